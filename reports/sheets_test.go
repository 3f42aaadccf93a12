package reports

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"

	"kader/assets"
	"kader/data"
	"kader/data/values"
)

// writer is one of the functions that write a report.
type writer func(io.Writer, *assets.Language, *data.Dossier, Options) error

func spreadsheets() map[string]writer { return kindsAs(EndingExcel) }

func content(t testing.TB, write writer, code string, d *data.Dossier, o Options) []byte {
	t.Helper()
	return contentIn(t, write, load(t, code), d, o)
}

// contentIn is content in a language that was read before: a test of many papers reads it once.
func contentIn(t testing.TB, write writer, l *assets.Language, d *data.Dossier, o Options) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := write(&b, l, d, o); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func reopen(t testing.TB, raw []byte, o ...excelize.Options) *excelize.File {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(raw), o...)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = f.Close() })
	return f
}

func rows(t testing.TB, f *excelize.File, sheet string) [][]string {
	t.Helper()
	r, err := f.GetRows(sheet)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// part returns one file inside a spreadsheet.
func part(t testing.TB, raw []byte, name string) string {
	t.Helper()
	archive, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		t.Fatal(err)
	}
	r, err := archive.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	inside, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return string(inside)
}

func TestSpreadsheetsAreThereInEveryLanguage(t *testing.T) {
	for name, write := range spreadsheets() {
		for _, code := range assets.Languages() {
			raw := content(t, write, code, dossier(1200), Options{Today: today()})
			keep(t, name+"-"+code+".xlsx", raw)
			f := reopen(t, raw)
			for _, sheet := range f.GetSheetList() {
				for _, row := range rows(t, f, sheet) {
					for _, cell := range row {
						if strings.HasPrefix(cell, "[") {
							t.Errorf("%s in %s: no text for %s", name, code, cell)
						}
					}
				}
			}
		}
	}
}

func TestSameDossierGivesSameSpreadsheet(t *testing.T) {
	for name, write := range spreadsheets() {
		a := content(t, write, "nl", dossier(600), Options{Today: today()})
		b := content(t, write, "nl", dossier(600), Options{Today: today()})
		if !bytes.Equal(a, b) {
			t.Errorf("%s: two runs differ", name)
		}
	}
}

func TestCallListHasASheetForEachContactPerson(t *testing.T) {
	d := &data.Dossier{People: []data.Person{
		{Record: data.Record{ID: "r1"}, Name: data.Name{Given: "Åse", Family: "Ødegård"}},
		{Record: data.Record{ID: "r2"}, Name: data.Name{Given: "Jan", Infix: "van 't", Family: "Berg"}},
		{Record: data.Record{ID: "a"}, Name: data.Name{Given: "Zoë", Family: "Straßer"}, Follow: data.Follow{State: data.FollowAssigned, RepID: "r1"}},
		{Record: data.Record{ID: "b"}, Name: data.Name{Given: "Łukasz", Family: "Ångström"}, Follow: data.Follow{State: data.FollowContacted, RepID: "r1"}},
		{Record: data.Record{ID: "c"}, Name: data.Name{Given: "Do", Family: "Not"}, Follow: data.Follow{State: data.FollowDoNotContact, RepID: "r1"}},
		{Record: data.Record{ID: "e"}, Name: data.Name{Given: "Gone", Family: "Away"}, Follow: data.Follow{State: data.FollowNew, RepID: "r1"}, Work: data.Work{End: data.NewDate(2026, 1, 1)}},
		{Record: data.Record{ID: "f"}, Name: data.Name{Given: "IJsbrand", Family: "Müller"}, Follow: data.Follow{State: data.FollowNew}},
		{Record: data.Record{ID: "g"}, Name: data.Name{Given: "Nils", Family: "Lost"}, Follow: data.Follow{State: data.FollowNew, RepID: "deleted"}},
		{Record: data.Record{ID: "h"}, Name: data.Name{Given: "Aicha", Family: "Kowalczyk"}, Follow: data.Follow{State: data.FollowNotNow, RepID: "r2"}},
	}}
	f := reopen(t, content(t, WriteCallList, "nb", d, Options{Today: today()}))
	want := []string{"Jan van ’t Berg", "Åse Ødegård", "Uten kontaktperson"}
	if got := f.GetSheetList(); strings.Join(got, "|") != strings.Join(want, "|") {
		t.Fatalf("sheets %q, want %q", got, want)
	}
	for sheet, names := range map[string]string{
		want[0]: "Kowalczyk, Aicha", want[1]: "Straßer, Zoë|Ångström, Łukasz", want[2]: "Lost, Nils|Müller, IJsbrand",
	} {
		var got []string
		for _, row := range rows(t, f, sheet)[headRow:] {
			got = append(got, row[0])
		}
		if strings.Join(got, "|") != names {
			t.Errorf("%s: people %q, want %q", sheet, got, names)
		}
	}
	only := reopen(t, content(t, WriteCallList, "nb", d, Options{Today: today(), RepID: "r2"}))
	if got := only.GetSheetList(); len(got) != 1 || got[0] != want[0] {
		t.Errorf("list of one contact person has sheets %q", got)
	}
	err := WriteCallList(io.Discard, load(t, "nb"), d, Options{RepID: "nobody"})
	if !errors.Is(err, data.ErrNotFound) {
		t.Errorf("an unknown contact person gives %v", err)
	}
}

// An empty sheet says once that nobody is on it, and its title ends in no dash where the group
// has no name.
func TestSheetWithoutPeopleSaysSo(t *testing.T) {
	for name, write := range spreadsheets() {
		f := reopen(t, content(t, write, "en", &data.Dossier{}, Options{Today: today()}))
		sheet := f.GetSheetList()[0]
		if text, _ := f.GetCellValue(sheet, "A2"); text != "3 November 2026" {
			t.Errorf("%s: an empty sheet notes %q", name, text)
		}
		if text, _ := f.GetCellValue(sheet, "A1"); strings.HasSuffix(text, "–") || text == "" {
			t.Errorf("%s: the title is %q", name, text)
		}
		if text, _ := f.GetCellValue(sheet, "A4"); !strings.HasSuffix(text, ".") {
			t.Errorf("%s: an empty sheet says %q", name, text)
		}
	}
	rep := &data.Dossier{People: []data.Person{{Record: data.Record{ID: "r"}, Name: data.Name{Given: "Åse"}}}}
	f := reopen(t, content(t, WriteCallList, "en", rep, Options{Today: today(), RepID: "r"}))
	if text, _ := f.GetCellValue("Åse", "A4"); text != "There is nobody to call at the moment." {
		t.Errorf("a contact person without people reads %q", text)
	}
}

// A name such as =HYPERLINK(…) in an employer's list must not become a formula on
// the laptop of whoever opens the call list.
func TestNothingBecomesAFormula(t *testing.T) {
	d := dossier(4 * len(nasty()))
	for i := range d.People {
		p, bad := &d.People[i], nasty()[i%len(nasty())]
		p.Given, p.Infix, p.Family, p.Initials = bad, bad, bad, bad
		p.JobTitle, p.Phone, p.Email, p.Note, p.MemberNumber = bad, bad, bad, bad, bad
		p.Membership, p.State, p.RepID = data.MembershipNone, data.FollowNew, d.People[i/4].ID
		if i%2 == 0 {
			p.Membership = data.MembershipMember
		}
	}
	for i := range d.Units {
		d.Units[i].Name = nasty()[i]
	}
	d.Group.Name = "=1+1"
	for name, write := range spreadsheets() {
		raw := content(t, write, "nl", d, Options{Today: today()})
		f := reopen(t, raw)
		for i, sheet := range f.GetSheetList() {
			if strings.Contains(part(t, raw, fmt.Sprintf("xl/worksheets/sheet%d.xml", i+1)), "<f>") {
				t.Errorf("%s: there is a formula in sheet %q", name, sheet)
			}
			checkRisky(t, f, sheet)
		}
	}
}

// checkRisky fails when a text that looks like a formula is not marked as text.
func checkRisky(t *testing.T, f *excelize.File, sheet string) {
	t.Helper()
	for i, row := range rows(t, f, sheet) {
		for j, text := range row {
			if i < headRow || !values.LooksLikeFormula(text) {
				continue
			}
			style, err := f.GetCellStyle(sheet, cellName(j+1, i+1))
			if err != nil {
				t.Fatal(err)
			}
			xf := f.Styles.CellXfs.Xf[style]
			if xf.QuotePrefix == nil || !*xf.QuotePrefix || xf.NumFmtID == nil || *xf.NumFmtID != textFormat {
				t.Errorf("%.20q in %s is not marked as text", text, cellName(j+1, i+1))
			}
		}
	}
}

func TestSheetNamesAreLegalAndUnique(t *testing.T) {
	b := &book{names: make(map[string]bool)}
	seen := make(map[string]bool)
	for _, name := range append(nasty(), "History", "Jan/Piet", "JAN-PIET", "[x]:*?", "''", "👩🏽‍🔧👩🏽‍🔧👩🏽‍🔧👩🏽‍🔧👩🏽‍🔧👩🏽‍🔧", strings.Repeat("a", 40), strings.Repeat("A", 40)) {
		got := b.sheetName(name)
		if got == "" || len(utf16.Encode([]rune(got))) > maxSheetName || strings.ContainsAny(got, `:\/?*[]'`) {
			t.Errorf("%.20q becomes %q", name, got)
		}
		if key := strings.ToLower(got); seen[key] || key == "history" {
			t.Errorf("%q is taken", got)
		} else {
			seen[key] = true
		}
	}
}

func TestDatesAreDates(t *testing.T) {
	for code, want := range map[string]string{"nl": "03-11-2026", "nb": "03.11.2026", "da": "03.11.2026", "en": "03/11/2026"} {
		d := &data.Dossier{People: []data.Person{{
			Record: data.Record{ID: "a"}, Name: data.Name{Given: "Zoë"}, Work: data.Work{Start: today()},
			Follow: data.Follow{State: data.FollowNew, NewHire: true},
		}}}
		f := reopen(t, content(t, WriteNewHires, code, d, Options{Today: today()}))
		sheet := f.GetSheetList()[0]
		if got, _ := f.GetCellValue(sheet, "D5"); got != want {
			t.Errorf("%s: date reads %q, want %q", code, got, want)
		}
		if got, _ := f.GetCellValue(sheet, "D5", excelize.Options{RawCellValue: true}); got != "46329" {
			t.Errorf("%s: date is stored as %q", code, got)
		}
	}
}

func TestCallListPrintsAndFilters(t *testing.T) {
	raw := content(t, WriteCallList, "nl", dossier(600), Options{Today: today()})
	sheet, workbook := part(t, raw, "xl/worksheets/sheet1.xml"), part(t, raw, "xl/workbook.xml")
	for _, want := range []string{
		`state="frozen"`, `<autoFilter ref="$A$4:$N$`, `orientation="landscape"`, `paperSize="9"`, `fitToWidth="1"`, `fitToPage="true"`,
		`pagina &amp;P van &amp;N`, `type="list"`, "Lid geworden",
	} {
		if !strings.Contains(sheet, want) {
			t.Errorf("the sheet lacks %s", want)
		}
	}
	if !strings.Contains(workbook, "$4:$4</definedName>") {
		t.Error("the titles are not repeated on every page")
	}
}

func TestPasswordEncryptsTheSpreadsheet(t *testing.T) {
	raw := content(t, WriteMembers, "nl", dossier(50), Options{Today: today(), Password: "een lang wachtwoord"})
	if _, err := excelize.OpenReader(bytes.NewReader(raw)); err == nil {
		t.Error("the file opens without the password")
	}
	f := reopen(t, raw, excelize.Options{Password: "een lang wachtwoord"})
	if len(rows(t, f, "Leden")) < headRow+1 {
		t.Error("the file opens and is empty")
	}
}

func TestNewHiresOfOneList(t *testing.T) {
	person := func(id string, state data.FollowState, list data.ID) data.Person {
		return data.Person{Record: data.Record{ID: data.ID(id)}, Name: data.Name{Given: id}, Follow: data.Follow{State: state, NewHire: id != "older"}, Origin: data.Origin{ListID: list}}
	}
	d := &data.Dossier{People: []data.Person{
		person("b", data.FollowNew, "l1"), person("a", data.FollowNo, "l1"), person("other", data.FollowNew, "l2"),
		person("joined", data.FollowJoined, "l1"), person("asked", data.FollowDoNotContact, "l1"), person("none", data.FollowNone, "l1"), person("older", data.FollowNew, "l1"),
	}}
	f := reopen(t, content(t, WriteNewHires, "en", d, Options{Today: today(), ListID: "l1"}))
	var got []string
	for _, row := range rows(t, f, f.GetSheetList()[0])[headRow:] {
		got = append(got, row[0])
	}
	if strings.Join(got, " ") != "a b" {
		t.Errorf("people %q", got)
	}
}

func TestUnitsWithOneNameAreToldApart(t *testing.T) {
	labels := unitLabels([]data.Unit{
		{Record: data.Record{ID: "n"}, Name: "Noord"},
		{Record: data.Record{ID: "z"}, Name: "Zuid"},
		{Record: data.Record{ID: "nn"}, ParentID: "n", Name: "Nacht"},
		{Record: data.Record{ID: "zn"}, ParentID: "z", Name: "nacht"},
	})
	if labels["nn"] != "Noord › Nacht" || labels["z"] != "Zuid" {
		t.Errorf("labels %v", labels)
	}
}

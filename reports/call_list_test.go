package reports

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"

	"kader/assets"
	"kader/data"
	"kader/data/values"
)

// testKeys are keys of a call list, the same in every run.
func testKeys(t testing.TB) *data.SheetKeys {
	t.Helper()
	keys, err := data.NewSheetKeys(bytes.NewReader(bytes.Repeat([]byte{3}, 64)))
	if err != nil {
		t.Fatal(err)
	}
	return keys
}

// called is a group in which one rep has somebody to call, whom another rep spoke with before.
func called() *data.Dossier {
	return &data.Dossier{
		Group: data.Group{Name: "Kadergroep Zuiderkade"},
		People: []data.Person{
			{Record: data.Record{ID: "r1"}, Name: data.Name{Given: "Åse", Family: "Ødegård"}},
			{
				Record: data.Record{ID: "a"}, Name: data.Name{Given: "Zoë", Family: "Straßer"},
				Reach:  data.Reach{Phone: "+31 6 12345678", Email: "zoe@zuiderkade.example"},
				Follow: data.Follow{State: data.FollowContacted, RepID: "r1", Next: data.NewDate(2026, 11, 9)},
			},
			{Record: data.Record{ID: "b"}, Name: data.Name{Given: "Łukasz"}, Reach: data.Reach{Phone: "via Zoë", Email: "geen"}, Follow: data.Follow{State: data.FollowNew}},
		},
		Contacts: []data.Contact{
			{PersonID: "a", Date: data.NewDate(2026, 10, 2), Note: "Wil meer weten"},
			{PersonID: "a", Date: data.NewDate(2026, 9, 1), Note: "Was ziek"},
		},
	}
}

// On a phone the name stays, and the number and the columns to write in stand beside it.
func TestCallListIsForAPhone(t *testing.T) {
	for _, code := range assets.Languages() {
		raw := content(t, WriteCallList, code, called(), Options{Today: today(), Keys: testKeys(t)})
		f := reopen(t, raw)
		name := f.GetSheetList()[0]
		panes, err := f.GetPanes(name)
		if err != nil || !panes.Freeze || panes.XSplit != 2 || panes.YSplit != headRow || panes.TopLeftCell != "C5" {
			t.Errorf("%s: panes %+v, %v", code, panes, err)
		}
		l := load(t, code)
		checkLinks(t, f)
		var titles []string
		for _, key := range []string{"report.name", "", "field.phone", "report.outcome", "report.spoken-on", "report.next-new", "report.said", "report.last-said"} {
			if key == "" {
				titles = append(titles, data.OwnCallList.Mark())
				continue
			}
			titles = append(titles, l.Text(key))
		}
		if got := strings.Join(rows(t, f, name)[headRow-1], "|"); !strings.HasPrefix(got, strings.Join(titles, "|")) {
			t.Errorf("%s: titles %q", code, got)
		}
		said, _ := f.GetCellValue(name, "H5")
		if want := l.Text("report.last-line", "date", l.Date(data.NewDate(2026, 10, 2)), "note", "Wil meer weten"); said != want {
			t.Errorf("%s: last time reads %q, want %q", code, said, want)
		}
		checkDropList(t, f, name, l)
		if props, err := f.GetDocProps(); err != nil || props.Title != l.Text("report.call.all") {
			t.Errorf("%s: title %+v, %v", code, props, err)
		}
	}
}

// checkLinks fails where a number or address of the first sheet leads nowhere, or what is none in the second leads on.
func checkLinks(t *testing.T, f *excelize.File) {
	t.Helper()
	names := f.GetSheetList()
	for cell, want := range map[string]string{"C5": "tel:+31612345678", "K5": "mailto:zoe@zuiderkade.example"} {
		if linked, to, err := f.GetCellHyperLink(names[0], cell); !linked || to != want || err != nil {
			t.Errorf("%s leads to %q, %v", cell, to, err)
		}
		if linked, to, _ := f.GetCellHyperLink(names[1], cell); linked {
			t.Errorf("what is no number leads to %q", to)
		}
	}
}

// checkDropList fails where what can be chosen is cut off, or nothing else may be written.
func checkDropList(t *testing.T, f *excelize.File, sheet string, l *assets.Language) {
	t.Helper()
	validations, err := f.GetDataValidations(sheet)
	if err != nil || len(validations) != 1 || validations[0].ShowErrorMessage {
		t.Fatalf("%s: validations %+v, %v", l.Code, validations, err)
	}
	if got, want := len(utf16.Encode([]rune(validations[0].Formula1))), 255; got > want {
		t.Errorf("%s: the words to choose from are %d long", l.Code, got)
	}
	for _, reply := range data.Replies() {
		word := l.Text(reply.TextKey())
		if !strings.Contains(validations[0].Formula1, word) {
			t.Errorf("%s: %s cannot be chosen", l.Code, reply)
		}
		if read, whole, ok := values.ParseReply(word); read != reply || !whole || !ok {
			t.Errorf("%s: %q is read as %q", l.Code, word, read)
		}
	}
}

// Each row has its own key, hidden, and the dossier notes the same ones.
func TestCallListHasTheKeysThatAreNoted(t *testing.T) {
	keys, d, l := testKeys(t), called(), load(t, "nl")
	kind, _ := KindOf(string(data.OwnCallList))
	for _, rep := range []data.ID{"", "r1"} {
		o := Options{Today: today(), Keys: keys, RepID: rep}
		f := reopen(t, content(t, WriteCallList, "nl", d, o))
		found := make(map[string]bool)
		for _, name := range f.GetSheetList() {
			addHiddenKeys(t, f, name, found)
		}
		e, _, err := kind.Exported(l, d, o)
		if err != nil || e.Sheet != keys.Sheet || len(e.Rows) != len(found) || len(found) == 0 {
			t.Fatalf("%d rows are noted of %d, sheet %q, %v", len(e.Rows), len(found), e.Sheet, err)
		}
		for _, r := range e.Rows {
			key, sheet, ok := data.ParseSheetKey(r.Key)
			if !found[r.Key] || !ok || key != r.Key || sheet != keys.Sheet {
				t.Errorf("%+v is not in the file", r)
			}
			checkSheetRow(t, r)
		}
	}
	without := reopen(t, content(t, WriteCallList, "nl", d, Options{Today: today()}))
	for _, row := range rows(t, without, without.GetSheetList()[0])[headRow:] {
		if row[1] != "" {
			t.Errorf("without keys there is %q", row[1])
		}
	}
}

// addHiddenKeys adds the keys of a sheet, and fails where they show.
func addHiddenKeys(t *testing.T, f *excelize.File, sheet string, found map[string]bool) {
	t.Helper()
	if visible, err := f.GetColVisible(sheet, "B"); visible || err != nil {
		t.Errorf("the keys of %q show, %v", sheet, err)
	}
	for _, row := range rows(t, f, sheet)[headRow:] {
		found[row[1]] = true
	}
}

// checkSheetRow fails where of the first colleague is noted what did not stand in the row.
func checkSheetRow(t *testing.T, r data.SheetRow) {
	t.Helper()
	if r.PersonID == "a" && (r.RepID != "r1" || r.State != data.FollowContacted || r.Name != r.Hash("Straßer, Zoë") || r.Phone != r.Hash("+31 6 12345678")) {
		t.Errorf("of the row is noted %+v", r)
	}
}

func TestCallListOfFiveThousandIsWritten(t *testing.T) {
	d := &data.Dossier{People: []data.Person{{Record: data.Record{ID: "r"}, Name: data.Name{Given: "Åse"}}}}
	for i := range 5000 {
		d.People = append(d.People, data.Person{
			Record: data.Record{ID: data.ID(fmt.Sprint("p", i))}, Name: data.Name{Given: "Noor", Family: fmt.Sprint("Velthuis ", i)},
			Reach: data.Reach{Phone: fmt.Sprintf("06%08d", i), Email: fmt.Sprintf("p%d@zuiderkade.example", i)}, Follow: data.Follow{State: data.FollowAssigned, RepID: "r"},
		})
	}
	f := reopen(t, content(t, WriteCallList, "nl", d, Options{Today: today(), Keys: testKeys(t)}))
	if n := len(rows(t, f, "Åse")); n != headRow+5000 {
		t.Errorf("%d rows", n)
	}
}

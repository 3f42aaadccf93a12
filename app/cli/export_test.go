package cli

import (
	"bytes"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"kader/data"
	"kader/data/example"
	"kader/reports"
)

// withExample is a desk on which the example dossier lies.
func withExample(t *testing.T) *desk {
	d := newDesk(t)
	d.env[PassphraseVariable] = example.Passphrase
	d.must("example", "@voorbeeld.kader", "--today", "2026-11-15")
	return d
}

// sampleList puts the sample list of the documentation on the desk.
func (d *desk) sampleList() {
	content, err := os.ReadFile(filepath.Join("..", "..", "docs", "example", "nieuwe-medewerkers.xlsx"))
	if err != nil {
		d.t.Fatal(err)
	}
	d.write("lijst.xlsx", string(content))
}

func TestTheMainJobFromListToPapers(t *testing.T) {
	d := withExample(t)
	d.sampleList()
	before := d.must("people", "@voorbeeld.kader", "--json")

	done := decode[draftJSON](t, d.must("import", "@voorbeeld.kader", "@lijst.xlsx", "--kind", "new-hires", "--json"))
	if done.Counts.New != example.ListNew || done.Counts.Ask+done.Counts.Left+done.Counts.Skipped != 0 {
		t.Errorf("counts: %+v", done.Counts)
	}
	if known := done.Counts.Same + done.Counts.Changed + done.Counts.Moved; known != 5 || done.Counts.Same != 3 {
		t.Errorf("of five known people: %+v", done.Counts)
	}
	if !slices.Contains(done.Dropped, "BSN") || !slices.Contains(done.Dropped, "IBAN") {
		t.Errorf("dropped: %v", done.Dropped)
	}

	d.must("export", "@voorbeeld.kader", "plan", "-o", d.path("plan.pdf"))
	d.must("export", "@voorbeeld.kader", "snapshot", "-o", d.path("foto.pdf"), "--lang", "nb")
	for _, name := range []string{"plan.pdf", "foto.pdf"} {
		if !bytes.HasPrefix(d.read(name), []byte("%PDF-")) {
			t.Errorf("%s is no PDF", name)
		}
	}
	for _, kind := range []string{"new-hires", "call-list", "members"} {
		d.must("export", "@voorbeeld.kader", kind, "-o", d.path(kind+".xlsx"))
		if sheets := d.workbook(kind + ".xlsx"); len(sheets) == 0 {
			t.Errorf("%s.xlsx has no sheets", kind)
		}
	}

	d.must("undo-import", "@voorbeeld.kader")
	if d.must("people", "@voorbeeld.kader", "--json") != before {
		t.Error("undo left other people than before")
	}
}

// workbook returns the sheets of an Excel file on the desk.
func (d *desk) workbook(name string) []string {
	d.t.Helper()
	f, err := excelize.OpenFile(d.path(name))
	if err != nil {
		d.t.Fatal(err)
	}
	defer f.Close()
	return f.GetSheetList()
}

func TestReportsAreTheSameTwiceAndReadableByTheirOwnerOnly(t *testing.T) {
	d := withExample(t)
	lacking := map[string]string{data.ExportNotice: d.sentence("error.nothing-decided"), data.ExportElection: d.sentence("error.nobody-elected")}
	for _, kind := range reports.Offered() { // the others speak of what was made before
		first := d.kader("export", "@voorbeeld.kader", kind.ID, "-o", d.path("een"+kind.Ending))
		if want := lacking[kind.ID]; want != "" && strings.Contains(first.err, want) {
			continue // the example has nothing for it
		}
		if first.status != statusDone {
			t.Fatalf("%s: %s", kind.ID, first.err)
		}
		d.must("export", "@voorbeeld.kader", kind.ID, "-o", d.path("twee"+kind.Ending))
		// The rows of each call list have keys of their own.
		if kind.ID != string(data.OwnCallList) && !bytes.Equal(d.read("een"+kind.Ending), d.read("twee"+kind.Ending)) {
			t.Errorf("%s differs from one run to the next", kind.ID)
		}
		if info, err := os.Stat(d.path("een" + kind.Ending)); err != nil || info.Mode().Perm()&0o077 != 0 {
			t.Errorf("%s: %v %v", kind.ID, info.Mode(), err)
		}
	}
}

func TestReportIsInTheLanguageOfTheGroupUnlessAskedOtherwise(t *testing.T) {
	d := withExample(t)
	d.env["LANG"] = "da_DK.UTF-8"
	d.must("export", "@voorbeeld.kader", "members", "-o", d.path("groep.xlsx"))
	d.must("export", "@voorbeeld.kader", "members", "-o", d.path("deens.xlsx"), "--lang", "da")
	dutch, danish := d.cells("groep.xlsx"), d.cells("deens.xlsx")
	if !strings.Contains(dutch, "Afdeling") || !strings.Contains(dutch, "Lid sinds") {
		t.Errorf("not Dutch: %.300s", dutch)
	}
	if !strings.Contains(danish, "Medlem siden") {
		t.Errorf("not Danish: %.300s", danish)
	}
}

// cells are all texts of an Excel file on the desk.
func (d *desk) cells(name string) string {
	d.t.Helper()
	f, err := excelize.OpenFile(d.path(name))
	if err != nil {
		d.t.Fatal(err)
	}
	defer f.Close()
	var all []string
	for _, sheet := range f.GetSheetList() {
		rows, err := f.GetRows(sheet)
		if err != nil {
			d.t.Fatal(err)
		}
		for _, row := range rows {
			all = append(all, strings.Join(row, "|"))
		}
	}
	return strings.Join(all, "\n")
}

// What looks like a name and is printed is said; what is hidden or fine is kept and said no more.
func TestWordsThatLookLikeNamesAreSaid(t *testing.T) {
	d := withExample(t)
	plan := func(options ...string) string {
		said := d.kader(append([]string{"export", "@voorbeeld.kader", "plan", "-o", d.path("plan.pdf")}, options...)...)
		if said.status != statusDone {
			t.Fatalf("%v: status %d, %s", options, said.status, said.err)
		}
		return said.err
	}
	if said := plan(); !strings.Contains(said, "Zilverwiek") {
		t.Errorf("said %q", said)
	}
	if said := plan("--colleagues"); said != "" {
		t.Errorf("with names: said %q", said)
	}
	hidden := plan("--hide", "Zilverwiek")
	if strings.Contains(hidden, "Zilverwiek") || strings.Contains(plan(), "Zilverwiek") {
		t.Errorf("a hidden word is said: %q", hidden)
	}
	d.refused(2, d.sentence("cli.only-with", "option", "--small-counts", "papers", "plan, snapshot, funnel, agenda"), "export", "@voorbeeld.kader", "members", "-o", d.path("x.xlsx"), "--small-counts")
	d.refused(2, d.sentence("cli.only-with", "option", "--hide", "papers", papersWith(reports.Kind.Texts)), "export", "@voorbeeld.kader", "members", "-o", d.path("x.xlsx"), "--hide", "Jan")
}

func TestCallListOfOneRep(t *testing.T) {
	d := withExample(t)
	rep := ""
	group, err := example.Build("nl", data.Date{})
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range group.People {
		if p.HasRole(data.RoleRep) {
			rep = p.Full()
		}
	}
	d.must("export", "@voorbeeld.kader", "call-list", "-o", d.path("een.xlsx"), "--rep", strings.ToUpper(rep))
	d.must("export", "@voorbeeld.kader", "call-list", "-o", d.path("alle.xlsx"))
	if one, all := d.workbook("een.xlsx"), d.workbook("alle.xlsx"); len(one) >= len(all) || len(all) < 10 {
		t.Errorf("sheets of one rep %v, of all %v", one, all)
	}
	d.refused(1, `Er is geen kaderlid met de naam ‘Niemand Bekend’.`, "export", "@voorbeeld.kader", "call-list", "-o", d.path("x.xlsx"), "--rep", "Niemand Bekend")
}

func TestExportThatCannotBeWrittenLeavesNothing(t *testing.T) {
	d := withExample(t)
	out := d.path("geen/map/plan.pdf")
	d.refused(1, `Het bestand ‘`+out+`’ kon niet worden geschreven; er is niets achtergebleven.`, "export", "@voorbeeld.kader", "plan", "-o", out)
}

func TestExportNeverReplacesADossier(t *testing.T) {
	d := withExample(t)
	whole := d.read("voorbeeld.kader")
	d.write("ander.xlsx", string(whole))
	d.write("stuk.xlsx", string(whole[:len(whole)/2]))
	d.write("brief.xlsx", "een oude lijst")
	d.write("zelf.xlsx", string(whole))
	if err := os.Symlink(d.path("zelf.xlsx"), d.path("link.xlsx")); err != nil {
		t.Skip("no links on this disk, so none to write through")
	}
	for dossier, outs := range map[string][]string{
		"@voorbeeld.kader": {"ander.xlsx", "stuk.xlsx"},
		"@zelf.xlsx":       {"zelf.xlsx", "link.xlsx"},
	} {
		for _, out := range outs {
			before := d.read(out)
			d.refused(1, d.sentence("cli.over-dossier", "file", d.path(out)), "export", dossier, "members", "-o", d.path(out))
			if !bytes.Equal(before, d.read(out)) {
				t.Errorf("%s was replaced", out)
			}
		}
	}
	d.must("export", "@voorbeeld.kader", "members", "-o", d.path("brief.xlsx"))
	if len(d.workbook("brief.xlsx")) == 0 {
		t.Error("an old list was not replaced")
	}
}

func TestPeopleAreFoundByAnyWord(t *testing.T) {
	d := withExample(t)
	all := decode[peopleJSON](t, d.must("people", "@voorbeeld.kader", "--json")).People
	if len(all) != 700 {
		t.Errorf("%d people", len(all))
	}
	for _, p := range all {
		if p.ID == "" || p.Family == "" || p.Unit == "" || p.Membership == "" || p.Roles == nil || p.StartDate.IsZero() {
			t.Fatalf("incomplete: %+v", p)
		}
	}
	found := decode[peopleJSON](t, d.must("people", "@voorbeeld.kader", "--json", "--query", "technische yilmaz")).People
	for _, p := range found {
		if p.Unit != "Technische dienst" {
			t.Errorf("found %+v", p)
		}
	}
	if text := d.must("people", "@voorbeeld.kader", "--query", all[3].EmployeeNumber); !strings.Contains(text, "1 persoon.") {
		t.Errorf("by number: %s", text)
	}
}

// All that a list brought is in the JSON, so that a script can hold it.
func TestPeopleInJSONHaveAllThatAListBrings(t *testing.T) {
	d := newDesk(t)
	d.must("new", "@groep.kader", "--company", "Zilverwiek")
	d.write("lijst.csv", "Personeelsnummer;Voorletters;Voornaam;Tussenvoegsel;Achternaam;Afdeling;Vestiging;Functie;Datum in dienst;Datum uit dienst;Uren per week;FTE;"+
		"Contractvorm;Leidinggevende;E-mail;Telefoon;Straat;Postcode;Woonplaats;Opmerking;Geboortejaar\n"+
		"101;J.;Jan;van;Berg;Magazijn;Zuid;Chauffeur;01-11-2026;31-10-2027;32;0,8;bepaald;Noor Haddad;jan@voorbeeld.example;06-12345678;Dijk 3;1234AB;Zilverdam;Komt uit de nacht;1985\n")
	d.must("import", "@groep.kader", "@lijst.csv", "--kind", "new-hires", "--map", "Geboortejaar=birth-date")
	people := decode[peopleJSON](t, d.must("people", "@groep.kader", "--json")).People
	if len(people) != 1 {
		t.Fatalf("%d people", len(people))
	}
	got := people[0]
	want := personJSON{
		ID: got.ID, Given: "Jan", Infix: "van", Family: "Berg", Initials: "J.", EmployeeNumber: "101", Unit: got.Unit, EmployerUnit: "Magazijn",
		Site: "Zuid", JobTitle: "Chauffeur", StartDate: data.NewDate(2026, 11, 1), EndDate: data.NewDate(2027, 10, 31), BirthYear: 1985,
		Hours: 32, FTE: 0.8, ContractForm: data.ContractTemporary, Manager: "Noor Haddad", Membership: "unknown", Roles: []data.Role{},
		Email: "jan@voorbeeld.example", Phone: got.Phone, Street: "Dijk 3", Postcode: "1234 AB", Town: "Zilverdam",
		State: data.FollowNew, Note: "Komt uit de nacht",
	}
	if !reflect.DeepEqual(got, want) || got.Unit == "" || got.Phone == "" {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
}

// Of a day of birth the JSON has the year, and that a check is kept: neither the day nor the check's number.
func TestPeopleInJSONSayThatACheckIsKept(t *testing.T) {
	d := newDesk(t)
	d.must("new", "@groep.kader", "--company", "Zilverwiek")
	d.write("lijst.csv", "Personeelsnummer;Naam;Geboortedatum\n101;Jan Aker;14-03-1985\n102;Eva Boom;1990\n103;Kim Cats;03/04/1977\n")
	text := d.must("import", "@groep.kader", "@lijst.csv", "--kind", "new-hires", "--days", "Geboortedatum=month-first")
	if !strings.Contains(text, "Van de geboortedata in ‘Geboortedatum’ bewaart Kader het jaar") {
		t.Errorf("nothing is said of the days of birth: %s", text)
	}
	want := map[string]personJSON{"Aker": {BirthYear: 1985, BirthCheck: true}, "Boom": {BirthYear: 1990}, "Cats": {BirthYear: 1977, BirthCheck: true}}
	for _, p := range decode[peopleJSON](t, d.must("people", "@groep.kader", "--json")).People {
		if w := want[p.Family]; p.BirthYear != w.BirthYear || p.BirthCheck != w.BirthCheck {
			t.Errorf("%s: %d, %t", p.Family, p.BirthYear, p.BirthCheck)
		}
	}
}

// Each row in JSON has what speaks for and against the person who it is, or may be, and nothing where it is
// nobody; a run without JSON decides the same.
func TestImportInJSONHasWeights(t *testing.T) {
	d := newDesk(t)
	d.must("new", "@groep.kader", "--company", "Zilverwiek")
	d.write("een.csv", "Personeelsnummer;Naam;Geboortedatum;Afdeling\n101;Jan Aker;14-03-1985;Magazijn\n102;Eva Boom;20-04-1990;Kantoor\n")
	d.must("import", "@groep.kader", "@een.csv", "--kind", "staff")
	d.write("twee.csv", "Naam;Geboortedatum;Afdeling\nJ. Aker;14-03-1985;Magazijn\nEva Boom;20-04-1990;Kantoor\nPiet Nieuw;01-01-1979;Kantoor\n")
	rows := decode[draftJSON](t, d.must("import", "@groep.kader", "@twee.csv", "--kind", "staff", "--dry-run", "--json")).Rows
	if len(rows) != 3 {
		t.Fatalf("%d rows", len(rows))
	}
	for i, row := range rows {
		features := make(map[string]weightJSON)
		for _, w := range row.Weights {
			features[w.Feature] = w
		}
		switch {
		case len(row.Reasons) == 0:
			t.Errorf("row %d has no reason", i)
		case i == 2 && len(row.Weights) > 0:
			t.Errorf("nobody weighs %v", row.Weights)
		case i < 2 && (features["family-name"].Bits <= 0 || features["birth"].Level != "same" || features["prior"].Level != "" || features["prior"].Bits == 0):
			t.Errorf("row %d weighs %v", i, row.Weights)
		}
	}
}

func TestSheetsShowsEveryCellAsText(t *testing.T) {
	d := newDesk(t)
	d.write("lijst.csv", "Naam;Datum in dienst;Uren\nJan van der Berg;01-12-2026;36,5\n;;\nÅse Næss;;24\n")
	type answer struct {
		Sheets []sheetJSON `json:"sheets"`
	}
	got := decode[answer](t, d.must("sheets", "@lijst.csv", "--json"))
	if len(got.Sheets) != 1 || len(got.Sheets[0].Rows) != 4 || got.Sheets[0].Rows[3][0] != "Åse Næss" {
		t.Errorf("%+v", got)
	}
	if text := d.must("sheets", "@lijst.csv"); !strings.Contains(text, "4 rijen") || !strings.Contains(text, "Jan van der Berg\t") {
		t.Errorf("%s", text)
	}
	d.sampleList()
	got = decode[answer](t, d.must("sheets", "@lijst.xlsx", "--json"))
	if row := got.Sheets[0].Rows[5]; row[0] != "Personeelsnummer" || row[9] != "Datum in dienst" {
		t.Errorf("header: %v", row)
	}
	dated := 0
	for _, row := range got.Sheets[0].Rows[6:25] {
		switch {
		case strings.HasPrefix(row[9], "2026-1") || strings.HasSuffix(row[9], "-2026"):
			dated++
		case row[9] != "":
			t.Errorf("start date %q", row[9])
		}
	}
	if dated != example.ListNew {
		t.Errorf("%d of the new people have a start date", dated)
	}
}

package cli

import (
	"slices"
	"strings"
	"testing"

	"kader/data"
	"kader/data/imports"
	"kader/data/store"
)

// lists are the records of the imports in the dossier.
func (d *desk) lists() []data.List {
	d.t.Helper()
	s, err := store.Open(d.path("groep.kader"), secret, store.Options{Clock: day})
	if err != nil {
		d.t.Fatal(err)
	}
	defer s.Close()
	all, err := s.Dossier()
	if err != nil {
		d.t.Fatal(err)
	}
	return all.Lists
}

func TestTheRecordOfAListComesFromTheOptions(t *testing.T) {
	d := newDesk(t)
	d.must("new", "@groep.kader", "--company", "Zilverwiek")
	d.write("lijst.csv", staff)
	d.must("import", "@groep.kader", "@lijst.csv", "--kind", "staff", "--received", "2026-10-03", "--period", "2026-10",
		"--asked-by", "Noor", "--legal-basis", "cao", "--delete-on", "2027-10-01")
	got := d.lists()
	if len(got) != 1 || got[0].Received != data.NewDate(2026, 10, 3) || got[0].Period != "2026-10" || got[0].AskedBy != "Noor" ||
		got[0].LegalBasis != "cao" || got[0].DeleteOn != data.NewDate(2027, 10, 1) {
		t.Errorf("record %+v", got)
	}
	for _, words := range [][]string{{"--received", "3-10-2026"}, {"--delete-on", "nooit"}, {"--header", "boven"}, {"--header", "-2"}, {"--keep", "schoenmaat"}} {
		if got := d.kader(append([]string{"import", "@groep.kader", "@lijst.csv"}, words...)...); got.status != statusUsage || !strings.Contains(got.err, words[0]) {
			t.Errorf("%v: status %d, %s", words, got.status, got.err)
		}
	}
}

// Much of a field replaced is said with what can be done about it, in words and in JSON.
func TestMuchOfAFieldReplacedIsSaidAndCanBeKept(t *testing.T) {
	d := newDesk(t)
	d.must("new", "@groep.kader", "--company", "Zilverwiek")
	d.write("oktober.csv", staff)
	d.must("import", "@groep.kader", "@oktober.csv", "--kind", "staff")
	d.write("november.csv", strings.NewReplacer("Operator", "A", "Orderpicker", "B", "Chauffeur", "C").Replace(staff))
	got := d.kader("import", "@groep.kader", "@november.csv", "--kind", "staff", "--dry-run", "--json")
	out := decode[draftJSON](t, got.out)
	if got.status != statusDone || !strings.Contains(got.err, "--keep job-title") || len(out.Overwrites) != 1 || out.Overwrites[0] != (overwriteJSON{data.FieldJobTitle, 7, 7}) {
		t.Errorf("status %d, said %q, overwrites %+v", got.status, got.err, out.Overwrites)
	}
	if row := out.Rows[0]; row.Row != 2 || len(row.Changes) != 1 || row.Changes[0] != (changeJSON{data.FieldJobTitle, "Operator", "A", false}) {
		t.Errorf("row %+v", row)
	}
	got = d.kader("import", "@groep.kader", "@november.csv", "--kind", "staff", "--keep", "job-title", "--as", "Noor", "--json")
	if out := decode[draftJSON](t, got.out); got.status != statusDone || got.err != "" || out.Counts.Same != 7 || !out.Rows[0].Changes[0].Keep {
		t.Errorf("kept: status %d, said %q, counts %+v", got.status, got.err, out.Counts)
	}
	if people := decode[peopleJSON](t, d.must("people", "@groep.kader", "--json")).People; people[0].JobTitle == "A" {
		t.Errorf("what was to be kept is %s", people[0].JobTitle)
	}
}

// How the dates of a whole column are read is said at once, and what is not used in one line.
func TestDaysOfAColumnAreReadAsSaid(t *testing.T) {
	d := newDesk(t)
	d.must("new", "@groep.kader", "--company", "Zilverwiek")
	d.write("lijst.csv", "Naam;Datum in dienst;Kluisje;Status\nJan van der Berg;05/09/2026;A4;Actief\nAnouk de Vries;15/09/2026;B2;Uit dienst\n")
	text := d.must("import", "@groep.kader", "@lijst.csv", "--days", "datum in dienst=month-first", "--dry-run")
	for _, want := range []string{"Niet gebruikt: Kluisje.", "Rij 3: Anouk de Vries", "zoals jij zei"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not said: %s", want, text)
		}
	}
	d.must("import", "@groep.kader", "@lijst.csv", "--days", "B=month-first")
	if people := decode[peopleJSON](t, d.must("people", "@groep.kader", "--json")).People; len(people) != 1 || people[0].StartDate != data.NewDate(2026, 5, 9) {
		t.Errorf("people %+v", people)
	}
	for _, wrong := range []string{"B=backwards", "B=", "B"} {
		if got := d.kader("import", "@groep.kader", "@lijst.csv", "--days", wrong); got.status != statusUsage || !strings.Contains(got.err, "month-first") {
			t.Errorf("%s: %d %s", wrong, got.status, got.err)
		}
	}
	if got := d.kader("import", "@groep.kader", "@lijst.csv", "--days", "Dag=turned"); got.status != statusRefused || !strings.Contains(got.err, "Dag") {
		t.Errorf("no such column: %d %s", got.status, got.err)
	}
}

func TestHeaderAndSheetAreTakenAsSaid(t *testing.T) {
	d := newDesk(t)
	d.must("new", "@groep.kader", "--company", "Zilverwiek")
	d.write("lijst.csv", "Personeelsnummer;Naam;Afdeling\nnr;naam medewerker;plek\n101;Jan van der Berg;Verpakking\n102;Anouk de Vries;Magazijn\n")
	out := decode[draftJSON](t, d.must("import", "@groep.kader", "@lijst.csv", "--header", "2", "--map", "plek=site", "--dry-run", "--json"))
	if out.HeaderRow != 2 || len(out.Rows) != 2 || out.Columns[2].Field != data.FieldSite {
		t.Errorf("header in row %d, %d rows, columns %+v", out.HeaderRow, len(out.Rows), out.Columns)
	}
	if !slices.Contains(out.Places, out.Sheet) {
		t.Errorf("sheet %q is none of %v", out.Sheet, out.Places)
	}
	if got := d.kader("import", "@groep.kader", "@lijst.csv", "--sheet", "Blad 7", "--dry-run"); got.status != statusRefused || !strings.Contains(got.err, "Blad 7") {
		t.Errorf("a sheet that is not there: %d %s", got.status, got.err)
	}
}

// Who is asked about comes with who it may be, and a cell that cannot be used with
// what it should hold.
func TestWhatIsAskedComesWithItsCandidates(t *testing.T) {
	d := newDesk(t)
	d.must("new", "@groep.kader", "--company", "Zilverwiek")
	d.write("lijst.csv", "Personeelsnummer;Naam;Afdeling\n47;Kees Mulder;Magazijn\n48;Noor Haddad;Magazijn\n")
	d.must("import", "@groep.kader", "@lijst.csv", "--kind", "staff")
	d.write("nieuw.csv", "Personeelsnummer;Naam;Afdeling;Startdatum\n47;Xandra Papadopoulos;Kantoor;31-31-2026\n")
	out := decode[draftJSON](t, d.must("import", "@groep.kader", "@nieuw.csv", "--dry-run", "--json"))
	if row := out.Rows[0]; row.Decision != imports.DecisionAsk || row.Person.EmployeeNumber != "47" || row.Person.ID == "" {
		t.Errorf("row %+v", row)
	}
	if p := out.Rows[0].Problems; len(p) != 1 || p[0].Value != "31-31-2026" || p[0].Expected == "" {
		t.Errorf("problems %+v", p)
	}
	if len(out.Warnings) == 0 || out.Warnings[0].Code == "" {
		t.Errorf("warnings %+v", out.Warnings)
	}
}

// Without a header, what a column holds is a guess: nothing is written unless the columns are sure, or told.
func TestAListWithoutAHeaderIsNotGuessed(t *testing.T) {
	d := newDesk(t)
	d.must("new", "@groep.kader", "--company", "Zilverwiek")
	d.write("lijst.csv", "Bram;Aalders;Kade\nSanne;Brink;Loods\nKees;Cornelissen;Kade\nAnna;Dirksen;Loods\nTom;Evers;Kade\n")
	got := d.kader("import", "@groep.kader", "@lijst.csv", "--kind", "new-hires", "--lang", "en")
	if got.status != statusRefused || !strings.Contains(got.err, "--header 0") {
		t.Errorf("status %d, said %q", got.status, got.err)
	}
	if people := decode[peopleJSON](t, d.must("people", "@groep.kader", "--json")).People; len(people) != 0 {
		t.Errorf("%d people were written", len(people))
	}
	d.must("import", "@groep.kader", "@lijst.csv", "--kind", "new-hires", "--dry-run")
	d.must("import", "@groep.kader", "@lijst.csv", "--kind", "new-hires", "--header", "0", "--map", "A=given", "--map", "B=family", "--map", "C=unit")
	if people := decode[peopleJSON](t, d.must("people", "@groep.kader", "--json")).People; len(people) != 5 {
		t.Errorf("%d people were written", len(people))
	}
}

package importing

import (
	"strings"
	"testing"

	"kader/assets"
	"kader/data"
	"kader/data/store"
)

// What was read from a cell stands in it where that is something else, as the language writes it.
func TestCellShowsWhatWasReadFromIt(t *testing.T) {
	for _, code := range assets.Languages() {
		h := newDesk(t, code, nil)
		dropFile(h, "lijst.csv", "Personeelsnummer;Naam;Datum in dienst;BSN\n10881;Zand, Aagje;46310;123456782\n")
		h.Press("Ctrl+Return", "Ctrl+Return")
		h.Sees("Zand, Aagje = Aagje Zand", "46310 = "+h.Lang.Date(data.NewDate(2026, 10, 15)), "10881")
		h.Sees(h.Text("import.dropped-short"), "BSN")
		h.SeesNot("10881 =")
		columns := importOf(h.Frame).columns
		columns.openColumn(2) // an example is shown as the cell is
		if columns.exampleText(2, "46310") != columns.shown(0, 2).Text {
			t.Errorf("%s: the example is %q", code, columns.exampleText(2, "46310"))
		}
		if got := columns.nameColumns(); len(got) != 1 || got[0] != 1 {
			t.Errorf("%s: the columns of names are %v", code, got)
		}
	}
}

// Of days of birth the page says what is kept of them, shows the years only, and says of a column that is
// left out what it still counts for. What comes to a year that is known is said where people are, and no
// number of a check is shown.
func TestDaysOfBirthAreNotShown(t *testing.T) {
	header := map[string]string{"nl": "Geboortedatum", "nb": "Fødselsdato", "da": "Fødselsdato", "en": "Date of birth"}
	for _, code := range assets.Languages() {
		known := data.Person{Name: data.Name{Given: "Aagje", Family: "Zand"}, Work: data.Work{EmployeeNumber: "10881"}, BirthYear: 1985}
		h := newDesk(t, code, func(tx *store.Tx) error { return tx.CreatePerson(&known) })
		dropFile(h, "lijst.csv", "Personeelsnummer;Naam;"+header[code]+"\n10881;Zand, Aagje;14-03-1985\n10882;Vik, Eva;20-04-1990\n")
		p := importOf(h.Frame)
		start := func(key string, facts ...any) string { // of a sentence, before a line ends
			return strings.Join(strings.Fields(h.Text(key, facts...))[:4], " ")
		}
		kept := start("import.warning.birth-dates", "header", header[code])
		unkept := start("import.warning.birth-unkept", "header", header[code])
		checks := start("import.warning.birth-checks", "n", "1")
		p.goTo(stepColumns)
		h.Sees("1985", "1990", kept)
		p.columns.openColumn(2)
		h.Sees(kept, h.Text("import.days.label"))
		for _, day := range []string{"14-03", "20-04", h.Lang.Date(data.NewDate(1985, 3, 14))} {
			h.SeesNot(day)
		}
		p.goTo(stepPeople)
		h.Sees(checks)
		if c := p.draft.Proposal.Counts; c.Same != 1 || c.New != 1 || c.Changed != 0 {
			t.Errorf("%s: %+v", code, c)
		}
		p.goTo(stepColumns)
		p.columns.onField(2, data.FieldIgnore)
		p.columns.openColumn(2)
		h.Sees(unkept)
		for _, words := range []string{kept, h.Text("import.column-unused"), "14-03"} {
			h.SeesNot(words)
		}
		p.goTo(stepPeople)
		h.SeesNot(checks)
	}
}

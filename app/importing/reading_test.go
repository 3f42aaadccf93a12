package importing

import (
	"testing"

	"kader/assets"
	"kader/data"
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

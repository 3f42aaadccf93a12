package imports

import (
	"testing"

	"kader/data"
)

// Found by lists with random headers and notations.

// A phone number with the zero in parentheses may end in eight digits that pass the
// test of a BSN without its zero.
func TestPhoneWithTheZeroInParentheses(t *testing.T) {
	d := prepare(t, newDossier(t, "nl"), Source{File: "a.csv", Content: csvOf(
		";", []string{"Naam", "Mobielnummer", "Opmerking"},
		[]string{"Gijs op de Beek", "+31 (0)6 12345611", "a"}, []string{"Anouk de Vries", "0612345603", "b"},
		[]string{"Jan Bos", "06 12345604 / 123456782", "c"},
	)})
	if got := d.Rows[0].Person().Phone; got != "+31 6 12345611" {
		t.Errorf("the phone number became %q", got)
	}
	if len(d.Table.Blanked) != 1 || d.Table.Blanked[0].Row != 4 {
		t.Errorf("blanked %v, want the BSN in row 4 only", d.Table.Blanked)
	}
}

// "Middlename" over infixes is the infix, over given names another given name.
func TestMiddleNameThatIsAnInfix(t *testing.T) {
	s := newDossier(t, "nl")
	for _, tt := range []struct {
		values [3]string
		want   data.Name
	}{
		{[3]string{"op de", "van", "ter"}, data.Name{Given: "Gijs", Infix: "op de", Family: "Beek"}},
		{[3]string{"Willem", "Petra", "Karel"}, data.Name{Given: "Gijs Willem", Family: "Beek"}},
	} {
		d := prepare(t, s, Source{File: "a.csv", Content: csvOf(
			";", []string{"Roepnaam", "middlename", "Achternaam", "Afdeling"}, []string{"Gijs", tt.values[0], "Beek", "Zorg"},
			[]string{"Anouk", tt.values[1], "Dam", "Zorg"}, []string{"Thijs", tt.values[2], "Horst", "Zorg"},
		)})
		if got := d.Rows[0].Person().Name; got != tt.want {
			t.Errorf("the name became %+v, want %+v", got, tt.want)
		}
	}
}

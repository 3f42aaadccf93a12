package imports

import (
	"fmt"
	"testing"

	"kader/data"
)

// In a list without a header a column of names with initials is one of whole names,
// however they are written, and one of family names is not.
func TestNamesWithInitialsAreWholeNames(t *testing.T) {
	whole, family := data.FieldFullName, data.FieldFamily
	for _, tt := range []struct {
		names []string
		field data.Field
	}{
		{[]string{"Vries, A.M. de", "Hof, D.J. van 't", "Bakker, Z.", "Veld, R.A. in 't"}, whole},
		{[]string{"Vries A.M. de", "Hof D.J. van 't", "Bakker Z.", "Veld R.A. in 't"}, whole},
		{[]string{"A.M. de Vries", "D.J. van 't Hof", "Z. Bakker", "R.A. in 't Veld"}, whole},
		{[]string{"VRIES, A.M. DE", "HOF, D.J. VAN 'T", "BAKKER, Z.", "VELD, R.A. IN 'T"}, whole},
		{[]string{"Ødegård, K.M.", "Aas, B.", "Lund-Hansen, P.O.", "Berg, T."}, whole},
		{[]string{"Vries", "Hof", "Bakker", "Veld"}, family},
	} {
		var rows [][]string
		for i, name := range tt.names {
			rows = append(rows, []string{fmt.Sprint(10412 + i), name, fmt.Sprintf("%02d-10-2026", 1+i), fmt.Sprintf("m%d@haverkade.example", i)})
		}
		d := prepare(t, newDossier(t, "nl"), Source{File: "a.csv", Content: csvOf(";", rows...)})
		if got := d.Mapping[1].Field; got != tt.field {
			t.Errorf("%q is %s, want %s", tt.names, got, tt.field)
		}
	}
}

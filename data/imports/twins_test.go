package imports

import (
	"testing"

	"kader/data"
)

// Father and son of one name, at one address and in one unit, are asked about rather
// than taken for one: the year of birth tells them apart, which is not kept. One person
// in two rows stays one.
func TestNamesakesOfOneHouseAreAskedAbout(t *testing.T) {
	head := []any{"Naam", "Geboortedatum", "Adres", "Postcode", "Afdeling", "Functie"}
	row := func(born, job string) []any {
		return []any{"Jan Waterink", born, "Kade 12", "1234 AB", "Magazijn", job}
	}
	tests := map[string]struct {
		second []any
		want   data.ListCounts
	}{
		"father and son": {row("03-04-1991", "Heftruck"), data.ListCounts{New: 1, Ask: 1}},
		"two jobs":       {row("01-02-1962", "Portier"), data.ListCounts{New: 1, Skipped: 1}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			s := newDossier(t, "nl")
			d := prepare(t, s, Source{Content: workbook(t, head, row("01-02-1962", "Heftruck"), tt.second), Kind: data.ListStaff})
			checkCounts(t, d, tt.want)
			if p := d.Rows[0].Person(); p.BirthYear != 0 {
				t.Errorf("the year of birth is kept: %d", p.BirthYear)
			}
		})
	}
}

package imports

import (
	"testing"

	"kader/data"
)

// Father and son of one name, at one address and in one unit, are asked about rather
// than taken for one: the day of birth tells them apart, also where nothing of it is kept. One
// person in two rows stays one.
func TestNamesakesOfOneHouseAreAskedAbout(t *testing.T) {
	head := []any{"Naam", "Geboortedatum", "Adres", "Postcode", "Afdeling", "Functie", "Telefoon"}
	row := func(born, job string) []any {
		return []any{"Jan Waterink", born, "Kade 12", "1234 AB", "Magazijn", job, "020-1234567"}
	}
	first := row("01-02-1962", "Heftruck")
	tests := map[string]struct {
		second []any
		want   data.ListCounts
	}{
		"father and son": {row("03-04-1991", "Heftruck"), data.ListCounts{New: 1, Ask: 1}},
		"two jobs":       {row("01-02-1962", "Portier"), data.ListCounts{New: 1, Skipped: 1}},
		"a day missing":  {row("", "Portier"), data.ListCounts{New: 1, Ask: 1}},
		"the same job":   {row("", "Heftruck"), data.ListCounts{New: 1, Ask: 1}},
		"initials":       {append([]any{"J. Waterink"}, row("", "Portier")[1:]...), data.ListCounts{New: 1, Ask: 1}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			s := newDossier(t, "nl")
			src := Source{Content: workbook(t, head, first, tt.second), Kind: data.ListStaff}
			d := prepare(t, s, src)
			checkCounts(t, d, tt.want)
			if p := d.Rows[0].Person(); p.BirthYear != 1962 || p.BirthCheck != 32 {
				t.Errorf("kept are year %d and check %d", p.BirthYear, p.BirthCheck)
			}
			src.Map = map[string]data.Field{"Geboortedatum": data.FieldIgnore}
			d = prepare(t, s, src)
			checkCounts(t, d, tt.want)
			if p := d.Rows[0].Person(); p.BirthYear != 0 || p.BirthCheck != 0 {
				t.Errorf("left out, and kept are year %d and check %d", p.BirthYear, p.BirthCheck)
			}
		})
	}
}

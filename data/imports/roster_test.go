package imports

import (
	"errors"
	"testing"

	"kader/data"
)

// Shifts below days are nobody: a roster with a column of names gives these, one without is refused.
func TestARoster(t *testing.T) {
	for language, days := range map[string][]string{
		"nl": {"ma 2-11", "di 3-11", "wo 4-11", "do 5-11"}, "nb": {"Mandag", "Tirsdag", "Onsdag", "Lørdag"}, "da": {"2. nov.", "3. nov.", "4. nov.", "5. nov."}, "en": {"Mon", "Tue", "Wed", "Sun"},
	} {
		shifts := [][]any{{"Sanne", "V", "D", "D", "N"}, {"Emre", "D", "D", "V", "N"}, {"Kees", "N", "N", "V", "D"}, {"Anna", "V", "V", "D", "D"}}
		head := []any{nil, days[0], days[1], days[2], days[3]}
		_, err := Prepare(newDossier(t, language), Source{File: "a.xlsx", Content: workbook(t, append([][]any{head}, shifts...)...)}, nil)
		if !errors.Is(err, data.ErrIsRoster) {
			t.Errorf("%s: %v", language, err)
		}
		head[0] = map[string]string{"nl": "Naam", "nb": "Navn", "da": "Navn", "en": "Name"}[language]
		d := prepare(t, newDossier(t, language), Source{Content: workbook(t, append([][]any{head}, shifts...)...)})
		if len(d.Rows) != 4 || d.Rows[0].Person().Full() != "Sanne" || len(columnsOf(d.Mapping, data.FieldGiven)) > 0 {
			t.Errorf("%s: %d rows, %v", language, len(d.Rows), fieldsOf(d.Mapping))
		}
	}
}

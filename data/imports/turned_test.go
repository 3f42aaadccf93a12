package imports

import (
	"testing"
)

// A table on its side is turned, in every language, also with a title above it or people in forms below
// each other.
func TestATableOnItsSide(t *testing.T) {
	for language, labels := range map[string][]string{
		"nl": {"Naam", "Afdeling", "In dienst"}, "nb": {"Navn:", "Avdeling:", "Ansatt dato:"}, "da": {"Medarbejder", "Afdeling", "Startdato"},
		"en": {"Full name", "Department", "Start date"},
	} {
		side := [][]any{
			{labels[0], "Jan Bos", "An Vos", "Bo Dam"}, {labels[1], "Kade", "Kade", "Loods"}, {labels[2], day(2026, 9, 1), day(2026, 9, 1), day(2026, 10, 1)},
		}
		titled := append([][]any{{"Overzicht"}, nil}, side...)
		forms := [][]any{
			{labels[0], "Jan Bos"},
			{labels[1], "Kade"},
			{labels[2], day(2026, 9, 1)},
			nil,
			{labels[0], "An Vos"},
			{labels[1], "Kade"},
			{labels[2], day(2026, 9, 1)},
			nil,
			{labels[0], "Bo Dam"},
			{labels[1], "Loods"},
			{labels[2], day(2026, 10, 1)},
		}
		for name, rows := range map[string][][]any{"side": side, "titled": titled, "forms": forms} {
			d := once(t, language, []string{"Kade", "Kade", "Loods"}, rows...)
			if p := d.Rows[2].Person(); p.Full() != "Bo Dam" || p.Start.String() != "2026-10-01" || !hasWarning(d, WarnTurned) {
				t.Errorf("%s, %s: %+v, %v", language, name, p, d.Warnings)
			}
			if err := d.SetHeaderRows(1, 1); err != nil || !hasWarning(d, WarnTurned) {
				t.Errorf("%s, %s: with the header said %v", language, name, err)
			}
		}
	}
}

// An upright list stays so, also with one person or with words of headers among its values.
func TestTablesThatStandUpright(t *testing.T) {
	for _, rows := range [][][]any{
		{{"Naam", "Afdeling"}, {"Jan Bos", "Kade"}},
		{{"Functie", "Naam"}, {"Chauffeur", "Jan Bos"}, {"Teamleider", "An Vos"}, {"Manager", "Bo Dam"}},
	} {
		d := prepare(t, newDossier(t, "nl"), Source{Content: workbook(t, rows...)})
		if hasWarning(d, WarnTurned) || len(d.Rows) != len(rows)-1 {
			t.Errorf("%v: %d rows, %v", rows[0], len(d.Rows), d.Warnings)
		}
	}
	_, err := Prepare(newDossier(t, "nl"), Source{File: "a.xlsx", Content: workbook(
		t, []any{"Naam", "hoe iemand heet"}, []any{"Afdeling", "waar iemand werkt"}, []any{"Functie", "wat iemand doet"},
	)}, nil)
	if err == nil {
		t.Error("an explanation of headers became a person")
	}
}

package imports

import (
	"testing"

	"kader/data"
)

// unitsIn returns the departments of the rows that are used.
func unitsIn(d *Draft) []string {
	var units []string
	for i := range d.Rows {
		if !d.Rows[i].Skipped {
			units = append(units, d.Rows[i].Person().EmployerUnit)
		}
	}
	return units
}

func TestDittoIsTheCellAbove(t *testing.T) {
	for language, marks := range map[string][]string{
		"nl": {"idem", "Id.", "-do-", "zie boven"}, "nb": {"samme", "som ovenfor", "\"", "↓"}, "da": {"-\"-", "dito", "’’", "-,,-"},
		"en": {"ditto", "Do.", "as above", "〃"},
	} {
		rows := [][]any{{"Naam", "Afdeling", "Functie", "Datum in dienst", "Uren"}}
		rows = append(rows, []any{"Jan Bos", "Kade", "Kok", day(2026, 9, 1), 36.0})
		for i, mark := range marks {
			rows = append(rows, []any{[]string{"An Vos", "Bo Dam", "Cor Dijk", "Dia Els"}[i], mark, mark, mark, mark})
		}
		rows = append(rows, []any{"Els Smit", "Loods", "Laborant", day(2026, 10, 1), 24.0}, []any{"Fem Tas", marks[0], "Kok", marks[1], ""})
		d := prepare(t, newDossier(t, language), Source{Content: workbook(t, rows...)})
		for i := range d.Rows {
			p := d.Rows[i].Person()
			unit, start := "Kade", "2026-09-01"
			if i >= 5 {
				unit, start = "Loods", "2026-10-01"
			}
			if p.EmployerUnit != unit || p.Start.String() != start || len(d.Rows[i].Problems) > 0 {
				t.Errorf("%s: row %d is %+v with %v", language, d.Rows[i].Number, p, d.Rows[i].Problems)
			}
		}
		if !hasWarning(d, WarnDittos) {
			t.Errorf("%s: nobody is told: %v", language, d.Warnings)
		}
	}
}

// Names, numbers and addresses belong to one person, so a mark there is a cell that cannot be read.
func TestDittoOfANameIsAProblem(t *testing.T) {
	d := prepare(t, newDossier(t, "nl"), Source{File: "a.csv", Content: csvOf(
		";",
		[]string{"Personeelsnummer", "Voornaam", "Achternaam", "Afdeling", "E-mail"},
		[]string{"101", "Jan", "Bos", "Kade", "jan@bos.example"},
		[]string{"102", "An", "idem", "idem", "idem"},
		[]string{"103", "Bo", "Dam", "Kade", "bo@dam.example"},
	)})
	p := d.Rows[1].Person()
	if p.Family != "" || p.Email != "" || p.EmployerUnit != "Kade" || len(d.Rows[1].Problems) != 2 {
		t.Errorf("%+v with %v", p, d.Rows[1].Problems)
	}
}

// A mark with nothing above it makes no department, and words that only look like marks are names.
func TestWhatIsNoDitto(t *testing.T) {
	d := prepare(t, newDossier(t, "nl"), Source{File: "a.csv", Content: csvOf(
		";",
		[]string{"Naam", "Afdeling", "Functie"}, []string{"Jan Bos", "idem", "Kok"}, []string{"An Vos", "ID", "Kok"},
		[]string{"Bo Dam", "DO", "-"}, []string{"Cor Dijk", "Ideman & Zn", "Kok"},
	)})
	if len(d.Rows[0].Problems) != 1 || d.Rows[0].Problems[0].Field != data.FieldUnit || hasWarning(d, WarnDittos) {
		t.Errorf("%v, %v", d.Rows[0].Problems, d.Warnings)
	}
	for i, want := range []string{"", "ID", "DO", "Ideman & Zn"} {
		if got := d.Rows[i].Person().EmployerUnit; got != want {
			t.Errorf("row %d is of %q, want %q", i, got, want)
		}
	}
}

package imports

import (
	"testing"

	"kader/data"
)

// A column of departments goes before headings, and one heading alone may be anything.
func TestHeadingsThatAreNotUsed(t *testing.T) {
	s := newDossier(t, "nl")
	d := prepare(t, s, Source{File: "a.csv", Content: csvOf(
		";",
		[]string{"Nr", "Naam", "Afdeling", "Uren"}, []string{"Expeditie", "", "", ""}, []string{"1", "Jan Bos", "Kantoor", "8"},
		[]string{"Magazijn", "", "", ""}, []string{"2", "An Vos", "", "8"},
	)})
	if d.Rows[0].Person().EmployerUnit != "Kantoor" || d.Rows[1].Person().EmployerUnit != "" {
		t.Errorf("departments %q, %q", d.Rows[0].Person().EmployerUnit, d.Rows[1].Person().EmployerUnit)
	}
	d = prepare(t, s, Source{File: "b.csv", Content: csvOf(
		";", []string{"Nr", "Naam", "Functie", "Uren"}, []string{"Haverkade", "", "", ""}, []string{"1", "Jan Bos", "Kok", "8"}, []string{"2", "An Vos", "Kok", "8"},
	)})
	if got := d.Rows[0].Person().EmployerUnit; got != "" || d.Mapping.Find(data.FieldUnit) >= 0 {
		t.Errorf("one heading became the department %q", got)
	}
}

// After a total a department has ended.
func TestTotalEndsADepartment(t *testing.T) {
	d := prepare(t, newDossier(t, "nl"), Source{File: "a.csv", Content: csvOf(
		";",
		[]string{"Nr", "Naam", "Functie", "Uren"}, []string{"Expeditie", "", "", ""}, []string{"1", "Jan Bos", "Kok", "8"}, []string{"Totaal", "", "", "8"},
		[]string{"2", "An Vos", "Kok", "8"}, []string{"Magazijn", "", "", ""}, []string{"3", "Bo Dam", "Kok", "8"},
	)})
	for i, want := range []string{"Expeditie", "", "Magazijn"} {
		if got := d.Rows[i].Person().EmployerUnit; got != want {
			t.Errorf("row %d is of %q, want %q", d.Rows[i].Number, got, want)
		}
	}
	found := false
	for _, w := range d.Warnings {
		found = found || w.Code == WarnSections && w.Facts["n"] == "2"
	}
	if !found {
		t.Errorf("nobody is told that headings were used: %v", d.Warnings)
	}
}

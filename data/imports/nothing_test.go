package imports

import (
	"testing"

	"kader/data"
)

// warningOf returns the warning of a code.
func findWarning(d *Draft, code WarningCode) (Warning, bool) {
	for _, w := range d.Warnings {
		if w.Code == code {
			return w, true
		}
	}
	return Warning{}, false
}

// What a clerk writes in an empty cell is no department, job, manager or infix; one line says so.
func TestWordsForNothingAreEmptyCells(t *testing.T) {
	for language, rows := range map[string][][]string{
		"nl": {{"Naam", "Tussenvoegsel", "Afdeling", "Functie", "Leidinggevende", "Telefoon"}, {"Lotte Kuiper", "n.v.t.", "niet bekend", "N.N.B.", "vacature", "volgt"}},
		"nb": {{"Navn", "Avdeling", "Stilling", "Leder", "Telefon"}, {"Lotte Kuiper", "Ukjent", "ikke oppgitt", "Ubesatt", "(tom)"}},
		"da": {{"Navn", "Afdeling", "Stilling", "Leder", "Telefon"}, {"Lotte Kuiper", "ikke oplyst", "Ukendt", "(tom)", "#N/A"}},
		"en": {{"Name", "Department", "Job title", "Manager", "Phone"}, {"Lotte Kuiper", "TBC", "Not known", "Vacant", "(blank)"}},
	} {
		d := prepare(t, newDossier(t, language), Source{File: "a.csv", Kind: data.ListNewHires, Content: csvOf(";", rows...)})
		p := d.Rows[0].Person()
		if p.Full() != "Lotte Kuiper" || p.Infix+p.EmployerUnit+p.JobTitle+p.Manager+p.Phone != "" || len(d.Problems()) > 0 {
			t.Errorf("%s: %+v, problems %v", language, p, d.Problems())
		}
		if w, ok := findWarning(d, WarnNothing); !ok || w.Facts["words"] == "" {
			t.Errorf("%s: nothing is said: %v", language, d.Warnings)
		}
	}
	d := prepare(t, newDossier(t, "nl"), Source{File: "b.csv", Kind: data.ListNewHires, Content: csvOf(";",
		[]string{"Naam", "Afdeling", "Leidinggevende"}, []string{"Jo Null", "NB", "Tom"}, []string{"An Bos", "-", "-"})})
	if p := d.Rows[0].Person(); p.Family != "Null" || p.EmployerUnit != "NB" || p.Manager != "Tom" {
		t.Errorf("a value is taken for nothing: %+v", p)
	}
	if hasWarning(d, WarnNothing) {
		t.Error("dashes in empty cells are told")
	}
}

func TestWordsForNothingInColumnsOfNames(t *testing.T) {
	_, names := namesOf(
		t, []string{"Voornaam", "Voorletters", "Tussenvoegsel", "Achternaam"}, []string{"NULL", "n.v.t.", "x", "Kuiper"}, []string{"Jo", "X.", "-", "Null"},
		[]string{"Nan", "N.A.", "", "Visser"}, []string{"onbekend", "", "geen", "Bos"},
	)
	checkNames(t, names, "|||Kuiper", "Jo|X.||Null", "Nan|N.A.||Visser", "|||Bos")
}

// A post is nobody, however it is numbered; a worker's kind before a name is not.
func TestPostsAreNoPeople(t *testing.T) {
	d, names := namesOf(
		t, []string{"Naam", "Functie", "Datum in dienst"}, []string{"Inhuurkracht 2", "Monteur", "1-9-2026"}, []string{"Stagiair Noor Bos", "", "1-9-2026"},
		[]string{"Monteur 3", "Monteur", "1-9-2026"}, []string{"Te werven", "Monteur", ""}, []string{"Vikar: Kari Lie", "", "1-9-2026"}, []string{"Jan Kok", "Kok", ""},
	)
	checkNames(t, names, "|||", "Noor|||Bos", "|||", "|||", "Kari|||Lie", "Jan|||Kok")
	checkCounts(t, d, data.ListCounts{New: 3, Skipped: 3})
	if n := len(d.Problems()); n != 3 {
		t.Errorf("%d rows are told", n)
	}
}

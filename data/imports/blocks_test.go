package imports

import (
	"slices"
	"strings"
	"testing"

	"kader/data"
)

// once prepares a list and holds the departments of its people against those wanted.
func once(t *testing.T, language string, want []string, rows ...[]any) *Draft {
	t.Helper()
	d := prepare(t, newDossier(t, language), Source{Content: workbook(t, rows...)})
	if got := unitsIn(d); !slices.Equal(got, want) {
		t.Errorf("%s: departments %q, want %q", language, got, want)
	}
	return d
}

func TestDepartmentInTheFirstRowOfItsPeople(t *testing.T) {
	want := []string{"Kade", "Kade", "Kade", "Loods", "Balie", "Balie"}
	for language, head := range map[string][]any{
		"nl": {"Afdeling", "Naam", "Functie"}, "nb": {"Avdeling", "Navn", "Stilling"}, "da": {"Afdeling", "Navn", "Stilling"}, "en": {"Department", "Name", "Job title"},
	} {
		d := once(
			t, language, want, head, []any{"Kade", "Jan Bos", "Kok"}, []any{nil, "An Vos", "Kok"}, []any{" ", "Bo Dam", "Kok"},
			[]any{"Loods", "Cor Dijk", "Kok"}, []any{"Balie", "Dia Els", "Kok"}, []any{nil, "Els Smit", "Kok"},
		)
		if !hasWarning(d, WarnFilledAbove) || d.FilledAbove != 3 {
			t.Errorf("%s: %d filled, %v", language, d.FilledAbove, d.Warnings)
		}
		if err := KeepEmpty(d, true); err != nil || hasWarning(d, WarnFilledAbove) || !slices.Equal(unitsIn(d), []string{"Kade", "", "", "Loods", "Balie", ""}) {
			t.Errorf("%s: kept empty they are of %q (%v)", language, unitsIn(d), err)
		}
	}
}

// Two columns: a new site begins without a department of the one before, and may have one of the same name.
func TestSiteAndDepartmentStandOnce(t *testing.T) {
	d := once(
		t, "nl", []string{"Kade", "Kade", "Loods", "", "Kade", "Kade"}, []any{"Vestiging", "Afdeling", "Naam"},
		[]any{"Noord", "Kade", "Jan Bos"}, []any{nil, nil, "An Vos"}, []any{nil, "Loods", "Bo Dam"},
		[]any{"Zuid", nil, "Cor Dijk"}, []any{nil, "Kade", "Dia Els"}, []any{nil, nil, "Els Smit"},
	)
	if p := d.Rows[4].Person(); p.EmployerSite != "Zuid" {
		t.Errorf("site %q", p.EmployerSite)
	}
}

// A gap may be a department that nobody knows: a few gaps, a first row without one, or one that comes again.
func TestGapsThatStayGaps(t *testing.T) {
	for _, units := range [][]string{
		{"Kade", "", "Loods", "Balie", "Keuken", "Kantoor"}, {"", "Kade", "", "", "Loods", ""}, {"Kade", "", "Kade", "", "Loods", ""}, {"Kade", "", ""},
	} {
		rows := [][]any{{"Naam", "Afdeling", "Functie"}}
		for i, unit := range units {
			rows = append(rows, []any{[]string{"Jan Bos", "An Vos", "Bo Dam", "Cor Dijk", "Dia Els", "Els Smit"}[i], unit, "Kok"})
		}
		if d := once(t, "nl", units, rows...); hasWarning(d, WarnFilledAbove) {
			t.Errorf("%q: %v", units, d.Warnings)
		}
	}
	d := prepare(t, newDossier(t, "nl"), Source{File: "a.csv", Content: csvOf(
		";", []string{"Naam", "Functie", "E-mail"}, []string{"Jan Bos", "Kok", "jan@bos.example"}, []string{"An Vos", "", ""}, []string{"Bo Dam", "", ""}, []string{"Cor Dijk", "", ""},
	)})
	if p := d.Rows[2].Person(); p.JobTitle != "" || p.Email != "" {
		t.Errorf("filled with %+v", p)
	}
}

func TestDepartmentAboveTheFirstHeader(t *testing.T) {
	head := []any{"Fornavn", "Etternavn", "Stilling"}
	once(
		t, "nb", []string{"Kai", "Kai", "Lager"}, []any{"Nyansatte i høst"}, nil, []any{"Kai"}, head, []any{"Jan", "Bø", "Kokk"}, []any{"An", "Ås", "Kokk"},
		nil, []any{"Lager"}, head, []any{"Bo", "Dam", "Kokk"},
	)
	once( // no blank row between, and the department in the column of names
		t, "da", []string{"Lager", "Lager", "Salg"}, []any{"Lager"}, []any{"Navn", "Titel", "Ansat"}, []any{"Jens Holm", "Kok", day(2026, 9, 1)},
		[]any{"Mette Krag", "Kok", day(2026, 9, 1)}, []any{"Salg"}, []any{"Navn", "Titel", "Ansat"}, []any{"Søren Bæk", "Kok", day(2026, 9, 1)},
	)
	once(
		t, "nl", []string{"Kade", "Kade"}, []any{"Acme"}, []any{"Afdeling:", "Kade", "Peildatum:", day(2026, 11, 1)},
		[]any{"Voornaam", "Achternaam", "Functie", "Uren"}, []any{"Jan", "Bos", "Kok", 8.0}, []any{"An", "Vos", "Kok", 8.0},
	)
	once(
		t, "en", []string{"Quay", "Quay"}, []any{nil, "Department: Quay"}, []any{nil, "First name", "Last name", "Job title"},
		[]any{nil, "Jan", "Bos", "Cook"}, []any{nil, "An", "Vos", "Cook"},
	)
}

// Departments may stand in the column of names, without a blank row or a header of their own. A person of
// whom only the name is known is no department.
func TestDepartmentsInTheColumnOfNames(t *testing.T) {
	rows := func(header string, lines ...string) [][]any {
		var all [][]any
		for _, line := range append([]string{header}, lines...) {
			var cells []any
			for cell := range strings.SplitSeq(line, ";") {
				cells = append(cells, cell)
			}
			all = append(all, cells)
		}
		return all
	}
	once(t, "nl", []string{"Inpak", "Inpak", "Technische dienst"}, rows(
		"Naam;Functie;Uren", "Inpak;;", "Piet Bos;Operator;36", "Anna Kok;Operator;32", "Technische dienst;;", "Ewa Nowak;Monteur;36")...)
	once(t, "da", []string{"Lager", "Salg", "Salg"}, rows(
		"Fornavn;Efternavn;Titel", "Lager;;", "Jens;Holm;Chauffør", "Salg;;", "Søren;Bæk;Sælger", "Ida;Lund;Sælger")...)
	once(t, "nb", []string{"Pakkeriet", "Lager"}, rows(
		"Navn;Stilling;Timer", "Pakkeriet;;", "Ola Nordmann;Operatør;37", "Lager;;", "Kari Bråten;Sjåfør;37")...)
	for _, people := range [][][]any{
		rows("Naam;Functie;Uren", "Piet Bos;Operator;36", "Anna;;", "Ewa Nowak;Monteur;36", "Kees;;", "Fatma Yıldız;Monteur;36"),
		rows("Naam;Functie;Uren", "Sanne Bakker;;", "Piet Bos;Operator;36", "Kees van Dijk;;", "Ewa Nowak;Monteur;36"),
		rows("Naam;Functie;Uren", "Sanne;;", "Piet;Operator;36", "Kees;;", "Ewa;Monteur;36"),
	} {
		d := prepare(t, newDossier(t, "nl"), Source{File: "a.xlsx", Content: workbook(t, people...)})
		if len(d.Rows) != len(people)-1 {
			t.Errorf("%d people of %v", len(d.Rows), people)
		}
	}
}

// A title that says nothing of a department is none, and neither is one above a column of departments.
func TestTitlesThatAreNoDepartment(t *testing.T) {
	head := []any{"Voornaam", "Achternaam", "Functie"}
	once(t, "nl", []string{"", ""}, []any{"Noorderhaven"}, head, []any{"Jan", "Bos", "Kok"}, []any{"An", "Vos", "Kok"})
	once(t, "nl", []string{"", ""}, []any{"Afdeling HR: nieuwe medewerkers"}, head, []any{"Jan", "Bos", "Kok"}, []any{"An", "Vos", "Kok"})
	once(t, "nl", []string{"Loods", ""}, []any{"Afdeling Kade"}, []any{"Voornaam", "Achternaam", "Afdeling"}, []any{"Jan", "Bos", "Loods"}, []any{"An", "Vos"})
}

// In a staircase each level has a column of its own, with a header or without.
func TestStaircase(t *testing.T) {
	steps := [][]any{
		{"Raad"},
		{nil, "Kade"},
		{nil, nil, "Bos, Jan", "Chauffeur"},
		{nil, nil, "Vos, An", "Planner"},
		{nil, "Loods"},
		{nil, nil, "Dam, Bo", "Verkoper"},
		{nil, nil, "Dijk, Cor", "Verkoper"},
	}
	want := []string{"Kade", "Kade", "Loods", "Loods"}
	d := once(t, "nl", want, steps...)
	if p := d.Rows[0].Person(); p.Full() != "Jan Bos" || p.JobTitle != "Chauffeur" || d.Table.HeaderRow != 0 {
		t.Errorf("header %d %q of %+v", d.Table.HeaderRow, d.Table.Headers, p)
	}
	if p := d.Rows[0].Person(); !hasWarning(d, WarnNoHeader) {
		t.Errorf("%+v, %v", p, d.Warnings)
	}
	d = once(t, "nl", want, append([][]any{{"Bedrijf", "Afdeling", "Naam", "Functie"}}, steps[1:]...)...)
	if d.Mapping.Find(data.FieldUnit) < 0 || !hasWarning(d, WarnSections) {
		t.Errorf("%v", d.Warnings)
	}
	once(
		t, "nb", want, []any{"Kade", "Sanne Bø", "Sjåfør"}, []any{nil, "Kari Ås", "Kokk"}, []any{"Loods", "Bo Dam", "Kokk"}, []any{nil, "Ola Lie", "Kokk"},
	)
}

// Rows with nothing but a contract are further contracts of the person above. Posts without a name are not.
func TestContractsBelowANameThatStandsOnce(t *testing.T) {
	for language, head := range map[string][]string{
		"nl": {"Persnr", "Naam", "Afdeling", "Contractvorm", "Datum in dienst", "Datum uit dienst"},
		"nb": {"Ansattnr", "Navn", "Avdeling", "Ansettelsesform", "Startdato", "Sluttdato"},
		"da": {"Medarbejdernr.", "Navn", "Afdeling", "Ansættelsesform", "Startdato", "Slutdato"},
		"en": {"Employee number", "Name", "Department", "Contract type", "Start date", "End date"},
	} {
		d := prepare(t, newDossier(t, language), Source{File: "a.csv", Kind: data.ListNewHires, Content: csvOf(";", head,
			[]string{"51", "Vik, Ilse", "Kade", "", "2025-09-01", "2026-08-31"}, []string{"", "", "", "", "2026-09-01", "2027-08-31"},
			[]string{"52", "Mol, Petra", "Kade", "", "2026-10-01", ""})})
		if p := d.PersonAt(1); p.EmployeeNumber != "51" || p.EmployerUnit != "Kade" || p.Start.String() != "2025-09-01" || p.End.String() != "2027-08-31" {
			t.Errorf("%s: %+v, said %v", language, p, d.Warnings)
		}
		checkCounts(t, d, data.ListCounts{New: 2, Skipped: 1})
		if err := KeepEmpty(d, true); err != nil || !d.Rows[1].Skipped {
			t.Errorf("%s: not turned off: %v", language, err)
		}
	}
	for name, row := range map[string][]string{
		"a post to be filled": {"", "", "Kade", "", "2026-09-01", ""}, "another person": {"53", "", "", "", "2026-09-01", ""},
		"a contract beside it": {"", "", "", "", "2026-03-01", "2027-03-01"}, "no day": {"", "", "", "vast", "", ""},
	} {
		d := prepare(t, newDossier(t, "nl"), Source{File: "a.csv", Kind: data.ListNewHires, Content: csvOf(";",
			[]string{"Persnr", "Naam", "Afdeling", "Contractvorm", "Datum in dienst", "Datum uit dienst"},
			[]string{"51", "Vik, Ilse", "Kade", "", "2025-09-01", "2026-08-31"}, row, []string{"52", "Mol, Petra", "Balie", "", "2026-10-01", ""})})
		if hasWarning(d, WarnFilledAbove) || hasWarning(d, WarnTogether) {
			t.Errorf("%s is taken for a contract: %v", name, d.Warnings)
		}
	}
}

// Where the new department is empty nothing changed: the old or the current one counts, and it is said.
func TestTheOldDepartmentCountsBesideAnEmptyNewOne(t *testing.T) {
	for language, head := range map[string][]string{
		"nl": {"Naam", "Oude afdeling", "Nieuwe afdeling"}, "nb": {"Navn", "Gammel avdeling", "Ny avdeling"}, "da": {"Navn", "Nuværende afdeling", "Ny afdeling"},
		"en": {"Name", "Current department", "New department"},
	} {
		d := prepare(t, newDossier(t, language), Source{File: "a.csv", Kind: data.ListNewHires, Content: csvOf(";", head,
			[]string{"Ilse Vik", "Kade", "Balie"}, []string{"Petra Mol", "Loods", ""}, []string{"Jo Bos", "", "Kade"}, []string{"An Dam", "", ""})})
		if got, want := unitsIn(d), []string{"Balie", "Loods", "Kade", ""}; !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", language, got, want)
		}
		if w, _ := findWarning(d, WarnBefore); w.Facts["n"] != "1" || hasWarning(d, WarnNotUsed) {
			t.Errorf("%s: %v", language, d.Warnings)
		}
	}
	d := prepare(t, newDossier(t, "nl"), Source{File: "a.csv", Kind: data.ListNewHires, Content: csvOf(";",
		[]string{"Naam", "Oude afdeling", "Nieuwe afdeling"}, []string{"Ilse Vik", "Kade", "Balie"}, []string{"Jo Bos", "", "Kade"})})
	if hasWarning(d, WarnBefore) || !hasWarning(d, WarnNotUsed) {
		t.Errorf("a column that fills nothing is said to: %v", d.Warnings)
	}
}

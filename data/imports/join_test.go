package imports

import (
	"bytes"
	"slices"
	"testing"

	"github.com/xuri/excelize/v2"

	"kader/data"
)

// named is a sheet with its name.
type named struct {
	name string
	rows [][]any
}

func workbookOfSheets(t *testing.T, sheets ...named) []byte {
	t.Helper()
	f := excelize.NewFile()
	for i, s := range sheets {
		if i == 0 {
			if err := f.SetSheetName("Sheet1", s.name); err != nil {
				t.Fatal(err)
			}
		} else if _, err := f.NewSheet(s.name); err != nil {
			t.Fatal(err)
		}
		writeSheet(t, f, s.name, s.rows)
	}
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// people makes a sheet of people with given and family names.
func people(name string, head []any, families ...string) named {
	s := named{name: name, rows: [][]any{head}}
	for _, family := range families {
		s.rows = append(s.rows, []any{"Jan", family, day(2026, 9, 1)})
	}
	return s
}

func TestASheetForEachDepartmentIsOneList(t *testing.T) {
	for language, head := range map[string][]any{
		"nl": {"Voornaam", "Achternaam", "In dienst"}, "nb": {"Fornavn", "Etternavn", "Ansatt dato"}, "da": {"Fornavn", "Efternavn", "Startdato"},
		"en": {"First name", "Last name", "Start date"},
	} {
		book := workbookOfSheets(
			t, people("Kade", head, "Bos", "Vos"), people("Loods 2", head, "Dam"), people("Balie & post", head, "Dijk"), named{"Totaal", [][]any{{"Aantal", 4.0}}},
		)
		d := prepare(t, newDossier(t, language), Source{Content: book})
		if got, want := unitsIn(d), []string{"Kade", "Kade", "Loods 2", "Balie & post"}; !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", language, got, want)
		}
		if !hasWarning(d, WarnJoined) || !hasWarning(d, WarnSheetUnits) || hasWarning(d, WarnSheets) || d.Rows[2].Number != 5 {
			t.Errorf("%s: row %d, %v", language, d.Rows[2].Number, d.Warnings)
		}
		if err := d.SetPlace(0); err != nil || len(d.Rows) != 2 || !hasWarning(d, WarnSheets) {
			t.Errorf("%s: one sheet alone has %d rows, %v (%v)", language, len(d.Rows), d.Warnings, err)
		}
	}
}

// A joined list is fixed, saved and its header moved like any other.
func TestAJoinedListIsAList(t *testing.T) {
	head := []any{"Voornaam", "Achternaam", "In dienst"}
	s := newDossier(t, "nl")
	d := prepare(t, s, Source{Content: workbookOfSheets(t, people("Kade", head, "Bos"), people("Loods", head, "Vos", "Dam"))})
	if err := d.SetHeaderRows(1, 1); err != nil || !slices.Equal(unitsIn(d), []string{"Kade", "Loods", "Loods"}) {
		t.Errorf("%q (%v)", unitsIn(d), err)
	}
	if err := d.Fix(4, "A", "Piet"); err != nil || !slices.Equal(unitsIn(d), []string{"Kade", "Loods", "Loods"}) {
		t.Errorf("%q (%v)", unitsIn(d), err)
	}
	checkCounts(t, d, data.ListCounts{New: 3})
	apply(t, s, d)
	if p := personCalled(t, s, "Jan Dam"); p.EmployerUnit != "Loods" {
		t.Errorf("%+v", p)
	}
}

// Months, numbers, those who left, and two versions of one list stay apart; so do other columns.
func TestSheetsThatStayApart(t *testing.T) {
	head, other := []any{"Voornaam", "Achternaam", "In dienst"}, []any{"Voornaam", "Achternaam", "Uit dienst"}
	for _, sheets := range [][]named{
		{people("oktober 2026", head, "Bos"), people("november 2026", head, "Vos")},
		{people("Blad1", head, "Bos"), people("Blad2", head, "Vos")},
		{people("2025", head, "Bos"), people("2026", head, "Vos")},
		{people("In dienst", head, "Bos"), people("Uit dienst", head, "Vos")},
		{people("Kade", head, "Bos"), people("Vertrokken", head, "Vos")},
		{people("Kade", head, "Bos"), people("Loods", other, "Vos")},
		{people("Jansen", head, "Bos", "Vos", "Dam"), people("Pietersen", head, "Bos", "Vos", "Dijk")},
		{people("Week 40", head, "Bos"), people("Week 41", head, "Vos")},
		{people("Vast", head, "Bos"), people("Uitzendkrachten", head, "Vos")},
	} {
		d := prepare(t, newDossier(t, "nl"), Source{Content: workbookOfSheets(t, sheets...)})
		if hasWarning(d, WarnJoined) || !hasWarning(d, WarnSheets) || len(d.Rows) != len(sheets[0].rows)-1 {
			t.Errorf("%s and %s: %d rows, %v", sheets[0].name, sheets[1].name, len(d.Rows), d.Warnings)
		}
	}
}

// People stand side by side in two blocks of columns, with a column between or without.
func TestPeopleSideBySide(t *testing.T) {
	for _, rows := range [][][]any{
		{{"Naam", "Functie", nil, "Naam", "Functie"}, {"Jan Bos", "Kok", nil, "Bo Dam", "Kok"}, {"An Vos", "Kok", nil, "Cor Dijk", "Kok"}},
		{{"Naam", "Functie", "Naam", "Functie"}, {"Jan Bos", "Kok", "Bo Dam", "Kok"}, {"An Vos", "Kok", "Cor Dijk", "Kok"}},
	} {
		d := once(t, "nl", []string{"", "", "", ""}, rows...)
		if len(d.Rows) != 4 || !hasWarning(d, WarnJoined) || hasWarning(d, WarnTables) {
			t.Errorf("%d rows, %v", len(d.Rows), d.Warnings)
		}
	}
	once(
		t, "nb", []string{"Kai", "Kai", "Lager"}, []any{"Kai", nil, nil, "Lager"}, []any{"Navn", "Stilling", nil, "Navn", "Stilling"},
		[]any{"Jan Bø", "Kokk", nil, "Bo Dam", "Kokk"}, []any{"An Ås", "Kokk"},
	)
	d := once(
		t, "nl", []string{""}, []any{"Nieuw", nil, nil, "Vertrokken"}, []any{"Naam", "Functie", nil, "Naam", "Functie"}, []any{"Jan Bos", "Kok", nil, "Bo Dam", "Kok"},
	)
	if hasWarning(d, WarnJoined) || !hasWarning(d, WarnTables) || d.Mapping.Find(data.FieldFullName) != 0 {
		t.Errorf("%v", d.Warnings)
	}
}

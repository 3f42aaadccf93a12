package imports

import (
	"fmt"
	"strings"
	"testing"

	"kader/data"
)

// A cell from which something else was read than it shows says so, and no other: a way of writing is
// no difference.
func TestReadingOfCells(t *testing.T) {
	for _, c := range []struct {
		header string
		cell   any
		fixed  string
		field  data.Field
		want   string
	}{
		{header: "Datum in dienst", cell: "46310", field: data.FieldStartDate, want: "2026-10-15"},
		{header: "Datum in dienst", cell: 46310, field: data.FieldStartDate, want: "2026-10-15"},
		{header: "Datum in dienst", cell: "15102026", field: data.FieldStartDate, want: "2026-10-15"},
		{header: "Datum in dienst", cell: "15-10-26", field: data.FieldStartDate, want: "2026-10-15"},
		{header: "Datum in dienst", cell: "1-9-2026"},
		{header: "Datum in dienst", cell: "2026-09-01"},
		{header: "Datum in dienst", cell: "1 september 2026"},
		{header: "Datum in dienst", cell: day(2026, 10, 15)},
		{header: "Datum in dienst", cell: "volgt", fixed: "15102026", field: data.FieldStartDate, want: "2026-10-15"},
		{header: "Datum in dienst", cell: "volgt"},    // a problem, which says so itself
		{header: "Geboortedatum", cell: "12-03-1980"}, // more than the year is not even shown
		{header: "Geboortejaar", cell: "1980"},
		{header: "Uren", cell: "32,0"},
		{header: "Uren", cell: "36 uur"},
		{header: "Uren", cell: "80%", field: data.FieldFTE, want: "0.8"},
		{header: "FTE", cell: "80%"},
		{header: "FTE", cell: "80", field: data.FieldFTE, want: "0.8"},
		{header: "Telefoon", cell: "06-12345678"},
		{header: "Telefoon", cell: "0031612345678"},
		{header: "Telefoon", cell: "612345678", field: data.FieldPhone, want: "+31 6 12345678"},
		{header: "Telefoon", cell: "+45 12 34 56 78"},
		{header: "Telefoon", cell: "+31 6 12345678"},
		{header: "E-mail", cell: "Aagje@Voorbeeld.example"},
		{header: "E-mail", cell: "mailto:aagje@voorbeeld.example", field: data.FieldEmail, want: "aagje@voorbeeld.example"},
		{header: "Postcode", cell: "1234ab"},
		{header: "Dienstverband", cell: "Bepaalde tijd", field: data.FieldContract, want: string(data.ContractTemporary)},
		{header: "Functie", cell: "Kok  (nacht)"},
		{header: "Opmerking", cell: "belt liever"},
	} {
		draft := prepare(t, newDossier(t, "nl"), Source{Content: workbook(t, []any{"Naam", c.header}, []any{"Jan van der Berg", c.cell})})
		if c.fixed != "" {
			if err := draft.Fix(2, "B", c.fixed); err != nil {
				t.Fatal(err)
			}
		}
		if field, value := draft.Reading(0, 1); field != c.field || value != c.want {
			t.Errorf("%s %v: read is %q %q, want %q %q", c.header, c.cell, field, value, c.field, c.want)
		}
	}
}

// A name says in which order it was read, and with which infix.
func TestReadingOfNames(t *testing.T) {
	for _, c := range []struct{ header, cell, want string }{
		{"Naam", "Jan van der Berg", ""},
		{"Naam", "Berg, Jan van der", "Jan van der Berg"},
		{"Naam", "BERG, VAN DER, JAN", "Jan van der Berg"},
		{"Achternaam", "Berg, van der", "van der Berg"},
		{"Achternaam", "Berg", ""},
	} {
		draft := prepare(t, newDossier(t, "nl"), Source{Content: workbook(t, []any{"Voornaam", c.header, "Afdeling"}, []any{"Jan", c.cell, "Inpak"})})
		if c.header == "Naam" {
			draft = prepare(t, newDossier(t, "nl"), Source{Content: workbook(t, []any{"Nr", c.header, "Afdeling"}, []any{"101", c.cell, "Inpak"})})
		}
		if _, value := draft.Reading(0, 1); value != c.want {
			t.Errorf("%s %q: read is %q, want %q", c.header, c.cell, value, c.want)
		}
	}
}

// A day of birth behind a name shows as its year, in the preview and in every row, with a header or without.
func TestDaysOfBirthBehindNamesDoNotShow(t *testing.T) {
	rows := [][]string{
		{"Nr", "Naam", "In dienst"},
		{"4101", "Vos, An (12-03-1988)", "1-9-2026"},
		{"4102", "Kuiper, Lotte geb. 4-5-1979", "1-9-2026"},
		{"4103", "Haddou, Yara (1-12-1991)", "15-9-2026"},
		{"4104", "An Bos 1-2-1980", "15-10-2026"},
	}
	for _, from := range []int{0, 1} {
		d, err := Prepare(newDossier(t, "nl"), Source{File: "a.csv", Kind: data.ListNewHires, Content: csvOf(";", rows[from:]...), Clock: day0}, nil)
		if err != nil && from == 0 {
			t.Fatal(err)
		}
		shown := fmt.Sprint(d.Table.Preview(20), d.Rows, d.Mapping)
		for _, day := range []string{"12-03", "4-5-", "1-12-", "1-2-"} {
			if strings.Contains(shown, day) {
				t.Errorf("from row %d: %s shows in %s", from+1, day, shown)
			}
		}
		if !strings.Contains(shown, "(1988)") || from == 0 && d.Rows[0].Person().Family != "Vos" {
			t.Errorf("from row %d: %s", from+1, shown)
		}
	}
}

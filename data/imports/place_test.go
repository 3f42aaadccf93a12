package imports

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"testing"

	"github.com/xuri/excelize/v2"

	"kader/data"
	"kader/data/tables"
)

// layout writes a workbook by hand: texts by cell, merged cells, hidden rows.
func layout(t *testing.T, change func(f *excelize.File), rows ...[]any) []byte {
	t.Helper()
	f := excelize.NewFile()
	for i, row := range rows {
		if err := f.SetSheetRow("Sheet1", fmt.Sprintf("A%d", i+1), &row); err != nil {
			t.Fatal(err)
		}
	}
	if change != nil {
		change(f)
	}
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func merge(t *testing.T, areas ...string) func(f *excelize.File) {
	return func(f *excelize.File) {
		for i := 0; i < len(areas); i += 2 {
			if err := f.MergeCell("Sheet1", areas[i], areas[i+1]); err != nil {
				t.Fatal(err)
			}
		}
	}
}

func rolesOf(rows []tables.PreviewRow) []tables.PreviewRole {
	var roles []tables.PreviewRole
	for _, r := range rows {
		roles = append(roles, r.Role)
	}
	return roles
}

// The header may stand anywhere in the first thirty rows, under whatever is above it.
func TestHeaderOnAnyOfTheFirstRows(t *testing.T) {
	s := newDossier(t, "nl")
	for at := 1; at <= 30; at++ {
		var rows [][]string
		for i := 1; i < at; i++ {
			rows = append(rows, [][]string{{"Noorderhaven Logistiek B.V."}, {""}, {"Afdrukdatum", "1-11-2026"}, {"Let op: vertrouwelijk, niet verspreiden"}}[i%4])
		}
		rows = append(rows, []string{"Pers.nr.", "Naam", "Afdeling", "Datum in dienst"},
			[]string{"4001", "Jan van der Berg", "Magazijn", "1-9-2026"}, []string{"4002", "Eva Boom", "Kantoor", "1-9-2026"},
			[]string{"", "", "", ""}, []string{"Totaal", "2", "", ""}, []string{"Gemaakt door de salarisadministratie", "", "", ""})
		d := prepare(t, s, Source{File: "a.csv", Content: csvOf(";", rows...), Kind: data.ListNewHires})
		if d.Table.HeaderRow != at || d.Table.HeaderRows != 1 || len(d.Rows) != 2 || d.Rows[0].Person().Full() != "Jan van der Berg" {
			t.Fatalf("header of row %d found in row %d, %d people", at, d.Table.HeaderRow, len(d.Rows))
		}
	}
}

// Groups above the names of columns belong to them, by merged cells and without.
func TestHeaderOfTwoRows(t *testing.T) {
	s := newDossier(t, "nl")
	group := []any{"Medewerker", nil, "Dienstverband", nil, "Adres", nil, "Salaris", nil, "Leidinggevende", nil}
	names := []any{"Nr.", "Naam", "Start", "Eind", "Straat", "Plaats", "Schaal", "Trede", "Naam", "E-mail"}
	people := [][]any{
		{4001, "Jan van der Berg", "1-9-2026", "1-9-2027", "Kade 1", "Deventer", 7, 3, "C. Baas", "baas@haven.example"},
		{4002, "Eva Boom", "1-10-2026", nil, "Kade 2", "Zwolle", 8, 1, "C. Baas", "baas@haven.example"},
	}
	merged := layout(t, merge(t, "A3", "B3", "C3", "D3", "E3", "F3", "G3", "H3", "I3", "J3"), append([][]any{{"Overzicht oktober"}, nil, group, names}, people...)...)
	for name, content := range map[string][]byte{"merged": merged, "blank": workbook(t, append([][]any{{"Overzicht oktober"}, nil, group, names}, people...)...)} {
		d := prepare(t, s, Source{Content: content, Kind: data.ListNewHires})
		if d.Table.HeaderRow != 3 || d.Table.HeaderRows != 2 || !hasWarning(d, WarnHeaderTwo) {
			t.Errorf("%s: header in row %d, %d rows", name, d.Table.HeaderRow, d.Table.HeaderRows)
		}
		if want := []string{"Salaris Schaal", "Salaris Trede"}; !slices.Equal(d.Dropped, want) {
			t.Errorf("%s: dropped %v", name, d.Dropped)
		}
		p := d.Rows[0].Person()
		if p.Full() != "Jan van der Berg" || p.Start.String() != "2026-09-01" || p.End.String() != "2027-09-01" || p.Town != "Deventer" || p.Manager != "C. Baas" || p.Email != "" {
			t.Errorf("%s: %+v\n%v", name, p, fieldsOf(d.Mapping))
		}
		want := []tables.PreviewRole{tables.RoleTitle, tables.RoleBlank, tables.RoleHeader, tables.RoleHeader, tables.RoleData, tables.RoleData}
		if got := d.Table.Preview(10); !slices.Equal(rolesOf(got), want) || slices.Contains(got[4].Texts, "7") {
			t.Errorf("%s: preview %+v", name, got)
		}
	}
}

// A forbidden group hides nothing behind innocent names below it, and a title that
// speaks of salaries is no group.
func TestForbiddenGroups(t *testing.T) {
	s := newDossier(t, "nl")
	d := prepare(t, s, Source{File: "a.csv", Kind: data.ListNewHires, Content: csvOf(";",
		[]string{"Personalia", "", "Noodcontact", "", "Ziekteverzuim", ""}, []string{"Naam", "Afdeling", "Naam", "Telefoon", "Van", "Tot"},
		[]string{"Jan Bos", "IT", "An Dam", "0612345678", "1-2-2026", "1-3-2026"}, []string{"Eva Vos", "HR", "Piet Dam", "0612345679", "", ""})})
	if len(d.Table.Headers) != 2 || len(d.Dropped) != 4 || d.Rows[0].Person().Full() != "Jan Bos" {
		t.Errorf("dropped %v, kept %v", d.Dropped, d.Table.Headers)
	}
	d = prepare(t, s, Source{File: "b.csv", Kind: data.ListNewHires, Content: csvOf(";",
		[]string{"Salarisadministratie", "", "Noorderhaven"}, []string{"Naam", "Afdeling", "Functie"}, []string{"Jan Bos", "IT", "Beheerder"}, []string{"Eva Vos", "HR", "Adviseur"})})
	if len(d.Dropped) > 0 || d.Table.HeaderRow != 2 || len(d.Rows) != 2 {
		t.Errorf("dropped %v, header %d", d.Dropped, d.Table.HeaderRow)
	}
}

// Long names of columns are wrapped over two rows.
func TestWrappedHeader(t *testing.T) {
	d := prepare(t, newDossier(t, "nl"), Source{File: "a.csv", Kind: data.ListNewHires, Content: csvOf(";",
		[]string{"Personeels-", "Naam", "Datum in", "Uren per", "Afdeling"}, []string{"nummer", "", "dienst", "week", ""},
		[]string{"4001", "Jan Bos", "1-9-2026", "36", "IT"}, []string{"4002", "Eva Vos", "1-9-2026", "24", "HR"})})
	want := []string{"Personeelsnummer", "Naam", "Datum in dienst", "Uren per week", "Afdeling"}
	if !slices.Equal(d.Table.Headers, want) || len(d.Rows) != 2 || d.Rows[0].Person().Hours != 36 {
		t.Errorf("headers %q, %d people", d.Table.Headers, len(d.Rows))
	}
}

// Several tables in one sheet, under one another.
func TestTablesUnderOneAnother(t *testing.T) {
	s := newDossier(t, "nl")
	d := prepare(t, s, Source{File: "a.csv", Kind: data.ListNewHires, Content: csvOf(";",
		[]string{"In dienst", "", ""}, []string{"Naam", "Afdeling", "Datum in dienst"}, []string{"Jan Bos", "IT", "1-9-2026"}, []string{"Eva Vos", "HR", "1-9-2026"}, []string{"Kim Tas", "HR", "1-9-2026"},
		[]string{"", "", ""}, []string{"Uit dienst", "", ""}, []string{"Personeelsnummer", "Naam", "Datum uit dienst"}, []string{"4001", "An Dam", "1-9-2026"})})
	if len(d.Places) != 2 || len(d.Rows) != 3 || d.Places[1].HeaderRow != 8 || d.Places[1].Name != d.Places[0].Name+" (2)" || !hasWarning(d, WarnTables) {
		t.Fatalf("places %+v, %d people", d.Places, len(d.Rows))
	}
	if err := d.SetPlace(1); err != nil || len(d.Rows) != 1 || d.Rows[0].Number != 9 || d.Rows[0].Person().EmployeeNumber != "4001" || !slices.Equal(d.Table.Titles, []string{"Uit dienst"}) {
		t.Errorf("%v: %+v", err, d.Table)
	}
	if err := d.SetPlace(2); !errors.Is(err, data.ErrUnknownSheet) {
		t.Errorf("a place that is not there: %v", err)
	}
}

// Several tables in one sheet, side by side.
func TestTablesSideBySide(t *testing.T) {
	d := prepare(t, newDossier(t, "nl"), Source{File: "b.csv", Kind: data.ListNewHires, Content: csvOf(";",
		[]string{"Naam", "Afdeling", "", "Naam", "Telefoon"}, []string{"Jan Bos", "IT", "", "An Dam", "0612345678"}, []string{"Eva Vos", "HR", "", "Ot Dam", "0612345679"}, []string{"Kim Tas", "HR", "", "", ""})})
	if len(d.Places) != 2 || len(d.Rows) != 3 || len(d.Mapping) != 2 {
		t.Fatalf("places %+v, %d people", d.Places, len(d.Rows))
	}
	if err := d.SetPlace(1); err != nil || len(d.Rows) != 2 || d.Mapping[0].Letter != "D" || d.Rows[1].Person().Phone == "" {
		t.Errorf("%v: %+v", err, d.Mapping)
	}
}

// noHeader are people without a header above them.
func noHeader() [][]string {
	return [][]string{
		{"4001", "Jan van der Berg", "Magazijn", "1-9-2026", "jan@haven.example", "06-12345678", "36"},
		{"4002", "Eva Boom", "Magazijn", "15-9-2026", "eva@haven.example", "06-12345679", "24"},
		{"4003", "Kim de Cats", "Kantoor", "1-10-2026", "kim@haven.example", "06-12345670", "36"},
		{"4004", "Piet Dam", "Kantoor", "1-10-2026", "piet@haven.example", "06-12345671", "36"},
	}
}

// A file without names above its columns is understood by what stands in them.
func TestNoHeader(t *testing.T) {
	d := prepare(t, newDossier(t, "nl"), Source{File: "a.csv", Content: csvOf(";", noHeader()...), Kind: data.ListNewHires})
	want := []data.Field{data.FieldEmployeeNumber, data.FieldFullName, data.FieldUnit, data.FieldStartDate, data.FieldEmail, data.FieldPhone, data.FieldHours}
	for i, c := range d.Mapping {
		if c.Field != want[i] || c.Confidence > .9 || c.From != tables.FromValues {
			t.Errorf("%s is taken for %s %.2f, want %s", c.Letter, c.Field, c.Confidence, want[i])
		}
	}
	if d.Table.HeaderRow != 0 || len(d.Rows) != 4 || !hasWarning(d, WarnNoHeader) {
		t.Errorf("header %d, %d people", d.Table.HeaderRow, len(d.Rows))
	}
}

// The header can be pointed at by hand.
func TestHeaderByHand(t *testing.T) {
	strange := append([][]string{{"Alfa", "Beta", "Gamma", "Delta", "Epsilon", "Zeta", "Eta"}}, noHeader()...)
	d := prepare(t, newDossier(t, "nl"), Source{File: "b.csv", Content: csvOf(";", strange...), Kind: data.ListNewHires})
	if err := d.SetHeaderRows(1, 1); err != nil || d.Table.HeaderRow != 1 || d.Table.Headers[2] != "Gamma" || len(d.Rows) != 4 {
		t.Errorf("%v: header %d, %q, %d people", err, d.Table.HeaderRow, d.Table.Headers, len(d.Rows))
	}
	if err := d.SetHeaderRows(0, 1); err != nil || d.Table.HeaderRow != 0 || len(d.Table.Lines) != 5 {
		t.Errorf("%v: header %d, %d lines", err, d.Table.HeaderRow, len(d.Table.Lines))
	}
	if err := d.SetHeaderRows(99, 1); !errors.Is(err, data.ErrNoHeader) {
		t.Errorf("a row that is not there: %v", err)
	}
}

// What the file hides is taken and said, and rows can be left out.
func TestHiddenRowsAndColumns(t *testing.T) {
	hide := func(f *excelize.File) {
		if err := errors.Join(f.SetRowVisible("Sheet1", 3, false), f.SetColVisible("Sheet1", "C", false)); err != nil {
			t.Fatal(err)
		}
	}
	d := prepare(t, newDossier(t, "nl"), Source{Kind: data.ListNewHires, Content: layout(t, hide,
		[]any{"Naam", "Afdeling", "Functie"}, []any{"Jan Bos", "IT", "Beheerder"}, []any{"Eva Vos", "HR", "Adviseur"}, []any{"Kim Tas", "HR", "Adviseur"})})
	if !hasWarning(d, WarnHiddenRows) || !hasWarning(d, WarnHiddenColumns) || len(d.Rows) != 3 || !d.Mapping[2].Hidden || !d.Table.Lines[1].Hidden {
		t.Fatalf("warnings %v, mapping %+v", d.Warnings, d.Mapping)
	}
	if err := d.SkipHidden(true); err != nil || len(d.Rows) != 2 || hasWarning(d, WarnHiddenRows) || !d.Table.Preview(9)[2].Hidden {
		t.Errorf("%v: %d rows, %+v", err, len(d.Rows), d.Table.Preview(9))
	}
	if err := d.SkipHidden(false); err != nil || len(d.Rows) != 3 {
		t.Errorf("%v: %d rows", err, len(d.Rows))
	}
}

// Two columns that fit alike are asked about; where the values tell, they are not.
func TestTwoColumnsThatFitAlike(t *testing.T) {
	s := newDossier(t, "nl")
	d := prepare(t, s, Source{File: "a.csv", Kind: data.ListNewHires, Content: csvOf(";",
		[]string{"Naam", "Startdatum", "Ingangsdatum"}, []string{"Jan Bos", "1-9-2026", "1-10-2026"}, []string{"Eva Vos", "1-9-2025", "1-11-2026"})})
	if !d.Mapping[1].Ask || !d.Mapping[2].Ask || d.Mapping.Find(data.FieldStartDate) >= 0 || !hasWarning(d, WarnWhichColumn) || d.Mapping[2].Candidates[0].Field != data.FieldStartDate {
		t.Errorf("mapping %+v", d.Mapping)
	}
	if err := d.SetField(2, data.FieldStartDate); err != nil || d.Rows[0].Person().Start.String() != "2026-10-01" || hasWarning(d, WarnWhichColumn) {
		t.Errorf("%v: %s, %v", err, d.Rows[0].Person().Start, d.Warnings)
	}
	d = prepare(t, s, Source{File: "b.csv", Kind: data.ListNewHires, Content: csvOf(";",
		[]string{"Naam", "Afdelingscode", "Businessunit", "Startdatum", "Ingangsdatum"}, []string{"Jan Bos", "4711", "Magazijn", "1-9-2026", "1-9-2026"}, []string{"Eva Vos", "4712", "Kantoor", "1-10-2026", "1-10-2026"})})
	if d.Mapping.Find(data.FieldUnit) != 2 || d.Mapping.Find(data.FieldStartDate) != 3 || d.Mapping[4].Field != data.FieldIgnore {
		t.Errorf("mapping %+v", d.Mapping)
	}
}

// A list that owns fewer columns than the one before clears nothing, and moved,
// added and renamed columns change nothing of the others.
func TestFewerColumnsClearNothing(t *testing.T) {
	s := newDossier(t, "nl")
	header := []string{"Personeelsnummer", "Voornaam", "Tussenvoegsel", "Achternaam", "Blokcode", "Functie", "Datum in dienst", "Uren per week", "Contractvorm", "E-mail", "Mobiel", "Vestiging"}
	person := []string{"4001", "Jan", "van der", "Berg", "Dok 7", "Lasser", "1-9-2026", "36", "Vast", "jan@haven.example", "06-12345678", "Deventer"}
	other := []string{"4002", "Eva", "", "Boom", "Dok 8", "Planner", "1-9-2026", "24", "Vast", "eva@haven.example", "06-12345679", "Zwolle"}
	apply(t, s, prepare(t, s, Source{File: "a.csv", Kind: data.ListStaff, Content: csvOf(";", header, person, other), Map: map[string]data.Field{"Blokcode": data.FieldUnit}}))
	before := personCalled(t, s, "Jan van der Berg")
	d := prepare(t, s, Source{File: "b.csv", Kind: data.ListStaff, Content: csvOf(";",
		[]string{"Nieuw", "Blokcode", "Naam werknemer", "Personeelsnummer"}, []string{"x", "Dok 7", "Jan van der Berg", "4001"}, []string{"y", "Dok 9", "Eva Boom", "4002"})})
	if d.Mapping[1].From != tables.FromRemembered || d.Mapping[1].Field != data.FieldUnit {
		t.Errorf("mapping %+v", d.Mapping)
	}
	apply(t, s, d)
	after := personCalled(t, s, "Jan van der Berg")
	after.Changed = before.Changed
	if fmt.Sprintf("%+v", after) != fmt.Sprintf("%+v", before) {
		t.Errorf("was %+v\n is %+v", before, after)
	}
	if eva := personCalled(t, s, "Eva Boom"); eva.EmployerUnit != "Dok 9" || eva.JobTitle != "Planner" || eva.Phone == "" {
		t.Errorf("%+v", eva)
	}
}

// A second table that follows the first without a blank row is one of its own; the
// header that a program prints again on every page is none.
func TestTablesWithNothingBetween(t *testing.T) {
	s := newDossier(t, "nl")
	stacked := prepare(t, s, Source{File: "a.csv", Kind: data.ListNewHires, Content: csvOf(";",
		[]string{"Pers.nr.", "Naam", "Afdeling", "Datum in dienst"},
		[]string{"4001", "Jan van der Berg", "Magazijn", "1-9-2026"}, []string{"4002", "Eva Boom", "Kantoor", "1-9-2026"},
		[]string{"Naam", "Pers.nr.", "Datum uit dienst", ""},
		[]string{"Kim Cats", "3001", "1-10-2026", ""}, []string{"Bo Dam", "3002", "1-10-2026", ""})})
	if len(stacked.Places) != 2 || len(stacked.Rows) != 2 || stacked.Places[1].HeaderRow != 4 || stacked.Places[1].Rows != 2 {
		t.Fatalf("places %+v", stacked.Places)
	}
	if err := stacked.SetPlace(1); err != nil || stacked.Rows[0].Person().Full() != "Kim Cats" || stacked.Rows[0].Person().End != data.NewDate(2026, 10, 1) {
		t.Errorf("%v: %+v", err, stacked.Rows[0].Person())
	}
	paged := prepare(t, s, Source{File: "b.csv", Kind: data.ListNewHires, Content: csvOf(";",
		[]string{"Pers.nr.", "Naam", "Afdeling", "Functie", "Datum in dienst", "Blad 1"},
		[]string{"4001", "Jan van der Berg", "Magazijn", "Lasser", "1-9-2026", ""}, []string{"4002", "Eva Boom", "Kantoor", "Planner", "1-9-2026", ""},
		[]string{"Pers.nr. ", "Naam", "Afdeling", "Functie", "Datum in dienst", "Blad 2"},
		[]string{"4003", "Kim Cats", "Kantoor", "Planner", "1-9-2026", ""})})
	if len(paged.Places) != 1 || len(paged.Rows) != 3 || !slices.Contains(paged.Table.SetAside, tables.Aside{Row: 4, Why: tables.AsideHeader}) {
		t.Errorf("places %+v, set aside %v", paged.Places, paged.Table.SetAside)
	}
}

// What is to be kept of ours in a row of one table says nothing of another table's.
func TestWhatIsKeptBelongsToItsTable(t *testing.T) {
	s := newDossier(t, "nl")
	first := csvOf(";", []string{"Pers.nr.", "Naam", "Functie"}, []string{"4001", "Jan van der Berg", "Lasser"}, []string{"4002", "Eva Boom", "Planner"})
	apply(t, s, prepare(t, s, Source{File: "a.csv", Kind: data.ListNewHires, Content: first}))
	f := excelize.NewFile()
	if _, err := f.NewSheet("Sheet2"); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"Sheet1", "Sheet2"} {
		writeSheet(t, f, name, [][]any{{"Pers.nr.", "Naam", "Functie"}, {"4001", "Jan van der Berg", "Chef"}, {"4002", "Eva Boom", "Chef"}})
	}
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	d := prepare(t, s, Source{File: "b.xlsx", Kind: data.ListNewHires, Content: b.Bytes()})
	d.KeepFor(0, data.FieldJobTitle, true)
	other := 1 - d.tableIndex
	if err := d.SetPlace(other); err != nil {
		t.Fatal(err)
	}
	if m := d.Proposal.Matches[0]; len(m.Changes) != 1 || m.Changes[0].Keep {
		t.Errorf("changes %+v", m.Changes)
	}
}

package imports

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"kader/data"
)

func TestWhatCannotBeReadIsSaidWithItsPlace(t *testing.T) {
	wide := make([]any, 210)
	for i := range wide {
		wide[i] = fmt.Sprintf("Kolom %d", i)
	}
	wide[0] = "Naam"
	tests := map[string]struct {
		content []byte
		source  Source
		want    error
		place   data.Place
	}{
		"no spreadsheet": {[]byte("%PDF-1.7"), Source{}, data.ErrIsPDF, data.Place{File: "x.xlsx"}},
		"empty file":     {nil, Source{}, data.ErrFileEmpty, data.Place{File: "x.xlsx"}},
		"empty sheet":    {workbook(t), Source{}, data.ErrFileEmpty, data.Place{File: "x.xlsx"}},
		"no header":      {workbook(t, []any{1, 2, 3}, []any{4, 5, 6}), Source{}, data.ErrNoHeader, data.Place{File: "x.xlsx", Sheet: "Blad1", Row: 2}},
		"no name": {
			workbook(t, []any{"Personeelsnummer", "Afdeling"}, []any{1, "Magazijn"}),
			Source{},
			data.ErrNoNameColumn,
			data.Place{File: "x.xlsx", Sheet: "Blad1", Row: 1},
		},
		"too wide":          {workbook(t, wide, wide), Source{}, data.ErrTooManyColumns, data.Place{File: "x.xlsx", Sheet: "Blad1", Row: 1, Column: "GS"}},
		"too long":          {[]byte("Naam;Afdeling\n" + strings.Repeat("Jan Aker;Magazijn\n", 250_000)), Source{}, data.ErrTooManyRows, data.Place{File: "x.xlsx", Sheet: "x", Row: 250_001}},
		"no such sheet":     {workbook(t, []any{"Naam"}, []any{"Jan Aker"}), Source{Sheet: "Blad9"}, data.ErrUnknownSheet, data.Place{File: "x.xlsx", Sheet: "Blad9"}},
		"no such column":    {workbook(t, []any{"Naam"}, []any{"Jan Aker"}), Source{Map: map[string]data.Field{"Afd": data.FieldUnit}}, data.ErrUnknownColumn, data.Place{File: "x.xlsx", Sheet: "Blad1", Row: 1, Column: "Afd"}},
		"forbidden by hand": {workbook(t, []any{"Naam", "BSN"}, []any{"Jan Aker", 123456782}), Source{Map: map[string]data.Field{"bsn": data.FieldNote}}, data.ErrForbiddenColumn, data.Place{File: "x.xlsx", Sheet: "Blad1", Row: 1, Column: "bsn"}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			s := newDossier(t, "nl")
			src := tt.source
			src.File, src.Content = "map/x.xlsx", tt.content
			_, err := Prepare(s, src, nil)
			if !errors.Is(err, tt.want) {
				t.Fatalf("got %v, want %v", err, tt.want)
			}
			var fault data.Fault
			if !errors.As(err, &fault) || fault.Place != tt.place {
				t.Errorf("place %+v, want %+v", fault.Place, tt.place)
			}
		})
	}
}

func TestAListWithoutNamesCanBeMendedByHand(t *testing.T) {
	s := newDossier(t, "nl")
	content := workbook(t, []any{"Personeelsnummer", "Wie", "Afdeling"}, []any{1, "Jochem", "Magazijn"}, []any{2, "Evelien", "Magazijn"})
	d, err := Prepare(s, Source{File: "x.xlsx", Content: content, Clock: day0}, nil)
	if !errors.Is(err, data.ErrNoNameColumn) || d == nil {
		t.Fatalf("%v", err)
	}
	if _, err := d.Apply(s, nil); !errors.Is(err, data.ErrNoNameColumn) {
		t.Errorf("applied without names: %v", err)
	}
	if err := d.SetField(1, data.FieldGiven); err != nil {
		t.Fatal(err)
	}
	checkCounts(t, d, data.ListCounts{New: 2})
	if err := d.SetField(7, data.FieldGiven); !errors.Is(err, data.ErrUnknownColumn) {
		t.Errorf("a column that is not there: %v", err)
	}
	if err := d.SetField(1, data.FieldIgnore); !errors.Is(err, data.ErrNoNameColumn) {
		t.Errorf("no names any more: %v", err)
	}
}

func TestProblemsBelongToCells(t *testing.T) {
	s := newDossier(t, "nl")
	d := prepare(t, s, Source{Kind: data.ListNewHires, Content: workbook(
		t,
		[]any{"Naam", "Datum in dienst", "Datum uit dienst", "Uren per week", "E-mail", "Telefoon", "Contractvorm"},
		[]any{"Jan Aker", "31-02-2026", nil, "veel", "geen mail", "xx", "Eeuwig"},
		[]any{"Eva Boom", "1-9-2026", "1-8-2026", 36, "eva@haven.example", "06-12345678", "Vast"},
		[]any{"Kim Cats", 46266, "31-12-9999", "36,5", nil, nil, nil},
	)})
	var got []Problem
	for _, r := range d.Rows {
		got = append(got, r.Problems...)
	}
	want := []Problem{
		{2, "B", "Datum in dienst", data.FieldStartDate, "31-02-2026", data.RuleDate},
		{2, "D", "Uren per week", data.FieldHours, "veel", data.RuleNumber},
		{2, "G", "Contractvorm", data.FieldContract, "Eeuwig", data.RuleUnknown},
		{2, "E", "E-mail", data.FieldEmail, "geen mail", data.RuleEmail},
		{2, "F", "Telefoon", data.FieldPhone, "xx", data.RulePhone},
		{3, "C", "Datum uit dienst", data.FieldEndDate, "2026-08-01", data.RuleOrder},
	}
	if len(got) != len(want) {
		t.Fatalf("got %+v", got)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("got %+v, want %+v", got[i], want[i])
		}
	}
	if kim := d.Rows[2].Person(); kim.Start != data.NewDate(2026, 9, 1) || !kim.End.IsZero() || kim.Hours != 36.5 {
		t.Errorf("Kim: %+v", kim.Work)
	}
	checkCounts(t, d, data.ListCounts{New: 3})
}

func TestTheSheetWithPeopleIsProposed(t *testing.T) {
	f := excelize.NewFile()
	for _, sheet := range []string{"Toelichting", "Personeel", "Oud"} {
		if _, err := f.NewSheet(sheet); err != nil {
			t.Fatal(err)
		}
	}
	if err := f.DeleteSheet("Sheet1"); err != nil {
		t.Fatal(err)
	}
	writeSheet(t, f, "Toelichting", [][]any{{"Afdeling", "Aantal"}, {"Magazijn", 12}, {"Kantoor", 14}, {"Kantine", 3}, {"Dok", 1}})
	writeSheet(t, f, "Personeel", [][]any{{"Naam", "Afdeling"}, {"Jan Aker", "Magazijn"}, {"Eva Boom", "Kantoor"}})
	writeSheet(t, f, "Oud", [][]any{{"Naam", "Afdeling"}, {"Kim Cats", "Magazijn"}})
	b, err := f.WriteToBuffer()
	if err != nil {
		t.Fatal(err)
	}
	s := newDossier(t, "nl")
	d := prepare(t, s, Source{Content: b.Bytes()})
	if d.Table.Sheet != "Personeel" || len(d.Rows) != 2 || len(d.sheets) != 3 || !hasWarning(d, WarnSheets) {
		t.Errorf("sheet %q, sheets %v, warnings %v", d.Table.Sheet, d.sheets, d.Warnings)
	}
	if err := d.SetPlace(2); err != nil || len(d.Rows) != 1 || d.Rows[0].Person().Family != "Cats" {
		t.Errorf("other sheet: %v, %+v", err, d.Rows)
	}
	if err := d.SetPlace(0); !errors.Is(err, data.ErrNoNameColumn) {
		t.Errorf("a sheet without people: %v", err)
	}
	if err := d.SetPlace(3); !errors.Is(err, data.ErrUnknownSheet) {
		t.Errorf("a sheet that is not there: %v", err)
	}
}

// Of a header that somebody pasted a book into only the beginning is read, so nobody waits
// longer for it.
func TestALongTextIsNoHeader(t *testing.T) {
	long := strings.Repeat("bij ons in het magazijn ", 5_000)
	content := "Naam;Afdeling;" + long + "123456782\nJan Jansen;Magazijn;" + long + "\n"
	d, err := Prepare(newDossier(t, "nl"), Source{File: "lijst.csv", Content: []byte(content)}, nil)
	if err != nil {
		t.Fatal(err)
	}
	if n := len(d.Table.Headers[2]); n > 1_000 {
		t.Errorf("the header is %d bytes long", n)
	}
	if d.Proposal.Counts.New != 1 {
		t.Errorf("counts %+v", d.Proposal.Counts)
	}
}

// What turns writing around, or steers a terminal, is in nobody's name.
func TestWhatNobodySeesIsNotKept(t *testing.T) {
	for text, want := range map[string]string{
		"Jan\x1b[2J\x00 Bos\x7f":           "Jan[2J Bos",
		"\u202eAnna\u202c \u2066Vos\u2069": "Anna Vos",
		"Mag\u200bazijn\n\tNoord":          "Magazijn Noord",
		"\u009b31mEls":                     "31mEls",
	} {
		if got := tidyText(text); got != want {
			t.Errorf("%q became %q, want %q", text, got, want)
		}
	}
}

func TestHeaderWithoutRowsIsNoImport(t *testing.T) {
	s := newDossier(t, "nl")
	d := prepare(t, s, Source{File: "a.csv", Content: csvOf(";", []string{"Naam", "Afdeling", "Datum in dienst"})})
	if !hasWarning(d, WarnNoRows) {
		t.Error("nothing is said of an empty list")
	}
	if _, err := d.Apply(s, nil); !errors.Is(err, data.ErrFileEmpty) || len(dossierOf(t, s).Lists) > 0 {
		t.Errorf("error %v, lists %v", err, dossierOf(t, s).Lists)
	}
}

// A fault points at the row that has it, and a name that is too long is not "nobody".
func TestWhereAListIsTooLarge(t *testing.T) {
	wide := append([]string{"Piet", "IT"}, slices.Repeat([]string{"x"}, 300)...)
	_, err := Prepare(newDossier(t, "nl"), Source{File: "a.csv", Content: csvOf(";", []string{"Naam", "Afdeling"}, []string{"Jan", "IT"}, wide), Clock: day0}, nil)
	if f := (data.Fault{}); !errors.As(err, &f) || f.Code != data.ErrTooManyColumns || f.Place.Row != 3 {
		t.Errorf("error %v at %+v", err, f.Place)
	}
	d := prepare(t, newDossier(t, "nl"), Source{File: "b.csv", Content: csvOf(";", []string{"Naam", "Afdeling"}, []string{"Jan " + strings.Repeat("x", data.MaxText), "IT"}, []string{"Eva Bos", "IT"})})
	if r := d.Rows[0]; !r.Skipped || len(r.Problems) != 1 || r.Problems[0].Rule != data.RuleLong {
		t.Errorf("problems %v", r.Problems)
	}
}

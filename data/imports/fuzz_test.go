package imports

import (
	"reflect"
	"strings"
	"testing"

	"kader/data"
	"kader/data/gate"
	"kader/data/sheet"
	"kader/data/tables"
	"kader/data/values"
)

// FuzzTable walks from random cells to people: nothing may panic, every line has as
// many cells as there are headers, and no number that the gate judges forbidden is
// left in a line.
func FuzzTable(f *testing.F) {
	f.Add("Naam;Afdeling;BSN|Jan de Vries;Magazijn;123456782|Totaal;;1")
	f.Add("Titel||Ansattnr;Navn;Startdato;Fødselsdato|17;Kåre Ødegård;1.9.2026;010185|;;;|18;Æsa;46266;01018512345")
	f.Add("a|1;2;3;4;5;6;7;8;9|Name;Name;Name|NL91 ABNA 0417 1643 00;x;y")
	f.Add(";;;Navn|;;;Bo\n;;;|Sum;;;\x00")
	f.Fuzz(func(t *testing.T, text string) {
		k, s := tables.NewReader(), &sheet.Sheet{Name: "Blad1", Rows: fuzzRows(text)}
		for _, r := range k.FindTables("x.csv", s) {
			if r.Fault == nil {
				fuzzOne(t, k, k.Read(r))
			}
		}
	})
}

// fuzzOne walks from a gated table to people, and once more with another header.
func fuzzOne(t *testing.T, k *tables.Reader, table tables.Table) {
	for _, row := range []int{-1, 2, 0} {
		if row >= 0 {
			r := tables.RawOf("x.csv", &table, nil)
			if err := k.SetHeader(r, row, 1+row/2); err != nil {
				continue
			}
			table = k.Read(r)
		}
		fuzzTable(t, k, &table)
	}
}

func fuzzLines(t *testing.T, table *tables.Table, mapping tables.Mapping) {
	typist := newTypist(table, mapping, nil, "NL", data.DateOf(day0()))
	typist.useBirths(mapping.Find(data.FieldBirthDate))
	var row typedRow
	for i := range table.Lines {
		if len(table.Lines[i].Cells) != len(table.Headers) {
			t.Fatalf("row %d has %d cells", table.Lines[i].Number, len(table.Lines[i].Cells))
		}
		typist.typeFixedLine(&table.Lines[i], nil, data.Date{}, &row)
	}
}

func fuzzTable(t *testing.T, k *tables.Reader, table *tables.Table) {
	mapping, _ := k.MapColumns(table, nil, map[string]data.Field{"A": data.FieldFullName, "B": data.FieldBirthDate})
	if len(mapping) != len(table.Headers) || len(table.Letters) != len(table.Headers) {
		t.Fatalf("%d columns, %d headers, %d letters", len(mapping), len(table.Headers), len(table.Letters))
	}
	if mapping.HasName() { // else nobody reads the lines
		fuzzLines(t, table, mapping)
	}
	texts(reflect.ValueOf([]any{table.Headers, table.Titles, table.Dropped}), map[uintptr]bool{}, func(header string) {
		if _, found := (gate.Scrubber{Language: "nl"}).Scrub(header); found {
			t.Errorf("a header holds a forbidden number")
		}
	})
	preview := table.Preview(40)
	for i, row := range preview {
		if row.Number != preview[0].Number+i || len(row.Texts) != len(table.Headers) {
			t.Fatalf("row %d of the preview is %+v", i, row)
		}
	}
}

// fuzzRows makes rows of a text: | between rows, ; between cells. Numbers and days
// become what a sheet makes of them.
func fuzzRows(text string) [][]sheet.Cell {
	var rows [][]sheet.Cell
	for _, line := range strings.Split(text, "|") {
		var row []sheet.Cell
		for _, cell := range strings.Split(line, ";") {
			row = append(row, fuzzCell(cell))
		}
		rows = append(rows, row)
	}
	return rows
}

func fuzzCell(text string) sheet.Cell {
	if text == "" {
		return sheet.Cell{}
	}
	if _, err := data.ParseDate(text); err == nil {
		return sheet.Cell{Kind: sheet.Date, Text: text}
	}
	if n, err := values.ParseHours(text); err == nil && strings.Trim(text, "0123456789") == "" {
		return sheet.Cell{Kind: sheet.Number, Text: text, Number: n}
	}
	return sheet.Cell{Kind: sheet.Text, Text: text}
}

// FuzzScrub: what was cleaned once is clean, and nothing but numbers is taken out.
func FuzzScrub(f *testing.F) {
	f.Add("bsn 123456782 en NL91 ABNA 0417 1643 00, tel 06-12345678")
	f.Add("010190-1234 1234.56.78903 640823-3234")
	f.Fuzz(func(t *testing.T, text string) {
		for _, s := range []gate.Scrubber{{Language: "nl"}, {}} {
			once, found := s.Scrub(text)
			if found == (once == text) && !strings.Contains(text, gate.Mask) {
				t.Errorf("%q became %q, found %v", text, once, found)
			}
			if twice, again := s.Scrub(once); again {
				t.Errorf("%q became %q, then %q", text, once, twice)
			}
		}
		gate.KindsOf(text[:0])
		gate.IsIBAN(text)
		values.HeaderKey(text)
		values.HeaderWords(text)
		values.ParseBirthYear(text)
	})
}

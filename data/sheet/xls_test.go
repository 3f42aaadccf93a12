package sheet

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
)

// openBytes reads a file that must be good.
func openBytes(t testing.TB, content []byte) *Book {
	t.Helper()
	book, err := Open("list.xls", content, Options{})
	if err != nil {
		t.Fatal(err)
	}
	return book
}

// TestXLSCells reads every kind of cell, from both generations of Excel.
func TestXLSCells(t *testing.T) {
	for _, version := range []biffVersion{biff5, biff8} {
		b := biffMadeBook{version: version}
		rk := func(v int32, times100 bool) uint32 {
			packed := uint32(v)<<2 | 2
			if times100 {
				packed |= 1
			}
			return packed
		}
		formula := func(row, column int, result ...any) []byte {
			return biffRecord(biffFormula, append([]any{row, column, 0}, append(result, 0, uint32(0), 2, "\x1E\x01")...)...)
		}
		content := makeBIFF(version, nil,
			biffRecord(0x0200, uint32(0), uint32(7), 0, 9, 0), // the size, which is not believed
			b.cell(0, 0, "Naam"), b.cell(0, 2, "Uren"), b.cell(0, 1, ""),
			biffRecord(biffNumber, 1, 0, 0, 36.5),
			biffRecord(biffRK, 1, 1, 0, rk(-7, false)),
			biffRecord(biffRK, 1, 2, 0, rk(1234, true)),
			biffRecord(biffRK, 1, 3, 0, uint32(0x3FF80000)),
			biffRecord(biffManyRK, 2, 1, 0, rk(1, false), 0, rk(2, false), 0, rk(3, false), 3),
			biffRecord(biffBoolOrError, 3, 0, 0, byte(1), byte(0)),
			biffRecord(biffBoolOrError, 3, 1, 0, byte(0), byte(0)),
			biffRecord(biffBoolOrError, 3, 2, 0, byte(0x2A), byte(1)),
			biffRecord(biffBoolOrError, 3, 3, 0, byte(0x07), byte(1)),
			biffRecord(0x0201, 3, 4, 0),          // a blank one
			biffRecord(0x00BE, 3, 5, 0, 0, 0, 7), // several
			formula(4, 0, 12.5),
			formula(4, 1, "\x00\x00\x00\x00\x00\x00\xFF\xFF"),
			biffRecord(0x04BC, make([]byte, 12)), // the formula that several cells share
			biffRecord(biffResult, b.text("uitkomst", 2)),
			formula(4, 2, "\x01\x00\x01\x00\x00\x00\xFF\xFF"),
			formula(4, 3, "\x02\x00\x0F\x00\x00\x00\xFF\xFF"),
			formula(4, 4, "\x03\x00\x00\x00\x00\x00\xFF\xFF"),
			biffRecord(biffResult, b.text("of nothing", 2)),
			formula(4, 5, "\x00\x00\x00\x00\x00\x00\xFF\xFF"),
			b.cell(4, 6, "na"),
			biffRecord(biffResult, b.text("too late", 2)),
			biffRecord(biffRichText, 5, 0, 0, b.text("opgemaakt", 2), 1, 2, 3),
			b.cell(0, 3, "later"), // out of order
			b.cell(5, 2000, "further than lists go"),
		).file()
		want := "Naam||Uren|later\n36.5|-7|12.34|1.5\n|1|2|3\nTRUE|FALSE|#N/A|#DIV/0!\n12.5|uitkomst|TRUE|#VALUE!|||na\nopgemaakt"
		s := openBytes(t, content).Sheets[0]
		if got := show(s); got != want || s.Name != "Lijst" || s.Hidden {
			t.Errorf("version %d: %q %v\n%s\nwant\n%s", version, s.Name, s.Hidden, got, want)
		}
		kinds := []Kind{s.Rows[1][0].Kind, s.Rows[3][0].Kind, s.Rows[3][2].Kind, s.Rows[4][1].Kind, s.Rows[4][3].Kind}
		if fmt.Sprint(kinds) != fmt.Sprint([]Kind{Number, Bool, Error, Text, Error}) {
			t.Errorf("kinds %v", kinds)
		}
	}
}

// TestXLSDates: what a number is, its format says, in both ways of counting days.
func TestXLSDates(t *testing.T) {
	for _, version := range []biffVersion{biff5, biff8} {
		b := biffMadeBook{version: version}
		format := func(id int) []byte { return biffRecord(biffFormat, 0, id, make([]byte, 16)) }
		globals := joined(
			biffRecord(biffFormatCode, 164, b.text("dd-mm-yyyy", biffMadeLength(version))),
			biffRecord(biffFormatCode, 165, b.text(`"P"0000`, biffMadeLength(version))),
			format(0), format(164), format(14), format(165), format(10))
		cells := joined(
			biffRecord(biffNumber, 0, 0, 1, 44197.0), biffRecord(biffNumber, 0, 1, 2, 44197.75), biffRecord(biffNumber, 0, 2, 3, 12.0),
			biffRecord(biffNumber, 0, 3, 4, 0.8), biffRecord(biffNumber, 0, 4, 99, 44197.0),
			biffRecord(biffFormula, 0, 5, 1, 44198.0, 0, uint32(0), 0), biffRecord(biffManyRK, 0, 6, 1, uint32(44199<<2|2), 6))
		s := openBytes(t, makeBIFF(version, globals, cells).file()).Sheets[0]
		if got := show(s); got != "2021-01-01|2021-01-01|P0012|80%|44197|2021-01-02|2021-01-03" || s.Rows[0][0].Kind != Date {
			t.Errorf("version %d: %s", version, got)
		}
		globals = append(globals, biffRecord(biffDateMode, 1)...)
		if got := show(openBytes(t, makeBIFF(version, globals, cells).file()).Sheets[0]); !strings.HasPrefix(got, "2025-01-02|") {
			t.Errorf("version %d from 1904: %s", version, got)
		}
	}
}

// biffMadeLength is how many bytes the length of a format takes.
func biffMadeLength(version biffVersion) int {
	x := xls{version: version}
	return x.lengthOfCode()
}

// TestXLSLayout: what is hidden or merged, and what is no sheet.
func TestXLSLayout(t *testing.T) {
	b := biffMadeBook{version: biff8}
	row := func(row, flags int) []byte { return biffRecord(biffRow, row, 0, 3, 255, 0, 0, flags, 0x0F) }
	chart := joined(b.begin(0x20), biffRecord(biffNumber, 0, 0, 0, 666.0), b.cell(7, 0, "of a chart"), biffRecord(biffEnd))
	book := makeBIFF(biff8, nil,
		row(0, 0x100), row(1, 0x120), row(2, 0x120), row(5, 0x20), row(7, 0x40),
		biffRecord(biffRow, 8, 0, 3, 0, 0, 0, 0x40, 0x0F), biffRecord(biffColumns, 300, 300, 0, 0, 0),
		biffRecord(biffColumns, 1, 1, 2000, 0, 1), biffRecord(biffColumns, 3, 3, 2000, 0, 0), biffRecord(biffColumns, 5, 256, 0, 0, 1, 0),
		biffRecord(biffMerged, 2, 0, 0, 1, 2, 3, 4, 0, 0),
		chart, b.cell(0, 0, "Lijst"), chart, b.cell(1, 0, "verborgen"),
	)
	only := b.cell(0, 0, "x")
	book.sheets = append(book.sheets,
		biffMadeSheet{name: "Grafiek", named: 2, kind: 0x20, records: only},
		biffMadeSheet{name: "Macro", named: 1, kind: 0x40, records: only},
		biffMadeSheet{name: "Module", named: 6, kind: 0x06, records: only},
		biffMadeSheet{name: "Grafiek die liegt", kind: 0x20, records: only},
		biffMadeSheet{name: "Formulier", records: joined(biffRecord(biffSheetOptions, 0x04D1), only)},
		biffMadeSheet{name: "Verborgen æ", state: 1, records: only},
		biffMadeSheet{name: "Goed verborgen", state: 2, records: joined(biffRecord(biffSheetOptions, 0x04C1), only)})
	got := openBytes(t, book.file())
	var names []string
	for _, s := range got.Sheets {
		names = append(names, fmt.Sprint(s.Name, " ", s.Hidden))
	}
	if strings.Join(names, "|") != "Lijst false|Verborgen æ true|Goed verborgen true" {
		t.Errorf("sheets %q", names)
	}
	s := got.Sheets[0]
	if show(s) != "Lijst\nverborgen" {
		t.Errorf("%q", show(s))
	}
	if got := fmt.Sprint(s.HiddenRows, s.HiddenColumns, s.Merged); got != "[{1 2} {5 5} {8 8}] [{1 1} {5 256} {300 300}] [{0 1 0 2} {3 0 4 0}]" {
		t.Errorf("layout %s", got)
	}
}

// TestXLSCodePages: the texts of Excel 5 are in the letters of their country.
func TestXLSCodePages(t *testing.T) {
	tests := []struct {
		page        int // 0 is not said
		text, shown string
	}{
		{1252, "Ren\xE9e \x80", "Renée €"},
		{0x8001, "S\xF8ren", "Søren"},
		{10000, "Ren\x8Ee", "Renée"},
		{0x8000, "Ren\x8Ee", "Renée"},
		{437, "Ren\x82e", "Renée"},
		{850, "S\x9Bren", "Søren"},
		{1250, "Dvo\xF8\xE1k", "Dvořák"},
		{1251, "\xC8\xE2\xE0\xED", "Иван"},
		{1253, "\xC1", "Α"},
		{1254, "\xDEahin", "Şahin"},
		{0, "Ren\xE9e", "Renée"},
		{0, "Renée", "Renée"},
		{0, "Jan\x00\x00", "Jan"},
	}
	for _, tt := range tests {
		var globals []byte
		if tt.page != 0 {
			globals = biffRecord(biffCodePage, tt.page)
		}
		b := makeBIFF(biff5, globals, biffMadeBook{version: biff5}.cell(0, 0, tt.text))
		b.sheets[0].name = tt.text
		s := openBytes(t, b.file()).Sheets[0]
		if show(s) != tt.shown || s.Name != tt.shown {
			t.Errorf("code page %d: %q in %q, want %q", tt.page, show(s), s.Name, tt.shown)
		}
	}
}

// TestXLSContainers: a workbook is found wherever programs put it, and nothing
// else is taken for it.
func TestXLSContainers(t *testing.T) {
	made := func(version biffVersion, text string) biffMadeBook {
		return makeBIFF(version, nil, biffMadeBook{version: version}.cell(0, 0, text))
	}
	stream := made(biff8, "nieuw").stream()
	web := joined(biffRecord(biffStart, 0, 0x10, 0, 0), biffRecord(biffText, 0, 0, 0, 4, "Jör"), biffRecord(biffEnd))
	tests := []struct {
		name    string
		content []byte
		want    string
	}{
		{"both generations", writeOLE(map[string][]byte{"Book": made(biff5, "oud").stream(), "Workbook": stream}), "nieuw"},
		{"capitals", writeOLE(map[string][]byte{"WORKBOOK": stream}), "nieuw"},
		{"small letters", writeOLE(map[string][]byte{"book": made(biff5, "oud").stream()}), "oud"},
		{"no container", stream, "nieuw"},
		{"no container, Excel 5", made(biff5, "oud").stream(), "oud"},
		{"a sheet of a script", web, "Jör"},
		{"a large one", writeOLE(map[string][]byte{"Workbook": append(bytes.Clone(stream), make([]byte, 100_000)...)}), "nieuw"},
	}
	for _, tt := range tests {
		book, err := Open("map/list.xls", tt.content, Options{})
		if err != nil || len(book.Sheets) != 1 || show(book.Sheets[0]) != tt.want {
			t.Errorf("%s: %v, %v", tt.name, book, err)
		}
	}
	if book := openBytes(t, web); book.Sheets[0].Name != "list" {
		t.Errorf("a sheet without a name is %q", book.Sheets[0].Name)
	}
}

// TestXLSProgress: a large workbook tells how far it is and stops when told to.
func TestXLSProgress(t *testing.T) {
	var records []byte
	for row := range 60_000 {
		records = append(records, biffRecord(biffNumber, row, 0, 0, float64(row))...)
	}
	content := makeBIFF(biff8, nil, records).file()
	var shares []float64
	o := Options{Progress: func(share float64) bool { shares = append(shares, share); return true }}
	book, err := Open("list.xls", content, o)
	if err != nil || len(book.Sheets[0].Rows) != 60_000 {
		t.Fatal(err)
	}
	if n := len(shares); n < 10 || shares[n-1] < 0.9 || shares[n-1] > 1 {
		t.Errorf("told %v", shares)
	}
	_, err = Open("list.xls", content, Options{Progress: func(float64) bool { return false }})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

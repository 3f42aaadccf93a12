package sheet

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"kader/data"
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

// TestXLSSharedTexts cuts the table of texts wherever Excel may, with and without
// a change of how wide the characters are: the texts stay the same.
func TestXLSSharedTexts(t *testing.T) {
	texts := []string{"Jansen", "Žižek 😀", "", "Rübe", "vet en schuin", "met een gids", "laatste"}
	pieces := tableOf(texts)
	var cells []byte
	for i := range texts {
		cells = append(cells, biffRecord(biffSharedText, 0, i, 0, uint32(i))...)
	}
	for cut := range len(pieces) + 1 {
		for _, change := range []bool{false, true} {
			table := cutTable(pieces, cut, change)
			book, err := Open("list.xls", makeBIFF(biff8, table, cells).file(), Options{})
			if err != nil {
				t.Fatalf("cut at %d: %v", cut, err)
			}
			if got, want := show(book.Sheets[0]), strings.Join(texts, "|"); got != want {
				t.Errorf("cut at %d, change %v: %q, want %q", cut, change, got, want)
			}
		}
	}
}

// tablePiece is a part of a table of texts that is never cut.
type tablePiece struct {
	content []byte
	text    int // of which text it is a character, -1 is of none
}

// tableOf takes a table of texts apart. Every other text changes its font, every
// third has a guide to how it sounds.
func tableOf(texts []string) []tablePiece {
	var pieces []tablePiece
	for i, text := range texts {
		wide := wideBytes(text)
		flags, runs, guide := byte(biffWide), 0, uint32(0)
		header := le(len(wide) / 2)
		after := []byte{}
		if i%2 == 1 {
			flags, runs = flags|biffRuns, 2
		}
		if i%3 == 2 {
			flags, guide = flags|biffPhonetic, 5
		}
		header = append(header, flags)
		if runs > 0 {
			header = append(header, le(runs)...)
			after = append(after, make([]byte, 4*runs)...)
		}
		if guide > 0 {
			header = append(header, le(guide)...)
			after = append(after, make([]byte, guide)...)
		}
		pieces = append(pieces, tablePiece{header, -1})
		for j := 0; j < len(wide); j += 2 {
			pieces = append(pieces, tablePiece{wide[j : j+2], i})
		}
		for _, c := range after {
			pieces = append(pieces, tablePiece{[]byte{c}, -1})
		}
	}
	return pieces
}

// cutTable writes the records of a table that goes on in another record. It claims
// to hold more texts than it does.
func cutTable(pieces []tablePiece, cut int, change bool) []byte {
	first, second := le(uint32(60), uint32(60)), []byte{}
	for _, piece := range pieces[:cut] {
		first = append(first, piece.content...)
	}
	inside := -1 // the text that goes on with narrow characters
	if cut < len(pieces) && pieces[cut].text >= 0 {
		flags := byte(biffWide)
		if change && restIsNarrow(pieces[cut:]) {
			flags, inside = 0, pieces[cut].text
		}
		second = append(second, flags)
	}
	for _, piece := range pieces[cut:] {
		if piece.text >= 0 && piece.text == inside {
			second = append(second, piece.content[0])
			continue
		}
		second = append(second, piece.content...)
	}
	return joined(biffRecord(biffStrings, first), biffRecord(biffContinue, second))
}

// restIsNarrow tells whether the characters up to the end of a text take one byte.
func restIsNarrow(pieces []tablePiece) bool {
	for _, piece := range pieces {
		if piece.text != pieces[0].text {
			break
		}
		if piece.content[1] != 0 {
			return false
		}
	}
	return true
}

// TestXLSLongTexts: also the text of a formula, and one in a cell, may go on.
func TestXLSLongTexts(t *testing.T) {
	content := makeBIFF(biff8, nil,
		biffRecord(biffText, 0, 0, 0, 8, byte(0), "Jan"), biffRecord(biffContinue, byte(1), wideBytes("ssen!")),
		biffRecord(biffFormula, 0, 1, 0, "\x00\x00\x00\x00\x00\x00\xFF\xFF", 0, uint32(0), 0),
		biffRecord(biffResult, 6, byte(1), wideBytes("Øs")), biffRecord(biffContinue, byte(0), "te"), biffRecord(biffContinue, byte(0), "rg"),
	).file()
	if got := show(openBytes(t, content).Sheets[0]); got != "Jan"+"ssen!|Østerg" {
		t.Errorf("%q", got)
	}
	parted := joined(biffRecord(biffText, 0, 0, 0, 5, "Jan"), biffRecord(biffContinue, "se"))
	if got := show(openBytes(t, makeBIFF(biff5, nil, parted).file()).Sheets[0]); got != "Janse" {
		t.Errorf("%q", got)
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

// TestXLSRefuses has one line for each way in which a workbook can be bad.
func TestXLSRefuses(t *testing.T) {
	b := biffMadeBook{version: biff8}
	ole := func(records ...[]byte) []byte { return writeOLE(map[string][]byte{"Workbook": joined(records...)}) }
	sheet := func(records ...[]byte) []byte { return makeBIFF(biff8, nil, records...).file() }
	globals := func(version biffVersion, records ...[]byte) []byte {
		return makeBIFF(version, joined(records...)).file()
	}
	named := func(at uint32) []byte {
		return ole(b.begin(5), biffRecord(biffSheet, at, byte(0), byte(0), b.text("Lijst", 1)), biffRecord(biffEnd))
	}
	tests := []struct {
		name    string
		content []byte
		code    data.Code
		row     int
	}{
		{"Excel 2", biffRecord(0x0009, 2, 0x10), data.ErrSheetUnsupported, 0},
		{"Excel 3", biffRecord(0x0209, 0, 0x10, 0), data.ErrSheetUnsupported, 0},
		{"Excel 4", biffRecord(0x0409, 0, 0x10, 0), data.ErrSheetUnsupported, 0},
		{"Excel 4 in a container", ole(biffRecord(0x0409, 0, 0x10, 0)), data.ErrSheetUnsupported, 0},
		{"Excel 4 that says so late", ole(biffRecord(biffStart, 0x0400, 0x10, 0)), data.ErrSheetUnsupported, 0},
		{"letters of East Asia", globals(biff5, biffRecord(biffCodePage, 932)), data.ErrSheetUnsupported, 0},
		{"no records", ole(make([]byte, 5000)), data.ErrSheetDamaged, 0},
		{"an empty stream", ole(nil), data.ErrSheetDamaged, 0},
		{"an Excel that never was", ole(biffRecord(biffStart, 0x0900, 5)), data.ErrSheetDamaged, 0},
		{"a start without a version", ole(biffRecord(biffStart, 0)), data.ErrSheetDamaged, 0},
		{"no sheets", ole(b.begin(5), biffRecord(biffEnd)), data.ErrSheetDamaged, 0},
		{"a sheet outside the file", named(1 << 20), data.ErrSheetDamaged, 0},
		{"a sheet before the file", named(0xFFFFFFFF), data.ErrSheetDamaged, 0},
		{"a sheet where none starts", named(uint32(len(b.begin(5)))), data.ErrSheetDamaged, 0},
		{"a short name", globals(biff8, biffRecord(biffSheet, uint32(0), byte(0), byte(0))), data.ErrSheetDamaged, 0},
		{"a name longer than itself", globals(biff8, biffRecord(biffSheet, uint32(0), byte(0), byte(0), byte(9), byte(0), "x")), data.ErrSheetDamaged, 0},
		{"a short format", globals(biff8, biffRecord(biffFormat, 0)), data.ErrSheetDamaged, 0},
		{"a short format code", globals(biff8, biffRecord(biffFormatCode, 1)), data.ErrSheetDamaged, 0},
		{"a format code longer than itself", globals(biff5, biffRecord(biffFormatCode, 1, byte(9), "x")), data.ErrSheetDamaged, 0},
		{"a short table of texts", globals(biff8, biffRecord(biffStrings, 0)), data.ErrSheetDamaged, 0},
		{"a short row", sheet(biffRecord(biffRow, 0, 0)), data.ErrSheetDamaged, 1},
		{"short columns", sheet(biffRecord(biffColumns, 0, 0)), data.ErrSheetDamaged, 1},
		{"no merged cells", sheet(biffRecord(biffMerged)), data.ErrSheetDamaged, 1},
		{"fewer merged cells", sheet(biffRecord(biffMerged, 2, 0, 0, 0, 0)), data.ErrSheetDamaged, 1},
		{"a short number", sheet(b.cell(3, 0, "x"), biffRecord(biffNumber, 3, 1, 0, 1)), data.ErrSheetDamaged, 4},
		{"a short packed number", sheet(biffRecord(biffRK, 0, 1, 0, 1)), data.ErrSheetDamaged, 1},
		{"short packed numbers", sheet(biffRecord(biffManyRK, 0, 1)), data.ErrSheetDamaged, 1},
		{"a short bool", sheet(biffRecord(biffBoolOrError, 0, 1, 0)), data.ErrSheetDamaged, 1},
		{"a short formula", sheet(biffRecord(biffFormula, 0, 1, 0, 0)), data.ErrSheetDamaged, 1},
		{"a short shared text", sheet(biffRecord(biffSharedText, 0, 1, 0, 0)), data.ErrSheetDamaged, 1},
		{"a text that is not in the table", sheet(biffRecord(biffSharedText, 8, 1, 0, uint32(0))), data.ErrSheetDamaged, 9},
		{"a text longer than itself", sheet(biffRecord(biffText, 0, 1, 0, 9, byte(0), "x")), data.ErrSheetDamaged, 1},
		{"a text cut in a character", sheet(biffRecord(biffText, 0, 1, 0, 2, byte(1), "x\x00y")), data.ErrSheetDamaged, 1},
		{"a result longer than itself", sheet(
			biffRecord(biffFormula, 0, 1, 0, "\x00\x00\x00\x00\x00\x00\xFF\xFF", 0, uint32(0), 0), biffRecord(biffResult, 9, byte(0), "x")), data.ErrSheetDamaged, 1},
		{"a chart that does not end", sheet(b.begin(0x20)), data.ErrSheetDamaged, 1},
		{"Excel 5 whose stream is a letter", writeOLE(map[string][]byte{"Book": []byte("Dear all"), "WordDocument": nil}), data.ErrSheetDamaged, 0},
	}
	for _, tt := range tests {
		_, err := Open("list.xls", tt.content, Options{})
		var fault data.Fault
		if !errors.As(err, &fault) || fault.Code != tt.code || fault.Place.File != "list.xls" || fault.Place.Row != tt.row {
			t.Errorf("%s: %v %+v, want %s in row %d", tt.name, err, fault.Place, tt.code, tt.row)
		}
	}
}

// TestXLSUncomputed: 0 for a formula that makes a text is no result, and no name.
func TestXLSUncomputed(t *testing.T) {
	formula := func(result float64, tokens string) []byte {
		return biffRecord(biffFormula, 4, 0, 0, result, 0, uint32(0), len(tokens), tokens)
	}
	const join, product, shared = "\x44\x00\x00\x00\xC0\x44\x00\x00\x01\xC0\x08", "\x44\x00\x00\x00\xC0\x1E\x02\x00\x05", "\x01\x00\x00\x00\x00"
	sharedRecord := func(tokens string) []byte {
		return biffRecord(biffShared, 4, 5, byte(0), byte(0), 0, len(tokens), tokens)
	}
	tests := []struct {
		name    string
		records []byte
		good    bool
	}{
		{"two texts joined", formula(0, join), false},
		{"CONCATENATE", formula(0, "\x42\x02\x50\x01"), false},
		{"UPPER", formula(0, "\x41\x71\x00"), false},
		{"a shared one", joined(formula(0, shared), sharedRecord(join)), false},
		{"a product", formula(0, product), true},
		{"ROUND", formula(0, "\x41\x1B\x00"), true},
		{"VLOOKUP", formula(0, "\x42\x03\x66\x00"), true},
		{"a shared product", joined(formula(0, shared), sharedRecord(product)), true},
		{"a shared one with a result", joined(formula(3, shared), sharedRecord(join)), true},
		{"nothing", formula(0, ""), true},
		{"a formula cut off", biffRecord(biffFormula, 4, 0, 0, 0.0), true},
		{"one longer than itself", biffRecord(biffFormula, 4, 0, 0, 0.0, 0, uint32(0), 999, "\x05"), true},
	}
	for _, tt := range tests {
		_, err := Open("list.xls", makeBIFF(biff8, nil, tt.records).file(), Options{})
		if tt.good != (err == nil) {
			t.Errorf("%s: %v", tt.name, err)
		}
		if !tt.good {
			wantFaultCode(t, err, data.ErrSheetUnsupported, data.Place{File: "list.xls", Sheet: "Lijst", Row: 5})
		}
	}
}

// wantFaultCode is wantFault for a fault that has a cause.
func wantFaultCode(t *testing.T, err error, code data.Code, place data.Place) {
	t.Helper()
	var fault data.Fault
	if !errors.As(err, &fault) || fault.Code != code || fault.Place != place {
		t.Errorf("got %v %+v, want %s at %+v", err, fault.Place, code, place)
	}
}

// TestXLSCutOff: a workbook that ends early is never taken for a whole one.
func TestXLSCutOff(t *testing.T) {
	for _, version := range []biffVersion{biff5, biff8} {
		b := biffMadeBook{version: version}
		table := []byte{}
		if version == biff8 {
			table = cutTable(tableOf([]string{"Jansen", "Berg"}), 9, true)
		}
		whole := makeBIFF(version, table, b.cell(0, 0, "Naam"), biffRecord(biffNumber, 1, 0, 0, 1.0)).stream()
		for n := len(b.begin(0)); n < len(whole); n++ {
			_, err := Open("list.xls", whole[:n], Options{})
			if codeOf(err) != data.ErrSheetDamaged {
				t.Fatalf("version %d, %d of %d bytes: %v", version, n, len(whole), err)
			}
		}
		file := makeBIFF(version, table, b.cell(0, 0, "Naam"), bytes.Repeat(biffRecord(biffNumber, 1, 0, 0, 1.0), 1000)).file()
		for n := oleHeader; n < len(file); n += 256 {
			book, err := Open("list.xls", file[:n], Options{})
			if whole := err == nil && show(book.Sheets[0]) == "Naam\n1"; !whole && codeOf(err) != data.ErrSheetDamaged {
				t.Fatalf("version %d, %d of %d bytes in the container: %v", version, n, len(file), err)
			}
		}
	}
}

// TestXLSHostile opens workbooks that are made to take all time or memory.
func TestXLSHostile(t *testing.T) {
	b := biffMadeBook{version: biff8}
	many := func(n int, record []byte) []byte { return bytes.Repeat(record, n) }
	tests := []struct {
		name    string
		content []byte
		code    data.Code // "" opens
	}{
		{"ten million empty texts", makeBIFF(biff8, joined(biffRecord(biffStrings, uint32(0), uint32(0xFFFFFFFF)),
			many(3600, biffRecord(biffContinue, make([]byte, 8223)))), nil).stream(), data.ErrFileTooLarge},
		{"a text of four billion", makeBIFF(biff8, biffRecord(biffStrings, uint32(1), uint32(1), 65535, byte(biffRuns|biffPhonetic), 65535, uint32(0xFFFFFFFF))).stream(), ""},
		{"one large sheet behind many names", func() []byte {
			cells := many(100_000, biffRecord(biffNumber, 65535, 255, 0, 1.0))
			names := many(15_000, biffRecord(biffSheet, uint32(0), byte(0), byte(0), b.text("x", 1)))
			at := uint32(len(b.begin(5)) + len(names) + 4)
			names = many(15_000, biffRecord(biffSheet, at, byte(0), byte(0), b.text("x", 1)))
			return joined(b.begin(5), names, biffRecord(biffEnd), b.begin(0x10), cells, biffRecord(biffEnd))
		}(), data.ErrSheetDamaged},
		{"a hundred thousand names", makeBIFF(biff8, many(100_000, biffRecord(biffSheet, uint32(0), byte(0), byte(0), b.text("x", 1)))).stream(), data.ErrFileTooLarge},
		{"two rows in turn", makeBIFF(biff8, nil, many(400_000, joined(b.cell(0, 255, "x"), b.cell(1, 255, "x")))).stream(), data.ErrFileTooLarge},
		{"hidden rows without order", makeBIFF(biff8, nil, many(400_000, joined(
			biffRecord(biffRow, 1, 0, 0, 0, 0, 0, 0x20, 0), biffRecord(biffRow, 9, 0, 0, 0, 0, 0, 0x20, 0)))).stream(), ""},
		{"charts in charts", makeBIFF(biff8, nil, many(1_000_000, b.begin(0x20))).stream(), data.ErrSheetDamaged},
		{"twenty million numbers in one cell", makeBIFF(biff8, nil, many(900_000, biffRecord(biffManyRK, 0, 0, bytes.Repeat(le(0, uint32(0x3FF80000)), 10), 9))).stream(), ""},
		{"ten million records", makeBIFF(biff8, nil, many(10_000_000, biffRecord(0x1234))).stream(), ""},
	}
	for _, tt := range tests {
		var err error
		begun := time.Now()
		if used := allocated(func() { _, err = Open("list.xls", tt.content, Options{}) }); used > 500 {
			t.Errorf("%s took %d MiB", tt.name, used)
		}
		if took := time.Since(begun); took > 10*time.Second { // twice what it may, for slow machines
			t.Errorf("%s took %v", tt.name, took)
		}
		if code := codeOf(err); code != tt.code {
			t.Errorf("%s: got %v, want %q", tt.name, err, tt.code)
		}
	}
}

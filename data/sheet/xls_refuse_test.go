package sheet

import (
	"bytes"
	"errors"
	"testing"
	"time"

	"kader/data"
)

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
			names := many(maxSheets, biffRecord(biffSheet, uint32(0), byte(0), byte(0), b.text("x", 1)))
			at := uint32(len(b.begin(5)) + len(names) + 4)
			names = many(maxSheets, biffRecord(biffSheet, at, byte(0), byte(0), b.text("x", 1)))
			return joined(b.begin(5), names, biffRecord(biffEnd), b.begin(0x10), cells, biffRecord(biffEnd))
		}(), data.ErrSheetDamaged},
		{"a hundred thousand names", makeBIFF(biff8, many(100_000, biffRecord(biffSheet, uint32(0), byte(0), byte(0), b.text("x", 1)))).stream(), data.ErrFileTooLarge},
		{"two rows in turn", makeBIFF(biff8, nil, many(400_000, joined(b.cell(0, 255, "x"), b.cell(1, 255, "x")))).stream(), data.ErrFileTooLarge},
		{"hidden rows without order", makeBIFF(biff8, nil, many(400_000, joined(
			biffRecord(biffRow, 1, 0, 0, 0, 0, 0, 0x20, 0), biffRecord(biffRow, 9, 0, 0, 0, 0, 0, 0x20, 0)))).stream(), ""},
		{"charts in charts", makeBIFF(biff8, nil, many(1_000_000, b.begin(0x20))).stream(), data.ErrSheetDamaged},
		{"three million numbers in one cell", makeBIFF(biff8, nil, many(300_000, biffRecord(biffManyRK, 0, 0, bytes.Repeat(le(0, uint32(0x3FF80000)), 10), 9))).stream(), ""},
		{"ten million records", makeBIFF(biff8, nil, many(10_000_000, biffRecord(0x1234))).stream(), ""},
	}
	for _, tt := range tests {
		var err error
		begun := time.Now()
		if used := allocated(func() { _, err = Open("list.xls", tt.content, Options{}) }); used > 500 {
			t.Errorf("%s took %d MiB", tt.name, used)
		}
		if took := time.Since(begun); took > longest {
			t.Errorf("%s took %v", tt.name, took)
		}
		if code := codeOf(err); code != tt.code {
			t.Errorf("%s: got %v, want %q", tt.name, err, tt.code)
		}
	}
}

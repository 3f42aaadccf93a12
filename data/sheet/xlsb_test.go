package sheet

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"kader/data"
)

// TestXLSBCells reads every kind of cell of a binary workbook.
func TestXLSBCells(t *testing.T) {
	p := makeXLSB(
		xlsbRowRecord(0, false),
		xlsbCell(xlsbShared, 0, 0, uint32(1)), xlsbCell(xlsbShared, 1, 0, uint32(2)), xlsbCell(xlsbShared, 2, 0, uint32(0)),
		xlsbRecord(5000, "a record of a later Excel"),
		xlsbRowRecord(2, true),
		xlsbCell(1, 0, 0), // a blank one
		xlsbCell(xlsbRK, 1, 0, uint32(36<<2|2)), xlsbCell(xlsbRK, 2, 0, uint32(1234<<2|3)), xlsbCell(xlsbNumber, 3, 0, 36.5),
		xlsbCell(xlsbBool, 4, 0, byte(1)), xlsbCell(xlsbError, 5, 0, byte(0x17)), xlsbCell(xlsbText, 6, 0, xlsbWide("Žižek 😀")),
		xlsbRowRecord(3, false),
		xlsbCell(xlsbTextResult, 0, 0, xlsbWide("uitkomst"), 0, uint32(0)), xlsbCell(xlsbNumResult, 1, 0, 12.5, 0, uint32(0)),
		xlsbCell(xlsbBoolResult, 2, 0, byte(0), 0, uint32(0)), xlsbCell(xlsbErrorResult, 3, 0, byte(0x07), 0, uint32(0)),
		xlsbCell(xlsbRichText, 4, 0, byte(1), xlsbWide("opgemaakt"), uint32(1), 1, 2),
		xlsbCell(xlsbNumber, 5, 1, 44197.0), xlsbCell(xlsbRK, 6, 2, uint32(12<<2|2)), xlsbCell(xlsbNumResult, 7, 1, 44198.25, 0, uint32(0)),
		xlsbCell(xlsbText, 2000, 0, xlsbWide("further than lists go")),
		xlsbRowRecord(1, false), xlsbCell(xlsbText, 0, 0, xlsbWide("out of order")),
		xlsbRecord(xlsbRow, uint32(7), uint32(0), 0, byte(0), byte(0x20), byte(0), uint32(0)), // drawn to nothing
		xlsbRecord(xlsbRow, uint32(8), uint32(0), 9, byte(0), byte(0x20), byte(0), uint32(0)),
	).withXLSBStrings("Naam", "Uren", "").withXLSBFormats("dd-mm-yyyy", `"P"0000`)
	s := p.open(t).Sheets[0]
	want := "Uren||Naam\nout of order\n|36|12.34|36.5|TRUE|#REF!|Žižek 😀\nuitkomst|12.5|FALSE|#DIV/0!|opgemaakt|2021-01-01|P0012|2021-01-02"
	if got := show(s); got != want || s.Name != "Lijst" || s.Hidden || fmt.Sprint(s.HiddenRows) != "[{2 2} {7 7}]" {
		t.Errorf("%q %v %v\n%s\nwant\n%s", s.Name, s.Hidden, s.HiddenRows, got, want)
	}
}

// TestXLSBWorkbook: names, hidden sheets, what is no sheet, the other way of
// counting days, what is hidden and merged, parts in capitals.
func TestXLSBWorkbook(t *testing.T) {
	cells := joined(xlsbRowRecord(0, false), xlsbCell(xlsbNumber, 0, 1, 44197.0))
	p := makeXLSB(cells).withXLSBFormats("yyyy")
	layout := joined(xlsbRecord(129),
		xlsbRecord(xlsbColumns, uint32(1), uint32(2), uint32(0), uint32(0), 1), xlsbRecord(xlsbColumns, uint32(4), uint32(9), uint32(2000), uint32(0), 0), xlsbRecord(xlsbColumns, uint32(11), uint32(11), uint32(0), uint32(0), 0),
		xlsbRecord(xlsbCells), cells, xlsbRecord(xlsbCellsEnd),
		xlsbRecord(xlsbMerged, uint32(0), uint32(1), uint32(2), uint32(3)))
	p = p.with("xl/workbook.bin", string(joined(
		xlsbRecord(131), xlsbRecord(2071, "an extension"), xlsbRecord(xlsbProperties, uint32(1), uint32(0), uint32(0)),
		xlsbSheetRecord("Lijst", "rId1", 0), xlsbSheetRecord("Grafiek", "rId9", 0), xlsbSheetRecord("Verborgen æ", "rId8", 2), xlsbSheetRecord("Zonder", "", 1)))).
		with("xl/_rels/workbook.bin.rels", relations("rId1", "worksheet", "Worksheets/Sheet1.bin", "rId8", "worksheet", "worksheets/two.bin",
			"rId9", "chartsheet", "chartsheets/sheet1.bin", "rId3", "styles", "Styles.bin")).
		with("xl/worksheets/two.bin", string(layout)).with("xl/worksheets/sheet3.bin", string(layout))
	book := p.open(t)
	var got []string
	for _, s := range book.Sheets {
		got = append(got, fmt.Sprint(s.Name, " ", s.Hidden, " ", show(s), " ", s.HiddenColumns, " ", s.Merged))
	}
	want := "Lijst false 2025-01-02 [] []|Verborgen æ true 2025-01-02 [{1 2} {11 11}] [{0 2 1 3}]|Zonder true 2025-01-02 [{1 2} {11 11}] [{0 2 1 3}]"
	if strings.Join(got, "|") != want {
		t.Errorf("%q\nwant %q", got, want)
	}
	charts := makeXLSB().with("xl/_rels/workbook.bin.rels", relations("rId1", "chartsheet", "chartsheets/sheet1.bin"))
	if book := charts.open(t); !book.Empty() {
		t.Errorf("a workbook of charts: %v", book)
	}
}

// TestXLSBRefuses has one line for each way in which a binary workbook can be bad.
func TestXLSBRefuses(t *testing.T) {
	const sheet1 = "xl/worksheets/sheet1.bin"
	cell := func(record []byte) parts { return makeXLSB(xlsbRowRecord(6, false), record) }
	part := func(name string, records ...[]byte) parts {
		return makeXLSB(xlsbRowRecord(0, false)).withXLSBStrings("x").withXLSBFormats("yyyy").with(name, string(joined(records...)))
	}
	tests := []struct {
		name string
		p    parts
		code data.Code
		row  int
	}{
		{"no sheets", part("xl/workbook.bin", xlsbRecord(131)), data.ErrSheetDamaged, 0},
		{"no workbook after all", part("xl/workbook.bin", []byte("x")), data.ErrSheetDamaged, 0},
		{"a short sheet", part("xl/workbook.bin", xlsbRecord(xlsbSheet, 1)), data.ErrSheetDamaged, 0},
		{"a sheet without a relation", part("xl/workbook.bin", xlsbRecord(xlsbSheet, uint32(0), uint32(0), uint32(9))), data.ErrSheetDamaged, 0},
		{"a sheet without a name", part("xl/workbook.bin", xlsbRecord(xlsbSheet, uint32(0), uint32(0), uint32(0xFFFFFFFF), 1)), data.ErrSheetDamaged, 0},
		{"short properties", part("xl/workbook.bin", xlsbRecord(xlsbProperties)), data.ErrSheetDamaged, 0},
		{"no part", part(sheet1).without(sheet1), data.ErrSheetDamaged, 0},
		{"a table that does not say how long it is", part("xl/sharedStrings.bin", xlsbRecord(xlsbStrings, 1)), data.ErrSheetDamaged, 0},
		{"a short text in the table", part("xl/sharedStrings.bin", xlsbRecord(xlsbStringItem)), data.ErrSheetDamaged, 0},
		{"a text in the table longer than itself", part("xl/sharedStrings.bin", xlsbRecord(xlsbStringItem, byte(0), uint32(9), "x")), data.ErrSheetDamaged, 0},
		{"a short format", part("xl/styles.bin", xlsbRecord(xlsbFormats), xlsbRecord(xlsbFormat, 1)), data.ErrSheetDamaged, 0},
		{"a short format code", part("xl/styles.bin", xlsbRecord(xlsbFormatCode)), data.ErrSheetDamaged, 0},
		{"a format code longer than itself", part("xl/styles.bin", xlsbRecord(xlsbFormatCode, 1, uint32(9))), data.ErrSheetDamaged, 0},
		{"a short row", makeXLSB(xlsbRecord(xlsbRow, uint32(0))), data.ErrSheetDamaged, 1},
		{"short columns", part(sheet1, xlsbRecord(xlsbColumns, 1)), data.ErrSheetDamaged, 1},
		{"short merged cells", part(sheet1, xlsbRecord(xlsbMerged, 1)), data.ErrSheetDamaged, 1},
		{"a short number", cell(xlsbCell(xlsbNumber, 0, 0, uint32(1))), data.ErrSheetDamaged, 7},
		{"a short packed number", cell(xlsbCell(xlsbRK, 0, 0, 1)), data.ErrSheetDamaged, 7},
		{"a short bool", cell(xlsbCell(xlsbBool, 0, 0)), data.ErrSheetDamaged, 7},
		{"a short text", cell(xlsbCell(xlsbText, 0, 0, 1)), data.ErrSheetDamaged, 7},
		{"a rich text without text", cell(xlsbCell(xlsbRichText, 0, 0, byte(1))), data.ErrSheetDamaged, 7},
		{"a text longer than itself", cell(xlsbCell(xlsbText, 0, 0, uint32(0xFFFFFF), "x")), data.ErrSheetDamaged, 7},
		{"a text that is not in the table", cell(xlsbCell(xlsbShared, 0, 0, uint32(0))), data.ErrSheetDamaged, 7},
		{"a record longer than any", cell(xlsbCell(xlsbText, 0, 0, xlsbWide(strings.Repeat("x", maxXLSBRecord)))), data.ErrSheetDamaged, 7},
		{"rows far away", makeXLSB(xlsbRowRecord(1<<20, false), xlsbCell(xlsbBool, 0, 0, byte(1))), data.ErrTooManyRows, 1<<20 + 1},
		{"cells that do not end", part(sheet1, xlsbRecord(129), xlsbRecord(xlsbCells)), data.ErrSheetDamaged, 1},
		{"a record that does not end", part(sheet1, xlsbRecord(xlsbCells), []byte{xlsbRow, 25}), data.ErrSheetDamaged, 1},
		{"a length that does not end", part(sheet1, xlsbRecord(xlsbCells), []byte{xlsbRow, 0x80}), data.ErrSheetDamaged, 0},
		{"a number that does not end", part(sheet1, xlsbRecord(xlsbCells), []byte{0x80}), data.ErrSheetDamaged, 0},
		{"a skipped record that does not end", part(sheet1, []byte{99, 25, 1}), data.ErrSheetDamaged, 0},
	}
	for _, tt := range tests {
		_, err := Open("list.xlsb", tt.p.zip(t), Options{})
		var fault data.Fault
		if !errors.As(err, &fault) || fault.Code != tt.code || fault.Place.File != "list.xlsb" || fault.Place.Row != tt.row {
			t.Errorf("%s: %v %+v, want %s in row %d", tt.name, err, fault.Place, tt.code, tt.row)
		}
	}
}

// TestXLSBCutOff: a sheet that ends early is never taken for a whole one.
func TestXLSBCutOff(t *testing.T) {
	p := makeXLSB(xlsbRowRecord(0, false), xlsbCell(xlsbText, 0, 0, xlsbWide("Naam")), xlsbRowRecord(1, false), xlsbCell(xlsbNumber, 0, 0, 1.0))
	whole := p["xl/worksheets/sheet1.bin"]
	last := strings.LastIndex(whole, string(xlsbRecord(xlsbCellsEnd)))
	for n := len(xlsbRecord(129)) + len(xlsbRecord(xlsbCells)); n < last; n++ {
		if _, err := Open("list.xlsb", p.with("xl/worksheets/sheet1.bin", whole[:n]).zip(t), Options{}); codeOf(err) != data.ErrSheetDamaged {
			t.Fatalf("%d of %d bytes: %v", n, len(whole), err)
		}
	}
}

// TestXLSBHostile opens workbooks that are made to take all time or memory.
func TestXLSBHostile(t *testing.T) {
	tests := []struct {
		name string
		p    parts
		code data.Code // "" opens
	}{
		{"nine million texts", makeXLSB().with("xl/sharedStrings.bin", string(xlsbRecord(xlsbStrings, uint32(0), uint32(0xFFFFFFFF)))+strings.Repeat(string(xlsbRecord(xlsbStringItem, byte(0), uint32(0))), 9_000_000)), data.ErrFileTooLarge},
		{"two rows in turn", makeXLSB(bytes.Repeat(joined(xlsbRowRecord(0, true), xlsbCell(xlsbBool, 1000, 0, byte(1)), xlsbRowRecord(9, true), xlsbCell(xlsbBool, 1000, 0, byte(1))), 20_000)), data.ErrFileTooLarge},
		{"one number again and again", makeXLSB(xlsbRowRecord(0, false), bytes.Repeat(xlsbCell(xlsbNumber, 0, 0, 0.123456789012345678), 2_000_000)), ""},
		{"a name of four billion", makeXLSB().with("xl/workbook.bin", string(xlsbRecord(xlsbSheet, uint32(0), uint32(0), uint32(0xFFFFFFFE)))), data.ErrSheetDamaged},
	}
	for _, tt := range tests {
		content := stored(t, tt.p)
		begun := time.Now()
		var err error
		if used := allocated(func() { _, err = Open("list.xlsb", content, Options{}) }); used > 500 {
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

// TestXLSBLocked: a binary workbook may be encrypted like any other.
func TestXLSBLocked(t *testing.T) {
	p := makeXLSB(xlsbRowRecord(0, false), xlsbCell(xlsbText, 0, 0, xlsbWide("geheim")))
	locked := encryptAgile(t, agileOptions{hash: "SHA512", bits: 256, spin: 50}, p.zip(t), "1234")
	book, err := Open("list.xlsb", locked, Options{Password: "1234"})
	if err != nil || show(book.Sheets[0]) != "geheim" {
		t.Errorf("%v, %v", book, err)
	}
	_, err = Open("list.xlsb", locked, Options{})
	wantFault(t, err, data.ErrNeedsPassword, data.Place{File: "list.xlsb"})
}

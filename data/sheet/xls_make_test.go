package sheet

import (
	"encoding/binary"
	"math"
	"unicode/utf16"
)

// le joins numbers and texts as they stand in records: int is two bytes, text as
// it is, and the rest as wide as its type.
func le(values ...any) []byte {
	var out []byte
	for _, value := range values {
		switch v := value.(type) {
		case int:
			out = binary.LittleEndian.AppendUint16(out, uint16(v))
		case byte:
			out = append(out, v)
		case uint32:
			out = binary.LittleEndian.AppendUint32(out, v)
		case float64:
			out = binary.LittleEndian.AppendUint64(out, math.Float64bits(v))
		case string:
			out = append(out, v...)
		case []byte:
			out = append(out, v...)
		}
	}
	return out
}

// wideBytes returns a text in UTF-16.
func wideBytes(text string) []byte {
	var out []byte
	for _, unit := range utf16.Encode([]rune(text)) {
		out = binary.LittleEndian.AppendUint16(out, unit)
	}
	return out
}

// biffRecord makes a record of a workbook of Excel 5 to 2003.
func biffRecord(id int, values ...any) []byte {
	body := le(values...)
	return append(le(id, len(body)), body...)
}

// biffMadeSheet is a sheet to be written.
type biffMadeSheet struct {
	name    string
	state   byte // 0 shows, 1 is hidden, 2 is very hidden
	named   byte // what the workbook says that it is
	kind    int  // what the sheet says that it is; 0 is a worksheet
	records []byte
}

// biffMadeBook is a workbook to be written.
type biffMadeBook struct {
	version biffVersion
	globals []byte
	sheets  []biffMadeSheet
}

// makeBIFF returns a workbook with one sheet of the records.
func makeBIFF(version biffVersion, globals []byte, records ...[]byte) biffMadeBook {
	return biffMadeBook{version: version, globals: globals, sheets: []biffMadeSheet{{name: "Lijst", records: joined(records...)}}}
}

func joined(parts ...[]byte) []byte {
	var out []byte
	for _, part := range parts {
		out = append(out, part...)
	}
	return out
}

// begin is the record that starts a workbook or a sheet.
func (b biffMadeBook) begin(kind int) []byte {
	if b.version == biff8 {
		return biffRecord(biffStart, 0x0600, kind, 0x0DBB, 0x07CC, uint32(0), uint32(6))
	}
	return biffRecord(biffStart, 0x0500, kind, 0x096C, 0x07C9)
}

// text is a text with its length in so many bytes.
func (b biffMadeBook) text(text string, lengthSize int) []byte {
	units := utf16.Encode([]rune(text))
	content, flags := []byte(text), ""
	length := len(content)
	if b.version == biff8 {
		content, length, flags = wideBytes(text), len(units), "\x01"
	}
	out := le(length)[:lengthSize]
	return append(append(out, flags...), content...)
}

// cell is a record with a text in a cell.
func (b biffMadeBook) cell(row, column int, text string) []byte {
	return biffRecord(biffText, row, column, 0, b.text(text, 2))
}

// stream returns the records of the workbook.
func (b biffMadeBook) stream() []byte {
	var names [][]byte
	at := len(b.begin(0)) + len(b.globals) + len(biffRecord(biffEnd))
	for _, s := range b.sheets {
		names = append(names, b.text(s.name, 1))
		at += len(biffRecord(biffSheet, uint32(0), s.state, s.named, b.text(s.name, 1)))
	}
	out := append(b.begin(biffKindGlobals), b.globals...)
	var sheets []byte
	for i, s := range b.sheets {
		out = append(out, biffRecord(biffSheet, uint32(at+len(sheets)), s.state, s.named, names[i])...)
		kind := or(s.kind, biffKindSheet)
		sheets = append(sheets, joined(b.begin(kind), s.records, biffRecord(biffEnd))...)
	}
	return joined(out, biffRecord(biffEnd), sheets)
}

// file returns the workbook in its container.
func (b biffMadeBook) file() []byte {
	name := "Workbook"
	if b.version == biff5 {
		name = "Book"
	}
	return writeOLE(map[string][]byte{name: b.stream()})
}

// lockWith encrypts a workbook whose first record says how: its body is given,
// and what makes the key.
func (b biffMadeBook) lockWith(body []byte, encrypt func(content []byte, from int) []byte) []byte {
	b.globals = append(biffRecord(biffFilePass, body), b.globals...)
	from := len(b.begin(0)) + len(biffRecord(biffFilePass, body))
	return writeOLE(map[string][]byte{"Workbook": encrypt(b.stream(), from)})
}

// xlsbRecord makes a record of a binary workbook.
func xlsbRecord(id int, values ...any) []byte {
	out := []byte{byte(id)}
	if id >= 0x80 {
		out = []byte{byte(id) | 0x80, byte(id >> 7)}
	}
	body := le(values...)
	for n := len(body); ; n >>= 7 {
		if n < 0x80 {
			out = append(out, byte(n))
			break
		}
		out = append(out, byte(n)|0x80)
	}
	return append(out, body...)
}

// xlsbWide is a text of a binary workbook.
func xlsbWide(text string) []byte {
	wide := wideBytes(text)
	return le(uint32(len(wide)/2), wide)
}

// xlsbRowRecord starts a row.
func xlsbRowRecord(row int, hidden bool) []byte {
	flags := byte(0)
	if hidden {
		flags = 0x10
	}
	return xlsbRecord(xlsbRow, uint32(row), uint32(0), 300, byte(0), flags, byte(0), uint32(0))
}

// xlsbCell makes the record of a cell.
func xlsbCell(id, column, style int, values ...any) []byte {
	return xlsbRecord(id, append([]any{uint32(column), uint32(style)}, values...)...)
}

// makeXLSB returns the parts of a binary workbook with one sheet, whose rows are given.
func makeXLSB(rows ...[]byte) parts {
	sheet := joined(xlsbRecord(129), xlsbRecord(xlsbCells), joined(rows...), xlsbRecord(xlsbCellsEnd), xlsbRecord(130))
	return parts{
		"_rels/.rels":     relations("rId1", "officeDocument", "xl/workbook.bin"),
		"xl/workbook.bin": string(joined(xlsbRecord(131), xlsbSheetRecord("Lijst", "rId1", 0), xlsbRecord(132))),
		"xl/_rels/workbook.bin.rels": relations("rId1", "worksheet", "worksheets/sheet1.bin",
			"rId2", "sharedStrings", "sharedStrings.bin", "rId3", "styles", "styles.bin"),
		"xl/worksheets/sheet1.bin": string(sheet),
	}
}

// xlsbSheetRecord names a sheet.
func xlsbSheetRecord(name, relation string, state int) []byte {
	return xlsbRecord(xlsbSheet, uint32(state), uint32(1), xlsbWide(relation), xlsbWide(name))
}

// withXLSBStrings adds a string table.
func (p parts) withXLSBStrings(texts ...string) parts {
	table := xlsbRecord(xlsbStrings, uint32(99), uint32(99))
	for _, text := range texts {
		table = append(table, xlsbRecord(xlsbStringItem, byte(0), xlsbWide(text))...)
	}
	p["xl/sharedStrings.bin"] = string(append(table, xlsbRecord(160)...))
	return p
}

// withXLSBFormats adds number formats; a cell of style 1 has the first.
func (p parts) withXLSBFormats(codes ...string) parts {
	styles := xlsbRecord(626)
	styles = append(styles, xlsbRecord(xlsbFormat, 0xFFFF, 14, make([]byte, 12))...)
	styles = append(styles, xlsbRecord(627)...)
	cells := append(xlsbRecord(xlsbFormats), xlsbRecord(xlsbFormat, 0, 0, make([]byte, 12))...)
	for i, code := range codes {
		styles = append(styles, xlsbRecord(xlsbFormatCode, 170+i, xlsbWide(code))...)
		cells = append(cells, xlsbRecord(xlsbFormat, 0, 170+i, make([]byte, 12))...)
	}
	p["xl/styles.bin"] = string(joined(styles, cells, xlsbRecord(xlsbFormatsEnd)))
	return p
}

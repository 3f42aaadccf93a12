package imports

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"fmt"
	"math"
	"testing"
	"time"
	"unicode/utf16"

	"golang.org/x/text/encoding/charmap"

	"kader/data"
)

// Two formats that nothing here can save, written as their specifications say: the
// workbook of Excel 5 and 95, and the binary one of later Excels. LibreOffice opens
// both.

// packed joins numbers of two, four and eight bytes, and bytes as they are.
func packed(list ...any) []byte {
	var b []byte
	for _, value := range list {
		switch v := value.(type) {
		case uint8:
			b = append(b, v)
		case uint16:
			b = binary.LittleEndian.AppendUint16(b, v)
		case uint32:
			b = binary.LittleEndian.AppendUint32(b, v)
		case float64:
			b = binary.LittleEndian.AppendUint64(b, math.Float64bits(v))
		case []byte:
			b = append(b, v...)
		case string:
			b = append(b, v...)
		}
	}
	return b
}

func biffOf(id uint16, list ...any) []byte {
	body := packed(list...)
	return append(packed(id, uint16(len(body))), body...)
}

// asExcel95 writes the first page as Excel 5 and 95 did, in Windows-1252.
func asExcel95(t *testing.T, p *paper) []byte {
	t.Helper()
	var sheet []byte
	sheet = append(sheet, biffOf(0x0809, uint16(0x0500), uint16(0x0010), uint16(0x096C), uint16(0x07C9))...)
	sheet = append(sheet, biffOf(0x0200, uint16(0), uint16(len(p.pages[0].rows)), uint16(0), uint16(20), uint16(0))...)
	for i, row := range p.pages[0].rows {
		for j, cell := range row {
			sheet = append(sheet, cell95(t, uint16(i), uint16(j), cell)...)
		}
	}
	sheet = append(sheet, biffOf(0x000A)...)

	name := p.pages[0].name
	globals := biffOf(0x0809, uint16(0x0500), uint16(0x0005), uint16(0x096C), uint16(0x07C9))
	globals = append(globals, biffOf(0x0042, uint16(1252))...)
	for range 4 {
		globals = append(globals, biffOf(0x0031, uint16(200), uint16(0), uint16(0x7FFF), uint16(400), uint16(0), uint8(0), uint8(0), uint8(0), uint8(0), uint8(5), "Arial")...)
	}
	globals = append(globals, biffOf(0x041E, uint16(164), uint8(10), "dd/mm/yyyy")...)
	for _, format := range []uint16{0, 164} {
		globals = append(globals, biffOf(0x00E0, uint16(0), format, uint16(1), uint16(0x20), make([]byte, 8))...)
	}
	at := len(globals) + 4 + 7 + len(name) + 4
	globals = append(globals, biffOf(0x0085, uint32(at), uint16(0), uint8(len(name)), name)...)
	globals = append(globals, biffOf(0x000A)...)
	return compound("Book", append(globals, sheet...))
}

func cell95(t *testing.T, row, column uint16, cell any) []byte {
	t.Helper()
	switch v := cell.(type) {
	case nil:
		return nil
	case int:
		return biffOf(0x0203, row, column, uint16(0), float64(v))
	case float64:
		return biffOf(0x0203, row, column, uint16(0), v)
	case time.Time:
		return biffOf(0x0203, row, column, uint16(1), float64(serialOf(data.DateOf(v))))
	}
	encoded, err := charmap.Windows1252.NewEncoder().String(plainText(cell, ""))
	if err != nil {
		t.Fatal(err)
	}
	return biffOf(0x0204, row, column, uint16(0), uint16(len(encoded)), encoded)
}

// compound puts one stream into the container of older Office files.
func compound(name string, stream []byte) []byte {
	const sector, end, free, table = 512, 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
	for len(stream) < 4096 || len(stream)%sector != 0 {
		stream = append(stream, 0) // shorter ones would belong elsewhere
	}
	sectors := len(stream) / sector
	header := packed("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", make([]byte, 16), uint16(0x3E), uint16(3), uint16(0xFFFE), uint16(9), uint16(6), make([]byte, 10),
		uint32(1), uint32(1), uint32(0), uint32(4096), uint32(end), uint32(0), uint32(end), uint32(0), uint32(0))
	for len(header) < sector {
		header = append(header, packed(uint32(free))...)
	}
	links := packed(uint32(table), uint32(end))
	for i := range sectors {
		next := uint32(i + 3)
		if i == sectors-1 {
			next = end
		}
		links = append(links, packed(next)...)
	}
	for len(links) < sector {
		links = append(links, packed(uint32(free))...)
	}
	entry := func(name string, kind uint8, child, start, size uint32) []byte {
		wide := packed(utf16Bytes(name))
		field := append(wide, make([]byte, 64-len(wide))...)
		return packed(field, uint16(len(wide)+2), kind, uint8(1), uint32(free), uint32(free), child, make([]byte, 36), start, size, uint32(0))
	}
	folder := append(entry("Root Entry", 5, 1, end, 0), entry(name, 2, free, 2, uint32(len(stream)))...)
	for len(folder) < sector {
		folder = append(folder, packed(make([]byte, 68), uint32(free), uint32(free), uint32(free), make([]byte, 48))...)
	}
	return bytes.Join([][]byte{header, links, folder, stream}, nil)
}

func utf16Bytes(s string) []byte {
	var b []byte
	for _, unit := range utf16.Encode([]rune(s)) {
		b = append(b, packed(unit)...)
	}
	return b
}

// xlsbOf makes a record of a binary workbook.
func xlsbOf(id int, list ...any) []byte {
	var b []byte
	for _, n := range []int{id, len(packed(list...))} {
		for n >= 0x80 {
			b = append(b, byte(n)|0x80)
			n >>= 7
		}
		b = append(b, byte(n))
	}
	return append(b, packed(list...)...)
}

func xlsbString(s string) []byte {
	wide := utf16Bytes(s)
	return packed(uint32(len(wide)/2), wide)
}

// asXLSB writes the first page as a binary workbook.
func asXLSB(t *testing.T, p *paper) []byte {
	t.Helper()
	l := p.pages[0]
	sheet := bytes.Join([][]byte{xlsbOf(129), xlsbOf(145)}, nil)
	for i, row := range l.rows {
		if len(row) == 0 {
			continue
		}
		sheet = append(sheet, xlsbOf(0, uint32(i), uint32(0), uint16(300), uint8(0), uint8(0), uint8(0), uint32(0))...)
		for j, cell := range row {
			at := packed(uint32(j), uint32(0))
			switch v := cell.(type) {
			case nil:
			case int:
				if v < 1<<29 {
					sheet = append(sheet, xlsbOf(2, at, uint32(v)<<2|2)...)
				} else {
					sheet = append(sheet, xlsbOf(5, at, float64(v))...)
				}
			case float64:
				sheet = append(sheet, xlsbOf(5, at, v)...)
			case time.Time:
				sheet = append(sheet, xlsbOf(5, packed(uint32(j), uint32(1)), float64(serialOf(data.DateOf(v))))...)
			default:
				sheet = append(sheet, xlsbOf(6, at, xlsbString(plainText(v, "")))...)
			}
		}
	}
	sheet = append(sheet, xlsbOf(146)...)
	return zipOf(t, [][2]string{
		{"[Content_Types].xml", `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
			`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/>` +
			`<Override PartName="/xl/worksheets/sheet1.bin" ContentType="application/vnd.ms-excel.worksheet"/><Override PartName="/xl/styles.bin" ContentType="application/vnd.ms-excel.styles"/></Types>`},
		{"_rels/.rels", xlsbRelations("officeDocument", "xl/workbook.bin")},
		{"xl/workbook.bin", string(bytes.Join([][]byte{xlsbOf(131), xlsbOf(143), xlsbOf(156, uint32(0), uint32(1), xlsbString("rId1"), xlsbString(l.name)), xlsbOf(144), xlsbOf(132)}, nil))},
		{"xl/_rels/workbook.bin.rels", xlsbRelations("worksheet", "worksheets/sheet1.bin", "styles", "styles.bin")},
		{"xl/styles.bin", string(xlsbStyles("dd/mm/yyyy"))},
		{"xl/worksheets/sheet1.bin", string(append(sheet, xlsbOf(130)...))},
	})
}

// xlsbStyles has two styles: the second shows days.
func xlsbStyles(format string) []byte {
	style := func(format uint16) []byte {
		return xlsbOf(47, uint16(0xFFFF), format, uint16(0), uint16(0), uint16(0), uint8(0), uint8(0), uint16(0), uint16(1))
	}
	return bytes.Join([][]byte{
		xlsbOf(278), xlsbOf(615, uint32(1)), xlsbOf(44, uint16(164), xlsbString(format)), xlsbOf(616),
		xlsbOf(626, uint32(1)), style(0), xlsbOf(627), xlsbOf(617, uint32(2)), style(0), style(164), xlsbOf(618), xlsbOf(279),
	}, nil)
}

func xlsbRelations(pairs ...string) string {
	const kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	text := `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`
	for i := 0; i+1 < len(pairs); i += 2 {
		text += fmt.Sprintf(`<Relationship Id="rId%d" Type="%s%s" Target="%s"/>`, i/2+1, kinds, pairs[i], pairs[i+1])
	}
	return text + `</Relationships>`
}

func zipOf(t *testing.T, parts [][2]string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, part := range parts {
		f, err := w.Create(part[0])
		if err == nil {
			_, err = f.Write([]byte(part[1]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

package sheet

import (
	"archive/zip"
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"kader/data"
)

// parts are the parts of a workbook by name.
type parts map[string]string

const (
	spreadsheetML = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"`
	relationsML   = `xmlns="http://schemas.openxmlformats.org/package/2006/relationships"`
	officeType    = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
)

// makeParts returns the parts of a workbook with one sheet, whose rows are given
// as XML. Tests change what they are about.
func makeParts(rows string) parts {
	return parts{
		"_rels/.rels": relations("rId1", "officeDocument", "xl/workbook.xml"),
		"xl/workbook.xml": `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><workbook ` + spreadsheetML +
			` xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">` +
			`<sheets><sheet name="Lijst" sheetId="1" r:id="rId1"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels": relations("rId1", "worksheet", "worksheets/sheet1.xml",
			"rId2", "sharedStrings", "sharedStrings.xml", "rId3", "styles", "styles.xml"),
		"xl/worksheets/sheet1.xml": sheetXML(rows),
	}
}

func sheetXML(rows string) string {
	return `<worksheet ` + spreadsheetML + `><sheetData>` + rows + `</sheetData></worksheet>`
}

// relations makes the part that leads from one part to others: id, type and target of each.
func relations(triples ...string) string {
	var b strings.Builder
	b.WriteString(`<Relationships ` + relationsML + `>`)
	for i := 0; i < len(triples); i += 3 {
		fmt.Fprintf(&b, `<Relationship Id="%s" Type="%s%s" Target="%s"/>`, triples[i], officeType, triples[i+1], triples[i+2])
	}
	b.WriteString(`</Relationships>`)
	return b.String()
}

// withStrings adds a string table whose entries are given as XML.
func (p parts) withStrings(entries ...string) parts {
	p["xl/sharedStrings.xml"] = `<sst ` + spreadsheetML + `><si>` + strings.Join(entries, `</si><si>`) + `</si></sst>`
	return p
}

// withFormats adds number formats; a cell with s="1" has the first.
func (p parts) withFormats(codes ...string) parts {
	var formats, cells strings.Builder
	for i, code := range codes {
		fmt.Fprintf(&formats, `<numFmt numFmtId="%d" formatCode="%s"/>`, 170+i, xmlEscape(code))
		fmt.Fprintf(&cells, `<xf numFmtId="%d"/>`, 170+i)
	}
	p["xl/styles.xml"] = `<styleSheet ` + spreadsheetML + `><numFmts>` + formats.String() + `</numFmts>` +
		`<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>` + cells.String() + `</cellXfs></styleSheet>`
	return p
}

// with replaces or adds a part.
func (p parts) with(name, content string) parts {
	p[name] = content
	return p
}

// without takes a part away.
func (p parts) without(name string) parts {
	delete(p, name)
	return p
}

func xmlEscape(s string) string {
	return strings.NewReplacer("&", "&amp;", "<", "&lt;", `"`, "&quot;").Replace(s)
}

// zip packs the parts.
func (p parts) zip(t testing.TB) []byte {
	t.Helper()
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for name, content := range p {
		part, err := w.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := part.Write([]byte(content)); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// open reads the parts as a workbook, which must succeed.
func (p parts) open(t testing.TB) *Book {
	t.Helper()
	book, err := Open("list.xlsx", p.zip(t), Options{})
	if err != nil {
		t.Fatal(err)
	}
	return book
}

// sheet returns the sheet with the given name.
func (b *Book) sheet(name string) (*Sheet, bool) {
	i := slices.IndexFunc(b.Sheets, func(s Sheet) bool { return s.Name == name })
	if i < 0 {
		return nil, false
	}
	return &b.Sheets[i], true
}

// show writes a sheet as text: a line a row, cells apart by |.
func show(s Sheet) string {
	lines := make([]string, 0, len(s.Rows))
	for _, row := range s.Rows {
		cells := make([]string, 0, len(row))
		for _, cell := range row {
			cells = append(cells, cell.Text)
		}
		lines = append(lines, strings.Join(cells, "|"))
	}
	return strings.Join(lines, "\n")
}

// wantFault checks that an error has a code and names a place.
func wantFault(t testing.TB, err error, code data.Code, place data.Place) {
	t.Helper()
	fault, ok := err.(data.Fault)
	if !ok || fault.Code != code || fault.Place != place {
		t.Errorf("got %#v (%v), want %s at %+v", err, err, code, place)
	}
}

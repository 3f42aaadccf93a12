package imports

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"fmt"
	"html"
	"image"
	"image/color"
	"image/png"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"
	"golang.org/x/text/encoding"
)

// asXLSX writes a list as Excel does.
func asXLSX(t *testing.T, p *paper) []byte { return xlsxOf(t, p, "") }

// asLocked writes it with a password.
func asLocked(password string) func(*testing.T, *paper) []byte {
	return func(t *testing.T, p *paper) []byte { return xlsxOf(t, p, password) }
}

func xlsxOf(t *testing.T, p *paper, password string) []byte {
	t.Helper()
	w := xlsxWriter{t: t, file: excelize.NewFile(), styles: make(map[string]int)}
	for i, l := range p.pages {
		if i == 0 {
			w.ok(w.file.SetSheetName("Sheet1", l.name))
		} else {
			_, err := w.file.NewSheet(l.name)
			w.ok(err)
		}
		w.page(l)
	}
	var b bytes.Buffer
	w.ok(w.file.Write(&b, excelize.Options{Password: password}))
	return b.Bytes()
}

type xlsxWriter struct {
	t      *testing.T
	file   *excelize.File
	styles map[string]int
}

func (w *xlsxWriter) ok(err error) {
	w.t.Helper()
	if err != nil {
		w.t.Fatal(err)
	}
}

func (w *xlsxWriter) page(l *page) {
	if l.epoch1904 {
		yes := true
		w.ok(w.file.SetWorkbookProps(&excelize.WorkbookPropsOptions{Date1904: &yes}))
	}
	for i, row := range l.rows {
		for j, value := range row {
			cell, err := excelize.CoordinatesToCellName(j+1, i+1)
			w.ok(err)
			w.cell(l, cell, value)
		}
	}
	for _, row := range l.hiddenRows {
		w.ok(w.file.SetRowVisible(l.name, row, false))
	}
	for _, column := range l.hiddenColumns {
		w.ok(w.file.SetColVisible(l.name, column, false))
	}
	for _, area := range l.merged {
		from, to, _ := strings.Cut(area, ":")
		w.ok(w.file.MergeCell(l.name, from, to))
	}
	if l.logo {
		w.ok(w.file.AddPictureFromBytes(l.name, "A1", &excelize.Picture{Extension: ".png", File: logo(w.t), Format: &excelize.GraphicOptions{}}))
	}
	if l.hidden {
		w.ok(w.file.SetSheetVisible(l.name, false))
	}
}

func (w *xlsxWriter) cell(l *page, cell string, value any) {
	switch v := value.(type) {
	case nil:
	case formula:
		w.ok(w.file.SetCellFormula(l.name, cell, string(v)))
	case shown:
		w.cell(l, cell, v.value)
		w.format(l, cell, v.format)
	case time.Time:
		format := l.format
		if format == "" {
			format = "dd-mm-yyyy"
		}
		w.ok(w.file.SetCellValue(l.name, cell, v))
		w.format(l, cell, format)
	default:
		w.ok(w.file.SetCellValue(l.name, cell, v))
	}
}

func (w *xlsxWriter) format(l *page, cell, format string) {
	style, ok := w.styles[format]
	if !ok {
		var err error
		style, err = w.file.NewStyle(&excelize.Style{CustomNumFmt: &format})
		w.ok(err)
		w.styles[format] = style
	}
	w.ok(w.file.SetCellStyle(l.name, cell, cell, style))
}

// logo draws the picture that stands above many a list.
func logo(t *testing.T) []byte {
	picture := image.NewPaletted(image.Rect(0, 0, 60, 20), color.Palette{color.White, color.RGBA{20, 90, 100, 255}})
	for i := range picture.Pix {
		picture.Pix[i] = uint8(i / 7 % 2)
	}
	var b bytes.Buffer
	if err := png.Encode(&b, picture); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// asCSV writes the first page as text.
func asCSV(separator, layout string, encode func(string) []byte) func(*testing.T, *paper) []byte {
	return func(_ *testing.T, p *paper) []byte {
		var b strings.Builder
		for _, row := range p.pages[0].rows {
			for j, cell := range row {
				if j > 0 {
					b.WriteString(separator)
				}
				text := plainText(cell, layout)
				if strings.ContainsAny(text, separator+"\"\n") {
					text = `"` + strings.ReplaceAll(text, `"`, `""`) + `"`
				}
				b.WriteString(text)
			}
			b.WriteString("\r\n")
		}
		return encode(b.String())
	}
}

func utf8Text(s string) []byte { return []byte(s) }

func utf8Marked(s string) []byte { return []byte("\uFEFF" + s) }

func utf16Marked(s string) []byte {
	var b bytes.Buffer
	for _, unit := range utf16.Encode([]rune("\uFEFF" + s)) {
		b.Write(binary.LittleEndian.AppendUint16(nil, unit))
	}
	return b.Bytes()
}

// in writes text in an older encoding, which must know all its letters.
func in(e encoding.Encoding) func(string) []byte {
	return func(s string) []byte {
		encoded, err := e.NewEncoder().String(s)
		if err != nil {
			return []byte(err.Error())
		}
		return []byte(encoded)
	}
}

// asPage writes the first page as a table on a web page, as payroll systems do that
// call it .xls.
func asPage(_ *testing.T, p *paper) []byte {
	var b strings.Builder
	b.WriteString("<html><head><meta charset=\"utf-8\"><title>Export</title><style>td { mso-number-format:\"\\@\" }</style></head>\r\n<body><table border=1>\r\n")
	for i, row := range p.pages[0].rows {
		b.WriteString("<tr>")
		tag := "td"
		if p.notes.Header != nil && i+1 == *p.notes.Header {
			tag = "th"
		}
		for _, cell := range row {
			text := strings.ReplaceAll(html.EscapeString(plainText(cell, "02-01-2006")), "\n", "<br>")
			if text == "" {
				text = "&nbsp;"
			}
			fmt.Fprintf(&b, "<%s>%s</%s>", tag, text, tag)
		}
		b.WriteString("</tr>\r\n")
	}
	b.WriteString("</table></body></html>\r\n")
	return []byte(b.String())
}

// asXML writes the first page as Excel 2003 did in XML.
func asXML(_ *testing.T, p *paper) []byte {
	var b strings.Builder
	b.WriteString(`<?xml version="1.0" encoding="UTF-8"?>` + "\r\n" + `<?mso-application progid="Excel.Sheet"?>` + "\r\n" +
		`<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">` +
		`<Styles><Style ss:ID="s1"><NumberFormat ss:Format="Short Date"/></Style></Styles>` +
		`<Worksheet ss:Name="` + p.pages[0].name + `"><Table>` + "\r\n")
	for _, row := range p.pages[0].rows {
		b.WriteString("<Row>")
		for j, cell := range row {
			at := fmt.Sprintf(` ss:Index="%d"`, j+1)
			switch v := cell.(type) {
			case nil:
			case int, float64:
				fmt.Fprintf(&b, `<Cell%s><Data ss:Type="Number">%v</Data></Cell>`, at, v)
			case time.Time:
				fmt.Fprintf(&b, `<Cell%s ss:StyleID="s1"><Data ss:Type="DateTime">%s</Data></Cell>`, at, v.Format("2006-01-02T15:04:05.000"))
			default:
				fmt.Fprintf(&b, `<Cell%s><Data ss:Type="String">%s</Data></Cell>`, at, html.EscapeString(plainText(v, "")))
			}
		}
		b.WriteString("</Row>\r\n")
	}
	b.WriteString("</Table></Worksheet></Workbook>\r\n")
	return []byte(b.String())
}

// gzipped packs what another writer makes.
func gzipped(write func(*testing.T, *paper) []byte) func(*testing.T, *paper) []byte {
	return func(t *testing.T, p *paper) []byte {
		var b bytes.Buffer
		w := gzip.NewWriter(&b)
		_, err := w.Write(write(t, p))
		if err == nil {
			err = w.Close()
		}
		if err != nil {
			t.Fatal(err)
		}
		return b.Bytes()
	}
}

// zipped puts what another writer makes into an archive, under a name.
func zipped(name string, write func(*testing.T, *paper) []byte) func(*testing.T, *paper) []byte {
	return func(t *testing.T, p *paper) []byte {
		var b bytes.Buffer
		w := zip.NewWriter(&b)
		part, err := w.Create(name)
		if err == nil {
			_, err = part.Write(write(t, p))
		}
		if err == nil {
			err = w.Close()
		}
		if err != nil {
			t.Fatal(err)
		}
		return b.Bytes()
	}
}

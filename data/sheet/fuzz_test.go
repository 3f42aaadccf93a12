package sheet

import (
	"archive/zip"
	"bytes"
	"hash/crc32"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// FuzzOpen opens any bytes: never a crash, and valid text in every cell.
func FuzzOpen(f *testing.F) {
	whole := makeParts(`<row r="2"><c r="B2" t="s" s="1"><v>0</v></c><c s="1"><v>44197</v></c></row>`).withStrings("<t>Naam</t>").withFormats("yyyy")
	f.Add(whole.zip(f))
	f.Add([]byte("Naam;Uren\r\n\"Berg, J.\";36,5\r\n"))
	f.Add([]byte("\xFF\xFEa\x00;\x00b\x00"))
	f.Add([]byte(oleMagic + strings.Repeat("\x00", 1000)))
	f.Fuzz(func(t *testing.T, content []byte) {
		book, err := Open("list", content, Options{Password: "x"})
		if err == nil {
			checkBook(t, book)
		}
	})
}

// FuzzXLSX reads any bytes as the cells, strings, formats and looks of a workbook.
func FuzzXLSX(f *testing.F) {
	f.Add(`<row r="2"><c r="B2" t="s" s="1"><v>0</v></c><c s="1"><v>44197</v></c></row>`, `<t>Naam</t>`, `dd-mm-yyyy`, `<cols><col min="2" max="3" hidden="1"/></cols>`)
	f.Add(`<row><c t="inlineStr"><is><r><t>a</t></r></is></c><c t="d"><v>2021-01-01</v></c></row>`, `<r><t>_x000D_</t></r><rPh><t>x</t></rPh>`, `"P"0000;@`, ``)
	f.Add(`<row ht="0"><c t="str"><v>a<![CDATA[b]]>&#65;</v></c><c t="e"><v>#N/A</v></c><c t="b"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:$C$2"/></mergeCells>`, `<t>x</t></si><si><t/>`, `[h]:mm`, ``)
	f.Fuzz(func(t *testing.T, rows, entry, code, columns string) {
		p := makeParts(rows).withStrings(entry).withFormats(code)
		p["xl/worksheets/sheet1.xml"] = strings.Replace(p["xl/worksheets/sheet1.xml"], "<sheetData>", columns+"<sheetData>", 1)
		book, err := Open("list.xlsx", p.zip(t), Options{})
		if err == nil {
			checkBook(t, book)
		}
	})
}

// FuzzODS reads any bytes as the tables of a document, with what encrypts it.
func FuzzODS(f *testing.F) {
	f.Add(odsContent(`<table:table table:name="a"><table:table-column table:visibility="collapse"/>`+odsRow(odsCell("float", `office:value="12"`, "0012")+odsCell("date", `office:date-value="2021-01-01"`, "x"))+`</table:table>`), ``)
	f.Add(odsContent(`<table:table><table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="2"><text:p>a<text:s text:c="2"/><text:span> b</text:span></text:p></table:table-cell></table:table-row></table:table>`), ``)
	f.Add(odsContent(`<table:table>`+odsRow(odsCell("time", `office:time-value="PT36H30M1.5S"`, "x")+odsCell("percentage", `office:value="1e-3"`, "x"))+`</table:table>`),
		`<file-entry full-path="content.xml"><encryption-data checksum="aaaa"/><algorithm algorithm-name="#aes256-cbc" initialisation-vector="AAAAAAAAAAAAAAAAAAAAAA=="/><key-derivation key-derivation-name="PBKDF2" key-size="32" iteration-count="1" salt="AAAA"/>`)
	f.Fuzz(func(t *testing.T, content, manifest string) {
		p := parts{"mimetype": odsMimetype, "content.xml": content}
		if manifest != "" {
			p["META-INF/manifest.xml"] = manifest
		}
		if book, err := Open("list.ods", p.zip(t), Options{Password: "x"}); err == nil {
			checkBook(t, book)
		}
		if book, err := readFlatODS("list.fods", []byte(content), newBudget(Options{})); err == nil {
			checkBook(t, book)
		}
	})
}

// FuzzHTML reads any bytes as a web page, a web archive and an XML sheet.
func FuzzHTML(f *testing.F) {
	f.Add([]byte(`<style>.d{mso-number-format:"dd\\-mm"}</style><table><col style="display:none"><tr><td colspan=2 rowspan=0 class=d x:num="44197">a<br>b<td><table><tr><td>&eacute;</table></table>`))
	f.Add([]byte("MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<table><tr><td>=C3=A9</table>\r\n--x--"))
	f.Add([]byte(`<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Styles><Style ss:ID="d"><NumberFormat ss:Format="Short Date"/></Style></Styles><Worksheet ss:Name="a"><Table><Column ss:Hidden="1" ss:Span="2"/><Row ss:Index="2"><Cell ss:StyleID="d" ss:MergeAcross="2"><Data ss:Type="DateTime">2021-01-01T00:00:00</Data></Cell></Row></Table></Worksheet></Workbook>`))
	f.Fuzz(func(t *testing.T, content []byte) {
		for _, read := range []func(string, []byte, *budget) (*Book, error){readHTML, readWebArchive, readXMLSheet} {
			if book, err := read("list.xls", content, newBudget(Options{})); err == nil {
				checkBook(t, book)
			}
		}
	})
}

// FuzzWrapped packs any bytes, locks them, and reads any bytes as something packed.
func FuzzWrapped(f *testing.F) {
	f.Add([]byte("Naam;Uren\nJan;36\n"), "okt.csv", uint16(0), uint16(0), []byte(nil))
	f.Add(gzipped(f, []byte("a;b")), "map/okt.gz", uint16(1), uint16(8), []byte(nil))
	f.Add(makeParts(`<row><c><v>1</v></c></row>`).zip(f), "okt.xlsx", uint16(1), uint16(99), []byte{0x01, 0x99, 7, 0, 2, 0, 'A', 'E', 3, 8, 0})
	f.Fuzz(func(t *testing.T, content []byte, name string, flags, method uint16, extra []byte) {
		var out bytes.Buffer
		w := zip.NewWriter(&out)
		part, err := w.CreateRaw(&zip.FileHeader{
			Name: name, Flags: flags, Method: method, Extra: extra, CRC32: crc32.ChecksumIEEE(content),
			CompressedSize64: uint64(len(content)), UncompressedSize64: uint64(len(content)),
		})
		if err != nil {
			return
		}
		if _, err := part.Write(content); err != nil || w.Close() != nil {
			return
		}
		for _, packed := range [][]byte{out.Bytes(), content, gzipped(t, content)} {
			if book, err := Open("in.zip", packed, Options{Password: "x"}); err == nil {
				checkBook(t, book)
			}
		}
	})
}

// FuzzOLE reads any bytes as a compound file.
func FuzzOLE(f *testing.F) {
	f.Add([]byte("\x04\x00\x04\x00\x40\x00\x00\x00<encryption/>"), 30, byte(9))
	f.Add(make([]byte, 5000), 76, byte(0xFF))
	f.Fuzz(func(t *testing.T, info []byte, at int, value byte) {
		content := writeOLE(map[string][]byte{"EncryptionInfo": info, "EncryptedPackage": make([]byte, 100)})
		content[uint(at)%uint(len(content))] = value
		if book, err := Open("list.xlsx", content, Options{}); err == nil {
			checkBook(t, book)
		}
	})
}

// FuzzText reads any bytes as a text file.
func FuzzText(f *testing.F) {
	f.Add([]byte("sep=;\r\nNaam;Uren\r\n\"Berg, J.\";=\"0012\"\r\n"))
	f.Add([]byte("\xFE\xFF\x00a\x00;\x00\xE9\x00\n"))
	f.Add([]byte("Ren\x8e,1\n\"a \\\"b\\\" c\",2\n"))
	f.Fuzz(func(t *testing.T, content []byte) {
		if book, err := readCSV("list.csv", content, newBudget(Options{})); err == nil {
			checkBook(t, book)
		}
	})
}

// FuzzCSV writes two fields as RFC 4180 says and reads them back.
func FuzzCSV(f *testing.F) {
	f.Add("Jan", "36,5")
	f.Add("a \"b\"\r\nc", " d;e ")
	f.Add("", "=\"12\"")
	f.Fuzz(func(t *testing.T, a, b string) {
		if !utf8.ValidString(a) || !utf8.ValidString(b) {
			return
		}
		quote := func(s string) string { return `"` + strings.ReplaceAll(s, `"`, `""`) + `"` }
		r := &records{text: quote(a) + ";" + quote(b) + "\r\n" + quote(b) + ";" + quote(a) + ";.", separator: ';', grid: newGrid(newBudget(Options{}))}
		rows, err := r.read()
		if err != nil || len(rows) != 2 {
			t.Fatalf("%d rows, %v", len(rows), err)
		}
		for i, want := range [][]string{{a, b}, {b, a, "."}} {
			for j := range want {
				if got := at(rows[i], j).Text; got != cleanField(want[j]) {
					t.Errorf("%q, want %q", got, want[j])
				}
			}
		}
	})
}

// checkBook checks what every reader promises.
func checkBook(t *testing.T, book *Book) {
	t.Helper()
	for i := range book.Sheets {
		s := &book.Sheets[i]
		checkLayout(t, s)
		if n := len(s.Rows); n > maxRows || n > 0 && len(s.Rows[n-1]) == 0 {
			t.Errorf("%d rows, the last one empty", n)
		}
		for _, row := range s.Rows {
			if n := len(row); n > maxColumns || n > 0 && row[n-1].Kind == Empty {
				t.Errorf("%d cells, the last one empty", n)
			}
			for _, cell := range row {
				checkCell(t, cell)
			}
		}
	}
}

// checkLayout checks that what is hidden is in order, and what is merged on the sheet.
func checkLayout(t *testing.T, s *Sheet) {
	t.Helper()
	for _, hidden := range [][]Span{s.HiddenRows, s.HiddenColumns} {
		if !slices.IsSortedFunc(hidden, func(a, b Span) int { return a.First - b.Last - 2 }) {
			t.Errorf("hidden %v", hidden)
		}
	}
	for _, a := range s.Merged {
		if a.Top < 0 || a.Left < 0 || a.Bottom < a.Top || a.Right < a.Left || a.Bottom >= maxRows || a.Right >= maxColumns {
			t.Errorf("merged %v", a)
		}
	}
}

func checkCell(t *testing.T, cell Cell) {
	t.Helper()
	if !utf8.ValidString(cell.Text) || (cell.Kind == Empty) != (cell.Text == "") || cell.Day().IsZero() != (cell.Kind != Date) {
		t.Errorf("%+v", cell)
	}
}

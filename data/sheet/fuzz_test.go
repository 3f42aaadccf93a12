package sheet

import (
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

// FuzzSheetXML reads any bytes as the cells, strings and formats of a workbook.
func FuzzSheetXML(f *testing.F) {
	f.Add(`<row r="2"><c r="B2" t="s" s="1"><v>0</v></c><c s="1"><v>44197</v></c></row>`, `<t>Naam</t>`, `dd-mm-yyyy`)
	f.Add(`<row><c t="inlineStr"><is><r><t>a</t></r></is></c><c t="d"><v>2021-01-01</v></c></row>`, `<r><t>_x000D_</t></r><rPh><t>x</t></rPh>`, `"P"0000;@`)
	f.Add(`<row><c t="str"><v>a<![CDATA[b]]>&#65;</v></c><c t="e"><v>#N/A</v></c><c t="b"><v>1</v></c></row>`, `<t>x</t></si><si><t/>`, `[h]:mm`)
	f.Fuzz(func(t *testing.T, rows, entry, code string) {
		p := makeParts(rows).withStrings(entry).withFormats(code)
		book, err := Open("list.xlsx", p.zip(t), Options{})
		if err == nil {
			checkBook(t, book)
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
		r := &records{text: quote(a) + ";" + quote(b) + "\r\n" + quote(b) + ";" + quote(a) + ";.", separator: ';', budget: newBudget(Options{})}
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
	for _, s := range book.Sheets {
		if n := len(s.Rows); n > maxRows || n > 0 && len(s.Rows[n-1]) == 0 {
			t.Errorf("%d rows, the last one empty", n)
		}
		for _, row := range s.Rows {
			if n := len(row); n > maxColumns || n > 0 && row[n-1].Kind == Empty {
				t.Errorf("%d cells, the last one empty", n)
			}
			for _, cell := range row {
				if !utf8.ValidString(cell.Text) || (cell.Kind == Empty) != (cell.Text == "") || cell.Day().IsZero() != (cell.Kind != Date) {
					t.Errorf("%+v", cell)
				}
			}
		}
	}
}

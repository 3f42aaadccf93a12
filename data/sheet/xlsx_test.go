package sheet

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"kader/data"
)

// TestCells reads every way in which a cell may be stored.
func TestCells(t *testing.T) {
	tests := []struct{ name, rows, want string }{
		{"no rows", ``, ""},
		{"empty rows and cells", `<row r="1"/><row r="2"><c r="A2"/><c r="B2" s="1"></c><c r="C2"><v></v></c></row>`, ""},
		{"numbers", `<row r="1"><c r="A1"><v>36</v></c><c r="B1"><v>0.8</v></c><c r="C1"><v>-5</v></c></row>`, "36|0.8|-5"},
		{"floating point noise", `<row><c><v>0.30000000000000004</v></c><c><v>36.599999999999994</v></c></row>`, "0.3|36.6"},
		{"large and small", `<row><c><v>1.2345678901E10</v></c><c><v>8595602512225</v></c><c><v>1E-3</v></c><c><v>-0</v></c></row>`, "12345678901|8595602512225|0.001|0"},
		{"beyond counting", `<row><c><v>1E+300</v></c><c><v>1E+999</v></c></row>`, "1E+300|1E+999"},
		{"not a number after all", `<row><c><v>ziek</v></c><c><v>Nan</v></c><c><v> 36 </v></c></row>`, "ziek|Nan|36"},
		{"shared strings", `<row><c t="s"><v>0</v></c><c t="s"><v>2</v></c><c t="s"><v>1</v></c></row>`, "Naam|vet en dun|課きく"},
		{"empty shared string", `<row><c t="s"><v>0</v></c><c t="s"><v>3</v></c></row>`, "Naam"},
		{"inline strings", `<row><c t="inlineStr"><is><t>Jan</t></is></c><c t="inlineStr"><is><r><t>van </t></r><r><t>der</t></r></is></c></row>`, "Jan|van der"},
		{"inline string in v", `<row><c t="inlineStr"><v>Jan</v></c></row>`, "Jan"},
		{"formula text", `<row><c t="str"><f>A1&amp;"x"</f><v>Jan</v></c><c><f>1+1</f><v>2</v></c><c><f>1+1</f></c></row>`, "Jan|2"},
		{"bools", `<row><c t="b"><v>1</v></c><c t="b"><v>0</v></c></row>`, "TRUE|FALSE"},
		{"errors", `<row><c t="e"><v>#N/A</v></c></row>`, "#N/A"},
		{"dates as text", `<row><c t="d"><v>2021-01-01</v></c><c t="d"><v>2021-02-03T10:20:30</v></c><c t="d"><v>10:20:30</v></c></row>`, "2021-01-01|2021-02-03|10:20:30"},
		{"references", `<row><c t="str"><v>R&amp;D &lt;&#x41;&#66;&gt; &quot;x&apos; &bomb; &#xD800; &</v></c></row>`, `R&D <AB> "x' &bomb; &#xD800; &`},
		{"CDATA", `<row><c t="str"><v>a<![CDATA[<b> & ]]>&amp;<!-- no -->c</v></c></row>`, "a<b> & &c"},
		{"escapes", `<row><c t="str"><v>ABC_x000D__x000A_DEF _x005F_x0041_ _x00e9_ _xD83D__xDE00_ _xD83D_ _xyz_</v></c></row>`, "ABC\r\nDEF _x0041_ é 😀 \uFFFD _xyz_"},
		{"line ends", "<row><c t=\"str\"><v>a\r\nb\rc&#13;d</v></c></row>", "a\nb\nc\rd"},
		{"blanks", `<row><c t="str"><v xml:space="preserve"> a </v></c></row>`, " a "},
		{"bytes that are not UTF-8", "<row><c t=\"str\"><v>Ren\xe9</v></c></row>", "Ren\uFFFD"},
		{"gaps", `<row r="2"><c r="C2"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>`, "\n||1|2\n3"},
		{"out of order", `<row r="3"><c r="B3"><v>3</v></c></row><row r="1"><c r="B1"><v>2</v></c><c r="A1"><v>1</v></c></row><row r="3"><c r="A3"><v>0</v></c></row>`, "1|2\n\n0|3"},
		{"empty attributes", `<row r=""><c r="" s="" t=""><v>1</v></c></row>`, "1"},
		{"attributes in any form", `<row r = '1'><c  t='str'  x:r="Z9" r='B1' y='>'  ><v>x</v></c></row>`, "|x"},
		{"wide", `<row><c r="ALL1"><v>1</v></c><c r="XFD1"><v>2</v></c><c r="ZZZZZZZZZZ1"><v>3</v></c></row>`, strings.Repeat("|", 999) + "1"},
	}
	for _, tt := range tests {
		p := makeParts(tt.rows).withStrings(`<t>Naam</t>`, `<t>課きく</t><rPh sb="0" eb="1"><t>カ</t></rPh>`, `<r><rPr><b/></rPr><t>vet</t></r><r><t xml:space="preserve"> en dun</t></r>`, `<t/>`)
		if got := show(p.open(t).Sheets[0]); got != tt.want {
			t.Errorf("%s:\n got %q\nwant %q", tt.name, got, tt.want)
		}
	}
}

// TestFormats shows numbers as their format does, as far as that tells a reader
// something: dates, times, percentages, leading zeros.
func TestFormats(t *testing.T) {
	tests := []struct {
		code  string
		value string
		want  string
		kind  Kind
	}{
		{"General", "44197", "44197", Number},
		{"yyyy-mm-dd", "44197", "2021-01-01", Date},
		{"dd/mm/yyyy hh:mm", "44197.75", "2021-01-01", Date},
		{"d. mmm", "44197.9999999999", "2021-01-02", Date},
		{`[$-413]d mmmm yyyy;@`, "44197", "2021-01-01", Date},
		{`"Start: "mmmm\ yyyy`, "44197", "2021-01-01", Date},
		{"mmm-yy", "44197", "2021-01-01", Date},
		{"mmmm", "44197", "2021-01-01", Date},
		{"DD-MM-JJJJ", "44197", "2021-01-01", Date},
		{"[Red]yyyy", "1", "1900-01-01", Date},
		{"yyyy", "59", "1900-02-28", Date},
		{"yyyy", "61", "1900-03-01", Date},
		{"yyyy", "2958465", "9999-12-31", Date},
		{"yyyy", "2958466", "2958466", Number},
		{"yyyy", "-1", "-1", Number},
		{"yyyy", "0", "0", Number},
		{"yyyy hh:mm", "0.5", "12:00", Number},
		{"hh:mm", "0.354166666666667", "08:30", Number},
		{"h:mm AM/PM", "0.75", "18:00", Number},
		{"hh:mm:ss", "0.5000115740740741", "12:00:01", Number},
		{"[h]:mm", "1.5", "36:00", Number},
		{"[hh]:mm:ss", "1.5208333333", "36:30", Number},
		{"mm:ss", "0.001", "00:01:26", Number},
		{"0%", "0.8", "80%", Number},
		{"0.00%", "0.875", "87.5%", Number},
		{"00000", "123", "00123", Number},
		{"00000", "1234567", "1234567", Number},
		{"00000", "12.5", "12.5", Number},
		{"00000", "0", "00000", Number},
		{`"P"0000`, "12", "P0012", Number},
		{`\P\-0000`, "12", "P-0012", Number},
		{`06\-00000000`, "12345678", "06-12345678", Number},
		{"000-000", "123456", "123-456", Number},
		{`0" uur"`, "36", "36 uur", Number},
		{"0000;[Red]-0000", "12", "0012", Number},
		{"[$€-413] 0", "36", "€ 36", Number},
		{"0", "36", "36", Number},
		{"###################00-00-00", "12345", "01-23-45", Number},
		{"00###################", "12345", "0012345", Number},
		{"#,##0", "3600", "3600", Number},
		{"0.00", "36.5", "36.5", Number},
		{`_-* #,##0.00_-;-* #,##0.00_-`, "36.5", "36.5", Number},
		{`[<=99]0;000-000`, "123456", "123456", Number},
		{"@", "36", "36", Number},
		{`"d`, "36", "36", Number},
		{`[h`, "36", "36", Number},
	}
	for _, tt := range tests {
		p := makeParts(`<row><c s="1"><v>` + tt.value + `</v></c></row>`).withFormats(tt.code)
		got := p.open(t).Sheets[0].Rows[0][0]
		if got.Text != tt.want || got.Kind != tt.kind || fmt.Sprint(got.Number) != fmt.Sprint(parsed(t, tt.value)) {
			t.Errorf("%s of %s = %+v, want %q", tt.code, tt.value, got, tt.want)
		}
	}
}

func parsed(t *testing.T, s string) (v float64) {
	t.Helper()
	if _, err := fmt.Sscan(s, &v); err != nil {
		t.Fatal(err)
	}
	return v
}

// TestFixedFormats are those that a file need not spell out.
func TestFixedFormats(t *testing.T) {
	for id, want := range map[int]string{0: "0.5", 9: "50%", 14: "12:00", 20: "12:00", 22: "12:00", 46: "12:00", 49: "0.5", 164: "0.5", 99999: "0.5"} {
		p := makeParts(`<row><c s="0"><v>0.5</v></c></row>`)
		p["xl/styles.xml"] = fmt.Sprintf(`<styleSheet><cellXfs><xf numFmtId="%d"/></cellXfs></styleSheet>`, id)
		if got := show(p.open(t).Sheets[0]); got != want {
			t.Errorf("format %d: %q, want %q", id, got, want)
		}
	}
}

func TestDate1904(t *testing.T) {
	p := makeParts(`<row><c s="1"><v>42735</v></c><c t="d"><v>2021-01-01</v></c></row>`).withFormats("yyyy")
	p["xl/workbook.xml"] = strings.Replace(p["xl/workbook.xml"], "<sheets>", `<workbookPr date1904="1"/><sheets>`, 1)
	for _, got := range p.open(t).Sheets[0].Rows[0] {
		want := Cell{Kind: Date, Text: "2021-01-01", Number: 42735}
		if got != want {
			t.Errorf("got %+v, want %+v", got, want)
		}
	}
}

// TestPackages reads workbooks as different programs put them together.
func TestPackages(t *testing.T) {
	const rows = `<row><c t="s"><v>0</v></c></row>`
	whole := func() parts { return makeParts(rows).withStrings(`<t>ok</t>`) }
	utf16Part := func(s string) string {
		b := []byte("\xFF\xFE")
		for _, u := range utf16.Encode([]rune(s)) {
			b = append(b, byte(u), byte(u>>8))
		}
		return string(b)
	}
	tests := map[string]parts{
		"as Excel":                         whole(),
		"without relations of the package": whole().without("_rels/.rels"),
		"without any relations":            whole().without("_rels/.rels").without("xl/_rels/workbook.xml.rels"),
		"with names in capitals":           whole().without("xl/sharedStrings.xml").with("XL/SharedStrings.XML", whole()["xl/sharedStrings.xml"]),
		"with backslashes":                 whole().without("xl/worksheets/sheet1.xml").with(`xl\worksheets\sheet1.xml`, sheetXML(rows)),
		"with absolute targets": whole().with("xl/_rels/workbook.xml.rels",
			relations("rId1", "worksheet", "/xl/worksheets/sheet1.xml", "rId2", "sharedStrings", "/xl/sharedStrings.xml")),
		"with strings outside xl": whole().without("xl/sharedStrings.xml").with("shared/s.xml", whole()["xl/sharedStrings.xml"]).
			with("xl/_rels/workbook.xml.rels", relations("rId1", "worksheet", "worksheets/sheet1.xml", "rId2", "sharedStrings", "../shared/s.xml")),
		"with prefixes": whole().with("xl/worksheets/sheet1.xml",
			`<x:worksheet xmlns:x="y"><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c></x:row></x:sheetData></x:worksheet>`),
		"in UTF-16":         whole().with("xl/worksheets/sheet1.xml", utf16Part(`<?xml version="1.0" encoding="UTF-16"?>`+sheetXML(rows))),
		"in Latin-1":        whole().withStrings().with("xl/sharedStrings.xml", "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><sst><si><t>ok</t></si></sst>"),
		"in Latin-2":        whole().withStrings().with("xl/sharedStrings.xml", "<?xml version='1.0' encoding='iso-8859-2' standalone='yes'?><sst><si><t>ok</t></si></sst>"),
		"with lying counts": whole().with("xl/sharedStrings.xml", `<sst count="4294967295" uniqueCount="4294967295"><si><t>ok</t></si></sst>`),
		"with a chart sheet": whole().with("xl/workbook.xml", `<workbook><sheets><sheet name="G" sheetId="2" r:id="rId9"/><sheet name="Lijst" sheetId="1" r:id="rId1"/></sheets></workbook>`).
			with("xl/_rels/workbook.xml.rels", relations("rId9", "chartsheet", "chartsheets/sheet1.xml", "rId1", "worksheet", "worksheets/sheet1.xml", "rId2", "sharedStrings", "sharedStrings.xml")),
	}
	for name, p := range tests {
		book, err := Open("list.xlsx", p.zip(t), Options{})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if len(book.Sheets) != 1 || book.Sheets[0].Name != "Lijst" || show(book.Sheets[0]) != "ok" {
			t.Errorf("%s: %+v", name, book.Sheets)
		}
	}
}

// TestTwoTablesOfTexts: a file that names two is read alike every time.
func TestTwoTablesOfTexts(t *testing.T) {
	p := makeParts(`<row><c t="s"><v>0</v></c></row>`).withStrings(`<t>eerste</t>`)
	p["xl/andere.xml"] = strings.Replace(p["xl/sharedStrings.xml"], "eerste", "andere", 1)
	p["xl/_rels/workbook.xml.rels"] = relations("rId3", "sharedStrings", "andere.xml", "rId1", "worksheet", "worksheets/sheet1.xml", "rId2", "sharedStrings", "sharedStrings.xml")
	content := p.zip(t)
	for range 20 {
		book, err := Open("list.xlsx", content, Options{})
		if err != nil || show(book.Sheets[0]) != "eerste" {
			t.Fatalf("%v, %v", book, err)
		}
	}
}

func TestSheets(t *testing.T) {
	p := makeParts(`<row><c><v>1</v></c></row>`)
	p["xl/workbook.xml"] = `<workbook><sheets><sheet name="Een &amp; &quot;twee&quot;" r:id="rId1"/>` +
		`<sheet name="Weg" state="hidden" r:id="rId2"/><sheet name="Ver weg" state="veryHidden" r:id="rId3"/></sheets></workbook>`
	p["xl/_rels/workbook.xml.rels"] = relations("rId1", "worksheet", "worksheets/sheet1.xml", "rId2", "worksheet", "worksheets/sheet2.xml", "rId3", "worksheet", "worksheets/sheet1.xml")
	p["xl/worksheets/sheet2.xml"] = `<worksheet><sheetData/></worksheet>`
	book := p.open(t)
	var got []string
	for _, s := range book.Sheets {
		got = append(got, fmt.Sprintf("%s %t %d", s.Name, s.Hidden, len(s.Rows)))
	}
	if want := []string{`Een & "twee" false 1`, "Weg true 0", "Ver weg true 1"}; !reflect.DeepEqual(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if s, ok := book.sheet("Weg"); !ok || !s.Hidden || book.Empty() {
		t.Error("sheet Weg is not found")
	}
	if _, ok := book.sheet("Elders"); ok {
		t.Error("found a sheet that is not there")
	}
}

// TestLongFormats: many cells with one long format take no longer than others.
func TestLongFormats(t *testing.T) {
	p := makeParts(`<row r="1"><c r="A1" s="1"><v>7</v></c></row>`).withFormats(strings.Repeat("0", maxCellText/2))
	p["xl/styles.xml"] = strings.Replace(p["xl/styles.xml"], "</cellXfs>", strings.Repeat(`<xf numFmtId="164"/>`, 50_000)+"</cellXfs>", 1)
	content := p.zip(t)
	start := time.Now()
	if _, err := Open("list.xlsx", content, Options{}); err != nil {
		t.Fatal(err)
	}
	if took := time.Since(start); took > longest {
		t.Errorf("took %v", took)
	}
}

// TestManySheets: a workbook of more sheets than a file may have is refused before
// the first is read.
func TestManySheets(t *testing.T) {
	p := makeParts("")
	p["xl/workbook.xml"] = strings.Replace(p["xl/workbook.xml"], "</sheets>", strings.Repeat(`<sheet name="x" r:id="rId1"/>`, maxSheets)+"</sheets>", 1)
	_, err := Open("list.xlsx", p.zip(t), Options{})
	wantFault(t, err, data.ErrFileTooLarge, data.Place{File: "list.xlsx"})
}

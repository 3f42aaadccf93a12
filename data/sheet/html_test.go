package sheet

import (
	"encoding/base64"
	"reflect"
	"strings"
	"testing"
	"unicode/utf16"

	"golang.org/x/text/encoding/charmap"

	"kader/data"
)

// TestHTML reads tables as people and programs write them.
func TestHTML(t *testing.T) {
	tests := []struct{ name, page, want string }{
		{"plain", `<table><tr><th>Naam</th><th>Uren</th></tr><tr><td>Jan</td><td>36</td></tr></table>`, "Naam|Uren\nJan|36"},
		{"without ends", `<html><body><table><tr><th>Naam<th>Uren<tr><td>Jan<td>36</table>`, "Naam|Uren\nJan|36"},
		{"cut off", `<table><tr><td>Naam</td></tr><tr><td>Ja`, "Naam\nJa"},
		{"without rows", `<table><td>Naam<td>Uren</table>`, "Naam|Uren"},
		{"head and body", `<table><thead><tr><th>Naam</th></tr></thead><tbody><tr><td>Jan</td></tr></tbody><tfoot><tr><td>1</td></tr></tfoot></table>`, "Naam\nJan\n1"},
		{"entities and blanks", "<table><tr><td>&nbsp;R&amp;D &eacute;&#233;&#xE9; \r\n\t de &lt;b&gt;&nbsp;</td><td>&nbsp;</td></tr></table>", "R&D ééé de <b>"},
		{"lines", `<table><tr><td>a<br>b<br/> c</td><td><p>d</p><p>e</p></td><td><div>f</div></td></tr></table>`, "a\nb\nc|d\ne|f"},
		{"looks", `<table><tr><td><b>van <i>der</i></b> Berg<!-- weg --></td></tr></table>`, "van der Berg"},
		{"wide cells", `<table><tr><td colspan=2>a</td><td>b</td></tr><tr><td colspan="x">c</td><td>d</td></tr></table>`, "a||b\nc|d"},
		{"high cells", `<table><tr><td rowspan=2>a</td><td>b</td></tr><tr><td>c</td></tr><tr><td>d</td></tr></table>`, "a|b\n|c\nd"},
		{"high cells at the right", `<table><tr><td>a</td><td rowspan=3>b</td></tr><tr><td>c</td><td>d</td></tr><tr><td>e</td></tr></table>`, "a|b\nc||d\ne"},
		{"cells to the end", `<table><tr><td rowspan=0>a</td><td>b</td></tr><tr><td>c</td></tr></table>`, "a|b\n|c"},
		{"scripts", `<table><tr><td>a<script>if (a<b) "<td>x"</script><style>td{}</style></td></tr></table>`, "a"},
		{"caption", `<table><caption>Lijst</caption><tr><td>a</td></tr></table>`, "a"},
		{"capitals", `<TABLE><TR><TD>a</TD></TR></TABLE>`, "a"},
		{"a row that is a table", `<tr><td>a</td></tr><table><tr><td>b</td></tr></table>`, "b"},
		{"empty rows", `<table><tr></tr><tr><td></td></tr><tr><td>a</td></tr></table>`, "\n\na"},
		{"empty", `<table></table>`, ""},
		{
			"numbers of Excel", `<style>.d {mso-number-format:"dd\\-mm\\-yyyy";} .p {mso-number-format:Percent;} .z{color:red;mso-number-format:00000;}</style>
			<table><tr><td class=d x:num="44197">1-1</td><td class=p x:num="0.875">88%</td><td class=z x:num="123">00123</td><td x:num="36.5">36,50</td><td x:num>7</td><td x:bool="TRUE">WAAR</td>
			<td style='mso-number-format:"Short Date"' x:num="44198">2-1</td><td style="mso-number-format:'\0022P\00220000'" x:num="12">P0012</td><td x:num="44199" style="mso-number-format:d\/m\/yyyy\;\@">3-1</td></tr></table>`,
			"2021-01-01|87.5%|00123|36.5|7|TRUE|2021-01-02|P0012|2021-01-03",
		},
		{"texts kept as texts", `<table><tr><td>="0012"</td><td>=&quot;0034&quot;</td></tr></table>`, "0012|0034"},
		{"numbers of LibreOffice", `<table><tr><td sdval="44197" sdnum="1031;1031;TT.MM.JJJJ">01.01.2021</td><td sdval="36.5" sdnum="1043;">36,5</td></tr></table>`, "2021-01-01|36.5"},
	}
	for _, tt := range tests {
		book, err := Open("list.xls", []byte(tt.page), Options{})
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
			continue
		}
		if got := show(book.Sheets[0]); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

// TestHTMLTables: every table is a sheet, also one that stands in another.
func TestHTMLTables(t *testing.T) {
	page := `<h1>x</h1><table><tr><td>Menu</td><td><table><caption> In  dienst </caption><tr><td>Jan</td></tr></table></td></tr></table>` +
		`<table><tr><td>&nbsp;</td></tr></table><table><tr><td>Piet</td></tr></table><table><caption>In dienst</caption><tr><td>An</td></tr></table>`
	book, err := Open("map/okt.xls", []byte(page), Options{})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, s := range book.Sheets {
		got = append(got, s.Name+": "+show(s))
	}
	if want := []string{"okt: Menu", "In dienst: Jan", "okt (2): Piet", "In dienst (2): An"}; !reflect.DeepEqual(got, want) {
		t.Errorf("got %q", got)
	}
}

// TestHTMLLayout: what a page hides and spans.
func TestHTMLLayout(t *testing.T) {
	page := `<table><col><col style='display: none' span=2><col><tr><td colspan=2 rowspan=9>a</td></tr><tr style="DISPLAY:none"><td>b</td></tr><tr hidden><td>c</td></tr></table>`
	book, err := Open("okt.xls", []byte(page), Options{})
	if err != nil {
		t.Fatal(err)
	}
	s := book.Sheets[0]
	if want := []Span{{1, 2}}; !reflect.DeepEqual(s.HiddenRows, want) || !reflect.DeepEqual(s.HiddenColumns, want) {
		t.Errorf("hidden %v %v", s.HiddenRows, s.HiddenColumns)
	}
	if want := []Area{{0, 0, 2, 1}}; !reflect.DeepEqual(s.Merged, want) {
		t.Errorf("merged %v", s.Merged)
	}
}

// TestHTMLEncodings: a page is what its bytes are, then what it says.
func TestHTMLEncodings(t *testing.T) {
	encode := func(e *charmap.Charmap, s string) string {
		out, err := e.NewEncoder().String(s)
		if err != nil {
			t.Fatal(err)
		}
		return out
	}
	table := "<table><tr><td>Bjørn Ærø</td></tr></table>"
	polish := "<table><tr><td>Wiśniewski Łódź ř</td></tr></table>"
	pages := map[string]string{
		"UTF-8":                   table,
		"mark":                    "\xEF\xBB\xBF" + table,
		"Windows":                 `<meta charset=windows-1252>` + encode(charmap.Windows1252, table),
		"says Windows, is UTF-8":  `<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">` + table,
		"says UTF-8, is Windows":  `<meta charset="utf-8">` + encode(charmap.Windows1252, table),
		"UTF-16":                  utf16Text(table),
		"says nothing":            encode(charmap.Windows1252, table),
		"Mac":                     `<meta charset='macintosh'/>` + encode(charmap.Macintosh, table),
		"central Europe":          `<meta charset="windows-1250">` + encode(charmap.Windows1250, polish),
		"central Europe, ISO":     `<META content='text/html; charset=ISO-8859-2'>` + encode(charmap.ISO8859_2, polish),
		"an encoding of far away": `<meta charset=big5>` + encode(charmap.Windows1252, table),
	}
	for name, page := range pages {
		want := "Bjørn Ærø"
		if strings.HasPrefix(name, "central") {
			want = "Wiśniewski Łódź ř"
		}
		if book, err := Open("okt.xls", []byte(page), Options{}); err != nil || show(book.Sheets[0]) != want {
			t.Errorf("%s: %+v, %v", name, book, err)
		}
	}
}

// utf16Text writes a text as Windows calls Unicode.
func utf16Text(s string) string {
	out := "\xFF\xFE"
	for _, unit := range utf16.Encode([]rune(s)) {
		out += string([]byte{byte(unit), byte(unit >> 8)})
	}
	return out
}

// TestHTMLHostile: what is made to take all time or memory is refused, or read.
func TestHTMLHostile(t *testing.T) {
	tests := []struct {
		name, page string
		code       data.Code
	}{
		{"cells that reach for ever", `<table>` + strings.Repeat(`<tr><td colspan=999999999 rowspan=999999999>a</td></tr>`, 20_000) + `</table>`, ""},
		{"tables for ever", strings.Repeat(`<table><tr><td>a</table>`, maxSheets+1), data.ErrFileTooLarge},
		{"empty tables for ever", strings.Repeat(`<table></table>`, 500_000) + `<table><tr><td>a</table>`, ""},
		{"rows for ever", `<table>` + strings.Repeat(`<tr>`, maxRows+5) + `<td>a</table>`, data.ErrTooManyRows},
		{"cells far to the right", `<table>` + strings.Repeat(`<tr><td colspan=1000><td>a`, 20_000) + `</table>`, data.ErrFileTooLarge},
		{"a tag for ever", `<table><tr><td title="` + strings.Repeat("x", 5<<20), data.ErrFileTooLarge},
		{"styles for ever", `<html><style>` + strings.Repeat(`.a{mso-number-format:0}`, 100_000) + `</style><table><tr><td>a</table>`, ""},
		{"names for ever", `<table><!--` + strings.Repeat(`<x:Name>`, 300_000) + `--><tr><td>a</table>`, ""},
	}
	for _, tt := range tests {
		var err error
		if used := allocated(func() { _, err = Open("okt.xls", []byte(tt.page), Options{}) }); used > 400 {
			t.Errorf("%s: took %d MiB", tt.name, used)
		}
		if code := codeOf(err); code != tt.code {
			t.Errorf("%s: %v, want %q", tt.name, err, tt.code)
		}
	}
}

// TestWebArchive reads a workbook that Excel saved for the web: its sheets, their
// names and their number formats stand in pages of their own.
func TestWebArchive(t *testing.T) {
	part := func(kind, encoding, content string) string {
		return "--x\r\nContent-Location: file:///C:/p.htm\r\nContent-Transfer-Encoding: " + encoding + "\r\nContent-Type: " + kind + "; charset=\"us-ascii\"\r\n\r\n" + content + "\r\n"
	}
	archive := "MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\nContent-Type: multipart/related; boundary=\"x\"\r\n\r\nThis document is a web archive.\r\n\r\n" +
		part("text/html", "quoted-printable", `<html><!--[if gte mso 9]><xml><x:Name>Nieuw</x:Name><x:Name>R&amp;D</x:Name></xml><![endif]--><frameset></html>`) +
		part("text/html", "quoted-printable", "<meta charset=3D\"utf-8\"><table><tr><td class=3Dd x:num=3D\"44197\">1 ja=\r\nn</td><td>Ren=C3=A9</td></tr></table>") +
		part("text/html", "base64", base64.StdEncoding.EncodeToString([]byte("<table><tr><td>Piet</td></tr></table>"))) +
		part("image/png", "base64", "AAAA") +
		part("text/css", "quoted-printable", `.d {mso-number-format:"Short Date";}`) + "--x--\r\n"
	book, err := Open("okt.xls", []byte(archive), Options{})
	if err != nil {
		t.Fatal(err)
	}
	if len(book.Sheets) != 2 || book.Sheets[0].Name != "Nieuw" || book.Sheets[1].Name != "R&D" || show(book.Sheets[0]) != "2021-01-01|René" || show(book.Sheets[1]) != "Piet" {
		t.Errorf("%+v", book.Sheets)
	}
	_, err = Open("okt.xls", []byte(archive[:strings.Index(archive, "AAAA")]), Options{})
	wantCode(t, "cut off", err, data.ErrSheetDamaged, "okt.xls")
}

// TestXMLSheet reads XML Spreadsheet 2003.
func TestXMLSheet(t *testing.T) {
	const file = `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
<Styles><Style ss:ID="Default"/><Style ss:ID="d"><NumberFormat ss:Format="Short Date"/></Style><Style ss:ID="z"><NumberFormat ss:Format="00000"/></Style>
<Style ss:ID="h"><NumberFormat ss:Format="[h]:mm"/></Style><Style ss:ID="t" ss:Parent="d"/></Styles>
<Worksheet ss:Name="Blad &amp; 1"><Table><Column ss:StyleID="z"/><Column ss:Index="2" ss:Hidden="1" ss:Span="1"/><Column ss:Width="0"/>
<Row ss:Index="2"><Cell ss:MergeAcross="2" ss:MergeDown="1"><Data ss:Type="String">Titel</Data><Comment><ss:Data>nee</ss:Data></Comment></Cell>
<Cell><ss:Data ss:Type="String" xmlns="x"><B>vet</B> &amp; dun</ss:Data></Cell></Row>
<Row ss:Hidden="1"><Cell ss:Index="5" ss:StyleID="d"><Data ss:Type="DateTime">2021-01-01T00:00:00.000</Data></Cell><Cell ss:StyleID="z"><Data ss:Type="Number">123</Data></Cell>
<Cell ss:StyleID="t"><Data ss:Type="Number">44197</Data></Cell><Cell ss:StyleID="h"><Data ss:Type="DateTime">1900-01-01T12:30:00.000</Data></Cell><Cell><Data ss:Type="DateTime">1899-12-31T08:30:00.000</Data></Cell>
<Cell><Data ss:Type="Boolean">1</Data></Cell><Cell><Data ss:Type="Error">#N/A</Data></Cell><Cell><Data ss:Type="Number">veel</Data></Cell><Cell/><Cell><Data ss:Type="String"/></Cell></Row>
<Row ss:Span="2" ss:Height="0"/><Row><Cell><Data ss:Type="Number">36</Data></Cell></Row>
<Row ss:StyleID="d"><Cell><Data ss:Type="Number">44197</Data></Cell><Cell ss:StyleID="Default"><Data ss:Type="Number">36.50</Data></Cell></Row>
</Table></Worksheet><Worksheet ss:Name="Weg"><WorksheetOptions><Visible>SheetVeryHidden</Visible></WorksheetOptions></Worksheet></Workbook>`
	book, err := Open("okt.xls", []byte(file), Options{})
	if err != nil {
		t.Fatal(err)
	}
	s := book.Sheets[0]
	if got, want := show(s), "\nTitel|||vet & dun\n||||2021-01-01|00123|2021-01-01|36:30|08:30|TRUE|#N/A|veel\n\n\n\n00036\n2021-01-01|36.5"; got != want {
		t.Errorf("got %q\nwant %q", got, want)
	}
	if want := []Span{{2, 5}}; !reflect.DeepEqual(s.HiddenRows, want) {
		t.Errorf("hidden rows %v", s.HiddenRows)
	}
	if want := []Span{{1, 3}}; !reflect.DeepEqual(s.HiddenColumns, want) {
		t.Errorf("hidden columns %v", s.HiddenColumns)
	}
	if want := []Area{{1, 0, 2, 2}}; s.Name != "Blad & 1" || !reflect.DeepEqual(s.Merged, want) {
		t.Errorf("%s, merged %v", s.Name, s.Merged)
	}
	if len(book.Sheets) != 2 || s.Hidden || !book.Sheets[1].Hidden {
		t.Errorf("%+v", book.Sheets)
	}
	_, err = Open("okt.xls", []byte(strings.Replace(file, `<Row ss:Index="2">`, `<Row ss:Index="9999999999">`, 1)), Options{})
	if codeOf(err) != data.ErrTooManyRows {
		t.Errorf("far below: %v", err)
	}
}

package sheet

import (
	"strings"
	"testing"
)

// TestRunsThatDoNotCount: struck-out text beside other text, and raised marks of notes.
func TestRunsThatDoNotCount(t *testing.T) {
	type run struct {
		text string
		look look
	}
	struck, raised := look{struck: true}, look{raised: true}
	for want, runs := range map[string][]run{
		"Lotte Kuiper-Bos": {{"Lotte Kuiper", struck}, {" Lotte Kuiper-Bos", look{}}},
		"Lotte Bos":        {{"Lotte ", look{}}, {"Kuiper ", struck}, {"Bos", look{}}},
		"Per Vik":          {{"Per Vik", struck}},
		"Mette Bro":        {{"Mette Bro", look{}}, {"2)", raised}},
		"1-10-2026":        {{"1-10-2026", look{}}, {"1", raised}},
		"40 m2":            {{"40 m", look{}}, {"2", raised}},
		"1e ploeg":         {{"1", look{}}, {"e", raised}, {" ploeg", look{}}},
		"2nd shift":        {{"2", look{}}, {"nd", raised}, {" shift", look{}}},
		"1) Lager":         {{"1)", raised}, {" Lager", look{}}},
	} {
		var r richText
		text := []byte("before")
		r.open(text)
		for _, run := range runs {
			from := len(text)
			text = r.end(append(text, run.text...), from, run.look)
		}
		if got := string(r.close(text)[len("before"):]); got != want {
			t.Errorf("%v became %q, want %q", runs, got, want)
		}
	}
}

// struckLists are one list in several formats: a part that is struck out, a raised mark, a cell struck out
// by its style, one by its runs, and a number.
func struckLists(t testing.TB) map[string][]byte {
	t.Helper()
	const (
		odsStyles = `<style:style style:name="S" style:family="table-cell"><style:text-properties style:text-line-through-style="solid"/></style:style>` +
			`<style:style style:name="T" style:family="text"><style:text-properties style:text-line-through-type="single" style:text-position="0% 100%"/></style:style>` +
			`<style:style style:name="U" style:family="text"><style:text-properties style:text-position="33% 58%"/></style:style>` +
			`<style:style style:name="V" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style></office:automatic-styles>`
		xmlHead = `<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">` +
			`<Styles><Style ss:ID="s"><Font ss:StrikeThrough="1"/></Style></Styles><Worksheet ss:Name="a"><Table><Row>`
		page = `<style>.old {color:red; text-decoration : line-through}</style><table><tr><td><s>Kari Dahl</s> Kari Lie</td>` +
			`<td>Lager<sup>1)</sup></td><td class="old">Ola Berg</td><td><span style="text-decoration: line-through">Eli <b>Foss</b></span></td>` +
			`<td style="text-decoration:line-through">12</td></tr></table>`
		runs = `<r><rPr><strike/></rPr><t>Kari Dahl</t></r><r><t xml:space="preserve"> Kari Lie</t></r>`
	)
	ods := makeODS(odsRow(odsCell("string", "", `<text:span text:style-name="T">Kari <text:span text:style-name="V">Dahl</text:span></text:span> Kari Lie`) +
		odsCell("string", "", `Lager<text:span text:style-name="U">1)</text:span>`) + odsCell("string", `table:style-name="S"`, "Ola Berg") +
		odsCell("string", "", `<text:span text:style-name="T">Eli Foss</text:span>`) + odsCell("float", `table:style-name="S" office:value="12"`, "12")))
	ods["content.xml"] = strings.Replace(ods["content.xml"], "</office:automatic-styles>", odsStyles, 1)
	xlsx := makeParts(`<row r="1"><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s" s="1"><v>2</v></c><c t="inlineStr" s="1"><is>`+
		`<r><rPr><strike/></rPr><t>Eli Foss</t></r></is></c><c s="1"><v>12</v></c></row>`).withStrings(runs,
		`<r><t>Lager</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1)</t></r>`, `<t>Ola Berg</t>`)
	xlsx["xl/styles.xml"] = `<styleSheet ` + spreadsheetML + `><fonts><font/><font><strike/></font></fonts><cellXfs><xf/><xf fontId="1"/></cellXfs></styleSheet>`
	font := func(flags, raised int) []byte { return le(220, flags, 0x7FFF, 400, raised) }
	run := func(text string, runs ...any) []byte {
		return le(len(text), byte(9), len(runs)/2, wideBytes(text), le(runs...))
	}
	book := makeBIFF(biff8, joined(biffRecord(biffFont, font(0, 0)), biffRecord(biffFont, font(8, 0)), biffRecord(biffFont, font(0, 1)), biffRecord(biffFont, font(0, 0)),
		biffRecord(biffFont, font(8, 0)), biffRecord(biffFormat, 0, 0), biffRecord(biffFormat, 5, 0),
		biffRecord(biffStrings, uint32(3), uint32(3), run("Kari Dahl Kari Lie", 0, 1, 9, 0), run("Lager1)", 5, 2), le(8, byte(1), wideBytes("Ola Berg")))),
		biffRecord(biffSharedText, 0, 0, 0, uint32(0)), biffRecord(biffSharedText, 0, 1, 0, uint32(1)), biffRecord(biffSharedText, 0, 2, 1, uint32(2)),
		biffRecord(biffRichText, 0, 3, 0, run("Eli Foss", 0, 1, 4, 5)), biffRecord(biffNumber, 0, 4, 1, 12.0))
	fonts := func(flags, raised int) []byte { return xlsbRecord(xlsbFont, 220, flags, 400, raised, make([]byte, 17)) }
	rich := func(text string, runs ...any) []byte {
		return le(byte(1), xlsbWide(text), uint32(len(runs)/2), le(runs...))
	}
	binary := makeXLSB(xlsbRowRecord(0, false), xlsbCell(xlsbShared, 0, 0, uint32(0)), xlsbCell(xlsbShared, 1, 0, uint32(1)), xlsbCell(xlsbShared, 2, 1, uint32(2)),
		xlsbCell(xlsbRichText, 3, 0, rich("Eli Foss", 0, 1)), xlsbCell(xlsbNumber, 4, 1, 12.0)).withXLSBStrings("x")
	binary["xl/sharedStrings.bin"] = string(joined(xlsbRecord(xlsbStrings, uint32(3), uint32(3)), xlsbRecord(xlsbStringItem, rich("Kari Dahl Kari Lie", 0, 1, 9, 0)),
		xlsbRecord(xlsbStringItem, rich("Lager1)", 5, 2)), xlsbRecord(xlsbStringItem, byte(0), xlsbWide("Ola Berg"))))
	binary["xl/styles.bin"] = string(joined(fonts(0, 0), fonts(8, 0), fonts(0, 1), xlsbRecord(xlsbFormats), xlsbRecord(xlsbFormat, 0, 0, 0, make([]byte, 10)),
		xlsbRecord(xlsbFormat, 0, 0, 1, make([]byte, 10)), xlsbRecord(xlsbFormatsEnd)))
	return map[string][]byte{
		"xlsx": xlsx.zip(t), "xlsb": binary.zip(t), "xls": book.file(), "ods": ods.zip(t), "html": []byte("<html>" + page + "</html>"),
		"xml": []byte(xmlHead + `<Cell><ss:Data ss:Type="String"><S>Kari Dahl</S> Kari Lie</ss:Data></Cell><Cell><ss:Data ss:Type="String">Lager<Sup>1)</Sup></ss:Data></Cell>` +
			`<Cell ss:StyleID="s"><Data ss:Type="String">Ola Berg</Data></Cell><Cell><ss:Data ss:Type="String"><B><S>Eli Foss</S></B></ss:Data></Cell>` +
			`<Cell ss:StyleID="s"><Data ss:Type="Number">12</Data></Cell></Row></Table></Worksheet></Workbook>`),
	}
}

// Every format tells what is struck out: a part is left out, a whole cell keeps its text and says so.
func TestStruckOutInEveryFormat(t *testing.T) {
	for name, content := range struckLists(t) {
		book, err := Open("list."+name, content, Options{})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		row := book.Sheets[0].Rows[0]
		struck := ""
		for _, cell := range row {
			struck += map[bool]string{true: "x", false: "."}[cell.Struck]
		}
		if got := show(book.Sheets[0]); got != "Kari Lie|Lager|Ola Berg|Eli Foss|12" || struck != "..xxx" || book.LeftOut != 2 {
			t.Errorf("%s: %s, struck %s, %d left out", name, got, struck, book.LeftOut)
		}
	}
}

// Runs may claim to begin anywhere, in any font.
func TestRunsOfHostileFonts(t *testing.T) {
	k := &textStore{}
	units := []uint16{'J', 'a', 'n'}
	for _, runs := range [][]fontRun{{{9, 1}}, {{2, 1}, {0, 0}}, {{0, 99}, {1, -1}}, {{1, 1}, {1, 1}, {1, 0}}} {
		text, _ := k.appendRuns(nil, units, runs, fontLooks{{}, {struck: true}})
		if len(text) == 0 || !strings.HasPrefix("Jan", string(text)) {
			t.Errorf("%v became %q", runs, text)
		}
	}
}

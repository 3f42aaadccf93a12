package sheet

import (
	"errors"
	"strings"
	"testing"
	"time"

	"kader/data"
)

// TestLimitsCountWhatIsKeptAndDone: what takes memory or time is counted, also where
// nothing of it ends up in a cell. Files that reach the true limits are too large
// for a test, so here the limits are low.
func TestLimitsCountWhatIsKeptAndDone(t *testing.T) {
	long := strings.Repeat("n", 500)
	tests := []struct {
		name    string
		content []byte
		less    func(*budget)
	}{
		{"name of a sheet", makeParts("").with("xl/workbook.xml", `<workbook><sheets><sheet name="`+long+`" r:id="rId1"/></sheets></workbook>`).zip(t), func(b *budget) { b.text = 400 }},
		{"name of a table", parts{"mimetype": odsMimetype, "content.xml": odsContent(`<table:table table:name="` + long + `"/>`)}.zip(t), func(b *budget) { b.text = 400 }},
		{"name of a sheet in XML", []byte(`<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="` + long + `"/></Workbook>`), func(b *budget) { b.text = 400 }},
		{"cells over each other", makeParts("<row>" + strings.Repeat(`<c r="A1"><v>1</v></c>`, 500) + "</row>").zip(t), func(b *budget) { b.cells = 400 }},
		{"rows over each other", makeParts(strings.Repeat(`<row r="1"><c r="T1"><v>1</v></c></row>`, 100)).zip(t), func(b *budget) { b.cells = 400 }},
		{"formats of cells", makeParts("").with("xl/styles.xml", `<styleSheet><cellXfs>`+strings.Repeat(`<xf/>`, 100)+`</cellXfs></styleSheet>`).zip(t), func(b *budget) { b.cells = 400 }},
		{"a text that cells share", makeParts("<row>" + strings.Repeat(`<c t="s"><v>0</v></c>`, 20) + "</row>").withStrings("<t>" + long + "</t>").zip(t), func(b *budget) { b.read = 4000 }},
		{"a text that a row repeats", makeODS(`<table:table-row table:number-rows-repeated="20">` + odsCell("string", "", long) + `</table:table-row>`).zip(t), func(b *budget) { b.read = 4000 }},
		{"cells that reach into all rows", []byte(`<table><tr><td>a` + strings.Repeat(`<td rowspan=0>`, 20) + strings.Repeat(`<tr><td><td>`, 50)), func(b *budget) { b.passed = 400 }},
		{"records of nothing", makeXLSB([]byte(strings.Repeat("\x01\x00", 500))).zip(t), func(b *budget) { b.records = 400 }},
	}
	for _, tt := range tests {
		b := newBudget(Options{})
		if _, err := open("list", tt.content, Options{}, b, false); err != nil {
			t.Errorf("%s: %v", tt.name, err)
		}
		tt.less(b)
		_, err := open("list", tt.content, Options{}, b, false)
		if !errors.Is(err, data.ErrFileTooLarge) {
			t.Errorf("%s beyond the limit: %v", tt.name, err)
		}
	}
}

// TestOpenIsQuick: files of few bytes, or of many that say little, that once took ten
// seconds or all memory.
func TestOpenIsQuick(t *testing.T) {
	const inXML = `<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">`
	tests := []struct {
		name    string
		content string
		code    data.Code
	}{
		{"a caption in many pieces", `<table><caption>` + strings.Repeat("aaaa<i>", 500_000) + `</caption><tr><td>a</table>`, ""},
		{"a thousand tables of one long name", strings.Repeat(`<table><caption>`+strings.Repeat("a", 40_000)+`</caption><tr><td>a</table>`, maxSheets), ""},
		{"style sheets for ever", strings.Repeat(`<style>`+strings.Repeat(".a b.", 700_000)+`</style>`, 5) + `<table><tr><td>a</table>`, data.ErrFileTooLarge},
		{"a format of digits that no number has", inXML + `<Style ss:ID="d"><NumberFormat ss:Format="` + strings.Repeat("#", 200_000) + `00"/></Style><Worksheet><Table>` +
			strings.Repeat(`<Row><Cell ss:StyleID="d"><Data ss:Type="Number">1</Data></Cell></Row>`, 50_000) + `</Table></Worksheet></Workbook>`, ""},
		{"a mail that is all head", "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n" + strings.Repeat("A: b\n", 5_000_000) + "\n--x--", data.ErrSheetDamaged},
	}
	for _, tt := range tests {
		content := []byte(tt.content)
		start := time.Now()
		var err error
		used := allocated(func() { _, err = Open("okt.xls", content, Options{}) })
		if took := time.Since(start); took > longest || used > 250 {
			t.Errorf("%s: took %v and %d MiB", tt.name, took, used)
		}
		if code := codeOf(err); code != tt.code {
			t.Errorf("%s: %v, want %q", tt.name, err, tt.code)
		}
	}
}

// TestTooLongTableIsNamed: what stands too far down is said of a table with a name.
func TestTooLongTableIsNamed(t *testing.T) {
	rows := strings.Repeat(`<tr>`, maxRows+1) + `<td>a</table>`
	_, err := Open("map/okt.xls", []byte(`<table>`+rows), Options{})
	wantFault(t, err, data.ErrTooManyRows, data.Place{File: "map/okt.xls", Sheet: "okt", Row: maxRows + 1})
	_, err = Open("okt.xls", []byte(`<table><caption>In  dienst</caption>`+rows), Options{})
	wantFault(t, err, data.ErrTooManyRows, data.Place{File: "okt.xls", Sheet: "In dienst", Row: maxRows + 1})
}

// Nine million different texts took 650 MiB before they were refused; a table of a million rows' texts
// stands within the limits.
func TestStringTablesAreBounded(t *testing.T) {
	b := newBudget(Options{})
	entries := 0
	for b.takeString(entries) == nil {
		entries++
	}
	if entries < 2_000_000 || entries > 3_000_000 {
		t.Errorf("%d texts fit", entries)
	}
}

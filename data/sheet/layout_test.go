package sheet

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"kader/data"
)

// TestLayout: what a workbook hides and merges, however it says so.
func TestLayout(t *testing.T) {
	const cell = `<c t="str"><v>x</v></c>`
	tests := []struct {
		name, around, rows string
		want               string // hidden rows, hidden columns, merged areas
	}{
		{"nothing", `@`, `<row r="1">` + cell + `</row>`, "[] [] []"},
		{"hidden rows", `@`, `<row r="1" hidden="0">` + cell + `</row><row r="2" hidden="1">` + cell + `</row><row r="3" hidden="true"/><row r="5" hidden="1"/>`, "[{1 2} {4 4}] [] []"},
		{"rows without height", `@`, `<row r="1" ht="0" customHeight="1">` + cell + `</row><row r="2" ht="0.5">` + cell + `</row><row r="3" ht="0.0">` + cell + `</row><row r="4" ht="">` + cell + `</row>`, "[{0 0} {2 2}] [] []"},
		{"rows in any order", `@`, `<row r="5" hidden="1">` + cell + `</row><row r="3" hidden="1"/><row r="4" hidden="1"/><row hidden="1"/><row r="1" hidden="1"/>`, "[{0 0} {2 4}] [] []"},
		{"hidden columns", `<sheetFormatPr/><cols><col min="1" max="1" width="9"/><col min="2" max="3" hidden="1" width="9"/><col min="5" max="16384" width="0" customWidth="1"/></cols>@`, ``, fmt.Sprintf("[] [{1 2} {4 %d}] []", maxColumns-1)},
		{"columns beyond all", `<cols><col min="5000" max="6000" hidden="1"/><col hidden="1"/><col min="3" max="2" hidden="1"/></cols>@`, ``, "[] [] []"},
		{
			"merged cells", `@<mergeCells count="9"><mergeCell ref="A1:C1"/><mergeCell ref="$B$2:$B$4"/><mergeCell ref="D1:D1"/><mergeCell ref="A0:B1"/><mergeCell ref="x"/><mergeCell ref="C3:A1"/><mergeCell ref="E1:XFD1048577"/></mergeCells><mergeCell ref="A9:B9"/>`, ``,
			fmt.Sprintf("[] [] [{0 0 0 2} {1 1 3 1} {0 4 %d %d}]", maxRows-1, maxColumns-1),
		},
	}
	for _, tt := range tests {
		p := makeParts("")
		p["xl/worksheets/sheet1.xml"] = `<worksheet>` + strings.Replace(tt.around, "@", `<sheetData>`+tt.rows+`</sheetData>`, 1) + `</worksheet>`
		s := p.open(t).Sheets[0]
		if got := fmt.Sprint(s.HiddenRows, s.HiddenColumns, s.Merged); got != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, got, tt.want)
		}
	}
}

// TestLayoutHidesEveryOther: rows hidden one by one are found one by one.
func TestLayoutHidesEveryOther(t *testing.T) {
	var rows strings.Builder
	for i := 1; i <= 1000; i++ {
		fmt.Fprintf(&rows, `<row r="%d" hidden="%d"><c><v>1</v></c></row>`, i, i%2)
	}
	s := makeParts(rows.String()).open(t).Sheets[0]
	for i := range s.Rows {
		if s.RowHidden(i) != (i%2 == 0) {
			t.Fatalf("row %d", i+1)
		}
	}
	if len(s.HiddenRows) != 500 || s.RowHidden(1000) || s.ColumnHidden(0) {
		t.Errorf("%v", s.HiddenRows)
	}
}

// TestLayoutOfEachSheet: a sheet does not inherit what another one hides.
func TestLayoutOfEachSheet(t *testing.T) {
	p := makeParts(`<row r="2" hidden="1"><c><v>1</v></c></row>`)
	p["xl/workbook.xml"] = `<workbook><sheets><sheet name="Een" r:id="rId1"/><sheet name="Twee" r:id="rId2"/></sheets></workbook>`
	p["xl/_rels/workbook.xml.rels"] = relations("rId1", "worksheet", "worksheets/sheet1.xml", "rId2", "worksheet", "worksheets/sheet2.xml")
	p["xl/worksheets/sheet2.xml"] = sheetXML(`<row><c><v>2</v></c></row>`)
	book := p.open(t)
	if want := []Span{{1, 1}}; !reflect.DeepEqual(book.Sheets[0].HiddenRows, want) || book.Sheets[1].HiddenRows != nil || show(book.Sheets[1]) != "2" {
		t.Errorf("%+v", book.Sheets)
	}
}

// TestLayoutIsBounded: areas and runs without end count as cells do.
func TestLayoutIsBounded(t *testing.T) {
	l := layout{budget: &budget{cells: 100}}
	for i := range 1000 {
		if err := l.merge(Area{Top: i, Left: 0, Bottom: i, Right: 1}); err != nil {
			break
		}
	}
	if len(l.merged) != 100 {
		t.Errorf("%d areas", len(l.merged))
	}
	if err := l.hideRows(1, 2); err == nil {
		t.Error("more runs than allowed")
	}
	l = layout{budget: newBudget(Options{})}
	for i := range 4_000_000 { // the same two rows
		if err := l.hideRows(i%2*2, i%2*2); err != nil {
			t.Fatal(err)
		}
	}
	if n := cap(l.rows); n > 100 {
		t.Errorf("room for %d runs", n)
	}
	_, err := Open("list.xlsx", makeParts(`<row r="1048577" hidden="1"><c><v>1</v></c></row>`).zip(t), Options{})
	if codeOf(err) != data.ErrTooManyRows {
		t.Errorf("%v", err)
	}
}

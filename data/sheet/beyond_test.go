package sheet

import (
	"fmt"
	"strings"
	"testing"

	"kader/data"
)

// Cells further right than is read are counted, in every format that can hold them.
func TestCellsBeyondAreCounted(t *testing.T) {
	last, next := ColumnLetters(maxColumns-1), ColumnLetters(maxColumns)
	cell := func(at string) string { return fmt.Sprintf(`<c r="%s1" t="inlineStr"><is><t>x</t></is></c>`, at) }
	for name, book := range map[string]*Book{
		"xlsx": makeParts(`<row r="1">` + cell("A") + cell(last) + cell(next) + `<c r="XFD1" s="1"/><c r="XFC1"><v>7</v></c></row>`).open(t),
		"csv":  bookOf(t, "x"+strings.Repeat(";", maxColumns-1)+"x;x;;y\n"),
		"ods":  makeODS(odsRow(odsCell("string", "", "x") + `<table:table-cell table:number-columns-repeated="1022"/><table:table-cell table:number-columns-repeated="3"><text:p>x</text:p></table:table-cell><table:table-cell table:number-columns-repeated="14000"/>`)).open(t),
		"html": bookOf(t, "<table><tr><td>x<td colspan=1022><td>x<td>x<td>y</table>"),
	} {
		s := book.Sheets[0]
		if n := len(s.Rows[0]); n != maxColumns || s.Beyond != 2 {
			t.Errorf("%s: %d cells, %d beyond", name, n, s.Beyond)
		}
	}
	twice := makeODS(`<table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="1025"><text:p>x</text:p></table:table-cell></table:table-row>`).open(t)
	if s := twice.Sheets[0]; s.Beyond != 3 || len(s.Rows) != 3 {
		t.Errorf("%d rows, %d beyond", len(s.Rows), s.Beyond)
	}
	if LastColumn() != last || last != "AMJ" {
		t.Errorf("the last column is %s, %s", LastColumn(), last)
	}
}

func bookOf(t *testing.T, text string) *Book {
	t.Helper()
	book, err := Open("lijst", []byte(text), Options{})
	if err != nil {
		t.Fatal(err)
	}
	return book
}

// A worksheet that cannot be read is an error that names it, never a sheet without rows.
func TestUnreadableSheetIsNotAnEmptyOne(t *testing.T) {
	const part = "xl/worksheets/sheet1.xml"
	whole := sheetXML(`<row r="1"><c t="inlineStr"><is><t>Naam</t></is></c></row>`)
	end := strings.Index(whole, `</sheetData>`)
	tests := map[string]string{"nothing": "", "zeros": strings.Repeat("\x00", 500), "no XML": "hier stond een blad", "a web page": "<html><body>weg</body></html>"}
	for n := range end {
		tests[fmt.Sprintf("%d bytes", n)] = whole[:n]
	}
	for name, content := range tests {
		_, err := Open("lijst.xlsx", makeParts("").with(part, content).zip(t), Options{})
		fault, ok := err.(data.Fault)
		if !ok || fault.Code != data.ErrSheetDamaged || fault.Place.Sheet != "Lijst" || fault.TextKey() != "error.sheet-damaged-at" {
			t.Errorf("%s: %v", name, err)
		}
	}
	if book := makeParts("").with(part, `<worksheet><sheetData/></worksheet>`).open(t); !book.Empty() {
		t.Error("an empty sheet holds something")
	}
	p := makeXLSB(xlsbRowRecord(0, false), xlsbCell(xlsbText, 0, 0, xlsbWide("Naam")))
	for name, content := range map[string]string{"nothing": "", "no cells": string(xlsbRecord(129)) + string(xlsbRecord(130))} {
		if _, err := Open("lijst.xlsb", p.with("xl/worksheets/sheet1.bin", content).zip(t), Options{}); codeOf(err) != data.ErrSheetDamaged {
			t.Errorf("xlsb, %s: %v", name, err)
		}
	}
}

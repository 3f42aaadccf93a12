package reports

import (
	"fmt"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"kader/assets"
	"kader/data"
)

// extremeDossier has names and notes as long as a dossier keeps them.
func extremeDossier() *data.Dossier {
	d := dossier(1200)
	d.Group.Name = strings.TrimSpace(strings.Repeat("Kadergroep van alle vestigingen samen ", 6))
	lines := strings.TrimSpace(strings.Repeat("Gebeld, belt terug\n", 40))
	for i := range d.Units {
		d.Units[i].Name = fmt.Sprintf("%d %s", i, strings.Repeat("Orderverzamelen en retouren ", 4))
	}
	for i := range d.People {
		p := &d.People[i]
		switch i / 9 % 5 {
		case 1:
			p.Note = lines
		case 2:
			p.Note = "Belt liever 's avonds, na het eten"
		case 3:
			p.Note = strings.Repeat("Wil het thuis bespreken en komt er na de vakantie op terug. ", 33)
		case 4:
			p.Note = "Gesproken na het werkoverleg.\nVraagt hoe het met de toeslag zit.\nKomt naar de bijeenkomst."
		}
		if i%3 == 0 {
			p.JobTitle = "Medewerker orderverzamelen en verzendgereedmaken"
		}
	}
	return d
}

// emptyDossier has a group and nobody in it.
func emptyDossier() *data.Dossier {
	return &data.Dossier{Group: data.Group{Name: "Kadergroep Zuiderkade", Company: "Zuiderkade", Language: "nl"}}
}

// A title that runs on beside the table makes the table narrow on paper, a row in the middle
// of which a note stands shows neither its beginning nor its end, and a margin as deep as the
// footer lets the last row touch it.
func TestSpreadsheetsPrintWhole(t *testing.T) {
	for name, write := range spreadsheets() {
		for _, code := range assets.Languages() {
			for what, d := range map[string]*data.Dossier{"extreme": extremeDossier(), "empty": emptyDossier()} {
				raw := content(t, write, code, d, Options{Today: today()})
				keep(t, name+"-"+what+"-"+code+".xlsx", raw)
				checkPrint(t, name+" "+what+" "+code, raw)
			}
		}
	}
}

func checkPrint(t *testing.T, name string, raw []byte) {
	t.Helper()
	f := reopen(t, raw)
	for _, sheet := range f.GetSheetList() {
		margins, err := f.GetPageMargins(sheet)
		if err != nil || *margins.Bottom < *margins.Footer+.35 {
			t.Errorf("%s: the footer at %v stands in a margin of %v", name, *margins.Footer, *margins.Bottom)
		}
		merged, err := f.GetMergeCells(sheet)
		if err != nil || len(merged) < 2 {
			t.Fatalf("%s: merged cells %v, %v", name, merged, err)
		}
		across := 0.0
		columns := strings.Split(strings.TrimRight(merged[0].GetEndAxis(), "0123456789"), "")
		for c := 'A'; string(c) <= columns[0]; c++ {
			width, _ := f.GetColWidth(sheet, string(c))
			across += width
		}
		for row, size := range map[int]float64{titleRow: titleSize, noteRow: 10} {
			text, _ := f.GetCellValue(sheet, cellName(1, row))
			height, _ := f.GetRowHeight(sheet, row)
			lines := 1 + int(float64(len([]rune(text)))*size/11/across)
			if height < float64(lines)*size*1.25 {
				t.Errorf("%s: row %d is %.0f high for %d lines", name, row, height, lines)
			}
		}
		checkRows(t, name, f, sheet)
	}
}

// checkRows fails where a text does not begin at the top of its row, or may not fit in it.
func checkRows(t *testing.T, name string, f *excelize.File, sheet string) {
	t.Helper()
	all := rows(t, f, sheet)
	for i := headRow; i < min(len(all), headRow+12); i++ {
		height, _ := f.GetRowHeight(sheet, i+1)
		for j, text := range all[i] {
			style, _ := f.GetCellStyle(sheet, cellName(j+1, i+1))
			full, err := f.GetStyle(style)
			if err != nil || full.Alignment == nil || full.Alignment.Vertical != "top" {
				t.Errorf("%s: %s does not begin at the top of its row", name, cellName(j+1, i+1))
			}
			column, _ := excelize.ColumnNumberToName(j + 1)
			width, _ := f.GetColWidth(sheet, column)
			lines := 0
			for line := range strings.SplitSeq(text, "\n") {
				lines += 1 + int(float64(len([]rune(line)))/width)
			}
			if height < float64(lines)*lineHeight {
				t.Errorf("%s: %s has %d lines in a row of %.0f", name, cellName(j+1, i+1), lines, height)
			}
		}
	}
}

// A name from right to left stood against the next column, and the end of a long word on a
// line of its own.
func TestCellsAreAlignedAndWordsWhole(t *testing.T) {
	d := extreme()
	for i := range d.People {
		d.People[i].JobTitle = "Administrasjonsmedarbeider på lager"
	}
	for name, write := range spreadsheets() {
		f := reopen(t, content(t, write, "nb", d, Options{Today: today()}))
		for _, sheet := range f.GetSheetList() {
			for i, line := range rows(t, f, sheet)[headRow-1:] {
				for j, text := range line {
					cell := cellName(j+1, headRow+i)
					id, _ := f.GetCellStyle(sheet, cell)
					style, err := f.GetStyle(id)
					if text != "" && j < len(line)-1 && (err != nil || style.Alignment == nil || style.Alignment.Horizontal != "left") {
						t.Fatalf("%s: %s %q is not aligned to the left", name, cell, text)
					}
					column, _ := excelize.ColumnNumberToName(j + 1)
					if width, _ := f.GetColWidth(sheet, column); strings.HasPrefix(text, "Administrasjons") && width < 27 {
						t.Fatalf("%s: %q breaks in a column of %.0f", name, text, width)
					}
				}
			}
		}
	}
}

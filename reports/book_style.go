package reports

import (
	"fmt"
	"math"
	"strings"

	"github.com/xuri/excelize/v2"

	"kader/reports/figure"
)

const (
	textFormat = 49        // "@": what is typed stays text
	bookFont   = "Calibri" // the font of every other sheet on the reader's machine
	lineHeight = 15.0
	tallestRow = 400.0
	leastRow   = 22.0 // room to write by hand
)

// addStyles makes the looks of the cells.
func (b *book) addStyles() error {
	format := b.lang.SheetDate()
	line := []excelize.Border{{Type: "bottom", Color: hex(figure.Hairline), Style: 1}}
	cell := &excelize.Alignment{Vertical: "center", WrapText: true}
	for _, s := range []struct {
		id    *int
		style excelize.Style
	}{
		{&b.styles.title, excelize.Style{Font: &excelize.Font{Family: bookFont, Bold: true, Size: 16, Color: hex(figure.Primary)}}},
		{&b.styles.note, excelize.Style{Font: &excelize.Font{Family: bookFont, Size: 10, Color: hex(figure.Muted)}}},
		{&b.styles.head, excelize.Style{
			Font:      &excelize.Font{Family: bookFont, Bold: true, Color: hex(figure.Paper)},
			Fill:      excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{hex(figure.Primary)}},
			Alignment: &excelize.Alignment{Vertical: "center", WrapText: true},
		}},
		{&b.styles.text, excelize.Style{Border: line, Alignment: cell, NumFmt: textFormat}},
		{&b.styles.strong, excelize.Style{Border: line, Alignment: cell, NumFmt: textFormat, Font: &excelize.Font{Family: bookFont, Bold: true}}},
		{&b.styles.quoted, excelize.Style{Border: line, Alignment: cell, NumFmt: textFormat}},
		{&b.styles.date, excelize.Style{Border: line, Alignment: dateAlign(), CustomNumFmt: &format}},
		{&b.styles.late, excelize.Style{
			Border: line, Alignment: dateAlign(), CustomNumFmt: &format,
			Font: &excelize.Font{Family: bookFont, Bold: true, Color: hex(figure.Overdue)},
		}},
	} {
		id, err := b.file.NewStyle(&s.style)
		if err != nil {
			return fmt.Errorf("add style: %w", err)
		}
		*s.id = id
	}
	return b.addQuoted()
}

// addQuoted gives the style for risky text an entry of its own with the mark that a
// typed apostrophe leaves: the content is text, whatever it begins with.
func (b *book) addQuoted() error {
	xfs := b.file.Styles.CellXfs
	quoted := xfs.Xf[b.styles.text]
	yes := true
	quoted.QuotePrefix = &yes
	xfs.Xf = append(xfs.Xf, quoted)
	xfs.Count = len(xfs.Xf)
	b.styles.quoted = len(xfs.Xf) - 1
	return nil
}

func dateAlign() *excelize.Alignment {
	return &excelize.Alignment{Vertical: "center", Horizontal: "left"}
}

func hex(r figure.Role) string {
	c := figure.PrintColor(r)
	return fmt.Sprintf("%02X%02X%02X", c.R, c.G, c.B)
}

// writeHead writes the title lines and the titles of the columns.
func (b *book) writeHead(s sheet) error {
	for _, top := range []struct {
		row    int
		text   string
		style  int
		height float64
	}{{titleRow, s.title, b.styles.title, 26}, {noteRow, s.note, b.styles.note, 16}} {
		cell := ref(1, top.row)
		if err := b.file.SetCellStr(s.name, cell, cellWords(top.text)); err != nil {
			return err
		}
		if err := b.file.SetCellStyle(s.name, cell, cell, top.style); err != nil {
			return err
		}
		if err := b.file.SetRowHeight(s.name, top.row, top.height); err != nil {
			return err
		}
	}
	if len(s.rows) == 0 {
		return b.file.SetCellStr(s.name, ref(1, headRow), s.empty)
	}
	for i, f := range s.fields {
		if err := b.file.SetCellStr(s.name, ref(i+1, headRow), f.title); err != nil {
			return err
		}
	}
	if err := b.file.SetRowHeight(s.name, headRow, 22); err != nil {
		return err
	}
	return b.file.SetCellStyle(s.name, ref(1, headRow), ref(len(s.fields), headRow), b.styles.head)
}

func (b *book) writeRows(s sheet) error {
	for i, row := range s.rows {
		for j, v := range row {
			if err := b.writeCell(s, ref(j+1, headRow+1+i), s.fields[j], v); err != nil {
				return err
			}
		}
		if err := b.file.SetRowHeight(s.name, headRow+1+i, s.height(row)); err != nil {
			return err
		}
	}
	return b.addChoices(s)
}

func (b *book) writeCell(s sheet, cell string, f field, v value) error {
	text, style := cellWords(v.text), b.styles.text
	switch {
	case v.late:
		style = b.styles.late
	case f.date:
		style = b.styles.date
	case risky(text):
		style = b.styles.quoted
	case v.strong:
		style = b.styles.strong
	}
	if err := b.file.SetCellStyle(s.name, cell, cell, style); err != nil {
		return err
	}
	switch {
	case !v.day.IsZero():
		return b.file.SetCellValue(s.name, cell, v.day.Time())
	case text != "":
		return b.file.SetCellStr(s.name, cell, text)
	}
	return nil
}

// addChoices gives the columns with choices a drop-down.
func (b *book) addChoices(s sheet) error {
	for i, f := range s.fields {
		if len(f.choices) == 0 || len(s.rows) == 0 {
			continue
		}
		validation := excelize.NewDataValidation(true)
		validation.SetSqref(ref(i+1, headRow+1) + ":" + ref(i+1, headRow+len(s.rows)))
		if err := validation.SetDropList(f.choices); err != nil {
			return err
		}
		validation.SetError(excelize.DataValidationErrorStyleStop, f.title, b.lang.Text("report.choose"))
		if err := b.file.AddDataValidation(s.name, validation); err != nil {
			return err
		}
	}
	return nil
}

// ref is the reference of a cell: ref(2, 4) is B4.
func ref(column, row int) string {
	name, err := excelize.CoordinatesToCellName(column, row)
	if err != nil {
		return "A1" // columns and rows are counted by us and always inside the sheet
	}
	return name
}

// height is how tall a row must be for its longest cell; spreadsheet programs do
// not all work it out by themselves.
func (s sheet) height(row []value) float64 {
	lines := 1.0
	for j, v := range row {
		cell := 0.0
		for text := range strings.SplitSeq(cellWords(v.text), "\n") {
			if letters := longest(text); letters <= s.widths[j]-1 {
				cell++
			} else {
				cell += math.Ceil(letters * 1.15 / s.widths[j]) // words do not break where the line ends
			}
		}
		lines = max(lines, cell)
	}
	return min(max(leastRow, lines*lineHeight+5), tallestRow)
}

// longest is the number of letters in the longest line of a text.
func longest(s string) float64 {
	most := 0
	for text := range strings.SplitSeq(s, "\n") {
		most = max(most, len([]rune(text)))
	}
	return float64(most)
}

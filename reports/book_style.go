package reports

import (
	"fmt"
	"math"
	"net/url"
	"strings"

	"github.com/xuri/excelize/v2"

	"kader/data/values"
	"kader/reports/figure"
)

const (
	textFormat = 49        // "@": what is typed stays text
	bookFont   = "Calibri" // the font of every other sheet on the reader's machine
	titleSize  = 16
	lineHeight = 15.0
	rowAir     = 5.0
	tallestRow = 400.0 // spreadsheet programs end at 409
	leastRow   = 22.0  // room to write by hand
)

// addStyles adds the styles of the cells.
func (b *book) addStyles() error {
	format := b.lang.SheetDate()
	line := []excelize.Border{{Type: "bottom", Color: hexColor(figure.Hairline), Style: 1}}
	boxed := append([]excelize.Border{{Type: "left", Color: hexColor(figure.Hairline), Style: 1}}, line...)
	quiet := excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{hexColor(figure.Track)}}
	// To the left: by itself a name from right to left would stand against the next column.
	cell := &excelize.Alignment{Vertical: "top", Horizontal: "left", WrapText: true}
	for _, s := range []struct {
		id    *int
		style excelize.Style
	}{
		{&b.styles.title, excelize.Style{
			Font:      &excelize.Font{Family: bookFont, Bold: true, Size: titleSize, Color: hexColor(figure.Primary)},
			Alignment: cell,
		}},
		{&b.styles.note, excelize.Style{
			Font: &excelize.Font{Family: bookFont, Size: 10, Color: hexColor(figure.Muted)}, Alignment: cell,
		}},
		{&b.styles.head, excelize.Style{
			Font:      &excelize.Font{Family: bookFont, Bold: true, Color: hexColor(figure.Paper)},
			Fill:      excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{hexColor(figure.Primary)}},
			Alignment: &excelize.Alignment{Vertical: "center", Horizontal: "left", WrapText: true},
		}},
		{&b.styles.text, excelize.Style{Border: line, Alignment: cell, NumFmt: textFormat}},
		{&b.styles.strong, excelize.Style{
			Border: line, Alignment: cell, NumFmt: textFormat,
			Font: &excelize.Font{Family: bookFont, Bold: true},
		}},
		{&b.styles.quoted, excelize.Style{Border: line, Alignment: cell, NumFmt: textFormat}},
		{&b.styles.empty, excelize.Style{Border: boxed, Alignment: cell, NumFmt: textFormat, Fill: quiet}},
		{&b.styles.emptyDay, excelize.Style{Border: boxed, Alignment: dateAlign(), CustomNumFmt: &format, Fill: quiet}},
		{&b.styles.link, excelize.Style{
			Border: line, Alignment: cell, NumFmt: textFormat,
			Font: &excelize.Font{Family: bookFont, Underline: "single", Color: hexColor(figure.Primary)},
		}},
		{&b.styles.date, excelize.Style{Border: line, Alignment: dateAlign(), CustomNumFmt: &format}},
		{&b.styles.late, excelize.Style{
			Border: line, Alignment: dateAlign(), CustomNumFmt: &format,
			Font: &excelize.Font{Family: bookFont, Bold: true, Color: hexColor(figure.Overdue)},
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

// addQuoted adds a style for risky text, with the mark that a typed apostrophe leaves: the
// content is text, whatever it begins with.
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
	return &excelize.Alignment{Vertical: "top", Horizontal: "left"}
}

func hexColor(r figure.Role) string {
	c := figure.PrintColor(r)
	return fmt.Sprintf("%02X%02X%02X", c.R, c.G, c.B)
}

// writeHead writes title, note and column titles. Title and note take the width of the table and
// as many lines as they need: a text that ran on would make the print narrow.
func (b *book) writeHead(s sheet) error {
	for _, top := range []struct {
		row   int
		text  string
		style int
		size  float64 // of a letter, against one in the table
		line  float64 // height
	}{{titleRow, s.title, b.styles.title, titleSize / 10.0, 24}, {noteRow, s.note, b.styles.note, 1, 16}} {
		lines := max(1, math.Ceil(longestLine(sheetText(top.text))*top.size*1.1/s.width()))
		if err := b.writeAcross(s, top.row, top.text, top.style); err != nil {
			return err
		}
		if err := b.file.SetRowHeight(s.name, top.row, min(lines*top.line+2, tallestRow)); err != nil {
			return err
		}
	}
	if err := b.file.SetRowHeight(s.name, headRow, 22); err != nil {
		return err
	}
	if len(s.rows) == 0 {
		return b.writeAcross(s, headRow, s.empty, b.styles.text)
	}
	for i, f := range s.columns {
		if err := b.file.SetCellStr(s.name, cellName(i+1, headRow), f.title); err != nil {
			return err
		}
	}
	return b.file.SetCellStyle(s.name, cellName(1, headRow), cellName(len(s.columns), headRow), b.styles.head)
}

// writeAcross writes a text in a cell as wide as the table.
func (b *book) writeAcross(s sheet, row int, text string, style int) error {
	first, last := cellName(1, row), cellName(len(s.columns), row)
	if err := b.file.SetCellStr(s.name, first, sheetText(text)); err != nil {
		return err
	}
	if err := b.file.SetCellStyle(s.name, first, last, style); err != nil {
		return err
	}
	return b.file.MergeCell(s.name, first, last)
}

// writeMark writes the mark of the spreadsheet among the column titles, in a column of its own
// that is hidden: there it lasts when the sheet is saved as plain text or copied.
func (b *book) writeMark(s sheet) error {
	if err := b.file.SetCellStr(s.name, cellName(s.markColumn(), headRow), b.mark); err != nil {
		return err
	}
	name, err := excelize.ColumnNumberToName(s.markColumn())
	if err != nil {
		return err
	}
	return b.file.SetColVisible(s.name, name, false)
}

func (b *book) writeRows(s sheet) error {
	for i, row := range s.rows {
		for j, v := range row {
			if err := b.writeCell(s, cellName(j+1, headRow+1+i), s.columns[j], v); err != nil {
				return err
			}
		}
		if err := b.file.SetRowHeight(s.name, headRow+1+i, s.rowHeight(row)); err != nil {
			return err
		}
	}
	return b.addChoices(s)
}

func (b *book) writeCell(s sheet, cell string, f sheetColumn, v value) error {
	text, style := v.text, b.styles.text
	switch {
	case f.emptyDay:
		style = b.styles.emptyDay
	case f.empty:
		style = b.styles.empty
	case v.late:
		style = b.styles.late
	case f.day != nil:
		style = b.styles.date
	case values.LooksLikeFormula(text):
		style = b.styles.quoted
	case f.link != nil && f.link(text) != "":
		style = b.styles.link
	case f.strong:
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

// addChoices adds a drop-down list to the columns with choices.
func (b *book) addChoices(s sheet) error {
	for i, f := range s.columns {
		if len(f.choices) == 0 || len(s.rows) == 0 {
			continue
		}
		validation := excelize.NewDataValidation(true)
		validation.SetSqref(cellName(i+1, headRow+1) + ":" + cellName(i+1, headRow+len(s.rows)))
		if err := validation.SetDropList(f.choices); err != nil {
			return err
		}
		validation.ShowErrorMessage = false // what else a rep writes is read as well
		if err := b.file.AddDataValidation(s.name, validation); err != nil {
			return err
		}
	}
	return nil
}

// mostLinks is how many links one sheet has: each is looked up among those before it.
const mostLinks = 4000

// addLinks makes phone numbers and e-mail addresses links, as far as there is room for them.
func (b *book) addLinks(s sheet) error {
	added := 0
	for i, row := range s.rows {
		for j, f := range s.columns {
			if f.link == nil || added == mostLinks {
				continue
			}
			to := f.link(row[j].text)
			if to == "" {
				continue
			}
			added++
			if err := b.file.SetCellHyperLink(s.name, cellName(j+1, headRow+1+i), to, "External"); err != nil {
				return err
			}
		}
	}
	return nil
}

// phoneLink returns the link that calls a number, "" for a text that is none.
func phoneLink(text string) string {
	number := strings.Map(func(r rune) rune {
		if strings.ContainsRune(" -.()/", r) {
			return -1
		}
		return r
	}, text)
	digits := strings.TrimPrefix(number, "+")
	if len(digits) < 5 || len(digits) > 15 || strings.Trim(digits, "0123456789") != "" {
		return ""
	}
	return "tel:" + number
}

// mailLink returns the link that writes to an address, "" for a text that is none.
func mailLink(text string) string {
	if address, err := values.ParseEmail(text); err != nil || !strings.EqualFold(address, text) {
		return ""
	}
	return "mailto:" + url.PathEscape(text)
}

// cellName returns the name of a cell: cellName(2, 4) is B4.
func cellName(column, row int) string {
	name, err := excelize.CoordinatesToCellName(column, row)
	if err != nil {
		return "A1" // columns and rows are counted by us and always inside the sheet
	}
	return name
}

// rowHeight returns the height that a row needs for its longest cell, in points. Not all
// spreadsheet programs compute it.
func (s *sheet) rowHeight(row []value) float64 {
	return min(max(leastRow, s.neededHeight(row)), tallestRow)
}

// neededHeight returns the height that a row would need, however tall.
func (s *sheet) neededHeight(row []value) float64 {
	lines := 1.0
	for j, v := range row {
		cell := 0.0
		for text := range strings.SplitSeq(v.text, "\n") {
			if letters := longestLine(text); letters <= s.widths[j]-1 {
				cell++
			} else {
				cell += math.Ceil(letters * 1.15 / s.widths[j]) // words do not break where the line ends
			}
		}
		lines = max(lines, cell)
	}
	return lines*lineHeight + rowAir
}

// longestLine returns the number of letters in the longest line of a text.
func longestLine(s string) float64 {
	most := 0
	for text := range strings.SplitSeq(s, "\n") {
		most = max(most, len([]rune(text)))
	}
	return float64(most)
}

// longestWord returns the number of letters in the longest word of a text.
func longestWord(s string) float64 {
	most := 0
	for word := range strings.FieldsSeq(s) {
		most = max(most, len([]rune(word)))
	}
	return float64(most)
}

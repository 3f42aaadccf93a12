package widgets

import (
	"strings"

	"fyne.io/fyne/v2"

	"kader/data/values"
)

// CopyText returns the chosen rows as a spreadsheet takes them: a line for each, a tab
// between columns, in the order of the screen. Columns that are left out because the
// table is narrow are there too.
func (t *Table[T]) CopyText() string {
	var lines []string
	for _, row := range t.Selected() {
		cells := make([]string, len(t.columns))
		for i, column := range t.columns {
			cells[i] = column.Cell(row).copyText()
		}
		lines = append(lines, strings.TrimRight(strings.Join(cells, "\t"), "\t"))
	}
	return strings.Join(lines, "\n")
}

// copyText returns what a cell says, in one line.
func (c CellContent) copyText() string {
	words := []string{c.Text}
	for _, fact := range c.Facts {
		words = append(words, fact.Text)
	}
	return CopiedText(strings.Join(words, " "))
}

// CopiedText returns a text as it goes on the clipboard for one cell of a spreadsheet: in one line,
// and never as a formula.
func CopiedText(text string) string {
	text = strings.Join(strings.Fields(text), " ")
	if values.LooksLikeFormula(text) {
		return "'" + text
	}
	return text
}

// copyRows puts the chosen rows on the clipboard.
func (t *Table[T]) copyRows() {
	if text := t.CopyText(); text != "" {
		fyne.CurrentApp().Clipboard().SetContent(text)
	}
}

package tables

import (
	"strconv"

	"kader/data/sheet"
	"kader/data/values"
)

// reduceToYears replaces every date in a column of birth dates by its year, because more is never
// needed.
func (t *Table) reduceToYears(column int) {
	for i := range t.Lines {
		cell := &t.Lines[i].Cells[column]
		if cell.Kind == sheet.Empty {
			continue
		}
		year, ok := BirthYear(cell)
		*cell = sheet.Cell{}
		if ok {
			*cell = sheet.Cell{Kind: sheet.Number, Text: strconv.Itoa(year), Number: float64(year)}
		}
	}
}

// BirthYear returns the year of a birth date in a cell, or the year that the cell holds; false
// where it holds neither.
func BirthYear(c *sheet.Cell) (int, bool) {
	if c.Kind == sheet.Date {
		return c.Day().Year, true
	}
	if c.Kind == sheet.Number {
		return values.ParseBirthYear(PlainNumber(c))
	}
	return values.ParseBirthYear(c.Text)
}

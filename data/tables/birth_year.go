package tables

import (
	"strconv"

	"kader/data/sheet"
	"kader/data/values"
)

// keepYears cuts every date in a column of birth dates down to its year: more is
// never needed, and what is not kept cannot be lost.
func (t *Table) keepYears(column int) {
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

func BirthYear(c *sheet.Cell) (int, bool) {
	if c.Kind == sheet.Date {
		return c.Day().Year, true
	}
	if c.Kind == sheet.Number {
		return values.ParseBirthYear(PlainNumber(c))
	}
	return values.ParseBirthYear(c.Text)
}

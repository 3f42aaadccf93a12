package tables

import (
	"slices"
	"strconv"

	"kader/data/gate"
	"kader/data/sheet"
	"kader/data/values"
)

// birthCell is a cell of a column of birth dates as it stands in the file.
type birthCell struct {
	column int
	cell   sheet.Cell
}

// reduceToYears replaces every date in a column of birth dates by its year, because more is never
// shown. Whole has the cells as they stand, for as long as the list is compared.
func (t *Table) reduceToYears(column int) {
	for i := range t.Lines {
		line := &t.Lines[i]
		cell := &line.Cells[column]
		if cell.Kind == sheet.Empty {
			continue
		}
		year, ok := BirthYear(cell)
		if ok {
			line.births = append(line.births, birthCell{column, *cell})
		}
		struck := cell.Struck
		*cell = sheet.Cell{}
		if ok {
			*cell = sheet.Cell{Kind: sheet.Number, Text: strconv.Itoa(year), Number: float64(year), Struck: struck}
		}
	}
	for i := range t.others {
		reduceOther(&t.others[i].Cells[column])
	}
}

// reduceOther replaces a date in a row that is about nobody, such as a remark or a total, by its year. What
// has the digits of a date and is none that is understood goes.
func reduceOther(cell *sheet.Cell) {
	const digitsOfDate = 6
	switch year, ok := BirthYear(cell); {
	case cell.Kind == sheet.Empty:
	case ok:
		*cell = sheet.Cell{Kind: sheet.Number, Text: strconv.Itoa(year), Number: float64(year)}
	case cell.Kind != sheet.Text || values.CountDigits(cell.Text) >= digitsOfDate:
		*cell = sheet.Cell{}
	}
}

// Whole returns a cell as it stands in the file, also where the line has only the year of it. It is
// for comparing people, and is shown nowhere.
func (l *Line) Whole(column int) *sheet.Cell {
	for i := range l.births {
		if l.births[i].column == column {
			return &l.births[i].cell
		}
	}
	return &l.Cells[column]
}

// HasBirths reports whether the table shows only the years of dates.
func (t *Table) HasBirths() bool {
	return slices.ContainsFunc(t.Lines, func(l Line) bool { return len(l.births) > 0 })
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
	return values.ParseBirthYear(values.WithoutRemark(c.Text))
}

// maskBirthDays writes the days of birth in a column of names as their years. A day that stands alone may be
// about something else.
func (t *Table) maskBirthDays(column, year int) {
	for _, lines := range [][]Line{t.Lines, t.others} {
		for i := range lines {
			cell := &lines[i].Cells[column]
			if cell.Kind == sheet.Text && !gate.IsDateText(cell.Text) {
				cell.Text = values.WithoutBirthDays(cell.Text, year-fewestYears)
			}
		}
	}
}

// mayHoldNames reports whether a column may hold names: its header says so, or nothing.
func mayHoldNames(k *Reader, header string) bool { return k.senses(header) == nil || k.isName(header) }

package imports

import (
	"strconv"
	"strings"

	"kader/data"
	"kader/data/sheet"
)

// keepYears cuts every date in a column of birth dates down to its year: more is
// never needed, and what is not kept cannot be lost.
func (t *Table) keepYears(column int) {
	for i := range t.Lines {
		cell := &t.Lines[i].Cells[column]
		if cell.Kind == sheet.Empty {
			continue
		}
		year, ok := yearOfCell(cell)
		*cell = sheet.Cell{}
		if ok {
			*cell = sheet.Cell{Kind: sheet.Number, Text: strconv.Itoa(year), Number: float64(year)}
		}
	}
}

func yearOfCell(c *sheet.Cell) (int, bool) {
	if c.Kind == sheet.Date {
		return c.Day().Year, true
	}
	if c.Kind == sheet.Number {
		return yearOf(plainNumber(c))
	}
	return yearOf(c.Text)
}

// youngest is the latest year in which somebody who works can be born.
const youngest = 2020

// yearOf returns the year of a birth date, or a year by itself.
func yearOf(text string) (int, bool) {
	text = strings.TrimSpace(text)
	if n, err := strconv.Atoi(text); err == nil && n >= 1900 && n <= 2100 {
		return n, true
	}
	for _, order := range []data.DayOrder{data.DayFirst, data.MonthFirst, data.DayDigits} {
		if day, err := data.ParseDay(text, order); err == nil && !day.IsZero() {
			if day.Year > youngest {
				return day.Year - 100, true // written with two digits
			}
			return day.Year, true
		}
	}
	return 0, false
}

// yearOnly cuts a typed date of birth down to its year; what is none stays, and is
// refused by its field.
func yearOnly(text string) string {
	if year, ok := yearOf(text); ok {
		return strconv.Itoa(year)
	}
	return text
}

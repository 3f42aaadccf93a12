package tables

import (
	"slices"
	"strings"

	"kader/data"
	"kader/data/sheet"
	"kader/data/values"
)

// A roster has a column for each day. What stands below a day is a shift, or who works then, and neither
// is a person of the list.

// fewestDays is how many days side by side make a roster.
const fewestDays = 3

// findRoster returns the row in which the days of a roster stand, -1 for no roster.
func findRoster(rows [][]sheet.Cell) int {
	return slices.IndexFunc(rows[:min(headerRows, len(rows))], func(cells []sheet.Cell) bool {
		days, filled := 0, 0
		for i := range cells {
			if text := headerText(cells[i]); text != "" {
				filled++
				count(&days, cells[i].Kind == sheet.Date || namesDay(text))
			}
		}
		return days >= fewestDays && 2*days > filled
	})
}

// namesDay reports whether a text is a day of the week or of the year: Monday, ma 2-11, 2 nov.
func namesDay(text string) bool {
	if len(text) > 30 {
		return false
	}
	first, _, _ := strings.Cut(data.Fold(text), " ")
	if wordbook().has(classWeekday, strings.TrimRight(first, ".,:")) || looksLikeDate(text) {
		return true
	}
	_, err := values.ParseDay(text+" 2026", values.DayFirst)
	return err == nil && values.CountDigits(text) > 0
}

// headerOfRoster looks at a sheet in which no header names people: the header is the row of days where a
// name stands beside them; a roster without one is refused. The header stays as found in other sheets.
func (k *Reader) headerOfRoster(rows [][]sheet.Cell, header int) (row int, refused bool) {
	isName := func(c sheet.Cell) bool { return k.isName(headerText(c)) && !namesDay(headerText(c)) }
	if header >= 0 && slices.ContainsFunc(rows[header], isName) {
		return header, false
	}
	roster := findRoster(rows)
	if roster < 0 {
		return header, false
	}
	return roster, !slices.ContainsFunc(rows[roster], isName)
}

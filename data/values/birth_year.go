package values

import (
	"strconv"
	"strings"
)

// youngest is the latest year in which somebody who works can be born.
const youngest = 2020

// ParseBirthYear returns the year of a birth date, or a year by itself.
func ParseBirthYear(text string) (int, bool) {
	text = strings.TrimSpace(text)
	if n, err := strconv.Atoi(text); err == nil && n >= 1900 && n <= 2100 {
		return n, true
	}
	for _, order := range []DayOrder{DayFirst, MonthFirst, DayDigits} {
		if day, err := ParseDay(text, order); err == nil && !day.IsZero() {
			if day.Year > youngest {
				return day.Year - 100, true // written with two digits
			}
			return day.Year, true
		}
	}
	return 0, false
}

// BirthYearOnly cuts a typed date of birth down to its year; what is none stays, and is
// refused by its field.
func BirthYearOnly(text string) string {
	if year, ok := ParseBirthYear(text); ok {
		return strconv.Itoa(year)
	}
	return text
}

package values

import (
	"strconv"
	"strings"
)

// lastBirthYear is the latest year in which somebody who works can be born.
const lastBirthYear = 2020

// ParseBirthYear returns the year of a birth date, or a year by itself.
func ParseBirthYear(text string) (int, bool) {
	text = strings.TrimSpace(text)
	if n, err := strconv.Atoi(text); err == nil && n >= 1900 && n <= 2100 {
		return n, true
	}
	for _, order := range []DayOrder{DayFirst, MonthFirst, DayDigits} {
		if day, err := ParseDay(text, order); err == nil && !day.IsZero() {
			if day.Year > lastBirthYear {
				return day.Year - 100, true // written with two digits
			}
			return day.Year, true
		}
	}
	return 0, false
}

// BirthYearOnly returns the year of a typed date of birth, and any other text as it is.
func BirthYearOnly(text string) string {
	if year, ok := ParseBirthYear(text); ok {
		return strconv.Itoa(year)
	}
	return text
}

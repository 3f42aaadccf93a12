package values

import (
	"strconv"
	"strings"

	"kader/data"
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
			return AsBirth(day).Year, true
		}
	}
	return 0, false
}

// AsBirth returns a day of birth in the century in which somebody who works can be born.
func AsBirth(day data.Date) data.Date {
	if day.Year > lastBirthYear {
		day.Year -= 100 // written with two digits
	}
	return day
}

// BirthYearOnly returns the year of a typed date of birth, and any other text as it is.
func BirthYearOnly(text string) string {
	if year, ok := ParseBirthYear(text); ok {
		return strconv.Itoa(year)
	}
	return text
}

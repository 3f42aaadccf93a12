package values

import (
	"regexp"
	"strconv"
	"strings"
	"unicode"

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

// dayInText is a day within a text: 12-03-1988, 12.3.88, 1988-03-12, 12 maart 1988; and six digits behind a word
// for a birth, f. 120388.
var dayInText = regexp.MustCompile(`\b(?:[0-9]{1,2}[-./][0-9]{1,2}[-./](?:[0-9]{4}|[0-9]{2})` +
	`|(?:19|20)[0-9]{2}[-./][0-9]{1,2}[-./][0-9]{1,2}` +
	`|[0-9]{1,2}\.? ?\pL{3,9}\.? ?(?:19|20)[0-9]{2})\b|(?:\b(?:f|født|fodt|geb|geboren|b|born)\.? ?|\*|\()[0-9]{6}\b`)

// WithoutBirthDays writes the days of birth within a text of a column of names as their years: more of them is never
// needed. latest is the latest year in which somebody there can be born; later days are about something else.
func WithoutBirthDays(text string, latest int) string {
	if CountDigits(text) < 4 {
		return text
	}
	return dayInText.ReplaceAllStringFunc(text, func(found string) string {
		at := strings.IndexFunc(found, unicode.IsDigit)
		for _, order := range []DayOrder{DayFirst, MonthFirst, DayDigits} {
			day, err := ParseDay(found[at:], order)
			if err != nil || day.IsZero() {
				continue
			}
			if day.Year > latest && len(data.Digits(found)) <= 6 {
				day.Year -= 100 // of two digits
			}
			if day.Year <= latest {
				return found[:at] + strconv.Itoa(day.Year)
			}
		}
		return found
	})
}

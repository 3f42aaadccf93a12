package forms

import (
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"

	"kader/assets"
	"kader/data"
	"kader/data/values"
)

// lean says which day is meant where a text leaves that open.
type lean = values.Lean

// The ways to lean: an agreement lies ahead, a conversation behind.
const (
	LeanNear  = values.LeanNear
	LeanAhead = values.LeanAhead
	LeanBack  = values.LeanBack
)

// ReadDay reads a day as people write it: 12.11., 12 november, today, Friday, "in 2 weeks",
// 12-11-2026, 12/11/26, 12112026, 2026-11-12, and with the month in words as a list may have
// it: "tirsdag den 12. november 2026". It never guesses another order than day, month, year.
// ok is false for anything else, and for a day that does not exist; "" is no day, and fine.
func ReadDay(l *assets.Language, text string, today data.Date, towards lean) (day data.Date, ok bool) {
	text = data.Fold(text)
	if text == "" {
		return data.Date{}, true
	}
	if day, ok = values.ParseNearDay(text, l.Code, today, towards); ok {
		return day, true
	}
	if day, err := data.ParseDate(text); err == nil {
		return day, true
	}
	parts := strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune("-./ ", r) })
	if len(parts) == 1 {
		parts = splitDigits(parts[0])
	}
	if len(parts) == 2 || len(parts) == 3 {
		if day, ok = dayOfParts(l, parts, today, towards); ok {
			return day, true
		}
	}
	if rest, weekday, named, cut := values.CutDayWords(text, l.Code); cut {
		day, ok = ReadDay(l, rest, today, towards)
		return day, ok && (!named || hasYear(parts) || day.Time().Weekday() == weekday)
	}
	return dayInWords(text, parts)
}

// dayInWords reads a day with its month in words and its year in full: no order to guess.
func dayInWords(text string, parts []string) (data.Date, bool) {
	if len(parts) < 3 || !strings.ContainsFunc(text, unicode.IsLetter) || !hasYear(parts) {
		return data.Date{}, false
	}
	day, err := values.ParseDay(text, values.DayFirst)
	return day, err == nil && !day.IsZero()
}

// hasYear tells whether one of the parts is a year in full: "3 30 november" is no day in 1930.
func hasYear(parts []string) bool {
	return slices.ContainsFunc(parts, func(s string) bool { return len(s) == 4 && values.CountDigits(s) == 4 })
}

// LeadsElsewhere tells whether the day behind some words is not one by which something has
// to be done: "every Friday".
func LeadsElsewhere(l *assets.Language, before []string) bool {
	return values.LeadsElsewhere(before, l.Code)
}

// splitDigits takes 12112026 and 121126 apart; anything else is nothing.
func splitDigits(s string) []string {
	if values.CountDigits(s) != len(s) || len(s) != 8 && len(s) != 6 {
		return nil
	}
	return []string{s[:2], s[2:4], s[4:]}
}

// dayOfParts builds a day from day, month and perhaps year, of two digits or four.
func dayOfParts(l *assets.Language, parts []string, today data.Date, towards lean) (data.Date, bool) {
	number, err := strconv.Atoi(parts[0])
	month := monthOf(l, parts[1])
	if err != nil || month == 0 || len(parts[0]) > 2 {
		return data.Date{}, false
	}
	if len(parts) == 2 {
		return nearestYear(number, month, today, towards)
	}
	year, err := strconv.Atoi(parts[2])
	switch {
	case err != nil || len(parts[2]) != 2 && len(parts[2]) != 4:
		return data.Date{}, false
	case len(parts[2]) == 2:
		year += 2000
	}
	day := data.NewDate(year, month, number)
	return day, day.Valid() && year >= 1900
}

// monthOf reads a month as a number or by the first letters of its name, at least three.
func monthOf(l *assets.Language, s string) time.Month {
	if n, err := strconv.Atoi(s); err == nil {
		if n < 1 || n > 12 || len(s) > 2 {
			return 0
		}
		return time.Month(n)
	}
	for m := time.January; m <= time.December; m++ {
		if len(s) >= 3 && strings.HasPrefix(data.Fold(l.Month(m)), s) {
			return m
		}
	}
	return 0
}

// nearestYear picks the year that was meant. 29 February may be four years off.
func nearestYear(number int, month time.Month, today data.Date, towards lean) (data.Date, bool) {
	best, found := data.Date{}, false
	for year := today.Year - 4; year <= today.Year+4; year++ {
		day := data.NewDate(year, month, number)
		if !day.Valid() || towards == LeanAhead && day.Before(today) || towards == LeanBack && today.Before(day) {
			continue
		}
		if !found || distance(day, today) < distance(best, today) {
			best, found = day, true
		}
	}
	return best, found
}

func distance(a, b data.Date) int {
	return max(a.DaysSince(b), b.DaysSince(a))
}

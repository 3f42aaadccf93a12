package forms

import (
	"strconv"
	"strings"
	"time"

	"kader/assets"
	"kader/data"
	"kader/data/values"
)

// lean says which year is meant where a day is written without one.
type lean int

// The ways to lean: an agreement lies ahead, a conversation behind.
const (
	LeanNear lean = iota
	LeanAhead
	LeanBack
)

// ReadDay reads a day as people write it: 12.11., 12 november, today, tomorrow, and with
// its year as a list may have it: 12-11-2026, 12/11/26, "tirsdag den 12. november 2026",
// 12112026, 2026-11-12. It never guesses another order than day, month, year. ok is false
// for anything else, and for a day that does not exist; "" is no day, and fine.
func ReadDay(l *assets.Language, text string, today data.Date, towards lean) (day data.Date, ok bool) {
	text = data.Fold(text)
	if text == "" {
		return data.Date{}, true
	}
	for key, days := range map[string]int{"day.yesterday": -1, "day.today": 0, "day.tomorrow": 1} {
		if text == data.Fold(l.Text(key)) {
			return today.AddDays(days), true
		}
	}
	parts := strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune("-./ ", r) })
	if len(parts) == 2 {
		return dayOfYear(l, parts, today, towards)
	}
	if _, err := strconv.Atoi(text); err == nil && len(text) != 8 && len(text) != 6 {
		return data.Date{}, false // a number of a list's days: none that people write
	}
	day, err := values.ParseDay(text, values.DayFirst)
	return day, err == nil && !day.IsZero()
}

// dayOfYear reads a day and a month without a year.
func dayOfYear(l *assets.Language, parts []string, today data.Date, towards lean) (data.Date, bool) {
	number, err := strconv.Atoi(parts[0])
	month := monthOf(l, parts[1])
	if err != nil || month == 0 || len(parts[0]) > 2 {
		return data.Date{}, false
	}
	return nearestYear(number, month, today, towards)
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

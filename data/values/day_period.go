package values

import (
	"regexp"
	"strings"
	"time"

	"kader/data"
)

// weekText finds a week with its year: 2026-W10, week 10 2026, uke 10/2026.
var weekText = regexp.MustCompile(`^(?:([0-9]{4})[ -]*(?:w|wk|week|uge|uke|veke|vecka|kw)[ .-]*([0-9]{1,2})(?:-[1-7])?|(?:w|wk|week|uge|uke|veke|vecka|kw)[ .-]*([0-9]{1,2})[ ,/-]+([0-9]{4}))$`)

// ParsePeriod reads a month or week that stands where a day should: "maart 2026",
// "mrt-26", 03-2026, 2026-W10, "uge 10 2026". It returns the first and last day.
func ParsePeriod(text string) (first, last data.Date, ok bool) {
	if m := weekText.FindStringSubmatch(strings.TrimSpace(data.Fold(text))); m != nil {
		return weekOf(atoi(m[1]+m[4]), atoi(m[2]+m[3]))
	}
	t := tokenise(text)
	if t.strange || strings.ContainsRune(text, ':') {
		return data.Date{}, data.Date{}, false
	}
	first, ok = t.firstOfMonth(!strings.ContainsRune(text, ','))
	if !ok || first.Year < firstYear || first.Year > lastYear {
		return data.Date{}, data.Date{}, false
	}
	return first, first.AddMonths(1).AddDays(-1), true
}

// firstOfMonth reads a month and year, in letters, or where that may be in digits.
func (t dayTokens) firstOfMonth(digits bool) (data.Date, bool) {
	switch n := t.numbers; {
	case t.month != 0 && len(n) == 1 && (len(n[0]) == 4 || len(n[0]) == 2 && t.before == 0):
		return numericDay(n[0], int(t.month), "1")
	case t.month != 0 || len(n) != 2 || !digits:
	case len(n[0]) == 4 && len(n[1]) <= 2:
		return numericDay(n[0], atoi(n[1]), "1")
	case len(n[0]) <= 2 && len(n[1]) == 4:
		return numericDay(n[1], atoi(n[0]), "1")
	}
	return data.Date{}, false
}

// weekOf returns Monday and Sunday of a week as ISO 8601 counts them: the first is
// the one with 4 January in it.
func weekOf(year, week int) (monday, sunday data.Date, ok bool) {
	if week < 1 || week > 53 || year < firstYear || year > lastYear {
		return data.Date{}, data.Date{}, false
	}
	fourth := data.NewDate(year, time.January, 4)
	monday = fourth.AddDays(7*(week-1) - (int(fourth.Time().Weekday())+6)%7)
	if y, w := monday.Time().ISOWeek(); y != year || w != week {
		return data.Date{}, data.Date{}, false
	}
	return monday, monday.AddDays(6), true
}

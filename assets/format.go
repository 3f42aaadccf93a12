package assets

import (
	"math"
	"strconv"
	"strings"
	"time"
)

// Day is a calendar day, or none.
type Day interface {
	IsZero() bool
	Time() time.Time
}

// Number writes a whole number with the language's grouping: 12.345.
func (l *Language) Number(n int) string {
	digits := strconv.Itoa(n)
	sign := ""
	if n < 0 {
		sign, digits = "\u2013", digits[1:]
	}
	var parts []string
	for len(digits) > 3 {
		parts = append([]string{digits[len(digits)-3:]}, parts...)
		digits = digits[:len(digits)-3]
	}
	return sign + strings.Join(append([]string{digits}, parts...), l.rules.group)
}

// Decimal writes f with at most the given number of decimals, without trailing zeros.
func (l *Language) Decimal(f float64, decimals int) string {
	whole, fraction, _ := strings.Cut(strconv.FormatFloat(math.Abs(f), 'f', decimals, 64), ".")
	n, err := strconv.Atoi(whole)
	if err != nil {
		return strconv.FormatFloat(f, 'g', -1, 64)
	}
	s := l.Number(n)
	if fraction = strings.TrimRight(fraction, "0"); fraction != "" {
		s += l.rules.decimal + fraction
	}
	if f < 0 && strings.Trim(s, "0"+l.rules.decimal) != "" {
		s = "\u2013" + s
	}
	return s
}

// Percent writes a share 0–1 as a whole percentage: 38%.
func (l *Language) Percent(share float64) string {
	return l.Number(int(math.Round(share*100))) + l.rules.percent
}

// FinePercent is Percent with as many as two decimals, where the share has them: 91,25%.
func (l *Language) FinePercent(share float64) string {
	return l.Decimal(share*100, 2) + l.rules.percent
}

// Date writes a day in digits, 03-11-2026; "" for no day.
func (l *Language) Date(d Day) string {
	if d.IsZero() {
		return ""
	}
	return d.Time().Format(l.rules.day)
}

// LongDate writes a day with the month's name, 3 november 2026; "" for no day.
func (l *Language) LongDate(d Day) string {
	if d.IsZero() {
		return ""
	}
	t := d.Time()
	written := t.Format(strings.Replace(l.rules.longDay, "{month}", "\x00", 1))
	return strings.Replace(written, "\x00", l.Month(t.Month()), 1)
}

// Month returns the name of a month, as it stands inside a sentence.
func (l *Language) Month(m time.Month) string {
	return l.Text("month." + strconv.Itoa(int(m)))
}

// MonthTitle returns a month and its year in words.
func (l *Language) MonthTitle(year int, month time.Month) string {
	return l.Text("day.month", "month", l.Month(month), "year", strconv.Itoa(year))
}

package data

import (
	"cmp"
	"time"
)

// dateLayout is ISO 8601, the one form in which dates are stored and exchanged.
const dateLayout = "2006-01-02"

// secondsPerDay is how long a day of UTC lasts. A time.Duration holds 292 years, and days may lie further apart.
const secondsPerDay = 24 * 60 * 60

// Date is a calendar day without a time or a zone. The zero Date is "no date".
type Date struct {
	Year  int
	Month time.Month
	Day   int
}

// NewDate returns the given day. It does not check that the day exists; see Valid.
func NewDate(year int, month time.Month, day int) Date {
	return Date{Year: year, Month: month, Day: day}
}

// DateOf returns the day on which t falls in t's own zone.
func DateOf(t time.Time) Date {
	year, month, day := t.Date()
	return Date{Year: year, Month: month, Day: day}
}

// ParseDate reads yyyy-mm-dd. "" is the zero Date. Anything else, and a day that
// does not exist, is Invalid{"date", RuleDate}.
func ParseDate(s string) (Date, error) {
	if s == "" {
		return Date{}, nil
	}
	t, err := time.Parse(dateLayout, s)
	if err != nil {
		return Date{}, Invalid{Field: "date", Rule: RuleDate}
	}
	return DateOf(t), nil
}

// String returns yyyy-mm-dd, or "" for the zero Date.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	return d.Time().Format(dateLayout)
}

// MarshalText implements encoding.TextMarshaler.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText implements encoding.TextUnmarshaler.
func (d *Date) UnmarshalText(text []byte) error {
	parsed, err := ParseDate(string(text))
	*d = parsed
	return err
}

// IsZero reports whether d is "no date".
func (d Date) IsZero() bool { return d == Date{} }

// Valid reports whether the day exists in the calendar (31 April does not).
func (d Date) Valid() bool { return !d.IsZero() && DateOf(d.Time()) == d }

// Time returns midnight UTC at the start of the day.
func (d Date) Time() time.Time { return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC) }

// AddDays returns the day n days later, or earlier for negative n.
func (d Date) AddDays(n int) Date { return DateOf(d.Time().AddDate(0, 0, n)) }

// MonthsTo returns how many whole months lie between the day and a later one.
func (d Date) MonthsTo(later Date) int {
	n := (later.Year-d.Year)*12 + int(later.Month) - int(d.Month)
	if later.Before(d.AddMonths(n)) {
		n--
	}
	return n
}

// AddMonths returns the same day n months later, or the last of that month where it has no such day.
func (d Date) AddMonths(n int) Date {
	last := DateOf(time.Date(d.Year, d.Month+time.Month(n)+1, 0, 0, 0, 0, 0, time.UTC))
	return NewDate(last.Year, last.Month, min(d.Day, last.Day))
}

// DaysSince returns the number of days from other to d, negative if d comes first.
func (d Date) DaysSince(other Date) int {
	return int((d.Time().Unix() - other.Time().Unix()) / secondsPerDay)
}

// Compare orders by calendar; the zero Date comes before every other.
func (d Date) Compare(other Date) int {
	return cmp.Or(
		cmp.Compare(d.Year, other.Year),
		cmp.Compare(d.Month, other.Month),
		cmp.Compare(d.Day, other.Day))
}

// compareKnown orders days, those that are not known last.
func compareKnown(a, b Date) int {
	return cmp.Or(CompareLast(a.IsZero(), b.IsZero()), a.Compare(b))
}

// Before reports whether d comes before other.
func (d Date) Before(other Date) bool { return d.Compare(other) < 0 }

// IsMonthEdge reports whether a day is the first or last of its month, as most at work are.
func (d Date) IsMonthEdge() bool { return d.Day == 1 || d.AddDays(1).Day == 1 }

package data

// Repeat is how often a meeting comes back, counted from its own day. The zero value is not.
type Repeat string

// The ways to repeat.
const (
	RepeatNone         Repeat = ""
	RepeatWeekly       Repeat = "weekly"
	RepeatFortnightly  Repeat = "fortnightly"
	RepeatMonthlyDay   Repeat = "monthly-day"     // on the 12th of every month
	RepeatMonthlyNth   Repeat = "monthly-weekday" // on the second Tuesday of every month
	RepeatMonthlyLast  Repeat = "monthly-last"    // on the last Tuesday of every month
	RepeatFifthWeekday Repeat = "fifth-weekday"   // on the fifth Tuesday of every month that has one
	RepeatQuarterly    Repeat = "quarterly"
	RepeatYearly       Repeat = "yearly"
)

// Repeats lists the ways in menu order.
func Repeats() []Repeat {
	return []Repeat{
		RepeatNone, RepeatWeekly, RepeatFortnightly, RepeatMonthlyDay, RepeatMonthlyNth, RepeatMonthlyLast,
		RepeatFifthWeekday, RepeatQuarterly, RepeatYearly,
	}
}

// Fits reports whether a series may begin on the day: the last Tuesday of a month does not begin on the first. What
// comes back on the fifth weekday is called only that.
func (r Repeat) Fits(day Date) bool {
	isFifth := day.Day > 28
	switch r {
	case RepeatMonthlyNth:
		return !isFifth
	case RepeatFifthWeekday:
		return isFifth
	case RepeatMonthlyLast:
		return day.AddDays(7).Month != day.Month
	}
	return true
}

// lastYear is the last year of which days can be written.
const lastYear = 9999

// Next returns the first day after the given one of the series that begins on start, and the zero Date where there
// is none. start itself is the first day of the series.
//
// A month that has no 31st has its last day instead, and so has February in a year without the 29th. A month that
// has no fifth weekday is skipped: also where a meeting on the 29th, 30th or 31st comes back on "the same weekday
// of the month".
func (r Repeat) Next(after, start Date) Date {
	if !start.Valid() || start.Year > lastYear {
		return Date{}
	}
	if after.Before(start) {
		return start
	}
	var next Date
	switch r {
	case RepeatWeekly:
		next = start.AddDays((after.DaysSince(start)/7 + 1) * 7)
	case RepeatFortnightly:
		next = start.AddDays((after.DaysSince(start)/14 + 1) * 14)
	default:
		next = r.nextByMonth(after, start)
	}
	if next.Year > lastYear {
		return Date{}
	}
	return next
}

// monthsSearched is how many months of a series are looked at for the next day. Four hold a fifth weekday of each kind.
const monthsSearched = 5

// nextByMonth returns the next day of a series that goes by months.
func (r Repeat) nextByMonth(after, start Date) Date {
	step := r.months()
	if step == 0 {
		return Date{}
	}
	first := ((after.Year-start.Year)*12 + int(after.Month) - int(start.Month)) / step
	for i := range monthsSearched {
		day, ok := r.dayIn((first+i)*step, start)
		if ok && after.Before(day) {
			return day
		}
	}
	return Date{}
}

// months returns how many months lie between two meetings of the series, 0 where it does not go by months.
func (r Repeat) months() int {
	switch r {
	case RepeatMonthlyDay, RepeatMonthlyNth, RepeatMonthlyLast, RepeatFifthWeekday:
		return 1
	case RepeatQuarterly:
		return 3
	case RepeatYearly:
		return 12
	}
	return 0
}

// dayIn returns the day of the series in the month that lies so many months after that of start, and whether that
// month has one.
func (r Repeat) dayIn(months int, start Date) (Date, bool) {
	month := NewDate(start.Year, start.Month, 1).AddMonths(months)
	nth := (start.Day-1)/7 + 1
	switch r {
	case RepeatMonthlyNth:
	case RepeatFifthWeekday:
		nth = 5
	case RepeatMonthlyLast:
		last := month.AddMonths(1).AddDays(-1)
		return last.AddDays(-daysBetween(start, last)), true
	default:
		return start.AddMonths(months), true
	}
	day := month.AddDays(daysBetween(month, start) + 7*(nth-1))
	return day, day.Month == month.Month
}

// daysBetween returns how many days after the weekday of one day that of another comes, 0 to 6.
func daysBetween(from, to Date) int {
	return (int(to.Time().Weekday()) - int(from.Time().Weekday()) + 7) % 7
}

// NextInSeries returns the first day after the given one on which a meeting comes back, and the zero Date where it
// does not. The series is counted from the earliest meeting of its kind and unit that repeats in the same way and has
// the day of m in its series: what began on the 31st is on the 31st again after a month of 30 days.
func NextInSeries(meetings []Meeting, m *Meeting, after Date) Date {
	if m.Repeat == RepeatNone || m.Date.IsZero() {
		return Date{}
	}
	start := m.Date
	for i := range meetings {
		o := &meetings[i]
		if o.Repeat == m.Repeat && o.alike(m) && o.Date.Before(start) &&
			m.Repeat.Next(m.Date.AddDays(-1), o.Date) == m.Date {
			start = o.Date
		}
	}
	return m.Repeat.Next(after, start)
}

// ComesBack returns the day, today or later, on which the last meeting of its kind and unit comes back, and the zero
// Date where it does not, or where another meeting follows it, be it one that is off.
func ComesBack(meetings []Meeting, m *Meeting, today Date) Date {
	if m.Repeat == RepeatNone || m.Date.IsZero() {
		return Date{}
	}
	for i := range meetings {
		if meetings[i].follows(m) {
			return Date{}
		}
	}
	after := today.AddDays(-1)
	if after.Before(m.Date) {
		after = m.Date
	}
	return NextInSeries(meetings, m, after)
}

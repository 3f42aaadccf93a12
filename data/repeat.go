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

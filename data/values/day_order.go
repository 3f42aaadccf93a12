package values

import "strings"

// DayOrder is how the dates of one column are written, where that is not plain
// from each of them.
type DayOrder int

// The orders. The zero value is the one of nearly all European lists.
const (
	// DayFirst reads 3/4/2026 as 3 April, and five digits as a spreadsheet's serial.
	DayFirst DayOrder = iota
	// MonthFirst reads 3/4/2026 as 4 March.
	MonthFirst
	// DayDigits reads 50426 as 5 April 2026: DDMMYY whose leading zero was lost.
	DayDigits
	// YearDigits reads 260405 as 5 April 2026: YYMMDD.
	YearDigits
)

// DayEvidence counts what the dates of one column prove about the order in which
// they are written. The zero value has seen none.
type DayEvidence struct {
	monthFirst, monthSecond int // dates that can only be so
	ambiguous               int // dates that are one day with the day first, and another with the month first
	certain                 int // dates that leave nothing open
	six, five               int // numbers of six and of five digits without separators
	yearFirst, dayFirst     int // of six digits, that can only be so
	// Of six digits that can be either: the first or last of a month, with the year or the day first.
	yearEdge, dayEdge      int
	onlySerial, onlyDigits int // of five digits: likely only as a serial, or only as DDMMYY without its zero
}

// Add counts a text that stands so many times in the column.
func (e *DayEvidence) Add(text string, times int) {
	t := tokenise(text)
	n := t.numbers
	switch {
	case t.strange:
	case t.month != 0:
		e.certain += times
	case len(n) == 3 && len(n[0]) <= 2:
		e.addSeparated(atoi(n[0]), atoi(n[1]), times)
	case len(n) == 3:
		e.certain += times
	case len(n) == 1:
		e.addPacked(n[0], times)
	}
}

func (e *DayEvidence) addSeparated(first, second, times int) {
	switch {
	case first > 12 && second > 12, first == 0, second == 0:
	case first > 12:
		e.monthSecond += times
		e.certain += times
	case second > 12:
		e.monthFirst += times
		e.certain += times
	case first != second:
		e.ambiguous += times
	}
}

// The days that serial numbers in a list of people most likely stand for: 1960–2035.
const (
	likelySerial   = 21_916
	unlikelySerial = 49_310
)

func (e *DayEvidence) addPacked(digits string, times int) {
	switch len(digits) {
	case 5:
		e.five += times
		_, packed := dayDigits("0"+digits, DayFirst)
		serial := atoi(digits) >= likelySerial && atoi(digits) < unlikelySerial
		count(&e.onlySerial, serial && !packed, times)
		count(&e.onlyDigits, packed && !serial, times)
	case 6:
		e.six += times
		day, asDay := dayDigits(digits, DayFirst)
		year, asYear := numericDay(digits[:2], atoi(digits[2:4]), digits[4:])
		count(&e.dayFirst, asDay && !asYear, times)
		count(&e.yearFirst, asYear && !asDay, times)
		if asDay && asYear {
			count(&e.yearEdge, year.IsMonthEdge(), times)
			count(&e.dayEdge, day.IsMonthEdge(), times)
		}
	}
}

func count(n *int, seen bool, times int) {
	if seen {
		*n += times
	}
}

// Order decides for the whole column what single dates leave open. The day comes
// first unless dates that can only be read the other way prove otherwise; numbers of
// five digits are days with a lost zero where others have six, or where most of them
// can be nothing else. Where numbers of six digits may all be read either way, the order
// is the one in which more of them are the first or last day of a month.
func (e *DayEvidence) Order() DayOrder {
	switch digits := e.six + e.onlyDigits; {
	case e.yearFirst > e.dayFirst, e.yearFirst == e.dayFirst && e.yearEdge >= 2 && e.yearEdge > 2*e.dayEdge:
		return YearDigits
	case digits > e.onlySerial && 4*digits >= e.five:
		return DayDigits
	case e.monthSecond*10 < e.monthFirst:
		return MonthFirst
	}
	return DayFirst
}

// Mixed reports whether the dates prove both orders, neither by a mere slip: 3/4/2026 is then
// unknown.
func (e *DayEvidence) Mixed() bool {
	few, many := min(e.monthFirst, e.monthSecond), max(e.monthFirst, e.monthSecond)
	return few > 0 && 10*few >= many
}

// Unsure reports whether the order matters and no date of the column proves it.
func (e *DayEvidence) Unsure() bool { return e.ambiguous >= 3 && e.certain == 0 }

// Settles reports whether a text that is a day is one day only, as it stands or by what the other dates of the column
// prove. Nobody writes the month first with points, and hardly anybody with hyphens. Mixed columns prove
// nothing.
func (e *DayEvidence) Settles(text string) bool {
	n := tokenise(text).numbers
	if e.proves(text, n) {
		return true
	}
	others := []DayOrder{MonthFirst, DayDigits, YearDigits}
	if len(n) == 3 && len(n[2]) == 4 {
		others = others[:1] // the year is told
	}
	first, err := ParseDay(text, DayFirst)
	for _, order := range others {
		if day, errOther := ParseDay(text, order); errOther == nil && day != first {
			return false
		}
	}
	return err == nil
}

// proves reports whether the column, or the signs between the numbers of a text, tell in which order they
// stand.
func (e *DayEvidence) proves(text string, numbers []string) bool {
	switch {
	case len(numbers) == 3 && len(numbers[0]) <= 2:
		return e.monthFirst+e.monthSecond > 0 || strings.Count(text, ".") >= 2 ||
			strings.Count(text, "-") >= 2 && !e.Unsure()
	case len(numbers) == 1 && len(numbers[0]) == 6:
		return e.dayFirst+e.yearFirst > 0
	case len(numbers) == 1 && len(numbers[0]) == 5:
		return e.onlySerial+e.onlyDigits > 0
	}
	return false
}

// ReadsOneWay reports whether every date of the column can only be read in one order. A program
// that took the others for days took them for the wrong ones: 25/04/2026 stays text where the
// month is expected first, while 03/04/2026 becomes 4 March.
func (e *DayEvidence) ReadsOneWay() bool {
	return e.ambiguous == 0 && e.monthFirst+e.monthSecond > 0 && min(e.monthFirst, e.monthSecond) == 0
}

package values

import (
	"strconv"
	"strings"
	"time"

	"kader/data"
)

// What a year in a list may be, and where years of two digits turn over.
const (
	firstYear = 1900
	lastYear  = 2100
	// pivotYear: nobody at work was born before 1950, and contracts may end in 2049.
	pivotYear = 50
)

// The serial numbers of days in a spreadsheet that a list may hold: 1954–2119.
const (
	firstSerial = 20_000
	lastSerial  = 80_000
)

// ParseDay reads a day as lists write it: 01-11-2026, 1.11.26, 2026-11-01,
// "1 nov 2026", "zo 1. november 2026", 20261101, 011126, the serial number 46327,
// each with a time of day or without. order decides what is ambiguous.
// "", 00-00-0000 and what payroll systems write for never (31-12-9999, 31-12-2099,
// 01-01-1900) are the zero Date. Anything else, and a day that does not exist, is Invalid{"date", RuleDate}.
func ParseDay(text string, order DayOrder) (data.Date, error) {
	t := tokenise(text)
	switch {
	case isNothing(text), t.isZero():
		return data.Date{}, nil
	case t.strange || len(t.numbers) > 3:
		return data.Date{}, errDay()
	}
	d, ok := t.day(order)
	if !ok {
		return data.Date{}, errDay()
	}
	if isNever(d) {
		return data.Date{}, nil
	}
	if !d.Valid() || d.Year < firstYear || d.Year > lastYear {
		return data.Date{}, errDay()
	}
	return d, nil
}

// isNever tells whether a day is one that programs write where there is none.
func isNever(d data.Date) bool {
	switch d {
	case data.Date{Year: 1, Month: 1, Day: 1}, data.Date{Year: 1753, Month: 1, Day: 1}, data.Date{Year: 1899, Month: 12, Day: 30}, data.Date{Year: 1899, Month: 12, Day: 31}, data.Date{Year: 1900, Month: 1, Day: 1}, data.Date{Year: 2099, Month: 12, Day: 31}:
		return true
	}
	return d.Year > lastYear && d.Month == time.December && d.Day == 31
}

func errDay() error { return data.Invalid{Field: "date", Rule: data.RuleDate} }

// dayTokens are the numbers and the month's name in a text.
type dayTokens struct {
	numbers []string
	month   time.Month // 0 where it is not named
	before  int        // how many numbers stand before the month's name
	strange bool       // something else stands there too
}

// tokenise takes a text apart, leaving out the time of day and the day of the week.
func tokenise(text string) dayTokens {
	var t dayTokens
	for _, word := range strings.Fields(withoutTime(text)) {
		for len(word) > 0 {
			digits := IsDigit(word[0])
			n := strings.IndexFunc(word, func(r rune) bool { return ('0' <= r && r <= '9') != digits })
			if n < 0 {
				n = len(word)
			}
			t.add(word[:n])
			word = word[n:]
		}
	}
	return t
}

// withoutTime cuts off a time of day: everything from the word with a colon on,
// and what follows the T of 2026-11-01T08:30.
func withoutTime(text string) string {
	if i := strings.IndexByte(text, ':'); i >= 0 {
		text = text[:i]
		if j := strings.LastIndexAny(text, " T\t,\u00a0"); j >= 0 {
			return text[:j]
		}
	}
	return text
}

// add notes a run of digits, or of what stands between digits.
func (t *dayTokens) add(run string) {
	if IsDigit(run[0]) {
		t.numbers = append(t.numbers, run)
		return
	}
	for _, word := range strings.FieldsFunc(data.Fold(run), func(r rune) bool { return strings.ContainsRune("-./,'’\" ", r) }) {
		month := monthOf(word)
		switch {
		case month != 0 && t.month == 0:
			t.month, t.before = month, len(t.numbers)
		case !isDayWord(word):
			t.strange = true
		}
	}
}

// isZero tells whether the text is a date of zeros, or of nines.
func (t dayTokens) isZero() bool {
	if t.month != 0 || t.strange {
		return false
	}
	digits := strings.Join(t.numbers, "")
	return digits != "" && (strings.Trim(digits, "0") == "" || len(digits) == 8 && strings.Trim(digits, "9") == "")
}

// day reads the tokens.
func (t dayTokens) day(order DayOrder) (data.Date, bool) {
	switch {
	case t.month != 0:
		return t.named()
	case len(t.numbers) == 3:
		return t.separated(order)
	case len(t.numbers) == 2: // a serial with the time as its fraction
		return serialDay(t.numbers[0])
	case len(t.numbers) == 1:
		return packedDay(t.numbers[0], order)
	}
	return data.Date{}, false
}

// named reads a date with the month's name: day and year, or year and day.
func (t dayTokens) named() (data.Date, bool) {
	if len(t.numbers) != 2 {
		return data.Date{}, false
	}
	first, second := t.numbers[0], t.numbers[1]
	if len(first) == 4 {
		return numericDay(first, int(t.month), second)
	}
	return numericDay(second, int(t.month), first)
}

// separated reads three numbers. What can only be one way is read so, whatever
// the order of the column.
func (t dayTokens) separated(order DayOrder) (data.Date, bool) {
	first, second, third := t.numbers[0], t.numbers[1], t.numbers[2]
	switch {
	case len(first) == 4:
		return either(first, second, third)
	case len(first) > 2 || len(second) > 2 || len(third) == 3:
		return data.Date{}, false
	case order == YearDigits, atoi(first) > 31 && len(third) <= 2:
		return either(first, second, third)
	case order == MonthFirst:
		return either(third, first, second)
	}
	return either(third, second, first)
}

// either reads a year, month and day, swapping the last two if there is no such month.
func either(year, month, day string) (data.Date, bool) {
	if atoi(month) > 12 && atoi(day) <= 12 {
		month, day = day, month
	}
	return numericDay(year, atoi(month), day)
}

// numericDay makes a date of its parts. The year may have two digits.
func numericDay(year string, month int, day string) (data.Date, bool) {
	y := atoi(year)
	switch len(year) {
	case 1, 2:
		if y += 1900; y < 1900+pivotYear {
			y += 100
		}
	case 4:
	default:
		return data.Date{}, false
	}
	d := data.NewDate(y, time.Month(month), atoi(day))
	return d, len(day) <= 2 && d.Valid()
}

// packedDay reads a date without separators, or a serial number.
func packedDay(digits string, order DayOrder) (data.Date, bool) {
	switch len(digits) {
	case 8:
		if d, ok := numericDay(digits[:4], atoi(digits[4:6]), digits[6:]); ok && (isNever(d) || d.Year >= firstYear && d.Year <= lastYear) {
			return d, true
		}
		return dayDigits(digits, order)
	case 7:
		return dayDigits("0"+digits, order)
	case 6:
		if order == YearDigits {
			return numericDay(digits[:2], atoi(digits[2:4]), digits[4:])
		}
		if d, ok := dayDigits(digits, order); ok {
			return d, true
		}
		return numericDay(digits[:2], atoi(digits[2:4]), digits[4:])
	case 5:
		if d, ok := serialDay(digits); ok && order != DayDigits && order != YearDigits {
			return d, true
		}
		return packedDay("0"+digits, order)
	}
	return data.Date{}, false
}

// dayDigits reads DDMMYY or DDMMYYYY; MMDDYY where the month comes first.
func dayDigits(digits string, order DayOrder) (data.Date, bool) {
	day, month := digits[:2], digits[2:4]
	if order == MonthFirst {
		day, month = month, day
	}
	return numericDay(digits[4:], atoi(month), day)
}

// serialDay reads the number of a day as spreadsheets count them since 1900.
func serialDay(digits string) (data.Date, bool) {
	n := atoi(digits)
	return data.NewDate(1899, time.December, 30).AddDays(n), n >= firstSerial && n <= lastSerial && len(digits) == 5
}

// atoi reads digits; what is too large to be part of a date becomes -1.
func atoi(digits string) int {
	n, err := strconv.Atoi(digits)
	if err != nil {
		return -1
	}
	return n
}

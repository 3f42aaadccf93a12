package sheet

import (
	"bytes"
	"math"
	"strconv"

	"kader/data"
)

// The serial numbers of days. Excel counts from 1900 with a 29 February 1900
// that never was, or from 1904.
const (
	maxSerial  = 2_958_466 // the day after 9999-12-31
	offset1904 = 1462
	fakeLeap   = 60 // the serial of 29 February 1900
	// tick is the smallest difference in time that a cell can mean, in days:
	// half a millisecond. Sums of times end just below a whole day.
	tick = 0.5 / 86_400_000
)

// dayOf returns the day of a serial number, if it has one.
func dayOf(serial float64, epoch1904 bool) (data.Date, bool) {
	if epoch1904 {
		serial += offset1904
	}
	if !(serial >= 1 && serial < maxSerial) {
		return data.Date{}, false
	}
	days := int(serial + tick)
	if days < fakeLeap {
		days++
	}
	return data.NewDate(1899, 12, 30).AddDays(days), true
}

// serialOf returns the serial number of a day that a file gives as a date.
func serialOf(d data.Date, epoch1904 bool) float64 {
	days := d.DaysSince(data.NewDate(1899, 12, 30))
	if days <= fakeLeap {
		days--
	}
	if epoch1904 {
		days -= offset1904
	}
	return float64(days)
}

// isoDay reads the day that 2021-01-01T10:10:10 starts with, and returns what stands
// behind the T. False is a text that is no day, or one before our calendar.
func isoDay(text []byte) (day data.Date, clock string, ok bool) {
	const layout = "2006-01-02"
	if len(text) < len(layout) {
		return data.Date{}, "", false
	}
	day, err := data.ParseDate(string(text[:len(layout)]))
	if err != nil || day.Year == 0 {
		return data.Date{}, "", false
	}
	if len(text) > len(layout) {
		clock = string(text[len(layout)+1:])
	}
	return day, clock, true
}

// plainDigits is how many digits a number may have to be shown as it is stored;
// programs store up to 17 and show at most 15.
const plainDigits = 15

// isPlain reports whether a stored number is shown as it is stored.
func isPlain(raw []byte) bool {
	whole, fraction, hasPoint := bytes.Cut(bytes.TrimPrefix(raw, []byte("-")), []byte("."))
	if len(whole)+len(fraction) > plainDigits || !areDigits(whole) ||
		whole[0] == '0' && (len(whole) > 1 || raw[0] == '-') {
		return false
	}
	return !hasPoint || areDigits(fraction) && fraction[len(fraction)-1] != '0'
}

func areDigits(s []byte) bool {
	for _, c := range s {
		if c < '0' || c > '9' {
			return false
		}
	}
	return len(s) > 0
}

// appendNumber writes a number with at most 15 digits and without an exponent,
// unless it is larger than anything that people count.
func appendNumber(into []byte, v float64) []byte {
	if v == 0 {
		return append(into, '0') // also for -0
	}
	var room [2 * plainDigits]byte
	rounded := strconv.AppendFloat(room[:0], math.Abs(v), 'e', plainDigits-1, 64)
	mantissa, power, _ := bytes.Cut(rounded, []byte("e"))
	exponent, err := strconv.Atoi(string(power))
	if err != nil || exponent >= 21 || exponent < -9 {
		return appendExponent(into, v)
	}
	if v < 0 {
		into = append(into, '-')
	}
	digits := append(mantissa[:1], mantissa[2:]...)
	return appendPlain(into, bytes.TrimRight(digits, "0"), exponent)
}

// appendExponent writes what has at most 15 digits too, but takes more places.
func appendExponent(into []byte, v float64) []byte {
	rounded, err := strconv.ParseFloat(strconv.FormatFloat(v, 'e', plainDigits-1, 64), 64)
	if err != nil {
		rounded = v
	}
	return strconv.AppendFloat(into, rounded, 'E', -1, 64)
}

// appendPlain writes digits with the point behind the first, moved by so many places.
func appendPlain(into, digits []byte, places int) []byte {
	if places < 0 {
		into = append(append(into, "0."...), "00000000"[:-places-1]...)
		return append(into, digits...)
	}
	if whole := places + 1; len(digits) > whole {
		return append(append(append(into, digits[:whole]...), '.'), digits[whole:]...)
	}
	into = append(into, digits...)
	return append(into, "00000000000000000000"[:places+1-len(digits)]...)
}

// appendFormatted writes a number as its format shows it.
func (f format) appendFormatted(into []byte, v float64) []byte {
	switch f.kind {
	case formatPercent:
		return append(appendNumber(into, v*100), '%')
	case formatClock:
		if v >= 0 && v < maxSerial {
			return appendClock(into, v-math.Floor(v))
		}
	case formatElapsed:
		if math.Abs(v) < maxSerial {
			return appendClock(into, v)
		}
	case formatDay:
		if v > 0 && v < 1 {
			return appendClock(into, v)
		}
	case formatDigits:
		if v >= 0 && v < 1e15 && v == math.Trunc(v) {
			return appendPattern(into, f.pattern, strconv.FormatInt(int64(v), 10))
		}
	}
	return appendNumber(into, v)
}

// appendClock writes a share of a day as hours and minutes, with seconds if there are any.
func appendClock(into []byte, days float64) []byte {
	if days < 0 {
		into, days = append(into, '-'), -days
	}
	seconds := int(math.Round(days * 86_400))
	into = appendTwo(into, seconds/3600)
	into = appendTwo(append(into, ':'), seconds/60%60)
	if seconds%60 != 0 {
		into = appendTwo(append(into, ':'), seconds%60)
	}
	return into
}

func appendTwo(into []byte, n int) []byte {
	if n < 10 {
		into = append(into, '0')
	}
	return strconv.AppendInt(into, int64(n), 10)
}

// appendPattern lays digits into the placeholders of a pattern, the last digit
// in the last one; digits too many go before the first.
func appendPattern(into []byte, pattern, digits string) []byte {
	places := countPlaces(pattern)
	extra := max(0, len(digits)-places)
	missing := max(0, places-len(digits))
	if digits == "0" {
		extra, missing = 0, places // # shows no zero
	}
	first := true
	for i := 0; i < len(pattern); i++ {
		if pattern[i] == '\\' {
			i++
			into = append(into, pattern[i])
			continue
		}
		if first {
			into = append(into, digits[:extra]...)
			digits, first = digits[extra:], false
		}
		if missing > 0 {
			missing--
			if pattern[i] == '0' {
				into = append(into, '0')
			}
			continue
		}
		into, digits = append(into, digits[0]), digits[1:]
	}
	return into
}

func countPlaces(pattern string) int {
	places := 0
	for i := 0; i < len(pattern); i++ {
		if pattern[i] == '\\' {
			i++
			continue
		}
		places++
	}
	return places
}

// parseClock reads 10:20:30 as a share of a day.
func parseClock(s string) (float64, bool) {
	if len(s) < len("10:20:30") || s[2] != ':' || s[5] != ':' {
		return 0, false
	}
	return parseDuration("PT" + s[:2] + "H" + s[3:5] + "M" + s[6:8] + "S")
}

// parseDuration reads a duration such as PT36H30M00.5S, in days.
func parseDuration(s string) (float64, bool) {
	sign := 1.0
	if len(s) > 0 && s[0] == '-' {
		sign, s = -1, s[1:]
	}
	if len(s) < 2 || s[0] != 'P' {
		return 0, false
	}
	days, from, clock := 0.0, 1, false
	for i := 1; i < len(s); i++ {
		c := s[i]
		if '0' <= c && c <= '9' || c == '.' {
			continue
		}
		if c == 'T' && from == i {
			from, clock = i+1, true
			continue
		}
		v, err := strconv.ParseFloat(s[from:i], 64)
		unit := durationUnit(c, clock)
		if err != nil || unit == 0 {
			return 0, false
		}
		days, from = days+v*unit, i+1
	}
	return sign * days, from == len(s) && len(s) > 2 && days < maxSerial
}

// durationUnit returns how many days a unit is; 0 is none. Months and years have no length.
func durationUnit(c byte, clock bool) float64 {
	switch {
	case c == 'D' && !clock:
		return 1
	case c == 'H' && clock:
		return 1.0 / 24
	case c == 'M' && clock:
		return 1.0 / 1440
	case c == 'S' && clock:
		return 1.0 / 86_400
	}
	return 0
}

// appendDay writes yyyy-mm-dd.
func appendDay(into []byte, d data.Date) []byte {
	for limit := 1000; d.Year < limit && limit > 1; limit /= 10 {
		into = append(into, '0')
	}
	into = strconv.AppendInt(into, int64(d.Year), 10)
	into = appendTwo(append(into, '-'), int(d.Month))
	return appendTwo(append(into, '-'), d.Day)
}

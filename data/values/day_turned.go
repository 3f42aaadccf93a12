package values

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"time"

	"kader/data"
)

// Turned returns a date with day and month in each other's place; false where there is no such month.
func Turned(d data.Date) (data.Date, bool) {
	return data.NewDate(d.Year, time.Month(d.Day), int(d.Month)), d.Day <= 12
}

// instantText is an instant as programs write it, with its hour and what stands behind the minutes.
var instantText = regexp.MustCompile(
	`^\d{4}-\d{2}-\d{2}[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]0+)?)? ?(Z|UTC|GMT|[+-]00:?00)?$`,
)

// serialText is the serial number of a day in a spreadsheet, with its time of day.
var serialText = regexp.MustCompile(`^\d{5}[.,](\d{2,})$`)

// Instant is a day with a time of day.
type Instant struct {
	UTC      bool // the text says so
	Midnight bool // 22:00 or 23:00, which is midnight in the summer and winter of our countries
}

// ParseInstant reads the time of day of an instant, as a text or as the serial number of a spreadsheet;
// false where a text has none.
func ParseInstant(text string) (Instant, bool) {
	if found := instantText.FindStringSubmatch(text); found != nil {
		midnight := (found[1] == "22" || found[1] == "23") && found[2] == "00" && strings.Trim(found[3], "0") == ""
		return Instant{UTC: found[4] != "", Midnight: midnight}, true
	}
	if found := serialText.FindStringSubmatch(text); found != nil {
		fraction, err := strconv.ParseFloat("."+found[1], 64)
		return Instant{Midnight: err == nil && isLateHour(fraction)}, err == nil
	}
	return Instant{}, false
}

// SerialInstant reads the time of day of the serial number of a day; false where it has none.
func SerialInstant(serial float64) (Instant, bool) {
	_, fraction := math.Modf(serial)
	return Instant{Midnight: isLateHour(fraction)}, fraction > 1e-6
}

// isLateHour reports whether a fraction of a day is 22:00 or 23:00.
func isLateHour(fraction float64) bool {
	hour := fraction * 24
	return math.Abs(hour-22) < .01 || math.Abs(hour-23) < .01
}

// fewestInstants is the least number of instants without a zone that are taken for midnights: a shift
// may begin at 22:00 as well.
const fewestInstants = 3

// ShowMidnights reports whether instants are midnights that a program wrote in UTC: all but a few of
// them, late, are 22:00 or 23:00. zoned are those that say that they are in UTC.
func ShowMidnights(instants, zoned, midnights int) bool {
	if midnights == 0 || 4*midnights < 3*instants {
		return false
	}
	return zoned > 0 || instants >= fewestInstants
}

// TurnEvidence weighs whether the real dates of a column have day and month in each other's place.
type TurnEvidence struct {
	Dates    []data.Date // the real dates
	Texts    []data.Date // the days that remained text, because they can be read in one order only
	Received data.Date   // when the list came
}

// Turns is what a column tells.
type Turns int

// What a column may tell. The zero value is that nothing speaks for it.
const (
	NotTurned Turns = iota
	MayBeTurned
	AreTurned
)

// The numbers from which dates are taken for turned. By chance a date has no day above the twelfth in
// two of five cases.
const (
	fewestTurned = 5
	fewestTexts  = 3
	nearList     = 130 // days between a first day and the list of new people that has it
	farFromList  = 60
)

// Weigh returns what the column tells. A program that takes the month first makes a date of each text
// whose day is twelve at most, and leaves all others as text; so no real date is after the twelfth.
// Turned back, the dates lie beside the texts, or beside the day of the list where all are dates.
func (e *TurnEvidence) Weigh() Turns {
	matters := false
	for _, d := range e.Dates {
		if d.Day > 12 {
			return NotTurned
		}
		matters = matters || d.Day != int(d.Month)
	}
	if !matters {
		return NotTurned
	}
	if len(e.Texts) == 0 {
		return e.weighByList()
	}
	turned, written := e.distances()
	switch far := farFromList * len(e.Dates); {
	case written+far < turned:
		return NotTurned
	case len(e.Dates) >= fewestTurned && len(e.Texts) >= fewestTexts:
		return AreTurned
	case len(e.Dates) >= 2 && len(e.Texts) >= 2 && turned+far/2 < written:
		return AreTurned
	case turned <= written:
		return MayBeTurned
	}
	return NotTurned
}

// weighByList weighs dates without a text beside them: all of them near the list once turned, and most
// of them far from it as written.
func (e *TurnEvidence) weighByList() Turns {
	if len(e.Dates) < 3 || e.Received.IsZero() {
		return NotTurned
	}
	far, months := 0, 0
	for _, d := range e.Dates {
		turned, _ := Turned(d)
		if distance(turned, e.Received) > nearList {
			return NotTurned
		}
		if distance(d, e.Received) > nearList {
			far++
		}
		if turned.Day == 1 {
			months++
		}
	}
	switch {
	case 2*far < len(e.Dates):
		return NotTurned
	case far == len(e.Dates) || 2*months > len(e.Dates):
		return AreTurned
	}
	return MayBeTurned
}

// distances returns how many days the dates lie outside the span of the texts, turned and as written.
func (e *TurnEvidence) distances() (turned, written int) {
	first, last := e.Texts[0], e.Texts[0]
	for _, d := range e.Texts {
		if d.Before(first) {
			first = d
		}
		if last.Before(d) {
			last = d
		}
	}
	outside := func(d data.Date) int { return max(0, first.DaysSince(d), d.DaysSince(last)) }
	for _, d := range e.Dates {
		back, _ := Turned(d)
		turned += outside(back)
		written += outside(d)
	}
	return turned, written
}

func distance(a, b data.Date) int {
	return max(a.DaysSince(b), b.DaysSince(a))
}

package imports

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"kader/data"
	"kader/data/sheet"
	"kader/data/tables"
	"kader/data/values"
)

// DayReading is how the dates of a whole column are read, where another program may have turned them.
// The words are those of the command line's --days.
type DayReading string

// The readings. The zero value is what the column as a whole tells.
const (
	DaysGuessed    DayReading = ""
	DaysAsWritten  DayReading = "as-written"  // dates as they stand, texts with the day first
	DaysTurned     DayReading = "turned"      // day and month of the real dates change places
	DaysMonthFirst DayReading = "month-first" // texts have the month first
	DaysNextDay    DayReading = "next-day"    // 22:00 and 23:00 in UTC are midnight here
)

// DayReadings lists the readings in menu order.
func DayReadings() []DayReading {
	return []DayReading{DaysGuessed, DaysAsWritten, DaysTurned, DaysMonthFirst, DaysNextDay}
}

// dayColumn is how the dates of a column are read.
type dayColumn struct {
	order   values.DayOrder
	mixed   bool // some have the month first, others the day
	swapped bool // the program that saved the list took the month of its real dates for the day
	unsure  bool // of days of birth: real dates with two readings may be either
	nextDay bool // 22:00 and 23:00 are midnight here
	said    bool // the user says so
}

// detectDayOrder decides how a column of days is read, as the user says or as the column as a whole
// tells, and warns of what the user should check.
func (w *typist) detectDayOrder(column int) {
	seen := w.dayTexts(column)
	if seen.periods {
		w.warn(WarnPeriods, column)
	}
	switch reading := w.readings[w.table.Letters[column]]; reading {
	case DaysGuessed:
		w.days[column] = w.guessDays(column, seen)
	default:
		w.days[column] = seen.readAs(reading)
		w.warn(WarnDaysSaid, column)
	}
}

// readAs returns how a column of days is read as the user says.
func (s *daysSeen) readAs(reading DayReading) dayColumn {
	c := dayColumn{
		swapped: reading == DaysTurned, nextDay: reading == DaysNextDay, order: s.packedOrder(), said: true,
	}
	if reading == DaysMonthFirst {
		c.order = values.MonthFirst
	}
	return c
}

// guessDays returns how a column of days is read as it tells itself.
func (w *typist) guessDays(column int, seen *daysSeen) dayColumn {
	e := &seen.evidence
	turns := values.NotTurned
	if e.ReadsOneWay() || len(seen.texts) == 0 {
		turns = (&values.TurnEvidence{Dates: seen.dates, Texts: seen.texts, Received: w.today}).Weigh()
	}
	c := dayColumn{
		order: e.Order(), mixed: e.Mixed(), swapped: turns == values.AreTurned,
		nextDay: values.ShowMidnights(seen.instants, seen.zoned, seen.midnights),
	}
	if c.nextDay {
		w.warn(WarnMidnight, column)
	}
	switch {
	case c.mixed:
		w.warn(WarnDaysMixed, column)
	case c.swapped:
		w.warn(WarnDaysSwapped, column)
	case turns == values.MayBeTurned:
		w.warn(WarnMaybeSwapped, column)
	case c.order == values.MonthFirst:
		w.warn(WarnMonthFirst, column)
	case c.order == values.DayDigits:
		w.warn(WarnDayDigits, column)
	case c.order == values.YearDigits:
		w.warn(WarnYearDigits, column)
	case e.Unsure() && len(seen.dates) == 0:
		if w.areNearMonthFirst(seen.ambiguous) {
			c.order = values.MonthFirst
			w.warn(WarnMonthFirst, column)
		} else {
			w.warn(WarnDayOrder, column)
		}
	}
	return c
}

// areNearMonthFirst reports whether days that may be read either way lie near the list with the month
// first only.
func (w *typist) areNearMonthFirst(days []data.Date) bool {
	return (&values.TurnEvidence{Dates: days, Received: w.today}).Weigh() == values.AreTurned
}

func (w *typist) warn(code WarningCode, column int) {
	w.warnings = append(w.warnings, Warning{Code: code, Facts: map[string]string{"header": w.table.ColumnName(column)}})
}

// daysSeen is what stands in a column of days.
type daysSeen struct {
	evidence                   values.DayEvidence
	periods                    bool        // months or weeks
	dates                      []data.Date // the real dates
	texts                      []data.Date // dates with separators that stand as text
	ambiguous                  []data.Date // those of them that can be read either way, with the day first
	instants, zoned, midnights int
}

// packedOrder returns the order of digits without separators, else the day first.
func (s *daysSeen) packedOrder() values.DayOrder {
	if order := s.evidence.Order(); order != values.MonthFirst {
		return order
	}
	return values.DayFirst
}

// dayTexts looks at the cells of a column of days, at each different text once.
func (w *typist) dayTexts(column int) *daysSeen {
	seen, texts := &daysSeen{}, make(map[string]int)
	for i := range w.table.Lines {
		switch c := w.table.Lines[i].Whole(column); c.Kind {
		case sheet.Text:
			texts[tidyText(c.Text)]++
		case sheet.Number:
			texts[tables.PlainNumber(c)]++
		case sheet.Date:
			seen.dates = append(seen.dates, c.Day())
			instant, ok := values.SerialInstant(c.Number)
			seen.addInstant(instant, ok, 1)
		}
	}
	for _, text := range slices.Sorted(maps.Keys(texts)) {
		times := texts[text]
		seen.evidence.Add(text, times)
		instant, ok := values.ParseInstant(text)
		seen.addInstant(instant, ok, times)
		if !seen.periods {
			_, _, seen.periods = values.ParsePeriod(text)
		}
		plain := strings.Trim(text, "0123456789") == ""
		if day, err := values.ParseDay(text, values.DayFirst); err == nil && !day.IsZero() && !plain {
			seen.texts = append(seen.texts, day)
			if hasTwoReadings(text) {
				seen.ambiguous = append(seen.ambiguous, day)
			}
		}
	}
	return seen
}

func (s *daysSeen) addInstant(instant values.Instant, ok bool, times int) {
	if !ok {
		return
	}
	s.instants += times
	s.zoned += times * one(instant.UTC)
	s.midnights += times * one(instant.Midnight)
}

// oldestYear is the first year in which somebody at work can have begun. Earlier days are numbers
// that a sheet shows as days.
const oldestYear = 1940

// nearYears is the most years ahead in which somebody begins whose year has two digits.
const nearYears = 5

// fillDay reads a day, from the cell's own date or from its text.
func (w *typist) fillDay(r *typedRow, column int, cell *sheet.Cell, text string) data.Rule {
	c := w.days[column]
	if _, byHand := r.Fixed[w.table.Letters[column]]; byHand { // typed here, where the day comes first
		c.mixed = false
		if c.order == values.MonthFirst {
			c.order = values.DayFirst
		}
	}
	field := w.fields[column]
	day, ok := w.day(field, cell, text, c)
	if !ok || !day.IsZero() && day.Year < oldestYear || c.mixed && cell.Kind == sheet.Text && hasTwoReadings(text) {
		return data.RuleDate
	}
	switch field {
	case data.FieldStartDate:
		r.Person.Start = day
	case data.FieldEndDate:
		r.Person.End = day
	case data.FieldMemberSince:
		r.Person.MemberSince = day
	}
	return ""
}

// day reads a day, turned back where a program turned those of the column.
func (w *typist) day(f data.Field, cell *sheet.Cell, text string, c dayColumn) (data.Date, bool) {
	if cell.Kind == sheet.Date && c.swapped {
		return values.Turned(cell.Day())
	}
	day, ok := w.dayAsWritten(f, cell, text, c)
	if ok && c.nextDay && !day.IsZero() && isMidnight(cell, text) {
		day = day.AddDays(1)
	}
	return day, ok
}

// isMidnight reports whether a cell, or the text of one, is the midnight of another zone, with which a day begins.
func isMidnight(cell *sheet.Cell, text string) bool {
	instant, timed := values.ParseInstant(text)
	if cell.Kind != sheet.Text {
		instant, timed = values.SerialInstant(cell.Number)
	}
	return timed && instant.Midnight
}

// dayAsWritten reads a day as it stands, each different text once.
func (w *typist) dayAsWritten(f data.Field, cell *sheet.Cell, text string, c dayColumn) (data.Date, bool) {
	key := dayKey{text: text, order: c.order, last: f == data.FieldEndDate}
	if cell.Kind == sheet.Number {
		key.text = tables.PlainNumber(cell)
	}
	read, ok := w.dayReads[key]
	if !ok {
		read.day, read.ok = w.readDay(key)
		w.dayReads[key] = read
	}
	return read.day, read.ok
}

// readDay reads a day, or else a month or week, of which it takes the first day, or
// the last where something ends.
func (w *typist) readDay(key dayKey) (data.Date, bool) {
	day, err := values.ParseDay(key.text, key.order)
	if err != nil {
		first, last, ok := values.ParsePeriod(key.text)
		if key.last {
			return last, ok
		}
		return first, ok
	}
	// Nobody is known to begin so far ahead: a year of two digits was of the last century.
	if !key.last && day.Year > w.today.Year+nearYears && !strings.Contains(key.text, strconv.Itoa(day.Year)) &&
		len(key.text) > 5 {
		day.Year -= 100
	}
	return day, true
}

// hasTwoReadings reports whether a text is one day with the day first, and another with the month
// first.
func hasTwoReadings(text string) bool {
	a, errA := values.ParseDay(text, values.DayFirst)
	b, errB := values.ParseDay(text, values.MonthFirst)
	return errA == nil && errB == nil && a != b
}

// SetDays says how the dates of a whole column are read; DaysGuessed leaves it to the column again. It
// works out the draft again.
func SetDays(d *Draft, column int, reading DayReading) error {
	if column < 0 || column >= len(d.Mapping) {
		return data.Fault{Code: data.ErrUnknownColumn, Place: data.Place{File: d.Source.File, Sheet: d.Table.Sheet}}
	}
	d.answers.days[d.Mapping[column].Letter] = reading
	return d.redo(fromColumns)
}

// DaysOf returns how the user said that the dates of a column are read.
func DaysOf(d *Draft, column int) DayReading {
	return d.answers.days[d.Mapping[column].Letter]
}

// readDays takes over the readings that Source.Days names. A missing header is ErrUnknownColumn.
func readDays(d *Draft) error {
	for _, header := range slices.Sorted(maps.Keys(d.Source.Days)) {
		key, found := values.HeaderKey(header), false
		for i, letter := range d.Table.Letters {
			if letter != header && (key == "" || values.HeaderKey(d.Table.Headers[i]) != key) {
				continue
			}
			found = true
			if _, said := d.answers.days[letter]; !said {
				d.answers.days[letter] = d.Source.Days[header]
			}
		}
		if !found {
			return data.Fault{Code: data.ErrUnknownColumn, Place: data.Place{
				File: d.Source.File, Sheet: d.Table.Sheet, Row: d.Table.HeaderRow, Column: header,
			}}
		}
	}
	return nil
}

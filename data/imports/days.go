package imports

import (
	"strconv"
	"strings"
	"time"

	"kader/data"
	"kader/data/sheet"
	"kader/data/tables"
	"kader/data/values"
)

// dayColumn is how the dates of one column are read, where single ones leave it open.
type dayColumn struct {
	order   values.DayOrder
	mixed   bool // some have the month first, others the day
	swapped bool // the program that saved the list took the month of its real dates for the day
}

// fewestSwapped is how many real dates a column has at least that are taken for
// swapped: by chance a date has no day above the twelfth in two of five cases.
const fewestSwapped = 5

// readDays looks at a whole column of days, and notes what the user should know.
func (w *typist) readDays(column int) {
	var e values.DayEvidence
	texts, dates, late := w.dayTexts(column)
	periods := false
	for text, times := range texts {
		e.Add(text, times)
		if !periods {
			_, _, periods = values.ParsePeriod(text)
		}
	}
	c := dayColumn{order: e.Order(), mixed: e.Mixed(), swapped: e.Half() && dates >= fewestSwapped && late == 0}
	w.days[column] = c
	if periods {
		w.warn(WarnPeriods, column)
	}
	switch {
	case c.mixed:
		w.warn(WarnDaysMixed, column)
	case c.swapped:
		w.warn(WarnDaysSwapped, column)
	case c.order == values.MonthFirst:
		w.warn(WarnMonthFirst, column)
	case c.order == values.DayDigits:
		w.warn(WarnDayDigits, column)
	case c.order == values.YearDigits:
		w.warn(WarnYearDigits, column)
	case e.Unsure() && dates == 0:
		w.warn(WarnDayOrder, column)
	}
}

func (w *typist) warn(code WarningCode, column int) {
	w.warnings = append(w.warnings, Warning{Code: code, Facts: map[string]string{"header": w.table.ColumnName(column)}})
}

// dayTexts counts the days of a column that are text or plain numbers, and its real
// dates; late are those of them after the twelfth of a month.
func (w *typist) dayTexts(column int) (texts map[string]int, dates, late int) {
	texts = make(map[string]int)
	for i := range w.table.Lines {
		switch c := &w.table.Lines[i].Cells[column]; c.Kind {
		case sheet.Text:
			texts[tidyText(c.Text)]++
		case sheet.Number:
			texts[tables.PlainNumber(c)]++
		case sheet.Date:
			dates++
			if c.Day().Day > 12 {
				late++
			}
		}
	}
	return texts, dates, late
}

// oldestYear is when nobody at work can have begun: such days are numbers that a
// sheet shows as days.
const oldestYear = 1940

// nearYears is how many years ahead somebody may begin whose year has two digits.
const nearYears = 5

// fillDay reads a day, from the cell's own date or from its text.
func (w *typist) fillDay(r *typed, column int, cell *sheet.Cell, text string) data.Rule {
	c := w.days[column]
	if _, byHand := r.Fixed[w.table.Letters[column]]; byHand { // typed here, where the day comes first
		c.mixed = false
		if c.order == values.MonthFirst {
			c.order = values.DayFirst
		}
	}
	field := w.fields[column]
	day, ok := w.day(field, cell, text, c)
	if !ok || !day.IsZero() && day.Year < oldestYear || c.mixed && cell.Kind == sheet.Text && twoDays(text) {
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

// day reads a day, each different text once.
func (w *typist) day(f data.Field, cell *sheet.Cell, text string, c dayColumn) (data.Date, bool) {
	if cell.Kind == sheet.Date && c.swapped {
		d := cell.Day()
		return data.NewDate(d.Year, time.Month(d.Day), int(d.Month)), d.Day <= 12
	}
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
	if !key.last && day.Year > w.today.Year+nearYears && !strings.Contains(key.text, strconv.Itoa(day.Year)) && len(key.text) > 5 {
		day.Year -= 100
	}
	return day, true
}

// twoDays tells whether a text is one day with the day first, and another with the
// month first.
func twoDays(text string) bool {
	a, errA := values.ParseDay(text, values.DayFirst)
	b, errB := values.ParseDay(text, values.MonthFirst)
	return errA == nil && errB == nil && a != b
}

package app

import (
	"time"

	"kader/app/widgets"
	"kader/data"
)

// newDateField returns a field for a day in the language of the window. towards says
// which year is meant where none is typed.
func newDateField(a *App, towards lean, onDate func(data.Date)) *widgets.DateField {
	format := widgets.DateFormat{
		Parse: func(text string) (time.Time, bool) {
			day, ok := readDay(a.lang, text, a.today(), towards)
			return timeOf(day), ok
		},
		Format:  func(day time.Time) string { return a.lang.Date(dayOf(day)) },
		Month:   func(year int, month time.Month) string { return monthTitle(a, year, month) },
		Today:   func() time.Time { return timeOf(a.today()) },
		Pattern: a.lang.DatePattern(),
		Hints: widgets.DateHints{
			Open: a.text("day.open"), Previous: a.text("day.previous"), Next: a.text("day.next"),
		},
	}
	for i := range format.Weekdays {
		format.Weekdays[i] = a.text(weekdayKeys()[i])
	}
	return widgets.NewDateField(format, func(day time.Time) {
		if onDate != nil {
			onDate(dayOf(day))
		}
	})
}

func weekdayKeys() [7]string {
	return [7]string{"day.mon", "day.tue", "day.wed", "day.thu", "day.fri", "day.sat", "day.sun"}
}

func monthTitle(a *App, year int, month time.Month) string {
	return a.text("day.month", "month", a.lang.Month(month), "year", time.Date(year, 1, 1, 0, 0, 0, 0, time.UTC).Format("2006"))
}

// timeOf is a day as widgets know it; no day is the zero time.
func timeOf(d data.Date) time.Time {
	if d.IsZero() {
		return time.Time{}
	}
	return d.Time()
}

// dayOf is the reverse of timeOf.
func dayOf(t time.Time) data.Date {
	if t.IsZero() {
		return data.Date{}
	}
	return data.DateOf(t)
}

package forms

import (
	"time"

	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
)

// NewDateField returns a field for a day in the language of the window. towards says
// which year is meant where none is typed.
func NewDateField(f *frame.Frame, towards lean, onDate func(data.Date)) *widgets.DateField {
	format := widgets.DateFormat{
		Parse: func(text string) (time.Time, bool) {
			day, ok := ReadDay(f.Lang, text, f.Today(), towards)
			return TimeOf(day), ok
		},
		Format:  func(day time.Time) string { return f.Lang.Date(DayOf(day)) },
		Month:   f.Lang.MonthTitle,
		Today:   func() time.Time { return TimeOf(f.Today()) },
		Pattern: f.Lang.DatePattern(),
		Hints: widgets.DateHints{
			Open: f.Text("day.open"), Previous: f.Text("day.previous"), Next: f.Text("day.next"),
		},
	}
	for i := range format.Weekdays {
		format.Weekdays[i] = f.Text(weekdayKeys()[i])
	}
	return widgets.NewDateField(format, func(day time.Time) {
		if onDate != nil {
			onDate(DayOf(day))
		}
	})
}

func weekdayKeys() [7]string {
	return [7]string{"day.mon", "day.tue", "day.wed", "day.thu", "day.fri", "day.sat", "day.sun"}
}

// TimeOf is a day as widgets know it; no day is the zero time.
func TimeOf(d data.Date) time.Time {
	if d.IsZero() {
		return time.Time{}
	}
	return d.Time()
}

// DayOf is the reverse of TimeOf.
func DayOf(t time.Time) data.Date {
	if t.IsZero() {
		return data.Date{}
	}
	return data.DateOf(t)
}

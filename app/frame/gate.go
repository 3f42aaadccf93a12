package frame

import (
	"strings"

	"kader/app/widgets"
	"kader/data"
	"kader/data/gate"
)

// The store refuses every text with a number that is never kept. Here that is said where the
// text is typed, before anything is written. The window asks gate.Find with its own language: what
// may be a phone number of that country is let through. The store asks without a language, and
// lets through what may be one of the Netherlands, Norway or Denmark. So the window refuses at
// least what the store does, and just that in English.

// CheckNumbers refuses a text in which a number stands that is never kept.
func (f *Frame) CheckNumbers(text string, in gate.Place) error {
	if rule := gate.Find(text, f.Lang.Code, in); rule != "" {
		return data.Invalid{Rule: rule}
	}
	return nil
}

// RefuseNumbers says under each field which number in it is never kept, and gives the
// first such field the keyboard. It tells whether there was one.
func (f *Frame) RefuseNumbers(rows ...*widgets.FormRow) bool {
	refused := false
	for _, row := range rows {
		field, ok := row.Field().(*widgets.TextField)
		if !ok {
			continue
		}
		err := f.CheckNumbers(field.Text, gate.InText)
		if err == nil {
			row.SetError("")
			continue
		}
		row.SetError(f.Lang.Error(err))
		if !refused {
			f.Focus(field)
		}
		refused = true
	}
	return refused
}

// NewLine is a line that adds something. A line with a number that is never kept stays
// in the field, and its row says why.
func (f *Frame) NewLine(hint string, add func(text string) bool) *widgets.LineEntry {
	line := widgets.NewLineEntry(hint, add)
	line.Check = func(text string) string {
		if err := f.CheckNumbers(strings.TrimSpace(text), gate.InText); err != nil {
			return f.Lang.Error(err)
		}
		return ""
	}
	return line
}

// NumbersIn tells which numbers a field about somebody may hold.
func NumbersIn(f data.Field) gate.Place {
	switch f {
	case data.FieldPhone:
		return gate.InPhone
	case data.FieldEmployeeNumber, data.FieldMemberNumber:
		return gate.InNumber
	}
	return gate.InText
}

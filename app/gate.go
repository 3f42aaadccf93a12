package app

import (
	"strings"

	"kader/app/widgets"
	"kader/data"
	"kader/data/gate"
)

// The store refuses every text with a number that is never kept. Here that is said where
// the text is typed, before anything is written.

// checkNumbers refuses a text in which a number stands that is never kept.
func (a *App) checkNumbers(text string, in gate.Place) error {
	if rule := gate.Find(text, a.lang.Code, in); rule != "" {
		return data.Invalid{Rule: rule}
	}
	return nil
}

// refuseNumbers says under each field which number in it is never kept, and gives the
// first such field the keyboard. It tells whether there was one.
func (a *App) refuseNumbers(rows ...*widgets.FormRow) bool {
	refused := false
	for _, row := range rows {
		field, ok := row.Field().(*widgets.TextField)
		if !ok {
			continue
		}
		err := a.checkNumbers(field.Text, gate.InText)
		if err == nil {
			row.SetError("")
			continue
		}
		row.SetError(a.lang.Error(err))
		if !refused {
			a.focus(field)
		}
		refused = true
	}
	return refused
}

// newLine is a line that adds something. A line with a number that is never kept stays
// in the field, and its row says why.
func (a *App) newLine(hint string, add func(text string) bool) *widgets.LineEntry {
	line := widgets.NewLineEntry(hint, add)
	line.Check = func(text string) string {
		if err := a.checkNumbers(strings.TrimSpace(text), gate.InText); err != nil {
			return a.lang.Error(err)
		}
		return ""
	}
	return line
}

// numbersIn tells which numbers a field about somebody may hold.
func numbersIn(f data.Field) gate.Place {
	switch f {
	case data.FieldPhone:
		return gate.InPhone
	case data.FieldEmployeeNumber, data.FieldMemberNumber:
		return gate.InNumber
	}
	return gate.InText
}

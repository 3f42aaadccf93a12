package widgets

import "strings"

// LineEntry takes one line after the other: Enter adds it, the field empties
// and keeps the keyboard.
type LineEntry struct {
	TextField
	OnAdd func(text string) bool   // false keeps the text in the field
	Check func(text string) string // what is wrong with a text, "" for nothing; nil never refuses

	row *FormRow
}

// NewLineEntry returns the field. add is called with the trimmed text, never
// with an empty one; false means that it could not be added.
func NewLineEntry(placeholder string, add func(text string) bool) *LineEntry {
	e := &LineEntry{OnAdd: add}
	e.extend(e, placeholder)
	e.OnSubmitted = func(string) { e.submit() }
	return e
}

// Row returns the field with what is wrong with its text below it.
func (e *LineEntry) Row() *FormRow {
	if e.row == nil {
		e.row = NewFormRow("", e)
	}
	return e.row
}

// Accepts asks Check about the text, and shows in the row what it says.
func (e *LineEntry) Accepts() bool {
	wrong := ""
	if e.Check != nil {
		wrong = e.Check(e.Text)
	}
	if e.Row().Error() != wrong {
		e.row.SetError(wrong)
	}
	return wrong == ""
}

// SetText puts a text in the field. With an empty one nothing is wrong any more.
func (e *LineEntry) SetText(text string) {
	e.TextField.SetText(text)
	if text == "" && e.row != nil && e.row.Error() != "" {
		e.row.SetError("")
	}
}

func (e *LineEntry) submit() {
	text := strings.TrimSpace(e.Text)
	if text == "" || e.OnAdd == nil || !e.Accepts() || !e.OnAdd(text) {
		return
	}
	e.SetText("")
	focusOn(e)
}

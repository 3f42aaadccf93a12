package widgets

import "strings"

// LineEntry takes one line after the other: Enter adds it, the field empties
// and keeps the keyboard.
type LineEntry struct {
	TextField
	OnAdd func(text string) bool // false keeps the text in the field
}

// NewLineEntry returns the field. add is called with the trimmed text, never
// with an empty one; false means that it could not be added.
func NewLineEntry(placeholder string, add func(text string) bool) *LineEntry {
	e := &LineEntry{OnAdd: add}
	e.extend(e, placeholder)
	e.OnSubmitted = func(string) { e.submit() }
	return e
}

func (e *LineEntry) submit() {
	text := strings.TrimSpace(e.Text)
	if text == "" || e.OnAdd == nil || !e.OnAdd(text) {
		return
	}
	e.SetText("")
	focusOn(e)
}

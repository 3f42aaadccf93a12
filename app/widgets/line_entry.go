package widgets

import (
	"strings"

	"fyne.io/fyne/v2"
)

// LineEntry takes one line after the other: Enter adds it, the field empties
// and keeps the keyboard.
//
// With Suggest, a list of words opens below the field while one types: Up and Down choose,
// Tab and Enter put the chosen word in the line, Escape closes the list. Enter without a
// chosen word adds the line.
type LineEntry struct {
	TextField
	OnAdd    func(text string) bool   // false keeps the text in the field
	Check    func(text string) string // what is wrong with a text, "" for nothing; nil never refuses
	OnTyped  func(text string)        // with every change
	Suggest  func(before string) (typed string, options []string)
	TakesTab func() bool // whether Tab does something here; nil: it leaves the field
	OnTab    func()

	row    *FormRow
	list   *suggestions
	closed bool // by Escape, until something else is typed that can be completed
}

var _ fyne.Tabbable = (*LineEntry)(nil)

// NewLineEntry returns the field. add is called with the trimmed text, never
// with an empty one; false means that it could not be added.
func NewLineEntry(placeholder string, add func(text string) bool) *LineEntry {
	e := &LineEntry{OnAdd: add}
	e.list = newSuggestions(e.complete)
	e.extend(e, placeholder)
	e.OnSubmitted = func(string) { e.submit() }
	e.OnChanged = e.changed
	return e
}

// Row returns the field with the list, and what is wrong with its text, below it.
func (e *LineEntry) Row() *FormRow {
	if e.row == nil {
		e.row = NewFormRow("", e)
		e.row.putBelow(e.list)
	}
	return e.row
}

// Suggests returns the words of the list that is open.
func (e *LineEntry) Suggests() []string { return e.list.options }

func (e *LineEntry) changed(text string) {
	e.offer()
	if e.OnTyped != nil {
		e.OnTyped(text)
	}
}

// offer shows what may stand in the place of what is being typed.
func (e *LineEntry) offer() {
	if e.Suggest == nil {
		return
	}
	typed, options := e.Suggest(e.beforeCaret())
	if typed == "" {
		e.closed = false
	}
	if e.closed {
		options = nil
	}
	if e.list.offer(options) {
		Relayout(e.Row().root)
	}
}

func (e *LineEntry) beforeCaret() string {
	runes := []rune(e.Text)
	return string(runes[:min(e.CursorTextOffset(), len(runes))])
}

// complete puts a word in the place of what is being typed.
func (e *LineEntry) complete(option string) {
	before := e.beforeCaret()
	typed, _ := e.Suggest(before)
	after := strings.TrimLeft(strings.TrimPrefix(e.Text, before), " ")
	before = strings.TrimSuffix(before, typed) + option + " "
	e.SetText(before + after)
	e.CursorColumn = len([]rune(before))
	e.Refresh()
	e.changed(e.Text)
	focusOn(e)
}

// listKey does what a key does while the list is open, and tells whether it did.
func (e *LineEntry) listKey(key fyne.KeyName) bool {
	if len(e.list.options) == 0 {
		return false
	}
	switch key {
	case fyne.KeyUp:
		e.list.move(-1)
	case fyne.KeyDown:
		e.list.move(1)
	case fyne.KeyEscape:
		e.closed = true
		e.changed(e.Text)
	case fyne.KeyTab:
		e.complete(e.list.options[max(e.list.chosen, 0)])
	case fyne.KeyReturn, fyne.KeyEnter:
		if e.list.chosen < 0 {
			return false
		}
		e.complete(e.list.options[e.list.chosen])
	default:
		return false
	}
	return true
}

// AcceptsTab implements fyne.Tabbable.
func (e *LineEntry) AcceptsTab() bool {
	return len(e.list.options) > 0 || e.TakesTab != nil && e.TakesTab()
}

// TypedKey implements fyne.Focusable.
func (e *LineEntry) TypedKey(key *fyne.KeyEvent) {
	switch {
	case e.listKey(key.Name):
	case key.Name == fyne.KeyTab:
		if e.OnTab != nil {
			e.OnTab()
		}
	default:
		e.TextField.TypedKey(key)
	}
}

// FocusLost implements fyne.Focusable.
func (e *LineEntry) FocusLost() {
	e.TextField.FocusLost()
	if len(e.list.options) > 0 && !e.list.pressed {
		e.closed = true
		e.changed(e.Text)
	}
}

// Accepts asks Check about the text, and shows in the row what it says.
func (e *LineEntry) Accepts() bool {
	wrong := ""
	if e.Check != nil {
		wrong = e.Check(e.Text)
	}
	e.Row().SetError(wrong)
	return wrong == ""
}

// SetText puts a text in the field. With an empty one nothing is wrong any more.
func (e *LineEntry) SetText(text string) {
	e.TextField.SetText(text)
	if text == "" && e.row != nil {
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

package forms

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
	"kader/data/gate"
)

// Editor shows one thing as a form in a pane. Only fields that the user touched are
// written, in one batch, so that what changed elsewhere meanwhile stays.
type Editor[T any] struct {
	frame    *frame.Frame
	Form     *widgets.Form
	Fields   []*EditField[T]
	OnDirty  func(dirty bool) // when the first field is touched, or the last put back
	OnTouch  func()           // after every change of a field
	OnSave   func()           // before what was typed is judged and saved
	wasDirty bool
}

// EditField is one field of an editor.
type EditField[T any] struct {
	Row   *widgets.FormRow
	Text  func() string // what stands in the field now
	Put   func(string)  // shows a text in the field
	Check func() error  // nil where the value can be kept
	Read  func(T) string
	Write func(*T)
	Shown string // what the dossier holds, as the field shows it
	In    gate.Place
}

// NewEditor returns a form without fields.
func NewEditor[T any](f *frame.Frame) *Editor[T] {
	return &Editor[T]{frame: f, Form: widgets.NewForm(), OnDirty: func(bool) {}, OnTouch: func() {}, OnSave: func() {}}
}

// Changed is called by every field after the user touched it.
func (e *Editor[T]) Changed() {
	if dirty := e.Dirty(); dirty != e.wasDirty {
		e.wasDirty = dirty
		e.OnDirty(dirty)
	}
	e.OnTouch()
}

// Dirty tells whether a field holds something else than the dossier.
func (e *Editor[T]) Dirty() bool {
	for _, f := range e.Fields {
		if f.Text() != f.Shown {
			return true
		}
	}
	return false
}

// Show fills the fields from value. Fields that the user touched keep what was typed.
func (e *Editor[T]) Show(value T) {
	for _, f := range e.Fields {
		touched := f.Text() != f.Shown
		f.Shown = f.Read(value)
		if !touched {
			f.Put(f.Shown)
			f.Shown = f.Text() // what the user did not change is never written, however the field shows it
		}
	}
	e.Changed()
}

// Reset puts every field back to what the dossier holds.
func (e *Editor[T]) Reset() {
	for _, f := range e.Fields {
		f.Put(f.Shown)
		f.Row.SetError("")
	}
	e.Changed()
}

// settle takes what stands in the fields as what the dossier holds. unsettle takes that
// back, where the dossier did not take it: what was typed is still to be saved.
func (e *Editor[T]) settle() (unsettle func()) {
	before := make([]string, len(e.Fields))
	for i, f := range e.Fields {
		before[i], f.Shown = f.Shown, f.Text()
		f.Row.SetError("")
	}
	e.Changed()
	return func() {
		for i, f := range e.Fields {
			f.Shown = before[i]
		}
		e.Changed()
	}
}

// Validate shows under each field what is wrong with it and tells whether nothing is.
func (e *Editor[T]) Validate() bool {
	valid := true
	for _, f := range e.Fields {
		err := f.Check()
		if err == nil {
			f.Row.SetError("")
			continue
		}
		f.Row.SetError(e.frame.Lang.Error(err))
		valid = false
	}
	return valid
}

// Touched returns what writes the touched fields into a value.
func (e *Editor[T]) Touched() func(*T) {
	var writes []func(*T)
	for _, f := range e.Fields {
		if f.Text() != f.Shown {
			writes = append(writes, f.Write)
		}
	}
	return func(value *T) {
		for _, write := range writes {
			write(value)
		}
	}
}

// Add puts a field in the form.
func (e *Editor[T]) Add(f *EditField[T]) *widgets.FormRow {
	e.Fields = append(e.Fields, f)
	e.Form.AddObject(f.Row)
	return f.Row
}

// Beside puts short fields beside each other.
func (e *Editor[T]) Beside(fields ...*EditField[T]) {
	rows := make([]*widgets.FormRow, len(fields))
	for i, f := range fields {
		rows[i] = f.Row
	}
	e.Fields = append(e.Fields, fields...)
	e.Form.AddBeside(rows...)
}

// Fine is the check of a field in which nothing can be wrong.
func Fine() error { return nil }

// TextField edits one line. check may be nil.
func (e *Editor[T]) TextField(label string, at func(*T) *string, check func(string) error) *EditField[T] {
	return e.entryField(label, widgets.NewTextField("", nil), at, check)
}

// LinesField edits several lines.
func (e *Editor[T]) LinesField(label string, lines int, at func(*T) *string) *EditField[T] {
	return e.entryField(label, widgets.NewMultiLine("", lines, nil), at, nil)
}

func (e *Editor[T]) entryField(
	label string, field *widgets.TextField, at func(*T) *string, check func(string) error,
) *EditField[T] {
	f := &EditField[T]{Row: widgets.NewFormRow(label, field)}
	field.OnChanged = func(string) { e.Changed() }
	f.Text = func() string { return field.Text }
	f.Put = field.SetText
	f.Check = func() error {
		text := strings.TrimSpace(field.Text)
		if len([]rune(text)) > data.MaxText {
			return data.Invalid{Field: label, Rule: data.RuleLong}
		}
		if field.Text != f.Shown { // what came with a list was judged there
			if err := e.frame.CheckNumbers(text, f.In); err != nil {
				return err
			}
		}
		if check == nil {
			return nil
		}
		return check(text)
	}
	f.Read = func(value T) string { return *at(&value) }
	f.Write = func(value *T) { *at(value) = strings.TrimSpace(field.Text) }
	return f
}

// Required refuses an empty field.
func Required(label string) func(string) error {
	return func(text string) error {
		if text == "" {
			return data.Invalid{Field: label, Rule: data.RuleRequired}
		}
		return nil
	}
}

// NumberField edits a whole number; empty is 0.
func (e *Editor[T]) NumberField(label string, at func(*T) *int) *EditField[T] {
	field := widgets.NewTextField("", func(string) { e.Changed() })
	f := &EditField[T]{
		Row: widgets.NewFormRow(label, field), Text: func() string { return field.Text }, Put: field.SetText,
	}
	f.Check = func() error {
		_, err := WholeNumber(label, field.Text)
		return err
	}
	f.Read = func(value T) string {
		if n := *at(&value); n != 0 {
			return strconv.Itoa(n)
		}
		return ""
	}
	f.Write = func(value *T) {
		if n, err := WholeNumber(label, field.Text); err == nil {
			*at(value) = n
		}
	}
	return f
}

// WholeNumber reads 1234, 1.234 and 1 234; "" is 0.
func WholeNumber(label, text string) (int, error) {
	text = strings.NewReplacer(".", "", ",", "", " ", "", "\u00a0", "").Replace(text)
	if text == "" {
		return 0, nil
	}
	n, err := strconv.Atoi(text)
	if err != nil || n < 0 || n > data.MostPeople {
		return 0, data.Invalid{Field: label, Rule: data.RuleNumber}
	}
	return n, nil
}

// DateField edits a day, or none.
func (e *Editor[T]) DateField(label string, towards lean, at func(*T) *data.Date) *EditField[T] {
	field := NewDateField(e.frame, towards, func(data.Date) { e.Changed() })
	f := &EditField[T]{Row: widgets.NewFormRow(label, field)}
	field.OnChanged = func(string) { e.Changed() }
	f.Text = func() string { return field.Text }
	f.Put = func(text string) {
		day, _ := ReadDay(e.frame.Lang, text, e.frame.Today(), towards)
		field.SetDate(TimeOf(day))
	}
	f.Check = func() error {
		if !field.Valid() {
			return data.Invalid{Field: label, Rule: data.RuleDate}
		}
		return nil
	}
	f.Read = func(value T) string { return e.frame.Lang.Date(*at(&value)) }
	f.Write = func(value *T) { *at(value) = DayOf(field.Date()) }
	return f
}

// ChoiceField edits one of some values.
func (e *Editor[T]) ChoiceField(
	label string, options []widgets.Option, read func(T) string, write func(*T, string),
) *EditField[T] {
	field := widgets.NewChoice(options, func(string) { e.Changed() })
	f := &EditField[T]{Row: widgets.NewFormRow(label, field), Check: Fine, Read: read}
	f.Text, f.Put = field.Value, field.Choose
	f.Shown = field.Value() // the option that is chosen from the start was not chosen by the user
	f.Write = func(value *T) { write(value, field.Value()) }
	return f
}

// Foot returns the buttons below the form on a page: one saves, one puts every field back, as Escape
// does. They show while a field holds something else than the dossier.
func (e *Editor[T]) Foot(save func()) fyne.CanvasObject {
	foot := widgets.HStack(widgets.Gap,
		widgets.NewPrimaryButton(e.frame.Text("group.save"), "check", save),
		widgets.NewQuietButton(e.frame.Text("dialog.cancel"), "", e.Reset))
	foot.Hide()
	e.OnDirty = func(dirty bool) {
		foot.Hidden = !dirty
		foot.Refresh()
	}
	widgets.BindEscape(e.Form, e.Reset)
	return foot
}

// First returns the first field, to give it the keyboard.
func (e *Editor[T]) First() fyne.Focusable {
	if len(e.Fields) == 0 {
		return nil
	}
	focusable, _ := e.Fields[0].Row.Field().(fyne.Focusable)
	return focusable
}

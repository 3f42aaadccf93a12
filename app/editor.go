package app

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"kader/app/widgets"
	"kader/data"
	"kader/data/idnumber"
)

// editor shows one thing as a form in a pane. Only fields that the user touched are
// written, in one batch, so that what changed elsewhere meanwhile stays.
type editor[T any] struct {
	app      *App
	form     *widgets.Form
	fields   []*editField[T]
	onDirty  func(dirty bool) // when the first field is touched, or the last put back
	onTouch  func()           // after every change of a field
	wasDirty bool
}

// editField is one field of an editor.
type editField[T any] struct {
	row   *widgets.FormRow
	text  func() string // what stands in the field now
	put   func(string)  // shows a text in the field
	check func() error  // nil where the value can be kept
	read  func(T) string
	write func(*T)
	shown string // what the dossier holds, as the field shows it
	in    idnumber.Place
}

func newEditor[T any](a *App) *editor[T] {
	return &editor[T]{app: a, form: widgets.NewForm(), onDirty: func(bool) {}, onTouch: func() {}}
}

// changed is called by every field after the user touched it.
func (e *editor[T]) changed() {
	if dirty := e.dirty(); dirty != e.wasDirty {
		e.wasDirty = dirty
		e.onDirty(dirty)
	}
	e.onTouch()
}

// dirty tells whether a field holds something else than the dossier.
func (e *editor[T]) dirty() bool {
	for _, f := range e.fields {
		if f.text() != f.shown {
			return true
		}
	}
	return false
}

// show fills the fields from value. Fields that the user touched keep what was typed.
func (e *editor[T]) show(value T) {
	for _, f := range e.fields {
		touched := f.text() != f.shown
		f.shown = f.read(value)
		if !touched {
			f.put(f.shown)
			f.shown = f.text() // what the user did not change is never written, however the field shows it
		}
	}
	e.changed()
}

// reset puts every field back to what the dossier holds.
func (e *editor[T]) reset() {
	for _, f := range e.fields {
		f.put(f.shown)
		f.row.SetError("")
	}
	e.changed()
}

// settle takes what stands in the fields as what the dossier holds. unsettle takes that
// back, where the dossier did not take it: what was typed is still to be saved.
func (e *editor[T]) settle() (unsettle func()) {
	before := make([]string, len(e.fields))
	for i, f := range e.fields {
		before[i], f.shown = f.shown, f.text()
		f.row.SetError("")
	}
	e.changed()
	return func() {
		for i, f := range e.fields {
			f.shown = before[i]
		}
		e.changed()
	}
}

// validate shows under each field what is wrong with it and tells whether nothing is.
func (e *editor[T]) validate() bool {
	valid := true
	for _, f := range e.fields {
		err := f.check()
		if err == nil {
			f.row.SetError("")
			continue
		}
		f.row.SetError(e.app.lang.Error(err))
		valid = false
	}
	return valid
}

// touched returns what writes the touched fields into a value.
func (e *editor[T]) touched() func(*T) {
	var writes []func(*T)
	for _, f := range e.fields {
		if f.text() != f.shown {
			writes = append(writes, f.write)
		}
	}
	return func(value *T) {
		for _, write := range writes {
			write(value)
		}
	}
}

// add puts a field in the form.
func (e *editor[T]) add(f *editField[T]) *widgets.FormRow {
	e.fields = append(e.fields, f)
	e.form.AddObject(f.row)
	return f.row
}

// beside puts short fields beside each other.
func (e *editor[T]) beside(fields ...*editField[T]) {
	rows := make([]*widgets.FormRow, len(fields))
	for i, f := range fields {
		rows[i] = f.row
	}
	e.fields = append(e.fields, fields...)
	e.form.AddBeside(rows...)
}

// fine is the check of a field in which nothing can be wrong.
func fine() error { return nil }

// textField edits one line. check may be nil.
func (e *editor[T]) textField(label string, at func(*T) *string, check func(string) error) *editField[T] {
	return e.entryField(label, widgets.NewTextField("", nil), at, check)
}

// linesField edits several lines.
func (e *editor[T]) linesField(label string, lines int, at func(*T) *string) *editField[T] {
	return e.entryField(label, widgets.NewMultiLine("", lines, nil), at, nil)
}

func (e *editor[T]) entryField(label string, field *widgets.TextField, at func(*T) *string, check func(string) error) *editField[T] {
	f := &editField[T]{row: widgets.NewFormRow(label, field)}
	field.OnChanged = func(string) { e.changed() }
	f.text = func() string { return field.Text }
	f.put = field.SetText
	f.check = func() error {
		text := strings.TrimSpace(field.Text)
		if len([]rune(text)) > data.MaxText {
			return data.Invalid{Field: label, Rule: data.RuleLong}
		}
		if field.Text != f.shown { // what came with a list was judged there
			if err := e.app.checkNumbers(text, f.in); err != nil {
				return err
			}
		}
		if check == nil {
			return nil
		}
		return check(text)
	}
	f.read = func(value T) string { return *at(&value) }
	f.write = func(value *T) { *at(value) = strings.TrimSpace(field.Text) }
	return f
}

// required refuses an empty field.
func required(label string) func(string) error {
	return func(text string) error {
		if text == "" {
			return data.Invalid{Field: label, Rule: data.RuleRequired}
		}
		return nil
	}
}

// numberField edits a whole number; empty is 0.
func (e *editor[T]) numberField(label string, at func(*T) *int) *editField[T] {
	field := widgets.NewTextField("", func(string) { e.changed() })
	f := &editField[T]{row: widgets.NewFormRow(label, field), text: func() string { return field.Text }, put: field.SetText}
	f.check = func() error {
		_, err := wholeNumber(label, field.Text)
		return err
	}
	f.read = func(value T) string {
		if n := *at(&value); n != 0 {
			return strconv.Itoa(n)
		}
		return ""
	}
	f.write = func(value *T) {
		if n, err := wholeNumber(label, field.Text); err == nil {
			*at(value) = n
		}
	}
	return f
}

// wholeNumber reads 1234, 1.234 and 1 234; "" is 0.
func wholeNumber(label, text string) (int, error) {
	text = strings.NewReplacer(".", "", ",", "", " ", "", "\u00a0", "").Replace(text)
	if text == "" {
		return 0, nil
	}
	n, err := strconv.Atoi(text)
	if err != nil || n < 0 || n > 1_000_000 {
		return 0, data.Invalid{Field: label, Rule: data.RuleNumber}
	}
	return n, nil
}

// dateField edits a day, or none.
func (e *editor[T]) dateField(label string, towards lean, at func(*T) *data.Date) *editField[T] {
	field := newDateField(e.app, towards, func(data.Date) { e.changed() })
	f := &editField[T]{row: widgets.NewFormRow(label, field)}
	field.OnChanged = func(string) { e.changed() }
	f.text = func() string { return field.Text }
	f.put = func(text string) {
		day, _ := readDay(e.app.lang, text, e.app.today(), towards)
		field.SetDate(timeOf(day))
	}
	f.check = func() error {
		if !field.Valid() {
			return data.Invalid{Field: label, Rule: data.RuleDate}
		}
		return nil
	}
	f.read = func(value T) string { return e.app.lang.Date(*at(&value)) }
	f.write = func(value *T) { *at(value) = dayOf(field.Date()) }
	return f
}

// choiceField edits one of some values.
func (e *editor[T]) choiceField(label string, options []widgets.Option, read func(T) string, write func(*T, string)) *editField[T] {
	field := widgets.NewChoice(options, func(string) { e.changed() })
	f := &editField[T]{row: widgets.NewFormRow(label, field), check: fine, read: read}
	f.text, f.put = field.Value, field.Choose
	f.write = func(value *T) { write(value, field.Value()) }
	return f
}

// first returns the first field, to give it the keyboard.
func (e *editor[T]) first() fyne.Focusable {
	if len(e.fields) == 0 {
		return nil
	}
	focusable, _ := e.fields[0].row.Field().(fyne.Focusable)
	return focusable
}

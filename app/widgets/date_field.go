package widgets

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// DateFormat is how a language reads and writes days. All days are midnight
// UTC; the zero time is "no date".
type DateFormat struct {
	Parse    func(text string) (time.Time, bool) // what a user may type
	Format   func(day time.Time) string          // how a day is shown in the field
	Month    func(year int, m time.Month) string // title above the month grid
	Weekdays [7]string                           // short names, Monday first
	Today    func() time.Time
	Pattern  string // placeholder, such as dd-mm-jjjj
	Hints    DateHints
}

// DateHints are the words for the buttons without words.
type DateHints struct{ Open, Previous, Next string }

// DateField takes a day as text or from a month grid. It may stay empty.
type DateField struct {
	TextField
	OnDate func(day time.Time) // after a day was understood, or the field emptied

	format DateFormat
	day    time.Time
	wrong  bool
	open   *tapIcon
	popup  *widget.PopUp
}

var _ fyne.Focusable = (*DateField)(nil)

// NewDateField returns an empty field. onDate gets the zero time when the
// field is emptied, and nothing while the text is no day; see Valid.
func NewDateField(format DateFormat, onDate func(day time.Time)) *DateField {
	d := &DateField{format: format, OnDate: onDate}
	d.open = newTapIcon("calendar_month", format.Hints.Open, d.ShowCalendar)
	d.ActionItem = d.open
	d.extend(d, format.Pattern)
	d.OnSubmitted = func(string) { d.commit() }
	return d
}

// SetHint says in the empty field what it is for.
func (d *DateField) SetHint(text string) {
	d.PlaceHolder, d.placeholder = text, text
	d.Refresh()
}

// Date returns the day, or the zero time for none.
func (d *DateField) Date() time.Time {
	d.read()
	return d.day
}

// Valid reports whether the text is empty or a day.
func (d *DateField) Valid() bool {
	d.read()
	return !d.wrong
}

// SetDate shows a day; the zero time empties the field. OnDate is not called.
func (d *DateField) SetDate(day time.Time) {
	d.day, d.wrong = day, false
	d.SetText(d.written())
}

func (d *DateField) written() string {
	if d.day.IsZero() {
		return ""
	}
	return d.format.Format(d.day)
}

// read parses the text, without changing it.
func (d *DateField) read() {
	text := strings.TrimSpace(d.Text)
	if text == "" {
		d.day, d.wrong = time.Time{}, false
		return
	}
	if text == d.written() && !d.wrong {
		return
	}
	day, ok := d.format.Parse(text)
	d.wrong = !ok
	if ok {
		d.day = day
	}
}

// commit writes the day out in full and calls OnDate.
func (d *DateField) commit() {
	before := d.day
	d.read()
	if d.wrong {
		return
	}
	if text := d.written(); text != d.Text {
		d.SetText(text)
	}
	if !d.day.Equal(before) && d.OnDate != nil {
		d.OnDate(d.day)
	}
}

// FocusLost understands what was typed.
func (d *DateField) FocusLost() {
	d.TextField.FocusLost()
	d.commit()
}

// TypedKey opens the calendar on Down.
func (d *DateField) TypedKey(key *fyne.KeyEvent) {
	if key.Name == fyne.KeyDown {
		d.ShowCalendar()
		return
	}
	d.TextField.TypedKey(key)
}

// near returns the chosen day, or today.
func (d *DateField) near() time.Time {
	d.read()
	if d.day.IsZero() || d.wrong {
		return d.format.Today()
	}
	return d.day
}

func (d *DateField) choose(day time.Time) {
	d.SetDate(day)
	if d.OnDate != nil {
		d.OnDate(day)
	}
}

// ShowCalendar opens the month grid below the field.
func (d *DateField) ShowCalendar() {
	c := fyne.CurrentApp().Driver().CanvasForObject(d)
	if c == nil || d.Disabled() {
		return
	}
	calendar := newCalendar(d.format, d.near(), func(day time.Time) {
		d.hideCalendar()
		d.choose(day)
	})
	calendar.OnEscape = d.hideCalendar
	d.popup = widget.NewPopUp(calendar, c)
	d.popup.ShowAtPosition(d.below(c, calendar.MinSize()))
	c.Focus(calendar)
}

func (d *DateField) hideCalendar() {
	if d.popup != nil {
		d.popup.Hide()
		d.popup = nil
	}
	focusOn(d)
}

// below returns the place under the field, or above where the window ends.
func (d *DateField) below(c fyne.Canvas, size fyne.Size) fyne.Position {
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(d)
	y := at.Y + d.Size().Height + GapTiny
	if y+size.Height > c.Size().Height {
		y = max(0, at.Y-size.Height-GapTiny)
	}
	return fyne.NewPos(max(0, min(at.X, c.Size().Width-size.Width)), y)
}

// MinSize keeps room for a day.
func (d *DateField) MinSize() fyne.Size {
	m := d.TextField.MinSize()
	return fyne.NewSize(max(m.Width, 11*sizeOf(d, theme.SizeNameText)), m.Height)
}

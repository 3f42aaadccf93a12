package desk

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"kader/app/widgets"
)

// Field is a field in which somebody can type.
type Field interface {
	fyne.Focusable
	fyne.CanvasObject
	SetText(string)
}

// EntryIn returns Fyne's own entry inside one of our fields.
func EntryIn(o fyne.CanvasObject) *widget.Entry {
	switch f := o.(type) {
	case *widgets.TextField:
		return &f.Entry
	case *widgets.LineEntry:
		return &f.Entry
	case *widgets.DateField:
		return &f.Entry
	case *widgets.SearchField:
		return &f.Entry
	case *widget.Entry:
		return f
	}
	return nil
}

// Fields finds every field on the canvas that can be seen and typed in, whatever page
// or dialog it stands on. Passphrases are not kept.
func Fields(c fyne.Canvas) []Field {
	var found []Field
	var walk func(fyne.CanvasObject)
	walk = func(o fyne.CanvasObject) {
		if o == nil || !o.Visible() {
			return
		}
		if entry := EntryIn(o); entry != nil {
			if field, ok := o.(Field); ok && !entry.Password && !entry.Disabled() {
				found = append(found, field)
			}
			return
		}
		for _, child := range parts(o) {
			walk(child)
		}
	}
	walk(c.Content())
	for _, o := range c.Overlays().List() {
		walk(o)
	}
	return found
}

// Refuses tells whether something is said about what stands in a field.
func (d *Desk) Refuses() bool {
	for _, key := range []string{"invalid.forbidden-bsn", "invalid.number", "invalid.email", "invalid.steps"} {
		if d.Says(d.Text(key)) {
			return true
		}
	}
	return false
}

// Planted is a number that is never kept.
const Planted = "123456782"

// Plant types a number behind what stands in a field, and tries to keep it in every way.
func (d *Desk) Plant(field Field, keep func()) {
	d.T.Helper()
	entry := EntryIn(field)
	d.Focus(field)
	field.SetText(entry.Text + " " + Planted)
	if !entry.MultiLine {
		field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	}
	keep()
}

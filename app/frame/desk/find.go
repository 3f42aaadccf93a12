package desk

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynetest "fyne.io/fyne/v2/test"

	"kader/app/widgets"
)

// parts returns what a part that can be seen consists of.
func parts(o fyne.CanvasObject) []fyne.CanvasObject {
	if o == nil || !o.Visible() {
		return nil
	}
	switch o := o.(type) {
	case *fyne.Container:
		return o.Objects
	case *container.Scroll:
		return []fyne.CanvasObject{o.Content}
	case fyne.Widget:
		return fynetest.WidgetRenderer(o).Objects()
	}
	return nil
}

// All returns the parts of a kind in o that can be seen.
func All[T fyne.CanvasObject](o fyne.CanvasObject) []T {
	if part, ok := o.(T); ok && o.Visible() {
		return []T{part}
	}
	var found []T
	for _, child := range parts(o) {
		found = append(found, All[T](child)...)
	}
	return found
}

// First returns the first part of a kind in o that can be seen, the zero value for none.
func First[T fyne.CanvasObject](o fyne.CanvasObject) (part T) {
	if all := All[T](o); len(all) > 0 {
		part = all[0]
	}
	return part
}

// Button returns the button with the given words in o, nil for none.
func Button(o fyne.CanvasObject, words string) *widgets.Button {
	for _, b := range All[*widgets.Button](o) {
		if b.Caption == words {
			return b
		}
	}
	return nil
}

// Check returns the box to tick with the given words in o, nil for none.
func Check(o fyne.CanvasObject, words string) *widgets.Check {
	for _, c := range All[*widgets.Check](o) {
		if c.Text == words {
			return c
		}
	}
	return nil
}

// Tap presses the button with the given words, in the dialog that is open or else on the
// page.
func (d *Desk) Tap(words string) {
	d.T.Helper()
	var root fyne.CanvasObject = d.Window.Content()
	if top := d.Window.Canvas().Overlays().Top(); top != nil {
		root = top
	}
	button := Button(root, words)
	if button == nil {
		d.T.Fatalf("there is no button %q: %v", words, TextsIn(root))
	}
	button.OnTapped()
}

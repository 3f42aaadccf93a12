package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// BindEscape makes Escape in any of our parts inside o call f, as a pane does for
// its own parts. Call it again after parts were added.
func BindEscape(o fyne.CanvasObject, f func()) { bindEscape(o, f) }

// BindEnter makes Enter call f in every field of one line inside o that does
// nothing else with it. A date field understands the day first.
func BindEnter(o fyne.CanvasObject, f func()) {
	eachPart(o, func(part fyne.CanvasObject) {
		switch field := part.(type) {
		case *TextField:
			if !field.MultiLine && field.OnSubmitted == nil {
				field.OnSubmitted = func(string) { f() }
			}
		case *DateField:
			field.OnSubmitted = func(string) {
				field.commit()
				f()
			}
		}
	})
}

// Typed returns what stands in a field, and false for what is no field.
func Typed(o any) (string, bool) {
	switch f := o.(type) {
	case *TextField:
		return f.Text, true
	case *DateField:
		return f.Text, true
	case *SearchField:
		return f.Text, true
	case *LineEntry:
		return f.Text, true
	}
	return "", false
}

// hasFocus reports whether what has the keyboard of the window is o or stands in it.
func hasFocus(o fyne.CanvasObject) bool {
	c := fyne.CurrentApp().Driver().CanvasForObject(o)
	return c != nil && Holds(o, c.Focused())
}

// Holds reports whether a part is o or stands in it, also where that is hidden.
func Holds(o fyne.CanvasObject, part fyne.Focusable) bool {
	found := false
	if part != nil {
		eachPart(o, func(inner fyne.CanvasObject) {
			f, ok := inner.(fyne.Focusable)
			found = found || ok && f == part
		})
	}
	return found
}

// ScrollsAround returns the scrolls between root and a part inside it, the
// outermost first, and false where the part is not in root.
func ScrollsAround(root, part fyne.CanvasObject) ([]*container.Scroll, bool) {
	if root == nil || !root.Visible() {
		return nil, false
	}
	if root == part {
		return nil, true
	}
	for _, child := range children(root) {
		around, found := ScrollsAround(child, part)
		if !found {
			continue
		}
		if s := scrollOf(root); s != nil {
			around = append([]*container.Scroll{s}, around...)
		}
		return around, true
	}
	return nil, false
}

// children returns what stands in a part.
func children(o fyne.CanvasObject) []fyne.CanvasObject {
	switch c := o.(type) {
	case *fyne.Container:
		return c.Objects
	case *container.Scroll:
		return []fyne.CanvasObject{c.Content}
	case *DetailPane:
		return []fyne.CanvasObject{c.content, c.actions, c.cross, c.foot}
	case parent:
		return c.parts()
	}
	return nil
}

func scrollOf(o fyne.CanvasObject) *container.Scroll {
	switch c := o.(type) {
	case *container.Scroll:
		return c
	case *DetailPane:
		return c.scroll
	}
	return nil
}

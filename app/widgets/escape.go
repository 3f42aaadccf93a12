package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// escaper lets a part pass Escape on to the pane it stands in. Fyne gives
// keys to the focused part only and parts do not know their parents, so the
// pane hands its own Escape down; see bindEscape.
type escaper struct{ onEscape func() }

// setEscape is called by the surrounding pane.
func (e *escaper) setEscape(f func()) { e.onEscape = f }

// escape passes Escape on and tells whether anybody listened.
func (e *escaper) escape() bool {
	if e.onEscape == nil {
		return false
	}
	e.onEscape()
	return true
}

// parent is a part that holds others.
type parent interface{ parts() []fyne.CanvasObject }

// bindEscape makes Escape in any of our parts below o call f.
func bindEscape(o fyne.CanvasObject, f func()) {
	if e, ok := o.(interface{ setEscape(func()) }); ok {
		e.setEscape(f)
	}
	switch c := o.(type) {
	case *fyne.Container:
		for _, child := range c.Objects {
			bindEscape(child, f)
		}
	case *container.Scroll:
		bindEscape(c.Content, f)
	case parent:
		for _, child := range c.parts() {
			bindEscape(child, f)
		}
	}
}

package widgets

import "fyne.io/fyne/v2"

// escaper lets a part pass Escape on to the pane it stands in, and keys that mean
// something on the whole page to that page. Fyne gives keys to the focused part only
// and parts do not know their parents, so the pane hands its own Escape down; see
// bindEscape.
type escaper struct {
	onEscape func()
	onKey    func(fyne.KeyName) bool
}

// setEscape is called by the surrounding pane.
func (e *escaper) setEscape(f func()) { e.onEscape = f }

// setKey is called by the surrounding page.
func (e *escaper) setKey(f func(fyne.KeyName) bool) { e.onKey = f }

// escape passes Escape on and reports whether anybody handled it.
func (e *escaper) escape() bool {
	if e.onEscape == nil {
		return false
	}
	e.onEscape()
	return true
}

// offer gives a key that owner got to the page, and then to the window, and reports
// whether one of them used it.
func (e *escaper) offer(owner fyne.CanvasObject, key fyne.KeyName) bool {
	return e.onKey != nil && e.onKey(key) || WindowKey(owner, key)
}

// WindowKey hands a key that means the same everywhere, F1 or F5, from the part that has the
// keyboard to the window, and reports whether it is such a key. Fyne gives keys without
// Ctrl to that part only.
func WindowKey(o fyne.CanvasObject, key fyne.KeyName) bool {
	if key != fyne.KeyF1 && key != fyne.KeyF5 {
		return false
	}
	if c := fyne.CurrentApp().Driver().CanvasForObject(o); c != nil && c.OnTypedKey() != nil {
		c.OnTypedKey()(&fyne.KeyEvent{Name: key})
	}
	return true
}

// parent is a part that holds others.
type parent interface{ parts() []fyne.CanvasObject }

// bindEscape makes Escape in any of our parts below o call f.
func bindEscape(o fyne.CanvasObject, f func()) {
	eachPart(o, func(part fyne.CanvasObject) {
		if e, ok := part.(interface{ setEscape(func()) }); ok {
			e.setEscape(f)
		}
	})
}

// BindKeys offers keys that any of our parts inside o gets to f first: it returns
// true for those that it did something with. Call it again after parts were added.
func BindKeys(o fyne.CanvasObject, f func(fyne.KeyName) bool) {
	eachPart(o, func(part fyne.CanvasObject) {
		if e, ok := part.(interface{ setKey(func(fyne.KeyName) bool) }); ok {
			e.setKey(f)
		}
		if pane, ok := part.(*DetailPane); ok {
			for _, inner := range children(pane) {
				BindKeys(inner, f)
			}
		}
	})
}

// eachPart calls f for o and for all that stands in it, panes excepted.
func eachPart(o fyne.CanvasObject, f func(fyne.CanvasObject)) {
	if o == nil {
		return
	}
	f(o)
	if _, ok := o.(*DetailPane); ok {
		return
	}
	for _, child := range children(o) {
		eachPart(child, f)
	}
}

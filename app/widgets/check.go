package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Check is Fyne's check box with a ring while it has the keyboard. Enter and
// Space change it.
type Check struct {
	widget.Check
	escaper
	ring    *canvas.Rectangle
	focused bool
}

var _ fyne.Focusable = (*Check)(nil)

// NewCheck returns a check box with its caption.
func NewCheck(caption string, onChanged func(checked bool)) *Check {
	c := &Check{}
	c.Text, c.OnChanged = caption, onChanged
	c.ExtendBaseWidget(c)
	return c
}

// FocusGained implements fyne.Focusable.
func (c *Check) FocusGained() { c.Check.FocusGained(); c.showRing(true) }

// FocusLost implements fyne.Focusable.
func (c *Check) FocusLost() { c.Check.FocusLost(); c.showRing(false) }

func (c *Check) showRing(focused bool) {
	c.focused = focused
	if c.ring != nil {
		showRing(c.ring, c, focused)
	}
}

// TypedKey implements fyne.Focusable.
func (c *Check) TypedKey(key *fyne.KeyEvent) {
	if c.offer(c, key.Name) {
		return
	}
	switch key.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		c.SetChecked(!c.Checked)
	case fyne.KeyEscape:
		c.escape()
	default:
		c.Check.TypedKey(key)
	}
}

// CreateRenderer wraps Fyne's own with the ring.
func (c *Check) CreateRenderer() fyne.WidgetRenderer {
	inner := c.Check.CreateRenderer()
	c.ring = newRing(6)
	showRing(c.ring, c, c.focused)
	return (&ringRenderer{WidgetRenderer: inner, owner: c, ring: c.ring}).layOutNow()
}

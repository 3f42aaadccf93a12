package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// ChipButton is a chip with a fact that can be changed or taken away. Up and Down change it, Delete, Enter and a
// click take it away; where it cannot be taken away, Enter and a click change it.
type ChipButton struct {
	widget.BaseWidget
	OnStep func(by int) // 1 is the next value, -1 the one before; nil: it cannot be changed
	OnOff  func()       // nil: it cannot be taken away
	escaper

	fact    Fact
	focused bool
	ring    *canvas.Rectangle
	draw    *chipDrawing
}

var (
	_ fyne.Widget        = (*ChipButton)(nil)
	_ fyne.Focusable     = (*ChipButton)(nil)
	_ fyne.Tappable      = (*ChipButton)(nil)
	_ desktop.Cursorable = (*ChipButton)(nil)
	_ fyne.Accessible    = (*ChipButton)(nil)
)

// NewChipButton returns a chip for the fact. step and off may be nil.
func NewChipButton(f Fact, step func(by int), off func()) *ChipButton {
	c := &ChipButton{fact: f, OnStep: step, OnOff: off}
	c.ExtendBaseWidget(c)
	return c
}

// SetFact shows another fact.
func (c *ChipButton) SetFact(f Fact) {
	c.fact = f
	c.Refresh()
}

// Fact returns what the chip shows.
func (c *ChipButton) Fact() Fact { return c.fact }

// Tapped implements fyne.Tappable.
func (c *ChipButton) Tapped(*fyne.PointEvent) {
	if c.OnOff != nil {
		c.OnOff()
		return
	}
	c.step(1)
}

func (c *ChipButton) step(by int) {
	if c.OnStep != nil {
		c.OnStep(by)
	}
}

// TypedKey implements fyne.Focusable.
func (c *ChipButton) TypedKey(key *fyne.KeyEvent) {
	switch {
	case key.Name == fyne.KeyUp && c.OnStep != nil:
		c.step(-1)
	case key.Name == fyne.KeyDown && c.OnStep != nil:
		c.step(1)
	case (key.Name == fyne.KeyDelete || key.Name == fyne.KeyBackspace) && c.OnOff != nil:
		c.OnOff()
	case isAction(key.Name):
		c.Tapped(nil)
	case c.offer(c, key.Name):
	case key.Name == fyne.KeyEscape:
		c.escape()
	}
}

// TypedRune implements fyne.Focusable.
func (c *ChipButton) TypedRune(rune) {}

// FocusGained implements fyne.Focusable.
func (c *ChipButton) FocusGained() { c.focused = true; c.Refresh() }

// FocusLost implements fyne.Focusable.
func (c *ChipButton) FocusLost() { c.focused = false; c.Refresh() }

// Cursor implements desktop.Cursorable.
func (c *ChipButton) Cursor() desktop.Cursor { return desktop.PointerCursor }

// AccessibilityLabel returns the fact.
func (c *ChipButton) AccessibilityLabel() string { return c.fact.Text }

// AccessibilityRole implements fyne.Accessible.
func (c *ChipButton) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// CreateRenderer implements fyne.Widget.
func (c *ChipButton) CreateRenderer() fyne.WidgetRenderer {
	c.draw, c.ring = newChipDrawing(), newRing(14)
	paint := func() {
		c.draw.set(c, c.fact)
		showRing(c.ring, c, c.focused)
	}
	paint()
	return layOutNow(&painter{
		owner:   c,
		objects: append(c.draw.objects(), c.ring),
		layout: func(size fyne.Size) {
			c.draw.place(c, 0, 0, size.Width, size.Height)
			place(c.ring, -2, -2, size.Width+4, size.Height+4)
		},
		min:   func() fyne.Size { return c.draw.size(c) },
		paint: paint,
	})
}

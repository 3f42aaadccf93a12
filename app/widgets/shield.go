package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// shield takes the clicks that nothing on it takes. Fyne hands a click on the head of a
// page to what is scrolled away behind it, where that stands in a scroll of its own.
type shield struct{ widget.BaseWidget }

var (
	_ fyne.Tappable       = (*shield)(nil)
	_ fyne.DoubleTappable = (*shield)(nil)
	_ desktop.Mouseable   = (*shield)(nil)
	_ desktop.Hoverable   = (*shield)(nil)
)

func newShield() *shield {
	s := &shield{}
	s.ExtendBaseWidget(s)
	return s
}

// Tapped implements fyne.Tappable.
func (s *shield) Tapped(*fyne.PointEvent) {}

// DoubleTapped implements fyne.DoubleTappable.
func (s *shield) DoubleTapped(*fyne.PointEvent) {}

// MouseDown implements desktop.Mouseable.
func (s *shield) MouseDown(*desktop.MouseEvent) {}

// MouseUp implements desktop.Mouseable.
func (s *shield) MouseUp(*desktop.MouseEvent) {}

// MouseIn implements desktop.Hoverable.
func (s *shield) MouseIn(*desktop.MouseEvent) {}

// MouseMoved implements desktop.Hoverable.
func (s *shield) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (s *shield) MouseOut() {}

// CreateRenderer implements fyne.Widget.
func (s *shield) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(canvas.NewRectangle(colorOf(s, "")))
}

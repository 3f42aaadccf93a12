package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// clickCatcher takes the clicks on the ground of a page head. Fyne passes them on to what is
// scrolled away behind the head, if that is in a scroll container of its own.
type clickCatcher struct{ widget.BaseWidget }

var (
	_ fyne.Tappable       = (*clickCatcher)(nil)
	_ fyne.DoubleTappable = (*clickCatcher)(nil)
	_ desktop.Mouseable   = (*clickCatcher)(nil)
	_ desktop.Hoverable   = (*clickCatcher)(nil)
)

func newClickCatcher() *clickCatcher {
	s := &clickCatcher{}
	s.ExtendBaseWidget(s)
	return s
}

// Tapped implements fyne.Tappable.
func (s *clickCatcher) Tapped(*fyne.PointEvent) {}

// DoubleTapped implements fyne.DoubleTappable.
func (s *clickCatcher) DoubleTapped(*fyne.PointEvent) {}

// MouseDown implements desktop.Mouseable.
func (s *clickCatcher) MouseDown(*desktop.MouseEvent) {}

// MouseUp implements desktop.Mouseable.
func (s *clickCatcher) MouseUp(*desktop.MouseEvent) {}

// MouseIn implements desktop.Hoverable.
func (s *clickCatcher) MouseIn(*desktop.MouseEvent) {}

// MouseMoved implements desktop.Hoverable.
func (s *clickCatcher) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (s *clickCatcher) MouseOut() {}

// CreateRenderer implements fyne.Widget.
func (s *clickCatcher) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(canvas.NewRectangle(colorOf(s, "")))
}

package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Select is Fyne's list to choose one from, with an edge like that of a field
// and a ring while it has the keyboard. Enter, Space and Down open it.
type Select struct {
	widget.Select
	escaper
	edge, ring *canvas.Rectangle
	focused    bool
}

var _ fyne.Focusable = (*Select)(nil)

// FocusGained implements fyne.Focusable.
func (s *Select) FocusGained() { s.focused = true; s.Select.FocusGained(); s.paint() }

// FocusLost implements fyne.Focusable.
func (s *Select) FocusLost() { s.focused = false; s.Select.FocusLost(); s.paint() }

// TypedKey implements fyne.Focusable.
func (s *Select) TypedKey(key *fyne.KeyEvent) {
	if s.offer(s, key.Name) {
		return
	}
	switch key.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeyDown:
		s.Select.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	case fyne.KeyEscape:
		s.escape()
	default:
		s.Select.TypedKey(key)
	}
}

// CreateRenderer wraps Fyne's own with edge and ring.
func (s *Select) CreateRenderer() fyne.WidgetRenderer {
	inner := s.Select.CreateRenderer()
	s.edge = canvas.NewRectangle(nil)
	s.edge.StrokeWidth = 1
	s.ring = newRing(sizeOf(s, theme.SizeNameInputRadius))
	s.paint()
	return (&ringRenderer{
		WidgetRenderer: inner,
		owner:          s,
		ring:           s.ring,
		extra:          []fyne.CanvasObject{s.edge},
		place:          func(size fyne.Size) { place(s.edge, 0, 0, size.Width, size.Height) },
		paint:          s.paint,
	}).layOutNow()
}

func (s *Select) paint() {
	if s.edge == nil {
		return
	}
	s.edge.FillColor = colorOf(s, "")
	s.edge.StrokeColor = colorOf(s, theme.ColorNameInputBorder)
	s.edge.CornerRadius = sizeOf(s, theme.SizeNameInputRadius)
	s.edge.Refresh()
	showRing(s.ring, s, s.focused)
}

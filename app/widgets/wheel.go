package widgets

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Wheel lies over a window, or over a dialog, and hands each turn of the mouse wheel to
// what scrolls under the pointer. Fyne would give it to the innermost part that could
// scroll at all, so that a page stood still where the pointer was over a field, and would
// move 25 pixels a notch.
type Wheel struct {
	widget.BaseWidget
	under fyne.CanvasObject
}

var (
	_ fyne.Widget     = (*Wheel)(nil)
	_ fyne.Scrollable = (*Wheel)(nil)
)

// WithWheel returns content with a Wheel over it.
func WithWheel(content fyne.CanvasObject) *fyne.Container {
	w := &Wheel{under: content}
	w.ExtendBaseWidget(w)
	return container.NewStack(content, w)
}

const (
	fyneNotch  = 25 // pixels that Fyne tells for a notch
	notchSteps = 3  // what a notch moves here, in those of Fyne
)

// Scrolled implements fyne.Scrollable.
func (w *Wheel) Scrolled(e *fyne.ScrollEvent) {
	move := fyne.NewDelta(step(e.Scrolled.DX), step(e.Scrolled.DY))
	found := scrollsAt(w.under, e.AbsolutePosition)
	for i := len(found) - 1; i >= 0; i-- {
		if canScroll(found[i], move) {
			turned := *e
			turned.Scrolled = move
			found[i].Scrolled(&turned)
			return
		}
	}
}

// step returns how far to move. What is no whole notch comes from a touch pad, whose
// steps are right already.
func step(by float32) float32 {
	if math.Mod(float64(by), fyneNotch) != 0 {
		return by
	}
	return by * notchSteps
}

// canScroll reports whether content goes on in the direction of a move. A sheet that is
// only wide takes the upright wheel for moving sideways, as Fyne's scroll does.
func canScroll(s *container.Scroll, move fyne.Delta) bool {
	content, view := s.Content.MinSize(), s.Size()
	wide := content.Width > view.Width && s.Direction != container.ScrollVerticalOnly
	high := content.Height > view.Height && s.Direction != container.ScrollHorizontalOnly
	along := move.DX
	if wide && !high && along == 0 {
		along = move.DY
	}
	return high && goesOn(move.DY, s.Offset.Y, content.Height-view.Height) ||
		wide && goesOn(along, s.Offset.X, content.Width-view.Width)
}

// goesOn reports whether an offset between 0 and most can change by -move.
func goesOn(move, offset, most float32) bool {
	return move < 0 && offset < most || move > 0 && offset > 0
}

// scroller is a part of which something scrolls.
type scroller interface{ scrolling() *container.Scroll }

// scrollsAt returns what scrolls under a place on the screen, the outermost first.
func scrollsAt(o fyne.CanvasObject, at fyne.Position) []*container.Scroll {
	if o == nil || !o.Visible() {
		return nil
	}
	var found []*container.Scroll
	inside := children(o)
	switch c := o.(type) {
	case *container.Scroll:
		if !isAt(c, at) {
			return nil
		}
		found = append(found, c)
	case *DetailPane:
		inside = []fyne.CanvasObject{c.root} // with the scroll around its content
	case scroller:
		if s := c.scrolling(); s != nil && isAt(o, at) {
			found = append(found, s)
		}
	}
	for _, child := range inside {
		found = append(found, scrollsAt(child, at)...)
	}
	return found
}

// isAt reports whether a part that shows lies under a place on the screen.
func isAt(o fyne.CanvasObject, at fyne.Position) bool {
	p := at.Subtract(fyne.CurrentApp().Driver().AbsolutePositionForObject(o))
	size := o.Size()
	return p.X >= 0 && p.Y >= 0 && p.X < size.Width && p.Y < size.Height
}

// CreateRenderer implements fyne.Widget. Nothing is drawn.
func (w *Wheel) CreateRenderer() fyne.WidgetRenderer {
	return &painter{owner: w, layout: func(fyne.Size) {}, min: func() fyne.Size { return fyne.Size{} }, paint: func() {}}
}

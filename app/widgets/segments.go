package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Segments chooses one of a few views. It is one stop for Tab; Left and Right
// choose.
type Segments struct {
	widget.BaseWidget
	escaper
	OnSelect func(i int)

	captions     []string
	selected     int
	hovered      int // or -1
	focused      bool
	track, thumb *canvas.Rectangle
	hover, ring  *canvas.Rectangle
	texts        []*canvas.Text
}

var (
	_ fyne.Focusable    = (*Segments)(nil)
	_ fyne.Tappable     = (*Segments)(nil)
	_ desktop.Hoverable = (*Segments)(nil)
)

// NewSegments returns the choice with the first one chosen.
func NewSegments(captions []string, onSelect func(i int)) *Segments {
	s := &Segments{captions: captions, OnSelect: onSelect, hovered: -1}
	s.ExtendBaseWidget(s)
	return s
}

// Selected returns the place of the chosen one.
func (s *Segments) Selected() int { return s.selected }

// SetSelected chooses without calling OnSelect.
func (s *Segments) SetSelected(i int) { s.selected = i; s.Refresh() }

func (s *Segments) choose(i int) {
	if i < 0 || i >= len(s.captions) || i == s.selected {
		return
	}
	s.SetSelected(i)
	if s.OnSelect != nil {
		s.OnSelect(i)
	}
}

// TypedKey implements fyne.Focusable.
func (s *Segments) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyLeft:
		s.choose(s.selected - 1)
	case fyne.KeyRight:
		s.choose(s.selected + 1)
	case fyne.KeyHome:
		s.choose(0)
	case fyne.KeyEnd:
		s.choose(len(s.captions) - 1)
	case fyne.KeyEscape:
		s.escape()
	}
}

// TypedRune implements fyne.Focusable.
func (s *Segments) TypedRune(rune) {}

// FocusGained implements fyne.Focusable.
func (s *Segments) FocusGained() { s.focused = true; s.Refresh() }

// FocusLost implements fyne.Focusable.
func (s *Segments) FocusLost() { s.focused = false; s.Refresh() }

// Tapped chooses the one under the pointer.
func (s *Segments) Tapped(e *fyne.PointEvent) { s.choose(s.at(e.Position.X)) }

// MouseIn implements desktop.Hoverable.
func (s *Segments) MouseIn(e *desktop.MouseEvent) { s.MouseMoved(e) }

// MouseMoved implements desktop.Hoverable.
func (s *Segments) MouseMoved(e *desktop.MouseEvent) {
	if i := s.at(e.Position.X); i != s.hovered {
		s.hovered = i
		s.Refresh()
	}
}

// MouseOut implements desktop.Hoverable.
func (s *Segments) MouseOut() { s.hovered = -1; s.Refresh() }

// natural is the width of a caption with air around it.
func (s *Segments) natural(i int) float32 {
	return fyne.MeasureText(s.captions[i], sizeOf(s, theme.SizeNameText), fyne.TextStyle{Bold: true}).Width + 2*GapMedium
}

func (s *Segments) measure() fyne.Size {
	var width float32
	for i := range s.captions {
		width += s.natural(i)
	}
	return fyne.NewSize(width, RowHeight*scaleOf(s))
}

// spans gives each caption its width and a share of what is left.
func (s *Segments) spans(width float32) []span {
	left := (width - s.measure().Width) / float32(max(1, len(s.captions)))
	spans := make([]span, len(s.captions))
	x := float32(0)
	for i := range spans {
		spans[i] = span{x: x, width: s.natural(i) + left}
		x += spans[i].width
	}
	return spans
}

func (s *Segments) at(x float32) int {
	for i, span := range s.spans(s.Size().Width) {
		if x >= span.x && x < span.x+span.width {
			return i
		}
	}
	return -1
}

// CreateRenderer implements fyne.Widget.
func (s *Segments) CreateRenderer() fyne.WidgetRenderer {
	s.track, s.thumb, s.hover = canvas.NewRectangle(nil), canvas.NewRectangle(nil), canvas.NewRectangle(nil)
	s.ring = newRing(10)
	objects := []fyne.CanvasObject{s.track, s.hover, s.thumb}
	for range s.captions {
		text := canvas.NewText("", nil)
		text.Alignment = fyne.TextAlignCenter
		s.texts = append(s.texts, text)
		objects = append(objects, text)
	}
	s.update()
	return &painter{
		owner:   s,
		objects: append(objects, s.ring),
		layout:  s.layout,
		min:     s.measure,
		paint:   s.update,
	}
}

func (s *Segments) layout(size fyne.Size) {
	s.track.Resize(size)
	place(s.ring, -2, -2, size.Width+4, size.Height+4)
	for i, span := range s.spans(size.Width) {
		place(s.texts[i], span.x, 0, span.width, size.Height)
		if i == s.selected {
			place(s.thumb, span.x+3, 3, span.width-6, size.Height-6)
		}
		if i == s.hovered {
			place(s.hover, span.x+3, 3, span.width-6, size.Height-6)
		}
	}
}

func (s *Segments) update() {
	s.track.FillColor, s.track.CornerRadius = colorOf(s, theme.ColorNameButton), 8
	s.thumb.FillColor, s.thumb.CornerRadius = colorOf(s, ColorCard), 6
	s.thumb.StrokeColor, s.thumb.StrokeWidth = colorOf(s, ColorPetrol), 1
	s.hover.FillColor, s.hover.CornerRadius = colorOf(s, theme.ColorNameHover), 6
	s.hover.Hidden = s.hovered < 0
	for i, text := range s.texts {
		text.Text, text.TextSize = s.captions[i], sizeOf(s, theme.SizeNameText)
		text.Color, text.TextStyle.Bold = colorOf(s, theme.ColorNameForeground), i == s.selected
		if i == s.selected {
			text.Color = colorOf(s, ColorPetrol)
		}
		text.Refresh()
	}
	showRing(s.ring, s, s.focused)
	s.track.Refresh()
	s.thumb.Refresh()
	s.hover.Refresh()
}

package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// mostSuggestions is how many words a list shows; typing on finds the others.
const mostSuggestions = 6

// suggestions is the list of words below a field that may stand in the place of what is
// typed. The field keeps the keyboard and moves the choice.
type suggestions struct {
	widget.BaseWidget
	onPick  func(option string)
	options []string
	chosen  int  // -1 is none
	pressed bool // by the mouse, which takes the keyboard from the field
	frame   *canvas.Rectangle
	ground  *canvas.Rectangle // of the chosen one
	words   []*canvas.Text
}

var (
	_ fyne.Tappable     = (*suggestions)(nil)
	_ desktop.Mouseable = (*suggestions)(nil)
	_ desktop.Hoverable = (*suggestions)(nil)
)

func newSuggestions(onPick func(option string)) *suggestions {
	s := &suggestions{onPick: onPick, chosen: -1}
	s.frame, s.ground = canvas.NewRectangle(nil), canvas.NewRectangle(nil)
	s.ExtendBaseWidget(s)
	s.Hide()
	return s
}

// offer shows the first of some words, none chosen; no words close the list. It tells
// whether the list grew or shrank.
func (s *suggestions) offer(options []string) bool {
	options = options[:min(len(options), mostSuggestions)]
	changed := len(options) != len(s.options)
	s.options, s.chosen = options, -1
	s.Hidden = len(options) == 0
	s.Refresh()
	return changed
}

// move puts the choice one up or down, around the end.
func (s *suggestions) move(step int) {
	n := len(s.options)
	if s.chosen < 0 && step < 0 {
		s.chosen = n
	}
	s.chosen = (s.chosen + step + n) % n
	s.Refresh()
}

func (s *suggestions) rowHeight() float32 { return float32(int(30*scaleOf(s) + 0.5)) }

// rowAt returns the word at a height, -1 for none.
func (s *suggestions) rowAt(y float32) int {
	i := int((y - GapTiny) / s.rowHeight())
	if y < GapTiny || i >= len(s.options) {
		return -1
	}
	return i
}

// MouseDown implements desktop.Mouseable.
func (s *suggestions) MouseDown(*desktop.MouseEvent) { s.pressed = true }

// MouseUp implements desktop.Mouseable.
func (s *suggestions) MouseUp(*desktop.MouseEvent) { s.pressed = false }

// Tapped takes a word.
func (s *suggestions) Tapped(e *fyne.PointEvent) {
	if i := s.rowAt(e.Position.Y); i >= 0 {
		s.onPick(s.options[i])
	}
}

// MouseIn implements desktop.Hoverable.
func (s *suggestions) MouseIn(e *desktop.MouseEvent) { s.MouseMoved(e) }

// MouseMoved chooses the word under the pointer.
func (s *suggestions) MouseMoved(e *desktop.MouseEvent) {
	if i := s.rowAt(e.Position.Y); i != s.chosen {
		s.chosen = i
		s.Refresh()
	}
}

// MouseOut implements desktop.Hoverable.
func (s *suggestions) MouseOut() { s.chosen = -1; s.Refresh() }

// CreateRenderer implements fyne.Widget.
func (s *suggestions) CreateRenderer() fyne.WidgetRenderer {
	p := &painter{owner: s, layout: s.layout, min: s.measure}
	p.paint = func() {
		s.update()
		p.objects = []fyne.CanvasObject{s.frame, s.ground}
		for _, word := range s.words[:len(s.options)] {
			p.objects = append(p.objects, word)
		}
	}
	p.paint()
	return layOutNow(p)
}

func (s *suggestions) measure() fyne.Size {
	return fyne.NewSize(1, float32(len(s.options))*s.rowHeight()+2*GapTiny)
}

func (s *suggestions) layout(size fyne.Size) {
	place(s.frame, 0, 0, size.Width, size.Height)
	height := s.rowHeight()
	place(s.ground, GapTiny, GapTiny+float32(max(s.chosen, 0))*height, size.Width-2*GapTiny, height)
	left := sizeOf(s, theme.SizeNameInnerPadding)
	for i, option := range s.options {
		word := s.words[i]
		word.Text = ellipsis(option, size.Width-2*left, word.TextSize, word.TextStyle)
		place(word, left, GapTiny+float32(i)*height, size.Width-2*left, height)
	}
}

func (s *suggestions) update() {
	s.frame.FillColor, s.frame.StrokeColor = colorOf(s, ColorCard), colorOf(s, theme.ColorNameInputBorder)
	s.frame.StrokeWidth, s.frame.CornerRadius = 1, sizeOf(s, theme.SizeNameInputRadius)
	s.ground.FillColor, s.ground.CornerRadius = colorOf(s, ColorRowSelected), sizeOf(s, theme.SizeNameInputRadius)
	s.ground.Hidden = s.chosen < 0
	for len(s.words) < len(s.options) {
		s.words = append(s.words, canvas.NewText("", nil))
	}
	for i := range s.options {
		s.words[i].Text = s.options[i]
		s.words[i].Color = colorOf(s, theme.ColorNameForeground)
		s.words[i].TextSize = sizeOf(s, theme.SizeNameText)
	}
}

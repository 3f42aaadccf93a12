package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// StripItem is one of the things in a Strip.
type StripItem struct {
	ID   string
	Text string
	Icon string // name; "" has none
	Mark string // in a circle before the words, such as the number of a step
	Tone Tone
	Off  bool // shown, but cannot be chosen
}

// Strip is a row of small things to choose from: the steps of a path, the kinds of
// rows in a table, counts that open what they count. It is one stop for Tab: Left
// and Right go from one to the next, Enter chooses. It goes on below where the line
// is full.
type Strip struct {
	widget.BaseWidget
	escaper
	OnTap func(id string)

	items   []StripItem
	chosen  string
	joined  bool // a line leads from one to the next
	focused bool
	current int // where the keyboard is
	hovered int // or -1
	width   float32
	draws   []*stripDrawing
	paint   *painter
}

var (
	_ fyne.Widget       = (*Strip)(nil)
	_ fyne.Focusable    = (*Strip)(nil)
	_ fyne.Tappable     = (*Strip)(nil)
	_ fyne.Disableable  = (*Strip)(nil)
	_ desktop.Hoverable = (*Strip)(nil)
)

// NewStrip returns an empty strip.
func NewStrip(onTap func(id string)) *Strip {
	s := &Strip{OnTap: onTap, hovered: -1}
	s.ExtendBaseWidget(s)
	return s
}

// NewPath returns an empty strip whose items are the steps of a path.
func NewPath(onTap func(id string)) *Strip {
	s := NewStrip(onTap)
	s.joined = true
	return s
}

// SetItems shows other items, with the chosen one filled; "" is none.
func (s *Strip) SetItems(chosen string, items ...StripItem) {
	s.items, s.chosen = items, chosen
	s.current, s.hovered = 0, -1
	for i, item := range items {
		if item.ID == chosen && chosen != "" {
			s.current = i
		}
	}
	s.Refresh()
}

// Disabled keeps Tab from stopping where nothing can be chosen.
func (s *Strip) Disabled() bool {
	for _, item := range s.items {
		if !item.Off {
			return false
		}
	}
	return true
}

// Enable implements fyne.Disableable; the items decide.
func (s *Strip) Enable() {}

// Disable implements fyne.Disableable; the items decide.
func (s *Strip) Disable() {}

// FocusGained implements fyne.Focusable.
func (s *Strip) FocusGained() { s.focused = true; s.Refresh() }

// FocusLost implements fyne.Focusable.
func (s *Strip) FocusLost() { s.focused = false; s.Refresh() }

// TypedRune implements fyne.Focusable.
func (s *Strip) TypedRune(rune) {}

// TypedKey goes to the next item, chooses it, or passes Escape on.
func (s *Strip) TypedKey(key *fyne.KeyEvent) {
	switch {
	case s.offer(s, key.Name):
	case key.Name == fyne.KeyLeft:
		s.step(-1)
	case key.Name == fyne.KeyRight:
		s.step(1)
	case key.Name == fyne.KeyEscape:
		s.escape()
	case isAction(key.Name):
		s.tap(s.current)
	}
}

// step goes to the next item that can be chosen.
func (s *Strip) step(by int) {
	for i := s.current + by; i >= 0 && i < len(s.items); i += by {
		if !s.items[i].Off {
			s.current = i
			break
		}
	}
	s.Refresh()
}

func (s *Strip) tap(i int) {
	if i < 0 || i >= len(s.items) || s.items[i].Off {
		return
	}
	s.current = i
	s.Refresh()
	if s.OnTap != nil {
		s.OnTap(s.items[i].ID)
	}
}

// Tapped chooses the item under the pointer.
func (s *Strip) Tapped(e *fyne.PointEvent) { s.tap(s.at(e.Position)) }

// MouseIn implements desktop.Hoverable.
func (s *Strip) MouseIn(e *desktop.MouseEvent) { s.MouseMoved(e) }

// MouseMoved tints the item under the pointer.
func (s *Strip) MouseMoved(e *desktop.MouseEvent) { s.hover(s.at(e.Position)) }

// MouseOut implements desktop.Hoverable.
func (s *Strip) MouseOut() { s.hover(-1) }

func (s *Strip) hover(i int) {
	if i != s.hovered {
		s.hovered = i
		s.Refresh()
	}
}

// at returns the item at a place, or -1.
func (s *Strip) at(p fyne.Position) int {
	for i, d := range s.draws {
		from, size := d.ground.Position(), d.ground.Size()
		if p.X >= from.X && p.X < from.X+size.Width && p.Y >= from.Y && p.Y < from.Y+size.Height {
			return i
		}
	}
	return -1
}

// CreateRenderer implements fyne.Widget.
func (s *Strip) CreateRenderer() fyne.WidgetRenderer {
	s.paint = &painter{owner: s, layout: s.layout, min: s.measure, paint: s.update}
	s.update()
	return layOutNow(s.paint)
}

func (s *Strip) update() {
	for len(s.draws) < len(s.items) {
		s.draws = append(s.draws, newStripDrawing())
	}
	s.draws = s.draws[:len(s.items)]
	var objects []fyne.CanvasObject
	for i, d := range s.draws {
		d.set(s, i)
		objects = append(objects, d.objects()...)
	}
	if s.paint != nil {
		s.paint.objects = objects
	}
}

// stripHeight is the height of an item at normal text size.
const stripHeight float32 = 32

// gap is kept between two items; a path draws a line in it.
func (s *Strip) gap() float32 {
	if s.joined {
		return 28
	}
	return Gap
}

func (s *Strip) measure() fyne.Size {
	var widest float32
	for i, d := range s.draws {
		widest = max(widest, d.width(s, i))
	}
	width := s.width
	if width <= 0 {
		width = 1e6
	}
	return fyne.NewSize(widest, s.flow(width, func(int, float32, float32, float32) {}))
}

func (s *Strip) layout(size fyne.Size) {
	s.width = size.Width
	s.flow(size.Width, func(i int, x, y, width float32) {
		s.draws[i].place(s, i, x, y, width)
	})
}

// flow calls put for every item and returns the height of all lines.
func (s *Strip) flow(room float32, put func(i int, x, y, width float32)) float32 {
	height := stripHeight * scaleOf(s)
	var x, y float32
	for i, d := range s.draws {
		width := d.width(s, i)
		if x > 0 && x+width > room+0.5 {
			x, y = 0, y+height+Gap
		}
		put(i, x, y, min(width, max(room, 1)))
		x += width + s.gap()
	}
	return y + height
}

// stripDrawing is the canvas objects of one item.
type stripDrawing struct {
	ground, circle, line, ring *canvas.Rectangle
	mark, text                 *canvas.Text
	icon                       *canvas.Image
}

func newStripDrawing() *stripDrawing {
	return &stripDrawing{
		ground: canvas.NewRectangle(nil), circle: canvas.NewRectangle(nil), line: canvas.NewRectangle(nil),
		ring: newRing(stripHeight / 2),
		mark: canvas.NewText("", nil), text: canvas.NewText("", nil), icon: &canvas.Image{FillMode: canvas.ImageFillContain},
	}
}

func (d *stripDrawing) objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{d.line, d.ground, d.circle, d.mark, d.icon, d.text, d.ring}
}

// set shows item i of a strip.
func (d *stripDrawing) set(s *Strip, i int) {
	item := s.items[i]
	chosen := item.ID == s.chosen
	text, ground := item.Tone.colors()
	mark := theme.ColorNameForegroundOnPrimary
	circle := ColorPetrol
	switch {
	case chosen:
		text, ground = theme.ColorNameForegroundOnPrimary, ColorPetrol
		mark, circle = ColorPetrol, theme.ColorNameForegroundOnPrimary
	case item.Off:
		text, mark, circle = ColorMuted, ColorMuted, ColorChip
		if s.joined {
			ground = ""
		}
	case s.joined:
		text, ground = ColorPetrol, ColorChipPetrol
	}
	d.ground.FillColor = colorOf(s, ground)
	if i == s.hovered && !item.Off && !chosen {
		d.ground.FillColor = over(d.ground.FillColor, colorOf(s, theme.ColorNameHover))
	}
	d.text.Text, d.text.Color, d.text.TextSize = item.Text, colorOf(s, text), sizeOf(s, theme.SizeNameText)
	d.text.TextStyle.Bold = chosen
	d.mark.Text, d.mark.Color, d.mark.TextSize = item.Mark, colorOf(s, mark), sizeOf(s, theme.SizeNameCaptionText)
	d.mark.TextStyle.Bold, d.mark.Alignment = true, fyne.TextAlignCenter
	d.circle.FillColor = colorOf(s, circle)
	d.circle.Hidden, d.mark.Hidden = item.Mark == "", item.Mark == ""
	d.icon.Resource = coloredIcon(item.Icon, text)
	d.icon.Hidden = d.icon.Resource == nil
	d.line.FillColor = colorOf(s, ColorTrack)
	showRing(d.ring, s, s.focused && i == s.current)
	for _, o := range d.objects() {
		o.Refresh()
	}
}

const stripPadding float32 = 12

// lead returns the width of what stands before the words.
func (d *stripDrawing) lead(s *Strip) float32 {
	switch {
	case !d.mark.Hidden:
		return 20*scaleOf(s) + Gap
	case !d.icon.Hidden:
		return 16*scaleOf(s) + GapTiny + 2
	}
	return 0
}

// width returns what an item needs. Words are measured bold, so that an item keeps its
// width when it is chosen.
func (d *stripDrawing) width(s *Strip, i int) float32 {
	words := fyne.MeasureText(s.items[i].Text, d.text.TextSize, fyne.TextStyle{Bold: true}).Width
	return 2*stripPadding + d.lead(s) + words
}

func (d *stripDrawing) place(s *Strip, i int, x, y, width float32) {
	scale := scaleOf(s)
	height := stripHeight * scale
	place(d.ground, x, y, width, height)
	d.ground.CornerRadius = height / 2
	place(d.ring, x-2, y-2, width+4, height+4)
	d.ring.CornerRadius = height/2 + 2
	d.line.Hidden = !s.joined || x == 0
	place(d.line, x-s.gap()+6, y+height/2-1, s.gap()-12, 2)
	side := 20 * scale
	place(d.circle, x+stripPadding-4, y+(height-side)/2, side, side)
	d.circle.CornerRadius = side / 2
	place(d.mark, x+stripPadding-4, y+(height-side)/2, side, side)
	small := 16 * scale
	place(d.icon, x+stripPadding, y+(height-small)/2, small, small)
	left := x + stripPadding + d.lead(s)
	if !d.mark.Hidden {
		left -= 4
	}
	room := max(0, x+width-stripPadding-left+1)
	d.text.Text = ellipsis(s.items[i].Text, room, d.text.TextSize, d.text.TextStyle)
	place(d.text, left, y, room, height)
}

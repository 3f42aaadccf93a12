package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Toggle is a chip that is on or off, for filters. On shows a tick too.
type Toggle struct {
	widget.BaseWidget
	escaper
	OnChanged func(on bool)

	caption          string
	on               bool
	focused, hovered bool
	ground, ring     *canvas.Rectangle
	text             *canvas.Text
	tick             *canvas.Image
}

var (
	_ fyne.Focusable    = (*Toggle)(nil)
	_ fyne.Tappable     = (*Toggle)(nil)
	_ desktop.Hoverable = (*Toggle)(nil)
)

// NewToggle returns a toggle that is off.
func NewToggle(caption string, onChanged func(on bool)) *Toggle {
	t := &Toggle{caption: caption, OnChanged: onChanged}
	t.ExtendBaseWidget(t)
	return t
}

// On tells whether it is on.
func (t *Toggle) On() bool { return t.on }

// SetOn turns it on or off without calling OnChanged.
func (t *Toggle) SetOn(on bool) { t.on = on; t.Refresh() }

// SetCaption changes the words.
func (t *Toggle) SetCaption(caption string) { t.caption = caption; t.Refresh() }

// Tapped changes it.
func (t *Toggle) Tapped(*fyne.PointEvent) {
	t.SetOn(!t.on)
	if t.OnChanged != nil {
		t.OnChanged(t.on)
	}
}

// TypedKey changes it on Enter and Space.
func (t *Toggle) TypedKey(key *fyne.KeyEvent) {
	switch {
	case isAction(key.Name):
		t.Tapped(nil)
	case key.Name == fyne.KeyEscape:
		t.escape()
	}
}

// TypedRune implements fyne.Focusable.
func (t *Toggle) TypedRune(rune) {}

// FocusGained implements fyne.Focusable.
func (t *Toggle) FocusGained() { t.focused = true; t.Refresh() }

// FocusLost implements fyne.Focusable.
func (t *Toggle) FocusLost() { t.focused = false; t.Refresh() }

// MouseIn implements desktop.Hoverable.
func (t *Toggle) MouseIn(*desktop.MouseEvent) { t.hovered = true; t.Refresh() }

// MouseMoved implements desktop.Hoverable.
func (t *Toggle) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (t *Toggle) MouseOut() { t.hovered = false; t.Refresh() }

const toggleHeight float32 = 32

// CreateRenderer implements fyne.Widget.
func (t *Toggle) CreateRenderer() fyne.WidgetRenderer {
	t.ground = canvas.NewRectangle(nil)
	t.ring = newRing(0)
	t.text = canvas.NewText("", nil)
	t.tick = &canvas.Image{FillMode: canvas.ImageFillContain}
	t.update()
	return &painter{
		owner:   t,
		objects: []fyne.CanvasObject{t.ground, t.tick, t.text, t.ring},
		layout:  t.layout,
		min: func() fyne.Size {
			return fyne.NewSize(t.tickWidth()+t.text.MinSize().Width+2*12, toggleHeight*scaleOf(t))
		},
		paint: t.update,
	}
}

// tickWidth is there whether on or off, so that nothing moves.
func (t *Toggle) tickWidth() float32 { return 16*scaleOf(t) + GapTiny }

func (t *Toggle) layout(size fyne.Size) {
	t.ground.Resize(size)
	t.ground.CornerRadius = size.Height / 2
	place(t.ring, -2, -2, size.Width+4, size.Height+4)
	t.ring.CornerRadius = size.Height/2 + 2
	side := 16 * scaleOf(t)
	width := t.text.MinSize().Width
	x := (size.Width - width) / 2
	if t.on {
		x = (size.Width - width + t.tickWidth()) / 2
	}
	place(t.tick, x-t.tickWidth(), (size.Height-side)/2, side, side)
	place(t.text, x, 0, width, size.Height)
}

func (t *Toggle) update() {
	text, ground, edge := theme.ColorNameForeground, ColorCard, theme.ColorNameInputBorder
	if t.on {
		text, ground, edge = ColorPetrol, ColorChipPetrol, ColorPetrol
	}
	t.ground.FillColor = colorOf(t, ground)
	if t.hovered {
		t.ground.FillColor = over(t.ground.FillColor, colorOf(t, theme.ColorNameHover))
	}
	t.ground.StrokeColor, t.ground.StrokeWidth = colorOf(t, edge), 1
	t.text.Text, t.text.Color = t.caption, colorOf(t, text)
	t.text.TextSize = sizeOf(t, theme.SizeNameText)
	t.tick.Resource, t.tick.Hidden = ColoredIcon("check", text), !t.on
	showRing(t.ring, t, t.focused)
	t.ground.Refresh()
	t.text.Refresh()
	t.tick.Refresh()
}

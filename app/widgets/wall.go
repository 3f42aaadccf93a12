package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// KeyGround lies under a page that is led by single keys, and has the keyboard while no field of it has.
type KeyGround struct {
	widget.BaseWidget
	OnKey  func(fyne.KeyName)
	OnRune func(rune)
}

var (
	_ fyne.Widget    = (*KeyGround)(nil)
	_ fyne.Focusable = (*KeyGround)(nil)
)

// NewKeyGround returns a ground that hands on what is typed.
func NewKeyGround(onKey func(fyne.KeyName), onRune func(rune)) *KeyGround {
	g := &KeyGround{OnKey: onKey, OnRune: onRune}
	g.ExtendBaseWidget(g)
	return g
}

// TypedKey implements fyne.Focusable.
func (g *KeyGround) TypedKey(key *fyne.KeyEvent) {
	if !WindowKey(g, key.Name) {
		g.OnKey(key.Name)
	}
}

// TypedRune implements fyne.Focusable.
func (g *KeyGround) TypedRune(r rune) { g.OnRune(r) }

// FocusGained implements fyne.Focusable.
func (g *KeyGround) FocusGained() {}

// FocusLost implements fyne.Focusable.
func (g *KeyGround) FocusLost() {}

// CreateRenderer implements fyne.Widget.
func (g *KeyGround) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(canvas.NewRectangle(colorOf(g, "")))
}

// KeyHint is a key and what it does, for the mouse too. It never has the keyboard.
type KeyHint struct {
	widget.BaseWidget
	Key, Caption string
	onTapped     func()
	root         fyne.CanvasObject
}

var (
	_ fyne.Widget   = (*KeyHint)(nil)
	_ fyne.Tappable = (*KeyHint)(nil)
)

// NewKeyHint returns a key, such as "3", with a word beside it.
func NewKeyHint(key, caption string, tapped func()) *KeyHint {
	h := &KeyHint{Key: key, Caption: caption, onTapped: tapped}
	style := Style{Size: theme.SizeNameCaptionText, Bold: true}
	cap := container.NewStack(newSurface(ColorCard, theme.ColorNameInputBorder, 5), InsetXY(Gap, 0, NewText(key, style)))
	h.root = HStack(Gap, cap, NewText(caption, Style{Size: theme.SizeNameCaptionText}))
	h.ExtendBaseWidget(h)
	return h
}

// Tapped implements fyne.Tappable.
func (h *KeyHint) Tapped(*fyne.PointEvent) { h.onTapped() }

// CreateRenderer implements fyne.Widget.
func (h *KeyHint) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(h.root) }

// WallRow is a line of a list on a wall: an icon, words over as many lines as needed, and a note below them.
type WallRow struct {
	widget.BaseWidget
	ground   *surface
	onTapped func()
	root     *fyne.Container
}

var (
	_ fyne.Widget   = (*WallRow)(nil)
	_ fyne.Tappable = (*WallRow)(nil)
)

// WallLine says what stands in a WallRow.
type WallLine struct {
	Icon string // name; "" has none
	Tone Tone
	Text string
	Note string // small, "" for none
	Lit  bool   // the keys are for this line
}

// NewWallRow returns a row; tapped may be nil.
func NewWallRow(l WallLine, tapped func()) *WallRow {
	color, _ := l.Tone.colors()
	note := NewText(l.Note, Style{Size: theme.SizeNameCaptionText, Color: ColorMuted, Wrap: true})
	note.Hidden = l.Note == ""
	words := VStack(0, NewText(l.Text, Style{Wrap: true}), note)
	var line fyne.CanvasObject = words
	if l.Icon != "" {
		line = container.New(&wallLineLayout{}, NewPicture(l.Icon, 18, color), words)
	}
	r := &WallRow{ground: newSurface("", "", 8), onTapped: tapped}
	if l.Lit {
		r.ground.fill = ColorRowSelected
	}
	r.root = container.NewStack(r.ground, InsetXY(Gap, GapTiny, line))
	r.ExtendBaseWidget(r)
	return r
}

// Tapped implements fyne.Tappable.
func (r *WallRow) Tapped(*fyne.PointEvent) {
	if r.onTapped != nil {
		r.onTapped()
	}
}

// CreateRenderer implements fyne.Widget.
func (r *WallRow) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(r.root) }

// WallColumns puts what a page on the wall is about at the left, and the figures that belong to it in a narrower column
// at the right. Both scroll where they are higher than the wall.
func WallColumns(left, right fyne.CanvasObject) *fyne.Container {
	return container.New(&wallLayout{}, container.NewVScroll(left), container.NewVScroll(right))
}

// wallShare is the share of the width that the right column has.
const wallShare = 0.36

type wallLayout struct{}

func (l *wallLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	left, right := objects[0].MinSize(), objects[1].MinSize()
	return fyne.NewSize(left.Width+GapLarge+right.Width, max(left.Height, right.Height))
}

func (l *wallLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	right := size.Width * wallShare
	place(objects[0], 0, 0, max(0, size.Width-right-GapLarge), size.Height)
	place(objects[1], size.Width-right, 0, right, size.Height)
}

// NewWallFact returns a figure in its colour, with what it is above it in small letters. value may be "".
func NewWallFact(caption, value string, tone Tone) *fyne.Container {
	color, _ := tone.colors()
	text := NewText(value, Style{Color: color, Bold: true, Wrap: true})
	text.Hidden = value == ""
	return VStack(0, NewText(caption, Style{Size: theme.SizeNameCaptionText, Color: ColorMuted, Wrap: true}), text)
}

// wallLineLayout puts an icon before words, beside the first line of them.
type wallLineLayout struct{}

func (l *wallLineLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	icon, words := objects[0].MinSize(), objects[1].MinSize()
	return fyne.NewSize(icon.Width+Gap+words.Width, max(icon.Height, words.Height))
}

func (l *wallLineLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	icon := objects[0].MinSize()
	line := fyne.MeasureText("Ég", theme.TextSize(), fyne.TextStyle{}).Height
	place(objects[0], 0, max(0, (line-icon.Height)/2), icon.Width, icon.Height)
	place(objects[1], icon.Width+Gap, 0, max(0, size.Width-icon.Width-Gap), size.Height)
}

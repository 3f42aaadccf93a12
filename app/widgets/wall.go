package widgets

import (
	"strconv"

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

// MonthBar is one month of a row of bars.
type MonthBar struct {
	Caption string
	Value   int
	Tone    Tone
}

// MonthBars shows how much there was in each month, as a row of bars with their numbers above.
type MonthBars struct {
	widget.BaseWidget
	bars             []MonthBar
	columns, grounds []*canvas.Rectangle
	numbers, words   []*canvas.Text
}

var _ fyne.Widget = (*MonthBars)(nil)

// NewMonthBars returns the bars, the oldest at the left.
func NewMonthBars(bars []MonthBar) *MonthBars {
	b := &MonthBars{bars: bars}
	b.ExtendBaseWidget(b)
	return b
}

// CreateRenderer implements fyne.Widget.
func (b *MonthBars) CreateRenderer() fyne.WidgetRenderer {
	p := &painter{owner: b, layout: b.layout, paint: b.update}
	p.min = func() fyne.Size {
		line := fyne.MeasureText("0", sizeOf(b, theme.SizeNameCaptionText), fyne.TextStyle{}).Height
		return fyne.NewSize(120*scaleOf(b), 2*line+28*scaleOf(b))
	}
	for range b.bars {
		b.grounds = append(b.grounds, canvas.NewRectangle(nil))
		b.columns = append(b.columns, canvas.NewRectangle(nil))
		b.numbers, b.words = append(b.numbers, canvas.NewText("", nil)), append(b.words, canvas.NewText("", nil))
	}
	b.update()
	for i := range b.bars {
		p.objects = append(p.objects, b.grounds[i], b.columns[i], b.numbers[i], b.words[i])
	}
	return layOutNow(p)
}

func (b *MonthBars) update() {
	for i, bar := range b.bars {
		color, _ := bar.Tone.colors()
		b.grounds[i].FillColor, b.columns[i].FillColor = colorOf(b, ColorTrack), colorOf(b, color)
		b.columns[i].Hidden = bar.Value == 0
		for _, text := range []*canvas.Text{b.numbers[i], b.words[i]} {
			text.TextSize, text.Alignment = sizeOf(b, theme.SizeNameCaptionText), fyne.TextAlignCenter
			text.Color = colorOf(b, ColorMuted)
		}
		b.numbers[i].Text, b.words[i].Text = "", bar.Caption
		if bar.Value > 0 {
			b.numbers[i].Text, b.numbers[i].Color = strconv.Itoa(bar.Value), colorOf(b, theme.ColorNameForeground)
		}
	}
}

func (b *MonthBars) layout(size fyne.Size) {
	if len(b.bars) == 0 {
		return
	}
	most := 1
	for _, bar := range b.bars {
		most = max(most, bar.Value)
	}
	line := fyne.MeasureText("0", sizeOf(b, theme.SizeNameCaptionText), fyne.TextStyle{}).Height
	room := max(0, size.Height-2*line)
	step := size.Width / float32(len(b.bars))
	const between = 0.2 // of a column
	for i, bar := range b.bars {
		x, wide := step*(float32(i)+between/2), step*(1-between)
		high := room * float32(bar.Value) / float32(most)
		place(b.grounds[i], x, line+room-2, wide, 2)
		place(b.columns[i], x, line+room-high, wide, high)
		place(b.numbers[i], step*float32(i), room-high, step, line)
		place(b.words[i], step*float32(i), line+room, step, line)
	}
}

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

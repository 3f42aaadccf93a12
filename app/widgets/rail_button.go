package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// railButton is one page on the rail: its icon in a pill, the word below.
type railButton struct {
	widget.BaseWidget
	rail             *Rail
	item             RailItem
	hovered, focused bool
	compact          bool     // without the word
	room             railRoom // as the rail laid it out

	pill, ring *canvas.Rectangle
	icon       *canvas.Image
	word       *Text
}

var (
	_ fyne.Focusable    = (*railButton)(nil)
	_ fyne.Tappable     = (*railButton)(nil)
	_ desktop.Hoverable = (*railButton)(nil)
)

func newRailButton(r *Rail, item RailItem) *railButton {
	b := &railButton{rail: r, item: item}
	b.word = NewText(item.Caption, Style{
		Size: theme.SizeNameCaptionText, Align: AlignCenter, Wrap: true, Lines: 2, most: railMost, asBold: true,
	})
	b.ExtendBaseWidget(b)
	return b
}

func (b *railButton) Tapped(*fyne.PointEvent) { b.rail.choose(b.item.ID) }
func (b *railButton) TypedRune(rune)          {}
func (b *railButton) FocusGained()            { b.focused = true; b.Refresh() }
func (b *railButton) FocusLost()              { b.focused = false; b.Refresh() }

func (b *railButton) MouseIn(*desktop.MouseEvent)    { b.hovered = true; b.Refresh() }
func (b *railButton) MouseMoved(*desktop.MouseEvent) {}
func (b *railButton) MouseOut()                      { b.hovered = false; b.Refresh() }

// TypedKey opens the page on Enter and Space and walks the rail with the arrows.
func (b *railButton) TypedKey(key *fyne.KeyEvent) {
	if WindowKey(b, key.Name) {
		return
	}
	if isAction(key.Name) {
		b.Tapped(nil)
		return
	}
	all := append(append([]*railButton{}, b.rail.items...), b.rail.footer...)
	for i, other := range all {
		if other != b {
			continue
		}
		if key.Name == fyne.KeyDown && i+1 < len(all) {
			focusOn(all[i+1])
		}
		if key.Name == fyne.KeyUp && i > 0 {
			focusOn(all[i-1])
		}
		return
	}
}

const (
	railPillWidth  float32 = 56
	railPillHeight float32 = 32
	railWordEdge   float32 = 2   // beside the word: "Bijeenkomsten" fits when it is bold
	wordGap        float32 = 2   // between pill and word
	railMost       float32 = 1.5 // the rail grows with the text up to this scale
)

// railRoom is how high the parts of a button of the rail are, without its word.
type railRoom struct{ top, pill, bottom float32 }

func (r railRoom) height() float32 { return r.top + r.pill + r.bottom }

// airy and tight are the two rooms of a button: the rail gives up air before it gives up
// words.
func (b *railButton) airy() railRoom  { return railRoom{6, railPillHeight * b.scale(), 8} }
func (b *railButton) tight() railRoom { return railRoom{2, railPillHeight - 4, 2} }

func (b *railButton) scale() float32 { return min(scaleOf(b), railMost) }

// fullHeight returns the height with the word, which is the same when that is chosen and
// bold: choosing a page moves no other.
func (b *railButton) fullHeight(width float32, room railRoom) float32 {
	b.word.Resize(fyne.NewSize(width-2*railWordEdge, b.word.Size().Height))
	return room.height() + wordGap + b.word.MinSize().Height
}

func (b *railButton) CreateRenderer() fyne.WidgetRenderer {
	b.pill = canvas.NewRectangle(nil)
	b.ring = newRing(8)
	b.icon = &canvas.Image{FillMode: canvas.ImageFillContain}
	b.update()
	return layOutNow(&painter{
		owner:   b,
		objects: []fyne.CanvasObject{b.pill, b.icon, b.word, b.ring},
		layout:  b.layout,
		min:     func() fyne.Size { return fyne.NewSquareSize(railCompact) },
		paint:   b.update,
	})
}

func (b *railButton) layout(size fyne.Size) {
	room := b.room
	y := room.top
	if b.compact {
		y = (size.Height - room.pill) / 2
	}
	width := railPillWidth * b.scale()
	place(b.pill, (size.Width-width)/2, y, width, room.pill)
	b.pill.CornerRadius = room.pill / 2
	side := min(22*b.scale(), room.pill-4)
	place(b.icon, (size.Width-side)/2, y+(room.pill-side)/2, side, side)
	b.word.Hidden = b.compact
	place(b.word, railWordEdge, y+room.pill+wordGap, size.Width-2*railWordEdge, b.word.MinSize().Height)
	place(b.ring, 4, 2, size.Width-8, size.Height-4)
}

func (b *railButton) update() {
	chosen := b.rail.selected == b.item.ID
	text, ground := ColorMuted, fyne.ThemeColorName("")
	switch {
	case chosen:
		text, ground = ColorPetrol, ColorRowSelected
	case b.hovered:
		text, ground = theme.ColorNameForeground, theme.ColorNameHover
	}
	b.pill.FillColor = colorOf(b, ground)
	b.icon.Resource = coloredIcon(b.item.Icon, text)
	b.word.style.Color, b.word.style.Bold = text, chosen
	b.word.text = b.item.Caption
	b.word.Refresh()
	showRing(b.ring, b, b.focused)
	b.pill.Refresh()
	b.icon.Refresh()
}

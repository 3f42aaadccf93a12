package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// ItemContent is what an Item shows.
type ItemContent struct {
	Icon   string // name; "" has none
	Tone   Tone   // of the icon
	Title  string
	Detail string // stands back, below the title
	Facts  []Fact // at the right
}

// Item is one line of a short list in a card: it is tinted under the pointer
// and opens with a click, Enter or Space. For long lists use a Table.
type Item struct {
	widget.BaseWidget
	escaper
	OnOpen func()

	focused, hovered bool
	ground, ring     *canvas.Rectangle
	inner            *fyne.Container
	trailing         []fyne.CanvasObject
}

var (
	_ fyne.Focusable    = (*Item)(nil)
	_ fyne.Tappable     = (*Item)(nil)
	_ fyne.Disableable  = (*Item)(nil)
	_ desktop.Hoverable = (*Item)(nil)
)

// NewItem returns a line. onOpen nil makes it one to read only; trailing, such
// as a button, stands at the far right.
func NewItem(content ItemContent, onOpen func(), trailing ...fyne.CanvasObject) *Item {
	i := &Item{OnOpen: onOpen, trailing: trailing}
	words := VStack(0, NewText(content.Title, Style{Wrap: true}))
	if content.Detail != "" {
		words.Add(NewText(content.Detail, Style{Size: theme.SizeNameCaptionText, Color: ColorMuted, Wrap: true}))
	}
	main := fyne.CanvasObject(words)
	if content.Icon != "" {
		color, _ := content.Tone.colors()
		main = container.New(&leadingLayout{gap: 12, middle: true}, NewPicture(content.Icon, 20, color), words)
	}
	var right []fyne.CanvasObject
	for _, f := range content.Facts {
		right = append(right, NewChip(f))
	}
	i.inner = Stretch(Gap, main, append(right, trailing...)...)
	i.ExtendBaseWidget(i)
	return i
}

// Disabled keeps Tab from stopping at a line that opens nothing.
func (i *Item) Disabled() bool { return i.OnOpen == nil }

// Enable implements fyne.Disableable; OnOpen decides.
func (i *Item) Enable() {}

// Disable implements fyne.Disableable; OnOpen decides.
func (i *Item) Disable() {}

// Tapped opens the line.
func (i *Item) Tapped(*fyne.PointEvent) {
	if i.OnOpen != nil {
		i.OnOpen()
	}
}

// TypedKey implements fyne.Focusable.
func (i *Item) TypedKey(key *fyne.KeyEvent) {
	switch {
	case isAction(key.Name):
		i.Tapped(nil)
	case key.Name == fyne.KeyEscape:
		i.escape()
	}
}

// TypedRune implements fyne.Focusable.
func (i *Item) TypedRune(rune) {}

// FocusGained implements fyne.Focusable.
func (i *Item) FocusGained() { i.focused = true; i.Refresh() }

// FocusLost implements fyne.Focusable.
func (i *Item) FocusLost() { i.focused = false; i.Refresh() }

// MouseIn implements desktop.Hoverable.
func (i *Item) MouseIn(*desktop.MouseEvent) { i.hovered = true; i.Refresh() }

// MouseMoved implements desktop.Hoverable.
func (i *Item) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (i *Item) MouseOut() { i.hovered = false; i.Refresh() }

func (i *Item) parts() []fyne.CanvasObject { return i.trailing }

// CreateRenderer implements fyne.Widget.
func (i *Item) CreateRenderer() fyne.WidgetRenderer {
	i.ground, i.ring = canvas.NewRectangle(nil), newRing(6)
	i.update()
	return &painter{
		owner:   i,
		objects: []fyne.CanvasObject{i.ground, i.inner, i.ring},
		layout: func(size fyne.Size) {
			// The tint reaches over the edge, so that words line up with others.
			place(i.ground, -Gap, 0, size.Width+2*Gap, size.Height)
			place(i.ring, -Gap, 0, size.Width+2*Gap, size.Height)
			place(i.inner, 0, Gap, size.Width, size.Height-2*Gap)
		},
		min: func() fyne.Size {
			inner := i.inner.MinSize()
			return fyne.NewSize(inner.Width, max(inner.Height+2*Gap, RowHeight*scaleOf(i)))
		},
		paint: i.update,
	}
}

func (i *Item) update() {
	i.ground.FillColor = colorOf(i, "")
	if i.hovered && i.OnOpen != nil {
		i.ground.FillColor = colorOf(i, ColorRowHover)
	}
	i.ground.CornerRadius = sizeOf(i, theme.SizeNameButtonRadius)
	i.ground.Refresh()
	showRing(i.ring, i, i.focused)
}

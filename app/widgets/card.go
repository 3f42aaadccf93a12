package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"
)

// Card is a white sheet with a title, actions at the right of it, and content.
type Card struct {
	widget.BaseWidget
	title   *Text
	head    *fyne.Container
	content fyne.CanvasObject
	body    *fyne.Container
	root    *fyne.Container
}

var _ fyne.Widget = (*Card)(nil)

// cardHead is the height of the title, so that cards beside each other line up;
// buttons in it reach over a little.
const cardHead float32 = 24

// NewCard returns a card. title "" has no head; actions stand at the right of the title.
func NewCard(title string, content fyne.CanvasObject, actions ...fyne.CanvasObject) *Card {
	c := &Card{title: NewHeading(title), content: content}
	row := &rowLayout{gap: Gap, stretch: true, height: cardHead}
	if len(actions) > 0 {
		if b, ok := actions[len(actions)-1].(*Button); ok && b.Importance == Quiet {
			row.overhang = buttonPadding // its words, not its room, end at the edge
		}
	}
	c.head = container.New(row, append([]fyne.CanvasObject{c.title}, actions...)...)
	c.body = container.NewStack(content)
	c.head.Hidden = title == "" && len(actions) == 0
	ground := newSurface(ColorCard, ColorCardBorder, cornerRadius)
	ground.shadow = true
	inner := container.New(&headLayout{gap: 12}, c.head, c.body)
	c.root = container.NewStack(ground, container.New(layout.NewCustomPaddedLayout(GapMedium, GapMedium, 20, 20), inner))
	c.ExtendBaseWidget(c)
	return c
}

// NewFlushCard returns a card whose content reaches the edges, for a table.
func NewFlushCard(content fyne.CanvasObject) *Card {
	c := &Card{title: NewHeading(""), content: content}
	c.head = container.NewWithoutLayout()
	c.body = container.NewStack(content)
	ground := newSurface(ColorCard, ColorCardBorder, cornerRadius)
	ground.shadow = true
	c.root = container.NewStack(ground, Inset(2, c.body))
	c.ExtendBaseWidget(c)
	return c
}

func (c *Card) parts() []fyne.CanvasObject { return []fyne.CanvasObject{c.head, c.content} }

// CreateRenderer implements fyne.Widget.
func (c *Card) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(c.root) }

// headLayout is pageLayout that forgets a hidden head.
type headLayout struct{ gap float32 }

func (l *headLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	if !objects[0].Visible() {
		return objects[1].MinSize()
	}
	return (&pageLayout{gap: l.gap}).MinSize(objects)
}

func (l *headLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	if !objects[0].Visible() {
		place(objects[1], 0, 0, size.Width, size.Height)
		return
	}
	(&pageLayout{gap: l.gap}).Layout(objects, size)
}

package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Number shows a number that matters with what it counts below it.
type Number struct {
	widget.BaseWidget
	number, caption *Text
	root            *fyne.Container
}

var _ fyne.Widget = (*Number)(nil)

// NewNumber returns the number as the language writes it, with its caption.
func NewNumber(number, caption string) *Number {
	n := &Number{
		number:  NewText(number, Style{Size: theme.SizeNameHeadingText, Bold: true}),
		caption: NewText(caption, Style{Size: theme.SizeNameCaptionText, Color: ColorMuted, Wrap: true}),
	}
	n.root = VStack(0, n.number, n.caption)
	n.ExtendBaseWidget(n)
	return n
}

// SetNumber changes the number.
func (n *Number) SetNumber(number string) { n.number.SetText(number) }

// SetCaption changes what it counts.
func (n *Number) SetCaption(caption string) { n.caption.SetText(caption) }

// SetColor gives the number a colour, for one that is late or low.
func (n *Number) SetColor(name fyne.ThemeColorName) { n.number.SetColor(name) }

// CreateRenderer implements fyne.Widget.
func (n *Number) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(n.root) }

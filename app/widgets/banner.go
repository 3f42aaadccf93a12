package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Banner is a bar over the page that stays until something is solved, such as
// work that is not saved, with the buttons that solve it.
type Banner struct {
	widget.BaseWidget
	message *Text
	buttons *fyne.Container
	root    *fyne.Container
}

var _ fyne.Widget = (*Banner)(nil)

// NewBanner returns a banner. The icon says in a shape what the tone says in colour.
func NewBanner(tone Tone, icon, message string, buttons ...*Button) *Banner {
	text, ground := tone.colors()
	b := &Banner{message: NewText(message, Style{Color: text, Bold: true, Wrap: true}), buttons: HStack(Gap)}
	b.message.style.middle = true
	line := Stretch(GapMedium, container.New(&leadingLayout{gap: 12, middle: true}, NewPicture(icon, 22, text), b.message),
		b.buttons)
	b.root = container.NewStack(newSurface(ground, "", 0), InsetXY(GapLarge, 10, line))
	b.ExtendBaseWidget(b)
	b.setButtons(buttons...)
	return b
}

// setButtons replaces the buttons.
func (b *Banner) setButtons(buttons ...*Button) {
	b.buttons.Objects = nil
	for _, button := range buttons {
		b.buttons.Add(button)
	}
	b.Refresh()
}

func (b *Banner) parts() []fyne.CanvasObject { return []fyne.CanvasObject{b.buttons} }

// CreateRenderer implements fyne.Widget.
func (b *Banner) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(b.root) }

package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"
)

// EmptyState says what to do on a page without data: one picture, one
// sentence, one button.
type EmptyState struct {
	widget.BaseWidget
	button *Button
	root   *fyne.Container
}

var _ fyne.Widget = (*EmptyState)(nil)

// NewEmptyState returns the state. caption "" has no button.
func NewEmptyState(icon, sentence, caption string, tapped func()) *EmptyState {
	e := &EmptyState{button: NewPrimaryButton(caption, "", tapped)}
	e.button.Hidden = caption == ""
	ground := newSurface(ColorChipPetrol, "", 999)
	picture := container.NewCenter(container.NewStack(MinSize(88, 88, ground), NewPicture(icon, 44, ColorPetrol)))
	words := NewText(sentence, Style{Color: ColorMuted, Align: AlignCenter, Wrap: true})
	middle := VStack(GapMedium, picture, MinSize(420, 0, words), container.NewCenter(e.button))
	e.root = container.NewVBox(layout.NewSpacer(), CenterWidth(420, middle), layout.NewSpacer(), layout.NewSpacer())
	e.ExtendBaseWidget(e)
	return e
}

func (e *EmptyState) parts() []fyne.CanvasObject { return []fyne.CanvasObject{e.button} }

// CreateRenderer implements fyne.Widget.
func (e *EmptyState) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(e.root) }

package forms

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"kader/app/widgets"
)

// tick is the round mark before an action, for the mouse. The row around it has the
// keyboard.
type tick struct {
	widget.BaseWidget
	done     bool
	onTapped func()
	picture  *widgets.Picture
}

var (
	_ fyne.Tappable      = (*tick)(nil)
	_ desktop.Hoverable  = (*tick)(nil)
	_ desktop.Cursorable = (*tick)(nil)
)

func newTick(done bool, tapped func()) *tick {
	t := &tick{done: done, onTapped: tapped}
	icon, color := t.look(false)
	t.picture = widgets.NewPicture(icon, 22, color)
	t.ExtendBaseWidget(t)
	return t
}

// look is the icon and colour; under the pointer the mark shows what a click does.
func (t *tick) look(hovered bool) (string, fyne.ThemeColorName) {
	switch {
	case t.done:
		return "check_circle", widgets.ColorGood
	case hovered:
		return "check_circle", widgets.ColorPetrol
	}
	return "radio_button_unchecked", widgets.ColorMuted
}

func (t *tick) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewStack(widgets.MinSize(28, 28, t.picture)))
}

func (t *tick) Tapped(*fyne.PointEvent)        { t.onTapped() }
func (t *tick) MouseIn(*desktop.MouseEvent)    { t.picture.SetIcon(t.look(true)) }
func (t *tick) MouseMoved(*desktop.MouseEvent) {}
func (t *tick) MouseOut()                      { t.picture.SetIcon(t.look(false)) }
func (t *tick) Cursor() desktop.Cursor         { return desktop.PointerCursor }

package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// tapIcon is a small icon inside a field, for the mouse only: the field has a
// key for the same thing, so Tab does not stop here.
type tapIcon struct {
	widget.BaseWidget
	icon, hint string
	onTapped   func()
	hovered    bool
	ground     *canvas.Rectangle
	image      *canvas.Image
}

var (
	_ fyne.Tappable      = (*tapIcon)(nil)
	_ desktop.Hoverable  = (*tapIcon)(nil)
	_ desktop.Cursorable = (*tapIcon)(nil)
)

func newTapIcon(icon, hint string, tapped func()) *tapIcon {
	t := &tapIcon{icon: icon, hint: hint, onTapped: tapped}
	t.ExtendBaseWidget(t)
	return t
}

func (t *tapIcon) Tapped(*fyne.PointEvent)                { t.onTapped() }
func (t *tapIcon) MouseIn(*desktop.MouseEvent)            { t.hovered = true; t.Refresh() }
func (t *tapIcon) MouseMoved(*desktop.MouseEvent)         {}
func (t *tapIcon) MouseOut()                              { t.hovered = false; t.Refresh() }
func (t *tapIcon) Cursor() desktop.Cursor                 { return desktop.PointerCursor }
func (t *tapIcon) AccessibilityLabel() string             { return t.hint }
func (t *tapIcon) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

func (t *tapIcon) CreateRenderer() fyne.WidgetRenderer {
	t.ground = canvas.NewRectangle(nil)
	t.image = &canvas.Image{FillMode: canvas.ImageFillContain}
	t.update()
	return layOutNow(&painter{
		owner:   t,
		objects: []fyne.CanvasObject{t.ground, t.image},
		layout: func(size fyne.Size) {
			side := min(28*scaleOf(t), size.Height)
			place(t.ground, (size.Width-side)/2, (size.Height-side)/2, side, side)
			icon := 20 * scaleOf(t)
			place(t.image, (size.Width-icon)/2, (size.Height-icon)/2, icon, icon)
		},
		min:   func() fyne.Size { return fyne.NewSquareSize(32 * scaleOf(t)) },
		paint: t.update,
	})
}

func (t *tapIcon) update() {
	ground := fyne.ThemeColorName("")
	if t.hovered {
		ground = theme.ColorNameHover
	}
	t.ground.FillColor = colorOf(t, ground)
	t.ground.CornerRadius = sizeOf(t, theme.SizeNameButtonRadius)
	t.image.Resource = coloredIcon(t.icon, ColorMuted)
	t.ground.Refresh()
	t.image.Refresh()
}

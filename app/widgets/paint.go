package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// baseText is the size of running text before scaling.
const baseText float32 = 14

// colorOf returns the colour for a widget, from our light palette where a
// foreign theme does not know the name.
func colorOf(w fyne.Widget, name fyne.ThemeColorName) color.Color {
	if name == "" {
		return color.Transparent
	}
	c := theme.ColorForWidget(name, w)
	if c != nil && c != color.Transparent {
		return c
	}
	if ours, ok := lightPalette()[name]; ok {
		return ours
	}
	return color.Transparent
}

// sizeOf returns a size of the theme for a widget.
func sizeOf(w fyne.Widget, name fyne.ThemeSizeName) float32 {
	return theme.SizeForWidget(name, w)
}

// scaleOf returns how much larger text is than normal, so that rows and rails
// grow with it.
func scaleOf(w fyne.Widget) float32 {
	return sizeOf(w, theme.SizeNameText) / baseText
}

// painter is the renderer of every part: it knows its objects and how to lay
// them out, measure and colour them.
type painter struct {
	objects []fyne.CanvasObject
	layout  func(fyne.Size)
	min     func() fyne.Size
	paint   func() // after a change of state or theme
	owner   fyne.Widget
}

var _ fyne.WidgetRenderer = (*painter)(nil)

// layOutNow lays out a new renderer if its part has a size. Fyne drops the renderer of a
// part that was out of sight for a minute, makes another one when it shows again, and does
// not always lay that out, because the size did not change.
func layOutNow(p *painter) *painter {
	if size := p.owner.Size(); !size.IsZero() {
		p.layout(size)
	}
	return p
}

func (p *painter) Destroy()                     {}
func (p *painter) Layout(size fyne.Size)        { p.layout(size) }
func (p *painter) MinSize() fyne.Size           { return p.min() }
func (p *painter) Objects() []fyne.CanvasObject { return p.objects }

func (p *painter) Refresh() {
	p.paint()
	p.layout(p.owner.Size())
	canvas.Refresh(p.owner)
}

// place moves and sizes an object in one go.
func place(o fyne.CanvasObject, x, y, width, height float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(width, height))
}

// newRing returns the outline that shows where the keyboard is.
func newRing(radius float32) *canvas.Rectangle {
	ring := canvas.NewRectangle(color.Transparent)
	ring.StrokeWidth = ringWidth
	ring.CornerRadius = radius
	ring.Hide()
	return ring
}

// showRing shows or hides the ring in the widget's colours.
func showRing(ring *canvas.Rectangle, w fyne.Widget, focused bool) {
	ring.StrokeColor = colorOf(w, ColorRing)
	ring.Hidden = !focused
	ring.Refresh()
}

// isAction reports whether a key means "do it".
func isAction(key fyne.KeyName) bool {
	return key == fyne.KeyReturn || key == fyne.KeyEnter || key == fyne.KeySpace
}

// focusOn gives the keyboard to a part, where it is in a window.
func focusOn(f fyne.Focusable) {
	o, ok := f.(fyne.CanvasObject)
	if !ok {
		return
	}
	if c := fyne.CurrentApp().Driver().CanvasForObject(o); c != nil {
		c.Focus(f)
	}
}

// over lays a half-transparent colour on another.
func over(ground, top color.Color) color.Color {
	gr, gg, gb, ga := ground.RGBA()
	tr, tg, tb, ta := top.RGBA()
	mix := func(t, g uint32) uint16 { return uint16(t + g*(0xffff-ta)/0xffff) }
	return color.RGBA64{R: mix(tr, gr), G: mix(tg, gg), B: mix(tb, gb), A: mix(ta, ga)}
}

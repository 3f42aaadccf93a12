package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// chipDrawing is the canvas objects of one chip, used by Chip and by table
// cells, which have no widgets in them.
type chipDrawing struct {
	ground *canvas.Rectangle
	text   *canvas.Text
	icon   *canvas.Image
	fact   Fact
}

func newChipDrawing() *chipDrawing {
	return &chipDrawing{
		ground: canvas.NewRectangle(nil),
		text:   canvas.NewText("", nil),
		icon:   &canvas.Image{FillMode: canvas.ImageFillContain},
	}
}

func (d *chipDrawing) objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{d.ground, d.icon, d.text}
}

// set shows a fact in the colours of w.
func (d *chipDrawing) set(w fyne.Widget, f Fact) {
	d.fact = f
	text, ground := f.Tone.colors()
	d.ground.FillColor = colorOf(w, ground)
	d.text.Color = colorOf(w, text)
	d.text.Text = f.Text
	d.text.TextSize = sizeOf(w, theme.SizeNameCaptionText)
	d.icon.Resource = coloredIcon(f.Icon, text)
	d.show(true)
	d.ground.Refresh()
	d.text.Refresh()
	d.icon.Refresh()
}

// standOn gives the chip the ground that sets it off from a row that is chosen or not.
func (d *chipDrawing) standOn(w fyne.Widget, chosen bool) {
	_, ground := d.fact.Tone.colors()
	if chosen {
		ground = ColorCard
	}
	if fill := colorOf(w, ground); fill != d.ground.FillColor {
		d.ground.FillColor = fill
		d.ground.Refresh()
	}
}

// show shows or hides all of it.
func (d *chipDrawing) show(visible bool) {
	d.ground.Hidden, d.text.Hidden = !visible, !visible
	d.icon.Hidden = !visible || d.icon.Resource == nil
}

// iconWidth returns the width of the icon with the gap behind it.
func (d *chipDrawing) iconWidth(w fyne.Widget) float32 {
	if d.icon.Resource == nil {
		return 0
	}
	return 14*scaleOf(w) + GapTiny
}

const chipPadding float32 = 9

// size returns what the chip needs for its whole text.
func (d *chipDrawing) size(w fyne.Widget) fyne.Size {
	width := fyne.MeasureText(d.fact.Text, d.text.TextSize, d.text.TextStyle).Width
	return fyne.NewSize(d.iconWidth(w)+width+2*chipPadding, 24*scaleOf(w))
}

// place puts the chip somewhere and cuts its text to the room there.
func (d *chipDrawing) place(w fyne.Widget, x, y, width, height float32) {
	place(d.ground, x, y, width, height)
	d.ground.CornerRadius = height / 2
	side := 14 * scaleOf(w)
	place(d.icon, x+chipPadding, y+(height-side)/2, side, side)
	left := chipPadding + d.iconWidth(w)
	room := max(0, width-left-chipPadding)
	d.text.Text = ellipsis(d.fact.Text, room, d.text.TextSize, d.text.TextStyle)
	place(d.text, x+left, y, room, height)
}

package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"kader/reports/figure"
)

// shareBar shows a share as a bar in the density scale, with its number beside it.
type shareBar struct {
	widget.BaseWidget
	share  float64
	number string
	plain  bool
	draw   *barDrawing
}

var _ fyne.Widget = (*shareBar)(nil)

// newShareBar returns a bar for a share 0–1; number is how the language writes it.
// A negative share is unknown: only the number is shown.
func newShareBar(share float64, number string) *shareBar {
	b := &shareBar{share: share, number: number}
	b.ExtendBaseWidget(b)
	return b
}

// setShare sets share and number.
func (b *shareBar) setShare(share float64, number string) {
	b.share, b.number = share, number
	b.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (b *shareBar) CreateRenderer() fyne.WidgetRenderer {
	b.draw = newBarDrawing()
	b.draw.plain = b.plain
	b.draw.set(b, b.share, b.number)
	return layOutNow(&painter{
		owner:   b,
		objects: b.draw.objects(),
		layout:  func(size fyne.Size) { b.draw.place(b, 0, 0, size.Width, size.Height) },
		min: func() fyne.Size {
			return fyne.NewSize(72*scaleOf(b), fyne.MeasureText("0", sizeOf(b, theme.SizeNameText), fyne.TextStyle{}).Height)
		},
		paint: func() { b.draw.set(b, b.share, b.number) },
	})
}

// barDrawing is the canvas objects of one bar, for shareBar and table cells.
type barDrawing struct {
	track, fill *canvas.Rectangle
	number      *canvas.Text
	share       float64
	plain       bool // petrol: how far work is, which is no density
}

func newBarDrawing() *barDrawing {
	d := &barDrawing{track: canvas.NewRectangle(nil), fill: canvas.NewRectangle(nil), number: canvas.NewText("", nil)}
	d.number.Alignment = fyne.TextAlignTrailing
	return d
}

func (d *barDrawing) objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{d.track, d.fill, d.number}
}

func (d *barDrawing) set(w fyne.Widget, share float64, number string) {
	d.share = share
	d.track.FillColor = colorOf(w, ColorTrack)
	d.track.StrokeColor, d.track.StrokeWidth = colorOf(w, theme.ColorNameInputBorder), 1
	d.fill.FillColor = figure.Scale(share)
	d.fill.StrokeColor, d.fill.StrokeWidth = colorOf(w, ColorMuted), 1 // no step of the scale shows on every ground
	if d.plain {
		d.fill.FillColor = colorOf(w, ColorPetrol)
	}
	d.number.Text, d.number.Color = number, colorOf(w, theme.ColorNameForeground)
	d.number.TextSize = sizeOf(w, theme.SizeNameText)
	d.show(true)
	d.track.Refresh()
	d.fill.Refresh()
	d.number.Refresh()
}

func (d *barDrawing) show(visible bool) {
	known := visible && d.share >= 0
	d.track.Hidden, d.fill.Hidden, d.number.Hidden = !known, !known || d.share == 0, !visible
}

// place puts the bar at the left and its number at the right of the room.
func (d *barDrawing) place(w fyne.Widget, x, y, width, height float32) {
	number := fyne.MeasureText("100 %", d.number.TextSize, d.number.TextStyle).Width
	thick := 10 * scaleOf(w)
	length := max(0, width-number-Gap)
	top := y + (height-thick)/2
	place(d.track, x, top, length, thick)
	filled := length * float32(min(max(d.share, 0), 1))
	if d.share > 0 {
		filled = max(filled, thick) // a little is not nothing
	}
	place(d.fill, x, top, filled, thick)
	d.track.CornerRadius, d.fill.CornerRadius = thick/2, thick/2
	place(d.number, x+width-number, y, number, height)
}

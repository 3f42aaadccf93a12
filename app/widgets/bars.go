package widgets

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// ColumnBar is one bar of a row of bars, with its number above and its label below.
type ColumnBar struct {
	Value int // 0 has no bar and no number
	Label string
	Tone  Tone
}

// ColumnBars shows numbers as standing bars beside each other, the highest as high as there is room.
type ColumnBars struct {
	widget.BaseWidget
	bars []ColumnBar
	draw []columnDrawing
	base *canvas.Line
}

type columnDrawing struct {
	bar           *canvas.Rectangle
	number, label *canvas.Text
}

var _ fyne.Widget = (*ColumnBars)(nil)

// NewColumnBars returns a row of bars.
func NewColumnBars(bars ...ColumnBar) *ColumnBars {
	b := &ColumnBars{bars: bars, base: canvas.NewLine(nil)}
	b.ExtendBaseWidget(b)
	return b
}

// SetBars shows other bars.
func (b *ColumnBars) SetBars(bars ...ColumnBar) {
	b.bars = bars
	b.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (b *ColumnBars) CreateRenderer() fyne.WidgetRenderer {
	p := &painter{owner: b, layout: b.layout, min: b.measure}
	p.paint = func() {
		b.update()
		p.objects = []fyne.CanvasObject{b.base}
		for _, d := range b.draw[:len(b.bars)] {
			p.objects = append(p.objects, d.bar, d.number, d.label)
		}
	}
	p.paint()
	return layOutNow(p)
}

const columnHeight float32 = 44 // of the highest bar, at normal text size

func (b *ColumnBars) measure() fyne.Size {
	line := fyne.MeasureText("0", sizeOf(b, theme.SizeNameCaptionText), fyne.TextStyle{}).Height
	return fyne.NewSize(float32(len(b.bars))*12*scaleOf(b), columnHeight*scaleOf(b)+2*line+GapTiny)
}

func (b *ColumnBars) layout(size fyne.Size) {
	if len(b.bars) == 0 {
		return
	}
	most := 1
	for _, bar := range b.bars {
		most = max(most, bar.Value)
	}
	line := fyne.MeasureText("0", sizeOf(b, theme.SizeNameCaptionText), fyne.TextStyle{}).Height
	foot := size.Height - line
	room := foot - line - GapTiny
	step := size.Width / float32(len(b.bars))
	thick := min(step*0.6, 22*scaleOf(b))
	for i, bar := range b.bars {
		d, left := &b.draw[i], float32(i)*step
		height := room * float32(bar.Value) / float32(most)
		place(d.bar, left+(step-thick)/2, foot-height, thick, height)
		place(d.number, left, foot-height-line, step, line)
		place(d.label, left, foot, step, line)
	}
	b.base.Position1, b.base.Position2 = fyne.NewPos(0, foot), fyne.NewPos(size.Width, foot)
}

func (b *ColumnBars) update() {
	for len(b.draw) < len(b.bars) {
		d := columnDrawing{bar: canvas.NewRectangle(nil), number: canvas.NewText("", nil), label: canvas.NewText("", nil)}
		d.number.Alignment, d.label.Alignment = fyne.TextAlignCenter, fyne.TextAlignCenter
		b.draw = append(b.draw, d)
	}
	b.base.StrokeColor, b.base.StrokeWidth = colorOf(b, ColorCardBorder), 1
	for i, bar := range b.bars {
		d := &b.draw[i]
		text, _ := bar.Tone.colors()
		d.bar.FillColor, d.bar.CornerRadius = colorOf(b, text), 2
		d.number.Text, d.label.Text, d.bar.Hidden = "", bar.Label, bar.Value == 0
		if bar.Value > 0 {
			d.number.Text = strconv.Itoa(bar.Value)
		}
		d.number.Color, d.label.Color = colorOf(b, theme.ColorNameForeground), colorOf(b, ColorMuted)
		d.number.TextSize, d.label.TextSize = sizeOf(b, theme.SizeNameCaptionText), sizeOf(b, theme.SizeNameCaptionText)
	}
}

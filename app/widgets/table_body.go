package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// tableBody is as high as all rows together and draws those in view. It owns
// as many row drawings as fit in the view; row i is drawn by drawing i modulo
// their number, so that scrolling by one row fills one drawing anew.
type tableBody[T any] struct {
	widget.BaseWidget
	table    *Table[T]
	drawings []*rowDrawing
	hovered  int // row, or -1
	last     pressing
	tip      *cellTip
	width    float32
	paint    *painter
}

var (
	_ fyne.DoubleTappable    = (*tableBody[int])(nil)
	_ fyne.SecondaryTappable = (*tableBody[int])(nil)
	_ desktop.Mouseable      = (*tableBody[int])(nil)
	_ desktop.Hoverable      = (*tableBody[int])(nil)
)

func newTableBody[T any](t *Table[T]) *tableBody[T] {
	b := &tableBody[T]{table: t, hovered: -1, tip: newCellTip()}
	b.ExtendBaseWidget(b)
	return b
}

// CreateRenderer implements fyne.Widget. A second renderer gets drawings of its own: the
// first one took its objects with it.
func (b *tableBody[T]) CreateRenderer() fyne.WidgetRenderer {
	b.paint = &painter{
		owner:  b,
		layout: func(fyne.Size) { b.show() },
		min: func() fyne.Size {
			return fyne.NewSize(1, float32(b.table.length())*b.table.rowHeight())
		},
		paint: func() { b.forgetContent() },
	}
	b.forget()
	return layOutNow(b.paint)
}

// forget drops the drawings, because the columns changed.
func (b *tableBody[T]) forget() { b.drawings = nil }

// forgetContent makes every drawing fill anew, because rows or theme changed.
func (b *tableBody[T]) forgetContent() {
	b.hideTip()
	for _, d := range b.drawings {
		d.row = -1
	}
}

// view returns the first and the number of rows in view.
func (b *tableBody[T]) view() (first, count int) {
	height := b.table.rowHeight()
	first = max(0, int(b.table.scroll.Offset.Y/height))
	count = int(b.table.scroll.Size().Height/height) + 2
	return first, min(count, b.table.length()-first)
}

// show draws the rows in view.
func (b *tableBody[T]) show() {
	if b.paint == nil || b.table.line == nil {
		return
	}
	first, count := b.view()
	room := int(b.table.scroll.Size().Height/b.table.rowHeight()) + 2
	grown := len(b.drawings) != room
	if grown {
		b.grow(room)
	}
	width := b.table.Size().Width
	resized := b.width != width
	if resized || grown {
		b.hideTip()
	}
	b.width = width
	spans := b.table.spans(width)
	for i := first; i < first+count; i++ {
		d := b.drawings[i%room]
		if d.row != i || resized || grown {
			b.fill(d, i, spans)
		}
	}
	for _, d := range b.drawings {
		if d.row < first || d.row >= first+count {
			d.hide()
		}
	}
}

// grow makes as many drawings as there is room for and tells the renderer.
func (b *tableBody[T]) grow(room int) {
	for len(b.drawings) < room {
		b.drawings = append(b.drawings, newRowDrawing(len(b.table.columns)))
	}
	b.drawings = b.drawings[:room]
	b.forgetContent()
	b.collect()
}

// collect hands all canvas objects to the renderer.
func (b *tableBody[T]) collect() {
	objects := make([]fyne.CanvasObject, 0, len(b.drawings)*(2+2*len(b.table.columns)))
	for _, d := range b.drawings {
		objects = d.append(objects)
	}
	b.paint.objects = append(objects, b.tip.objects()...)
}

// fill draws row i with a drawing.
func (b *tableBody[T]) fill(d *rowDrawing, i int, spans []span) {
	row := b.table.row(i)
	height := b.table.rowHeight()
	y := float32(i) * height
	d.row = i
	place(d.ground, 4, y+1, b.width-8, height-2)
	place(d.ring, 4, y+1, b.width-8, height-2)
	before := d.count()
	for c, column := range b.table.columns {
		d.cells[c].set(b.table, column.Cell(row), column.Align, spans[c], y, height)
	}
	if d.count() != before {
		b.collect() // a cell needed objects it never had: chips, a bar
	}
	b.tint(d)
}

// tint gives a row the ground of its state.
func (b *tableBody[T]) tint(d *rowDrawing) {
	name := fyne.ThemeColorName("")
	switch {
	case b.table.isChosen(d.row):
		name = ColorRowSelected
	case d.row == b.hovered:
		name = ColorRowHover
	}
	d.ground.FillColor = colorOf(b.table, name)
	d.ground.CornerRadius = sizeOf(b.table, theme.SizeNameButtonRadius)
	d.ground.Hidden = name == ""
	d.ground.Refresh()
	for _, c := range d.cells {
		for _, chip := range c.chips {
			chip.standOn(b.table, name == ColorRowSelected)
		}
	}
	showRing(d.ring, b.table, b.table.focused && d.row == b.table.chosen.current)
}

// paintRows shows another choice, hover or focus; the cells stay.
func (b *tableBody[T]) paintRows() {
	for _, d := range b.drawings {
		if d.row >= 0 {
			b.tint(d)
		}
	}
}

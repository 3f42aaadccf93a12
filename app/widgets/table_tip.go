package widgets

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// cellTip shows the whole of a cell that is cut, in its place, while the pointer is on it. It takes neither
// the keyboard nor a click.
type cellTip struct {
	ground      *canvas.Rectangle
	lines       []*canvas.Text
	row, column int // -1 is none
}

func newCellTip() *cellTip {
	t := &cellTip{ground: canvas.NewRectangle(nil), row: -1, column: -1}
	t.hide()
	return t
}

func (t *cellTip) objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{t.ground}
	for _, line := range t.lines {
		objects = append(objects, line)
	}
	return objects
}

func (t *cellTip) hide() {
	t.row, t.column, t.ground.Hidden = -1, -1, true
	for _, line := range t.lines {
		line.Hidden = true
	}
}

// cut returns the whole of a cell of which a part shows, "" where all shows.
func (c *cellDrawing) cut(content CellContent) string {
	cut := !content.Bar && c.text.Text != content.Text && content.Text != ""
	words := []string{content.Text}
	for i, fact := range content.Facts {
		words = append(words, fact.Text)
		cut = cut || i < len(c.chips) && (c.chips[i].ground.Hidden || c.chips[i].text.Text != fact.Text)
	}
	if !cut {
		return ""
	}
	return strings.TrimSpace(strings.Join(words, "   "))
}

// pointAt shows the whole of the cell at a place, where it is cut.
func (b *tableBody[T]) pointAt(at fyne.Position) {
	row, column := b.rowAt(at.Y), -1
	spans := b.table.spans(b.width)
	for i, s := range spans {
		if at.X >= s.x && at.X < s.x+s.width {
			column = i
		}
	}
	if row == b.tip.row && column == b.tip.column {
		return
	}
	b.hideTip()
	if row < 0 || column < 0 || len(b.drawings) == 0 {
		return
	}
	d := b.drawings[row%len(b.drawings)]
	if d.row != row {
		return
	}
	if whole := d.cells[column].cut(b.table.columns[column].Cell(b.table.row(row))); whole != "" {
		b.showTip(whole, spans[column].x, row)
	}
	b.tip.row, b.tip.column = row, column
}

// showTip draws a text over a row, from the place of its cell on, within the table: below the row where it
// takes several lines and there is room.
func (b *tableBody[T]) showTip(text string, x float32, row int) {
	size, style := sizeOf(b.table, theme.SizeNameText), fyne.TextStyle{}
	lines := wrap(text, b.width-2*cellPadding, size, style)
	wide := float32(0)
	for _, line := range lines {
		wide = max(wide, fyne.MeasureText(line, size, style).Width)
	}
	for len(b.tip.lines) < len(lines) {
		b.tip.lines = append(b.tip.lines, canvas.NewText("", nil))
	}
	height := b.table.rowHeight()
	x = max(0, min(x, b.width-wide-2*cellPadding))
	y, step := float32(row)*height, height*2/3
	tall := height + float32(len(lines)-1)*step
	y = max(0, min(y, b.table.scroll.Offset.Y+b.table.scroll.Size().Height-tall))
	for i, line := range lines {
		t := b.tip.lines[i]
		t.Text, t.TextSize, t.Color, t.Hidden = line, size, colorOf(b.table, theme.ColorNameForeground), false
		place(t, x+cellPadding, y+float32(i)*step, wide, height)
		t.Refresh()
	}
	g := b.tip.ground
	g.FillColor, g.StrokeColor = colorOf(b.table, ColorCard), colorOf(b.table, theme.ColorNameSeparator)
	g.StrokeWidth, g.CornerRadius, g.Hidden = 1, 6, false
	place(g, x+2, y+1, wide+2*cellPadding-4, tall-2)
	g.Refresh()
	b.collect()
	canvas.Refresh(b)
}

func (b *tableBody[T]) hideTip() {
	if b.tip.row < 0 {
		return
	}
	b.tip.hide()
	canvas.Refresh(b)
}

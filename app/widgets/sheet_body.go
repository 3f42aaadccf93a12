package widgets

import (
	"slices"
	"sort"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// sheetPadding is kept at both sides of a cell.
const sheetPadding float32 = 10

// sheetBody is as large as all cells together and draws those in view.
type sheetBody struct {
	widget.BaseWidget
	sheet       *Sheet
	rows        []*sheetRowDrawing
	tints       []*canvas.Rectangle
	ground      *canvas.Rectangle // of the chosen row
	ring        *canvas.Rectangle
	from, to    int // columns that are drawn
	pins        []sheetPin
	pinned      []*sheetPinDrawing // of pins
	objectCount int
	paint       *painter
}

var _ fyne.DoubleTappable = (*sheetBody)(nil)

func newSheetBody(s *Sheet) *sheetBody {
	b := &sheetBody{sheet: s, ring: newRing(4), ground: canvas.NewRectangle(nil)}
	b.ExtendBaseWidget(b)
	return b
}

// CreateRenderer implements fyne.Widget. As with tableBody, a second renderer collects
// its objects anew.
func (b *sheetBody) CreateRenderer() fyne.WidgetRenderer {
	b.paint = &painter{
		owner: b, layout: func(fyne.Size) { b.show() },
		min:   func() fyne.Size { return fyne.NewSize(max(1, b.sheet.width()), max(1, b.sheet.height())) },
		paint: b.forget,
	}
	b.objectCount = 0
	b.forget()
	return layOutNow(b.paint)
}

// forget makes every row be drawn anew.
func (b *sheetBody) forget() {
	for _, d := range b.rows {
		d.row = -1
	}
}

// columnsIn returns the first column in view and the one after the last.
func (s *Sheet) columnsIn(x, width float32) (from, to int) {
	n := len(s.source.Columns)
	from = sort.Search(n, func(i int) bool { return s.lefts[i+1] > x })
	to = sort.Search(n, func(i int) bool { return s.lefts[i] >= x+width })
	return min(from, n), max(from, min(to, n))
}

// rowsIn returns the first row in view and the one after the last.
func (s *Sheet) rowsIn(y, height float32) (from, to int) {
	from = max(0, int(y/s.rowHeight()))
	return from, min(s.source.Rows, from+int(height/s.rowHeight())+2)
}

// show draws the cells in view.
func (b *sheetBody) show() {
	s := b.sheet
	if b.paint == nil || s.line == nil {
		return
	}
	at, view := s.scroll.Offset, s.scroll.Size()
	first, last := s.rowsIn(at.Y, view.Height)
	from, to := s.columnsIn(at.X, view.Width)
	room := int(view.Height/s.rowHeight()) + 2
	for len(b.rows) < room {
		b.rows = append(b.rows, &sheetRowDrawing{row: -1})
	}
	if pins := s.pins(); from != b.from || to != b.to || len(b.rows) != room || !slices.Equal(pins, b.pins) {
		b.rows = b.rows[:room]
		b.from, b.to, b.pins = from, to, pins
		b.forget()
	}
	for i := first; i < last; i++ {
		if d := b.rows[i%room]; d.row != i {
			b.fill(d, i)
		}
	}
	for _, d := range b.rows {
		if d.row < first || d.row >= last {
			d.hide()
		}
	}
	b.tint()
	b.cursor()
	b.collect()
}

// fill draws row i.
func (b *sheetBody) fill(d *sheetRowDrawing, i int) {
	s := b.sheet
	d.row = i
	for len(d.cells) < b.to-b.from {
		d.cells = append(d.cells, &sheetCellDrawing{text: canvas.NewText("", nil)})
	}
	y, height := float32(i)*s.rowHeight(), s.rowHeight()
	for n, c := range d.cells {
		column := b.from + n
		if column >= b.to || b.isPinned(column) {
			c.hide()
			continue
		}
		c.set(s, s.source.Cell(i, column), s.lefts[column], y, s.columnWidth(column), height)
	}
	for len(d.pinned) < len(b.pins) {
		d.pinned = append(d.pinned, &sheetCellDrawing{text: canvas.NewText("", nil)})
	}
	for n, c := range d.pinned {
		if n >= len(b.pins) {
			c.hide()
			continue
		}
		c.set(s, s.source.Cell(i, b.pins[n].column), b.pins[n].x, y, b.pins[n].width, height)
	}
}

func (b *sheetBody) isPinned(column int) bool {
	return slices.ContainsFunc(b.pins, func(p sheetPin) bool { return p.column == column })
}

// tint draws the ground of the columns in view.
func (b *sheetBody) tint() {
	s := b.sheet
	for len(b.tints) < b.to-b.from {
		b.tints = append(b.tints, canvas.NewRectangle(nil))
	}
	height := max(b.Size().Height, s.scroll.Size().Height)
	for n, r := range b.tints {
		column := b.from + n
		r.Hidden = column >= b.to || b.isPinned(column) || s.source.Columns[column].Tint == ""
		if r.Hidden {
			continue
		}
		fill := colorOf(s, s.source.Columns[column].Tint)
		if r.FillColor != fill {
			r.FillColor = fill
			r.Refresh()
		}
		place(r, s.lefts[column]+1, 0, s.columnWidth(column)-2, height)
	}
	for len(b.pinned) < len(b.pins) {
		b.pinned = append(b.pinned, newSheetPinDrawing())
	}
	b.pinned = b.pinned[:len(b.pins)]
	for n, p := range b.pins {
		b.pinned[n].set(s, p, s.source.Columns[p.column].Tint, height)
	}
}

// cursor draws where the keyboard is.
func (b *sheetBody) cursor() {
	s := b.sheet
	y, height := float32(s.row)*s.rowHeight(), s.rowHeight()
	b.ring.StrokeColor = colorOf(s, ColorRing)
	b.ring.StrokeWidth = ringWidth
	if !s.focused {
		b.ring.StrokeWidth = 1
	}
	none := s.row < 0 || s.source.Rows == 0 || len(s.source.Columns) == 0
	b.ring.Hidden, b.ground.Hidden = none, none || !s.source.Whole
	b.ground.FillColor = colorOf(s, ColorRowSelected)
	x, width := float32(0), max(s.width(), s.scroll.Size().Width)
	if !none && !s.source.Whole {
		x, width = s.span(s.column)
	}
	place(b.ground, x, y, width, height)
	place(b.ring, x, y, width, height)
	b.ground.Refresh()
	b.ring.Refresh()
}

// collect hands the objects to the renderer, the pinned columns over the others.
func (b *sheetBody) collect() {
	if b.paint == nil {
		return
	}
	objects := make([]fyne.CanvasObject, 0, b.objectCount+8)
	for _, r := range b.tints {
		objects = append(objects, r)
	}
	objects = append(objects, b.ground)
	for _, d := range b.rows {
		for _, c := range d.cells {
			objects = c.append(objects)
		}
	}
	if !b.isPinned(b.sheet.column) {
		objects = append(objects, b.ring) // below the columns that may cover it
	}
	for _, d := range b.pinned {
		objects = append(objects, d.objects()...)
	}
	for _, d := range b.rows {
		for _, c := range d.pinned {
			objects = c.append(objects)
		}
	}
	if b.isPinned(b.sheet.column) {
		objects = append(objects, b.ring)
	}
	b.objectCount = len(objects)
	b.paint.objects = objects
}

// cellAt returns the cell at a place of the body.
func (b *sheetBody) cellAt(p fyne.Position) (row, column int, ok bool) {
	s := b.sheet
	row = int(p.Y / s.rowHeight())
	column = s.columnAt(p.X)
	return row, column, p.Y >= 0 && row < s.source.Rows && column < len(s.source.Columns)
}

// MouseDown chooses at once; a tap would wait for a second one.
func (b *sheetBody) MouseDown(e *desktop.MouseEvent) {
	focusOn(b.sheet)
	if row, column, ok := b.cellAt(e.Position); ok {
		b.sheet.moveTo(row, column)
	}
}

// MouseUp implements desktop.Mouseable.
func (b *sheetBody) MouseUp(*desktop.MouseEvent) {}

// DoubleTapped opens the cell.
func (b *sheetBody) DoubleTapped(e *fyne.PointEvent) {
	if row, column, ok := b.cellAt(e.Position); ok {
		b.sheet.open(row, column)
	}
}

// sheetRowDrawing is the canvas objects of one row in view; row -1 draws none.
type sheetRowDrawing struct {
	row    int
	cells  []*sheetCellDrawing
	pinned []*sheetCellDrawing // of the pinned columns, over the others
}

func (d *sheetRowDrawing) hide() {
	d.row = -1
	for _, c := range slices.Concat(d.cells, d.pinned) {
		c.hide()
	}
}

// sheetCellDrawing is the canvas objects of one cell. What few cells need is made
// when first needed.
type sheetCellDrawing struct {
	text   *canvas.Text
	ground *canvas.Rectangle
	icon   *canvas.Image
}

func (c *sheetCellDrawing) append(objects []fyne.CanvasObject) []fyne.CanvasObject {
	if c.ground != nil {
		objects = append(objects, c.ground)
	}
	if c.icon != nil {
		objects = append(objects, c.icon)
	}
	return append(objects, c.text)
}

func (c *sheetCellDrawing) hide() {
	c.text.Hidden = true
	if c.ground != nil {
		c.ground.Hidden = true
	}
	if c.icon != nil {
		c.icon.Hidden = true
	}
}

// set draws content into the room of a cell.
func (c *sheetCellDrawing) set(s *Sheet, content SheetCell, x, y, width, height float32) {
	c.hide()
	color := content.Color
	if color == "" {
		color = theme.ColorNameForeground
	}
	if content.Ground != "" {
		if c.ground == nil {
			c.ground = canvas.NewRectangle(nil)
		}
		c.ground.Hidden = false
		c.ground.FillColor = colorOf(s, content.Ground)
		place(c.ground, x+1, y+1, width-2, height-2)
		c.ground.Refresh()
	}
	left, right := x+sheetPadding, x+width-sheetPadding
	if content.Over {
		right = max(right, s.width()-sheetPadding)
	}
	if content.Icon != "" {
		if c.icon == nil {
			c.icon = &canvas.Image{FillMode: canvas.ImageFillContain}
		}
		side := 16 * scaleOf(s)
		c.icon.Hidden = false
		c.icon.Resource = coloredIcon(content.Icon, color)
		place(c.icon, left, y+(height-side)/2, side, side)
		c.icon.Refresh()
		left += side + GapTiny + 2
	}
	if content.Text == "" {
		return
	}
	c.text.Hidden = false
	c.text.Color = colorOf(s, color)
	c.text.TextSize = sizeOf(s, theme.SizeNameText)
	c.text.TextStyle.Bold = content.Bold
	c.text.Text = ellipsis(oneLine(content.Text), max(0, right-left), c.text.TextSize, c.text.TextStyle)
	place(c.text, left, y, max(0, right-left), height)
	c.text.Refresh()
}

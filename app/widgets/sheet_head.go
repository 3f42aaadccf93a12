package widgets

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// oneLine returns a text without breaks: a cell has one line.
func oneLine(text string) string {
	if !strings.ContainsAny(text, "\n\r\t") {
		return text
	}
	return strings.Join(strings.Fields(text), " ")
}

// sheetHead is the heads of the columns: what each is taken for, how surely, and
// what the file calls it.
type sheetHead struct {
	widget.BaseWidget
	sheet *Sheet
	draws []*sheetHeadDrawing
	ring  *canvas.Rectangle
	paint *painter

	columns []int // that are pinned
	pinned  []*sheetPinDrawing
}

var _ fyne.Tappable = (*sheetHead)(nil)

func newSheetHead(s *Sheet) *sheetHead {
	h := &sheetHead{sheet: s, ring: newRing(6)}
	h.ExtendBaseWidget(h)
	return h
}

// CreateRenderer implements fyne.Widget.
func (h *sheetHead) CreateRenderer() fyne.WidgetRenderer {
	h.paint = &painter{
		owner: h, layout: func(fyne.Size) { h.layout() }, paint: h.update,
		min: func() fyne.Size { return fyne.NewSize(max(1, h.sheet.width()), h.sheet.headHeight()) },
	}
	h.update()
	return layOutNow(h.paint)
}

// Tapped opens the head of a column.
func (h *sheetHead) Tapped(e *fyne.PointEvent) {
	s := h.sheet
	column := s.columnAt(e.Position.X)
	if column >= len(s.source.Columns) || s.topRow() != HeadRow {
		return
	}
	focusOn(s)
	s.moveTo(HeadRow, column)
	s.open(HeadRow, column)
}

func (h *sheetHead) update() {
	s := h.sheet
	for len(h.draws) < len(s.source.Columns) {
		h.draws = append(h.draws, newSheetHeadDrawing())
	}
	h.draws = h.draws[:len(s.source.Columns)]
	for i, d := range h.draws {
		d.set(s, s.source.Columns[i])
	}
	h.layout()
}

func (h *sheetHead) layout() {
	s := h.sheet
	for i, d := range h.draws {
		if i+1 < len(s.lefts) && i < len(s.source.Columns) {
			d.place(s, s.source.Columns[i], s.lefts[i], s.columnWidth(i))
		}
	}
	h.columns = s.pinned()
	h.follow()
}

// follow puts the heads of pinned columns where those stand now.
func (h *sheetHead) follow() {
	s := h.sheet
	if !slices.Equal(h.columns, s.pinned()) {
		h.layout() // one stands in its own place again
		return
	}
	for n, p := range s.pins() {
		if n >= len(h.pinned) {
			h.pinned = append(h.pinned, newSheetPinDrawing())
		}
		h.pinned[n].set(s, p, "", s.headHeight())
		if p.column < len(h.draws) {
			h.draws[p.column].place(s, s.source.Columns[p.column], p.x, p.width)
		}
	}
	h.cursor()
	h.collect()
}

// collect hands the objects to the renderer, the pinned columns over the others.
func (h *sheetHead) collect() {
	if h.paint == nil {
		return
	}
	var below, above []fyne.CanvasObject
	for i, d := range h.draws {
		if n := slices.Index(h.columns, i); n >= 0 {
			above = append(append(above, h.pinned[n].objects()...), d.objects()...)
		} else {
			below = append(below, d.objects()...)
		}
	}
	if slices.Contains(h.columns, h.sheet.column) {
		above = append(above, h.ring)
	} else {
		below = append(below, h.ring)
	}
	h.paint.objects = append(below, above...)
}

// cursor draws where the keyboard is, when it is on a head: also while a pane beside
// the sheet, about that column, has it.
func (h *sheetHead) cursor() {
	s := h.sheet
	h.ring.StrokeColor = colorOf(s, ColorRing)
	h.ring.StrokeWidth = ringWidth
	if !s.focused {
		h.ring.StrokeWidth = 1
	}
	h.ring.Hidden = s.row != HeadRow || len(s.source.Columns) == 0
	if !h.ring.Hidden {
		x, width := s.span(s.column)
		place(h.ring, x+1, 1, width-2, s.headHeight()-3)
	}
	h.ring.Refresh()
}

// sheetHeadDrawing is the canvas objects of one head.
type sheetHeadDrawing struct {
	ground            *canvas.Rectangle
	word, note, title *canvas.Text
	icon, arrow       *canvas.Image
}

func newSheetHeadDrawing() *sheetHeadDrawing {
	d := &sheetHeadDrawing{
		ground: canvas.NewRectangle(nil),
		word:   canvas.NewText("", nil), note: canvas.NewText("", nil), title: canvas.NewText("", nil),
		icon: &canvas.Image{FillMode: canvas.ImageFillContain}, arrow: &canvas.Image{FillMode: canvas.ImageFillContain},
	}
	d.word.TextStyle.Bold, d.title.TextStyle.Bold = true, true
	return d
}

func (d *sheetHeadDrawing) objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{d.ground, d.icon, d.word, d.arrow, d.note, d.title}
}

func (d *sheetHeadDrawing) set(s *Sheet, c SheetColumn) {
	color := c.Color
	if color == "" {
		color = theme.ColorNameForeground
	}
	ground := c.Head
	if ground == "" {
		ground = c.Tint
	}
	d.ground.FillColor, d.ground.CornerRadius = colorOf(s, ground), 6
	d.word.Color, d.word.TextSize = colorOf(s, color), sizeOf(s, theme.SizeNameText)
	d.note.Color, d.note.TextSize = colorOf(s, color), sizeOf(s, theme.SizeNameCaptionText)
	d.title.Color, d.title.TextSize = colorOf(s, ColorMuted), sizeOf(s, theme.SizeNameCaptionText)
	d.icon.Resource = coloredIcon(c.Icon, color)
	d.icon.Hidden = d.icon.Resource == nil
	d.arrow.Resource = coloredIcon("expand_more", color)
	d.arrow.Hidden = c.Word == ""
	for _, o := range d.objects() {
		o.Refresh()
	}
}

// place puts three lines below each other, or only the title.
func (d *sheetHeadDrawing) place(s *Sheet, c SheetColumn, x, width float32) {
	scale := scaleOf(s)
	left, room := x+sheetPadding, max(0, width-2*sheetPadding)
	height := s.headHeight()
	cut := func(t *canvas.Text, text string, left, y, room, line float32) {
		t.Text = ellipsis(oneLine(text), room, t.TextSize, t.TextStyle)
		t.Hidden = text == ""
		place(t, left, y, room, line)
	}
	place(d.ground, x+1, 2, width-2, height+8) // goes on in the column below
	if !s.worded() {
		cut(d.title, c.Title, left, 0, room, height-2)
		return
	}
	at, side := left, 16*scale
	if !d.icon.Hidden {
		place(d.icon, at, 7*scale, side, side)
		at += side + GapTiny
	}
	arrow := 18 * scale
	cut(d.word, c.Word, at, 5*scale, max(0, left+room-at-arrow), 20*scale)
	place(d.arrow, left+room-arrow+4, 6*scale, arrow, arrow)
	cut(d.note, c.Note, left, 26*scale, room, 16*scale)
	cut(d.title, c.Title, left, 48*scale, room, 18*scale)
}

// sheetNames is the names of the rows.
type sheetNames struct {
	widget.BaseWidget
	sheet *Sheet
	cells []*sheetCellDrawing
	paint *painter
}

func newSheetNames(s *Sheet) *sheetNames {
	n := &sheetNames{sheet: s}
	n.ExtendBaseWidget(n)
	return n
}

// CreateRenderer implements fyne.Widget.
func (n *sheetNames) CreateRenderer() fyne.WidgetRenderer {
	n.paint = &painter{
		owner: n, layout: func(fyne.Size) { n.show() }, paint: func() {},
		min: func() fyne.Size { return fyne.NewSize(n.sheet.namesWidth(), max(1, n.sheet.height())) },
	}
	return layOutNow(n.paint)
}

// show draws the names of the rows in view.
func (n *sheetNames) show() {
	s := n.sheet
	if n.paint == nil || s.line == nil {
		return
	}
	from, to := s.rowsIn(s.scroll.Offset.Y, s.scroll.Size().Height)
	for len(n.cells) < to-from {
		n.cells = append(n.cells, &sheetCellDrawing{text: canvas.NewText("", nil)})
	}
	var objects []fyne.CanvasObject
	for i, c := range n.cells {
		row := from + i
		if row >= to || s.source.Name == nil {
			c.hide()
		} else {
			c.set(s, s.source.Name(row), 0, float32(row)*s.rowHeight(), s.namesWidth(), s.rowHeight())
		}
		objects = c.append(objects)
	}
	n.paint.objects = objects
}

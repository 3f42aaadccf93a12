package widgets

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// sheetPin is where a pinned column stands now: in its place, or at the edge of the view where that
// is out of it.
type sheetPin struct {
	column   int
	x, width float32
	stuck    bool
}

// pinned returns the columns that stay in view, in the order of the sheet: as many of those that are
// wanted as take no more than half of the view.
func (s *Sheet) pinned() []int {
	room := s.scroll.Size().Width / 2
	var columns []int
	for _, column := range s.source.Pinned {
		if column < 0 || column >= len(s.source.Columns) {
			continue
		}
		if room -= s.columnWidth(column); room < 0 {
			break
		}
		columns = append(columns, column)
	}
	slices.Sort(columns)
	return columns
}

func (s *Sheet) columnWidth(column int) float32 { return s.lefts[column+1] - s.lefts[column] }

// pins returns where the pinned columns stand.
func (s *Sheet) pins() []sheetPin {
	columns := s.pinned()
	pins := make([]sheetPin, len(columns))
	edge := s.scroll.Offset.X
	for i, column := range columns {
		pins[i] = sheetPin{column: column, x: max(s.lefts[column], edge), width: s.columnWidth(column)}
		edge = pins[i].x + pins[i].width
	}
	edge = s.scroll.Offset.X + s.scroll.Size().Width
	for i, p := range slices.Backward(pins) {
		pins[i].x = min(p.x, edge-p.width)
		pins[i].stuck = pins[i].x != s.lefts[p.column]
		edge = pins[i].x
	}
	return pins
}

// pinsAround returns how much of the view pinned columns take at the left and the right of a column.
func (s *Sheet) pinsAround(column int) (left, right float32) {
	for _, c := range s.pinned() {
		switch {
		case c < column:
			left += s.columnWidth(c)
		case c > column:
			right += s.columnWidth(c)
		}
	}
	return left, right
}

// columnAt returns the column that shows at a place in the row of cells; their number for none.
func (s *Sheet) columnAt(x float32) int {
	for _, p := range s.pins() {
		if x >= p.x && x < p.x+p.width {
			return p.column
		}
	}
	column, _ := s.columnsIn(x, 1)
	return column
}

// span returns where a column shows.
func (s *Sheet) span(column int) (x, width float32) {
	for _, p := range s.pins() {
		if p.column == column {
			return p.x, p.width
		}
	}
	return s.lefts[column], s.columnWidth(column)
}

// sheetPinDrawing is what lies between a pinned column and those that it covers.
type sheetPinDrawing struct{ cover, tint *canvas.Rectangle }

func newSheetPinDrawing() *sheetPinDrawing {
	return &sheetPinDrawing{cover: canvas.NewRectangle(nil), tint: canvas.NewRectangle(nil)}
}

func (d *sheetPinDrawing) objects() []fyne.CanvasObject { return []fyne.CanvasObject{d.cover, d.tint} }

// set covers what is below a pin that left its place.
func (d *sheetPinDrawing) set(s *Sheet, p sheetPin, tint fyne.ThemeColorName, height float32) {
	d.cover.FillColor = colorOf(s, ColorCard)
	d.cover.Hidden = !p.stuck
	d.tint.Hidden = tint == ""
	if !d.tint.Hidden {
		d.tint.FillColor = colorOf(s, tint)
	}
	place(d.cover, p.x-2, 0, p.width+3, height)
	place(d.tint, p.x+1, 0, p.width-2, height)
	d.cover.Refresh()
	d.tint.Refresh()
}

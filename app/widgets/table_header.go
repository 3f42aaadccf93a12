package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// arrowSize is that of the arrow beside the title of the sorted column.
const arrowSize float32 = 16

// tableHeader is the titles of the columns. It is one stop for Tab: Left and
// Right go from column to column, Enter sorts.
type tableHeader[T any] struct {
	widget.BaseWidget
	escaper
	table   *Table[T]
	focused bool
	current int // column of the keyboard
	hovered int // or -1
	titles  []*canvas.Text
	arrow   *canvas.Image
	ground  *canvas.Rectangle
	ring    *canvas.Rectangle
	paint   *painter
}

var (
	_ fyne.Focusable    = (*tableHeader[int])(nil)
	_ fyne.Tappable     = (*tableHeader[int])(nil)
	_ desktop.Hoverable = (*tableHeader[int])(nil)
)

func newTableHeader[T any](t *Table[T]) *tableHeader[T] {
	h := &tableHeader[T]{table: t, hovered: -1}
	h.ExtendBaseWidget(h)
	return h
}

// Disabled keeps Tab from stopping at a header that sorts nothing.
func (h *tableHeader[T]) Disabled() bool {
	for _, column := range h.table.columns {
		if column.sortable() {
			return false
		}
	}
	return true
}

// Enable implements fyne.Disableable; the columns decide.
func (h *tableHeader[T]) Enable() {}

// Disable implements fyne.Disableable; the columns decide.
func (h *tableHeader[T]) Disable() {}

func (h *tableHeader[T]) TypedRune(rune) {}
func (h *tableHeader[T]) FocusGained()   { h.focused = true; h.step(0); h.Refresh() }
func (h *tableHeader[T]) FocusLost()     { h.focused = false; h.Refresh() }

func (h *tableHeader[T]) TypedKey(key *fyne.KeyEvent) {
	switch {
	case h.offer(h, key.Name):
	case key.Name == fyne.KeyLeft:
		h.step(-1)
	case key.Name == fyne.KeyRight:
		h.step(1)
	case key.Name == fyne.KeyDown:
		focusOn(h.table)
	case key.Name == fyne.KeyEscape:
		h.escape()
	case isAction(key.Name):
		h.table.sortBy(h.current)
	}
}

// step moves to the next column that sorts; 0 stays where it can.
func (h *tableHeader[T]) step(by int) {
	i := h.current + by
	if by == 0 {
		by = 1
	}
	for ; i >= 0 && i < len(h.table.columns); i += by {
		if h.table.columns[i].sortable() {
			h.current = i
			break
		}
	}
	h.Refresh()
}

func (h *tableHeader[T]) Tapped(e *fyne.PointEvent) {
	if i := h.columnAt(e.Position.X); i >= 0 {
		h.current = i
		h.table.sortBy(i)
	}
}

func (h *tableHeader[T]) MouseIn(e *desktop.MouseEvent) { h.MouseMoved(e) }
func (h *tableHeader[T]) MouseOut()                     { h.hovered = -1; h.Refresh() }

func (h *tableHeader[T]) MouseMoved(e *desktop.MouseEvent) {
	if i := h.columnAt(e.Position.X); i != h.hovered {
		h.hovered = i
		h.Refresh()
	}
}

func (h *tableHeader[T]) columnAt(x float32) int {
	for i, span := range h.table.spans(h.Size().Width) {
		if x >= span.x && x < span.x+span.width {
			return i
		}
	}
	return -1
}

func (h *tableHeader[T]) CreateRenderer() fyne.WidgetRenderer {
	h.arrow = &canvas.Image{FillMode: canvas.ImageFillContain}
	h.ground = canvas.NewRectangle(nil)
	h.ring = newRing(4)
	h.paint = &painter{
		owner:  h,
		layout: h.layout,
		min:    func() fyne.Size { return fyne.NewSize(0, h.table.headerHeight()) },
		paint:  h.update,
	}
	h.update()
	return layOutNow(h.paint)
}

func (h *tableHeader[T]) layout(size fyne.Size) {
	arrow := arrowSize * scaleOf(h)
	h.ground.Hidden = true
	for i, span := range h.table.spans(size.Width) {
		column := h.table.columns[i]
		x, width := span.x+cellPadding, span.width-2*cellPadding
		title := h.titles[i]
		title.Hidden = span.width <= 0
		if column.ID == h.table.sorting.column {
			h.arrow.Hidden = title.Hidden
		}
		if title.Hidden {
			continue
		}
		room := width
		if column.ID == h.table.sorting.column {
			room -= arrow + 2
		}
		title.Text = ellipsis(column.Title, room, title.TextSize, title.TextStyle)
		text := fyne.MeasureText(title.Text, title.TextSize, title.TextStyle)
		switch column.Align {
		case AlignRight:
			x += width - text.Width
		case AlignCenter:
			x += (width - text.Width) / 2
		}
		place(title, x, 0, text.Width, size.Height)
		if column.ID == h.table.sorting.column {
			at := x + text.Width + 2
			if column.Align == AlignRight {
				at = x - arrow - 2
			}
			place(h.arrow, at, (size.Height-arrow)/2, arrow, arrow)
		}
		if i == h.hovered && column.sortable() {
			h.ground.Hidden = false
			place(h.ground, span.x+2, 4, span.width-4, size.Height-8)
		}
		if i == h.current {
			place(h.ring, span.x+2, 3, span.width-4, size.Height-6)
		}
	}
}

func (h *tableHeader[T]) update() {
	columns := h.table.columns
	for len(h.titles) < len(columns) {
		h.titles = append(h.titles, canvas.NewText("", nil))
	}
	h.titles = h.titles[:len(columns)]
	objects := []fyne.CanvasObject{h.ground}
	for i, title := range h.titles {
		title.TextSize = sizeOf(h, theme.SizeNameCaptionText)
		title.TextStyle.Bold = true
		title.Color = colorOf(h, ColorMuted)
		if columns[i].ID == h.table.sorting.column {
			title.Color = colorOf(h, ColorPetrol)
		}
		title.Refresh()
		objects = append(objects, title)
	}
	icon := "arrow_upward"
	if h.table.sorting.descending {
		icon = "arrow_downward"
	}
	h.arrow.Resource = coloredIcon(icon, ColorPetrol)
	h.arrow.Hidden = true // until layout finds its column
	h.arrow.Refresh()
	h.ground.FillColor = colorOf(h, theme.ColorNameHover)
	h.ground.CornerRadius = 4
	showRing(h.ring, h, h.focused)
	h.paint.objects = append(objects, h.arrow, h.ring)
}

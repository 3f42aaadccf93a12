package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// cellPadding is kept at both sides of a cell.
const cellPadding float32 = 12

// span is where a column stands.
type span struct{ x, width float32 }

// spans shares the width over the columns: each gets its least width, and
// what is left goes to those with a weight. Where even the least widths do
// not fit, columns that may be dropped are, and then all shrink alike. A
// dropped column has no width.
func (t *Table[T]) spans(width float32) []span {
	least := t.leastWidths()
	kept := t.kept(least, width)
	sum, weight := t.sums(least, kept)
	left, shrink := width-sum, float32(1)
	if left < 0 && sum > 0 {
		left, shrink = 0, width/sum
	}
	spans := make([]span, len(t.columns))
	var x float32
	for i, column := range t.columns {
		spans[i].x = x
		if column.Drop > kept {
			continue
		}
		spans[i].width = least[i] * shrink
		if weight > 0 {
			spans[i].width += left * column.Weight / weight
		}
		x += spans[i].width
	}
	return spans
}

// leastWidths returns the width of each column, at least that of its title: in
// another language a title may be longer.
func (t *Table[T]) leastWidths() []float32 {
	s := scaleOf(t)
	size, style := sizeOf(t, theme.SizeNameCaptionText), fyne.TextStyle{Bold: true}
	least := make([]float32, len(t.columns))
	for i, column := range t.columns {
		title := fyne.MeasureText(column.Title, size, style).Width + 2*cellPadding
		if column.sortable() {
			title += arrowSize*s + 2
		}
		least[i] = max(column.Width*s, title)
	}
	return least
}

// sums adds up the columns with a Drop of at most kept.
func (t *Table[T]) sums(least []float32, kept int) (width, weight float32) {
	for i, column := range t.columns {
		if column.Drop <= kept {
			width += least[i]
			weight += column.Weight
		}
	}
	return width, weight
}

// kept returns the highest Drop of the columns that fit in the width.
func (t *Table[T]) kept(least []float32, width float32) int {
	kept := 0
	for _, column := range t.columns {
		kept = max(kept, column.Drop)
	}
	for ; kept > 0; kept-- {
		if sum, _ := t.sums(least, kept); sum <= width {
			break
		}
	}
	return kept
}

// leftOut returns the titles of the columns that do not fit in a width.
func (t *Table[T]) leftOut(width float32) []string {
	var titles []string
	for i, s := range t.spans(width) {
		if s.width <= 0 && t.columns[i].Title != "" {
			titles = append(titles, t.columns[i].Title)
		}
	}
	return titles
}

// layoutFoot says under the rows which columns do not fit, and returns the height that this takes.
func (t *Table[T]) layoutFoot(size fyne.Size) float32 {
	titles := t.leftOut(size.Width)
	t.foot.Hidden = t.LeftOut == nil || len(titles) == 0 || t.length() == 0 || size.Width <= 0
	if t.foot.Hidden {
		return 0
	}
	height := float32(int(t.rowHeight() * 2 / 3))
	room := size.Width - 2*cellPadding
	t.foot.Text = ellipsis(t.LeftOut(titles), room, t.foot.TextSize, t.foot.TextStyle)
	place(t.foot, cellPadding, size.Height-height, room, height)
	t.foot.Refresh()
	return height
}

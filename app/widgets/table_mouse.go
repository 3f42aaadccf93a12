package widgets

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// rowAt returns the row at a height within the body, or -1.
func (b *tableBody[T]) rowAt(y float32) int {
	i := int(y / b.table.rowHeight())
	if y < 0 || i >= b.table.length() {
		return -1
	}
	return i
}

// pressing is where and when the mouse was pressed last, and on which row.
type pressing struct {
	row  int
	at   fyne.Position // on the screen
	when time.Time
}

// doubleClick is how long after a press a second one at the same place belongs to it.
const doubleClick = 500 * time.Millisecond

// pressed returns the row that a press is on. The second press of a double click is on
// the row of the first, also where the rows moved meanwhile because a pane opened.
func (b *tableBody[T]) pressed(e *desktop.MouseEvent) int {
	i := b.rowAt(e.Position.Y)
	again := e.AbsolutePosition == b.last.at && !e.AbsolutePosition.IsZero() && time.Since(b.last.when) < doubleClick
	if again && e.Modifier == 0 && b.last.row >= 0 && b.last.row < b.table.length() {
		i = b.last.row
	}
	b.last = pressing{row: i, at: e.AbsolutePosition, when: time.Now()}
	return i
}

// MouseDown chooses at once; a tap would wait for a second one.
func (b *tableBody[T]) MouseDown(e *desktop.MouseEvent) {
	t := b.table
	i := b.pressed(e)
	focusOn(t)
	if i < 0 {
		return
	}
	if e.Button == desktop.MouseButtonSecondary {
		return // choosing may open a pane: the button has to come up where it went down
	}
	if t.OnToggle != nil && b.onTriangle(i, e.Position.X) {
		t.OnToggle(t.row(i))
		return
	}
	switch {
	case e.Modifier&fyne.KeyModifierShift != 0:
		t.chooseTo(i)
	case e.Modifier&(fyne.KeyModifierControl|fyne.KeyModifierSuper) != 0:
		t.toggle(i)
	default:
		t.chooseOnly(i)
	}
	t.selectionChanged()
}

// onTriangle reports whether x is on the disclosure of row i.
func (b *tableBody[T]) onTriangle(i int, x float32) bool {
	spans := b.table.spans(b.width)
	for c, column := range b.table.columns {
		cell := column.Cell(b.table.row(i))
		if cell.Disclosure == NoDisclosure {
			continue
		}
		s := scaleOf(b.table)
		left := spans[c].x + cellPadding + float32(cell.Indent)*indentWidth*s
		return x >= left-4 && x < left+triangleWidth*s
	}
	return false
}

// MouseUp opens the row where one click does.
func (b *tableBody[T]) MouseUp(e *desktop.MouseEvent) {
	if i := b.rowAt(e.Position.Y); b.table.OneClick && e.Button == desktop.MouseButtonPrimary && e.Modifier == 0 &&
		i == b.table.chosen.current {
		b.table.open(i)
	}
}

// DoubleTapped opens the row.
func (b *tableBody[T]) DoubleTapped(e *fyne.PointEvent) {
	i := b.rowAt(e.Position.Y)
	if time.Since(b.last.when) < doubleClick {
		i = min(b.last.row, b.table.length()-1)
	}
	if i >= 0 && !b.table.OneClick && !(b.table.OnToggle != nil && b.onTriangle(i, e.Position.X)) {
		b.table.open(i)
	}
}

// TappedSecondary asks for the menu of the row, or of all that are chosen where it is one of
// them.
func (b *tableBody[T]) TappedSecondary(e *fyne.PointEvent) {
	if i := b.rowAt(e.Position.Y); i >= 0 {
		b.table.menuOf(i, e.AbsolutePosition)
	}
}

// MouseIn implements desktop.Hoverable.
func (b *tableBody[T]) MouseIn(e *desktop.MouseEvent) { b.MouseMoved(e) }

// MouseMoved tints the row under the pointer, and shows the whole of a cell that is cut.
func (b *tableBody[T]) MouseMoved(e *desktop.MouseEvent) {
	b.hover(b.rowAt(e.Position.Y))
	b.pointAt(e.Position)
}

// MouseOut implements desktop.Hoverable.
func (b *tableBody[T]) MouseOut() {
	b.hover(-1)
	b.hideTip()
}

func (b *tableBody[T]) hover(i int) {
	was := b.hovered
	if i == was {
		return
	}
	b.hovered = i
	for _, d := range b.drawings {
		if d.row >= 0 && (d.row == was || d.row == i) {
			b.tint(d)
		}
	}
}

package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Spot is where the user is on a page: how far its parts are scrolled, and which rows are
// chosen. It outlives the page, for one that is made anew.
type Spot []partSpot

// partSpot is where the user is in one part of a page.
type partSpot struct {
	offset      fyne.Position
	keys        []string // of the chosen rows of a table, first that of the keyboard
	row, column int      // of the cursor of a sheet
}

// returner is a part that can be left and returned to.
type returner interface {
	leave() partSpot
	returnTo(at partSpot)
}

// SpotOf returns where the user is on a page. Panes beside it are left out: what they are
// about is for the page to open.
func SpotOf(page fyne.CanvasObject) Spot {
	var spot Spot
	eachReturner(page, func(part returner) { spot = append(spot, part.leave()) })
	return spot
}

// Return brings a page to where the user was on another that is made in the same way. Rows that
// come later are scrolled to when they do. Nothing happens where the two have other parts.
func (s Spot) Return(page fyne.CanvasObject) {
	var parts []returner
	eachReturner(page, func(part returner) { parts = append(parts, part) })
	if len(parts) != len(s) {
		return
	}
	for i, part := range parts {
		part.returnTo(s[i])
	}
}

func eachReturner(o fyne.CanvasObject, visit func(returner)) {
	if o == nil || !o.Visible() {
		return
	}
	switch c := o.(type) {
	case *DetailPane:
		return
	case returner:
		visit(c)
	case *container.Scroll:
		visit(scrollSpot{c})
	}
	for _, child := range children(o) {
		eachReturner(child, visit)
	}
}

// scrollSpot is a plain scroll as a returner.
type scrollSpot struct{ *container.Scroll }

func (s scrollSpot) leave() partSpot { return partSpot{offset: s.Offset} }

func (s scrollSpot) returnTo(at partSpot) { s.ScrollToOffset(at.offset) }

func (t *Table[T]) leave() partSpot {
	at := partSpot{offset: t.scroll.Offset}
	if t.Key == nil {
		return at
	}
	if t.chosen.keys[t.chosen.currentKey] {
		at.keys = append(at.keys, t.chosen.currentKey)
	}
	for _, key := range t.SelectedKeys() {
		if key != t.chosen.currentKey {
			at.keys = append(at.keys, key)
		}
	}
	return at
}

func (t *Table[T]) returnTo(at partSpot) {
	if t.Key != nil && len(at.keys) > 0 {
		t.SetSelected(at.keys...)
	}
	t.back = at.offset.Y
	t.goBack()
}

// goBack scrolls to where the user was before the table was made anew, once there are rows.
func (t *Table[T]) goBack() {
	if t.back <= 0 || t.length() == 0 || t.scroll.Size().Height <= 0 {
		return
	}
	most := float32(t.length())*t.rowHeight() - t.scroll.Size().Height
	at := fyne.NewPos(0, max(0, min(t.back, most)))
	t.back, t.wanted = 0, -1
	t.scroll.ScrollToOffset(at)
	t.body.show()
}

func (s *Sheet) leave() partSpot {
	return partSpot{offset: s.scroll.Offset, row: s.row, column: s.column}
}

func (s *Sheet) returnTo(at partSpot) {
	s.Go(at.row, at.column)
	s.back = &at.offset
	s.goBack()
}

// goBack scrolls to where the user was before the sheet was made anew, once it has its size.
func (s *Sheet) goBack() {
	if s.back == nil || s.scroll.Size().Height <= 0 {
		return
	}
	at := *s.back
	s.back, s.wanted = nil, false
	s.scroll.ScrollToOffset(at)
	s.origin, s.revealed = s.scroll.Offset, s.scroll.Offset
	s.follow(s.scroll.Offset)
}

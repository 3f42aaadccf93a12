package widgets

import "fyne.io/fyne/v2"

// FocusGained implements fyne.Focusable.
func (s *Sheet) FocusGained() { s.focused = true; s.paintCursor() }

// FocusLost implements fyne.Focusable.
func (s *Sheet) FocusLost() { s.focused = false; s.paintCursor() }

// TypedRune implements fyne.Focusable.
func (s *Sheet) TypedRune(rune) {}

// TypedKey goes from cell to cell, opens, or passes Escape on.
func (s *Sheet) TypedKey(key *fyne.KeyEvent) {
	if s.offer(s, key.Name) {
		return
	}
	page := max(1, int(s.scroll.Size().Height/s.rowHeight())-1)
	row, column := s.row, s.column
	switch key.Name {
	case fyne.KeyUp:
		row--
	case fyne.KeyDown:
		row++
	case fyne.KeyLeft:
		column--
	case fyne.KeyRight:
		column++
	case fyne.KeyPageUp:
		row = max(0, row-page)
	case fyne.KeyPageDown:
		row = min(s.source.Rows-1, row+page)
	case fyne.KeyHome:
		row = 0
	case fyne.KeyEnd:
		row = s.source.Rows - 1
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		s.open(s.row, s.column)
		return
	case fyne.KeyEscape:
		s.escape()
		return
	default:
		return
	}
	s.moveTo(row, column)
}

// moveTo puts the cursor on a cell, if there is one, and calls OnSelect.
func (s *Sheet) moveTo(row, column int) {
	if row < s.topRow() || row >= s.source.Rows || column < 0 || column >= len(s.source.Columns) {
		return
	}
	s.row, s.column = row, column
	s.around = 0 // or a second click would meet another row
	s.reveal()
	s.paintCursor()
	if s.OnSelect != nil {
		s.OnSelect(row, column)
	}
}

func (s *Sheet) open(row, column int) {
	if s.OnOpen != nil && column < len(s.source.Columns) && row < s.source.Rows {
		s.OnOpen(row, column)
	}
}

// paintCursor shows where the keyboard is now.
func (s *Sheet) paintCursor() {
	if s.line == nil {
		return
	}
	s.body.cursor()
	s.body.collect()
	s.head.follow()
}

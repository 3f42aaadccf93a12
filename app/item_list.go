package app

import (
	"fyne.io/fyne/v2"

	"kader/app/widgets"
	"kader/data"
)

// itemList remembers the rows of a page in order, so that the keyboard stays where
// it was when the page is read again and its rows are made anew.
type itemList struct {
	app      *App
	body     func() fyne.CanvasObject // what holds the rows and buttons that are made anew
	side     *sidePane                // shows one of the rows; nil where the page has none
	onEscape func()                   // Escape on a row, to close a pane; may be nil
	empty    func() fyne.Focusable    // has the keyboard where there is no row; may be nil
	rows     []*itemRow
	key      string         // of the row that had the keyboard, "" for none
	at       int            // its place
	kept     string         // the row that gets it, though a button had it
	lost     fyne.Focusable // had the keyboard when the page was made anew
	before   string         // the row above it, where it was a button of the page

	wanted bool // the page was opened before its rows were read
}

// keep gives the keyboard to the row with the id when the page is shown again,
// because the button that has it now is made anew.
func (l *itemList) keep(id data.ID) { l.kept = string(id) }

// begin notes which row has the keyboard and forgets the rows.
func (l *itemList) begin() {
	l.key, l.at, l.kept = l.kept, 0, ""
	focused, ok := l.app.window.Canvas().Focused().(*itemRow)
	for i, r := range l.rows {
		if ok && r == focused {
			l.key, l.at = r.item.key, i
		}
	}
	l.lost, l.before = l.app.window.Canvas().Focused(), ""
	if !ok && l.key == "" && l.lost != nil {
		l.before = l.rowBefore(l.lost)
	}
	l.rows = nil
}

// rowBefore returns the key of the row above a button of the page, of the first row where
// there is none above, and "" for what does not stand in the page.
func (l *itemList) rowBefore(button fyne.Focusable) string {
	if l.body == nil || len(l.rows) == 0 || !widgets.Holds(l.body(), button) {
		return ""
	}
	key := l.rows[0].item.key
	for _, r := range l.rows {
		if fyne.CurrentApp().Driver().AbsolutePositionForObject(r).Y > screenPlace(button).Y {
			break
		}
		key = r.item.key
	}
	return key
}

func screenPlace(f fyne.Focusable) fyne.Position {
	o, ok := f.(fyne.CanvasObject)
	if !ok {
		return fyne.Position{}
	}
	return fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
}

// add makes a row.
func (l *itemList) add(i item) fyne.CanvasObject {
	row := newItemRow(i)
	row.onEscape = l.onEscape
	l.rows = append(l.rows, row)
	return row
}

// end gives the keyboard back: to the same row, or to the one that took its place.
func (l *itemList) end() {
	if len(l.rows) == 0 {
		if l.wanted && l.empty != nil && l.app.window.Canvas().Focused() == nil {
			l.app.focus(l.empty())
		}
		return
	}
	if l.wanted && l.waits() {
		l.app.focus(l.first())
	}
	l.wanted = false
	if l.key == "" && l.before != "" && l.app.window.Canvas().Focused() == l.lost && !widgets.Holds(l.body(), l.lost) {
		l.key = l.before // the button was made anew
	}
	if l.key == "" {
		return
	}
	for _, r := range l.rows {
		if r.item.key == l.key {
			l.app.focus(r)
			return
		}
	}
	l.app.focus(l.rows[min(l.at, len(l.rows)-1)])
}

// waits tells whether nothing has the keyboard, or only the pane until a row is there.
func (l *itemList) waits() bool {
	focused := l.app.window.Canvas().Focused()
	return focused == nil || l.side != nil && focused == l.side.pane.Cross()
}

// first returns what gets the keyboard when the page shows: the row that the pane shows,
// or the pane where no row does, so that a key acts on nothing else than what is seen; and
// without a pane the first row. Where none was read yet, the first to come gets it.
func (l *itemList) first() fyne.Focusable {
	if l.side != nil && l.side.pane.Visible() && l.side.row() != "" {
		if row := l.find(string(l.side.row())); row != nil {
			return row
		}
		l.wanted = len(l.rows) == 0 // the row gets it when it comes
		return l.side.pane.Cross()
	}
	if len(l.rows) == 0 {
		l.wanted = true
		return nil
	}
	return l.rows[0]
}

// find returns the row with the key, nil where there is none.
func (l *itemList) find(key string) *itemRow {
	for _, r := range l.rows {
		if r.item.key == key {
			return r
		}
	}
	return nil
}

// focusOn gives the keyboard to the row with the id, or to the first.
func (l *itemList) focusOn(id data.ID) {
	row := l.find(string(id))
	if row == nil && len(l.rows) > 0 {
		row = l.rows[0]
	}
	if row != nil {
		l.app.focus(row)
	}
}

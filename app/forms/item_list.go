package forms

import (
	"cmp"

	"fyne.io/fyne/v2"

	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
)

// ItemList remembers the rows of a page in order, so that the keyboard stays where
// it was when the page is read again and its rows are made anew.
type ItemList struct {
	Frame  *frame.Frame
	Body   func() fyne.CanvasObject // what holds the rows and buttons that are made anew
	Side   *SidePane                // shows one of the rows, nil where the page has none
	Empty  func() fyne.Focusable    // has the keyboard where there is no row; may be nil
	rows   []*ItemRow
	key    string         // of the row that had the keyboard, "" for none
	at     int            // its place
	kept   string         // the row that gets it, though a button had it
	follow string         // the row that gets it, though another row had it
	lost   fyne.Focusable // had the keyboard when the page was made anew
	before string         // the row above it, where it was a button of the page

	wanted bool   // the page was opened before its rows were read
	read   bool   // rows were read, perhaps none
	lit    string // the row that was added last, "" once a row has the keyboard
	reveal bool   // it is to be brought into view
}

// Light marks the row with the id as added just now, and brings it into view when it shows.
// The keyboard stays where it is.
func (l *ItemList) Light(id data.ID) { l.lit, l.reveal = string(id), true }

// Lit returns the row that was added just now, "" for none.
func (l *ItemList) Lit() data.ID { return data.ID(l.lit) }

// unlight forgets which row was added.
func (l *ItemList) unlight() {
	row := l.find(l.lit)
	if l.lit = ""; row != nil {
		row.lit = false
		row.Refresh()
	}
}

// Keep gives the keyboard to the row with the id when the page is shown again,
// because the button that has it now is made anew.
func (l *ItemList) Keep(id data.ID) { l.kept = string(id) }

// Follow gives the keyboard to the row with the id when the page is shown again, because the row that has it goes on as
// that one.
func (l *ItemList) Follow(id data.ID) { l.follow = string(id) }

// Begin notes which row has the keyboard and forgets the rows.
func (l *ItemList) Begin() {
	l.key, l.at, l.kept = l.kept, 0, ""
	focused, ok := l.Frame.Window.Canvas().Focused().(*ItemRow)
	for i, r := range l.rows {
		if ok && r == focused {
			l.key, l.at = cmp.Or(l.follow, r.Item.Key), i
		}
	}
	l.follow = ""
	l.lost, l.before = l.Frame.Window.Canvas().Focused(), ""
	if !ok && l.key == "" && l.lost != nil {
		l.before = l.rowBefore(l.lost)
	}
	l.rows = nil
}

// rowBefore returns the key of the row above a button of the page, of the first row where
// there is none above, and "" for what does not stand in the page.
func (l *ItemList) rowBefore(button fyne.Focusable) string {
	if l.Body == nil || len(l.rows) == 0 || !widgets.Holds(l.Body(), button) {
		return ""
	}
	key := l.rows[0].Item.Key
	for _, r := range l.rows {
		if fyne.CurrentApp().Driver().AbsolutePositionForObject(r).Y > screenPlace(button).Y {
			break
		}
		key = r.Item.Key
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

// Add makes a row.
func (l *ItemList) Add(i Item) fyne.CanvasObject {
	row := newItemRow(l.Frame, i)
	if l.Side != nil {
		row.onEscape = l.Side.Pane.Close
	}
	row.onFocus = l.unlight
	if l.lit != "" && i.Key == l.lit {
		row.lit = true
		row.paint()
		if l.reveal {
			l.reveal = false
			l.Frame.Keyboard.Reveal(row)
		}
	}
	l.rows = append(l.rows, row)
	return row
}

// End gives the keyboard back: to the same row, or to the one that took its place.
func (l *ItemList) End() {
	l.read = true
	if len(l.rows) == 0 {
		if l.wanted && l.Empty != nil && l.Frame.Window.Canvas().Focused() == nil {
			l.Frame.Focus(l.Empty())
		}
		return
	}
	if l.wanted && l.waits() {
		l.Frame.Focus(l.First())
	}
	l.wanted = false
	if l.key == "" && l.before != "" && l.Frame.Window.Canvas().Focused() == l.lost && !widgets.Holds(l.Body(), l.lost) {
		l.key = l.before // the button was made anew
	}
	if l.key == "" {
		return
	}
	for _, r := range l.rows {
		if r.Item.Key == l.key {
			l.Frame.Focus(r)
			return
		}
	}
	l.Frame.Focus(l.rows[min(l.at, len(l.rows)-1)])
}

// waits tells whether nothing has the keyboard, or only the pane until a row is there.
func (l *ItemList) waits() bool {
	focused := l.Frame.Window.Canvas().Focused()
	return focused == nil || l.Side != nil && focused == l.Side.Pane.Cross()
}

// First returns what gets the keyboard when the page shows: the row that the pane shows,
// or the pane where no row does, so that a key acts on nothing else than what is seen; and
// without a pane the first row, or what Empty says where there is none. Where nothing was
// read yet, the first row to come gets it.
func (l *ItemList) First() fyne.Focusable {
	if l.Side != nil && l.Side.Pane.Visible() && l.Side.Row() != "" {
		if row := l.find(string(l.Side.Row())); row != nil {
			return row
		}
		l.wanted = len(l.rows) == 0 // the row gets it when it comes
		return l.Side.Pane.Cross()
	}
	if len(l.rows) > 0 {
		return l.rows[0]
	}
	if l.read && l.Empty != nil {
		return l.Empty()
	}
	l.wanted = true
	return nil
}

// find returns the row with the key, nil where there is none.
func (l *ItemList) find(key string) *ItemRow {
	for _, r := range l.rows {
		if r.Item.Key == key {
			return r
		}
	}
	return nil
}

// FocusOn gives the keyboard to the row with the id, or to the first.
func (l *ItemList) FocusOn(id data.ID) {
	row := l.find(string(id))
	if row == nil && len(l.rows) > 0 {
		row = l.rows[0]
	}
	if row != nil {
		l.Frame.Focus(row)
	}
}

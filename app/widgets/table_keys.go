package widgets

import "fyne.io/fyne/v2"

// FocusGained implements fyne.Focusable.
func (t *Table[T]) FocusGained() {
	t.focused = true
	t.startKeyboard()
	t.focusChanged()
}

// startKeyboard puts the keyboard on the first row where it is on none.
func (t *Table[T]) startKeyboard() {
	if t.focused && t.chosen.current < 0 && t.length() > 0 {
		t.moveKeyboard(0, 0)
	}
}

// FocusLost implements fyne.Focusable.
func (t *Table[T]) FocusLost() {
	t.focused, t.held, t.pressed = false, HeldKeys{}, false
	t.focusChanged()
}

func (t *Table[T]) focusChanged() {
	if t.ring == nil {
		return
	}
	showRing(t.ring, t, t.focused && t.length() == 0)
	t.body.paintRows()
}

// KeyDown keeps track of Shift and Ctrl, chooses all rows on Ctrl+A, copies the chosen ones on
// Ctrl+C and asks for their menu. The table takes no shortcuts, so that those of the window go
// on working.
func (t *Table[T]) KeyDown(key *fyne.KeyEvent) {
	t.held.Down(key.Name)
	t.pressed = key.Name == fyne.KeyReturn || key.Name == fyne.KeyEnter
	switch {
	case key.Name == fyne.KeyA && t.held.Control:
		t.SelectAll()
	case t.held.AsksCopy(key.Name):
		t.copyRows()
	case t.held.AsksMenu(key.Name):
		t.askMenu()
	}
}

// askMenu asks for the menu of the chosen rows beside the row of the keyboard.
func (t *Table[T]) askMenu() {
	i := t.chosen.current
	if i < 0 || i >= t.length() {
		return
	}
	t.scrollTo(i)
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(t.scroll)
	t.menuOf(i, at.AddXY(indentWidth, float32(i+1)*t.rowHeight()-t.scroll.Offset.Y))
}

// menuOf asks for the menu of the i-th row, which is chosen first. Where it cannot be chosen,
// because what stands beside the table cannot be left, there is none: it would be of others.
func (t *Table[T]) menuOf(i int, at fyne.Position) {
	key := t.key(i)
	if !t.isChosen(i) {
		t.SelectRow(i)
	}
	if t.OnMenu != nil && t.chosen.keys[key] {
		t.OnMenu(t.Selected(), at)
	}
}

// KeyUp implements desktop.Keyable.
func (t *Table[T]) KeyUp(key *fyne.KeyEvent) { t.held.Up(key.Name) }

// TypedRune passes letters on.
func (t *Table[T]) TypedRune(r rune) {
	if r != ' ' && t.OnTypedRune != nil {
		t.OnTypedRune(r)
	}
}

// TypedKey implements fyne.Focusable.
func (t *Table[T]) TypedKey(key *fyne.KeyEvent) {
	if t.offer(t, key.Name) {
		return
	}
	if to, ok := t.target(key.Name); ok {
		t.moveTo(to)
		return
	}
	switch key.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeyF2:
		t.enter()
	case fyne.KeySpace:
		if !tellRow(t, t.OnSpace) {
			t.chooseCurrent()
		}
	case fyne.KeyDelete:
		if rows := t.Selected(); t.OnDelete != nil && len(rows) > 0 {
			t.OnDelete(rows)
		}
	case fyne.KeyLeft, fyne.KeyRight:
		t.disclose(key.Name == fyne.KeyRight)
	case fyne.KeyEscape:
		t.escape()
	}
}

// enter does what Enter does. Where that is not to open a row, a key that is held does it once.
func (t *Table[T]) enter() {
	if t.OnEnter == nil {
		t.open(t.chosen.current)
		return
	}
	if t.pressed {
		t.pressed = false
		tellRow(t, t.OnEnter)
	}
}

// tellRow calls what a page does itself with a key, with the row of the keyboard, and reports whether it does.
func tellRow[T any](t *Table[T], does func(row T)) bool {
	if i := t.chosen.current; does != nil && i >= 0 && i < t.length() {
		does(t.row(i))
	}
	return does != nil
}

// target returns the row that a key moves to.
func (t *Table[T]) target(key fyne.KeyName) (int, bool) {
	page := max(1, int(t.scroll.Size().Height/t.rowHeight())-1)
	at := t.chosen.current
	switch key {
	case fyne.KeyUp:
		return at - 1, true
	case fyne.KeyDown:
		return at + 1, true
	case fyne.KeyPageUp:
		return max(0, at-page), true
	case fyne.KeyPageDown:
		return min(at+page, t.length()-1), true
	case fyne.KeyHome:
		return 0, true
	case fyne.KeyEnd:
		return t.length() - 1, true
	}
	return 0, false
}

func (t *Table[T]) moveTo(i int) {
	if i < 0 && t.OnUp != nil && !t.held.Shift {
		t.OnUp()
		return
	}
	if i < 0 || i >= t.length() {
		return
	}
	if t.held.Shift {
		t.chooseTo(i)
	} else {
		t.chooseOnly(i)
	}
	t.selectionChanged()
}

// chooseCurrent adds or takes away the row of the keyboard.
func (t *Table[T]) chooseCurrent() {
	if i := t.chosen.current; i >= 0 && i < t.length() {
		t.toggle(i)
		t.selectionChanged()
	}
}

func (t *Table[T]) open(i int) {
	if i < 0 || i >= t.length() {
		return
	}
	row := t.row(i)   // choosing it may save what stood beside the table, and move the rows
	if !t.isOnly(i) { // what opens is what is chosen
		t.SelectRow(i)
	}
	if t.OnOpen != nil {
		t.OnOpen(row)
	}
}

// disclose opens or closes the branch of the current row.
func (t *Table[T]) disclose(open bool) {
	i := t.chosen.current
	if t.OnToggle == nil || i < 0 || i >= t.length() {
		return
	}
	state := t.disclosure(i)
	if open && state == Closed || !open && state == Opened {
		t.OnToggle(t.row(i))
	}
}

// disclosure returns that of the first cell of a row that has any.
func (t *Table[T]) disclosure(i int) Disclosure {
	for _, column := range t.columns {
		if d := column.Cell(t.row(i)).Disclosure; d != NoDisclosure {
			return d
		}
	}
	return NoDisclosure
}

func (t *Table[T]) tellSelection() {
	if t.OnSelect != nil {
		t.OnSelect(t.Selected())
	}
}

// scrollTo brings the i-th row into view, now or when the table gets its size.
func (t *Table[T]) scrollTo(i int) {
	height, view := t.rowHeight(), t.scroll.Size().Height
	if view <= 0 {
		t.wanted = i
		return
	}
	top := float32(i) * height
	offset := t.scroll.Offset.Y
	switch {
	case top < offset:
		offset = top
	case top+height > offset+view:
		offset = top + height - view
	default:
		return
	}
	t.scroll.ScrollToOffset(fyne.NewPos(0, max(0, offset)))
	t.body.show()
}

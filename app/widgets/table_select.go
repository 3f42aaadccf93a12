package widgets

import (
	"maps"
	"strconv"
)

// selection is which rows are chosen, by their keys, so that a row keeps its state
// wherever it stands and also while a filter hides it. anchor is where a Shift range
// begins and current where the keyboard is, as places among the rows shown; -1 is nowhere.
type selection struct {
	keys            map[string]bool
	anchor, current int
	currentKey      string // of the row that the keyboard is on, to find it again
}

func (s *selection) reset() {
	s.keys = map[string]bool{}
	s.anchor, s.current, s.currentKey = -1, -1, ""
}

// key names the i-th row: by Key, or by its place.
func (t *Table[T]) key(i int) string {
	if t.Key == nil {
		return strconv.Itoa(i)
	}
	return t.Key(t.row(i))
}

// isChosen reports whether the i-th row is chosen.
func (t *Table[T]) isChosen(i int) bool {
	return len(t.chosen.keys) > 0 && i >= 0 && i < t.length() && t.chosen.keys[t.key(i)]
}

// isOnly reports whether the i-th row and nothing else is chosen.
func (t *Table[T]) isOnly(i int) bool { return len(t.chosen.keys) == 1 && t.isChosen(i) }

// moveKeyboard puts the keyboard on the i-th row, and the beginning of a Shift range on
// the row at anchor.
func (t *Table[T]) moveKeyboard(i, anchor int) {
	t.chosen.current, t.chosen.anchor, t.chosen.currentKey = i, anchor, ""
	if i >= 0 && i < t.length() {
		t.chosen.currentKey = t.key(i)
	}
}

// chooseOnly chooses the i-th row and no other.
func (t *Table[T]) chooseOnly(i int) {
	t.chosen.reset()
	t.chosen.keys[t.key(i)] = true
	t.moveKeyboard(i, i)
}

// toggle adds the i-th row or takes it away.
func (t *Table[T]) toggle(i int) {
	key := t.key(i)
	if t.chosen.keys[key] {
		delete(t.chosen.keys, key)
	} else {
		t.chosen.keys[key] = true
	}
	t.moveKeyboard(i, i)
}

// chooseTo chooses from the anchor up to the i-th row, and no others.
func (t *Table[T]) chooseTo(i int) {
	anchor := max(0, t.chosen.anchor)
	t.chosen.reset()
	for n := min(anchor, i); n <= max(anchor, i); n++ {
		t.chosen.keys[t.key(n)] = true
	}
	t.moveKeyboard(i, anchor)
}

// chooseAll chooses every row shown, and no others.
func (t *Table[T]) chooseAll() {
	current := max(0, t.chosen.current)
	t.chosen.reset()
	for i := range t.length() {
		t.chosen.keys[t.key(i)] = true
	}
	t.moveKeyboard(current, 0)
}

// SelectAll chooses every row shown, and no others: OnSelect is called.
func (t *Table[T]) SelectAll() {
	if t.length() == 0 {
		return
	}
	t.chooseAll()
	t.body.paintRows()
	t.tellSelection()
}

// Selected returns the chosen rows that are shown, in the order shown.
func (t *Table[T]) Selected() []T {
	rows := make([]T, 0, len(t.chosen.keys))
	if len(t.chosen.keys) == 0 {
		return rows
	}
	for i := range t.length() {
		if t.chosen.keys[t.key(i)] {
			rows = append(rows, t.row(i))
		}
	}
	return rows
}

// SelectedKeys returns the keys of all chosen rows, also of those not shown, in no order.
func (t *Table[T]) SelectedKeys() []string {
	keys := make([]string, 0, len(t.chosen.keys))
	for key := range t.chosen.keys {
		keys = append(keys, key)
	}
	return keys
}

// Retain forgets the chosen rows whose keys exists does not know, because they are gone.
// OnSelect is not called.
func (t *Table[T]) Retain(exists func(key string) bool) {
	maps.DeleteFunc(t.chosen.keys, func(key string, _ bool) bool { return !exists(key) })
	t.body.paintRows()
}

// SetSelected chooses the rows with the given keys and brings the first into view. A
// row that is not shown is chosen as soon as it is. OnSelect is not called.
func (t *Table[T]) SetSelected(keys ...string) {
	t.chosen.reset()
	if t.Key != nil && len(keys) > 0 {
		for _, key := range keys {
			t.chosen.keys[key] = true
		}
		t.chosen.currentKey = keys[0]
		t.findKeyboard()
	}
	t.Refresh()
	if t.chosen.current >= 0 {
		t.scrollTo(t.chosen.current)
	}
}

// SelectRow chooses the i-th row as a click does: OnSelect is called.
func (t *Table[T]) SelectRow(i int) {
	if i < 0 || i >= t.length() {
		return
	}
	t.chooseOnly(i)
	t.selectionChanged()
}

// selectionChanged shows the new selection and calls OnSelect.
func (t *Table[T]) selectionChanged() {
	t.body.paintRows()
	if t.chosen.current >= 0 {
		t.scrollTo(t.chosen.current)
	}
	t.tellSelection()
}

// rowsChanged finds the row of the keyboard among other rows. Where it is gone, the
// keyboard stays at the same height. Without Key the choice is forgotten, as other rows
// now stand in those places.
func (t *Table[T]) rowsChanged() {
	was := t.chosen.current
	if t.Key == nil {
		t.chosen.reset()
	}
	t.findKeyboard()
	if t.chosen.current < 0 && was >= 0 {
		at := min(was, t.length()-1)
		t.moveKeyboard(at, at)
	}
}

// findKeyboard looks for the row of the keyboard by its key.
func (t *Table[T]) findKeyboard() {
	t.chosen.current, t.chosen.anchor = -1, -1
	if t.Key == nil || t.chosen.currentKey == "" {
		return
	}
	for i := range t.length() {
		if t.key(i) == t.chosen.currentKey {
			t.chosen.current, t.chosen.anchor = i, i
			return
		}
	}
}

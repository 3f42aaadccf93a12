package widgets

import "slices"

// selection is which rows are chosen, by their place. anchor is where a Shift
// range begins and current where the keyboard is; -1 is nowhere.
type selection struct {
	rows            map[int]bool
	anchor, current int
}

func (s *selection) reset() {
	s.rows = map[int]bool{}
	s.anchor, s.current = -1, -1
}

// only chooses one row.
func (s *selection) only(i int) {
	s.reset()
	s.rows[i] = true
	s.anchor, s.current = i, i
}

// toggle adds a row or takes it away.
func (s *selection) toggle(i int) {
	if s.rows[i] {
		delete(s.rows, i)
	} else {
		s.rows[i] = true
	}
	s.anchor, s.current = i, i
}

// to chooses from the anchor up to i.
func (s *selection) to(i int) {
	anchor := max(0, s.anchor)
	s.reset()
	for n := min(anchor, i); n <= max(anchor, i); n++ {
		s.rows[n] = true
	}
	s.anchor, s.current = anchor, i
}

// all chooses n rows.
func (s *selection) all(n int) {
	current := max(0, s.current)
	s.reset()
	for i := range n {
		s.rows[i] = true
	}
	s.anchor, s.current = 0, min(current, n-1)
}

// limit forgets rows beyond the end.
func (s *selection) limit(n int) {
	for i := range s.rows {
		if i >= n {
			delete(s.rows, i)
		}
	}
	s.anchor, s.current = min(s.anchor, n-1), min(s.current, n-1)
}

// sorted returns the chosen places in order.
func (s *selection) sorted() []int {
	places := make([]int, 0, len(s.rows))
	for i := range s.rows {
		places = append(places, i)
	}
	slices.Sort(places)
	return places
}

// Selected returns the chosen rows in the order shown.
func (t *Table[T]) Selected() []T {
	rows := make([]T, 0, len(t.chosen.rows))
	for _, i := range t.chosen.sorted() {
		rows = append(rows, t.row(i))
	}
	return rows
}

// SetSelected chooses the rows with the given keys and brings the first into
// view. OnSelect is not called.
func (t *Table[T]) SetSelected(keys ...string) {
	t.chosen.reset()
	if t.Key == nil || len(keys) == 0 {
		t.Refresh()
		return
	}
	t.choose(keys, keys[0])
	t.Refresh()
	if t.chosen.current >= 0 {
		t.ScrollTo(t.chosen.current)
	}
}

// SelectRow chooses the i-th row as a click does: OnSelect is called.
func (t *Table[T]) SelectRow(i int) {
	if i < 0 || i >= t.length() {
		return
	}
	t.chosen.only(i)
	t.selected()
}

// selected shows the new choice and tells about it.
func (t *Table[T]) selected() {
	t.body.paintRows()
	if t.chosen.current >= 0 {
		t.ScrollTo(t.chosen.current)
	}
	if t.OnSelect != nil {
		t.OnSelect(t.Selected())
	}
}

// keys returns the keys of the chosen rows and of the current one.
func (t *Table[T]) keys() (keys []string, current string) {
	if t.Key == nil {
		return nil, ""
	}
	n := t.length()
	for _, i := range t.chosen.sorted() {
		if i < n {
			keys = append(keys, t.Key(t.row(i)))
		}
	}
	if i := t.chosen.current; i >= 0 && i < n {
		current = t.Key(t.row(i))
	}
	return keys, current
}

// restore chooses the rows with the keys again; where the current row is
// gone, the keyboard stays at the same height.
func (t *Table[T]) restore(keys []string, current string) {
	was := t.chosen.current
	t.chosen.reset()
	if t.Key != nil && (len(keys) > 0 || current != "") {
		t.choose(keys, current)
	}
	if t.chosen.current < 0 && was >= 0 {
		t.chosen.current = min(was, t.length()-1)
		t.chosen.anchor = t.chosen.current
	}
}

func (t *Table[T]) choose(keys []string, current string) {
	wanted := make(map[string]bool, len(keys))
	for _, key := range keys {
		wanted[key] = true
	}
	for i := range t.length() {
		key := t.Key(t.row(i))
		if wanted[key] {
			t.chosen.rows[i] = true
		}
		if key == current {
			t.chosen.anchor, t.chosen.current = i, i
		}
	}
}

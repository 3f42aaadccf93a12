package disclosure

import (
	"cmp"
	"slices"
)

// Hide returns which cells must not be shown: the sensitive ones, and as few and as small others
// as are needed so that every sensitive count keeps enough possible values.
func (t *Table) Hide() []bool {
	hidden := make([]bool, len(t.cells))
	for i, c := range t.cells {
		hidden[i] = c.Sensitive && !c.Unprinted
	}
	for {
		ranges := t.Ranges(hidden)
		exposed := t.exposed(ranges)
		if exposed < 0 {
			break
		}
		t.protect(hidden, exposed, ranges[exposed].Values())
	}
	t.showAgain(hidden)
	return hidden
}

// protect hides more so that a cell keeps more values than it has: the set of cells that helps
// with the fewest people in it, or everything where no set helps.
func (t *Table) protect(hidden []bool, cell, values int) {
	best, bestCost := []int(nil), 0
	for _, more := range t.choices(hidden, cell) {
		for _, i := range more {
			hidden[i] = true
		}
		open := t.Ranges(hidden)[cell].Values()
		for _, i := range more {
			hidden[i] = false
		}
		if open <= values {
			continue
		}
		cost := t.cost(more)
		if open < t.needed[cell] {
			cost += t.cells[0].Top + len(t.cells)*t.threshold // it will take yet another
		}
		if best == nil || cost < bestCost {
			best, bestCost = more, cost
		}
	}
	if best == nil {
		best = t.shown(hidden)
	}
	for _, i := range best {
		hidden[i] = true
	}
}

// cost is how much is lost when cells are hidden: the people in them, and a little for each. The
// highest level is what a reader wants to know most, so it goes last.
func (t *Table) cost(cells []int) int {
	lost := 0
	for _, i := range cells {
		c := t.cells[i]
		lost += c.Top + c.Count + t.threshold
		if c.Parent == Whole {
			lost += len(t.cells) * (c.Top + t.threshold)
		}
	}
	return lost
}

// shown returns the cells that are shown.
func (t *Table) shown(hidden []bool) []int {
	var shown []int
	for i := range t.cells {
		if t.isShown(hidden, i) {
			shown = append(shown, i)
		}
	}
	return shown
}

// choices returns the sets of shown cells of which hiding one may protect a cell. On the way from
// the cell to the highest level, each sum that it stands in is opened by one more cell: a part of
// the same whole, or the whole itself, for which the next sum must be opened too. A part that is
// opened has parts of its own to be hidden with it.
func (t *Table) choices(hidden []bool, cell int) [][]int {
	var sets [][]int
	var way []int // the wholes above the cell that are hidden with the set
	for at := cell; at != Whole; at = t.cells[at].Parent {
		parent := t.cells[at].Parent
		for _, sibling := range t.siblings(at) {
			if more := t.opening(hidden, sibling); len(more) > 0 {
				sets = append(sets, append(slices.Clone(way), more...))
			}
		}
		if parent != Whole && t.cells[parent].Fixed {
			break
		}
		if parent != Whole && !hidden[parent] {
			way = append(way, parent)
			if t.cells[parent].Parent == Whole {
				sets = append(sets, slices.Clone(way))
			}
		}
	}
	if more := t.opening(hidden, cell); len(more) > 0 {
		sets = append(sets, more)
		for _, set := range slices.Clone(sets) {
			if set = append(slices.Clone(more), set...); len(set) > len(more) {
				slices.Sort(set)
				sets = append(sets, slices.Compact(set))
			}
		}
	}
	return sets
}

// siblings returns the other parts of the whole that a cell is a part of.
func (t *Table) siblings(cell int) []int {
	parent := t.cells[cell].Parent
	if parent == Whole {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(t.parts[parent]), func(i int) bool { return i == cell })
}

// opening returns the shown cells that keep the count of a cell from being known: itself, and
// where its parts are all shown the smallest of them, and so on down.
func (t *Table) opening(hidden []bool, cell int) []int {
	var more []int
	for at := cell; ; {
		if t.isShown(hidden, at) {
			more = append(more, at)
		}
		parts := t.parts[at]
		if len(parts) == 0 {
			return more
		}
		at = slices.MinFunc(parts, func(a, b int) int {
			return cmp.Or(t.rank(hidden, a)-t.rank(hidden, b), cmp.Compare(t.cells[a].Top, t.cells[b].Top))
		})
	}
}

// isShown reports whether a cell is shown and may be hidden.
func (t *Table) isShown(hidden []bool, i int) bool {
	return !hidden[i] && !t.cells[i].Unprinted && !t.cells[i].Fixed
}

// rank orders cells that are not shown before those that are, because they cost nothing more, and
// last those of which the count is known in any case.
func (t *Table) rank(hidden []bool, i int) int {
	switch c := t.cells[i]; {
	case c.Top <= c.Floor, c.Fixed:
		return 2
	case hidden[i] || c.Unprinted:
		return 0
	}
	return 1
}

// showAgain shows what turned out to be hidden for nothing, the largest cells first.
func (t *Table) showAgain(hidden []bool) {
	var more []int
	for i, c := range t.cells {
		if hidden[i] && !c.Sensitive {
			more = append(more, i)
		}
	}
	slices.SortStableFunc(more, func(a, b int) int { return cmp.Compare(t.cells[b].Top, t.cells[a].Top) })
	for _, i := range more {
		hidden[i] = false
		if t.exposed(t.Ranges(hidden)) >= 0 {
			hidden[i] = true
		}
	}
}

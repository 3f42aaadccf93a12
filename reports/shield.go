package reports

import (
	"kader/assets"
	"kader/data"
)

// smallCount is the number of members below which a unit's count stays hidden in
// a report for others: fewer people could be guessed by name.
const smallCount = 5

// cover is why a number is not shown.
type cover int

const (
	uncovered cover = iota
	small           // fewer than smallCount
	derivable       // shown, it would let the reader work out a small one
)

// shield decides which counts of members a report may show.
type shield struct {
	covers map[data.ID]cover
	total  cover
}

// newShield covers the small counts of figures, and besides them just enough
// others that no small count is the difference between numbers that are shown.
// With names allowed it covers nothing.
func newShield(figures []data.UnitFigure, names bool) shield {
	s := shield{covers: make(map[data.ID]cover)}
	if names {
		return s
	}
	total := data.Total(figures)
	if total.Members < smallCount && len(figures) > 0 {
		s.total = small
	}
	for _, f := range figures {
		if f.Members < smallCount {
			s.covers[f.UnitID] = small
		}
	}
	s.coverBelow(s.total, childrenOf(figures, -1, 0), figures)
	return s
}

// coverBelow goes down the tree: below a shown number never exactly one may be
// covered, below a covered one never none.
func (s shield) coverBelow(parent cover, children []int, figures []data.UnitFigure) {
	covered, smallest := 0, -1
	for _, i := range children {
		if s.covers[figures[i].UnitID] != uncovered {
			covered++
		} else if smallest < 0 || figures[i].Members < figures[smallest].Members {
			smallest = i
		}
	}
	leaks := covered == 1 && parent == uncovered || covered == 0 && parent != uncovered
	if leaks && smallest >= 0 {
		s.covers[figures[smallest].UnitID] = derivable
	}
	for _, i := range children {
		s.coverBelow(s.covers[figures[i].UnitID], childrenOf(figures, i, figures[i].Depth+1), figures)
	}
}

// childrenOf returns the places of the figures directly below the one at parent.
func childrenOf(figures []data.UnitFigure, parent, depth int) []int {
	var children []int
	for i := parent + 1; i < len(figures) && figures[i].Depth >= depth; i++ {
		if figures[i].Depth == depth {
			children = append(children, i)
		}
	}
	return children
}

// of returns the cover of a unit; "" is the whole company.
func (s shield) of(id data.ID) cover {
	if id == "" {
		return s.total
	}
	return s.covers[id]
}

// members writes a unit's number of members, or the sign that stands for it.
func (s shield) members(l *assets.Language, f data.UnitFigure) string {
	return s.of(f.UnitID).write(l, f.Members)
}

// write writes a number, or the sign that stands for it.
func (c cover) write(l *assets.Language, n int) string {
	switch c {
	case small:
		return "<" + l.Number(smallCount)
	case derivable:
		return "–"
	}
	return l.Number(n)
}

// coverCounts covers the small ones among counts whose sum is known, and when
// that is only one also the next smallest, or else subtraction would tell it.
func coverCounts(counts map[data.FollowState]int, names bool) map[data.FollowState]cover {
	covers := make(map[data.FollowState]cover)
	if names {
		return covers
	}
	var next data.FollowState
	for _, state := range data.FollowStates() {
		switch n := counts[state]; {
		case n == 0:
		case n < smallCount:
			covers[state] = small
		case next == "" || n < counts[next]:
			next = state
		}
	}
	if len(covers) == 1 && next != "" {
		covers[next] = derivable
	}
	return covers
}

// density returns a unit's density when it is known and may be shown.
func (s shield) density(f data.UnitFigure) (float64, bool) {
	share, known := f.Density()
	return share, known && s.of(f.UnitID) == uncovered
}

package reports

import (
	"slices"

	"kader/assets"
	"kader/data"
)

// smallCount is the number of members below which a count is suppressed in a report for
// others: fewer people could be guessed by name.
const smallCount = 5

// suppressed is the reason why a number is not shown.
type suppressed int

const (
	notSuppressed     suppressed = iota
	smallCell                    // fewer than smallCount
	complementaryCell            // a small cell could be computed if it were shown
)

// suppression holds which counts of members a report must not show.
type suppression struct {
	units map[data.ID]suppressed
	total suppressed
}

// newSuppression returns the counts of figures that must not be shown: the small ones, and
// as many others as are needed so that no small count follows from the numbers that are
// shown. If names are allowed, nothing is suppressed.
func newSuppression(figures []data.UnitFigure, names bool) suppression {
	s := suppression{units: make(map[data.ID]suppressed)}
	if names {
		return s
	}
	total := data.Total(figures)
	if total.Members < smallCount && len(figures) > 0 {
		s.total = smallCell
	}
	s.suppressChildren(total, s.total, childrenOf(figures, -1, 0), figures)
	return s
}

// suppressChildren decides which of the children of a unit must not be shown. Those who work in
// the unit and in none of its children have no row, and follow from the total as a child does.
func (s suppression) suppressChildren(
	of data.UnitFigure, parent suppressed, children []int, figures []data.UnitFigure,
) {
	members, rest := make([]int, len(children)), of.Members
	for k, i := range children {
		members[k] = figures[i].Members
		rest -= figures[i].Members
	}
	shown := parent == notSuppressed
	for k, hidden := range suppress(members, shown, !shown || isSmall(rest)) {
		f := figures[children[k]]
		s.units[f.UnitID] = hidden
		s.suppressChildren(f, hidden, childrenOf(figures, children[k], f.Depth+1), figures)
	}
}

// suppress returns which of counts to suppress: the small ones and, where something small could
// then be worked out, the smallest of the others. one tells that a single hidden count could be:
// their sum is shown. none tells that something could be where every count is shown: their sum,
// which is hidden, or who is in it and in none of them.
func suppress(counts []int, one, none bool) []suppressed {
	cells := make([]suppressed, len(counts))
	hidden, smallest := 0, -1
	for i, n := range counts {
		if n < smallCount {
			cells[i] = smallCell
			hidden++
		} else if smallest < 0 || n < counts[smallest] {
			smallest = i
		}
	}
	if (hidden == 1 && one || hidden == 0 && none) && smallest >= 0 {
		cells[smallest] = complementaryCell
	}
	return cells
}

// isSmall reports whether a count is small, and of somebody.
func isSmall(n int) bool { return n > 0 && n < smallCount }

// childrenOf returns the indexes of the figures directly below the one at parent.
func childrenOf(figures []data.UnitFigure, parent, depth int) []int {
	var children []int
	for i := parent + 1; i < len(figures) && figures[i].Depth >= depth; i++ {
		if figures[i].Depth == depth {
			children = append(children, i)
		}
	}
	return children
}

// unit returns why the count of a unit is suppressed; "" is the whole company.
func (s suppression) unit(id data.ID) suppressed {
	if id == "" {
		return s.total
	}
	return s.units[id]
}

// formatHeadcount returns how many people work in a unit as text: at least so many where nobody
// told, and a question mark where nobody is known.
func formatHeadcount(l *assets.Language, f data.UnitFigure) string {
	switch {
	case f.Headcount <= 0:
		return "?"
	case f.AtLeast:
		return singleLine(l.Text("report.at-least", "n", f.Headcount))
	}
	return l.Number(f.Headcount)
}

// formatMembers returns the members of a unit as text, or the sign that replaces a
// suppressed count.
func (s suppression) formatMembers(l *assets.Language, f data.UnitFigure) string {
	return s.unit(f.UnitID).format(l, f.Members)
}

// format returns n as text, or the sign that replaces a suppressed count.
func (c suppressed) format(l *assets.Language, n int) string {
	switch c {
	case smallCell:
		return "<" + l.Number(smallCount)
	case complementaryCell:
		return "–"
	}
	return l.Number(n)
}

// suppressCounts returns which counts to suppress among counts whose sum is known. A count of
// nobody is not written at all. If names are allowed, it returns none.
func suppressCounts(counts map[data.FollowState]int, names bool) map[data.FollowState]suppressed {
	hidden := make(map[data.FollowState]suppressed)
	if names {
		return hidden
	}
	states := slices.DeleteFunc(data.FollowStates(), func(state data.FollowState) bool { return counts[state] == 0 })
	var written []int
	for _, state := range states {
		written = append(written, counts[state])
	}
	for i, cell := range suppress(written, true, false) {
		if cell != notSuppressed {
			hidden[states[i]] = cell
		}
	}
	return hidden
}

// density returns the density of a unit, 0–1, and false if it is not known or must not be
// shown.
func (s suppression) density(f data.UnitFigure) (float64, bool) {
	share, known := f.Density()
	return share, known && s.unit(f.UnitID) == notSuppressed
}

package reports

import (
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
	for _, f := range figures {
		if f.Members < smallCount {
			s.units[f.UnitID] = smallCell
		}
	}
	s.suppressChildren(s.total, childrenOf(figures, -1, 0), figures)
	return s
}

// suppressChildren applies complementary suppression below a unit and all its children: a
// single hidden child could be computed from a shown total, and a hidden total from children
// that are all shown. The smallest child is then hidden too.
func (s suppression) suppressChildren(parent suppressed, children []int, figures []data.UnitFigure) {
	hidden, smallest := 0, -1
	for _, i := range children {
		if s.units[figures[i].UnitID] != notSuppressed {
			hidden++
		} else if smallest < 0 || figures[i].Members < figures[smallest].Members {
			smallest = i
		}
	}
	leaks := hidden == 1 && parent == notSuppressed || hidden == 0 && parent != notSuppressed
	if leaks && smallest >= 0 {
		s.units[figures[smallest].UnitID] = complementaryCell
	}
	for _, i := range children {
		s.suppressChildren(s.units[figures[i].UnitID], childrenOf(figures, i, figures[i].Depth+1), figures)
	}
}

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

// suppressCounts returns which counts to suppress among counts whose sum is known: the small
// ones, and the next smallest if a single one could be computed by subtraction. If names are
// allowed, it returns none.
func suppressCounts(counts map[data.FollowState]int, names bool) map[data.FollowState]suppressed {
	hidden := make(map[data.FollowState]suppressed)
	if names {
		return hidden
	}
	var next data.FollowState
	for _, state := range data.FollowStates() {
		switch n := counts[state]; {
		case n == 0:
		case n < smallCount:
			hidden[state] = smallCell
		case next == "" || n < counts[next]:
			next = state
		}
	}
	if len(hidden) == 1 && next != "" {
		hidden[next] = complementaryCell
	}
	return hidden
}

// density returns the density of a unit, 0–1, and false if it is not known or must not be
// shown.
func (s suppression) density(f data.UnitFigure) (float64, bool) {
	share, known := f.Density()
	return share, known && s.unit(f.UnitID) == notSuppressed
}

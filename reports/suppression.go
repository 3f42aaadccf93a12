package reports

import (
	"kader/assets"
	"kader/data"
	"kader/data/disclosure"
)

// suppressedSign stands for a number that must not be shown. It is one sign, whatever the reason:
// why a number is not shown would tell what it may be.
const suppressedSign = "–"

// suppression holds which counts of members a report must not show.
type suppression struct {
	units map[data.ID]bool
	total bool
}

// newSuppression returns the counts of figures that must not be shown: those of few members, or
// of nearly everybody, and as many others as are needed so that none of them follows from the
// numbers that are shown. A threshold of 0 suppresses nothing.
func newSuppression(figures []data.UnitFigure, threshold int) suppression {
	s := suppression{units: make(map[data.ID]bool)}
	if threshold == 0 || len(figures) == 0 {
		return s
	}
	hidden := disclosure.NewTable(figureCells(figures, threshold), threshold).Hide()
	s.total = hidden[0]
	for i, f := range figures {
		s.units[f.UnitID] = hidden[i+1]
	}
	return s
}

// hide hides more counts; "" is the whole company.
func (s suppression) hide(more []data.ID) suppression {
	for _, id := range more {
		if id == "" {
			s.total = true
		} else {
			s.units[id] = true
		}
	}
	return s
}

// figureCells returns the cells of figures: the whole company, every unit, and for a unit with
// parts those who work in it and in none of them, who have no row and follow from the others.
func figureCells(figures []data.UnitFigure, threshold int) []disclosure.Cell {
	cells := []disclosure.Cell{figureCell(data.Total(figures), disclosure.Whole, threshold)}
	above := []int{0} // the cell at each depth that the next figure is a part of
	for i, f := range figures {
		above = append(above[:f.Depth+1], i+1)
		cells = append(cells, figureCell(f, above[f.Depth], threshold))
	}
	for i, f := range figures {
		if parts := childrenOf(figures, i, f.Depth+1); len(parts) > 0 {
			rest := f
			for _, part := range parts {
				rest.Headcount -= figures[part].Headcount
				rest.Known -= figures[part].Known
				rest.Members -= figures[part].Members
				rest.Reps -= figures[part].Reps
			}
			cell := figureCell(rest, i+1, threshold)
			cell.Unprinted, cell.Sensitive = true, cell.Sensitive && rest.Known > 0
			cells = append(cells, cell)
		}
	}
	return cells
}

// figureCell returns the cell of the members of a unit. Who is a rep is known, and a rep is a
// member. Of a headcount that nobody told nobody knows who is not a member.
func figureCell(f data.UnitFigure, parent, threshold int) disclosure.Cell {
	people := max(f.Headcount, f.Known, f.Members, 0)
	c := disclosure.Cell{Count: f.Members, Floor: max(0, min(f.Reps, f.Members)), Top: people, Parent: parent}
	c.Sensitive = disclosure.IsSmall(f.Members, people, threshold)
	if f.AtLeast {
		c.Sensitive = people > 0 && f.Members < threshold
	}
	return c
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

// hides reports whether the count of a unit is suppressed; "" is the whole company.
func (s suppression) hides(id data.ID) bool {
	if id == "" {
		return s.total
	}
	return s.units[id]
}

// hidesAny reports whether any count is suppressed.
func (s suppression) hidesAny() bool {
	for _, hidden := range s.units {
		if hidden {
			return true
		}
	}
	return s.total
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

// formatMembers returns the members of a unit as text, or the sign that replaces a suppressed
// count.
func (s suppression) formatMembers(l *assets.Language, f data.UnitFigure) string {
	return formatCount(l, f.Members, s.hides(f.UnitID))
}

// formatCount returns n as text, or the sign that replaces a suppressed count.
func formatCount(l *assets.Language, n int, hidden bool) string {
	if hidden {
		return suppressedSign
	}
	return l.Number(n)
}

// density returns the density of a unit, 0–1, and false if it is not known or must not be
// shown.
func (s suppression) density(f data.UnitFigure) (float64, bool) {
	share, known := f.Density()
	return share, known && !s.hides(f.UnitID)
}

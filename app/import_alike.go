package app

import (
	"slices"

	"fyne.io/fyne/v2"

	"kader/app/widgets"
	"kader/data/imports"
)

// addAll offers to decide everybody alike, where that does no harm: those who are
// not in the list, and rows to look at that are left out or new for the same reasons.
func (p *importPane) addAll(box *fyne.Container, i int) {
	a, m := p.app(), p.people.match(i)
	alike := p.alike(i)
	if len(alike) < 2 {
		return
	}
	ways := widgets.VStack(widgets.GapTiny)
	all := func(key, icon string, d imports.Decision) {
		ways.Add(widgets.NewQuietButton(a.count(key, len(alike)), icon, func() { p.decideAll(alike, d, "") }))
	}
	box.Add(ways)
	switch {
	case m.Index >= 0:
		all("import.all-new", "person_add", imports.DecisionNew)
		all("import.all-out", "block", imports.DecisionSkipped)
	case p.isMemberList():
		all("import.all-still-members", "check", imports.DecisionSkipped)
	default:
		all("import.all-gone", "remove", imports.DecisionLeft)
		all("import.all-here", "check", imports.DecisionSkipped)
	}
}

// alike are the rows that are still to be decided for the same reasons as row i.
func (p *importPane) alike(i int) []int {
	m := p.people.match(i)
	if m.Decision != imports.DecisionAsk && m.Decision != imports.DecisionMissing {
		return nil
	}
	rows := []int{i}
	for j, other := range p.people.page.draft.Proposal.Matches {
		if j != i && other.Decision == m.Decision && (other.Index < 0) == (m.Index < 0) && slices.Equal(other.Reasons, m.Reasons) {
			rows = append(rows, j)
		}
	}
	return rows
}

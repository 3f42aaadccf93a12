package importing

import (
	"slices"

	"fyne.io/fyne/v2"

	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
	"kader/data/imports"
)

// addAll offers to decide everybody alike, where that does no harm: those who are
// not in the list, and rows to look at that are left out or new for the same reasons.
func (p *importPane) addAll(box *fyne.Container, i int) {
	f, m := p.frame(), p.people.match(i)
	alike := p.alike(i)
	if len(alike) < 2 {
		return
	}
	ways := widgets.VStack(widgets.GapTiny)
	all := func(key, icon string, d imports.Decision) {
		ways.Add(widgets.NewQuietButton(f.Count(key, len(alike)), icon, func() { p.decideAll(alike, d, "") }))
	}
	box.Add(ways)
	switch {
	case m.Index >= 0:
		if same := p.sure(alike); len(same) > 1 && slices.Contains(same, i) {
			ways.Add(widgets.NewQuietButton(f.Count("import.all-same", len(same)), "check", func() { p.askAllSame(same) }))
		}
		ways.Add(widgets.NewQuietButton(f.Count("import.all-new", len(alike)), "person_add", func() { p.askAllNew(alike) }))
		all("import.all-out", "block", imports.DecisionSkipped)
	case p.isMemberList():
		all("import.all-still-members", "check", imports.DecisionSkipped)
	default:
		all("import.all-gone", "remove", imports.DecisionLeft)
		all("import.all-here", "check", imports.DecisionSkipped)
	}
}

// sure are those of the rows for which one person comes into question, and each
// another.
func (p *importPane) sure(rows []int) (same []int) {
	taken := make(map[data.ID]bool)
	for _, i := range rows {
		if m := p.people.match(i); m.PersonID != "" && len(m.Others) == 0 && m.Score >= maybeFrom && !taken[m.PersonID] {
			taken[m.PersonID] = true
			same = append(same, i)
		}
	}
	return same
}

// askAllSame takes every row for the person it may be, after asking: names alone can
// be of two people.
func (p *importPane) askAllSame(rows []int) {
	f := p.frame()
	f.Show(frame.Dialog{
		Title: f.Text("import.all-same-title"), Text: f.Count("import.all-same-text", len(rows)),
		Body: p.buildDoubtful("import.all-same-weakest", p.people.weakest(rows)), Width: doubtfulWidth,
		Submit: f.Count("import.all-same", len(rows)),
		OnDone: func() { p.decideAll(rows, imports.DecisionSame, "") },
	})
}

// askAllNew makes somebody new of every row. It asks first where one of them may be somebody we know.
func (p *importPane) askAllNew(rows []int) {
	f, known := p.frame(), p.people.weakest(rows)
	known = slices.DeleteFunc(known, func(i int) bool { return p.people.match(i).PersonID == "" })
	decide := func() { p.decideAll(rows, imports.DecisionNew, "") }
	if len(known) == 0 {
		decide()
		return
	}
	slices.Reverse(known) // the most probable ones are those to look at
	f.Show(frame.Dialog{
		Title: f.Text("import.all-new-title"), Text: f.Count("import.all-new-text", len(rows)),
		Body: p.buildDoubtful("import.all-new-likeliest", known), Width: doubtfulWidth,
		Submit: f.Count("import.all-new", len(rows)), OnDone: decide,
	})
}

// How many rows are shown before many are decided at once, and how wide they stand.
const (
	mostDoubtful  = 5
	doubtfulWidth = 820
)

// buildDoubtful shows the first of the rows that many are decided with: those of which it is least certain.
func (p *importPane) buildDoubtful(key string, rows []int) fyne.CanvasObject {
	rows = rows[:min(mostDoubtful, len(rows))]
	table := p.people.newQuestionTable(p.people.pairColumns(), rows)
	height := widgets.RowHeight*float32(len(rows)+1) + widgets.Gap
	caption := widgets.NewCaption(p.frame().Count(key, len(rows)))
	return widgets.VStack(widgets.Gap, caption, widgets.MinSize(0, height, widgets.NewFlushCard(table)))
}

// alike are the rows that are still to be decided for the same reasons as row i.
func (p *importPane) alike(i int) []int {
	m := p.people.match(i)
	if m.Decision != imports.DecisionAsk && m.Decision != imports.DecisionMissing {
		return nil
	}
	rows := []int{i}
	for j, other := range p.people.page.draft.Proposal.Matches {
		if j != i && other.Decision == m.Decision && (other.Index < 0) == (m.Index < 0) &&
			slices.Equal(other.Reasons, m.Reasons) {
			rows = append(rows, j)
		}
	}
	return rows
}

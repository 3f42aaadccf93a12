package reports

import (
	"slices"

	"kader/data"
	"kader/data/disclosure"
)

// followFigures is what came of following people: how many are in each state, and how many each
// list, or lists together, brought in.
type followFigures struct {
	counts   map[data.FollowState]int
	followed int // or were, in all
	hidden   map[data.FollowState]bool
	results  []listResult // the newest first
}

// followFigures counts who is or was followed, and hides what must not be shown. Without small
// counts, lists are added up until not every row is hidden: per quarter, per year, all together.
func (p *plan) followFigures() followFigures {
	f := followFigures{counts: make(map[data.FollowState]int)}
	for i := range p.dossier.People {
		if state := p.dossier.People[i].State; state != data.FollowNone {
			f.counts[state]++
			f.followed++
		}
	}
	totals := listTotals{p.lang, p.dossier}
	lists := totals.lists()
	if p.o.Counts {
		f.results = totals.addUp(lists, func(l data.List) (string, string) { return string(l.ID), totals.period(l) })
		return f
	}
	for _, group := range []func(data.List) (key, period string){totals.quarter, totals.year, totals.allLists} {
		f.results = totals.addUp(lists, group)
		f.hide(p.threshold)
		if slices.ContainsFunc(f.results, func(r listResult) bool { return !r.hidden }) {
			break
		}
	}
	return f
}

// states returns the states that somebody is in, in order.
func (f *followFigures) states() []data.FollowState {
	return slices.DeleteFunc(data.FollowStates(), func(state data.FollowState) bool { return f.counts[state] == 0 })
}

// hide decides which counts are not shown. The states add up to all who are followed. Who joined
// are those of the lists in the rows, and the rest: of older lists, or of none.
func (f *followFigures) hide(threshold int) {
	states := f.states()
	cells := []disclosure.Cell{{Count: f.followed, Top: f.followed, Parent: disclosure.Whole, Fixed: true}}
	joined, rest := disclosure.Whole, f.counts[data.FollowJoined]
	for _, state := range states {
		n := f.counts[state]
		if state == data.FollowJoined {
			joined = len(cells)
		}
		cells = append(cells, disclosure.Cell{Count: n, Floor: 1, Top: f.followed, Sensitive: n < threshold})
	}
	first := len(cells)
	for _, r := range f.results {
		rest -= r.joined
		cells = append(cells, disclosure.Cell{
			Count: r.joined, Top: r.people, Parent: joined, Sensitive: disclosure.IsSmall(r.joined, r.people, threshold),
		})
	}
	if joined != disclosure.Whole && rest > 0 {
		cells = append(cells, disclosure.Cell{
			Count: rest, Top: f.followed, Parent: joined, Unprinted: true, Sensitive: rest < threshold,
		})
	}
	hidden := disclosure.NewTable(cells, threshold).Hide()
	f.hidden = make(map[data.FollowState]bool)
	for i, state := range states {
		f.hidden[state] = hidden[i+1]
	}
	for i := range f.results {
		f.results[i].hidden = hidden[first+i]
	}
}

package imports

import (
	"strconv"

	"kader/data"
)

const (
	// sameListShare is the share of two lists' people that both have, from which the one
	// is the other.
	sameListShare = .9
	// foreignShare is the share of known people or units below which a list is foreign.
	foreignShare = .2
	// minRows is how many rows a list has at least before its people as a whole
	// tell anything.
	minRows = 5
)

// warnMistaken warns of a list that came before, is older than the last, or is another employer's.
func (p *workingProposal) warnMistaken(w *warnings) {
	if in := &p.compared.in; in.known.importOf(in.hash) != nil {
		return // said already, and all else follows from it
	}
	if last := p.compared.history.newer; last != nil {
		w.add(WarnOlderList, "date", last.Received.String(), "file", last.File)
	} else if last := p.findNewerList(); last != nil {
		w.add(WarnMaybeOlder, "date", last.Received.String(), "file", last.File)
	} else if list := p.findSameList(); list != nil {
		w.add(WarnLastList, "date", list.Received.String(), "file", list.File)
	}
	p.warnOtherEmployer(w)
}

// findNewerList returns the previous list where this one seems to be older: people of that list
// started after the newest here and are missing here. Two lists of new people that came on one day
// are of two places rather than two months.
func (p *workingProposal) findNewerList() *data.List {
	prev := p.compared.history
	if p.compared.in.source.Kind == data.ListNewHires && p.compared.in.source.Received == prev.list.Received {
		return nil
	}
	newest, listed, stood, rows := p.newestStart()
	if newest.IsZero() || p.compared.in.source.Kind == data.ListMembers ||
		p.compared.in.source.Kind == data.ListStaff && 2*stood < rows {
		return nil
	}
	newer := 0
	if prev.previous.size() > 0 {
		p.compared.in.known.each(func(_ int, known *data.Person) {
			if newest.Before(known.Start) && !listed[known.ID] && p.compared.wasListed(known.ID) {
				newer++
			}
		})
	}
	if newer < 2 {
		return nil
	}
	return &prev.list
}

// newestStart returns the last day on which somebody in the list started, the people in it, how
// many of them stood in the previous list, and the number of rows.
func (p *workingProposal) newestStart() (newest data.Date, listed map[data.ID]bool, known, rows int) {
	listed = make(map[data.ID]bool)
	var person data.Person
	for i := range p.matches {
		m := &p.matches[i]
		if m.Index < 0 || m.Decision == DecisionSkipped {
			continue
		}
		rows++
		if p.compared.read(m.Index, &person); newest.Before(person.Start) {
			newest = person.Start
		}
		if listed[m.PersonID] = true; p.compared.wasListed(m.PersonID) {
			known++
		}
	}
	return newest, listed, known, rows
}

// findSameList returns the previous list where this one has nearly the same rows. A list of
// everybody repeats every month, so there nothing may be new at all.
func (p *workingProposal) findSameList() *data.List {
	prev, counts := p.compared.history, p.sums.counts
	if prev.previous.size() == 0 {
		return nil
	}
	rows, both := 0, 0
	for i := range p.matches {
		m := &p.matches[i]
		if m.Index < 0 || m.Decision == DecisionSkipped {
			continue
		}
		if rows++; m.PersonID != "" && p.compared.wasListed(m.PersonID) {
			both++
		}
	}
	least := sameListShare
	if p.compared.in.source.Kind != data.ListNewHires {
		least = 1
	}
	if counts.New > 0 && least == 1 || counts.Changed+counts.Moved+counts.Left+counts.Ask > 0 ||
		float64(both) < least*float64(rows) || float64(both) < least*float64(prev.previous.size()) {
		return nil
	}
	return &prev.list
}

// warnOtherEmployer warns where hardly any person or unit in the list is known, although lists of
// this employer came before. New hires are unknown by nature, so of them only the units count.
func (p *workingProposal) warnOtherEmployer(w *warnings) {
	if p.compared.history.previous.size() < minRows && !p.compared.in.hasEarlierLists() {
		return
	}
	rows, known, placed, familiar := p.countFamiliar()
	if rows < minRows {
		return
	}
	few := func(some, of int) bool { return float64(some) < foreignShare*float64(of) }
	nobody := few(known, rows)
	nowhere := placed >= minRows && few(familiar, placed)
	if nobody && (nowhere || p.compared.in.source.Kind == data.ListStaff) {
		w.add(WarnOtherEmployer, "n", strconv.Itoa(rows), "known", strconv.Itoa(known), "employer",
			p.compared.in.source.Employer)
	}
}

// countFamiliar counts the rows, the known people among them, the rows with a unit or site, and
// the known units and sites among those.
func (p *workingProposal) countFamiliar() (rows, known, placed, familiar int) {
	units := p.compared.familiarUnits()
	var person data.Person
	for i := range p.matches {
		m := &p.matches[i]
		if m.Index < 0 || m.Decision == DecisionSkipped {
			continue
		}
		rows++
		if m.PersonID != "" && m.Decision != DecisionAsk {
			known++
		}
		p.compared.read(m.Index, &person)
		if name := unitOf(&person); name.unit != "" || name.site != "" {
			placed++
			if units[data.Fold(name.unit)] || units[data.Fold(name.site)] {
				familiar++
			}
		}
	}
	return rows, known, placed, familiar
}

// hasEarlierLists reports whether a list of this employer was imported and not undone.
func (in *input) hasEarlierLists() bool {
	for i := range in.known.lists {
		if l := &in.known.lists[i]; !l.Undone && l.Counts.New+l.Counts.Same+l.Counts.Changed+l.Counts.Moved >= minRows &&
			l.Kind != data.ListMembers && employerKey(l.Employer) == employerKey(in.source.Employer) {
			return true
		}
	}
	return false
}

// familiarUnits returns the folded names of all known units and sites, the group's and the
// employers'.
func (c *comparison) familiarUnits() map[string]bool {
	units := make(map[string]bool)
	for name := range c.units.byName {
		units[name] = true
	}
	seen := make(map[string]bool)
	c.in.known.each(func(_ int, p *data.Person) {
		for _, name := range []string{p.EmployerUnit, p.EmployerSite} {
			if !seen[name] {
				seen[name] = true
				units[data.Fold(name)] = true
			}
		}
	})
	delete(units, "")
	return units
}

package imports

import (
	"strconv"

	"kader/data"
)

const (
	// nearlyAll is the share of two lists' people that both have, from which the one
	// is the other.
	nearlyAll = .9
	// hardlyAny is the share of known people or units below which a list is foreign.
	hardlyAny = .2
	// tellingRows is how many rows a list has at least before its people as a whole
	// tell anything.
	tellingRows = 5
)

// warnMistaken tells of a list that came before, is older than the last, or is another
// employer's.
func (p *decided) warnMistaken(w *warnings) {
	if in := &p.of.in; in.book.importOf(in.hash) != nil {
		return // said already, and all else follows from it
	}
	if last := p.of.prev.newer; last != nil {
		w.add(WarnOlderList, "date", last.Received.String(), "file", last.File)
	} else if last := p.perhapsOlderThan(); last != nil {
		w.add(WarnMaybeOlder, "date", last.Received.String(), "file", last.File)
	} else if list := p.cameBefore(); list != nil {
		w.add(WarnLastList, "date", list.Received.String(), "file", list.File)
	}
	p.warnOtherEmployer(w)
}

// perhapsOlderThan returns the last list where this one seems to be from before it:
// its newest people started before those of the last list, of whom it has none. Two
// lists of new people that came on one day are of two places rather than two months.
func (p *decided) perhapsOlderThan() *data.List {
	prev := p.of.prev
	if p.of.in.source.Kind == data.ListNewHires && p.of.in.source.Received == prev.list.Received {
		return nil
	}
	newest, listed, stood, rows := p.newestStart()
	if newest.IsZero() || p.of.in.source.Kind == data.ListMembers || p.of.in.source.Kind == data.ListStaff && 2*stood < rows {
		return nil
	}
	newer := 0
	if prev.said.rows() > 0 {
		p.of.in.book.each(func(_ int, known *data.Person) {
			if newest.Before(known.Start) && !listed[known.ID] && p.of.wasListed(known.ID) {
				newer++
			}
		})
	}
	if newer < 2 {
		return nil
	}
	return &prev.list
}

// newestStart returns the last day on which somebody in the list started, who is in
// it, how many of them stood in the list before, and how many rows there are.
func (p *decided) newestStart() (newest data.Date, listed map[data.ID]bool, known, rows int) {
	listed = make(map[data.ID]bool)
	for i := range p.matches {
		m := &p.matches[i]
		if m.Index < 0 || m.Decision == DecisionSkipped {
			continue
		}
		rows++
		if start := p.of.person(m.Index).Start; newest.Before(start) {
			newest = start
		}
		if listed[m.PersonID] = true; p.of.wasListed(m.PersonID) {
			known++
		}
	}
	return newest, listed, known, rows
}

// cameBefore returns the previous list where this one has nearly the same rows. Of a
// list of everybody that is so every month, so there nothing may be new at all.
func (p *decided) cameBefore() *data.List {
	prev, counts := p.of.prev, p.sums.counts
	if prev.said.rows() == 0 {
		return nil
	}
	rows, both := 0, 0
	for i := range p.matches {
		m := &p.matches[i]
		if m.Index < 0 || m.Decision == DecisionSkipped {
			continue
		}
		if rows++; m.PersonID != "" && p.of.wasListed(m.PersonID) {
			both++
		}
	}
	least := nearlyAll
	if p.of.in.source.Kind != data.ListNewHires {
		least = 1
	}
	if counts.New > 0 && least == 1 || counts.Changed+counts.Moved+counts.Left+counts.Ask > 0 ||
		float64(both) < least*float64(rows) || float64(both) < least*float64(prev.said.rows()) {
		return nil
	}
	return &prev.list
}

// warnOtherEmployer tells of a list in which hardly anybody or hardly any unit is
// known, although lists of this employer came before. New hires are unknown by
// nature, so of them only the units tell.
func (p *decided) warnOtherEmployer(w *warnings) {
	if p.of.prev.said.rows() < tellingRows && !p.of.in.hasEarlierLists() {
		return
	}
	rows, known, placed, familiar := p.countFamiliar()
	if rows < tellingRows {
		return
	}
	few := func(some, of int) bool { return float64(some) < hardlyAny*float64(of) }
	nobody := few(known, rows)
	nowhere := placed >= tellingRows && few(familiar, placed)
	if nobody && (nowhere || p.of.in.source.Kind == data.ListStaff) {
		w.add(WarnOtherEmployer, "n", strconv.Itoa(rows), "known", strconv.Itoa(known), "employer", p.of.in.source.Employer)
	}
}

// countFamiliar counts the rows of the list, whom of them we know, how many say where
// somebody works, and how many of those name a unit or site that we know.
func (p *decided) countFamiliar() (rows, known, placed, familiar int) {
	units := p.of.familiarUnits()
	for i := range p.matches {
		m := &p.matches[i]
		if m.Index < 0 || m.Decision == DecisionSkipped {
			continue
		}
		rows++
		if m.PersonID != "" && m.Decision != DecisionAsk {
			known++
		}
		if name := unitOf(p.of.person(m.Index)); name.unit != "" || name.site != "" {
			placed++
			if units[data.Fold(name.unit)] || units[data.Fold(name.site)] {
				familiar++
			}
		}
	}
	return rows, known, placed, familiar
}

// hasEarlierLists tells whether any list of this employer was imported and stands.
func (in *input) hasEarlierLists() bool {
	for i := range in.book.lists {
		if l := &in.book.lists[i]; !l.Undone && l.Counts.New+l.Counts.Same+l.Counts.Changed+l.Counts.Moved >= tellingRows &&
			l.Kind != data.ListMembers && employerKey(l.Employer) == employerKey(in.source.Employer) {
			return true
		}
	}
	return false
}

// familiarUnits are the folded names of all units and sites that we know: as the
// group calls them, and as employers did.
func (c *comparison) familiarUnits() map[string]bool {
	units := make(map[string]bool)
	for name := range c.units.byName {
		units[name] = true
	}
	seen := make(map[string]bool)
	c.in.book.each(func(_ int, p *data.Person) {
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

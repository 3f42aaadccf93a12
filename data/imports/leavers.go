package imports

import (
	"slices"

	"kader/data"
)

// decideLeaver says what becomes of somebody who is missing from a whole staff list. When
// many are, none leaves without being decided.
func (c *comparison) decideLeaver(m *Match, many bool) {
	if c.prev.newer != nil {
		m.Decision = DecisionAsk
		m.addReason(reasonOlderList)
	}
	if many {
		m.Decision = DecisionAsk
		m.addReason(reasonManyLeft)
	}
	if m.Decision == DecisionLeft && c.prev.asked.absent[m.PersonID] {
		m.Decision = DecisionAsk
		m.addReason(reasonUnanswered)
	}
	if chosen, ok := c.in.answers.leaving[m.PersonID]; ok {
		m.Decision, m.ByHand = chosen, true
	}
	if m.Decision == DecisionLeft {
		p := c.in.book.person(m.PersonID)
		m.Changes = []FieldChange{{Field: data.FieldEndDate, Old: p.End.String(), New: c.in.source.Received.String()}}
	}
}

// sitesOfRows returns the sites that the list speaks of, folded; none where it does not say.
func (c *comparison) sitesOfRows() map[string]bool {
	sites := make(map[string]bool)
	seen := ""
	for i := range c.in.rows {
		if site := c.person(i).EmployerSite; site != seen {
			seen = site
			sites[data.Fold(site)] = true
		}
	}
	delete(sites, "")
	return sites
}

// expected tells whether a whole staff list of this employer would hold someone:
// not those who left or do not work here yet, not agency workers and the
// self-employed, not those of another employer or of a site that is not in the list.
func (c *comparison) expected(p *data.Person, sites map[string]bool) bool {
	source := c.in.source
	if !p.End.IsZero() && !source.Received.Before(p.End) || source.Received.Before(p.Start) {
		return false
	}
	before := c.wasListed(p.ID)
	if (p.Contract == data.ContractAgency || p.Contract == data.ContractFreelance) && !before {
		return false
	}
	if p.EmployerSite != "" && len(sites) > 0 && !sites[data.Fold(p.EmployerSite)] {
		return false
	}
	if before {
		return true
	}
	employer := c.in.book.employerOf(p)
	return employer == "" || employerKey(employer) == employerKey(source.Employer)
}

// leaveIfEnded makes someone leave of whom the list itself says that they are gone.
func (c *comparison) leaveIfEnded(m *Match, p, row *data.Person) {
	source := c.in.source
	if row.End.IsZero() || !row.End.Before(source.Received) || p.Left(source.Received) || source.Kind == data.ListMembers {
		return
	}
	if !slices.ContainsFunc(m.Changes, func(f FieldChange) bool { return f.Field == data.FieldEndDate && !f.Keep }) {
		return
	}
	m.Decision = DecisionLeft
	m.addReason(reasonEnded)
	if _, follows := c.successors.next[m.Index]; follows && !m.ByHand {
		m.Decision = DecisionAsk
		m.addReason(reasonTwinAsk)
	}
	if c.much && !m.ByHand {
		m.Decision = DecisionAsk
		m.addReason(reasonManyLeft)
	}
}

// doubtEnded asks about those whom the list says to be gone, where they are more than
// a fifth of the people in it: a column of other days would retire everybody.
func (c *comparison) doubtEnded(matches []Match) {
	if c.much = c.manyEnded(matches); !c.much {
		return
	}
	for i := range matches {
		if matches[i].Decision == DecisionLeft {
			matches[i] = c.match(i)
		}
	}
}

// manyEnded tells whether the list says so of more than a fifth of the people in it.
func (c *comparison) manyEnded(matches []Match) bool {
	known, gone := 0, 0
	for i := range matches {
		switch m := &matches[i]; m.Decision {
		case DecisionLeft:
			if known++; !m.ByHand {
				gone++
			}
		case DecisionSame, DecisionChanged, DecisionMoved:
			known++
		}
	}
	return gone >= fewest && 5*gone > known
}

// applyMissing applies what the user decided about a member whom the union's own list
// does not have. They may have left the union, or work elsewhere by now: nothing changes
// until it is decided.
func (c *comparison) applyMissing(m *Match, dec Decision) {
	m.Decision, m.ByHand, m.Changes = dec, true, nil
	if dec == DecisionLeft {
		p := c.in.book.person(m.PersonID)
		m.Changes = []FieldChange{{Field: FieldMembership, Old: string(p.Membership), New: string(data.MembershipFormer)}}
	}
}

// decideMissing takes a decision about a member whom the union's list does not have.
func (c *comparison) decideMissing(m *Match, dec Decision) {
	switch dec {
	case DecisionLeft, DecisionSkipped:
		c.in.answers.leaving[m.PersonID] = dec
		c.applyMissing(m, dec)
	case DecisionAsk, DecisionMissing:
		delete(c.in.answers.leaving, m.PersonID)
		m.Decision, m.ByHand, m.Changes = DecisionMissing, false, nil
	}
}

// Lapses tells whether applying a match would drop the day of the next contact with
// somebody, as the dossier has them, because nothing is left to do then.
func (d *Draft) Lapses(m *Match, p *data.Person) bool {
	if m.Decision == DecisionSkipped || p.Next.IsZero() {
		return false
	}
	for _, c := range m.Changes {
		if c.Field == FieldMembership && !c.Keep && p.LapsesAs(data.Membership(c.New)) {
			return true
		}
	}
	return m.Decision == DecisionLeft && d.Source.Kind != data.ListMembers && p.State.Open()
}

package imports

import (
	"slices"

	"kader/data"
)

// decideLeaver decides about somebody who is missing from a whole staff list. Where many are, each
// is asked about.
func (c *comparison) decideLeaver(m *Match, many bool) {
	if c.history.newer != nil {
		m.Decision = DecisionAsk
		m.addReason(reasonOlderList)
	}
	if many {
		m.Decision = DecisionAsk
		m.addReason(reasonManyLeft)
	}
	if m.Decision == DecisionLeft && c.history.unanswered.absent[m.PersonID] {
		m.Decision = DecisionAsk
		m.addReason(reasonUnanswered)
	}
	if chosen, ok := c.in.answers.leaving[m.PersonID]; ok {
		m.Decision, m.ByHand = chosen, true
	}
	if m.Decision == DecisionLeft {
		var p data.Person
		c.in.known.read(m.PersonID, &p)
		m.Changes = []FieldChange{{Field: data.FieldEndDate, Old: p.End.String(), New: c.in.source.Received.String()}}
	}
}

// sitesOfRows returns the folded sites in the list; none where it names none.
func (c *comparison) sitesOfRows() map[string]bool {
	sites := make(map[string]bool)
	seen := ""
	var p data.Person
	for i := range c.in.rows {
		if c.read(i, &p); p.EmployerSite != seen {
			seen = p.EmployerSite
			sites[data.Fold(seen)] = true
		}
	}
	delete(sites, "")
	return sites
}

// isExpected reports whether a whole staff list of this employer should hold somebody: not those
// who left or have not begun, not agency workers and the self-employed, not those of another
// employer or of a site that is not in the list.
func (c *comparison) isExpected(p *data.Person, sites map[string]bool) bool {
	source := c.in.source
	if !p.Objected.IsZero() { // of them no list says anything more
		return false
	}
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
	employer := c.in.known.employerOf(p)
	return employer == "" || employerKey(employer) == employerKey(source.Employer)
}

// leaveIfEnded sets DecisionLeft for somebody whose last day in the list is past.
func (c *comparison) leaveIfEnded(m *Match, p, row *data.Person) {
	source := c.in.source
	if row.End.IsZero() || !row.End.Before(source.Received) || p.Left(source.Received) || source.Kind == data.ListMembers {
		return
	}
	if !slices.ContainsFunc(m.Changes, func(f FieldChange) bool { return f.Field == data.FieldEndDate && !f.Keep }) {
		return
	}
	m.Decision = DecisionLeft
	if c.in.rows[m.Index].Gone {
		m.addReason(reasonNotInService)
	} else {
		m.addReason(reasonEnded)
	}
	if _, follows := c.successors.next[m.Index]; follows && !m.ByHand {
		m.Decision = DecisionAsk
		m.addReason(reasonTwinAsk)
	}
	if c.askEnded && !m.ByHand {
		m.Decision = DecisionAsk
		m.addReason(reasonManyLeft)
	}
}

// askAboutEnded asks about those whom the list says to be gone, where they are more than a fifth
// of its known people: a column of other days would retire everybody.
func (c *comparison) askAboutEnded(matches []Match) {
	if c.askEnded = c.manyEnded(matches); !c.askEnded {
		return
	}
	var s sides
	for i := range matches {
		if matches[i].Decision == DecisionLeft {
			matches[i] = c.match(i, &s)
		}
	}
}

// manyEnded reports whether the list says of more than a fifth of its known people that they are
// gone.
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
	return gone >= minAffected && 5*gone > known
}

// applyMissing applies the user's decision about a member who is missing from the union's list.
// They may have left the union, or work elsewhere: nothing changes until it is decided.
func (c *comparison) applyMissing(m *Match, dec Decision) {
	m.Decision, m.ByHand, m.Changes = dec, true, nil
	if dec == DecisionLeft {
		var p data.Person
		c.in.known.read(m.PersonID, &p)
		m.Changes = []FieldChange{{Field: FieldMembership, Old: string(p.Membership), New: string(data.MembershipFormer)}}
	}
}

// decideMissing records a decision about a member who is missing from the union's list.
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

// DropsNextContact reports whether applying a match would delete the day of the next contact with
// somebody, because nothing is left to do then.
func (d *Draft) DropsNextContact(m *Match, p *data.Person) bool {
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

package imports

import "kader/data"

// applyMissing applies the user's decision about a member who is missing from the union's list.
// They may have left the union, or work elsewhere: nothing changes until it is decided.
func (c *comparison) applyMissing(m *Match, dec Decision) {
	m.Decision, m.ByHand, m.Changes = dec, true, nil
	if dec == DecisionLeft {
		p := c.in.book.person(m.PersonID)
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

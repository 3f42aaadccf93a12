package imports

import "kader/data"

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

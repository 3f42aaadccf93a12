package imports

import (
	"kader/data"
	"kader/data/match"
)

// missing says which members of ours the union's own list does not have. They may
// have left the union, or work elsewhere by now: nothing changes until it is decided.
func (c *comparison) missing(matches []Match) []Match {
	d := c.draft
	if d.Source.Kind != data.ListMembers || len(d.Rows) == 0 {
		return nil
	}
	listed := listedIn(matches)
	var missing []Match
	d.book.each(func(_ int, p *data.Person) {
		if !p.IsMember() || listed[p.ID] {
			return
		}
		m := Match{Index: -1, Decision: DecisionMissing, PersonID: p.ID, Member: true, Reasons: []match.Reason{c.reasonAbsent(p.ID, reasonNotWithUnion)}}
		if chosen, ok := d.leaving[p.ID]; ok {
			c.settleMissing(&m, chosen)
		}
		missing = append(missing, m)
	})
	return missing
}

// settleMissing applies what the user decided about a missing member.
func (c *comparison) settleMissing(m *Match, dec Decision) {
	m.Decision, m.ByHand, m.Changes = dec, true, nil
	if dec == DecisionLeft {
		p := c.draft.book.person(m.PersonID)
		m.Changes = []FieldChange{{Field: FieldMembership, Old: string(p.Membership), New: string(data.MembershipFormer)}}
	}
}

// decideMissing settles a missing member by hand.
func (d *Draft) decideMissing(m *Match, dec Decision) {
	switch dec {
	case DecisionLeft, DecisionSkipped:
		d.leaving[m.PersonID] = dec
		d.compared.settleMissing(m, dec)
	case DecisionAsk, DecisionMissing:
		delete(d.leaving, m.PersonID)
		m.Decision, m.ByHand, m.Changes = DecisionMissing, false, nil
	}
}

// listedIn returns who stands in the list, or may.
func listedIn(matches []Match) map[data.ID]bool {
	listed := make(map[data.ID]bool, len(matches))
	for i := range matches {
		listed[matches[i].PersonID] = true
		for _, id := range matches[i].Others {
			listed[id] = true
		}
	}
	return listed
}

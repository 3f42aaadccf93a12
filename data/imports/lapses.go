package imports

import "kader/data"

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

package example

import "kader/data"

// addSnapshots keeps five pictures of the company, counted from what was so on their days.
func (m *maker) addSnapshots() {
	for i, ago := range []int{425, 330, 210, 110, 19} {
		date := m.ago(ago)
		m.d.Snapshots = append(m.d.Snapshots, data.Snapshot{
			Record: m.newRecord(), Date: date, Note: m.words.Snapshots[i],
			Figures: data.Figures(m.d.Units, m.asOf(date), m.d.Lists, date),
		})
	}
}

// asOf returns the people as they stood on an earlier day.
func (m *maker) asOf(date data.Date) []data.Person {
	var people []data.Person
	for _, now := range m.people {
		if date.Before(now.Start) {
			continue
		}
		p, then := *now, m.since[now.ID]
		if date.Before(p.MemberSince) || p.Membership == data.MembershipFormer && date.Before(then.left) {
			p.Membership = formerly(p, date)
		}
		if date.Before(then.role) {
			p.Roles = nil
		}
		if date.Before(then.contact) {
			p.RepID = ""
		}
		people = append(people, p)
	}
	return people
}

// formerly returns the membership of someone before a change.
func formerly(p data.Person, date data.Date) data.Membership {
	if p.Membership == data.MembershipFormer && !date.Before(p.MemberSince) {
		return data.MembershipMember
	}
	return data.MembershipNone
}

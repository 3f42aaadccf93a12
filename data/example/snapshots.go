package example

import "kader/data"

// addSnapshots keeps five pictures of the company, counted from what was so on their days.
func (m *maker) addSnapshots() {
	for _, s := range []struct {
		ago  int
		note string
	}{
		{425, "De eerste bedrijfsfoto, op een avond met negen kaderleden gemaakt"},
		{330, "Na een half jaar prikborden en gesprekken"},
		{210, "Voor de ledenbijeenkomst over de cao"},
		{110, "Voor de zomer bijgewerkt met alle ploegen"},
		{19, "Voor het gesprek met de bestuurder"},
	} {
		date := m.ago(s.ago)
		m.d.Snapshots = append(m.d.Snapshots, data.Snapshot{
			Record: m.newRecord(), Date: date, Note: s.note, Figures: data.Figures(m.d.Units, m.asOf(date), date),
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

package example

import (
	"fmt"
	"strings"

	"kader/data"
)

// addStaff makes the members, former members and other known colleagues of every
// team as they stood before the fifteen months of lists.
func (m *maker) addStaff() {
	for _, t := range m.teams {
		for place := range t.headcount * t.workplace.members / 100 {
			p := m.addColleague(t)
			m.join(p, m.memberSince(p.Start))
			m.giveRole(t, p, place)
		}
		for range t.headcount / 12 {
			p := m.addColleague(t)
			p.Membership = []data.Membership{
				data.MembershipNone, data.MembershipNone, data.MembershipConsidering, data.MembershipUnknown,
			}[m.rng.IntN(4)]
		}
		for range t.headcount / 45 {
			m.leaveUnion(m.addColleague(t))
		}
	}
	m.addWorksCouncil()
	m.addContactPersons()
	m.addDepartures()
}

// addColleague makes someone who was there before the first list.
func (m *maker) addColleague(t *team) *data.Person {
	years := 2 + int(m.rng.ExpFloat64()*8)
	latest := m.day.AddMonths(-16)
	start := m.between(latest.AddMonths(-12*min(years, 36)), latest)
	p := m.addPerson(t, start)
	p.Contract = data.ContractPermanent
	if m.rng.IntN(max(1, t.headcount)) < t.flex/3 {
		p.Contract = []data.Contract{data.ContractTemporary, data.ContractAgency, data.ContractOnCall}[m.rng.IntN(3)]
	}
	return p
}

// addPerson makes someone who works in a team, with what the employer's list says.
func (m *maker) addPerson(t *team, start data.Date) *data.Person {
	p := &data.Person{Record: m.newRecord(), Name: m.names.draw(m.rng)}
	p.UnitID, p.EmployerUnit, p.EmployerSite = t.unit, t.alias, t.site
	p.JobTitle, p.Start = m.one(t.titles), workday(start)
	p.EmployeeNumber = fmt.Sprintf("%05d", m.number(start))
	p.Hours = []float64{40, 38, 36, 36, 32, 24}[m.rng.IntN(6)]
	p.FTE = float64(int(p.Hours/40*100)) / 100
	if m.chance(75) {
		p.Phone = m.phone()
	}
	if m.chance(55) {
		p.Email = m.address(p.Name)
	}
	m.people = append(m.people, p)
	t.people = append(t.people, p)
	return p
}

// phone returns a mobile number in a range that was never given out, written as Kader keeps it. It is
// Dutch in every language: there is no such range that large in the other countries.
func (m *maker) phone() string { return fmt.Sprintf("+31 6 7%07d", m.rng.IntN(10_000_000)) }

// address returns a mail address in a domain that can never exist.
func (m *maker) address(n data.Name) string {
	words := strings.Fields(data.Fold(n.Given + " " + n.Infix + " " + n.Family))
	return strings.ReplaceAll(strings.Join(words, "."), "'", "") + "@" + m.words.Mail
}

// number returns an employee number: later starters have higher ones.
func (m *maker) number(start data.Date) int {
	n := 1200 + start.DaysSince(data.NewDate(1988, 1, 1))*2
	for m.numbers[n] {
		n++
	}
	m.numbers[n] = true
	return n
}

// join makes someone a member since the given day.
func (m *maker) join(p *data.Person, since data.Date) {
	p.Membership, p.MemberSince = data.MembershipMember, since
	p.MemberNumber = fmt.Sprintf("%07d", 4_100_000+m.rng.IntN(800_000))
}

// memberSince returns when someone who has long worked here became a member: one in nine
// in the months that the group has been at work.
func (m *maker) memberSince(start data.Date) data.Date {
	if m.chance(11) {
		return m.between(m.day.AddMonths(-14), m.ago(20))
	}
	return m.between(start, m.day.AddMonths(-15))
}

// leaveUnion makes someone a former member, some of them in the last fifteen months.
func (m *maker) leaveUnion(p *data.Person) {
	m.join(p, m.between(p.Start, m.day.AddMonths(-16)))
	p.Membership = data.MembershipFormer
	m.since[p.ID] = past{left: m.between(m.day.AddMonths(-24), m.ago(10))}
}

// giveRole makes the first members of a team its reps and those after them its
// informal leaders. Most had their role before the first snapshot, some came later.
func (m *maker) giveRole(t *team, p *data.Person, place int) {
	switch {
	case place < t.workplace.reps:
		p.Roles = []data.Role{data.RoleRep}
		t.reps = append(t.reps, p)
	case place < t.workplace.reps+t.leaders:
		p.Roles = []data.Role{data.RoleInformalLeader}
	default:
		return
	}
	p.Phone = m.phone()
	since := m.ago(460)
	if m.chance(50) {
		since = m.between(m.ago(440), m.ago(40))
	}
	p.MemberSince = earlier(p.MemberSince, since.AddDays(-30))
	m.since[p.ID] = past{role: since}
}

func earlier(a, b data.Date) data.Date {
	if a.Before(b) {
		return a
	}
	return b
}

// addWorksCouncil gives nine colleagues a seat; six of them are members.
func (m *maker) addWorksCouncil() {
	seats := 0
	for i := 0; seats < 9 && i < len(m.people); i += 53 {
		p := m.people[i]
		if (seats < 6) != p.IsMember() {
			p = m.nextOf(i, seats < 6)
		}
		p.Roles = append(p.Roles, data.RoleWorksCouncil)
		seats++
	}
}

// nextOf returns the first person from place i on who is, or is not, a member.
func (m *maker) nextOf(i int, member bool) *data.Person {
	for _, p := range m.people[i:] {
		if p.IsMember() == member {
			return p
		}
	}
	return m.people[i]
}

// addContactPersons gives three quarters of the colleagues in a team with a rep, or
// in a team beside one, a contact person.
func (m *maker) addContactPersons() {
	for i, t := range m.teams {
		if t.white() {
			continue
		}
		if len(t.reps) == 0 && i > 0 && t.site == m.teams[i-1].site {
			t.reps = m.teams[i-1].reps
		}
		for _, p := range t.people {
			rep := m.onePerson(t.reps)
			if rep == nil || rep == p || p.HasRole(data.RoleRep) || !m.chance(75) {
				continue
			}
			p.RepID = rep.ID
			known := m.since[p.ID]
			known.contact = m.between(m.ago(520), m.ago(15))
			m.since[p.ID] = known
		}
	}
}

// addDepartures lets a few colleagues leave the company.
func (m *maker) addDepartures() {
	for i := 17; i < len(m.people); i += 61 {
		p := m.people[i]
		if len(p.Roles) == 0 {
			p.End = m.between(m.day.AddMonths(-13), m.day.AddMonths(1))
		}
	}
}

package example

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"time"

	"kader/data"
)

// months is how many monthly lists of new hires the group has had.
const months = 15

// addLists makes the monthly lists with the people on them, oldest first.
func (m *maker) addLists() {
	newest := data.NewDate(m.day.Year, m.day.Month, 1)
	if m.day.Day < 6 {
		newest = newest.AddMonths(-1)
	}
	for ago := months - 1; ago >= 0; ago-- {
		m.addList(newest.AddMonths(-ago), ago)
	}
}

// addList makes the list of one month, and the people who started in it.
func (m *maker) addList(month data.Date, ago int) {
	received := workday(month.AddDays(2 + m.rng.IntN(3)))
	period := periodOf(month)
	w := m.words
	hash := sha256.Sum256([]byte(w.Group.Company + period))
	list := data.List{
		Record: m.newRecord(), Kind: data.ListNewHires, Employer: w.Group.Company,
		File: w.fileOf(period), Hash: hex.EncodeToString(hash[:]), Sheet: w.List.Sheet,
		Received: received, Period: period, AskedBy: m.teams[1].reps[0].Full(),
		LegalBasis: w.List.Basis, DeleteOn: received.AddMonths(24), Dropped: slices.Clone(w.List.Dropped[:1]),
		Destroyed: received.AddDays(1),
	}
	if ago < 6 {
		list.Dropped = append(list.Dropped, w.List.Dropped[1])
	}
	list.Counts = data.ListCounts{New: m.hires(month.Month, ago), Same: m.rng.IntN(4), Changed: m.rng.IntN(3)}
	for range list.Counts.New {
		m.addHire(list, month, ago)
	}
	m.d.Lists = append(m.d.Lists, list)
}

// hires returns how many people start in a month: most before the summer season and least
// in the winter.
func (m *maker) hires(month time.Month, ago int) int {
	n := 10 + m.rng.IntN(5)
	switch month {
	case time.May, time.June, time.September:
		n += 5
	case time.December, time.January:
		n -= 4
	}
	if ago == 0 {
		n = 19
	}
	return n
}

// addHire makes one new colleague of a list.
func (m *maker) addHire(list data.List, month data.Date, ago int) {
	t := m.hiringTeam()
	p := m.addPerson(t, month.AddDays(14*m.rng.IntN(2)))
	p.Contract = []data.Contract{
		data.ContractTemporary, data.ContractTemporary, data.ContractTemporary, data.ContractAgency,
		data.ContractAgency, data.ContractPermanent, data.ContractApprentice,
	}[m.rng.IntN(7)]
	p.ListID, p.DeleteOn = list.ID, list.DeleteOn
	p.Started, p.NewHire = list.Received, true
	p.Created, p.Changed = list.Received.Time().Add(19*time.Hour), list.Received.Time().Add(19*time.Hour)
	if rep := m.onePerson(t.reps); rep != nil && (ago > 0 || m.chance(60)) {
		p.RepID = rep.ID
		m.since[p.ID] = past{contact: list.Received.AddDays(3)}
	}
	from := list.Received
	p.Started, p.NewHire = from, true
	if from.Before(p.Start) {
		from = p.Start
	}
	m.follow(p, from, ago)
}

// hiringTeam draws a team, larger ones and those with more flex more often.
func (m *maker) hiringTeam() *team {
	total := 0
	for _, t := range m.teams {
		total += t.headcount/3 + t.flex
	}
	n := m.rng.IntN(total)
	for _, t := range m.teams {
		if n -= t.headcount/3 + t.flex; n < 0 {
			return t
		}
	}
	return m.teams[0]
}

// follow says how far the group is with a new colleague, who was on a list ago months
// back and could be spoken to from the given day.
func (m *maker) follow(p *data.Person, from data.Date, ago int) {
	switch {
	case p.RepID == "" && ago <= 1:
		p.State = data.FollowNew
	case p.RepID == "":
		m.end(p, from, []int{32, 0, 10, 6, 52})
	case ago == 0:
		p.State = data.FollowAssigned
		p.Next = workday(from.AddDays(3 + m.rng.IntN(12)))
		if from.AddDays(6).Before(m.day) && m.chance(70) {
			m.speak(p, from.AddDays(1+m.rng.IntN(5)), m.words.Talks.First)
			p.State, p.Next = data.FollowContacted, workday(m.day.AddDays(20+m.rng.IntN(50)))
		}
	case ago <= 4:
		m.recent(p, from)
	default:
		m.settled(p, from)
	}
}

// recent is a colleague of one to four lists back: spoken once or twice.
func (m *maker) recent(p *data.Person, from data.Date) {
	m.speak(p, from.AddDays(1+m.rng.IntN(9)), m.words.Talks.First)
	switch n := m.rng.IntN(100); {
	case n < 45:
		p.State = data.FollowContacted
		p.Next = workday(m.day.AddDays(m.rng.IntN(60) - 10))
	case n < 75:
		m.speak(p, m.between(from.AddDays(14), m.ago(1)), m.words.Talks.Second)
		p.State = data.FollowConversation
		p.Next = workday(m.day.AddDays(m.rng.IntN(50) - 8))
	default:
		m.end(p, from, []int{60, 20, 12, 3, 5})
	}
}

// settled is a colleague of an older list. Most tracks have ended, one way or the other.
func (m *maker) settled(p *data.Person, from data.Date) {
	m.speak(p, from.AddDays(1+m.rng.IntN(9)), m.words.Talks.First)
	if m.chance(70) {
		m.speak(p, from.AddDays(55+m.rng.IntN(35)), m.words.Talks.Second)
	}
	if m.chance(12) {
		p.State = data.FollowConversation
		p.Next = workday(m.day.AddDays(m.rng.IntN(70) - 3))
		return
	}
	m.end(p, from, []int{46, 20, 16, 3, 15})
}

// end ends the track by the given shares of: joined, not now, no, do not contact, left.
func (m *maker) end(p *data.Person, from data.Date, shares []int) {
	at := earlier(m.between(from.AddDays(20), from.AddDays(150)), m.ago(2))
	n := m.rng.IntN(100)
	i := 0
	for i < len(shares)-1 && n >= shares[i] {
		n -= shares[i]
		i++
	}
	switch i {
	case 0:
		p.State = data.FollowJoined
		m.join(p, at)
		p.DeleteOn = data.Date{}
		m.speak(p, at, m.words.Talks.Joined)
	case 1:
		p.State, p.Membership = data.FollowNotNow, data.MembershipConsidering
		p.Next = workday(m.day.AddDays(5 + m.rng.IntN(150)))
		m.speak(p, at, m.words.Talks.Later)
	case 2:
		p.State, p.Membership = data.FollowNo, data.MembershipNone
		m.speak(p, at, m.words.Talks.No)
	case 3:
		p.State, p.RepID = data.FollowDoNotContact, ""
	case 4:
		p.State, p.End = data.FollowLeft, at
	}
}

// speak notes one contact by the contact person.
func (m *maker) speak(p *data.Person, date data.Date, said []talk) {
	if p.RepID == "" {
		return
	}
	date = earlier(workday(date), m.ago(1))
	record, one := m.newRecord(), said[m.rng.IntN(len(said))]
	c := data.Contact{
		Record: record, PersonID: p.ID, RepID: p.RepID, Date: date, Channel: data.ChannelFace, Note: one.Note,
	}
	if one.Phone || m.chance(15) {
		c.Channel = data.ChannelPhone
	}
	m.d.Contacts = append(m.d.Contacts, c)
	noteTalk(p, date)
}

// noteTalk counts a talk, as the store does.
func noteTalk(p *data.Person, on data.Date) {
	if p.Last.Before(on) {
		p.Last = on
	}
	if on.Before(p.Started) {
		return
	}
	p.Talks++
	if p.FirstTalk.IsZero() || on.Before(p.FirstTalk) {
		p.FirstTalk = on
	}
	if p.LastTalk.Before(on) {
		p.LastTalk = on
	}
}

// addTalks notes that the reps keep in touch with members too.
func (m *maker) addTalks() {
	for _, p := range m.people {
		if p.RepID == "" || p.State != data.FollowNone || !m.chance(38) {
			continue
		}
		for range 1 + m.rng.IntN(2) {
			m.speak(p, m.between(m.ago(300), m.ago(2)), m.words.Talks.Member)
		}
	}
}

package example

import (
	"strconv"
	"strings"

	"kader/data"
)

// Whose task it is, by their number among the reps.
const (
	leader       = 0
	formerLeader = 1 // whose term as a rep ends in eight weeks
	deputy       = 6
	secretary    = 8
	treasurer    = 9
	safety       = 12
)

// newRepSince is how many days ago the newest rep began.
const newRepSince = 12

// addPosts makes the terms behind the roles: reps for the units in which they work, those who run the group, and the
// seats of the works council.
func (m *maker) addPosts() {
	reps := m.allReps()
	for i, p := range reps {
		since := m.repSince(p, i)
		post := data.Post{
			Record: m.newRecord(), PersonID: p.ID, Kind: data.PostRep, UnitIDs: []data.ID{p.UnitID}, From: since,
			Welcome: data.Welcome{Called: since.AddDays(3), Met: since.AddDays(10), Course: since.AddDays(12)},
		}
		if i == formerLeader {
			post.Until = m.ago(-data.EndingWithin)
			post.From = post.Until.AddMonths(-24).AddDays(1)
		}
		m.d.Posts = append(m.d.Posts, post)
	}
	m.addTask(data.PostLeader, reps[formerLeader], 660, 301)
	m.addTask(data.PostLeader, reps[leader], 300, -430)
	m.addTask(data.PostDeputy, reps[deputy], 300, -430)
	m.addTask(data.PostSecretary, reps[secretary], 300, -430)
	m.addTask(data.PostTreasurer, reps[treasurer], 300, -430)
	m.addTask(data.PostSafety, reps[safety], 250, -845)
	m.addNewRep()
	m.addSeats()
}

// repSince returns since when somebody is a rep: where it was before the first snapshot, some time before it.
func (m *maker) repSince(p *data.Person, number int) data.Date {
	since := m.since[p.ID].role
	if earliest := m.ago(460); since.Compare(earliest) > 0 {
		return since
	}
	since = m.ago(460 + number*211%900)
	if member := p.MemberSince.AddDays(30); since.Before(member) {
		return member
	}
	return since
}

// addTask adds a task in the group, from and until so many days ago.
func (m *maker) addTask(kind data.PostKind, p *data.Person, since, until int) {
	m.d.Posts = append(m.d.Posts, data.Post{
		Record: m.newRecord(), PersonID: p.ID, Kind: kind, Elected: m.ago(since + 7), From: m.ago(since), Until: m.ago(until),
	})
}

// addNewRep makes the informal leader of a department without a rep its rep. They were called, and it is to
// be agreed when to meet.
func (m *maker) addNewRep() {
	p := m.firstLeader("linden-packing")
	p.Roles, p.RepID = append([]data.Role{data.RoleRep}, p.Roles...), ""
	m.d.Posts = append(m.d.Posts, data.Post{
		Record: m.newRecord(), PersonID: p.ID, Kind: data.PostRep, UnitIDs: []data.ID{p.UnitID}, From: m.ago(newRepSince),
		Welcome: data.Welcome{Called: m.ago(newRepSince - 3)},
	})
	m.d.Attended = append(m.d.Attended, data.Attendance{
		Record: m.newRecord(), MeetingID: m.meetings[nextEvening], PersonID: p.ID, Invited: true,
	})
}

// firstLeader returns the first informal leader of a team.
func (m *maker) firstLeader(team string) *data.Person {
	for _, p := range m.people {
		if p.UnitID == m.units[team] && p.HasRole(data.RoleInformalLeader) {
			return p
		}
	}
	return nil
}

// addSeats gives those who are in the works council their seats, for three years.
func (m *maker) addSeats() {
	council, seats := m.words.Council, 0
	for _, p := range m.people {
		if !p.HasRole(data.RoleWorksCouncil) {
			continue
		}
		seats++
		m.d.Posts = append(m.d.Posts, data.Post{
			Record: m.newRecord(), PersonID: p.ID, Kind: data.PostWorksCouncil, Body: council.Body,
			Seat: strings.ReplaceAll(council.Seat, "{n}", strconv.Itoa(seats)), Elected: m.ago(420), From: m.ago(400),
			Until: m.ago(400).AddMonths(36).AddDays(-1),
		})
	}
}

// addCandidates notes who may be asked for a post, and what active members do next in the union.
func (m *maker) addCandidates() {
	reps := m.allReps()
	for i, c := range []struct {
		team   string
		kind   data.PostKind
		asker  int // among the reps, -1 is not agreed
		asked  int // days ago, 0 is not yet
		answer data.CandidateAnswer
	}{
		{"packing-afternoon", data.PostRep, secretary, 0, data.CandidateOpen},
		{"administration", data.PostRep, 11, 24, data.CandidateLater},
		{"transport", data.PostRep, 15, 6, data.CandidateOpen},
		{"staff", data.PostRep, -1, 0, data.CandidateOpen},
		{"crew-b", data.PostDeputy, leader, 40, data.CandidateYes},
		{"crew-red", data.PostSafety, safety, 90, data.CandidateNo},
	} {
		candidate := data.Candidate{
			Record: m.newRecord(), PersonID: m.firstLeader(c.team).ID, Kind: c.kind, Why: m.words.Candidates[i],
			Answer: c.answer,
		}
		if c.asker >= 0 {
			candidate.AskerID = reps[c.asker].ID
		}
		if c.asked > 0 {
			candidate.Asked = m.ago(c.asked)
		}
		m.d.Candidates = append(m.d.Candidates, candidate)
	}
	for i, who := range []int{leader, deputy, 5, secretary, treasurer, 11, safety, 16, len(reps) - 1} {
		reps[who].Step = m.words.Steps[i]
	}
}

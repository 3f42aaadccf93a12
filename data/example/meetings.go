package example

import (
	"cmp"
	"slices"
	"strings"

	"kader/data"
)

// occasion is when a meeting is and of what kind; its words have the same number.
type occasion struct {
	days    int // ahead
	kind    data.MeetingKind
	state   data.MeetingState
	present int // counted by heads
	named   int // of whom so many are noted by name
	talks   int
	starts  data.Clock
	lasts   int
	repeat  data.Repeat
	open    data.Openness
}

// occasions puts the evenings on Tuesdays, twelve behind us and one ahead, and others between them.
func occasions() []occasion {
	group := func(days, present int) occasion {
		return occasion{days: days, kind: data.MeetingGroup, present: present, starts: "19:30", lasts: 120}
	}
	held := func(days, present int) occasion {
		o := group(days, present)
		o.state, o.named = data.MeetingHeld, present-2
		return o
	}
	next := group(9, 0)
	next.state = data.MeetingPlanned
	stand := func(days, present, talks int) occasion {
		return occasion{
			days: days, kind: data.MeetingStand, present: present, talks: talks, starts: "12:00", lasts: 60,
			repeat: data.RepeatFortnightly, open: data.OpenToAll,
		}
	}
	return []occasion{
		group(-327, 9), group(-299, 8), group(-271, 11), group(-243, 10), group(-215, 9), group(-187, 12),
		{
			days: -159, kind: data.MeetingMembers, present: 47, starts: "19:00", lasts: 90, open: data.OpenMembersOnly,
		},
		group(-131, 7), group(-103, 10), held(-75, 11), held(-47, 13), held(-19, 12), next,
		{
			days: 25, kind: data.MeetingMembers, state: data.MeetingPlanned, starts: "19:00", lasts: 90, open: data.OpenToAll,
		},
		stand(-17, 2, 6), stand(-3, 2, 9), stand(11, 0, 0),
		{days: -5, kind: data.MeetingNetwork, state: data.MeetingPlanned, starts: "19:30", lasts: 90},
		{days: 17, kind: data.MeetingEmployer, state: data.MeetingAsked, starts: "10:00", lasts: 60},
		{days: 30, kind: data.MeetingOnline, state: data.MeetingPlanned, starts: "20:00", lasts: 45, open: data.OpenToAll},
		{
			days: 60, kind: data.MeetingAnnual, state: data.MeetingPlanned, starts: "19:00", lasts: 120,
			open: data.OpenMembersOnly, repeat: data.RepeatYearly,
		},
	}
}

// The meetings that have points, by their number: the last evening, the next one and the annual meeting.
const (
	lastEvening = 11
	nextEvening = 12
	network     = 17
	annual      = 20
)

// addMeetings makes the meetings, numbered as their words are and in the order of their days.
func (m *maker) addMeetings() {
	for i, o := range occasions() {
		said := m.words.Meetings[i]
		meeting := data.Meeting{
			Record: m.newRecord(), Date: m.ago(-o.days), Title: said.Title, Place: said.Place, Present: o.present,
			Agenda: strings.Join(said.Agenda, "\n"), Summary: said.Summary, Kind: o.kind, State: o.state, Starts: o.starts,
			Lasts: o.lasts, Repeat: o.repeat,
		}
		meeting.Open, meeting.Talks, meeting.Questions = o.open, o.talks, strings.Join(said.Questions, "\n")
		if o.named > 0 {
			meeting.Others = o.present - o.named
		}
		if o.kind == data.MeetingOnline {
			meeting.Tool, meeting.Link, meeting.Code = m.words.Room.Tool, m.words.Room.Link, "4711"
		}
		m.d.Meetings = append(m.d.Meetings, meeting)
		m.meetings = append(m.meetings, meeting.ID)
	}
	slices.SortStableFunc(m.d.Meetings, func(a, b data.Meeting) int { return a.Date.Compare(b.Date) })
}

// addAttended notes who came to the last evenings, and who is invited to those ahead.
func (m *maker) addAttended() {
	reps := m.allReps()
	attend := func(meeting int, p *data.Person, came bool) {
		m.d.Attended = append(m.d.Attended, data.Attendance{
			Record: m.newRecord(), MeetingID: m.meetings[meeting], PersonID: p.ID, Invited: true, Came: came,
		})
	}
	for i, o := range occasions() {
		if o.named == 0 {
			continue
		}
		for place := range reps { // others stay at home each time
			attend(i, reps[(place+5*i)%len(reps)], place < o.named)
		}
	}
	for _, p := range reps {
		attend(nextEvening, p, false)
	}
	for _, p := range m.people {
		if p.HasRole(data.RoleInformalLeader) {
			attend(network, p, false)
		}
	}
}

// point is one point of an agenda: what it is about, and what became of it.
type point struct {
	kind    data.PointKind
	topic   int // of data.PointTopic
	minutes int
	outcome data.PointOutcome
}

// addPoints makes the agendas that are points: that of the last evening with what became of them.
func (m *maker) addPoints() {
	add := func(meeting int, points ...point) {
		for i, p := range points {
			said := m.words.Meetings[meeting].Points[i]
			made := data.AgendaPoint{
				Record: m.newRecord(), MeetingID: m.meetings[meeting], Position: i + 1, Kind: p.kind,
				Title: said.Title, Note: said.Note, Minutes: p.minutes, Outcome: p.outcome,
			}
			if p.kind == data.PointTopic {
				made.RefID = m.d.Topics[p.topic].ID
			}
			m.d.Points = append(m.d.Points, made)
		}
	}
	add(lastEvening,
		point{minutes: 15, outcome: data.PointDone}, point{kind: data.PointTopic, minutes: 30, outcome: data.PointDone},
		point{kind: data.PointHires, minutes: 15, outcome: data.PointDone}, point{minutes: 20, outcome: data.PointLater})
	add(nextEvening,
		point{minutes: 15}, point{kind: data.PointTopic, minutes: 25}, point{kind: data.PointHires, minutes: 10},
		point{minutes: 15})
	add(annual, point{minutes: 20}, point{minutes: 15}, point{minutes: 30}, point{minutes: 15})
}

// decided is a decision or result, by its number in the words: where it was made, what it is about, and who tells whom.
type decided struct {
	kind        data.DecisionKind
	ago         int
	meeting     int // -1 is none, as for topic and goal
	topic, goal int
	told        []telling
}

// telling is who tells a unit: the unit by its key, "" for the whole company.
type telling struct {
	unit string
	who  int // among the reps
	way  data.TellingWay
	by   int // days ahead
	told int // days ago, 0 is not yet
}

func decisions() []decided {
	return []decided{
		{data.DecisionMade, 19, lastEvening, 0, 0, []telling{
			{"packing-morning", 6, data.TellTalk, -8, 12},
			{"packing-afternoon", 8, data.TellTalk, 4, 0},
			{"packing-night", 5, data.TellNotice, 11, 0},
		}},
		{data.DecisionMade, 47, 10, 1, 1, []telling{
			{"warehouse", 12, data.TellMeeting, -40, 41}, {"transport", 15, data.TellTalk, -38, 40},
		}},
		{data.DecisionResult, 64, -1, -1, 6, []telling{{"", 0, data.TellNotice, -60, 61}}},
		{data.DecisionResult, 5, -1, 2, 2, nil},
		{data.DecisionMade, 159, 6, 4, 7, nil},
		{data.DecisionMade, 187, 5, -1, 6, []telling{{"linden", 16, data.TellTalk, -170, 172}}},
	}
}

// addDecisions makes what the group decided and what came of it, and who tells which unit.
func (m *maker) addDecisions() {
	reps := m.allReps()
	for i, d := range decisions() {
		made := data.Decision{
			Record: m.newRecord(), Kind: d.kind, Day: m.ago(d.ago), Text: m.words.Decisions[i],
		}
		if d.meeting >= 0 {
			made.MeetingID = m.meetings[d.meeting]
		}
		if d.topic >= 0 {
			made.TopicID = m.d.Topics[d.topic].ID
		}
		if d.goal >= 0 {
			made.GoalID = m.d.Goals[d.goal].ID
		}
		m.d.Decisions = append(m.d.Decisions, made)
		for _, g := range d.told {
			rep := reps[g.who]
			tell := data.Telling{
				Record: m.newRecord(), DecisionID: made.ID, UnitID: m.units[g.unit], Who: rep.Full(), RepID: rep.ID, Way: g.way,
				By: m.ago(-g.by),
			}
			if g.told > 0 {
				tell.Told = m.ago(g.told)
			}
			m.d.Tellings = append(m.d.Tellings, tell)
		}
	}
	slices.SortStableFunc(m.d.Decisions, func(a, b data.Decision) int {
		return cmp.Or(a.Day.Compare(b.Day), cmp.Compare(a.ID, b.ID))
	})
}

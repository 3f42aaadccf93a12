package example

import (
	"strings"
	"time"

	"kader/data"
)

// addGroup fills in who the group is, why it has a plan and what it asks.
func (m *maker) addGroup() {
	g := m.words.Group
	m.d.Group = data.Group{
		Name: g.Name, Company: g.Company, Union: g.Union, Language: m.words.language, Officer: g.Officer,
		Agreement: g.Agreement, AgreementEnds: m.endOfAgreement(), Evaluate: workday(m.day.AddMonths(4)),
		Reason: g.Reason, Asks: strings.Join(g.Asks, "\n"),
	}
}

// endOfAgreement returns the last day of the half year that ends at least five months ahead.
func (m *maker) endOfAgreement() data.Date {
	end := data.NewDate(m.day.Year, time.June, 30)
	for end.DaysSince(m.day) < 150 {
		end = data.DateOf(data.NewDate(end.Year, end.Month+7, 0).Time())
	}
	return end
}

// addPlan makes the topics, goals, meetings and actions.
func (m *maker) addPlan() {
	m.addTopics()
	m.addGoals()
	m.addMeetings()
	m.addPoints()
	m.addAttended()
	m.addHeard()
	m.addActions()
	m.addDecisions()
}

func (m *maker) addTopics() {
	for i, t := range []struct {
		unit string // its key
		lane data.Lane
	}{
		{"packing", data.LaneNow},
		{"warehouse", data.LaneNow},
		{"", data.LaneNow},
		{"", data.LaneNow},
		{"production", data.LaneLong},
		{"", data.LaneLong},
		{"office", data.LaneLong},
	} {
		said := m.words.Topics[i]
		m.d.Topics = append(m.d.Topics, data.Topic{
			Record: m.newRecord(), Title: said.Title, Lane: t.lane, UnitID: m.units[t.unit], Note: said.Note,
			Position: i + 1,
		})
	}
}

func (m *maker) addGoals() {
	for i, g := range []struct {
		topic        int // -1 is none
		due, reached int // days ahead; days ago
		lane         data.Lane
	}{
		{0, 75, 0, data.LaneNow},
		{1, 45, 0, data.LaneNow},
		{2, 160, 0, data.LaneNow},
		{3, 100, 0, data.LaneNow},
		{-1, 228, 0, data.LaneNow},
		{-1, 130, 0, data.LaneNow},
		{-1, -50, 64, data.LaneNow},
		{4, 190, 0, data.LaneLong},
		{5, 400, 0, data.LaneLong},
	} {
		said := m.words.Goals[i]
		goal := data.Goal{
			Record: m.newRecord(), Title: said.Title, Indicator: said.Indicator, Baseline: said.Baseline, Target: said.Target,
			Due: workday(m.ago(-g.due)), Lane: g.lane, Position: i + 1,
		}
		if g.topic >= 0 {
			goal.TopicID = m.d.Topics[g.topic].ID
		}
		if g.reached > 0 {
			goal.Reached = m.ago(g.reached)
		}
		m.d.Goals = append(m.d.Goals, goal)
	}
}

// step is an action of the plan: its goal and meeting by number (-1 is none), its
// owner by number among the reps, and its day counted from today.
type step struct {
	goal, meeting, who int
	due                int // days ahead
	status             data.ActionStatus
	done               int // days ago
}

func steps() []step {
	return []step{
		{0, 11, 6, -6, data.ActionDoing, 0},
		{0, 11, 7, 4, data.ActionOpen, 0},
		{0, 10, 0, -20, data.ActionDone, 22},
		{0, 11, 5, 11, data.ActionOpen, 0},
		{0, 9, 6, 30, data.ActionOpen, 0},
		{1, 10, 11, -13, data.ActionDoing, 0},
		{1, 10, 12, -34, data.ActionDone, 35},
		{1, 11, 11, 8, data.ActionOpen, 0},
		{1, 8, 13, -60, data.ActionDropped, 0},
		{2, 7, 1, -90, data.ActionDone, 84},
		{2, 11, 1, 17, data.ActionOpen, 0},
		{2, 9, 4, -3, data.ActionOpen, 0},
		{3, 6, 3, -120, data.ActionDone, 112},
		{3, 11, 0, 6, data.ActionDoing, 0},
		{3, 11, 10, 2, data.ActionOpen, 0},
		{3, 4, 8, -170, data.ActionDone, 175},
		{4, 8, 2, 24, data.ActionDoing, 0},
		{4, 5, 14, -140, data.ActionDone, 133},
		{6, 3, 15, -210, data.ActionDone, 205},
		{6, 5, 16, -75, data.ActionDone, 70},
		{7, 11, 9, 37, data.ActionOpen, 0},
		{7, 12, 0, 55, data.ActionOpen, 0},
		{8, 6, 12, 70, data.ActionOpen, 0},
		{-1, 11, 5, 13, data.ActionOpen, 0},
		{-1, 10, 3, -9, data.ActionDone, 11},
	}
}

func (m *maker) addActions() {
	reps := m.allReps()
	for i, s := range steps() {
		rep := reps[s.who%len(reps)]
		a := data.Action{
			Record: m.newRecord(), Title: m.words.Actions[i], Who: rep.Full(), RepID: rep.ID,
			Due: workday(m.ago(-s.due)), Status: s.status, Position: i + 1,
		}
		if s.goal >= 0 {
			a.GoalID = m.d.Goals[s.goal].ID
		}
		a.MeetingID = m.meetings[s.meeting]
		if s.status == data.ActionDone {
			a.Done = m.ago(s.done)
		}
		m.d.Actions = append(m.d.Actions, a)
	}
}

// allReps returns the reps in the order of the units.
func (m *maker) allReps() []*data.Person {
	var reps []*data.Person
	for _, p := range m.people {
		if p.HasRole(data.RoleRep) {
			reps = append(reps, p)
		}
	}
	return reps
}

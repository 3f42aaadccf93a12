package data

import (
	"cmp"
	"slices"
	"strings"
)

// Proposal is a point that the program proposes for an agenda.
type Proposal struct {
	Kind    PointKind
	RefID   ID     // as in AgendaPoint
	Name    string // of what it is about: a topic, a goal, somebody, the words of a decision; "" where Count says it
	Count   int    // actions, colleagues, questions or units; 0 where it is one thing
	Day     Date   // of the last meeting, or on which a term ends; otherwise zero
	Others  bool   // overdue actions: those of the last meeting are not counted, for they are a point of their own
	Minutes int
}

// proposedAt returns what is proposed for a kind of meeting, in the order of the agenda.
//
// Only the group's own meetings have all of it. Who is late is nothing for colleagues, the works council or the
// employer to hear. New colleagues without a contact person and goals without a step are the group's own work, which
// the officer helps with. A meeting of others has no time for what we will work on, and a stand has no agenda.
func proposedAt(kind MeetingKind) []PointKind {
	switch kind.AsGroup() {
	case MeetingGroup, MeetingOnline:
		return []PointKind{
			PointAgreement, PointOverdue, PointTopic, PointHires, PointGoal, PointTerm, PointUntold, PointQuestions,
			PointLeft, PointClosing,
		}
	case MeetingOfficer:
		return []PointKind{
			PointAgreement, PointOverdue, PointTopic, PointGoal, PointTerm, PointQuestions, PointLeft, PointClosing,
		}
	case MeetingNetwork, MeetingWorkplace:
		return []PointKind{PointAgreement, PointTopic, PointUntold, PointQuestions, PointLeft, PointClosing}
	case MeetingMembers, MeetingAnnual:
		return []PointKind{
			PointAgreement, PointTopic, PointTerm, PointUntold, PointQuestions, PointLeft, PointClosing,
		}
	case MeetingWorksCouncil, MeetingEmployer, MeetingOutside:
		return []PointKind{PointAgreement, PointTopic, PointQuestions, PointLeft}
	}
	return nil
}

// Proposes reports whether points of a kind suggest themselves for the meeting. What does not is not for those who
// are there.
func (m *Meeting) Proposes(point PointKind) bool { return slices.Contains(m.proposes(), point) }

// proposes returns what is proposed for the meeting, in the order of the agenda. A meeting to which also others than
// members are welcome hears what a workplace meeting hears, for what is the group's own work is not for them.
func (m *Meeting) proposes() []PointKind {
	kind := m.Kind.AsGroup()
	own := kind == MeetingGroup || kind == MeetingOnline || kind == MeetingOfficer
	if own && m.Open == OpenToAll {
		kind = MeetingWorkplace
	}
	return proposedAt(kind)
}

// ProposeAgenda returns the points that suggest themselves for a meeting, in the order of the agenda: without those
// that it has already, and nothing twice.
func ProposeAgenda(d *Dossier, m *Meeting, today Date) []Proposal {
	a := newProposer(d, m, today)
	var agenda []Proposal
	for _, kind := range m.proposes() {
		for _, p := range a.propose(kind) {
			if key := (pointKey{p.Kind, p.RefID}); !a.taken[key] {
				a.taken[key] = true
				agenda = append(agenda, p)
			}
		}
	}
	return agenda
}

// pointKey is what a point is about.
type pointKey struct {
	kind PointKind
	ref  ID
}

// proposer works out the proposals of one agenda.
type proposer struct {
	dossier *Dossier
	meeting *Meeting
	today   Date
	last    Meeting // the one before it
	hasLast bool
	points  map[ID]*AgendaPoint
	taken   map[pointKey]bool // what stands on the agenda, or is proposed
}

func newProposer(d *Dossier, m *Meeting, today Date) *proposer {
	a := &proposer{
		dossier: d, meeting: m, today: today,
		points: make(map[ID]*AgendaPoint, len(d.Points)), taken: make(map[pointKey]bool),
	}
	a.last, a.hasLast = LastMeeting(d, m, today)
	for i := range d.Points {
		a.points[d.Points[i].ID] = &d.Points[i]
	}
	for i := range d.Points {
		if p := &d.Points[i]; p.MeetingID == m.ID {
			a.taken[pointKey{p.Kind, p.RefID}] = true
			a.taken[a.origin(p)] = true
		}
	}
	return a
}

func (a *proposer) propose(kind PointKind) []Proposal {
	switch kind {
	case PointAgreement:
		return a.agreements()
	case PointOverdue:
		return a.overdue()
	case PointTopic:
		return a.topics()
	case PointHires:
		return a.hires()
	case PointGoal:
		return a.goals()
	case PointTerm:
		return a.terms()
	case PointUntold:
		return a.untold()
	case PointQuestions:
		return a.questions()
	case PointLeft:
		return a.left()
	case PointClosing:
		return []Proposal{{Kind: PointClosing, Minutes: 10}}
	}
	return nil
}

// perItem returns the minutes for so many things, at least 5 and at most 20.
func perItem(count, minutes int) int { return min(max(count*minutes, 5), 20) }

// agreements proposes what was agreed last time and is still to be done.
func (a *proposer) agreements() []Proposal {
	count := 0
	for i := range a.dossier.Actions {
		if act := &a.dossier.Actions[i]; a.hasLast && act.MeetingID == a.last.ID && act.Pending() {
			count++
		}
	}
	if count == 0 {
		return nil
	}
	return []Proposal{{
		Kind: PointAgreement, RefID: a.last.ID, Name: a.last.Title, Day: a.last.Date, Count: count,
		Minutes: perItem(count, 2),
	}}
}

// overdue proposes the actions that are late, without those of the last meeting where that is a point of its own.
func (a *proposer) overdue() []Proposal {
	agreed := a.hasLast && a.taken[pointKey{PointAgreement, a.last.ID}]
	count := 0
	for i := range a.dossier.Actions {
		if act := &a.dossier.Actions[i]; act.Overdue(a.today) && !(agreed && act.MeetingID == a.last.ID) {
			count++
		}
	}
	if count == 0 {
		return nil
	}
	return []Proposal{{Kind: PointOverdue, Count: count, Others: agreed, Minutes: perItem(count, 2)}}
}

// topics proposes the topics that are hottest, or hotter than on the day of the last meeting. A meeting of one unit
// has those of that unit, of the units above and below it and of the whole company.
func (a *proposer) topics() []Proposal {
	then := make(map[ID][]Heard)
	for _, e := range a.dossier.Heard {
		if a.hasLast && e.Day.Compare(a.last.Date) <= 0 {
			then[e.TopicID] = append(then[e.TopicID], e)
		}
	}
	tree := NewUnitTree(a.dossier.Units)
	below := tree.Below(a.meeting.UnitID)
	var hot []*Topic
	for i := range a.dossier.Topics {
		t := &a.dossier.Topics[i]
		grown := false
		if a.hasLast {
			before, _ := HeatOf(then[t.ID], a.last.Date)
			grown = t.Heat > before
		}
		here := a.meeting.UnitID == "" || t.UnitID == "" || below[t.UnitID] || tree.Below(t.UnitID)[a.meeting.UnitID]
		if here && (grown || t.Heat == HottestHeat) {
			hot = append(hot, t)
		}
	}
	slices.SortStableFunc(hot, func(x, y *Topic) int { return cmp.Compare(y.Heat, x.Heat) })
	var proposals []Proposal
	for _, t := range hot {
		proposals = append(proposals, Proposal{Kind: PointTopic, RefID: t.ID, Name: t.Title, Minutes: 10})
	}
	return proposals
}

// hires proposes those in conversation without a contact person, as a number: names do not belong on a wall.
func (a *proposer) hires() []Proposal {
	count := 0
	for i := range a.dossier.People {
		if p := &a.dossier.People[i]; p.State.Open() && p.RepID == "" && !p.Left(a.today) {
			count++
		}
	}
	if count == 0 {
		return nil
	}
	return []Proposal{{Kind: PointHires, Count: count, Minutes: perItem(count, 1)}}
}

// goals proposes the goals without a next step, each as a point: a step can always be found.
func (a *proposer) goals() []Proposal {
	var proposals []Proposal
	for _, g := range GoalsWithoutStep(a.dossier.Goals, a.dossier.Actions) {
		proposals = append(proposals, Proposal{Kind: PointGoal, RefID: g.ID, Name: g.Title, Minutes: 10})
	}
	return proposals
}

// terms proposes the posts whose term ends, so that somebody is asked in time.
func (a *proposer) terms() []Proposal {
	var proposals []Proposal
	for _, due := range dueTerms(a.dossier, a.today) {
		proposals = append(proposals,
			Proposal{Kind: PointTerm, RefID: due.RefID, Name: due.Title, Day: due.Date, Minutes: 5})
	}
	return proposals
}

// untold proposes the decisions of which units should have heard.
func (a *proposer) untold() []Proposal {
	var proposals []Proposal
	for _, w := range UntoldDue(a.dossier, a.today) {
		proposals = append(proposals, Proposal{
			Kind: PointUntold, RefID: w.Decision.ID, Name: w.Decision.Text, Count: len(w.Units), Minutes: 5,
		})
	}
	return proposals
}

// questions proposes what was collected beforehand, as one point.
func (a *proposer) questions() []Proposal {
	count := len(TextLines(a.meeting.Questions))
	if count == 0 {
		return nil
	}
	return []Proposal{{Kind: PointQuestions, Count: count, Minutes: perItem(count, 3)}}
}

// left proposes the points of the last meeting that were left, unless they are on another agenda since.
// What is worked out anew for each meeting is not left over: it is proposed above if it is still so.
func (a *proposer) left() []Proposal {
	if !a.hasLast {
		return nil
	}
	since := a.plannedSince()
	later := a.notReached()
	slices.SortStableFunc(later, func(x, y *AgendaPoint) int { return cmp.Compare(x.Position, y.Position) })
	var proposals []Proposal
	for _, p := range later {
		switch a.first(p).Kind {
		case PointAgreement, PointOverdue, PointHires, PointClosing:
			continue
		}
		about := a.origin(p)
		if a.taken[about] || since[about] || since[pointKey{PointLeft, p.ID}] {
			continue
		}
		minutes := p.Minutes
		if minutes == 0 {
			minutes = 10
		}
		proposals = append(proposals, Proposal{Kind: PointLeft, RefID: p.ID, Name: p.Title, Minutes: minutes})
	}
	return proposals
}

// notReached returns the points of the last meeting that were left for later. Where somebody ticked off points there,
// those of which nobody said anything were not reached: they are left too.
func (a *proposer) notReached() []*AgendaPoint {
	var later, open []*AgendaPoint
	ticked := false
	for i := range a.dossier.Points {
		p := &a.dossier.Points[i]
		switch {
		case p.MeetingID != a.last.ID:
		case p.Outcome == PointLater:
			later = append(later, p)
		case p.Outcome == PointOpen && p.Note == "":
			open = append(open, p)
		case p.Outcome == PointDone && p.Kind != PointClosing:
			ticked = true
		}
	}
	if ticked {
		return append(later, open...)
	}
	return later
}

// plannedSince returns what stands on the agendas of meetings after the last one of this kind.
func (a *proposer) plannedSince() map[pointKey]bool {
	after := make(map[ID]bool)
	for i := range a.dossier.Meetings {
		m := &a.dossier.Meetings[i]
		after[m.ID] = m.State != MeetingOff && m.ID != a.last.ID && compareMeetings(&a.last, m) < 0
	}
	since := make(map[pointKey]bool)
	for i := range a.dossier.Points {
		if p := &a.dossier.Points[i]; after[p.MeetingID] {
			since[pointKey{p.Kind, p.RefID}] = true
			since[a.origin(p)] = true
		}
	}
	return since
}

// first returns the point that was left over, time after time, until it became p.
func (a *proposer) first(p *AgendaPoint) *AgendaPoint {
	for range len(a.points) {
		before, known := a.points[p.RefID]
		if p.Kind != PointLeft || !known {
			break
		}
		p = before
	}
	return p
}

// origin returns what a point is about: for one that was left over, what it was about the first time.
func (a *proposer) origin(p *AgendaPoint) pointKey {
	p = a.first(p)
	if p.RefID == "" {
		return pointKey{PointLeft, p.ID}
	}
	return pointKey{p.Kind, p.RefID}
}

// Agenda returns the points of a meeting in their order. The lines of an agenda from before there were points come
// first, as points without an id.
func Agenda(m *Meeting, points []AgendaPoint) []AgendaPoint {
	var agenda []AgendaPoint
	for _, line := range TextLines(m.Agenda) {
		agenda = append(agenda, AgendaPoint{MeetingID: m.ID, Title: line})
	}
	own := len(agenda)
	for i := range points {
		if points[i].MeetingID == m.ID {
			agenda = append(agenda, points[i])
		}
	}
	slices.SortStableFunc(agenda[own:], func(a, b AgendaPoint) int {
		return cmp.Or(cmp.Compare(a.Position, b.Position), cmp.Compare(a.ID, b.ID))
	})
	return agenda
}

// TextLines returns the lines of a text that say something, without the blanks around them.
func TextLines(text string) []string {
	var lines []string
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" {
			lines = append(lines, line)
		}
	}
	return lines
}

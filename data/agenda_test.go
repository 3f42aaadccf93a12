package data_test

import (
	"fmt"
	"reflect"
	"slices"
	"testing"

	"kader/data"
)

// evenings is a group on 15 November 2026, with its last meeting on 27 October and the next on 24 November.
func evenings(t testing.TB) *data.Dossier {
	t.Helper()
	record := func(id string) data.Record { return data.Record{ID: data.ID(id)} }
	entry := func(topic data.ID, date string, heat int) data.Heard {
		h := heard(t, date, heat)
		h.TopicID = topic
		return h
	}
	action := func(id, meeting, due string, status data.ActionStatus, goal data.ID) data.Action {
		return data.Action{Record: record(id), Title: id, MeetingID: data.ID(meeting), Due: day(t, due), Status: status, GoalID: goal}
	}
	hire := placed("hire", "Hire", "west")
	hire.State = data.FollowNew
	kept, gone := hire, hire
	kept.ID, kept.RepID, gone.ID, gone.End = "kept", "rep", "gone", day(t, "2026-11-01")
	d := &data.Dossier{
		Units:  workplace(),
		People: []data.Person{placed("rep", "Rep", "west"), hire, kept, gone},
		Topics: []data.Topic{
			{Record: record("grown"), Title: "grown", Heat: 2},
			{Record: record("hot"), Title: "hot", Heat: 3},
			{Record: record("same"), Title: "same", Heat: 2},
			{Record: record("night"), Title: "night", Heat: 3, UnitID: "night"},
		},
		Heard: []data.Heard{
			entry("grown", "2026-10-01", 1), entry("grown", "2026-11-10", 2), entry("hot", "2026-08-01", 3), entry("hot", "2026-11-01", 3),
			entry("same", "2026-10-01", 2), entry("same", "2026-11-10", 2), entry("night", "2026-10-20", 3),
		},
		Goals: []data.Goal{
			{Record: record("step"), Title: "step", Lane: data.LaneNow},
			{Record: record("none"), Title: "none", Lane: data.LaneNow},
			{Record: record("long"), Title: "long", Lane: data.LaneLong},
		},
		Actions: []data.Action{
			action("agreed", "last", "2026-11-30", data.ActionOpen, "step"), action("agreed and late", "last", "2026-11-05", data.ActionDoing, ""),
			action("done", "last", "2026-11-05", data.ActionDone, ""), action("late", "older", "2026-11-05", data.ActionOpen, ""),
			action("loose and late", "", "2026-11-05", data.ActionOpen, ""),
		},
		Meetings: []data.Meeting{
			{Record: record("older"), Date: day(t, "2026-09-29")},
			{Record: record("last"), Date: day(t, "2026-10-27"), Title: "Evening"},
			{Record: record("next"), Date: day(t, "2026-11-24"), Kind: data.MeetingGroup},
		},
		Posts: []data.Post{post(t, "term", data.PostRep, "rep", "", "2027-01-10")},
		Points: []data.AgendaPoint{
			{Record: record("round"), MeetingID: "last", Title: "Round", Outcome: data.PointLater, Position: 3},
			{Record: record("party"), MeetingID: "last", Title: "Party", Outcome: data.PointLater, Position: 2, Minutes: 25},
			{Record: record("talked"), MeetingID: "last", Title: "Talked", Outcome: data.PointDone, Position: 1},
			{Record: record("hot later"), MeetingID: "last", Title: "Hot", Kind: data.PointTopic, RefID: "hot", Outcome: data.PointLater},
			{Record: record("same later"), MeetingID: "last", Title: "Same", Kind: data.PointTopic, RefID: "same", Outcome: data.PointLater, Position: 4},
			{Record: record("late later"), MeetingID: "last", Title: "Late", Kind: data.PointOverdue, Outcome: data.PointLater},
			{Record: record("old later"), MeetingID: "older", Title: "Old", Outcome: data.PointLater},
		},
		Decisions: []data.Decision{{Record: record("decision"), Day: day(t, "2026-10-27"), Text: "we vote"}},
	}
	d.Meetings[2].Questions = "Who pays?\n\n  Since when?  \n"
	return d
}

// What was not reached on an evening is proposed again, where points were ticked off on it; what was noted was said.
func TestWhatWasNotReachedIsLeftToo(t *testing.T) {
	left := func(points ...data.AgendaPoint) (names []string) {
		d := &data.Dossier{Meetings: []data.Meeting{
			{Record: data.Record{ID: "last"}, Date: day(t, "2026-10-27"), Kind: data.MeetingGroup},
			{Record: data.Record{ID: "next"}, Date: day(t, "2026-11-24"), Kind: data.MeetingGroup},
		}}
		for i, p := range points {
			p.ID, p.MeetingID, p.Position = data.ID(p.Title), "last", i
			d.Points = append(d.Points, p)
		}
		for _, p := range data.ProposeAgenda(d, &d.Meetings[1], day(t, "2026-11-15")) {
			if p.Kind == data.PointLeft {
				names = append(names, p.Name)
			}
		}
		return names
	}
	coffee, said := data.AgendaPoint{Title: "Coffee"}, data.AgendaPoint{Title: "Said", Note: "Yes"}
	done := data.AgendaPoint{Title: "Done", Outcome: data.PointDone}
	closing := data.AgendaPoint{Title: "Closing", Kind: data.PointClosing, Outcome: data.PointDone}
	if got := left(done, coffee, said, closing); !reflect.DeepEqual(got, []string{"Coffee"}) {
		t.Errorf("%q", got)
	}
	if got := left(coffee, said, closing); got != nil {
		t.Errorf("nobody ticked anything off: %q", got)
	}
}

func proposed(d *data.Dossier, m *data.Meeting, t testing.TB) []string {
	var lines []string
	for _, p := range data.ProposeAgenda(d, m, day(t, "2026-11-15")) {
		lines = append(lines, fmt.Sprintf("%s %s %q %d %v %d", p.Kind, p.RefID, p.Name, p.Count, p.Day, p.Minutes))
	}
	return lines
}

// Two actions of the last evening are pending; two others are late, because the late one of that evening is counted there.
func TestTheAgendaOfAnEveningProposesItself(t *testing.T) {
	d := evenings(t)
	got := proposed(d, &d.Meetings[2], t)
	want := []string{
		`agreement last "Evening" 2 2026-10-27 5`,
		`overdue  "" 2  5`,
		`topic hot "hot" 0  10`,
		`topic night "night" 0  10`,
		`topic grown "grown" 0  10`,
		`hires  "" 1  5`,
		`goal none "none" 0  10`,
		`term term "Rep" 0 2027-01-10 5`,
		`untold decision "we vote" 3  5`,
		`questions  "" 2  6`,
		`left party "Party" 0  25`,
		`left round "Round" 0  10`,
		`left same later "Same" 0  10`,
		`what-we-do  "" 0  10`,
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("proposed:\n%q\nwant:\n%q", got, want)
	}
	for _, p := range data.ProposeAgenda(d, &d.Meetings[2], day(t, "2026-11-15")) {
		d.Points = append(d.Points, data.AgendaPoint{MeetingID: "next", Kind: p.Kind, RefID: p.RefID, Title: p.Name})
	}
	if got := proposed(d, &d.Meetings[2], t); got != nil {
		t.Errorf("proposed though it is on the agenda: %q", got)
	}
}

// An online meeting to which everybody is welcome once proposed who is late and who has no contact person.
func TestAMeetingThatIsOpenToAllHearsNothingOfTheGroupsOwnWork(t *testing.T) {
	for _, kind := range []data.MeetingKind{"", data.MeetingGroup, data.MeetingOnline, data.MeetingOfficer} {
		m := data.Meeting{Kind: kind}
		if !m.Proposes(data.PointOverdue) {
			t.Errorf("%q among ourselves does not say who is late", kind)
		}
		d := evenings(t)
		d.Meetings[2].Kind, d.Meetings[2].Open = kind, data.OpenToAll
		for _, p := range data.ProposeAgenda(d, &d.Meetings[2], day(t, "2026-11-15")) {
			switch p.Kind {
			case data.PointOverdue, data.PointHires, data.PointGoal, data.PointTerm:
				t.Errorf("%q with colleagues there proposes %s", kind, p.Kind)
			}
		}
		for _, own := range []data.PointKind{data.PointOverdue, data.PointHires, data.PointGoal} {
			if d.Meetings[2].Proposes(own) {
				t.Errorf("%q with colleagues there is for %s", kind, own)
			}
		}
	}
}

// Beside the point about the agreements of the last evening the others that are late are called the others.
func TestLateActionsBesideThoseOfTheLastEveningAreTheOthers(t *testing.T) {
	d := evenings(t)
	others := func() (bool, int) {
		for _, p := range data.ProposeAgenda(d, &d.Meetings[2], day(t, "2026-11-15")) {
			if p.Kind == data.PointOverdue {
				return p.Others, p.Count
			}
		}
		t.Fatal("nothing is late")
		return false, 0
	}
	if is, n := others(); !is || n != 2 {
		t.Errorf("beside the agreements: %v, %d", is, n)
	}
	d.Meetings[2].Kind = data.MeetingOnline // no online meeting was before it, so there are no agreements
	if is, n := others(); is || n != 3 {
		t.Errorf("alone: %v, %d", is, n)
	}
}

func TestEachKindOfMeetingHasWhatMakesSense(t *testing.T) {
	want := map[data.MeetingKind][]string{
		data.MeetingOnline:       {"overdue", "topic", "topic", "hires", "goal", "term", "untold", "questions", "what-we-do"},
		data.MeetingOfficer:      {"overdue", "topic", "topic", "goal", "term", "questions", "what-we-do"},
		data.MeetingNetwork:      {"topic", "topic", "untold", "questions", "what-we-do"},
		data.MeetingWorkplace:    {"topic", "topic", "untold", "questions", "what-we-do"},
		data.MeetingMembers:      {"topic", "topic", "term", "untold", "questions", "what-we-do"},
		data.MeetingAnnual:       {"topic", "topic", "term", "untold", "questions", "what-we-do"},
		data.MeetingWorksCouncil: {"topic", "topic", "questions"},
		data.MeetingEmployer:     {"topic", "topic", "questions"},
		data.MeetingOutside:      {"topic", "topic", "questions"},
		data.MeetingStand:        nil,
	}
	for _, kind := range data.MeetingKinds() {
		if kind == data.MeetingGroup {
			continue
		}
		d := evenings(t)
		d.Meetings[2].Kind = kind
		var got []string
		for _, p := range data.ProposeAgenda(d, &d.Meetings[2], day(t, "2026-11-15")) {
			got = append(got, string(p.Kind))
		}
		if !reflect.DeepEqual(got, want[kind]) {
			t.Errorf("%s: %v, want %v", kind, got, want[kind])
		}
	}
}

// Without a last meeting nothing was agreed and nothing has grown, and the hottest topics stay.
func TestTheFirstAgenda(t *testing.T) {
	d := evenings(t)
	d.Meetings = d.Meetings[2:]
	got := proposed(d, &d.Meetings[0], t)
	want := []string{`overdue  "" 3  6`, `topic hot "hot" 0  10`, `topic night "night" 0  10`}
	if !reflect.DeepEqual(got[:3], want) || slices.ContainsFunc(got, func(s string) bool { return s[:4] == "left" }) {
		t.Errorf("%q", got)
	}
	empty := &data.Dossier{}
	if got := proposed(empty, &data.Meeting{}, t); !reflect.DeepEqual(got, []string{`what-we-do  "" 0  10`}) {
		t.Errorf("in an empty dossier: %q", got)
	}
}

func TestAMeetingOfAUnitHasTheTopicsOfThatUnit(t *testing.T) {
	d := evenings(t)
	m := &d.Meetings[2]
	m.Kind = data.MeetingWorkplace
	topics := func() (names []string) {
		for _, p := range data.ProposeAgenda(d, m, day(t, "2026-11-15")) {
			if p.Kind == data.PointTopic {
				names = append(names, p.Name)
			}
		}
		return names
	}
	for unit, want := range map[data.ID][]string{
		"":      {"hot", "night"},
		"night": {"hot", "night"}, "packing": {"hot", "night"}, "east": {"hot", "night"},
		"west": {"hot"}, "morning": {"hot"},
	} {
		m.UnitID = unit
		if got := topics(); !reflect.DeepEqual(got, want) {
			t.Errorf("%q: %v, want %v", unit, got, want)
		}
	}
}

// What was left over stays so from evening to evening, until it is on another agenda.
func TestWhatWasLeftOver(t *testing.T) {
	d := evenings(t)
	add := func(id, meeting string, kind data.PointKind, ref string, outcome data.PointOutcome) {
		d.Points = append(d.Points, data.AgendaPoint{
			Record: data.Record{ID: data.ID(id)}, MeetingID: data.ID(meeting), Kind: kind, RefID: data.ID(ref), Title: id, Outcome: outcome,
		})
	}
	left := func() (names []string) {
		for _, p := range data.ProposeAgenda(d, &d.Meetings[2], day(t, "2026-11-15")) {
			if p.Kind == data.PointLeft {
				names = append(names, p.Name)
			}
		}
		return names
	}
	add("old again", "last", data.PointLeft, "old later", data.PointLater)
	add("hot again", "last", data.PointLeft, "hot later", data.PointLater)
	if want := []string{"old again", "Party", "Round", "Same"}; !reflect.DeepEqual(left(), want) {
		t.Errorf("left over: %v, want %v", left(), want)
	}
	d.Meetings = append(d.Meetings, data.Meeting{Record: data.Record{ID: "extra"}, Date: day(t, "2026-11-10"), Kind: data.MeetingOfficer})
	add("party", "extra", data.PointLeft, "party", data.PointDone)
	add("same", "extra", data.PointTopic, "same", data.PointDone)
	if want := []string{"old again", "Round"}; !reflect.DeepEqual(left(), want) {
		t.Errorf("left over after another evening: %v, want %v", left(), want)
	}
	d.Meetings[3].State = data.MeetingOff
	if got := left(); len(got) != 4 {
		t.Errorf("left over after an evening that was off: %v", got)
	}
	add("round again", "next", data.PointLeft, "round", data.PointOpen)
	if want := []string{"old again", "Party", "Same"}; !reflect.DeepEqual(left(), want) {
		t.Errorf("left over beside what is on the agenda: %v", left())
	}
	d.Points[0].Kind, d.Points[0].RefID = data.PointLeft, "round" // a point that is left over of itself
	left()
}

func TestAgendaHasTheOldLinesFirst(t *testing.T) {
	m := &data.Meeting{Record: data.Record{ID: "m"}, Agenda: "Round\n\n  Cold \n"}
	points := []data.AgendaPoint{
		{Record: data.Record{ID: "b"}, MeetingID: "m", Position: 2, Title: "b"},
		{Record: data.Record{ID: "c"}, MeetingID: "m", Position: 1, Title: "c"},
		{Record: data.Record{ID: "a"}, MeetingID: "m", Position: 2, Title: "a"},
		{Record: data.Record{ID: "x"}, MeetingID: "n", Title: "x"},
	}
	var titles []string
	for _, p := range data.Agenda(m, points) {
		titles = append(titles, p.Title)
		if p.MeetingID != "m" || (p.ID == "") != (len(titles) < 3) {
			t.Errorf("%q has the id %q, of meeting %q", p.Title, p.ID, p.MeetingID)
		}
	}
	if want := []string{"Round", "Cold", "c", "a", "b"}; !reflect.DeepEqual(titles, want) {
		t.Errorf("%v, want %v", titles, want)
	}
}

package data_test

import (
	"fmt"
	"reflect"
	"testing"

	"kader/data"
)

// dueLines returns what is due, a line each.
func dueLines(d *data.Dossier, today data.Date) []string {
	var lines []string
	for _, due := range data.FindDue(d, today) {
		lines = append(lines, fmt.Sprintf("%s %s %q %q %v %s", due.Kind, due.RefID, due.Title, due.Who, due.Date, due.Deadline))
	}
	return lines
}

func TestWhatIsDueOfPostsAndMeetings(t *testing.T) {
	today := day(t, "2026-11-15")
	record := func(id string) data.Record { return data.Record{ID: data.ID(id)} }
	left := placed("left", "Left", "west")
	left.End = day(t, "2026-11-01")
	d := &data.Dossier{
		Units:  []data.Unit{area("west", "", 10)},
		People: []data.Person{placed("new", "New", "west"), placed("old", "Old", "west"), left},
		Posts: []data.Post{
			post(t, "p-new", data.PostRep, "new", "2026-11-03", ""), post(t, "p-old", data.PostLeader, "old", "", "2027-01-10"),
			post(t, "p-left", data.PostRep, "left", "", "2026-12-01"), post(t, "p-gone", data.PostRep, "gone", "", "2026-12-01"),
		},
		Meetings: []data.Meeting{
			{Record: record("held?"), Date: day(t, "2026-11-10"), State: data.MeetingPlanned, Title: "Network", Kind: data.MeetingNetwork},
			{Record: record("asked"), Date: day(t, "2026-11-29"), State: data.MeetingAsked, Title: "Employer", Kind: data.MeetingEmployer},
			{Record: record("off"), Date: day(t, "2026-11-20"), State: data.MeetingOff, Title: "Off"},
			{Record: record("off and over"), Date: day(t, "2026-11-02"), State: data.MeetingOff, Title: "Off", Kind: data.MeetingOfficer},
			{Record: record("far"), Date: day(t, "2026-11-30"), Title: "Far", Kind: data.MeetingMembers},
			{Record: record("held early"), Date: day(t, "2026-11-15"), State: data.MeetingHeld, Title: "Early", Kind: data.MeetingOutside},
			{Record: record("annual"), Date: day(t, "2027-01-21"), Title: "Annual", Kind: data.MeetingAnnual},
		},
		Decisions: []data.Decision{{Record: record("decision"), Text: "we vote", Day: day(t, "2026-11-01")}},
		Tellings:  []data.Telling{{DecisionID: "decision", UnitID: "west", Who: "Ann", By: day(t, "2026-11-12")}},
	}
	want := []string{
		`new-rep p-new "New" "" 2026-11-03 `,
		`meeting-held held? "Network" "" 2026-11-10 `,
		`telling decision "we vote" "Ann" 2026-11-12 `,
		`deadline annual "Annual" "" 2026-12-10 announce`,
		`meeting asked "Employer" "" 2026-11-29 `,
		`term-ends p-old "Old" "" 2027-01-10 `,
	}
	if got := dueLines(d, today); !reflect.DeepEqual(got, want) {
		t.Errorf("due:\n%q\nwant:\n%q", got, want)
	}
}

// The annual meeting of 21 January 2027 has its deadlines on 10 and 24 December and 7 January.
func TestTheNextDeadlineIsSaid(t *testing.T) {
	d := &data.Dossier{Meetings: []data.Meeting{{Record: data.Record{ID: "a"}, Kind: data.MeetingAnnual, Date: day(t, "2027-01-21")}}}
	for today, want := range map[string]string{
		"2026-11-04": "", "2026-11-05": "announce 2026-12-10", "2026-12-10": "announce 2026-12-10", "2026-12-11": "motions 2026-12-24",
		"2026-12-25": "papers 2027-01-07", "2027-01-08": "", "2027-02-01": "",
	} {
		got := ""
		for _, due := range data.FindDue(d, day(t, today)) {
			if due.Kind == data.DueDeadline {
				got += fmt.Sprint(due.Deadline, " ", due.Date)
			}
		}
		if got != want {
			t.Errorf("on %s: %q, want %q", today, got, want)
		}
	}
	d.Meetings[0].State = data.MeetingOff
	if due := data.FindDue(d, day(t, "2026-12-01")); due != nil {
		t.Errorf("it is off: %v", due)
	}
}

func TestASeriesWithoutANextMeetingIsDue(t *testing.T) {
	today := day(t, "2026-11-15")
	meeting := func(id, date string, repeat data.Repeat, state data.MeetingState, kind data.MeetingKind) data.Meeting {
		return data.Meeting{Record: data.Record{ID: data.ID(id)}, Title: id, Date: day(t, date), Repeat: repeat, State: state, Kind: kind}
	}
	const nth, weekly = data.RepeatMonthlyNth, data.RepeatWeekly
	for _, c := range []struct {
		name     string
		meetings []data.Meeting
		want     []string
	}{
		{"a next one", []data.Meeting{meeting("a", "2026-11-10", nth, "", ""), meeting("b", "2026-12-08", nth, "", "")}, nil},
		{
			"none",
			[]data.Meeting{meeting("a", "2026-10-13", nth, "", ""), meeting("b", "2026-11-10", nth, "", data.MeetingGroup)},
			[]string{"b 2026-12-08"},
		},
		{"today", []data.Meeting{meeting("a", "2026-11-15", nth, "", "")}, nil},
		{"the last one does not come back", []data.Meeting{meeting("a", "2026-10-13", nth, "", ""), meeting("b", "2026-11-10", "", "", "")}, nil},
		{"a next one of another kind", []data.Meeting{
			meeting("a", "2026-11-10", nth, "", ""), meeting("b", "2026-12-08", "", "", data.MeetingStand),
		}, []string{"a 2026-12-08"}},
		{"the next one is off", []data.Meeting{
			meeting("a", "2026-11-10", nth, "", ""), meeting("b", "2026-12-08", nth, data.MeetingOff, ""),
		}, []string{"b 2027-01-12"}},
		{"long ago", []data.Meeting{meeting("a", "2025-11-11", weekly, "", "")}, []string{"a 2026-11-17"}},
		{"on this day", []data.Meeting{meeting("a", "2025-11-16", weekly, "", "")}, []string{"a 2026-11-15"}},
		{"without a day", []data.Meeting{meeting("a", "", weekly, "", "")}, nil},
	} {
		var got []string
		for _, due := range data.FindDue(&data.Dossier{Meetings: c.meetings}, today) {
			if due.Kind == data.DueNextMeeting {
				got = append(got, fmt.Sprint(due.RefID, " ", due.Date))
			}
		}
		if !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

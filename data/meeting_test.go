package data_test

import (
	"slices"
	"testing"

	"kader/data"
)

func TestHowFarAMeetingIs(t *testing.T) {
	today := day(t, "2026-11-15")
	for _, c := range []struct {
		state      data.MeetingState
		date       string
		want       data.MeetingState
		ahead, ask bool
	}{
		{data.MeetingByDay, "2026-11-14", data.MeetingHeld, false, false},
		{data.MeetingByDay, "2026-11-15", data.MeetingPlanned, true, false},
		{data.MeetingByDay, "", data.MeetingPlanned, false, false},
		{data.MeetingPlanned, "2026-11-14", data.MeetingPlanned, false, true},
		{data.MeetingPlanned, "2026-11-15", data.MeetingPlanned, true, false},
		{data.MeetingPlanned, "", data.MeetingPlanned, false, false},
		{data.MeetingAsked, "2026-11-14", data.MeetingAsked, false, true},
		{data.MeetingAsked, "2026-11-16", data.MeetingAsked, true, false},
		{data.MeetingHeld, "2026-11-16", data.MeetingHeld, false, false},
		{data.MeetingHeld, "2026-11-14", data.MeetingHeld, false, false},
		{data.MeetingOff, "2026-11-14", data.MeetingOff, false, false},
		{data.MeetingOff, "2026-11-16", data.MeetingOff, false, false},
	} {
		m := &data.Meeting{State: c.state, Date: day(t, c.date)}
		if got := m.StateOn(today); got != c.want {
			t.Errorf("%q on %q is %q", c.state, c.date, got)
		}
		if m.Ahead(today) != c.ahead || m.AskHeld(today) != c.ask {
			t.Errorf("%q on %q: ahead %v, asked whether it was held %v", c.state, c.date, m.Ahead(today), m.AskHeld(today))
		}
	}
}

func TestTheMeetingBeforeThisOne(t *testing.T) {
	meeting := func(id, date string, change func(*data.Meeting)) data.Meeting {
		m := data.Meeting{Record: data.Record{ID: data.ID(id)}, Date: day(t, date)}
		if change != nil {
			change(&m)
		}
		return m
	}
	at := func(c data.Clock) func(*data.Meeting) { return func(m *data.Meeting) { m.Starts = c } }
	d := &data.Dossier{Meetings: []data.Meeting{
		meeting("old", "2026-09-01", nil), meeting("october", "2026-10-27", func(m *data.Meeting) { m.Kind = data.MeetingGroup }),
		meeting("off", "2026-11-03", func(m *data.Meeting) { m.State = data.MeetingOff }),
		meeting("members", "2026-11-04", func(m *data.Meeting) { m.Kind = data.MeetingMembers }),
		meeting("of a unit", "2026-11-05", func(m *data.Meeting) { m.UnitID = "u" }), meeting("no day", "", nil),
		meeting("morning", "2026-11-24", at("09:00")), meeting("evening", "2026-11-24", at("19:30")), meeting("next", "2026-12-22", nil),
	}}
	for _, c := range []struct{ id, today, want string }{
		{"old", "2026-11-15", ""},
		{"october", "2026-11-15", "old"},
		{"morning", "2026-11-15", "october"},
		{"evening", "2026-11-15", "october"}, // that of the morning is still to come
		{"evening", "2026-11-24", "morning"},
		{"next", "2026-11-15", "october"},
		{"next", "2026-12-01", "evening"},
		{"no day", "2026-12-01", "evening"},
		{"members", "2026-11-15", ""},
		{"of a unit", "2026-11-15", ""},
	} {
		for i := range d.Meetings {
			if m := &d.Meetings[i]; string(m.ID) == c.id {
				last, ok := data.LastMeeting(d, m, day(t, c.today))
				if string(last.ID) != c.want || ok != (c.want != "") {
					t.Errorf("before %q on %s: %q, want %q", c.id, c.today, last.ID, c.want)
				}
			}
		}
	}
}

func TestTheMeetingAfterThisOne(t *testing.T) {
	meeting := func(id, date string, starts data.Clock, change func(*data.Meeting)) data.Meeting {
		m := data.Meeting{Record: data.Record{ID: data.ID(id)}, Date: day(t, date), Starts: starts}
		if change != nil {
			change(&m)
		}
		return m
	}
	state := func(s data.MeetingState) func(*data.Meeting) { return func(m *data.Meeting) { m.State = s } }
	meetings := []data.Meeting{
		meeting("no day", "", "", nil), meeting("january", "2027-01-26", "", nil),
		meeting("evening", "2026-11-24", "19:30", func(m *data.Meeting) { m.Kind = data.MeetingGroup }),
		meeting("morning", "2026-11-24", "09:00", nil), meeting("october", "2026-10-27", "", nil),
		meeting("off", "2026-12-08", "", state(data.MeetingOff)), meeting("held", "2026-12-01", "", state(data.MeetingHeld)),
		meeting("asked", "2026-12-22", "", state(data.MeetingAsked)),
		meeting("members", "2026-11-25", "", func(m *data.Meeting) { m.Kind = data.MeetingMembers }),
		meeting("of a unit", "2026-11-26", "", func(m *data.Meeting) { m.UnitID = "u" }),
	}
	for _, c := range []struct{ id, today, want string }{
		{"october", "2026-10-27", "morning"},
		{"october", "2026-11-24", "morning"}, // on its day it is still to come
		{"october", "2026-11-25", "asked"},   // one held and one off do not count
		{"morning", "2026-11-24", "evening"},
		{"evening", "2026-11-24", "asked"}, // that of the morning came before it
		{"evening", "2026-12-23", "january"},
		{"off", "2026-11-24", "asked"},
		{"january", "2026-11-24", ""},
		{"no day", "2026-11-24", ""},
		{"members", "2026-11-24", ""},
		{"of a unit", "2026-11-24", ""},
	} {
		i := slices.IndexFunc(meetings, func(m data.Meeting) bool { return string(m.ID) == c.id })
		next, ok := data.NextMeeting(meetings, &meetings[i], day(t, c.today))
		if string(next.ID) != c.want || ok != (c.want != "") {
			t.Errorf("after %q on %s: %q, want %q", c.id, c.today, next.ID, c.want)
		}
	}
}

func TestOnlyTheLastMeetingOfASeriesComesBack(t *testing.T) {
	weekly := func(id, date string, starts data.Clock) data.Meeting {
		return data.Meeting{
			Record: data.Record{ID: data.ID(id)}, Date: day(t, date), Starts: starts, Repeat: data.RepeatWeekly,
		}
	}
	morning, evening, noDay := weekly("a", "2026-11-24", "09:00"), weekly("b", "2026-11-24", "19:30"), weekly("c", "", "")
	later := weekly("d", "2026-12-01", "09:00")
	later.State = data.MeetingOff
	for _, c := range []struct {
		of          data.Meeting
		with        []data.Meeting
		today, want string
	}{
		{evening, []data.Meeting{morning, evening, noDay}, "2026-11-24", "2026-12-01"},
		{evening, []data.Meeting{morning, evening, noDay}, "2026-12-08", "2026-12-08"}, // today is not too late
		{morning, []data.Meeting{morning, evening}, "2026-11-24", ""},
		{evening, []data.Meeting{evening, later}, "2026-11-24", ""}, // it is the one that is off that comes back
		{later, []data.Meeting{evening, later}, "2026-11-24", "2026-12-08"},
		{noDay, []data.Meeting{noDay}, "2026-11-24", ""},
	} {
		if got := data.ComesBack(c.with, &c.of, day(t, c.today)); got != day(t, c.want) {
			t.Errorf("%s among %d on %s comes back on %v, want %s", c.of.ID, len(c.with), c.today, got, c.want)
		}
	}
}

func TestHowManyCame(t *testing.T) {
	attended := []data.Attendance{
		{MeetingID: "m", Invited: true}, {MeetingID: "m", Came: true, Invited: true}, {MeetingID: "m", Came: true}, {MeetingID: "n", Came: true},
	}
	for _, c := range []struct{ present, others, want int }{{0, 0, 2}, {0, 3, 5}, {9, 3, 9}, {4, 3, 5}} {
		m := &data.Meeting{Record: data.Record{ID: "m"}, Present: c.present, MeetingGuests: data.MeetingGuests{Others: c.others}}
		if got := data.CountPresent(m, attended); got != c.want {
			t.Errorf("counted %d, others %d: %d came, want %d", c.present, c.others, got, c.want)
		}
	}
	if got := data.CountPresent(&data.Meeting{Record: data.Record{ID: "o"}}, attended); got != 0 {
		t.Errorf("nobody was counted: %d", got)
	}
}

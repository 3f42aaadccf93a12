package data_test

import (
	"reflect"
	"testing"

	"kader/data"
)

// Counted back on a calendar: three weeks before 21 January is the last of December.
func TestDeadlinesAreCountedBackFromTheAnnualMeeting(t *testing.T) {
	for date, want := range map[string][3]string{
		"2027-01-21": {"2026-12-10", "2026-12-24", "2027-01-07"}, // over a change of year
		"2028-03-07": {"2028-01-25", "2028-02-08", "2028-02-22"}, // over a leap day
		"2026-11-26": {"2026-10-15", "2026-10-29", "2026-11-12"},
	} {
		m := &data.Meeting{Kind: data.MeetingAnnual, Date: day(t, date)}
		got := data.Deadlines(m)
		if !reflect.DeepEqual(got, []data.Deadline{
			{Kind: data.DeadlineAnnounce, Date: day(t, want[0])},
			{Kind: data.DeadlineMotions, Date: day(t, want[1])},
			{Kind: data.DeadlinePapers, Date: day(t, want[2])},
		}) {
			t.Errorf("%s: %v, want %v", date, got, want)
		}
	}
	for name, m := range map[string]data.Meeting{
		"another kind":      {Kind: data.MeetingGroup, Date: day(t, "2027-01-21")},
		"one that is off":   {Kind: data.MeetingAnnual, State: data.MeetingOff, Date: day(t, "2027-01-21")},
		"one without a day": {Kind: data.MeetingAnnual},
	} {
		if got := data.Deadlines(&m); got != nil {
			t.Errorf("%s has deadlines: %v", name, got)
		}
	}
}

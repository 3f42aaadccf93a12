package data_test

import (
	"slices"
	"testing"
	"time"

	"kader/data"
)

// day reads a day as tests write it.
func day(t testing.TB, s string) data.Date {
	t.Helper()
	d, err := data.ParseDate(s)
	if err != nil {
		t.Fatalf("%s is no day", s)
	}
	return d
}

// The days were counted on a calendar. 10 November 2026 is a Tuesday.
func TestMeetingsComeBackOnTheirDays(t *testing.T) {
	for _, c := range []struct {
		name   string
		repeat data.Repeat
		start  string
		want   []string // the days after start
	}{
		{"weekly", data.RepeatWeekly, "2026-12-22", []string{"2026-12-29", "2027-01-05"}},
		{"fortnightly over a leap day", data.RepeatFortnightly, "2028-02-22", []string{"2028-03-07", "2028-03-21"}},
		{"on the 12th", data.RepeatMonthlyDay, "2026-11-12", []string{"2026-12-12", "2027-01-12"}},
		{
			"on the 31st", data.RepeatMonthlyDay, "2026-12-31",
			[]string{"2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30", "2027-05-31"},
		},
		{"on the 31st in a leap year", data.RepeatMonthlyDay, "2028-01-31", []string{"2028-02-29", "2028-03-31"}},
		{"second Tuesday", data.RepeatMonthlyNth, "2026-11-10", []string{"2026-12-08", "2027-01-12", "2027-02-09"}},
		{"first Sunday", data.RepeatMonthlyNth, "2026-11-01", []string{"2026-12-06", "2027-01-03"}},
		{"the same weekday of the month, a fifth", data.RepeatMonthlyNth, "2026-12-29", []string{"2027-03-30", "2027-06-29"}},
		{"last Tuesday", data.RepeatMonthlyLast, "2026-11-24", []string{"2026-12-29", "2027-01-26", "2027-02-23"}},
		{"last Tuesday, from the second", data.RepeatMonthlyLast, "2026-11-10", []string{"2026-11-24", "2026-12-29"}},
		{
			"fifth Tuesday", data.RepeatFifthWeekday, "2026-12-29",
			[]string{"2027-03-30", "2027-06-29", "2027-08-31", "2027-11-30", "2028-02-29"},
		},
		{"fifth Tuesday, from the second", data.RepeatFifthWeekday, "2026-11-10", []string{"2026-12-29", "2027-03-30"}},
		{"quarterly from the 30th", data.RepeatQuarterly, "2026-11-30", []string{"2027-02-28", "2027-05-30", "2027-08-30"}},
		{
			"yearly from 29 February", data.RepeatYearly, "2028-02-29",
			[]string{"2029-02-28", "2030-02-28", "2031-02-28", "2032-02-29"},
		},
		{"not", data.RepeatNone, "2026-11-10", []string{""}},
		{"in a way that is not known", "every full moon", "2026-11-10", []string{""}},
		{"without a day", data.RepeatWeekly, "", []string{""}},
	} {
		start := day(t, c.start)
		var got []string
		after := start
		for range c.want {
			after = c.repeat.Next(after, start)
			got = append(got, after.String())
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

func TestTheSeriesBeginsOnItsFirstDay(t *testing.T) {
	start := day(t, "2026-11-10")
	for _, r := range data.Repeats() {
		if got := r.Next(day(t, "2026-11-09"), start); got != start {
			t.Errorf("%q: %v comes first", r, got)
		}
		if got := r.Next(data.Date{}, start); got != start {
			t.Errorf("%q: %v comes first of all", r, got)
		}
	}
	if got := data.RepeatWeekly.Next(start, data.NewDate(2026, time.April, 31)); !got.IsZero() {
		t.Errorf("a day that does not exist begins a series: %v", got)
	}
	if got := data.RepeatYearly.Next(day(t, "9999-11-10"), start); !got.IsZero() {
		t.Errorf("%v cannot be written", got)
	}
	if got := data.RepeatFortnightly.Next(day(t, "2026-12-25"), start); got != day(t, "2027-01-05") { // 10, 24 November, 8, 22 December
		t.Errorf("fortnightly after a gap: %v", got)
	}
}

// What began on the 31st and was held on 28 February is on 31 March again, although each meeting only knows its own day.
func TestASeriesKeepsItsDayOverAShortMonth(t *testing.T) {
	meeting := func(id data.ID, date string, repeat data.Repeat, unit data.ID) data.Meeting {
		return data.Meeting{Record: data.Record{ID: id}, Date: day(t, date), Repeat: repeat, UnitID: unit}
	}
	meetings := []data.Meeting{
		meeting("jan", "2027-01-31", data.RepeatMonthlyDay, ""), meeting("feb", "2027-02-28", data.RepeatMonthlyDay, ""),
		meeting("moved", "2027-02-25", data.RepeatMonthlyDay, ""), meeting("other unit", "2027-01-28", data.RepeatMonthlyDay, "u"),
		meeting("once", "2027-01-01", data.RepeatNone, ""),
	}
	for i, want := range []string{"2027-03-31", "2027-03-31", "2027-03-25", "2027-03-28", ""} {
		m := &meetings[i]
		if got := data.NextInSeries(meetings, m, day(t, "2027-02-28")).String(); got != want {
			t.Errorf("%s: next on %q, want %q", m.ID, got, want)
		}
	}
}

// Whatever the days, the next one is later, or there is none.
func FuzzRepeatNext(f *testing.F) {
	f.Add(2026, 11, 10, 0, 4)
	f.Add(2028, 2, 29, 366, 8)
	f.Add(1, 1, 1, 800_000, 1)
	f.Add(2026, 12, 31, -1, 3)
	f.Add(9999, 12, 31, 0, 6)
	repeats := data.Repeats()
	f.Fuzz(func(t *testing.T, year, month, dayOfMonth, later, way int) {
		start := data.NewDate(year, time.Month(month), dayOfMonth)
		if year < 0 || year > 9999 || !start.Valid() || later < -1_000_000 || later > 4_000_000 || way < 0 {
			t.Skip()
		}
		after := start.AddDays(later)
		next := repeats[way%len(repeats)].Next(after, start)
		if next.IsZero() {
			if repeats[way%len(repeats)] != data.RepeatNone && after.Year < 9998 && after.Year > 0 {
				t.Errorf("%s from %v has no day after %v", repeats[way%len(repeats)], start, after)
			}
			return
		}
		if !after.Before(next) || next.Before(start) || !next.Valid() || next.Year > 9999 {
			t.Errorf("%s from %v: %v after %v", repeats[way%len(repeats)], start, next, after)
		}
	})
}

package data_test

import (
	"reflect"
	"slices"
	"testing"
	"time"

	"kader/data"
)

func heard(t testing.TB, date string, heat int) data.Heard {
	return data.Heard{Day: day(t, date), Heat: heat, Source: data.HeardTalk}
}

func before(t testing.TB, date string, heat int) data.Heard {
	return data.Heard{Day: day(t, date), Heat: heat, Source: data.HeardBefore}
}

// From 1 September to 15 November 2026 are 75 days, from 17 September 59, from 16 September 60, from 18 July 120.
func TestTopicsCoolWithTime(t *testing.T) {
	today := day(t, "2026-11-15")
	for _, c := range []struct {
		name    string
		entries []data.Heard
		heat    int
		last    string
	}{
		{"nothing", nil, 0, ""},
		{"hot, 59 days ago", []data.Heard{heard(t, "2026-09-17", 3)}, 3, "2026-09-17"},
		{"hot, 60 days ago", []data.Heard{heard(t, "2026-09-16", 3)}, 2, "2026-09-16"},
		{"hot, 120 days ago", []data.Heard{heard(t, "2026-07-18", 3)}, 1, "2026-07-18"},
		{"hot, years ago", []data.Heard{heard(t, "2020-07-18", 3)}, 0, "2020-07-18"},
		{"the hottest counts, not the last", []data.Heard{heard(t, "2026-11-10", 1), heard(t, "2026-09-01", 3)}, 2, "2026-11-10"},
		{"an entry without heat counts for the day", []data.Heard{heard(t, "2026-11-12", 0), heard(t, "2026-09-16", 3)}, 2, "2026-11-12"},
		{"a day ahead is not cooled, nor heated", []data.Heard{heard(t, "2026-12-24", 2)}, 2, "2026-12-24"},
		{"without a day it is long ago", []data.Heard{heard(t, "", 3)}, 0, ""},
		{"more than hottest", []data.Heard{heard(t, "2026-11-15", 9)}, 3, "2026-11-15"},
		{"less than nothing", []data.Heard{heard(t, "2026-11-15", -2)}, 0, "2026-11-15"},
		{"set before the log, it does not cool", []data.Heard{before(t, "2019-01-01", 3)}, 3, "2019-01-01"},
		{"set before the log, without a day", []data.Heard{before(t, "", 2)}, 2, ""},
		{"heard since", []data.Heard{before(t, "2026-01-01", 3), heard(t, "2026-11-01", 1)}, 1, "2026-11-01"},
		{"heard on the same day", []data.Heard{before(t, "2026-11-01", 3), heard(t, "2026-11-01", 1)}, 1, "2026-11-01"},
		{"heard since, but not how hot", []data.Heard{before(t, "2026-01-01", 3), heard(t, "2026-11-01", 0)}, 3, "2026-11-01"},
		{"an older entry is added", []data.Heard{before(t, "2026-11-01", 3), heard(t, "2026-06-01", 1)}, 3, "2026-11-01"},
	} {
		heat, last := data.HeatOf(c.entries, today)
		if heat != c.heat || last != day(t, c.last) {
			t.Errorf("%s: heat %d, last heard %v; want %d, %s", c.name, heat, last, c.heat, c.last)
		}
		slices.Reverse(c.entries)
		if again, _ := data.HeatOf(c.entries, today); again != heat {
			t.Errorf("%s: heat %d in another order", c.name, again)
		}
	}
}

// Two topics that are one are as hot as the hotter of them, and last heard when the later was.
func TestHeatAfterMerging(t *testing.T) {
	today := day(t, "2026-11-15")
	cold := []data.Heard{heard(t, "2026-11-14", 1), heard(t, "2026-03-01", 3)}
	hot := []data.Heard{heard(t, "2026-10-30", 3)}
	heat, last := data.HeatOf(slices.Concat(cold, hot), today)
	if heat != 3 || last != day(t, "2026-11-14") {
		t.Errorf("heat %d, last heard %v", heat, last)
	}
}

func TestHeardByMonthHasEmptyMonthsToo(t *testing.T) {
	entries := []data.Heard{
		heard(t, "2026-11-30", 1), heard(t, "2026-11-01", 3), heard(t, "2026-09-30", 2), heard(t, "2025-12-31", 3),
		heard(t, "2026-12-01", 3), before(t, "", 3),
	}
	entries[0].People, entries[1].People = 4, 7
	got := data.HeardByMonth(entries, day(t, "2026-11-15"), 3)
	want := []data.HeardMonth{
		{Year: 2026, Month: time.September, Entries: 1, Heat: 2},
		{Year: 2026, Month: time.October},
		{Year: 2026, Month: time.November, Entries: 2, People: 11, Heat: 3},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
	year := data.HeardByMonth(entries, day(t, "2026-11-15"), 12)
	if len(year) != 12 || year[0] != (data.HeardMonth{Year: 2025, Month: time.December, Entries: 1, Heat: 3}) {
		t.Errorf("a year begins with %v", year[0])
	}
	if got := data.HeardByMonth(entries, day(t, "2026-11-15"), 0); got != nil {
		t.Errorf("no months are %v", got)
	}
}

func TestHeardByUnitHasTheHottestFirst(t *testing.T) {
	at := func(unit data.ID, date string, heat, people int) data.Heard {
		h := heard(t, date, heat)
		h.UnitID, h.People = unit, people
		return h
	}
	got := data.HeardByUnit([]data.Heard{
		at("cool", "2026-11-01", 1, 2), at("hot", "2026-10-01", 3, 5), at("hot", "2026-11-10", 2, 0), at("", "2026-11-05", 1, 0),
		at("cooled", "2026-07-18", 3, 9), // 120 days
	}, day(t, "2026-11-15"))
	want := []data.HeardUnit{
		{UnitID: "hot", Entries: 2, People: 5, Heat: 3, Last: day(t, "2026-11-10")},
		{UnitID: "", Entries: 1, Heat: 1, Last: day(t, "2026-11-05")},
		{UnitID: "cool", Entries: 1, People: 2, Heat: 1, Last: day(t, "2026-11-01")},
		{UnitID: "cooled", Entries: 1, People: 9, Heat: 1, Last: day(t, "2026-07-18")},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%+v", got)
	}
}

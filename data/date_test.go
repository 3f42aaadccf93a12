package data_test

import (
	"encoding/json"
	"errors"
	"testing"
	"time"

	"kader/data"
)

func TestParseDateKnowsTheCalendar(t *testing.T) {
	d, err := data.ParseDate("2026-11-03")
	if err != nil || d != data.NewDate(2026, time.November, 3) || d.String() != "2026-11-03" {
		t.Errorf("got %v, %v", d, err)
	}
	if d, err := data.ParseDate(""); err != nil || !d.IsZero() || d.String() != "" {
		t.Errorf("an empty text is no date: %v, %v", d, err)
	}
	for _, text := range []string{"2026-02-30", "03-11-2026", "yesterday"} {
		if _, err := data.ParseDate(text); !errors.Is(err, data.Invalid{Field: "date", Rule: data.RuleDate}) {
			t.Errorf("ParseDate(%q) = %v", text, err)
		}
	}
}

func TestDateCounts(t *testing.T) {
	d := data.NewDate(2026, time.February, 27)
	if got := d.AddDays(2); got != data.NewDate(2026, time.March, 1) {
		t.Errorf("AddDays: %v", got)
	}
	if got := data.NewDate(2026, time.March, 30).DaysSince(data.NewDate(2026, time.March, 28)); got != 2 {
		t.Errorf("days do not feel the summer time: %d", got)
	}
	if !d.Before(d.AddMonths(1)) || (data.Date{}).Compare(d) >= 0 || data.NewDate(2026, 4, 31).Valid() {
		t.Error("order or validity is wrong")
	}
}

func TestDateIsItsTextInJSON(t *testing.T) {
	content, err := json.Marshal(map[string]data.Date{"a": data.NewDate(2026, 1, 2), "b": {}})
	if err != nil || string(content) != `{"a":"2026-01-02","b":""}` {
		t.Fatalf("%s, %v", content, err)
	}
	var back map[string]data.Date
	if err := json.Unmarshal(content, &back); err != nil || back["a"] != data.NewDate(2026, 1, 2) {
		t.Errorf("%v, %v", back, err)
	}
}

// Three months after 30 November is the last of February, not a day of March.
func TestMonthsLaterIsInThatMonth(t *testing.T) {
	day := func(text string) data.Date {
		d, err := data.ParseDate(text)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	for _, c := range []struct {
		from string
		n    int
		want string
	}{
		{"2026-11-30", 3, "2027-02-28"},
		{"2027-11-30", 3, "2028-02-29"},
		{"2026-01-31", 1, "2026-02-28"},
		{"2026-03-31", -1, "2026-02-28"},
		{"2026-10-31", 18, "2028-04-30"},
		{"2024-02-29", 12, "2025-02-28"},
		{"2026-12-15", -24, "2024-12-15"},
		{"2026-12-31", 12, "2027-12-31"},
	} {
		if got := day(c.from).AddMonths(c.n); got != day(c.want) {
			t.Errorf("%d months after %s is %s, not %s", c.n, c.from, got, c.want)
		}
	}
}

func TestMonthsBetweenDays(t *testing.T) {
	for _, c := range []struct {
		from, to data.Date
		want     int
	}{
		{data.NewDate(2025, 12, 3), data.NewDate(2026, 11, 3), 11},
		{data.NewDate(2025, 12, 4), data.NewDate(2026, 11, 3), 10},
		{data.NewDate(2026, 11, 3), data.NewDate(2026, 11, 3), 0},
		{data.NewDate(2026, 1, 31), data.NewDate(2026, 2, 28), 1},
		{data.NewDate(2025, 11, 3), data.NewDate(2026, 11, 3), 12},
	} {
		if got := c.from.MonthsTo(c.to); got != c.want {
			t.Errorf("%v to %v: %d, want %d", c.from, c.to, got, c.want)
		}
	}
}

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

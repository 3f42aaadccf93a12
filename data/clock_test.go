package data_test

import (
	"testing"

	"kader/data"
)

func TestClockTellsMinutes(t *testing.T) {
	for c, want := range map[data.Clock]int{"00:00": 0, "19:30": 1170, "23:59": 1439, "7:05": 425} {
		if got, ok := c.Minutes(); !ok || got != want {
			t.Errorf("%q: %d, %v", c, got, ok)
		}
	}
	for _, c := range []data.Clock{"", "24:00", "19:60", "19", "19:-1", "-1:00", "half acht", "19:30:00"} {
		if got, ok := c.Minutes(); ok {
			t.Errorf("%q is %d minutes", c, got)
		}
	}
	for minutes, want := range map[int]data.Clock{0: "00:00", 1170: "19:30", 1439: "23:59", -1: "", 1440: ""} {
		if got := data.NewClock(minutes); got != want {
			t.Errorf("%d minutes: %q", minutes, got)
		}
	}
}

func TestAMeetingEndsAtATimeOfDayOrIsNotSaidTo(t *testing.T) {
	for _, c := range []struct {
		starts data.Clock
		lasts  int
		ends   data.Clock
	}{
		{"19:30", 90, "21:00"},
		{"22:00", 120, "00:00"},
		{"22:00", 180, "01:00"},
		{"00:00", 1439, "23:59"},
		{"22:00", 0, ""},
		{"22:00", -30, ""},
		{"22:00", 24 * 60, ""},
		{"22:00", 1_000_000_000, ""},
		{"", 60, ""},
		{"24:00", 60, ""},
		{"12:60", 60, ""},
		{"-1:30", 60, ""},
		{"noon", 60, ""},
	} {
		m := data.Meeting{Starts: c.starts, Lasts: c.lasts}
		if got := m.Ends(); got != c.ends {
			t.Errorf("%q and %d minutes: ends at %q, want %q", c.starts, c.lasts, got, c.ends)
		}
	}
}

// A clock that tells minutes is one that NewClock makes of them.
func FuzzClock(f *testing.F) {
	for _, s := range []string{"19:30", "", "24:00", "+1:+2", "00:007", ":", "１９:３０"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		minutes, ok := data.Clock(s).Minutes()
		if !ok {
			return
		}
		if again, ok := data.NewClock(minutes).Minutes(); !ok || again != minutes {
			t.Errorf("%q: %d minutes become %d", s, minutes, again)
		}
	})
}

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

package reports

import (
	"testing"
	"time"

	"kader/assets"
	"kader/data"
)

func TestAMeetingPastMidnightEndsOnPaperAndInTheCalendar(t *testing.T) {
	for _, c := range []struct {
		minutes int
		until   string
		lasts   time.Duration
	}{
		{120, "00:00", 2 * time.Hour}, {180, "01:00", 3 * time.Hour}, {0, "", 0}, {-60, "", 0}, {1_000_000_000, "", 0},
	} {
		m := data.Meeting{Date: data.NewDate(2026, 12, 1), Starts: "22:00", Lasts: c.minutes}
		for _, code := range []string{"en", "nl", "nb", "da"} {
			l, err := assets.Load(code)
			if err != nil {
				t.Fatal(err)
			}
			want := l.Text("report.time", "time", "22:00")
			if c.until != "" {
				want = l.Text("report.time-range", "from", "22:00", "until", c.until)
			}
			if got := clockRange(l, m); got != want {
				t.Errorf("%s, %d minutes: %q, want %q", code, c.minutes, got, want)
			}
		}
		if got := meetingEvent(&m).Lasts; got != c.lasts {
			t.Errorf("%d minutes last %v in the calendar, want %v", c.minutes, got, c.lasts)
		}
	}
}

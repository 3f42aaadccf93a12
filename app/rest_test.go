package app

import (
	"testing"
	"time"

	"kader/app/frame/desk"
)

// A window that stands open all day does not keep what its busiest moment took.
func TestMemoryIsGivenBackOnceTheWindowIsAtRest(t *testing.T) {
	h := newDesk(t, "nl", nil)
	now, given := desk.Evening(), 0
	h.Clock = func() time.Time { return now }
	h.Options.Schedule.Spawn = func(work func()) { given++; work() }
	looks := func(later time.Duration, want int) {
		t.Helper()
		now, given = now.Add(later), 0
		if looked := h.Pass(10 * time.Second); looked != 1 || given != want {
			t.Errorf("looked %d times, and gave back %d times instead of %d", looked, given, want)
		}
	}
	h.NoteActivity()
	looks(50*time.Second, 0)
	looks(10*time.Second, 1)
	looks(time.Minute, 0) // there is nothing new
	h.NoteActivity()
	looks(50*time.Second, 0)
	looks(10*time.Second, 1)
}

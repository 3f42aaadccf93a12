package example

import (
	"testing"

	"kader/data"
)

func TestTheGroupTalksWithOthersToo(t *testing.T) {
	n, spoken := 0, 0
	for _, p := range built(t, data.Date{}).People {
		if p.State != data.FollowNone && !p.NewHire {
			n++
			if p.Why == "" || p.Started.IsZero() {
				t.Errorf("%s: %+v", p.Full(), p.Follow)
			}
			if !p.Last.IsZero() {
				spoken++
			}
		}
	}
	if n != otherTalks || spoken == 0 {
		t.Errorf("%d others, %d spoken with", n, spoken)
	}
}

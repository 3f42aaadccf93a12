package imports

import (
	"fmt"
	"os"
	"testing"
	"time"
)

// Everything that is decided or asked is explained: each row of each list, read for the first time and
// again, has a reason.
func TestEveryDecisionHasAReason(t *testing.T) {
	t.Parallel()
	for _, l := range readLists(t) {
		t.Run(l.name, func(t *testing.T) {
			content, err := os.ReadFile(l.path)
			if err != nil {
				t.Fatal(err)
			}
			s := newDossier(t, l.language())
			src := Source{
				File: l.file(), Content: content, Password: l.notes.Password, Sheet: l.notes.Sheet, Kind: l.notes.Kind, Map: l.notes.Map, Clock: day0,
			}
			for _, when := range []string{"first", "second"} {
				d, err := Prepare(s, src, nil)
				if err != nil {
					t.Fatal(err)
				}
				wantReasons(t, when, d)
				apply(t, s, d)
			}
		})
	}
}

func wantReasons(t *testing.T, when string, d *Draft) {
	t.Helper()
	unexplained := make(map[string]int)
	for i := range d.Proposal.Matches {
		if m := &d.Proposal.Matches[i]; len(m.Reasons) == 0 && !m.ByHand {
			unexplained[fmt.Sprintf("%s %s", when, m.Decision)]++
		}
	}
	for what, n := range unexplained {
		t.Errorf("%s: %d without a reason", what, n)
	}
}

// So is everybody who is missing from a list: one of many, many at once, and members of the union.
func TestEveryoneWhoIsMissingHasAReason(t *testing.T) {
	for _, left := range []int{1, 20} {
		s := newDossier(t, "nl")
		apply(t, s, prepare(t, s, monthly(t, time.October, staff(30)...)))
		d := prepare(t, s, monthly(t, time.November, staff(30-left)...))
		if len(d.Proposal.Matches) != 30 {
			t.Fatalf("%d matches", len(d.Proposal.Matches))
		}
		wantReasons(t, fmt.Sprint(left, " left"), d)
		d.DecideLeft(DecisionLeft)
		for i := range d.Proposal.Matches {
			if m := &d.Proposal.Matches[i]; len(m.Reasons) == 0 {
				t.Errorf("%d left: %s, by hand %t, without a reason", left, m.Decision, m.ByHand)
			}
		}
	}
}

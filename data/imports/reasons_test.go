package imports

import (
	"fmt"
	"os"
	"slices"
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
				wantWeights(t, when, d)
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

// wantWeights checks that each row that is, or may be, somebody has weights, with names that the window has
// words for.
func wantWeights(t *testing.T, when string, d *Draft) {
	t.Helper()
	features := []string{
		"family-name", "given-name", "name-swapped", "birth", "member-number", "employee-number", "email", "phone", "first-day",
		"unit", "site", "job", "address", "relatives", "prior",
	}
	levels := []string{"", "same", "one-letter", "two-letters", "part", "other-form", "initial", "similar", "different"}
	for i := range d.Proposal.Matches {
		weights, err := WeightsOf(d, i)
		if m := &d.Proposal.Matches[i]; err != nil || len(weights) == 0 && m.Index >= 0 && m.Score > 0 {
			t.Fatalf("%s, match %d, %s: no weights: %v", when, i, m.Decision, err)
		}
		for _, w := range weights {
			if !slices.Contains(features, w.Feature) || !slices.Contains(levels, w.Level) {
				t.Errorf("%s, match %d: %+v", when, i, w)
			}
		}
	}
}

// Weights that are asked for at once are those that are worked out later.
func TestWeightsAtOnceAreThoseOfLater(t *testing.T) {
	s := newDossier(t, "nl")
	apply(t, s, prepare(t, s, monthly(t, time.October, staff(12)...)))
	src := monthly(t, time.November, staff(14)...)
	later := prepare(t, s, src)
	src.Weights = true
	atOnce := prepare(t, s, src)
	if later.compared.weights != nil || atOnce.compared.weights == nil {
		t.Error("weights are kept where nobody asked for them, or not where somebody did")
	}
	for i := range later.Proposal.Matches {
		a, errA := WeightsOf(later, i)
		b, errB := WeightsOf(atOnce, i)
		if errA != nil || errB != nil || !slices.Equal(a, b) {
			t.Errorf("match %d: %v %v, %v %v", i, a, errA, b, errB)
		}
	}
	if weights, err := WeightsOf(later, len(later.Proposal.Matches)); weights != nil || err != nil {
		t.Errorf("of no match: %v %v", weights, err)
	}
	if !slices.EqualFunc(later.Proposal.Matches, atOnce.Proposal.Matches, func(a, b Match) bool { return a.Decision == b.Decision && a.Score == b.Score }) {
		t.Error("asking for weights decides otherwise")
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

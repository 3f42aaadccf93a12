package imports

import (
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"
	"time"

	"kader/data"
)

// Whatever is decided row by row, the counts and warnings are those of counting
// everybody afresh.
func TestCountsFollowEveryDecision(t *testing.T) {
	s := newDossier(t, "nl")
	rows := staff(30)
	apply(t, s, prepare(t, s, monthly(t, time.October, rows...)))
	changed := append([]staffer{}, rows[8:]...)
	for i := range changed {
		changed[i].job, changed[i].hours = "Voorman", 20
		if i%3 == 0 {
			changed[i].unit = "Hal " + string(rune('A'+i))
		}
	}
	changed = append(changed, staffer{number: 900, given: "Nieuw", family: "Gezicht", unit: "Balie"}, staffer{given: "Jan", family: "Naamaa", unit: "Kade"})
	d := prepare(t, s, monthly(t, time.November, changed...))
	if d.Proposal.Counts.Ask == 0 || len(d.Overwrites()) == 0 {
		t.Fatalf("nothing to decide: %+v", d.Proposal.Counts)
	}
	random := rand.New(rand.NewPCG(3, 3))
	decisions := []Decision{DecisionSame, DecisionSkipped, DecisionLeft, DecisionAsk}
	for range 300 {
		sayByChance(t, d, random, decisions)
		counts, warnings := d.Proposal.Counts, d.Warnings
		d.proposeAgain()
		if counts != d.Proposal.Counts {
			t.Fatalf("counted %+v, afresh %+v", counts, d.Proposal.Counts)
		}
		if !reflect.DeepEqual(withoutRecognised(warnings), withoutRecognised(d.Warnings)) {
			t.Fatalf("warned %v, afresh %v", warnings, d.Warnings)
		}
	}
}

// sayByChance makes one of the answers that a user can give: mostly one of these decisions, else one
// about a field or a row, or one of others.
func sayByChance(t testing.TB, d *Draft, random *rand.Rand, decisions []Decision, others ...func()) {
	t.Helper()
	i, row := random.IntN(len(d.Proposal.Matches)), 2+random.IntN(len(d.Rows))
	switch n := random.IntN(6); {
	case n == 0:
		d.KeepFor(i, data.FieldJobTitle, random.IntN(2) == 0)
	case n == 1:
		mustDo(t, d.SkipRow(row, random.IntN(2) == 0))
	case n == 2:
		mustDo(t, d.Fix(row, "D", strings.Repeat("Hal", 1+random.IntN(3))))
	case n-3 < len(others):
		others[n-3]()
	default:
		d.Decide(i, decisions[random.IntN(len(decisions))], "")
	}
}

func mustDo(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// withoutRecognised leaves out what is said of a list as it came, however it is
// decided afterwards.
func withoutRecognised(warnings []Warning) []Warning {
	var rest []Warning
	for _, w := range warnings {
		switch w.Code {
		case WarnOlderList, WarnMaybeOlder, WarnLastList, WarnOtherEmployer:
		default:
			rest = append(rest, w)
		}
	}
	return rest
}

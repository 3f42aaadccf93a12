package imports

import (
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"
	"time"

	"kader/data"
)

// Going back to what the user said earlier works out the draft as it was then.
func TestGoingBackToEarlierAnswers(t *testing.T) {
	s := newDossier(t, "nl")
	rows := staff(30)
	apply(t, s, prepare(t, s, monthly(t, time.October, rows...)))
	changed := append([]staffer{}, rows[8:]...)
	for i := range changed {
		changed[i].job, changed[i].unit = "Voorman", "Hal "+string(rune('A'+i%7))
	}
	d := prepare(t, s, monthly(t, time.November, append(changed, staffer{number: 900, given: "Nieuw", family: "Gezicht", unit: "Balie"})...))
	type moment struct {
		said     Answers
		counts   data.ListCounts
		matches  []Match
		warnings []Warning
	}
	var moments []moment
	random := rand.New(rand.NewPCG(5, 5))
	decisions := []Decision{DecisionSame, DecisionSkipped, DecisionLeft, DecisionNew}
	for range 40 {
		d.proposeAgain()
		moments = append(moments, moment{AnswersOf(d), d.Proposal.Counts, slices.Clone(d.Proposal.Matches), withoutRecognised(d.Warnings)})
		sayByChance(t, d, random, decisions, func() { d.Keep(data.FieldUnit, random.IntN(2) == 0) })
	}
	for n, m := range slices.Backward(moments) {
		mustDo(t, m.said.Restore())
		if !m.said.Stand() {
			t.Fatalf("%d: something else is said", n)
		}
		if d.Proposal.Counts != m.counts || !reflect.DeepEqual(d.Proposal.Matches, m.matches) {
			t.Fatalf("%d: counted %+v, and before %+v", n, d.Proposal.Counts, m.counts)
		}
		if !reflect.DeepEqual(withoutRecognised(d.Warnings), m.warnings) {
			t.Fatalf("%d: warned %v, and before %v", n, d.Warnings, m.warnings)
		}
	}
}

package match

import (
	"math"
	"testing"
)

// The weights of a row add up to the log-odds by which it was decided, whatever was compared.
func TestWeightsAddUp(t *testing.T) {
	for _, country := range []string{"nl", "nb", "da"} {
		for _, l := range workplaceLists(country, 120, 4) {
			results, odds := weighted(t, l)
			for i, r := range results {
				if r.Known < 0 {
					if r.Weights != nil {
						t.Fatalf("%s, row %d: nobody, and weights %v", l.name, i, r.Weights)
					}
					continue
				}
				sum, seen := 0.0, make(map[string]bool)
				for _, w := range r.Weights {
					if sum += w.Bits; seen[w.Feature] {
						t.Errorf("%s, row %d: %s twice", l.name, i, w.Feature)
					}
					seen[w.Feature] = true
				}
				if math.Abs(sum-odds[i]) > .01 {
					t.Fatalf("%s, row %d: weights add up to %.2f, log-odds %.2f: %v", l.name, i, sum, odds[i], r.Weights)
				}
			}
		}
	}
}

// weighted compares a list, and returns the log-odds of everybody whom a row is or may be.
func weighted(t *testing.T, l *pairOfLists) ([]Result, []float64) {
	t.Helper()
	known := peopleOf(l.known)
	a, err := assigned(peopleOf(l.rows), &known, Options{Kind: l.kind, Weights: true})
	if err != nil {
		t.Fatal(err)
	}
	results := a.results()
	weights := make([]float64, len(results))
	for i, r := range results {
		for _, c := range a.candidatesOf(i) {
			if int(c.who) == r.Known {
				weights[i] = float64(c.weight)
			}
		}
	}
	return results, weights
}

func TestWeightsOnlyWhenAskedFor(t *testing.T) {
	people := []Record{{Given: "Aagje", Family: "Zilverstand"}}
	if r := mustCompare(t, people, people)[0]; r.Known != 0 || r.Weights != nil {
		t.Errorf("%+v", r)
	}
}

package match

import (
	"cmp"
	"math"
	"slices"

	"kader/data"
)

// assignment assigns known people to rows, each to at most one.
type assignment struct {
	w            *weigher
	all          []candidate // of every row, the most probable first
	ends         []int32     // where the candidates of each row end
	owner        []int32     // by known person: the row they were assigned to, plus one; 0 is none
	claims       []float32   // by known person: the sum of claimOdds over all rows
	kind         data.ListKind
	explains     bool     // results have their weights
	usual        float64  // share of the rows that are known, before they are compared
	share        float64  // of the rows that are known
	prior        float64  // log-odds of any pair, in bits
	writtenPrior float64  // the same for people whom an earlier import of these rows wrote
	useNumbers   bool     // the employee numbers of both lists mean the same
	reasons      []Reason // of the result at hand
	key          []byte   // the same as one text
	reasonSets   map[string][]Reason
}

func newAssignment(w *weigher, rows int) *assignment {
	return &assignment{
		w: w, ends: make([]int32, 1, rows+1), all: make([]candidate, 0, rows+rows/2),
		owner: make([]int32, len(w.known)), useNumbers: true, usual: usualShare,
	}
}

// addCandidates adds the candidates of the next row.
func (a *assignment) addCandidates(found []candidate) {
	a.all = append(a.all, found...)
	a.ends = append(a.ends, int32(len(a.all)))
}

func (a *assignment) rows() int { return len(a.ends) - 1 }

// candidatesOf returns the candidates of a row, the most probable first.
func (a *assignment) candidatesOf(row int) []candidate { return a.all[a.ends[row]:a.ends[row+1]] }

// numbersAgree reports whether an employee number means the same person in both lists. It
// does not where most people with one number have two names, or most who are surely one
// person have two numbers: then the numbers are of another employer, or were given anew.
func (a *assignment) numbersAgree() bool {
	same, clash, other := 0, 0, 0
	for row := range a.rows() {
		for i, c := range a.candidatesOf(row) {
			switch {
			case c.numbers > 0 && c.anyNameFits():
				same++
			case c.numbers > 0:
				clash++
			case c.numbers < 0 && i == 0 && c.surelySame():
				other++
			}
		}
	}
	const few, times, atOnce = 10, 3, 3
	if clash >= atOnce && 2*clash > a.rows() && clash > times*same {
		return false
	}
	return !(clash >= few && clash > times*same || other >= few && other > times*same)
}

// surelySame reports whether two people with different numbers are surely one: the whole
// name is the same, and a value that namesakes do not share.
func (c *candidate) surelySame() bool {
	const proof = 1<<featBirth | 1<<featEmail | 1<<featPhone | 1<<featMember | 1<<featStart
	return c.sameName() && c.agrees&proof != 0 && c.differs == 0
}

// estimateShare estimates the share of rows that are known: near 0 for new hires, near 1 for
// a staff list a month old. Each round counts the rows that would be known at the share of
// the round before. People whom an earlier import of the same rows created are left out, so
// that importing a list again asks the same questions.
func (a *assignment) estimateShare() {
	if a.share == 0 {
		a.share = a.usual
	}
	for range shareRounds {
		a.setPrior()
		sum := 0.0
		for row := range a.rows() {
			all := 0.0
			found := a.candidatesOf(row)
			for i := range found {
				if a.w.known[found[i].who].earlier != Created {
					all += odds(a.logOdds(&found[i]))
				}
			}
			sum += all / (1 + all)
		}
		a.share = (sum + a.usual*usualRows) / (float64(a.rows()) + usualRows)
		a.share = min(mostShare, max(leastShare, a.share))
	}
	a.setPrior()
}

// reweigh weighs all candidates again, with probabilities estimated from the list itself.
func (a *assignment) reweigh() {
	var l agreementCounts
	from := estimateFrom
	if a.mostAreKnown() {
		from = estimateFromMost
	}
	for row := range a.rows() {
		if found := a.candidatesOf(row); len(found) > 0 {
			l.add(&found[0].evidence, a.firstScore(found), from)
		}
	}
	a.w.estimate(&l)
	for row := range a.rows() {
		found := a.candidatesOf(row)
		for i := range found {
			found[i].evidence = a.w.weigh(&a.w.rows[row], &a.w.known[found[i].who])
		}
		slices.SortStableFunc(found, func(a, b candidate) int { return cmp.Compare(b.weight, a.weight) })
	}
}

// firstScore returns the probability that a row is the first of its candidates, 0–1.
func (a *assignment) firstScore(found []candidate) float64 {
	all := 0.0
	for i := range found {
		all += odds(a.logOdds(&found[i]))
	}
	return odds(a.logOdds(&found[0])) / (1 + all)
}

// applyPrior adds the prior and the weight of the number to every candidate, so that its
// weight becomes its log-odds, and sums the claims on every known person.
func (a *assignment) applyPrior() {
	for i := range a.all {
		a.all[i].weight = float32(a.logOdds(&a.all[i]))
	}
	a.claims = make([]float32, len(a.w.known))
	for row := range a.rows() {
		found := a.candidatesOf(row)
		sum := sumOdds(found)
		for i := range found {
			a.claims[found[i].who] += float32(claimOdds(&found[i], sum))
		}
	}
}

// sumOdds returns the sum of the odds of all candidates.
func sumOdds(found []candidate) float64 {
	sum := 0.0
	for i := range found {
		sum += odds(float64(found[i].weight))
	}
	return sum
}

// claimOdds returns the odds that a row is this candidate rather than anybody else. They are
// small where another candidate of the row fits better; sum is the sum over all its
// candidates.
func claimOdds(c *candidate, sum float64) float64 {
	mine := odds(float64(c.weight))
	return mine / (1 + max(0, sum-mine))
}

// rivalOdds returns the odds that the candidate is another row than this one.
func (a *assignment) rivalOdds(row int, c *candidate) float64 {
	return max(0, float64(a.claims[c.who])-claimOdds(c, sumOdds(a.candidatesOf(row))))
}

// setPrior computes the log-odds of any pair from the share of rows that are known.
func (a *assignment) setPrior() {
	known := peopleAround(len(a.w.known))
	a.prior = math.Log2(a.share / (1 - a.share) / known)
	a.writtenPrior = math.Log2(mostShare / (1 - mostShare) / known)
}

// logOdds returns the log-odds of a candidate, in bits: its weight, the prior and the
// employee number.
func (a *assignment) logOdds(c *candidate) float64 {
	weight := float64(c.weight) + a.prior
	if a.w.known[c.who].earlier != Untouched {
		weight += a.writtenPrior - a.prior
	}
	switch {
	case !a.useNumbers:
	case c.numbers > 0:
		weight += numberWeight
	case c.numbers < 0 && c.returned:
		weight += numberReturnedWeight
	case c.numbers < 0:
		weight += numberOtherWeight
	}
	return weight
}

// hasSameNumber reports whether row and candidate have one employee number and such numbers
// count.
func (a *assignment) hasSameNumber(c *candidate) bool { return a.useNumbers && c.numbers > 0 }

// claimWeight returns the order in which pairs are assigned, in bits: a number with a
// fitting name goes before any name.
func (a *assignment) claimWeight(c *candidate) float64 {
	if a.hasSameNumber(c) && c.anyNameFits() {
		return float64(c.weight) + 1000
	}
	return float64(c.weight)
}

// claim is one candidate of one row, in the order of assignment.
type claim struct {
	row, place int32
	weight     float32
}

// assign assigns every known person to at most one row, the pairs of the largest weight
// first.
func (a *assignment) assign() {
	pairs := make([]claim, 0, a.rows())
	for row := range a.rows() {
		for place := range a.candidatesOf(row) {
			c := &a.candidatesOf(row)[place]
			if a.hasSameNumber(c) || probability(float64(c.weight)) >= askScore {
				pairs = append(pairs, claim{int32(row), int32(place), float32(a.claimWeight(c))})
			}
		}
	}
	slices.SortStableFunc(pairs, func(a, b claim) int { return cmp.Compare(b.weight, a.weight) })
	given := make([]bool, a.rows())
	for _, p := range pairs {
		who := a.candidatesOf(int(p.row))[p.place].who
		if !given[p.row] && a.owner[who] == 0 {
			given[p.row], a.owner[who] = true, p.row+1
		}
	}
}

// odds returns the odds of a weight in bits, at most 2^60.
func odds(weight float64) float64 { return math.Exp2(min(weight, 60)) }

// probability returns the probability of a weight in bits.
func probability(weight float64) float64 { return 1 / (1 + math.Exp2(-weight)) }

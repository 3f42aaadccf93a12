package match

import (
	"cmp"
	"math"
	"slices"
)

// assignment gives the known people out to the rows.
type assignment struct {
	w       *weigher
	all     []candidate // of every row, the most probable first
	ends    []int32     // where the candidates of each row end
	owner   []int32     // by known: the row that took them, plus one
	claims  []float32   // by known: the odds of all rows together that they are it
	share   float64     // of the rows that are known
	prior   float64     // bits of any pair before anything is compared
	again   float64     // the same with somebody whom an earlier import of these rows wrote
	numbers bool        // the employee numbers of both lists are of one kind
	reasons []Reason    // of the result at hand
	key     []byte      // the same as a text
	said    map[string][]Reason
}

func newAssignment(w *weigher, rows int) *assignment {
	return &assignment{w: w, ends: make([]int32, 1, rows+1), all: make([]candidate, 0, rows+rows/2), owner: make([]int32, len(w.known)), numbers: true}
}

func (a *assignment) keep(found []candidate) {
	a.all = append(a.all, found...)
	a.ends = append(a.ends, int32(len(a.all)))
}

func (a *assignment) rows() int { return len(a.ends) - 1 }

func (a *assignment) of(row int) []candidate { return a.all[a.ends[row]:a.ends[row+1]] }

// judgeNumbers looks whether employee numbers mean the same in both lists. Where
// most people with one number have two names, or most who are surely one person
// have two numbers, the numbers are of another employer or were given anew, and
// say nothing.
func (a *assignment) judgeNumbers() bool {
	same, clash, other := 0, 0, 0
	for row := range a.rows() {
		for i, c := range a.of(row) {
			switch {
			case c.numbers > 0 && c.fits():
				same++
			case c.numbers > 0:
				clash++
			case c.numbers < 0 && i == 0 && c.sure():
				other++
			}
		}
	}
	const few, times = 10, 3
	return !(clash >= few && clash > times*same || other >= few && other > times*same)
}

// sure tells whether two people with different numbers are surely one: all of the
// name, and more than namesakes share.
func (c *candidate) sure() bool {
	const proof = 1<<featBirth | 1<<featEmail | 1<<featPhone | 1<<featMember | 1<<featStart
	return c.sameName() && c.agrees&proof != 0 && c.differs == 0
}

// guessShare estimates how many of the rows are known: nearly none of new hires,
// nearly all of the staff list of last month. Each round asks how many rows would
// be known at the share of the round before. Whom an earlier import of the same
// rows created vouches for no other row: what was asked then is asked again.
func (a *assignment) guessShare() {
	a.share = usualShare
	for range 8 {
		a.setPrior()
		sum := 0.0
		for row := range a.rows() {
			all := 0.0
			for _, c := range a.of(row) {
				if a.w.known[c.who].earlier != Created {
					all += odds(a.bits(&c))
				}
			}
			sum += all / (1 + all)
		}
		a.share = (sum + usualShare*usualRows) / (float64(a.rows()) + usualRows)
		a.share = min(mostShare, max(leastShare, a.share))
	}
	a.setPrior()
}

// lookAgain weighs all candidates with what the list itself has shown.
func (a *assignment) lookAgain() {
	var l lesson
	for row := range a.rows() {
		found, all := a.of(row), 0.0
		for i := range found {
			all += odds(a.bits(&found[i]))
		}
		if len(found) > 0 {
			l.add(&found[0].evidence, odds(a.bits(&found[0]))/(1+all))
		}
	}
	a.w.learn(&l)
	for row := range a.rows() {
		found := a.of(row)
		for i := range found {
			found[i].evidence = a.w.weigh(&a.w.rows[row], &a.w.known[found[i].who])
		}
		slices.SortStableFunc(found, func(a, b candidate) int { return cmp.Compare(b.bits, a.bits) })
	}
}

// settle makes the prior and the number part of the bits of every candidate, and adds
// up how strongly each of the known is claimed.
func (a *assignment) settle() {
	for i := range a.all {
		a.all[i].bits = float32(a.bits(&a.all[i]))
	}
	a.claims = make([]float32, len(a.w.known))
	for row := range a.rows() {
		found := a.of(row)
		sum := oddsOf(found)
		for i := range found {
			a.claims[found[i].who] += float32(claimed(&found[i], sum))
		}
	}
}

// oddsOf adds up the odds of all whom a row may be.
func oddsOf(found []candidate) float64 {
	sum := 0.0
	for i := range found {
		sum += odds(float64(found[i].bits))
	}
	return sum
}

// claimed is the odds that a row is one of the known rather than anybody else: little
// where another of them fits it better.
func claimed(c *candidate, sum float64) float64 {
	own := odds(float64(c.bits))
	return own / (1 + max(0, sum-own))
}

// rivals is the odds that one of the known is another row than this one.
func (a *assignment) rivals(row int, c *candidate) float64 {
	return max(0, float64(a.claims[c.who])-claimed(c, oddsOf(a.of(row))))
}

func (a *assignment) setPrior() {
	known := workplace(len(a.w.known))
	a.prior = math.Log2(a.share / (1 - a.share) / known)
	a.again = math.Log2(mostShare / (1 - mostShare) / known)
}

// bits is all that speaks for a candidate, prior and number included.
func (a *assignment) bits(c *candidate) float64 {
	bits := float64(c.bits) + a.prior
	if a.w.known[c.who].earlier != Untouched {
		bits += a.again - a.prior
	}
	switch {
	case !a.numbers:
	case c.numbers > 0:
		bits += numberBits
	case c.numbers < 0:
		bits += numberOtherBits
	}
	return bits
}

// byNumber tells whether the employee number says who it is.
func (a *assignment) byNumber(c *candidate) bool { return a.numbers && c.numbers > 0 }

// claim is how strongly a row claims a known person, in bits: a number that fits
// goes before any name.
func (a *assignment) claim(c *candidate) float64 {
	if a.byNumber(c) && c.fits() {
		return float64(c.bits) + 1000
	}
	return float64(c.bits)
}

// pair is one candidate of one row, for giving everyone out once.
type pair struct {
	row, place int32
	bits       float32
}

// give gives every known person to at most one row, the best pairs first.
func (a *assignment) give() {
	pairs := make([]pair, 0, a.rows())
	for row := range a.rows() {
		for place := range a.of(row) {
			c := &a.of(row)[place]
			if a.byNumber(c) || probability(float64(c.bits)) >= askScore {
				pairs = append(pairs, pair{int32(row), int32(place), float32(a.claim(c))})
			}
		}
	}
	slices.SortStableFunc(pairs, func(a, b pair) int { return cmp.Compare(b.bits, a.bits) })
	given := make([]bool, a.rows())
	for _, p := range pairs {
		who := a.of(int(p.row))[p.place].who
		if !given[p.row] && a.owner[who] == 0 {
			given[p.row], a.owner[who] = true, p.row+1
		}
	}
}

// odds are what bits make, as far as numbers go.
func odds(bits float64) float64 { return math.Exp2(min(bits, 60)) }

func probability(bits float64) float64 { return 1 / (1 + math.Exp2(-bits)) }

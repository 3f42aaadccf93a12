package match

import "math"

// The weights below are bits: the logarithm to base 2 of how much more often
// something is seen with one and the same person than with two different ones.
// They were set by hand, then checked against public sets with known truth.

// usual is how often a value of a feature occurs where we cannot know better, and
// sure how strongly that is believed against the counts of this dossier.
type usual struct {
	share float64 // of people who have the same value by chance
	agree float64 // how often one person keeps the value between two lists
	least float64 // bits of the most frequent value
	most  float64 // bits of the rarest
	other float64 // bits when the values differ
}

// sure is the number of people that the usual share counts for.
const sure = 400

func usuals() [featCount]usual {
	return [featCount]usual{
		featFamily:   {share: 1.0 / 1200, agree: .95, least: 4, most: 14, other: -7},
		featGiven:    {share: 1.0 / 250, agree: .9, least: 4, most: 12, other: -6},
		featInfix:    {share: 1.0 / 10, agree: .9, least: 0, most: 2, other: -2},
		featUnit:     {share: 1.0 / 20, agree: .85, least: .5, most: 7, other: -2.5},
		featJob:      {share: 1.0 / 15, agree: .8, least: .5, most: 6, other: -1.5},
		featStart:    {share: 1.0 / 300, agree: .85, least: 1, most: 9, other: -3.5},
		featEmail:    {share: 1.0 / 2000, agree: .6, least: 6, most: 13, other: -.5},
		featPhone:    {share: 1.0 / 1000, agree: .6, least: 5, most: 11, other: -.5},
		featStreet:   {share: 1.0 / 1000, agree: .8, least: 3, most: 9, other: -1.5},
		featPostcode: {share: 1.0 / 300, agree: .8, least: 2, most: 6, other: -1},
		featTown:     {share: 1.0 / 10, agree: .8, least: .5, most: 4, other: -1},
		featMember:   {share: 1.0 / 5000, agree: .98, least: 12, most: 14, other: -8},
	}
}

// weigher holds both lists and what their values are worth.
type weigher struct {
	fold    folder
	heard   map[string]string // what names sound like
	words   [featCount]vocabulary
	bits    [featCount][]float64 // of agreement, by value
	usual   [featCount]usual
	rows    []profile
	known   []profile
	blocks  blocks
	share   float64 // of the rows that are known, as far as can be guessed
	prior   float64 // bits of any pair before anything is compared
	again   float64 // the same with somebody whom an earlier import of these rows wrote
	visited []int32 // by known: the last row that looked at it, plus one
}

func newWeigher(rows, known []Record) *weigher {
	w := &weigher{
		fold: make(folder), heard: make(map[string]string), usual: usuals(),
		rows: make([]profile, len(rows)), known: make([]profile, len(known)),
		visited: make([]int32, len(known)),
	}
	for f := range w.words {
		w.words[f] = vocabulary{numbers: make(map[string]int32), counts: []int32{0}}
	}
	for i := range known {
		w.known[i] = w.profileOf(&known[i], true)
	}
	for i := range rows {
		w.rows[i] = w.profileOf(&rows[i], false)
	}
	w.weighValues()
	w.blocks = newBlocks(w.known)
	return w
}

// weighValues gives every value the bits that agreeing on it is worth: rare values
// more than frequent ones. The counts of a small dossier say little, so they are
// mixed with what is usual.
func (w *weigher) weighValues() {
	for f := range w.words {
		u, v := w.usual[f], &w.words[f]
		w.bits[f] = make([]float64, len(v.counts))
		for n, count := range v.counts {
			share := (float64(count) + sure*u.share) / float64(v.total+sure)
			w.bits[f][n] = min(u.most, max(u.least, math.Log2(u.agree/share)))
		}
	}
}

// mostShare is how many of the rows are known at most.
const mostShare = .9

// guessShare estimates how many of the rows are known: nearly none of new hires,
// nearly all of the staff list of last month. It is told by how many of their names
// are, less one, because a name that we know must not vouch for itself. The more
// people are known, the less likely each of them is the one before comparing.
// Whom an earlier import of the same rows created vouches for no other row: what
// was asked then is asked again.
func (w *weigher) guessShare(known []Record) {
	names := make(map[[2]int32]bool, len(w.known))
	for i := range w.known {
		w.known[i].earlier = known[i].Earlier
		if known[i].Earlier != Created {
			names[nameOf(&w.known[i])] = true
		}
	}
	seen := 0
	for i := range w.rows {
		if names[nameOf(&w.rows[i])] {
			seen++
		}
	}
	w.share = (float64(max(seen-1, 0)) + .5) / float64(len(w.rows)+2)
	w.share = min(mostShare, max(.02, w.share))
	w.prior = math.Log2(w.share / float64(max(len(w.known), 1)))
	w.again = math.Log2(mostShare / float64(max(len(w.known), 1)))
}

func nameOf(p *profile) [2]int32 { return [2]int32{p.values[featFamily], p.values[featGiven]} }

// evidence is what came out of comparing one row with one known person.
type evidence struct {
	bits    float64
	name    level
	against bool // something that one person cannot have twice differs
	again   bool // an earlier import of the same rows wrote this person
	own     bool // something agrees that two people hardly share, as members of a family share an address
	numbers int8 // 1 the same, -1 different, 0 not both known
	agrees  uint32
	differs uint32
}

func (e *evidence) add(f feature, bits float64, agrees bool) {
	e.bits += bits
	if agrees {
		e.agrees |= 1 << f
	} else {
		e.differs |= 1 << f
	}
}

// weigh compares one row with one known person.
func (w *weigher) weigh(row, known *profile) evidence {
	e := w.weighName(row, known)
	if known.earlier == Untouched {
		e.bits += w.prior
	} else {
		e.bits, e.again = e.bits+w.again, true
	}
	if row.number != "" && known.number != "" {
		e.weighNumber(row.number == known.number)
	}
	w.weighBirth(&e, row, known)
	for f := featUnit; f <= featMember; f++ {
		a, b := row.values[f], known.values[f]
		if a == 0 || b == 0 {
			continue
		}
		if a == b {
			e.add(f, w.bits[f][a], true)
			e.own = e.own || f == featEmail || f == featMember
		} else if f == featStreet && similar(row.street, known.street) {
			e.add(f, min(w.bits[f][a], w.bits[f][b])-similarLoss, true)
		} else {
			e.add(f, w.usual[f].other, false)
		}
	}
	return e
}

// What the same employee number speaks for, and another one against. Somebody who
// came back may have got another number, so it excludes nobody: but without more
// evidence than a name, two numbers are two people.
const (
	numberBits      = 9
	numberOtherBits = -15
)

func (e *evidence) weighNumber(same bool) {
	if same {
		e.numbers, e.bits = 1, e.bits+numberBits
		return
	}
	e.numbers, e.bits, e.against = -1, e.bits+numberOtherBits, true
}

const (
	birthDayBits   = 12.0 // the same day
	birthYearBits  = 4.5  // the same year
	birthNearBits  = 6.0  // one digit off, or day and month swapped
	birthOtherBits = -6.0
)

func (w *weigher) weighBirth(e *evidence, row, known *profile) {
	a, b := row.birth, known.birth
	switch {
	case a.Year == 0 || b.Year == 0:
	case a.Month == 0 || b.Month == 0:
		if a.Year == b.Year {
			e.add(featBirth, birthYearBits, true)
		} else {
			e.add(featBirth, birthOtherBits, false)
			e.against = true
		}
	case a == b:
		e.add(featBirth, birthDayBits, true)
		e.own = true
	case nearDates(a, b):
		e.add(featBirth, birthNearBits, true)
	default:
		e.add(featBirth, birthOtherBits, false)
	}
}

package match

import (
	"cmp"
	"math"
	"slices"
)

// Twin says that a row of a list is about the same person as an earlier row.
type Twin struct {
	Row, First int
	Answer     Answer  // Same, or Ask where too little tells
	Score      float64 // probability 0–1
}

// Twins finds rows of one list that name the same person again, in the order of
// the list. Two rows with one employee number are one person unless their names
// contradict; such rows are in clash, and their number is worth nothing. Two rows
// with different numbers are two people, however alike their names are. Others are one
// person where they share something that is somebody's own, such as a day of birth or
// a mobile phone, or far more than relatives share; else they are asked about.
func Twins(rows People) (twins []Twin, clash []int) {
	t := newTwinning(rows)
	t.byNumber()
	t.collect()
	t.guessShare()
	t.guessKin()
	t.lookAgain()
	t.guessShare()
	t.join()
	return t.twins(), t.clash
}

// twinning puts rows that are about one person together.
type twinning struct {
	w      *weigher
	first  []int32 // by row: an earlier row of the same person, or the row itself
	clash  []int
	pairs  []twinPair
	prior  float32   // bits of any pair before it is compared
	asked  []Twin    // by row: whom it may be, First -1 for nobody
	score  []float32 // by row: how sure it is that it belongs to first
	number []int32   // by first row: the employee number of its people, 0 none
	kin    int       // pairs of rows that are relatives
	sure   float32   // as prior, from those pairs alone that share something of their own

	members map[int32][]int32 // by first row: all rows put together with it
}

// twinPair is two rows that may be about one person.
type twinPair struct {
	row, other int32
	evidence
}

func newTwinning(rows People) *twinning {
	t := &twinning{
		w: newWeigher(rows, nil), first: make([]int32, rows.N), asked: make([]Twin, rows.N),
		score: make([]float32, rows.N), number: make([]int32, rows.N), members: make(map[int32][]int32),
	}
	for i := range rows.N {
		t.first[i], t.asked[i].First, t.number[i] = int32(i), -1, t.w.rows[i].number
	}
	return t
}

// root returns the first row of the person of a row.
func (t *twinning) root(row int32) int32 {
	for t.first[row] != row {
		t.first[row] = t.first[t.first[row]]
		row = t.first[row]
	}
	return row
}

// byNumber puts rows with one employee number together. Where most who share a number
// have different names it is no employee number, and puts nobody together.
func (t *twinning) byNumber() {
	seen := make([]int32, len(t.w.rows)+1)
	var same []int32
	for i := range t.w.rows {
		p := &t.w.rows[i]
		if p.number == 0 {
			continue
		}
		if seen[p.number] == 0 {
			seen[p.number] = int32(i) + 1
			continue
		}
		first := seen[p.number] - 1
		var e evidence
		t.w.weighNames(&e, p, &t.w.rows[first])
		if e.wholeName() || p.nameless() || e.given() == levelExact {
			same = append(same, int32(i))
		} else {
			t.clash = append(t.clash, int(first), i)
		}
	}
	if len(t.clash) > 4*len(same) { // two rows each
		return
	}
	for _, row := range same {
		t.first[row], t.score[row] = seen[t.w.rows[row].number]-1, 1
	}
}

// collect finds the pairs of rows that may be about one person. Two rows with
// different numbers are two people, so each row is set beside those without.
func (t *twinning) collect() {
	rows := t.w.rows
	nameless := func(p *profile) bool { return p.nameless() && p.values[featGiven] == 0 }
	numberless := func(p *profile) bool { return p.number == 0 && !nameless(p) }
	if !slices.ContainsFunc(rows, func(p profile) bool { return numberless(&p) }) {
		return
	}
	t.w.blocks = newBlocks(t.w, numberless)
	s := newSearch(t.w)
	s.plenty = math.MaxFloat32 // somebody may be there three times
	for i := range rows {
		if t.first[i] != int32(i) || nameless(&rows[i]) {
			continue
		}
		if s.row = int32(i); rows[i].number == 0 {
			s.most = s.row
		} else {
			s.most = math.MaxInt32
		}
		for _, c := range s.look(s.row) {
			t.pairs = append(t.pairs, twinPair{row: max(s.row, c.who), other: min(s.row, c.who), evidence: c.evidence})
		}
	}
	t.w.blocks, t.kin = blocks{}, s.kin
}

// guessShare estimates how many pairs there are, as for two lists, and adds what
// that makes of any pair before it is compared.
func (t *twinning) guessShare() {
	n := float64(len(t.w.rows))
	expected, prior := usualTwins*n, 0.0
	for range 8 {
		prior = math.Log2(2 * expected / (n * n))
		sum := 0.0
		for i := range t.pairs {
			sum += probability(float64(t.pairs[i].bits) + prior)
		}
		expected = (sum + usualTwins*usualRows) / (n + usualRows) * n
	}
	t.prior = float32(prior)
}

// guessKin estimates how many relatives of one name and one house the list holds, from
// what becomes of such rows where something tells, and how many twins there are of whom
// something does. Each round asks what there would be at the shares of the round before.
func (t *twinning) guessKin() {
	w := t.w
	told := t.guessHouses()
	for range 4 {
		sure, one, two := 0.0, 0.0, 0.0
		for i := range t.pairs {
			p := &t.pairs[i]
			w.doubt(&p.evidence)
			score := probability(float64(p.bits + t.prior))
			if p.own {
				sure += score
			}
			switch {
			case !p.household():
			case p.own:
				one += score
			case p.differs&(1<<featBirth) != 0:
				two += (1 - score) * probability(w.kinBits(&p.evidence))
			}
		}
		w.alike = w.usual + math.Log2((usualAlike+two/alikeShare)/(usualAlike+one+two))
		t.sure = float32(math.Log2(2 * (sure + usualTwins*usualHoused) / (told + usualHoused) / float64(len(w.rows))))
	}
}

// guessHouses estimates how many relatives the list holds, where addresses are given:
// from those who live together and are surely two. It returns of how many rows anything
// is given that is somebody's own.
func (t *twinning) guessHouses() (told float64) {
	housed := 0.0
	for i := range t.w.rows {
		v := &t.w.rows[i].values
		if v[featStreet] != 0 && v[featHouse] != 0 {
			housed++
		}
		if v[featBirth]|v[featMember]|v[featEmail]|v[featPhone] != 0 {
			told++
		}
	}
	share := (relatives*usualHoused + 2*float64(t.kin)) / (usualHoused + housed)
	t.w.kin += math.Log2(share / relatives)
	return told
}

// household tells whether two rows have one name, and an address or a phone in common.
func (p *twinPair) household() bool {
	const house = 1<<featStreet | 1<<featPhone
	return p.wholeName() && p.given() < levelFirst && (p.agrees|p.nearly)&house != 0
}

// lookAgain weighs all pairs with what the list itself has shown.
func (t *twinning) lookAgain() {
	var l lesson
	for i := range t.pairs {
		p := &t.pairs[i]
		l.add(&p.evidence, probability(float64(p.bits+t.prior)))
	}
	t.w.learn(&l)
	for i := range t.pairs {
		p := &t.pairs[i]
		p.evidence = t.w.weigh(&t.w.rows[p.row], &t.w.rows[p.other])
	}
}

// join puts rows together, the surest pairs first. What is not sure is asked.
func (t *twinning) join() {
	t.collectMembers()
	slices.SortStableFunc(t.pairs, func(a, b twinPair) int { return cmp.Compare(b.bits, a.bits) })
	for i := range t.pairs {
		t.joinPair(&t.pairs[i])
	}
}

// joinPair puts the rows of a pair together, or asks about them.
func (t *twinning) joinPair(p *twinPair) {
	a, b := t.root(p.row), t.root(p.other)
	if a == b || t.number[a] != 0 && t.number[b] != 0 {
		return
	}
	next, score := t.succeed(p), probability(float64(p.bits+t.prior))
	if next {
		score = t.succession(p)
	}
	a, b = max(a, b), min(a, b)
	switch {
	case score < twinScore:
	case score >= sameScore && p.proven(t.w, t.sure), next && score >= likely && t.succeedAll(a, b):
		t.first[a], t.score[a] = b, float32(score)
		t.members[b] = append(t.membersOf(b), t.membersOf(a)...)
		if t.number[b] == 0 {
			t.number[b] = t.number[a]
		}
	case p.askable(score) && t.asked[a].First < 0:
		t.asked[a] = Twin{First: int(b), Answer: Ask, Score: score}
	}
}

// proven tells whether two rows that look like one person need not be asked about.
// Where nothing is somebody's own, father and son look like one person in two rows too,
// and must be far less likely than that.
func (p *twinPair) proven(w *weigher, prior float32) bool {
	const own = 1<<featBirth | 1<<featPhone | 1<<featStreet
	switch {
	case p.slip && !p.personal() && p.nearly&own == 0 && p.agrees&(1<<featStart) == 0: // Pedersen and Petersen of one unit
		return false
	case !p.bearable() || p.given() == levelOther && p.agrees&(1<<featBirth|1<<featMember) == 0:
		return false
	case p.own || p.years && p.agrees&(1<<featBirth) != 0:
		return true
	case p.apart && !p.personal():
		return false
	}
	return p.raw-float32(w.kinBits(&p.evidence))+prior >= notKin
}

// askable tells whether two rows are alike enough to trouble somebody with them.
func (p *twinPair) askable(score float64) bool {
	if p.years && p.differs&(1<<featBirth) != 0 && p.agrees == 0 {
		return false
	}
	if p.given() != levelUnknown && p.wholeName() {
		return true
	}
	return p.agrees != 0 && score >= otherScore
}

// twins returns what was found, in the order of the list.
func (t *twinning) twins() []Twin {
	var twins []Twin
	for i := range t.first {
		switch row := int32(i); {
		case t.first[i] != row:
			twins = append(twins, Twin{Row: i, First: int(t.root(row)), Answer: Same, Score: float64(t.score[i])})
		case t.asked[i].First >= 0 && t.root(int32(t.asked[i].First)) != row:
			twin := t.asked[i]
			twin.Row, twin.First = i, int(t.root(int32(twin.First)))
			twins = append(twins, twin)
		}
	}
	return twins
}

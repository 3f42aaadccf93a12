package match

import (
	"cmp"
	"math"
	"slices"
)

// Duplicate is a row that is about the same person as an earlier row.
type Duplicate struct {
	Row, First int
	Answer     Answer  // Same, or Ask if that is not sure
	Score      float64 // probability 0–1
}

// Duplicates returns the rows of one list that name the same person again, in the order of
// the list. Two rows with one employee number are one person unless their names contradict
// it: such rows are in clash, and their number says nothing. Two rows with different numbers
// are two people, however similar their names are. Other rows are one person if an
// identifying value agrees, such as a day of birth or a mobile phone, or if far more agrees
// than relatives share. All others get the answer Ask.
func Duplicates(rows People) (duplicates []Duplicate, clash []int) {
	t := newDeduplication(rows)
	t.joinByNumber()
	t.collectPairs()
	t.estimateShare()
	t.estimateRelatives()
	t.reweigh()
	t.estimateShare()
	t.joinPairs()
	return t.duplicates(), t.clash
}

// deduplication groups the rows that are about one person.
type deduplication struct {
	w                *weigher
	first            []int32 // by row: an earlier row of the same person, or the row itself
	clash            []int
	pairs            []duplicatePair
	prior            float32     // log-odds of any pair, in bits
	asked            []Duplicate // by row: the question about it, First -1 for none
	score            []float32   // by row: the probability that it belongs to first
	number           []int32     // by first row: the employee number of its group, 0 is none
	relatives        int         // number of pairs of rows that are relatives
	identifyingPrior float32     // prior from the pairs that share an identifying value

	members map[int32][]int32 // by first row: all rows of its group
}

// duplicatePair is two rows that may be about one person.
type duplicatePair struct {
	row, other int32
	evidence
}

func newDeduplication(rows People) *deduplication {
	t := &deduplication{
		w: newWeigher(rows, nil, ""), first: make([]int32, rows.N), asked: make([]Duplicate, rows.N),
		score: make([]float32, rows.N), number: make([]int32, rows.N), members: make(map[int32][]int32),
	}
	for i := range rows.N {
		t.first[i], t.asked[i].First, t.number[i] = int32(i), -1, t.w.rows[i].number
	}
	return t
}

// root returns the first row of the group of a row.
func (t *deduplication) root(row int32) int32 {
	for t.first[row] != row {
		t.first[row] = t.first[t.first[row]]
		row = t.first[row]
	}
	return row
}

// joinByNumber groups rows with one employee number. If most rows that share a number have
// different names, it is no employee number, and nothing is grouped.
func (t *deduplication) joinByNumber() {
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
		if e.wholeNameFits() || p.nameless() || e.given() == levelExact {
			same = append(same, int32(i))
		} else {
			t.clash = append(t.clash, int(first), i)
		}
	}
	if len(t.clash) > 4*len(same) { // a clash counts two rows
		return
	}
	for _, row := range same {
		t.first[row], t.score[row] = seen[t.w.rows[row].number]-1, 1
	}
}

// collectPairs finds the pairs of rows that may be about one person. Two rows with different
// numbers are two people, so every row is compared with those that have no number.
func (t *deduplication) collectPairs() {
	rows := t.w.rows
	nameless := func(p *profile) bool { return p.nameless() && p.values[featGiven] == 0 }
	numberless := func(p *profile) bool { return p.number == 0 && !nameless(p) }
	if !slices.ContainsFunc(rows, func(p profile) bool { return numberless(&p) }) {
		return
	}
	t.w.blocks = newBlocks(t.w, numberless)
	s := newSearch(t.w)
	s.narrowLimit = math.MaxFloat32 // somebody may be there three times
	for i := range rows {
		if t.first[i] != int32(i) || nameless(&rows[i]) {
			continue
		}
		if s.row = int32(i); rows[i].number == 0 {
			s.before = s.row
		} else {
			s.before = math.MaxInt32
		}
		for _, c := range s.findRow(s.row) {
			t.pairs = append(t.pairs, duplicatePair{row: max(s.row, c.who), other: min(s.row, c.who), evidence: c.evidence})
		}
	}
	t.w.blocks, t.relatives = blocks{}, s.relatives
}

// estimateShare estimates the number of duplicates, as assignment.estimateShare does, and
// sets the prior from it.
func (t *deduplication) estimateShare() {
	n := float64(len(t.w.rows))
	expected, prior := usualDuplicates*n, 0.0
	for range 8 {
		prior = math.Log2(2 * expected / (n * n))
		sum := 0.0
		for i := range t.pairs {
			sum += probability(float64(t.pairs[i].weight) + prior)
		}
		expected = (sum + usualDuplicates*usualRows) / (n + usualRows) * n
	}
	t.prior = float32(prior)
}

// estimateRelatives estimates the share of relatives with one name and one house, from the
// pairs that an identifying value decides, and the share of duplicates among those pairs.
// Each round uses the shares of the round before.
func (t *deduplication) estimateRelatives() {
	w := t.w
	told := t.estimateHouseholds()
	for range 4 {
		sure, one, two := 0.0, 0.0, 0.0
		for i := range t.pairs {
			p := &t.pairs[i]
			w.discountRelatives(&p.evidence)
			score := probability(float64(p.weight + t.prior))
			if p.identifying {
				sure += score
			}
			switch {
			case !p.sameHousehold():
			case p.identifying:
				one += score
			case p.differs&(1<<featBirth) != 0:
				two += (1 - score) * probability(w.relativesWeight(&p.evidence))
			}
		}
		w.namesakesPrior = w.usualPrior + math.Log2((usualAlike+two/alikeShare)/(usualAlike+one+two))
		share := (sure + usualDuplicates*usualDuplicateRows) / (told + usualDuplicateRows)
		t.identifyingPrior = float32(math.Log2(2 * share / float64(len(w.rows))))
	}
}

// estimateHouseholds estimates the share of relatives where addresses are given, from the
// people who live together and are surely two. It returns the number of rows that have an
// identifying value.
func (t *deduplication) estimateHouseholds() (told float64) {
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
	share := (relativesEach*usualDuplicateRows + 2*float64(t.relatives)) / (usualDuplicateRows + housed)
	t.w.relativesPrior += math.Log2(share / relativesEach)
	return told
}

// sameHousehold reports whether two rows have one name, and an address or a phone in common.
func (p *duplicatePair) sameHousehold() bool {
	const house = 1<<featStreet | 1<<featPhone
	return p.wholeNameFits() && p.given() < levelInitial && (p.agrees|p.nearly)&house != 0
}

// reweigh weighs all pairs again, with probabilities estimated from the list itself.
func (t *deduplication) reweigh() {
	var l agreementCounts
	for i := range t.pairs {
		p := &t.pairs[i]
		l.add(&p.evidence, probability(float64(p.weight+t.prior)), estimateFrom)
	}
	t.w.estimate(&l)
	for i := range t.pairs {
		p := &t.pairs[i]
		p.evidence = t.w.weigh(&t.w.rows[p.row], &t.w.rows[p.other])
	}
}

// joinPairs groups rows, the pairs of the largest weight first, and notes the pairs to ask
// about.
func (t *deduplication) joinPairs() {
	t.collectMembers()
	slices.SortStableFunc(t.pairs, func(a, b duplicatePair) int { return cmp.Compare(b.weight, a.weight) })
	for i := range t.pairs {
		t.joinPair(&t.pairs[i])
	}
}

// joinPair groups the rows of a pair, or notes that it must be asked about.
func (t *deduplication) joinPair(p *duplicatePair) {
	a, b := t.root(p.row), t.root(p.other)
	if a == b || t.number[a] != 0 && t.number[b] != 0 {
		return
	}
	next, score := t.isSuccession(p), probability(float64(p.weight+t.prior))
	if next {
		score = t.successionScore(p)
	}
	a, b = max(a, b), min(a, b)
	switch {
	case score < duplicateScore:
	case score >= sameScore && p.surelySame(t.w, t.identifyingPrior), next && score >= likely && t.allSucceed(a, b):
		t.first[a], t.score[a] = b, float32(score)
		t.members[b] = append(t.membersOf(b), t.membersOf(a)...)
		if t.number[b] == 0 {
			t.number[b] = t.number[a]
		}
	case p.worthAsking(score) && t.asked[a].First < 0:
		t.asked[a] = Duplicate{First: int(b), Answer: Ask, Score: score}
	}
}

// surelySame reports whether two rows that look like one person need no question. If no
// identifying value agrees, they must also be far more probable as one person than as two
// relatives, such as father and son.
func (p *duplicatePair) surelySame(w *weigher, prior float32) bool {
	const personal = 1<<featBirth | 1<<featPhone | 1<<featStreet
	switch {
	case p.misspelled && !p.hasPersonal() && p.nearly&personal == 0 &&
		p.agrees&(1<<featStart) == 0: // Pedersen and Petersen of one unit
		return false
	case (p.differs|p.nearly)&(1<<featMember) != 0 && !p.hasPersonal(): // a list of members counts them
		return false
	case !p.plausible() || p.given() == levelDifferent && p.agrees&(1<<featBirth|1<<featMember) == 0:
		return false
	case p.identifying || p.yearsOnly && p.agrees&(1<<featBirth) != 0:
		return true
	case p.startsApart && !p.hasPersonal():
		return false
	}
	return p.rawWeight-float32(w.relativesWeight(&p.evidence))+prior >= notRelatives
}

// worthAsking reports whether two rows are similar enough to ask about.
func (p *duplicatePair) worthAsking(score float64) bool {
	if p.yearsOnly && p.differs&(1<<featBirth) != 0 && p.agrees == 0 {
		return false
	}
	if p.given() != levelUnknown && p.wholeNameFits() {
		return true
	}
	return p.agrees != 0 && score >= otherScore
}

// duplicates returns the result, in the order of the list.
func (t *deduplication) duplicates() []Duplicate {
	var duplicates []Duplicate
	for i := range t.first {
		switch row := int32(i); {
		case t.first[i] != row:
			duplicates = append(duplicates, Duplicate{Row: i, First: int(t.root(row)), Answer: Same, Score: float64(t.score[i])})
		case t.asked[i].First >= 0 && t.root(int32(t.asked[i].First)) != row:
			duplicate := t.asked[i]
			duplicate.Row, duplicate.First = i, int(t.root(int32(duplicate.First)))
			duplicates = append(duplicates, duplicate)
		}
	}
	return duplicates
}

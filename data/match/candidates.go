package match

import (
	"cmp"
	"math"
	"slices"
)

// candidate is a known person who may be the person of a row, with the evidence.
type candidate struct {
	who int32
	evidence
}

// search finds the candidates of rows by their blocking keys.
type search struct {
	w           *weigher
	keys        keySet
	stamp       int32
	best        float32
	broadLimit  float32 // weight of the best candidate that makes broad keys unnecessary
	narrowLimit float32 // the same for all further keys
	found       []candidate
	minWeight   float32 // the weight that a candidate must exceed
	before      int32   // only people before this index are compared

	budget    int   // how many more people are compared with this row
	row       int32 // a row of the same list, not compared with itself; -1 is none
	numbers   bool  // an employee number may decide alone
	relatives int   // number of pairs that are relatives and surely not one person
}

func newSearch(w *weigher) *search {
	everyone := math.Log2(float64(len(w.known) + 1))
	return &search{
		w: w, row: -1, before: math.MaxInt32, minWeight: float32(max(3, everyone-candidateMargin)),
		broadLimit: float32(everyone + broadMargin), narrowLimit: float32(everyone + broadMargin + narrowMargin),
	}
}

// findRow returns the candidates of a row, those with the largest weight first. The result
// is valid until the next call.
func (s *search) findRow(row int32) []candidate { return s.find(&s.w.rows[row]) }

// find returns the candidates of a profile that need not be a row.
func (s *search) find(p *profile) []candidate {
	w := s.w
	s.found, s.best, s.stamp, s.budget = s.found[:0], 0, s.stamp+1, rowBudget
	w.keysOf(&s.keys, p, true)
	keys := &s.keys
	from := 0
	if p.number != 0 && s.numbers {
		s.compareBlock(p, 0, narrowBlock)
		if len(s.found) == 1 && decidedByNumber(&s.found[0]) {
			return s.found
		}
		from = 1
	}
	for i := from; i < keys.broad && s.best < s.narrowLimit; i++ { // an equally similar person shares an earlier key
		s.compareBlock(p, i, narrowBlock)
	}
	if s.best < s.broadLimit {
		for i := keys.broad; i < keys.used; i++ {
			s.compareBlock(p, i, broadBlock)
		}
	}
	slices.SortStableFunc(s.found, func(a, b candidate) int { return cmp.Compare(b.weight, a.weight) })
	return s.found[:min(len(s.found), maxCandidates)]
}

// compareBlock compares a profile with at most left people who have its key at place at. Keys that say
// little are passed over where many have them, see isPassedOver.
// Where both lists have more than manyPeople, key kinds of names alone skip people with another employee
// number.
func (s *search) compareBlock(p *profile, at, left int) {
	key, kind := s.keys.keys[at], s.keys.kinds[at]
	tags, who := s.w.blocks.find(key)
	if isPassedOver(kind, len(who), p) {
		return
	}
	who = who[:min(len(who), largestBlock)]
	tag, skip := uint32(key>>32)&^1, uint32(2)
	if p.number != 0 && s.numbers && kind > keyBroad && min(len(s.w.rows), len(s.w.known)) > manyPeople {
		skip = 1
	}
	for i, other := range who {
		if tags[i]&^1 != tag || tags[i]&1 == skip || other >= s.before || other == s.row {
			continue
		}
		if left--; left < 0 {
			return
		}
		if s.w.visited[other] == s.stamp {
			continue
		}
		if s.budget--; s.budget < 0 {
			return
		}
		s.w.visited[other] = s.stamp
		s.addCandidate(other, s.w.weigh(p, &s.w.known[other]))
	}
}

// isPassedOver reports whether a key says too little for the number of entries that share its slot. A row
// without an initial is never passed over.
func isPassedOver(kind uint8, entries int, p *profile) bool {
	return kind >= keyRare && entries > rareBlock && p.initial() != 0
}

// addCandidate adds a person if the weight suffices or the number is the same, and counts a
// pair of relatives.
func (s *search) addCandidate(who int32, e evidence) {
	switch {
	case e.weight > s.minWeight || e.numbers > 0:
		s.best = max(s.best, e.rawWeight)
		s.found = append(s.found, candidate{who: who, evidence: e})
	case s.w.relativesWeight(&e) > surelyRelatives:
		s.relatives++
	}
}

// decidedByNumber reports whether the employee number decides: it is the same, and the name
// does not contradict it.
func decidedByNumber(c *candidate) bool { return c.numbers > 0 && c.anyNameFits() }

// family returns the level of the family name; of swapped names, levelOneEdit.
func (e *evidence) family() level {
	if e.swapped {
		return levelOneEdit
	}
	return e.levels[featFamily]
}

// given returns the level of the given name; of swapped names, levelOneEdit.
func (e *evidence) given() level {
	if e.swapped {
		return levelOneEdit
	}
	return e.levels[featGiven]
}

// anyNameFits reports whether the family name fits, or the given name by more than an
// initial.
func (e *evidence) anyNameFits() bool {
	return fitting(e.family()) || fitting(e.given()) && e.given() != levelInitial
}

// fitting reports whether values of this level may be one name: all levels better than
// levelManyEdits.
func fitting(l level) bool { return l != levelUnknown && l < levelManyEdits }

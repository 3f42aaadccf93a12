package match

import (
	"cmp"
	"math"
	"slices"
)

// candidate is a known person who may be the one of a row.
type candidate struct {
	who int32
	evidence
}

// search looks for who the rows may be.
type search struct {
	w      *weigher
	keys   keySet
	stamp  int32
	best   float32
	enough float32 // bits from which broad keys are not looked at
	plenty float32 // bits from which no more keys are looked at
	found  []candidate
	worth  float32 // least bits of a candidate
	most   int32   // only people before this one are looked at

	left    int   // how many more people are compared with this row
	row     int32 // of the same list, -1 for none: it is not compared with itself
	numbers bool  // an employee number may settle it alone
	kin     int   // pairs that are relatives and surely not one person
}

func newSearch(w *weigher) *search {
	everyone := math.Log2(float64(len(w.known) + 1))
	return &search{
		w: w, row: -1, most: math.MaxInt32, worth: float32(max(3, everyone-worthBits)), enough: float32(everyone + surelyBits), plenty: float32(everyone + surelyBits + surelyMore),
	}
}

// look returns who the row may be, the most probable first. The result is good until
// the next call.
func (s *search) look(row int32) []candidate { return s.lookFor(&s.w.rows[row]) }

// lookFor is look for somebody who need not be a row.
func (s *search) lookFor(p *profile) []candidate {
	w := s.w
	s.found, s.best, s.stamp, s.left = s.found[:0], 0, s.stamp+1, rowBudget
	w.keysOf(&s.keys, p, true)
	keys := &s.keys
	from := 0
	if p.number != 0 && s.numbers {
		s.block(p, 0, narrowBlock)
		if len(s.found) == 1 && certain(&s.found[0]) {
			return s.found
		}
		from = 1
	}
	for i := from; i < keys.broad && s.best < s.plenty; i++ { // who is as alike shares the keys before
		s.block(p, i, narrowBlock)
	}
	if s.best < s.enough {
		for i := keys.broad; i < keys.used; i++ {
			s.block(p, i, broadBlock)
		}
	}
	slices.SortStableFunc(s.found, func(a, b candidate) int { return cmp.Compare(b.bits, a.bits) })
	return s.found[:min(len(s.found), maxCandidates)]
}

// block compares a row with the people of one of its keys. Among many people, a name
// alone never makes one person of two with different numbers.
func (s *search) block(p *profile, at, left int) {
	key := s.keys.keys[at]
	tags, who := s.w.blocks.find(key)
	who = who[:min(len(who), largestBlock)]
	tag, skip := uint32(key>>32)&^1, uint32(2)
	if p.number != 0 && s.numbers && s.keys.kinds[at] > keyNames && len(s.w.known) > manyPeople {
		skip = 1
	}
	for i, other := range who {
		if tags[i]&^1 != tag || tags[i]&1 == skip || other >= s.most || other == s.row {
			continue
		}
		if left--; left < 0 {
			return
		}
		if s.w.visited[other] == s.stamp {
			continue
		}
		if s.left--; s.left < 0 {
			return
		}
		s.w.visited[other] = s.stamp
		s.keep(other, s.w.weigh(p, &s.w.known[other]))
	}
}

// keep remembers somebody who may be the one, and counts a relative.
func (s *search) keep(who int32, e evidence) {
	switch {
	case e.bits > s.worth || e.numbers > 0:
		s.best = max(s.best, e.raw)
		s.found = append(s.found, candidate{who: who, evidence: e})
	case s.w.kinBits(&e) > surelyKin:
		s.kin++
	}
}

// certain tells whether the employee number alone settled who it is: one person
// has it, and the name does not contradict.
func certain(c *candidate) bool { return c.numbers > 0 && c.fits() }

func (e *evidence) family() level {
	if e.swapped {
		return levelNear
	}
	return e.levels[featFamily]
}

func (e *evidence) given() level {
	if e.swapped {
		return levelNear
	}
	return e.levels[featGiven]
}

// fits tells whether one part of the name fits at least.
func (e *evidence) fits() bool {
	return fitting(e.family()) || fitting(e.given()) && e.given() != levelFirst
}

func fitting(l level) bool { return l != levelUnknown && l < levelFar }

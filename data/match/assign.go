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

const (
	// sameScore is the probability from which a row is somebody without asking.
	sameScore = .985
	// otherScore is the same for somebody with another given or family name.
	otherScore = .6
	// aloneShare is how many of the rows must be known for a name alone to do.
	aloneShare = .5
	// askScore is the probability below which a row is somebody new.
	askScore = .1
	// worthBits is what a candidate needs to be remembered at all.
	worthBits = -5
	// maxOthers bounds how many other people are named when asking.
	maxOthers = 4
)

// candidates returns who the row may be, the most probable first.
func (w *weigher) candidates(row int) []candidate {
	p := &w.rows[row]
	var found []candidate
	stamp := int32(row + 1)
	look := func(who int32) {
		if w.visited[who] == stamp {
			return
		}
		w.visited[who] = stamp
		e := w.weigh(p, &w.known[who])
		if e.bits > worthBits || e.numbers > 0 {
			found = append(found, candidate{who: who, evidence: e})
		}
	}
	if w.byNumber(p, look); certain(found) {
		return found
	}
	var room [32]uint64
	for _, key := range rowKeys(room[:0], p) {
		w.blocks.find(key, look)
	}
	slices.SortStableFunc(found, func(a, b candidate) int { return cmp.Compare(b.bits, a.bits) })
	if len(found) > 8 {
		found = slices.Clone(found[:8])
	}
	return found
}

// byNumber looks at everyone who has the employee number of the row.
func (w *weigher) byNumber(p *profile, look func(int32)) {
	if p.number == "" {
		return
	}
	who, ok := w.blocks.number[p.number]
	for ok {
		look(who)
		who, ok = w.blocks.again[who]
	}
}

// certain tells whether the employee number alone settled who it is: one person
// has it, and the name does not contradict.
func certain(found []candidate) bool {
	return len(found) == 1 && found[0].numbers > 0 && found[0].name >= nameFamily
}

// claim is how strongly a row claims a known person, in bits: a number that fits
// goes before any name.
func (c *candidate) claim() float64 {
	if c.numbers > 0 && c.name > nameOther {
		return c.bits + 1000
	}
	return c.bits
}

// pair is one candidate of one row, for giving everyone out once.
type pair struct {
	row, place int32
	bits       float64
}

// assign gives every known person to at most one row, the best pairs first, and
// then says for each row who it is.
func (w *weigher) assign(found [][]candidate) []Result {
	var pairs []pair
	for row, candidates := range found {
		for place, c := range candidates {
			pairs = append(pairs, pair{int32(row), int32(place), c.claim()})
		}
	}
	slices.SortStableFunc(pairs, func(a, b pair) int { return cmp.Compare(b.bits, a.bits) })
	owner := make([]int32, len(w.known)) // row that took a known person, plus one
	given := make([]bool, len(found))
	for _, p := range pairs {
		who := found[p.row][p.place].who
		if given[p.row] || owner[who] != 0 {
			continue
		}
		if c := found[p.row][p.place]; c.numbers > 0 || probability(c.bits) >= askScore {
			given[p.row], owner[who] = true, p.row+1
		}
	}
	results := make([]Result, len(found))
	for row := range found {
		results[row] = w.answer(int32(row), found, owner)
	}
	return results
}

func probability(bits float64) float64 { return 1 / (1 + math.Exp2(-bits)) }

// answer decides one row, once it is known who belongs to other rows.
func (w *weigher) answer(row int32, found [][]candidate, owner []int32) Result {
	candidates := found[row]
	best := slices.IndexFunc(candidates, func(c candidate) bool { return owner[c.who] == row+1 })
	if best < 0 {
		reason := ReasonNobody
		if slices.ContainsFunc(candidates, func(c candidate) bool {
			return owner[c.who] != 0 && probability(c.bits) >= askScore
		}) {
			reason = ReasonTaken
		}
		return Result{Answer: New, Known: -1, Reasons: []Reason{reason}}
	}
	rest := 0.0
	var others []int
	for i := range candidates {
		c := &candidates[i]
		if i == best {
			continue
		}
		bits := c.bits
		if taken := owner[c.who]; taken != 0 {
			bits = swapBits(&candidates[best], c, found[taken-1])
		}
		rest += math.Exp2(min(bits, 60))
		if probability(bits) >= askScore/4 && len(others) < maxOthers {
			others = append(others, int(c.who))
		}
	}
	return w.decide(row, &candidates[best], rest, others)
}

// swapBits weighs that a row is somebody whom another row took, and that other
// row the one this row got: two rows that fit two namesakes equally well may be
// given out either way, and must ask.
func swapBits(mine, theirs *candidate, owner []candidate) float64 {
	took, instead := math.Inf(1), math.Inf(-1)
	for i := range owner {
		switch owner[i].who {
		case theirs.who:
			took = owner[i].claim()
		case mine.who:
			instead = owner[i].claim()
		}
	}
	return theirs.claim() + instead - took - (mine.claim() - mine.bits)
}

// decide weighs the one candidate that is left against all other possibilities.
func (w *weigher) decide(row int32, c *candidate, rest float64, others []int) Result {
	odds := math.Exp2(min(c.bits, 60))
	r := Result{Known: int(c.who), Others: others, Reasons: w.reasons(row, c), Answer: Ask}
	r.Score = odds / (1 + odds + rest)
	switch {
	case c.numbers > 0 && c.name == nameOther:
		r.Reasons = append([]Reason{ReasonNumberTwice}, r.Reasons...)
	case c.numbers > 0 && c.name >= nameFamily && len(others) == 0:
		r.Answer, r.Score = Same, max(r.Score, sameScore)
	case r.Score >= sameScore && w.suffices(c):
		r.Answer = Same
	case r.Score < askScore, c.name < namePart && r.Score < otherScore:
		return Result{Answer: New, Known: -1, Reasons: []Reason{ReasonNobody}}
	case len(others) > 0:
		r.Reasons = append(r.Reasons, ReasonSeveral)
	}
	return r
}

// suffices tells whether what agrees is enough not to ask: more than a name, unless
// most of the list is known or these rows came before and wrote this person.
func (w *weigher) suffices(c *candidate) bool {
	if c.against || c.name < namePart && !c.own {
		return false
	}
	return c.agrees != 0 || c.again || w.share >= aloneShare
}

// reasons names what spoke for and against a candidate.
func (w *weigher) reasons(row int32, c *candidate) []Reason {
	var reasons []Reason
	if c.numbers > 0 && c.name != nameOther {
		reasons = append(reasons, ReasonNumber)
	}
	reasons = append(reasons, nameReason(c.name))
	p := &w.rows[row]
	if c.name == nameExact && w.bits[featFamily][p.values[featFamily]]+w.bits[featGiven][p.values[featGiven]] < 12 {
		reasons = append(reasons, ReasonFrequent)
	}
	for _, ground := range grounds() {
		if c.agrees&ground.features != 0 {
			reasons = append(reasons, ground.agree)
		} else if c.differs&ground.features != 0 && ground.differ != "" {
			reasons = append(reasons, ground.differ)
		}
	}
	if c.numbers < 0 {
		reasons = append(reasons, ReasonNumberOther)
	}
	return reasons
}

func nameReason(l level) Reason {
	switch l {
	case nameExact:
		return ReasonName
	case nameSimilar:
		return ReasonNameSimilar
	case nameInitials, nameFamilyOnly:
		return ReasonNameInitials
	case nameSwapped:
		return ReasonNameSwapped
	case namePart:
		return ReasonNamePart
	case nameFamily:
		return ReasonFamily
	case nameGiven:
		return ReasonFamilyOther
	}
	return ReasonNameOther
}

// ground is what it means that one of some features agrees or differs.
type ground struct {
	features      uint32
	agree, differ Reason
}

func grounds() []ground {
	return []ground{
		{1 << featMember, ReasonMemberNumber, ""},
		{1 << featBirth, ReasonBirth, ReasonBirthOther},
		{1 << featEmail, ReasonEmail, ""},
		{1 << featPhone, ReasonPhone, ""},
		{1<<featStreet | 1<<featPostcode, ReasonAddress, ""},
		{1 << featUnit, ReasonUnit, ReasonUnitOther},
		{1 << featJob, ReasonJob, ""},
		{1 << featStart, ReasonStart, ""},
	}
}

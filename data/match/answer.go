package match

import (
	"math"
	"math/bits"
	"slices"
)

// results says for each row who it is, once everyone is given out.
func (a *assignment) results() []Result {
	results := make([]Result, a.rows())
	a.said = make(map[string][]Reason)
	for row := range results {
		results[row] = a.answer(row)
	}
	return results
}

// because returns the reasons that were just given. Few combinations occur, so each
// is kept once.
func (a *assignment) because() []Reason {
	a.key = a.key[:0]
	for _, reason := range a.reasons {
		a.key = append(append(a.key, reason...), ' ')
	}
	said, ok := a.said[string(a.key)]
	if !ok {
		said = slices.Clone(a.reasons)
		a.said[string(a.key)] = said
	}
	a.reasons = a.reasons[:0]
	return said
}

func (a *assignment) somebodyNew(reason Reason) Result {
	a.reasons = append(a.reasons[:0], reason)
	return Result{Answer: New, Known: -1, Reasons: a.because()}
}

// answer decides one row, once it is known who belongs to other rows.
func (a *assignment) answer(row int) Result {
	candidates := a.of(row)
	best := slices.IndexFunc(candidates, func(c candidate) bool { return a.owner[c.who] == int32(row)+1 })
	if best < 0 {
		return a.withoutOwn(row)
	}
	mine := &candidates[best]
	rest := 0.0
	var others []int
	for i := range candidates {
		c := &candidates[i]
		if i == best {
			continue
		}
		bits := float64(c.bits)
		if taken := a.owner[c.who]; taken != 0 {
			bits = a.swapBits(mine, c, a.of(int(taken-1)))
		}
		rest += odds(bits)
		if probability(bits) >= askScore/4 && len(others) < maxOthers {
			others = append(others, int(c.who))
		}
	}
	return a.decide(mine, chances{rest: rest, rivals: a.rivals(row, mine), others: others})
}

// withoutOwn decides a row who got nobody. Where the row that got who fits is not much
// more likely, both are asked about: nothing tells which of the two it is.
func (a *assignment) withoutOwn(row int) Result {
	candidates := a.of(row)
	taken := slices.IndexFunc(candidates, func(c candidate) bool {
		return a.owner[c.who] != 0 && probability(float64(c.bits)) >= askScore
	})
	if taken < 0 {
		return a.butForNumber(row)
	}
	c := &candidates[taken]
	other := chances{rivals: a.rivals(row, c)}
	if score := other.score(c); score < askScore || !c.wholeName() {
		return a.somebodyNew(ReasonTaken)
	}
	return a.decide(c, other)
}

// butForNumber decides a row who seems new. Whoever has exactly the name of one of the
// known, or of several, and nothing against it but another number, may have been given
// that number: it is asked, as somebody who stands there twice is worse than a question.
func (a *assignment) butForNumber(row int) Result {
	candidates := a.of(row)
	var c *candidate
	var others []int
	own, sum := 0.0, 0.0
	for i := range candidates {
		if !a.renumbered(&candidates[i]) {
			continue
		}
		claim := odds(float64(candidates[i].bits) - numberOtherBits)
		sum += claim
		if c == nil {
			c, own = &candidates[i], claim
		} else if len(others) < maxOthers {
			others = append(others, int(candidates[i].who))
		}
	}
	if sum/(1+sum) < askScore {
		return a.somebodyNew(ReasonNobody)
	}
	a.reason(c)
	if len(others) > 0 {
		a.reasons = append(a.reasons, ReasonSeveral)
	}
	return Result{Answer: Ask, Known: int(c.who), Others: others, Score: own / (1 + sum), Reasons: a.because()}
}

// renumbered tells whether nothing but the number speaks against a whole name.
func (a *assignment) renumbered(c *candidate) bool {
	return a.numbers && c.numbers < 0 && c.differs == 0 && a.owner[c.who] == 0 && c.sameName()
}

// swapBits weighs that a row is somebody whom another row took, and that other
// row the one this row got: two rows that fit two namesakes equally well may be
// given out either way, and must ask.
func (a *assignment) swapBits(mine, theirs *candidate, owner []candidate) float64 {
	took, instead := math.Inf(1), math.Inf(-1)
	for i := range owner {
		switch owner[i].who {
		case theirs.who:
			took = a.claim(&owner[i])
		case mine.who:
			instead = a.claim(&owner[i])
		}
	}
	return a.claim(theirs) + instead - took - (a.claim(mine) - float64(mine.bits))
}

// chances is what else may be than that a row is one of the known, as odds.
type chances struct {
	rest   float64 // the row is somebody else of the known
	rivals float64 // they are another row
	others []int   // who else the row may be
}

// score is the probability that a row is one of the known.
func (o *chances) score(c *candidate) float64 {
	own := odds(float64(c.bits))
	return own / (1 + own + o.rest + o.rivals)
}

// decide weighs the one candidate that is left against all other possibilities.
func (a *assignment) decide(c *candidate, other chances) Result {
	byNumber := a.byNumber(c)
	sure := byNumber && c.fits()
	if sure {
		other.rivals = 0 // a number goes before any name
	}
	score := other.score(c)
	if !byNumber && (score < askScore || score < otherScore && !c.wholeName()) {
		return a.somebodyNew(ReasonNobody)
	}
	r := Result{Known: int(c.who), Others: other.others, Answer: Ask, Score: score}
	if byNumber && !sure {
		a.reasons = append(a.reasons, ReasonNumberTwice)
	}
	a.reason(c)
	switch {
	case byNumber && !sure:
	case sure && len(other.others) == 0 && !c.another():
		r.Answer, r.Score = Same, max(r.Score, sameScore)
	default:
		a.conclude(&r, c, &other)
	}
	r.Reasons = a.because()
	return r
}

// conclude says what the probability alone allows.
func (a *assignment) conclude(r *Result, c *candidate, other *chances) {
	switch {
	case r.Score >= a.enough(c):
		if r.Answer = Same; c.alone() {
			a.reasons = append(a.reasons, ReasonNameAlone)
		}
	case len(other.others) > 0:
		a.reasons = append(a.reasons, ReasonSeveral)
	case other.rivals > 1-sameScore:
		a.reasons = append(a.reasons, ReasonRows)
	}
}

// another tells whether somebody with the number may well be another, to whom it was
// given later: one name does not fit, and nothing that is a person's own speaks for
// them. Who married keeps a number, a given name and a first day.
func (e *evidence) another() bool {
	const own = 1<<featBirth | 1<<featEmail | 1<<featPhone | 1<<featMember | 1<<featStart | 1<<featStreet
	switch {
	case e.agrees&own != 0 || e.wholeName():
		return false
	case fitting(e.family()):
		return true
	}
	return e.differs&(1<<featBirth|1<<featStart) != 0
}

// enough is the probability from which a row is one of the known without asking; more
// than 1 is never. A name alone must be more than initials, be surer than one with
// something beside it, and stand in a list of which most are known, unless these very
// rows came before and wrote this person.
func (a *assignment) enough(c *candidate) float64 {
	const never = 2
	switch {
	case a.numbers && c.numbers < 0 || !c.bearable() || !a.decidable(c) || c.alone() && c.differs&(1<<featMember) != 0:
		return never
	case !c.alone() || a.wrote(c):
		return sameScore
	case a.share >= aloneShare && c.given() < levelFirst && c.given() != levelUnknown:
		return aloneScore
	}
	return never
}

// decidable reports whether a row may be one of the known unasked, however probable it is.
// First days that are years apart, and a name that is only alike (Pedersen, Petersen),
// need something that is a person's own beside them: colleagues share a department, a job
// and a given name. So does a short or other form of a given name, unless most of the rows
// are known.
func (a *assignment) decidable(c *candidate) bool {
	switch {
	case a.byNumber(c):
		return true
	case c.given() == levelOther && !c.swapped && (c.agrees|c.nearly)&(1<<featBirth|1<<featMember|1<<featEmail|1<<featStreet) == 0: // brother and sister with one phone
		return false
	case c.personal():
		return true
	case c.apart:
		return a.wrote(c) && !c.slip
	case c.agrees&(1<<featStart) != 0:
		return true
	}
	most := a.share >= aloneShare
	if c.slip {
		return most && c.typo || a.placed(c) >= surelyPlaced
	}
	return most || c.given() == levelExact || c.swapped
}

// placed is how many bits the same job in the same unit are worth: in a small dossier a
// few, in a large one as many as are had by few there.
func (a *assignment) placed(c *candidate) float32 {
	const place = 1<<featUnit | 1<<featJob
	if c.agrees&place != place {
		return 0
	}
	v := &a.w.known[c.who].values
	return a.w.exact[featUnit][v[featUnit]] + a.w.exact[featJob][v[featJob]]
}

// wrote reports whether an earlier import of these very rows wrote the person.
func (a *assignment) wrote(c *candidate) bool {
	return a.again > a.prior && a.w.known[c.who].earlier != Untouched
}

// personal reports whether something agrees that is of a person or a household: a member
// number, a date of birth, an e-mail address, a phone, a home; or whether two of them nearly
// do, as where a careless hand wrote all of the row.
func (e *evidence) personal() bool {
	const reach, home = 1<<featEmail | 1<<featPhone | 1<<featMember, 1<<featHouse | 1<<featPostcode
	if e.own || e.agrees&reach != 0 || (e.agrees|e.nearly)&(1<<featStreet) != 0 && e.agrees&home != 0 {
		return true
	}
	const near = 1<<featBirth | 1<<featPhone | 1<<featStreet // an address is alike where names are
	return bits.OnesCount16(e.nearly&near) > 1
}

// alone tells whether nothing but the name can be compared.
func (e *evidence) alone() bool { return e.agrees|e.nearly == 0 && e.numbers <= 0 }

// bearable tells whether what differs can be of one person: another year of birth
// or another name only where something agrees that two people do not share.
func (e *evidence) bearable() bool {
	const own, birth = 1<<featEmail | 1<<featMember, 1 << featBirth
	const work = birth | 1<<featStart | 1<<featUnit
	switch {
	case e.agrees&own != 0:
		return true
	case e.years && e.differs&birth != 0:
		return false
	case e.wholeName() || e.agrees&(1<<featPhone) != 0 || e.agrees&birth != 0 && !e.years:
		return true
	case e.family() < levelOther && e.given() < levelOther && e.nearly&(1<<featPhone|birth) != 0:
		return true // a careless hand, all over the row
	}
	return e.agrees&work == work && fitting(e.given()) // who married, and works on
}

// wholeName tells whether both parts of the name fit, as far as they are known.
func (e *evidence) wholeName() bool {
	return fitting(e.family()) && (fitting(e.given()) || e.given() == levelUnknown)
}

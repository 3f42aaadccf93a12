package match

import (
	"math"
	"math/bits"
	"slices"
)

// results returns the result of every row, after assign.
func (a *assignment) results() []Result {
	results := make([]Result, a.rows())
	a.reasonSets = make(map[string][]Reason)
	for row := range results {
		results[row] = a.decideRow(row)
	}
	return results
}

// takeReasons returns the collected reasons and starts anew. Few combinations occur, so each
// slice is kept once.
func (a *assignment) takeReasons() []Reason {
	a.key = a.key[:0]
	for _, reason := range a.reasons {
		a.key = append(append(a.key, reason...), ' ')
	}
	said, ok := a.reasonSets[string(a.key)]
	if !ok {
		said = slices.Clone(a.reasons)
		a.reasonSets[string(a.key)] = said
	}
	a.reasons = a.reasons[:0]
	return said
}

// newPerson returns the result of a row that is nobody we know.
func (a *assignment) newPerson(reason Reason) Result {
	a.reasons = append(a.reasons[:0], reason)
	return Result{Answer: New, Known: -1, Reasons: a.takeReasons()}
}

// decideRow decides one row, after known people were assigned.
func (a *assignment) decideRow(row int) Result {
	candidates := a.candidatesOf(row)
	best := slices.IndexFunc(candidates, func(c candidate) bool { return a.owner[c.who] == int32(row)+1 })
	if best < 0 {
		return a.decideUnassigned(row)
	}
	mine := &candidates[best]
	rest := 0.0
	var others []int
	for i := range candidates {
		c := &candidates[i]
		if i == best {
			continue
		}
		weight := float64(c.weight)
		if taken := a.owner[c.who]; taken != 0 {
			weight = a.swapLogOdds(mine, c, a.candidatesOf(int(taken-1)))
		}
		rest += odds(weight)
		if probability(weight) >= askScore/4 && len(others) < maxOthers {
			others = append(others, int(c.who))
		}
	}
	return a.decide(mine, alternatives{rest: rest, rivals: a.rivalOdds(row, mine), others: others})
}

// decideUnassigned decides a row to which nobody was assigned. It asks where another row got
// the fitting person and is not much more probable.
func (a *assignment) decideUnassigned(row int) Result {
	candidates := a.candidatesOf(row)
	taken := slices.IndexFunc(candidates, func(c candidate) bool {
		return a.owner[c.who] != 0 && probability(float64(c.weight)) >= askScore
	})
	if taken < 0 {
		return a.askIfOnlyNumberDiffers(row)
	}
	c := &candidates[taken]
	other := alternatives{rivals: a.rivalOdds(row, c)}
	if score := other.score(c); score < askScore || !c.wholeNameFits() {
		return a.newPerson(reasonTaken)
	}
	return a.decide(c, other)
}

// askIfOnlyNumberDiffers returns Ask for an unmatched row whose full name equals that of a
// known person with another employee number, and New for any other. The person may have got
// a new number, and somebody who stands there twice is worse than a question.
func (a *assignment) askIfOnlyNumberDiffers(row int) Result {
	candidates := a.candidatesOf(row)
	var c *candidate
	var others []int
	best, sum := 0.0, 0.0
	for i := range candidates {
		if !a.onlyNumberDiffers(&candidates[i]) {
			continue
		}
		claim := odds(float64(candidates[i].weight) - numberOtherWeight)
		sum += claim
		if c == nil {
			c, best = &candidates[i], claim
		} else if len(others) < maxOthers {
			others = append(others, int(candidates[i].who))
		}
	}
	if sum/(1+sum) < askScore {
		return a.newPerson(reasonNobody)
	}
	a.addReasons(c)
	if len(others) > 0 {
		a.reasons = append(a.reasons, reasonSeveral)
	}
	return Result{Answer: Ask, Known: int(c.who), Others: others, Score: best / (1 + sum), Reasons: a.takeReasons()}
}

// onlyNumberDiffers reports whether the whole name is the same and nothing but the employee
// number differs.
func (a *assignment) onlyNumberDiffers(c *candidate) bool {
	return a.useNumbers && c.numbers < 0 && c.differs == 0 && a.owner[c.who] == 0 && c.sameName()
}

// swapLogOdds returns the log-odds, in bits, that two rows should swap the people they got:
// this row is theirs, and the other row is mine. Two rows that fit two namesakes equally
// well must ask. owner holds the candidates of the other row.
func (a *assignment) swapLogOdds(mine, theirs *candidate, owner []candidate) float64 {
	took, instead := math.Inf(1), math.Inf(-1)
	for i := range owner {
		switch owner[i].who {
		case theirs.who:
			took = a.claimWeight(&owner[i])
		case mine.who:
			instead = a.claimWeight(&owner[i])
		}
	}
	return a.claimWeight(theirs) + instead - took - (a.claimWeight(mine) - float64(mine.weight))
}

// alternatives are the odds of everything else than that a row is the candidate.
type alternatives struct {
	rest   float64 // the row is somebody else of the known
	rivals float64 // they are another row
	others []int   // the others, the most probable first
}

// score returns the probability that a row is the candidate.
func (o *alternatives) score(c *candidate) float64 {
	mine := odds(float64(c.weight))
	return mine / (1 + mine + o.rest + o.rivals)
}

// decide decides whether a row is the candidate, against all alternatives.
func (a *assignment) decide(c *candidate, other alternatives) Result {
	byNumber := a.hasSameNumber(c)
	sure := byNumber && c.anyNameFits()
	if sure {
		other.rivals = 0 // the number decides before any name
	}
	score := other.score(c)
	if !byNumber && (score < askScore || score < otherScore && !c.wholeNameFits()) {
		return a.newPerson(reasonNobody)
	}
	r := Result{Known: int(c.who), Others: other.others, Answer: Ask, Score: score}
	if byNumber && !sure {
		a.reasons = append(a.reasons, ReasonNumberTwice)
	}
	a.addReasons(c)
	switch {
	case byNumber && !sure:
	case sure && len(other.others) == 0 && !c.numberMayBeReused():
		r.Answer, r.Score = Same, max(r.Score, sameScore)
	default:
		a.decideByScore(&r, c, &other)
	}
	r.Reasons = a.takeReasons()
	return r
}

// decideByScore sets the answer where no employee number decides.
func (a *assignment) decideByScore(r *Result, c *candidate, other *alternatives) {
	switch {
	case r.Score >= a.sameThreshold(c):
		if r.Answer = Same; c.nameOnly() {
			a.reasons = append(a.reasons, reasonNameAlone)
		}
	case len(other.others) > 0:
		a.reasons = append(a.reasons, reasonSeveral)
	case other.rivals > 1-sameScore:
		a.reasons = append(a.reasons, reasonRows)
	}
}

// numberMayBeReused reports whether the employee number may have been given to another
// person: one part of the name differs, and nothing personal agrees. Who marries keeps
// number, given name and first day.
func (e *evidence) numberMayBeReused() bool {
	const personal = 1<<featBirth | 1<<featEmail | 1<<featPhone | 1<<featMember | 1<<featStart | 1<<featStreet
	switch {
	case e.agrees&personal != 0 || e.wholeNameFits():
		return false
	case fitting(e.family()):
		return true
	}
	return e.differs&(1<<featBirth|1<<featStart) != 0
}

// sameThreshold returns the score from which a row is the candidate without asking; above 1
// it always asks. A name alone needs a higher score, more than initials, and a list of which
// most rows are known, unless an earlier import of these rows wrote the person.
func (a *assignment) sameThreshold(c *candidate) float64 {
	const never = 2
	switch {
	case a.useNumbers && c.numbers < 0 || !c.plausible() || !a.mayDecide(c) ||
		c.nameOnly() && c.differs&(1<<featMember) != 0:
		return never
	case !c.nameOnly() || a.writtenBefore(c):
		return sameScore
	case a.share >= aloneShare && c.given() < levelInitial && c.given() != levelUnknown:
		return aloneScore
	}
	return never
}

// mayDecide reports whether a row may be the candidate without asking, whatever the score.
// First days that are years apart, and a name that is only similar (Pedersen, Petersen),
// need a personal value that agrees: colleagues share a department, a job and a given name.
// So does a short or other form of a given name, unless most rows are known.
func (a *assignment) mayDecide(c *candidate) bool {
	const siblings = 1<<featBirth | 1<<featMember | 1<<featEmail | 1<<featStreet // not their phone, which they may share
	switch {
	case a.hasSameNumber(c):
		return true
	case c.given() == levelDifferent && !c.swapped && (c.agrees|c.nearly)&siblings == 0:
		return false
	case c.hasPersonal():
		return true
	case c.startsApart:
		return a.writtenBefore(c) && !c.misspelled
	case c.agrees&(1<<featStart) != 0:
		return true
	}
	most := a.share >= aloneShare
	if c.misspelled {
		return most && c.letterMissing || a.placeWeight(c) >= surePlaceWeight
	}
	return most || c.given() == levelExact || c.swapped
}

// placeWeight returns the weight, in bits, of the same job in the same unit; 0 if they
// differ. It is small in a small dossier.
func (a *assignment) placeWeight(c *candidate) float32 {
	const place = 1<<featUnit | 1<<featJob
	if c.agrees&place != place {
		return 0
	}
	v := &a.w.known[c.who].values
	return a.w.exactWeights[featUnit][v[featUnit]] + a.w.exactWeights[featJob][v[featJob]]
}

// writtenBefore reports whether an earlier import of the same rows wrote the candidate.
func (a *assignment) writtenBefore(c *candidate) bool {
	return a.writtenPrior > a.prior && a.w.known[c.who].earlier != Untouched
}

// hasPersonal reports whether a value agrees that is of a person or a household: a member
// number, a date of birth, an e-mail address, a phone, a home. Two such values that are
// similar do as well, for rows that were typed carelessly.
func (e *evidence) hasPersonal() bool {
	const reach, home = 1<<featEmail | 1<<featPhone | 1<<featMember, 1<<featHouse | 1<<featPostcode
	if e.identifying || e.agrees&reach != 0 || (e.agrees|e.nearly)&(1<<featStreet) != 0 && e.agrees&home != 0 {
		return true
	}
	const near = 1<<featBirth | 1<<featPhone | 1<<featStreet // similar names have similar e-mail addresses
	return bits.OnesCount16(e.nearly&near) > 1
}

// nameOnly reports whether nothing but the name agrees or is similar.
func (e *evidence) nameOnly() bool { return e.agrees|e.nearly == 0 && e.numbers <= 0 }

// plausible reports whether one person can have these differences: another year of birth or
// another name only where a value agrees that two people do not share.
func (e *evidence) plausible() bool {
	const identifying, birth = 1<<featEmail | 1<<featMember, 1 << featBirth
	const work = birth | 1<<featStart | 1<<featUnit
	switch {
	case e.agrees&identifying != 0:
		return true
	case e.yearsOnly && e.differs&birth != 0:
		return false
	case e.wholeNameFits() || e.agrees&(1<<featPhone) != 0 || e.agrees&birth != 0 && !e.yearsOnly:
		return true
	case e.family() < levelDifferent && e.given() < levelDifferent && e.nearly&(1<<featPhone|birth) != 0:
		return true // a row that was typed carelessly
	}
	return e.agrees&work == work && fitting(e.given()) // who married and still works there
}

// wholeNameFits reports whether both parts of the name fit; a given name that is not known
// fits.
func (e *evidence) wholeNameFits() bool {
	return fitting(e.family()) && (fitting(e.given()) || e.given() == levelUnknown)
}

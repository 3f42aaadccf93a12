package match

import (
	"math"
	"slices"

	"kader/data"
)

// results returns the result of every row, after assign.
func (a *assignment) results() []Result {
	results := make([]Result, a.rows())
	a.reasonSets = make(map[string][]Reason)
	for row := range results {
		results[row] = a.decideRow(row)
		if a.explains {
			results[row].Weights = a.weightsOf(row, results[row].Known)
		}
	}
	return results
}

// weightsOf returns the weights of a row and the known person it is, or may be.
func (a *assignment) weightsOf(row, known int) []Weight {
	found := a.candidatesOf(row)
	for i := range found {
		if int(found[i].who) == known {
			return a.explain(row, &found[i])
		}
	}
	return nil
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
	return a.decide(mine, alternatives{row: row, rest: rest, rivals: a.rivalOdds(row, mine), others: others})
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
	other := alternatives{row: row, rivals: a.rivalOdds(row, c)}
	if score := other.score(c); score < askScore || !c.wholeNameFits() {
		return a.newPerson(reasonTaken)
	}
	return a.decide(c, other)
}

// askIfOnlyNumberDiffers returns Ask for an unmatched row whose full name equals that of a
// known person with another employee number, and what askAmongMany says for any other. The person may have got
// a new number, and somebody who stands there twice is worse than a question.
func (a *assignment) askIfOnlyNumberDiffers(row int) Result {
	r, ok := a.askAbout(row, askScore, func(c *candidate) (logOdds float64, ok bool) {
		return a.oddsOfReturning(c), a.onlyNumberDiffers(c)
	})
	if !ok {
		return a.askAmongMany(row)
	}
	return r
}

// askAbout returns Ask for the candidates of a row who may be meant, with their log-odds as may says; false
// where the score of all together is less than least.
func (a *assignment) askAbout(
	row int, least float64, may func(c *candidate) (logOdds float64, ok bool),
) (r Result, ok bool) {
	var first *candidate
	candidates, best, sum := a.candidatesOf(row), 0.0, 0.0
	for i := range candidates {
		c := &candidates[i]
		logOdds, meant := may(c)
		if !meant {
			continue
		}
		claim := odds(logOdds)
		if sum += claim; first == nil {
			first, best = c, claim
		} else if len(r.Others) < maxOthers {
			r.Others = append(r.Others, int(c.who))
		}
	}
	if first == nil || sum/(1+sum) < least {
		return Result{}, false
	}
	a.addReasons(first)
	if len(r.Others) > 0 {
		a.reasons = append(a.reasons, reasonSeveral)
	}
	r.Answer, r.Known, r.Score, r.Reasons = Ask, int(first.who), best/(1+sum), a.takeReasons()
	return r, true
}

// askAmongMany returns Ask for a row that is probably somebody we know, of whom none is probable: one
// of ten whose names fit equally well. It returns New for any other.
func (a *assignment) askAmongMany(row int) Result {
	r, ok := a.askAbout(row, amongManyScore, func(c *candidate) (logOdds float64, ok bool) {
		taken := a.owner[c.who]
		free := taken == 0 || taken == int32(row)+1
		return float64(c.weight), free && c.wholeNameFits() && !(a.useNumbers && c.numbers < 0)
	})
	if !ok {
		return a.newPerson(reasonNobody)
	}
	return r
}

// onlyNumberDiffers reports whether the whole name is the same and nothing differs but the employee
// number, and in a list of new hires, beside another first day, what a new contract changes. There,
// and beside a personal value, the name need only fit: a clerk typed it again.
func (a *assignment) onlyNumberDiffers(c *candidate) bool {
	differs, named := c.differs, c.sameName() || c.wholeNameFits() && c.hasPersonal()
	if a.newContract(c) {
		differs = differs &^ contractFeatures
		named = named || c.wholeNameFits() && probability(a.oddsOfReturning(c)) >= returnedScore
	}
	return a.useNumbers && c.numbers < 0 && differs == 0 && a.owner[c.who] == 0 && named
}

// contractFeatures are the features that another contract changes.
const contractFeatures = 1<<featStart | 1<<featUnit | 1<<featSite | 1<<featJob

// newContract reports whether a candidate in a list of new hires began on another day before.
func (a *assignment) newContract(c *candidate) bool {
	return a.kind == data.ListNewHires && (c.differs|c.nearly)&(1<<featStart) != 0
}

// oddsOfReturning returns the log-odds, in bits, of a candidate who may have got a new number, and a
// new first day, unit and job with it.
func (a *assignment) oddsOfReturning(c *candidate) float64 {
	weight := float64(c.weight) - numberOtherWeight
	if c.differs&(1<<featStart) != 0 {
		weight -= a.w.weights[featStart][levelDifferent]
	}
	for _, f := range workFeatures()[1:] {
		if a.newContract(c) && c.differs&(1<<f) != 0 {
			weight += max(0, returnedElsewhereWeight-a.w.weights[f][levelDifferent])
		}
	}
	return weight
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
	row    int
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
	if !byNumber && (score < askScore || score < otherScore && !c.wholeNameFits() && !c.sameBirthAndGiven()) {
		return a.askAmongMany(other.row)
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

// sameBirthAndGiven reports whether day or year of birth and the given name are the same: somebody
// with another family name since.
func (e *evidence) sameBirthAndGiven() bool {
	return e.agrees&(1<<featBirth) != 0 && e.given() == levelExact
}

// numberMayBeReused reports whether the employee number may have been given to another
// person: one part of the name differs, and nothing personal agrees. Who marries keeps
// number, given name and first day: Hanna is not Ann under another family name. Father and
// son have one name, and are born and began on other days.
func (e *evidence) numberMayBeReused() bool {
	const personal = 1<<featEmail | 1<<featPhone | 1<<featMember | 1<<featStart | 1<<featStreet
	otherStart := (e.differs|e.nearly)&(1<<featStart) != 0
	switch {
	case e.agrees&personal != 0 || e.agrees&(1<<featBirth) != 0 && !e.yearsOnly:
		return false
	case e.wholeNameFits():
		otherBirth := e.differs&(1<<featBirth) != 0 || e.levels[featBirth] == levelTwoEdits
		return otherStart && (otherBirth || e.laterInitial)
	case fitting(e.family()):
		return true
	}
	return e.differs&(1<<featBirth|1<<featStart) != 0 || e.given() != levelExact
}

package match

import "math/bits"

// never is a threshold that no score reaches: the row is always asked about.
const never = 2

// sameThreshold returns the score from which a row is the candidate without asking. It follows what
// agrees beside the name, and whether most rows of the list are known: then somebody who fits nobody
// else is rather the person we miss than a stranger who is like them.
func (a *assignment) sameThreshold(c *candidate) float64 {
	otherNumber := a.useNumbers && c.numbers < 0
	switch {
	case a.hasSameNumber(c) && c.wholeNameFits() && c.numberMayBeReused():
		return never
	case !otherNumber && c.nameOnly() && !a.writtenBefore(c):
		return a.nameThreshold(c)
	case otherNumber || !c.plausible() || !a.mayDecide(c):
		return a.firmThreshold(c, otherNumber)
	case a.hasSameNumber(c):
		return sameScore
	}
	return c.likeThreshold()
}

// likeThreshold is sameThreshold where something agrees beside the name, and no number does.
func (e *evidence) likeThreshold() float64 {
	switch {
	case e.levels[featBirth] == levelTwoEdits && e.agrees == 0:
		return firmScore // of one name and year, born on another day
	case e.misspelled && e.agrees&(1<<featStart) == 0 && !e.hasPersonal():
		return likeScore
	}
	return sameScore
}

// firmThreshold is sameThreshold where something contradicts. In a small dossier it is never reached.
func (a *assignment) firmThreshold(c *candidate, otherNumber bool) float64 {
	switch {
	case len(a.w.known) < firmPeople || otherNumber && !c.returned:
		return never
	case c.sameNameAndBirth():
		return firmScore
	case otherNumber || !a.mostAreKnown() || a.placeWeight(c) == 0 || c.differs&(1<<featBirth) != 0:
		return never
	case c.changedFamily():
		return likeScore
	case fitting(c.family()) && !c.misspelled && (c.given() == levelExact || c.given() == levelNickname):
		return firmScore // a clerk got the first day wrong
	}
	return never
}

// nameThreshold is sameThreshold where only a name can be compared: never where few rows are known,
// or where the other list has the person under another member number.
func (a *assignment) nameThreshold(c *candidate) float64 {
	switch {
	case !a.mostAreKnown() || c.given() == levelUnknown || c.differs&(1<<featMember) != 0:
		return never
	case !c.plausible() || !a.mayDecide(c):
		return never
	case c.given() == levelExact:
		return aloneScore
	}
	return aloneShortScore
}

// mostAreKnown reports whether the list is one of which most rows are known.
func (a *assignment) mostAreKnown() bool { return a.share >= mostKnownShare }

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
		return a.mostAreKnown() && c.mayBeCallName()
	case c.hasPersonal():
		return true
	case c.startsApart:
		return a.writtenBefore(c) && !c.misspelled
	case c.agrees&(1<<featStart) != 0:
		return true
	}
	return a.nameMayDecide(c)
}

// nameMayDecide is mayDecide where neither a personal value nor the first day agrees.
func (a *assignment) nameMayDecide(c *candidate) bool {
	most := a.mostAreKnown()
	if c.misspelled && c.family() != levelPart {
		return most && (c.letterMissing || c.agrees&(1<<featBirth) != 0) || a.placeWeight(c) >= surePlaceWeight
	}
	exact := c.family() == levelExact && (c.given() == levelExact || c.given() == levelInitial && a.writtenBefore(c))
	return most || exact || c.swapped
}

// sameNameAndBirth reports whether the whole name and the day or year of birth are the same.
func (e *evidence) sameNameAndBirth() bool { return e.sameName() && e.agrees&(1<<featBirth) != 0 }

// changedFamily reports whether the given name, or its initial, and the first day are the same: with
// unit and job that is somebody who changed their family name.
func (e *evidence) changedFamily() bool {
	return e.agrees&(1<<featStart) != 0 && (e.given() == levelExact || e.given() == levelInitial)
}

// mayBeCallName reports whether two people whose first initials differ may be one unasked, because
// somebody may go by another name than the first in the passport: it takes the first day, and the
// unit or the job.
func (e *evidence) mayBeCallName() bool {
	return e.byInitials && fitting(e.family()) && e.agrees&(1<<featStart) != 0 && e.agrees&(1<<featUnit|1<<featJob) != 0
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

package match

import (
	"math"

	"kader/data"
)

// feature is one thing in which two people agree or differ.
type feature uint8

const (
	featFamily feature = iota
	featGiven
	featBirth
	featMember
	featEmail
	featPhone
	featStart
	featUnit
	featSite
	featJob
	featStreet
	featHouse
	featPostcode
	featTown
	featCount
)

// level is how well two values of one feature fit.
type level uint8

const (
	levelUnknown   level = iota // one of the values is missing: no evidence
	levelExact                  // the same normal form
	levelOneEdit                // an edit distance of 1, or the same phonetic key
	levelTwoEdits               // an edit distance of 2; for dates: the same year
	levelPart                   // one of several names, half of a double name
	levelNickname               // another form of one given name: Jan, Johannes
	levelInitial                // only the initial can be compared, and is the same
	levelManyEdits              // an edit distance of at most half the name
	levelDifferent
	levelCount
)

// levelChance holds the two probabilities of Fellegi and Sunter for a level: m is how often
// one person shows it in two lists, u is how often two different people do. Where the values
// are the same or nearly the same, the share of people with that value is added to u.
type levelChance struct{ m, u float64 }

// featureModel is what the program believes of a feature before it has seen a dossier.
type featureModel struct {
	usualShare           float64 // share of strangers who have the same value by chance
	minWeight, maxWeight float64 // bounds, in bits, for the most frequent and the rarest value
	grouped              bool    // a whole group may have one value, see share
	levels               [levelCount]levelChance
}

// modelPeople is the number of people that usualShare counts for when it is averaged with
// the counts of this dossier: a dossier of twenty people says little about names.
const modelPeople = 400

// groupPeople is the same for a value that a whole group has, such as its only department.
// There a few counts may lower the agreement weight, and never raise it.
const groupPeople = 5

// usualPeople is the least number of people that a workplace is assumed to have. A dossier
// with three people knows only a part of them.
const usualPeople = 100

// model returns the probabilities of all features. Each m is how often employers' lists keep,
// misspell or change a value, taken on the careful side. estimate moves it towards what the
// list shows, but only where many pairs are sure: a list in which hardly anyone is known
// would give nonsense.
func model(kind data.ListKind) *[featCount]featureModel {
	m := &[featCount]featureModel{
		// Married, divorced, or the list has the partner's name: 2 in 100 get another name.
		featFamily: {usualShare: 1.0 / 1200, minWeight: 3, maxWeight: 14, levels: [levelCount]levelChance{
			levelExact: {.90, 0}, levelOneEdit: {.045, 1}, levelTwoEdits: {.012, 1}, levelPart: {.04, .0005},
			levelManyEdits: {.008, .012}, levelDifferent: {.03, .97},
		}},
		// Lists differ in whether they have the given name or the name people go by.
		featGiven: {usualShare: 1.0 / 250, minWeight: 3, maxWeight: 12, levels: [levelCount]levelChance{
			levelExact: {.84, 0}, levelOneEdit: {.045, 1}, levelTwoEdits: {.012, 1}, levelPart: {.03, .003},
			levelNickname: {.03, .003},
			levelInitial:  {.98, 0}, levelManyEdits: {.01, .02}, levelDifferent: {.04, .95},
		}},
		// 40 years of 365 days; a date has one slip in 30, and hardly ever more.
		featBirth: {usualShare: 1.0 / 12000, minWeight: 6, maxWeight: 13, levels: [levelCount]levelChance{
			levelExact: {.92, 0}, levelOneEdit: {.04, .0022}, levelTwoEdits: {.012, .025}, levelDifferent: {.025, .97},
		}},
		featMember: {usualShare: 1.0 / 20000, minWeight: 12, maxWeight: 14, levels: [levelCount]levelChance{
			levelExact: {.96, 0}, levelOneEdit: {.02, .001}, levelDifferent: {.01, 1},
		}},
		// Work and home: one in three has another address in the other list.
		// Nearly the same address follows from nearly the same name, and says little more.
		featEmail: {usualShare: 1.0 / 10000, minWeight: 1, maxWeight: 13, grouped: true, levels: [levelCount]levelChance{
			levelExact: {.60, 0}, levelOneEdit: {.08, .03}, levelDifferent: {.33, 1},
		}},
		featPhone: {usualShare: 1.0 / 5000, minWeight: 1, maxWeight: 12, grouped: true, levels: [levelCount]levelChance{
			levelExact: {.60, 0}, levelOneEdit: {.04, .0005}, levelDifferent: {.36, 1},
		}},
		// Somebody who came back has another first day.
		featStart: {usualShare: 1.0 / 300, minWeight: 1, maxWeight: 9, grouped: true, levels: [levelCount]levelChance{
			levelExact: {.87, 0}, levelOneEdit: {.03, .02}, levelDifferent: {.09, .97},
		}},
		featUnit: {usualShare: 1.0 / 20, minWeight: .3, maxWeight: 7, grouped: true, levels: [levelCount]levelChance{
			levelExact: {.84, 0}, levelOneEdit: {.02, .005}, levelDifferent: {.14, .96},
		}},
		featSite: {usualShare: 1.0 / 4, minWeight: 0, maxWeight: 3, grouped: true, levels: [levelCount]levelChance{
			levelExact: {.90, 0}, levelOneEdit: {.02, .01}, levelDifferent: {.10, .8},
		}},
		featJob: {usualShare: 1.0 / 15, minWeight: .3, maxWeight: 6, grouped: true, levels: [levelCount]levelChance{
			levelExact: {.80, 0}, levelOneEdit: {.03, .01}, levelDifferent: {.18, .95},
		}},
		// People move house: all four parts then differ at once, see addressMost.
		featStreet: {usualShare: 1.0 / 1000, minWeight: 2, maxWeight: 10, levels: [levelCount]levelChance{
			levelExact: {.78, 0}, levelOneEdit: {.10, .002}, levelManyEdits: {.03, .01}, levelDifferent: {.10, .99},
		}},
		featHouse: {usualShare: 1.0 / 50, minWeight: 1, maxWeight: 6, levels: [levelCount]levelChance{
			levelExact: {.85, 0}, levelOneEdit: {.04, .1}, levelDifferent: {.12, .88},
		}},
		featPostcode: {usualShare: 1.0 / 300, minWeight: 1, maxWeight: 8, levels: [levelCount]levelChance{
			levelExact: {.82, 0}, levelOneEdit: {.07, .01}, levelDifferent: {.12, .99},
		}},
		featTown: {usualShare: 1.0 / 30, minWeight: .3, maxWeight: 6, levels: [levelCount]levelChance{
			levelExact: {.82, 0}, levelOneEdit: {.07, .005}, levelDifferent: {.12, .95},
		}},
	}
	if kind == data.ListMembers {
		family := &m[featFamily].levels
		family[levelPart].m, family[levelDifferent].m = memberPart, memberOther
	}
	return m
}

// How often a member has half of the family name that the employer has, or another one: members write their own
// name as they use it.
const (
	memberPart  = .06
	memberOther = .06
)

// The bounds of the weight of a whole address, in bits: its parts change together.
const (
	addressMost  = 15.0
	addressLeast = -4.0
)

// How often two relatives at one workplace share a value: a family name, an address, a
// phone, sometimes the unit or the first day. Two records may be of two relatives as well as
// of one person, and only values that relatives do not share tell the difference.
const (
	relativesEach       = .05 // how many relatives somebody has at the same workplace
	relativeFamily      = .75
	relativeGiven       = .005 // father and son
	relativeBirth       = .005 // born on one day
	relativePhone       = .5   // of the house
	relativeEmail       = .5   // of the family
	relativeIdentifying = .004 // an identifying value: a mobile phone, an e-mail address
	relativeYear        = .125 // of birth
	relativeCheck       = .007 // of birth, and the same check of the day
	relativeAge         = .03  // less than a generation apart, with one given name
	generation          = 14   // years
	relativeUnit        = .6
	relativeJob         = .5
	relativeStart       = .2
)

// sharedByRelatives returns how often two relatives have the same value of a feature. It is 0
// where they share it no more often than strangers.
func sharedByRelatives(f feature) float64 {
	switch f {
	case featPhone:
		return relativePhone
	case featEmail:
		return relativeEmail
	case featUnit:
		return relativeUnit
	case featJob:
		return relativeJob
	case featStart:
		return relativeStart
	}
	return 0
}

// What is assumed of the relatives and duplicates in one list before the list is counted.
const (
	usualDuplicates    = .01   // share of the rows that are about somebody of an earlier row
	usualDuplicateRows = 200.0 // rows that the usual shares of both count for
	alikeShare         = .01   // share of pairs with one name and one house who are two people
	usualAlike         = 50.0  // pairs that alikeShare counts for
	surelyRelatives    = 6.5   // bits from which two who are not one person are relatives
	notRelatives       = 8.5   // bits for one person against two relatives that make them one
	identifyingMost    = 10    // people who may have one phone or e-mail address before it is shared
)

// The weights of an employee number, in bits. Somebody who came back may have another
// number, so a different number excludes nobody. Without more evidence than a name, two
// numbers are two people.
const (
	numberWeight      = 10.0
	numberOtherWeight = -15.0
	// numberReturnedWeight is the same for somebody who left before: they get a new number.
	numberReturnedWeight = -1.0
	// returnedElsewhereWeight is that of another unit or job for them: every other one goes elsewhere.
	returnedElsewhereWeight = -.9
)

// The weights of initials, in bits, where one side has no given name.
const (
	initialWeight       = 3.5  // one is compared, and is the same
	initialsTwoWeight   = 6.5  // two or more are the same
	initialsFirstWeight = 2.0  // the first is the same, the others differ
	initialFormWeight   = 0.0  // the first begins another form of the given name: Kees is Cornelis
	initialLaterWeight  = -1.7 // the first of one is a later one of the other
	initialOtherWeight  = -5.0 // the first differs
	swapLoss            = 5.0  // taken off where given and family name changed places
	swapHalf            = 12.0 // taken off where only one stands in the place of the other
)

// The weights of a year of birth, in bits, where one side has no day.
const (
	birthYearWeight      = 5.2 // one in 40 colleagues is of the same year
	birthYearNextWeight  = -2.0
	birthYearOtherWeight = -5.5
	birthCheckWeight     = 5.9  // the check of the day is the same: one of 61
	birthCheckOther      = -6.2 // it differs: the day was misspelt
	birthYearSlipWeight  = 1.9  // the check is the same, and the years are one digit apart
)

// What is taken off the weight of two equal names, in bits, for their infixes.
const (
	infixMissing = 1.5 // one of them has none
	infixOther   = 4.0 // both have one, and they differ
)

// hopelessWeight is the weight, in bits, below which values are compared for equality only:
// no near agreement of the remaining features outweighs it.
const hopelessWeight = -9

// The probabilities, scores, at which the answer changes.
const (
	// sameScore is the score from which a row is somebody without asking.
	sameScore = .97
	// otherScore is the score from which somebody whose whole name does not fit is asked about, unless the
	// employee number, or the given name and the day or year of birth, are the same. See also worthAsking.
	otherScore = .3
	// likeScore is sameScore where a name is only similar, or another family name.
	likeScore = .99
	// firmScore is sameScore where something contradicts, see firmThreshold and likeThreshold.
	firmScore = .999
	// firmPeople is the number of known people below which firmThreshold is never reached: few tell little of
	// who has which name.
	firmPeople = 200
	// aloneScore is sameScore where only a name can be compared: somebody else here may have it.
	aloneScore = .992
	// aloneShortScore is the same where the given name is an initial or another form.
	aloneShortScore = .997
	// mostKnownShare is the share of known rows from which most rows are known, see mostAreKnown and
	// estimateFromMost.
	mostKnownShare = .5
	// askScore is the score below which a row is somebody new.
	askScore = .2
	// surePlaceWeight is the weight, in bits, from which the same job in the same unit decides
	// beside a name that is only similar. No small dossier reaches it.
	surePlaceWeight = 11
	// amongManyScore is the score of all candidates together from which a row is asked about of whom
	// none reaches askScore.
	amongManyScore = .5
	// returnedScore is the score from which somebody in a list of new hires whose name only fits is
	// asked about as one who came back.
	returnedScore = .75
	// maxOthers bounds how many other people a question names.
	maxOthers = 4
	// duplicateScore is the score from which two rows of one list are asked about. It is lower
	// than askScore, because a user sees at once whether somebody stands there twice.
	duplicateScore = .02
)

// The share of rows that are about known people: at most, at least, and before the rows are
// compared.
const (
	mostShare  = .93
	leastShare = .01
	usualShare = .05
	staffShare = .9 // the same for a full staff list, and for the union's list of members who work here
	usualRows  = 20 // rows that usualShare counts for
)

// usualShareOf returns the share of the rows that are known before they are compared: it depends on
// what the list is, and is no more than the share of the rows, or of the workplace, that can be known.
func usualShareOf(kind data.ListKind, rows, known int) float64 {
	switch kind {
	case data.ListStaff, data.ListMembers:
		among := max(float64(max(rows, 1)), peopleAround(known))
		return max(usualShare, staffShare*min(1, float64(known)/among))
	}
	return usualShare
}

// How far estimate may move the model.
const (
	// usualPairs is the number of pairs that the model counts for when it is averaged with
	// the pairs of the list, so that a handful of pairs changes little.
	usualPairs = 40
	// estimateFrom is the score from which a pair counts; estimateFromMost where most rows are
	// known, so that names that differ are counted as well.
	estimateFrom, estimateFromMost = .9, .5
	// estimateRounds is how often the model is estimated where most rows are known.
	estimateRounds = 3
	// shareRounds is in how many steps the share of rows that are known is estimated.
	shareRounds = 6
	// estimateMost bounds the change: a probability becomes at most so many times larger or smaller.
	estimateMost = 4.0
)

// The bounds of the search, so that no list takes much longer than another.
const (
	// sampled is the number of rows by which detectRenumbering judges.
	sampled = 500
	// likely is the score from which a row of that sample counts, and from which two contracts
	// one after the other are of one person.
	likely = .5
	// candidateMargin is how many bits a candidate may lack against log2 of the number of
	// known people.
	candidateMargin = 10
	// rowBudget is the largest number of people who are compared with one row.
	rowBudget = 150
	// manyPeople is the number of known people, and of rows, from which two numbers and one name are not
	// compared: a short list of new hires has time to look for who comes back.
	manyPeople = 4000
	// maxCandidates is the largest number of candidates of one row.
	maxCandidates = 8
	// largestBlock is how many entries that share the slot of one key are looked at, at most.
	largestBlock = 1000
	// broadMargin is how many bits above log2 of the number of known people make broad keys
	// unnecessary.
	broadMargin = 12
	// narrowMargin is how many bits above broadMargin make narrow keys unnecessary.
	narrowMargin = 4
	// narrowBlock and broadBlock are how many people of one key are compared: of a name with
	// another value, and of a name alone. A key that more people have says too little, and
	// another key finds the right one.
	narrowBlock, broadBlock = 80, 40
	// rareBlock is the number of entries beyond which a key that says little is passed over, see isPassedOver.
	rareBlock = 12
)

// weight returns the log-likelihood ratio of a level, in bits: log2(m/u).
func (t *featureModel) weight(l level) float64 {
	c := t.levels[l]
	return math.Log2(c.m / c.u)
}

// neighborShare returns the share of strangers whose name lies within so many edits of a
// name of this length. It is small for long names, which have few neighbours.
func neighborShare(length, edits int) float64 {
	share := .012
	for i := 3; i < min(length, 9); i++ {
		share *= .55
	}
	if edits > 1 {
		share *= 5
	}
	return share
}

package match

import "math"

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
	levelUnknown level = iota // one of them is not known: says nothing
	levelExact
	levelNear  // a slip of the hand, or the same to the ear
	levelLoose // two slips; for dates: the same year
	levelPart  // one of several names, half of a double name
	levelNick  // another form of one given name: Jan, Johannes
	levelFirst // only the initial can be compared, and fits
	levelFar   // garbled, and still a little alike
	levelOther
	levelCount
)

// chance says how often one and the same person shows a level between two lists,
// and how often two different people do. For levels of values that are the same or
// nearly the same, the share of people with that value is added to stranger.
type chance struct{ same, stranger float64 }

// trait is what the program believes of a feature before it has seen a dossier.
type trait struct {
	usual       float64 // share of strangers who have the same value by chance
	least, most float64 // bounds of the bits for the most frequent and the rarest value
	grouped     bool    // a whole group may have one value: a small dossier shows what is frequent, see share
	levels      [levelCount]chance
}

// sure is the number of people that the usual share counts for against the counts
// of this dossier: a dossier of twenty people says little about names.
const sure = 400

// fewest is the same for a value that a whole group has, such as its only department:
// there a few counts may lower what agreeing is worth, and never raise it.
const fewest = 5

// usualPeople is how many people a workplace has as far as a dossier does not tell: in
// one of three people it is no more probable that a row is one of them than in one of fifty.
const usualPeople = 100

// model is every number of the comparison in one place. The numbers for one and the
// same person are how often lists of employers keep, misspell or change a value,
// taken on the careful side. What a list shows of its own moves them only where many
// pairs are sure, see learn: a list in which hardly anyone is known twice would
// otherwise teach nonsense.
func model() *[featCount]trait {
	return &[featCount]trait{
		// Married, divorced, or the list has the partner's name: 2 in 100 get another name.
		featFamily: {usual: 1.0 / 1200, least: 3, most: 14, levels: [levelCount]chance{
			levelExact: {.90, 0}, levelNear: {.045, 1}, levelLoose: {.012, 1}, levelPart: {.02, .0015}, levelFar: {.008, .012}, levelOther: {.02, .97},
		}},
		// Lists differ in whether they have the given name or the name people go by.
		featGiven: {usual: 1.0 / 250, least: 3, most: 12, levels: [levelCount]chance{
			levelExact: {.84, 0}, levelNear: {.045, 1}, levelLoose: {.012, 1}, levelPart: {.03, .003}, levelNick: {.03, .003},
			levelFirst: {.98, 0}, levelFar: {.01, .02}, levelOther: {.04, .95},
		}},
		// 40 years of 365 days; a date has one slip in 30, and hardly ever more.
		featBirth: {usual: 1.0 / 12000, least: 6, most: 13, levels: [levelCount]chance{
			levelExact: {.92, 0}, levelNear: {.04, .0022}, levelLoose: {.012, .025}, levelOther: {.025, .97},
		}},
		featMember: {usual: 1.0 / 20000, least: 12, most: 14, levels: [levelCount]chance{
			levelExact: {.96, 0}, levelNear: {.02, .001}, levelOther: {.01, 1},
		}},
		// Work and home: one in three has another address in the other list.
		// Nearly the same address follows from nearly the same name, and says little more.
		featEmail: {usual: 1.0 / 10000, least: 1, most: 13, grouped: true, levels: [levelCount]chance{
			levelExact: {.60, 0}, levelNear: {.08, .03}, levelOther: {.33, 1},
		}},
		featPhone: {usual: 1.0 / 5000, least: 1, most: 12, grouped: true, levels: [levelCount]chance{
			levelExact: {.60, 0}, levelNear: {.04, .0005}, levelOther: {.36, 1},
		}},
		// Somebody who came back has another first day.
		featStart: {usual: 1.0 / 300, least: 1, most: 9, grouped: true, levels: [levelCount]chance{
			levelExact: {.87, 0}, levelNear: {.03, .02}, levelOther: {.09, .97},
		}},
		featUnit: {usual: 1.0 / 20, least: .3, most: 7, grouped: true, levels: [levelCount]chance{
			levelExact: {.84, 0}, levelNear: {.02, .005}, levelOther: {.14, .96},
		}},
		featSite: {usual: 1.0 / 4, least: 0, most: 3, grouped: true, levels: [levelCount]chance{
			levelExact: {.90, 0}, levelNear: {.02, .01}, levelOther: {.10, .8},
		}},
		featJob: {usual: 1.0 / 15, least: .3, most: 6, grouped: true, levels: [levelCount]chance{
			levelExact: {.80, 0}, levelNear: {.03, .01}, levelOther: {.18, .95},
		}},
		// People move house: all four parts then differ at once, see addressMost.
		featStreet: {usual: 1.0 / 1000, least: 2, most: 10, levels: [levelCount]chance{
			levelExact: {.78, 0}, levelNear: {.10, .002}, levelFar: {.03, .01}, levelOther: {.10, .99},
		}},
		featHouse: {usual: 1.0 / 50, least: 1, most: 6, levels: [levelCount]chance{
			levelExact: {.85, 0}, levelNear: {.04, .1}, levelOther: {.12, .88},
		}},
		featPostcode: {usual: 1.0 / 300, least: 1, most: 8, levels: [levelCount]chance{
			levelExact: {.82, 0}, levelNear: {.07, .01}, levelOther: {.12, .99},
		}},
		featTown: {usual: 1.0 / 30, least: .3, most: 6, levels: [levelCount]chance{
			levelExact: {.82, 0}, levelNear: {.07, .005}, levelOther: {.12, .95},
		}},
	}
}

// The parts of an address come and go together, so their bits are bounded together.
const (
	addressMost  = 15.0
	addressLeast = -4.0
)

// What people of one household share: a family name, an address, a phone; at work
// sometimes the unit, and who brings whom starts on the same day. A pair is somebody
// and a relative as well as it may be one person, and only what relatives do not
// share tells them apart.
const (
	relatives      = .05 // of whom somebody has this many at the same workplace
	relativeFamily = .75
	relativeGiven  = .005 // father and son
	relativeBirth  = .005 // born on one day
	relativePhone  = .5   // of the house
	relativeEmail  = .5   // of the family
	relativeOwn    = .004 // a mobile phone, or an address in one name
	relativeYear   = .125 // of birth
	relativeAge    = .03  // less than a generation apart, with one given name
	generation     = 14   // years
	relativeUnit   = .6
	relativeJob    = .5
	relativeStart  = .2
)

// kin is how often relatives have the same value, 0 where no more often than strangers.
func kin(f feature) float64 {
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

// How many relatives and how many twins a list has is taken from it, as far as it shows.
const (
	usualTwins  = .01   // of the rows are about somebody whom the list has already
	usualHoused = 200.0 // rows that the usual shares of both count for
	alikeShare  = .01   // of two rows with one name and one house are two people
	usualAlike  = 50.0  // such pairs that this share counts for
	surelyKin   = 6.5   // bits of two who are relatives, and surely not one person
	notKin      = 8.5   // bits of one person rather than two relatives, to take them for one
	ownMost     = 10    // rows and known people who have a mobile phone or an address at most
)

// What the same employee number speaks for, and another one against. Somebody who
// came back may have got another number, so it excludes nobody: but without more
// evidence than a name, two numbers are two people.
const (
	numberBits      = 10.0
	numberOtherBits = -15.0
)

// What initials say where one side has only those.
const (
	initialBits = 3.5  // one fits
	initialsTwo = 6.5  // two or more fit
	initialSome = 2.0  // the first fits, the others do not
	initialNone = -5.5 // the first differs
	swapLoss    = 5.0  // given and family name seldom change places
	swapHalf    = 12.0 // one stands in the place of the other, and the rest differs
)

// What a year of birth says where one side has nothing else.
const (
	birthYearBits  = 5.2 // one in 40 colleagues is of the same year
	birthYearNear  = -2.0
	birthYearOther = -5.5
)

// What an infix costs that one of two equal names lacks, or has another.
const (
	infixMissing = 1.5
	infixOther   = 4.0
)

// hopeless are the bits at which no more is looked at: nothing that is left outweighs it.
const hopeless = -9

// From which probability on what is said.
const (
	// sameScore is the probability from which a row is somebody without asking.
	sameScore = .97
	// otherScore is what somebody with another given or family name needs to be asked about.
	otherScore = .3
	// aloneScore is the same where nothing but a name fits: people of one origin share
	// more names than the shares of family names and given names tell.
	aloneScore = .992
	// aloneShare is how many of the rows must be known for a name alone to do.
	aloneShare = .5
	// askScore is the probability below which a row is somebody new.
	askScore = .2
	// surelyPlaced is from how many bits the same job in the same unit does beside a name that
	// is only alike: no small dossier has as many.
	surelyPlaced = 11
	// maxOthers bounds how many other people are named when asking.
	maxOthers = 4
	// twinScore is the probability from which two rows of one list are asked about: less
	// than between two lists, because somebody who stands there twice is easily seen.
	twinScore = .02
)

// mostShare is how many of the rows are known at most, leastShare at least, and
// usualShare how many are before anything is compared.
const (
	mostShare  = .93
	leastShare = .01
	usualShare = .05
	usualRows  = 20 // that the usual share counts for
)

// What a list may teach, see learn.
const (
	// usualPairs is how many pairs the model counts for against those of the list,
	// so that few pairs teach little. Where hardly anyone is known twice, what
	// nobody doubts must not be argued away by a handful of pairs.
	usualPairs = 40
	// learntFrom is the probability from which a pair counts.
	learntFrom = .9
	// learntMost bounds what a list may change: a level becomes so many times as frequent.
	learntMost = 4.0
)

// How far the search goes, so that no list takes much longer than another.
const (
	// sampled is how many of the rows are asked whether numbers mean the same.
	sampled = 500
	// likely is how probable it must be who they are.
	likely = .5
	// worthBits is how many bits a candidate may lack against the chance of being one
	// of all known people, to be remembered at all.
	worthBits = 10
	// rowBudget is how many people are compared with a row at most, so that a list of
	// few different names takes no longer than another.
	rowBudget = 150
	// manyPeople is from where a name says too little against another number.
	manyPeople = 4000
	// maxCandidates bounds how many are remembered of one row.
	maxCandidates = 8
	// largestBlock is how many of one key are passed over at most to find those who are
	// compared: a list in which everybody shares a value takes no longer than another.
	largestBlock = 1000
	// surelyBits is how many bits beyond that chance end the search by broad keys.
	surelyBits = 12
	// surelyMore is how many more end the search by narrow keys.
	surelyMore = 4
	// narrowBlock and broadBlock are how many people of one key are looked at: of a name with
	// something beside it, and of a name alone. What more people share says too little,
	// and another key finds the right one.
	narrowBlock, broadBlock = 80, 40
)

func (t *trait) bits(l level) float64 {
	c := t.levels[l]
	return math.Log2(c.same / c.stranger)
}

// slip is the share of strangers whose name of this length is nearly the same: it
// is small for long names, which have few neighbours.
func slip(length, edits int) float64 {
	share := .012
	for i := 3; i < min(length, 9); i++ {
		share *= .55
	}
	if edits > 1 {
		share *= 5
	}
	return share
}

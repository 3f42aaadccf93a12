package match

import (
	"math"
	"slices"

	"kader/data"
)

// weigher holds both lists and the weights of their values.
type weigher struct {
	model                      *[featCount]featureModel
	usual                      *[featCount]featureModel       // the model before it is estimated from the list
	weights                    [featCount][levelCount]float64 // of levels that do not depend on the value, in bits
	exactWeights               [featCount][]float32           // of exact agreement, by value
	relativeSharedWeights      [featCount]float64             // added for two relatives who have one value
	relativeIdentifyingWeights [featCount]float64             // the same where the value is identifying
	columns                    [featCount]column
	names                      *names
	rows                       []profile
	known                      []profile
	blocks                     blocks
	family                     fitCache
	given                      fitCache
	near                       fitCache
	otherStarts                [][]int32 // first days of rows that have several, see profile.otherStarts
	housePhones                []bool    // by phone number: of a house or an office
	relativesPrior             float64   // log-odds, in bits, that any pair is of two relatives
	namesakesPrior             float64   // the same for relatives with one given name
	usualPrior                 float64   // both, before they are estimated from the list
	numbersShared              bool      // the known people are of employers who give the same numbers
	visited                    []int32   // by known person: the stamp of the last search that compared it
}

// newWeigher prepares a list of a kind and the known people. If known is nil, the rows are compared with each other.
func newWeigher(rows People, known *People, kind data.ListKind) *weigher {
	w := &weigher{model: model(kind), usual: model(kind), rows: make([]profile, rows.N)}
	among := float64(max(rows.N, 1))
	if known == nil {
		w.prepare(rows, People{})
		w.known = w.rows
	} else {
		w.known = make([]profile, known.N)
		w.prepare(rows, *known)
		among = peopleAround(known.N)
	}
	w.usualPrior = math.Log2(relativesEach / among)
	w.relativesPrior, w.namesakesPrior = w.usualPrior, w.usualPrior
	w.visited = make([]int32, len(w.known))
	w.family, w.given, w.near = newFitCache(), newFitCache(), newFitCache()
	w.weighValues()
	w.numbersShared = known != nil && shareNumbers(w.known)
	return w
}

// shareNumbers reports whether one in twenty people has the employee number of another one.
func shareNumbers(people []profile) bool {
	const few, share = 10, 20
	first, numbered, shared := make(map[int32]bool), 0, 0
	for i := range people {
		if number := people[i].number; number != 0 {
			numbered++
			if first[number] {
				shared++
			}
			first[number] = true
		}
	}
	return shared >= few && share*shared >= numbered
}

// weighValues computes the agreement weight of every value: rare values weigh more than
// frequent ones. The counts of a small dossier say little, so they are averaged with the
// usual share.
func (w *weigher) weighValues() {
	for f := range featCount {
		t := &w.model[f]
		for l := levelOneEdit; l < levelCount; l++ {
			if t.levels[l].u > 0 {
				w.weights[f][l] = t.weight(l)
			}
		}
		same := t.levels[levelExact].m
		w.relativeSharedWeights[f] = math.Log2(sharedByRelatives(f) / same)
		w.relativeIdentifyingWeights[f] = math.Log2(relativeIdentifying / same)
		c := &w.columns[f]
		if w.exactWeights[f] == nil {
			w.exactWeights[f] = make([]float32, len(c.counts))
		}
		for id, count := range c.counts {
			w.exactWeights[f][id] = float32(t.exactWeight(t.share(count, c.total)))
		}
	}
	clear(w.family)
	clear(w.given)
	n := w.names
	family, first := &w.model[featFamily], &w.model[featGiven]
	for i := range n.families {
		s := &n.families[i]
		s.share = family.share(n.cores.counts[s.id], n.cores.total)
		s.weight = family.exactWeight(family.share(n.joined.counts[n.full[i]], n.joined.total))
	}
	for i := range n.givens {
		g := &n.givens[i]
		g.share = first.share(n.firsts.counts[i], n.firsts.total)
		g.weight = first.exactWeight(g.share)
	}
}

// share returns the share of people, other than the pair that agrees, who have the value.
func (t *featureModel) share(count, total int32) float64 {
	others := float64(max(count-2, 0))
	share := (others + modelPeople*t.usualShare) / (float64(total) + modelPeople)
	if t.grouped {
		share = max(share, others/(float64(total)+groupPeople))
	}
	return share
}

// exactWeight returns the weight, in bits, of agreement on a value that this share of people has.
func (t *featureModel) exactWeight(share float64) float64 {
	return min(t.maxWeight, max(t.minWeight, math.Log2(t.levels[levelExact].m/share)))
}

// peopleAround returns the number of people at the workplace that the prior assumes: about
// as many as are known, and usualPeople where those are few.
func peopleAround(known int) float64 { return math.Hypot(float64(known), usualPeople) }

// evidence is the result of comparing one row with one known person. Its weights are in bits.
type evidence struct {
	weight        float32          // for one person, against two people
	relatives     float32          // for two relatives, against two strangers
	rawWeight     float32          // for one person, against two strangers
	agrees        uint16           // the features whose values are the same, a bit for each
	nearly        uint16           // those whose values are similar
	differs       uint16           // those whose values differ
	levels        [featCount]level // of every feature
	swapped       bool             // given and family name changed places
	yearsOnly     bool             // only the years of birth can be compared
	identifying   bool             // an identifying value is the same, see isIdentifying
	numbers       int8             // the employee numbers: 1 the same, -1 different, 0 not both known
	renumbered    bool             // both have a member number, which says nothing, see detectRenumbering
	byInitials    bool             // one of them has no given name but initials
	laterInitial  bool             // the first initial of one of them is only a later one of the other
	misspelled    bool             // a name differs and is not another form of the same name
	letterMissing bool             // the family names differ by one letter, see missesLetter
	startsApart   bool             // the first days are more than a year apart
	returned      bool             // the known person left before the row begins, so that number and first day differ
}

// add adds the level and the weight of a feature.
func (e *evidence) add(f feature, l level, weight float64) {
	e.weight += float32(weight)
	e.levels[f] = l
	switch l {
	case levelExact:
		e.agrees |= 1 << f
	case levelOneEdit, levelTwoEdits, levelManyEdits:
		e.nearly |= 1 << f
	case levelDifferent:
		e.differs |= 1 << f
	}
}

// weigh compares one row with one known person.
func (w *weigher) weigh(row, known *profile) evidence {
	var e evidence
	w.weighNames(&e, row, known)
	w.weighBirth(&e, row, known)
	e.numbers = w.compareNumbers(&e, row, known)
	e.renumbered = row.renumbered && known.values[featMember] != 0
	for f := featMember; f < featStreet; f++ {
		a, b := row.values[f], known.values[f]
		if a == 0 || b == 0 {
			continue
		}
		if f == featStart && row.otherStarts != 0 && slices.Contains(w.otherStarts[row.otherStarts], b) {
			a = b
		}
		l, weight := w.compare(f, a, b, e.weight > hopelessWeight)
		if f == featStart {
			e.startsApart, e.returned = w.yearApart(a, b), w.hasReturned(a, known)
			weight = e.startWeight(weight)
		}
		e.add(f, l, weight)
		if l == levelExact {
			shared := w.relativeSharedWeights[f]
			if w.isIdentifying(f, a, row) {
				shared, e.identifying = w.relativeIdentifyingWeights[f], true
			}
			e.relatives += float32(max(0, weight+shared))
		}
	}
	w.weighAddress(&e, row, known)
	e.rawWeight = e.weight
	w.discountRelatives(&e)
	return e
}

// compareNumbers compares the employee numbers of two people whose names were compared: 1 is the same,
// -1 another one, 0 tells nothing.
func (w *weigher) compareNumbers(e *evidence, row, known *profile) int8 {
	switch {
	case row.number == 0 || known.number == 0:
		return 0
	case row.number != known.number:
		return -1
	case w.numbersShared && !e.anyNameFits():
		return 0
	}
	return 1
}

// hasReturned reports whether a known person left before a first day.
func (w *weigher) hasReturned(start int32, known *profile) bool {
	return known.end != 0 && known.end <= int32(w.columns[featStart].ends[start])
}

// startWeight returns the weight of two first days: whoever comes back has another one.
func (e *evidence) startWeight(weight float64) float64 {
	if e.returned {
		return max(weight, 0)
	}
	return weight
}

// yearApart reports whether two first days are more than a year apart.
func (w *weigher) yearApart(a, b int32) bool {
	const year = 10_000 // of days packed as yyyymmdd
	days := w.columns[featStart].ends
	gap := int32(days[a]) - int32(days[b])
	return gap > year || gap < -year
}

// discountRelatives lowers the weight by the odds that the two are relatives, not one
// person.
func (w *weigher) discountRelatives(e *evidence) {
	e.weight = float32(w.discounted(e))
}

// discounted returns the weight that is left.
func (w *weigher) discounted(e *evidence) float64 {
	switch relatives := w.relativesWeight(e); {
	case relatives > 10:
		return float64(e.rawWeight) - relatives
	case relatives > -4:
		return float64(e.rawWeight) - math.Log2(1+math.Exp2(relatives))
	}
	return float64(e.rawWeight)
}

// relativesWeight returns the log-odds, in bits, of two relatives against two strangers.
func (w *weigher) relativesWeight(e *evidence) float64 {
	if fitting(e.given()) {
		return float64(e.relatives) + w.namesakesPrior
	}
	return float64(e.relatives) + w.relativesPrior
}

// weighAddress compares the address. The parts change together, so their sum is bounded.
func (w *weigher) weighAddress(e *evidence, row, known *profile) {
	sum := 0.0
	for f := featStreet; f <= featTown; f++ {
		a, b := row.values[f], known.values[f]
		if a == 0 || b == 0 {
			continue
		}
		l, weight := w.compare(f, a, b, e.weight > hopelessWeight)
		e.add(f, l, 0)
		sum += weight
	}
	sum = min(addressMost, max(addressLeast, sum))
	e.weight += float32(sum)
	e.relatives += float32(sum)
}

// compare returns the level and the weight of two values of a plain feature. Unless closely
// is set, values that are not the same differ.
func (w *weigher) compare(f feature, a, b int32, closely bool) (level, float64) {
	if a == b {
		return levelExact, float64(w.exactWeights[f][a])
	}
	l := levelDifferent
	if closely {
		l = w.valueLevel(f, a, b)
	}
	return l, w.weights[f][l]
}

// valueLevel returns the level of two different values of a plain feature.
func (w *weigher) valueLevel(f feature, a, b int32) level {
	c := &w.columns[f]
	switch f {
	case featStart:
		if dateLevel(int32(c.ends[a]), int32(c.ends[b])) == levelOneEdit {
			return levelOneEdit
		}
		return levelDifferent
	case featMember, featPhone, featPostcode, featHouse:
		x, y := c.value(a), c.value(b)
		if (f == featHouse || max(len(x), len(y)) > 3) && damerauLevenshtein(x, y, 1) <= 1 {
			return levelOneEdit
		}
		return levelDifferent
	}
	kind := uint64(f) << 60
	p := w.near.at(kind, a, b)
	if !p.holds(kind, a, b) {
		p.set(kind, a, b, textLevel(f, c.value(a), c.value(b)), 0)
	}
	return p.level
}

// textLevel returns the level of two different streets, towns, units, jobs or e-mail
// addresses.
func textLevel(f feature, a, b []byte) level {
	if f == featEmail {
		a, b = mailbox(a), mailbox(b)
		if string(a) == string(b) || len(a) > 5 && damerauLevenshtein(a, b, 1) <= 1 && sameDigits(a, b) {
			return levelOneEdit
		}
		return levelDifferent
	}
	if !sameDigits(a, b) { // Team 1 is not Team 2
		return levelDifferent
	}
	share := bigramSimilarity(a, b)
	switch {
	case share >= .7:
		return levelOneEdit
	case share >= .45 && f == featStreet:
		return levelManyEdits
	}
	return levelDifferent
}

// sameDigits reports whether two texts hold the same digits in the same order.
func sameDigits(a, b []byte) bool {
	i, j := 0, 0
	for {
		for i < len(a) && !isDigit(a[i]) {
			i++
		}
		for j < len(b) && !isDigit(b[j]) {
			j++
		}
		if i == len(a) || j == len(b) {
			return i == len(a) && j == len(b)
		}
		if a[i] != b[j] {
			return false
		}
		i, j = i+1, j+1
	}
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// mailbox returns the part of an address before the @.
func mailbox(address []byte) []byte {
	for i, c := range address {
		if c == '@' {
			return address[:i]
		}
	}
	return address
}

// weighBirthYears compares years of birth.
func weighBirthYears(e *evidence, a, b int32) {
	e.yearsOnly = true
	switch a - b {
	case 0:
		e.add(featBirth, levelExact, birthYearWeight)
		e.relatives += float32(birthYearWeight + math.Log2(relativeYear))
	case 1, -1:
		e.add(featBirth, levelDifferent, birthYearNextWeight)
	default:
		e.add(featBirth, levelDifferent, birthYearOtherWeight)
	}
}

// weighBirthChecks compares years of birth, and the checks of the day: same tells whether those are
// the same. Both together are nearly as good as the day.
func weighBirthChecks(e *evidence, a, b int32, same bool) {
	different, _ := digitDifferences(a, b)
	switch {
	case a == b && same:
		const weight = birthYearWeight + birthCheckWeight
		e.add(featBirth, levelExact, weight)
		e.relatives += float32(weight + math.Log2(relativeCheck))
		e.identifying = true
	case a == b:
		e.add(featBirth, levelTwoEdits, birthYearWeight+birthCheckOther)
	case same && different == 1:
		e.add(featBirth, levelOneEdit, birthYearSlipWeight)
	default:
		weighBirthYears(e, a, b)
	}
}

// weighBirth compares days of birth, or years where one side has no day.
func (w *weigher) weighBirth(e *evidence, row, known *profile) {
	a, b := row.values[featBirth], known.values[featBirth]
	if a == 0 || b == 0 {
		return
	}
	c := &w.columns[featBirth]
	x, y := int32(c.ends[a]), int32(c.ends[b])
	if x%10000 == 0 || y%10000 == 0 {
		if row.birthCheck != 0 && known.birthCheck != 0 {
			weighBirthChecks(e, x/10000, y/10000, row.birthCheck == known.birthCheck)
		} else {
			weighBirthYears(e, x/10000, y/10000)
		}
		return
	}
	if a == b {
		weight := float64(w.exactWeights[featBirth][a])
		e.add(featBirth, levelExact, weight)
		e.relatives += float32(weight + math.Log2(relativeBirth/w.model[featBirth].levels[levelExact].m))
		e.identifying = true
		return
	}
	l := dateLevel(x, y)
	e.add(featBirth, l, w.weights[featBirth][l])
	if gap := x/10000 - y/10000; fitting(e.given()) && gap > -generation && gap < generation {
		e.relatives += float32(math.Log2(relativeAge))
	}
}

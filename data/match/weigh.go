package match

import (
	"math"
	"slices"
)

// weigher holds both lists and what their values are worth.
type weigher struct {
	model   *[featCount]trait
	bits    [featCount][levelCount]float64 // of levels whose worth does not depend on the value
	exact   [featCount][]float32           // of agreeing, by value
	shared  [featCount]float64             // bits to add for relatives who have one value
	alone   [featCount]float64             // the same where it is somebody's own
	columns [featCount]column
	names   *names
	rows    []profile
	known   []profile
	blocks  blocks
	family  pairs
	given   pairs
	near    pairs
	also    [][]int32 // first days of rows that have several, see profile.also
	house   []bool    // by phone number: several people of a house have it
	kin     float64   // bits of any pair being relatives before anything is compared
	alike   float64   // the same for relatives of one given name
	usual   float64   // the same before the list says anything
	visited []int32   // by known: the last row that looked at it, plus one
}

// newWeigher prepares both lists. With known nil, the rows are compared with each other.
func newWeigher(rows People, known *People) *weigher {
	w := &weigher{model: model(), rows: make([]profile, rows.N)}
	among := float64(max(rows.N, 1))
	if known == nil {
		w.profiles(rows, People{})
		w.known = w.rows
	} else {
		w.known = make([]profile, known.N)
		w.profiles(rows, *known)
		among = workplace(known.N)
	}
	w.usual = math.Log2(relatives / among)
	w.kin, w.alike = w.usual, w.usual
	w.visited = make([]int32, len(w.known))
	w.family, w.given, w.near = newPairs(), newPairs(), newPairs()
	w.weighValues()
	return w
}

// weighValues gives every value the bits that agreeing on it is worth: rare values
// more than frequent ones. The counts of a small dossier say little, so they are
// mixed with what is usual.
func (w *weigher) weighValues() {
	for f := range featCount {
		t := &w.model[f]
		for l := levelNear; l < levelCount; l++ {
			if t.levels[l].stranger > 0 {
				w.bits[f][l] = t.bits(l)
			}
		}
		same := t.levels[levelExact].same
		w.shared[f], w.alone[f] = math.Log2(kin(f)/same), math.Log2(relativeOwn/same)
		c := &w.columns[f]
		if w.exact[f] == nil {
			w.exact[f] = make([]float32, len(c.counts))
		}
		for id, count := range c.counts {
			w.exact[f][id] = float32(t.exactBits(t.share(count, c.total)))
		}
	}
	clear(w.family)
	clear(w.given)
	n := w.names
	family, first := &w.model[featFamily], &w.model[featGiven]
	for i := range n.surnames {
		s := &n.surnames[i]
		s.share = family.share(n.cores.counts[s.id], n.cores.total)
		s.bits = family.exactBits(family.share(n.joined.counts[n.full[i]], n.joined.total))
	}
	for i := range n.givens {
		g := &n.givens[i]
		g.share = first.share(n.firsts.counts[i], n.firsts.total)
		g.bits = first.exactBits(g.share)
	}
}

// share is how many others have the value of a pair that agrees, without the pair.
func (t *trait) share(count, total int32) float64 {
	others := float64(max(count-2, 0))
	share := (others + sure*t.usual) / (float64(total) + sure)
	if t.grouped {
		share = max(share, others/(float64(total)+fewest))
	}
	return share
}

func (t *trait) exactBits(share float64) float64 {
	return min(t.most, max(t.least, math.Log2(t.levels[levelExact].same/share)))
}

// workplace is among how many people one is looked for: as many as are known, and a usual
// number where those are few.
func workplace(known int) float64 { return math.Hypot(float64(known), usualPeople) }

// evidence is what came out of comparing one row with one known person.
type evidence struct {
	bits    float32 // for one and the same, against two people
	kin     float32 // for two relatives, against two strangers
	raw     float32 // for one and the same, against two strangers who are no relatives
	agrees  uint16  // by feature
	nearly  uint16
	differs uint16
	levels  [featCount]level
	swapped bool
	years   bool // of birth nothing but the years can be compared
	own     bool // something is the same that two people do not have
	numbers int8 // 1 the same, -1 different, 0 not both known
	anew    bool // both have a member number, which says nothing
	slip    bool // a name is not the same, and not another form of it either
	typo    bool // all that differs is a letter, see missesLetter
	apart   bool // the first days are more than a year apart
}

func (e *evidence) add(f feature, l level, bits float64) {
	e.bits += float32(bits)
	e.levels[f] = l
	switch l {
	case levelExact:
		e.agrees |= 1 << f
	case levelNear, levelLoose, levelFar:
		e.nearly |= 1 << f
	case levelOther:
		e.differs |= 1 << f
	}
}

// weigh compares one row with one known person.
func (w *weigher) weigh(row, known *profile) evidence {
	var e evidence
	w.weighNames(&e, row, known)
	w.weighBirth(&e, row, known)
	if row.number != 0 && known.number != 0 {
		e.numbers = -1
		if row.number == known.number {
			e.numbers = 1
		}
	}
	e.anew = row.anew && known.values[featMember] != 0
	for f := featMember; f < featStreet; f++ {
		a, b := row.values[f], known.values[f]
		if a == 0 || b == 0 {
			continue
		}
		if f == featStart && row.also != 0 && slices.Contains(w.also[row.also], b) {
			a = b
		}
		l, bits := w.compare(f, a, b, e.bits > hopeless)
		e.add(f, l, bits)
		if f == featStart {
			e.apart = w.yearApart(a, b)
		}
		if l == levelExact {
			shared := w.shared[f]
			if w.own(f, a, row) {
				shared, e.own = w.alone[f], true
			}
			e.kin += float32(max(0, bits+shared))
		}
	}
	w.weighAddress(&e, row, known)
	e.raw = e.bits
	w.doubt(&e)
	return e
}

// yearApart reports whether two first days are more than a year apart.
func (w *weigher) yearApart(a, b int32) bool {
	const year = 10_000 // of days packed as yyyymmdd
	days := w.columns[featStart].ends
	gap := int32(days[a]) - int32(days[b])
	return gap > year || gap < -year
}

// doubt takes from the bits what relatives, who look alike too, make of them.
func (w *weigher) doubt(e *evidence) {
	e.bits = e.raw
	switch kin := w.kinBits(e); {
	case kin > 10:
		e.bits -= float32(kin)
	case kin > -4:
		e.bits -= float32(math.Log2(1 + math.Exp2(kin)))
	}
}

// kinBits is what speaks for two relatives, against two strangers.
func (w *weigher) kinBits(e *evidence) float64 {
	if fitting(e.given()) {
		return float64(e.kin) + w.alike
	}
	return float64(e.kin) + w.kin
}

// weighAddress compares the address, whose parts come and go together.
func (w *weigher) weighAddress(e *evidence, row, known *profile) {
	sum := 0.0
	for f := featStreet; f <= featTown; f++ {
		a, b := row.values[f], known.values[f]
		if a == 0 || b == 0 {
			continue
		}
		l, bits := w.compare(f, a, b, e.bits > hopeless)
		e.add(f, l, 0)
		sum += bits
	}
	sum = min(addressMost, max(addressLeast, sum))
	e.bits += float32(sum)
	e.kin += float32(sum)
}

// compare compares two values of a plain feature.
func (w *weigher) compare(f feature, a, b int32, closely bool) (level, float64) {
	if a == b {
		return levelExact, float64(w.exact[f][a])
	}
	l := levelOther
	if closely {
		l = w.nearValues(f, a, b)
	}
	return l, w.bits[f][l]
}

// nearValues says how alike two different values of a plain feature are.
func (w *weigher) nearValues(f feature, a, b int32) level {
	c := &w.columns[f]
	switch f {
	case featStart:
		if nearDates(int32(c.ends[a]), int32(c.ends[b])) == levelNear {
			return levelNear
		}
		return levelOther
	case featMember, featPhone, featPostcode, featHouse:
		x, y := c.value(a), c.value(b)
		if (f == featHouse || max(len(x), len(y)) > 3) && edits(x, y, 1) <= 1 {
			return levelNear
		}
		return levelOther
	}
	kind := uint64(f) << 60
	p := w.near.at(kind, a, b)
	if !p.fits(kind, a, b) {
		p.set(kind, a, b, nearTexts(f, c.value(a), c.value(b)), 0)
	}
	return p.level
}

// nearTexts compares a street, a town, a unit, a job, or an e-mail address.
func nearTexts(f feature, a, b []byte) level {
	if f == featEmail {
		a, b = mailbox(a), mailbox(b)
		if string(a) == string(b) || len(a) > 5 && edits(a, b, 1) <= 1 && sameDigits(a, b) {
			return levelNear
		}
		return levelOther
	}
	if !sameDigits(a, b) { // Team 1 is not Team 2
		return levelOther
	}
	share := alike(a, b)
	switch {
	case share >= .7:
		return levelNear
	case share >= .45 && f == featStreet:
		return levelFar
	}
	return levelOther
}

// sameDigits tells whether two texts hold the same digits.
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

// mailbox is what stands before the @.
func mailbox(address []byte) []byte {
	for i, c := range address {
		if c == '@' {
			return address[:i]
		}
	}
	return address
}

// weighBirth compares days or years of birth.
func (w *weigher) weighBirth(e *evidence, row, known *profile) {
	a, b := row.values[featBirth], known.values[featBirth]
	if a == 0 || b == 0 {
		return
	}
	c := &w.columns[featBirth]
	x, y := int32(c.ends[a]), int32(c.ends[b])
	if x%10000 == 0 || y%10000 == 0 {
		e.years = true
		switch x/10000 - y/10000 {
		case 0:
			e.add(featBirth, levelExact, birthYearBits)
			e.kin += float32(birthYearBits + math.Log2(relativeYear))
		case 1, -1:
			e.add(featBirth, levelOther, birthYearNear)
		default:
			e.add(featBirth, levelOther, birthYearOther)
		}
		return
	}
	if a == b {
		bits := float64(w.exact[featBirth][a])
		e.add(featBirth, levelExact, bits)
		e.kin += float32(bits + math.Log2(relativeBirth/w.model[featBirth].levels[levelExact].same))
		e.own = true
		return
	}
	l := nearDates(x, y)
	e.add(featBirth, l, w.bits[featBirth][l])
	if gap := x/10000 - y/10000; fitting(e.given()) && gap > -generation && gap < generation {
		e.kin += float32(math.Log2(relativeAge))
	}
}

package match

// blocks finds the few known people who are worth comparing with a row: those who
// share one of several keys. A typing error spoils one key, not all of them.
type blocks struct {
	starts []uint32 // by the low bits of a key: where its entries begin
	tags   []uint32 // the high bits of each entry's key; the lowest: has an employee number
	who    []int32
}

// The kinds of keys.
const (
	keyNumber = iota + 1
	keyMember
	keyEmail
	keyPhone
	keyBirth
	keyWork      // the unit, the first working day and an initial
	keyStart     // the family name and the first working day
	keyYear      // the family name, the year of birth and an initial
	keyHouse     // the postcode and the number of the house
	keyNames     // from here on names alone, or names and what many share
	keyName      // how the family name and the given name sound
	keyUnit      // the family name, the unit and an initial
	keyOther     // the given name and the first working day: somebody who married
	keyOtherTwo  // the given name, the unit and the job
	keyOtherBorn // the given name, the unit and the year of birth
	keyStreet
	keyTown
	keyPost
	keyNick
	keyInitial
	keyHead // the given name, and how the family name begins
	keyTail // the given name, and how the family name ends
	keyAlone
)

type keySet struct {
	keys  [40]uint64
	kinds [40]uint8
	used  int
	broad int // where the broad ones begin
}

func (k *keySet) add(kind int, a, b, c uint32) {
	if k.used < len(k.keys) {
		k.keys[k.used], k.kinds[k.used] = hash(kind, a, b, c), uint8(kind)
		k.used++
	}
}

// hashPrime spreads keys.
const hashPrime = 0x9e3779b97f4a7c15

// hash makes one number of up to three, the same on every run.
func hash(kind int, a, b, c uint32) uint64 {
	h := (uint64(kind)*hashPrime ^ uint64(a)) * 0xff51afd7ed558ccd
	h = (h ^ h>>32 ^ uint64(b)) * 0xc4ceb9fe1a85ec53
	h = (h ^ h>>29 ^ uint64(c)) * hashPrime
	return h ^ h>>32
}

// newBlocks makes the blocks of those known people whom in tells; nil is all.
func newBlocks(w *weigher, in func(*profile) bool) blocks {
	size := 1024
	for size < 8*len(w.known) {
		size *= 2
	}
	b := blocks{starts: make([]uint32, size+1)}
	mask := uint64(size - 1)
	each := func(i int, put func(key uint64)) {
		if in != nil && !in(&w.known[i]) {
			return
		}
		var k keySet
		w.keysOf(&k, &w.known[i], false)
		for _, key := range k.keys[:k.used] {
			put(key)
		}
	}
	for i := range w.known {
		each(i, func(key uint64) { b.starts[key&mask]++ })
	}
	total := uint32(0)
	for i, n := range b.starts {
		total += n
		b.starts[i] = total
	}
	b.tags, b.who = make([]uint32, total), make([]int32, total)
	for i := len(w.known) - 1; i >= 0; i-- { // from the end, so that entries stand in order
		each(i, func(key uint64) {
			b.starts[key&mask]--
			at := b.starts[key&mask]
			b.tags[at], b.who[at] = uint32(key>>32)&^1, int32(i)
			if w.known[i].number != 0 {
				b.tags[at] |= 1
			}
		})
	}
	return b
}

// find returns the entries among which those of a key are.
func (b *blocks) find(key uint64) (tags []uint32, who []int32) {
	at := key & uint64(len(b.starts)-2)
	from, to := b.starts[at], b.starts[at+1]
	return b.tags[from:to], b.who[from:to]
}

// keysOf collects the keys under which somebody is found, or under which a row
// looks: that also with its name swapped.
func (w *weigher) keysOf(k *keySet, p *profile, row bool) {
	k.used = 0
	v := &p.values
	for _, x := range [...]struct {
		kind int
		id   int32
	}{{keyNumber, p.number}, {keyMember, v[featMember]}, {keyEmail, v[featEmail]}, {keyPhone, v[featPhone]}} {
		if x.id != 0 {
			k.add(x.kind, uint32(x.id), 0, 0)
		}
	}
	unit, start := uint32(v[featUnit]), uint32(v[featStart])
	if unit != 0 && start != 0 {
		k.add(keyWork, unit, start, p.initial())
	}
	year, born := uint32(0), uint32(0)
	if id := v[featBirth]; id != 0 {
		born = w.columns[featBirth].ends[id]
		year = born / 10000
		if born%10000 != 0 {
			k.add(keyBirth, born, 0, 0)
		}
	}
	s, g := &w.names.surnames[v[featFamily]], &w.names.givens[v[featGiven]]
	w.narrowKeys(k, p, s, g, year)
	w.addressKeys(k, p)
	if row && g.sound != 0 && s.sound != 0 {
		k.add(keyName, g.sound, s.sound, 0)
	}
	k.broad = k.used
	w.broadKeys(k, p, s, g, row)
}

func (w *weigher) addressKeys(k *keySet, p *profile) {
	v := &p.values
	house, street, post, town := uint32(v[featHouse]), uint32(v[featStreet]), uint32(v[featPostcode]), uint32(v[featTown])
	if house != 0 && post != 0 {
		k.add(keyHouse, post, house, 0)
	}
	if street != 0 {
		k.add(keyStreet, street, house, 0)
	}
	if town != 0 && house != 0 {
		k.add(keyTown, town, house, p.initial())
	}
	if post != 0 {
		k.add(keyPost, post, p.initial(), 0)
	}
}

// narrowKeys are those of a name with something beside it.
func (w *weigher) narrowKeys(k *keySet, p *profile, s *surname, g *given, year uint32) {
	for _, sound := range [...]uint32{s.sound, s.parts[0], s.parts[1]} {
		if sound != 0 {
			w.familyKeys(k, p, sound, g, year)
		}
	}
	v := &p.values
	unit, start := uint32(v[featUnit]), uint32(v[featStart])
	if g.sound == 0 {
		return
	}
	if start != 0 {
		k.add(keyOther, g.sound, start, 0)
	}
	if unit != 0 && v[featJob] != 0 {
		k.add(keyOtherTwo, g.sound, unit, uint32(v[featJob]))
	}
	if unit != 0 && year != 0 {
		k.add(keyOtherBorn, g.sound, unit, year)
	}
}

// familyKeys are those of a family name, or half of one.
func (w *weigher) familyKeys(k *keySet, p *profile, sound uint32, g *given, year uint32) {
	if start := p.values[featStart]; start != 0 {
		k.add(keyStart, sound, uint32(start), 0)
	}
	if year != 0 {
		k.add(keyYear, sound, year, p.initial())
	}
	if unit := p.values[featUnit]; unit != 0 {
		k.add(keyUnit, sound, uint32(unit), p.initial())
	}
	if g.sound == 0 {
		return
	}
	k.add(keyName, sound, g.sound, 0)
	if g.start != g.sound {
		k.add(keyName, sound, g.start, 0)
	}
}

// broadKeys are those of a name alone.
func (w *weigher) broadKeys(k *keySet, p *profile, s *surname, g *given, row bool) {
	for _, nick := range g.nicks {
		if nick != 0 && s.sound != 0 {
			k.add(keyNick, s.sound, uint32(nick), 0)
		}
	}
	for _, sound := range [...]uint32{s.sound, s.parts[0], s.parts[1]} {
		if sound == 0 {
			continue
		}
		if initial := p.initial(); initial != 0 {
			k.add(keyInitial, sound, initial, 0)
		}
		if !row || p.initial() == 0 {
			k.add(keyAlone, sound, 0, 0)
		}
	}
	if g.sound != 0 && s.sound != 0 {
		name := s.whole
		k.add(keyHead, g.sound, letterKey(name[:min(3, len(name))]), 0)
		k.add(keyTail, g.sound, letterKey(name[max(0, len(name)-3):]), 0)
	}
}

func letterKey(s string) uint32 {
	n := uint32(0)
	for i := range len(s) {
		n = n<<8 | uint32(s[i])
	}
	return n
}

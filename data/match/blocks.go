package match

// blocks is the blocking index: it finds the known people who share a key with a row. Each
// record has several keys, so that one typing error does not spoil them all.
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
	keyBirthCheck    // the year and the check of the day of birth, and an initial
	keyUnitJobYear   // the unit, the job, the year of birth and an initial: somebody with another name
	keyUnitStart     // the unit, the first working day and an initial
	keyFamilyStart   // the family name and the first working day
	keyFamilyYear    // the family name and the year of birth
	keyPostHouse     // the postcode and the house number
	keyBroad         // no key: in long lists the kinds after it skip whoever has another employee number
	keyName          // the phonetic keys of family name and given name
	keyFamilyUnit    // the family name, the unit and an initial
	keyGivenStart    // the given name and the first working day: somebody who married
	keyGivenUnitJob  // the given name, the unit and the job
	keyGivenUnitYear // the given name, the unit and the year of birth
	keyGivenYear     // the given name and the year of birth: somebody with another family name
	keyStreet
	keyTownHouse
	keyPostInitial
	keyFamilyNick
	keyFamilyInitial
	keyFamilyHead  // the given name, and the first three letters of the family name
	keyFamilyTail  // the given name, and the last three
	keyRare        // no key: the kinds after it say little, and are used where few people have them, or without an initial
	keyInitialHead // an initial, and the first four letters of the family name
	keyInitialTail // an initial, and the last four
	keyFamily
)

// keySet holds the blocking keys of one profile: the narrow ones, then the broad ones.
type keySet struct {
	keys  [64]uint64
	kinds [64]uint8
	used  int
	broad int // place of the first broad key
}

func (k *keySet) add(kind int, a, b, c uint32) {
	if k.used < len(k.keys) {
		k.keys[k.used], k.kinds[k.used] = hash(kind, a, b, c), uint8(kind)
		k.used++
	}
}

// hashPrime spreads keys.
const hashPrime = 0x9e3779b97f4a7c15

// hash returns one number for up to three, the same on every run.
func hash(kind int, a, b, c uint32) uint64 {
	h := (uint64(kind)*hashPrime ^ uint64(a)) * 0xff51afd7ed558ccd
	h = (h ^ h>>32 ^ uint64(b)) * 0xc4ceb9fe1a85ec53
	h = (h ^ h>>29 ^ uint64(c)) * hashPrime
	return h ^ h>>32
}

// newBlocks builds the index of the known people for whom in returns true; nil is all.
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

// find returns the entries of all keys that share a slot with key; tags tell which are of
// the key.
func (b *blocks) find(key uint64) (tags []uint32, who []int32) {
	at := key & uint64(len(b.starts)-2)
	from, to := b.starts[at], b.starts[at+1]
	return b.tags[from:to], b.who[from:to]
}

// keysOf collects the keys of a profile. A row is also looked up with given and family name
// swapped.
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
		k.add(keyUnitStart, unit, start, p.initial())
	}
	year, born := uint32(0), uint32(0)
	if id := v[featBirth]; id != 0 {
		born = w.columns[featBirth].ends[id]
		year = born / 10000
		if born%10000 != 0 {
			k.add(keyBirth, born, 0, 0)
		}
		if p.birthCheck != 0 {
			k.add(keyBirthCheck, year, uint32(p.birthCheck), p.initial())
		}
	}
	if job := uint32(v[featJob]); unit != 0 && job != 0 && year != 0 {
		k.add(keyUnitJobYear, unit, job, year<<8|p.initial())
	}
	s, g := &w.names.families[v[featFamily]], &w.names.givens[v[featGiven]]
	w.narrowKeys(k, p, s, g, year)
	w.addressKeys(k, p)
	if row && g.sound != 0 && s.sound != 0 {
		k.add(keyName, g.sound, s.sound, 0)
	}
	k.broad = k.used
	w.broadKeys(k, p, s, g, row)
}

// addressKeys adds the keys of an address.
func (w *weigher) addressKeys(k *keySet, p *profile) {
	v := &p.values
	house, street, post, town := uint32(v[featHouse]), uint32(v[featStreet]), uint32(v[featPostcode]), uint32(v[featTown])
	if house != 0 && post != 0 {
		k.add(keyPostHouse, post, house, 0)
	}
	if street != 0 {
		k.add(keyStreet, street, house, 0)
	}
	if town != 0 && house != 0 {
		k.add(keyTownHouse, town, house, p.initial())
	}
	if post != 0 {
		k.add(keyPostInitial, post, p.initial(), 0)
	}
}

// narrowKeys adds the keys of a family or given name together with another value, which may be the other name.
func (w *weigher) narrowKeys(k *keySet, p *profile, s *familyName, g *givenName, year uint32) {
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
		k.add(keyGivenStart, g.sound, start, 0)
	}
	if unit != 0 && v[featJob] != 0 {
		k.add(keyGivenUnitJob, g.sound, unit, uint32(v[featJob]))
	}
	if unit != 0 && year != 0 {
		k.add(keyGivenUnitYear, g.sound, unit, year)
	}
	if year != 0 {
		k.add(keyGivenYear, g.sound, year, 0)
	}
}

// familyKeys adds the keys of a family name, or of half a double name.
func (w *weigher) familyKeys(k *keySet, p *profile, sound uint32, g *givenName, year uint32) {
	if start := p.values[featStart]; start != 0 {
		k.add(keyFamilyStart, sound, uint32(start), 0)
	}
	if year != 0 {
		k.add(keyFamilyYear, sound, year, 0)
	}
	if unit := p.values[featUnit]; unit != 0 {
		k.add(keyFamilyUnit, sound, uint32(unit), p.initial())
	}
	if g.sound == 0 {
		return
	}
	k.add(keyName, sound, g.sound, 0)
	if g.start != g.sound {
		k.add(keyName, sound, g.start, 0)
	}
}

// broadKeys adds the keys of a name alone.
func (w *weigher) broadKeys(k *keySet, p *profile, s *familyName, g *givenName, row bool) {
	for _, sound := range [...]uint32{s.sound, s.parts[0], s.parts[1]} {
		if sound == 0 {
			continue
		}
		if initial := p.initial(); initial != 0 {
			k.add(keyFamilyInitial, sound, initial, 0)
		}
		for _, nick := range g.nicks {
			if nick != 0 {
				k.add(keyFamilyNick, sound, uint32(nick), 0)
			}
		}
	}
	if g.sound != 0 && s.sound != 0 {
		name := s.whole
		k.add(keyFamilyHead, g.sound, letterKey(name[:min(3, len(name))]), 0)
		k.add(keyFamilyTail, g.sound, letterKey(name[max(0, len(name)-3):]), 0)
	}
	if name, initial := s.whole, p.initial(); len(name) > 4 && initial != 0 {
		k.add(keyInitialHead, initial, letterKey(name[:4]), 0)
		k.add(keyInitialTail, initial, letterKey(name[len(name)-4:]), 0)
	}
	for _, sound := range [...]uint32{s.sound, s.parts[0], s.parts[1]} {
		if sound != 0 {
			k.add(keyFamily, sound, 0, 0)
		}
	}
}

// letterKey packs up to four letters into a number.
func letterKey(s string) uint32 {
	n := uint32(0)
	for i := range len(s) {
		n = n<<8 | uint32(s[i])
	}
	return n
}

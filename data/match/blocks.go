package match

// blocks finds the few known people who are worth comparing with a row: those who
// share one of several keys. A typing error spoils one key, not all of them.
type blocks struct {
	heads   []int32 // by the low bits of the key: the first entry, plus one
	entries []entry
	number  map[string]int32 // the first known with that employee number
	again   map[int32]int32  // the next one with the same number
}

type entry struct {
	key  uint64
	who  int32
	next int32 // the entry after this one, plus one
}

// maxBlock bounds how many people of one key are compared: what more people share
// says too little, and another key finds the right one.
const maxBlock = 500

func newBlocks(known []profile) blocks {
	size := 1024
	for size < 10*len(known) {
		size *= 2
	}
	b := blocks{
		heads: make([]int32, size), entries: make([]entry, 0, 10*len(known)),
		number: make(map[string]int32, len(known)), again: make(map[int32]int32),
	}
	var keys []uint64
	for i := len(known) - 1; i >= 0; i-- { // entries come out newest first
		who := int32(i)
		if number := known[i].number; number != "" {
			if next, taken := b.number[number]; taken {
				b.again[who] = next
			}
			b.number[number] = who
		}
		keys = knownKeys(keys[:0], &known[i])
		for _, key := range keys {
			slot := key & uint64(size-1)
			b.entries = append(b.entries, entry{key: key, who: who, next: b.heads[slot]})
			b.heads[slot] = int32(len(b.entries))
		}
	}
	return b
}

// find calls each for the known people of one key.
func (b *blocks) find(key uint64, each func(who int32)) {
	left := maxBlock
	for at := b.heads[key&uint64(len(b.heads)-1)]; at > 0 && left > 0; {
		e := &b.entries[at-1]
		if e.key == key {
			each(e.who)
			left--
		}
		at = e.next
	}
}

// The kinds of keys. Each is narrow enough that few people share it.
const (
	keyInitial = 'i' // how the family name sounds, and the initial
	keyShort   = 'j' // the same, of people of whom no given name is known
	keyFamily  = 'f' // how the family name sounds, and how the given name begins
	keyAlone   = 'n' // how the family name sounds
	keyUnit    = 'u' // the same, and the unit
	keyStart   = 's' // the same, and the first working day
	keyGiven   = 'g' // how the given name sounds, and the beginning or end of the family name
	keyBirth   = 'b'
	keyValue   = 'A' // plus the feature
)

// knownKeys are the keys under which somebody known is found.
func knownKeys(keys []uint64, p *profile) []uint64 {
	if p.sound != "" {
		keys = append(keys, hash(keyAlone, p.sound, ""))
		keys = familyKeys(keys, p, p.sound)
		keys = append(keys, hash(keyInitial, p.sound, initialOf(p)))
		if p.given == "" {
			keys = append(keys, hash(keyShort, p.sound, initialOf(p)))
		}
		if p.core != p.family {
			keys = familyKeys(keys, p, p.coreSound)
		}
	}
	return otherKeys(keys, p)
}

// rowKeys are the keys under which a row looks, with its name swapped as well.
func rowKeys(keys []uint64, p *profile) []uint64 {
	if p.sound != "" {
		initial := initialOf(p)
		switch {
		case initial == "":
			keys = append(keys, hash(keyAlone, p.sound, ""))
		case p.given == "":
			keys = append(keys, hash(keyInitial, p.sound, initial), hash(keyShort, p.sound, ""))
		default:
			keys = append(keys, hash(keyShort, p.sound, initial), hash(keyShort, p.sound, ""))
		}
		keys = familyKeys(keys, p, p.sound)
		if p.core != p.family {
			keys = familyKeys(keys, p, p.coreSound)
		}
	}
	if p.givenSound != "" && p.core != "" {
		keys = append(keys, hash(keyFamily, p.givenSound, start(p.coreSound, 2)))
	}
	return otherKeys(keys, p)
}

// familyKeys are those of a family name with something beside it.
func familyKeys(keys []uint64, p *profile, family string) []uint64 {
	if p.givenSound != "" {
		keys = append(keys, hash(keyFamily, family, start(p.givenSound, 2)))
	}
	if p.values[featUnit] != 0 {
		keys = append(keys, hashValue(keyUnit, featUnit, p.values[featUnit], family))
	}
	if p.values[featStart] != 0 {
		keys = append(keys, hashValue(keyStart, featStart, p.values[featStart], family))
	}
	return keys
}

// otherKeys find people whose family name is misspelt.
func otherKeys(keys []uint64, p *profile) []uint64 {
	if p.givenSound != "" && p.coreSound != "" {
		keys = append(keys, hash(keyGiven, p.givenSound, start(p.coreSound, 3)), hash(keyGiven, p.givenSound, "-"+end(p.coreSound, 3)))
	}
	for _, f := range [...]feature{featEmail, featPhone, featMember, featStreet} {
		if v := p.values[f]; v != 0 {
			keys = append(keys, hashValue(keyValue, f, v, ""))
		}
	}
	if v := p.values[featPostcode]; v != 0 {
		keys = append(keys, hashValue(keyValue, featPostcode, v, initialOf(p)))
	}
	if p.birth.Month != 0 {
		keys = append(keys, hash(keyBirth, p.birth.String(), ""))
	}
	return keys
}

func start(s string, n int) string { return s[:min(n, len(s))] }
func end(s string, n int) string   { return s[max(0, len(s)-n):] }

func initialOf(p *profile) string {
	if initials := initialsOf(p); initials != "" {
		return initials[:1]
	}
	return ""
}

// FNV-1a: quick, and the same on every run.
const (
	hashStart = 14695981039346656037
	hashPrime = 1099511628211
)

func hash(kind byte, text, more string) uint64 {
	h := (uint64(hashStart) ^ uint64(kind)) * hashPrime
	for i := range len(text) {
		h = (h ^ uint64(text[i])) * hashPrime
	}
	h = (h ^ 0xff) * hashPrime
	for i := range len(more) {
		h = (h ^ uint64(more[i])) * hashPrime
	}
	return h ^ h>>29
}

func hashValue(kind byte, f feature, value int32, more string) uint64 {
	h := hash(kind+byte(f), more, "")
	h = (h ^ uint64(uint32(value))) * hashPrime
	return h ^ h>>29
}

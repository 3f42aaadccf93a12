package match

import (
	"hash/maphash"
	"strings"

	"kader/data"
)

// interner gives texts numbers from 1: the same text gets the same number. It keeps hashes,
// seeded anew each time so that no list can be made to collide, instead of the texts.
type interner struct {
	seed  maphash.Seed
	keys  []uint64
	ids   []int32
	used  int
	spare []byte
}

func newInterner(size int) *interner {
	t := &interner{seed: maphash.MakeSeed()}
	t.grow(max(256, size))
	return t
}

func (t *interner) grow(size int) {
	keys, ids := t.keys, t.ids
	n := 1
	for n < size {
		n *= 2
	}
	t.keys, t.ids = make([]uint64, n), make([]int32, n)
	for i, key := range keys {
		if key != 0 {
			slot := t.slot(key)
			t.keys[slot], t.ids[slot] = key, ids[i]
		}
	}
}

// slot returns the place where a key is or would be.
func (t *interner) slot(key uint64) int {
	mask := uint64(len(t.keys) - 1)
	for at := key >> 1 & mask; ; at = (at + 1) & mask {
		if t.keys[at] == key || t.keys[at] == 0 {
			return int(at)
		}
	}
}

func (t *interner) find(key uint64) (int32, bool) {
	slot := t.slot(key)
	return t.ids[slot], t.keys[slot] == key
}

func (t *interner) set(key uint64, id int32) {
	slot := t.slot(key)
	if t.keys[slot] == 0 {
		if t.used++; t.used > len(t.keys)*3/4 {
			t.grow(2 * len(t.keys))
			slot = t.slot(key)
		}
	}
	t.keys[slot], t.ids[slot] = key, id
}

func (t *interner) hash(s string) uint64      { return maphash.String(t.seed, s) | 1 }
func (t *interner) hashBytes(b []byte) uint64 { return maphash.Bytes(t.seed, b) | 1 }

// column holds the values of one feature as numbers, and how many people have each.
type column struct {
	counts []int32
	total  int32
	text   []byte   // the values, one after the other, where nearly the same is looked at
	ends   []uint32 // where each value ends in text
}

func newColumn() column { return column{counts: make([]int32, 1), ends: make([]uint32, 1)} }

func (c *column) add(value []byte) int32 {
	c.counts = append(c.counts, 0)
	c.text = append(c.text, value...)
	c.ends = append(c.ends, uint32(len(c.text)))
	return int32(len(c.counts) - 1)
}

func (c *column) value(id int32) []byte { return c.text[c.ends[id-1]:c.ends[id]] }

func (c *column) count(id int32) {
	if id != 0 {
		c.counts[id]++
		c.total++
	}
}

// textID returns the number of a text in its normal form, which write appends. It also
// remembers the text as it is, so that each text is normalised once.
func (t *interner) textID(c *column, s string, write func([]byte, string) []byte) int32 {
	if s == "" {
		return 0
	}
	key := t.hash(s)
	if id, ok := t.find(key); ok {
		return id
	}
	t.spare = write(t.spare[:0], s)
	id := int32(0)
	if len(t.spare) > 0 {
		folded, ok := t.hashBytes(t.spare), false
		if id, ok = t.find(folded); !ok {
			id = c.add(t.spare)
			t.set(folded, id)
		}
	}
	t.set(key, id)
	return id
}

// appendLetters appends the letters and digits of a text, folded.
func appendLetters(b []byte, s string) []byte {
	for i := range len(s) {
		switch c := s[i]; {
		case 'a' <= c && c <= 'z', '0' <= c && c <= '9':
			b = append(b, c)
		case 'A' <= c && c <= 'Z':
			b = append(b, c|0x20)
		case c >= 0x80:
			return appendFolded(b[:len(b)-keptLetters(s[:i])], s)
		}
	}
	return b
}

// keptLetters returns the number of bytes that appendLetters keeps of an ASCII text.
func keptLetters(s string) int {
	n := 0
	for i := range len(s) {
		if c := s[i] | 0x20; 'a' <= c && c <= 'z' || '0' <= s[i] && s[i] <= '9' {
			n++
		}
	}
	return n
}

func appendFolded(b []byte, s string) []byte {
	s = data.Fold(s)
	for i := range len(s) {
		if c := s[i]; 'a' <= c && c <= 'z' || '0' <= c && c <= '9' || c >= 0x80 {
			b = append(b, c)
		}
	}
	return b
}

// appendDigits appends the last digits of a text, at most so many.
func appendDigits(b []byte, s string, most int) []byte {
	start := len(b)
	for i := range len(s) {
		if c := s[i]; '0' <= c && c <= '9' {
			b = append(b, c)
		}
	}
	if n := len(b) - start; n > most {
		b = append(b[:start], b[len(b)-most:]...)
	}
	return b
}

// appendPhone appends the last 8 digits of a phone number, so that country codes do not
// matter.
func appendPhone(b []byte, s string) []byte {
	const most = 8
	return appendDigits(b, s, most)
}

// appendEmail appends an address in lower case.
func appendEmail(b []byte, s string) []byte {
	return append(b, strings.ToLower(strings.TrimSpace(s))...)
}

// appendNumber appends the normal form of an employee number.
func appendNumber(b []byte, s string) []byte {
	start := len(b)
	for i := range len(s) {
		c := s[i]
		if 'A' <= c && c <= 'Z' {
			c |= 0x20
		}
		if 'a' <= c && c <= 'z' || '0' < c && c <= '9' || c == '0' && len(b) > start {
			b = append(b, c)
		}
	}
	if len(b) == start {
		for i := range len(s) {
			if s[i] == '0' {
				b = append(b, '0')
			}
		}
	}
	return b
}

// NormalNumber returns the normal form of an employee number: lower-case letters and digits
// without leading zeros, because spreadsheets drop those.
func NormalNumber(s string) string { return string(appendNumber(nil, s)) }

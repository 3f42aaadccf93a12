package match

import (
	"hash/maphash"
	"slices"
	"strings"

	"kader/data"
	"kader/data/values"
)

// familyName is a family name in its normal form.
type familyName struct {
	core       string // folded, its parts apart: "berg vries" of Berg-de Vries
	whole      string // the same in one: "bergvries"
	joined     string // with the infix before it
	infix      string
	generation uint8     // 1 for father or the first, 2 for son or the second; 0 is not known
	sound      uint32    // phonetic key of whole
	parts      [2]uint32 // phonetic keys of the first and the last part of a double name
	id         int32     // number of the core
	share      float64   // share of people with this core
	weight     float64   // of exact agreement, in bits
}

// givenName is a given name in its normal form.
type givenName struct {
	text     string // folded, its names apart
	joined   string
	first    string // the first name
	sound    uint32 // phonetic key of joined
	start    uint32 // phonetic key of the first name
	nicks    [3]uint8
	initials uint32
	letters  uint32 // the letters with which other forms of the first name begin, a bit for each from a
	share    float64
	weight   float64
}

// names holds every name of both lists once.
type names struct {
	table    *interner
	families []familyName
	cores    column
	sounds   map[uint32]int32 // people by the phonetic key of their family name, or of each half of a double one
	joined   column
	givens   []givenName
	firsts   column
	nicks    map[string][3]uint8
	letters  []uint32 // by group of nicks: the letters with which its names begin
	full     []int32  // by surname: the number of joined
}

// familyID returns the number of a family name with its infix; 0 is no name.
func (n *names) familyID(infix, family string) int32 {
	if family == "" && infix == "" {
		return 0
	}
	key := n.table.hash(family)
	if infix != "" {
		key = (key*hashPrime ^ maphash.String(n.table.seed, infix)) | 1
	}
	if id, ok := n.table.find(key); ok {
		return id
	}
	id := n.addFamily(data.Fold(infix), data.Fold(family))
	n.table.set(key, id)
	return id
}

func (n *names) addFamily(infix, family string) int32 {
	words := splitName(family)
	before := splitName(infix)
	for len(words) > 1 && isInfix(words[0]) {
		before, words = append(before, words[0]), words[1:]
	}
	words, generation := cutGeneration(words)
	kept := words[:0]
	for i, word := range words {
		if i == 0 || i == len(words)-1 || !isInfix(word) {
			kept = append(kept, word)
		}
	}
	if len(kept) == 0 {
		return 0
	}
	s := familyName{core: strings.Join(kept, " "), infix: spellInfix(before), generation: generation}
	s.whole = withoutBlanks(s.core)
	s.joined = s.infix + s.whole
	key := n.table.hash(string(rune(generation)) + s.infix + "\x00" + s.core)
	if id, ok := n.table.find(key); ok {
		return id
	}
	s.sound = phoneticKey(s.whole)
	if len(kept) > 1 {
		s.parts = [2]uint32{phoneticKey(kept[0]), phoneticKey(kept[len(kept)-1])}
	}
	s.id = n.textID(&n.cores, 1, s.whole)
	n.full = append(n.full, n.textID(&n.joined, 2, s.joined))
	n.families = append(n.families, s)
	id := int32(len(n.families) - 1)
	n.table.set(key, id)
	return id
}

// cutGeneration cuts off a suffix such as jr, which another list may leave out, and returns
// its number: 1 for the father or the first, 2 for the son or the second.
func cutGeneration(words []string) ([]string, uint8) {
	last := len(words) - 1
	if last < 1 {
		return words, 0
	}
	if n := values.Generation(words[last]); n > 0 {
		return words[:last], n
	}
	if words[last] == "i" {
		return words[:last], 1
	}
	if words[last-1] == "d" && last > 1 { // d.y.: the points are gone
		if n := values.Generation("d." + words[last]); n > 0 {
			return words[:last-1], n
		}
	}
	return words, 0
}

// textID returns the number of a text within one of several columns that share the table.
func (n *names) textID(c *column, kind byte, s string) int32 {
	key := (n.table.hash(s)*hashPrime ^ uint64(kind)*hashPrime) | 1
	id, ok := n.table.find(key)
	if !ok {
		c.counts = append(c.counts, 0)
		id = int32(len(c.counts) - 1)
		n.table.set(key, id)
	}
	return id
}

// givenID returns the number of a given name; 0 is no name.
func (n *names) givenID(s string) int32 {
	if s == "" {
		return 0
	}
	key := n.table.hash(s) ^ 0x5bd1e9955bd1e994
	if id, ok := n.table.find(key | 1); ok {
		return id
	}
	id := n.addGiven(data.Fold(s))
	n.table.set(key|1, id)
	return id
}

func (n *names) addGiven(s string) int32 {
	words := splitName(s)
	if len(words) == 0 {
		return 0
	}
	g := givenName{initials: initialsOf(words)}
	longest := 0
	for _, word := range words {
		longest = max(longest, len(word))
	}
	// Initials may stand in the column of given names, and "Jan P." has one too many.
	if longest > 2 || longest == 2 && !strings.Contains(s, ".") {
		words = slices.DeleteFunc(words, func(word string) bool { return len(word) == 1 })
		g.text, g.joined, g.first = strings.Join(words, " "), strings.Join(words, ""), words[0]
		g.sound, g.start, g.nicks = phoneticKey(g.joined), phoneticKey(g.first), n.nicks[g.first]
		for _, nick := range g.nicks {
			g.letters |= n.letters[nick]
		}
	}
	key := n.table.hash("\x01"+strings.Join(words, " ")+"\x01"+g.joined) | 1
	if id, ok := n.table.find(key); ok {
		return id
	}
	n.firsts.counts = append(n.firsts.counts, 0)
	n.givens = append(n.givens, g)
	id := int32(len(n.givens) - 1)
	n.table.set(key, id)
	return id
}

// initialsOf packs the first letters of up to four words, the first in the lowest byte.
func initialsOf(words []string) uint32 {
	packed, at := uint32(0), 0
	for _, word := range words {
		if at < 32 && word != "" {
			packed |= uint32(word[0]) << at
			at += 8
		}
	}
	return packed
}

// packInitials packs a column of initials: every letter is one.
func packInitials(s string) uint32 {
	packed, at := uint32(0), 0
	for i := 0; i < len(s) && at < 32; i++ {
		c := s[i] | 0x20
		if s[i] >= 0x80 {
			return initialsOf(splitName(data.Fold(s)))
		}
		if 'a' <= c && c <= 'z' {
			packed |= uint32(c) << at
			at += 8
		}
	}
	return packed
}

// splitName splits a folded name at blanks, hyphens and points.
func splitName(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool {
		switch r {
		case ' ', '-', '.', '/', ',', '_', '(', ')', '"':
			return true
		}
		return false
	})
}

// isInfix reports whether a folded word stands before a family name, or between two of one
// person. Abbreviations have lost their points.
func isInfix(word string) bool {
	switch word {
	case "v", "vd", "vdn", "d", "t", "s", "g", "geb", "gift":
		return true
	}
	return values.IsInfix(word)
}

// spellInfix writes out abbreviated infixes: "vander" for v.d. and for van der.
func spellInfix(words []string) string {
	var b strings.Builder
	for i, word := range words {
		switch {
		case word == "v":
			word = "van"
		case word == "vd":
			word = "vander"
		case word == "d" && i > 0:
			word = "der"
		}
		b.WriteString(strings.Trim(word, "'"))
	}
	return b.String()
}

package data

import (
	"cmp"
	"slices"
	"strings"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
)

// Collator orders text as the dictionaries of one language do: å last in
// Norwegian and Danish, ij as i and j in Dutch, capitals beside small letters.
// It is not safe for use by several goroutines at once.
type Collator struct {
	order    NameOrder
	collator *collate.Collator
	buffer   collate.Buffer
}

// NewCollator returns the order of a language; that of English where its alphabet is
// unknown.
func NewCollator(order NameOrder) *Collator {
	tag, err := language.Parse(order.Alphabet())
	if err != nil {
		tag = language.English
	}
	return &Collator{order: order, collator: collate.New(tag, collate.IgnoreCase)}
}

// Key returns bytes that compare as the texts do.
func (c *Collator) Key(s string) string {
	c.buffer.Reset()
	return string(c.collator.KeyFromString(&c.buffer, s))
}

// NameKey returns the key by which a name stands in a list: by family name, in
// Dutch without its infix ("van der Berg" stands under B), then by given name
// and infix. Blanks and hyphens inside a family name do not count.
func (c *Collator) NameKey(n Name) string {
	family, rest := joinWords(n.Infix, n.Family), ""
	if c.order.InfixLast() {
		family, rest = n.Family, n.Infix
	}
	if family == "" {
		family = n.Full()
	}
	return c.Key(family) + "\x00" + c.Key(n.first()) + "\x00" + c.Key(rest)
}

// SortNames orders people as a list in the language does, in place.
func SortNames(people []Person, order NameOrder) {
	collator := NewCollator(order)
	keys := make(map[ID]string, len(people))
	for _, p := range people {
		keys[p.ID] = collator.NameKey(p.Name)
	}
	slices.SortStableFunc(people, func(a, b Person) int {
		return cmp.Or(strings.Compare(keys[a.ID], keys[b.ID]), cmp.Compare(a.ID, b.ID))
	})
}

// CompareLast compares two values so that what holds comes behind what does not.
func CompareLast(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}

package data

import (
	"cmp"
	"strings"
)

// Name is a person's name as written, split for sorting.
type Name struct {
	Given    string // "Jan"
	Infix    string // "van der"
	Family   string // "Berg"
	Initials string // "J.P."
}

// Full returns the name in speaking order, with the initials where no given name
// is known: "Jan van der Berg", "J.P. van der Berg".
func (n Name) Full() string {
	return joinWords(n.first(), n.Infix, n.Family)
}

// NameOrder is how a language orders text and lists names.
type NameOrder interface {
	Alphabet() string // BCP 47 tag
	InfixLast() bool  // an infix stands behind the name, and does not count for the order
}

// Listed returns the name as lists show it: "Berg, Jan van der" where the infix
// does not count for the order (Dutch), "van der Berg, Jan" where it does
// (Norwegian, Danish, English).
func (n Name) Listed(order NameOrder) string {
	last, rest := joinWords(n.Infix, n.Family), n.first()
	if order.InfixLast() {
		last, rest = n.Family, joinWords(n.first(), n.Infix)
	}
	if last == "" || rest == "" {
		return last + rest
	}
	return last + ", " + rest
}

// first is what stands before the family name: the given name or else the initials.
func (n Name) first() string { return cmp.Or(n.Given, n.Initials) }

// IsZero tells whether nothing of the name is known.
func (n Name) IsZero() bool { return n == Name{} }

func joinWords(words ...string) string {
	return strings.Join(strings.Fields(strings.Join(words, " ")), " ")
}

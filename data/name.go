package data

import "strings"

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
	first := n.Given
	if first == "" {
		first = n.Initials
	}
	return joinWords(first, n.Infix, n.Family)
}

// Listed returns the name as lists show it: "Berg, Jan van der" where the infix
// does not count for the order (Dutch), "van der Berg, Jan" where it does
// (Norwegian, Danish, English).
func (n Name) Listed(language string) string {
	first := n.Given
	if first == "" {
		first = n.Initials
	}
	last, rest := joinWords(n.Infix, n.Family), first
	if language == "nl" {
		last, rest = n.Family, joinWords(first, n.Infix)
	}
	if last == "" || rest == "" {
		return last + rest
	}
	return last + ", " + rest
}

// IsZero tells whether nothing of the name is known.
func (n Name) IsZero() bool { return n == Name{} }

func joinWords(words ...string) string {
	return strings.Join(strings.Fields(strings.Join(words, " ")), " ")
}

package values

import (
	"strings"

	"kader/data"
)

// FirstNames holds common given names. It serves to find the order of names in a column, so it
// need not be complete.
type FirstNames map[string]struct{}

// NewFirstNames returns the list, which is not to be changed. Names that are as often a family name are
// not in it.
func NewFirstNames() FirstNames { return firstNames() }

// Has reports whether a word is such a name; of a double one the first half suffices.
func (x FirstNames) Has(word string) bool {
	folded := data.Fold(word)
	if _, ok := x[folded]; ok {
		return true
	}
	first, _, double := strings.Cut(folded, "-")
	_, ok := x[first]
	return ok && double
}

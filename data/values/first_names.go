package values

import (
	"strings"

	"kader/data"
)

// FirstNames knows given names that many people bear. It only tells in which order
// names stand in a column, so it need not know them all.
type FirstNames map[string]struct{}

// NewFirstNames makes the list. Names that are as often a family name are not in it.
func NewFirstNames() FirstNames { return givenNames() }

// Has tells whether a word is such a name; of a double one the first half will do.
func (x FirstNames) Has(word string) bool {
	folded := data.Fold(word)
	if _, ok := x[folded]; ok {
		return true
	}
	first, _, double := strings.Cut(folded, "-")
	_, ok := x[first]
	return ok && double
}

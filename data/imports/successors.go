package imports

import (
	"kader/data"
	"kader/data/match"
)

// successors are rows that may be about one person and could not be put together: of the
// one the contract is over, the other works here and has the same name. Nobody leaves, and
// nobody is new, on such a guess.
type successors struct {
	next   map[int]int // by row whose contract is over: the row that may follow it
	before map[int]int // the other way round
}

// findSuccessors looks for rows of one name of which one contract is over.
func (c *comparison) findSuccessors() {
	c.successors = successors{next: make(map[int]int), before: make(map[int]int)}
	over := c.overByName()
	if len(over) == 0 {
		return
	}
	for i := range c.in.rows {
		if !c.mayBeNext(i) {
			continue
		}
		if at := over[c.nameKey(i)]; at > 0 {
			c.link(at-1, i)
		} else if other := c.askTwin[i]; other >= 0 && c.hasLeft(other) {
			c.link(other, i)
		}
	}
	for _, i := range c.ends {
		if other := c.askTwin[i]; other >= 0 && c.hasLeft(i) && c.mayBeNext(other) {
			c.link(i, other)
		}
	}
}

// overByName returns the rows of which the contract is over, plus one, by name: of several
// one that is known.
func (c *comparison) overByName() map[string]int {
	over := make(map[string]int)
	for _, i := range c.ends {
		if c.twinOf[i] >= 0 || !c.hasLeft(i) {
			continue
		}
		if key := c.nameKey(i); c.results[i].Answer == match.Same || over[key] == 0 {
			over[key] = i + 1
		}
	}
	return over
}

// mayBeNext reports whether a row is about somebody who works here and seems new. A row
// that the user left out may be about anybody.
func (c *comparison) mayBeNext(row int) bool {
	r := &c.in.rows[row]
	switch {
	case c.twinOf[row] >= 0 || c.hasLeft(row):
		return false
	case r.LeftOut:
		return true
	}
	return !r.Skipped && c.results[row].Answer != match.Same
}

// link notes that a row may be about the person of one whose contract is over.
func (c *comparison) link(over, row int) {
	c.successors.next[over], c.successors.before[row] = row, over
}

// nameKey is the full name of a row as it is compared; a row without a name has none.
func (c *comparison) nameKey(row int) string {
	p := c.person(row)
	return data.Fold(p.Full())
}

// mayFollow reports who is known of the earlier contract of a row that seems new.
func (c *comparison) mayFollow(row int, r *match.Result) (known int, ok bool) {
	over, ok := c.successors.before[row]
	if !ok || r.Answer != match.New {
		return -1, false
	}
	earlier := &c.results[over]
	return earlier.Known, earlier.Answer == match.Same
}

package imports

import (
	"kader/data"
	"kader/data/match"
)

// successors are pairs of rows that may be about one person and were not merged: in one the
// contract is over, in the other somebody of the same name works here. Nobody leaves, and nobody
// is new, on such a guess.
type successors struct {
	next   map[int]int // by row whose contract is over: the row that may follow it
	before map[int]int // the other way round
}

// findSuccessors finds rows of one name of which one contract is over.
func (c *comparison) findSuccessors() {
	c.successors = successors{next: make(map[int]int), before: make(map[int]int)}
	over := c.overByName()
	if len(over) == 0 {
		return
	}
	var p data.Person
	for i := range c.in.rows {
		if !c.mayBeNext(i, &p) {
			continue
		}
		if at := over[data.Fold(p.Full())]; at > 0 {
			c.link(at-1, i)
		} else if other := c.askTwin[i]; other >= 0 && c.rowHasLeft(other, &p) {
			c.link(other, i)
		}
	}
	for _, i := range c.ends {
		if other := c.askTwin[i]; other >= 0 && c.rowHasLeft(i, &p) && c.mayBeNext(other, &p) {
			c.link(i, other)
		}
	}
}

// overByName returns by name the row whose contract is over, plus one; of several one about a
// known person.
func (c *comparison) overByName() map[string]int {
	over := make(map[string]int)
	var p data.Person
	for _, i := range c.ends {
		if c.twinOf[i] >= 0 || !c.rowHasLeft(i, &p) {
			continue
		}
		if key := data.Fold(p.Full()); c.result(i).Answer == match.Same || over[key] == 0 {
			over[key] = i + 1
		}
	}
	return over
}

// mayBeNext fills p with the person of a row that is not part of another one, and reports whether
// they work here and seem new. A row that the user left out may be about anybody.
func (c *comparison) mayBeNext(row int, p *data.Person) bool {
	r := &c.in.rows[row]
	switch {
	case c.twinOf[row] >= 0 || c.rowHasLeft(row, p):
		return false
	case r.LeftOut:
		return true
	}
	return !r.Skipped && c.result(row).Answer != match.Same
}

// link notes that a row may be about the person of a row whose contract is over.
func (c *comparison) link(over, row int) {
	c.successors.next[over], c.successors.before[row] = row, over
}

// mayFollow returns the known person of the earlier contract of a row that seems new; ok is false
// where there is none.
func (c *comparison) mayFollow(row int, r *match.Result) (known int, ok bool) {
	over, ok := c.successors.before[row]
	if !ok || r.Answer != match.New {
		return -1, false
	}
	earlier := c.result(over)
	return earlier.Known, earlier.Answer == match.Same
}

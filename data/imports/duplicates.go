package imports

import (
	"kader/data"
	"kader/data/match"
)

// findTwins puts the rows of one person together, before anything is decided about them.
func (c *comparison) findTwins() {
	rows := c.in.rows
	c.merged, c.rowsOf = make(map[int]*data.Person), make(map[int][]int)
	c.twinOf, c.askTwin = make([]int, len(rows)), make([]int, len(rows))
	index := make([]int, 0, len(rows))
	for i := range rows {
		c.twinOf[i], c.askTwin[i] = -1, -1
		if !rows[i].Skipped {
			index = append(index, i)
		}
	}
	var p data.Person
	twins, clash := match.Duplicates(match.People{N: len(index), At: func(i int, r *match.Record) {
		c.read(index[i], &p)
		*r = match.RecordOf(&p)
		c.addBirth(index[i], r)
		if !r.End.IsZero() {
			c.ends = append(c.ends, index[i])
		}
	}})
	for _, i := range clash {
		c.clash[index[i]] = true
	}
	together := make(map[int][]int) // by the first row
	for _, twin := range twins {
		row, first := index[twin.Row], index[twin.First]
		if twin.Answer == match.Ask {
			c.askTwin[row] = first
			continue
		}
		if together[first] == nil {
			together[first] = []int{first}
		}
		together[first] = append(together[first], row)
	}
	for _, rows := range together {
		c.mergeRows(rows)
	}
	c.redirectAsked()
}

// redirectAsked replaces rows that were merged by their main row, in the pairs that are asked
// about.
func (c *comparison) redirectAsked() {
	for row, first := range c.askTwin {
		if first < 0 {
			continue
		}
		c.askTwin[row] = -1
		row, first = c.mainOf(row), c.mainOf(first)
		if row != first {
			c.askTwin[max(row, first)] = min(row, first)
		}
	}
}

// mainOf returns the row that a row was merged into, or the row itself.
func (c *comparison) mainOf(row int) int {
	if main := c.twinOf[row]; main >= 0 {
		return main
	}
	return row
}

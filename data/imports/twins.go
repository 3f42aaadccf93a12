package imports

import (
	"kader/data"
	"kader/data/match"
)

// findTwins merges rows about one person into the row with the most hours.
func (c *comparison) findTwins() {
	rows := c.draft.Rows
	c.people = make([]*data.Person, len(rows))
	c.twinOf, c.askTwin = make([]int, len(rows)), make([]int, len(rows))
	records, index := make([]match.Record, 0, len(rows)), make([]int, 0, len(rows))
	for i := range rows {
		c.people[i], c.twinOf[i], c.askTwin[i] = &rows[i].Person, -1, -1
		if !rows[i].Skipped {
			records, index = append(records, match.RecordOf(&rows[i].Person)), append(index, i)
		}
	}
	twins, clash := match.Twins(records)
	for _, i := range clash {
		c.clash[index[i]] = true
	}
	for _, twin := range twins {
		row, first := index[twin.Row], index[twin.First]
		if twin.Answer == match.Ask {
			c.askTwin[row] = first
			continue
		}
		c.merge(row, first)
	}
}

// merge makes one of two rows add to the other, which is the main job.
func (c *comparison) merge(row, first int) {
	for c.twinOf[first] >= 0 {
		first = c.twinOf[first]
	}
	if row == first {
		return
	}
	if c.people[row].Hours > c.people[first].Hours || c.people[row].FTE > c.people[first].FTE {
		row, first = first, row
	}
	c.twinOf[row] = first
	merged := *c.people[first]
	for _, v := range c.values {
		if v.empty(&merged) && !v.empty(c.people[row]) {
			v.set(&merged, v.text(c.people[row]))
		}
	}
	c.people[first] = &merged
}

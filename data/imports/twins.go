package imports

import (
	"slices"

	"kader/data"
	"kader/data/match"
)

// findTwins merges rows about one person into the row with the most hours.
func (c *comparison) findTwins() {
	rows := c.draft.Rows
	c.merged = make(map[int]*data.Person)
	c.twinOf, c.askTwin = make([]int, len(rows)), make([]int, len(rows))
	index := make([]int, 0, len(rows))
	for i := range rows {
		c.twinOf[i], c.askTwin[i] = -1, -1
		if !rows[i].Skipped {
			index = append(index, i)
		}
	}
	twins, clash := match.Twins(match.People{N: len(index), At: func(i int, r *match.Record) {
		*r = match.RecordOf(c.person(index[i]))
		c.tellBirth(index[i], r)
	}})
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

// tellBirth tells the matcher in which year a row says that somebody was born, also where
// the group does not keep it: it tells father and son of one name apart.
func (c *comparison) tellBirth(row int, r *match.Record) {
	if c.born >= 0 && r.Birth.Year == 0 {
		r.Birth.Year, _ = yearOfCell(&c.draft.Table.Lines[row].Cells[c.born])
	}
}

// birthColumn is the column of days of birth, of which the gate leaves the years; -1
// where the list has none.
func (d *Draft) birthColumn() int {
	return slices.IndexFunc(d.Table.Headers, func(header string) bool { return d.knows.means(header, data.FieldBirthDate) })
}

// merge makes one of two rows add to the other, which is the main job.
func (c *comparison) merge(row, first int) {
	for c.twinOf[first] >= 0 {
		first = c.twinOf[first]
	}
	if row == first {
		return
	}
	if more, less := c.person(row), c.person(first); more.Hours > less.Hours || more.FTE > less.FTE {
		row, first = first, row
	}
	c.twinOf[row] = first
	merged, other := *c.person(first), c.person(row)
	for _, v := range c.values {
		if v.empty(&merged) && !v.empty(other) {
			v.set(&merged, v.text(other))
		}
	}
	c.merged[first] = &merged
}

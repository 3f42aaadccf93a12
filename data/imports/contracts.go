package imports

import (
	"cmp"
	"slices"

	"kader/data"
)

// fullWeek is how many hours weigh as much as a full share, to tell the main job.
const fullWeek = 40

// unbroken is how many days at most lie between two contracts of one service.
const unbroken = 7

// stage is where a contract stands on the day on which the list came.
type stage int

const (
	stageRuns stage = iota
	stageAhead
	stageOver
)

// stageOf returns where a contract stands. One without days runs.
func stageOf(p *data.Person, received data.Date) stage {
	switch {
	case !p.End.IsZero() && p.End.Before(received):
		return stageOver
	case received.Before(p.Start):
		return stageAhead
	}
	return stageRuns
}

// putTogether makes one person of several rows. The main row is the contract that runs,
// else the next one, else the last one; of two jobs at one time it is the larger one.
func (c *comparison) putTogether(rows []int) {
	received := c.in.source.Received
	people := make([]data.Person, len(rows))
	order := make([]int, len(rows))
	for i, row := range rows {
		people[i], order[i] = c.in.rows[row].Person(), i
	}
	slices.SortStableFunc(order, func(i, j int) int {
		a, b := &people[i], &people[j]
		at := stageOf(a, received)
		return cmp.Or(cmp.Compare(at, stageOf(b, received)), compareContracts(at, a, b), cmp.Compare(rows[i], rows[j]))
	})
	main := order[0]
	merged := people[main]
	at := stageOf(&merged, received)
	for _, i := range order[1:] {
		c.fillFrom(&merged, &people[i], stageOf(&people[i], received) == at)
	}
	merged.Start, merged.End = service(merged.Start, people)
	c.merged[rows[main]], c.rowsOf[rows[main]] = &merged, rows
	for i, row := range rows {
		if i != main {
			c.twinOf[row] = rows[main]
		}
	}
}

// compareContracts puts the one first of two contracts of one stage that is the main one.
func compareContracts(at stage, a, b *data.Person) int {
	larger := cmp.Compare(max(b.FTE, b.Hours/fullWeek), max(a.FTE, a.Hours/fullWeek))
	later := compareDays(b.Start, a.Start)
	switch at {
	case stageAhead:
		return cmp.Or(-later, larger)
	case stageOver:
		return cmp.Or(compareDays(b.End, a.End), later, larger)
	}
	return cmp.Or(larger, later)
}

func compareDays(a, b data.Date) int {
	switch {
	case a.Before(b):
		return -1
	case b.Before(a):
		return 1
	}
	return 0
}

// fillFrom fills what a person has not from another row. What is said of the work is of one
// contract, and only what is of the same stage adds to it.
func (c *comparison) fillFrom(p, other *data.Person, sameStage bool) {
	for i := range c.values {
		v := &c.values[i]
		if v.field == data.FieldEndDate || !v.empty(p) || v.empty(other) || v.is(data.MarkWork) && !sameStage {
			continue
		}
		v.set(p, v.text(other))
	}
}

// service returns the first day of the unbroken service to which a contract that begins on
// start belongs, and the last day of all contracts; none where one of them has none.
func service(start data.Date, contracts []data.Person) (first, last data.Date) {
	first = start
	for again := true; again; {
		again = false
		for i := range contracts {
			p := &contracts[i]
			if !p.Start.IsZero() && p.Start.Before(first) && (p.End.IsZero() || first.DaysSince(p.End) <= unbroken) {
				first, again = p.Start, true
			}
		}
	}
	for i := range contracts {
		end := contracts[i].End
		if end.IsZero() {
			return first, data.Date{}
		}
		if last.Before(end) {
			last = end
		}
	}
	return first, last
}

// startsOf returns the first days of all contracts of a row's person, nil for one contract.
func (c *comparison) startsOf(row int) []data.Date {
	var starts []data.Date
	for _, i := range c.rowsOf[row] {
		if start := c.in.rows[i].Person().Start; !start.IsZero() {
			starts = append(starts, start)
		}
	}
	return starts
}

// PersonAt returns who stands in a row, with what the rows put together with it add.
func (d *Draft) PersonAt(row int) data.Person {
	if d.compared == nil {
		return d.Rows[row].Person()
	}
	return *d.compared.person(row)
}

// IsGone reports whether somebody unknown is left out because all contracts had ended when
// the list came. Of whom another row has the name, that row may be the contract that runs.
func (m *Match) IsGone() bool {
	return m.Decision == DecisionSkipped && !m.ByHand && slices.Contains(m.Reasons, reasonGone) && !slices.Contains(m.Reasons, reasonTwinAsk)
}

// goesOn reports whether the list shows a contract that ended as we know, and one of the
// same person that goes on.
func (c *comparison) goesOn(p, row *data.Person, at int) bool {
	if p.End.IsZero() || !row.End.IsZero() || c.in.source.Kind == data.ListMembers {
		return false
	}
	return slices.ContainsFunc(c.rowsOf[at], func(i int) bool { return c.in.rows[i].Person().End == p.End })
}

// cameBack tells whether someone who had left stands in the list as working here.
func (c *comparison) cameBack(p, row *data.Person, at int) bool {
	received := c.in.source.Received
	if !p.Left(received) || stageOf(row, received) == stageOver {
		return false
	}
	switch c.in.source.Kind {
	case data.ListStaff:
		return true
	case data.ListNewHires:
		later := func(start data.Date) bool { return p.End.Before(start) }
		return later(row.Start) || slices.ContainsFunc(c.startsOf(at), later)
	}
	return false
}

// isEarlier reports whether a row tells of a contract that was over before the one that we
// know began: it says nothing about the work of today.
func isEarlier(p, row *data.Person) bool {
	return !row.End.IsZero() && row.End.Before(p.Start)
}

// keepOrder lets our days stay where those of the list would make a person leave before
// the first day.
func (c *comparison) keepOrder(m *Match, p *data.Person) {
	after := *p
	for _, f := range m.Changes {
		switch {
		case f.Keep:
		case f.Field == data.FieldStartDate:
			after.Start, _ = data.ParseDate(f.New)
		case f.Field == data.FieldEndDate:
			after.End, _ = data.ParseDate(f.New)
		}
	}
	if after.End.IsZero() || !after.End.Before(after.Start) {
		return
	}
	changes := m.Changes
	m.Decision, m.Changes = DecisionSame, nil
	for _, f := range changes {
		if f.Field == data.FieldStartDate || f.Field == data.FieldEndDate {
			f.Keep = true
			m.Changes = append(m.Changes, f)
			continue
		}
		m.addChange(f)
	}
}

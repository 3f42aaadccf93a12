package imports

import (
	"cmp"
	"slices"

	"kader/data"
)

// fullWeek is the number of hours that weighs as much as a full share when two jobs are compared.
const fullWeek = 40

// maxServiceGap is the most days between two contracts of one service.
const maxServiceGap = 7

// stage is whether a contract runs, is ahead or is over on the day on which the list came.
type stage int

const (
	stageRuns stage = iota
	stageAhead
	stageOver
)

// stageOf returns the stage of a contract. One without days runs.
func stageOf(p *data.Person, received data.Date) stage {
	switch {
	case !p.End.IsZero() && p.End.Before(received):
		return stageOver
	case received.Before(p.Start):
		return stageAhead
	}
	return stageRuns
}

// mergeRows makes one person of several rows. The main row is the contract that runs, else the
// next one, else the last one; of two jobs at one time the larger one.
func (c *comparison) mergeRows(rows []int) {
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
	merged.Start, merged.End = serviceDays(merged.Start, people)
	c.merged[rows[main]], c.rowsOf[rows[main]] = &merged, rows
	for i, row := range rows {
		if i != main {
			c.twinOf[row] = rows[main]
		}
	}
}

// compareContracts orders two contracts of one stage, the main one first.
func compareContracts(at stage, a, b *data.Person) int {
	larger := cmp.Compare(max(b.FTE, b.Hours/fullWeek), max(a.FTE, a.Hours/fullWeek))
	later := b.Start.Compare(a.Start)
	switch at {
	case stageAhead:
		return cmp.Or(-later, larger)
	case stageOver:
		return cmp.Or(b.End.Compare(a.End), later, larger)
	}
	return cmp.Or(larger, later)
}

// fillFrom fills the empty values of a person from another row. Values about the work belong to
// one contract, so they are taken only from a row of the same stage.
func (c *comparison) fillFrom(p, other *data.Person, sameStage bool) {
	for i := range c.values {
		v := &c.values[i]
		if v.field == data.FieldEndDate || !v.empty(p) || v.empty(other) || v.is(data.MarkWork) && !sameStage {
			continue
		}
		v.set(p, v.text(other))
	}
	if p.BirthYear == other.BirthYear {
		p.BirthCheck = cmp.Or(p.BirthCheck, other.BirthCheck)
	}
}

// serviceDays returns the first day of the unbroken service of a contract that begins on start,
// and the last day of all contracts; zero where one of them has none.
func serviceDays(start data.Date, contracts []data.Person) (first, last data.Date) {
	first = start
	for extended := true; extended; {
		extended = false
		for i := range contracts {
			p := &contracts[i]
			if !p.Start.IsZero() && p.Start.Before(first) && (p.End.IsZero() || first.DaysSince(p.End) <= maxServiceGap) {
				first, extended = p.Start, true
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
	var p data.Person
	d.compared.read(row, &p)
	return p
}

// IsGone reports whether somebody unknown is left out because all contracts had ended when
// the list came, or because a column says that they left. Of whom another row has the name, that row
// may be the contract that runs.
func (m *Match) IsGone() bool {
	return m.Decision == DecisionSkipped && !m.ByHand &&
		(slices.Contains(m.Reasons, reasonGone) || slices.Contains(m.Reasons, reasonNotInService)) &&
		!slices.Contains(m.Reasons, reasonTwinAsk)
}

// contractContinues reports whether the list shows the contract that we know to have ended, and
// another of the same person that has no end.
func (c *comparison) contractContinues(p, row *data.Person, at int) bool {
	if p.End.IsZero() || !row.End.IsZero() || c.in.source.Kind == data.ListMembers {
		return false
	}
	return slices.ContainsFunc(c.rowsOf[at], func(i int) bool { return c.in.rows[i].Person().End == p.End })
}

// cameBack reports whether someone who had left stands in the list as working here.
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

// isEarlier reports whether a row is about a contract that was over before the one that we know
// began. It says nothing about the work of today.
func isEarlier(p, row *data.Person) bool {
	return !row.End.IsZero() && row.End.Before(p.Start)
}

// keepOrder keeps our days where those of the list would make a person leave before the first day.
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

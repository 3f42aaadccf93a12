package imports

import (
	"fmt"
	"slices"

	"kader/data"
	"kader/data/match"
	"kader/data/store"
)

// reasonUnanswered is a question that the import of the same file asked before and nobody
// answered.
const reasonUnanswered match.Reason = "unanswered"

// unanswered holds the questions of an import that nobody answered.
type unanswered struct {
	rows   map[int]data.ID  // by number of the row: who it may be, "" where nobody was named
	absent map[data.ID]bool // who was not in the list
}

// read reads the questions that an import left open.
func (a *unanswered) read(k *known, list data.ID) error {
	a.rows, a.absent = make(map[int]data.ID), make(map[data.ID]bool)
	err := k.from.View(func(t *store.Tx) error {
		return t.EachListing(list, func(l *data.Listing) error {
			switch {
			case l.Decision != string(DecisionAsk):
			case l.Row > 0:
				a.rows[l.Row] = l.PersonID
			default:
				a.absent[l.PersonID] = true
			}
			return nil
		})
	})
	if err != nil {
		return fmt.Errorf("read what was asked: %w", err)
	}
	return nil
}

// askUnanswered asks about a row of which the same file asked before, unless its employee number
// matches or the user typed over it. That the other rows are known by now proves nothing about
// this one.
func (c *comparison) askUnanswered(m *Match) {
	person, was := c.history.unanswered.rows[m.Row]
	if !was || slices.Contains(m.Reasons, match.ReasonNumber) ||
		len(c.in.answers.fixed.ofRow(c.in.table.Name, m.Row)) > 0 {
		return
	}
	switch m.Decision {
	case DecisionNew, DecisionSkipped:
		if !c.in.known.has(person) {
			return
		}
		m.PersonID = person
	case DecisionChanged, DecisionMoved, DecisionLeft:
	default:
		return
	}
	m.Decision, m.Changes, m.Follow = DecisionAsk, nil, false
	m.addReason(reasonUnanswered)
}

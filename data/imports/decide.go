package imports

import (
	"slices"

	"kader/data"
	"kader/data/tables"
)

// SetKind says what the list holds and compares again.
func (d *Draft) SetKind(kind data.ListKind) error {
	d.Source.Kind, d.answers.guessed = kind, false
	return d.redo(fromHistory)
}

// SetField says what the column at a place in Mapping is, and does everything after
// that again. A field that only one column can be is taken from the other one.
// ErrNoNameColumn when no column is left that names people.
func (d *Draft) SetField(column int, f data.Field) error {
	if column < 0 || column >= len(d.Mapping) {
		return data.Fault{Code: data.ErrUnknownColumn, Place: data.Place{File: d.Source.File, Sheet: d.Table.Sheet}}
	}
	for i, c := range d.Mapping {
		if i != column && c.Field == f && !tables.MayRepeat(f) {
			d.answers.byHand[c.Letter] = data.FieldIgnore
		}
	}
	d.answers.byHand[d.Mapping[column].Letter] = f
	return d.redo(fromColumns)
}

// SetDetails changes the facts about the list and proposes again. Another employer
// has another remembered mapping. A number in them that is never kept is data.Invalid.
func (d *Draft) SetDetails(details Details) error {
	if err := details.check(); err != nil {
		return err
	}
	employer, received := d.Source.Employer, d.Source.Received
	s := &d.Source
	s.Employer, s.Period, s.AskedBy, s.LegalBasis = details.Employer, details.Period, details.AskedBy, details.LegalBasis
	s.Received, s.DeleteOn = details.Received, details.DeleteOn
	kind, guessed := s.Kind, d.answers.guessed
	d.fillSource()
	s.Kind, d.answers.guessed = kind, guessed
	if employerKey(employer) != employerKey(s.Employer) && d.Table.HeaderRow > 0 {
		return d.redo(fromColumns)
	}
	if d.compared != nil && len(d.compared.rowsOf) > 0 && s.Received != received {
		return d.redo(fromCompare) // which contract runs hangs on the day
	}
	return d.redo(fromHistory)
}

// Decide settles one match of the proposal by hand: DecisionNew, DecisionSame or
// DecisionSkipped for a row, DecisionLeft or DecisionSkipped for someone who is not in
// the list, DecisionAsk to leave it to the program again. Anything else changes nothing.
// In the union's list DecisionLeft makes a missing member a former one. person says
// whom DecisionSame means, "" being the proposed one.
func (d *Draft) Decide(match int, dec Decision, person data.ID) {
	d.decideAll([]int{match}, dec, person)
}

// DecideAll is Decide for several matches at once, each about the person proposed.
func (d *Draft) DecideAll(matches []int, dec Decision) { d.decideAll(matches, dec, "") }

func (d *Draft) decideAll(matches []int, dec Decision, person data.ID) {
	if d.decided == nil {
		return
	}
	again, others := false, []moved(nil)
	for _, i := range matches {
		if i < 0 || i >= len(d.decided.matches) {
			continue
		}
		m := &d.decided.matches[i]
		was := m.PersonID
		again = d.decided.decide(m, dec, person) || again
		if m.Index >= 0 && m.PersonID != was {
			others = append(others, moved{was, m.PersonID})
		}
	}
	if again {
		d.proposeAgain()
		return
	}
	d.showMoved(others)
}

// showMoved takes over what follows from rows that turned out to be about others: whom no
// row is about any more is absent from the list.
func (d *Draft) showMoved(others []moved) {
	if !d.decided.updateAbsent(others) {
		d.proposeAgain()
		return
	}
	if len(others) > 0 && d.seemsMistaken() {
		d.warnOfList()
	}
	d.show()
}

// decide takes a decision about one match; again reports that others hang on it.
func (p *decided) decide(m *Match, dec Decision, person data.ID) (again bool) {
	if m.Index < 0 && p.of.in.source.Kind != data.ListMembers && dec == DecisionAsk {
		delete(p.of.in.answers.leaving, m.PersonID)
		return true // whether it is asked hangs on all who would leave
	}
	p.decideOne(m, dec, person)
	return false
}

// decideOne takes a decision about one match, and counts what that changes.
func (p *decided) decideOne(m *Match, dec Decision, person data.ID) {
	p.redoMatch(m, func() {
		switch {
		case m.Index >= 0:
			p.of.decideRow(m, dec, person)
		case p.of.in.source.Kind == data.ListMembers:
			p.of.decideMissing(m, dec)
		default:
			p.of.decideLeft(m, dec)
		}
	})
}

// decideRow takes a decision about a row of the list.
func (c *comparison) decideRow(m *Match, dec Decision, person data.ID) {
	switch dec {
	case DecisionNew, DecisionSame, DecisionSkipped:
		if c.in.rows[m.Index].Skipped || dec == DecisionSame && person == "" && m.PersonID == "" && m.Twin == 0 {
			return
		}
		if dec == DecisionSame && person == "" {
			person = m.PersonID
		}
		c.in.answers.choices[m.Row] = choice{decision: dec, person: person}
	case DecisionAsk:
		delete(c.in.answers.choices, m.Row)
	default:
		return
	}
	*m = c.match(m.Index)
}

// decideLeft takes a decision about somebody who is not in a whole staff list.
func (c *comparison) decideLeft(m *Match, dec Decision) {
	if dec == DecisionLeft || dec == DecisionSkipped {
		c.in.answers.leaving[m.PersonID] = dec
		m.Decision, m.ByHand, m.Changes = dec, true, nil
		c.decideLeaver(m, false)
	}
}

// DecideLeft settles everyone who would have left, and was asked about, at once:
// DecisionLeft or DecisionSkipped.
func (d *Draft) DecideLeft(dec Decision) {
	if dec != DecisionLeft && dec != DecisionSkipped || d.decided == nil {
		return
	}
	for i := range d.decided.matches {
		switch m := &d.decided.matches[i]; {
		case m.Decision != DecisionAsk:
		case m.Index < 0:
			d.decided.decideOne(m, dec, "")
		case slices.Contains(m.Reasons, reasonManyLeft) && dec == DecisionLeft:
			d.decided.decideOne(m, DecisionSame, "")
		case slices.Contains(m.Reasons, reasonManyLeft):
			d.decided.decideOne(m, DecisionSkipped, "")
		}
	}
	d.show()
}

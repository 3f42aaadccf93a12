package imports

import (
	"slices"

	"kader/data"
	"kader/data/tables"
)

// SetKind says what the list holds and compares again.
func (d *Draft) SetKind(kind data.ListKind) error {
	d.Source.Kind, d.guessed = kind, false
	return d.recompare()
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
			d.byHand[c.Letter] = data.FieldIgnore
		}
	}
	d.byHand[d.Mapping[column].Letter] = f
	return d.understand()
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
	kind, guessed := s.Kind, d.guessed
	d.fillSource()
	s.Kind, d.guessed = kind, guessed
	if employerKey(employer) != employerKey(s.Employer) && d.Table.HeaderRow > 0 {
		return d.understand()
	}
	if d.compared != nil && len(d.compared.rowsOf) > 0 && s.Received != received {
		return d.compare() // which contract runs hangs on the day
	}
	return d.recompare()
}

// recompare proposes again without reading the rows again.
func (d *Draft) recompare() error {
	if d.compared == nil {
		return nil // no column names people yet
	}
	if err := d.compared.lookBack(); err != nil {
		return err
	}
	d.propose()
	return d.report(shareProposed)
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
	if d.compared == nil {
		return
	}
	again, others := false, []moved(nil)
	for _, i := range matches {
		if i < 0 || i >= len(d.Proposal.Matches) {
			continue
		}
		m := &d.Proposal.Matches[i]
		was := m.PersonID
		again = d.decide(m, dec, person) || again
		if m.Index >= 0 && m.PersonID != was {
			others = append(others, moved{was, m.PersonID})
		}
	}
	if again {
		d.propose()
		return
	}
	d.settled(others)
}

// settled takes over what follows from rows that turned out to be about others: whom no
// row is about any more is absent from the list.
func (d *Draft) settled(others []moved) {
	if !d.relist(others) {
		d.propose()
		return
	}
	if len(others) > 0 && d.mistaken() {
		d.warnOfList()
	}
	d.tell()
}

// decide settles one match; again says that others hang on it.
func (d *Draft) decide(m *Match, dec Decision, person data.ID) (again bool) {
	if m.Index < 0 && d.Source.Kind != data.ListMembers && dec == DecisionAsk {
		delete(d.leaving, m.PersonID)
		return true // whether it is asked hangs on all who would leave
	}
	d.settle(m, dec, person)
	return false
}

// settle decides one match, and counts what that changes.
func (d *Draft) settle(m *Match, dec Decision, person data.ID) {
	d.sums.add(m, -1)
	switch {
	case m.Index >= 0:
		d.decideRow(m, dec, person)
	case d.Source.Kind == data.ListMembers:
		d.decideMissing(m, dec)
	default:
		d.decideLeaver(m, dec)
	}
	d.sums.add(m, 1)
}

func (d *Draft) decideRow(m *Match, dec Decision, person data.ID) {
	switch dec {
	case DecisionNew, DecisionSame, DecisionSkipped:
		if d.Rows[m.Index].Skipped || dec == DecisionSame && person == "" && m.PersonID == "" && m.Twin == 0 {
			return
		}
		if dec == DecisionSame && person == "" {
			person = m.PersonID
		}
		d.choices[m.Row] = choice{decision: dec, person: person}
	case DecisionAsk:
		delete(d.choices, m.Row)
	default:
		return
	}
	*m = d.compared.match(m.Index)
}

func (d *Draft) decideLeaver(m *Match, dec Decision) {
	if dec == DecisionLeft || dec == DecisionSkipped {
		d.leaving[m.PersonID] = dec
		m.Decision, m.ByHand, m.Changes = dec, true, nil
		d.compared.decideLeaver(m, false)
	}
}

// DecideLeft settles everyone who would have left, and was asked about, at once:
// DecisionLeft or DecisionSkipped.
func (d *Draft) DecideLeft(dec Decision) {
	if dec != DecisionLeft && dec != DecisionSkipped {
		return
	}
	for i := range d.Proposal.Matches {
		switch m := &d.Proposal.Matches[i]; {
		case m.Decision != DecisionAsk:
		case m.Index < 0:
			d.settle(m, dec, "")
		case slices.Contains(m.Reasons, reasonManyLeft) && dec == DecisionLeft:
			d.settle(m, DecisionSame, "")
		case slices.Contains(m.Reasons, reasonManyLeft):
			d.settle(m, DecisionSkipped, "")
		}
	}
	d.tell()
}

package imports

import (
	"slices"

	"kader/data"
	"kader/data/tables"
)

// SetKind sets the kind of the list, and works out again what came before the list and what is
// proposed.
func (d *Draft) SetKind(kind data.ListKind) error {
	was := kindByWords(d)
	d.Source.Kind, d.answers.guessed = kind, false
	if was != kind && (d.Mapping.Find(data.FieldStatus) >= 0 || hasBirthDays(d.mappingNotes)) {
		return d.redo(fromColumns) // the kind decides what those columns say
	}
	return d.redo(fromHistory)
}

// hasBirthDays reports whether days of birth stand under a header of other days.
func hasBirthDays(notes []tables.Note) bool {
	return slices.ContainsFunc(notes, func(n tables.Note) bool { return n.Code == tables.NoteBirthDays })
}

// SetField sets the field of the column at a place in Mapping, and works out the draft again. A
// field that only one column can be is taken from the other one. The error is ErrNoNameColumn when
// no column is left that names people.
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
	d.fillSource()
	if employerKey(employer) != employerKey(s.Employer) && d.Table.HeaderRow > 0 {
		return d.redo(fromColumns)
	}
	if s.Received != received && slices.ContainsFunc(d.Rows, func(r Row) bool { return r.Gone }) {
		return d.redo(fromColumns) // their last day is that before the list
	}
	if d.compared != nil && len(d.compared.rowsOf) > 0 && s.Received != received {
		return d.redo(fromCompare) // which contract runs hangs on the day
	}
	return d.redo(fromHistory)
}

// Decide settles one match of the proposal by hand: DecisionNew, DecisionSame or
// DecisionSkipped for a row, DecisionLeft or DecisionSkipped for someone who is not in
// the list, DecisionAsk to leave it to the program again, or to be asked about a row that the group
// answered with an earlier list. Anything else changes nothing.
// In the union's list DecisionLeft makes a missing member a former one. person says
// whom DecisionSame means, "" being the proposed one.
func (d *Draft) Decide(match int, dec Decision, person data.ID) {
	d.decideAll([]int{match}, dec, person)
}

// DecideAll is Decide for several matches at once, each about the person proposed.
func (d *Draft) DecideAll(matches []int, dec Decision) { d.decideAll(matches, dec, "") }

func (d *Draft) decideAll(matches []int, dec Decision, person data.ID) {
	if d.working == nil {
		return
	}
	redo, others := false, []reassigned(nil)
	for _, i := range matches {
		if i < 0 || i >= len(d.working.matches) {
			continue
		}
		m := &d.working.matches[i]
		was := m.PersonID
		redo = d.working.decide(m, dec, person) || redo
		if m.Index >= 0 && m.PersonID != was {
			others = append(others, reassigned{was, m.PersonID})
		}
	}
	if redo {
		d.proposeAgain()
		return
	}
	d.applyReassigned(others)
}

// applyReassigned updates the draft after rows were assigned to other people: those whom no row is
// about any more are missing from the list.
func (d *Draft) applyReassigned(others []reassigned) {
	if !d.working.updateAbsent(others) {
		d.proposeAgain()
		return
	}
	if len(others) > 0 && d.seemsMistaken() {
		d.warnOfList()
	}
	d.publish()
}

// decide takes a decision about one match; redo is true where other matches depend on it.
func (p *workingProposal) decide(m *Match, dec Decision, person data.ID) (redo bool) {
	if m.Index < 0 && p.compared.in.source.Kind != data.ListMembers && dec == DecisionAsk {
		delete(p.compared.in.answers.leaving, m.PersonID)
		return true // whether it is asked hangs on all who would leave
	}
	redo = m.Index >= 0 && !m.Answered.IsZero() && dec == DecisionAsk // who else comes into question is back
	p.decideOne(m, dec, person)
	return redo
}

// decideOne takes a decision about one match, and counts what that changes.
func (p *workingProposal) decideOne(m *Match, dec Decision, person data.ID) {
	p.redoMatch(m, func(s *sides) {
		switch {
		case m.Index >= 0:
			p.compared.decideRow(m, dec, person, s)
		case p.compared.in.source.Kind == data.ListMembers:
			p.compared.decideMissing(m, dec)
		default:
			p.compared.decideLeft(m, dec)
		}
	})
}

// decideRow records a decision about a row of the list.
func (c *comparison) decideRow(m *Match, dec Decision, person data.ID, s *sides) {
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
		chosen := c.in.answers.choices
		if _, again := chosen[m.Row]; again || m.Answered.IsZero() {
			delete(chosen, m.Row)
		} else {
			chosen[m.Row] = choice{decision: DecisionAsk}
		}
	default:
		return
	}
	*m = c.match(m.Index, s)
}

// decideLeft records a decision about somebody who is missing from a whole staff list.
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
	if dec != DecisionLeft && dec != DecisionSkipped || d.working == nil {
		return
	}
	for i := range d.working.matches {
		switch m := &d.working.matches[i]; {
		case m.Decision != DecisionAsk:
		case m.Index < 0:
			d.working.decideOne(m, dec, "")
		case slices.Contains(m.Reasons, reasonManyLeft) && dec == DecisionLeft:
			d.working.decideOne(m, DecisionSame, "")
		case slices.Contains(m.Reasons, reasonManyLeft):
			d.working.decideOne(m, DecisionSkipped, "")
		}
	}
	d.publish()
}

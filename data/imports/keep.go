package imports

import "kader/data"

const (
	// overwriteShare is the share of our values of a field from which replacing them is
	// asked, and fewest how many of them there must be.
	overwriteShare = .3
	minAffected    = 5
)

// keepKey identifies one field of one match: by row, or by person for those who are missing from
// the list.
type keepKey struct {
	row    int
	person data.ID
	field  data.Field
}

func keyFor(m *Match, f data.Field) keepKey {
	if m.Index >= 0 {
		return keepKey{row: m.Row, field: f}
	}
	return keepKey{person: m.PersonID, field: f}
}

// Keep sets whether our values of a field stay, for everybody without an answer by KeepFor.
func (d *Draft) Keep(f data.Field, ours bool) {
	d.answers.kept[f] = ours
	d.proposeAgain()
}

// KeepFor sets whether our value of a field stays in one match of the proposal. For somebody who
// is missing from the list, ours means that nothing is done.
func (d *Draft) KeepFor(match int, f data.Field, ours bool) {
	if d.working == nil || match < 0 || match >= len(d.working.matches) {
		return
	}
	m := &d.working.matches[match]
	if m.Index < 0 {
		if ours {
			d.Decide(match, DecisionSkipped, "")
		} else {
			d.Decide(match, DecisionLeft, "")
		}
		return
	}
	d.answers.keptFor[keyFor(m, f)] = ours
	d.working.redoMatch(m, func(s *sides) { *m = d.compared.match(m.Index, s) })
	d.publish()
}

// Overwrite is a field in which the list would replace many of our values.
type Overwrite struct {
	Field    data.Field
	Changed  int  // people whose value would be replaced if ours does not stay
	Known    int  // people in the list of whom we have a value
	Answered bool // the user said with Keep whether ours stay
}

// Overwrites returns the fields in which more than 30 % of our values, and at least five, would be
// replaced by the list, in menu order. The user is asked about them before Apply; Keep answers.
func (d *Draft) Overwrites() []Overwrite {
	if d.working == nil {
		return nil
	}
	changed, known := d.working.sums.changed, d.working.sums.known
	var found []Overwrite
	for i := range d.compared.values {
		f := d.compared.values[i].field
		if n := changed[f]; n >= minAffected && float64(n) > overwriteShare*float64(known[i]) {
			_, answered := d.answers.kept[f]
			found = append(found, Overwrite{Field: f, Changed: n, Known: known[i], Answered: answered})
		}
	}
	return found
}

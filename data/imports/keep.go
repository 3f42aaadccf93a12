package imports

import "kader/data"

const (
	// muchChanged is the share of our values of a field from which replacing them is
	// asked, and fewest how many of them there must be.
	muchChanged = .3
	fewest      = 5
)

// keepKey is one field of one proposal: by row, or by person for those who are not
// in the list.
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

// Keep says whether our own values of a field stay, for everybody about whom KeepFor
// says nothing else.
func (d *Draft) Keep(f data.Field, ours bool) {
	d.answers.kept[f] = ours
	d.proposeAgain()
}

// KeepFor says whether our own value of a field stays in one match of the proposal.
// For someone who is not in the list ours means that nothing is done.
func (d *Draft) KeepFor(match int, f data.Field, ours bool) {
	if d.decided == nil || match < 0 || match >= len(d.decided.matches) {
		return
	}
	m := &d.decided.matches[match]
	if m.Index < 0 {
		if ours {
			d.Decide(match, DecisionSkipped, "")
		} else {
			d.Decide(match, DecisionLeft, "")
		}
		return
	}
	d.answers.keptFor[keyFor(m, f)] = ours
	d.decided.redoMatch(m, func() { *m = d.compared.match(m.Index) })
	d.show()
}

// Overwrite is a field in which the list would replace much of what we have.
type Overwrite struct {
	Field    data.Field
	Changed  int  // people whose value would be replaced if ours does not stay
	Known    int  // people in the list of whom we have a value
	Answered bool // the user said with Keep whether ours stay
}

// Overwrites lists the fields in which more than 30 % of our values, and five at
// least, would be replaced by the list, in menu order. They are to be asked before
// Apply; Keep answers.
func (d *Draft) Overwrites() []Overwrite {
	if d.decided == nil {
		return nil
	}
	changed, known := d.decided.sums.changed, d.decided.sums.known
	var found []Overwrite
	for i := range d.compared.values {
		f := d.compared.values[i].field
		if n := changed[f]; n >= fewest && float64(n) > muchChanged*float64(known[i]) {
			_, answered := d.answers.kept[f]
			found = append(found, Overwrite{Field: f, Changed: n, Known: known[i], Answered: answered})
		}
	}
	return found
}

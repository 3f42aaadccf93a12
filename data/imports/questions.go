package imports

import (
	"fmt"
	"slices"

	"kader/data"
	"kader/data/match"
	"kader/data/store"
	"kader/data/tables"
)

// Reasons that have to do with what was asked when an earlier list was imported.
const (
	reasonUnanswered match.Reason = "unanswered" // by the same file, and nobody answered
	reasonAnswered   match.Reason = "answered"   // of the same row, and the group answered
	reasonSeveral    match.Reason = "several"    // that of data/match: several people fit
)

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
	if !was || slices.Contains(m.Reasons, match.ReasonNumber) || slices.Contains(m.Reasons, reasonAnswered) ||
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

// answeredRow is what stands for the result of the matcher where the group answered the question of a
// row with an earlier list.
type answeredRow struct {
	result match.Result
	on     data.Date // the day of the answer, zero where only somebody was left out of the question
}

// claim is one row of a list and a person of the dossier, as a pair knows them.
type claim struct {
	person data.ID
	hash   string
}

// findAnswered finds the rows that the group answered before. A row that says something else by now, that
// is like another row, or of which the answers do not agree, is asked about as if nobody had answered.
func (c *comparison) findAnswered() {
	c.answered = make(map[int]answeredRow)
	if len(c.in.known.pairs) == 0 {
		return
	}
	found, taken := c.pairsOfRows(), make(map[int]int)
	for i := range c.results {
		if c.results[i].Answer == match.Same {
			taken[c.results[i].Known]++
		}
	}
	for row, pairs := range found {
		if a, ok := c.answerOf(row, pairs); ok {
			c.answered[row] = a
			if a.result.Answer == match.Same {
				taken[a.result.Known]++
			}
		}
	}
	for row, a := range c.answered {
		if a.result.Answer == match.Same && taken[a.result.Known] > 1 {
			delete(c.answered, row) // two rows would be one person
		}
	}
}

// pairsOfRows returns the pairs that fit an asked row and no other row.
func (c *comparison) pairsOfRows() map[int][]*data.Pair {
	type fit struct {
		row  int
		pair *data.Pair
	}
	var fits []fit
	rows := make(map[claim]int)
	var p data.Person
	for row := range c.results {
		r := &c.results[row]
		if r.Answer != match.Ask {
			continue
		}
		c.read(row, &p)
		for _, at := range candidatesOf(r) {
			id := c.in.known.id(at)
			pairs := c.in.known.pairs[id]
			if len(pairs) == 0 {
				continue
			}
			hash := data.PairHash(id, &p)
			rows[claim{id, hash}]++
			for i := range pairs {
				if pairs[i].Hash == hash {
					fits = append(fits, fit{row, &pairs[i]})
				}
			}
		}
	}
	found := make(map[int][]*data.Pair)
	for _, f := range fits {
		if rows[claim{f.pair.PersonID, f.pair.Hash}] == 1 {
			found[f.row] = append(found[f.row], f.pair)
		}
	}
	return found
}

// candidatesOf returns the places of the people whom a row may be about, the most probable first.
func candidatesOf(r *match.Result) []int {
	if r.Known < 0 {
		return r.Others
	}
	return append([]int{r.Known}, r.Others...)
}

// answerOf returns what the pairs of a row say of it; false where they say nothing, or do not agree.
func (c *comparison) answerOf(row int, pairs []*data.Pair) (a answeredRow, ok bool) {
	var is, became data.ID
	apart := make(map[data.ID]bool)
	for _, pair := range pairs {
		who := &is
		id := pair.PersonID
		if pair.Answer == data.PairDifferent {
			who, id, apart[pair.PersonID] = &became, pair.OtherID, true
		}
		if *who != "" && *who != id {
			return a, false
		}
		*who, a.on = id, data.DateOf(pair.Created.Local())
	}
	if is != "" && became != "" && is != became || apart[is] || apart[became] {
		return a, false
	}
	r := c.results[row]
	left := slices.DeleteFunc(slices.Clone(candidatesOf(&r)), func(at int) bool { return apart[c.in.known.id(at)] })
	switch {
	case is == "" && (len(left) != 1 || c.in.known.id(left[0]) != became):
		if len(left) == 0 {
			left = []int{c.in.known.place[became]} // who goes by another name since, and is still the one
		}
		a.result, a.on = withoutOthers(r, left), data.Date{}
		return a, true
	case is == "":
		is = became
	}
	a.result = match.Result{Answer: match.Same, Known: c.in.known.place[is], Reasons: []match.Reason{reasonAnswered}}
	return a, true
}

// withoutOthers returns a question of which fewer people are left.
func withoutOthers(r match.Result, left []int) match.Result {
	if left[0] != r.Known {
		r.Score = 0 // it was that of somebody else
	}
	r.Known, r.Others = left[0], left[1:]
	if len(left) == 1 {
		r.Reasons = slices.DeleteFunc(slices.Clone(r.Reasons), func(w match.Reason) bool { return w == reasonSeveral })
	}
	return r
}

// result returns what stands about a row: what the group answered before, unless the user wants to be
// asked again, else what the matcher says.
func (c *comparison) result(row int) *match.Result {
	if a, ok := c.answered[row]; ok && c.in.answers.choices[c.in.rows[row].Number].decision != DecisionAsk {
		return &a.result
	}
	return &c.results[row]
}

// pairs returns what the user said of rows that were asked about, to be kept: whom each is about, and of
// everybody else who came into question that they are somebody else. Of whoever asked to be left alone
// nothing is kept. created has the new people by match.
func (p *workingProposal) pairs(created map[int]data.ID) (said []data.Pair) {
	c := p.compared
	var row data.Person
	for i := range p.matches {
		m := &p.matches[i]
		if m.Index < 0 || !m.ByHand || c.results[m.Index].Answer != match.Ask {
			continue
		}
		who := m.PersonID
		if m.Decision == DecisionNew {
			who = created[i]
		} else if !m.Decision.IsKnown() {
			continue
		}
		if who == "" || c.in.known.objected(who) {
			continue
		}
		c.read(m.Index, &row)
		if m.Decision != DecisionNew {
			said = append(said, data.Pair{PersonID: who, Answer: data.PairSame, Hash: data.PairHash(who, &row)})
		}
		for _, at := range candidatesOf(&c.results[m.Index]) {
			if id := c.in.known.id(at); id != who && !c.in.known.objected(id) {
				said = append(said, data.Pair{
					PersonID: id, OtherID: who, Answer: data.PairDifferent, Hash: data.PairHash(id, &row),
				})
			}
		}
	}
	return said
}

// Lacking is what would help to answer many questions, and only one side says.
type Lacking struct {
	Field     data.Field // of a day or year of birth, an employee number, a first day
	Questions int        // of how many questions
	Of        int        // and how many there are about rows
	InList    bool       // the list says it and the dossier does not; else the other way round
	Column    int        // a column of the list that is not used and seems to say it, -1 for none
}

// lackingFields are the facts that tell people apart, the most telling first.
func lackingFields() []data.Field {
	return []data.Field{data.FieldBirthDate, data.FieldEmployeeNumber, data.FieldStartDate}
}

// FindLacking finds what one side does not say and the other does, of at least half the questions about rows;
// false where there is nothing.
func FindLacking(d *Draft) (found Lacking, ok bool) {
	if d.compared == nil {
		return found, false
	}
	fields := lackingFields()
	mayLack := slices.DeleteFunc(lackingFields(), func(f data.Field) bool { return !mayTell(d, f) })
	of, missing := 0, make(map[Lacking]int)
	for i := range d.Proposal.Matches {
		m := &d.Proposal.Matches[i]
		if m.Decision != DecisionAsk || m.Index < 0 || m.PersonID == "" {
			continue
		}
		of++
		row, ours := d.compared.tells(m)
		for _, f := range fields {
			if row[f] != ours[f] && (row[f] || slices.Contains(mayLack, f)) {
				missing[Lacking{Field: f, InList: row[f]}]++
			}
		}
	}
	for _, f := range fields {
		for _, inList := range []bool{false, true} {
			if n := missing[Lacking{Field: f, InList: inList}]; n > found.Questions {
				found = Lacking{Field: f, Questions: n, Of: of, InList: inList, Column: -1}
			}
		}
	}
	if !found.InList {
		found.Column = unusedColumn(d, found.Field)
	}
	return found, found.Questions > 0 && 2*found.Questions >= of
}

// mayTell reports whether a list has a fact in a column that is not used, or whoever sent it can be asked
// for it: a union knows neither the numbers nor the first days of its members at their employer.
func mayTell(d *Draft, f data.Field) bool {
	return d.Source.Kind != data.ListMembers || f == data.FieldBirthDate || unusedColumn(d, f) >= 0
}

// unusedColumn returns a column of the list that is not used and seems to say a fact, -1 for none.
func unusedColumn(d *Draft, f data.Field) int {
	return slices.IndexFunc(d.Mapping, func(c tables.Column) bool {
		return c.Field == data.FieldIgnore && d.reader.Means(c.Header, f)
	})
}

// tells returns which of the telling facts a row has, and which have those whom it may be about. What only
// some of them have counts as what the row has: then nothing is missing on one side.
func (c *comparison) tells(m *Match) (row, ours map[data.Field]bool) {
	var p data.Person
	c.read(m.Index, &p)
	r := match.RecordOf(&p)
	c.addBirth(m.Index, &r)
	row, ours = toldBy(&r), make(map[data.Field]bool)
	people := append([]data.ID{m.PersonID}, m.Others...)
	for _, f := range lackingFields() {
		n := 0
		for _, id := range people {
			c.in.known.read(id, &p)
			r = match.RecordOf(&p)
			if toldBy(&r)[f] {
				n++
			}
		}
		ours[f] = n == len(people) || n > 0 && row[f]
	}
	return row, ours
}

// toldBy returns which of the telling facts a record has.
func toldBy(r *match.Record) map[data.Field]bool {
	return map[data.Field]bool{
		data.FieldBirthDate: r.Birth.Year != 0, data.FieldEmployeeNumber: r.Number != "",
		data.FieldStartDate: !r.Start.IsZero(),
	}
}

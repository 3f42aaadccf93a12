package imports

import (
	"slices"

	"kader/data"
	"kader/data/match"
	"kader/data/tables"
)

// Reasons that only an import has; the others are in data/match.
const (
	reasonTwin         match.Reason = "twin"           // another row about the same person
	reasonTwinAsk      match.Reason = "twin-ask"       // another row with the same name
	reasonNoName       match.Reason = "no-name"        // the row names nobody
	reasonGone         match.Reason = "gone"           // unknown, and already gone
	reasonNotInService match.Reason = "not-in-service" // a column says that they left, and not when
	reasonDoNotContact match.Reason = "do-not-contact" // asked not to be approached
	reasonCameBack     match.Reason = "came-back"
	reasonContracts    match.Reason = "contracts" // several rows of one person, put together
	reasonEarlier      match.Reason = "earlier"   // the list has only a contract from before the one we know
	reasonNotInList    match.Reason = "not-in-list"
	reasonEnded        match.Reason = "ended" // the list says since when
	reasonNotWithUnion match.Reason = "not-with-union"
	reasonJoinedByUs   match.Reason = "joined-by-us" // joined since the union's list before; see JoinedByUs
	reasonManyLeft     match.Reason = "many-left"    // so many would have left that it is asked
	reasonMember       match.Reason = "is-member"
	reasonOnTrack      match.Reason = "on-track" // known, and put on the track of new hires
)

// choice is what the user decided about a row.
type choice struct {
	decision Decision
	person   data.ID // for same
}

// input is the rows of a list, the dossier and the answers of the user, to be compared.
type input struct {
	source   *Source
	hash     string // of the file
	table    *tables.Table
	rows     []Row
	answers  *answers
	known    *known
	progress *progress
	born     func(row int) data.Date // the day of birth in a row, or only its year; zero where it is not known
	bornIn   string                  // the letter of the column of days of birth, "" is none
}

// comparison is a list compared with the dossier.
type comparison struct {
	in         input
	values     []value
	units      *unitFinder
	merged     map[int]*data.Person // by row, where twin rows add to it
	rowsOf     map[int][]int        // by the same row: all rows put together
	twinOf     []int                // by row: the row that it adds to, or -1
	askTwin    []int                // by row: an earlier row that it may be about, or -1
	results    []match.Result       // by row; see result
	weights    [][]match.Weight     // by row; nil before they are asked for
	answered   map[int]answeredRow  // by row: what the group said of it before
	clash      map[int]bool         // rows whose employee number another name has too
	history    *history             // the list before this one
	ends       []int                // rows that have a last day
	askEnded   bool                 // so many are said to have ended that it is asked
	absent     absence              // who should stand in the list and does not
	placing    *unitFinder          // units with what the user said of the employer's units
	successors successors           // who may have come back under another row
}

// sides holds the people that one match is about: as the row, the dossier and the list before say.
// Whoever decides many matches passes the same one to each, because a Person is large.
type sides struct{ row, known, before data.Person }

// compare finds out about whom each row is. The error is context.Canceled when progress stops it.
func compare(in input) (*comparison, error) {
	c := &comparison{in: in, values: personValues(), units: newUnitFinder(in.known.units), clash: make(map[int]bool)}
	c.findTwins()
	if err := c.findKnown(); err != nil {
		return nil, err
	}
	return c, nil
}

// findKnown matches the rows with the people of the dossier.
func (c *comparison) findKnown() error {
	n := len(c.in.rows)
	c.results = make([]match.Result, n)
	for i := range c.results {
		c.results[i].Known = -1
	}
	results, index, err := c.matchRows(c.in.source.Weights, c.in.progress.part(shareTyped, shareCompared))
	if err != nil {
		return err
	}
	if c.in.source.Weights {
		c.keepWeights(results, index)
	}
	for i, r := range results {
		r.Weights = nil
		c.results[index[i]] = r
	}
	c.findAnswered()
	return nil
}

// matchRows matches the rows with the people of the dossier, and returns of which row each result is.
func (c *comparison) matchRows(weights bool, progress func(share float64) bool) ([]match.Result, []int32, error) {
	known := c.in.known
	index := make([]int32, 0, len(c.in.rows))
	for i := range c.in.rows {
		// Who is left out by hand stands in the list all the same, and did not leave.
		if r := &c.in.rows[i]; (!r.Skipped || r.LeftOut) && c.twinOf[i] < 0 {
			index = append(index, int32(i)) //nolint:gosec // sheets have a million rows
		}
	}
	var p data.Person
	rows := match.People{N: len(index), At: func(i int, r *match.Record) {
		row := int(index[i])
		c.read(row, &p)
		*r = match.RecordOf(&p)
		c.addBirth(row, r)
		if c.clash[row] {
			r.Number = ""
		}
	}, Starts: func(i int) []data.Date { return c.startsOf(int(index[i])) }}
	people := match.People{N: known.people.size(), At: func(i int, r *match.Record) {
		known.people.read(i, &p)
		*r = match.RecordOf(&p)
		r.Earlier = known.written[p.ID]
		if at, ok := c.units.place[p.UnitID]; ok && r.Unit == "" {
			r.Unit = c.units.units[at].Name
		}
	}}
	results, err := match.Compare(rows, people, match.Options{
		Kind: c.in.source.Kind, Weights: weights, Progress: progress,
	})
	return results, index, err
}

// read fills p with the person of a row, with the values that twin rows add.
func (c *comparison) read(row int, p *data.Person) {
	if merged := c.merged[row]; merged != nil {
		*p = *merged
		return
	}
	c.in.rows[row].read(p)
}

// match decides about one row.
func (c *comparison) match(row int, s *sides) Match {
	r := &c.in.rows[row]
	m := Match{Row: r.Number, Index: row}
	switch first := c.twinOf[row]; {
	case r.LeftOut:
		m.Decision, m.ByHand = DecisionSkipped, true
		c.noteCandidates(&m, &c.results[row])
		if chosen := c.in.answers.choices[r.Number]; chosen.person != "" {
			m.PersonID, m.Others = chosen.person, nil
		}
		return m
	case r.Skipped:
		m.Decision, m.Reasons = DecisionSkipped, []match.Reason{reasonNoName}
		return m
	case first >= 0:
		m.Decision, m.Reasons, m.Twin = DecisionSkipped, []match.Reason{reasonTwin}, c.in.rows[first].Number
		return m
	}
	c.read(row, &s.row)
	c.applyAnswer(&m, c.result(row), s)
	c.askUnanswered(&m)
	if chosen, ok := c.in.answers.choices[r.Number]; ok {
		c.applyChoice(&m, chosen, s)
	}
	if m.Rows = len(c.rowsOf[row]); m.Rows > 0 {
		m.addReason(reasonContracts)
	}
	return m
}

// applyAnswer turns an answer of the matcher into a decision.
func (c *comparison) applyAnswer(m *Match, r *match.Result, s *sides) {
	m.Score, m.Reasons = r.Score, slices.Clip(r.Reasons)
	c.noteCandidates(m, r)
	earlier, follows := c.mayFollow(m.Index, r)
	switch first := c.askTwin[m.Index]; {
	case r.Answer == match.Same:
		m.Others = nil
		if slices.Contains(r.Reasons, reasonAnswered) {
			m.Answered = c.answered[m.Index].on
		}
		c.compareKnown(m, s)
	case follows:
		m.Decision, m.PersonID, m.Reasons = DecisionAsk, c.in.known.id(earlier), []match.Reason{reasonTwinAsk}
	case first >= 0 && r.Answer == match.New && !c.hasLeft(&s.row) && !c.rowHasLeft(first, &s.before):
		m.Decision, m.Twin, m.Reasons = DecisionAsk, c.in.rows[first].Number, []match.Reason{reasonTwinAsk}
	case c.clash[m.Index]:
		m.Decision, m.Reasons = DecisionAsk, append([]match.Reason{match.ReasonNumberTwice}, m.Reasons...)
	case r.Answer == match.Ask:
		m.Decision = DecisionAsk
		c.noteObjection(m, s)
	case c.hasLeft(&s.row):
		m.Decision, m.Reasons = DecisionSkipped, []match.Reason{reasonGone}
		if c.in.rows[m.Index].Gone {
			m.Reasons = []match.Reason{reasonNotInService}
		}
		if _, succeeded := c.successors.next[m.Index]; succeeded {
			m.Reasons = append(m.Reasons, reasonTwinAsk)
		}
	default:
		m.Decision = DecisionNew
	}
}

// noteObjection says of a row that may be about somebody who asked to be left alone that it may,
// before a user makes a new person of it.
func (c *comparison) noteObjection(m *Match, s *sides) {
	for _, id := range append([]data.ID{m.PersonID}, m.Others...) {
		if c.in.known.read(id, &s.known) && !s.known.Objected.IsZero() {
			m.addReason(reasonDoNotContact)
			return
		}
	}
}

// noteCandidates sets the person whom a row is about, and those whom it may be about.
func (c *comparison) noteCandidates(m *Match, r *match.Result) {
	if r.Known >= 0 {
		m.PersonID = c.in.known.id(r.Known)
	}
	for _, other := range r.Others {
		m.Others = append(m.Others, c.in.known.id(other))
	}
}

// hasLeft reports whether the person of a row left before the list came.
func (c *comparison) hasLeft(row *data.Person) bool {
	return !row.End.IsZero() && row.End.Before(c.in.source.Received) && c.in.source.Kind != data.ListMembers
}

// rowHasLeft fills p with the person of a row, and reports whether they left before the list came.
func (c *comparison) rowHasLeft(row int, p *data.Person) bool {
	c.read(row, p)
	return c.hasLeft(p)
}

// applyChoice applies what the user decided.
func (c *comparison) applyChoice(m *Match, chosen choice, s *sides) {
	m.ByHand = true
	switch chosen.decision {
	case DecisionNew:
		m.Decision, m.PersonID, m.Score, m.Changes, m.Member, m.Follow = DecisionNew, "", 0, nil, false, false
	case DecisionSkipped:
		m.Decision, m.Changes, m.Follow = DecisionSkipped, nil, false
	case DecisionSame:
		if chosen.person != "" {
			m.PersonID = chosen.person
		}
		if c.in.known.has(m.PersonID) {
			c.compareKnown(m, s)
		} else if m.Twin != 0 {
			m.Decision = DecisionSkipped
		}
	}
}

// compareKnown decides what changes for someone who is known.
func (c *comparison) compareKnown(m *Match, s *sides) {
	p, row := &s.known, &s.row
	c.in.known.read(m.PersonID, p)
	m.Decision, m.Changes, m.Member, m.Follow, m.Check = DecisionSame, nil, p.IsMember(), false, 0
	if m.Member {
		m.addReason(reasonMember)
	}
	// Whoever stands in the union's own list joined by their own decision.
	if p.State == data.FollowDoNotContact && c.in.source.Kind != data.ListMembers {
		m.addReason(reasonDoNotContact)
		return
	}
	before := &s.before
	if !c.history.previous.read(c.in.known, m.PersonID, before) {
		before = nil
	}
	c.compareValues(m, p, row, before)
	c.compareCheck(m, p, row)
	c.compareEarlierList(m, row, before)
	back := c.cameBack(p, row, m.Index)
	if back {
		m.addReason(reasonCameBack)
	}
	if row.End.IsZero() && (back || c.contractContinues(p, row, m.Index)) {
		c.change(m, FieldChange{Field: data.FieldEndDate, Old: p.End.String()})
	}
	c.keepOrder(m, p)
	c.leaveIfEnded(m, p, row)
	if c.in.source.Kind == data.ListMembers && !m.Member {
		c.change(m, FieldChange{Field: FieldMembership, Old: string(p.Membership), New: string(data.MembershipMember)})
	}
	if c.needsFollowing(p, back) { // tells nothing new about the person, so the decision stays
		m.addReason(reasonOnTrack)
		keep := c.in.answers.keeps(m, FieldFollow, false)
		m.Follow = !keep
		m.Changes = append(m.Changes, FieldChange{
			Field: FieldFollow, Old: string(p.State), New: string(data.FollowNew), Keep: keep,
		})
	} else if back && p.State == data.FollowLeft {
		c.change(m, FieldChange{Field: FieldFollow, Old: string(p.State), New: string(data.FollowNone)})
	}
}

// compareValues notes every value that the list would change. before is what the previous list
// said, nil where it said nothing.
func (c *comparison) compareValues(m *Match, p, row, before *data.Person) {
	earlier := isEarlier(p, row)
	if earlier {
		m.addReason(reasonEarlier)
	}
	for i := range c.values {
		v := &c.values[i]
		if earlier && v.is(data.MarkWork) || !c.replaces(v, p, row, c.clash[m.Index]) {
			continue
		}
		if v.field == data.FieldEndDate && c.in.rows[m.Index].Gone && p.Left(c.in.source.Received) {
			continue // our last day is known, that of the list is not
		}
		f := FieldChange{Field: v.field, Old: oldText(v, p), New: v.text(row)}
		if f.Since = f.Old != "" && before != nil && v.sameInEarlierList(before, row); f.Since {
			m.addReason(reasonOursSince)
		}
		f.Keep = f.Since || f.Old != "" && c.history.newer != nil
		c.change(m, f)
	}
}

// compareCheck notes the check of the day of birth that comes to a year that we have or get. It tells
// nothing new about somebody, so the decision stays.
func (c *comparison) compareCheck(m *Match, p, row *data.Person) {
	sameYear := p.BirthYear == 0 || p.BirthYear == row.BirthYear
	if sameYear && p.BirthCheck == 0 && !c.in.answers.keeps(m, data.FieldBirthDate, false) {
		m.Check = row.BirthCheck
	}
}

// addsCheck reports whether a check of the day of birth comes to a year that we had.
func (m *Match) addsCheck() bool {
	return m.Decision.IsKnown() && m.Check > 0 &&
		!slices.ContainsFunc(m.Changes, func(c FieldChange) bool { return c.Field == data.FieldBirthDate })
}

// change notes a change, and what it makes of the decision unless our value stays.
func (c *comparison) change(m *Match, f FieldChange) {
	f.Keep = c.in.answers.keeps(m, f.Field, f.Keep)
	m.addChange(f)
}

// addChange adds a change that is decided.
func (m *Match) addChange(f FieldChange) {
	m.Changes = append(m.Changes, f)
	switch {
	case f.Keep:
	case (f.Field == data.FieldUnit || f.Field == data.FieldSite) && f.Old != "":
		m.Decision = DecisionMoved
	case m.Decision == DecisionSame:
		m.Decision = DecisionChanged
	}
}

// addReason adds a reason that is not yet there.
func (m *Match) addReason(r match.Reason) {
	if !slices.Contains(m.Reasons, r) {
		m.Reasons = append(m.Reasons, r)
	}
}

func oldText(v *value, p *data.Person) string {
	if v.empty(p) {
		return ""
	}
	return v.text(p)
}

// replaces reports whether the list's value goes over ours. An empty cell never does, nor does the
// union's list say of somebody we know that they left work.
func (c *comparison) replaces(v *value, p, row *data.Person, clash bool) bool {
	source := c.in.source
	if v.empty(row) || v.field == data.FieldEmployeeNumber && clash {
		return false
	}
	if v.field == data.FieldEndDate && source.Kind == data.ListMembers && row.End.Before(source.Received) {
		return false
	}
	if v.empty(p) {
		return true
	}
	if v.is(data.MarkOnce) || source.Kind == data.ListMembers && !v.is(data.MarkOwn) {
		return false
	}
	return !v.same(p, row)
}

// needsFollowing reports whether someone known is to be put on the track of new hires.
func (c *comparison) needsFollowing(p *data.Person, back bool) bool {
	if c.in.source.Kind != data.ListNewHires || p.IsMember() {
		return false
	}
	return p.State == data.FollowNone && !p.Left(c.in.source.Received) || back && p.State == data.FollowLeft
}

// becomesMember reports whether someone we know becomes a member by this list.
func (m *Match) becomesMember() bool {
	return slices.ContainsFunc(m.Changes, func(c FieldChange) bool {
		return c.Field == FieldMembership && c.New == string(data.MembershipMember) && !c.Keep
	})
}

// countsAsBack reports whether the counts and the record say of someone that they came back: they
// had left, or were missing from the list before this one.
func (m *Match) countsAsBack() bool {
	return slices.Contains(m.Reasons, reasonCameBack) || slices.Contains(m.Reasons, reasonListBack)
}

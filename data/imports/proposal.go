package imports

import (
	"kader/data"
	"kader/data/match"
)

// Decision is what is done with a row, or with somebody who is missing from the list.
type Decision string

// The decisions.
const (
	DecisionNew     Decision = "new"     // a person we did not know
	DecisionSame    Decision = "same"    // known, and the list says nothing new
	DecisionChanged Decision = "changed" // known, with other values
	DecisionMoved   Decision = "moved"   // known, and in another unit of the employer
	DecisionLeft    Decision = "left"    // known, and gone: not in this whole staff list, or the list says so
	DecisionMissing Decision = "missing" // a member of ours whom the union's list does not have; changes nothing
	DecisionAsk     Decision = "ask"     // a human being decides; undecided nothing is written
	DecisionSkipped Decision = "skipped" // nothing is done
)

// IsKnown reports whether it is decided that a match is about somebody of the dossier who is worked with.
func (d Decision) IsKnown() bool {
	switch d {
	case DecisionSame, DecisionChanged, DecisionMoved, DecisionLeft:
		return true
	}
	return false
}

// TextKey names the word for users.
func (d Decision) TextKey() string { return "import.decision." + string(d) }

// Fields of a change that are not columns.
const (
	FieldMembership data.Field = "membership"
	FieldFollow     data.Field = "follow"
)

// FieldChange is one value that the list would change.
type FieldChange struct {
	Field    data.Field
	Old, New string // as stored: dates yyyy-mm-dd, numbers with a point
	Keep     bool   // ours stays; see Draft.Keep and Draft.KeepFor
	Since    bool   // the list says what it said last time: it is ours that changed since
}

// Match is the proposal for one row, or for somebody who is missing from the list.
type Match struct {
	Row      int // number in the file; 0 for someone who is not in the list
	Index    int // place in Draft.Rows; -1 for someone who is not in the list
	Decision Decision
	PersonID data.ID   // who it is, or for ask who it may be; "" for someone new
	Others   []data.ID // for ask: who else it may be, the most probable first
	Twin     int       // number of another row about the same person; 0 is none
	Rows     int       // how many rows were put together here, this one included; 0 is none
	Score    float64   // probability 0–1 that the row is PersonID
	Reasons  []match.Reason
	Changes  []FieldChange
	Member   bool // who it is, is a member already
	Follow   bool // will be put on the track of new hires
	Check    int  // of the day of birth, kept with a year that we have or get; 0 where none comes to it
	ByHand   bool // decided by the user

	Answered data.Date // the day on which the group said with an earlier list who it is; zero where it did not
}

// Proposal is what Apply would do.
type Proposal struct {
	Matches []Match // a match for every row in the file's order, then those who are not in the list
	Counts  data.ListCounts
}

// The shares of making a proposal at which the rows are decided, and all are counted.
const (
	partDecided = .6
	partAll     = .7
)

// reportEvery is the number of matches between two reports of progress.
const reportEvery = 1024

// workingProposal is the proposal with what is needed to change one decision. It is updated match
// by match, so that one decision among a hundred thousand people does not compare all of them
// again.
type workingProposal struct {
	compared *comparison
	matches  []Match // see Proposal.Matches
	sums     *sums
	sides    sides // of the match that redoMatch changes
}

// propose decides every match from the comparison and the user's answers. It is
// context.Canceled when progress stops it half-way.
func propose(c *comparison) (*workingProposal, error) {
	report := func(part float64) error {
		return c.in.progress.report(shareCompared + part*(shareProposed-shareCompared))
	}
	n := len(c.in.rows)
	c.askEnded = false
	c.placing = newUnitFinder(c.in.known.units)
	c.placing.take(c.in.answers.units)
	c.findSuccessors()
	matches := make([]Match, n)
	var s sides
	for i := range matches {
		if i%reportEvery == 0 {
			if err := report(partDecided * float64(i) / float64(n)); err != nil {
				return nil, err
			}
		}
		matches[i] = c.match(i, &s)
	}
	c.askAboutEnded(matches)
	matches = append(matches, c.absentees(matches)...)
	sums := newSums(c)
	for i := range matches {
		if i%reportEvery == 0 {
			if err := report(partAll + (1-partAll)*float64(i)/float64(len(matches))); err != nil {
				return nil, err
			}
		}
		sums.add(&matches[i], 1, &s)
	}
	return &workingProposal{compared: c, matches: matches, sums: sums}, nil
}

// redoMatch changes one match and updates the counts: the quick way to work out one decision.
func (p *workingProposal) redoMatch(m *Match, change func(s *sides)) {
	p.sums.add(m, -1, &p.sides)
	change(&p.sides)
	p.sums.add(m, 1, &p.sides)
}

// Weight is what one feature says for or against the person who a row is taken for.
type Weight = match.Weight

// IsWeighed reports whether a match of the proposal has weights: it is a row that was compared with the
// person who it is, or most probably is.
func IsWeighed(d *Draft, at int) bool {
	if d.compared == nil || d.working == nil || at < 0 || at >= len(d.working.matches) {
		return false
	}
	m := &d.working.matches[at]
	if m.Index < 0 || m.PersonID == "" {
		return false
	}
	known := d.compared.results[m.Index].Known
	return known >= 0 && d.known.id(known) == m.PersonID
}

// WeightsOf returns what each feature says for and against the person who a match is, or most probably
// is; nil where IsWeighed is false. Unless Source.Weights was set, the first call compares the whole list
// again. The error is context.Canceled when that is stopped.
func WeightsOf(d *Draft, at int) ([]Weight, error) {
	if !IsWeighed(d, at) {
		return nil, nil
	}
	if c := d.compared; c.weights == nil {
		results, index, err := c.matchRows(true, c.in.progress.part(0, 1))
		if err != nil {
			return nil, err
		}
		c.keepWeights(results, index)
	}
	return d.compared.weights[d.working.matches[at].Index], nil
}

// keepWeights keeps the weights of results by row.
func (c *comparison) keepWeights(results []match.Result, index []int32) {
	c.weights = make([][]match.Weight, len(c.in.rows))
	for i := range results {
		c.weights[index[i]] = results[i].Weights
	}
}

package imports

import (
	"maps"
	"slices"

	"kader/data"
)

// sums is what a proposal comes to. It is kept match by match, so that one decision
// among a hundred thousand people does not count all the others again.
type sums struct {
	of      *comparison
	counts  data.ListCounts
	follow  int                // who is put on the track of new hires
	gone    int                // who is left out because all contracts have ended
	many    int                // who is asked about because so many would have left
	made    map[unitName]int   // folded units that will be made, by how many people
	alike   map[string]int     // units whose name fits more than one of ours
	changed map[data.Field]int // our values that the list would replace
	known   []int              // in the order of the values: of whom we have one
}

func newSums(c *comparison) *sums {
	return &sums{
		of: c, made: make(map[unitName]int), alike: make(map[string]int),
		changed: make(map[data.Field]int), known: make([]int, len(c.values)),
	}
}

// clone is what the proposal comes to now, of the same comparison or a copy of it.
func (s *sums) clone(of *comparison) *sums {
	c := *s
	c.of, c.made, c.alike = of, maps.Clone(s.made), maps.Clone(s.alike)
	c.changed, c.known = maps.Clone(s.changed), slices.Clone(s.known)
	return &c
}

// add counts a match by 1, or by -1 before it is changed. What the match is made of
// must be the same both times.
func (s *sums) add(m *Match, by int) {
	s.countDecision(m, by)
	s.countMarks(m, by)
	s.countUnit(m, by)
	s.countValues(m, by)
	if m.Follow {
		s.follow += by
	}
	if m.IsGone() {
		s.gone += by
	}
	if m.Decision == DecisionAsk && (m.Index < 0 || slices.Contains(m.Reasons, reasonManyLeft)) {
		s.many += by
	}
}

func (s *sums) countDecision(m *Match, by int) {
	switch c := &s.counts; m.Decision {
	case DecisionNew:
		c.New += by
	case DecisionSame:
		c.Same += by
	case DecisionChanged:
		c.Changed += by
	case DecisionMoved:
		c.Moved += by
	case DecisionLeft:
		c.Left += by
	case DecisionMissing:
		c.Missing += by
	case DecisionAsk:
		c.Ask += by
	case DecisionSkipped:
		c.Skipped += by
	}
}

// countMarks counts what is true of someone beside the decision.
func (s *sums) countMarks(m *Match, by int) {
	if m.Index < 0 || m.Decision == DecisionSkipped || m.Decision == DecisionAsk {
		return
	}
	if m.Member {
		s.counts.Member += by
	}
	if m.joins() {
		s.counts.Joined += by
	}
	if m.isBack() {
		s.counts.CameBack += by
	}
}

// countUnit counts where somebody works, if that is no unit of ours yet, or several.
func (s *sums) countUnit(m *Match, by int) {
	if m.Index < 0 || m.Decision != DecisionNew && m.Decision != DecisionChanged && m.Decision != DecisionMoved {
		return
	}
	units, name := s.of.units, unitOf(s.of.person(m.Index))
	switch {
	case name.unit == "" && name.site == "" || units.find(name) != "":
	case units.ambiguous(name):
		addTo(s.alike, name.unit, by)
	default:
		addTo(s.made, unitName{data.Fold(name.site), data.Fold(name.unit)}, by)
	}
}

// countValues counts the values that we have of somebody in the list, and those that
// the list would replace.
func (s *sums) countValues(m *Match, by int) {
	p := s.of.in.book.person(m.PersonID)
	if m.Index < 0 || p == nil || m.Decision == DecisionAsk || m.Decision == DecisionSkipped {
		return
	}
	for i := range s.of.values {
		if !s.of.values[i].empty(p) {
			s.known[i] += by
		}
	}
	for _, c := range m.Changes {
		if c.Old != "" && !c.Since {
			addTo(s.changed, c.Field, by)
		}
	}
}

// addTo counts something, and forgets what is counted no more.
func addTo[K comparable](counts map[K]int, key K, by int) {
	if counts[key] += by; counts[key] == 0 {
		delete(counts, key)
	}
}

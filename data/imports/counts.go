package imports

import (
	"maps"
	"slices"

	"kader/data"
)

// sums counts what a proposal comes to. It is updated match by match, so that one decision among a
// hundred thousand people does not count all of them again.
type sums struct {
	compared *comparison
	counts   data.ListCounts
	follow   int                   // who is put on the track of new hires
	checks   int                   // who gets a check of the day of birth beside a year that we had
	gone     int                   // who is left out because all contracts have ended
	many     int                   // who is asked about because so many would have left
	made     map[unitName]int      // folded units that will be made, by how many people
	taken    map[unitName]int      // folded units for which the user chose one of ours, by how many people
	spelled  map[unitName]unitName // the units of both, and their sites, as the list writes them first
	alike    map[string]int        // units whose name fits more than one of ours
	changed  map[data.Field]int    // our values that the list would replace
	known    []int                 // in the order of the values: of whom we have one
}

func newSums(c *comparison) *sums {
	return &sums{
		compared: c, made: make(map[unitName]int), taken: make(map[unitName]int), alike: make(map[string]int),
		spelled: make(map[unitName]unitName),
		changed: make(map[data.Field]int), known: make([]int, len(c.values)),
	}
}

// clone copies the counts, for the same comparison or a copy of it.
func (s *sums) clone(of *comparison) *sums {
	c := *s
	c.compared, c.made, c.alike = of, maps.Clone(s.made), maps.Clone(s.alike)
	c.taken, c.spelled = maps.Clone(s.taken), maps.Clone(s.spelled)
	c.changed, c.known = maps.Clone(s.changed), slices.Clone(s.known)
	return &c
}

// add counts a match by 1, or by -1 before it is changed. The match must be the same both times.
func (s *sums) add(m *Match, by int, people *sides) {
	s.countDecision(m, by)
	s.countMarks(m, by)
	s.countUnit(m, by, people)
	s.countValues(m, by, &people.known)
	if m.Follow {
		s.follow += by
	}
	if m.IsGone() {
		s.gone += by
	}
	if m.addsCheck() {
		s.checks += by
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

// countMarks counts membership and return of somebody, beside the decision.
func (s *sums) countMarks(m *Match, by int) {
	if m.Index < 0 || m.Decision == DecisionSkipped || m.Decision == DecisionAsk {
		return
	}
	if m.Member {
		s.counts.Member += by
	}
	if m.becomesMember() {
		s.counts.Joined += by
	}
	if m.countsAsBack() {
		s.counts.CameBack += by
	}
}

// countUnit counts where somebody would be placed: in a unit that is no unit of ours yet, in one of which
// the user said which it is, or in one whose name fits several.
func (s *sums) countUnit(m *Match, by int, people *sides) {
	name, places := s.compared.placesIn(m, people)
	if !places || name.unit == "" && name.site == "" {
		return
	}
	units := s.compared.placing
	if taken, ok := units.takenFor(name); ok {
		s.count(s.taken, taken, by)
	}
	switch {
	case units.find(name) != "":
	case units.ambiguous(name):
		addTo(s.alike, name.unit, by)
	default:
		s.count(s.made, name, by)
	}
}

func (s *sums) count(in map[unitName]int, name unitName, by int) {
	key := name.folded()
	addTo(in, key, by)
	if _, has := s.spelled[key]; has {
		return
	}
	s.spelled[key] = name
	if _, has := s.spelled[key.ofSite()]; !has {
		s.spelled[key.ofSite()] = name.ofSite()
	}
}

// placesIn returns the employer's unit by which a match gives somebody a unit of ours; false where
// the unit that they have stays. See application.place and changeOne.
func (c *comparison) placesIn(m *Match, people *sides) (unitName, bool) {
	if m.Decision == DecisionNew {
		c.read(m.Index, &people.row)
		return unitOf(&people.row), true
	}
	if !m.Decision.IsKnown() || len(m.Changes) == 0 || !c.in.known.read(m.PersonID, &people.known) {
		return unitName{}, false
	}
	before := unitOf(&people.known)
	after := before
	for _, change := range m.Changes {
		switch {
		case change.Keep:
		case change.Field == data.FieldUnit:
			after.unit = change.New
		case change.Field == data.FieldSite:
			after.site = change.New
		}
	}
	return after, after != before && c.units.standsFor(before, people.known.UnitID)
}

// countValues counts the values that we have of somebody in the list, and those that
// the list would replace.
func (s *sums) countValues(m *Match, by int, p *data.Person) {
	if m.Index < 0 || m.Decision == DecisionAsk || m.Decision == DecisionSkipped ||
		!s.compared.in.known.read(m.PersonID, p) {
		return
	}
	for i := range s.compared.values {
		if !s.compared.values[i].empty(p) {
			s.known[i] += by
		}
	}
	for _, c := range m.Changes {
		if c.Old != "" && !c.Since {
			addTo(s.changed, c.Field, by)
		}
	}
}

// addTo adds to a count, and deletes it at zero.
func addTo[K comparable](counts map[K]int, key K, by int) {
	if counts[key] += by; counts[key] == 0 {
		delete(counts, key)
	}
}

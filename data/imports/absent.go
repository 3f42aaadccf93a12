package imports

import (
	"cmp"
	"slices"

	"kader/data"
	"kader/data/match"
)

// absent says who should stand in the list and does not: of a whole staff list those who
// work here, of the union's list our members. It is kept as rows turn out to be about
// others, so that one decision among a hundred thousand people does not ask who all are.
type absent struct {
	listed  map[data.ID]int // by person: how many rows are about them, or may be
	sites   map[string]bool // that the list speaks of, folded; none where it does not say
	due     int             // how many should stand in it
	lacking int             // how many of them do not
}

// listsEverybody tells whether the list would hold everybody of a kind, so that who is not in it
// is gone.
func (c *comparison) listsEverybody() bool {
	kind := c.in.source.Kind
	return len(c.in.rows) > 0 && (kind == data.ListStaff || kind == data.ListMembers)
}

// absentees returns who is absent, in the order in which they are known.
func (c *comparison) absentees(matches []Match) []Match {
	c.absent = absent{}
	if !c.listsEverybody() {
		return nil
	}
	c.absent.listed, c.absent.sites = listedIn(matches), c.sitesOfRows()
	var gone []Match
	c.in.book.each(func(_ int, p *data.Person) {
		if !c.isDue(p) {
			return
		}
		c.absent.due++
		if c.absent.listed[p.ID] == 0 {
			gone = append(gone, c.newAbsent(p))
		}
	})
	c.absent.lacking = len(gone)
	for i := range gone {
		c.decideAbsence(&gone[i])
	}
	return gone
}

// isDue tells whether somebody should stand in the list.
func (c *comparison) isDue(p *data.Person) bool {
	if c.in.source.Kind == data.ListMembers {
		return p.IsMember()
	}
	return c.expected(p, c.absent.sites)
}

// newAbsent is what is said of somebody absent, before anything is decided.
func (c *comparison) newAbsent(p *data.Person) Match {
	m := Match{Index: -1, Decision: DecisionLeft, PersonID: p.ID, Member: p.IsMember()}
	reason := reasonNotInList
	if c.in.source.Kind == data.ListMembers {
		m.Decision, reason = DecisionMissing, reasonNotWithUnion
	}
	if c.wasListed(p.ID) {
		reason = reasonListLeft
	}
	m.Reasons = []match.Reason{reason}
	return m
}

// decideAbsence says what becomes of somebody absent.
func (c *comparison) decideAbsence(m *Match) {
	if c.in.source.Kind == data.ListStaff {
		c.decideLeaver(m, c.manyGone())
	} else if chosen, ok := c.in.answers.leaving[m.PersonID]; ok {
		c.applyMissing(m, chosen)
	}
}

// manyGone tells whether so many are absent from a whole staff list that none leaves
// without being decided.
func (c *comparison) manyGone() bool { return 5*c.absent.lacking > c.absent.due }

// listedIn counts of how many rows each person is, or may be.
func listedIn(matches []Match) map[data.ID]int {
	listed := make(map[data.ID]int, len(matches))
	for i := range matches {
		listed[matches[i].PersonID]++
		for _, id := range matches[i].Others {
			listed[id]++
		}
	}
	return listed
}

// moved is a row that is about somebody else than before.
type moved struct{ from, to data.ID }

// mostRelisted is how many rows may turn out to be about others before it is quicker to
// make the whole proposal again, which can be cancelled besides: each moves all who are
// absent behind it.
const mostRelisted = 100

// updateAbsent works out who is missing from the list after rows were assigned to other
// people. It returns false where more hangs on that than those people, and all is to be
// proposed again.
func (p *decided) updateAbsent(rows []moved) bool {
	c := p.of
	if len(rows) == 0 || !c.listsEverybody() {
		return true
	}
	if len(rows) > mostRelisted {
		return false
	}
	for _, row := range rows {
		c.absent.listed[row.from]--
		c.absent.listed[row.to]++
	}
	many := c.manyGone()
	for _, row := range rows {
		for _, id := range [...]data.ID{row.from, row.to} {
			if id != "" {
				p.updateOneAbsent(id)
			}
		}
	}
	return c.in.source.Kind != data.ListStaff || many == c.manyGone() && !c.much && !c.manyEnded(p.matches[:len(c.in.rows)])
}

// updateOneAbsent puts somebody among those who are absent, or takes them from there.
func (p *decided) updateOneAbsent(id data.ID) {
	c, book, rows := p.of, p.of.in.book, len(p.of.in.rows)
	person := book.person(id)
	if person == nil || !c.isDue(person) {
		return
	}
	at, found := slices.BinarySearchFunc(p.matches[rows:], book.place[id], func(m Match, place int) int {
		return cmp.Compare(book.place[m.PersonID], place)
	})
	at += rows
	switch listed := c.absent.listed[id] > 0; {
	case listed && found:
		p.sums.add(&p.matches[at], -1)
		p.matches = slices.Delete(p.matches, at, at+1)
		c.absent.lacking--
	case !listed && !found:
		c.absent.lacking++
		m := c.newAbsent(person)
		c.decideAbsence(&m)
		p.matches = slices.Insert(p.matches, at, m)
		p.sums.add(&p.matches[at], 1)
	}
}

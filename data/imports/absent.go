package imports

import (
	"cmp"
	"slices"

	"kader/data"
	"kader/data/match"
)

// absence holds who should stand in the list and does not: of a whole staff list those who work
// here, of the union's list our members. It is updated row by row, so that one decision among a
// hundred thousand people does not compare all of them again.
type absence struct {
	listed  map[data.ID]int // by person: how many rows are about them, or may be
	sites   map[string]bool // that the list speaks of, folded; none where it does not say
	due     int             // how many should stand in it
	missing int             // how many of them do not
}

// listsEverybody reports whether the list should hold everybody of a kind, so that whoever is
// missing is gone.
func (c *comparison) listsEverybody() bool {
	kind := c.in.source.Kind
	return len(c.in.rows) > 0 && (kind == data.ListStaff || kind == data.ListMembers)
}

// absentees returns a match for everybody who is missing from the list, in the order of the
// dossier.
func (c *comparison) absentees(matches []Match) []Match {
	c.absent = absence{}
	if !c.listsEverybody() {
		return nil
	}
	c.absent.listed, c.absent.sites = listedIn(matches), c.sitesOfRows()
	var gone []Match
	c.in.known.each(func(_ int, p *data.Person) {
		if !c.isDue(p) {
			return
		}
		c.absent.due++
		if c.absent.listed[p.ID] == 0 {
			gone = append(gone, c.newAbsent(p))
		}
	})
	c.absent.missing = len(gone)
	for i := range gone {
		c.decideAbsence(&gone[i])
	}
	return gone
}

// isDue reports whether somebody should stand in the list.
func (c *comparison) isDue(p *data.Person) bool {
	if c.in.source.Kind == data.ListMembers {
		return p.IsMember()
	}
	return c.isExpected(p, c.absent.sites)
}

// newAbsent returns the match of somebody who is missing, before anything is decided.
func (c *comparison) newAbsent(p *data.Person) Match {
	m := Match{Index: -1, Decision: DecisionLeft, PersonID: p.ID, Member: p.IsMember()}
	reason := reasonNotInList
	if c.in.source.Kind == data.ListMembers {
		m.Decision, reason = DecisionMissing, reasonNotWithUnion
	}
	if c.joinedSince(p) {
		m.Reasons = []match.Reason{reasonJoinedByUs}
		return m
	}
	if c.wasListed(p.ID) {
		reason = reasonListLeft
	}
	m.Reasons = []match.Reason{reason}
	return m
}

// joinedSince reports whether somebody became a member with us since the union's list before this one, so that the
// union may not know of it.
func (c *comparison) joinedSince(p *data.Person) bool {
	if c.in.source.Kind != data.ListMembers || p.State != data.FollowJoined || p.MemberSince.IsZero() {
		return false
	}
	return c.history == nil || c.history.list.ID == "" || c.history.list.Received.Before(p.MemberSince)
}

// JoinedByUs returns since when somebody is a member, of whom the union's list does not have and who joined with us
// since the list before; zero of everybody else.
func JoinedByUs(d *Draft, m *Match) data.Date {
	var p data.Person
	if !slices.Contains(m.Reasons, reasonJoinedByUs) || !d.compared.in.known.read(m.PersonID, &p) {
		return data.Date{}
	}
	return p.MemberSince
}

// decideAbsence decides about somebody who is missing from the list.
func (c *comparison) decideAbsence(m *Match) {
	if c.in.source.Kind == data.ListStaff {
		c.decideLeaver(m, c.manyGone())
	} else if chosen, ok := c.in.answers.leaving[m.PersonID]; ok {
		c.applyMissing(m, chosen)
	}
}

// manyGone reports whether more than a fifth are missing from a whole staff list, so that each is
// asked about.
func (c *comparison) manyGone() bool { return 5*c.absent.missing > c.absent.due }

// listedIn counts by person the rows that are, or may be, about them.
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

// reassigned is a row that turned out to be about another person.
type reassigned struct{ from, to data.ID }

// mostRelisted is the number of reassigned rows above which the whole proposal is made again,
// which is quicker and can be cancelled.
const mostRelisted = 100

// updateAbsent recomputes who is missing from the list after rows were assigned to other people.
// It returns false where other decisions depend on that, and the whole proposal must be made
// again.
func (p *workingProposal) updateAbsent(rows []reassigned) bool {
	c := p.compared
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
	return c.in.source.Kind != data.ListStaff ||
		many == c.manyGone() && !c.askEnded && !c.manyEnded(p.matches[:len(c.in.rows)])
}

// updateOneAbsent adds somebody to those who are missing, or removes them.
func (p *workingProposal) updateOneAbsent(id data.ID) {
	c, known, rows := p.compared, p.compared.in.known, len(p.compared.in.rows)
	s := &p.sides
	if !known.read(id, &s.known) || !c.isDue(&s.known) {
		return
	}
	at, found := slices.BinarySearchFunc(p.matches[rows:], known.place[id], func(m Match, place int) int {
		return cmp.Compare(known.place[m.PersonID], place)
	})
	at += rows
	switch listed := c.absent.listed[id] > 0; {
	case listed && found:
		p.sums.add(&p.matches[at], -1, s)
		p.matches = slices.Delete(p.matches, at, at+1)
		c.absent.missing--
	case !listed && !found:
		c.absent.missing++
		m := c.newAbsent(&s.known)
		c.decideAbsence(&m)
		p.matches = slices.Insert(p.matches, at, m)
		p.sums.add(&p.matches[at], 1, s)
	}
}

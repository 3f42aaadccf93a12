package imports

import (
	"errors"
	"fmt"

	"kader/data"
	"kader/data/store"
)

// Listed is one row of an imported list, or somebody who was missing from it.
type Listed struct {
	Row      int // as in the file; 0 for someone who is not in the list
	Decision Decision
	PersonID data.ID // "" where nobody was found or made
	Member   bool    // was a member already: counted in ListCounts.Member
	Joined   bool    // became a member by this list
	CameBack bool    // had been gone, and is back
}

// FindImported returns the rows of an import in their order, then those who were missing from the
// list, also long after. People who were deleted since are left out, and so are those with whom an
// undo took back all that the import did, and everything of imports made before this was kept.
func FindImported(s *store.Store, listID data.ID) ([]Listed, error) {
	var found []Listed
	err := s.View(func(t *store.Tx) error {
		list, err := t.FindList(listID)
		switch {
		case errors.Is(err, data.ErrNotFound):
			return nil
		case err != nil:
			return err
		}
		taken := make(map[data.ID]bool)
		err = t.EachTakenListing(&list, func(l *data.Listing) error {
			taken[l.PersonID] = true
			return nil
		})
		if err != nil {
			return err
		}
		rows, err := t.FindListings(listID)
		for _, l := range rows {
			if taken[l.PersonID] {
				continue
			}
			found = append(found, Listed{l.Row, Decision(l.Decision), l.PersonID, l.Member, l.Joined, l.CameBack})
		}
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("find who stands behind an import: %w", err)
	}
	return found, nil
}

// FindStanding returns the counts of a list without the people with whom an undo took back all that
// it did: what the list brought that still counts.
func FindStanding(t *store.Tx, list *data.List) (data.ListCounts, error) {
	if list.Undone {
		return data.ListCounts{}, nil
	}
	counts := sums{counts: list.Counts}
	err := t.EachTakenListing(list, func(l *data.Listing) error {
		counts.countDecision(&Match{Decision: Decision(l.Decision)}, -1)
		c := &counts.counts
		c.Member, c.Joined, c.CameBack = c.Member-one(l.Member), c.Joined-one(l.Joined), c.CameBack-one(l.CameBack)
		return nil
	})
	if err != nil {
		return data.ListCounts{}, fmt.Errorf("count what stands of an import: %w", err)
	}
	return counts.counts, nil
}

// one is 1 for what is so, 0 for what is not.
func one(so bool) int {
	if so {
		return 1
	}
	return 0
}

// listings returns the record of every row: the decision and, where the row is about somebody, the
// values about their work. made holds the new people by match.
func (p *workingProposal) listings(made map[int]data.ID) []data.Listing {
	rows := make([]data.Listing, len(p.matches))
	first := make(map[int]data.ID) // of rows that others add to
	var person data.Person
	for i := range p.matches {
		m := &p.matches[i]
		l := data.Listing{Row: m.Row, PersonID: m.PersonID, Decision: string(m.Decision)}
		if id := made[i]; id != "" {
			l.PersonID = id
		}
		if m.Index >= 0 && m.Decision != DecisionSkipped && m.Decision != DecisionAsk {
			l.Member, l.Joined, l.CameBack = m.Member, m.becomesMember(), m.countsAsBack()
			l.Said = p.said(m, &person)
		}
		if m.Row > 0 {
			first[m.Row] = l.PersonID
		}
		rows[i] = l
	}
	for i := range rows {
		if m := &p.matches[i]; m.Twin > 0 && m.Decision == DecisionSkipped {
			rows[i].PersonID = first[m.Twin]
		}
	}
	return rows
}

// said returns what a row says of somebody's work: nothing of who asked to be left alone. scratch
// is filled.
func (p *workingProposal) said(m *Match, scratch *data.Person) data.Said {
	if p.compared.in.known.read(m.PersonID, scratch) && !scratch.Objected.IsZero() && !m.becomesMember() {
		return data.Said{}
	}
	p.compared.read(m.Index, scratch)
	return workOf(scratch)
}

// workOf returns the values of a row about somebody's work.
func workOf(p *data.Person) data.Said {
	return data.Said{Unit: p.EmployerUnit, Site: p.EmployerSite, JobTitle: p.JobTitle, Hours: p.Hours, FTE: p.FTE}
}

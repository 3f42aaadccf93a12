package store

import "kader/data"

func candidateNoun() noun[data.Candidate] {
	return noun[data.Candidate]{
		table: "candidate", order: "id",
		fields: func(c *data.Candidate) (*data.Record, []field) {
			return &c.Record, []field{
				owner("person_id", &c.PersonID, personTable),
				text("kind", &c.Kind),
				text("why", &c.Why),
				reference("asker_id", &c.AskerID, personTable),
				day("asked", &c.Asked),
				text("answer", &c.Answer),
			}
		},
	}
}

// CandidateFilter chooses candidates. Zero fields choose all.
type CandidateFilter struct {
	PersonID data.ID
	AskerID  data.ID
}

func (f CandidateFilter) filter() (where filter) {
	where.equal("person_id", f.PersonID)
	where.equal("asker_id", f.AskerID)
	return where
}

// FindCandidate returns the candidate with the given id, or ErrNotFound.
func (t *Tx) FindCandidate(id data.ID) (data.Candidate, error) { return find(t, candidateNoun(), id) }

// FindCandidates returns the chosen candidates in the order in which they were added.
func (t *Tx) FindCandidates(f CandidateFilter) ([]data.Candidate, error) {
	return findAll(t, candidateNoun(), f.filter())
}

// CreateCandidate adds a candidate and fills in its record.
func (t *Tx) CreateCandidate(c *data.Candidate) error { return create(t, candidateNoun(), c) }

// UpdateCandidate changes a candidate and logs the fields that got another value.
func (t *Tx) UpdateCandidate(id data.ID, change func(*data.Candidate)) error {
	return update(t, candidateNoun(), id, change)
}

// DeleteCandidate deletes a candidate. The person stays.
func (t *Tx) DeleteCandidate(id data.ID) error { return remove(t, candidateNoun(), id) }

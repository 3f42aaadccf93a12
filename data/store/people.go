package store

import (
	"cmp"
	"slices"

	"kader/data"
)

// people remembers everybody between two looks. Pages read all people again after
// every change, and with 100,000 of them reading takes longer than anybody
// wants to wait.
type people struct {
	known bool
	rows  []data.Person // by id, without Follow.Talked
}

// maxPatched is how many changed rows are read again one by one; after more,
// everybody is.
const maxPatched = 2000

// allPeople returns everybody, read or remembered. The slice is the caller's own.
func (s *Store) allPeople(t *Tx) ([]data.Person, error) {
	if !s.people.known {
		rows, err := findAll(t, personNoun(), filter{})
		if err != nil {
			return nil, err
		}
		s.people = people{known: true, rows: rows}
	}
	copied := slices.Clone(s.people.rows)
	for i := range copied {
		copied[i].Roles = slices.Clone(copied[i].Roles)
	}
	return copied, nil
}

// patchPeople brings what is remembered up to date with a transaction that was
// committed. An erased person is touched as "" and so cannot be patched.
func (s *Store) patchPeople(t *Tx) {
	_, erased := t.touched[""]
	if !s.people.known || erased || len(t.touched) > maxPatched {
		s.people = people{}
		return
	}
	ids := make([]data.ID, 0, len(t.touched))
	for id := range t.touched {
		ids = append(ids, id)
	}
	changed, err := personNoun().findRows(&Tx{store: s, reading: true}, ids)
	if err != nil {
		s.people = people{}
		return
	}
	rows := slices.DeleteFunc(s.people.rows, func(p data.Person) bool {
		_, touched := t.touched[p.ID]
		return touched && changed[p.ID] == nil
	})
	for _, p := range changed {
		at, found := slices.BinarySearchFunc(rows, p.ID, func(p data.Person, id data.ID) int { return cmp.Compare(p.ID, id) })
		if found {
			rows[at] = *p
		} else {
			rows = slices.Insert(rows, at, *p)
		}
	}
	s.people.rows = rows
}

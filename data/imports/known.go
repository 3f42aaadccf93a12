package imports

import (
	"fmt"
	"strings"

	"kader/data"
	"kader/data/match"
	"kader/data/store"
)

// known is the dossier as it was when the draft was made.
type known struct {
	group    data.Group
	people   []data.Person
	units    []data.Unit
	lists    []data.List
	place    map[data.ID]int // of a person in people
	mappings map[string]map[string]data.Field
	written  map[data.ID]match.Earlier // people whom an earlier import of the same file wrote
	from     *store.Store
	listed   map[data.ID][]data.Listing // of earlier lists, as far as they were looked at
}

// listings returns what an earlier list said of whom.
func (k *known) listings(list data.ID) ([]data.Listing, error) {
	if rows, read := k.listed[list]; read {
		return rows, nil
	}
	err := k.from.View(func(t *store.Tx) (err error) {
		k.listed[list], err = t.FindListings(list)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("read earlier list: %w", err)
	}
	return k.listed[list], nil
}

// readKnown reads what a list is compared with. Remembered mappings are read for
// every employer of whom there is a list, and for the one named.
func readKnown(s *store.Store, employer, hash string) (known, error) {
	k := known{
		from: s, listed: make(map[data.ID][]data.Listing), place: make(map[data.ID]int), mappings: make(map[string]map[string]data.Field), written: make(map[data.ID]match.Earlier),
	}
	err := s.View(func(t *store.Tx) (err error) {
		if k.group, err = t.Group(); err != nil {
			return err
		}
		if k.people, err = t.FindPeople(store.PersonFilter{}); err != nil {
			return err
		}
		if k.units, err = t.FindUnits(store.UnitFilter{}); err != nil {
			return err
		}
		if k.lists, err = t.FindLists(store.ListFilter{}); err != nil {
			return err
		}
		names := []string{employer, k.group.Company}
		for _, list := range k.lists {
			names = append(names, list.Employer)
		}
		for _, name := range names {
			if k.mappings[employerKey(name)], err = t.FindMapping(name); err != nil {
				return err
			}
		}
		return k.readWritten(t, hash)
	})
	if err != nil {
		return known{}, fmt.Errorf("read dossier for import: %w", err)
	}
	for i := range k.people {
		k.place[k.people[i].ID] = i
	}
	return k, nil
}

// readWritten reads whom earlier imports of the same file really wrote. A row that
// was asked about and left undecided wrote nobody.
func (k *known) readWritten(t *store.Tx, hash string) error {
	for i := range k.lists {
		list := &k.lists[i]
		if list.Hash != hash || list.Undone || list.BatchID == "" {
			continue
		}
		changes, err := t.FindChanges(store.ChangeFilter{BatchID: list.BatchID})
		if err != nil {
			return err
		}
		for j := range changes {
			c := &changes[j]
			switch {
			case c.Noun != "person":
			case c.Op == data.OpCreate:
				k.written[c.RowID] = match.Created
			case k.written[c.RowID] == match.Untouched:
				k.written[c.RowID] = match.Changed
			}
		}
	}
	return nil
}

// person returns the person with the given id, nil where there is none.
func (k *known) person(id data.ID) *data.Person {
	if i, ok := k.place[id]; ok {
		return &k.people[i]
	}
	return nil
}

// mapping returns what is remembered of an employer's columns.
func (k *known) mapping(employer string) map[string]data.Field {
	return k.mappings[employerKey(employer)]
}

// employerOf returns the employer whose list brought a person, "" when unknown.
func (k *known) employerOf(p *data.Person) string {
	for _, list := range k.lists {
		if list.ID == p.ListID {
			return list.Employer
		}
	}
	return ""
}

func employerKey(name string) string { return data.Fold(strings.TrimSpace(name)) }

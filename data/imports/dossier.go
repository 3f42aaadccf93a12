package imports

import (
	"fmt"
	"strings"

	"kader/data"
	"kader/data/match"
	"kader/data/store"
)

// dossier is the dossier as it was when the draft was made.
type dossier struct {
	group    data.Group
	people   packedPeople
	scratch  data.Person // what person returns
	units    []data.Unit
	lists    []data.List
	place    map[data.ID]int // of a person in people
	mappings map[string]map[string]data.Field
	written  map[data.ID]match.Earlier // people whom an earlier import of the same file wrote
	from     *store.Store
	listed   map[data.ID]*earlierList // earlier lists, as far as they were looked at
}

// earlierList is what an earlier list said of the people we know.
type earlierList struct {
	places  []int32 // by person known: the place in said, plus one; 0 is not in the list
	said    packedPeople
	settled []bool // by place in said: it was clear who it was
	people  int    // how many people stood in the list
	scratch data.Person
}

// personOf returns what the list said of somebody; false for who was not in it, nil where it
// was not clear that it was them. The person is another one at the next call.
func (l *earlierList) personOf(k *dossier, id data.ID) (*data.Person, bool) {
	i, known := k.place[id]
	if l == nil || !known || l.places[i] == 0 {
		return nil, false
	}
	place := int(l.places[i]) - 1
	if !l.settled[place] {
		return nil, true
	}
	l.said.read(place, &l.scratch)
	return &l.scratch, true
}

// rows is how many people stood in the list.
func (l *earlierList) rows() int {
	if l == nil {
		return 0
	}
	return l.people
}

// readListed reads what an earlier list said of whom.
func (k *dossier) readListed(list data.ID) (*earlierList, error) {
	if read := k.listed[list]; read != nil {
		return read, nil
	}
	l := &earlierList{places: make([]int32, k.people.size())}
	err := k.from.View(func(t *store.Tx) error {
		return t.EachListing(list, func(row *data.Listing) error {
			i, known := k.place[row.PersonID]
			if row.Row == 0 || !known {
				return nil
			}
			settled := row.Decision != string(DecisionAsk) && row.Decision != string(DecisionSkipped)
			switch at := l.places[i]; {
			case at == 0:
				l.people++
			case l.settled[at-1] || !settled:
				return nil // of rows that were put together the main one says what was said
			}
			setWork(&l.scratch, row.Said)
			l.said.add(&l.scratch)
			l.settled = append(l.settled, settled)
			l.places[i] = int32(len(l.settled)) //nolint:gosec // no more than people
			return nil
		})
	})
	if err != nil {
		return nil, fmt.Errorf("read earlier list: %w", err)
	}
	k.listed[list] = l
	return l, nil
}

// Known returns someone of the dossier as they were when the draft was made: what a
// list can fill or is compared with, and no more. It is quick also with many people.
func (d *Draft) Known(id data.ID) (data.Person, bool) {
	p := d.book.person(id)
	if p == nil {
		return data.Person{}, false
	}
	return *p, true
}

// readKnown reads what a list is compared with. Remembered mappings are read for
// every employer of whom there is a list, and for the one named.
func readKnown(s *store.Store, employer, hash string) (dossier, error) {
	k := dossier{
		from: s, listed: make(map[data.ID]*earlierList), place: make(map[data.ID]int), mappings: make(map[string]map[string]data.Field), written: make(map[data.ID]match.Earlier),
	}
	err := s.View(func(t *store.Tx) (err error) {
		if k.group, err = t.Group(); err != nil {
			return err
		}
		if err = k.readPeople(t); err != nil {
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
		return dossier{}, fmt.Errorf("read dossier for import: %w", err)
	}
	return k, nil
}

// readPeople packs everybody.
func (k *dossier) readPeople(t *store.Tx) error {
	if err := t.EachPerson(func(p *data.Person) error { k.people.add(p); return nil }); err != nil {
		return err
	}
	k.each(func(i int, p *data.Person) { k.place[p.ID] = i })
	return nil
}

// each calls visit with everybody known. The person is another one at the next call.
func (k *dossier) each(visit func(i int, p *data.Person)) {
	var p data.Person
	for i := range k.people.size() {
		k.people.read(i, &p)
		visit(i, &p)
	}
}

// id returns who stands at a place.
func (k *dossier) id(at int) data.ID {
	var p data.Person
	k.people.read(at, &p)
	return p.ID
}

// readWritten reads whom earlier imports of the same file really wrote. A row that
// was asked about and left undecided wrote nobody.
func (k *dossier) readWritten(t *store.Tx, hash string) error {
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

// person returns the person with the given id, nil where there is none: what a list
// can fill or is compared with, and no more. It is another one at the next call.
func (k *dossier) person(id data.ID) *data.Person {
	i, ok := k.place[id]
	if !ok {
		return nil
	}
	k.people.read(i, &k.scratch)
	return &k.scratch
}

// mapping returns what is remembered of an employer's columns.
func (k *dossier) mapping(employer string) map[string]data.Field {
	return k.mappings[employerKey(employer)]
}

// employerOf returns the employer whose list brought a person, "" when unknown.
func (k *dossier) employerOf(p *data.Person) string {
	for _, list := range k.lists {
		if list.ID == p.ListID {
			return list.Employer
		}
	}
	return ""
}

func employerKey(name string) string { return data.Fold(strings.TrimSpace(name)) }

// importOf returns the last import of a file with the same bytes, by its hash, that was
// not taken back; nil where there is none.
func (k *dossier) importOf(hash string) *data.List {
	for i := len(k.lists) - 1; i >= 0; i-- {
		if list := &k.lists[i]; list.Hash == hash && !list.Undone {
			return list
		}
	}
	return nil
}

package imports

import (
	"fmt"
	"strings"

	"kader/data"
	"kader/data/match"
	"kader/data/store"
)

// known is what the dossier held when the draft was made: whom and what the group knows.
type known struct {
	group    data.Group
	people   packedPeople
	units    []data.Unit
	lists    []data.List
	place    map[data.ID]int // of a person in people
	mappings map[string]map[string]data.Field
	pairs    map[data.ID][]data.Pair   // by person: what was said of rows of lists and them
	written  map[data.ID]match.Earlier // people whom an earlier import of the same file wrote
	from     *store.Store
	listed   map[data.ID]*earlierList // earlier lists, as far as they were looked at
}

// earlierList holds what an earlier list said of the people we know.
type earlierList struct {
	places  []int32 // by person known: the place in packed, plus one; 0 is not in the list
	packed  packedPeople
	certain []bool // by place in packed: it was clear who it was
	people  int    // how many people stood in the list
}

// placeOf returns the place in packed of somebody, -1 for somebody who was not in the list.
func (l *earlierList) placeOf(k *known, id data.ID) int {
	i, ok := k.place[id]
	if l == nil || !ok {
		return -1
	}
	return int(l.places[i]) - 1
}

// read fills p with what the list said of somebody; false for somebody who was not in it, or of
// whom it was unclear that it was them.
func (l *earlierList) read(k *known, id data.ID, p *data.Person) bool {
	place := l.placeOf(k, id)
	if place < 0 || !l.certain[place] {
		return false
	}
	l.packed.read(place, p)
	return true
}

// size returns how many people stood in the list, 0 for no list.
func (l *earlierList) size() int {
	if l == nil {
		return 0
	}
	return l.people
}

// readListed returns what an earlier list said of the people we know; each list is read once.
func (k *known) readListed(list data.ID) (*earlierList, error) {
	if read := k.listed[list]; read != nil {
		return read, nil
	}
	l := &earlierList{places: make([]int32, k.people.size())}
	var said data.Person
	err := k.from.View(func(t *store.Tx) error {
		return t.EachListing(list, func(row *data.Listing) error {
			i, ok := k.place[row.PersonID]
			if row.Row == 0 || !ok {
				return nil // somebody who was not in the list, or who was deleted since
			}
			settled := row.Decision != string(DecisionAsk) && row.Decision != string(DecisionSkipped)
			switch at := l.places[i]; {
			case at == 0:
				l.people++
			case l.certain[at-1] || !settled:
				return nil // of rows that were put together the main one says what was said
			}
			setWork(&said, row.Said)
			l.packed.add(&said)
			l.certain = append(l.certain, settled)
			l.places[i] = int32(len(l.certain)) //nolint:gosec // no more than people
			return nil
		})
	})
	if err != nil {
		return nil, fmt.Errorf("read earlier list: %w", err)
	}
	k.listed[list] = l
	return l, nil
}

// KnownPerson returns somebody of the dossier as they were when the draft was made, with the
// values that a list can fill or is compared with; false where there is none.
func (d *Draft) KnownPerson(id data.ID) (p data.Person, ok bool) {
	ok = d.known.read(id, &p)
	return p, ok
}

// readKnown reads what a list is compared with. Remembered mappings are read for
// every employer of whom there is a list, and for the one named.
func readKnown(s *store.Store, employer, hash string) (known, error) {
	k := known{
		from: s, listed: make(map[data.ID]*earlierList), place: make(map[data.ID]int),
		mappings: make(map[string]map[string]data.Field), written: make(map[data.ID]match.Earlier),
	}
	err := s.View(func(t *store.Tx) (err error) {
		if k.group, err = t.Group(); err != nil {
			return err
		}
		if err = k.readPeople(t); err != nil {
			return err
		}
		if err = k.readPairs(t); err != nil {
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
	return k, nil
}

// readPeople packs everybody.
func (k *known) readPeople(t *store.Tx) error {
	if err := t.EachPerson(func(p *data.Person) error { k.people.add(p); return nil }); err != nil {
		return err
	}
	k.each(func(i int, p *data.Person) { k.place[p.ID] = i })
	return nil
}

// readPairs reads what was said of rows of lists and people.
func (k *known) readPairs(t *store.Tx) error {
	pairs, err := t.FindPairs()
	k.pairs = make(map[data.ID][]data.Pair, len(pairs))
	for i := range pairs {
		p := &pairs[i]
		if k.has(p.PersonID) && (p.Answer == data.PairSame || k.has(p.OtherID)) {
			k.pairs[p.PersonID] = append(k.pairs[p.PersonID], *p)
		}
	}
	return err
}

// each calls visit with everybody known, in one Person that is filled again for the next.
func (k *known) each(visit func(i int, p *data.Person)) {
	var p data.Person
	for i := range k.people.size() {
		k.people.read(i, &p)
		visit(i, &p)
	}
}

// id returns the id of the person at a place.
func (k *known) id(at int) data.ID { return k.people.id(at) }

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

// has reports whether there is a person with the given id.
func (k *known) has(id data.ID) bool {
	_, ok := k.place[id]
	return ok
}

// read fills p with the person with the given id: the values that a list can fill or is compared
// with. It is false where there is none.
func (k *known) read(id data.ID, p *data.Person) bool {
	i, ok := k.place[id]
	if ok {
		k.people.read(i, p)
	}
	return ok
}

// objected reports whether somebody in the dossier asked to be left alone.
func (k *known) objected(id data.ID) bool {
	var p data.Person
	return k.read(id, &p) && !p.Objected.IsZero()
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

// importOf returns the last import of a file with the given hash that was not undone, nil where
// there is none.
func (k *known) importOf(hash string) *data.List {
	for i := len(k.lists) - 1; i >= 0; i-- {
		if list := &k.lists[i]; list.Hash == hash && !list.Undone {
			return list
		}
	}
	return nil
}

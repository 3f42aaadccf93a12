package store

import (
	"fmt"

	"kader/data"
)

// findTalked returns when people were spoken with, of everybody where people is nil: the last contact that was made,
// and the talks since they are followed. See data.Contact.Talk.
func (t *Tx) findTalked(people []data.ID) (map[data.ID]data.Talked, error) {
	var where filter
	if len(people) <= maxListed {
		where.oneOf("person_id", people)
	}
	const (
		reached = "outcome IN ('', 'spoken', 'refused')"
		talk    = reached + " AND channel IN ('face', 'phone') AND held >= started"
	)
	query := "SELECT person_id, MAX(CASE WHEN " + reached + " THEN held END), COUNT(CASE WHEN " + talk + " THEN 1 END)," +
		" MIN(CASE WHEN " + talk + " THEN held END), MAX(CASE WHEN " + talk + " THEN held END)" +
		" FROM contact JOIN person ON person.id = person_id" + where.where() + " GROUP BY person_id"
	found := make(map[data.ID]data.Talked)
	err := t.query(query, where.args, func(scan func(...any) error) error {
		var id data.ID
		var one data.Talked
		err := scan(textCell[data.ID]{&id}, dayCell{&one.Last}, numberCell{&one.Talks}, dayCell{&one.FirstTalk},
			dayCell{&one.LastTalk})
		found[id] = one
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("find talks: %w", err)
	}
	return found, nil
}

// NoteContact adds a contact, fills in its record and moves the colleague along: see data.Person.Speak. next is the
// day that was agreed for the next contact, zero is none.
func (t *Tx) NoteContact(c *data.Contact, next data.Date) error {
	if err := t.CreateContact(c); err != nil {
		return err
	}
	return t.UpdatePerson(c.PersonID, func(p *data.Person) { p.Speak(c, next) })
}

// StartConversation begins to follow people who are no members, as no new colleagues, and says why. It passes over
// those with whom no conversation can be started, see data.Person.CanBegin, and returns with whom one was.
func (t *Tx) StartConversation(people []data.ID, on data.Date, why string) (begun []data.ID, err error) {
	for _, id := range people {
		p, err := t.FindPerson(id)
		if err != nil {
			return nil, err
		}
		if !p.CanBegin(on) {
			continue
		}
		err = t.UpdatePerson(id, func(p *data.Person) {
			p.Begin(on, false)
			p.Why, p.Next = why, data.Date{}
		})
		if err != nil {
			return nil, err
		}
		begun = append(begun, id)
	}
	return begun, nil
}

// FindTracks returns the tracks of the group and of its lists.
func (t *Tx) FindTracks() (data.Tracks, error) {
	g, err := t.Group()
	if err != nil {
		return data.Tracks{}, err
	}
	lists, err := t.FindLists(ListFilter{})
	return data.NewTracks(&g, lists), err
}

// CountOnTrack returns the tracks, and how many in conversation follow that of a list, or with "" that of the group.
func (t *Tx) CountOnTrack(list data.ID, today data.Date) (data.Tracks, int, error) {
	tracks, err := t.FindTracks()
	if err != nil {
		return tracks, 0, err
	}
	n := 0
	err = t.EachPerson(func(p *data.Person) error {
		if tracks.IsOn(p, list, today) {
			n++
		}
		return nil
	})
	return tracks, n, err
}

// FindFormerUnits returns the units in which people worked before, as far as the log of changes says it: those from
// which they were moved, by hand or by a list, unless that was taken back.
func (t *Tx) FindFormerUnits() (data.FormerUnits, error) {
	query := "SELECT DISTINCT row_id, old_value FROM change JOIN unit ON unit.id = old_value" +
		" JOIN batch ON batch.number = change.batch WHERE noun = 'person' AND field = 'unit_id' AND undone = 0" +
		" AND reverts = 0 ORDER BY row_id, old_value"
	found := make(data.FormerUnits)
	err := t.query(query, nil, func(scan func(...any) error) error {
		var person, unit data.ID
		err := scan(textCell[data.ID]{&person}, textCell[data.ID]{&unit})
		found[person] = append(found[person], unit)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("find former units: %w", err)
	}
	return found, nil
}

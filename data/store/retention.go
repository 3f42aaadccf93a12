package store

import (
	"errors"
	"fmt"

	"kader/data"
)

// The changes that are undone until their day is over, and are final after it.
const (
	LabelRemoved   = "retention-removed"
	LabelObjection = "objection-kept"
)

// FindExpired lists what must go by the end of the month.
func (t *Tx) FindExpired(today data.Date) ([]data.Expired, error) {
	d, err := t.ReadKept(today)
	if err != nil {
		return nil, err
	}
	return data.FindExpired(d, today), nil
}

// ReadKept reads what data.FindExpired looks at.
func (t *Tx) ReadKept(today data.Date) (d *data.Dossier, err error) {
	d = new(data.Dossier)
	if d.People, err = t.findPeople(PersonFilter{}); err != nil {
		return nil, err
	}
	if d.Lists, err = t.FindLists(ListFilter{}); err != nil {
		return nil, err
	}
	return d, t.CompleteKept(d, today)
}

// CompleteKept adds to people and lists what else data.FindExpired looks at: the group, contacts,
// candidates, and where that matters the day of the last list that held somebody.
func (t *Tx) CompleteKept(d *data.Dossier, today data.Date) (err error) {
	read := func(step func() error) {
		if err == nil {
			err = step()
		}
	}
	read(func() (err error) { d.Group, err = t.Group(); return err })
	read(func() (err error) { d.Contacts, err = t.FindContacts(ContactFilter{}); return err })
	read(func() (err error) { d.Candidates, err = t.FindCandidates(CandidateFilter{}); return err })
	read(func() (err error) {
		if mayBeListedLongAgo(d, today) {
			d.Listed, err = t.findLastListed()
		}
		return err
	})
	if err != nil {
		return fmt.Errorf("read what is kept: %w", err)
	}
	return nil
}

// mayBeListedLongAgo reports whether anybody was entered, or any list received, so long ago that
// the last list of somebody matters.
func mayBeListedLongAgo(d *data.Dossier, today data.Date) bool {
	old := data.MonthEnd(today).AddMonths(-d.Group.Filled().NotJoined).AddDays(3) // months differ in length
	for i := range d.Lists {
		if !d.Lists[i].Received.IsZero() && d.Lists[i].Received.Before(old) {
			return true
		}
	}
	for i := range d.People {
		if data.DateOf(d.People[i].Created).Before(old) {
			return true
		}
	}
	return false
}

// findLastListed returns the day on which the last list was received that held somebody.
func (t *Tx) findLastListed() (map[data.ID]data.Date, error) {
	query := "SELECT listing.person_id, MAX(list.received) FROM list JOIN batch ON batch.id = list.batch_id" +
		" JOIN listing ON listing.batch = batch.number WHERE list.undone = 0 AND listing.row_number > 0" +
		" AND listing.person_id <> '' GROUP BY listing.person_id"
	last, err := t.queryDays(query)
	if err != nil {
		return nil, fmt.Errorf("find last lists: %w", err)
	}
	return last, nil
}

// RemoveExpired removes what expired. Run it in an Update with LabelRemoved: then it can be undone
// until the day is over, and the first opening or change of a later day makes it final. What is
// gone already is passed over.
func (t *Tx) RemoveExpired(items []data.Expired, today data.Date) error {
	for _, kind := range []data.ExpiredKind{
		data.ExpiredTalk, data.ExpiredRemark, data.ExpiredCandidate, data.ExpiredObjection, data.ExpiredPerson,
		data.ExpiredList,
	} {
		for _, e := range items {
			if e.Kind != kind {
				continue
			}
			if err := t.removeOne(e, today); err != nil && !errors.Is(err, data.ErrNotFound) {
				return fmt.Errorf("remove what expired: %w", err)
			}
		}
	}
	return nil
}

func (t *Tx) removeOne(e data.Expired, today data.Date) error {
	switch e.Kind {
	case data.ExpiredTalk:
		return update(t, contactNoun(), e.ID, func(c *data.Contact) { c.Note, c.Keeping = "", data.Keeping{} })
	case data.ExpiredRemark:
		return t.UpdatePerson(e.ID, func(p *data.Person) { p.Note, p.Keeping = "", data.Keeping{} })
	case data.ExpiredCandidate:
		return t.DeleteCandidate(e.ID)
	case data.ExpiredObjection:
		return t.KeepObjection(e.ID, today)
	case data.ExpiredPerson:
		return t.removePerson(e.ID)
	}
	if err := t.release(listTable, e.ID, ""); err != nil {
		return err
	}
	return remove(t, listNoun(), e.ID)
}

// removePerson deletes a person, and the name that stands with what they do.
func (t *Tx) removePerson(id data.ID) error {
	if err := t.dropNames(id); err != nil {
		return err
	}
	return t.DeletePerson(id)
}

// dropNames takes the name of somebody, and who that is, out of the actions and tellings that are theirs.
func (t *Tx) dropNames(id data.ID) error {
	actions, err := t.referring(actionTable, "rep_id", id)
	if err != nil {
		return err
	}
	for _, action := range actions {
		if err := t.UpdateAction(action, func(a *data.Action) { a.RepID, a.Who = "", "" }); err != nil {
			return err
		}
	}
	tellings, err := t.referring(tellingTable, "rep_id", id)
	if err != nil {
		return err
	}
	for _, telling := range tellings {
		if err := t.UpdateTelling(telling, func(g *data.Telling) { g.RepID, g.Who = "", "" }); err != nil {
			return err
		}
	}
	return nil
}

// KeepObjection keeps of somebody who asked to be left alone a name, one trait and the day, and
// nothing else. Run it in an Update with LabelObjection; see RemoveExpired for when it is final.
func (t *Tx) KeepObjection(id data.ID, today data.Date) error {
	p, err := t.FindPerson(id)
	if err != nil {
		return fmt.Errorf("keep an objection: %w", err)
	}
	if err := t.deleteOwned(personTable, id); err != nil {
		return err
	}
	if err := t.dropNames(id); err != nil {
		return err
	}
	if err := t.release(personTable, id, ""); err != nil {
		return err
	}
	kept := p.ObjectionBlank(today)
	return t.UpdatePerson(id, func(p *data.Person) { *p = kept })
}

// KeepLonger keeps what expired until a day, and says why. A remark, and a name that may be asked, are kept with the
// person.
func (t *Tx) KeepLonger(e data.Expired, k data.Keeping) error {
	switch e.Kind {
	case data.ExpiredTalk:
		return update(t, contactNoun(), e.ID, func(c *data.Contact) { c.Keeping = k })
	case data.ExpiredList:
		return update(t, listNoun(), e.ID, func(l *data.List) { l.Keeping = k })
	}
	return t.UpdatePerson(e.PersonID, func(p *data.Person) { p.Keeping = k })
}

package example

import (
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"

	"kader/data"
	"kader/data/store"
)

// Write makes the example dossier of the given day at path, in one change. An
// existing file is never overwritten, and a failure leaves none behind.
func Write(path, passphrase string, day data.Date, o store.Options) error {
	d := Build(day)
	if o.IDs == nil {
		o.IDs = idSource()
	}
	s, err := store.Create(path, passphrase, d.Group, o)
	if err != nil {
		return fmt.Errorf("write example: %w", err)
	}
	err = s.Update("example", func(tx *store.Tx) error { return fill(tx, d) })
	if closeErr := s.Close(); err == nil {
		err = closeErr
	}
	if err != nil {
		return errors.Join(fmt.Errorf("write example: %w", err), os.Remove(path))
	}
	return nil
}

// idSource gives the same row ids on every run of the same day.
func idSource() io.Reader {
	return rand.NewChaCha8([32]byte{seed & 0xff, seed >> 8 & 0xff, seed >> 16 & 0xff, seed >> 24 & 0xff})
}

// filling copies a dossier into a store, which gives every row an id of its own.
type filling struct {
	tx  *store.Tx
	d   *data.Dossier
	ids map[data.ID]data.ID // of the dossier to that of the store
}

// fill writes what others refer to before those who do.
func fill(tx *store.Tx, d *data.Dossier) error {
	f := filling{tx: tx, d: d, ids: map[data.ID]data.ID{"": ""}}
	for _, write := range []func() error{
		f.units, f.lists, f.reps, f.people, f.topics, f.goals, f.meetings, f.actions, f.contacts, f.snapshots,
	} {
		if err := write(); err != nil {
			return err
		}
	}
	return nil
}

// put creates one row and remembers which id it got.
func put[N any](f filling, n *N, record *data.Record, create func(*N) error) error {
	old := record.ID
	err := create(n)
	f.ids[old] = record.ID
	return err
}

func (f filling) units() error {
	for i := range f.d.Units {
		u := &f.d.Units[i]
		u.ParentID = f.ids[u.ParentID]
		if err := put(f, u, &u.Record, f.tx.CreateUnit); err != nil {
			return err
		}
	}
	return nil
}

func (f filling) lists() error {
	for i := range f.d.Lists {
		l := &f.d.Lists[i]
		if err := put(f, l, &l.Record, f.tx.CreateList); err != nil {
			return err
		}
	}
	return nil
}

// reps come before the colleagues whose contact persons they are.
func (f filling) reps() error {
	return f.peopleWho(func(p *data.Person) bool { return p.HasRole(data.RoleRep) })
}

func (f filling) people() error {
	return f.peopleWho(func(p *data.Person) bool { return !p.HasRole(data.RoleRep) })
}

func (f filling) peopleWho(wanted func(*data.Person) bool) error {
	var people []*data.Person
	var old []data.ID
	for i := range f.d.People {
		p := &f.d.People[i]
		if !wanted(p) {
			continue
		}
		old = append(old, p.ID)
		p.UnitID, p.RepID, p.ListID = f.ids[p.UnitID], f.ids[p.RepID], f.ids[p.ListID]
		people = append(people, p)
	}
	if err := f.tx.CreatePeople(people); err != nil {
		return err
	}
	for i, p := range people {
		f.ids[old[i]] = p.ID
	}
	return nil
}

func (f filling) topics() error {
	for i := range f.d.Topics {
		t := &f.d.Topics[i]
		t.UnitID = f.ids[t.UnitID]
		if err := put(f, t, &t.Record, f.tx.CreateTopic); err != nil {
			return err
		}
	}
	return nil
}

func (f filling) goals() error {
	for i := range f.d.Goals {
		g := &f.d.Goals[i]
		g.TopicID = f.ids[g.TopicID]
		if err := put(f, g, &g.Record, f.tx.CreateGoal); err != nil {
			return err
		}
	}
	return nil
}

func (f filling) meetings() error {
	for i := range f.d.Meetings {
		m := &f.d.Meetings[i]
		if err := put(f, m, &m.Record, f.tx.CreateMeeting); err != nil {
			return err
		}
	}
	return nil
}

func (f filling) actions() error {
	for i := range f.d.Actions {
		a := &f.d.Actions[i]
		a.GoalID, a.MeetingID, a.RepID = f.ids[a.GoalID], f.ids[a.MeetingID], f.ids[a.RepID]
		if err := put(f, a, &a.Record, f.tx.CreateAction); err != nil {
			return err
		}
	}
	return nil
}

func (f filling) contacts() error {
	for i := range f.d.Contacts {
		c := &f.d.Contacts[i]
		c.PersonID, c.RepID = f.ids[c.PersonID], f.ids[c.RepID]
		if err := put(f, c, &c.Record, f.tx.CreateContact); err != nil {
			return err
		}
	}
	return nil
}

func (f filling) snapshots() error {
	for i := range f.d.Snapshots {
		s := &f.d.Snapshots[i]
		for j := range s.Figures {
			s.Figures[j].UnitID = f.ids[s.Figures[j].UnitID]
		}
		if err := put(f, s, &s.Record, f.tx.CreateSnapshot); err != nil {
			return err
		}
	}
	return nil
}

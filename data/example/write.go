package example

import (
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"slices"
	"time"

	"kader/data"
	"kader/data/store"
)

// Write makes the example dossier of the given day at path, in a language. The lists come in one by
// one, each on its own day, so that history reads as it would and every import can be
// taken back. An existing file is never overwritten, and a failure leaves none behind.
func Write(path, passphrase, language string, day data.Date, o store.Options) error {
	d, err := Build(language, day)
	if err != nil {
		return fmt.Errorf("write example: %w", err)
	}
	if o.IDs == nil {
		o.IDs = idSource()
	}
	f := &filling{d: d, ids: map[data.ID]data.ID{"": ""}, now: now(o), at: d.Lists[0].Received.AddDays(-3).Time()}
	o.Clock, o.CopyDir = func() time.Time { return f.at }, "" // it is nobody’s work, on no machine
	s, err := store.Create(path, passphrase, d.Group, o)
	if err != nil {
		return fmt.Errorf("write example: %w", err)
	}
	f.store = s
	err = f.run()
	if closeErr := s.Close(); err == nil {
		err = closeErr
	}
	if err != nil {
		return errors.Join(fmt.Errorf("write example: %w", err), os.Remove(path))
	}
	return nil
}

func now(o store.Options) time.Time {
	if o.Clock == nil {
		return time.Now()
	}
	return o.Clock()
}

// idSource gives the same row ids on every run of the same day.
func idSource() io.Reader {
	return rand.NewChaCha8([32]byte{seed & 0xff, seed >> 8 & 0xff, seed >> 16 & 0xff, seed >> 24 & 0xff})
}

// filling copies a dossier into a store, which gives every row an id of its own.
type filling struct {
	store *store.Store
	tx    *store.Tx // of the change being made
	d     *data.Dossier
	ids   map[data.ID]data.ID // of the dossier to that of the store
	now   time.Time
	at    time.Time // the clock of the store
}

// run writes what others refer to before those who do. The last change is one talk, so
// that whoever presses undo in the example sees something small happen.
func (f *filling) run() error {
	talks := f.d.Contacts
	last := len(talks) - 1
	err := f.change("example", f.at, f.units, f.reps, func() error { return f.peopleOf("") }, f.posts)
	for i := range f.d.Lists {
		l := &f.d.Lists[i]
		if err == nil {
			err = f.checksBefore(l.Received)
		}
		if err == nil {
			from := l.ID
			err = f.change("import", l.Received.Time().Add(19*time.Hour),
				func() error { return put(f, l, &l.Record, f.tx.CreateList) },
				func() error { return f.peopleOf(from) })
		}
	}
	if err == nil {
		err = f.change("example", f.now, f.topics, f.goals, f.meetings, f.points, f.attended, f.heard, f.actions,
			f.decisions, f.tellings, f.candidates, f.snapshots,
			func() error { return f.contacts(talks[:last]) })
	}
	if err == nil {
		err = f.change("contact-noted", f.now, func() error { return f.contacts(talks[last:]) })
	}
	return err
}

// checksBefore writes the self-checks that were held before a day and are not written yet.
func (f *filling) checksBefore(day data.Date) error {
	for len(f.d.Checks) > 0 && f.d.Checks[0].Held.Before(day) {
		c := f.d.Checks[0]
		f.d.Checks = f.d.Checks[1:]
		err := f.change("self-checked", c.Held.Time().Add(20*time.Hour), func() error { return f.tx.NoteSelfCheck(c) })
		if err != nil {
			return err
		}
	}
	return nil
}

// change makes one change as if on the given day.
func (f *filling) change(label string, at time.Time, writes ...func() error) error {
	if at.After(f.now) {
		at = f.now
	}
	f.at = at
	return f.store.Update(label, func(tx *store.Tx) error {
		f.tx = tx
		for _, write := range writes {
			if err := write(); err != nil {
				return err
			}
		}
		return nil
	})
}

// put creates one row and remembers its new id.
func put[N any](f *filling, n *N, record *data.Record, create func(*N) error) error {
	old := record.ID
	err := create(n)
	f.ids[old] = record.ID
	return err
}

// putAll creates rows in their order. refer replaces the ids that a row refers to, and
// returns its record.
func putAll[N any](f *filling, rows []N, create func(*N) error, refer func(*N) *data.Record) error {
	for i := range rows {
		if err := put(f, &rows[i], refer(&rows[i]), create); err != nil {
			return err
		}
	}
	return nil
}

func (f *filling) units() error {
	return putAll(f, f.d.Units, f.tx.CreateUnit, func(u *data.Unit) *data.Record {
		u.ParentID = f.ids[u.ParentID]
		return &u.Record
	})
}

// reps come before the colleagues whose contact persons they are.
func (f *filling) reps() error {
	return f.peopleWho(func(p *data.Person) bool { return p.HasRole(data.RoleRep) })
}

// peopleOf writes those whom a list brought, "" those who came without one.
func (f *filling) peopleOf(list data.ID) error {
	return f.peopleWho(func(p *data.Person) bool { return p.ListID == list && !p.HasRole(data.RoleRep) })
}

func (f *filling) peopleWho(wanted func(*data.Person) bool) error {
	var people []*data.Person
	var old []data.ID
	var roles [][]data.Role
	for i := range f.d.People {
		p := &f.d.People[i]
		if !wanted(p) {
			continue
		}
		old = append(old, p.ID)
		p.UnitID, p.RepID, p.ListID = f.ids[p.UnitID], f.ids[p.RepID], f.ids[p.ListID]
		people = append(people, p)
		roles = append(roles, p.Roles)
		p.Roles = slices.DeleteFunc(slices.Clone(p.Roles), data.Role.OfPost) // the posts say them, with their days
	}
	if err := f.tx.CreatePeople(people); err != nil {
		return err
	}
	for i, p := range people {
		f.ids[old[i]], p.Roles = p.ID, roles[i]
	}
	return nil
}

func (f *filling) topics() error {
	return putAll(f, f.d.Topics, f.tx.CreateTopic, func(t *data.Topic) *data.Record {
		t.UnitID = f.ids[t.UnitID]
		return &t.Record
	})
}

func (f *filling) goals() error {
	return putAll(f, f.d.Goals, f.tx.CreateGoal, func(g *data.Goal) *data.Record {
		g.TopicID = f.ids[g.TopicID]
		return &g.Record
	})
}

func (f *filling) actions() error {
	return putAll(f, f.d.Actions, f.tx.CreateAction, func(a *data.Action) *data.Record {
		a.GoalID, a.MeetingID, a.RepID = f.ids[a.GoalID], f.ids[a.MeetingID], f.ids[a.RepID]
		return &a.Record
	})
}

func (f *filling) contacts(contacts []data.Contact) error {
	return putAll(f, contacts, f.tx.CreateContact, func(c *data.Contact) *data.Record {
		c.PersonID, c.RepID = f.ids[c.PersonID], f.ids[c.RepID]
		return &c.Record
	})
}

func (f *filling) snapshots() error {
	return putAll(f, f.d.Snapshots, f.tx.CreateSnapshot, func(s *data.Snapshot) *data.Record {
		for j := range s.Figures {
			s.Figures[j].UnitID = f.ids[s.Figures[j].UnitID]
		}
		return &s.Record
	})
}

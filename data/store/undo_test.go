package store

import (
	"testing"
	"time"

	"kader/data"
)

// rows returns all that is in the dossier but the log.
func rows(t testing.TB, s *Store) *data.Dossier {
	t.Helper()
	d, err := s.Dossier()
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// undoLast takes back what Ctrl+Z would.
func undoLast(t testing.TB, s *Store) data.Undone {
	t.Helper()
	b, ok := s.LastBatch()
	if !ok {
		t.Fatal("nothing to undo")
	}
	undone, err := s.Undo(b.ID)
	if err != nil {
		t.Fatal(err)
	}
	return undone
}

// walkingClock is a minute later every time it is looked at.
func walkingClock() func() time.Time {
	at := day0()
	return func() time.Time {
		at = at.Add(time.Minute)
		return at
	}
}

func walkingDossier(t testing.TB) *Store {
	t.Helper()
	s := newDossier(t)
	s.options.Clock = walkingClock()
	return s
}

// workplace fills a dossier with a bit of everything and returns some of it.
type workplace struct {
	site, department data.Unit
	rep, colleague   data.Person
	topic            data.Topic
	goal             data.Goal
	action           data.Action
	meeting          data.Meeting
	contact          data.Contact
	snapshot         data.Snapshot
}

func newWorkplace(t testing.TB, s *Store) *workplace {
	t.Helper()
	w := &workplace{}
	mustUpdate(t, s, func(tx *Tx) error {
		w.site = data.Unit{Kind: data.UnitSite, Name: "Noord"}
		steps := []func() error{
			func() error { return tx.CreateUnit(&w.site) },
			func() error {
				w.department = data.Unit{ParentID: w.site.ID, Kind: data.UnitDepartment, Name: "Inpak"}
				return tx.CreateUnit(&w.department)
			},
			func() error {
				w.rep = data.Person{Name: data.Name{Given: "Rep"}, Work: data.Work{UnitID: w.department.ID}}
				return tx.CreatePerson(&w.rep)
			},
			func() error {
				w.colleague = data.Person{
					Name: data.Name{Given: "Colleague"}, Work: data.Work{UnitID: w.department.ID},
					Follow: data.Follow{State: data.FollowAssigned, RepID: w.rep.ID},
				}
				return tx.CreatePerson(&w.colleague)
			},
			func() error {
				w.topic = data.Topic{Title: "Rosters", UnitID: w.department.ID}
				return tx.CreateTopic(&w.topic)
			},
			func() error {
				w.goal = data.Goal{Title: "Fair rosters", TopicID: w.topic.ID}
				return tx.CreateGoal(&w.goal)
			},
			func() error { w.meeting = data.Meeting{Title: "Evening"}; return tx.CreateMeeting(&w.meeting) },
			func() error {
				w.action = data.Action{Title: "Ask around", GoalID: w.goal.ID, MeetingID: w.meeting.ID, RepID: w.rep.ID, Who: "Rep"}
				return tx.CreateAction(&w.action)
			},
			func() error {
				w.contact = data.Contact{
					PersonID: w.colleague.ID, RepID: w.rep.ID, Date: data.NewDate(2026, 11, 1), Channel: data.ChannelPhone,
				}
				return tx.CreateContact(&w.contact)
			},
			func() error {
				w.snapshot = data.Snapshot{Date: data.NewDate(2026, 11, 2), Figures: []data.UnitFigure{{UnitID: w.site.ID, Members: 3}}}
				return tx.CreateSnapshot(&w.snapshot)
			},
		}
		for _, step := range steps {
			if err := step(); err != nil {
				return err
			}
		}
		return nil
	})
	return w
}

// Whatever a command did, undo leaves the dossier as it was, row for row, and
// redo brings back what undo took.
func TestUndoAndRedoOfEveryCommand(t *testing.T) {
	for name, command := range map[string]func(*Tx, *workplace) error{
		"create person": func(tx *Tx, _ *workplace) error { return tx.CreatePerson(&data.Person{Note: "new"}) },
		"create people": func(tx *Tx, w *workplace) error { return tx.CreatePeople(crowd(700, w.site.ID)) },
		"update person": func(tx *Tx, w *workplace) error {
			return tx.UpdatePerson(w.colleague.ID, func(p *data.Person) {
				p.Roles, p.Hours, p.Start = []data.Role{data.RoleRep}, 24, data.NewDate(2026, 1, 1)
				p.RepID = ""
			})
		},
		"update twice": func(tx *Tx, w *workplace) error {
			if err := tx.UpdatePerson(w.rep.ID, func(p *data.Person) { p.Note = "one" }); err != nil {
				return err
			}
			return tx.UpdatePerson(w.rep.ID, func(p *data.Person) { p.Note = "two" })
		},
		"create and update": func(tx *Tx, _ *workplace) error {
			p := data.Person{}
			if err := tx.CreatePerson(&p); err != nil {
				return err
			}
			return tx.UpdatePerson(p.ID, func(p *data.Person) { p.Note = "later" })
		},
		"create and delete": func(tx *Tx, _ *workplace) error {
			p := data.Person{}
			if err := tx.CreatePerson(&p); err != nil {
				return err
			}
			return tx.DeletePerson(p.ID)
		},
		"delete person with contacts": func(tx *Tx, w *workplace) error { return tx.DeletePerson(w.colleague.ID) },
		"delete rep":                  func(tx *Tx, w *workplace) error { return tx.DeletePerson(w.rep.ID) },
		"delete department":           func(tx *Tx, w *workplace) error { return tx.DeleteUnit(w.department.ID) },
		"delete site":                 func(tx *Tx, w *workplace) error { return tx.DeleteUnit(w.site.ID) },
		"delete topic":                func(tx *Tx, w *workplace) error { return tx.DeleteTopic(w.topic.ID) },
		"delete goal":                 func(tx *Tx, w *workplace) error { return tx.DeleteGoal(w.goal.ID) },
		"delete action":               func(tx *Tx, w *workplace) error { return tx.DeleteAction(w.action.ID) },
		"delete meeting":              func(tx *Tx, w *workplace) error { return tx.DeleteMeeting(w.meeting.ID) },
		"delete contact":              func(tx *Tx, w *workplace) error { return tx.DeleteContact(w.contact.ID) },
		"delete snapshot":             func(tx *Tx, w *workplace) error { return tx.DeleteSnapshot(w.snapshot.ID) },
		"update group": func(tx *Tx, _ *workplace) error {
			return tx.UpdateGroup(func(g *data.Group) { g.Name, g.Evaluate = "Other", data.NewDate(2027, 1, 1) })
		},
		"everybody goes": func(tx *Tx, w *workplace) error {
			for _, id := range []data.ID{w.rep.ID, w.colleague.ID} {
				if err := tx.DeletePerson(id); err != nil {
					return err
				}
			}
			return nil
		},
	} {
		t.Run(name, func(t *testing.T) {
			s := walkingDossier(t)
			w := newWorkplace(t, s)
			before := rows(t, s)
			mustUpdate(t, s, func(tx *Tx) error { return command(tx, w) })
			after := rows(t, s)
			for range 2 {
				undone := undoLast(t, s)
				if undone.TakenBack == 0 || undone.Kept+undone.Failed > 0 {
					t.Fatalf("undo: %+v", undone)
				}
				equal(t, rows(t, s), before)
				redo(t, s)
				equal(t, rows(t, s), after)
			}
			undoLast(t, s)
			equal(t, rows(t, reopen(t, s)), before)
		})
	}
}

func redo(t testing.TB, s *Store) {
	t.Helper()
	b, ok := s.LastUndo()
	if !ok {
		t.Fatal("nothing to redo")
	}
	if _, err := s.Undo(b.ID); err != nil {
		t.Fatal(err)
	}
}

func TestUndoStepsBackThroughTheWork(t *testing.T) {
	s := walkingDossier(t)
	for _, name := range []string{"Ada", "Bo", "Cas"} {
		if err := add(s, name); err != nil {
			t.Fatal(err)
		}
	}
	undoLast(t, s)
	wantPeople(t, s, "Ada", "Bo")
	undoLast(t, s)
	wantPeople(t, s, "Ada")
	redo(t, s)
	wantPeople(t, s, "Ada", "Bo")
	undoLast(t, s)
	undoLast(t, s)
	wantPeople(t, s)
	if b, ok := s.LastBatch(); ok {
		t.Fatalf("still to undo: %+v", b)
	}
	redo(t, s)
	redo(t, s)
	wantPeople(t, s, "Ada", "Bo")
	if err := add(s, "Dirk"); err != nil {
		t.Fatal(err)
	}
	if b, ok := s.LastUndo(); ok {
		t.Fatalf("after new work there is still to redo: %+v", b)
	}
}

func TestUndoTwiceIsRefused(t *testing.T) {
	s := newDossier(t)
	if err := add(s, "Ada"); err != nil {
		t.Fatal(err)
	}
	b, _ := s.LastBatch()
	undoLast(t, s)
	for _, id := range []data.ID{b.ID, "", "no such batch"} {
		_, err := s.Undo(id)
		wantCode(t, err, data.ErrNothingToUndo)
	}
}

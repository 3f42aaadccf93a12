package store

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"kader/data"
)

// An erased person is nowhere in the database: not in rows, not in the log, not
// in the free pages of the image.
func TestErasedPersonIsNowhere(t *testing.T) {
	s := walkingDossier(t)
	w := newWorkplace(t, s)
	secret := data.Person{Name: data.Name{Given: "Xanthippe", Family: "Quist"}, Reach: data.Reach{Email: "xq@voorbeeld.test"}}
	var contact, gone data.Contact
	mustUpdate(t, s, func(tx *Tx) error { return tx.CreatePerson(&secret) })
	mustUpdate(t, s, func(tx *Tx) error {
		contact = data.Contact{PersonID: secret.ID, Note: "Xanthippe wants to join"}
		gone = data.Contact{PersonID: secret.ID, Note: "Quist was not at home"}
		if err := tx.CreateContact(&contact); err != nil {
			return err
		}
		return tx.CreateContact(&gone)
	})
	mustUpdate(t, s, func(tx *Tx) error {
		if err := tx.DeleteContact(gone.ID); err != nil {
			return err
		}
		if err := tx.UpdatePerson(secret.ID, func(p *data.Person) { p.Phone, p.Family = "0612345678", "Quist-Ooievaar" }); err != nil {
			return err
		}
		if err := tx.UpdatePerson(w.colleague.ID, func(p *data.Person) { p.RepID = secret.ID }); err != nil {
			return err
		}
		return tx.UpdateAction(w.action.ID, func(a *data.Action) { a.RepID, a.Who = secret.ID, "Xanthippe" })
	})
	mustUpdate(t, s, func(tx *Tx) error { return tx.DeletePerson(w.colleague.ID) }) // whose contact person it was
	mustUpdate(t, s, func(tx *Tx) error { return tx.ErasePerson(secret.ID) })

	plain, err := serialize(s.conn)
	if err != nil {
		t.Fatal(err)
	}
	for _, trace := range []string{"Xanthippe", "Quist", "xq@voorbeeld", "0612345678", string(secret.ID)} {
		if bytes.Contains(plain, []byte(trace)) {
			t.Errorf("the database still holds %q", trace)
		}
	}
	wantPeople(t, s, "Rep")
	if b, _ := s.LastBatch(); b.Label == "erase" {
		t.Error("erasing is offered for undo")
	}
	batches := 0
	err = s.View(func(tx *Tx) error {
		found, err := tx.FindBatches(1)
		batches = found[0].Count
		return err
	})
	if err != nil || batches != 1 {
		t.Errorf("no trace that somebody was erased: %d, %v", batches, err)
	}
	undoLast(t, s) // the deletion before it still comes back
	wantPeople(t, reopen(t, s), "Rep", "Colleague")
}

func TestErasingNobody(t *testing.T) {
	s := newDossier(t)
	err := s.Update("test", func(tx *Tx) error { return tx.ErasePerson("nobody") })
	wantCode(t, err, data.ErrNotFound)
}

// Whatever happened to somebody before, after an erasure no byte of the database tells of them,
// and none does after any undo or redo, in whatever order.
func TestErasedIsErased(t *testing.T) {
	for _, name := range sceneNames() {
		t.Run(name, func(t *testing.T) {
			c := newScene(t, name)
			if len(tracesIn(t, c.s, []string{"xanthippe"})) == 0 {
				t.Fatal("there is nothing to erase")
			}
			mustUpdate(t, c.s, func(tx *Tx) error { return tx.ErasePerson(c.p.ID) })
			want := func(when string) {
				t.Helper()
				for _, trace := range tracesIn(t, c.s, c.more) {
					t.Errorf("%s: %s", when, trace)
				}
			}
			want("erased")
			for i := 0; ; i++ {
				b, ok := c.s.LastBatch()
				if !ok || i > 30 {
					break
				}
				if _, err := c.s.Undo(b.ID); err != nil {
					t.Fatal(err)
				}
			}
			want("all undone")
			for range 30 {
				if u, ok := c.s.LastUndo(); ok {
					c.undo(u)
				}
			}
			want("all redone")
			batches := mustFind(t, c.s, func(tx *Tx) ([]data.Batch, error) { return tx.FindBatches(0) })
			for _, order := range [][]data.Batch{batches, reversed(batches)} {
				for _, b := range order {
					if _, err := c.s.Undo(b.ID); err != nil && !errors.Is(err, data.ErrNothingToUndo) {
						t.Fatalf("undo of %s: %v", b.Label, err)
					}
				}
			}
			want("in any order")
			c.s = reopen(t, c.s)
			want("opened again")
		})
	}
}

// Who works and who can open the dossier keep no name of theirs in memory either, so that nothing
// writes it again; and a namesake keeps theirs.
func TestTypedNamesOfTheErasedAreNotWrittenAgain(t *testing.T) {
	c := newScene(t, "who works")
	other := data.Person{Name: data.Name{Given: "Rep", Family: "Visser"}}
	mustUpdate(t, c.s, func(tx *Tx) error { return tx.CreatePerson(&other) })
	if err := errors.Join(c.s.AddPassphrase("Xanthippe", "een wachtzin 771"), c.s.AddPassphrase("Rep", "een wachtzin 772")); err != nil {
		t.Fatal(err)
	}
	mustUpdate(t, c.s, func(tx *Tx) error { return errors.Join(tx.ErasePerson(c.p.ID), tx.ErasePerson(other.ID)) })
	equal(t, c.s.Worker(), data.Worker{})
	if !c.s.AsksWorker() {
		t.Error("it is not asked who works now")
	}
	var names []string
	for _, h := range c.s.Holders() {
		names = append(names, h.Name)
	}
	equal(t, names[1:], []string{"", "Rep"})
	for range 2 {
		mustUpdate(t, c.s, func(tx *Tx) error { return tx.UpdateGroup(func(g *data.Group) { g.Reason += "y" }) })
		for _, trace := range tracesIn(t, c.s, c.more) {
			t.Error(trace)
		}
		c.s = reopen(t, c.s)
	}
}

// A word that is an ordinary one and was found to name nobody stays; one that was hidden goes, and
// one that somebody else is called stays.
func TestOrdinaryWordsOfTheGroupStay(t *testing.T) {
	s := walkingDossier(t)
	newWorkplace(t, s)
	jan := data.Person{Name: data.Name{Given: "Jan", Family: "Bakker"}}
	mustUpdate(t, s, func(tx *Tx) error {
		return errors.Join(tx.CreatePerson(&jan), tx.CreatePerson(&data.Person{Name: data.Name{Given: "Jan", Family: "Kok"}}),
			tx.SetWord("bakker", false), tx.SetWord("kok", true), tx.SetWord("Jan", true))
	})
	mustUpdate(t, s, func(tx *Tx) error { return tx.ErasePerson(jan.ID) })
	var kept []string
	for _, w := range rows(t, s).Words {
		kept = append(kept, w.Text)
	}
	slices.Sort(kept)
	equal(t, kept, []string{"Jan", "bakker", "kok"})
}

func reversed(batches []data.Batch) []data.Batch {
	batches = slices.Clone(batches)
	slices.Reverse(batches)
	return batches
}

// What an erasure of somebody else's namesake must leave alone.
func TestErasureLeavesOthersAlone(t *testing.T) {
	s := walkingDossier(t)
	w := newWorkplace(t, s)
	jan := data.Person{Name: data.Name{Given: "Jan", Family: "Bakker"}}
	other := data.Person{Name: data.Name{Given: "Jan", Family: "Visser"}, Work: data.Work{JobTitle: "Bakker"}}
	mustUpdate(t, s, func(tx *Tx) error {
		return errors.Join(tx.CreatePerson(&jan), tx.CreatePerson(&other),
			tx.UpdateUnit(w.department.ID, func(u *data.Unit) { u.Name = "Bakker" }),
			tx.UpdateTopic(w.topic.ID, func(u *data.Topic) { u.Note = "Jan vroeg het; de bakker ook. Jan Visser niet, Jan Bakker wel" }))
	})
	mustUpdate(t, s, func(tx *Tx) error { return tx.DeletePerson(other.ID) })
	undoLast(t, s)
	mustUpdate(t, s, func(tx *Tx) error { return tx.ErasePerson(jan.ID) })
	d := rows(t, s)
	equal(t, d.Topics[0].Note, "Jan vroeg het; de bakker ook. Jan Visser niet, […] wel")
	equal(t, d.Units[1].Name, "Bakker")
	equal(t, d.People[len(d.People)-1].JobTitle, "Bakker")
	wantPeople(t, s, "Rep", "Colleague", "Jan Visser")
}

// The user decides about every place, and the log follows.
func TestWhatIsLeftStandingIsWhatTheUserLeft(t *testing.T) {
	s := walkingDossier(t)
	w := newWorkplace(t, s)
	p := planted()
	mustUpdate(t, s, func(tx *Tx) error { return tx.CreatePerson(&p) })
	text := "Xanthippe en de groep; Xanthippe weer"
	batch := (&scene{t: t, s: s}).do(func(tx *Tx) error {
		return tx.UpdateTopic(w.topic.ID, func(p *data.Topic) { p.Note = text })
	})
	places := mustFind(t, s, func(tx *Tx) ([]data.NamePlace, error) { return tx.FindMentions([]data.ID{p.ID}) })
	equal(t, len(places), 2)
	before, name, behind := places[1].Around(9)
	equal(t, []string{before, name, behind}, []string{"…e groep; ", "Xanthippe", " weer"})
	var done data.Erased
	mustUpdate(t, s, func(tx *Tx) (err error) {
		done, err = tx.Erase(data.Erasure{People: []data.ID{p.ID}, Instead: "X.", Decide: map[data.Spot]bool{places[0].Spot: false}})
		return err
	})
	equal(t, rows(t, s).Topics[0].Note, "Xanthippe en de groep; X. weer")
	equal(t, done.People, 1)
	if _, err := s.Undo(batch.ID); err != nil {
		t.Fatal(err)
	}
	equal(t, rows(t, s).Topics[0].Note, "")
}

// Looking at what an erasure would do writes nothing, and says what it then does.
func TestCountErasureSaysWhatEraseDoes(t *testing.T) {
	for _, name := range sceneNames() {
		c := newScene(t, name)
		e := data.Erasure{People: []data.ID{c.p.ID}}
		before, _ := serialize(c.s.conn)
		var said, done data.Erased
		err := c.s.View(func(tx *Tx) (err error) { said, err = tx.CountErasure(e); return err })
		after, _ := serialize(c.s.conn)
		if err != nil || !bytes.Equal(before, after) {
			t.Fatalf("%s: looking changed something: %v", name, err)
		}
		mustUpdate(t, c.s, func(tx *Tx) (err error) { done, err = tx.Erase(e); return err })
		said.At = done.At
		equal(t, said, done)
	}
}

// Whoever is gone is found by every name that they had, and by their numbers.
func TestFindGone(t *testing.T) {
	c := newScene(t, "import undone")
	for _, query := range []string{"xanthippe", "quistoy XANTHIPPE", "xq77@", "0077123", "77123456", ""} {
		found := mustFind(t, c.s, func(tx *Tx) ([]data.Gone, error) { return tx.FindGone(query) })
		i := slices.IndexFunc(found, func(g data.Gone) bool { return g.Person.ID == c.p.ID })
		if i < 0 || !found[i].Undone || found[i].Person.Full() != "Xanthippe van der Quistøy" || found[i].At.IsZero() {
			t.Errorf("%q finds %+v", query, found)
		}
	}
	c = newScene(t, "present")
	if err := c.s.View(func(tx *Tx) error {
		found, err := tx.FindGone("xanthippe")
		equal(t, len(found), 0)
		return err
	}); err != nil {
		t.Fatal(err)
	}
}

// The people of an import that was taken back go after thirty days, with the first change of a
// session, and nobody is told who they were.
func TestUndoneImportsGoAfterThirtyDays(t *testing.T) {
	for _, name := range []string{"import undone", "import undone and redone", "import undone and made again"} {
		c := newScene(t, name)
		c.undo(c.create()) // somebody who was entered by hand stays until they are erased
		at := c.s.now()
		days := 0
		c.s.options.Clock = func() time.Time { return at.AddDate(0, 0, days) }
		undone := func() int {
			return count(t, c.s, "SELECT COUNT(*) FROM change JOIN batch ON batch.number = change.batch WHERE batch.label = 'undone-erased'"+
				" OR change.row_id IN (SELECT row_id FROM change c JOIN list ON list.undone = 1 JOIN batch b ON b.id = list.batch_id"+
				" WHERE c.number BETWEEN b.first_change AND b.last_change)")
		}
		before := undone()
		for _, days = range []int{20, 31} {
			c.s = reopen(t, c.s)
			if err := add(c.s, fmt.Sprint("Ada", days)); err != nil {
				t.Fatal(err)
			}
			if days == 20 && undone() != before {
				t.Errorf("%s: after 20 days something went", name)
			}
		}
		if n := undone(); n != 0 {
			t.Errorf("%s: %d entries of %d are left", name, n, before)
		}
		c.s = reopen(t, c.s)
		last := count(t, c.s, "SELECT COUNT(*) FROM batch")
		if err := add(c.s, "Eva"); err != nil {
			t.Fatal(err)
		}
		equal(t, count(t, c.s, "SELECT COUNT(*) FROM batch"), last+1)
	}
}

// The newest backup is one without whoever was erased.
func TestNewestBackupIsWithoutTheErased(t *testing.T) {
	c := newScene(t, "present")
	c.s.options.BackupDir = t.TempDir()
	c.s = reopen(t, c.s)
	mustUpdate(t, c.s, func(tx *Tx) error { return tx.ErasePerson(c.p.ID) })
	found := FindBackups(c.s.Path(), c.s.options.BackupDir)
	equal(t, len(found), 2)
	backup, err := Open(found[0].Path, passphrase, testOptions())
	if err != nil {
		t.Fatal(err)
	}
	defer backup.Close()
	equal(t, len(tracesIn(t, backup, c.more)), 0)
	if left, _ := filepath.Glob(filepath.Join(c.s.options.BackupDir, ".*")); len(left) > 0 {
		t.Errorf("left over: %v", left)
	}
	if _, err := os.Stat(c.s.Path()); err != nil {
		t.Fatal(err)
	}
}

// The image is made anew: no page of it is free, so none holds a shred of a row that was moved.
func TestErasureLeavesNoFreePage(t *testing.T) {
	s, _ := crowded(t, 2000)
	p := planted()
	mustUpdate(t, s, func(tx *Tx) error { return tx.CreatePerson(&p) })
	for range 3 {
		mustUpdate(t, s, func(tx *Tx) error {
			return tx.UpdatePerson(p.ID, func(p *data.Person) { p.Note += strings.Repeat(" Xanthippe", 60) })
		})
	}
	mustUpdate(t, s, func(tx *Tx) error { return tx.ErasePerson(p.ID) })
	for _, trace := range tracesIn(t, s, plantedTraces()) {
		t.Error(trace)
	}
	equal(t, count(t, s, "PRAGMA freelist_count"), 0)
}

package store

import (
	"testing"

	"kader/data"
)

// Where nothing can be taken back nothing changes: no batch is made, and the batch can
// be tried again when what kept it was taken back itself.
func TestUndoThatTakesNothingBackChangesNothing(t *testing.T) {
	s := walkingDossier(t)
	p := data.Person{}
	mustUpdate(t, s, func(tx *Tx) error { return tx.CreatePerson(&p) })
	first, _ := s.LastBatch()
	mustUpdate(t, s, func(tx *Tx) error { return tx.UpdatePerson(p.ID, func(p *data.Person) { p.Note = "typed" }) })
	second, _ := s.LastBatch()
	before := rows(t, s)
	undone, err := s.Undo(first.ID)
	if err != nil || !undone.Nothing() || undone.BatchID != "" || undone.Rows[0].Fate != data.FateChanged {
		t.Fatalf("%+v %v", undone, err)
	}
	equal(t, rows(t, s), before)
	if b, _ := s.LastBatch(); b.ID != second.ID {
		t.Errorf("the last batch is %+v", b)
	}
	equal(t, undoLast(t, s).TakenBack, 1)
	equal(t, undoLast(t, s).BatchID != "", true)
	wantPeople(t, s)
}

// What was taken back in part tells so, takes back the rest later and each row once.
func TestUndoInPartAndTheRestLater(t *testing.T) {
	s := walkingDossier(t)
	imported := crowd(3, "")
	mustUpdate(t, s, func(tx *Tx) error { return tx.CreatePeople(imported) })
	batch, _ := s.LastBatch()
	mustUpdate(t, s, func(tx *Tx) error {
		return tx.UpdatePerson(imported[0].ID, func(p *data.Person) { p.Note = "typed" })
	})
	typed, _ := s.LastBatch()
	all := rows(t, s)
	undone := undoOf(t, s, batch.ID)
	equal(t, undone.TakenBack, 2)
	equal(t, undone.Kept, 1)
	s = reopen(t, s)
	found := batchOf(t, s, batch.ID)
	if found.Undone || !found.Partly || found.Recent {
		t.Errorf("the batch is %+v", found)
	}
	equal(t, undoOf(t, s, typed.ID).TakenBack, 1)
	undone = undoOf(t, s, batch.ID)
	equal(t, undone.TakenBack, 1)
	equal(t, len(undone.Rows), 1)
	wantPeople(t, s)
	if found = batchOf(t, s, batch.ID); !found.Undone || found.Partly {
		t.Errorf("the batch is %+v", found)
	}
	_, err := s.Undo(batch.ID)
	wantCode(t, err, data.ErrNothingToUndo)
	for range 3 { // the rest, the note, and what went first
		redo(t, s)
	}
	equal(t, rows(t, s), all)
	if found = batchOf(t, s, batch.ID); found.Undone || found.Partly {
		t.Errorf("the batch is %+v", found)
	}
}

func undoOf(t *testing.T, s *Store, batch data.ID) data.Undone {
	t.Helper()
	undone, err := s.Undo(batch)
	if err != nil {
		t.Fatal(err)
	}
	return undone
}

func batchOf(t *testing.T, s *Store, id data.ID) data.Batch {
	t.Helper()
	var found data.Batch
	if err := s.View(func(tx *Tx) error {
		batches, err := tx.FindBatches(0)
		for _, b := range batches {
			if b.ID == id {
				found = b
			}
		}
		return err
	}); err != nil {
		t.Fatal(err)
	}
	return found
}

// A trial tells what would happen and leaves the dossier, in memory and on disk.
func TestUndoDryRunChangesNothing(t *testing.T) {
	s := walkingDossier(t)
	newWorkplace(t, s)
	before := rows(t, s)
	b, _ := s.LastBatch()
	changed := 0
	s.OnChange(func() { changed++ })
	trial, err := s.UndoWith(b.ID, UndoOptions{DryRun: true})
	if err != nil || trial.TakenBack == 0 || trial.BatchID != "" {
		t.Fatalf("%+v %v", trial, err)
	}
	equal(t, rows(t, s), before)
	equal(t, changed, 0)
	undone := undoLast(t, s)
	equal(t, undone.Rows, trial.Rows)
	equal(t, undone.BatchID != "", true)
}

// Ctrl+Z passes over what goes with an earlier change, and over what it just found
// nothing to take back of.
func TestLastBatchIsOneOfWhichSomethingIsThere(t *testing.T) {
	s := walkingDossier(t)
	old, imported := data.Person{Note: "old"}, data.Person{}
	mustUpdate(t, s, func(tx *Tx) error { return tx.CreatePerson(&old) })
	first, _ := s.LastBatch()
	mustUpdate(t, s, func(tx *Tx) error { return tx.CreatePerson(&imported) })
	second, _ := s.LastBatch()
	mustUpdate(t, s, func(tx *Tx) error { return tx.UpdatePerson(imported.ID, func(p *data.Person) { p.HandTo(old.ID) }) })
	if undone, err := s.UndoWith(second.ID, UndoOptions{HandedOut: true}); err != nil || undone.TakenBack != 1 {
		t.Fatalf("%+v %v", undone, err)
	}
	if b, ok := s.LastBatch(); !ok || b.ID != first.ID {
		t.Errorf("undo would take back %+v", b)
	}
	redo(t, s)
	if b, ok := s.LastBatch(); !ok || b.Label != "test" || b.ID == first.ID {
		t.Errorf("after redo undo would take back %+v", b)
	}
}

// Batches of this session are told from those of an earlier one.
func TestBatchesKnowTheirSession(t *testing.T) {
	s := newDossier(t)
	if err := add(s, "Ada"); err != nil {
		t.Fatal(err)
	}
	if b, _ := s.LastBatch(); !b.Recent {
		t.Error("just made, and not of this session")
	}
	s = reopen(t, s)
	if b, _ := s.LastBatch(); b.Recent {
		t.Error("of this session although the dossier was opened since")
	}
	undoLast(t, s)
	if b, _ := s.LastUndo(); !b.Recent {
		t.Error("the undo is not of this session")
	}
	s = reopen(t, s)
	if b, _ := s.LastUndo(); b.Recent {
		t.Error("the undo is of this session although the dossier was opened since")
	}
}

// A batch is called by whom or what it was about, also after that was deleted.
func TestSubjectOfABatch(t *testing.T) {
	s := walkingDossier(t)
	w := newWorkplace(t, s)
	subject := func(noun string, op data.Op) data.Subject {
		t.Helper()
		b, _ := s.LastBatch()
		return mustFind(t, s, func(tx *Tx) (data.Subject, error) { return tx.FindSubject(b.ID, noun, op) })
	}
	mustUpdate(t, s, func(tx *Tx) error {
		return tx.CreateContact(&data.Contact{PersonID: w.colleague.ID, Date: data.NewDate(2026, 11, 3)})
	})
	equal(t, subject("contact", data.OpCreate).Name.Given, "Colleague")
	mustUpdate(t, s, func(tx *Tx) error { return tx.DeletePerson(w.colleague.ID) })
	equal(t, subject("person", data.OpDelete), data.Subject{Count: 1, Name: data.Name{Given: "Colleague"}})
	equal(t, subject("contact", data.OpDelete).Count, 2)
	mustUpdate(t, s, func(tx *Tx) error { return tx.DeleteSnapshot(w.snapshot.ID) })
	equal(t, subject("snapshot", data.OpDelete).Day, data.NewDate(2026, 11, 2))
	mustUpdate(t, s, func(tx *Tx) error { return tx.DeleteTopic(w.topic.ID) })
	equal(t, subject("topic", data.OpDelete).Title, "Rosters")
}

// Before a redo made the batch count again it was a batch of its own that did the same
// work. In a dossier of then the batch can still be taken back by its own id.
func TestUndoOfABatchThatWasRedoneByAnEarlierVersion(t *testing.T) {
	s := walkingDossier(t)
	mustUpdate(t, s, func(tx *Tx) error { return tx.CreatePeople(crowd(2, "")) })
	batch, _ := s.LastBatch()
	undoLast(t, s)
	redo(t, s)
	mustUpdate(t, s, func(tx *Tx) error {
		if err := tx.exec("UPDATE batch SET undone = 1 WHERE id = ?", string(batch.ID)); err != nil {
			return err
		}
		return tx.exec("UPDATE batch SET undone = 0, reverts = 0 WHERE label = 'redo'")
	})
	if b, ok := s.LastBatch(); !ok || b.Label != "redo" {
		t.Fatalf("undo would take back %+v", b)
	}
	equal(t, undoOf(t, s, batch.ID).TakenBack, 2)
	wantPeople(t, s)
	redo(t, s)
	equal(t, len(rows(t, s).People), 2)
	equal(t, undoOf(t, s, batch.ID).TakenBack, 2)
}

// A hand-out of several that is taken back after a conversation leaves what came of the
// conversation, and says of whom.
func TestUndoOfABulkChangeAfterLaterWork(t *testing.T) {
	s := walkingDossier(t)
	rep := data.Person{}
	people := crowd(3, "")
	mustUpdate(t, s, func(tx *Tx) error {
		if err := tx.CreatePerson(&rep); err != nil {
			return err
		}
		return tx.CreatePeople(people)
	})
	mustUpdate(t, s, func(tx *Tx) error {
		for _, p := range people {
			err := tx.UpdatePerson(p.ID, func(p *data.Person) { p.State = data.FollowAssigned; p.RepID = rep.ID })
			if err != nil {
				return err
			}
		}
		return nil
	})
	handed, _ := s.LastBatch()
	mustUpdate(t, s, func(tx *Tx) error {
		if err := tx.CreateContact(&data.Contact{PersonID: people[0].ID}); err != nil {
			return err
		}
		return tx.UpdatePerson(people[0].ID, func(p *data.Person) { p.State = data.FollowContacted })
	})
	undone := undoOf(t, s, handed.ID)
	equal(t, fates(undone), map[data.ID]data.Fate{
		people[0].ID: data.FateHandedOut + " in part", people[1].ID: data.FateBack, people[2].ID: data.FateBack,
	})
	equal(t, undoLast(t, s).Kept, 0) // the contact
	equal(t, fates(undoOf(t, s, handed.ID)), map[data.ID]data.Fate{people[0].ID: data.FateBack})
}

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
	undone, err := s.Undo(batch.ID)
	if err != nil || undone.TakenBack != 2 || undone.Kept != 1 {
		t.Fatalf("%+v %v", undone, err)
	}
	s = reopen(t, s)
	found := batchOf(t, s, batch.ID)
	if found.Undone || !found.Partly || found.Recent {
		t.Errorf("the batch is %+v", found)
	}
	if _, err := s.Undo(typed.ID); err != nil {
		t.Fatal(err)
	}
	undone, err = s.Undo(batch.ID)
	if err != nil || undone.TakenBack != 1 || len(undone.Rows) != 1 {
		t.Fatalf("the rest: %+v %v", undone, err)
	}
	wantPeople(t, s)
	if found = batchOf(t, s, batch.ID); !found.Undone || found.Partly {
		t.Errorf("the batch is %+v", found)
	}
	_, err = s.Undo(batch.ID)
	wantCode(t, err, data.ErrNothingToUndo)
	for range 3 { // the rest, the note, and what went first
		redo(t, s)
	}
	equal(t, rows(t, s), all)
	if found = batchOf(t, s, batch.ID); found.Undone || found.Partly {
		t.Errorf("the batch is %+v", found)
	}
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
	subject := func(noun string, op data.Op) (found data.Subject) {
		t.Helper()
		b, _ := s.LastBatch()
		if err := s.View(func(tx *Tx) (err error) {
			found, err = tx.FindSubject(b.ID, noun, op)
			return err
		}); err != nil {
			t.Fatal(err)
		}
		return found
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

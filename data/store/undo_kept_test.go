package store

import (
	"testing"

	"kader/data"
)

// What somebody worked on since is not lost to an undo.
func TestUndoKeepsLaterWork(t *testing.T) {
	s := walkingDossier(t)
	w := newWorkplace(t, s)
	imported := crowd(4, w.site.ID)
	mustUpdate(t, s, func(tx *Tx) error {
		if err := tx.CreatePeople(imported); err != nil {
			return err
		}
		return tx.UpdatePerson(w.rep.ID, func(p *data.Person) { p.JobTitle, p.Town = "Packer", "Noorderhaven" })
	})
	batch, _ := s.LastBatch()
	mustUpdate(t, s, func(tx *Tx) error { // edited, spoken to, became a contact person, went away
		if err := tx.UpdatePerson(imported[0].ID, func(p *data.Person) { p.Note = "knows everybody" }); err != nil {
			return err
		}
		if err := tx.CreateContact(&data.Contact{PersonID: imported[1].ID}); err != nil {
			return err
		}
		if err := tx.UpdatePerson(w.colleague.ID, func(p *data.Person) { p.RepID = imported[2].ID }); err != nil {
			return err
		}
		return tx.UpdatePerson(w.rep.ID, func(p *data.Person) { p.Town = "Zuiderhaven" })
	})
	undone, err := s.Undo(batch.ID)
	if err != nil {
		t.Fatal(err)
	}
	equal(t, undone.TakenBack, 1)
	equal(t, fates(undone), map[data.ID]data.Fate{
		imported[0].ID: data.FateChanged, imported[1].ID: data.FateSpoken, imported[2].ID: data.FateInUse,
		imported[3].ID: data.FateBack, w.rep.ID: data.FateChanged + " in part",
	})
	d := rows(t, s)
	equal(t, len(d.People), 5)
	for _, p := range d.People {
		if p.ID == w.rep.ID && (p.JobTitle != "" || p.Town != "Zuiderhaven") {
			t.Errorf("the rep now is %+v", p.Work)
		}
	}
}

// fates are what became of each row, "in part" where some of it went back.
func fates(u data.Undone) map[data.ID]data.Fate {
	found := make(map[data.ID]data.Fate)
	for _, r := range u.Rows {
		found[r.ID] = r.Fate
		if r.Part {
			found[r.ID] += " in part"
		}
	}
	return found
}

func TestUndoOfUndoneWorkDoesNotCountAsLaterWork(t *testing.T) {
	s := walkingDossier(t)
	p := data.Person{}
	mustUpdate(t, s, func(tx *Tx) error { return tx.CreatePerson(&p) })
	mustUpdate(t, s, func(tx *Tx) error {
		return tx.UpdatePerson(p.ID, func(p *data.Person) { p.Note = "oops" })
	})
	undoLast(t, s)
	equal(t, undoLast(t, s).TakenBack, 1)
	wantPeople(t, s)
}

func TestUndoWhatCannotComeBack(t *testing.T) {
	s := walkingDossier(t)
	w := newWorkplace(t, s)
	mustUpdate(t, s, func(tx *Tx) error { return tx.DeleteContact(w.contact.ID) })
	batch, _ := s.LastBatch()
	mustUpdate(t, s, func(tx *Tx) error { return tx.DeletePerson(w.colleague.ID) })
	undone, err := s.Undo(batch.ID)
	if err != nil {
		t.Fatal(err)
	}
	equal(t, undone.Failed, 1) // a contact with nobody
	equal(t, len(rows(t, s).Contacts), 0)
}

func TestRestoredPersonDoesNotPointToWhatIsGone(t *testing.T) {
	s := walkingDossier(t)
	w := newWorkplace(t, s)
	mustUpdate(t, s, func(tx *Tx) error { return tx.DeletePerson(w.colleague.ID) })
	batch, _ := s.LastBatch()
	mustUpdate(t, s, func(tx *Tx) error {
		if err := tx.DeletePerson(w.rep.ID); err != nil {
			return err
		}
		return tx.DeleteUnit(w.department.ID)
	})
	undone, err := s.Undo(batch.ID)
	if err != nil {
		t.Fatal(err)
	}
	equal(t, undone.TakenBack, 2)
	d := rows(t, s)
	equal(t, len(d.People), 1)
	equal(t, d.People[0].UnitID, "")
	equal(t, d.People[0].RepID, "")
}

// The record of an import outlives its undo.
func TestUndoneListStaysAsRecord(t *testing.T) {
	s := walkingDossier(t)
	l := data.List{Kind: data.ListNewHires, File: "nieuw.xlsx", Hash: "abc", Dropped: []string{"BSN"}}
	mustUpdate(t, s, func(tx *Tx) error {
		if err := tx.CreateList(&l); err != nil {
			return err
		}
		people := crowd(3, "")
		for _, p := range people {
			p.ListID = l.ID
		}
		return tx.CreatePeople(people)
	})
	batch, _ := s.LastBatch()
	equal(t, l.BatchID, batch.ID)
	undone := undoLast(t, s)
	equal(t, undone.BatchID, lastUndo(t, s))
	equal(t, undone.TakenBack, 3)
	equal(t, len(undone.Rows), 3) // the record is marked, not taken back
	d := rows(t, s)
	equal(t, len(d.People), 0)
	equal(t, len(d.Lists), 1)
	equal(t, d.Lists[0].Undone, true)
	redo(t, s)
	d = rows(t, s)
	equal(t, len(d.People), 3)
	equal(t, d.Lists[0].Undone, false)
}

func lastUndo(t testing.TB, s *Store) data.ID {
	t.Helper()
	b, ok := s.LastUndo()
	if !ok {
		t.Fatal("no undo")
	}
	return b.ID
}

func TestUndoThatCannotBeSavedIsDoneInMemory(t *testing.T) {
	s := newDossier(t)
	if err := add(s, "Ada"); err != nil {
		t.Fatal(err)
	}
	b, _ := s.LastBatch()
	s.disk.hash++ // as if the file had changed
	undone, err := s.Undo(b.ID)
	wantUnsaved(t, s, err, data.ErrChangedUnderneath)
	equal(t, undone.TakenBack, 1)
	wantPeople(t, s)
}

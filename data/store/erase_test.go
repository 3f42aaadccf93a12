package store

import (
	"bytes"
	"testing"

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

package store

import (
	"errors"
	"os"
	"testing"

	"kader/data"
)

// A dossier from which most went does not stay as large as it was.
func TestRoomOfDeletedRowsIsGivenBack(t *testing.T) {
	s, _ := crowded(t, 4000)
	mustUpdate(t, s, func(tx *Tx) error {
		return errors.Join(tx.exec("DELETE FROM person"), tx.exec("DELETE FROM change"))
	})
	before, err := os.Stat(s.Path())
	if err != nil {
		t.Fatal(err)
	}
	s = reopen(t, s)
	mustUpdate(t, s, func(tx *Tx) error { return tx.CreatePerson(&data.Person{Name: data.Name{Given: "Ada"}}) })
	after, err := os.Stat(s.Path())
	if err != nil {
		t.Fatal(err)
	}
	if after.Size() > before.Size()/4 {
		t.Errorf("%d bytes before, %d after", before.Size(), after.Size())
	}
	wantPeople(t, reopen(t, s), "Ada")
}

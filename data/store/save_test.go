package store

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"kader/data"
)

// add adds a person and returns what Update says.
func add(s *Store, given string) error {
	return s.Update("test", func(tx *Tx) error {
		return tx.CreatePerson(&data.Person{Name: data.Name{Given: given}})
	})
}

// wantUnsaved fails unless the last change is in memory only, because of cause.
func wantUnsaved(t testing.TB, s *Store, err error, cause data.Code) {
	t.Helper()
	wantCode(t, err, data.ErrNotSaved)
	wantCode(t, err, cause)
	wantCode(t, s.Unsaved(), data.ErrNotSaved)
	var fault data.Fault
	if !errors.As(err, &fault) || fault.Code != cause {
		t.Fatalf("users would not read of %s but of %v", cause, fault.Code)
	}
}

// reopen closes a store and opens its file.
func reopen(t testing.TB, s *Store) *Store {
	t.Helper()
	return reopenWith(t, s, passphrase)
}

// reopenWith is reopen with another secret.
func reopenWith(t testing.TB, s *Store, secret string) *Store {
	t.Helper()
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	again, err := Open(s.Path(), secret, s.options)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { again.Close() })
	return again
}

func TestEveryUpdateIsOnDisk(t *testing.T) {
	s := newDossier(t)
	for _, name := range []string{"Ada", "Bo"} {
		if err := add(s, name); err != nil {
			t.Fatal(err)
		}
		copied, err := os.ReadFile(s.Path())
		if err != nil {
			t.Fatal(err)
		}
		other, err := openBytes(t, copied)
		if err != nil {
			t.Fatal(err)
		}
		d, err := other.Dossier()
		if err != nil {
			t.Fatal(err)
		}
		equal(t, d.People[len(d.People)-1].Given, name)
	}
	equal(t, s.Unsaved(), nil)
}

func TestFailedUpdateChangesNothing(t *testing.T) {
	s := newDossier(t)
	before, err := os.ReadFile(s.Path())
	if err != nil {
		t.Fatal(err)
	}
	stop := errors.New("changed my mind")
	err = s.Update("test", func(tx *Tx) error {
		if err := tx.CreatePerson(&data.Person{}); err != nil {
			return err
		}
		return stop
	})
	if !errors.Is(err, stop) {
		t.Fatalf("got %v", err)
	}
	wantPeople(t, s)
	after, err := os.ReadFile(s.Path())
	if err != nil || !bytes.Equal(before, after) {
		t.Fatalf("the file changed: %v", err)
	}
}

func TestPanicInUpdateLeavesTheStoreUsable(t *testing.T) {
	s := newDossier(t)
	func() {
		defer func() { _ = recover() }()
		_ = s.Update("test", func(tx *Tx) error {
			if err := tx.CreatePerson(&data.Person{}); err != nil {
				return err
			}
			panic("a bug elsewhere")
		})
	}()
	if err := add(s, "Ada"); err != nil {
		t.Fatal(err)
	}
	wantPeople(t, s, "Ada")
}

func TestUpdateWithoutChangesDoesNotSave(t *testing.T) {
	s := newDossier(t)
	calls := 0
	s.OnChange(func() { calls++ })
	before, err := os.Stat(s.Path())
	if err != nil {
		t.Fatal(err)
	}
	mustUpdate(t, s, func(*Tx) error { return nil })
	after, err := os.Stat(s.Path())
	if err != nil || !os.SameFile(before, after) || calls != 0 {
		t.Fatalf("saved, or told %d listeners: %v", calls, err)
	}
	if _, ok := s.LastBatch(); ok {
		t.Fatal("a command that changed nothing can be undone")
	}
}

func TestListenersMayReadTheStore(t *testing.T) {
	s := newDossier(t)
	seen := 0
	s.OnChange(func() {
		d, err := s.Dossier()
		if err != nil {
			t.Error(err)
			return
		}
		seen = len(d.People)
	})
	if err := add(s, "Ada"); err != nil {
		t.Fatal(err)
	}
	equal(t, seen, 1)
}

func TestSaveCopyLeavesTheOriginal(t *testing.T) {
	s := newDossier(t)
	if err := add(s, "Ada"); err != nil {
		t.Fatal(err)
	}
	before, err := os.ReadFile(s.Path())
	if err != nil {
		t.Fatal(err)
	}
	target := filepath.Join(t.TempDir(), "copy.kader")
	if err := os.WriteFile(target, nil, 0o600); err != nil { // as a save dialog leaves it
		t.Fatal(err)
	}
	if err := s.SaveCopy(target); err != nil {
		t.Fatal(err)
	}
	after, err := os.ReadFile(s.Path())
	if err != nil || !bytes.Equal(before, after) {
		t.Fatalf("the original changed: %v", err)
	}
	wantCode(t, s.SaveCopy(s.Path()), data.ErrExists)
	copied, err := Open(target, passphrase, testOptions())
	if err != nil {
		t.Fatal(err)
	}
	defer copied.Close()
	wantPeople(t, copied, "Ada")
	equal(t, copied.ReadOnly(), data.Code(""))
}

func TestStaleTemporaryFilesAreClearedAway(t *testing.T) {
	path, _ := closedDossier(t)
	folder := filepath.Dir(path)
	stale := filepath.Join(folder, tempPrefix(path)+"123")
	foreign := filepath.Join(folder, ".other.kader.saving-123")
	for _, name := range []string{stale, foreign} {
		if err := os.WriteFile(name, []byte("x"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	s, err := Open(path, passphrase, testOptions())
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if exists(stale) {
		t.Error("what a killed process left is still there")
	}
	if !exists(foreign) {
		t.Error("another dossier's file is gone")
	}
}

func TestViewCannotChange(t *testing.T) {
	s := newDossier(t)
	err := s.View(func(tx *Tx) error { return tx.CreatePerson(&data.Person{}) })
	wantCode(t, err, data.ErrReadOnly)
	err = s.View(func(tx *Tx) error { return tx.UpdateGroup(func(g *data.Group) { g.Name = "x" }) })
	wantCode(t, err, data.ErrReadOnly)
	err = s.View(func(tx *Tx) error {
		return tx.RememberMapping("x", map[string]data.Field{"naam": data.FieldFullName})
	})
	wantCode(t, err, data.ErrReadOnly)
}

// Other programs read the dossier's folder: what we leave there is our file and
// its lock.
func TestSavingLeavesNoLitter(t *testing.T) {
	s := newDossier(t)
	for range 3 {
		if err := add(s, "Ada"); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range siblings(t, s.Path()) {
		if !strings.HasSuffix(name, ".lock") {
			t.Errorf("left %s", name)
		}
	}
}

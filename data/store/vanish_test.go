package store

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
	"time"

	"kader/data"
)

func TestVanishedFile(t *testing.T) {
	s := newDossier(t)
	away := s.Path() + ".away"
	if err := os.Rename(s.Path(), away); err != nil {
		t.Fatal(err)
	}
	wantUnsaved(t, s, add(s, "Ada"), data.ErrVanished)
	wantPeople(t, s, "Ada")
	wantUnsaved(t, s, s.Retry(), data.ErrVanished)

	if err := os.Rename(away, s.Path()); err != nil { // the stick is back
		t.Fatal(err)
	}
	if err := s.Retry(); err != nil {
		t.Fatal(err)
	}
	equal(t, s.Unsaved(), nil)
	wantPeople(t, reopen(t, s), "Ada")
}

func TestVanishedFileCanBeSavedInItsPlace(t *testing.T) {
	s := newDossier(t)
	if err := os.Remove(s.Path()); err != nil {
		t.Fatal(err)
	}
	wantUnsaved(t, s, add(s, "Ada"), data.ErrVanished)
	if err := s.SaveCopy(s.Path()); err != nil {
		t.Fatal(err)
	}
	equal(t, s.Unsaved(), nil)
	if err := add(s, "Bo"); err != nil {
		t.Fatal(err)
	}
	wantPeople(t, reopen(t, s), "Ada", "Bo")
}

func TestFileChangedUnderneath(t *testing.T) {
	s := newDossier(t)
	other := bytes.Repeat([]byte("another machine"), 1000)
	if err := os.WriteFile(s.Path(), other, 0o600); err != nil {
		t.Fatal(err)
	}
	wantUnsaved(t, s, add(s, "Ada"), data.ErrChangedUnderneath)
	wantUnsaved(t, s, s.Retry(), data.ErrChangedUnderneath)
	now, err := os.ReadFile(s.Path())
	if err != nil || !bytes.Equal(now, other) {
		t.Fatalf("the other's work was overwritten: %v", err)
	}

	elsewhere := filepath.Join(t.TempDir(), "copy.kader")
	if err := s.SaveCopy(elsewhere); err != nil {
		t.Fatal(err)
	}
	wantCode(t, s.Unsaved(), data.ErrNotSaved) // the original still lacks it
	saved, err := Open(elsewhere, passphrase, testOptions())
	if err != nil {
		t.Fatal(err)
	}
	defer saved.Close()
	wantPeople(t, saved, "Ada")
}

// A file that changes while we are writing ours is noticed too.
func TestFileChangedWhileSaving(t *testing.T) {
	s := newDossier(t)
	s.options.step = func(step string) {
		if step == "synced" {
			time.Sleep(20 * time.Millisecond) // clocks of file systems are coarse
			if err := os.WriteFile(s.Path(), []byte("another machine"), 0o600); err != nil {
				t.Error(err)
			}
		}
	}
	wantUnsaved(t, s, add(s, "Ada"), data.ErrChangedUnderneath)
	if left := siblings(t, s.Path()); len(left) != 1 {
		t.Fatalf("beside the dossier lie %v", left)
	}
}

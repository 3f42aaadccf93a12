package store

import (
	"errors"
	"path/filepath"
	"testing"

	"kader/data"
)

// A window that reads beside itself may be locked meanwhile.
func TestClosedDossierAnswersWithAnErrorNotACrash(t *testing.T) {
	s, err := Create(filepath.Join(t.TempDir(), "a.kader"), "zeven zwarte zwanen", data.Group{}, Options{WorkFactor: 4})
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if err := s.View(func(*Tx) error { return nil }); err == nil {
		t.Error("a closed dossier was read")
	}
	if err := s.Update("x", func(*Tx) error { return nil }); err == nil {
		t.Error("a closed dossier was changed")
	}
	if _, err := s.Dossier(); err == nil {
		t.Error("a closed dossier was read whole")
	}
	if _, ok := s.LastBatch(); ok {
		t.Error("a closed dossier has something to undo")
	}
}

func TestNothingIsSavedAfterClosing(t *testing.T) {
	s := newDossier(t)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	_, keyErr := addSheet(s)
	for name, err := range map[string]error{
		"try again":            s.Retry(),
		"save a copy":          s.SaveCopy(filepath.Join(t.TempDir(), "copy.kader")),
		"another passphrase":   s.ChangePassphrase(passphrase, "four other words here"),
		"a recovery key":       keyErr,
		"ordinary work":        s.Update("test", func(*Tx) error { return nil }),
		"looking something up": s.View(func(*Tx) error { return nil }),
	} {
		if !errors.Is(err, errClosed) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

package store

import (
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

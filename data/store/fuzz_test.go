package store

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"kader/data"
)

// FuzzOpen feeds foreign bytes to Open. It may refuse them, with one of the codes
// that users can read, and must not panic, fill the memory or leave anything behind.
func FuzzOpen(f *testing.F) {
	_, content := closedDossier(f)
	f.Add(content)
	f.Add(content[:len(content)/2])
	f.Add([]byte{})
	f.Add([]byte("PK\x03\x04"))
	f.Add(archive(f, map[string]string{formatName: `{"format":1}`, keyName(0): "age-encryption.org/v1\n", dossierName: "x"}))
	f.Add(archive(f, map[string]string{formatName: `{"format":2}`}))
	f.Add(archive(f, map[string]string{formatName: `[`}))
	f.Fuzz(func(t *testing.T, content []byte) {
		path := filepath.Join(t.TempDir(), "fuzz.kader")
		if err := os.WriteFile(path, content, 0o600); err != nil {
			t.Fatal(err)
		}
		o := testOptions()
		o.maxWork = 8 // or every digit that is flipped costs a second
		s, err := Open(path, passphrase, o)
		if err == nil {
			if _, err := s.Dossier(); err != nil {
				t.Errorf("it opened, but: %v", err)
			}
			if err := s.Close(); err != nil {
				t.Error(err)
			}
			return
		}
		var fault data.Fault
		if !errors.As(err, &fault) || fault.Place.File != "fuzz.kader" {
			t.Errorf("an error that says nothing: %v", err)
		}
		if left := siblings(t, path); len(left) > 0 {
			t.Errorf("left %v", left)
		}
		now, err := os.ReadFile(path)
		if err != nil || !bytes.Equal(now, content) {
			t.Errorf("the file was touched: %v", err)
		}
	})
}

// FuzzDatabase feeds foreign bytes to what comes after decryption.
func FuzzDatabase(f *testing.F) {
	s := newDossier(f)
	newWorkplace(f, s)
	plain, err := serialize(s.conn)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(plain)
	f.Add(plain[:8192])
	f.Add(emptyDatabase(f))
	f.Fuzz(func(t *testing.T, content []byte) {
		s := newStore(filepath.Join(t.TempDir(), "fuzz.kader"), testOptions())
		if err := s.openDatabase(content); err == nil {
			_, _ = s.Dossier() // may fail, must not panic
			_, _ = s.Check()
		}
		if err := s.close(); err != nil {
			t.Error(err)
		}
	})
}

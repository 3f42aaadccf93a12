package store

import (
	"bytes"
	"errors"
	"math/rand/v2"
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
	f.Add(archive(f, map[string]string{formatName: `{"format":3}`}))
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

// The fuzzer is slow here, because it watches all of SQLite. This tries many more
// changed files, the same ones in every run.
func TestChangedFilesNeverPanic(t *testing.T) {
	rounds := 400
	if testing.Short() {
		rounds = 50
	}
	random := rand.New(rand.NewPCG(2, 3))
	_, content := closedDossier(t)
	for range rounds {
		s, err := openBytes(t, mutate(random, content))
		if err == nil {
			wantPeople(t, s, "Fenna Ooievaar")
			s.Close()
		}
	}
	s := newDossier(t)
	newWorkplace(t, s)
	plain, err := serialize(s.conn)
	if err != nil {
		t.Fatal(err)
	}
	for range rounds {
		opened := newStore(filepath.Join(t.TempDir(), "x.kader"), testOptions())
		if err := opened.openDatabase(mutate(random, plain)); err == nil {
			_, _ = opened.Dossier() // may fail, must not panic
		}
		if err := opened.close(); err != nil {
			t.Error(err)
		}
	}
}

// mutate returns content with a few bytes changed, moved, cut or doubled.
func mutate(random *rand.Rand, content []byte) []byte {
	changed := bytes.Clone(content)
	for range 1 + random.IntN(4) {
		at := random.IntN(len(changed))
		if random.IntN(3) == 0 {
			at = random.IntN(min(len(changed), 600)) // where the structure is
		}
		end := min(len(changed), at+1+random.IntN(64))
		switch random.IntN(6) {
		case 0, 1, 2:
			changed[at] = byte(random.IntN(256))
		case 3:
			changed = append(changed[:at], changed[end:]...)
		case 4:
			changed = append(bytes.Clone(changed[:end]), changed[at:]...)
		case 5:
			clear(changed[at:end])
		}
		if len(changed) == 0 {
			return []byte{0}
		}
	}
	return changed
}

package store

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"kader/data"
)

func TestPlacesWhereNoDossierCanBeAreNamed(t *testing.T) {
	folder := t.TempDir()
	plain := filepath.Join(folder, "plain")
	if err := os.WriteFile(plain, []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]data.Fault{
		filepath.Join(folder, "missing", "x.kader"):              {Code: data.ErrNoFolder, Place: data.Place{File: "missing"}},
		filepath.Join(plain, "x.kader"):                          {Code: data.ErrNoFolder, Place: data.Place{File: "plain"}},
		filepath.Join(folder, strings.Repeat("a", 300)+".kader"): {Code: data.ErrNameInvalid, Place: data.Place{File: strings.Repeat("a", 300) + ".kader"}},
	} {
		_, err := Create(path, passphrase, data.Group{}, testOptions())
		var got data.Fault
		if !errors.As(err, &got) || got.Code != want.Code || got.Place != want.Place {
			t.Errorf("create %.60s: %v", path, err)
		}
		if _, err := Open(path, passphrase, testOptions()); !errors.Is(err, data.ErrNoFile) {
			t.Errorf("open %.60s: %v", path, err)
		}
	}
	s := newDossier(t)
	for path, code := range map[string]data.Code{
		filepath.Join(folder, "missing", "x.kader"):              data.ErrNoFolder,
		filepath.Join(folder, strings.Repeat("a", 300)+".kader"): data.ErrNameInvalid,
	} {
		if err := s.SaveCopy(path); !errors.Is(err, code) {
			t.Errorf("copy to %.60s: %v", path, err)
		}
	}
	if left, err := os.ReadDir(folder); err != nil || len(left) != 1 {
		t.Errorf("left behind: %v %v", left, err)
	}
}

func TestLinkToItselfLeadsToNoFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "loop.kader")
	if err := os.Symlink(path, path); err != nil {
		t.Skip("no links on this disk")
	}
	if _, err := Open(path, passphrase, testOptions()); !errors.Is(err, data.ErrNoFile) {
		t.Error(err)
	}
}

func TestFileThatItsOwnerProtectedIsNotReplaced(t *testing.T) {
	s := newDossier(t)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(s.Path(), 0o444); err != nil {
		t.Fatal(err)
	}
	defer os.Chmod(s.Path(), 0o600) // so that Windows can remove it
	before, err := os.ReadFile(s.Path())
	if err != nil {
		t.Fatal(err)
	}
	for range 2 { // the second time while it is open: who only reads keeps nobody out
		again, err := Open(s.Path(), passphrase, testOptions())
		if err != nil {
			t.Fatal(err)
		}
		defer again.Close()
		equal(t, again.ReadOnly(), data.ErrFileReadOnly)
		if err := add(again, "Ada"); !errors.Is(err, data.ErrReadOnly) {
			t.Errorf("changed: %v", err)
		}
	}
	after, err := os.ReadFile(s.Path())
	if err != nil {
		t.Fatal(err)
	}
	equal(t, string(after) == string(before), true)
}

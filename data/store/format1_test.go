package store

import (
	"os"
	"path/filepath"
	"testing"

	"kader/data"
)

// testdata/format1.kader was written by a Kader that put one key into all key files: the
// passphrase of the tests opens it, and two sheets.
const (
	oldSheet   = "87VQN-8XHV4-QA6CR-W8GPM-BKKJY-RFY00"
	otherSheet = "61KEK-J3NPZ-2KDKY-ZVRKH-T8P6H-XK0HK"
)

func openFormat1(t *testing.T, secret string) *Store {
	t.Helper()
	path := filepath.Join(t.TempDir(), "group.kader")
	if err := os.WriteFile(path, readFile(t, "testdata/format1.kader"), 0o600); err != nil {
		t.Fatal(err)
	}
	s, err := Open(path, secret, testOptions())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

// opensNow tells which secrets open the file as it is.
func opensNow(t *testing.T, s *Store, secrets ...string) []bool {
	t.Helper()
	var all []bool
	for _, secret := range secrets {
		path := filepath.Join(t.TempDir(), "copy.kader")
		if err := os.WriteFile(path, readFile(t, s.Path()), 0o600); err != nil {
			t.Fatal(err)
		}
		other, err := Open(path, secret, testOptions())
		if err == nil {
			other.Close()
		}
		all = append(all, err == nil)
	}
	return all
}

func TestFormat1OpensAndIsBoundWhenItIsSaved(t *testing.T) {
	s := openFormat1(t, passphrase)
	wantPeople(t, s, "Fenna Ooievaar")
	equal(t, s.Recovered(), false)
	if err := add(s, "Bo"); err != nil {
		t.Fatal(err)
	}
	equal(t, mustRead(t, readFile(t, s.Path())).number, formatVersion)
	equal(t, opensNow(t, s, passphrase, oldSheet, otherSheet), []bool{true, true, true})
	holders := reopen(t, s).Holders()
	equal(t, len(holders), 3)
	for i, h := range holders {
		equal(t, h.Shared, true)
		equal(t, h.Kind == data.HolderSheet, i > 0)
	}
}

// One secret key is in all key files of format 1, and in every older copy: nobody who has it
// can be shut out while another who has it stays.
func TestSharedKeyIsGivenUpByAll(t *testing.T) {
	s := openFormat1(t, passphrase)
	old := mustRead(t, readFile(t, s.Path()))
	if err := s.AddPassphrase("Fenna", fennaPassphrase); err != nil { // has a key of her own
		t.Fatal(err)
	}
	wantCode(t, s.RemoveHolders(idOf(s, 2)), data.ErrHolderShared)
	wantCode(t, s.VoidSheets(), data.ErrHolderShared)
	if err := s.ChangePassphrase(passphrase, "tien trage tapirs"); err != nil {
		t.Fatal(err)
	}
	equal(t, len(s.Holders()), 2)
	equal(t, opensNow(t, s, "tien trage tapirs", fennaPassphrase, passphrase, oldSheet, otherSheet),
		[]bool{true, true, false, false, false})
	identity, _, err := unlock(old.keys, oldSheet, maxWork)
	if err != nil {
		t.Fatal(err)
	}
	_, err = decrypt(mustRead(t, readFile(t, s.Path())).dossier, identity)
	wantCode(t, err, data.ErrMixed)
}

func TestFormat1OpenedBySheetGetsANewPassphrase(t *testing.T) {
	s := openFormat1(t, oldSheet)
	equal(t, s.Recovered(), true)
	if err := s.ReplaceForgotten("", "tien trage tapirs"); err != nil {
		t.Fatal(err)
	}
	equal(t, s.Recovered(), false)
	equal(t, opensNow(t, s, "tien trage tapirs", passphrase, oldSheet, otherSheet), []bool{true, false, false, false})
	if err := add(s, "Bo"); err != nil {
		t.Fatal(err)
	}
}

// A data file of format 1, and its format.json, fit no file of format 2.
func TestPartsOfFormat1AreRefusedLater(t *testing.T) {
	s := openFormat1(t, passphrase)
	_, first := unpack(t, readFile(t, s.Path()))
	if err := add(s, "Bo"); err != nil {
		t.Fatal(err)
	}
	names, parts := unpack(t, readFile(t, s.Path()))
	for name, put := range map[string]func(){
		"data file":   func() { parts[dossierName] = first[dossierName] },
		"format.json": func() { parts[formatName] = first[formatName] },
	} {
		_, parts = unpack(t, readFile(t, s.Path()))
		put()
		_, err := openBytes(t, pack(t, names, parts))
		wantCode(t, err, data.ErrMixed)
		_ = name
	}
}

func TestOlderStateThanThisMachineSaw(t *testing.T) {
	path, _ := closedDossier(t)
	o := testOptions()
	o.KnownDir = filepath.Join(t.TempDir(), "known")
	open := func(content []byte) *Store {
		t.Helper()
		if content != nil {
			if err := os.WriteFile(path, content, 0o600); err != nil {
				t.Fatal(err)
			}
		}
		s, err := Open(path, passphrase, o)
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { s.Close() })
		return s
	}
	first := readFile(t, path)
	s := open(nil)
	if _, ok := s.Newer(); ok {
		t.Error("the first opening is older than something")
	}
	if err := add(s, "Bo"); err != nil {
		t.Fatal(err)
	}
	second := readFile(t, path)
	if err := s.AddPassphrase("Fenna", fennaPassphrase); err != nil { // no batch in the log
		t.Fatal(err)
	}
	third := readFile(t, path)
	s.Close()
	for name, c := range map[string]struct {
		content []byte
		older   bool
	}{"first": {first, true}, "second": {second, true}, "third": {third, false}} {
		s := open(c.content)
		at, older := s.Newer()
		if older != c.older || older && !at.Equal(day0()) {
			t.Errorf("%s: %v, %v", name, at, older)
		}
		equal(t, s.ReadOnly(), data.Code(""))
		s.Close()
	}
	entries, err := os.ReadDir(o.KnownDir)
	if err != nil || len(entries) != 1 {
		t.Fatalf("%d files, %v", len(entries), err)
	}
	noted := string(readFile(t, filepath.Join(o.KnownDir, entries[0].Name())))
	equal(t, noted, `{"batch":2,"keys":1,"at":"2026-11-03T19:30:00Z"}`+"\n")
}

// What is noted may be gone, torn or unwritable: the dossier opens and saves all the same.
func TestKnownStateIsNoConditionForAnything(t *testing.T) {
	path, _ := closedDossier(t)
	o := testOptions()
	o.KnownDir = path // no folder
	s, err := Open(path, passphrase, o)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if err := add(s, "Bo"); err != nil {
		t.Fatal(err)
	}
}

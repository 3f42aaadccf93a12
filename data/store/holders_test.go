package store

import (
	"encoding/base64"
	"errors"
	"os"
	"runtime"
	"strings"
	"testing"

	"filippo.io/age"

	"kader/data"
)

func TestRecoveryKeyOpensHoweverItIsTyped(t *testing.T) {
	s := newDossier(t)
	if err := add(s, "Ada"); err != nil {
		t.Fatal(err)
	}
	key, err := addSheet(s)
	if err != nil {
		t.Fatal(err)
	}
	if parts := strings.Split(key, "-"); len(parts) != 6 || len(parts[0]) != 5 {
		t.Fatalf("the key is printed as %q", key)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	misread := strings.NewReplacer("0", "o", "1", "l").Replace(strings.ToLower(key))
	for _, typed := range []string{key, strings.ReplaceAll(key, "-", ""), strings.ReplaceAll(key, "-", " ") + "\n", misread, passphrase} {
		opened, err := Open(s.Path(), typed, testOptions())
		if err != nil {
			t.Fatalf("%q: %v", typed, err)
		}
		wantPeople(t, opened, "Ada")
		opened.Close()
	}
}

func TestEightKeyHoldersAtMost(t *testing.T) {
	s := newDossier(t)
	for range maxKeys - 1 {
		if _, err := addSheet(s); err != nil {
			t.Fatal(err)
		}
	}
	_, err := addSheet(s)
	wantCode(t, err, data.ErrKeyHoldersFull)
	wantPeople(t, reopen(t, s))
}

func TestChangePassphrase(t *testing.T) {
	s := newDossier(t)
	key, err := addSheet(s)
	if err != nil {
		t.Fatal(err)
	}
	wantCode(t, s.ChangePassphrase("not this one at all", "acht grijze ganzen"), data.ErrWrongPassphrase)
	if err := s.ChangePassphrase(passphrase, "acht grijze ganzen"); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	_, err = Open(s.Path(), passphrase, testOptions())
	wantCode(t, err, data.ErrWrongPassphrase)
	for _, opens := range []string{"acht grijze ganzen", key} {
		again, err := Open(s.Path(), opens, testOptions())
		if err != nil {
			t.Fatal(err)
		}
		again.Close()
	}
}

// Whoever forgot the passphrase types the recovery key instead; the sheet in the
// drawer must open the dossier afterwards, and the forgotten passphrase must not.
func TestRecoveryKeyReplacesTheForgottenPassphrase(t *testing.T) {
	s := newDossier(t)
	key, err := addSheet(s)
	if err != nil {
		t.Fatal(err)
	}
	if err := s.ChangePassphrase(key, "acht grijze ganzen"); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	_, err = Open(s.Path(), passphrase, testOptions())
	wantCode(t, err, data.ErrWrongPassphrase)
	for _, opens := range []string{key, "acht grijze ganzen"} {
		again, err := Open(s.Path(), opens, testOptions())
		if err != nil {
			t.Fatalf("%v", err)
		}
		again.Close()
	}
}

// Nobody may believe in a key that is not on disk.
func TestKeyThatWasNotSavedIsForgotten(t *testing.T) {
	s := newDossier(t)
	content, err := os.ReadFile(s.Path())
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(s.Path()); err != nil {
		t.Fatal(err)
	}
	_, err = addSheet(s)
	wantCode(t, err, data.ErrVanished)
	wantCode(t, s.ChangePassphrase(passphrase, "acht grijze ganzen"), data.ErrVanished)
	equal(t, s.Unsaved(), nil)
	if err := os.WriteFile(s.Path(), content, 0o600); err != nil {
		t.Fatal(err)
	}
	equal(t, len(s.holders), 1)
	again := reopen(t, s)
	if err := add(again, "Ada"); err != nil {
		t.Fatal(err)
	}
}

func TestHugeWorkFactorIsRefused(t *testing.T) {
	identity, err := age.GenerateX25519Identity()
	if err != nil {
		t.Fatal(err)
	}
	key, err := lockIdentity(identity, passphrase, 6)
	if err != nil {
		t.Fatal(err)
	}
	_, _, err = unlock([][]byte{key}, passphrase, 5)
	wantCode(t, err, data.ErrDamaged)
}

// A file may ask for 2^19 and no more: 2^20 would take 340 MB before anything is known of it.
func TestWorkAboveTheLimitTakesNoMemory(t *testing.T) {
	equal(t, maxWork, 19)
	salt := base64.RawStdEncoding.EncodeToString(make([]byte, scryptSalt))
	for _, work := range []string{"20", "22", "30", "63", "64", "1000"} {
		locked := &age.Stanza{Type: "scrypt", Args: []string{salt, work}, Body: make([]byte, fileKeyLength+16)}
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		_, err := scryptPassphrase{text: passphrase, work: maxWork}.Unwrap([]*age.Stanza{locked})
		runtime.ReadMemStats(&after)
		if err == nil || errors.Is(err, age.ErrIncorrectIdentity) {
			t.Errorf("2^%s was tried: %v", work, err)
		}
		if took := after.TotalAlloc - before.TotalAlloc; took > 1<<16 {
			t.Errorf("2^%s took %d bytes", work, took)
		}
	}
}

// addSheet makes a recovery key a holder, as who printed its sheet.
func addSheet(s *Store) (string, error) {
	key, err := NewRecoveryKey()
	if err != nil {
		return "", err
	}
	return key, s.AddRecoveryKey("", key)
}

func TestLikeliestKeyFileIsTriedFirst(t *testing.T) {
	equal(t, likeliest(3, passphrase), []int{0, 1, 2})
	equal(t, likeliest(3, "ABCDE-12345-ABCDE-12345-ABCDE-12345"), []int{2, 1, 0})
}

// Who needed the printed sheet has forgotten the passphrase.
func TestForgottenPassphraseIsReplacedAfterTheRecoveryKey(t *testing.T) {
	s := newDossier(t)
	wantCode(t, s.ReplaceForgotten("", "four other plain words"), data.ErrWrongPassphrase)
	key, err := addSheet(s)
	if err != nil {
		t.Fatal(err)
	}
	path := s.Path()
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	s, err = Open(path, strings.ToLower(key), testOptions())
	if err != nil {
		t.Fatal(err)
	}
	equal(t, s.Recovered(), true)
	if _, err := addSheet(s); err != nil {
		t.Fatal(err)
	}
	equal(t, s.Recovered(), true) // another sheet is no passphrase
	if err := s.ReplaceForgotten("", "four other plain words"); err != nil {
		t.Fatal(err)
	}
	equal(t, s.Recovered(), false)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	_, err = Open(path, passphrase, testOptions())
	wantCode(t, err, data.ErrWrongPassphrase)
	for _, opens := range []string{"four other plain words", key} {
		s, err := Open(path, opens, testOptions())
		if err != nil {
			t.Fatal(err)
		}
		equal(t, s.Recovered(), opens == key)
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

package store

import (
	"bytes"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"runtime"
	"testing"

	"filippo.io/age"
	"golang.org/x/crypto/scrypt"
)

func TestKeyIsThatOfScrypt(t *testing.T) {
	for work := 1; work <= 12; work++ {
		for _, text := range []string{"x", passphrase, "vijf grÿze gânzen op het dák van de fabriek aan het kanaal in de regen"} {
			salt := fmt.Appendf(nil, "salt of %8d", work)
			want, err := scrypt.Key([]byte(text), append([]byte(scryptLabel), salt...), 1<<work, 8, 1, 32)
			if err != nil {
				t.Fatal(err)
			}
			if got := deriveKey(text, salt, work); !bytes.Equal(got, want) {
				t.Errorf("work %d, %q: %x, not %x", work, text, got, want)
			}
		}
	}
}

// A key file that age made opens here, and age opens ours: docs/file-format.md promises it.
func TestKeyFilesAreThoseOfAge(t *testing.T) {
	theirs, err := age.NewScryptRecipient(passphrase)
	if err != nil {
		t.Fatal(err)
	}
	theirs.SetWorkFactor(6)
	theirsToo, err := age.NewScryptIdentity(passphrase)
	if err != nil {
		t.Fatal(err)
	}
	ours := scryptPassphrase{text: passphrase, work: 6}
	for name, c := range map[string]struct {
		locks age.Recipient
		opens age.Identity
	}{
		"locked here": {ours, theirsToo}, "locked by age": {theirs, ours}, "both": {ours, ours},
	} {
		var file bytes.Buffer
		w, err := age.Encrypt(&file, c.locks)
		if err == nil {
			_, err = io.WriteString(w, "a secret")
		}
		if err := errors.Join(err, w.Close()); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		r, err := age.Decrypt(&file, c.opens)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		read, err := io.ReadAll(r)
		equal(t, err, nil)
		equal(t, string(read), "a secret")
	}
}

func TestOnlyOnePassphraseUnlocks(t *testing.T) {
	ours := scryptPassphrase{text: passphrase, work: 4}
	locked, err := ours.Wrap(make([]byte, fileKeyLength))
	if err != nil {
		t.Fatal(err)
	}
	good := locked[0]
	_, err = scryptPassphrase{text: "an other one", work: 4}.Unwrap(locked)
	equal(t, errors.Is(err, age.ErrIncorrectIdentity), true)
	short := base64.RawStdEncoding.EncodeToString(make([]byte, scryptSalt-1))
	for name, stanzas := range map[string][]*age.Stanza{
		"none":             {},
		"two":              {good, good},
		"of another type":  {{Type: "X25519", Args: good.Args, Body: good.Body}},
		"without work":     {{Type: "scrypt", Args: good.Args[:1], Body: good.Body}},
		"work above limit": {{Type: "scrypt", Args: []string{good.Args[0], "5"}, Body: good.Body}},
		"no work":          {{Type: "scrypt", Args: []string{good.Args[0], "0"}, Body: good.Body}},
		"work by halves":   {{Type: "scrypt", Args: []string{good.Args[0], "04"}, Body: good.Body}},
		"short salt":       {{Type: "scrypt", Args: []string{short, "4"}, Body: good.Body}},
		"no salt":          {{Type: "scrypt", Args: []string{"&", "4"}, Body: good.Body}},
		"long key":         {{Type: "scrypt", Args: good.Args, Body: append([]byte{0}, good.Body...)}},
	} {
		_, err := ours.Unwrap(stanzas)
		if err == nil || errors.Is(err, age.ErrIncorrectIdentity) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// The table of scrypt is 1 KiB × N; a try takes a third of it.
func TestKeyTakesAThirdOfScryptsTable(t *testing.T) {
	const work, whole = 14, 16 << 20
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	deriveKey(passphrase, make([]byte, scryptSalt), work)
	runtime.ReadMemStats(&after)
	if took := after.TotalAlloc - before.TotalAlloc; took > whole/3+whole/16 {
		t.Errorf("took %d KiB, of a table of %d KiB", took>>10, whole>>10)
	}
	if kept := int64(after.HeapIdle-after.HeapReleased) - int64(before.HeapIdle-before.HeapReleased); kept > whole/8 {
		t.Errorf("kept %d KiB from the system", kept>>10)
	}
}

// BenchmarkDeriveKey and BenchmarkScrypt are our key and the usual one, at the work of a dossier.
func BenchmarkDeriveKey(b *testing.B) {
	for b.Loop() {
		deriveKey(passphrase, make([]byte, scryptSalt), defaultWork)
	}
}

func BenchmarkScrypt(b *testing.B) {
	for b.Loop() {
		if _, err := scrypt.Key([]byte(passphrase), make([]byte, scryptSalt), 1<<defaultWork, 8, 1, 32); err != nil {
			b.Fatal(err)
		}
	}
}

package store

import (
	"archive/zip"
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"kader/data"
)

const fennaPassphrase = "acht grijze ganzen"

// withTwo is a dossier that two passphrases and a sheet open.
func withTwo(t testing.TB) (s *Store, sheet string) {
	t.Helper()
	s = newDossier(t)
	if err := s.AddPassphrase("Fenna", fennaPassphrase); err != nil {
		t.Fatal(err)
	}
	sheet, err := addSheet(s)
	if err != nil {
		t.Fatal(err)
	}
	return s, sheet
}

func readFile(t testing.TB, path string) []byte {
	t.Helper()
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return content
}

// idOf returns the id of the nth holder.
func idOf(s *Store, n int) string { return s.Holders()[n].ID }

// TestOldCopyAndOldKeyOpenNothingNewer is the attack by somebody who kept a copy of the file
// and knows what opened it then.
func TestOldCopyAndOldKeyOpenNothingNewer(t *testing.T) {
	for name, c := range map[string]struct {
		secret func(sheet string) string // what the attacker knows
		change func(s *Store) error
	}{
		"after a change of passphrase": {
			func(string) string { return passphrase },
			func(s *Store) error { return s.ChangePassphrase(passphrase, "tien trage tapirs") },
		},
		"after a removal": {
			func(string) string { return fennaPassphrase },
			func(s *Store) error { return s.RemoveHolders(idOf(s, 1)) },
		},
		"after all sheets were voided": {
			func(sheet string) string { return sheet },
			func(s *Store) error { return s.VoidSheets() },
		},
		"after a rep stopped who had a passphrase and a sheet": {
			func(sheet string) string { return sheet },
			func(s *Store) error { return s.RemoveHolders(idOf(s, 1), idOf(s, 2)) },
		},
	} {
		t.Run(name, func(t *testing.T) {
			s, sheet := withTwo(t)
			secret := c.secret(sheet)
			old := readFile(t, s.Path())
			if err := c.change(s); err != nil {
				t.Fatal(err)
			}
			if err := add(s, "Geheim"); err != nil {
				t.Fatal(err)
			}
			newer := readFile(t, s.Path())
			path := filepath.Join(t.TempDir(), "stolen.kader")
			if err := os.WriteFile(path, newer, 0o600); err != nil {
				t.Fatal(err)
			}
			_, err := Open(path, secret, testOptions())
			wantCode(t, err, data.ErrWrongPassphrase)

			// The key that the old copy gives does not decrypt the newer dossier.
			before, after := mustRead(t, old), mustRead(t, newer)
			identity, _, err := unlock(before.keys, secret, maxWork)
			if err != nil {
				t.Fatalf("the old copy itself does not open: %v", err)
			}
			if _, err := decrypt(before.dossier, identity); err != nil {
				t.Fatal(err)
			}
			_, err = decrypt(after.dossier, identity)
			wantCode(t, err, data.ErrMixed)
		})
	}
}

func mustRead(t testing.TB, content []byte) container {
	t.Helper()
	c, err := readContainer(content)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// pack makes an archive of parts in the order given, as a patient attacker.
func pack(t testing.TB, names []string, parts map[string][]byte) []byte {
	t.Helper()
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, name := range names {
		if err := writeEntry(w, name, parts[name]); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// unpack returns the parts of a file by name, and their order.
func unpack(t testing.TB, content []byte) ([]string, map[string][]byte) {
	t.Helper()
	c := mustRead(t, content)
	names, parts := []string{formatName}, map[string][]byte{formatName: c.format, dossierName: c.dossier}
	for i, key := range c.keys {
		names = append(names, keyName(i))
		parts[keyName(i)] = key
	}
	return append(names, dossierName), parts
}

// refit writes the format.json that fits the key files.
func refit(t testing.TB, names []string, parts map[string][]byte) {
	t.Helper()
	var keys [][]byte
	for _, name := range names {
		if name != formatName && name != dossierName {
			keys = append(keys, parts[name])
		}
	}
	format, err := makeFormat("", keys)
	if err != nil {
		t.Fatal(err)
	}
	parts[formatName] = format
}

// TestPartsOfOtherFilesAreRefused is the attack by somebody who can write where the file
// lies. Each is tried twice: as it is, and with a format.json that fits the key files. Fenna's
// passphrase, which did not change, opens the file before.
func TestPartsOfOtherFilesAreRefused(t *testing.T) {
	s, _ := withTwo(t)
	_, older := unpack(t, readFile(t, s.Path()))
	if err := s.ChangePassphrase(passphrase, "tien trage tapirs"); err != nil {
		t.Fatal(err)
	}
	if err := add(s, "Ada"); err != nil {
		t.Fatal(err)
	}
	present := readFile(t, s.Path())
	other := newDossier(t)
	_, foreign := unpack(t, readFile(t, other.Path()))
	openedBy := func(content []byte, secret string) error {
		path := filepath.Join(t.TempDir(), "attack.kader")
		if err := os.WriteFile(path, content, 0o600); err != nil {
			t.Fatal(err)
		}
		s, err := Open(path, secret, testOptions())
		if err == nil {
			s.Close()
		} else if left := siblings(t, path); len(left) > 0 {
			t.Errorf("left %v", left)
		}
		return err
	}
	if err := openedBy(present, fennaPassphrase); err != nil {
		t.Fatal(err)
	}
	for name, put := range map[string]func(names []string, parts map[string][]byte) []string{
		"older key file":      func(n []string, p map[string][]byte) []string { p[keyName(0)] = older[keyName(0)]; return n },
		"foreign key file":    func(n []string, p map[string][]byte) []string { p[keyName(0)] = foreign[keyName(0)]; return n },
		"older data file":     func(n []string, p map[string][]byte) []string { p[dossierName] = older[dossierName]; return n },
		"foreign data file":   func(n []string, p map[string][]byte) []string { p[dossierName] = foreign[dossierName]; return n },
		"older format.json":   func(n []string, p map[string][]byte) []string { p[formatName] = older[formatName]; return n },
		"foreign format.json": func(n []string, p map[string][]byte) []string { p[formatName] = foreign[formatName]; return n },
		"format.json of an earlier Kader": func(n []string, p map[string][]byte) []string {
			p[formatName] = []byte(`{"format":1,"program":"kader"}` + "\n")
			return n
		},
		"format.json with another program": func(n []string, p map[string][]byte) []string {
			p[formatName] = bytes.Replace(p[formatName], []byte("kader"), []byte("kadre"), 1)
			return n
		},
		"added key file": func(n []string, p map[string][]byte) []string {
			p[keyName(3)] = foreign[keyName(0)]
			return slices.Insert(slices.Clone(n), 4, keyName(3))
		},
		"ninth key file": func(n []string, p map[string][]byte) []string {
			p[keyName(8)] = foreign[keyName(0)]
			return slices.Insert(slices.Clone(n), 4, keyName(8))
		},
		"key file taken out": func(n []string, p map[string][]byte) []string {
			return slices.DeleteFunc(slices.Clone(n), func(name string) bool { return name == keyName(2) })
		},
		"key files in another order": func(n []string, p map[string][]byte) []string {
			p[keyName(0)], p[keyName(2)] = p[keyName(2)], p[keyName(0)]
			return n
		},
		"two parts of one name": func(n []string, p map[string][]byte) []string { return append(slices.Clone(n), keyName(0)) },
		"a part that is not ours": func(n []string, p map[string][]byte) []string {
			p["read me.txt"] = []byte("x")
			return append(slices.Clone(n), "read me.txt")
		},
		"older state with the present keys": func(n []string, p map[string][]byte) []string {
			p[dossierName], p[formatName] = older[dossierName], older[formatName]
			return n
		},
	} {
		names, parts := unpack(t, present)
		names = put(names, parts)
		for _, refitted := range []bool{false, true} {
			if refitted {
				if bytes.Contains(parts[formatName], []byte("kadre")) || bytes.Contains(parts[formatName], []byte(`"format":1`)) {
					continue // fitting it is undoing it
				}
				refit(t, names, parts)
				if bytes.Equal(pack(t, names, parts), present) {
					continue
				}
			}
			if err := openedBy(pack(t, names, parts), fennaPassphrase); !errors.Is(err, data.ErrMixed) {
				t.Errorf("%s, refitted %v: %v", name, refitted, err)
			}
		}
	}
}

// The one who put a key of their own into the file cannot make it open.
func TestForeignKeyOpensNothing(t *testing.T) {
	s, _ := withTwo(t)
	own, err := s.newHolder("", data.HolderPassphrase, "mijn eigen sleutel hier")
	if err != nil {
		t.Fatal(err)
	}
	names, parts := unpack(t, readFile(t, s.Path()))
	parts[keyName(0)] = own.key
	refit(t, names, parts)
	path := filepath.Join(t.TempDir(), "attack.kader")
	if err := os.WriteFile(path, pack(t, names, parts), 0o600); err != nil {
		t.Fatal(err)
	}
	_, err = Open(path, "mijn eigen sleutel hier", testOptions())
	wantCode(t, err, data.ErrMixed)
}

// Whoever is left opens the dossier as before, after every change of who is a holder.
func TestHoldersWhoStayAreKept(t *testing.T) {
	s, sheet := withTwo(t)
	for _, step := range []struct {
		change func() error
		opens  []string
		shut   []string
	}{
		{func() error { return s.RenameHolder(idOf(s, 1), " Fenna ") }, []string{passphrase, fennaPassphrase, sheet}, nil},
		{
			func() error { return s.ChangePassphrase(fennaPassphrase, "tien trage tapirs") },
			[]string{passphrase, "tien trage tapirs", sheet},
			[]string{fennaPassphrase},
		},
		{func() error { return s.VoidSheets() }, []string{passphrase, "tien trage tapirs"}, []string{sheet}},
		{func() error { return s.RemoveHolders(idOf(s, 1)) }, []string{passphrase}, []string{"tien trage tapirs"}},
	} {
		if err := step.change(); err != nil {
			t.Fatal(err)
		}
		content := readFile(t, s.Path())
		for _, secret := range append(slices.Clone(step.opens), step.shut...) {
			path := filepath.Join(t.TempDir(), "copy.kader")
			if err := os.WriteFile(path, content, 0o600); err != nil {
				t.Fatal(err)
			}
			other, err := Open(path, secret, testOptions())
			if slices.Contains(step.opens, secret) != (err == nil) {
				t.Errorf("%q: %v", secret, err)
			}
			if err == nil {
				if err := add(other, "Bo"); err != nil { // each can save for the others
					t.Error(err)
				}
				other.Close()
			}
		}
	}
	equal(t, len(s.Holders()), 1)
}

func TestEighthSheetAfterVoiding(t *testing.T) {
	s := newDossier(t)
	for range maxKeys - 1 {
		if _, err := addSheet(s); err != nil {
			t.Fatal(err)
		}
	}
	wantCode(t, s.Full(), data.ErrKeyHoldersFull)
	_, err := addSheet(s)
	wantCode(t, err, data.ErrKeyHoldersFull)
	if err := s.VoidSheets(); err != nil {
		t.Fatal(err)
	}
	eighth, err := addSheet(s)
	if err != nil {
		t.Fatal(err)
	}
	equal(t, len(reopenWith(t, s, eighth).Holders()), 2)
}

// Taking one of two holders with one passphrase away would shut nobody out.
func TestOnePassphraseBelongsToOneHolder(t *testing.T) {
	s, _ := withTwo(t)
	wantCode(t, s.AddPassphrase("Bo", fennaPassphrase), data.ErrPassphraseTaken)
	wantCode(t, s.ChangePassphrase(passphrase, fennaPassphrase), data.ErrPassphraseTaken)
	wantCode(t, s.ChangePassphrase(passphrase, passphrase), data.ErrPassphraseTaken)
	equal(t, len(s.Holders()), 3)
}

func TestNobodyShutsThemselvesOut(t *testing.T) {
	s, sheet := withTwo(t)
	wantCode(t, s.RemoveHolders(idOf(s, 0)), data.ErrHolderOwn)
	wantCode(t, s.RemoveHolders(idOf(s, 1), idOf(s, 0)), data.ErrHolderOwn)
	wantCode(t, s.RemoveHolders("x"), data.ErrNotFound)
	s = reopenWith(t, s, sheet)
	wantCode(t, s.VoidSheets(), data.ErrHolderOwn)
	if err := s.ReplaceForgotten(idOf(s, 1), "tien trage tapirs"); err != nil {
		t.Fatal(err)
	}
	holders := s.Holders()
	equal(t, []bool{holders[0].Own, holders[1].Own, holders[2].Own}, []bool{false, true, false})
	equal(t, holders[1].Name, "Fenna")
	if err := s.VoidSheets(); err != nil {
		t.Fatal(err)
	}
}

// What the page shows of a holder: a name that is nowhere in clear, and days.
func TestHoldersAreToldApart(t *testing.T) {
	s, _ := withTwo(t)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	o := testOptions()
	o.Clock = func() time.Time { return day0().AddDate(0, 0, 2) }
	s, err := Open(s.Path(), fennaPassphrase, o)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if err := add(s, "Ada"); err != nil {
		t.Fatal(err)
	}
	holders := reopen(t, s).Holders()
	first, day := data.DateOf(day0()), data.DateOf(o.Clock())
	equal(t, []data.Date{holders[0].Made, holders[0].Used, holders[1].Used, holders[2].Used}, []data.Date{first, first, day, {}})
	equal(t, holders[1].Name, "Fenna")
	equal(t, holders[2].Kind, data.HolderSheet)
	if content := readFile(t, s.Path()); bytes.Contains(content, []byte("Fenna")) {
		t.Error("a holder's name is in clear")
	}
	var invalid data.Invalid
	if err := s.AddPassphrase("Fenna 111222333", "tien trage tapirs"); !errors.As(err, &invalid) {
		t.Errorf("a name with a number that is never kept: %v", err)
	}
}

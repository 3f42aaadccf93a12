package store

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"kader/data"
)

// closedDossier returns the path and bytes of a dossier with one person in it.
func closedDossier(t testing.TB) (string, []byte) {
	t.Helper()
	s := newDossier(t)
	mustUpdate(t, s, func(tx *Tx) error {
		return tx.CreatePerson(&data.Person{Name: data.Name{Given: "Fenna", Family: "Ooievaar"}})
	})
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	content, err := os.ReadFile(s.Path())
	if err != nil {
		t.Fatal(err)
	}
	return s.Path(), content
}

// openBytes opens content as a dossier file.
func openBytes(t testing.TB, content []byte) (*Store, error) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "other.kader")
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
	s, err := Open(path, passphrase, testOptions())
	if err == nil {
		t.Cleanup(func() { s.Close() })
	}
	if leftovers := siblings(t, path); err != nil && len(leftovers) > 0 {
		t.Fatalf("a failed opening leaves %v", leftovers)
	}
	return s, err
}

// siblings lists what lies beside a file.
func siblings(t testing.TB, path string) []string {
	t.Helper()
	entries, err := os.ReadDir(filepath.Dir(path))
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		if e.Name() != filepath.Base(path) {
			names = append(names, e.Name())
		}
	}
	return names
}

func wantCode(t testing.TB, err error, code data.Code) {
	t.Helper()
	if !errors.Is(err, code) {
		t.Fatalf("got error %v, want %s", err, code)
	}
}

func TestWrongPassphrase(t *testing.T) {
	path, _ := closedDossier(t)
	for _, wrong := range []string{"zeven witte zwanen", "", "ABCDE-FGHJK-MNPQR-STVWX-YZ012-34567", strings.Repeat("x", 1<<16)} {
		_, err := Open(path, wrong, testOptions())
		wantCode(t, err, data.ErrWrongPassphrase)
	}
}

func TestPassphraseInEitherUnicodeForm(t *testing.T) {
	path := filepath.Join(t.TempDir(), "group.kader")
	s, err := Create(path, "blå b\u00e5t i blæst", data.Group{}, testOptions())
	if err != nil {
		t.Fatal(err)
	}
	s.Close()
	if s, err = Open(path, "bla\u030a ba\u030at i blæst", testOptions()); err != nil {
		t.Fatal(err)
	}
	s.Close()
}

func TestNoFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "gone.kader")
	_, err := Open(path, passphrase, testOptions())
	wantCode(t, err, data.ErrNoFile)
	if left := siblings(t, path); len(left) > 0 {
		t.Fatalf("looking for a file leaves %v", left)
	}
}

func TestForeignFiles(t *testing.T) {
	noise := make([]byte, 50_000)
	source := rand.NewChaCha8([32]byte{1})
	source.Read(noise)
	for name, content := range map[string][]byte{
		"text":        []byte("Dear group, here is the list."),
		"noise":       noise,
		"spreadsheet": archive(t, map[string]string{"[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<workbook/>"}),
		"zip":         archive(t, map[string]string{dossierName: "x", keyName(0): "y"}),
		"pdf":         []byte("%PDF-1.7\n"),
	} {
		t.Run(name, func(t *testing.T) {
			_, err := openBytes(t, content)
			wantCode(t, err, data.ErrForeign)
		})
	}
	t.Run("folder", func(t *testing.T) {
		_, err := Open(t.TempDir(), passphrase, testOptions())
		wantCode(t, err, data.ErrForeign)
	})
}

// archive makes a ZIP archive of stored entries.
func archive(t testing.TB, entries map[string]string) []byte {
	t.Helper()
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, name := range []string{"[Content_Types].xml", "xl/workbook.xml", formatName, keyName(0), dossierName} {
		content, ok := entries[name]
		if !ok {
			continue
		}
		f, err := w.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Store})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(f, content); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestNewerFormatIsRefused(t *testing.T) {
	_, err := openBytes(t, archive(t, map[string]string{formatName: `{"format":3,"program":"kader 9"}`}))
	wantCode(t, err, data.ErrNewerVersion)
}

// newerDossier returns the path of a dossier whose schema a later Kader changed.
func newerDossier(t *testing.T, change string) string {
	t.Helper()
	s := newDossier(t)
	mustUpdate(t, s, func(tx *Tx) error {
		if err := tx.exec(change); err != nil {
			return err
		}
		return tx.exec("INSERT INTO migration (number, name, made) VALUES (?, 'later', '')", lastStep(t)+1)
	})
	s.Close()
	return s.Path()
}

func TestNewerSchemaOpensReadOnly(t *testing.T) {
	s, err := Open(newerDossier(t, "ALTER TABLE person ADD COLUMN made_up_column TEXT NOT NULL DEFAULT ''"), passphrase, testOptions())
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	equal(t, s.ReadOnly(), data.ErrNewerVersion)
	err = s.Update("test", func(tx *Tx) error { return tx.CreatePerson(&data.Person{}) })
	wantCode(t, err, data.ErrReadOnly)
}

func TestNewerSchemaThatCannotBeReadIsRefused(t *testing.T) {
	_, err := Open(newerDossier(t, "ALTER TABLE person DROP COLUMN note"), passphrase, testOptions())
	wantCode(t, err, data.ErrNewerVersion)
}

func TestSecondOpeningIsReadOnly(t *testing.T) {
	first := newDossier(t)
	second, err := Open(first.Path(), passphrase, testOptions())
	if err != nil {
		t.Fatal(err)
	}
	defer second.Close()
	equal(t, second.ReadOnly(), data.ErrOpenElsewhere)
	err = second.Update("test", func(*Tx) error { return nil })
	wantCode(t, err, data.ErrReadOnly)
	wantCode(t, second.Retry(), data.ErrReadOnly)
	_, err = addSheet(second)
	wantCode(t, err, data.ErrReadOnly)

	equal(t, reopen(t, first).ReadOnly(), data.Code(""))
}

func TestLockLeavesNoFile(t *testing.T) {
	path, _ := closedDossier(t)
	if left := siblings(t, path); len(left) > 0 {
		t.Fatalf("closing leaves %v", left)
	}
}

func TestCreateNeverOverwrites(t *testing.T) {
	path, content := closedDossier(t)
	_, err := Create(path, passphrase, data.Group{}, testOptions())
	wantCode(t, err, data.ErrExists)
	now, err := os.ReadFile(path)
	if err != nil || !bytes.Equal(now, content) {
		t.Fatalf("the file was touched: %v", err)
	}
}

func TestOpeningALinkKeepsTheLink(t *testing.T) {
	path, _ := closedDossier(t)
	link := filepath.Join(t.TempDir(), "link.kader")
	if err := os.Symlink(path, link); err != nil {
		t.Skip("this system makes no symbolic links")
	}
	s, err := Open(link, passphrase, testOptions())
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	mustUpdate(t, s, func(tx *Tx) error { return tx.CreatePerson(&data.Person{Name: data.Name{Given: "Bo"}}) })
	info, err := os.Lstat(link)
	if err != nil || info.Mode()&os.ModeSymlink == 0 {
		t.Fatalf("saving replaced the link: %v", err)
	}
}

func TestNothingOnDiskIsPlainText(t *testing.T) {
	path, content := closedDossier(t)
	for _, word := range []string{"Ooievaar", "Noorderhaven", "SQLite", "person"} {
		if bytes.Contains(content, []byte(word)) {
			t.Errorf("%s holds %q", filepath.Base(path), word)
		}
	}
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	if os.PathSeparator == '/' && info.Mode().Perm() != 0o600 {
		t.Errorf("others may read it: %v", info.Mode())
	}
}

// A list of parts takes many times its size in memory, so a long one is not read.
func TestArchiveOfManyPartsIsRefusedUnread(t *testing.T) {
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for i := range 2000 {
		if _, err := w.Create(fmt.Sprintf("part-%d", i)); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	_, err := openBytes(t, out.Bytes())
	wantCode(t, err, data.ErrForeign)
}

// Nor is a part that is compressed, which could unpack to anything.
func TestCompressedPartsAreRefused(t *testing.T) {
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, name := range []string{formatName, keyName(0), dossierName} {
		f, err := w.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := f.Write(make([]byte, 10<<20)); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	_, err := openBytes(t, out.Bytes())
	wantCode(t, err, data.ErrDamaged)
}

package store

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"kader/data"
)

// backedUp is a dossier with one backup for each of some sessions, each with one
// person more than the one before.
func backedUp(t testing.TB, sessions int) (s *Store, o Options) {
	t.Helper()
	o = testOptions()
	o.BackupDir = filepath.Join(t.TempDir(), "backups")
	s, err := Create(filepath.Join(t.TempDir(), "group.kader"), passphrase, data.Group{}, o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	at := day0()
	for i := range sessions + 1 {
		if err := add(s, strings.Repeat("A", i+1)); err != nil {
			t.Fatal(err)
		}
		if i == sessions {
			break
		}
		at = at.Add(time.Hour)
		o.Clock = func() time.Time { return at }
		s.options.Clock = o.Clock
		s = reopen(t, s)
	}
	return s, o
}

func TestBackupsOfADamagedDossierAreFoundNewestFirst(t *testing.T) {
	s, o := backedUp(t, 3)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	for _, other := range []string{"group-b-0a1b2c3d-20261103T193000Z.kader", "group-0a1b2c3d-20261103.kader", "holiday.jpg"} {
		if err := os.WriteFile(filepath.Join(o.BackupDir, other), []byte("x"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	broken := filepath.Join(o.BackupDir, "group-0a1b2c3d-20200101T120000Z.kader")
	beside := filepath.Join(filepath.Dir(s.Path()), "group-schema-2-20190101T120000Z.kader")
	for _, path := range []string{s.Path(), broken, beside} {
		if err := os.WriteFile(path, []byte("PK\x03\x04"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	found := FindBackups(s.Path(), o.BackupDir)
	equal(t, len(found), 5)
	for i, b := range found {
		if i > 0 && !found[i-1].At.After(b.At) {
			t.Errorf("%v comes after %v", b.At, found[i-1].At)
		}
		if whole := i < 3; b.Whole != whole || whole && b.Size < 1000 {
			t.Errorf("%s is whole: %v, %d bytes", b.Path, b.Whole, b.Size)
		}
	}
	equal(t, found[3].Path, broken)
	equal(t, found[4].Path, beside)
	equal(t, len(FindBackups(s.Path(), "")), 1)
	equal(t, len(FindBackups(filepath.Join(t.TempDir(), "none.kader"), o.BackupDir)), 0)
}

// Backups go after a while, and with them what somebody did in one.
func TestBackupIsOpenedToBeReadAndSavedElsewhere(t *testing.T) {
	s, o := backedUp(t, 2)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	damaged := []byte("PK\x03\x04")
	if err := os.WriteFile(s.Path(), damaged, 0o600); err != nil {
		t.Fatal(err)
	}
	copied := FindBackups(s.Path(), o.BackupDir)[0]
	before, err := os.ReadFile(copied.Path)
	if err != nil {
		t.Fatal(err)
	}
	b, err := Open(copied.Path, passphrase, o)
	if err != nil {
		t.Fatal(err)
	}
	defer b.Close()
	equal(t, b.ReadOnly(), data.ErrBackupCopy)
	wantCode(t, add(b, "Ada"), data.ErrReadOnly)
	wantCode(t, b.SaveAs(s.Path()), data.ErrExists)
	equal(t, b.ReadOnly(), data.ErrBackupCopy)

	rescued := filepath.Join(t.TempDir(), "rescued.kader")
	if err := b.SaveAs(rescued); err != nil {
		t.Fatal(err)
	}
	equal(t, b.Path(), rescued)
	equal(t, b.ReadOnly(), "")
	if err := add(b, "Ada"); err != nil {
		t.Fatal(err)
	}
	_, err = os.Stat(rescued + ".lock")
	equal(t, err, nil)
	for path, want := range map[string]string{s.Path(): string(damaged), copied.Path: string(before)} {
		if now, err := os.ReadFile(path); err != nil || string(now) != want {
			t.Errorf("%s was touched: %v", path, err)
		}
	}
	wantPeople(t, reopen(t, b), "A", "AA", "Ada")
}

func TestSavingElsewhereThatFailsChangesNothing(t *testing.T) {
	s := newDossier(t)
	if err := add(s, "Ada"); err != nil {
		t.Fatal(err)
	}
	path := s.Path()
	wantCode(t, s.SaveAs(filepath.Join(t.TempDir(), "gone", "x.kader")), data.ErrNoFolder)
	equal(t, s.Path(), path)
	if err := add(s, "Bo"); err != nil {
		t.Fatal(err)
	}
	elsewhere := filepath.Join(t.TempDir(), "x.kader")
	if err := s.SaveAs(elsewhere); err != nil {
		t.Fatal(err)
	}
	if exists(path + ".lock") {
		t.Error("the old file is still locked")
	}
	wantPeople(t, reopen(t, s), "Ada", "Bo")
}

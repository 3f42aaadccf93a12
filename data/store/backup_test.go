package store

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"kader/data"
)

func backupNames(t testing.TB, folder string) []string {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

func TestOneBackupPerSession(t *testing.T) {
	o := testOptions()
	o.BackupDir = filepath.Join(t.TempDir(), "data", "backups")
	s, err := Create(filepath.Join(t.TempDir(), "group.kader"), passphrase, data.Group{}, o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	at := day0()
	for session := range 3 {
		for i := range 2 {
			if err := add(s, fmt.Sprintf("Person %d.%d", session, i)); err != nil {
				t.Fatal(err)
			}
		}
		at = at.Add(time.Hour)
		s.options.Clock = func() time.Time { return at }
		s = reopen(t, s)
	}
	names := backupNames(t, o.BackupDir) // the first session began with an empty dossier
	equal(t, len(names), 2)
	backup, err := Open(filepath.Join(o.BackupDir, names[0]), passphrase, testOptions())
	if err != nil {
		t.Fatal(err)
	}
	defer backup.Close()
	wantPeople(t, backup, "Person 0.0", "Person 0.1")
	equal(t, s.BackupError(), nil)
}

// One copy of a day stays for thirty days, and the newest one for ever.
func TestOldBackupsGo(t *testing.T) {
	now := day0()
	const day = 24 * time.Hour
	var copies []copied
	var want []string
	add := func(name string, age time.Duration, schema, goes bool) {
		copies = append(copies, copied{path: name, at: now.Add(-age), schema: schema})
		if goes {
			want = append(want, name)
		}
	}
	for i := range 12 { // twelve sessions today: the last ten stay until tomorrow
		add(fmt.Sprint("today ", i), time.Duration(i)*time.Minute, false, i >= 10)
	}
	for d := 1; d <= 40; d++ {
		add(fmt.Sprint("late ", d), time.Duration(d)*day, false, d >= 30)
		add(fmt.Sprint("early ", d), time.Duration(d)*day+time.Hour, false, true)
	}
	add("schema", day, true, false) // kept beside the copy of its day: another dossier may have made it
	add("old schema", 30*day, true, true)
	got := outdated(copies, now)
	slices.Sort(got)
	slices.Sort(want)
	equal(t, got, want)
	equal(t, len(outdated([]copied{{path: "only", at: now.Add(-90 * day)}}, now)), 0)
	equal(t, outdated([]copied{{path: "older", at: now.Add(-91 * day), schema: true}, {path: "only", at: now.Add(-90 * day)}}, now), []string{"older"})
}

// Backups end although nothing is ever changed: opening is enough.
func TestOldBackupsGoWhenTheDossierIsOpened(t *testing.T) {
	o := testOptions()
	o.BackupDir = t.TempDir()
	s, err := Create(filepath.Join(t.TempDir(), "group.kader"), passphrase, data.Group{}, o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	at := day0()
	for range 40 { // a session on each of forty days
		at = at.AddDate(0, 0, 1)
		s.options.Clock = func() time.Time { return at }
		s = reopen(t, s)
		if err := add(s, at.Format(time.DateOnly)); err != nil {
			t.Fatal(err)
		}
	}
	equal(t, len(backupNames(t, o.BackupDir)), 30)
	beside := filepath.Join(filepath.Dir(s.Path()), "group-schema-1-"+day0().Format(backupStamp)+backupExt)
	mine := filepath.Join(filepath.Dir(s.Path()), filepath.Base(s.backupPrefix())+day0().Format(backupStamp)+backupExt)
	foreign := filepath.Join(o.BackupDir, "other-99999999-"+day0().Format(backupStamp)+backupExt)
	for _, path := range []string{beside, mine, foreign} {
		if err := os.WriteFile(path, []byte("copy"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	at = at.AddDate(0, 0, 20)
	s = reopen(t, s)
	equal(t, len(backupNames(t, o.BackupDir)), 11) // ten days of which something is left, and what is not ours
	equal(t, []bool{exists(beside), exists(mine), exists(foreign)}, []bool{false, true, true})
	at = at.AddDate(1, 0, 0)
	s = reopen(t, s)
	equal(t, len(backupNames(t, o.BackupDir)), 2)
	equal(t, s.BackupError(), nil)
}

// Copies that were made while the file had another name end as well, and only those of this dossier
// count as copies of it.
func TestBackupsEndWhateverTheFileIsCalled(t *testing.T) {
	o := testOptions()
	o.BackupDir = t.TempDir()
	at := day0()
	o.Clock = func() time.Time { return at }
	folder := t.TempDir()
	s, err := Create(filepath.Join(folder, "group.kader"), passphrase, data.Group{}, o)
	if err != nil {
		t.Fatal(err)
	}
	mustAdd(t, s, "Ada")
	s = reopen(t, s)
	mustAdd(t, s, "Bo")
	other, err := Create(filepath.Join(t.TempDir(), "kader.kader"), passphrase, data.Group{}, o) // another dossier, called as ours is soon
	if err != nil {
		t.Fatal(err)
	}
	other = reopen(t, other)
	mustAdd(t, other, "Cas")
	if err := errors.Join(other.Close(), s.Close(), os.Rename(s.Path(), filepath.Join(folder, "kader.kader"))); err != nil {
		t.Fatal(err)
	}
	before := len(backupNames(t, o.BackupDir))
	open := func() {
		if s, err = Open(filepath.Join(folder, "kader.kader"), passphrase, o); err != nil {
			t.Fatal(err)
		}
	}
	open()
	equal(t, []int{before, len(s.HeldCopies())}, []int{2, 1})
	at = at.AddDate(0, 0, 1)
	mustAdd(t, s, "Dirk")
	s.Close()
	at = at.AddDate(0, 0, 40)
	open()
	defer s.Close()
	equal(t, len(s.HeldCopies()), 1)
	equal(t, len(backupNames(t, o.BackupDir)), 2)
}

// Two copies of one second are two, and a file that was not changed since is copied once.
func TestBackupsHaveNamesOfTheirOwn(t *testing.T) {
	s := newDossier(t)
	s.options.BackupDir = t.TempDir()
	path := s.backupName(s.options.BackupDir, s.backupPrefix())
	if err := os.WriteFile(path, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if again := s.backupName(s.options.BackupDir, s.backupPrefix()); again == path {
		t.Errorf("%s would be overwritten", path)
	}
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	for range 3 {
		if err := s.keepSession(); err != nil {
			t.Fatal(err)
		}
	}
	equal(t, len(backupNames(t, s.options.BackupDir)), 1)
}

func TestFailedBackupDoesNotStopTheWork(t *testing.T) {
	s := newDossier(t)
	blocked := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(blocked, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	s.options.BackupDir = blocked
	s = reopen(t, s)
	if err := add(s, "Ada"); err != nil {
		t.Fatal(err)
	}
	if s.BackupError() == nil {
		t.Error("nobody hears that there is no backup")
	}
}

func TestBackupsHoldNoPlainText(t *testing.T) {
	s := newDossier(t)
	s.options.BackupDir = t.TempDir()
	for _, name := range []string{"Ooievaar", "Ada"} {
		if err := add(s, name); err != nil {
			t.Fatal(err)
		}
		s = reopen(t, s)
	}
	for _, name := range backupNames(t, s.options.BackupDir) {
		content, err := os.ReadFile(filepath.Join(s.options.BackupDir, name))
		if err != nil || strings.Contains(string(content), "Ooievaar") {
			t.Errorf("%s: plain text, or %v", name, err)
		}
	}
}

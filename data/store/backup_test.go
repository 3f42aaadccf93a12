package store

import (
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

func TestOldBackupsGo(t *testing.T) {
	now := day0()
	prefix := "group-0a1b2c3d-"
	stamp := func(age time.Duration) string { return prefix + now.Add(-age).Format(backupStamp) + backupExt }
	const day = 24 * time.Hour
	var names, want []string
	for i := range 12 { // twelve sessions today: the last ten stay
		name := stamp(time.Duration(i) * time.Minute)
		names = append(names, name)
		if i >= 10 {
			want = append(want, name)
		}
	}
	for d := 1; d <= 40; d++ { // two sessions on each of forty days: the last of thirty days stays
		late, early := stamp(time.Duration(d)*day), stamp(time.Duration(d)*day+time.Hour)
		names = append(names, late, early)
		if d >= 30 {
			want = append(want, late)
		}
		want = append(want, early)
	}
	names = append(names, "other-99999999-"+now.Add(-90*day).Format(backupStamp)+backupExt, "holiday.jpg", prefix+"kept.kader")
	got := outdated(names, prefix, now)
	slices.Sort(got)
	slices.Sort(want)
	equal(t, got, want)
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

//go:build !windows

package store

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"syscall"
	"testing"

	"kader/data"
)

// failing lets the nth step fail, or that and all after it.
type failing struct {
	mu     sync.Mutex
	at     int // 0: none
	onward bool
	with   error
	steps  []string
}

func (f *failing) fault(step, path string) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	where := "dossier"
	if strings.Contains(path, "backups") {
		where = "backup"
	}
	f.steps = append(f.steps, where+": "+step)
	if n := len(f.steps); n == f.at || f.onward && f.at > 0 && n > f.at {
		return &os.PathError{Op: step, Path: path, Err: f.with}
	}
	return nil
}

func (f *failing) set(at int, onward bool, with error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.at, f.onward, f.with, f.steps = at, onward, with, nil
}

// withAda returns a dossier file with one person in it.
func withAda(t *testing.T) []byte {
	t.Helper()
	s := newDossier(t)
	if err := add(s, "Ada"); err != nil {
		t.Fatal(err)
	}
	return readFile(t, s.Path())
}

// faultyDossier opens a dossier file on a disk that can be made to fail.
func faultyDossier(t *testing.T, content []byte) (*Store, *failing) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "group.kader")
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
	f := &failing{}
	o := testOptions()
	o.BackupDir, o.fault, o.Patience = filepath.Join(t.TempDir(), "backups"), f.fault, 1
	s, err := Open(path, passphrase, o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	f.set(0, false, nil)
	return s, f
}

// namesOnDisk opens what lies on the disk and returns who is in it.
func namesOnDisk(t *testing.T, s *Store, secret string) (string, error) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "seen.kader")
	if err := os.WriteFile(path, readFile(t, s.Path()), 0o600); err != nil {
		t.Fatal(err)
	}
	other, err := Open(path, secret, testOptions())
	if err != nil {
		return "", err
	}
	defer other.Close()
	d, err := other.Dossier()
	if err != nil {
		return "", err
	}
	var names []string
	for _, p := range d.People {
		names = append(names, p.Given)
	}
	return strings.Join(names, " "), nil
}

// saveSequence returns the steps of the first save of a session.
func saveSequence(t *testing.T, content []byte) []string {
	t.Helper()
	s, f := faultyDossier(t, content)
	if err := add(s, "Bo"); err != nil {
		t.Fatal(err)
	}
	if s.BackupError() != nil {
		t.Fatal(s.BackupError())
	}
	return f.steps
}

// saveFails lets a save fail at a step, alone or with all that come after it, and tries again.
func saveFails(t *testing.T, content []byte, at int, onward bool, with error) {
	t.Helper()
	s, f := faultyDossier(t, content)
	f.set(at, onward, with)
	err := add(s, "Bo")
	onDisk, openErr := namesOnDisk(t, s, passphrase)
	if openErr != nil {
		t.Fatalf("torn: %v", openErr)
	}
	switch {
	case err == nil && onDisk != "Ada Bo":
		t.Fatalf("lost: it was called saved, and on the disk is %q", onDisk)
	case err != nil && onDisk != "Ada" && onDisk != "Ada Bo":
		t.Fatalf("on the disk is %q", onDisk)
	case err != nil && (!errors.Is(err, data.ErrNotSaved) || s.Unsaved() == nil):
		t.Fatalf("not called unsaved: %v", err)
	}
	wantPeople(t, s, "Ada", "Bo")
	f.set(0, false, nil)
	if err := s.Retry(); err != nil {
		t.Fatalf("the next try: %v", err)
	}
	if onDisk, err := namesOnDisk(t, s, passphrase); err != nil || onDisk != "Ada Bo" {
		t.Fatalf("after the next try: %q, %v", onDisk, err)
	}
	checkBeside(t, s)
}

// checkBeside fails where more than the lock lies beside the dossier, or a backup is torn.
func checkBeside(t *testing.T, s *Store) {
	t.Helper()
	if left := siblings(t, s.Path()); len(left) != 1 {
		t.Errorf("beside the dossier lie %v", left)
	}
	for _, b := range FindBackups(s.Path(), s.options.BackupDir) {
		if !b.Whole {
			t.Error("a torn backup")
		}
	}
}

// TestSavingFailsAtEveryStep lets every step of a save fail, alone and with all that come
// after it: the file on the disk is the old one or the new one, whole; what was called saved
// is on the disk; what was not is in memory, and is saved by the next try.
func TestSavingFailsAtEveryStep(t *testing.T) {
	content := withAda(t)
	steps := saveSequence(t, content)
	t.Logf("%d steps: %s", len(steps), strings.Join(steps, ", "))
	for _, want := range []string{
		"dossier: open", "dossier: create", "dossier: write", "dossier: flush", "dossier: close", "dossier: look", "dossier: rename",
		"dossier: flush folder", "backup: make folder", "backup: create", "backup: write", "backup: flush", "backup: close",
		"backup: rename", "backup: flush folder",
	} {
		if !strings.Contains(strings.Join(steps, "\n")+"\n", want+"\n") {
			t.Errorf("no step is %q", want)
		}
	}
	tried := 0
	for _, with := range []error{syscall.EIO, syscall.ENOSPC} {
		for _, onward := range []bool{false, true} {
			for at := 1; at <= len(steps); at++ {
				tried++
				t.Run(fmt.Sprintf("%v/%d/onward=%v", with, at, onward), func(t *testing.T) {
					saveFails(t, content, at, onward, with)
				})
			}
		}
	}
	t.Logf("%d saves failed on purpose", tried)
}

// What opens the dossier is what the program believes, wherever changing it fails.
func TestChangingThePassphraseFailsAtEveryStep(t *testing.T) {
	const next = "tien trage tapirs"
	content := withAda(t)
	steps := saveSequence(t, content)
	for _, onward := range []bool{false, true} {
		for at := 1; at <= len(steps); at++ {
			s, f := faultyDossier(t, content)
			f.set(at, onward, syscall.ENOSPC)
			_ = s.ChangePassphrase(passphrase, next)
			f.set(0, false, nil)
			_, oldErr := namesOnDisk(t, s, passphrase)
			_, newErr := namesOnDisk(t, s, next)
			if (oldErr == nil) == (newErr == nil) {
				t.Errorf("step %d: old %v, new %v", at, oldErr, newErr)
			}
			believed := passphrase
			if _, _, err := unlock(keysOf(s.holders), next, maxWork); err == nil {
				believed = next
			}
			if (believed == next) != (newErr == nil) {
				t.Errorf("step %d: on the disk the new one opens: %v, in memory %q", at, newErr == nil, believed)
			}
			if err := add(s, "Bo"); err != nil {
				t.Errorf("step %d: the next save: %v", at, err)
			}
			if onDisk, err := namesOnDisk(t, s, believed); err != nil || onDisk != "Ada Bo" {
				t.Errorf("step %d: %q, %v", at, onDisk, err)
			}
		}
	}
}

// Backups and dossier often lie on one disk: when it is full, what is said is that the work is
// not saved, and a backup is made as soon as there is room.
func TestBackupIsMadeWhenThereIsRoomAgain(t *testing.T) {
	s, f := faultyDossier(t, withAda(t))
	f.set(2, true, syscall.ENOSPC) // the first is looking at the file
	wantUnsaved(t, s, add(s, "Bo"), data.ErrDiskFull)
	if s.BackupError() == nil {
		t.Fatal("a backup was made")
	}
	f.set(0, false, nil)
	if err := s.Retry(); err != nil {
		t.Fatal(err)
	}
	equal(t, s.BackupError(), nil)
	found := FindBackups(s.Path(), s.options.BackupDir)
	if len(found) != 1 || !found[0].Whole {
		t.Fatalf("%d backups", len(found))
	}
	if onDisk, err := namesOnDisk(t, &Store{path: found[0].Path}, passphrase); err != nil || onDisk != "Ada" {
		t.Fatalf("the backup holds %q, %v", onDisk, err)
	}
}

// A backup of a later moment is not made instead of the one that failed.
func TestBackupThatFailedIsNotReplacedByALaterState(t *testing.T) {
	content := withAda(t)
	s, f := faultyDossier(t, content)
	f.set(1+slices.Index(saveSequence(t, content), "backup: create"), false, syscall.EROFS)
	if err := add(s, "Bo"); err != nil {
		t.Fatal(err)
	}
	f.set(0, false, nil)
	if s.BackupError() == nil {
		t.Fatal("a backup was made")
	}
	if err := add(s, "Cas"); err != nil {
		t.Fatal(err)
	}
	if s.BackupError() == nil || len(FindBackups(s.Path(), s.options.BackupDir)) > 0 {
		t.Error("a copy was made of what this session changed")
	}
}

// checkWhole fails where a file is torn, or something but its lock lies beside it.
func checkWhole(t *testing.T, what, path string) {
	t.Helper()
	if exists(path) {
		if _, err := namesOnDisk(t, &Store{path: path}, passphrase); err != nil {
			t.Errorf("%s left a torn file: %v", what, err)
		}
	}
	for _, left := range siblings(t, path) {
		if !strings.HasSuffix(left, ".lock") {
			t.Errorf("%s left %s", what, left)
		}
	}
}

// A new dossier, a copy and one saved under another name are there whole or not at all, and what
// was open goes on as it was.
func TestNewFilesFailAtEveryStep(t *testing.T) {
	content := withAda(t)
	for name, write := range map[string]func(s *Store, path string) error{
		"a new dossier": func(s *Store, path string) error {
			made, err := Create(path, passphrase, data.Group{Name: "Kadergroep"}, s.options)
			if err == nil {
				made.Close()
			}
			return err
		},
		"a copy":             func(s *Store, path string) error { return s.SaveCopy(path) },
		"under another name": func(s *Store, path string) error { return s.SaveAs(path) },
	} {
		for at := 1; ; at++ {
			s, f := faultyDossier(t, content)
			first := s.Path()
			path := filepath.Join(t.TempDir(), "new.kader")
			f.set(at, false, syscall.ENOSPC)
			err := write(s, path)
			reached := len(f.steps) >= at
			f.set(0, false, nil)
			if !reached {
				if err != nil || at < 6 {
					t.Fatalf("%s: %d steps, %v", name, at, err)
				}
				break
			}
			if err == nil {
				t.Errorf("%s: step %d failed and nobody was told", name, at)
			}
			checkWhole(t, fmt.Sprintf("%s: step %d", name, at), path)
			if err := add(s, "Bo"); err != nil {
				t.Errorf("%s: step %d: the open dossier cannot be saved: %v", name, at, err)
			}
			if onDisk, err := namesOnDisk(t, &Store{path: first}, passphrase); name != "under another name" && (err != nil || onDisk != "Ada Bo") {
				t.Errorf("%s: step %d: %q, %v", name, at, onDisk, err)
			}
			s.Close()
		}
	}
}

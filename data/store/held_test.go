package store

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"kader/data"
)

// scanner is another program that has a file open for a number of tries.
type scanner struct {
	tries  int
	waited time.Duration
	of     string // part of the file's name
}

func (h *scanner) hinder(path string) error {
	if h.tries == 0 || !strings.Contains(filepath.Base(path), h.of) {
		return nil
	}
	h.tries--
	return &fs.PathError{Op: "open", Path: path, Err: syscall.EBUSY}
}

func (h *scanner) sleep(pause time.Duration) { h.waited += pause }

func (h *scanner) beside(s *Store) {
	s.options.Hinder, s.options.Sleep = h.hinder, h.sleep
}

// Nobody has to do anything about a virus scanner that looks at the file.
func TestFileThatIsHeldForAMomentIsSavedAllTheSame(t *testing.T) {
	s := newDossier(t)
	h := &scanner{tries: 5}
	h.beside(s)
	if err := add(s, "Ada"); err != nil {
		t.Fatal(err)
	}
	if h.waited == 0 || h.waited > savePatience {
		t.Errorf("waited %v", h.waited)
	}
	wantPeople(t, reopen(t, s), "Ada")
}

// A window must not stand still for long, and a file in use is no missing right.
func TestFileThatStaysHeldIsUnsavedUntilItIsLetGo(t *testing.T) {
	s := newDossier(t)
	h := &scanner{tries: 1000}
	h.beside(s)
	wantUnsaved(t, s, add(s, "Ada"), data.ErrInUse)
	if errors.Is(s.Unsaved(), data.ErrFolderReadOnly) || h.waited > 2*savePatience {
		t.Errorf("%v after %v", s.Unsaved(), h.waited)
	}
	if left := siblings(t, s.Path()); len(left) != 1 { // the lock
		t.Errorf("beside the dossier lie %v", left)
	}
	h.tries = 0
	if err := s.Retry(); err != nil {
		t.Fatal(err)
	}
	equal(t, s.Unsaved(), nil)
	wantPeople(t, reopen(t, s), "Ada")
}

// What is tried every few seconds waits for nothing: the window would stand still each time.
func TestRetryAtOnceDoesNotWait(t *testing.T) {
	s := newDossier(t)
	h := &scanner{tries: 1000}
	h.beside(s)
	wantUnsaved(t, s, add(s, "Ada"), data.ErrInUse)
	h.waited = 0
	wantUnsaved(t, s, s.RetryAtOnce(), data.ErrInUse)
	equal(t, h.waited, 0)
	h.tries = 5
	if err := add(s, "Bram"); err != nil || h.waited == 0 { // a change waits as before
		t.Errorf("%v after %v", err, h.waited)
	}
	wantPeople(t, reopen(t, s), "Ada", "Bram")
}

func TestCommandWaitsLongerForAHeldFileThanAWindow(t *testing.T) {
	s := newDossier(t)
	h := &scanner{tries: 100}
	h.beside(s)
	s.options.Patience = 10 * time.Second
	if err := add(s, "Ada"); err != nil {
		t.Fatal(err)
	}
	equal(t, h.waited, 100*heldPause)
}

// Who holds the file open may be writing another version of it.
func TestFileThatChangesWhileItIsHeldIsNotOverwritten(t *testing.T) {
	s := newDossier(t)
	h := &scanner{}
	h.beside(s)
	s.options.step = func(step string) {
		if step == "synced" {
			h.tries = 3
			time.Sleep(20 * time.Millisecond) // clocks of file systems are coarse
		}
	}
	s.options.Sleep = func(time.Duration) {
		if err := os.WriteFile(s.Path(), []byte("the version of another machine"), 0o600); err != nil {
			t.Error(err)
		}
	}
	wantUnsaved(t, s, add(s, "Ada"), data.ErrChangedUnderneath)
}

func TestOpeningWaitsForAProgramThatHoldsTheFile(t *testing.T) {
	path, _ := closedDossier(t)
	for _, of := range []string{".kader", ".lock"} {
		h := &scanner{tries: 20, of: of}
		o := testOptions()
		o.Hinder, o.Sleep = h.hinder, h.sleep
		s, err := Open(path, passphrase, o)
		if err != nil {
			t.Fatalf("%s held for a moment: %v", of, err)
		}
		equal(t, s.ReadOnly(), "")
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		h.tries = 10_000
		_, err = Open(path, passphrase, o)
		wantCode(t, err, data.ErrInUse)
		if errors.Is(err, data.ErrNoAccess) || exists(path+".lock") {
			t.Errorf("%s held: %v, lock left: %v", of, err, exists(path+".lock"))
		}
	}
}

// What Windows calls "access denied" is mostly another program.
func TestWindowsErrorsAreToldApart(t *testing.T) {
	const denied, none = 5, 0
	for number, want := range map[uintptr]bool{32: true, 33: true, 1224: true, 391: true, denied: false, 2: false, 3: false, 19: false, 112: false} {
		if got := heldOnWindows(number); got != want {
			t.Errorf("error %d counts as held: %v", number, got)
		}
	}
	for _, c := range []struct {
		probe    uintptr
		readOnly bool
		held     bool
	}{{32, false, true}, {none, false, true}, {denied, false, false}, {none, true, false}, {2, false, false}} {
		if got := deniedByHolder(c.probe, c.readOnly); got != c.held {
			t.Errorf("denied, and opening to delete gives %d, read only %v: held %v", c.probe, c.readOnly, got)
		}
	}
}

// A missing right does not pass, so nobody waits for it.
func TestMissingRightIsNotWaitedFor(t *testing.T) {
	s := newDossier(t)
	waited := 0
	s.options.Sleep = func(time.Duration) { waited++ }
	s.options.Hinder = func(path string) error {
		return &fs.PathError{Op: "rename", Path: path, Err: syscall.EACCES}
	}
	wantUnsaved(t, s, add(s, "Ada"), data.ErrFolderReadOnly)
	equal(t, waited, 0)
}

// Nothing is kept in memory of a dossier that was not made, or of a passphrase that
// was not changed: the error must not say so.
func TestWhatCameToNothingIsNotCalledUnsavedWork(t *testing.T) {
	strange := errors.New("the disk says something unheard of")
	o := testOptions()
	o.Hinder = func(path string) error {
		if strings.HasSuffix(path, ".lock") {
			return nil
		}
		return strange
	}
	_, err := Create(filepath.Join(t.TempDir(), "group.kader"), passphrase, data.Group{}, o)
	wantNothingKept(t, err)

	s := newDossier(t)
	s.options.Hinder = o.Hinder
	wantNothingKept(t, s.ChangePassphrase(passphrase, "another four plain words"))
	_, err = addSheet(s)
	wantNothingKept(t, err)
	equal(t, s.Unsaved(), nil)
}

func wantNothingKept(t testing.TB, err error) {
	t.Helper()
	wantCode(t, err, data.ErrNotWritten)
	var f data.Fault
	if !errors.As(err, &f) || f.Code != data.ErrNotWritten {
		t.Errorf("the first code of %v is another", err)
	}
}

package app

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"kader/assets"
	"kader/data"
	"kader/data/store"
)

// words are all on the screen without spaces, because a line may be wrapped anywhere.
func (h *hands) words() string { return unspaced(strings.Join(texts(h.window.Canvas()), "")) }

func unspaced(words string) string { return strings.Join(strings.Fields(words), "") }

// reads is sees for a sentence that may be wrapped.
func (h *hands) reads(sentence string) {
	h.t.Helper()
	if !strings.Contains(h.words(), unspaced(sentence)) {
		h.t.Fatalf("%q is not on the screen: %s", sentence, h.words())
	}
}

// readsNot is seesNot for a sentence that may be wrapped.
func (h *hands) readsNot(sentence string) {
	h.t.Helper()
	if strings.Contains(h.words(), unspaced(sentence)) {
		h.t.Fatalf("%q is on the screen: %s", sentence, h.words())
	}
}

// disk is what becomes of the files of a desk.
type disk struct{ says error }

// fails makes every touch of the dossier's own file fail from now on.
func (d *disk) fails(err error) { d.says = err }

// under returns options by which the store meets this disk, without waiting.
func (d *disk) under(o store.Options) store.Options {
	o.Sleep = func(time.Duration) {}
	o.Hinder = func(path string) error {
		if d.says == nil || strings.HasSuffix(path, ".lock") {
			return nil
		}
		return &fs.PathError{Op: "open", Path: path, Err: d.says}
	}
	return o
}

// reopenOn locks the desk and opens it again on a disk that can be made to fail.
func reopenOn(h *hands, d *disk) {
	h.t.Helper()
	h.options.Store = d.under(h.options.Store)
	h.press("Ctrl+L")
	h.types(testPassphrase)
	h.press("Return")
	if h.store == nil {
		h.t.Fatal("the dossier did not open again")
	}
}

func TestHeldFileIsSavedByItselfOnceItIsLetGo(t *testing.T) {
	for _, code := range assets.Languages() {
		h, d := on(newDesk(t, code, nil)), &disk{}
		reopenOn(h, d)
		d.fails(syscall.EBUSY)
		addPerson(h, "Ilse")
		h.reads(h.text("unsaved.in-use"))
		h.readsNot(h.lang.Error(data.ErrFolderReadOnly))
		h.later.now() // still held
		h.reads(h.text("unsaved.in-use"))
		d.fails(nil)
		h.later.now()
		h.readsNot(h.text("unsaved.in-use"))
		h.reads(h.text("unsaved.done"))
		if h.store.Unsaved() != nil || h.later.try != nil {
			t.Errorf("%s: still unsaved, or tried once more", code)
		}
	}
}

// A missing right does not pass by itself.
func TestMissingRightIsCalledThatAndNotTriedAgain(t *testing.T) {
	h, d := on(newDesk(t, "nl", nil)), &disk{}
	reopenOn(h, d)
	d.fails(syscall.EACCES)
	addPerson(h, "Ilse")
	h.reads("Kader mag niet schrijven in deze map")
	if h.later.try != nil {
		t.Error("it is tried again and again")
	}
	d.fails(nil)
	h.retry()
}

func TestHeldFileIsOpenedByItselfOnceItIsLetGo(t *testing.T) {
	h, d := on(newDesk(t, "da", nil)), &disk{}
	reopenOn(h, d)
	h.press("Ctrl+L")
	d.fails(syscall.EBUSY)
	h.types(testPassphrase)
	h.press("Return")
	h.reads(h.text("unlock.in-use"))
	d.fails(nil)
	h.later.now()
	if h.store == nil {
		t.Fatal("not opened when the file was let go")
	}
	h.press("Ctrl+L")
	d.fails(syscall.EBUSY)
	h.types(testPassphrase)
	h.press("Return")
	showWelcome(h.App) // whoever goes elsewhere does not want it any more
	d.fails(nil)
	h.later.now()
	if h.store != nil {
		t.Error("opened behind the user's back")
	}
}

// Whoever leaves the page while the passphrase is stretched has begun something else: the
// dossier does not come up over it, nor does what went wrong take the keyboard away.
func TestADossierThatIsNotWantedAnyMoreStaysClosed(t *testing.T) {
	d := newDesk(t, "nl", nil)
	path := d.store.Path()
	for _, passphrase := range []string{testPassphrase, "not the passphrase"} {
		d.onLock()
		run := beside(d)
		h := on(d)
		h.types(passphrase)
		h.press("Return")
		showNewDossier(d.App)
		h.types("Noorderhaven")
		has := d.window.Canvas().Focused()
		run()
		if d.store != nil || d.window.Canvas().Focused() != has || !d.says(d.text("new.about")) {
			t.Fatalf("%s: what was begun is taken away", passphrase)
		}
		d.options.Schedule = Schedule{}
		showUnlock(d.App, path)
		h.unlock()
		if d.store == nil || d.store.ReadOnly() != "" {
			t.Fatal("the lock was not freed")
		}
	}
}

// beside keeps the work beside the window waiting, as a large dossier does, until run.
func beside(d *desk) (run func()) {
	var waiting []func()
	d.options.Schedule.Spawn = func(work func()) { waiting = append(waiting, work) }
	return func() {
		for len(waiting) > 0 {
			work := waiting[0]
			waiting = waiting[1:]
			work()
		}
	}
}

func TestHeldFileOfAReportIsNoMissingRight(t *testing.T) {
	h := newHands(t, "nl")
	held := &fs.PathError{Op: "open", Path: filepath.Join("map", "plan.pdf"), Err: syscall.EBUSY}
	for _, err := range []error{fileError(held), readError(held)} {
		if words := h.lang.Error(err); !strings.Contains(words, "ander programma heeft ‘plan.pdf’ nu open") {
			t.Errorf("said %q", words)
		}
	}
}

func addPerson(h *hands, given string) {
	h.t.Helper()
	if !h.update("person-created", func(tx *store.Tx) error {
		return tx.CreatePerson(&data.Person{Name: data.Name{Given: given}})
	}) {
		h.t.Fatal("the change was refused")
	}
}

// Every kind of change while the disk is full: the banner says that it is not saved, and
// nothing beside it looks or reads like a success.
func TestNothingIsCalledSavedWhileItIsNot(t *testing.T) {
	for _, code := range assets.Languages() {
		h, d := on(newDesk(t, code, crowdedDesk)), &disk{}
		reopenOn(h, d)
		h.press("Ctrl+S") // says that everything is saved
		d.fails(syscall.ENOSPC)
		for _, c := range changes(h) {
			c.make()
			h.wantNotSaved(c.name)
		}
		d.fails(nil)
		if !h.retry() {
			t.Fatal("not saved by trying again")
		}
		h.readsNot(h.text("unsaved.change")) // it is on the disk now
		h.press("Ctrl+S")
		h.reads(h.text("shell.saved"))
	}
}

// wantNotSaved fails where the screen claims that the work is saved.
func (h *hands) wantNotSaved(after string) {
	h.t.Helper()
	if h.store.Unsaved() == nil {
		h.t.Fatalf("%s was saved on a full disk", after)
	}
	h.reads(h.text("unsaved.banner", "reason", h.lang.Error(data.ErrDiskFull)))
	for _, key := range []string{"shell.saved", "backup.failed", "recovery.saved", "group.passphrase-changed", "unsaved.done"} {
		h.readsNot(h.text(key))
	}
	h.readsNot(h.text("snapshot.kept", "date", h.lang.LongDate(h.today())))
	if len(h.shell.notice.Objects) > 0 && !h.shell.unsaved {
		h.t.Errorf("after %s a green line says %q", after, textsIn(h.shell.notice))
	}
}

// crowdedDesk has one of everything that can be changed.
func crowdedDesk(tx *store.Tx) error {
	unit := data.Unit{Name: "Inpak", Headcount: 20}
	action := data.Action{Title: "Folders uitdelen", Due: data.DateOf(evening())}
	if err := errors.Join(tx.CreateUnit(&unit), tx.CreateAction(&action)); err != nil {
		return err
	}
	return tx.CreatePeople([]*data.Person{
		{Name: data.Name{Given: "Ilse", Family: "Ooievaar"}}, {Name: data.Name{Given: "Bram", Family: "Zilverstand"}},
	})
}

// kindOfChange is one thing that a user does and that is to be saved.
type kindOfChange struct {
	name string
	make func()
}

func changes(h *hands) []kindOfChange {
	h.t.Helper()
	found, err := h.store.Dossier()
	if err != nil {
		h.t.Fatal(err)
	}
	ids := []data.ID{found.People[0].ID, found.People[1].ID}
	folder := h.t.TempDir()
	return []kindOfChange{
		{"a new person", func() { addPerson(h, "Fenna") }},
		{"handing out", func() { setState(h.App, ids, data.FollowNo, data.Date{}) }},
		{"deleting one person", func() { deletePeople(h.App, ids[:1]) }},
		{"taking that back", func() { h.press("Ctrl+Z") }},
		{"doing it again", func() { h.press("Ctrl+Y") }},
		{"ticking off an action", func() { tickAction(h.App, found.Actions[0]) }},
		{"deleting an action", func() {
			h.take("action-deleted", func(tx *store.Tx) error { return tx.DeleteAction(found.Actions[0].ID) })
		}},
		{"keeping the figures", func() {
			h.open(pageSnapshot)
			h.current.(*snapshotPage).onKeep()
		}},
		{"deleting a unit", func() {
			h.take("unit-deleted", func(tx *store.Tx) error { return tx.DeleteUnit(found.Units[0].ID) })
		}},
		{"Ctrl+S", func() { h.press("Ctrl+S", "Escape") }},
		{"a copy", func() {
			saveCopyAt(h.App, filepath.Join(folder, "kopie.kader"))
			h.readsNot(h.text("copy.saved", "file", "kopie.kader"))
			h.press("Escape") // where the copy failed as well
		}},
		{"another passphrase", func() {
			onPassphrase(h.App)
			h.types(testPassphrase)
			h.press("Tab")
			h.types("vier andere losse woorden")
			h.press("Tab")
			h.types("vier andere losse woorden")
			h.press("Return", "Escape", "Escape")
		}},
		{"a recovery key", func() {
			makeRecovery(h.App, filepath.Join(folder, "vel.pdf"))
			h.press("Escape")
		}},
	}
}

// The banner about a backup says that the work itself is saved.
func TestMissingBackupIsNotSaidToBeAllThatIsMissing(t *testing.T) {
	h, d := on(newDesk(t, "nb", nil)), &disk{}
	blocked := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(blocked, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	h.options.Store.BackupDir = blocked
	reopenOn(h, d)
	addPerson(h, "Ilse")
	h.reads(h.text("backup.failed"))
	d.fails(syscall.ENOSPC)
	addPerson(h, "Bram")
	h.reads(h.text("unsaved.banner", "reason", h.lang.Error(data.ErrDiskFull)))
	h.readsNot(h.text("backup.failed"))
}

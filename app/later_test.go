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

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"kader/app/frame"
	"kader/app/frame/desk"
	"kader/app/widgets"
	"kader/assets"
	"kader/data"
	"kader/data/store"
)

// wordsOn are all on the screen without spaces, because a line may be wrapped anywhere.
func wordsOn(h *desk.Desk) string { return unspaced(strings.Join(desk.Texts(h.Window.Canvas()), "")) }

func unspaced(words string) string { return strings.Join(strings.Fields(words), "") }

// reads is sees for a sentence that may be wrapped.
func reads(h *desk.Desk, sentence string) {
	h.T.Helper()
	if !strings.Contains(wordsOn(h), unspaced(sentence)) {
		h.T.Fatalf("%q is not on the screen: %s", sentence, wordsOn(h))
	}
}

// readsNot is seesNot for a sentence that may be wrapped.
func readsNot(h *desk.Desk, sentence string) {
	h.T.Helper()
	if strings.Contains(wordsOn(h), unspaced(sentence)) {
		h.T.Fatalf("%q is on the screen: %s", sentence, wordsOn(h))
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
func reopenOn(h *desk.Desk, d *disk) {
	h.T.Helper()
	h.Options.Store = d.under(h.Options.Store)
	h.Press("Ctrl+L")
	h.Types(desk.Passphrase)
	h.Press("Return")
	if h.Store == nil {
		h.T.Fatal("the dossier did not open again")
	}
}

func TestHeldFileIsSavedByItselfOnceItIsLetGo(t *testing.T) {
	for _, code := range assets.Languages() {
		h, d := newDesk(t, code, nil), &disk{}
		reopenOn(h, d)
		d.fails(syscall.EBUSY)
		addPerson(h, "Ilse")
		reads(h, h.Text("unsaved.in-use"))
		readsNot(h, h.Lang.Error(data.ErrFolderReadOnly))
		h.Pass(2 * time.Second) // still held
		reads(h, h.Text("unsaved.in-use"))
		d.fails(nil)
		h.Pass(2 * time.Second)
		readsNot(h, h.Text("unsaved.in-use"))
		reads(h, h.Text("unsaved.done"))
		if h.Store.Unsaved() != nil || h.Pass(2*time.Second) > 0 {
			t.Errorf("%s: still unsaved, or tried once more", code)
		}
	}
}

// A missing right does not pass by itself.
func TestMissingRightIsCalledThatAndNotTriedAgain(t *testing.T) {
	h, d := newDesk(t, "nl", nil), &disk{}
	reopenOn(h, d)
	d.fails(syscall.EACCES)
	addPerson(h, "Ilse")
	reads(h, "Kader mag niet schrijven in deze map")
	if h.Pass(2*time.Second) > 0 {
		t.Error("it is tried again and again")
	}
	d.fails(nil)
	h.Tap(h.Text("unsaved.retry"))
}

func TestHeldFileIsOpenedByItselfOnceItIsLetGo(t *testing.T) {
	h, d := newDesk(t, "da", nil), &disk{}
	reopenOn(h, d)
	h.Press("Ctrl+L")
	d.fails(syscall.EBUSY)
	h.Types(desk.Passphrase)
	h.Press("Return")
	reads(h, h.Text("unlock.in-use"))
	d.fails(nil)
	h.Pass(2 * time.Second)
	if h.Store == nil {
		t.Fatal("not opened when the file was let go")
	}
	h.Press("Ctrl+L")
	d.fails(syscall.EBUSY)
	h.Types(desk.Passphrase)
	h.Press("Return")
	h.Rooms.Welcome(h.Frame) // whoever goes elsewhere does not want it any more
	d.fails(nil)
	h.Pass(2 * time.Second)
	if h.Store != nil {
		t.Error("opened behind the user's back")
	}
}

// Whoever leaves the page while the passphrase is stretched has begun something else: the
// dossier does not come up over it, nor does what went wrong take the keyboard away.
func TestADossierThatIsNotWantedAnyMoreStaysClosed(t *testing.T) {
	d := newDesk(t, "nl", nil)
	path := d.Store.Path()
	for _, passphrase := range []string{desk.Passphrase, "not the passphrase"} {
		d.Menu.Run("lock")
		run := d.Beside()
		h := d
		h.Types(passphrase)
		h.Press("Return")
		d.Menu.Run("new-dossier")
		h.Types("Noorderhaven")
		has := d.Window.Canvas().Focused()
		run()
		if d.Store != nil || d.Window.Canvas().Focused() != has || !d.Says(d.Text("new.about")) {
			t.Fatalf("%s: what was begun is taken away", passphrase)
		}
		d.Options.Schedule.Spawn = nil
		d.Rooms.Unlock(d.Frame, path, "")
		unlock(h)
		if d.Store == nil || d.Store.ReadOnly() != "" {
			t.Fatal("the lock was not freed")
		}
	}
}

func addPerson(h *desk.Desk, given string) {
	h.T.Helper()
	if !h.Update("person-created", func(tx *store.Tx) error {
		return tx.CreatePerson(&data.Person{Name: data.Name{Given: given}})
	}) {
		h.T.Fatal("the change was refused")
	}
}

// Every kind of change while the disk is full: the banner says that it is not saved, and
// nothing beside it looks or reads like a success.
func TestNothingIsCalledSavedWhileItIsNot(t *testing.T) {
	for _, code := range assets.Languages() {
		h, d := newDesk(t, code, crowdedDesk), &disk{}
		reopenOn(h, d)
		h.Press("Ctrl+S") // says that everything is saved
		d.fails(syscall.ENOSPC)
		for _, c := range changes(h) {
			c.make()
			wantNotSaved(h, c.name)
		}
		d.fails(nil)
		if h.Tap(h.Text("unsaved.retry")); h.Store.Unsaved() != nil {
			t.Fatal("not saved by trying again")
		}
		readsNot(h, h.Text("unsaved.change")) // it is on the disk now
		h.Press("Ctrl+S")
		reads(h, h.Text("shell.saved"))
	}
}

// wantNotSaved fails where the screen claims that the work is saved.
func wantNotSaved(h *desk.Desk, after string) {
	h.T.Helper()
	if h.Store.Unsaved() == nil {
		h.T.Fatalf("%s was saved on a full disk", after)
	}
	reads(h, h.Text("unsaved.banner", "reason", h.Lang.Error(data.ErrDiskFull)))
	for _, key := range []string{"shell.saved", "backup.failed", "recovery.saved", "group.passphrase-changed", "unsaved.done"} {
		readsNot(h, h.Text(key))
	}
	readsNot(h, h.Text("snapshot.kept", "date", h.Lang.LongDate(h.Today())))
	green := fyne.CurrentApp().Settings().Theme().Color(widgets.ColorGood, fyne.CurrentApp().Settings().ThemeVariant())
	for _, banner := range desk.All[*widgets.Banner](h.Window.Content()) {
		if desk.First[*canvas.Text](banner).Color == green {
			h.T.Errorf("after %s a green line says %q", after, desk.TextsIn(banner))
		}
	}
}

// crowdedDesk has one of everything that can be changed.
func crowdedDesk(tx *store.Tx) error {
	unit := data.Unit{Name: "Inpak", Headcount: 20}
	action := data.Action{Title: "Folders uitdelen", Status: data.ActionOpen, Due: data.DateOf(desk.Evening())}
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

func changes(h *desk.Desk) []kindOfChange {
	h.T.Helper()
	found, err := h.Store.Dossier()
	if err != nil {
		h.T.Fatal(err)
	}
	ids := []data.ID{found.People[0].ID, found.People[1].ID}
	refuse := func(p *data.Person) { p.SetState(data.FollowNo, h.Today()) }
	h.SetFolder(h.T.TempDir())
	return []kindOfChange{
		{"a new person", func() { addPerson(h, "Fenna") }},
		{"handing out", func() {
			h.UpdateOfferingUndo("state-set", func(tx *store.Tx) error {
				return errors.Join(tx.UpdatePerson(ids[0], refuse), tx.UpdatePerson(ids[1], refuse))
			})
		}},
		{"deleting one person", func() {
			h.UpdateOfferingUndo("person-deleted", func(tx *store.Tx) error { return tx.DeletePerson(ids[0]) })
		}},
		{"taking that back", func() { h.Press("Ctrl+Z") }},
		{"doing it again", func() { h.Press("Ctrl+Y") }},
		{"ticking off an action", func() {
			h.Open(frame.PagePlan)
			h.Focus(itemWith(h, "Folders uitdelen"))
			h.Press("Space")
		}},
		{"deleting an action", func() {
			h.UpdateOfferingUndo("action-deleted", func(tx *store.Tx) error { return tx.DeleteAction(found.Actions[0].ID) })
		}},
		{"keeping the figures", func() {
			h.Open(frame.PageSnapshot)
			h.Tap(h.Text("snapshot.keep"))
		}},
		{"deleting a unit", func() {
			h.UpdateOfferingUndo("unit-deleted", func(tx *store.Tx) error { return tx.DeleteUnit(found.Units[0].ID) })
		}},
		{"Ctrl+S", func() { h.Press("Ctrl+S", "Escape") }},
		{"a copy", func() {
			name := h.Text("copy.name", "file", frame.DossierName(h.Store.Path()), "date", h.Today().String())
			h.Press("Ctrl+Shift+S", "Return")
			readsNot(h, h.Text("copy.saved", "file", name+frame.DossierEnding))
			h.Press("Escape") // where the copy failed as well
		}},
		{"another passphrase", func() {
			askPassphrase(h)
			h.Types(desk.Passphrase)
			h.Press("Tab")
			h.Types("vier andere losse woorden")
			h.Press("Tab")
			h.Types("vier andere losse woorden")
			h.Press("Return", "Escape", "Escape")
		}},
		{"a recovery key", func() {
			h.Press("Ctrl+7")
			h.Tap(h.Text("group.recovery"))
			h.SubmitDialog()
			h.Press("Return", "Escape")
		}},
	}
}

// The banner about a backup says that the work itself is saved.
func TestMissingBackupIsNotSaidToBeAllThatIsMissing(t *testing.T) {
	h, d := newDesk(t, "nb", nil), &disk{}
	blocked := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(blocked, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	h.Options.Store.BackupDir = blocked
	reopenOn(h, d)
	addPerson(h, "Ilse")
	reads(h, h.Text("backup.failed"))
	d.fails(syscall.ENOSPC)
	addPerson(h, "Bram")
	reads(h, h.Text("unsaved.banner", "reason", h.Lang.Error(data.ErrDiskFull)))
	readsNot(h, h.Text("backup.failed"))
}

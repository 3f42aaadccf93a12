package app

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"

	"kader/app/frame"
	"kader/app/frame/desk"
	"kader/assets"
	"kader/data"
	"kader/data/store"
)

// withBackups is a desk with two backups, of which the newest has Ilse but not Bram. It
// returns the path of the dossier, which is locked.
func withBackups(t *testing.T, code string) (h *desk.Desk, path string) {
	t.Helper()
	h = newDesk(t, code, nil)
	h.Options.Store.BackupDir = filepath.Join(t.TempDir(), "reserve")
	at := desk.Evening()
	h.Options.Store.Clock = func() time.Time { return at }
	path = h.Store.Path()
	for _, name := range []string{"Ilse", "Bram"} {
		at = at.Add(time.Hour)
		h.Press("Ctrl+L")
		unlock(h)
		addPerson(h, name)
	}
	h.Press("Ctrl+L")
	return h, path
}

func unlock(h *desk.Desk) {
	h.T.Helper()
	h.Types(desk.Passphrase)
	h.Press("Return")
}

func damage(t *testing.T, path string) {
	t.Helper()
	if err := os.WriteFile(path, []byte("PK\x03\x04"), 0o600); err != nil {
		t.Fatal(err)
	}
}

// Whoever reads "open a backup" has to find one: on this page, newest first, by keyboard.
func TestDamagedDossierShowsItsBackupsNewestFirstAndOpensOne(t *testing.T) {
	for _, code := range assets.Languages() {
		h, path := withBackups(t, code)
		damage(t, path)
		unlock(h)
		reads(h, h.Lang.Error(data.Fault{Code: data.ErrDamaged, Place: data.Place{File: "group.kader"}}))
		folder := h.Options.Store.BackupDir
		reads(h, h.Text("unlock.copies", "folder", folder))
		newest, before := strings.Index(wordsOn(h), "21:30,0"), strings.Index(wordsOn(h), "20:30,0")
		if newest < 0 || before < newest {
			t.Fatalf("%s: the backups are not listed newest first: %s", code, wordsOn(h))
		}
		h.Press("Tab", "Tab", "Tab", "Return") // past "open" and "another", on the newest
		if h.Store == nil || h.Store.ReadOnly() != data.ErrBackupCopy {
			t.Fatalf("%s: the backup did not open: %s", code, wordsOn(h))
		}
		reads(h, h.Lang.Error(data.ErrBackupCopy))
		if slices.Contains(h.Prefs.Recent(), h.Store.Path()) {
			t.Errorf("%s: a backup is offered as a dossier to work in", code)
		}
		if code == "nl" { // the long way once, as opening takes its time
			rescue(h, path)
		}
	}
}

// rescue saves the open backup under a name and works on in that file.
func rescue(h *desk.Desk, damaged string) {
	h.T.Helper()
	backup := h.Store.Path()
	h.SetFolder(filepath.Dir(damaged))
	h.Tap(h.Text("backup.save"))
	h.Press("Ctrl+A")
	h.Types("group")
	h.Press("Return")
	reads(h, h.Lang.Error(data.Fault{Code: data.ErrExists, Place: data.Place{File: "group.kader"}}))
	h.Press("Return") // a second Enter replaces other files, not this one
	if content, err := os.ReadFile(damaged); err != nil || len(content) != 4 {
		h.T.Fatalf("the damaged file was touched: %v", err)
	}
	h.Press("Ctrl+A")
	h.Types("gered")
	h.Press("Return")
	reads(h, h.Text("backup.saved", "file", "gered.kader"))
	readsNot(h, h.Lang.Error(data.ErrBackupCopy))
	addPerson(h, "Fenna")
	found, err := h.Store.Dossier()
	if err != nil || len(found.People) != 2 || h.Store.Path() == backup {
		h.T.Fatalf("%d people in %s: %v", len(found.People), h.Store.Path(), err)
	}
	if !slices.Contains(h.Prefs.Recent(), h.Store.Path()) {
		h.T.Error("the rescued dossier is not among the recent ones")
	}
	h.Press("Ctrl+L")
	unlock(h)
	if h.Store == nil || h.Store.ReadOnly() != "" {
		h.T.Error("the rescued dossier cannot be worked in")
	}
}

// A backup that is opened by way of the menu is no dossier to work in either.
func TestBackupStaysABackupAfterLocking(t *testing.T) {
	h, path := withBackups(t, "nl")
	copies := store.FindBackups(path, h.Options.Store.BackupDir)
	h.Rooms.Dropped(h.Frame, []fyne.URI{storage.NewFileURI(copies[0].Path)})
	h.Sees("Reservekopie openen", "Een ander dossier")
	unlock(h)
	h.Press("Ctrl+L")
	reads(h, "Deze kopie is van 3 november 2026, 21:30.")
	unlock(h)
	if h.Store == nil || h.Store.ReadOnly() != data.ErrBackupCopy {
		t.Error("a backup can be changed")
	}
}

func TestBackFromABackupLeadsToTheList(t *testing.T) {
	h, path := withBackups(t, "nl")
	damage(t, path)
	copies := store.FindBackups(path, h.Options.Store.BackupDir)
	damage(t, copies[1].Path)
	h.Types("een wachtzin van later")
	h.Press("Return")
	reads(h, "Beschadigd")
	h.Press("Tab", "Tab", "Tab", "Return")
	reads(h, "Deze wachtzin opent")
	h.Press("Escape")
	reads(h, "De reservekopieën staan in")
	h.Press("Escape")
	h.Sees(h.Text("welcome.title"))
}

func TestDamagedDossierWithoutBackupsSaysSo(t *testing.T) {
	h := newDesk(t, "nb", nil)
	path := h.Store.Path()
	h.Options.Store.BackupDir = filepath.Join(t.TempDir(), "reserve")
	h.Press("Ctrl+L")
	damage(t, path)
	unlock(h)
	reads(h, h.Text("unlock.no-copies", "folder", h.Options.Store.BackupDir))
}

// A dossier that is gone has backups too, and nobody should type a passphrase first.
func TestMissingDossierIsSaidAtOnceWithItsBackups(t *testing.T) {
	h, path := withBackups(t, "da")
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	h.Rooms.Unlock(h.Frame, path, "")
	reads(h, h.Lang.Error(data.Fault{Code: data.ErrNoFile, Place: data.Place{File: "group.kader"}}))
	reads(h, h.Text("unlock.copies", "folder", h.Options.Store.BackupDir))
	h.Rooms.Unlock(h.Frame, filepath.Join(t.TempDir(), "anden.kader"), "")
	readsNot(h, h.Text("unlock.no-copies", "folder", h.Options.Store.BackupDir))
}

// Of a copy that stands beside the dossier, from before a new schema, nobody is told that it
// is in the folder of the backups.
func TestCopiesInTwoFoldersAreSaidToBeThere(t *testing.T) {
	h, path := withBackups(t, "nl")
	content, err := os.ReadFile(path)
	if err == nil {
		err = os.WriteFile(filepath.Join(filepath.Dir(path), "group-schema-2-20190101T120000Z.kader"), content, 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
	damage(t, path)
	unlock(h)
	reads(h, h.Text("unlock.copies", "folder", h.Options.Store.BackupDir+" en "+filepath.Dir(path)))
}

// The passphrase that was given beforehand opens the page on which the backups stand.
func TestDamagedDossierNamedAtTheStartShowsItsBackups(t *testing.T) {
	h, path := withBackups(t, "nl")
	damage(t, path)
	o := frame.Options{File: path, Passphrase: desk.Passphrase, Clock: desk.Evening, Store: h.Options.Store, Inline: true}
	h = &desk.Desk{Frame: frame.New(fyne.CurrentApp(), o, allRooms()), T: t}
	reads(h, "De reservekopieën staan in")
}

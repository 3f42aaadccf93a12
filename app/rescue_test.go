package app

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"kader/assets"
	"kader/data"
	"kader/data/store"
)

// withBackups is a desk with two backups, of which the newest has Ilse but not Bram. It
// returns the path of the dossier, which is locked.
func withBackups(t *testing.T, code string) (h *hands, path string) {
	t.Helper()
	h = on(newDesk(t, code, nil))
	h.options.Store.BackupDir = filepath.Join(t.TempDir(), "reserve")
	at := evening()
	h.options.Store.Clock = func() time.Time { return at }
	path = h.store.Path()
	for _, name := range []string{"Ilse", "Bram"} {
		at = at.Add(time.Hour)
		h.press("Ctrl+L")
		h.unlock()
		addPerson(h, name)
	}
	h.press("Ctrl+L")
	return h, path
}

func (h *hands) unlock() {
	h.t.Helper()
	h.types(testPassphrase)
	h.press("Return")
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
		h.unlock()
		h.reads(h.lang.Error(data.Fault{Code: data.ErrDamaged, Place: data.Place{File: "group.kader"}}))
		folder := h.options.Store.BackupDir
		h.reads(h.text("unlock.copies", "folder", folder))
		newest, before := strings.Index(h.words(), "21:30,0"), strings.Index(h.words(), "20:30,0")
		if newest < 0 || before < newest {
			t.Fatalf("%s: the backups are not listed newest first: %s", code, h.words())
		}
		h.press("Tab", "Tab", "Tab", "Return") // past "open" and "another", on the newest
		if h.store == nil || h.store.ReadOnly() != data.ErrBackupCopy {
			t.Fatalf("%s: the backup did not open: %s", code, h.words())
		}
		h.reads(h.lang.Error(data.ErrBackupCopy))
		if slices.Contains(h.prefs.recent(), h.store.Path()) {
			t.Errorf("%s: a backup is offered as a dossier to work in", code)
		}
		if code == "nl" { // the long way once, as opening takes its time
			rescue(h, path)
		}
	}
}

// rescue saves the open backup under a name and works on in that file.
func rescue(h *hands, damaged string) {
	h.t.Helper()
	backup := h.store.Path()
	h.prefs.setFolder(filepath.Dir(damaged))
	onSaveBackup(h.App)
	h.press("Ctrl+A")
	h.types("group")
	h.press("Return")
	h.reads(h.lang.Error(data.Fault{Code: data.ErrExists, Place: data.Place{File: "group.kader"}}))
	h.press("Return") // a second Enter replaces other files, not this one
	if content, err := os.ReadFile(damaged); err != nil || len(content) != 4 {
		h.t.Fatalf("the damaged file was touched: %v", err)
	}
	h.press("Ctrl+A")
	h.types("gered")
	h.press("Return")
	h.reads(h.text("backup.saved", "file", "gered.kader"))
	h.readsNot(h.lang.Error(data.ErrBackupCopy))
	addPerson(h, "Fenna")
	found, err := h.store.Dossier()
	if err != nil || len(found.People) != 2 || h.store.Path() == backup {
		h.t.Fatalf("%d people in %s: %v", len(found.People), h.store.Path(), err)
	}
	if !slices.Contains(h.prefs.recent(), h.store.Path()) {
		h.t.Error("the rescued dossier is not among the recent ones")
	}
	h.press("Ctrl+L")
	h.unlock()
	if h.store == nil || h.store.ReadOnly() != "" {
		h.t.Error("the rescued dossier cannot be worked in")
	}
}

// A backup that is opened by way of the menu is no dossier to work in either.
func TestBackupStaysABackupAfterLocking(t *testing.T) {
	h, path := withBackups(t, "nl")
	copies := store.FindBackups(path, h.options.Store.BackupDir)
	switchTo(h.App, copies[0].Path)
	h.sees("Reservekopie openen", "Een ander dossier")
	h.unlock()
	h.press("Ctrl+L")
	h.reads("Deze kopie is van 3 november 2026, 21:30.")
	h.unlock()
	if h.store == nil || h.store.ReadOnly() != data.ErrBackupCopy {
		t.Error("a backup can be changed")
	}
}

func TestBackFromABackupLeadsToTheList(t *testing.T) {
	h, path := withBackups(t, "nl")
	damage(t, path)
	copies := store.FindBackups(path, h.options.Store.BackupDir)
	damage(t, copies[1].Path)
	h.types("een wachtzin van later")
	h.press("Return")
	h.reads("Beschadigd")
	h.press("Tab", "Tab", "Tab", "Return")
	h.reads("Deze wachtzin opent")
	h.press("Escape")
	h.reads("De reservekopieën staan in")
	h.press("Escape")
	h.sees(h.text("welcome.title"))
}

func TestDamagedDossierWithoutBackupsSaysSo(t *testing.T) {
	h := on(newDesk(t, "nb", nil))
	path := h.store.Path()
	h.options.Store.BackupDir = filepath.Join(t.TempDir(), "reserve")
	h.press("Ctrl+L")
	damage(t, path)
	h.unlock()
	h.reads(h.text("unlock.no-copies", "folder", h.options.Store.BackupDir))
}

// A dossier that is gone has backups too, and nobody should type a passphrase first.
func TestMissingDossierIsSaidAtOnceWithItsBackups(t *testing.T) {
	h, path := withBackups(t, "da")
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	showUnlock(h.App, path)
	h.reads(h.lang.Error(data.Fault{Code: data.ErrNoFile, Place: data.Place{File: "group.kader"}}))
	h.reads(h.text("unlock.copies", "folder", h.options.Store.BackupDir))
	showUnlock(h.App, filepath.Join(t.TempDir(), "anden.kader"))
	h.readsNot(h.text("unlock.no-copies", "folder", h.options.Store.BackupDir))
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
	h.unlock()
	h.reads(h.text("unlock.copies", "folder", h.options.Store.BackupDir+" en "+filepath.Dir(path)))
}

// The passphrase that was given beforehand opens the page on which the backups stand.
func TestDamagedDossierNamedAtTheStartShowsItsBackups(t *testing.T) {
	h, path := withBackups(t, "nl")
	damage(t, path)
	h.App.start(Options{File: path, Passphrase: testPassphrase})
	h.reads("De reservekopieën staan in")
}

package app

import (
	"path/filepath"
	"time"

	"kader/data"
	"kader/data/store"
)

// onSaveCopy writes the whole dossier to another file. The open one stays open.
func onSaveCopy(a *App) {
	if a.store == nil {
		return
	}
	a.askFile(fileQuestion{
		title: a.text("copy.title"), button: a.text("dialog.save"), save: true,
		name:    a.text("copy.name", "file", dossierName(a.store.Path()), "date", a.today().String()),
		endings: []string{dossierEnding}, chosen: func(path string) { saveCopyAt(a, path) },
	})
}

func saveCopyAt(a *App, path string) {
	a.runShort(a.text("copy.saving"), func() error { return a.store.SaveCopy(path) }, func(err error) {
		a.refreshShell()
		if err != nil {
			a.showError(err)
			return
		}
		key := "copy.saved"
		if a.store.Unsaved() != nil {
			key = "copy.saved-only"
		}
		a.say(a.text(key, "file", filepath.Base(path)), "")
	})
}

// copyTime is when a copy was made, on the clock of the user.
func (w *Words) copyTime(at time.Time) (date, clock string) {
	at = at.In(w.clock().Location())
	return w.lang.LongDate(data.DateOf(at)), at.Format("15:04")
}

// onSaveBackup asks under which name an open backup goes on as a dossier. It never
// replaces a file: the damaged one may be wanted yet.
func onSaveBackup(a *App) {
	path := a.store.Path()
	at, _ := store.BackupTime(path, a.options.Store.BackupDir)
	date, _ := a.copyTime(at)
	a.askFile(fileQuestion{
		title: a.text("backup.save"), button: a.text("dialog.save"), save: true, fresh: true,
		name: a.text("backup.name", "file", store.BackupOf(path), "date", date), endings: []string{dossierEnding},
		chosen: func(path string) { saveBackupAt(a, path) },
	})
}

func saveBackupAt(a *App, path string) {
	a.runShort(a.text("backup.saving"), func() error { return a.store.SaveAs(path) }, func(err error) {
		if err != nil {
			a.showError(err)
			return
		}
		a.showOpened()
		a.say(a.text("backup.saved", "file", filepath.Base(path)), "")
	})
}

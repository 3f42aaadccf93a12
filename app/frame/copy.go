package frame

import (
	"path/filepath"
	"time"

	"kader/data"
	"kader/data/store"
)

// SaveCopy writes the whole dossier to another file. The open one stays open.
func SaveCopy(a *Frame) {
	if a.Store == nil {
		return
	}
	a.AskFile(FileQuestion{
		Title: a.Text("copy.title"), Button: a.Text("dialog.save"), Save: true,
		Name:    a.Text("copy.name", "file", DossierName(a.Store.Path()), "date", a.Today().String()),
		Endings: []string{DossierEnding}, Chosen: func(path string) { saveCopyAt(a, path) },
	})
}

// saveCopyAt writes the whole dossier to the file at path.
func saveCopyAt(a *Frame, path string) {
	a.RunShort(a.Text("copy.saving"), func() error { return a.Store.SaveCopy(path) }, func(err error) {
		a.RefreshShell()
		if err != nil {
			a.ShowError(err)
			return
		}
		key := "copy.saved"
		if a.Store.Unsaved() != nil {
			key = "copy.saved-only"
		}
		a.Say(a.Text(key, "file", filepath.Base(path)), "")
	})
}

// CopyTime is when a copy was made, on the clock of the user.
func (w *Words) CopyTime(at time.Time) (date, clock string) {
	at = at.In(w.Clock().Location())
	return w.Lang.LongDate(data.DateOf(at)), at.Format("15:04")
}

// onSaveBackup asks under which name an open backup goes on as a dossier. It never
// replaces a file: the damaged one may be wanted yet.
func onSaveBackup(a *Frame) {
	path := a.Store.Path()
	at, _ := store.BackupTime(path, a.Options.Store.BackupDir)
	date, _ := a.CopyTime(at)
	a.AskFile(FileQuestion{
		Title: a.Text("backup.save"), Button: a.Text("dialog.save"), Save: true, fresh: true,
		Name: a.Text("backup.name", "file", store.BackupOf(path), "date", date), Endings: []string{DossierEnding},
		Chosen: func(path string) { saveBackupAt(a, path) },
	})
}

func saveBackupAt(a *Frame, path string) {
	a.RunShort(a.Text("backup.saving"), func() error { return a.Store.SaveAs(path) }, func(err error) {
		if err != nil {
			a.ShowError(err)
			return
		}
		a.showOpened()
		a.Say(a.Text("backup.saved", "file", filepath.Base(path)), "")
	})
}

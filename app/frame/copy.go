package frame

import (
	"path/filepath"
	"time"

	"kader/data"
	"kader/data/store"
)

// SaveCopy writes the whole dossier to another file. The open one stays open.
func SaveCopy(f *Frame) {
	if f.Store == nil {
		return
	}
	f.AskFile(FileQuestion{
		Title: f.Text("copy.title"), Button: f.Text("dialog.save"), Save: true,
		Name:    f.Text("copy.name", "file", DossierName(f.Store.Path()), "date", f.Today().String()),
		Endings: []string{DossierEnding}, Chosen: func(path string) { saveCopyAt(f, path) },
	})
}

// saveCopyAt writes the whole dossier to the file at path.
func saveCopyAt(f *Frame, path string) {
	f.RunShort(f.Text("copy.saving"), func() error { return f.Store.SaveCopy(path) }, func(err error) {
		f.RefreshShell()
		if err != nil {
			f.ShowError(err)
			return
		}
		key := "copy.saved"
		if f.Store.Unsaved() != nil {
			key = "copy.saved-only"
		}
		f.Say(f.Text(key, "file", filepath.Base(path)), "")
	})
}

// CopyTime is when a copy was made, on the clock of the user.
func (w *Words) CopyTime(at time.Time) (date, clock string) {
	at = at.In(w.Clock().Location())
	return w.Lang.LongDate(data.DateOf(at)), at.Format("15:04")
}

// onSaveBackup asks under which name an open backup goes on as a dossier. It never
// replaces a file: the damaged one may be wanted yet.
func onSaveBackup(f *Frame) {
	path := f.Store.Path()
	at, _ := store.BackupTime(path, f.Options.Store.BackupDir)
	date, _ := f.CopyTime(at)
	f.AskFile(FileQuestion{
		Title: f.Text("backup.save"), Button: f.Text("dialog.save"), Save: true, fresh: true,
		Name: f.Text("backup.name", "file", store.BackupOf(path), "date", date), Endings: []string{DossierEnding},
		Chosen: func(path string) { saveBackupAt(f, path) },
	})
}

func saveBackupAt(f *Frame, path string) {
	f.RunShort(f.Text("backup.saving"), func() error { return f.Store.SaveAs(path) }, func(err error) {
		if err != nil {
			f.ShowError(err)
			return
		}
		f.showOpened()
		f.Rooms.Opened(f)
		f.Say(f.Text("backup.saved", "file", filepath.Base(path)), "")
	})
}

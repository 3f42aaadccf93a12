package app

import "path/filepath"

// onSaveCopy writes the whole dossier to another file. The open one stays open.
func (a *App) onSaveCopy() {
	if a.store == nil {
		return
	}
	a.askFile(fileQuestion{
		title: a.text("copy.title"), button: a.text("dialog.save"), save: true,
		name:    a.text("copy.name", "file", dossierName(a.store.Path()), "date", a.today().String()),
		endings: []string{dossierEnding}, chosen: a.saveCopyAt,
	})
}

func (a *App) saveCopyAt(path string) {
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

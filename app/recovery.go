package app

import (
	"bytes"

	"kader/reports"
)

// offerRecovery offers a printed key for the day that the passphrase is lost.
func offerRecovery(a *App) {
	a.show(dialogBox{
		title: a.text("recovery.title"), text: a.text("recovery.text"),
		submit: a.text("recovery.make"), cancel: a.text("recovery.later"),
		onDone: func() { onRecovery(a) },
	})
}

// onRecovery asks where the recovery sheet goes, and only then makes the key: a
// dossier has room for few, and a key without a sheet opens nothing.
func onRecovery(a *App) {
	a.askFile(fileQuestion{
		title: a.text("recovery.file"), button: a.text("dialog.save"), save: true,
		name: a.text("recovery.name"), endings: []string{".pdf"}, chosen: func(path string) { makeRecovery(a, path) },
	})
}

// makeRecovery makes a recovery key and saves its sheet as PDF. The key is on no
// other place: whoever loses the sheet makes another.
func makeRecovery(a *App, path string) {
	a.runShort(a.text("recovery.making"), func() error {
		group, err := a.groupNow()
		if err != nil {
			return err
		}
		key, err := a.store.AddRecoveryKey()
		if err != nil {
			return err
		}
		var sheet bytes.Buffer
		err = reports.WriteRecovery(&sheet, a.lang, reports.Recovery{
			Group: group.Name, File: dossierName(a.store.Path()) + dossierEnding, Key: key, Made: a.today(),
		})
		if err != nil {
			return err
		}
		return writeFile(path, sheet.Bytes())
	}, func(err error) {
		a.refreshShell()
		if err != nil {
			a.showError(err)
			return
		}
		a.say(a.text("recovery.saved"), "")
	})
}

package forms

import (
	"bytes"

	"kader/app/frame"
	"kader/reports"
)

// OfferRecovery offers a printed key for the day that the passphrase is lost.
func OfferRecovery(a *frame.Frame) {
	a.Show(frame.Dialog{
		Title: a.Text("recovery.title"), Text: a.Text("recovery.text"),
		Submit: a.Text("recovery.make"), Cancel: a.Text("recovery.later"),
		OnDone: func() { onRecovery(a) },
	})
}

// onRecovery asks where the recovery sheet goes, and only then makes the key: a
// dossier has room for few, and a key without a sheet opens nothing.
func onRecovery(a *frame.Frame) {
	a.AskFile(frame.FileQuestion{
		Title: a.Text("recovery.file"), Button: a.Text("dialog.save"), Save: true,
		Name: a.Text("recovery.name"), Endings: []string{".pdf"}, Chosen: func(path string) { makeRecovery(a, path) },
	})
}

// makeRecovery makes a recovery key and saves its sheet as PDF. The key is on no
// other place: whoever loses the sheet makes another.
func makeRecovery(a *frame.Frame, path string) {
	a.RunShort(a.Text("recovery.making"), func() error {
		group, err := a.GroupNow()
		if err != nil {
			return err
		}
		key, err := a.Store.AddRecoveryKey()
		if err != nil {
			return err
		}
		var sheet bytes.Buffer
		err = reports.WriteRecovery(&sheet, a.Lang, reports.Recovery{
			Group: group.Name, File: frame.DossierName(a.Store.Path()) + frame.DossierEnding, Key: key, Made: a.Today(),
		})
		if err != nil {
			return err
		}
		return frame.WriteFile(path, sheet.Bytes())
	}, func(err error) {
		a.RefreshShell()
		if err != nil {
			a.ShowError(err)
			return
		}
		a.Say(a.Text("recovery.saved"), "")
	})
}

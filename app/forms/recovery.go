package forms

import (
	"bytes"

	"kader/app/frame"
	"kader/reports"
	"kader/reports/faces"
)

// OfferRecovery offers a printed key for the day that the passphrase is lost.
func OfferRecovery(f *frame.Frame) {
	f.Show(frame.Dialog{
		Title: f.Text("recovery.title"), Text: f.Text("recovery.text"),
		Submit: f.Text("recovery.make"), Cancel: f.Text("recovery.later"),
		OnDone: func() { onRecovery(f) },
	})
}

// onRecovery asks where the recovery sheet goes, and only then makes the key: a
// dossier has room for few, and a key without a sheet opens nothing.
func onRecovery(f *frame.Frame) {
	f.AskFile(frame.FileQuestion{
		Title: f.Text("recovery.file"), Button: f.Text("dialog.save"), Save: true,
		Name: f.Text("recovery.name"), Endings: []string{".pdf"}, Chosen: func(path string) { makeRecovery(f, path) },
	})
}

// makeRecovery makes a recovery key and saves its sheet as PDF. The key is on no
// other place: whoever loses the sheet makes another.
func makeRecovery(f *frame.Frame, path string) {
	f.RunShort(f.Text("recovery.making"), func() error {
		group, err := f.GroupNow()
		if err != nil {
			return err
		}
		key, err := f.Store.AddRecoveryKey()
		if err != nil {
			return err
		}
		var sheet bytes.Buffer
		err = reports.WriteRecovery(&sheet, f.Lang, reports.Recovery{
			Group: group.Name, File: frame.DossierName(f.Store.Path()) + frame.DossierEnding, Key: key, Made: f.Today(),
			Faces: faces.New(faces.System()),
		})
		if err != nil {
			return err
		}
		return frame.WriteFile(path, sheet.Bytes())
	}, func(err error) {
		f.RefreshShell()
		if err != nil {
			f.ShowError(err)
			return
		}
		f.Say(f.Text("recovery.saved"), "")
	})
}

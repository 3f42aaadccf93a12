package forms

import (
	"bytes"
	"errors"
	"os"

	"kader/app/frame"
	"kader/app/widgets"
	"kader/data/store"
	"kader/reports"
	"kader/reports/faces"
)

// OfferRecovery offers a printed key for the day that the passphrase is lost.
func OfferRecovery(f *frame.Frame) {
	if !CanAddHolder(f) {
		return
	}
	name := widgets.NewTextField("", nil)
	form := widgets.NewForm()
	row := form.Add(f.Text("recovery.keeper"), name)
	f.Show(frame.Dialog{
		Title: f.Text("recovery.title"), Text: f.Text("recovery.text"), Body: form, First: name,
		Submit: f.Text("recovery.make"), Cancel: f.Text("recovery.later"),
		OnSubmit: func() bool { return !f.RefuseNumbers(row) },
		OnDone:   func() { onRecovery(f, name.Text) },
	})
}

// onRecovery asks where the recovery sheet goes.
func onRecovery(f *frame.Frame, keeper string) {
	f.AskFile(frame.FileQuestion{
		Title: f.Text("recovery.file"), Button: f.Text("dialog.save"), Save: true,
		Name: f.Text("recovery.name"), Endings: []string{".pdf"}, Chosen: func(path string) { makeRecovery(f, keeper, path) },
	})
}

// makeRecovery makes a recovery key, saves its sheet as PDF, and only then lets the key open
// the dossier: a key without a sheet would take room for nothing, and a sheet with a key that
// opens nothing is removed. The key is on no other place: whoever loses the sheet makes another.
func makeRecovery(f *frame.Frame, keeper, path string) {
	f.RunShort(f.Text("recovery.making"), func() error {
		key, err := store.NewRecoveryKey()
		if err != nil {
			return err
		}
		if err := writeRecovery(f, key, path); err != nil {
			return err
		}
		if err := f.Store.AddRecoveryKey(keeper, key); err != nil {
			return errors.Join(err, os.Remove(path))
		}
		return nil
	}, func(err error) {
		f.RefreshShell()
		if err != nil {
			f.ShowError(err)
			return
		}
		f.Say(f.Text("recovery.saved"), "")
	})
}

// writeRecovery writes the sheet of a key.
func writeRecovery(f *frame.Frame, key, path string) error {
	group, err := f.GroupNow()
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
}

package start

import (
	"errors"
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"

	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
)

// needsCopy tells whether an error means that the dossier itself cannot be opened,
// whatever the passphrase.
func needsCopy(err error) bool {
	return errors.Is(err, data.ErrDamaged) || errors.Is(err, data.ErrNoFile) || errors.Is(err, data.ErrForeign)
}

// missing returns the error of a dossier that is not where it was, nil where it is.
func missing(path string) error {
	if _, err := os.Stat(path); errors.Is(err, os.ErrNotExist) {
		return frame.FileError(err)
	}
	return nil
}

// showCopies lists the backups of a dossier that cannot be opened, newest first, each
// with a button that opens it.
func (p *unlockPage) showCopies(cause error) {
	a := p.app
	var found []store.Backup
	a.Background(func() error {
		found = store.FindBackups(frame.Absolute(p.path), a.Options.Store.BackupDir)
		return nil
	}, func(error) {
		p.copies.Objects = p.copyRows(found, errors.Is(cause, data.ErrDamaged))
		p.copies.Refresh()
	})
}

// copyRows are the lines of the list. That there is no copy is said of a damaged
// dossier only: another may just be elsewhere.
func (p *unlockPage) copyRows(found []store.Backup, damaged bool) []fyne.CanvasObject {
	a := p.app
	folder := a.Options.Store.BackupDir
	if folder == "" {
		folder = filepath.Dir(frame.Absolute(p.path))
	}
	if len(found) == 0 && !damaged {
		return nil
	}
	words := a.Text("unlock.no-copies", "folder", folder)
	if len(found) > 0 {
		words = a.Text("unlock.copies", "folder", a.Lang.List(store.BackupFolders(found)))
	}
	rows := []fyne.CanvasObject{widgets.NewParagraph(words)}
	for _, b := range found {
		rows = append(rows, p.copyRow(b))
	}
	return rows
}

func (p *unlockPage) copyRow(b store.Backup) fyne.CanvasObject {
	a := p.app
	date, clock := a.CopyTime(b.At)
	megabytes := max(float64(b.Size)/1e6, 0.1)
	words := widgets.NewText(a.Text("unlock.copy-line", "date", date, "time", clock, "size", a.Lang.Decimal(megabytes, 1)),
		widgets.Style{Wrap: true})
	if !b.Whole {
		return widgets.Stretch(
			widgets.Gap, words, widgets.NewText(a.Text("unlock.copy-damaged"), widgets.Style{Color: widgets.ColorDue}),
		)
	}
	return widgets.Stretch(widgets.Gap, words,
		widgets.NewButton(a.Text("unlock.copy-open"), "", func() { p.openCopy(b.Path) }))
}

// openCopy opens a backup, with the passphrase that was typed for the dossier where
// there is one. Leaving it leads back to the list.
func (p *unlockPage) openCopy(path string) {
	a, typed := p.app, p.passphrase.Text
	back := func() { tryOpening(a, showUnlock(a, p.path), typed) }
	q := &unlockPage{app: a, path: path, back: back, listed: true}
	q.show()
	tryOpening(a, q, typed)
}

// tryOpening tries a passphrase as if it had been typed on the page.
func tryOpening(a *frame.Frame, p *unlockPage, passphrase string) {
	if passphrase != "" && !p.failed {
		p.passphrase.SetText(passphrase)
		p.onOpen()
	}
}

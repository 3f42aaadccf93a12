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
	return errors.Is(err, data.ErrDamaged) || errors.Is(err, data.ErrNoFile) || errors.Is(err, data.ErrForeign) ||
		errors.Is(err, data.ErrMixed)
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
	f := p.frame
	var found []store.Backup
	f.Background(func() error {
		found = store.FindBackups(frame.Absolute(p.path), f.Options.Store.BackupDir)
		return nil
	}, func(error) {
		p.copies.Objects = p.copyRows(found, errors.Is(cause, data.ErrDamaged) || errors.Is(cause, data.ErrMixed))
		p.copies.Refresh()
	})
}

// copyRows are the lines of the list. That there is no copy is said of a damaged
// dossier only: another may just be elsewhere.
func (p *unlockPage) copyRows(found []store.Backup, damaged bool) []fyne.CanvasObject {
	f := p.frame
	folder := f.Options.Store.BackupDir
	if folder == "" {
		folder = filepath.Dir(frame.Absolute(p.path))
	}
	if len(found) == 0 && !damaged {
		return nil
	}
	words := f.Text("unlock.no-copies", "folder", folder)
	if len(found) > 0 {
		words = f.Text("unlock.copies", "folder", f.Lang.List(store.BackupFolders(found)))
	}
	rows := []fyne.CanvasObject{widgets.NewParagraph(words)}
	for _, b := range found {
		rows = append(rows, p.copyRow(b))
	}
	return rows
}

func (p *unlockPage) copyRow(b store.Backup) fyne.CanvasObject {
	f := p.frame
	date, clock := f.CopyTime(b.At)
	megabytes := max(float64(b.Size)/1e6, 0.1)
	words := widgets.NewText(f.Text("unlock.copy-line", "date", date, "time", clock, "size", f.Lang.Decimal(megabytes, 1)),
		widgets.Style{Wrap: true})
	if !b.Whole {
		return widgets.Stretch(
			widgets.Gap, words, widgets.NewText(f.Text("unlock.copy-damaged"), widgets.Style{Color: widgets.ColorDue}),
		)
	}
	return widgets.Stretch(widgets.Gap, words,
		widgets.NewButton(f.Text("unlock.copy-open"), "", func() { p.openCopy(b.Path) }))
}

// openCopy opens a backup, with the passphrase that was typed for the dossier where
// there is one. Leaving it leads back to the list.
func (p *unlockPage) openCopy(path string) {
	f, typed := p.frame, p.passphrase.Text
	back := func() { tryOpening(f, showUnlock(f, p.path), typed) }
	q := &unlockPage{frame: f, path: path, back: back, listed: true}
	q.show()
	tryOpening(f, q, typed)
}

// tryOpening tries a passphrase as if it had been typed on the page.
func tryOpening(f *frame.Frame, p *unlockPage, passphrase string) {
	if passphrase != "" && !p.failed {
		p.passphrase.SetText(passphrase)
		p.onOpen()
	}
}

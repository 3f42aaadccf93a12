package frame

import (
	"time"

	"fyne.io/fyne/v2"

	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
)

// OpenDossier opens a dossier beside the window and shows it; failed gets what
// went wrong. Where it is not wanted any more by then, nothing is shown.
func (a *Frame) OpenDossier(path, passphrase string, wanted func() bool, failed func(error)) {
	var opened *store.Store
	a.Background(func() (err error) {
		opened, err = store.Open(path, passphrase, a.Options.Store)
		return err
	}, func(err error) {
		switch {
		case !wanted():
			if err == nil {
				closeQuietly(opened)
			}
		case err != nil:
			failed(err)
		default:
			a.Use(opened)
		}
	})
}

// Use shows an opened dossier.
func (a *Frame) Use(opened *store.Store) {
	a.Store = opened
	opened.OnChange(a.onChange)
	a.NoteActivity()
	a.idle.watch()
	a.showOpened()
}

// showOpened shows the open dossier from its first page. A backup is not remembered:
// it goes after a while.
func (a *Frame) showOpened() {
	if a.Store.ReadOnly() != data.ErrBackupCopy {
		a.Prefs.addRecent(Absolute(a.Store.Path()))
	}
	a.built = nil
	a.buildPages()
	a.openHome()
	a.Rooms.Opened(a)
}

// LeavePage lets the visible page save or drop what was typed; false keeps the
// user there.
func (a *Frame) LeavePage() bool {
	p, ok := a.current.(Leaver)
	return !ok || p.Leave()
}

// Release closes the open dossier and tells whether it did. Work that is not on
// disk is never dropped without asking: then runs again after the user decided.
func (a *Frame) Release(then func()) bool {
	if a.Store == nil {
		return true
	}
	if a.jobs > 0 || !a.LeavePage() {
		return false
	}
	if err := a.Store.Unsaved(); err != nil {
		a.askUnsaved(err, then)
		return false
	}
	a.drop()
	return true
}

// drop closes the dossier and everything that shows it.
func (a *Frame) drop() {
	a.closeDialogs()
	closeQuietly(a.Store)
	a.Store, a.current, a.pages, a.Kept = nil, nil, nil, nil
	a.idle.stopWatching()
	a.Later.forget()
}

// askUnsaved offers what can be done about work that is not on disk.
func (a *Frame) askUnsaved(cause error, then func()) {
	a.Show(Dialog{
		Title: a.Text("unsaved.title"), Text: a.Lang.Error(cause),
		Submit: a.Text("unsaved.retry"),
		OnDone: func() {
			if a.retry() {
				then()
			}
		},
		More: []DialogAction{
			{Word: a.Text("unsaved.copy"), Run: func() { SaveCopy(a) }},
			{Word: a.Text("unsaved.discard"), Run: func() { a.askDiscard(then) }},
		},
	})
}

// askDiscard asks once more before unsaved work is lost.
func (a *Frame) askDiscard(then func()) {
	a.Confirm(a.Text("unsaved.discard-title"), a.Text("unsaved.discard-text"), a.Text("unsaved.discard"), func() {
		a.drop()
		then()
	})
}

// retry saves again what could not be saved and tells whether all is on disk.
func (a *Frame) retry() bool {
	err := a.Store.Retry()
	a.RefreshShell()
	if err != nil {
		a.ShowError(err)
	}
	return err == nil
}

// onSave keeps what stands in the fields of a page. All else is saved already;
// people press the keys to be sure, and are told.
func (a *Frame) onSave() {
	if !a.LeavePage() {
		return
	}
	if a.Store.Unsaved() == nil || a.retry() {
		a.Say(a.Text("shell.saved"), "")
	}
}

// onLock closes the dossier and asks for the passphrase again.
func (a *Frame) onLock() {
	if a.Store == nil {
		return
	}
	path := a.Store.Path()
	if a.Release(a.onLock) {
		a.Rooms.Unlock(a, path, "")
	}
}

// onCloseDossier goes back to the welcome page.
func (a *Frame) onCloseDossier() {
	if a.Release(a.onCloseDossier) {
		a.Rooms.Welcome(a)
	}
}

// onQuit closes the window, unless there is work that is not on disk.
func (a *Frame) onQuit() {
	if !a.Release(a.onQuit) {
		return
	}
	if !a.Window.FullScreen() {
		a.Prefs.setWindowSize(a.Window.Canvas().Size())
	}
	a.Window.SetCloseIntercept(nil)
	a.Window.Close()
}

// Idle locks the dossier when nobody has done anything for a while.
type idleWatch struct {
	frame *Frame
	last  time.Time
	print string // what stood in the field with the keyboard at the last look
	stop  func()
}

// idleLook is how often the watch looks.
const idleLook = 10 * time.Second

func (w *idleWatch) stopWatching() {
	if w.stop != nil {
		w.stop()
	}
	w.stop = nil
}

// NoteActivity tells that somebody is at the machine.
func (a *Frame) NoteActivity() { a.idle.last = a.Clock() }

// watch looks every few seconds whether the dossier has to be locked.
func (w *idleWatch) watch() {
	w.stopWatching()
	w.stop = w.frame.after(idleLook, func() {
		w.check()
		if w.frame.Store != nil {
			w.watch()
		}
	})
}

// check locks the dossier when the time has passed. Typing is seen by what
// stands in the field that has the keyboard, since Fyne tells nobody of keys.
func (w *idleWatch) check() {
	print, _ := widgets.Typed(w.frame.Window.Canvas().Focused())
	if print != w.print || w.frame.jobs > 0 {
		w.print = print
		w.frame.NoteActivity()
	}
	limit := time.Duration(w.frame.Prefs.IdleMinutes()) * time.Minute
	if w.frame.Store == nil || limit == 0 || w.frame.Clock().Sub(w.last) < limit {
		return
	}
	if w.frame.Store.Unsaved() != nil && w.frame.Store.Retry() != nil {
		return // locking would lose work; the banner keeps asking
	}
	w.frame.closeDialogs()
	w.frame.LeavePage() // keeps what can be kept of what was typed
	if w.frame.Store.Unsaved() == nil {
		path := w.frame.Store.Path()
		w.frame.drop()
		w.frame.Rooms.Unlock(w.frame, path, "")
	}
}

// closeQuietly closes a dossier. The cause of a failure stays out of the log,
// because it names the file.
func closeQuietly(s *store.Store) {
	if s.Close() != nil {
		fyne.LogError("the dossier's lock could not be released", nil)
	}
}

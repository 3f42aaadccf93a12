package app

import (
	"time"

	"fyne.io/fyne/v2"

	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
)

// openDossier opens a dossier beside the window and shows it; failed gets what
// went wrong. Where it is not wanted any more by then, nothing is shown.
func (a *App) openDossier(path, passphrase string, wanted func() bool, failed func(error)) {
	var opened *store.Store
	a.background(func() (err error) {
		opened, err = store.Open(path, passphrase, a.options.Store)
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
			a.use(opened)
		}
	})
}

// use shows an opened dossier.
func (a *App) use(opened *store.Store) {
	a.store = opened
	opened.OnChange(a.onChange)
	a.noteActivity()
	a.idle.watch()
	a.showOpened()
}

// showOpened shows the open dossier from its first page. A backup is not remembered:
// it goes after a while.
func (a *App) showOpened() {
	if a.store.ReadOnly() != data.ErrBackupCopy {
		a.prefs.addRecent(absolute(a.store.Path()))
	}
	a.built = nil
	a.buildPages()
	a.open(pageToday)
	a.rooms.opened(a)
}

// leavePage lets the visible page save or drop what was typed; false keeps the
// user there.
func (a *App) leavePage() bool {
	p, ok := a.current.(leaver)
	return !ok || p.leave()
}

// release closes the open dossier and tells whether it did. Work that is not on
// disk is never dropped without asking: then runs again after the user decided.
func (a *App) release(then func()) bool {
	if a.store == nil {
		return true
	}
	if a.jobs > 0 || !a.leavePage() {
		return false
	}
	if err := a.store.Unsaved(); err != nil {
		a.askUnsaved(err, then)
		return false
	}
	a.drop()
	return true
}

// drop closes the dossier and everything that shows it.
func (a *App) drop() {
	a.closeDialogs()
	closeQuietly(a.store)
	a.store, a.current, a.pages, a.kept = nil, nil, nil, nil
	a.idle.stopWatching()
	a.later.forget()
}

// askUnsaved offers what can be done about work that is not on disk.
func (a *App) askUnsaved(cause error, then func()) {
	a.show(dialogBox{
		title: a.text("unsaved.title"), text: a.lang.Error(cause),
		submit: a.text("unsaved.retry"),
		onDone: func() {
			if a.retry() {
				then()
			}
		},
		more: []dialogAction{
			{word: a.text("unsaved.copy"), run: func() { onSaveCopy(a) }},
			{word: a.text("unsaved.discard"), run: func() { a.askDiscard(then) }},
		},
	})
}

// askDiscard asks once more before unsaved work is lost.
func (a *App) askDiscard(then func()) {
	a.confirm(a.text("unsaved.discard-title"), a.text("unsaved.discard-text"), a.text("unsaved.discard"), func() {
		a.drop()
		then()
	})
}

// retry saves again what could not be saved and tells whether all is on disk.
func (a *App) retry() bool {
	err := a.store.Retry()
	a.refreshShell()
	if err != nil {
		a.showError(err)
	}
	return err == nil
}

// onSave keeps what stands in the fields of a page. All else is saved already;
// people press the keys to be sure, and are told.
func (a *App) onSave() {
	if !a.leavePage() {
		return
	}
	if a.store.Unsaved() == nil || a.retry() {
		a.say(a.text("shell.saved"), "")
	}
}

// onLock closes the dossier and asks for the passphrase again.
func (a *App) onLock() {
	if a.store == nil {
		return
	}
	path := a.store.Path()
	if a.release(a.onLock) {
		a.rooms.unlock(a, path, "")
	}
}

// onCloseDossier goes back to the welcome page.
func (a *App) onCloseDossier() {
	if a.release(a.onCloseDossier) {
		a.rooms.welcome(a)
	}
}

// onQuit closes the window, unless there is work that is not on disk.
func (a *App) onQuit() {
	if !a.release(a.onQuit) {
		return
	}
	if !a.window.FullScreen() {
		a.prefs.setWindowSize(a.window.Canvas().Size())
	}
	a.window.SetCloseIntercept(nil)
	a.window.Close()
}

// idleWatch locks the dossier when nobody has done anything for a while.
type idleWatch struct {
	frame *App
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

// noteActivity tells that somebody is at the machine.
func (a *App) noteActivity() { a.idle.last = a.clock() }

// watch looks every few seconds whether the dossier has to be locked.
func (w *idleWatch) watch() {
	w.stopWatching()
	w.stop = w.frame.after(idleLook, func() {
		w.look()
		if w.frame.store != nil {
			w.watch()
		}
	})
}

// look locks the dossier when the time has passed. Typing is seen by what
// stands in the field that has the keyboard, since Fyne tells nobody of keys.
func (w *idleWatch) look() {
	print, _ := widgets.Typed(w.frame.window.Canvas().Focused())
	if print != w.print || w.frame.jobs > 0 {
		w.print = print
		w.frame.noteActivity()
	}
	limit := time.Duration(w.frame.prefs.idleMinutes()) * time.Minute
	if w.frame.store == nil || limit == 0 || w.frame.clock().Sub(w.last) < limit {
		return
	}
	if w.frame.store.Unsaved() != nil && w.frame.store.Retry() != nil {
		return // locking would lose work; the banner keeps asking
	}
	w.frame.closeDialogs()
	w.frame.leavePage() // keeps what can be kept of what was typed
	if w.frame.store.Unsaved() == nil {
		path := w.frame.store.Path()
		w.frame.drop()
		w.frame.rooms.unlock(w.frame, path, "")
	}
}

// closeQuietly closes a dossier. The cause of a failure stays out of the log,
// because it names the file.
func closeQuietly(s *store.Store) {
	if s.Close() != nil {
		fyne.LogError("the dossier's lock could not be released", nil)
	}
}

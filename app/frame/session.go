package frame

import (
	"runtime/debug"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
)

// OpenDossier opens a dossier beside the window and shows it; failed gets what
// went wrong. Where it is not wanted any more by then, nothing is shown.
func (f *Frame) OpenDossier(path, passphrase string, wanted func() bool, failed func(error)) {
	var opened *store.Store
	f.Background(func() (err error) {
		opened, err = store.Open(path, passphrase, f.Options.Store)
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
			f.Use(opened)
		}
	})
}

// Use shows an opened dossier.
func (f *Frame) Use(opened *store.Store) { f.UseNew(opened, func() { f.Rooms.Opened(f) }) }

// UseNew shows an opened dossier and runs first, instead of what else follows opening.
func (f *Frame) UseNew(opened *store.Store, first func()) {
	f.Store = opened
	opened.OnChange(f.onChange)
	f.NoteActivity()
	f.idle.watch()
	f.showOpened()
	first()
}

// showOpened shows the open dossier from its first page, or where it was when it was locked. A backup is not
// remembered: it goes after a while.
func (f *Frame) showOpened() {
	if f.Store.ReadOnly() != data.ErrBackupCopy {
		f.Prefs.addRecent(Absolute(f.Store.Path()))
	}
	f.built = nil
	f.Menu.read() // the open dossier is not among those that it offers
	f.buildPages()
	if !f.returning.unlocked() {
		f.openHome()
	}
	f.showTitle()
}

// showTitle puts the name of the group in the title of the window, which tells two
// windows apart.
func (f *Frame) showTitle() {
	title := f.Text("app.name")
	if f.Store != nil {
		var g data.Group
		err := f.Store.View(func(tx *store.Tx) (err error) {
			g, err = tx.Group()
			return err
		})
		if err == nil && g.Name != "" {
			title = g.Name + " – " + title
		}
	}
	f.Window.SetTitle(title)
}

// LeavePage lets the visible page save or drop what was typed; false keeps the
// user there.
func (f *Frame) LeavePage() bool {
	p, ok := f.current.(Leaver)
	return !ok || p.Leave()
}

// Release closes the open dossier and tells whether none is open now. It stays open while a
// job runs, while the page cannot keep what was typed, and while work is not on disk. Of such
// work the user is asked what is to become of it, and again is called once it is saved or given
// up: callers pass what they were doing, which calls Release again.
func (f *Frame) Release(again func()) bool {
	if f.Store == nil {
		return true
	}
	if f.jobs > 0 || !f.LeavePage() {
		return false
	}
	if err := f.Store.Unsaved(); err != nil {
		f.askUnsaved(err, again)
		return false
	}
	f.drop()
	return true
}

// drop closes the dossier and everything that shows it.
func (f *Frame) drop() {
	f.closeDialogs()
	closed := f.Store
	closeQuietly(closed)
	f.Store, f.current, f.pages, f.Kept, f.built = nil, nil, nil, nil, nil
	f.stage.follow()
	f.showTitle()
	f.idle.stopWatching()
	f.Later.forget()
	f.spawn(closed.Wipe)
}

// askUnsaved offers what can be done about work that is not on disk.
func (f *Frame) askUnsaved(cause error, again func()) {
	f.Show(Dialog{
		Title: f.Text("unsaved.title"), Text: f.Lang.Error(cause),
		Submit: f.Text("unsaved.retry"),
		OnDone: func() {
			if f.retry() {
				again()
			}
		},
		More: []DialogAction{
			{Word: f.Text("unsaved.copy"), Run: func() { SaveCopy(f) }},
			{Word: f.Text("unsaved.discard"), Run: func() { f.askDiscard(again) }},
		},
	})
}

// askDiscard asks once more before unsaved work is lost.
func (f *Frame) askDiscard(again func()) {
	f.Confirm(f.Text("unsaved.discard-title"), f.Text("unsaved.discard-text"), f.Text("unsaved.discard"), func() {
		f.drop()
		again()
	})
}

// retry saves again what could not be saved and tells whether all is on disk.
func (f *Frame) retry() bool {
	err := f.Store.Retry()
	f.RefreshShell()
	if err != nil {
		f.ShowError(err)
	}
	return err == nil
}

// onSave keeps what stands in the fields of a page. All else is saved already;
// people press the keys to be sure, and are told.
func (f *Frame) onSave() {
	if !f.LeavePage() {
		return
	}
	if f.Store.Unsaved() == nil || f.retry() {
		f.Say(f.Text("shell.saved"), "")
	}
}

// onLock closes the dossier and asks for the passphrase again.
func (f *Frame) onLock() {
	if f.Store == nil {
		return
	}
	path, left := f.Store.Path(), f.returning.leaving(true)
	if f.Release(f.onLock) {
		f.returning.left = left
		f.Rooms.Unlock(f, path, "")
	}
}

// onCloseDossier goes back to the welcome page.
func (f *Frame) onCloseDossier() {
	if f.Release(f.onCloseDossier) {
		f.Rooms.Welcome(f)
	}
}

// onQuit closes the window, unless there is work that is not on disk.
func (f *Frame) onQuit() {
	if !f.Release(f.onQuit) {
		return
	}
	if !f.Window.FullScreen() {
		f.Prefs.setWindowSize(f.Window.Canvas().Size())
	}
	f.Window.SetCloseIntercept(nil)
	f.Window.Close()
}

// idleWatch locks the dossier when nobody has done anything for a while, and gives memory
// back before.
type idleWatch struct {
	frame  *Frame
	last   time.Time
	rested time.Time // last, when memory was given back
	typed  string    // what stood in the field with the keyboard at the last look
	stop   func()
}

// restAfter is when a window is at rest: what was on other pages is forgotten by then.
const restAfter = time.Minute

// idleLook is how often the watch looks.
const idleLook = 10 * time.Second

func (w *idleWatch) stopWatching() {
	if w.stop != nil {
		w.stop()
	}
	w.stop = nil
}

// NoteActivity tells that somebody is at the machine.
func (f *Frame) NoteActivity() { f.idle.last = f.Clock() }

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
	typed, _ := widgets.Typed(w.frame.Window.Canvas().Focused())
	if typed != w.typed || w.frame.jobs > 0 {
		w.typed = typed
		w.frame.NoteActivity()
	}
	w.rest()
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
		path, left := w.frame.Store.Path(), w.frame.returning.leaving(true)
		w.frame.drop()
		w.frame.returning.left = left
		w.frame.Rooms.Unlock(w.frame, path, "")
	}
}

// rest gives the memory that the work left behind back to the system, once each time that the
// window comes to rest: Go itself keeps as much of it as the window uses.
func (w *idleWatch) rest() {
	if w.rested.Equal(w.last) || w.frame.Clock().Sub(w.last) < restAfter {
		return
	}
	w.rested = w.last
	w.frame.spawn(debug.FreeOSMemory)
}

// closeQuietly closes a dossier. The cause of a failure stays out of the log,
// because it names the file.
func closeQuietly(s *store.Store) {
	if s.Close() != nil {
		fyne.LogError("the dossier's lock could not be released", nil)
	}
}

// Who knows who works, and whose work something is.
type Who struct{ frame *Frame }

// Words says whose work something is; name is that of the person, "" where nobody in the dossier
// is meant. It is "" where that is not known.
func (w *Who) Words(by data.Worker, name string) string {
	switch {
	case by.Together:
		return w.frame.Text("who.together-by")
	case by.PersonID == "":
		return by.Name
	case name == "":
		return w.frame.Text("who.gone")
	}
	return name
}

// Within is Words for a caller that looks into the dossier and knows no names.
func (w *Who) Within(tx *store.Tx, by data.Worker) (string, error) {
	name, err := tx.FindWorker(by)
	return w.Words(by, name.Full()), err
}

// Set says who works on this machine from now on. It holds for the session also where the machine
// cannot keep it.
func (w *Who) Set(worker data.Worker) {
	err := w.frame.Store.SetWorker(worker)
	w.frame.reloadAll()
	if err != nil {
		w.frame.ShowError(FileError(err))
		return
	}
	_, words := w.now()
	w.frame.Say(w.frame.Text("who.set", "name", words), "")
}

// As says who works until the dossier is closed.
func (w *Who) As(worker data.Worker) {
	if w.frame.Settle(w.frame.Store.WorkAs(worker)) {
		w.frame.reloadAll()
	}
}

// now returns the name of who works and the same in words, both empty where that is not known.
func (w *Who) now() (name data.Name, words string) {
	err := w.frame.Store.View(func(tx *store.Tx) (err error) {
		worker := tx.Worker()
		if name, err = tx.FindWorker(worker); err == nil {
			words = w.Words(worker, name.Full())
		}
		return err
	})
	if err != nil {
		fyne.LogError("find who works", err)
	}
	return name, words
}

// chip is who works in short, for the rail: the given name, or the first word of one that was typed.
func (w *Who) chip() string {
	name, words := w.now()
	switch {
	case name.Given == words && words != "":
		return strings.Fields(words)[0]
	case name.Given != "":
		return name.Given
	case words != "":
		return words
	}
	return w.frame.Text("who.title")
}

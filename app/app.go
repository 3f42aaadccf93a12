// Package app is Kader's window: one file per page, and the frame around them.
//
// A command changes the store, the store calls onChange, the window marks its
// pages stale and reloads the visible one.
package app

import (
	"errors"
	"time"

	"fyne.io/fyne/v2"

	"kader/assets"
	"kader/data"
	"kader/data/example"
	"kader/data/store"
)

// programID names the preferences folder. The desktop file has the same name.
const programID = "org.kader.Kader"

// Options says how the window starts.
type Options struct {
	File       string                  // dossier to open at once, "" shows the welcome page
	Passphrase string                  // opens File without asking
	Clock      func() time.Time        // nil: time.Now
	Store      store.Options           // for every dossier that the window opens; Clock is filled in
	Modifiers  func() fyne.KeyModifier // which are held; nil asks the system
	Inline     bool                    // background work runs before the call returns, as tests need
	Schedule   Schedule                // when work beside the window runs
}

// Schedule says when work beside the window and timers run. Where a function is nil,
// goroutines and the clock of the machine decide.
type Schedule struct {
	Spawn func(work func())
	After func(wait time.Duration, f func()) (stop func())
}

// App is the running program: one window and at most one open dossier. What its parts
// do by themselves are methods of those parts.
type App struct {
	Words
	worker
	fyne   fyne.App
	window fyne.Window
	store  *store.Store // nil while no dossier is open
	prefs  preferences

	options  Options
	rooms    rooms
	menu     *Menu
	undo     *Undo
	pages    []page
	current  page // nil while no dossier is open
	built    map[page]fyne.CanvasObject
	stale    map[string]bool
	kept     keeper // the page that waits while others show, nil for none
	shell    *shell
	again    func() // shows the page without a dossier again
	idle     idleWatch
	keyboard keyboard
	dialogs  []*openDialog
	later    laterTry
	look     look
}

// newApp builds the program in the given Fyne app without showing it.
func newApp(f fyne.App, o Options, r rooms) *App {
	a := &App{fyne: f, options: o, rooms: r, stale: map[string]bool{}}
	a.worker.frame, a.idle.frame, a.keyboard.frame, a.later.frame, a.look.frame = a, a, a, a, a
	a.menu, a.undo = &Menu{frame: a}, &Undo{frame: a}
	if a.clock = o.Clock; a.clock == nil {
		a.clock = time.Now
	}
	a.options.Store.Clock = a.clock
	a.prefs = preferences{f.Preferences()}
	a.lang = a.loadLanguage(a.prefs.language())
	a.window = f.NewWindow(a.text("app.name"))
	f.SetIcon(fyne.NewStaticResource("kader.svg", assets.Icon("kader")))
	a.menu.commands = a.menu.read()
	a.look.apply()
	a.buildWindow()
	a.keyboard.watch()
	a.startSoon(o)
	return a
}

// firstFrame is how long the empty window may take to come before it is filled.
const firstFrame = 20 * time.Millisecond

// startSoon shows the first page once the window stands: the first text makes the
// toolkit read every typeface of the system, and a user should not wait for that
// before anything is on the screen.
func (a *App) startSoon(o Options) {
	if a.options.Inline {
		a.start(o)
		return
	}
	a.fyne.Lifecycle().SetOnStarted(func() { a.after(firstFrame, func() { a.start(o) }) })
}

// start shows the first page: the asked dossier, or the welcome page.
func (a *App) start(o Options) {
	if o.File == "" {
		a.rooms.welcome(a)
		return
	}
	if o.Passphrase == example.Passphrase {
		a.prefs.setExample(absolute(o.File))
	}
	a.rooms.unlock(a, o.File, o.Passphrase)
}

// text returns the sentence for key in the language of the window.
func (w *Words) text(key string, pairs ...any) string { return w.lang.Text(key, pairs...) }

// count returns the sentence for a number of things.
func (w *Words) count(key string, n int, pairs ...any) string { return w.lang.Count(key, n, pairs...) }

// today returns the day on the program's clock.
func (w *Words) today() data.Date { return data.DateOf(w.clock()) }

// update makes one change, saved and undoable as a whole. It shows what goes
// wrong and tells whether the change was made. A change that could not be saved
// was made: the banner says so until it is.
func (a *App) update(label string, fn func(*store.Tx) error) bool {
	a.noteActivity()
	err := a.store.Update(label, fn)
	return a.settle(err)
}

// settle shows the error of a change and tells whether the change was made.
func (a *App) settle(err error) bool {
	a.refreshShell()
	if err == nil || errors.Is(err, data.ErrNotSaved) {
		return true
	}
	a.showError(err)
	return false
}

// view reads from the dossier; it shows what goes wrong and tells whether it went well.
func (a *App) view(fn func(*store.Tx) error) bool {
	if err := a.store.View(fn); err != nil {
		a.showError(err)
		return false
	}
	return true
}

// onChange is called by the store after every change, from any goroutine.
func (a *App) onChange() { a.inWindow(a.reloadAll) }

// reloadAll marks every page stale and reloads the visible one.
func (a *App) reloadAll() {
	if a.store == nil {
		return
	}
	for _, p := range a.pages {
		a.stale[p.id()] = true
	}
	if a.current != nil { // which may be none of the pages on the rail
		a.stale[a.current.id()] = true
	}
	a.reloadVisible()
	a.refreshShell()
}

func (a *App) reloadVisible() {
	if a.current == nil || !a.stale[a.current.id()] {
		return
	}
	delete(a.stale, a.current.id())
	a.current.reload()
}

// take makes a change that takes something away, and offers at once to undo it.
func (a *App) take(label string, fn func(*store.Tx) error) bool {
	if !a.update(label, fn) {
		return false
	}
	a.undo.sayTaken(label)
	return true
}

// groupNow reads the details of the group.
func (a *App) groupNow() (g data.Group, err error) {
	err = a.store.View(func(tx *store.Tx) error {
		g, err = tx.Group()
		return err
	})
	return g, err
}

// Package frame is the window around the pages: rail, menu, dialogs, undo, files and the
// open dossier. It knows none of the pages; app hands them in.
//
// A command changes the store, the store calls onChange, the window marks its
// pages stale and reloads the visible one.
package frame

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

// Frame is the running program: one window and at most one open dossier. Menu, Undo,
// Keyboard, Idle, Later, Look and Shell have methods of their own.
type Frame struct {
	Words
	worker
	dialogStack
	fyne   fyne.App
	Window fyne.Window
	Store  *store.Store // nil while no dossier is open
	Prefs  Preferences

	Options    Options
	Rooms      Rooms
	Menu       *Menu
	Undo       *Undo
	pages      []Page
	current    Page // nil while no dossier is open
	built      map[Page]fyne.CanvasObject
	stale      map[string]bool
	Kept       Keeper // a page that is kept while others show, nil for none
	shell      *shell
	anew       func() // shows the page without a dossier again
	idle       idleWatch
	Keyboard   Keyboard
	Later      Later
	appearance appearance
}

// New builds the program in the given Fyne app without showing it.
func New(f fyne.App, o Options, r Rooms) *Frame {
	a := &Frame{fyne: f, Options: o, Rooms: r, stale: map[string]bool{}}
	a.worker.frame, a.dialogStack.frame, a.idle.frame, a.Keyboard.frame, a.Later.frame, a.appearance.frame = a, a, a, a, a, a
	a.Menu, a.Undo = &Menu{frame: a}, &Undo{frame: a}
	if a.Clock = o.Clock; a.Clock == nil {
		a.Clock = time.Now
	}
	a.Options.Store.Clock = a.Clock
	a.Prefs = Preferences{f.Preferences()}
	a.Lang = a.loadLanguage(a.Prefs.language())
	a.Window = f.NewWindow(a.Text("app.name"))
	f.SetIcon(fyne.NewStaticResource("kader.svg", assets.Icon("kader")))
	a.Menu.commands = a.Menu.read()
	a.appearance.apply()
	a.buildWindow()
	a.Keyboard.watch()
	a.startSoon(o)
	return a
}

// firstFrame is how long the empty window may take to come before it is filled.
const firstFrame = 20 * time.Millisecond

// startSoon shows the first page once the window stands: the first text makes the
// toolkit read every typeface of the system, and a user should not wait for that
// before anything is on the screen.
func (a *Frame) startSoon(o Options) {
	if a.Options.Inline {
		a.start(o)
		return
	}
	a.fyne.Lifecycle().SetOnStarted(func() { a.after(firstFrame, func() { a.start(o) }) })
}

// start shows the first page: the asked dossier, or the welcome page.
func (a *Frame) start(o Options) {
	if o.File == "" {
		a.Rooms.Welcome(a)
		return
	}
	if o.Passphrase == example.Passphrase {
		a.Prefs.SetExample(Absolute(o.File))
	}
	a.Rooms.Unlock(a, o.File, o.Passphrase)
}

// Update makes one change, saved and undoable as a whole. It shows what goes
// wrong and tells whether the change was made. A change that could not be saved
// was made: the banner says so until it is.
func (a *Frame) Update(label string, fn func(*store.Tx) error) bool {
	a.NoteActivity()
	err := a.Store.Update(label, fn)
	return a.Settle(err)
}

// Settle shows the error of a change and tells whether the change was made.
func (a *Frame) Settle(err error) bool {
	a.RefreshShell()
	if err == nil || errors.Is(err, data.ErrNotSaved) {
		return true
	}
	a.ShowError(err)
	return false
}

// View reads from the dossier; it shows what goes wrong and tells whether it went well.
func (a *Frame) View(fn func(*store.Tx) error) bool {
	if err := a.Store.View(fn); err != nil {
		a.ShowError(err)
		return false
	}
	return true
}

// onChange is called by the store after every change, from any goroutine.
func (a *Frame) onChange() { a.inWindow(a.reloadAll) }

// reloadAll marks every page stale and reloads the visible one.
func (a *Frame) reloadAll() {
	if a.Store == nil {
		return
	}
	for _, p := range a.pages {
		a.stale[p.ID()] = true
	}
	if a.current != nil { // which may be none of the pages on the rail
		a.stale[a.current.ID()] = true
	}
	a.reloadVisible()
	a.RefreshShell()
}

func (a *Frame) reloadVisible() {
	if a.current == nil || !a.stale[a.current.ID()] {
		return
	}
	delete(a.stale, a.current.ID())
	a.current.Reload()
}

// Take makes a change that takes something away, and offers at once to undo it.
func (a *Frame) Take(label string, fn func(*store.Tx) error) bool {
	if !a.Update(label, fn) {
		return false
	}
	a.Undo.SayTaken(label)
	return true
}

// GroupNow reads the details of the group.
func (a *Frame) GroupNow() (g data.Group, err error) {
	err = a.Store.View(func(tx *store.Tx) error {
		g, err = tx.Group()
		return err
	})
	return g, err
}

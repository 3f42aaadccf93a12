// Package frame is the window around the pages: rail, menu, dialogs, undo, files and the
// open dossier. It knows none of the pages; app hands them in.
//
// The frame is all of that, the window is what the toolkit calls so, and the shell is what
// stands in the window around the visible page.
//
// A command changes the store, the store calls onChange, the frame marks its
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

// Frame is one window with at most one open dossier. Its parts have methods of their own:
// Words, worker, dialogStack, Menu, Undo, Who, shell, idleWatch, Keyboard, Later, appearance and stage.
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
	Who        *Who
	pages      []Page
	current    Page // nil while no dossier is open
	returning  returning
	built      map[Page]*builtPage
	stale      map[string]bool
	Kept       Keeper // a page that is kept while others show, nil for none
	shell      *shell
	anew       func() // shows the page without a dossier again
	idle       idleWatch
	Keyboard   Keyboard
	Later      Later
	appearance appearance
	stage      stageWatch
}

// New makes the frame and its window in the given Fyne app, without showing it.
func New(app fyne.App, o Options, r Rooms) *Frame {
	f := &Frame{fyne: app, Options: o, Rooms: r, stale: map[string]bool{}}
	f.worker.frame, f.dialogStack.frame, f.idle.frame, f.returning.frame = f, f, f, f
	f.Keyboard.frame, f.Later.frame, f.appearance.frame, f.stage.frame = f, f, f, f
	f.Menu, f.Undo, f.Who = &Menu{frame: f}, &Undo{frame: f}, &Who{frame: f}
	if f.Clock = o.Clock; f.Clock == nil {
		f.Clock = time.Now
	}
	f.Options.Store.Clock = f.Clock
	f.Prefs = Preferences{app.Preferences()}
	f.Lang = f.loadLanguage(f.Prefs.language())
	f.Window = app.NewWindow(f.Text("app.name"))
	app.SetIcon(fyne.NewStaticResource("kader.svg", assets.Icon("kader")))
	f.Menu.read()
	f.appearance.watch()
	f.appearance.apply()
	f.buildWindow()
	f.Keyboard.watch()
	clearLeftovers(f)
	f.startSoon(o)
	return f
}

// firstFrame is how long the empty window may take to come before it is filled.
const firstFrame = 20 * time.Millisecond

// startSoon shows the first page once the window stands: the first text makes the
// toolkit read every typeface of the system, and a user should not wait for that
// before anything is on the screen.
func (f *Frame) startSoon(o Options) {
	if f.Options.Inline {
		f.start(o)
		return
	}
	f.fyne.Lifecycle().SetOnStarted(func() { f.after(firstFrame, func() { f.start(o) }) })
}

// start shows the first page: the asked dossier, or the welcome page.
func (f *Frame) start(o Options) {
	if o.File == "" {
		f.Rooms.Welcome(f)
		return
	}
	if o.Passphrase == example.Passphrase {
		f.Prefs.SetExample(Absolute(o.File))
	}
	f.Rooms.Unlock(f, o.File, o.Passphrase)
}

// Update makes one change, saved and undoable as a whole. It shows what goes
// wrong and tells whether the change was made. A change that could not be saved
// was made: the banner says so until it is.
func (f *Frame) Update(label string, fn func(*store.Tx) error) bool {
	f.NoteActivity()
	f.shell.clearNotice() // of what was done before
	err := f.Store.Update(label, fn)
	return f.Settle(err)
}

// Settle shows the error of a change and tells whether the change was made.
func (f *Frame) Settle(err error) bool {
	f.RefreshShell()
	if err == nil || errors.Is(err, data.ErrNotSaved) {
		return true
	}
	f.ShowError(err)
	return false
}

// View reads from the dossier; it shows what goes wrong and tells whether it went well.
func (f *Frame) View(fn func(*store.Tx) error) bool {
	if err := f.Store.View(fn); err != nil {
		f.ShowError(err)
		return false
	}
	return true
}

// onChange is called by the store after every change, from any goroutine.
func (f *Frame) onChange() { f.inWindow(f.reloadAll) }

// reloadAll marks every page stale and reloads the visible one.
func (f *Frame) reloadAll() {
	if f.Store == nil {
		return
	}
	for _, p := range f.pages {
		f.stale[p.ID()] = true
	}
	if f.current != nil { // which may be none of the pages on the rail
		f.stale[f.current.ID()] = true
	}
	f.reloadVisible()
	f.RefreshShell()
	f.showTitle()
}

func (f *Frame) reloadVisible() {
	if f.current == nil || !f.stale[f.current.ID()] {
		return
	}
	delete(f.stale, f.current.ID())
	f.current.Reload()
}

// UpdateOfferingUndo is Update for a change that takes something away: a line at the foot
// offers at once to undo it.
func (f *Frame) UpdateOfferingUndo(label string, fn func(*store.Tx) error) bool {
	if !f.Update(label, fn) {
		return false
	}
	f.Undo.SayTaken(label)
	return true
}

// GroupNow reads the details of the group.
func (f *Frame) GroupNow() (g data.Group, err error) {
	err = f.Store.View(func(tx *store.Tx) error {
		g, err = tx.Group()
		return err
	})
	return g, err
}

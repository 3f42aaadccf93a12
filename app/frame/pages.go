package frame

import (
	"fyne.io/fyne/v2"

	"kader/app/widgets"
	"kader/data"
)

// Page is one entry of the rail. It is made once for every open dossier and
// language.
type Page interface {
	ID() string               // "people": its name among Rooms.Entries
	Build() fyne.CanvasObject // called once, before the first reload
	Reload()                  // reads the dossier again; only called while visible
	Focus() fyne.Focusable    // what has the keyboard when the page opens; nil only while it is read
}

// RowOpener is a page that can show one row: search and Today jump to it.
type RowOpener interface{ OpenRow(id data.ID) }

// Adder is a page on which the command "new" (Ctrl+N) adds something.
type Adder interface{ Add() }

// Deleter is a page on which Delete takes away what is chosen, also where nothing
// has the keyboard.
type Deleter interface{ Remove() }

// Finder is a page with a search field of its own (Ctrl+F).
type Finder interface{ Finding() fyne.Focusable }

// Leaver is a page that may hold unsaved typing. It saves or drops it when the
// user leaves the page, locks or closes; false keeps the user there.
type Leaver interface{ Leave() bool }

// paneHolder is a page with a pane beside it, which takes its place in a narrow window.
type paneHolder interface{ DetailPane() *widgets.DetailPane }

// Filterer is a page that can show a part of what it has: other pages go to it.
type Filterer interface{ ShowOnly(what Filter) }

// Returner is a page that can be made anew as it is: what it filters, and the row in its pane.
type Returner interface {
	// Leaving returns what brings a page of the same kind to where this one is. What was typed to search
	// may be the name of a colleague, so nothing of it is kept while the dossier is locked.
	Leaving(locked bool) (back func(Page))
}

// Stage is a page for the wall: it has the whole screen, in letters that are read from the back of the room.
type Stage interface {
	Page
	Home() string // the page of the rail that is shown again when the stage is left, or locked and unlocked
	Tick()        // called every few seconds while the stage shows, so that its clock goes on
}

// Filter is what a page is asked to show of what it has.
type Filter struct {
	Unit    data.ID // the people of a unit and those below it; data.NoUnit is those in none
	Members bool    // the members
	Waiting bool    // who waits for a contact person
	Open    bool    // what is still to be done: the new hires who are followed, the actions
	Spots   bool    // the white spots
}

// Keeper is a page that is not on the rail and is kept while others show: a list on its
// way in.
type Keeper interface {
	Page
	Anew() Keeper // the same, on a page that is made anew in another language
	Resume()      // shows again what it showed
}

// Entry declares a page of the rail.
type Entry struct {
	ID    string // its words are the text "page.people"
	Icon  string
	Paper string // the id of the report that export proposes on it (reports.Kind), "" for the first
	New   func(*Frame) Page
}

// The names by which pages go to each other.
const (
	PageToday         = "today"
	PageSnapshot      = "snapshot"
	PagePeople        = "people"
	PageConversations = "conversations"
	PagePlan          = "plan"
	PageMeetings      = "meetings"
	PageGroup         = "group"
)

// Visible returns the page that shows, nil while no dossier is open.
func (f *Frame) Visible() Page { return f.current }

// canAdd tells whether the command "new" does something on the visible page.
func (f *Frame) canAdd() bool {
	_, ok := f.current.(Adder)
	return ok && f.CanWrite()
}

// Add adds something on the visible page, where it can.
func (f *Frame) Add() {
	if p, ok := f.current.(Adder); ok {
		p.Add()
	}
}

// IsOpen tells whether a dossier is open.
func (f *Frame) IsOpen() bool { return f.Store != nil }

// CanWrite tells whether a dossier is open that can be changed.
func (f *Frame) CanWrite() bool { return f.Store != nil && f.Store.ReadOnly() == "" }

// canFind tells whether the visible page has a search field.
func (f *Frame) canFind() bool {
	_, ok := f.current.(Finder)
	return ok
}

// onFind gives the keyboard to the search field of the visible page.
func (f *Frame) onFind() {
	if p, ok := f.current.(Finder); ok {
		f.Focus(p.Finding())
	}
}

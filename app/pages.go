package app

import (
	"fyne.io/fyne/v2"

	"kader/app/widgets"
	"kader/data"
)

// page is one entry of the rail. It is made once for every open dossier and
// language.
type page interface {
	id() string               // "people": its place in the registry
	build() fyne.CanvasObject // called once, before the first reload
	reload()                  // reads the dossier again; only called while visible
	focus() fyne.Focusable    // what has the focus when the page opens, nil for nothing
}

// rowOpener is a page that can show one row: search and Today jump to it.
type rowOpener interface{ openRow(id data.ID) }

// adder is a page on which the command "new" (Ctrl+N) adds something.
type adder interface{ add() }

// deleter is a page on which Delete takes away what is chosen, also where nothing
// has the keyboard.
type deleter interface{ remove() }

// finder is a page with a search field of its own (Ctrl+F).
type finder interface{ finding() fyne.Focusable }

// leaver is a page that may hold unsaved typing. It saves or drops it when the
// user leaves the page, locks or closes; false keeps the user there.
type leaver interface{ leave() bool }

// paneHolder is a page with a pane beside it, which takes its place in a narrow window.
type paneHolder interface{ detailPane() *widgets.DetailPane }

// shower is a page that can show a part of what it has: other pages go to it.
type shower interface{ showOnly(what show) }

// show is what a page is asked to show of what it has.
type show struct {
	unit    data.ID // the people of a unit and those below it
	waiting bool    // who waits for a contact person
}

// keeper is a page that is not on the rail and is kept while others show: a list on its
// way in.
type keeper interface {
	page
	again() keeper // the same, on a page that is made anew in another language
	resume()       // shows again what it showed
}

// entry declares a page of the rail.
type entry struct {
	id    string // its words are the text "page.people"
	icon  string
	paper string // what is proposed to be made on it, "" for the first
	make  func(*App) page
}

// The names by which pages go to each other.
const (
	pageToday    = "today"
	pageSnapshot = "snapshot"
	pagePeople   = "people"
	pageNewHires = "new-hires"
	pagePlan     = "plan"
	pageMeetings = "meetings"
	pageGroup    = "group"
)

// canAdd tells whether the command "new" does something on the visible page.
func (a *App) canAdd() bool {
	_, ok := a.current.(adder)
	return ok && a.canWrite()
}

func (a *App) onAdd() {
	if p, ok := a.current.(adder); ok {
		p.add()
	}
}

// isOpen tells whether a dossier is open.
func (a *App) isOpen() bool { return a.store != nil }

// canWrite tells whether a dossier is open that can be changed.
func (a *App) canWrite() bool { return a.store != nil && a.store.ReadOnly() == "" }

// canFind tells whether the visible page has a search field.
func (a *App) canFind() bool {
	_, ok := a.current.(finder)
	return ok
}

// onFind gives the keyboard to the search field of the visible page.
func (a *App) onFind() {
	if p, ok := a.current.(finder); ok {
		a.focus(p.finding())
	}
}

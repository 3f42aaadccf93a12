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

// The pages, in the order of the rail.
const (
	pageToday    = "today"
	pageSnapshot = "snapshot"
	pagePeople   = "people"
	pageNewHires = "new-hires"
	pagePlan     = "plan"
	pageMeetings = "meetings"
	pageGroup    = "group"
)

// newPages makes the pages in the order of the rail: Ctrl+1 … Ctrl+7.
func (a *App) newPages() []page {
	return []page{
		newTodayPage(a),
		newSnapshotPage(a),
		newPeoplePage(a),
		newNewHiresPage(a),
		newPlanPage(a),
		newMeetingsPage(a),
		newGroupPage(a),
	}
}

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

func pageNames() []string {
	return []string{pageToday, pageSnapshot, pagePeople, pageNewHires, pagePlan, pageMeetings, pageGroup}
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

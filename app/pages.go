package app

import (
	"fyne.io/fyne/v2"

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

// leaver is a page that may hold unsaved typing. It saves or drops it when the
// user leaves the page, locks or closes; false keeps the user there.
type leaver interface{ leave() bool }

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
		&blankPage{name: pageToday},
		&blankPage{name: pageSnapshot},
		&blankPage{name: pagePeople},
		&blankPage{name: pageNewHires},
		&blankPage{name: pagePlan},
		&blankPage{name: pageMeetings},
		&blankPage{name: pageGroup},
	}
}

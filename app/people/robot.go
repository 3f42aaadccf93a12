package people

import (
	"kader/app/widgets"
	"kader/data"
)

// These methods are for the robot in app's tests. It compares what the table and the pane of a page
// show with whom an action hits (Chosen) and with the dossier; nothing else calls them.

// Table returns the table of people.
func (l *peopleList) Table() *widgets.Table[*data.Person] { return l.table }

// Shown returns whom the pane shows, "" for nobody.
func (l *peopleList) Shown() data.ID {
	if !l.side.Pane.Visible() {
		return ""
	}
	return l.side.Row()
}

// Fitting returns who of an index the search and the filters let through, in the order of the
// table.
func (l *peopleList) Fitting(index *data.PeopleIndex) []int { return l.page.fitting(index) }

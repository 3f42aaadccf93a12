package people

import (
	"slices"

	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
)

// peopleList is a table of people with what can be done with several, and one person in
// the pane beside it. What is lit, what the pane shows and what an action hits are one:
// while the pane shows somebody, that person and nobody else is chosen.
type peopleList struct {
	app    *frame.Frame
	loader frame.Loader
	index  *data.PeopleIndex // nil until read
	found  []int             // indexes into index.People, as shown
	bulk   *bulkBar
	table  *widgets.Table[*data.Person]
	pane   *personPane

	unfilter func() // shows everyone once the list was read, where it hides whom the pane shows; nil where nobody waits
	all      bool   // everyone is to be chosen once the list was read
}

// newPeopleList makes the parts of a list. Columns and OnSort are the page's.
func newPeopleList(a *frame.Frame) *peopleList {
	l := &peopleList{app: a, loader: frame.Loader{Frame: a}}
	l.table = widgets.NewTable[*data.Person](nil)
	l.table.Key = func(row *data.Person) string { return string(row.ID) }
	l.table.OnSelect = l.onSelect
	l.table.OnOpen = func(row *data.Person) { l.pane.edit(row.ID); l.follow() }
	l.table.OnDelete = func([]*data.Person) { l.bulk.onDelete() }
	widgets.BindEscape(l.table, func() { l.pane.pane.Close() })
	l.bulk = newBulkBar(a, l.table.Selected, l.onClear)
	l.pane = newPersonPane(a, l.focusRows)
	return l
}

// Table returns the table of people.
func (l *peopleList) Table() *widgets.Table[*data.Person] { return l.table }

// Chosen returns whom an action hits.
func (l *peopleList) Chosen() []data.ID { return l.bulk.ids() }

// Shown returns whom the pane shows, "" for nobody.
func (l *peopleList) Shown() data.ID {
	if !l.pane.pane.Visible() {
		return ""
	}
	return l.pane.id
}

// DetailPane returns the pane beside the table.
func (l *peopleList) DetailPane() *widgets.DetailPane { return l.pane.pane }

// setPeople takes over what was read. Who is gone is no longer chosen.
func (l *peopleList) setPeople(index *data.PeopleIndex) {
	l.index = index
	known := make(map[data.ID]bool, len(index.People))
	for i := range index.People {
		known[index.People[i].ID] = true
	}
	l.table.Retain(func(key string) bool { return known[data.ID(key)] })
}

// showRows shows the people at found and nobody else. The rows of before are not touched,
// because the table may still ask for them.
func (l *peopleList) showRows(found []int) {
	index := l.index
	l.found = found
	l.table.SetSource(func() int { return len(found) }, func(i int) *data.Person { return &index.People[found[i]] })
	l.follow()
}

// arrive does what waited for the list. It is called after the list was read and shown.
func (l *peopleList) arrive() {
	unfilter, all := l.unfilter, l.all
	l.unfilter, l.all = nil, false
	switch id := l.pane.id; {
	case unfilter != nil && id != "" && l.pane.pane.Visible():
		if !l.shows(id) {
			unfilter()
		}
		l.table.SetSelected(string(id))
		l.showBar()
	case all:
		l.table.SelectAll()
	}
}

// narrow is called after the user searched or filtered: the pane closes where its person
// is no longer in the list, and who alone was chosen and does not show is not chosen.
func (l *peopleList) narrow() {
	l.all = false
	if id := l.pane.id; id != "" && l.pane.pane.Visible() && !l.shows(id) && l.pane.Leave() {
		l.pane.shut()
	}
	if keys := l.table.SelectedKeys(); len(keys) == 1 && !l.shows(data.ID(keys[0])) && !l.pane.pane.Visible() {
		l.table.SetSelected()
	}
	l.showBar()
}

// shows tells whether somebody stands in the list as it is filtered.
func (l *peopleList) shows(id data.ID) bool {
	return l.index != nil && slices.ContainsFunc(l.found, func(i int) bool { return l.index.People[i].ID == id })
}

// follow chooses whom the pane shows, and nobody else.
func (l *peopleList) follow() {
	if l.pane.pane.Visible() {
		want := []string{}
		if l.pane.id != "" {
			want = append(want, string(l.pane.id))
		}
		if !slices.Equal(l.table.SelectedKeys(), want) {
			l.table.SetSelected(want...)
		}
	}
	l.showBar()
}

// showBar tells how many are chosen, and how many of them a filter hides.
func (l *peopleList) showBar() {
	chosen := len(l.table.Selected())
	l.bulk.show(chosen, len(l.table.SelectedKeys())-chosen)
}

// onSelect shows the one chosen person, or what can be done with several.
func (l *peopleList) onSelect(rows []*data.Person) {
	l.all = false
	if len(rows) == 1 && len(l.table.SelectedKeys()) == 1 {
		l.pane.open(rows[0].ID)
	} else if l.pane.Leave() {
		l.pane.shut()
	}
	l.follow()
}

// open shows one person in the pane; unfilter shows everyone where the list hides them.
func (l *peopleList) open(id data.ID, unfilter func()) {
	l.pane.open(id)
	switch {
	case l.isReading():
		l.unfilter = unfilter
	case !l.shows(l.pane.id):
		unfilter()
	}
	l.follow()
}

// add opens an empty form in the pane. Nobody is chosen meanwhile.
func (l *peopleList) add(draft data.Person) {
	l.pane.create(draft)
	l.follow()
}

// chooseAll chooses everyone in the list, now or once it was read.
func (l *peopleList) chooseAll() {
	if l.isReading() {
		l.all = true
		return
	}
	l.table.SelectAll()
}

// isReading tells whether the list is not read yet, or is read again: who came since the
// last time does not stand in it.
func (l *peopleList) isReading() bool { return l.index == nil || l.loader.Loading() }

// onClear forgets the choice.
func (l *peopleList) onClear() {
	l.table.SetSelected()
	l.showBar()
	l.focusRows()
}

// focusRows gives the keyboard to the rows.
func (l *peopleList) focusRows() {
	if l.table.Len() > 0 {
		l.app.Focus(l.table)
	}
}

// focusFound goes to those who were found, and shows the first where nobody is chosen.
func (l *peopleList) focusFound() {
	l.focusRows()
	if len(l.table.Selected()) == 0 {
		l.table.SelectRow(0)
	}
}

// readPeople reads everybody, ready to be searched and sorted, and the units.
func readPeople(tx *store.Tx, order data.NameOrder) (*data.PeopleIndex, []data.Unit, error) {
	people, err := tx.FindPeople(store.PersonFilter{})
	if err != nil {
		return nil, nil, err
	}
	units, err := tx.FindUnits(store.UnitFilter{})
	if err != nil {
		return nil, nil, err
	}
	return data.NewPeopleIndex(people, units, order), units, nil
}

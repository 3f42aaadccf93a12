package people

import (
	"slices"

	"fyne.io/fyne/v2"

	"kader/app/forms"
	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
)

// peopleList is a table of people with what can be done with several, and one person in
// the pane beside it. What is lit, what the pane shows and what an action hits are one:
// while the pane shows somebody, that person and nobody else is chosen.
type peopleList struct {
	frame  *frame.Frame
	page   listPage
	loader frame.Loader
	index  *data.PeopleIndex // nil until read
	known  map[data.ID]bool  // who stands in index
	units  []data.Unit
	reps   []data.Person // who can keep in touch
	query  data.PeopleQuery
	found  []int // indexes into index.People, as shown
	header *widgets.PageHeader
	search *widgets.SearchField
	bulk   *bulkBar
	table  *widgets.Table[*data.Person]
	body   *fyne.Container
	side   *forms.SidePane
	person *personDetail // who the pane shows; made with the page

	onFound func() // hears that other rows show; nil tells nobody

	unfilter func() // shows everyone once the list was read, where it hides whom the pane shows; nil where nobody waits
	all      bool   // everyone is to be chosen once the list was read
}

// listPage is what the two pages have of their own.
type listPage interface {
	OpenRow(id data.ID)
	fitting(index *data.PeopleIndex) []int // who the search and the filters let through, in the order of the table
	columns() []widgets.Column[*data.Person]
	sentence() string              // under the title
	emptyState() fyne.CanvasObject // what to do where no row is shown
}

// newPeopleList makes the parts of a list. page is set by who calls it.
func newPeopleList(f *frame.Frame, query data.PeopleQuery) *peopleList {
	l := &peopleList{frame: f, loader: frame.Loader{Frame: f}, query: query}
	l.table = widgets.NewTable[*data.Person](nil)
	l.table.Key = func(row *data.Person) string { return string(row.ID) }
	l.table.LeftOut = f.LeftOut
	l.table.OnSelect = l.onSelect
	l.table.OnOpen = func(row *data.Person) { l.person.edit(row.ID); l.follow() }
	l.table.OnMenu = l.onMenu
	l.table.OnTypedRune = func(r rune) {
		if r == 'e' || r == 'E' {
			l.person.startEdit()
		}
	}
	l.table.OnDelete = func([]*data.Person) { l.bulk.onDelete() }
	widgets.BindEscape(l.table, func() { l.side.Pane.Close() })
	l.bulk = newBulkBar(f, l.table.Selected, l.onClear)
	l.side = forms.NewSidePane(f, func(data.ID) { l.focusRows() })
	l.side.OnAdded = func(id data.ID) { l.page.OpenRow(id) } // in sight, whatever the list hides
	return l
}

// buildSearch makes the search field.
func (l *peopleList) buildSearch() {
	l.search = widgets.NewSearchField(
		l.frame.Text("people.search"), l.frame.Text("people.filter.clear"), func(string) { l.onFilter() },
	)
	l.search.OnDown, l.search.OnOpen = l.focusFound, l.focusFound
	widgets.BindEscape(l.search, func() { l.side.Pane.Close() })
}

// buildBody puts the table under top, and the pane beside them.
func (l *peopleList) buildBody(top ...fyne.CanvasObject) fyne.CanvasObject {
	l.person = newPersonDetail(l.side)
	l.table.SetColumns(l.page.columns())
	l.table.OnSort = l.onSort
	l.table.OnUp = func() { l.frame.Focus(l.search) }
	l.table.SetSort(string(l.query.Sort), l.query.Descending)
	above := widgets.InsetXY(0, widgets.Gap, widgets.VStack(widgets.Gap, append(top, l.bulk.build())...))
	l.body = frame.Border(above, nil, nil, nil, widgets.NewFlushCard(l.table))
	return widgets.WithPane(widgets.Page(l.header, l.body), l.side.Pane)
}

// find shows those who fit search and filters.
func (l *peopleList) find() {
	if l.index == nil {
		return
	}
	found := l.page.fitting(l.index)
	if len(found) == 0 {
		l.table.SetEmpty(l.page.emptyState())
	}
	l.showRows(found)
	if l.onFound != nil {
		l.onFound()
	}
	l.header.SetSentence(l.page.sentence())
}

// noneFound stands where search and filters let nobody through.
func (l *peopleList) noneFound(onClear func()) fyne.CanvasObject {
	return widgets.NewEmptyState(
		"search", l.frame.Text("people.none-found"), l.frame.Text("people.filter.clear"), onClear,
	)
}

func (l *peopleList) onFilter() {
	l.find()
	l.narrow()
}

func (l *peopleList) onSort(column string, descending bool) {
	l.query.Sort, l.query.Descending = data.PersonSort(column), descending
	l.find()
}

func (l *peopleList) Leave() bool { return l.side.Leave() }

func (l *peopleList) Finding() fyne.Focusable { return l.search }

// Remove deletes whoever is chosen; undo brings them back.
func (l *peopleList) Remove() { l.bulk.onDelete() }

// Chosen returns whom an action hits.
func (l *peopleList) Chosen() []data.ID { return l.bulk.ids() }

// DetailPane returns the pane beside the table.
func (l *peopleList) DetailPane() *widgets.DetailPane { return l.side.Pane }

// setPeople takes over what was read. Who is gone is no longer chosen.
func (l *peopleList) setPeople(index *data.PeopleIndex, units []data.Unit) {
	l.index, l.units = index, units
	l.known = make(map[data.ID]bool, len(index.People))
	for i := range index.People {
		l.known[index.People[i].ID] = true
	}
	l.table.Retain(func(key string) bool { return l.known[data.ID(key)] })
	l.reps = data.RepsByName(index.People, l.frame.Lang)
	l.person.reps = l.reps
	l.side.Reload()
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
	switch id := l.side.Row(); {
	case unfilter != nil && id != "" && l.side.Pane.Visible():
		if !l.shows(id) {
			unfilter()
		}
		l.table.SetSelected(string(id))
		l.showBar()
	case all:
		l.table.SelectAll()
	}
}

// leaving returns what brings another list to the search, the order and the person in the pane of this one;
// not to the search where it is kept while the dossier is locked.
func (l *peopleList) leaving(locked bool) (back func(*peopleList)) {
	text, sort, descending, row := l.search.Text, l.query.Sort, l.query.Descending, l.side.Row()
	if locked {
		text = ""
	}
	return func(other *peopleList) {
		other.query.Sort, other.query.Descending = sort, descending
		other.table.SetSort(string(sort), descending)
		other.search.SetText(text)
		other.find()
		if row != "" {
			other.person.detail.Open(row)
			other.follow()
		}
	}
}

// narrow is called after the user searched or filtered: the pane closes where its person
// is no longer in the list, and who alone was chosen and does not show is not chosen.
func (l *peopleList) narrow() {
	l.all = false
	if id := l.side.Row(); id != "" && l.side.Pane.Visible() && !l.shows(id) && l.side.Leave() {
		l.side.Shut()
	}
	if keys := l.table.SelectedKeys(); len(keys) == 1 && !l.shows(data.ID(keys[0])) && !l.side.Pane.Visible() {
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
	if l.side.Pane.Visible() {
		want := []string{}
		if l.side.Row() != "" {
			want = append(want, string(l.side.Row()))
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
		l.person.detail.Open(rows[0].ID)
	} else if l.side.Leave() {
		l.side.Shut()
	}
	l.follow()
}

// open shows one person in the pane; unfilter shows everyone where the list hides them.
func (l *peopleList) open(id data.ID, unfilter func()) {
	l.person.detail.Open(id)
	switch {
	case l.isReading() || !l.known[id]: // who was added just now comes with the list
		l.unfilter = unfilter
	case !l.shows(l.side.Row()):
		unfilter()
	}
	l.follow()
}

// add opens an empty form in the pane. Nobody is chosen meanwhile.
func (l *peopleList) add(draft data.Person) {
	l.person.detail.Create(draft)
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
		l.frame.Focus(l.table)
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
	index := data.NewPeopleIndex(people, units, order)
	index.Tracks, err = tx.FindTracks()
	return index, units, err
}

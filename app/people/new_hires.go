package people

import (
	"fyne.io/fyne/v2"

	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
)

// newHiresPage follows colleagues from the employer's list until they join.
type newHiresPage struct {
	*peopleList
	lists      []data.List
	filter     *hiresFilter
	conversion *fyne.Container // how many new hires were spoken to and joined, per list and per unit
}

// NewHiresEntry declares the page of the new colleagues.
func NewHiresEntry() frame.Entry {
	return frame.Entry{
		ID: frame.PageNewHires, Icon: "person_add", Paper: "new-hires",
		New: func(f *frame.Frame) frame.Page { return newNewHiresPage(f) },
	}
}

func newNewHiresPage(f *frame.Frame) *newHiresPage {
	p := &newHiresPage{peopleList: newPeopleList(f, data.PeopleQuery{Sort: data.SortByStart, Descending: true})}
	p.page = p
	p.bulk.states = true
	return p
}

func (p *newHiresPage) ID() string { return frame.PageNewHires }

func (p *newHiresPage) Focus() fyne.Focusable { return p.table }

func (p *newHiresPage) Build() fyne.CanvasObject {
	p.header = widgets.NewPageHeader(p.frame.Text("hires.title"), p.frame.Text("page.loading"),
		widgets.NewQuietButton(p.frame.Text("hires.conversion"), "dashboard", p.onConversion),
		widgets.NewButton(p.frame.Text("hires.import"), "upload_file", func() { p.frame.Rooms.Lists.Ask(p.frame) }),
		widgets.NewPrimaryButton(p.frame.Text("hires.export"), "call", p.onExport))
	p.buildSearch()
	p.filter = newHiresFilter(p.frame, p.onFilter)
	p.conversion = widgets.VStack(0)
	p.conversion.Hide()
	return p.buildBody(p.search, p.filter.build(), p.conversion)
}

// Reload reads everyone beside the window and shows those who are followed.
func (p *newHiresPage) Reload() {
	var units []data.Unit
	var lists []data.List
	var index *data.PeopleIndex
	order := p.frame.Lang
	p.loader.Load(func(tx *store.Tx) (err error) {
		if index, units, err = readPeople(tx, order); err != nil {
			return err
		}
		lists, err = tx.FindLists(store.ListFilter{})
		return err
	}, func() { p.show(index, units, lists) })
}

func (p *newHiresPage) show(index *data.PeopleIndex, units []data.Unit, lists []data.List) {
	p.setPeople(index, units)
	p.lists = lists
	p.filter.set(p.reps, lists)
	p.showConversion()
	p.find()
	p.arrive()
}

// fitting returns who of an index the search and the filters let through, in the order of
// the table.
func (p *newHiresPage) fitting(index *data.PeopleIndex) []int {
	q := p.query
	q.Text, q.Followed, q.Present = p.search.Text, true, data.Date{}
	var found []int
	for _, i := range index.Find(q) {
		if p.filter.admits(&index.People[i]) {
			found = append(found, i)
		}
	}
	return found
}

// sentence says how many of the new hires show, and how many wait for a contact person, or how
// far the group is.
func (p *newHiresPage) sentence() string {
	hires, joined, alone := 0, 0, 0
	for i := range p.index.People {
		person := &p.index.People[i]
		if person.State == data.FollowNone {
			continue
		}
		hires++
		if person.State == data.FollowJoined {
			joined++
		}
		if person.State.Open() && person.RepID == "" && !person.Left(p.frame.Today()) {
			alone++
		}
	}
	if hires == 0 {
		return ""
	}
	words := p.frame.Count("hires.sentence", hires, "joined", joined)
	if alone > 0 {
		words = p.frame.Count("hires.sentence-no-rep", alone)
	}
	if len(p.found) == hires {
		return words
	}
	return p.frame.Count("people.sentence-filtered", len(p.found), "total", hires) + " · " + words
}

func (p *newHiresPage) emptyState() fyne.CanvasObject {
	if len(p.index.Find(data.PeopleQuery{Followed: true})) > 0 {
		return p.noneFound(p.onClear)
	}
	return widgets.NewEmptyState(
		"person_add", p.frame.Text("hires.empty"), p.frame.Text("hires.import"), func() { p.frame.Rooms.Lists.Ask(p.frame) },
	)
}

func (p *newHiresPage) columns() []widgets.Column[*data.Person] {
	column := func(
		by data.PersonSort, key string, width, weight float32, drop int, cell func(*data.Person) widgets.CellContent,
	) widgets.Column[*data.Person] {
		return widgets.Column[*data.Person]{
			ID: string(by), Title: p.frame.Text(key), Width: width, Weight: weight, Drop: drop, Sortable: true, Cell: cell,
		}
	}
	words := func(text func(*data.Person) string) func(*data.Person) widgets.CellContent {
		return func(row *data.Person) widgets.CellContent { return widgets.CellContent{Text: text(row)} }
	}
	return []widgets.Column[*data.Person]{
		column(
			data.SortByName, "people.column.name", 180, 3, 0,
			words(func(r *data.Person) string { return r.Listed(p.frame.Lang) }),
		),
		column(
			data.SortByUnit, "people.column.unit", 140, 2, 0,
			words(func(r *data.Person) string { return p.index.UnitName(r.UnitID) }),
		),
		column(
			data.SortByStart, "hires.column.start", 110, 0, 3,
			words(func(r *data.Person) string { return p.frame.Lang.Date(r.Start) }),
		),
		column(data.SortByState, "hires.column.state", 160, 1, 0, func(r *data.Person) widgets.CellContent {
			return widgets.CellContent{Facts: []widgets.Fact{p.frame.StateFact(r.State)}}
		}),
		column(data.SortByRep, "people.column.rep", 130, 2, 1, p.repCell),
		column(data.SortByNext, "hires.column.next", 150, 0, 2, p.nextCell),
	}
}

// repCell says who keeps in touch, or that nobody does.
func (p *newHiresPage) repCell(row *data.Person) widgets.CellContent {
	if row.RepID == "" && row.State.Open() {
		return widgets.CellContent{Text: p.frame.Text("people.nobody"), Color: widgets.ColorDue, Bold: true}
	}
	return widgets.CellContent{Text: p.index.RepName(row.RepID)}
}

// nextCell says when to make contact again; a day that has passed by word and colour.
func (p *newHiresPage) nextCell(row *data.Person) widgets.CellContent {
	next := p.index.Tracks.NextDay(row)
	if next.IsZero() || !row.State.Open() && row.State != data.FollowNo {
		return widgets.CellContent{}
	}
	switch days := next.DaysSince(p.frame.Today()); {
	case days < 0:
		return widgets.CellContent{
			Text: p.frame.DayWords(next, true), Color: widgets.ColorOverdue, Icon: "warning",
			IconColor: widgets.ColorOverdue,
		}
	case days == 0:
		return widgets.CellContent{
			Text: p.frame.DayWords(next, true), Color: widgets.ColorDue, Icon: "schedule", IconColor: widgets.ColorDue,
		}
	}
	return widgets.CellContent{Text: p.frame.Lang.Date(next)}
}

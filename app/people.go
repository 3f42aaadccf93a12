package app

import (
	"fyne.io/fyne/v2"

	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
)

// peoplePage is everyone the group knows: a table with filters, and one person in
// the pane beside it.
type peoplePage struct {
	*peopleList
	units []data.Unit
	query data.PeopleQuery

	header *widgets.PageHeader
	search *widgets.SearchField
	filter *peopleFilter
	body   *fyne.Container
}

// peopleEntry declares the page of everybody.
func peopleEntry() entry {
	return entry{id: pagePeople, icon: "groups", paper: "members", make: func(a *App) page { return newPeoplePage(a) }}
}

func newPeoplePage(a *App) *peoplePage {
	return &peoplePage{peopleList: newPeopleList(a)}
}

func (p *peoplePage) id() string { return pagePeople }

func (p *peoplePage) focus() fyne.Focusable { return p.search }

func (p *peoplePage) build() fyne.CanvasObject {
	p.header = widgets.NewPageHeader(p.app.text("people.title"), p.app.text("page.loading"),
		widgets.NewPrimaryButton(p.app.text("people.add"), "person_add", p.add))
	p.search = widgets.NewSearchField(p.app.text("people.search"), p.app.text("people.filter.clear"), p.onSearch)
	p.search.OnDown = p.focusFound
	p.search.OnOpen = p.focusFound
	p.filter = newPeopleFilter(p.app, p.onFilter)
	p.filter.onLayout = func() { widgets.Relayout(p.body) }
	widgets.BindEscape(p.search, func() { p.pane.pane.Close() })
	p.buildTable()
	card := widgets.NewFlushCard(p.table)
	top := widgets.VStack(widgets.Gap, p.filter.build(p.search), p.bulk.build())
	p.body = border(widgets.InsetXY(0, widgets.Gap, top), nil, nil, nil, card)
	return widgets.WithPane(widgets.Page(p.header, p.body), p.pane.build())
}

func (p *peoplePage) buildTable() {
	p.table.SetColumns(p.columns())
	p.table.OnSort = p.onSort
	p.table.OnUp = func() { p.app.window.Canvas().Focus(p.search) }
	p.table.SetSort(string(data.SortByName), false)
}

// reload reads everyone beside the window and shows them.
func (p *peoplePage) reload() {
	var people []data.Person
	var units []data.Unit
	var index *data.PeopleIndex
	code := p.app.lang.Code
	p.loader.load(func(tx *store.Tx) (err error) {
		if people, err = tx.FindPeople(store.PersonFilter{}); err != nil {
			return err
		}
		if units, err = tx.FindUnits(store.UnitFilter{}); err != nil {
			return err
		}
		index = data.NewPeopleIndex(people, units, code)
		return nil
	}, func() { p.show(index, units) })
}

// show puts what was read in the window.
func (p *peoplePage) show(index *data.PeopleIndex, units []data.Unit) {
	p.setPeople(index)
	p.units = units
	p.filter.setUnits(units)
	p.pane.reps = repsOf(index.People, p.app.lang.Code)
	p.pane.reload()
	p.find()
	p.arrive()
}

// find shows those who fit search and filters.
func (p *peoplePage) find() {
	if p.index == nil {
		return
	}
	p.query.Text = p.search.Text
	p.filter.apply(&p.query)
	found := p.index.Find(p.query)
	if len(found) == 0 {
		p.table.SetEmpty(p.emptyState())
	}
	p.showRows(found)
	p.header.SetSentence(p.sentence())
}

// sentence says how many people there are and how many fit.
func (p *peoplePage) sentence() string {
	total, members := 0, 0
	for i := range p.index.People {
		if p.index.People[i].Left(p.app.today()) {
			continue
		}
		total++
		if p.index.People[i].IsMember() {
			members++
		}
	}
	if len(p.index.People) == 0 {
		return ""
	}
	if len(p.found) != total {
		return p.app.count("people.sentence-filtered", len(p.found), "total", total)
	}
	return p.app.count("people.sentence", total, "members", members)
}

// emptyState says what to do where no row is shown.
func (p *peoplePage) emptyState() fyne.CanvasObject {
	if len(p.index.People) > 0 {
		return widgets.NewEmptyState("search", p.app.text("people.none-found"), p.app.text("people.filter.clear"), p.onClear)
	}
	return widgets.NewEmptyState("groups", p.app.text("people.empty"), p.app.text("people.import"), func() { p.app.rooms.lists.ask(p.app) })
}

func (p *peoplePage) columns() []widgets.Column[*data.Person] {
	column := func(by data.PersonSort, width, weight float32, drop int, cell func(*data.Person) widgets.CellContent) widgets.Column[*data.Person] {
		return widgets.Column[*data.Person]{
			ID: string(by), Title: p.app.text("people.column." + string(by)),
			Width: width, Weight: weight, Drop: drop, Sortable: true, Cell: cell,
		}
	}
	words := func(text func(*data.Person) string) func(*data.Person) widgets.CellContent {
		return func(row *data.Person) widgets.CellContent {
			return widgets.CellContent{Text: text(row), Color: p.rowColor(row)}
		}
	}
	return []widgets.Column[*data.Person]{
		column(data.SortByName, 180, 3, 0, words(func(r *data.Person) string { return r.Listed(p.app.lang.Code) })),
		column(data.SortByUnit, 140, 2, 0, words(func(r *data.Person) string { return p.index.UnitName(r.UnitID) })),
		column(data.SortByJob, 150, 2, 3, words(func(r *data.Person) string { return r.JobTitle })),
		column(data.SortByRole, 110, 1, 2, words(func(r *data.Person) string { return p.app.roleWords(r.Roles) })),
		column(data.SortByMembership, 150, 0, 0, p.membershipCell),
		column(data.SortByRep, 130, 2, 0, words(func(r *data.Person) string { return p.index.RepName(r.RepID) })),
		column(data.SortByLast, 130, 0, 1, words(func(r *data.Person) string { return p.app.lang.Date(r.Last) })),
	}
}

// rowColor lets those who left stand back.
func (p *peoplePage) rowColor(row *data.Person) fyne.ThemeColorName {
	if row.Left(p.app.today()) {
		return widgets.ColorMuted
	}
	return ""
}

func (p *peoplePage) membershipCell(row *data.Person) widgets.CellContent {
	if row.Membership == data.MembershipUnknown {
		return widgets.CellContent{}
	}
	return widgets.CellContent{Facts: []widgets.Fact{p.app.membershipFact(row.Membership)}}
}

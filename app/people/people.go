// Package people is everybody and the new colleagues: two tables, and one person beside them.
package people

import (
	"fyne.io/fyne/v2"

	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
)

// peoplePage is everyone the group knows: a table with filters, and one person in
// the pane beside it.
type peoplePage struct {
	*peopleList
	filter *peopleFilter
}

// Entry declares the page of everybody.
func Entry() frame.Entry {
	return frame.Entry{
		ID: frame.PagePeople, Icon: "groups", Paper: "members",
		New: func(f *frame.Frame) frame.Page { return newPeoplePage(f) },
	}
}

func newPeoplePage(f *frame.Frame) *peoplePage {
	p := &peoplePage{peopleList: newPeopleList(f, data.PeopleQuery{Sort: data.SortByName})}
	p.page = p
	return p
}

func (p *peoplePage) ID() string { return frame.PagePeople }

func (p *peoplePage) Focus() fyne.Focusable { return p.search }

func (p *peoplePage) Build() fyne.CanvasObject {
	p.header = widgets.NewPageHeader(p.frame.Text("people.title"), p.frame.Text("page.loading"),
		widgets.NewPrimaryButton(p.frame.Text("people.add"), "person_add", p.Add))
	p.buildSearch()
	p.filter = newPeopleFilter(p.frame, p.onFilter)
	p.filter.onLayout = func() { widgets.Relayout(p.body) }
	return p.buildBody(p.filter.build(p.search))
}

// Reload reads everyone beside the window and shows them.
func (p *peoplePage) Reload() {
	var units []data.Unit
	var index *data.PeopleIndex
	order := p.frame.Lang
	p.loader.Load(func(tx *store.Tx) (err error) {
		index, units, err = readPeople(tx, order)
		return err
	}, func() { p.show(index, units) })
}

// show puts what was read in the window.
func (p *peoplePage) show(index *data.PeopleIndex, units []data.Unit) {
	p.setPeople(index, units)
	p.filter.setUnits(units)
	p.find()
	p.arrive()
}

// fitting returns who of an index the search and the filters let through, in the order of
// the table.
func (p *peoplePage) fitting(index *data.PeopleIndex) []int {
	p.query.Text = p.search.Text
	p.filter.apply(&p.query)
	return index.Find(p.query)
}

// sentence says how many people there are and how many fit.
func (p *peoplePage) sentence() string {
	total, members, told := 0, 0, 0
	withLeft := p.filter.left.Checked
	for i := range p.index.People {
		if !withLeft && p.index.People[i].Left(p.frame.Today()) {
			continue
		}
		total++
		if p.index.People[i].Membership != data.MembershipUnknown {
			told++
		}
		if p.index.People[i].IsMember() {
			members++
		}
	}
	if len(p.index.People) == 0 {
		return ""
	}
	if len(p.found) != total || withLeft { // who left is no colleague any more
		return p.frame.Count("people.sentence-filtered", len(p.found), "total", total)
	}
	if told == 0 {
		return p.frame.Count("people.sentence-untold", total)
	}
	return p.frame.Count("people.sentence", total, "members", members)
}

// emptyState says what to do where no row is shown.
func (p *peoplePage) emptyState() fyne.CanvasObject {
	if len(p.index.People) > 0 {
		return p.noneFound(p.onClear)
	}
	return widgets.NewEmptyState(
		"groups", p.frame.Text("people.empty"), p.frame.Text("people.import"), func() { p.frame.Rooms.Lists.Ask(p.frame) },
	)
}

func (p *peoplePage) columns() []widgets.Column[*data.Person] {
	column := func(
		by data.PersonSort, width, weight float32, drop int, cell func(*data.Person) widgets.CellContent,
	) widgets.Column[*data.Person] {
		return widgets.Column[*data.Person]{
			ID: string(by), Title: p.frame.Text("people.column." + string(by)),
			Width: width, Weight: weight, Drop: drop, Sortable: true, Cell: cell,
		}
	}
	words := func(text func(*data.Person) string) func(*data.Person) widgets.CellContent {
		return func(row *data.Person) widgets.CellContent {
			return widgets.CellContent{Text: text(row), Color: p.rowColor(row)}
		}
	}
	return []widgets.Column[*data.Person]{
		column(data.SortByName, 180, 3, 0, words(func(r *data.Person) string { return r.Listed(p.frame.Lang) })),
		column(data.SortByUnit, 140, 2, 0, words(func(r *data.Person) string { return p.index.UnitName(r.UnitID) })),
		column(data.SortByJob, 150, 2, 4, words(func(r *data.Person) string { return r.JobTitle })),
		column(data.SortByRole, 140, 1, 3, words(func(r *data.Person) string { return p.frame.RoleWords(r.Roles) })),
		column(data.SortByMembership, 150, 0, 0, p.membershipCell),
		column(data.SortByRep, 130, 2, 1, words(func(r *data.Person) string { return p.index.RepName(r.RepID) })),
		column(data.SortByLast, 130, 0, 2, words(func(r *data.Person) string { return p.frame.Lang.Date(r.Last) })),
	}
}

// rowColor lets those who left stand back.
func (p *peoplePage) rowColor(row *data.Person) fyne.ThemeColorName {
	if row.Left(p.frame.Today()) {
		return widgets.ColorMuted
	}
	return ""
}

func (p *peoplePage) membershipCell(row *data.Person) widgets.CellContent {
	if row.Membership == data.MembershipUnknown {
		return widgets.CellContent{}
	}
	return widgets.CellContent{Facts: []widgets.Fact{p.frame.MembershipFact(row.Membership)}}
}

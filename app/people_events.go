package app

import (
	"fyne.io/fyne/v2"

	"kader/data"
)

// add opens an empty person in the pane.
func (p *peoplePage) add() { p.peopleList.add(data.Person{Work: data.Work{UnitID: p.query.UnitID}}) }

// openRow shows one person, and everyone where a search or filter hides them.
func (p *peoplePage) openRow(id data.ID) { p.open(id, func() { p.showAll(id) }) }

// showAll takes search and filters away; those who left are shown where one of them is
// asked for.
func (p *peoplePage) showAll(id data.ID) {
	p.search.Clear()
	p.filter.clear()
	p.find()
	if !p.shows(id) {
		p.filter.showLeft()
		p.find()
	}
}

// showOnly shows the people of one unit, where that is asked.
func (p *peoplePage) showOnly(what show) {
	if what.unit != "" {
		p.showUnit(what.unit)
	}
}

// showUnit shows the people of a unit and those below it.
func (p *peoplePage) showUnit(id data.ID) {
	p.search.Clear()
	p.filter.only(id)
	p.onFilter()
	p.focusRows()
}

func (p *peoplePage) leave() bool { return p.pane.leave() }

func (p *peoplePage) finding() fyne.Focusable { return p.search }

// remove deletes whoever is chosen; undo brings them back.
func (p *peoplePage) remove() { p.bulk.onDelete() }

func (p *peoplePage) onSearch(string) { p.onFilter() }

func (p *peoplePage) onFilter() {
	p.find()
	p.narrow()
}

func (p *peoplePage) onClear() {
	p.filter.clear()
	p.search.Clear()
	p.find()
	p.app.window.Canvas().Focus(p.search)
}

func (p *peoplePage) onSort(column string, descending bool) {
	p.query.Sort, p.query.Descending = data.PersonSort(column), descending
	p.find()
}

var (
	_ page      = (*peoplePage)(nil)
	_ rowOpener = (*peoplePage)(nil)
	_ shower    = (*peoplePage)(nil)
	_ adder     = (*peoplePage)(nil)
	_ leaver    = (*peoplePage)(nil)
	_ finder    = (*peoplePage)(nil)
	_ deleter   = (*peoplePage)(nil)
)

package app

import (
	"fyne.io/fyne/v2"

	"kader/data"
)

// add opens an empty person in the pane.
func (p *peoplePage) add() { p.pane.create(data.Person{Work: data.Work{UnitID: p.query.UnitID}}) }

// openRow shows one person, whatever is filtered.
func (p *peoplePage) openRow(id data.ID) {
	p.pane.open(id)
	p.table.SetSelected(string(id))
	if len(p.table.Selected()) == 0 {
		p.wanted = id // the list is still being read
	}
}

// showUnit shows the people of a unit and those below it.
func (p *peoplePage) showUnit(id data.ID) {
	p.search.Clear()
	p.filter.only(id)
	p.onFilter()
}

func (p *peoplePage) leave() bool { return p.pane.leave() }

func (p *peoplePage) finding() fyne.Focusable { return p.search }

// remove deletes whoever is chosen; undo brings them back.
func (p *peoplePage) remove() { p.bulk.onDelete() }

func (p *peoplePage) onSearch(string) { p.find() }

// onSearchEnter goes to those who were found, and shows the first where nobody is chosen.
func (p *peoplePage) onSearchEnter() {
	p.focusTable()
	if len(p.table.Selected()) == 0 {
		p.table.SelectRow(0)
	}
}

func (p *peoplePage) onFilter() { p.find() }

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

// onSelect shows the one chosen person, or what can be done with several.
func (p *peoplePage) onSelect(rows []*data.Person) {
	p.bulk.show(rows)
	if len(rows) == 1 {
		p.pane.open(rows[0].ID)
	} else if p.pane.leave() {
		p.pane.shut()
	}
}

// focusTable gives the keyboard to the rows.
func (p *peoplePage) focusTable() {
	if p.table.Len() > 0 {
		p.app.window.Canvas().Focus(p.table)
	}
}

var (
	_ page      = (*peoplePage)(nil)
	_ rowOpener = (*peoplePage)(nil)
	_ adder     = (*peoplePage)(nil)
	_ leaver    = (*peoplePage)(nil)
	_ finder    = (*peoplePage)(nil)
	_ deleter   = (*peoplePage)(nil)
)

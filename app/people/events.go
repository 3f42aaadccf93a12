package people

import (
	"kader/app/frame"
	"kader/data"
)

// Add opens an empty person in the pane.
func (p *peoplePage) Add() {
	draft := data.Person{Work: data.Work{UnitID: p.query.UnitID}}
	if draft.UnitID == data.NoUnit {
		draft.UnitID = ""
	}
	p.peopleList.add(draft)
}

// OpenRow shows one person, and everyone where a search or filter hides them.
func (p *peoplePage) OpenRow(id data.ID) { p.open(id, func() { p.showAll(id) }) }

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

// ShowOnly shows the people of one unit, or the members, where that is asked.
func (p *peoplePage) ShowOnly(what frame.Filter) {
	switch {
	case what.Unit != "":
		p.narrowTo(string(what.Unit), anyValue)
	case what.Members:
		p.narrowTo(anyValue, string(data.MembershipMember))
	}
}

// narrowTo shows the people of a unit and those below it, or of a membership.
func (p *peoplePage) narrowTo(unit, membership string) {
	p.search.Clear()
	p.filter.only(unit, membership)
	p.onFilter()
	p.focusRows()
}

func (p *peoplePage) onClear() {
	p.filter.clear()
	p.search.Clear()
	p.find()
	p.frame.Focus(p.search)
}

// Leaving implements frame.Returner.
func (p *peoplePage) Leaving(locked bool) (back func(frame.Page)) {
	filter, list := p.filter.leaving(), p.peopleList.leaving(locked)
	return func(page frame.Page) {
		if other, ok := page.(*peoplePage); ok {
			filter(other.filter)
			list(other.peopleList)
		}
	}
}

var (
	_ frame.Page      = (*peoplePage)(nil)
	_ frame.RowOpener = (*peoplePage)(nil)
	_ frame.Filterer  = (*peoplePage)(nil)
	_ frame.Adder     = (*peoplePage)(nil)
	_ frame.Leaver    = (*peoplePage)(nil)
	_ frame.Finder    = (*peoplePage)(nil)
	_ frame.Returner  = (*peoplePage)(nil)
	_ frame.Deleter   = (*peoplePage)(nil)
)

package people

import (
	"kader/app/frame"
	"kader/data"
)

// Add opens an empty person in the pane, to be followed from today in the list that shows: as a new colleague who
// starts today, or as anybody else.
func (p *conversationsPage) Add() {
	today := p.frame.Today()
	draft := data.Person{}
	draft.Begin(today, p.talks != data.TalkOthers)
	if draft.NewHire {
		draft.Start = today
	}
	p.peopleList.add(draft)
}

// OpenRow shows one colleague, and everyone where a search or filter hides them.
func (p *conversationsPage) OpenRow(id data.ID) { p.open(id, p.showAll) }

// showAll takes search and filters away.
func (p *conversationsPage) showAll() {
	p.talks = data.TalkAll
	p.search.Clear()
	p.filter.clear()
	p.filter.state.Choose(anyValue)
	p.find()
}

// ShowOnly shows who waits for a contact person, or everyone who is followed, where that is
// asked.
func (p *conversationsPage) ShowOnly(what frame.Filter) {
	switch {
	case what.Waiting:
		p.showWaiting()
	case what.Open:
		p.talks = data.TalkAll
		p.search.Clear()
		p.filter.clear()
		p.onFilter()
		p.focusRows()
	}
}

// showWaiting shows those without a contact person, all chosen, to be divided.
func (p *conversationsPage) showWaiting() {
	if !p.Leave() {
		return
	}
	p.side.Shut()
	p.talks = data.TalkAll
	p.search.Clear()
	p.filter.waiting()
	p.find()
	p.chooseAll()
	p.focusRows()
}

// onClear takes search and filters away, and stays in the list that shows.
func (p *conversationsPage) onClear() {
	talks := p.talks
	p.showAll()
	p.onTalks(string(talks))
	p.frame.Focus(p.search)
}

// onExport writes the call lists.
func (p *conversationsPage) onExport() { frame.ShowExportOf(p.frame, "call-list") }

// Leaving implements frame.Returner.
func (p *conversationsPage) Leaving(locked bool) (back func(frame.Page)) {
	talks, state, rep, from := p.talks, p.filter.state.Value(), p.filter.rep.Value(), p.filter.list.Value()
	list := p.peopleList.leaving(locked)
	return func(page frame.Page) {
		if other, ok := page.(*conversationsPage); ok {
			other.talks = talks
			other.filter.state.Choose(state)
			other.filter.rep.Choose(rep)
			other.filter.list.Choose(from)
			list(other.peopleList)
		}
	}
}

var (
	_ frame.Page      = (*conversationsPage)(nil)
	_ frame.RowOpener = (*conversationsPage)(nil)
	_ frame.Filterer  = (*conversationsPage)(nil)
	_ frame.Adder     = (*conversationsPage)(nil)
	_ frame.Leaver    = (*conversationsPage)(nil)
	_ frame.Finder    = (*conversationsPage)(nil)
	_ frame.Returner  = (*conversationsPage)(nil)
	_ frame.Deleter   = (*conversationsPage)(nil)
)

package people

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"

	"kader/app/frame"
	"kader/app/widgets"
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

// onConversion shows or hides the card of conversions.
func (p *conversationsPage) onConversion() {
	if p.conversion.Hidden = !p.conversion.Hidden; p.conversion.Hidden {
		widgets.Relayout(p.body)
		return
	}
	p.showConversion()
}

// conversionLines is how many lists and units are shown; the rest is in the reports.
const conversionLines = 5

// showConversion fills the card that counts who was spoken to and who joined.
func (p *conversationsPage) showConversion() {
	if p.conversion.Hidden || p.index == nil {
		return
	}
	names := make(map[data.ID]string)
	for _, l := range p.lists {
		names[l.ID] = listName(p.frame, l)
	}
	for _, u := range p.units {
		names[u.ID] = u.Name
	}
	received := make(map[data.ID]data.Date)
	for _, l := range p.lists {
		received[l.ID] = l.Received
	}
	perList := data.ConversionBy(p.index.People, func(v data.Person) data.ID { return v.ListID })
	slices.SortStableFunc(perList, func(a, b data.Conversion) int { return received[b.ID].Compare(received[a.ID]) })
	perUnit := data.ConversionBy(p.index.People, func(v data.Person) data.ID { return v.UnitID })
	slices.SortStableFunc(perUnit, func(a, b data.Conversion) int { return cmp.Compare(b.Hires, a.Hires) })
	p.conversion.Objects = []fyne.CanvasObject{widgets.NewCard("", widgets.Columns(280, widgets.GapLarge,
		p.conversionColumn("hires.conversion.by-list", perList, names, p.frame.Text("hires.by-hand")),
		p.conversionColumn("hires.conversion.by-unit", perUnit, names, p.frame.Text("people.no-unit"))))}
	p.conversion.Refresh()
	widgets.Relayout(p.body)
}

// conversionColumn lists the first counts under a heading: the latest lists, the largest units.
func (p *conversationsPage) conversionColumn(
	key string, counts []data.Conversion, names map[data.ID]string, none string,
) fyne.CanvasObject {
	column := widgets.VStack(widgets.Gap, widgets.NewHeading(p.frame.Text(key)))
	for _, c := range counts[:min(len(counts), conversionLines)] {
		share, _ := c.Share()
		column.Add(widgets.VStack(0,
			widgets.NewText(cmp.Or(names[c.ID], none), widgets.Style{}),
			widgets.NewCaption(p.frame.Count("hires.conversion.line", c.Hires,
				"spoken", c.Spoken, "joined", c.Joined, "share", p.frame.Lang.Percent(share)))))
	}
	return column
}

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

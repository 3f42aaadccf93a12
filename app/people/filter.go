package people

import (
	"fyne.io/fyne/v2"

	"kader/app/forms"
	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
)

// peopleFilter is the row of filters above the table of people, and under it the
// active ones as chips.
type peopleFilter struct {
	frame    *frame.Frame
	onChange func()
	onLayout func() // the chips take another height
	units    []data.Unit

	unit       *widgets.Choice
	membership *widgets.Choice
	since      *widgets.DateField
	noRep      *widgets.Check
	left       *widgets.Check
	chips      *fyne.Container
	active     string // what the chips say
	silent     bool   // fields change and nobody is told
}

func newPeopleFilter(f *frame.Frame, onChange func()) *peopleFilter {
	return &peopleFilter{frame: f, onChange: onChange}
}

// anyValue is the option that filters nothing. Membership has a zero value of its own.
const anyValue = "*"

// build lays out the filters, with the search field of the page before the ones to tick.
func (f *peopleFilter) build(search fyne.CanvasObject) fyne.CanvasObject {
	f.unit = widgets.NewChoice(f.unitless(), func(string) { f.changed() })
	f.membership = widgets.NewChoice(
		membershipOptions(f.frame, widgets.Option{Value: anyValue, Caption: f.frame.Text("people.filter.all-memberships")}),
		func(string) { f.changed() },
	)
	f.since = forms.NewDateField(f.frame, forms.LeanBack, func(data.Date) { f.changed() })
	f.noRep = widgets.NewCheck(f.frame.Text("people.filter.no-rep"), func(bool) { f.changed() })
	f.left = widgets.NewCheck(f.frame.Text("people.filter.left"), func(bool) { f.changed() })
	f.since.SetHint(f.frame.Text("people.filter.since", "pattern", f.frame.Lang.DatePattern()))
	f.chips = widgets.Flow(widgets.Gap)
	f.chips.Hide()
	return widgets.VStack(widgets.Gap,
		widgets.Beside(widgets.Gap, widgets.Narrow(searchLeast, search), f.noRep, f.left),
		filterRow(f.unit, f.membership, f.since), f.chips)
}

// Widths of the fields in a row of filters, at normal text size.
const (
	filterLeast float32 = 140
	filterMost  float32 = 720 // of the row
	searchLeast float32 = 90
)

// filterRow puts filters beside each other on one line, also beside a pane: a row of the
// table must not move under the pointer because choosing it opens the pane.
func filterRow(filters ...fyne.CanvasObject) fyne.CanvasObject {
	return widgets.MaxWidth(filterMost, widgets.Columns(filterLeast, widgets.Gap, filters...))
}

// setUnits offers other units; the chosen one stays.
func (f *peopleFilter) setUnits(units []data.Unit) {
	f.units = units
	f.unit.Offer(frame.UnitOptions(units, f.unitless()...))
	f.showChips()
}

// unitless are the options that are no unit: everyone, and who is in none.
func (f *peopleFilter) unitless() []widgets.Option {
	return []widgets.Option{
		{Value: anyValue, Caption: f.frame.Text("people.filter.all-units")},
		{Value: string(data.NoUnit), Caption: f.frame.Text("people.no-unit")},
	}
}

// changed is called after the user changed a filter.
func (f *peopleFilter) changed() {
	if f.silent {
		return
	}
	f.showChips()
	f.onChange()
}

// apply writes the filters into a query.
func (f *peopleFilter) apply(q *data.PeopleQuery) {
	q.UnitID, q.Membership, q.Present = "", nil, f.frame.Today()
	if v := f.unit.Value(); v != anyValue {
		q.UnitID = data.ID(v)
	}
	if v := f.membership.Value(); v != anyValue {
		m := data.Membership(v)
		q.Membership = &m
	}
	if f.left.Checked {
		q.Present = data.Date{}
	}
	q.Since = forms.DayOf(f.since.Date())
	q.NoRep = f.noRep.Checked
}

// only filters on a unit and a membership and nothing else.
func (f *peopleFilter) only(unit, membership string) {
	f.clear()
	f.quietly(func() {
		f.unit.Choose(unit)
		f.membership.Choose(membership)
	})
	f.showChips()
}

// showLeft shows those who left too, without telling.
func (f *peopleFilter) showLeft() {
	f.quietly(func() { f.left.SetChecked(true) })
	f.showChips()
}

// clear takes every filter away, without telling.
func (f *peopleFilter) clear() {
	f.quietly(func() {
		f.unit.Choose(anyValue)
		f.membership.Choose(anyValue)
		f.since.SetDate(forms.TimeOf(data.Date{}))
		f.noRep.SetChecked(false)
		f.left.SetChecked(false)
	})
	f.showChips()
}

// leaving returns what filters another page as this one.
func (f *peopleFilter) leaving() (back func(*peopleFilter)) {
	unit, membership, since := f.unit.Value(), f.membership.Value(), f.since.Date()
	noRep, left := f.noRep.Checked, f.left.Checked
	return func(other *peopleFilter) {
		other.quietly(func() {
			other.unit.Choose(unit)
			other.membership.Choose(membership)
			other.since.SetDate(since)
			other.noRep.SetChecked(noRep)
			other.left.SetChecked(left)
		})
		other.showChips()
	}
}

// quietly changes fields without telling.
func (f *peopleFilter) quietly(change func()) {
	f.silent = true
	defer func() { f.silent = false }()
	change()
}

// showChips shows each active filter with a cross, and "clear all". Chips that say the same
// as before stay, so that the page is not laid out anew at each reload.
func (f *peopleFilter) showChips() {
	var chips []*widgets.Button
	words := ""
	chip := func(caption string, off func()) {
		words += caption + "\n"
		chips = append(chips, widgets.NewQuietButton(caption, "close", func() { f.quietly(off); f.changed() }))
	}
	if v := f.unit.Value(); v != anyValue {
		chip(f.frame.Text("people.chip.unit", "unit", f.unit.Selected), func() { f.unit.Choose(anyValue) })
	}
	if v := f.membership.Value(); v != anyValue {
		chip(
			f.frame.Text("people.chip.membership", "membership", f.membership.Selected),
			func() { f.membership.Choose(anyValue) },
		)
	}
	if day := forms.DayOf(f.since.Date()); !day.IsZero() {
		chip(
			f.frame.Text("people.chip.since", "date", f.frame.Lang.Date(day)),
			func() { f.since.SetDate(forms.TimeOf(data.Date{})) },
		)
	}
	if f.noRep.Checked {
		chip(f.frame.Text("people.filter.no-rep"), func() { f.noRep.SetChecked(false) })
	}
	if f.left.Checked {
		chip(f.frame.Text("people.filter.left"), func() { f.left.SetChecked(false) })
	}
	if words == f.active {
		return
	}
	f.active, f.chips.Objects = words, nil
	for _, c := range chips {
		f.chips.Add(c)
	}
	if len(chips) > 1 {
		f.chips.Add(widgets.NewQuietButton(f.frame.Text("people.filter.clear"), "", func() { f.clear(); f.onChange() }))
	}
	f.chips.Hidden = len(f.chips.Objects) == 0
	f.chips.Refresh()
	if f.onLayout != nil {
		f.onLayout()
	}
}

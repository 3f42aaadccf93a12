package app

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"kader/data"
)

// hiresFilter is the filters above the table of new hires: state, contact person, list.
type hiresFilter struct {
	app      *App
	onChange func()
	state    *choice
	rep      *choice
	list     *choice
}

// Values of the filters that are no state, rep or list.
const (
	stateOpen = "open" // the group still has something to do
	byNobody  = ""     // no contact person; entered by hand
)

func newHiresFilter(a *App, onChange func()) *hiresFilter {
	return &hiresFilter{app: a, onChange: onChange}
}

func (f *hiresFilter) build() fyne.CanvasObject {
	states := append([]option{
		{stateOpen, f.app.text("hires.filter.open")}, {anyValue, f.app.text("hires.filter.all")},
	}, f.app.stateOptions()...)
	changed := func(string) { f.onChange() }
	f.state = newChoice(states, changed)
	f.rep = newChoice([]option{{anyValue, f.app.text("hires.filter.any-rep")}}, changed)
	f.list = newChoice([]option{{anyValue, f.app.text("hires.filter.any-list")}}, changed)
	return filterRow(f.state, f.rep, f.list)
}

// set offers other reps and lists; the chosen ones stay.
func (f *hiresFilter) set(reps []data.Person, lists []data.List) {
	options := []option{{anyValue, f.app.text("hires.filter.any-rep")}, {byNobody, f.app.text("people.filter.no-rep")}}
	for _, r := range reps {
		options = append(options, option{string(r.ID), r.Full()})
	}
	f.rep.offer(options)
	options = []option{{anyValue, f.app.text("hires.filter.any-list")}}
	for _, l := range lists {
		if !l.Undone {
			options = append(options, option{string(l.ID), f.app.listName(l)})
		}
	}
	f.list.offer(append(options, option{byNobody, f.app.text("hires.by-hand")}))
}

// listName says which list it was: kind and period, or the day it came.
func (a *App) listName(l data.List) string {
	when := l.Period
	if month, err := time.Parse("2006-01", when); err == nil {
		when = a.monthTitle(month.Year(), month.Month())
	}
	if when == "" {
		when = a.lang.Date(l.Received)
	}
	return strings.TrimSuffix(a.text("hires.list-name", "kind", a.text("list-kind."+string(l.Kind)), "date", when), ", ")
}

// admits tells whether a followed colleague passes every filter.
func (f *hiresFilter) admits(p *data.Person) bool {
	switch v := f.state.value(); {
	case v == stateOpen && !p.State.Open():
		return false
	case v != stateOpen && v != anyValue && string(p.State) != v:
		return false
	}
	if v := f.rep.value(); v != anyValue && string(p.RepID) != v {
		return false
	}
	v := f.list.value()
	return v == anyValue || string(p.ListID) == v
}

// clear shows what is still to do, of everyone.
func (f *hiresFilter) clear() {
	f.state.choose(stateOpen)
	f.rep.choose(anyValue)
	f.list.choose(anyValue)
}

// waiting shows those without a contact person.
func (f *hiresFilter) waiting() {
	f.clear()
	f.rep.choose(byNobody)
}

package people

import (
	"strings"

	"fyne.io/fyne/v2"

	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
)

// hiresFilter is the filters above the table of new hires: state, contact person, list.
type hiresFilter struct {
	frame    *frame.Frame
	onChange func()
	state    *widgets.Choice
	rep      *widgets.Choice
	list     *widgets.Choice
}

// Values of the filters that are no state, rep or list.
const (
	stateOpen = "open" // the group still has something to do
	byNobody  = ""     // no contact person; entered by hand
)

func newHiresFilter(f *frame.Frame, onChange func()) *hiresFilter {
	return &hiresFilter{frame: f, onChange: onChange}
}

func (f *hiresFilter) build() fyne.CanvasObject {
	states := append([]widgets.Option{
		{Value: stateOpen, Caption: f.frame.Text("hires.filter.open")},
		{Value: anyValue, Caption: f.frame.Text("hires.filter.all")},
	}, stateOptions(f.frame)...)
	changed := func(string) { f.onChange() }
	f.state = widgets.NewChoice(states, changed)
	f.rep = widgets.NewChoice([]widgets.Option{{Value: anyValue, Caption: f.frame.Text("hires.filter.any-rep")}}, changed)
	f.list = widgets.NewChoice(
		[]widgets.Option{{Value: anyValue, Caption: f.frame.Text("hires.filter.any-list")}}, changed,
	)
	return filterRow(f.state, f.rep, f.list)
}

// set offers other reps and lists; the chosen ones stay.
func (f *hiresFilter) set(reps []data.Person, lists []data.List) {
	options := []widgets.Option{
		{Value: anyValue, Caption: f.frame.Text("hires.filter.any-rep")},
		{Value: byNobody, Caption: f.frame.Text("people.filter.no-rep")},
	}
	for _, r := range reps {
		options = append(options, widgets.Option{Value: string(r.ID), Caption: r.Full()})
	}
	f.rep.Offer(options)
	options = []widgets.Option{{Value: anyValue, Caption: f.frame.Text("hires.filter.any-list")}}
	for _, l := range lists {
		if !l.Undone {
			options = append(options, widgets.Option{Value: string(l.ID), Caption: listName(f.frame, l)})
		}
	}
	f.list.Offer(append(options, widgets.Option{Value: byNobody, Caption: f.frame.Text("hires.by-hand")}))
}

// listName says which list it was: kind and period, or the day it came.
func listName(f *frame.Frame, l data.List) string {
	when := l.Period
	if month, named := l.Month(); named {
		when = f.Lang.MonthTitle(month.Year, month.Month)
	}
	if when == "" {
		when = f.Lang.Date(l.Received)
	}
	return strings.TrimSuffix(f.Text("hires.list-name", "kind", f.Text("list-kind."+string(l.Kind)), "date", when), ", ")
}

// admits tells whether a followed colleague passes every filter.
func (f *hiresFilter) admits(p *data.Person) bool {
	switch v := f.state.Value(); {
	case v == stateOpen && (!p.State.Open() || p.Left(f.frame.Today())):
		return false
	case v != stateOpen && v != anyValue && string(p.State) != v:
		return false
	}
	if v := f.rep.Value(); v != anyValue && string(p.RepID) != v {
		return false
	}
	v := f.list.Value()
	return v == anyValue || string(p.ListID) == v
}

// clear shows what is still to do, of everyone.
func (f *hiresFilter) clear() {
	f.state.Choose(stateOpen)
	f.rep.Choose(anyValue)
	f.list.Choose(anyValue)
}

// waiting shows those without a contact person.
func (f *hiresFilter) waiting() {
	f.clear()
	f.rep.Choose(byNobody)
}

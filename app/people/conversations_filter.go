package people

import (
	"strings"

	"fyne.io/fyne/v2"

	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
)

// conversationFilter is the filters above the table of conversations: state, contact person, list.
type conversationFilter struct {
	frame    *frame.Frame
	onChange func()
	state    *widgets.Choice
	rep      *widgets.Choice
	list     *widgets.Choice
}

// Values of the filters that are no state, rep or list.
const (
	stateOpen = "open" // the group still has something to do
	stateLate = "late" // the next contact was due before today
	byNobody  = ""     // no contact person
)

func newConversationFilter(f *frame.Frame, onChange func()) *conversationFilter {
	return &conversationFilter{frame: f, onChange: onChange}
}

func (f *conversationFilter) build() fyne.CanvasObject {
	states := append([]widgets.Option{
		{Value: stateOpen, Caption: f.frame.Text("conversations.filter.open")},
		{Value: stateLate, Caption: f.frame.Text("conversations.filter.late")},
		{Value: anyValue, Caption: f.frame.Text("conversations.filter.all")},
	}, stateOptions(f.frame)...)
	changed := func(string) { f.onChange() }
	f.state = widgets.NewChoice(states, changed)
	f.rep = widgets.NewChoice(
		[]widgets.Option{{Value: anyValue, Caption: f.frame.Text("conversations.filter.any-rep")}}, changed,
	)
	f.list = widgets.NewChoice(
		[]widgets.Option{{Value: anyValue, Caption: f.frame.Text("conversations.filter.any-list")}}, changed,
	)
	return filterRow(f.state, f.rep, f.list)
}

// set offers other reps and lists; the chosen ones stay.
func (f *conversationFilter) set(reps []data.Person, lists []data.List) {
	options := []widgets.Option{
		{Value: anyValue, Caption: f.frame.Text("conversations.filter.any-rep")},
		{Value: byNobody, Caption: f.frame.Text("people.filter.no-rep")},
	}
	for _, r := range reps {
		options = append(options, widgets.Option{Value: string(r.ID), Caption: r.Full()})
	}
	f.rep.Offer(options)
	options = []widgets.Option{{Value: anyValue, Caption: f.frame.Text("conversations.filter.any-list")}}
	for _, l := range lists {
		if !l.Undone {
			options = append(options, widgets.Option{Value: string(l.ID), Caption: listName(f.frame, l)})
		}
	}
	f.list.Offer(append(options, widgets.Option{Value: string(data.NoList), Caption: f.frame.Text("hires.by-hand")}))
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

// apply writes the filters into a query.
func (f *conversationFilter) apply(q *data.PeopleQuery) {
	q.State, q.Open, q.Late, q.Present = nil, false, data.Date{}, data.Date{}
	switch v := f.state.Value(); v {
	case stateOpen:
		q.Open, q.Present = true, f.frame.Today()
	case stateLate:
		q.Late = f.frame.Today()
	case anyValue:
	default:
		state := data.FollowState(v)
		q.State = &state
	}
	q.RepID, q.NoRep, q.ListID = "", false, ""
	switch v := f.rep.Value(); v {
	case byNobody:
		q.NoRep = true
	case anyValue:
	default:
		q.RepID = data.ID(v)
	}
	if v := f.list.Value(); v != anyValue {
		q.ListID = data.ID(v)
	}
}

// clear shows what is still to do, of everyone.
func (f *conversationFilter) clear() {
	f.state.Choose(stateOpen)
	f.rep.Choose(anyValue)
	f.list.Choose(anyValue)
}

// waiting shows those without a contact person.
func (f *conversationFilter) waiting() {
	f.clear()
	f.rep.Choose(byNobody)
}

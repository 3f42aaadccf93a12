package people

import (
	"kader/app/forms"
	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
)

// askState asks how it stands with new hires. "Not now" wants a day to come back.
func askState(f *frame.Frame, ids []data.ID, state data.FollowState) {
	if len(ids) == 0 {
		return
	}
	options := stateOptions(f)
	back := forms.NewDateField(f, forms.LeanAhead, nil)
	back.SetDate(forms.TimeOf(f.Today().AddMonths(3)))
	row := widgets.NewFormRow(f.Text("state.back"), back)
	note, objection := newLapseNote(f, ids), newObjectionOffer(f, ids)
	showBack := func(value string) {
		state := data.FollowState(value)
		row.Hidden = state != data.FollowNotNow
		row.Refresh()
		note.show(func(p *data.Person) bool { return p.Lapses(state) })
		objection.show(state)
	}
	field := widgets.NewChoice(options, showBack)
	field.Prefer(string(state))
	showBack(field.Value())
	f.Show(frame.Dialog{
		Title: f.Text("state.title"), Text: f.Count("people.selected", len(ids)),
		Body: widgets.VStack(widgets.GapMedium, field, row, note.text, objection.box), First: field,
		Submit: f.Text("state.submit"),
		OnSubmit: func() bool {
			if !back.Valid() {
				row.SetError(f.Lang.Error(data.Invalid{Rule: data.RuleDate}))
				return false
			}
			if !row.Hidden && back.Date().IsZero() { // a day that was agreed is not emptied
				row.SetError(f.Lang.Error(data.Invalid{Rule: data.RuleRequired}))
				return false
			}
			if objection.accepted() {
				return keepObjections(f, ids)
			}
			return setState(f, ids, data.FollowState(field.Value()), forms.DayOf(back.Date()))
		},
	})
}

func stateOptions(f *frame.Frame) []widgets.Option {
	options := make([]widgets.Option, 0, len(data.FollowStates()))
	for _, s := range data.FollowStates() {
		options = append(options, widgets.Option{Value: string(s), Caption: f.StateWord(s)})
	}
	return options
}

// setState moves new hires to a state in one batch. back is the day to come back to
// who said "not now".
func setState(f *frame.Frame, ids []data.ID, state data.FollowState, back data.Date) bool {
	today := f.Today()
	return updatePeople(f, "state-set", ids, func(p *data.Person) {
		p.SetState(state, today)
		if state == data.FollowNotNow {
			p.Next = back
		}
	})
}

// lapseNote says in a dialog of how many people the agreed next contact would be dropped.
type lapseNote struct {
	frame  *frame.Frame
	people []data.Person
	text   *widgets.Text
}

func newLapseNote(f *frame.Frame, ids []data.ID) *lapseNote {
	n := &lapseNote{frame: f, text: widgets.NewText("", widgets.Style{Color: widgets.ColorDue, Wrap: true})}
	f.View(func(tx *store.Tx) (err error) {
		n.people, err = tx.FindPeople(store.PersonFilter{IDs: ids})
		return err
	})
	return n
}

// show counts those of whom it lapses.
func (n *lapseNote) show(lapses func(*data.Person) bool) {
	count := 0
	for i := range n.people {
		if lapses(&n.people[i]) {
			count++
		}
	}
	n.text.Hidden = count == 0
	n.text.SetText(n.frame.Count("state.lapses", count))
	n.frame.FitDialogs()
}

package people

import (
	"kader/app/forms"
	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
)

// stateQuestion is the dialog that asks how it stands with people.
type stateQuestion struct {
	frame     *frame.Frame
	ids       []data.ID
	state     *widgets.Choice
	back      *widgets.DateField // when to come back to who said "not now"
	backRow   *widgets.FormRow
	again     *widgets.Text // whether they are asked again, and when
	lapse     *lapseNote
	objection *objectionOffer
	joining   *joining
}

// askState asks how it stands with people. "Not now" wants a day to come back, "joined" from which day and what
// brought them in.
func askState(f *frame.Frame, ids []data.ID, state data.FollowState) {
	if len(ids) == 0 {
		return
	}
	q := &stateQuestion{
		frame: f, ids: ids, lapse: newLapseNote(f, ids), objection: newObjectionOffer(f, ids), joining: newJoining(f, ids),
		again: widgets.NewText("", widgets.Style{Color: widgets.ColorMuted, Wrap: true}),
	}
	q.back = forms.NewDateField(f, forms.LeanAhead, nil)
	q.back.SetDate(forms.TimeOf(f.Today().AddMonths(3)))
	q.backRow = widgets.NewFormRow(f.Text("state.back"), q.back)
	q.state = widgets.NewChoice(stateOptions(f), func(string) { q.fit() })
	q.state.Prefer(string(state))
	q.fit()
	f.Show(frame.Dialog{
		Title: f.Text("state.title"), Text: f.Count("people.selected", len(ids)),
		Body:  widgets.VStack(widgets.GapMedium, q.state, q.backRow, q.again, q.joining.box, q.lapse.text, q.objection.box),
		First: q.state, Submit: f.Text("state.submit"), OnSubmit: q.onSubmit,
	})
}

// chosen returns the state that shows.
func (q *stateQuestion) chosen() data.FollowState { return data.FollowState(q.state.Value()) }

// fit shows what belongs to the chosen state.
func (q *stateQuestion) fit() {
	f, state := q.frame, q.chosen()
	q.backRow.Hidden = state != data.FollowNotNow
	q.backRow.Refresh()
	q.joining.box.Hidden = state != data.FollowJoined
	switch state {
	case data.FollowNo:
		q.again.SetText(f.Text("state.again", "date", f.Lang.Date(f.Today().AddMonths(data.AskAgainAfter))))
	case data.FollowDoNotContact:
		q.again.SetText(f.Text("state.never"))
	}
	q.again.Hidden = state != data.FollowNo && state != data.FollowDoNotContact
	q.lapse.show(func(p *data.Person) bool { return p.Lapses(state) })
	q.objection.show(state)
}

// onSubmit moves the people to the chosen state; false where a day is missing or wrong.
func (q *stateQuestion) onSubmit() bool {
	f := q.frame
	switch {
	case !q.back.Valid():
		q.backRow.SetError(f.Lang.Error(data.Invalid{Rule: data.RuleDate}))
		return false
	case !q.backRow.Hidden && q.back.Date().IsZero(): // a day that was agreed is not emptied
		q.backRow.SetError(f.Lang.Error(data.Invalid{Rule: data.RuleRequired}))
		return false
	case q.objection.accepted():
		return keepObjections(f, q.ids)
	case q.chosen() != data.FollowJoined:
		return setState(f, q.ids, q.chosen(), forms.DayOf(q.back.Date()))
	case !q.joining.valid():
		return false
	}
	each := q.joining.join(func(p *data.Person) { p.SetState(data.FollowJoined, f.Today()) })
	return changeMany(f, "state-set", q.ids, each, func() { f.Undo.SayTaken("state-set") })
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

package app

import (
	"kader/app/widgets"
	"kader/data"
)

// askState asks how it stands with new hires. "Not now" wants a day to come back.
func (a *App) askState(ids []data.ID, state data.FollowState) {
	if len(ids) == 0 {
		return
	}
	options := a.stateOptions()
	back := a.newDateField(leanAhead, nil)
	back.SetDate(timeOf(a.today().AddMonths(3)))
	row := widgets.NewFormRow(a.text("state.back"), back)
	showBack := func(value string) {
		row.Hidden = data.FollowState(value) != data.FollowNotNow
		row.Refresh()
	}
	field := newChoice(options, showBack)
	field.prefer(string(state))
	showBack(field.value())
	a.show(dialogBox{
		title: a.text("state.title"), text: a.count("people.selected", len(ids)),
		body: widgets.VStack(widgets.GapMedium, field, row), first: field, submit: a.text("state.submit"),
		onSubmit: func() bool {
			if !back.Valid() {
				row.SetError(a.lang.Error(data.Invalid{Rule: data.RuleDate}))
				return false
			}
			return a.setState(ids, data.FollowState(field.value()), dayOf(back.Date()))
		},
	})
}

func (a *App) stateOptions() []option {
	options := make([]option, 0, len(data.FollowStates()))
	for _, s := range data.FollowStates() {
		options = append(options, option{string(s), a.stateWord(s)})
	}
	return options
}

// setState moves new hires to a state in one batch. back is the day to come back to
// who said "not now".
func (a *App) setState(ids []data.ID, state data.FollowState, back data.Date) bool {
	today := a.today()
	return a.updatePeople("state-set", ids, func(p *data.Person) {
		p.SetState(state, today)
		if state == data.FollowNotNow {
			p.Next = back
		}
	})
}

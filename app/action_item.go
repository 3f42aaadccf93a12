package app

import (
	"strings"

	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
)

// actionItem is an action as a line that can be ticked off. under is shown small
// beside who does it.
func actionItem(a *App, action data.Action, open func(data.ID), under string) item {
	var note []string
	for _, words := range []string{action.Who, under} {
		if words != "" {
			note = append(note, words)
		}
	}
	return item{
		key: string(action.ID), title: action.Title, note: strings.Join(note, " · "),
		fact: dueFact(a, action), done: !action.Pending(),
		onOpen: func() { open(action.ID) },
		onTick: func() { tickAction(a, action) },
		remove: func() {
			a.take("action-deleted", func(tx *store.Tx) error { return tx.DeleteAction(action.ID) })
		},
	}
}

// dueFact says by word and colour when an action has to be done, or that it is.
func dueFact(a *App, action data.Action) widgets.Fact {
	switch {
	case action.Status == data.ActionDone:
		return widgets.Fact{Text: a.lang.Date(action.Done), Icon: "check", Tone: widgets.ToneGood}
	case action.Status == data.ActionDropped:
		return widgets.Fact{Text: a.text("action-status.dropped"), Tone: widgets.ToneMuted}
	case action.Due.IsZero():
		return widgets.Fact{}
	case action.Overdue(a.today()):
		return widgets.Fact{Text: a.dayWords(action.Due, true), Icon: "warning", Tone: widgets.ToneOverdue}
	case action.Due.DaysSince(a.today()) <= 7:
		return widgets.Fact{Text: a.dayWords(action.Due, false), Icon: "schedule", Tone: widgets.ToneDue}
	}
	return widgets.Fact{Text: a.lang.Date(action.Due), Tone: widgets.ToneMuted}
}

// tickAction ticks an action off, or puts it back.
func tickAction(a *App, action data.Action) {
	label := "action-done"
	if !action.Pending() {
		label = "action-reopened"
	}
	today := a.today()
	done := a.update(label, func(tx *store.Tx) error {
		return tx.UpdateAction(action.ID, func(v *data.Action) {
			if v.Pending() {
				v.Status, v.Done = data.ActionDone, today
			} else {
				v.Status, v.Done = data.ActionOpen, data.Date{}
			}
		})
	})
	if done {
		a.undo.sayTaken(label)
	}
}

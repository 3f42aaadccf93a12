package forms

import (
	"strings"

	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
)

// ActionItem is an action as a line that can be ticked off. under is shown small
// beside who does it.
func ActionItem(f *frame.Frame, action data.Action, open func(data.ID), under string) Item {
	var note []string
	for _, words := range []string{action.Who, under} {
		if words != "" {
			note = append(note, words)
		}
	}
	return Item{
		Key: string(action.ID), Title: action.Title, Note: strings.Join(note, " · "),
		Fact: dueFact(f, action), Done: !action.Pending(),
		OnOpen: func() { open(action.ID) },
		onTick: func() { f.UpdateOfferingUndo(TickAction(action, f.Today())) },
		Remove: func() {
			f.UpdateOfferingUndo("action-deleted", func(tx *store.Tx) error { return tx.DeleteAction(action.ID) })
		},
		More: []frame.MenuLine{{Words: f.Text("plan.field.due"), Run: func() { askDue(f, action) }, Writes: true}},
	}
}

// askDue asks by when an action has to be done.
func askDue(f *frame.Frame, action data.Action) {
	field := NewDateField(f, LeanAhead, nil)
	field.SetDate(TimeOf(action.Due))
	row := widgets.NewFormRow("", field)
	f.Show(frame.Dialog{
		Title: f.Text("plan.field.due"), Text: action.Title, Body: row, First: field, Submit: f.Text("state.submit"),
		OnSubmit: func() bool {
			if !field.Valid() {
				row.SetError(f.Lang.Error(data.Invalid{Rule: data.RuleDate}))
				return false
			}
			due := DayOf(field.Date())
			return due == action.Due || f.Update("action-updated", func(tx *store.Tx) error {
				return tx.UpdateAction(action.ID, func(v *data.Action) { v.Due = due })
			})
		},
	})
}

// dueFact says by word and colour when an action has to be done, or that it is.
func dueFact(f *frame.Frame, action data.Action) widgets.Fact {
	switch {
	case action.Status == data.ActionDone:
		return widgets.Fact{Text: f.Lang.Date(action.Done), Icon: "check", Tone: widgets.ToneGood}
	case action.Status == data.ActionDropped:
		return widgets.Fact{Text: f.Text("action-status.dropped"), Tone: widgets.ToneMuted}
	case action.Due.IsZero():
		return widgets.Fact{}
	case action.Overdue(f.Today()):
		return widgets.Fact{Text: f.DayWords(action.Due, true), Icon: "warning", Tone: widgets.ToneOverdue}
	case action.Due.DaysSince(f.Today()) <= 7:
		return widgets.Fact{Text: f.DayWords(action.Due, false), Icon: "schedule", Tone: widgets.ToneDue}
	}
	return widgets.Fact{Text: f.Lang.Date(action.Due), Tone: widgets.ToneMuted}
}

// TickAction is the change that ticks an action off, or puts it back.
func TickAction(action data.Action, today data.Date) (label string, write func(*store.Tx) error) {
	label = "action-done"
	if !action.Pending() {
		label = "action-reopened"
	}
	return label, func(tx *store.Tx) error {
		return tx.UpdateAction(action.ID, func(v *data.Action) {
			if v.Pending() {
				v.Status, v.Done = data.ActionDone, today
			} else {
				v.Status, v.Done = data.ActionOpen, data.Date{}
			}
		})
	}
}

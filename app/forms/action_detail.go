package forms

import (
	"strings"

	"fyne.io/fyne/v2"

	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
)

// ActionDetail shows one action in a pane: on the plan and on a meeting.
type ActionDetail struct {
	page *RowPage
	*Detail[data.Action]
}

func NewActionDetail(p *RowPage) *ActionDetail {
	d := &ActionDetail{page: p, Detail: NewDetail[data.Action](p.Side, "action-updated")}
	d.Find, d.Write = (*store.Tx).FindAction, d.write
	d.Title = func(v data.Action) string { return v.Title }
	d.addFields()
	d.Actions = []fyne.CanvasObject{widgets.NewIconButton("delete", p.Frame.Text("plan.delete-action"), func() {
		d.Remove("action-deleted", (*store.Tx).DeleteAction)
	})}
	return d
}

func (d *ActionDetail) addFields() {
	f, e := d.page.Frame, d.Editor
	AddTitle(e, f.Text("plan.field.title"), func(v *data.Action) *string { return &v.Title })
	e.Add(e.TextField(f.Text("plan.field.who"), func(v *data.Action) *string { return &v.Who }, nil))
	e.Beside(
		e.DateField(f.Text("plan.field.due"), LeanAhead, func(v *data.Action) *data.Date { return &v.Due }),
		e.ChoiceField(f.Text("plan.field.status"), d.statusOptions(),
			func(v data.Action) string { return string(v.Status) },
			func(v *data.Action, value string) { v.Status = data.ActionStatus(value) }))
	e.Add(e.DateField(f.Text("plan.field.done"), LeanBack, func(v *data.Action) *data.Date { return &v.Done }))
	goal := e.ChoiceField(f.Text("plan.field.goal"), nil,
		func(v data.Action) string { return string(v.GoalID) },
		func(v *data.Action, value string) { v.GoalID = data.ID(value) })
	e.Add(goal)
	topic := e.ChoiceField(f.Text("plan.field.topic"), nil,
		func(v data.Action) string { return string(v.TopicID) },
		func(v *data.Action, value string) { v.TopicID = data.ID(value) })
	e.Add(topic)
	d.OnShow = func(*store.Tx, data.Action) error {
		if goals, ok := goal.Row.Field().(*widgets.Choice); ok {
			goals.SetOptions(d.page.GoalOptions())
		}
		if topics, ok := topic.Row.Field().(*widgets.Choice); ok {
			topics.SetOptions(d.page.TopicOptions())
		}
		return nil
	}
}

func (d *ActionDetail) statusOptions() []widgets.Option {
	var options []widgets.Option
	for _, s := range data.ActionStatuses() {
		options = append(options, widgets.Option{Value: string(s), Caption: d.page.Frame.Text("action-status." + string(s))})
	}
	return options
}

// write keeps name and rep, status and day of completion in step.
func (d *ActionDetail) write(tx *store.Tx, id data.ID, write func(*data.Action)) error {
	reps := d.page.Known().Reps
	return tx.UpdateAction(id, func(v *data.Action) {
		who := v.Who
		write(v)
		if v.Who != who {
			v.Who, v.RepID = whoOf(v.Who, reps)
		}
		switch {
		case v.Status != data.ActionDone:
			v.Done = data.Date{}
		case v.Done.IsZero():
			v.Done = d.page.Frame.Today()
		}
	})
}

// whoOf recognises a rep in a typed name; any other name stays as it was typed.
func whoOf(name string, reps []Named) (who string, id data.ID) {
	words := strings.Fields(name)
	if rep, n, ok := longestNamed(words, reps, Fitting); ok && n == len(words) {
		return rep.Name, rep.ID
	}
	return name, ""
}

// GoalOptions offers the goals, and none.
func (p *RowPage) GoalOptions() []widgets.Option {
	options := []widgets.Option{{Value: "", Caption: p.Frame.Text("plan.none")}}
	for _, g := range p.Dossier.Goals {
		options = append(options, widgets.Option{Value: string(g.ID), Caption: g.Title})
	}
	return options
}

// TopicOptions offers the topics, and none.
func (p *RowPage) TopicOptions() []widgets.Option {
	options := []widgets.Option{{Value: "", Caption: p.Frame.Text("plan.none")}}
	for _, t := range p.Dossier.Topics {
		options = append(options, widgets.Option{Value: string(t.ID), Caption: t.Title})
	}
	return options
}

// AddTitle adds the field of a title, which may not be empty.
func AddTitle[T any](e *Editor[T], label string, at func(*T) *string) {
	e.Add(e.TextField(label, at, Required(label)))
}

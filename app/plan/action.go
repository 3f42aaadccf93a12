package plan

import (
	"strings"

	"fyne.io/fyne/v2"

	"kader/app/forms"
	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
)

// actionDetail shows one action in a pane: on the plan and on a meeting.
type actionDetail struct {
	page   *rowPage
	detail *forms.Detail[data.Action]
}

func newActionDetail(p *rowPage) *actionDetail {
	d := &actionDetail{page: p, detail: forms.NewDetail[data.Action](p.side, "action-updated")}
	d.detail.Find, d.detail.Write = (*store.Tx).FindAction, d.write
	d.detail.Title = func(v data.Action) string { return v.Title }
	d.addFields()
	d.detail.Actions = []fyne.CanvasObject{widgets.NewIconButton("delete", p.frame.Text("plan.delete-action"), func() {
		d.detail.Remove("action-deleted", (*store.Tx).DeleteAction)
	})}
	return d
}

func (d *actionDetail) addFields() {
	f, e := d.page.frame, d.detail.Editor
	addTitle(e, f.Text("plan.field.title"), func(v *data.Action) *string { return &v.Title })
	e.Add(e.TextField(f.Text("plan.field.who"), func(v *data.Action) *string { return &v.Who }, nil))
	e.Beside(
		e.DateField(f.Text("plan.field.due"), forms.LeanAhead, func(v *data.Action) *data.Date { return &v.Due }),
		e.ChoiceField(f.Text("plan.field.status"), d.statusOptions(),
			func(v data.Action) string { return string(v.Status) },
			func(v *data.Action, value string) { v.Status = data.ActionStatus(value) }))
	e.Add(e.DateField(f.Text("plan.field.done"), forms.LeanBack, func(v *data.Action) *data.Date { return &v.Done }))
	goal := e.ChoiceField(f.Text("plan.field.goal"), nil,
		func(v data.Action) string { return string(v.GoalID) },
		func(v *data.Action, value string) { v.GoalID = data.ID(value) })
	e.Add(goal)
	d.detail.OnShow = func(*store.Tx, data.Action) error {
		if goals, ok := goal.Row.Field().(*widgets.Choice); ok {
			goals.SetOptions(d.page.goalOptions())
		}
		return nil
	}
}

func (d *actionDetail) statusOptions() []widgets.Option {
	var options []widgets.Option
	for _, s := range data.ActionStatuses() {
		options = append(options, widgets.Option{Value: string(s), Caption: d.page.frame.Text("action-status." + string(s))})
	}
	return options
}

// write keeps name and rep, status and day of completion in step.
func (d *actionDetail) write(tx *store.Tx, id data.ID, write func(*data.Action)) error {
	reps := d.page.repNames()
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
			v.Done = d.page.frame.Today()
		}
	})
}

// whoOf recognises a rep in a typed name; any other name stays as it was typed.
func whoOf(name string, reps []repName) (who string, id data.ID) {
	words := strings.Fields(name)
	if rep, n, ok := longestRep(words, reps); ok && n == len(words) {
		return rep.Name, rep.ID
	}
	return name, ""
}

package plan

import (
	"slices"

	"fyne.io/fyne/v2"

	"kader/app/forms"
	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
)

// buildDetails makes the three forms of the pane.
func (p *planPage) buildDetails() {
	p.topic = newTopicPane(p)
	p.buildGoalDetail()
	p.action = forms.NewActionDetail(&p.RowPage)
}

func (p *planPage) buildGoalDetail() {
	f := p.Frame
	d := forms.NewDetail[data.Goal](p.Side, "goal-updated")
	d.Find, d.Write = (*store.Tx).FindGoal, p.writeGoal
	d.Title = func(v data.Goal) string { return v.Title }
	e := d.Editor
	forms.AddTitle(e, f.Text("plan.field.title"), func(v *data.Goal) *string { return &v.Title })
	e.Add(e.TextField(f.Text("plan.field.indicator"), func(v *data.Goal) *string { return &v.Indicator }, nil))
	e.Beside(
		e.TextField(f.Text("plan.field.baseline"), func(v *data.Goal) *string { return &v.Baseline }, nil),
		e.TextField(f.Text("plan.field.target"), func(v *data.Goal) *string { return &v.Target }, nil))
	e.Beside(
		e.DateField(f.Text("plan.field.due"), forms.LeanAhead, func(v *data.Goal) *data.Date { return &v.Due }),
		e.DateField(f.Text("plan.field.reached"), forms.LeanBack, func(v *data.Goal) *data.Date { return &v.Reached }))
	topic := e.ChoiceField(f.Text("plan.field.topic"), nil,
		func(v data.Goal) string { return string(v.TopicID) },
		func(v *data.Goal, value string) { v.TopicID = data.ID(value) })
	e.Add(topic)
	e.Add(e.ChoiceField(f.Text("plan.field.lane"), laneOptions(f),
		func(v data.Goal) string { return string(v.Lane) },
		func(v *data.Goal, value string) { v.Lane = data.Lane(value) }))
	box := newDecisionBox(p)
	d.Content = widgets.VStack(widgets.GapMedium, e.Form, widgets.NewLine(), box.root)
	d.OnShow = func(_ *store.Tx, g data.Goal) error {
		if topics, ok := topic.Row.Field().(*widgets.Choice); ok {
			topics.SetOptions(p.TopicOptions())
		}
		box.show(decisionPlace{TopicID: g.TopicID, GoalID: g.ID}, p.decisionsOf(g.ID))
		return nil
	}
	d.Actions = []fyne.CanvasObject{widgets.NewIconButton("delete", f.Text("plan.delete-goal"), func() {
		d.Remove("goal-deleted", (*store.Tx).DeleteGoal)
	})}
	p.goal = d
}

func laneOptions(f *frame.Frame) []widgets.Option {
	var options []widgets.Option
	for _, l := range data.Lanes() {
		options = append(options, widgets.Option{Value: string(l), Caption: f.Text("lane." + string(l))})
	}
	return options
}

// decisionsOf returns what was decided about a goal and what came of it.
func (p *planPage) decisionsOf(goal data.ID) []data.Decision {
	return slices.DeleteFunc(slices.Clone(p.Dossier.Decisions), func(d data.Decision) bool { return d.GoalID != goal })
}

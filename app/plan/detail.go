package plan

import (
	"fyne.io/fyne/v2"

	"kader/app/forms"
	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
)

// buildDetails makes the three forms of the pane.
func (p *planPage) buildDetails() {
	p.buildTopicDetail()
	p.buildGoalDetail()
	p.action = forms.NewActionDetail(&p.RowPage)
}

func (p *planPage) buildTopicDetail() {
	f := p.Frame
	d := forms.NewDetail[data.Topic](p.Side, "topic-updated")
	d.Find, d.Write = (*store.Tx).FindTopic, (*store.Tx).UpdateTopic
	d.Title = func(v data.Topic) string { return v.Title }
	e := d.Editor
	forms.AddTitle(e, f.Text("plan.field.title"), func(v *data.Topic) *string { return &v.Title })
	e.Add(e.ChoiceField(f.Text("plan.field.lane"), laneOptions(f),
		func(v data.Topic) string { return string(v.Lane) },
		func(v *data.Topic, value string) { v.Lane = data.Lane(value) }))
	unit := e.ChoiceField(f.Text("plan.field.unit"), nil,
		func(v data.Topic) string { return string(v.UnitID) },
		func(v *data.Topic, value string) { v.UnitID = data.ID(value) })
	p.units, _ = unit.Row.Field().(*widgets.Choice)
	e.Add(unit)
	e.Add(e.LinesField(f.Text("plan.field.note"), 4, func(v *data.Topic) *string { return &v.Note }))
	d.OnShow = func(*store.Tx, data.Topic) error {
		p.units.SetOptions(
			forms.UnitOptions(f, p.Dossier.Units, widgets.Option{Value: "", Caption: f.Text("plan.whole-company")}),
		)
		return nil
	}
	d.Actions = []fyne.CanvasObject{widgets.NewIconButton("delete", f.Text("plan.delete-topic"), func() {
		d.Remove("topic-deleted", (*store.Tx).DeleteTopic)
	})}
	p.topic = d
}

func (p *planPage) buildGoalDetail() {
	f := p.Frame
	d := forms.NewDetail[data.Goal](p.Side, "goal-updated")
	d.Find, d.Write = (*store.Tx).FindGoal, (*store.Tx).UpdateGoal
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
	d.OnShow = func(*store.Tx, data.Goal) error {
		if topics, ok := topic.Row.Field().(*widgets.Choice); ok {
			topics.SetOptions(p.topicOptions())
		}
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

func (p *planPage) topicOptions() []widgets.Option {
	options := []widgets.Option{{Value: "", Caption: p.Frame.Text("plan.none")}}
	for _, t := range p.Dossier.Topics {
		options = append(options, widgets.Option{Value: string(t.ID), Caption: t.Title})
	}
	return options
}

package app

import (
	"strconv"

	"fyne.io/fyne/v2"

	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
)

// buildDetails makes the three forms of the pane.
func (p *planPage) buildDetails() {
	p.buildTopicDetail()
	p.buildGoalDetail()
	p.action = newActionDetail(p.side, p.goalOptions, func() []data.Person { return p.reps })
}

func (p *planPage) buildTopicDetail() {
	a := p.app
	d := newDetail[data.Topic](p.side, "topic-updated")
	d.find, d.write = (*store.Tx).FindTopic, (*store.Tx).UpdateTopic
	d.title = func(v data.Topic) string { return v.Title }
	e := d.editor
	e.add(e.textField(a.text("plan.field.title"), func(v *data.Topic) *string { return &v.Title }, required(a.text("plan.field.title"))))
	e.beside(
		e.choiceField(a.text("plan.field.lane"), laneOptions(a),
			func(v data.Topic) string { return string(v.Lane) },
			func(v *data.Topic, value string) { v.Lane = data.Lane(value) }),
		e.choiceField(a.text("plan.field.heat"), heatOptions(a),
			func(v data.Topic) string { return strconv.Itoa(v.Heat) },
			func(v *data.Topic, value string) { v.Heat = int(value[0] - '0') }))
	unit := e.choiceField(a.text("plan.field.unit"), nil,
		func(v data.Topic) string { return string(v.UnitID) },
		func(v *data.Topic, value string) { v.UnitID = data.ID(value) })
	p.units, _ = unit.row.Field().(*widgets.Choice)
	e.add(unit)
	e.add(e.dateField(a.text("plan.field.heard"), leanBack, func(v *data.Topic) *data.Date { return &v.LastHeard }))
	e.add(e.linesField(a.text("plan.field.note"), 4, func(v *data.Topic) *string { return &v.Note }))
	d.shown = func(*store.Tx, data.Topic) error {
		p.units.SetOptions(unitOptions(a, p.dossier.Units, widgets.Option{Value: "", Caption: a.text("plan.whole-company")}))
		return nil
	}
	d.actions = []fyne.CanvasObject{widgets.NewIconButton("delete", a.text("plan.delete-topic"), func() {
		d.remove("topic-deleted", (*store.Tx).DeleteTopic)
	})}
	p.topic = d
}

func (p *planPage) buildGoalDetail() {
	a := p.app
	d := newDetail[data.Goal](p.side, "goal-updated")
	d.find, d.write = (*store.Tx).FindGoal, (*store.Tx).UpdateGoal
	d.title = func(v data.Goal) string { return v.Title }
	e := d.editor
	e.add(e.textField(a.text("plan.field.title"), func(v *data.Goal) *string { return &v.Title }, required(a.text("plan.field.title"))))
	e.add(e.textField(a.text("plan.field.indicator"), func(v *data.Goal) *string { return &v.Indicator }, nil))
	e.beside(
		e.textField(a.text("plan.field.baseline"), func(v *data.Goal) *string { return &v.Baseline }, nil),
		e.textField(a.text("plan.field.target"), func(v *data.Goal) *string { return &v.Target }, nil))
	e.beside(
		e.dateField(a.text("plan.field.due"), leanAhead, func(v *data.Goal) *data.Date { return &v.Due }),
		e.dateField(a.text("plan.field.reached"), leanBack, func(v *data.Goal) *data.Date { return &v.Reached }))
	topic := e.choiceField(a.text("plan.field.topic"), nil,
		func(v data.Goal) string { return string(v.TopicID) },
		func(v *data.Goal, value string) { v.TopicID = data.ID(value) })
	e.add(topic)
	e.add(e.choiceField(a.text("plan.field.lane"), laneOptions(a),
		func(v data.Goal) string { return string(v.Lane) },
		func(v *data.Goal, value string) { v.Lane = data.Lane(value) }))
	d.shown = func(*store.Tx, data.Goal) error {
		if topics, ok := topic.row.Field().(*widgets.Choice); ok {
			topics.SetOptions(p.topicOptions())
		}
		return nil
	}
	d.actions = []fyne.CanvasObject{widgets.NewIconButton("delete", a.text("plan.delete-goal"), func() {
		d.remove("goal-deleted", (*store.Tx).DeleteGoal)
	})}
	p.goal = d
}

func laneOptions(a *App) []widgets.Option {
	var options []widgets.Option
	for _, l := range data.Lanes() {
		options = append(options, widgets.Option{Value: string(l), Caption: a.text("lane." + string(l))})
	}
	return options
}

func heatOptions(a *App) []widgets.Option {
	var options []widgets.Option
	for heat := range 4 {
		options = append(options, widgets.Option{Value: strconv.Itoa(heat), Caption: heatWord(a, heat)})
	}
	return options
}

func (p *planPage) topicOptions() []widgets.Option {
	options := []widgets.Option{{Value: "", Caption: p.app.text("plan.none")}}
	for _, t := range p.dossier.Topics {
		options = append(options, widgets.Option{Value: string(t.ID), Caption: t.Title})
	}
	return options
}

func (p *planPage) goalOptions() []widgets.Option {
	options := []widgets.Option{{Value: "", Caption: p.app.text("plan.none")}}
	for _, g := range p.dossier.Goals {
		options = append(options, widgets.Option{Value: string(g.ID), Caption: g.Title})
	}
	return options
}

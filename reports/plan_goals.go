package reports

import (
	"cmp"
	"slices"
	"strconv"

	"kader/data"
	"kader/reports/figure"
)

// staleDays is after how long without news a topic should be asked about again.
const staleDays = 90

// writeTopics writes what is alive among colleagues, the hottest first.
func (p *plan) writeTopics() {
	topics := slices.Clone(p.dossier.Topics)
	if len(topics) == 0 {
		return
	}
	slices.SortStableFunc(topics, func(a, b data.Topic) int { return cmp.Compare(b.Heat, a.Heat) })
	l := p.lang
	p.open("report.topics")
	t := table{pad: 6, columns: []column{
		{title: l.Text("report.topic")},
		{title: l.Text("report.where"), width: 110},
		{title: l.Text("report.heat"), width: 96},
		{title: l.Text("report.last-heard"), width: 100},
	}}
	for _, topic := range topics {
		what := plain(p.veil.text(topic.Title), cellBold())
		if topic.Note != "" {
			what = append(what, paragraph{text: p.veil.text(topic.Note), letter: quiet(), space: 2})
		}
		t.rows = append(t.rows, row{cells: []cell{
			what, plain(p.unitName(topic.UnitID), cellText()), p.heat(topic.Heat), p.heard(topic.LastHeard),
		}})
	}
	p.table(t)
}

func (p *plan) heat(heat int) cell {
	if heat < 1 || heat > 3 {
		return plain(p.lang.Text("report.heat.0"), letter{9, false, figure.Muted})
	}
	return cell{{text: p.lang.Text("report.heat." + strconv.Itoa(heat)), letter: cellText(), mark: heatMark(heat)}}
}

func (p *plan) heard(d data.Date) cell {
	c := plain(p.day(d), cellText())
	if days := p.o.Today.DaysSince(d); !d.IsZero() && days > staleDays {
		note := lacking(p.lang.Count("report.days-ago", days))
		note.letter.size = 8
		c = append(c, note)
	}
	return c
}

// writeGoals writes what the group wants, each goal with its next steps.
func (p *plan) writeGoals() {
	goals := slices.Clone(p.dossier.Goals)
	if len(goals) == 0 {
		return
	}
	slices.SortStableFunc(goals, func(a, b data.Goal) int {
		return compareLast(!a.Reached.IsZero(), !b.Reached.IsZero())
	})
	p.open("report.goals")
	t := table{pad: step, columns: []column{{width: 2 * step}, {}, {width: 100, align: figure.Right}}}
	for _, g := range goals {
		r := row{cells: []cell{nil, p.goal(g), p.goalDay(g)}, accent: figure.Primary, open: true, after: step}
		if !g.Reached.IsZero() {
			r.accent = figure.Hairline
		}
		t.rows = append(t.rows, r)
	}
	p.table(t)
}

// compareLast orders what is true behind what is false.
func compareLast(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}

// goal is the title of a goal, what is counted, and the next steps.
func (p *plan) goal(g data.Goal) cell {
	var c cell
	if topic := p.topicTitle(g.TopicID); topic != "" {
		c = append(c, muted(p.veil.text(topic)))
	}
	c = append(c, paragraph{text: p.veil.text(g.Title), letter: letter{11, true, figure.Ink}})
	if measure := p.goalMeasure(g); measure != "" {
		c = append(c, paragraph{text: measure, letter: cellText(), space: 2})
	}
	if !g.Reached.IsZero() {
		return c
	}
	steps := data.NextSteps(p.dossier.Actions, g.ID)
	if len(steps) == 0 {
		none := lacking(p.lang.Text("report.goal.no-step"))
		none.space = half
		return append(c, none)
	}
	for _, a := range steps {
		c = append(c, paragraph{text: p.nextStep(a), letter: cellText(), mark: ringMark(figure.Primary), space: half})
	}
	return c
}

func (p *plan) topicTitle(id data.ID) string {
	for _, t := range p.dossier.Topics {
		if t.ID == id {
			return t.Title
		}
	}
	return ""
}

// goalMeasure says what is counted, from where to where.
func (p *plan) goalMeasure(g data.Goal) string {
	l := p.lang
	from, to := p.veil.text(g.Baseline), p.veil.text(g.Target)
	way := ""
	switch {
	case from != "" && to != "":
		way = l.Text("report.goal.from-to", "baseline", from, "target", to)
	case to != "":
		way = l.Text("report.goal.to", "target", to)
	case from != "":
		way = l.Text("report.goal.from", "baseline", from)
	}
	indicator := p.veil.text(g.Indicator)
	if indicator == "" || way == "" {
		return indicator + way
	}
	return l.Text("report.goal.measure", "indicator", indicator, "way", way)
}

// nextStep is one line: what, who, by when.
func (p *plan) nextStep(a data.Action) string {
	l := p.lang
	what, who := p.veil.text(a.Title), p.veil.who(a)
	switch {
	case who != "" && !a.Due.IsZero():
		return l.Text("report.step.who-when", "what", what, "who", who, "date", l.Date(a.Due))
	case who != "":
		return l.Text("report.step.who", "what", what, "who", who)
	case !a.Due.IsZero():
		return l.Text("report.step.when", "what", what, "date", l.Date(a.Due))
	}
	return what
}

func (p *plan) goalDay(g data.Goal) cell {
	l := p.lang
	switch {
	case !g.Reached.IsZero():
		return cell{{
			text: l.Text("report.goal.reached"), mark: doneMark(figure.Primary), letter: letter{9, true, figure.Primary},
		}, {text: l.Date(g.Reached), letter: letter{9, false, figure.Muted}}}
	case g.Due.IsZero():
		return nil
	case g.Due.Before(p.o.Today):
		return cell{late(l.Text("report.overdue")), {text: l.Date(g.Due), letter: letter{9, false, figure.Overdue}}}
	}
	return plain(l.LongDate(g.Due), cellBold())
}

// writeLanes sets what is worked on now beside the long agenda.
func (p *plan) writeLanes() {
	now, long := p.lane(data.LaneNow), p.lane(data.LaneLong)
	if len(now)+len(long) == 0 {
		return
	}
	l := p.lang
	p.open("report.lanes")
	p.table(table{
		pad:     step,
		columns: []column{{title: l.Text("lane.now")}, {width: 2 * step}, {title: l.Text("lane.long")}},
		rows:    []row{{cells: []cell{now, nil, long}, open: true}},
	})
}

// lane lists the topics of a lane and the goals that are not yet reached.
func (p *plan) lane(lane data.Lane) cell {
	var c cell
	for _, t := range p.dossier.Topics {
		if cmp.Or(t.Lane, data.LaneNow) == lane {
			c = append(c, paragraph{text: p.veil.text(t.Title), letter: cellText(), mark: dotMark(figure.Due), space: half})
		}
	}
	for _, g := range p.dossier.Goals {
		if cmp.Or(g.Lane, data.LaneNow) != lane || !g.Reached.IsZero() {
			continue
		}
		mark := alertMark(figure.Primary)
		c = append(c, paragraph{text: p.veil.text(g.Title), letter: cellBold(), mark: mark, space: step})
		if !g.Due.IsZero() {
			under := muted(p.lang.Text("report.by", "date", p.lang.Date(g.Due)))
			under.indent = mark.Width + markGap
			c = append(c, under)
		}
	}
	return c
}

package reports

import (
	"slices"

	"kader/data"
	"kader/reports/figure"
)

// staleDays is the number of days without news after which a topic should be asked about
// again.
const staleDays = 90

// writeGoals writes the goals, each with its next steps.
func (p *plan) writeGoals() {
	goals := slices.Clone(p.dossier.Goals)
	if len(goals) == 0 {
		return
	}
	slices.SortStableFunc(goals, func(a, b data.Goal) int {
		return compareLast(!a.Reached.IsZero(), !b.Reached.IsZero())
	})
	p.startSection("report.goals")
	t := table{pad: step, columns: []column{{width: 2 * step}, {}, {width: 100, align: figure.Right}}}
	for _, g := range goals {
		r := row{cells: []cell{nil, p.goalCell(g), p.goalDayCell(g)}, accent: figure.Primary, open: true, after: step}
		if !g.Reached.IsZero() {
			r.accent = figure.Hairline
		}
		t.rows = append(t.rows, r)
	}
	p.drawTable(t)
}

// compareLast compares two values so that false comes before true.
func compareLast(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}

// goalCell returns the title of a goal, its measure and its next steps.
func (p *plan) goalCell(g data.Goal) cell {
	var c cell
	if topic, _ := p.dossier.FindTopic(g.TopicID); topic.Title != "" {
		c = append(c, mutedText(topic.Title))
	}
	c = append(c, paragraph{text: g.Title, style: textStyle{11, true, figure.Ink}})
	if measure := p.goalMeasure(g); measure != "" {
		c = append(c, paragraph{text: measure, style: cellStyle(), space: 2})
	}
	if !g.Reached.IsZero() {
		return c
	}
	steps := data.NextSteps(p.dossier.Actions, g.ID)
	if len(steps) == 0 {
		none := lackingText(p.lang.Text("report.goal.no-step"))
		none.space = half
		return append(c, none)
	}
	for _, a := range steps {
		c = append(c, p.stepParagraph(a))
	}
	return c
}

// stepParagraph returns a next step, marked if it is overdue.
func (p *plan) stepParagraph(a data.Action) paragraph {
	step := paragraph{text: p.nextStep(a), style: cellStyle(), mark: ringMark(figure.Primary)}
	if a.Overdue(p.o.Today) {
		step = lateText(p.lang.Text("report.step.late", "step", step.text))
	}
	step.space = half
	return step
}

// goalMeasure returns the indicator of a goal, from its baseline to its target, and how it
// stands today or that it was not measured.
func (p *plan) goalMeasure(g data.Goal) string {
	l := p.lang
	way := p.goalWay(g)
	if p.notMeasured(g) {
		way = l.Text("report.goal.not-measured", "way", way)
	} else if now := p.goalToday(g); now != "" && g.Reached.IsZero() {
		if way == "" {
			way = l.Text("report.goal.now", "now", now)
		} else {
			way = l.Text("report.goal.way-now", "way", way, "now", now)
		}
	}
	indicator := g.Indicator
	if indicator == "" || way == "" {
		return indicator + way
	}
	return l.Text("report.goal.measure", "indicator", indicator, "way", way)
}

// goalWay returns from where to where a goal goes, "" where neither was said.
func (p *plan) goalWay(g data.Goal) string {
	l := p.lang
	from, to := g.Baseline, g.Target
	switch {
	case from != "" && to != "":
		return l.Text("report.goal.from-to", "baseline", from, "target", to)
	case to != "":
		return l.Text("report.goal.to", "target", to)
	case from != "":
		return l.Text("report.goal.from", "baseline", from)
	}
	return ""
}

// nextStep returns one line: what, who, by when.
func (p *plan) nextStep(a data.Action) string {
	l := p.lang
	what, who := a.Title, a.Who
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

func (p *plan) goalDayCell(g data.Goal) cell {
	l := p.lang
	switch {
	case !g.Reached.IsZero():
		return cell{{
			text: l.Text("report.goal.reached"), mark: doneMark(figure.Primary), style: textStyle{9, true, figure.Primary},
		}, {text: l.Date(g.Reached), style: textStyle{9, false, figure.Muted}}}
	case g.Due.IsZero():
		return nil
	case g.Due.Before(p.o.Today):
		return cell{lateText(l.Text("report.overdue")), {text: l.Date(g.Due), style: textStyle{9, false, figure.Overdue}}}
	}
	return plainCell(l.LongDate(g.Due), boldStyle())
}

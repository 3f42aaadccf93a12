package reports

import (
	"slices"
	"strings"
	"unicode"

	"kader/assets"
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
		return data.CompareLast(!a.Reached.IsZero(), !b.Reached.IsZero())
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

// goalToday returns how a goal stands today, where its indicator is a figure of the snapshot
// by its own name, in any of the languages: the density, the members, the reps, the white
// spots. A goal under a topic of one unit is about that unit. It returns "" where that cannot
// be known, or must not be shown.
func (p *plan) goalToday(g data.Goal) string {
	if g.Indicator == "" {
		return ""
	}
	figure, parts := p.total, p.figures
	topic, _ := p.dossier.FindTopic(g.TopicID)
	if below := figuresOf(p.figures, topic.UnitID); len(below) > 0 {
		figure, parts = below[0], below
	}
	l := p.lang
	now := ""
	switch p.figureNamed(g.Indicator) {
	case "report.density":
		if share, shown := p.suppression.density(figure); shown {
			now = l.Percent(share)
		}
	case "report.members":
		if !p.suppression.hides(figure.UnitID) {
			now = l.Number(figure.Members)
		}
	case "report.reps":
		now = l.Number(figure.Reps)
	case "report.white-spots":
		now = l.Number(len(data.WhiteSpots(parts)))
	}
	if now == "" || figure.UnitID == "" {
		return now
	}
	return l.Text("report.goal.now-unit", "now", now, "unit", figure.Name)
}

// figureNamed returns the key of the figure with that name, "" if there is none.
func (p *plan) figureNamed(name string) string {
	if p.figureNames == nil {
		p.figureNames = figureNames()
	}
	return p.figureNames[nameKey(name)]
}

// notMeasured reports whether a goal goes to a number that Kader does not count, so that the
// paper has no number of today beside it.
func (p *plan) notMeasured(g data.Goal) bool {
	return g.Reached.IsZero() && strings.ContainsFunc(g.Target, unicode.IsDigit) && p.figureNamed(g.Indicator) == ""
}

// figureNames returns the figures that a goal may be about: their names in every language,
// folded, with the key of the text.
func figureNames() map[string]string {
	names := make(map[string]string)
	for _, code := range assets.Languages() {
		l, err := assets.Load(code)
		if err != nil {
			continue // a language that is not there names nothing
		}
		for _, key := range [...]string{"report.density", "report.members", "report.reps", "report.white-spots"} {
			names[nameKey(l.Text(key))] = key
		}
	}
	return names
}

// figuresOf returns the figures of a unit and of those below it, none if it is not there.
func figuresOf(figures []data.UnitFigure, id data.ID) []data.UnitFigure {
	for i, f := range figures {
		if f.UnitID != id {
			continue
		}
		end := i + 1
		for end < len(figures) && figures[end].Depth > f.Depth {
			end++
		}
		return figures[i:end]
	}
	return nil
}

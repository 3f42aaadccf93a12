package reports

import (
	"io"
	"slices"
	"strings"

	"kader/assets"
	"kader/data"
	"kader/reports/figure"
)

// WriteMinutes writes the minutes of a meeting as PDF: who came, what was said, decided and agreed, what was heard,
// what the group will work on and when it meets again.
func WriteMinutes(w io.Writer, l *assets.Language, d *data.Dossier, o Options) error {
	return writeMeetingPaper(w, l, d, o, data.ExportMinutes, func(p *meetingPaper) {
		p.writePresent()
		p.writePoints()
		p.writeDecided()
		p.writeAgreed()
		p.writeHeard()
		p.writeWork()
		if next := p.nextLine(); next != "" {
			p.writeSection(0, p.lang.Text("report.minutes.next"))
			p.writeText(next, bodyStyle())
		}
		p.addGap(step)
		p.writeInitialsNote()
	})
}

// minutesShown is what the minutes print.
func minutesShown(d *data.Dossier, o Options) *data.Dossier {
	shown := meetingShown(data.ExportMinutes, d, o)
	if len(shown.Meetings) == 0 {
		return shown
	}
	m := shown.Meetings[0]
	first := &shown.Meetings[0]
	first.Questions, first.Speakers, first.Link, first.Tool = "", "", "", ""
	shown.Attended = cameTo(d.Attended, m.ID)
	shown.Decisions = decidedAt(d.Decisions, m.ID)
	for _, g := range d.Tellings {
		if slices.ContainsFunc(shown.Decisions, func(made data.Decision) bool { return made.ID == g.DecisionID }) {
			shown.Tellings = append(shown.Tellings, g)
		}
	}
	shown.Actions = agreedAt(d.Actions, m.ID)
	for _, work := range workOf(d, &m, o.Today) {
		if work.Goal.ID != "" {
			shown.Goals = append(shown.Goals, work.Goal)
		}
		for _, a := range work.Steps {
			if a.MeetingID != m.ID {
				shown.Actions = append(shown.Actions, a)
			}
		}
	}
	for _, h := range d.Heard {
		topic, ok := d.FindTopic(h.TopicID)
		if h.MeetingID != m.ID || !ok {
			continue
		}
		shown.Heard = append(shown.Heard, h)
		if _, there := shown.FindTopic(topic.ID); !there {
			topic.Note = ""
			shown.Topics = append(shown.Topics, topic)
		}
	}
	addNext(shown, d, o)
	return shown
}

// writePresent writes who came: those who were noted, and how many.
func (p *meetingPaper) writePresent() {
	l := p.lang
	var names []string
	for _, a := range p.dossier.Attended {
		if person := p.people[a.PersonID]; person != nil && person.Full() != "" {
			names = append(names, person.Full())
		}
	}
	slices.SortFunc(names, func(a, b string) int { return strings.Compare(data.Fold(a), data.Fold(b)) })
	var facts []string
	came := data.CountPresent(&p.meeting, p.dossier.Attended)
	if came > 0 {
		facts = append(facts, l.Count("report.present", came))
	}
	if p.meeting.Talks > 0 {
		facts = append(facts, l.Count("report.minutes.talks", p.meeting.Talks))
	}
	if len(facts) == 0 {
		return
	}
	p.writeText(joinFacts(facts...), textStyle{11, true, figure.Ink})
	if len(names) > 0 {
		p.writeText(l.Text("report.minutes.names", "names", l.List(names)), bodyStyle())
		if others := came - len(names); others > 0 {
			p.writeText(l.Count("report.minutes.others", others), bodyStyle())
		}
	}
}

// writePoints writes the points of the agenda with what was said.
func (p *meetingPaper) writePoints() {
	if len(p.dossier.Points) == 0 {
		return
	}
	l := p.lang
	p.writeSection(0, l.Text("report.minutes.points"))
	points, _ := timePoints(p.meeting, p.dossier.Points)
	p.drawTable(listTable(6, []listColumn[timedPoint]{
		{column{width: 3 * step}, func(t timedPoint) cell {
			return plainCell(l.Number(t.number), textStyle{10, true, figure.Primary})
		}},
		{column{}, func(t timedPoint) cell {
			c := plainCell(t.Title, boldStyle())
			if t.Note != "" {
				c = append(c, paragraph{text: t.Note, style: cellStyle(), space: 2})
			}
			return c
		}},
		{column{width: 96}, func(t timedPoint) cell {
			switch t.Outcome {
			case data.PointDone:
				return cell{{text: l.Text("report.minutes.done"), style: smallStyle(), mark: doneMark(figure.Primary)}}
			case data.PointLater:
				return cell{{text: l.Text("report.minutes.later"), style: smallStyle(), mark: ringMark(figure.Due)}}
			}
			return nil
		}},
	}, points))
}

// writeDecided writes what was decided and what came of earlier decisions, with who tells whom.
func (p *meetingPaper) writeDecided() {
	for _, part := range decisionParts() {
		t := table{pad: half, columns: []column{{}}}
		for i := range p.dossier.Decisions {
			if made := &p.dossier.Decisions[i]; made.Kind == part.kind {
				t.rows = append(t.rows, row{cells: []cell{p.decisionCell(made)}})
			}
		}
		if len(t.rows) > 0 {
			p.writeSection(0, p.lang.Text(part.key))
			p.drawTable(t)
		}
	}
}

// decisionCell is a decision, and who tells which unit of it.
func (p *meetingPaper) decisionCell(made *data.Decision) cell {
	c := cell{bullet(made.Text, boldStyle())}
	for i := range p.dossier.Tellings {
		if g := &p.dossier.Tellings[i]; g.DecisionID == made.ID {
			c = append(c, paragraph{text: p.telling(g), style: cellStyle(), indent: 6 + markGap, space: 1})
		}
	}
	return c
}

// telling says who tells which unit, how and by when.
func (p *meetingPaper) telling(g *data.Telling) string {
	l := p.lang
	unit := p.unitOrCompany(g.UnitID)
	text := l.Text("report.tell", "who", g.Who, "unit", unit)
	if g.Who == "" {
		text = l.Text("report.tell.nobody", "unit", unit)
	}
	if g.Way != "" {
		text = joinFacts(text, l.Text("telling.way."+string(g.Way)))
	}
	switch {
	case !g.Told.IsZero():
		return joinFacts(text, l.Text("report.told", "date", l.Date(g.Told)))
	case !g.By.IsZero():
		return joinFacts(text, l.Text("report.by", "date", l.Date(g.By)))
	}
	return text
}

// writeAgreed writes who does what by when.
func (p *meetingPaper) writeAgreed() {
	if agreed := agreedAt(p.dossier.Actions, p.meeting.ID); len(agreed) > 0 {
		p.writeSection(0, p.lang.Text("report.agreed"))
		p.drawActions(agreed)
	}
}

// writeHeard writes what was heard at the meeting.
func (p *meetingPaper) writeHeard() {
	if len(p.dossier.Heard) == 0 {
		return
	}
	l := p.lang
	p.writeSection(0, l.Text("report.minutes.heard"))
	p.drawTable(listTable(5, []listColumn[data.Heard]{
		{column{title: l.Text("report.topic")}, func(h data.Heard) cell {
			topic, _ := p.dossier.FindTopic(h.TopicID)
			return plainCell(topic.Title, boldStyle())
		}},
		{column{title: l.Text("report.where"), width: 130}, func(h data.Heard) cell {
			unit, _ := p.units.Find(h.UnitID)
			return plainCell(unit.Name, cellStyle())
		}},
		{column{title: l.Text("report.colleagues"), width: 72, align: figure.Right}, func(h data.Heard) cell {
			if h.People == 0 {
				return nil
			}
			return plainCell(l.Number(h.People), cellStyle())
		}},
		{column{width: 2 * step}, nil},
		{column{title: l.Text("report.heat"), width: 96}, func(h data.Heard) cell { return p.heatCell(h.Heat) }},
	}, p.dossier.Heard))
}

// workOf returns what the group will work on, where a meeting ends with that: what was agreed with the employer does
// not stand among the group's own plans. The plans of today are not those with which an earlier meeting ended. Steps
// for no goal alone are what was agreed, which stands in the minutes already.
func workOf(d *data.Dossier, m *data.Meeting, today data.Date) []data.GoalSteps {
	now := data.Meeting{Kind: m.Kind, UnitID: m.UnitID, Date: today.AddDays(1)}
	last, _ := data.LastMeeting(d, &now, today)
	if m.Date.Before(last.Date) || !m.Proposes(data.PointClosing) {
		return nil
	}
	work := data.WhatWeWorkOn(d, m)
	if len(work) == 1 && work[0].Goal.ID == "" {
		return nil
	}
	return work
}

// writeWork writes what the group will work on: at most two next steps a goal.
func (p *meetingPaper) writeWork() {
	work := workOf(p.dossier, &p.meeting, p.o.Today)
	if len(work) == 0 && p.meeting.Summary == "" {
		return
	}
	l := p.lang
	p.writeSection(0, l.Text("report.work"))
	if p.meeting.Summary != "" {
		p.writeText(p.meeting.Summary, bodyStyle())
		p.addGap(step)
	}
	t := table{pad: 5, columns: []column{{}}}
	for _, w := range work {
		title := w.Goal.Title
		if w.Goal.ID == "" {
			title = l.Text("report.work.other")
		}
		c := plainCell(title, boldStyle())
		for _, a := range w.Steps {
			c = append(c, p.stepParagraph(a))
		}
		if len(w.Steps) == 0 {
			c = append(c, lackingText(l.Text("report.goal.no-step")))
		}
		t.rows = append(t.rows, row{cells: []cell{c}})
	}
	if len(t.rows) > 0 {
		p.drawTable(t)
	}
}

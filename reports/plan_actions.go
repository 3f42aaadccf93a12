package reports

import (
	"cmp"
	"slices"

	"kader/data"
	"kader/reports/figure"
)

// finishedDays is how many days a finished action stays in the plan.
const finishedDays = 180

// writeActions writes who does what by when: overdue first, finished last.
func (p *plan) writeActions() {
	actions, earlier := shownActions(p.dossier.Actions, p.o.Today)
	if len(actions) == 0 {
		return
	}
	p.startSection("report.actions")
	p.drawActions(actions)
	if earlier > 0 {
		p.writeNote(p.lang.Count("report.note.earlier", earlier))
	}
	p.writeInitialsNote()
}

// drawActions draws a table of actions.
func (p *plan) drawActions(actions []data.Action) {
	l := p.lang
	who := 84.0 // initials; names need more
	if p.o.Doers {
		who = 112
	}
	p.drawTable(listTable(5, []listColumn[data.Action]{
		{column{title: l.Text("report.what")}, p.actionCell},
		{column{title: l.Text("report.who"), width: who}, func(a data.Action) cell {
			return plainCell(a.Who, cellStyle())
		}},
		{column{title: l.Text("report.by-when"), width: 76}, p.actionDay},
		{column{title: l.Text("report.status"), width: 88}, p.actionStatus},
	}, actions))
}

// writeInitialsNote says where people are shown by the first letters of their names.
func (p *plan) writeInitialsNote() {
	switch {
	case !p.o.Colleagues:
		p.writeNote(p.lang.Text("report.note.initials"))
	case !p.o.Doers:
		p.writeNote(p.lang.Text("report.note.initials-doers"))
	}
}

// shownActions returns the actions of the table in order, and the number of those that were
// finished too long ago.
func shownActions(actions []data.Action, today data.Date) (shown []data.Action, earlier int) {
	since := today.AddDays(-finishedDays)
	for _, a := range actions {
		if !a.Pending() && finishedOn(a).Before(since) {
			earlier++
			continue
		}
		shown = append(shown, a)
	}
	slices.SortStableFunc(shown, func(a, b data.Action) int {
		if !a.Pending() && !b.Pending() {
			return b.Done.Compare(a.Done)
		}
		return cmp.Or(data.CompareLast(!a.Pending(), !b.Pending()),
			data.CompareLast(a.Due.IsZero(), b.Due.IsZero()), a.Due.Compare(b.Due))
	})
	return shown, earlier
}

// finishedOn returns the day an action was done, or else was due, or else was last changed.
func finishedOn(a data.Action) data.Date {
	if !a.Done.IsZero() {
		return a.Done
	}
	if !a.Due.IsZero() {
		return a.Due
	}
	return data.DateOf(a.Changed)
}

// actionCell returns what is to be done, and for which goal.
func (p *plan) actionCell(a data.Action) cell {
	what := plainCell(a.Title, cellStyle())
	if a.Pending() {
		what[0].style.bold = true
	} else {
		what[0].style.role = figure.Muted
	}
	if goal, _ := p.dossier.FindGoal(a.GoalID); goal.Title != "" {
		what = append(what, mutedText(goal.Title))
	}
	return what
}

func (p *plan) actionDay(a data.Action) cell {
	day := plainCell(dayOrDash(p.lang, a.Due), cellStyle())
	if a.Overdue(p.o.Today) {
		day[0].style = textStyle{9, true, figure.Overdue}
	}
	return day
}

func (p *plan) actionStatus(a data.Action) cell {
	l := p.lang
	word := l.Text("action-status." + string(a.Status))
	switch {
	case a.Overdue(p.o.Today):
		return cell{lateText(l.Text("report.overdue"))}
	case a.Status == data.ActionDone:
		c := cell{{text: word, style: textStyle{9, false, figure.Muted}, mark: doneMark(figure.Primary)}}
		if !a.Done.IsZero() {
			c = append(c, mutedText(l.Date(a.Done)))
		}
		return c
	case a.Status == data.ActionDropped:
		return plainCell(word, textStyle{9, false, figure.Muted})
	case a.Status == data.ActionDoing:
		return cell{{text: word, style: cellStyle(), mark: dotMark(figure.Primary)}}
	}
	return cell{{text: word, style: cellStyle(), mark: ringMark(figure.Primary)}}
}

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
	actions, earlier := p.shownActions()
	if len(actions) == 0 {
		return
	}
	l := p.lang
	p.startSection("report.actions")
	who := 84.0 // initials; names need more
	if p.o.Names {
		who = 112
	}
	p.drawTable(listTable(5, []listColumn[data.Action]{
		{column{title: l.Text("report.what")}, p.actionCell},
		{column{title: l.Text("report.who"), width: who}, func(a data.Action) cell {
			return plainCell(p.pseudonyms.responsible(a), cellStyle())
		}},
		{column{title: l.Text("report.by-when"), width: 76}, p.actionDay},
		{column{title: l.Text("report.status"), width: 88}, p.actionStatus},
	}, actions))
	if earlier > 0 {
		p.writeNote(l.Count("report.note.earlier", earlier))
	}
	if !p.o.Names {
		p.writeNote(l.Text("report.note.initials"))
	}
}

// shownActions returns the actions of the table in order, and the number of those that were
// finished too long ago.
func (p *plan) shownActions() (shown []data.Action, earlier int) {
	since := p.o.Today.AddDays(-finishedDays)
	for _, a := range p.dossier.Actions {
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
		return cmp.Or(compareLast(!a.Pending(), !b.Pending()),
			compareLast(a.Due.IsZero(), b.Due.IsZero()), a.Due.Compare(b.Due))
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
	what := plainCell(p.pseudonyms.replaceNames(a.Title), cellStyle())
	if a.Pending() {
		what[0].style.bold = true
	} else {
		what[0].style.role = figure.Muted
	}
	if goal := p.goalTitle(a.GoalID); goal != "" {
		what = append(what, mutedText(p.pseudonyms.replaceNames(goal)))
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

func (p *plan) goalTitle(id data.ID) string {
	for _, g := range p.dossier.Goals {
		if g.ID == id {
			return g.Title
		}
	}
	return ""
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

// writeAsks writes what the group asks of its officer, one point on each line.
func (p *plan) writeAsks() {
	g := p.dossier.Group
	asks := nonEmptyLines(p.pseudonyms.replaceNames(g.Asks))
	if len(asks) == 0 {
		return
	}
	l := p.lang
	p.startSection("report.asks")
	if g.Officer != "" {
		p.writeText(l.Text("report.asks.of", "officer", g.Officer), bodyStyle())
		p.y += half
	}
	t := table{pad: half, columns: []column{{}}}
	for _, ask := range asks {
		t.rows = append(t.rows, row{open: true, cells: []cell{{{text: ask, style: bodyStyle(), mark: dotMark(figure.Due)}}}})
	}
	p.drawTable(t)
}

// writeTasks writes who keeps in touch with whom. It consists of names, so only a plan with
// names has it.
func (p *plan) writeTasks() {
	reps := p.reps()
	if !p.o.Names || len(reps) == 0 {
		return
	}
	l := p.lang
	p.startSection("report.tasks")
	contacts, open := p.countPerRep()
	count := func(counts map[data.ID]int) func(data.Person) cell {
		return func(r data.Person) cell { return plainCell(l.Number(counts[r.ID]), cellStyle()) }
	}
	p.drawTable(listTable(5, []listColumn[data.Person]{
		{column{title: l.Text("report.rep")}, func(r data.Person) cell { return plainCell(r.Full(), boldStyle()) }},
		{column{title: l.Text("field.unit"), width: 150}, p.unitCell},
		{column{title: l.Text("report.keeps-contact"), width: 90, align: figure.Right}, count(contacts)},
		{column{title: l.Text("report.open-actions"), width: 80, align: figure.Right}, count(open)},
	}, reps))
}

// reps returns the active members with a task, sorted by name.
func (p *plan) reps() []data.Person {
	var reps []data.Person
	for _, person := range p.dossier.People {
		if person.HasRole(data.RoleRep) && !person.Left(p.o.Today) {
			reps = append(reps, person)
		}
	}
	data.SortNames(reps, p.lang)
	return reps
}

func (p *plan) countPerRep() (contacts, open map[data.ID]int) {
	contacts, open = make(map[data.ID]int), make(map[data.ID]int)
	for i := range p.dossier.People {
		if person := &p.dossier.People[i]; !person.Left(p.o.Today) {
			contacts[person.RepID]++
		}
	}
	for _, a := range p.dossier.Actions {
		if a.Pending() {
			open[a.RepID]++
		}
	}
	return contacts, open
}

// unitCell returns the name of a person's unit, "" if there is none.
func (p *plan) unitCell(person data.Person) cell {
	u, _ := p.units.Find(person.UnitID)
	return plainCell(u.Name, cellStyle())
}

// writeContact writes the facts of the group and its officer.
func (p *plan) writeContact() {
	g := p.dossier.Group
	l := p.lang
	t := table{pad: half, columns: []column{{width: 128}, {}}}
	for _, fact := range [...]struct{ key, value string }{
		{"report.contact.group", g.Name},
		{"report.contact.company", g.Company},
		{"report.contact.union", g.Union},
		{"report.contact.officer", g.Officer},
	} {
		if fact.value != "" {
			t.rows = append(t.rows, row{cells: []cell{
				plainCell(l.Text(fact.key), textStyle{9, false, figure.Muted}), plainCell(fact.value, boldStyle()),
			}})
		}
	}
	if len(t.rows) == 0 {
		return
	}
	p.startSection("report.contact")
	p.drawTable(t)
}

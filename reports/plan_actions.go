package reports

import (
	"cmp"
	"slices"

	"kader/data"
	"kader/reports/figure"
)

// finishedDays is how long a finished action still stands in the plan.
const finishedDays = 180

// writeActions writes who does what by when: what is late first, what is done last.
func (p *plan) writeActions() {
	actions, earlier := p.shownActions()
	if len(actions) == 0 {
		return
	}
	l := p.lang
	p.open("report.actions")
	who := 84.0 // initials; names need more
	if p.o.Names {
		who = 112
	}
	t := table{pad: 5, columns: []column{
		{title: l.Text("report.what")},
		{title: l.Text("report.who"), width: who},
		{title: l.Text("report.by-when"), width: 76},
		{title: l.Text("report.status"), width: 88},
	}}
	for _, a := range actions {
		t.rows = append(t.rows, p.actionRow(a))
	}
	p.table(t)
	if earlier > 0 {
		p.note(l.Count("report.note.earlier", earlier))
	}
	if !p.o.Names {
		p.note(l.Text("report.note.initials"))
	}
}

// shownActions returns the actions of the table in order, and how many were
// finished too long ago to stand in it.
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

// finishedOn is the day an action was done, or dropped as far as known.
func finishedOn(a data.Action) data.Date {
	if !a.Done.IsZero() {
		return a.Done
	}
	if !a.Due.IsZero() {
		return a.Due
	}
	return data.DateOf(a.Changed)
}

func (p *plan) actionRow(a data.Action) row {
	what := plain(p.veil.text(a.Title), cellText())
	if a.Pending() {
		what[0].letter.bold = true
	} else {
		what[0].letter.role = figure.Muted
	}
	if goal := p.goalTitle(a.GoalID); goal != "" {
		what = append(what, muted(p.veil.text(goal)))
	}
	day := plain(p.day(a.Due), cellText())
	if a.Overdue(p.o.Today) {
		day[0].letter = letter{9, true, figure.Overdue}
	}
	return row{cells: []cell{what, plain(p.veil.who(a), cellText()), day, p.actionStatus(a)}}
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
		return cell{late(l.Text("report.overdue"))}
	case a.Status == data.ActionDone:
		c := cell{{text: word, letter: letter{9, false, figure.Muted}, mark: doneMark(figure.Primary)}}
		if !a.Done.IsZero() {
			c = append(c, muted(l.Date(a.Done)))
		}
		return c
	case a.Status == data.ActionDropped:
		return plain(word, letter{9, false, figure.Muted})
	case a.Status == data.ActionDoing:
		return cell{{text: word, letter: cellText(), mark: dotMark(figure.Primary)}}
	}
	return cell{{text: word, letter: cellText(), mark: ringMark(figure.Primary)}}
}

// writeAsks writes what the group asks of its officer, one point a line.
func (p *plan) writeAsks() {
	g := p.dossier.Group
	asks := nonEmptyLines(p.veil.text(g.Asks))
	if len(asks) == 0 {
		return
	}
	l := p.lang
	p.open("report.asks")
	if g.Officer != "" {
		p.text(l.Text("report.asks.of", "officer", g.Officer), body())
		p.y += half
	}
	t := table{pad: half, columns: []column{{}}}
	for _, ask := range asks {
		t.rows = append(t.rows, row{open: true, cells: []cell{{{text: ask, letter: body(), mark: dotMark(figure.Due)}}}})
	}
	p.table(t)
}

// writeTasks writes who keeps in touch with whom. It is all names, so it stands
// only in a plan with names.
func (p *plan) writeTasks() {
	reps := p.reps()
	if !p.o.Names || len(reps) == 0 {
		return
	}
	l := p.lang
	p.open("report.tasks")
	t := table{pad: 5, columns: []column{
		{title: l.Text("report.rep")},
		{title: l.Text("field.unit"), width: 150},
		{title: l.Text("report.keeps-contact"), width: 90, align: figure.Right},
		{title: l.Text("report.open-actions"), width: 80, align: figure.Right},
	}}
	contacts, open := p.countPerRep()
	for _, r := range reps {
		t.rows = append(t.rows, row{cells: []cell{
			plain(r.Full(), cellBold()), plain(p.nameOfUnit(r.UnitID), cellText()),
			plain(l.Number(contacts[r.ID]), cellText()), plain(l.Number(open[r.ID]), cellText()),
		}})
	}
	p.table(t)
}

// reps returns the active members with a task, in the order of a list.
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

// nameOfUnit is the name of a unit, or nothing.
func (p *plan) nameOfUnit(id data.ID) string {
	u, _ := p.units.Find(id)
	return u.Name
}

// writeContact writes whose plan this is and who coaches the group.
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
				plain(l.Text(fact.key), letter{9, false, figure.Muted}), plain(fact.value, cellBold()),
			}})
		}
	}
	if len(t.rows) == 0 {
		return
	}
	p.open("report.contact")
	p.table(t)
}

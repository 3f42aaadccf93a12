package reports

import (
	"cmp"
	"slices"

	"kader/data"
	"kader/reports/figure"
)

// shownLists is how many employer lists the plan shows.
const shownLists = 6

// writeRecruitment writes the recruitment of new colleagues, in counts. If names are
// allowed, it also lists who is still to be spoken to.
func (p *plan) writeRecruitment() {
	counts, followed := p.countStates()
	if followed == 0 && len(p.dossier.Contacts) == 0 {
		return
	}
	l := p.lang
	p.startSection("report.recruitment")
	p.writeText(p.recruitmentSentence(counts, followed), bodyStyle())
	if followed > 0 {
		p.y += step
		p.drawStates(counts)
	}
	p.drawLists()
	if people := p.openPeople(); p.o.Names && len(people) > 0 {
		p.writeHeading(l.Text("report.open-people"))
		p.drawOpenPeople(people)
	}
}

// countStates returns the number of people who are or were followed, by state and in all.
func (p *plan) countStates() (counts map[data.FollowState]int, followed int) {
	counts = make(map[data.FollowState]int)
	for i := range p.dossier.People {
		if state := p.dossier.People[i].State; state != data.FollowNone {
			counts[state]++
			followed++
		}
	}
	return counts, followed
}

// recruitmentSentence returns the number of conversations and how many colleagues joined.
func (p *plan) recruitmentSentence(counts map[data.FollowState]int, followed int) string {
	l := p.lang
	since := p.o.Today.AddMonths(-3)
	talks := 0
	for _, c := range p.dossier.Contacts {
		if c.Channel.Oral() && !c.Date.Before(since) && !p.o.Today.Before(c.Date) {
			talks++
		}
	}
	s := l.Count("report.talks", talks)
	joined := counts[data.FollowJoined]
	switch {
	case suppressCounts(counts, p.o.Names)[data.FollowJoined] != notSuppressed:
	case joined > 0:
		s += " " + l.Count("report.conversion", joined, "followed", followed, "share", l.Percent(float64(joined)/float64(followed)))
	case followed > 0:
		s += " " + l.Count("report.conversion-none", followed)
	}
	return s
}

// drawStates draws a table of the number of colleagues in each state.
func (p *plan) drawStates(counts map[data.FollowState]int) {
	l := p.lang
	most := 0
	for _, n := range counts {
		most = max(most, n)
	}
	hidden := suppressCounts(counts, p.o.Names)
	t := table{pad: half, columns: []column{
		{title: l.Text("report.state"), width: 168},
		{title: l.Text("report.colleagues"), width: 72, align: figure.Right},
		{},
	}}
	for _, state := range data.FollowStates() {
		n := counts[state]
		if n == 0 {
			continue
		}
		reason := hidden[state]
		paint := figure.Paint{Role: figure.Muted}
		if state.Open() || state == data.FollowJoined {
			paint.Role = figure.Primary
		}
		name := cellStyle()
		name.bold = state == data.FollowJoined
		bar := figure.Figure{Width: 220, Height: 7}
		if reason == notSuppressed {
			bar.Rects = []figure.Rect{{W: max(2, 220*float64(n)/float64(most)), H: 7, Radius: 2, Fill: paint}}
		}
		t.rows = append(t.rows, row{cells: []cell{
			plainCell(l.Text("follow."+string(state)), name), plainCell(reason.format(l, n), name), {{mark: &bar, style: cellStyle(), indent: step}},
		}})
	}
	p.drawTable(t)
}

// drawLists draws a table of how many people of the last employer lists became a member.
func (p *plan) drawLists() {
	lists := p.recentLists()
	if len(lists) == 0 {
		return
	}
	l := p.lang
	p.writeHeading(l.Text("report.lists.heading"))
	t := table{pad: half, columns: []column{
		{title: l.Text("report.list.received"), width: 92},
		{title: l.Text("report.list.period")},
		{title: l.Text("report.list.people"), width: 84, align: figure.Right},
		{title: l.Text("report.list.open"), width: 84, align: figure.Right},
		{title: l.Text("report.list.joined"), width: 92, align: figure.Right},
		{title: l.Text("report.list.conversion"), width: 76, align: figure.Right},
	}}
	for _, list := range lists {
		cells := []cell{plainCell(p.dayOrDash(list.Received), cellStyle()), plainCell(list.Period, cellStyle())}
		figures := p.formatList(list.ID)
		for _, figure := range figures[:3] {
			cells = append(cells, plainCell(figure, cellStyle()))
		}
		t.rows = append(t.rows, row{cells: append(cells, plainCell(figures[3], boldStyle()))})
	}
	p.drawTable(t)
}

// formatList returns how many people a list brought, how many of them are still followed,
// how many became a member, and the share of members. A small number of members is
// suppressed, and so is the number still followed, from which it could be computed.
func (p *plan) formatList(id data.ID) [4]string {
	l := p.lang
	people, open, joined := p.countList(id)
	share, few, rest := "–", notSuppressed, notSuppressed
	if !p.o.Names && joined < smallCount {
		few, rest = smallCell, complementaryCell
	} else if people > 0 {
		share = l.Percent(float64(joined) / float64(people))
	}
	return [...]string{l.Number(people), rest.format(l, open), few.format(l, joined), share}
}

func (p *plan) recentLists() []data.List {
	var lists []data.List
	for _, list := range p.dossier.Lists {
		if list.Kind == data.ListNewHires && !list.Undone {
			lists = append(lists, list)
		}
	}
	slices.SortStableFunc(lists, func(a, b data.List) int { return b.Received.Compare(a.Received) })
	return lists[:min(len(lists), shownLists)]
}

// countList returns the number of people whom a list brought and who are or were followed,
// of those still open, and of those who joined.
func (p *plan) countList(id data.ID) (people, open, joined int) {
	for i := range p.dossier.People {
		person := &p.dossier.People[i]
		if person.ListID != id || person.State == data.FollowNone {
			continue
		}
		people++
		switch {
		case person.State == data.FollowJoined:
			joined++
		case person.State.Open():
			open++
		}
	}
	return people, open, joined
}

// openPeople returns the people who are still followed, the earliest next contact first.
func (p *plan) openPeople() []data.Person {
	var people []data.Person
	for _, person := range p.dossier.People {
		if person.State.Open() && !person.Left(p.o.Today) {
			people = append(people, person)
		}
	}
	data.SortNames(people, p.lang)
	slices.SortStableFunc(people, func(a, b data.Person) int {
		return cmp.Or(compareLast(a.Next.IsZero(), b.Next.IsZero()), a.Next.Compare(b.Next))
	})
	return people
}

func (p *plan) drawOpenPeople(people []data.Person) {
	l := p.lang
	names := make(map[data.ID]string)
	for i := range p.dossier.People {
		names[p.dossier.People[i].ID] = p.dossier.People[i].Full()
	}
	t := table{pad: half, columns: []column{
		{title: l.Text("report.name")},
		{title: l.Text("field.unit"), width: 100},
		{title: l.Text("report.state"), width: 96},
		{title: l.Text("report.contact-person"), width: 100},
		{title: l.Text("report.next"), width: 68},
	}}
	for _, person := range people {
		next := plainCell(l.Date(person.Next), cellStyle())
		if !person.Next.IsZero() && person.Next.Before(p.o.Today) {
			next[0] = lateText(l.Date(person.Next))
		}
		t.rows = append(t.rows, row{cells: []cell{
			plainCell(person.Listed(l), boldStyle()), plainCell(p.unitNameOrEmpty(person.UnitID), cellStyle()),
			plainCell(l.Text("follow."+string(person.State)), cellStyle()), plainCell(names[person.RepID], cellStyle()), next,
		}})
	}
	p.drawTable(t)
}

package reports

import (
	"cmp"
	"slices"

	"kader/data"
	"kader/reports/figure"
)

// shownLists is how many employer lists the plan looks back upon.
const shownLists = 6

// writeRecruitment writes how far the group is with new colleagues, in counts;
// with names allowed also who is still to be spoken to.
func (p *plan) writeRecruitment() {
	counts, followed := p.countStates()
	if followed == 0 && len(p.dossier.Contacts) == 0 {
		return
	}
	l := p.lang
	p.open("report.recruitment")
	p.text(p.recruitmentSentence(counts, followed), body())
	if followed > 0 {
		p.y += step
		p.stateTable(counts)
	}
	p.listTable()
	if people := p.openPeople(); p.o.Names && len(people) > 0 {
		p.heading(l.Text("report.open-people"))
		p.openPeopleTable(people)
	}
}

// countStates counts the people who are or were followed, by state.
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

// recruitmentSentence sums up the conversations and what they brought.
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
	case coverCounts(counts, p.o.Names)[data.FollowJoined] != uncovered:
	case joined > 0:
		s += " " + l.Count("report.conversion", joined, "followed", followed, "share", l.Percent(float64(joined)/float64(followed)))
	case followed > 0:
		s += " " + l.Count("report.conversion-none", followed)
	}
	return s
}

// stateTable shows how many colleagues are in each state.
func (p *plan) stateTable(counts map[data.FollowState]int) {
	l := p.lang
	most := 0
	for _, n := range counts {
		most = max(most, n)
	}
	covers := coverCounts(counts, p.o.Names)
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
		cover := covers[state]
		paint := figure.Paint{Role: figure.Muted}
		if state.Open() || state == data.FollowJoined {
			paint.Role = figure.Primary
		}
		name := cellText()
		name.bold = state == data.FollowJoined
		bar := figure.Figure{Width: 220, Height: 7}
		if cover == uncovered {
			bar.Rects = []figure.Rect{{W: max(2, 220*float64(n)/float64(most)), H: 7, Radius: 2, Fill: paint}}
		}
		t.rows = append(t.rows, row{cells: []cell{
			plain(l.Text("follow."+string(state)), name), plain(cover.write(l, n), name), {{mark: &bar, letter: cellText(), indent: step}},
		}})
	}
	p.table(t)
}

// listTable shows for the last employer lists how many became a member.
func (p *plan) listTable() {
	lists := p.recentLists()
	if len(lists) == 0 {
		return
	}
	l := p.lang
	p.heading(l.Text("report.lists.heading"))
	t := table{pad: half, columns: []column{
		{title: l.Text("report.list.received"), width: 92},
		{title: l.Text("report.list.period")},
		{title: l.Text("report.list.people"), width: 84, align: figure.Right},
		{title: l.Text("report.list.open"), width: 84, align: figure.Right},
		{title: l.Text("report.list.joined"), width: 92, align: figure.Right},
		{title: l.Text("report.list.conversion"), width: 76, align: figure.Right},
	}}
	for _, list := range lists {
		cells := []cell{plain(p.day(list.Received), cellText()), plain(list.Period, cellText())}
		figures := p.listFigures(list.ID)
		for _, figure := range figures[:3] {
			cells = append(cells, plain(figure, cellText()))
		}
		t.rows = append(t.rows, row{cells: append(cells, plain(figures[3], cellBold()))})
	}
	p.table(t)
}

// listFigures writes how many people a list brought, how many of them are still followed,
// how many became a member, and which share. Few members stay hidden from others, and so
// does who is still followed: the rest would tell by subtraction.
func (p *plan) listFigures(id data.ID) [4]string {
	l := p.lang
	people, open, joined := p.countList(id)
	share, few, rest := "–", uncovered, uncovered
	if !p.o.Names && joined < smallCount {
		few, rest = small, derivable
	} else if people > 0 {
		share = l.Percent(float64(joined) / float64(people))
	}
	return [...]string{l.Number(people), rest.write(l, open), few.write(l, joined), share}
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

// countList counts the people whom a list brought and who are or were followed.
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

// openPeople returns those with whom the group is not done, soonest first.
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

func (p *plan) openPeopleTable(people []data.Person) {
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
		next := plain(l.Date(person.Next), cellText())
		if !person.Next.IsZero() && person.Next.Before(p.o.Today) {
			next[0] = late(l.Date(person.Next))
		}
		t.rows = append(t.rows, row{cells: []cell{
			plain(person.Listed(l), cellBold()), plain(p.nameOfUnit(person.UnitID), cellText()),
			plain(l.Text("follow."+string(person.State)), cellText()), plain(names[person.RepID], cellText()), next,
		}})
	}
	p.table(t)
}

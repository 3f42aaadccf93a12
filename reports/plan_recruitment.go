package reports

import (
	"cmp"
	"slices"

	"kader/assets"
	"kader/data"
	"kader/reports/figure"
)

// writeRecruitment writes the recruitment of new colleagues, in counts. If names are
// allowed, it also lists who is still to be spoken to.
func (p *plan) writeRecruitment() {
	f := p.followFigures()
	if f.followed == 0 && len(p.dossier.Contacts) == 0 {
		return
	}
	l := p.lang
	p.startSection("report.recruitment")
	p.writeText(p.recruitmentSentence(f), bodyStyle())
	if f.followed > 0 {
		p.y += step
		p.drawStates(f)
	}
	p.drawLists(f.results)
	if people := openPeople(p.dossier, l, p.o.Today); p.o.Colleagues && len(people) > 0 {
		p.writeHeading(l.Text("report.open-people"))
		p.drawOpenPeople(people)
	}
}

// recruitmentSentence returns the number of conversations and how many colleagues joined.
func (p *plan) recruitmentSentence(f followFigures) string {
	l := p.lang
	since := p.o.Today.AddMonths(-3)
	talks := 0
	for _, c := range p.dossier.Contacts {
		if c.Channel.Oral() && !c.Date.Before(since) && !p.o.Today.Before(c.Date) {
			talks++
		}
	}
	s := l.Count("report.talks", talks)
	joined := f.counts[data.FollowJoined]
	switch {
	case f.hidden[data.FollowJoined]:
	case joined > 0:
		share := l.Percent(float64(joined) / float64(f.followed))
		s += " " + l.Count("report.conversion", joined, "followed", f.followed, "share", share)
	case f.followed > 0:
		s += " " + l.Count("report.conversion-none", f.followed)
	}
	return s
}

// drawStates draws a table of the number of colleagues in each state.
func (p *plan) drawStates(f followFigures) {
	most := 0
	for _, n := range f.counts {
		most = max(most, n)
	}
	var rows []barRow
	for _, state := range f.states() {
		rows = append(rows, barRow{
			name: stateWord(p.lang, state), count: f.counts[state], of: most, hidden: f.hidden[state],
			bold: state == data.FollowJoined, faint: !state.Open() && state != data.FollowJoined,
		})
	}
	drawBars(p, "report.state", rows)
}

// barRow is a count of colleagues with a bar.
type barRow struct {
	name   string
	count  int
	of     int // the count whose bar is the longest
	hidden bool
	bold   bool
	faint  bool // the bar is one of what is over
}

// drawBars draws a table of counts of colleagues with bars; key names the text above their names.
func drawBars(p *plan, key string, rows []barRow) {
	l := p.lang
	style := func(r barRow) textStyle {
		style := cellStyle()
		style.bold = r.bold
		return style
	}
	p.drawTable(listTable(half, []listColumn[barRow]{
		{column{title: l.Text(key), width: 168}, func(r barRow) cell { return plainCell(r.name, style(r)) }},
		{column{title: l.Text("report.colleagues"), width: 72, align: figure.Right}, func(r barRow) cell {
			return plainCell(formatCount(l, r.count, r.hidden), style(r))
		}},
		{column{}, func(r barRow) cell {
			bar := figure.Figure{Width: countBarWidth, Height: barHeight}
			if !r.hidden {
				bar.Rects = []figure.Rect{countBar(r)}
			}
			return cell{{mark: &bar, style: cellStyle(), indent: step}}
		}},
	}, rows))
}

const countBarWidth = 220.0

// countBar returns the bar of a count for its share of the largest one.
func countBar(r barRow) figure.Rect {
	paint := figure.Paint{Role: figure.Primary}
	if r.faint {
		paint.Role = figure.Muted
	}
	share := float64(r.count) / float64(r.of)
	return figure.Rect{W: max(2, countBarWidth*share), H: barHeight, Radius: 2, Fill: paint}
}

// openPeople returns the people who are still followed, the earliest next contact first.
func openPeople(d *data.Dossier, order data.NameOrder, today data.Date) []data.Person {
	var people []data.Person
	for _, person := range d.People {
		if isOpen(&person, today) {
			people = append(people, person)
		}
	}
	tracks := d.Tracks()
	data.SortNames(people, order)
	slices.SortStableFunc(people, func(a, b data.Person) int {
		next, other := tracks.NextDay(&a), tracks.NextDay(&b)
		return cmp.Or(data.CompareLast(next.IsZero(), other.IsZero()), next.Compare(other))
	})
	return people
}

// isOpen reports whether the group still has somebody to talk to.
func isOpen(p *data.Person, today data.Date) bool { return p.State.Open() && !p.Left(today) }

func (p *plan) drawOpenPeople(people []data.Person) {
	l, tracks := p.lang, p.dossier.Tracks()
	names := make(map[data.ID]string)
	for i := range p.dossier.People {
		if p.o.Doers { // contact persons are reps
			names[p.dossier.People[i].ID] = p.dossier.People[i].Full()
		}
	}
	p.drawTable(listTable(half, []listColumn[data.Person]{
		{column{title: l.Text("report.name")}, func(r data.Person) cell { return plainCell(r.Listed(l), boldStyle()) }},
		{column{title: l.Text("field.unit"), width: 100}, p.unitCell},
		{column{title: l.Text("report.state"), width: 96}, func(r data.Person) cell {
			return plainCell(stateWord(l, r.State), cellStyle())
		}},
		{column{title: l.Text("report.contact-person"), width: 100}, func(r data.Person) cell {
			return plainCell(names[r.RepID], cellStyle())
		}},
		{column{title: l.Text("report.next"), width: 68}, func(r data.Person) cell {
			return nextCell(l, tracks.NextDay(&r), p.o.Today)
		}},
	}, people))
}

// nextCell returns the day of the next contact, marked if it has passed.
func nextCell(l *assets.Language, next, today data.Date) cell {
	if !next.IsZero() && next.Before(today) {
		return cell{lateText(l.Date(next))}
	}
	return plainCell(l.Date(next), cellStyle())
}

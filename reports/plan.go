package reports

import (
	"io"

	"kader/assets"
	"kader/data"
	"kader/reports/figure"
)

// plan is a plan of approach being written.
type plan struct {
	*paper
	dossier *data.Dossier
	o       Options
	figures []data.UnitFigure
	total   data.UnitFigure
	shield  shield
	veil    *veil
	units   *data.UnitTree
	number  int // of the section that was written last
}

// WritePlan writes the plan of approach as PDF: where the group stands, what is
// alive, what it wants, who does what by when, what it asks of the officer, and
// what came of the plans before. Sections without data are left out. Unless
// o.Names is set, people appear as initials and small counts stay hidden.
func WritePlan(w io.Writer, l *assets.Language, d *data.Dossier, o Options) error {
	p := newPlan(l, d, o, l.Text("report.plan.title"))
	p.veil = newVeil(d.People, o.Names)
	for _, write := range []func(){
		p.writeStart, p.writeTopics, p.writeGoals, p.writeLanes, p.writeActions, p.writeRecruitment,
		p.writeCalendar, p.writeAsks, p.writeMirror, p.writeTasks, p.writeContact,
	} {
		write()
	}
	return p.end(w, l.Text("report.plan.title"))
}

// newPlan computes what every section needs and writes the cover.
func newPlan(l *assets.Language, d *data.Dossier, o Options, title string) *plan {
	p := &plan{dossier: d, o: o}
	p.paper = newPaper(l, paperFacts{title: title + " – " + d.Group.Name, subject: d.Group.Company, author: d.Group.Name, day: o.Today})
	p.figures = data.Figures(d.Units, d.People, o.Today)
	p.total = data.Total(p.figures)
	p.shield = newShield(p.figures, o.Names)
	p.units = data.NewUnitTree(d.Units)
	p.header = func() { p.running(d.Group.Name, d.Group.Company) }
	p.writeCover(title)
	return p
}

// end closes the document with a foot on every page.
func (p *plan) end(w io.Writer, title string) error {
	left := title + "  ·  " + p.lang.LongDate(p.o.Today)
	return p.finish(w, func(page, of int) { p.foot(left, page, of) })
}

func (p *plan) writeCover(title string) {
	g := p.dossier.Group
	c := coverBlock{over: g.Company, title: title, group: g.Name, facts: p.lang.LongDate(p.o.Today)}
	if g.Union != "" {
		c.facts += "  ·  " + g.Union
	}
	c.share, c.shared = p.shield.density(p.total)
	p.cover(c)
	if len(p.figures) == 0 {
		return
	}
	l := p.lang
	people, density := "?", "?"
	if p.total.Headcount > 0 {
		people = l.Number(p.total.Headcount)
		density = "–"
	}
	if c.shared {
		density = l.Percent(c.share)
	}
	spots := len(data.WhiteSpots(p.figures))
	p.keyFigures([]keyFigure{
		{line(people), l.Text("report.key.headcount")},
		{line(density), l.Text("report.key.density")},
		{l.Number(spots), l.Count("report.key.spots", spots)},
	})
	p.y += step
}

// open starts the next section.
func (p *plan) open(key string) {
	p.number++
	p.section(p.number, p.lang.Text(key))
}

// day writes a date in digits, or a dash.
func (p *plan) day(d data.Date) string {
	if d.IsZero() {
		return "–"
	}
	return p.lang.Date(d)
}

// unitName returns the name of a unit, or of the whole company.
func (p *plan) unitName(id data.ID) string {
	if u, ok := p.units.Find(id); ok {
		return u.Name
	}
	return p.lang.Text("report.whole-company")
}

func muted(text string) paragraph { return paragraph{text: text, letter: quiet()} }

// late is text about something overdue: the mark, the word and the colour.
func late(text string) paragraph {
	return paragraph{text: text, letter: letter{9, true, figure.Overdue}, mark: alertMark(figure.Overdue)}
}

// lacking is text about something that should be there.
func lacking(text string) paragraph {
	return paragraph{text: text, letter: letter{9, true, figure.Due}, mark: alertMark(figure.Due)}
}

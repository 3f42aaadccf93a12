package reports

import (
	"fmt"
	"io"

	"kader/assets"
	"kader/data"
	"kader/reports/figure"
)

// plan is a plan of approach, or a snapshot, that is being written.
type plan struct {
	*pdfPage
	dossier     *data.Dossier
	o           Options
	figures     []data.UnitFigure
	total       data.UnitFigure
	suppression suppression
	threshold   int // fewer members, or people who are none, are not shown; 0 shows every count
	units       *data.UnitTree
	people      map[data.ID]*data.Person
	trend       []figure.Point
	figureNames map[string]string // of the figures that a goal may be about, once asked for
	number      int               // of the section that was written last
}

// WritePlan writes the plan of approach as PDF: where the group stands, what is
// alive, what it wants, who does what by when, what it asks of the officer, and
// what came of the plans before. Sections without data are left out. Unless the options
// allow it, people appear as the first letters of their names and small counts stay hidden.
func WritePlan(w io.Writer, l *assets.Language, d *data.Dossier, o Options) error {
	title := l.Text("report.plan.title")
	d, err := veil(l, d, o)
	if err != nil {
		return fmt.Errorf("write plan: %w", err)
	}
	p := buildPlan(l, d, o, title, (*plan).writeCover, func(p *plan) {
		for _, write := range []func(){
			p.writeStart, p.writeTopics, p.writeGoals, p.writeLanes, p.writeActions, p.writeRecruitment,
			p.writeCalendar, p.writeAsks, p.writeMirror, p.writeTasks, p.writePlanAdvice, p.writeContact,
		} {
			write()
		}
	})
	return p.end(w, title)
}

// buildPlan writes a document with a cover. If its last page holds a few lines only, it is
// written again with less air, and that one is kept if it has fewer pages.
func buildPlan(
	l *assets.Language, d *data.Dossier, o Options, title string, cover func(*plan, string), write func(*plan),
) *plan {
	loose := newPlan(l, d, o, title)
	return fitted(loose, title, cover, write, func() bool { return !loose.endsInFewLines() })
}

// buildShort writes a document with a cover that is meant for one page. If it has more, it is written again with less
// air, and that one is kept if it has fewer pages.
func buildShort(
	l *assets.Language, d *data.Dossier, o Options, title string, cover func(*plan, string), write func(*plan),
) *plan {
	loose := newPlan(l, d, o, title)
	return fitted(loose, title, cover, write, func() bool { return loose.pdf.PageNo() == 1 })
}

// fitted writes the document of p, and again with less air where it does not fit as it is.
func fitted(p *plan, title string, cover func(*plan, string), write func(*plan), fits func() bool) *plan {
	cover(p, title)
	write(p)
	if fits() {
		return p
	}
	return tightened(p, title, cover, write)
}

// tightened writes the document of p with less air, and returns it if it has fewer pages.
func tightened(p *plan, title string, cover func(*plan, string), write func(*plan)) *plan {
	for _, air := range [...]float64{0.75, 0.5} {
		tight := *p // with all that was computed for it
		tight.startPages(p.lang, title)
		tight.air = air
		cover(&tight, title)
		write(&tight)
		if tight.pdf.PageNo() < p.pdf.PageNo() {
			return &tight
		}
	}
	return p
}

// newPlan computes what every section needs.
func newPlan(l *assets.Language, d *data.Dossier, o Options, title string) *plan {
	p := &plan{dossier: d, o: o}
	p.startPages(l, title)
	p.figures = data.Figures(d.Units, d.People, d.Lists, o.Today)
	for i := range p.figures {
		if p.figures[i].UnitID == data.NoUnit {
			p.figures[i].Name = l.Text("report.no-unit")
		}
	}
	p.total = data.Total(p.figures)
	if !o.Counts {
		p.threshold = d.Group.Threshold()
	}
	p.suppression = newSuppression(p.figures, p.threshold).hide(o.Hide)
	p.units = data.NewUnitTree(d.Units)
	p.people = data.PeopleByID(d.People)
	p.trend = p.trendPoints()
	return p
}

// startPages starts a document that has no pages yet.
func (p *plan) startPages(l *assets.Language, title string) {
	g := p.dossier.Group
	p.number = 0
	if g.Name != "" {
		title += " – " + g.Name
	}
	p.pdfPage = newPDF(l, pdfFacts{
		title: title, subject: g.Company, author: g.Name, day: p.o.Today, faces: p.o.Faces,
	})
	p.header = func() { p.drawRunningHead(g.Name, g.Company) }
}

// end draws the foot of every page and writes the document to w.
func (p *plan) end(w io.Writer, title string) error {
	left := title + "  ·  " + p.lang.LongDate(p.o.Today)
	return p.finishLocked(w, p.o.Password, func(page, of int) { p.drawFoot(left, page, of) })
}

func (p *plan) writeCover(title string) {
	g := p.dossier.Group
	c := coverBlock{over: g.Company, title: title, group: g.Name, facts: p.lang.LongDate(p.o.Today)}
	if g.Union != "" {
		c.facts += "  ·  " + g.Union
	}
	c.share, c.shared = p.suppression.density(p.total)
	p.drawCover(c)
	if !p.hasUnits() {
		return
	}
	l := p.lang
	people, works, density := "?", "report.key.headcount", "?"
	if p.total.Headcount > 0 {
		people = l.Number(p.total.Headcount)
	}
	if p.total.Headcount > 0 && p.total.AtLeast {
		works = "report.key.headcount-least"
	}
	if p.suppression.hides("") {
		density = suppressedSign
	}
	if c.shared {
		density = l.Percent(c.share)
	}
	spots := len(data.WhiteSpots(p.figures))
	p.drawKeyFigures([]keyFigure{
		{singleLine(people), l.Count(works, p.total.Headcount)},
		{singleLine(density), l.Text("report.key.density")},
		{l.Number(spots), l.Count("report.key.spots", spots)},
	})
	p.y += step
}

// hasUnits reports whether there is a snapshot to show: people in no unit alone make none.
func (p *plan) hasUnits() bool { return len(p.dossier.Units) > 0 }

// startSection starts the next numbered section.
func (p *plan) startSection(key string) {
	p.number++
	p.writeSection(p.number, p.lang.Text(key))
}

// dayOrDash returns a date in digits, or a dash.
func dayOrDash(l *assets.Language, d data.Date) string {
	if d.IsZero() {
		return "–"
	}
	return l.Date(d)
}

// unitOrCompany returns the name of a unit, or the words for the whole company.
func (p *plan) unitOrCompany(id data.ID) string {
	if u, ok := p.units.Find(id); ok {
		return u.Name
	}
	return p.lang.Text("report.whole-company")
}

// mutedText returns small text in a muted colour.
func mutedText(text string) paragraph { return paragraph{text: text, style: smallStyle()} }

// lateText returns text about something overdue, with mark and colour.
func lateText(text string) paragraph {
	return paragraph{text: text, style: textStyle{9, true, figure.Overdue}, mark: alertMark(figure.Overdue)}
}

// lackingText returns text about something that is missing, with mark and colour.
func lackingText(text string) paragraph {
	return paragraph{text: text, style: textStyle{9, true, figure.Due}, mark: alertMark(figure.Due)}
}

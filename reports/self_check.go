package reports

import (
	"io"
	"strings"

	"kader/assets"
	"kader/data"
	"kader/data/care"
	"kader/reports/figure"
)

// carePaper is a paper of the group about itself. It names no colleague but where its kind says so.
type carePaper struct {
	*pdfPage
	dossier *data.Dossier
	o       Options
	title   string
}

// tightAir is the factor for the space on a paper that would need a page less with it.
const tightAir = 0.6

// fitPages makes a paper, tighter where that saves a page.
func fitPages(write func(air float64) *carePaper) *carePaper {
	loose := write(1)
	if tight := write(tightAir); tight.pdf.PageCount() < loose.pdf.PageCount() {
		return tight
	}
	return loose
}

// newCarePaper starts a paper; about is what its head says under the title.
func newCarePaper(l *assets.Language, d *data.Dossier, o Options, title, about string) *carePaper {
	g := d.Group
	p := &carePaper{dossier: d, o: o, title: title}
	p.pdfPage = newPDF(l, pdfFacts{title: title, subject: g.Company, author: g.Name, day: o.Today, faces: o.Faces})
	p.drawCover(coverBlock{
		over: joinFacts("Kader", g.Company), title: title, group: about,
		facts: l.Text("report.care.made", "date", l.LongDate(o.Today)),
	})
	return p
}

// end writes the paper; more stands in the foot beside the title and the day.
func (p *carePaper) end(w io.Writer, more string) error {
	left := joinFacts(p.title, p.lang.LongDate(p.o.Today), more)
	return p.finishLocked(w, p.o.Password, func(page, of int) { p.drawFoot(left, page, of) })
}

// WriteSelfCheck writes the ten questions of the self-check as PDF, answered as far as Kader knows or as
// the group answered them today. It names nobody.
func WriteSelfCheck(w io.Writer, l *assets.Language, d *data.Dossier, o Options) error {
	return fitPages(func(air float64) *carePaper {
		p := newCarePaper(l, d, o, l.Text("report.check.title"), d.Group.Name)
		p.air = air
		p.writeQuestions()
		return p
	}).end(w, "")
}

// writeQuestions writes the questions of the self-check, and room for what is agreed.
func (p *carePaper) writeQuestions() {
	l, d, o := p.lang, p.dossier, p.o
	last, done := data.LastCheck(d.Checks)
	now := done && last.Held == o.Today
	earlier, hadEarlier := lastBefore(d.Checks, o.Today)
	key := "report.check.intro"
	if now {
		key = "report.check.answered"
	}
	p.writeText(l.Text(key), textStyle{11, false, figure.Ink})
	p.addGap(half)
	if hadEarlier {
		p.writeText(l.Text("report.check.earlier", "date", l.LongDate(earlier.Held)), bodyStyle())
	} else {
		p.writeText(l.Text("report.check.first"), bodyStyle())
	}
	p.addGap(2 * step)
	t := table{pad: 5, columns: []column{{width: 3 * step}, {title: l.Text("report.check.question")}}}
	widths := map[data.Answer]float64{data.AnswerUnknown: 48}
	for _, a := range data.Answers() {
		t.columns = append(t.columns, column{title: AnswerWords(l, a), width: max(widths[a], 32)})
	}
	if hadEarlier {
		t.columns = append(t.columns, column{title: l.Text("report.check.last"), width: 72})
	}
	for i, f := range care.Check(d, o.Today) {
		answer := f.Answer
		if now {
			answer = last.To(f.Question)
		}
		cells := []cell{plainCell(l.Number(i+1), textStyle{10, true, figure.Primary}), questionCell(l, f, answer)}
		for _, a := range data.Answers() { // what nobody knows yet is left to be ticked
			ticked := a == answer && (now || a != data.AnswerUnknown)
			cells = append(cells, cell{{text: " ", style: cellStyle(), mark: boxMark(ticked)}})
		}
		if hadEarlier {
			cells = append(cells, plainCell(AnswerWords(l, earlier.To(f.Question)), cellStyle()))
		}
		t.rows = append(t.rows, row{cells: cells})
	}
	p.drawTable(t)
	p.addGap(2 * step)
	p.drawBlanks([]blank{
		{l.Text("report.check.by"), ""}, {l.Text("report.check.agreed"), ""}, {l.Text("report.check.next"), ""},
	})
}

// lastBefore returns the last self-check of an earlier day, and whether there is one.
func lastBefore(checks []data.SelfCheck, today data.Date) (data.SelfCheck, bool) {
	var earlier []data.SelfCheck
	for _, c := range checks {
		if c.Held.Before(today) {
			earlier = append(earlier, c)
		}
	}
	return data.LastCheck(earlier)
}

// questionCell is the question, what Kader knows of it, and what to do unless the answer is yes.
func questionCell(l *assets.Language, f care.Finding, answer data.Answer) cell {
	c := cell{{text: l.Text("check.question." + string(f.Question)), style: boldStyle()}}
	if facts := CheckFacts(l, f); len(facts) > 0 {
		c = append(c, paragraph{text: strings.Join(facts, " "), style: cellStyle()})
	}
	if answer != data.AnswerYes {
		c = append(c, paragraph{text: l.Text("check.todo." + string(f.Question)), style: smallStyle(), space: 2})
	}
	return c
}

// AnswerWords says an answer.
func AnswerWords(l *assets.Language, a data.Answer) string {
	if a == data.AnswerUnknown {
		return l.Text("check.answer.unknown")
	}
	return l.Text("check.answer." + string(a))
}

// CheckFacts says what Kader knows of a question, a sentence each.
func CheckFacts(l *assets.Language, f care.Finding) []string {
	var facts []string
	for _, fact := range f.Facts {
		if !fact.Day.IsZero() {
			facts = append(facts, l.Text("check.fact."+fact.ID, "date", l.LongDate(fact.Day)))
			continue
		}
		facts = append(facts, l.Count("check.fact."+fact.ID, fact.N))
	}
	switch {
	case f.Answer == data.AnswerUnknown:
		facts = append(facts, l.Text("check.only-you"))
	case f.Answer == data.AnswerYes && f.Noted:
		facts = append(facts, l.Text("check.only-noted"))
	}
	return facts
}

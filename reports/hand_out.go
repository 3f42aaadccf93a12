package reports

import (
	"io"

	"kader/assets"
	"kader/data"
	"kader/reports/figure"
)

// WriteHandOut writes in large print what a meeting agreed, as PDF: twice on one sheet to cut in two, or on a whole
// sheet where it is too much for half of one.
func WriteHandOut(w io.Writer, l *assets.Language, d *data.Dossier, o Options) error {
	kind, _ := KindOf(data.ExportHandOut)
	shown, err := veilMeeting(l, d, o, kind)
	if err != nil {
		return err
	}
	title := l.Text("report.hand-out.title")
	p := &meetingPaper{newPlan(l, shown, o, title), shown.Meetings[0]}
	p.addPage()
	for _, size := range [...]float64{15, 13, 11.5, 10} {
		block := p.handOut(size)
		if p.paragraphs(block, marginSide, 0, textWidth, false) <= halfPage-2*halfMargin {
			p.paragraphs(block, marginSide, halfMargin, textWidth, true)
			p.paragraphs(block, marginSide, halfPage+halfMargin, textWidth, true)
			p.drawCut()
			return p.finishLocked(w, o.Password, func(int, int) {})
		}
	}
	p.y = halfMargin
	t := table{columns: []column{{}}}
	for _, para := range p.handOut(13) {
		t.rows = append(t.rows, row{open: true, after: para.space, cells: []cell{{para}}})
	}
	p.drawTable(t)
	return p.end(w, title)
}

// halfPage is where a sheet is cut in two, and halfMargin the air at the edges of each half.
const halfPage, halfMargin = pageHeight / 2, 36.0

// handOutShown is what the hand-out prints.
func handOutShown(d *data.Dossier, o Options) *data.Dossier {
	shown := meetingShown(data.ExportHandOut, d, o)
	if len(shown.Meetings) == 0 {
		return shown
	}
	m := &shown.Meetings[0]
	m.Questions, m.Speakers, m.Place, m.Link, m.Tool = "", "", "", "", ""
	shown.Points = nil
	shown.Decisions, shown.Actions = decidedAt(d.Decisions, m.ID), agreedAt(d.Actions, m.ID)
	addNext(shown, d, o)
	return shown
}

// handOut returns what the hand-out says, in text of the given size.
func (p *meetingPaper) handOut(size float64) []paragraph {
	l, d := p.lang, p.dossier
	plain, bold := textStyle{size, false, figure.Ink}, textStyle{size, true, figure.Primary}
	air := size * 0.6
	block := []paragraph{
		{text: l.Text("report.hand-out.title"), style: textStyle{size * 1.6, true, figure.Primary}},
		{text: joinFacts(p.meeting.Title, when(l, p.meeting)), style: textStyle{size * 0.8, false, figure.Muted}},
	}
	add := func(key string, lines []string) {
		if len(lines) == 0 {
			return
		}
		block = append(block, paragraph{text: l.Text(key), style: bold, space: air})
		for _, line := range lines {
			para := bullet(line, plain)
			para.space = size * 0.2
			block = append(block, para)
		}
	}
	var steps []string
	for _, a := range d.Actions {
		steps = append(steps, p.nextStep(a))
	}
	add("report.decisions", decisionLines(d.Decisions, data.DecisionMade))
	add("report.results", decisionLines(d.Decisions, data.DecisionResult))
	add("report.agreed", steps)
	if p.meeting.Summary != "" {
		add("report.work", nonEmptyLines(p.meeting.Summary))
	}
	if len(block) == 2 {
		block = append(block, paragraph{text: l.Text("report.hand-out.empty"), style: plain, space: air})
	}
	if next := p.nextLine(); next != "" {
		block = append(block, paragraph{text: l.Text("report.hand-out.next", "when", next), style: plain, space: air})
	}
	from := joinFacts(d.Group.Name, d.Group.Union)
	return append(block, paragraph{text: from, style: textStyle{size * 0.7, false, figure.Muted}, space: air})
}

// paragraphs returns how tall paragraphs are under each other, and draws them if draw is set.
func (p *pdfPage) paragraphs(block []paragraph, x, y, width float64, draw bool) float64 {
	top := y
	for i, para := range block {
		if i > 0 {
			y += para.space
		}
		indent := para.indent
		if para.mark != nil {
			indent += para.mark.Width + markGap
		}
		for n, line := range p.breakLines(para.text, width-indent, para.style) {
			if draw {
				if n == 0 && para.mark != nil {
					p.draw(*para.mark, x+para.indent, y+(para.style.leading()-para.mark.Height)/2)
				}
				p.write(x+indent, y+para.style.leading()/2+para.style.size*0.35, line, para.style)
			}
			y += para.style.leading()
		}
	}
	return y - top
}

// drawCut draws the line along which the sheet is cut.
func (p *pdfPage) drawCut() {
	p.draw(figure.Figure{Lines: []figure.Line{{
		X2: pageWidth - 2*halfMargin, Width: 0.6, Dashed: true, Paint: figure.Paint{Role: figure.Muted},
	}}}, halfMargin, halfPage)
}

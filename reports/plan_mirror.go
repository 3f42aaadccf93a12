package reports

import (
	"slices"

	"kader/data"
	"kader/reports/figure"
)

// writeMirror writes what was planned and what was done since an earlier snapshot.
func (p *plan) writeMirror() {
	before, kept := p.lastSnapshot()
	done, late, dropped := p.countActions(before.Date)
	g := p.dossier.Group
	decided := decidedSince(p.dossier.Decisions, before.Date, p.o.Today)
	if g.Evaluate.IsZero() && !kept && done+late+dropped+len(decided) == 0 {
		return
	}
	l := p.lang
	p.startSection("report.mirror")
	if !g.Evaluate.IsZero() {
		key := "report.mirror.evaluate"
		if g.Evaluate.Before(p.o.Today) {
			key = "report.mirror.evaluate-past"
		}
		p.writeText(l.Text(key, "date", l.LongDate(g.Evaluate)), bodyStyle())
		p.y += step
	}
	if planned := done + late + dropped; planned > 0 {
		p.writeText(p.mirrorSentence(before, kept, planned), bodyStyle())
		p.y += step
		p.drawMirrorBar(done, late, dropped)
	}
	for _, part := range decisionParts() {
		if lines := decisionLines(decided, part.kind); len(lines) > 0 {
			p.writeHeading(l.Text(part.key))
			p.drawBullets(lines, cellStyle())
		}
	}
	if kept {
		p.writeChanges(before)
	}
}

// decidedSince returns what was decided and what came of it from a day until today, the oldest first. Without a day it
// is all of it.
func decidedSince(decisions []data.Decision, since, today data.Date) []data.Decision {
	decided := slices.DeleteFunc(slices.Clone(decisions), func(d data.Decision) bool {
		return d.Day.Before(since) || today.Before(d.Day)
	})
	slices.SortStableFunc(decided, func(a, b data.Decision) int { return a.Day.Compare(b.Day) })
	return decided
}

// mirrorDays is the least age, in days, of a snapshot to compare with. A group often keeps
// one just before the officer comes.
const mirrorDays = 30

// lastSnapshot returns the newest snapshot that is at least mirrorDays old, or else the
// oldest from before today.
func (p *plan) lastSnapshot() (last data.Snapshot, found bool) {
	kept := slices.Clone(p.dossier.Snapshots)
	slices.SortStableFunc(kept, func(a, b data.Snapshot) int { return a.Date.Compare(b.Date) })
	for _, s := range kept {
		days := p.o.Today.DaysSince(s.Date)
		if days >= mirrorDays || days > 0 && !found {
			last, found = s, true
		}
	}
	return last, found
}

// countActions counts the actions that were done, are overdue, or were dropped between since
// and today.
func (p *plan) countActions(since data.Date) (done, late, dropped int) {
	for _, a := range p.dossier.Actions {
		switch {
		case a.Overdue(p.o.Today):
			late++
		case a.Pending() || finishedOn(a).Before(since) || p.o.Today.Before(finishedOn(a)):
		case a.Status == data.ActionDone:
			done++
		default:
			dropped++
		}
	}
	return done, late, dropped
}

func (p *pdfPage) mirrorSentence(before data.Snapshot, kept bool, planned int) string {
	if !kept {
		return p.lang.Count("report.mirror.planned", planned)
	}
	return p.lang.Count("report.mirror.planned-since", planned, "date", p.lang.LongDate(before.Date))
}

// drawMirrorBar draws the planned actions as one bar.
func (p *pdfPage) drawMirrorBar(done, late, dropped int) {
	p.drawStack([]figure.Part{
		{Ref: "report.mirror.done", Count: done, Paint: figure.Paint{Role: figure.Primary}},
		{Ref: "report.mirror.overdue", Count: late, Paint: figure.Paint{Role: figure.Overdue}, Pattern: figure.Hatched},
		{Ref: "report.mirror.dropped", Count: dropped, Paint: figure.Paint{Role: figure.Muted}, Pattern: figure.Hollow},
	})
}

// drawStack draws counts as one bar, with a label under each piece: the text that its Ref is
// the key of.
func (p *pdfPage) drawStack(parts []figure.Part) {
	p.reserve(5 * step)
	bar, starts := figure.Stack(parts, textWidth, 12)
	p.draw(bar, marginSide, p.y)
	p.y += 12 + step
	const side = 10.0
	var labels []string
	var widths []float64
	for _, part := range parts {
		label, wide := "", 0.0
		if part.Count > 0 {
			label = p.lang.Count(part.Ref, part.Count)
			wide = side + markGap + p.width(label, cellStyle()) + 2*step
		}
		labels, widths = append(labels, label), append(widths, wide)
	}
	for i, x := range placeUnder(starts, widths, textWidth+2*step) {
		if labels[i] != "" {
			p.draw(figure.Swatch(parts[i].Paint, parts[i].Pattern, side, 8), marginSide+x, p.y+1)
			p.write(marginSide+x+side+markGap, p.y+9, labels[i], cellStyle())
		}
	}
	p.y += 2 * step
}

// placeUnder returns where texts of the given widths stand, each as near behind its start as
// it can without touching another or leaving the room.
func placeUnder(starts, widths []float64, room float64) []float64 {
	places := make([]float64, len(starts))
	free := 0.0
	for i, start := range starts {
		places[i] = max(start, free)
		free = places[i] + widths[i]
	}
	for i := len(places) - 1; i >= 0; i-- {
		places[i] = min(places[i], room-widths[i])
		room = places[i]
	}
	return places
}

// writeChanges draws a table of the figures of a kept snapshot beside those of today.
func (p *plan) writeChanges(before data.Snapshot) {
	l := p.lang
	then, earlier := data.Total(before.Figures), newSuppression(before.Figures, p.threshold)
	p.addGap(step)
	var changes []figureChange
	count := func(key string, a, b int) {
		changes = append(changes, figureChange{l.Text(key), l.Number(a), l.Number(b), withPlus(l.Number(b-a), b-a)})
	}
	if then.AtLeast || p.total.AtLeast { // of which the difference says nothing
		headcounts := [...]string{formatHeadcount(l, then), formatHeadcount(l, p.total)}
		changes = append(changes, figureChange{l.Text("report.headcount"), headcounts[0], headcounts[1], ""})
	} else {
		count("report.headcount", then.Headcount, p.total.Headcount)
	}
	if !earlier.hides("") && !p.suppression.hides("") {
		count("report.members", then.Members, p.total.Members)
	}
	oldShare, oldKnown := earlier.density(then)
	share, known := p.suppression.density(p.total)
	if oldKnown && known {
		points := int(share*100+0.5) - int(oldShare*100+0.5)
		changes = append(changes, figureChange{
			l.Text("report.density"), l.Percent(oldShare), l.Percent(share),
			withPlus(l.Count("report.mirror.points", points), points),
		})
	}
	count("report.reps", then.Reps, p.total.Reps)
	count("report.white-spots", len(data.WhiteSpots(before.Figures)), len(data.WhiteSpots(p.figures)))
	number := func(title string) column { return column{title: title, width: 96, align: figure.Right} }
	p.drawTable(listTable(5, []listColumn[figureChange]{
		{column{title: l.Text("report.mirror.figure")}, func(c figureChange) cell {
			return plainCell(c.name, boldStyle())
		}},
		{number(l.Date(before.Date)), func(c figureChange) cell { return plainCell(c.then, cellStyle()) }},
		{number(l.Date(p.o.Today)), func(c figureChange) cell { return plainCell(c.now, cellStyle()) }},
		{number(l.Text("report.mirror.change")), func(c figureChange) cell { return plainCell(c.change, boldStyle()) }},
	}, changes))
}

// figureChange is one figure then and now.
type figureChange struct{ name, then, now, change string }

// withPlus puts a plus before growth.
func withPlus(change string, sign int) string {
	if sign > 0 {
		return "+" + change
	}
	return change
}

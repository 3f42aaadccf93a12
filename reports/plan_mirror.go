package reports

import (
	"slices"

	"kader/data"
	"kader/reports/figure"
)

// writeMirror writes what was planned and what came of it since an earlier snapshot.
func (p *plan) writeMirror() {
	before, kept := p.lastSnapshot()
	done, late, dropped := p.reckon(before.Date)
	g := p.dossier.Group
	if g.Evaluate.IsZero() && !kept && done+late+dropped == 0 {
		return
	}
	l := p.lang
	p.open("report.mirror")
	if !g.Evaluate.IsZero() {
		p.text(l.Text("report.mirror.evaluate", "date", l.LongDate(g.Evaluate)), body())
		p.y += step
	}
	if planned := done + late + dropped; planned > 0 {
		p.text(p.mirrorSentence(before, kept, planned), body())
		p.y += step
		p.mirrorBar(done, late, dropped)
	}
	if kept {
		p.thenAndNow(before)
	}
}

// mirrorDays is how old a snapshot should be to show a difference. A group often
// keeps one just before the officer comes by.
const mirrorDays = 30

// lastSnapshot returns the newest snapshot of at least mirrorDays ago, or else the
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

// reckon counts the actions that should have been finished between the day and
// today, or were.
func (p *plan) reckon(since data.Date) (done, late, dropped int) {
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

func (p *plan) mirrorSentence(before data.Snapshot, kept bool, planned int) string {
	if !kept {
		return p.lang.Count("report.mirror.planned", planned)
	}
	return p.lang.Count("report.mirror.planned-since", planned, "date", p.lang.LongDate(before.Date))
}

// mirrorBar shows what became of the planned actions as one bar with its legend.
func (p *plan) mirrorBar(done, late, dropped int) {
	parts := []struct {
		n    int
		key  string
		role figure.Role
	}{
		{done, "report.mirror.done", figure.Primary},
		{late, "report.mirror.overdue", figure.Overdue},
		{dropped, "report.mirror.dropped", figure.Muted},
	}
	var stack []figure.Part
	for _, part := range parts {
		stack = append(stack, figure.Part{Count: part.n, Paint: figure.Paint{Role: part.role}})
	}
	p.room(5 * step)
	p.draw(figure.Stack(stack, textWidth, 12), marginSide, p.y)
	p.y += 12 + step
	x := marginSide
	for _, part := range parts {
		if part.n == 0 {
			continue
		}
		mark := alertMark(part.role)
		p.draw(*mark, x, p.y+2)
		x += mark.Width + markGap
		x += p.write(x, p.y+9, p.lang.Count(part.key, part.n), cellText()) + 3*step
	}
	p.y += 2 * step
}

// thenAndNow sets the figures of a kept snapshot beside those of today.
func (p *plan) thenAndNow(before data.Snapshot) {
	l := p.lang
	then, shield := data.Total(before.Figures), newShield(before.Figures, p.o.Names)
	p.skip(step)
	t := table{pad: 5, columns: []column{
		{title: l.Text("report.mirror.figure")},
		{title: l.Date(before.Date), width: 96, align: figure.Right},
		{title: l.Date(p.o.Today), width: 96, align: figure.Right},
		{title: l.Text("report.mirror.change"), width: 96, align: figure.Right},
	}}
	count := func(key string, a, b int) {
		t.rows = append(t.rows, mirrorRow(l.Text(key), l.Number(a), l.Number(b), l.Number(b-a), b-a))
	}
	count("report.headcount", then.Headcount, p.total.Headcount)
	if shield.of("") == uncovered && p.shield.of("") == uncovered {
		count("report.members", then.Members, p.total.Members)
	}
	oldShare, oldKnown := shield.density(then)
	share, known := p.shield.density(p.total)
	if oldKnown && known {
		points := int(share*100+0.5) - int(oldShare*100+0.5)
		t.rows = append(t.rows, mirrorRow(l.Text("report.density"), l.Percent(oldShare), l.Percent(share),
			l.Count("report.mirror.points", points), points))
	}
	count("report.reps", then.Reps, p.total.Reps)
	count("report.white-spots", len(data.WhiteSpots(before.Figures)), len(data.WhiteSpots(p.figures)))
	p.table(t)
}

// mirrorRow is one figure then and now, with a plus before growth.
func mirrorRow(name, then, now, change string, sign int) row {
	if sign > 0 {
		change = "+" + change
	}
	return row{cells: []cell{
		plain(name, cellBold()), plain(then, cellText()), plain(now, cellText()), plain(change, cellBold()),
	}}
}

package reports

import (
	"slices"
	"strings"

	"kader/assets"
	"kader/data"
	"kader/reports/figure"
)

// writeStart writes the reason for the plan and the current figures of the group.
func (p *plan) writeStart() {
	g := p.dossier.Group
	if g.Reason == "" && g.Agreement == "" && !p.hasUnits() {
		return
	}
	p.startSection("report.start")
	if g.Reason != "" {
		p.writeText(g.Reason, bodyStyle())
	}
	if g.Agreement != "" {
		p.addGap(step)
		p.writeText(agreement(p.lang, g, p.o.Today), bodyStyle())
	}
	if !p.hasUnits() {
		return
	}
	p.writeHeading(p.lang.Text("report.snapshot.heading", "date", p.lang.LongDate(p.o.Today)))
	p.drawSnapshot(9)
	p.writeSpots()
}

// agreement returns the name of the collective agreement and until when it runs or ran.
func agreement(l *assets.Language, g data.Group, today data.Date) string {
	if g.AgreementEnds.IsZero() {
		return l.Text("report.agreement", "name", g.Agreement)
	}
	key := "report.agreement-ends"
	if g.AgreementEnds.Before(today) {
		key = "report.agreement-ended"
	}
	return l.Text(key, "name", g.Agreement, "date", l.LongDate(g.AgreementEnds))
}

// drawSnapshot draws a table of the units, each with its bar, in text of the given size.
func (p *plan) drawSnapshot(size float64) {
	l := p.lang
	figures, total := data.WithWidestSpots(p.figures), p.total
	total.Name = l.Text("report.total")
	people := 60.0
	for _, f := range append(slices.Clip(figures), total) { // "at least 1,200" stands on one line
		people = max(people, p.width(formatHeadcount(l, f), textStyle{size, true, figure.Ink})+2*half)
	}
	style := func(f data.UnitFigure) textStyle { return textStyle{size, f.Depth == 0, figure.Ink} }
	t := listTable(size-5, []listColumn[data.UnitFigure]{
		{column{title: l.Text("field.unit")}, func(f data.UnitFigure) cell { return p.unitFigureCell(f, style(f)) }},
		{column{title: l.Text("report.headcount"), width: people, align: figure.Right}, func(f data.UnitFigure) cell {
			return plainCell(formatHeadcount(l, f), style(f))
		}},
		{column{title: l.Text("report.members"), width: 64, align: figure.Right}, func(f data.UnitFigure) cell {
			return plainCell(p.suppression.formatMembers(l, f), style(f))
		}},
		{column{width: step}, nil},
		{column{title: l.Text("report.density"), width: 120}, func(f data.UnitFigure) cell {
			return cell{p.densityParagraph(f, style(f))}
		}},
		{column{title: l.Text("report.reps"), width: 64, align: figure.Right}, func(f data.UnitFigure) cell {
			return plainCell(l.Number(f.Reps), style(f))
		}},
		{column{width: half}, nil}, // the shade of a row reaches further than its numbers
	}, append(slices.Clip(figures), total))
	for i, f := range figures {
		if f.Depth == 0 {
			t.rows[i].shade = figure.Track
			t.rows[i].keep = i+1 < len(figures)
		}
	}
	p.drawTable(t)
	p.writeSnapshotNotes()
}

const barWidth, barHeight = 76.0, 7.0

// unitFigureCell returns the name of a unit at its depth, with the mark of a white spot.
func (p *plan) unitFigureCell(f data.UnitFigure, t textStyle) cell {
	indent := float64(f.Depth)*12 + half
	name := cell{{text: f.Name, style: t, indent: indent}}
	if f.WhiteSpot {
		name = append(name, paragraph{
			text: p.lang.Text("report.white-spot"), mark: spotMark(), indent: indent,
			style: textStyle{t.size - 1, false, figure.Due},
		})
	}
	return name
}

// densityParagraph returns the bar and the density of a unit.
func (p *plan) densityParagraph(f data.UnitFigure, t textStyle) paragraph {
	share, shown := p.suppression.density(f)
	switch {
	case shown:
		bar := figure.Bar(share, true, barWidth, barHeight)
		return paragraph{text: p.lang.Percent(share), style: t, mark: &bar}
	case f.Headcount <= 0 || !p.suppression.hides(f.UnitID):
		bar := figure.Bar(0, false, barWidth, barHeight)
		return paragraph{text: "?", style: t, mark: &bar}
	}
	return paragraph{text: "–", style: t, indent: barWidth + markGap}
}

// writeSnapshotNotes explains the signs in the table.
func (p *plan) writeSnapshotNotes() {
	var notes []string
	unknown, atLeast, untold := false, false, false
	for _, f := range p.figures {
		unknown = unknown || f.Headcount <= 0
		atLeast = atLeast || f.Headcount > 0 && f.AtLeast
		untold = untold || f.Untold() && !f.AtLeast && !p.suppression.hides(f.UnitID)
	}
	if p.suppression.hidesAny() {
		notes = append(notes, p.lang.Text("report.note.small", "n", p.threshold))
	}
	if unknown {
		notes = append(notes, p.lang.Text("report.note.unknown"))
	}
	if atLeast {
		notes = append(notes, p.lang.Text("report.note.at-least"))
	}
	if untold {
		notes = append(notes, p.lang.Text("report.note.untold"))
	}
	if data.Unplaced(p.figures).Known > 0 {
		notes = append(notes, p.lang.Text("report.note.no-unit"))
	}
	if len(notes) > 0 {
		p.writeNote(strings.Join(notes, " "))
	}
}

// peopleOf says how many people work in a unit.
func peopleOf(l *assets.Language, f data.UnitFigure) string {
	if f.AtLeast {
		return l.Count("report.people-least", f.Headcount)
	}
	return l.Count("report.people", f.Headcount)
}

// writeSpots lists the white spots: units in which the group knows nobody.
func (p *plan) writeSpots() {
	if len(data.WhiteSpots(p.figures)) == 0 {
		return
	}
	p.writeHeading(p.lang.Text("report.spots.heading"))
	p.drawSpots()
}

func (p *plan) drawSpots() {
	l := p.lang
	p.writeLead(l.Text("report.spots.text"), cellStyle())
	t := table{pad: half, columns: []column{{}, {width: 120, align: figure.Right}}}
	for _, f := range data.WhiteSpots(p.figures) {
		path := p.units.Path(f.UnitID)
		name := cell{{text: strings.Join(path, " › "), style: cellStyle(), mark: spotMark()}}
		t.rows = append(t.rows, row{cells: []cell{name, plainCell(peopleOf(l, f), cellStyle())}})
	}
	p.drawTable(t)
}

package reports

import (
	"strings"

	"kader/data"
	"kader/reports/figure"
)

// writeStart writes why there is a plan and where the group stands.
func (p *plan) writeStart() {
	g := p.dossier.Group
	if g.Reason == "" && g.Agreement == "" && len(p.figures) == 0 {
		return
	}
	p.open("report.start")
	if g.Reason != "" {
		p.text(p.veil.text(g.Reason), body())
	}
	if g.Agreement != "" {
		p.skip(step)
		p.text(p.agreement(), body())
	}
	if len(p.figures) == 0 {
		return
	}
	p.heading(p.lang.Text("report.snapshot.heading", "date", p.lang.LongDate(p.o.Today)))
	p.snapshotTable(9)
	p.writeSpots()
}

func (p *plan) agreement() string {
	g := p.dossier.Group
	if g.AgreementEnds.IsZero() {
		return p.lang.Text("report.agreement", "name", g.Agreement)
	}
	return p.lang.Text("report.agreement-ends", "name", g.Agreement, "date", p.lang.LongDate(g.AgreementEnds))
}

// snapshotTable writes the units, each with its bar, in letters of the given size.
func (p *plan) snapshotTable(size float64) {
	l := p.lang
	t := table{pad: size - 5, columns: []column{
		{title: l.Text("field.unit")},
		{title: l.Text("report.headcount"), width: 60, align: figure.Right},
		{title: l.Text("report.members"), width: 64, align: figure.Right},
		{width: step},
		{title: l.Text("report.density"), width: 128},
		{title: l.Text("report.reps"), width: 56, align: figure.Right},
		{width: half}, // the shade of a row reaches further than its numbers
	}}
	for i, f := range p.figures {
		r := p.snapshotRow(f, size)
		if f.Depth == 0 && i+1 < len(p.figures) {
			r.keep = true
		}
		t.rows = append(t.rows, r)
	}
	total := p.total
	total.Name = l.Text("report.total")
	last := p.snapshotRow(total, size)
	last.shade = figure.None
	t.rows = append(t.rows, last)
	p.table(t)
	p.snapshotNotes()
}

const barWidth, barHeight = 76.0, 7.0

func (p *plan) snapshotRow(f data.UnitFigure, size float64) row {
	l := p.lang
	t := letter{size, f.Depth == 0, figure.Ink}
	name := cell{{text: f.Name, letter: t, indent: float64(f.Depth)*12 + half}}
	if f.WhiteSpot {
		name = append(name, paragraph{
			text: l.Text("report.white-spot"), mark: spotMark(), indent: float64(f.Depth)*12 + half,
			letter: letter{size - 1, false, figure.Due},
		})
	}
	headcount := "?"
	if f.Headcount > 0 {
		headcount = l.Number(f.Headcount)
	}
	r := row{cells: []cell{
		name, plain(headcount, t), plain(p.shield.members(l, f), t), nil, {p.density(f, t)}, plain(l.Number(f.Reps), t), nil,
	}}
	if f.Depth == 0 {
		r.shade = figure.Track
	}
	return r
}

// density is the bar and the number of a unit.
func (p *plan) density(f data.UnitFigure, t letter) paragraph {
	share, shown := p.shield.density(f)
	switch {
	case shown:
		bar := figure.Bar(share, true, barWidth, barHeight)
		return paragraph{text: p.lang.Percent(share), letter: t, mark: &bar}
	case f.Headcount <= 0:
		bar := figure.Bar(0, false, barWidth, barHeight)
		return paragraph{text: "?", letter: t, mark: &bar}
	}
	return paragraph{text: "–", letter: t, indent: barWidth + markGap}
}

// snapshotNotes explains the signs that stand in the table.
func (p *plan) snapshotNotes() {
	var notes []string
	has := make(map[cover]bool)
	unknown := false
	for _, f := range p.figures {
		has[p.shield.of(f.UnitID)] = true
		unknown = unknown || f.Headcount <= 0
	}
	if has[small] || has[derivable] {
		notes = append(notes, p.lang.Text("report.note.small", "n", smallCount))
	}
	if unknown {
		notes = append(notes, p.lang.Text("report.note.unknown"))
	}
	if n := p.withoutUnit(); n > 0 {
		notes = append(notes, p.lang.Count("report.note.no-unit", n))
	}
	if len(notes) > 0 {
		p.note(strings.Join(notes, " "))
	}
}

// withoutUnit counts the people who work here and stand in no unit.
func (p *plan) withoutUnit() int {
	n := 0
	for i := range p.dossier.People {
		person := &p.dossier.People[i]
		if _, ok := p.units.Find(person.UnitID); !ok && !person.Left(p.o.Today) {
			n++
		}
	}
	return n
}

// writeSpots lists the units without anyone the group knows.
func (p *plan) writeSpots() {
	if len(data.WhiteSpots(p.figures)) == 0 {
		return
	}
	p.heading(p.lang.Text("report.spots.heading"))
	p.spotTable()
}

func (p *plan) spotTable() {
	l := p.lang
	p.lead(l.Text("report.spots.text"), cellText())
	t := table{pad: half, columns: []column{{}, {width: 120, align: figure.Right}}}
	for _, f := range data.WhiteSpots(p.figures) {
		path := p.units.Path(f.UnitID)
		name := cell{{text: strings.Join(path, " › "), letter: cellText(), mark: spotMark()}}
		t.rows = append(t.rows, row{cells: []cell{name, plain(l.Count("report.people", f.Headcount), cellText())}})
	}
	p.table(t)
}

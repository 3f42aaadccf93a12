package reports

import "kader/reports/figure"

// writeAsks writes what the group asks of its officer, one point on each line.
func (p *plan) writeAsks() {
	g := p.dossier.Group
	asks := nonEmptyLines(g.Asks)
	if len(asks) == 0 {
		return
	}
	l := p.lang
	p.startSection("report.asks")
	if g.Officer != "" {
		p.writeLead(l.Text("report.asks.of", "officer", g.Officer), bodyStyle())
	}
	t := table{pad: half, columns: []column{{}}}
	for _, ask := range asks {
		t.rows = append(t.rows, row{open: true, cells: []cell{{{text: ask, style: bodyStyle(), mark: dotMark(figure.Due)}}}})
	}
	p.drawTable(t)
}

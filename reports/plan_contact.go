package reports

import "kader/reports/figure"

// writeContact writes the facts of the group, its union and its officer. The group and the
// company alone stand on the cover already.
func (p *plan) writeContact() {
	g := p.dossier.Group
	if g.Union == "" && g.Officer == "" {
		return
	}
	l := p.lang
	t := table{pad: half, columns: []column{{width: 128}, {}}}
	for _, fact := range [...]struct{ key, value string }{
		{"report.contact.group", g.Name},
		{"report.contact.company", g.Company},
		{"report.contact.union", g.Union},
		{"report.contact.officer", g.Officer},
	} {
		if fact.value != "" {
			t.rows = append(t.rows, row{cells: []cell{
				plainCell(l.Text(fact.key), textStyle{9, false, figure.Muted}), plainCell(fact.value, boldStyle()),
			}})
		}
	}
	p.startSection("report.contact")
	p.drawTable(t)
}

package reports

import (
	"cmp"

	"kader/data"
	"kader/reports/figure"
)

// writeLanes writes the current topics and goals beside the long-term ones.
func (p *plan) writeLanes() {
	now, long := p.laneCell(data.LaneNow), p.laneCell(data.LaneLong)
	if len(now)+len(long) == 0 {
		return
	}
	l := p.lang
	p.startSection("report.lanes")
	p.drawTable(table{
		pad:     step,
		columns: []column{{title: l.Text("lane.now")}, {width: 2 * step}, {title: l.Text("lane.long")}},
		rows:    []row{{cells: []cell{now, nil, long}, open: true}},
	})
}

// laneCell returns the topics of a lane and the goals that are not yet reached.
func (p *plan) laneCell(lane data.Lane) cell {
	var c cell
	for _, t := range p.dossier.Topics {
		if cmp.Or(t.Lane, data.LaneNow) == lane {
			c = append(c, paragraph{
				text: t.Title, style: cellStyle(), mark: dotMark(figure.Due),
				space: half,
			})
		}
	}
	for _, g := range p.dossier.Goals {
		if cmp.Or(g.Lane, data.LaneNow) != lane || !g.Reached.IsZero() {
			continue
		}
		mark := alertMark(figure.Primary)
		c = append(c, paragraph{text: g.Title, style: boldStyle(), mark: mark, space: step})
		if !g.Due.IsZero() {
			under := mutedText(p.lang.Text("report.by", "date", p.lang.Date(g.Due)))
			if g.Due.Before(p.o.Today) {
				under = lateText(p.lang.Text("report.step.late", "step", under.text))
				under.style.size = smallStyle().size
			} else {
				under.indent = mark.Width + markGap
			}
			under.tied = true
			c = append(c, under)
		}
	}
	return c
}

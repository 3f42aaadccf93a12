package reports

import (
	"cmp"
	"slices"
	"strconv"

	"kader/data"
	"kader/reports/figure"
)

// writeTopics writes the topics among colleagues, the hottest first.
func (p *plan) writeTopics() {
	topics := slices.Clone(p.dossier.Topics)
	if len(topics) == 0 {
		return
	}
	p.startSection("report.topics")
	p.drawTopics(topics)
}

// drawTopics draws a table of topics, the hottest first.
func (p *plan) drawTopics(topics []data.Topic) {
	slices.SortStableFunc(topics, func(a, b data.Topic) int { return cmp.Compare(b.Heat, a.Heat) })
	l := p.lang
	t := listTable(6, []listColumn[data.Topic]{
		{column{title: l.Text("report.topic")}, topicCell},
		{column{title: l.Text("report.where"), width: 110}, func(t data.Topic) cell {
			return plainCell(p.unitOrCompany(t.UnitID), cellStyle())
		}},
		{column{title: l.Text("report.heat"), width: 96}, func(t data.Topic) cell { return p.heatCell(t.Heat) }},
		{column{title: l.Text("report.last-heard"), width: 100}, func(t data.Topic) cell {
			return p.heardCell(t.LastHeard)
		}},
	}, topics)
	p.addNotes(&t, func(i int) paragraph {
		return paragraph{text: topics[i].Note, style: smallStyle(), space: 2}
	})
	p.drawTable(t)
}

func topicCell(t data.Topic) cell {
	return plainCell(t.Title, boldStyle())
}

func (p *pdfPage) heatCell(heat int) cell {
	if heat < 1 || heat > 3 {
		return plainCell(p.lang.Text("report.heat.0"), textStyle{9, false, figure.Muted})
	}
	return cell{{text: p.lang.Text("report.heat." + strconv.Itoa(heat)), style: cellStyle(), mark: heatMark(heat)}}
}

func (p *plan) heardCell(d data.Date) cell {
	c := plainCell(dayOrDash(p.lang, d), cellStyle())
	if days := p.o.Today.DaysSince(d); !d.IsZero() && days > staleDays {
		note := lackingText(p.lang.Count("report.days-ago", days))
		note.style.size = 8
		c = append(c, note)
	}
	return c
}

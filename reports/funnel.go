package reports

import (
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"kader/assets"
	"kader/data"
	"kader/data/disclosure"
	"kader/reports/figure"
)

// WriteFunnel writes as PDF how far the group came with whom it follows: all together as bars, and in tables by
// quarter and by unit, with o.Counts by list too, and with o.Doers by rep. It holds counts only. Unless o.Counts is
// set, a row of which few joined, or nearly all, shows how many there were and nothing else; lists are left out then,
// because with the quarters they would tell what is hidden.
func WriteFunnel(w io.Writer, l *assets.Language, d *data.Dossier, o Options) error {
	title := l.Text("report.funnel.title")
	d, err := veil(l, d, o)
	if err != nil {
		return fmt.Errorf("write funnel: %w", err)
	}
	p := buildPlan(l, d, o, title, writePostCover, func(p *plan) { funnelPaper{p}.write() })
	return p.end(w, title)
}

// funnelPaper is the paper of how far the group is.
type funnelPaper struct{ *plan }

func (p funnelPaper) write() {
	all := data.FindFunnels(p.dossier, data.FunnelOfAll, p.o.Today, nil)
	if len(all) == 0 {
		p.writeText(p.lang.Text("report.funnel.empty"), bodyStyle())
		return
	}
	total := funnelRow{Funnel: all[0]}
	total.hidden = p.threshold > 0 && disclosure.IsSmall(total.Members(), total.Received, p.threshold)
	p.writeTotal(total)
	for _, by := range data.FunnelWays() {
		if by == data.FunnelByList && !p.o.Counts || by == data.FunnelByRep && !p.o.Doers {
			continue
		}
		p.writeTable(by, total)
	}
	p.writeNote(p.lang.Text("report.funnel.words"))
}

// funnelRow is a row of a table.
type funnelRow struct {
	data.Funnel
	name   string
	hidden bool // shows how many there were and nothing else
}

// rows returns the rows of a table, and decides which are hidden so that none follows from the total and the others.
func (p funnelPaper) rows(by data.FunnelBy, total funnelRow) []funnelRow {
	var rows []funnelRow
	cells := []disclosure.Cell{p.cell(total.Funnel, disclosure.Whole)}
	for _, f := range data.FindFunnels(p.dossier, by, p.o.Today, nil) {
		rows = append(rows, funnelRow{Funnel: f, name: p.nameOf(by, f.Key)})
		cells = append(cells, p.cell(f, 0))
	}
	if p.threshold == 0 {
		return rows
	}
	hidden := disclosure.NewTable(cells, p.threshold).Hide()
	for i := range rows {
		rows[i].hidden = hidden[i+1]
	}
	return rows
}

// cell is how many of a row became a member.
func (p funnelPaper) cell(f data.Funnel, parent int) disclosure.Cell {
	return disclosure.Cell{
		Count: f.Members(), Top: f.Received, Parent: parent,
		Sensitive: p.threshold > 0 && disclosure.IsSmall(f.Members(), f.Received, p.threshold),
	}
}

// nameOf says what a row is about.
func (p funnelPaper) nameOf(by data.FunnelBy, key string) string {
	switch {
	case key == "":
		return p.lang.Text("report.funnel.no-" + string(by))
	case by == data.FunnelByUnit:
		return p.unitOrCompany(data.ID(key))
	case by == data.FunnelByRep:
		if rep := p.people[data.ID(key)]; rep != nil {
			return rep.Full()
		}
	case by == data.FunnelByList:
		for i := range p.dossier.Lists {
			if l := &p.dossier.Lists[i]; l.ID == data.ID(key) {
				return p.lang.Text("report.funnel.list", "date", p.lang.Date(l.Received))
			}
		}
	}
	if year, quarter, ok := strings.Cut(key, "-"); ok && by == data.FunnelByQuarter {
		n, _ := strconv.Atoi(quarter)
		return p.lang.Text("report.list.quarter",
			"from", p.lang.Month(time.Month(3*n-2)), "to", p.lang.Month(time.Month(3*n)), "year", year)
	}
	return p.lang.Text("report.funnel.no-" + string(by))
}

// writeTotal draws the four stages of everybody as bars, each as long as its share of those received.
func (p funnelPaper) writeTotal(total funnelRow) {
	p.writeText(p.sentence(total), bodyStyle())
	p.y += step
	var rows []barRow
	keys := [...]string{"received", "spoken", "conversation", "joined"}
	for i, count := range total.Stages() {
		rows = append(rows, barRow{
			name: p.lang.Text("report.funnel." + keys[i]), count: count, of: total.Received, hidden: total.hidden && i > 0,
			bold: i == len(keys)-1,
		})
	}
	drawBars(p.plan, "report.funnel.stage", rows)
}

// sentence says how many joined, and how long that took.
func (p funnelPaper) sentence(total funnelRow) string {
	l := p.lang
	said := l.Count("report.funnel.sentence-received", total.Received)
	if total.hidden {
		return said
	}
	share, _ := total.Share()
	said += " " + l.Count("report.funnel.sentence-joined", total.Members(), "share", l.Percent(share))
	if total.JoinedUnspoken > 0 && p.threshold == 0 {
		said += " " + l.Count("report.funnel.sentence-unspoken", total.JoinedUnspoken)
	}
	return said
}

// writeTable writes the rows of one way to tell people apart, where there is more than one.
func (p funnelPaper) writeTable(by data.FunnelBy, total funnelRow) {
	rows := p.rows(by, total)
	if len(rows) < 2 {
		return
	}
	l := p.lang
	p.writeHeading(l.Text("report.funnel.by-" + string(by)))
	number := func(key string, text func(funnelRow) string) listColumn[funnelRow] {
		c := column{title: l.Text("report.funnel." + key), align: figure.Right}
		for _, word := range strings.Fields(c.title) {
			c.width = max(c.width, p.width(word, headStyle())+step+half)
		}
		return listColumn[funnelRow]{c, func(r funnelRow) cell { return plainCell(text(r), cellStyle()) }}
	}
	count := func(key string, n func(funnelRow) int) listColumn[funnelRow] {
		return number(key, func(r funnelRow) string { return formatCount(l, n(r), r.hidden) })
	}
	p.drawTable(listTable(half, []listColumn[funnelRow]{
		{column{}, func(r funnelRow) cell { return plainCell(r.name, boldStyle()) }},
		number("received", func(r funnelRow) string { return l.Number(r.Received) }),
		count("spoken", func(r funnelRow) int { return r.Spoken }),
		count("conversation", func(r funnelRow) int { return r.Conversation }),
		count("members", func(r funnelRow) int { return r.Members() }),
		number("to-talk", func(r funnelRow) string { return p.median(r, r.ToTalk) }),
		number("to-join", func(r funnelRow) string { return p.median(r, r.ToJoin) }),
		count("open", func(r funnelRow) int { return r.Open }),
		count("overdue", func(r funnelRow) int { return r.Overdue }),
	}, rows))
}

// median returns the middle number of days as text; not of people of whom the number must not be told.
func (p funnelPaper) median(r funnelRow, m data.Median) string {
	if r.hidden || m.Count == 0 || m.Count < p.threshold {
		return suppressedSign
	}
	return p.lang.Decimal(m.Days, 1)
}

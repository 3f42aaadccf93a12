package reports

import (
	"io"
	"strings"

	"kader/assets"
	"kader/data"
	"kader/data/care"
	"kader/reports/figure"
)

// handOver is the sheet for a rep who stops.
type handOver struct {
	*carePaper
	care.HandOver
	units  *data.UnitTree
	tracks data.Tracks
}

// handedOver works out what the paper is about.
func handedOver(d *data.Dossier, o Options) care.HandOver {
	return care.Stops(d, data.Worker{PersonID: o.RepID, Name: o.RepName}, o.Today)
}

// WriteHandOver writes as PDF what a rep who stops has, so that it can be handed over: colleagues, actions,
// keys, papers and what is on the laptop. It names people, so it is for the group only and says so.
func WriteHandOver(w io.Writer, l *assets.Language, d *data.Dossier, o Options) error {
	by := o.DestroyBy
	if by.IsZero() {
		by = data.UsualEnd(data.ExportHandOver, true, o.Today)
	}
	only := l.Text("report.hand-over.only", "date", l.LongDate(by))
	return fitPages(func(air float64) *carePaper {
		h := &handOver{HandOver: handedOver(d, o), units: data.NewUnitTree(d.Units), tracks: d.Tracks()}
		h.carePaper = newCarePaper(l, d, o, l.Text("report.hand-over.title"), h.Name)
		h.air = air
		h.writeSheet(only)
		return h.carePaper
	}).end(w, only)
}

// writeSheet writes the sheet; only says for whom it is, and how long.
func (h *handOver) writeSheet(only string) {
	l := h.lang
	h.drawTable(table{pad: step, columns: []column{{width: 2 * step}, {}}, rows: []row{{
		accent: figure.Due, open: true, cells: []cell{nil, plainCell(only, boldStyle())},
	}}})
	h.addGap(half)
	h.writeText(l.Text("report.hand-over.intro"), bodyStyle())
	h.writeHeading(l.Text("report.hand-over.people"))
	h.drawColleagues()
	h.writeHeading(l.Text("report.hand-over.actions"))
	h.drawActions()
	h.writeHeading(l.Text("report.hand-over.keys"))
	h.drawKeys()
	h.writeHeading(l.Text("report.hand-over.papers"))
	h.drawPapers()
	h.writeHeading(l.Text("report.hand-over.laptop"))
	h.drawLaptop()
	h.writeHeading(l.Text("report.hand-over.end"))
	end := l.Text("report.hand-over.end-text", "page", l.Text("page.group"), "button", l.Text("holder.stops"))
	h.writeText(end, bodyStyle())
	h.addGap(step)
	h.drawBlanks([]blank{
		{l.Text("report.hand-over.on"), ""}, {l.Text("report.hand-over.to"), ""}, {l.Text("report.hand-over.signed"), ""},
	})
}

// goesTo is the last column of what is handed over: room to write a name.
func (h *handOver) goesTo() column {
	return column{title: h.lang.Text("report.hand-over.goes-to"), width: 120}
}

func (h *handOver) drawColleagues() {
	l := h.lang
	if len(h.Colleagues) == 0 {
		h.writeText(l.Text("report.hand-over.no-people"), bodyStyle())
	} else {
		data.SortNames(h.Colleagues, l)
		h.drawTable(listTable(half, []listColumn[data.Person]{
			{column{title: l.Text("report.hand-over.name")}, func(p data.Person) cell {
				return plainCell(p.Listed(l), boldStyle())
			}},
			{column{title: l.Text("field.unit")}, func(p data.Person) cell {
				unit, _ := h.units.Find(p.UnitID)
				return plainCell(unit.Name, cellStyle())
			}},
			{column{title: l.Text("report.state"), width: 84}, func(p data.Person) cell {
				return plainCell(l.Text("follow."+string(p.State)), cellStyle())
			}},
			{column{title: l.Text("report.next"), width: 76}, func(p data.Person) cell {
				return plainCell(dayOrDash(l, h.tracks.NextDay(&p)), cellStyle())
			}},
			{h.goesTo(), nil},
		}, h.Colleagues))
	}
	if h.Others > 0 {
		h.writeNote(l.Count("report.hand-over.others", h.Others))
	}
	if len(h.Bare) > 0 {
		var names []string
		for _, u := range h.Bare {
			names = append(names, u.Name)
		}
		h.writeNote(l.Text("report.hand-over.bare", "units", l.List(names)))
	}
}

func (h *handOver) drawActions() {
	l := h.lang
	if len(h.Actions) == 0 {
		h.writeText(l.Text("report.hand-over.no-actions"), bodyStyle())
		return
	}
	h.drawTable(listTable(half, []listColumn[data.Action]{
		{column{title: l.Text("report.hand-over.what")}, func(a data.Action) cell { return plainCell(a.Title, cellStyle()) }},
		{column{title: l.Text("report.by-when"), width: 76}, func(a data.Action) cell {
			return plainCell(dayOrDash(l, a.Due), cellStyle())
		}},
		{h.goesTo(), nil},
	}, h.Actions))
}

// drawKeys lists all that opens the dossier. Who really has what Kader cannot know.
func (h *handOver) drawKeys() {
	l := h.lang
	h.writeText(l.Text("report.hand-over.keys-text"), bodyStyle())
	h.addGap(half)
	h.drawTable(listTable(half, []listColumn[care.Key]{
		{column{title: l.Text("report.hand-over.key")}, func(k care.Key) cell {
			name := k.Name
			if name == "" {
				name = l.Text("holder.unnamed-" + string(k.Kind))
			}
			return cell{{text: name, style: boldStyle(), mark: boxMark(k.Theirs)}}
		}},
		{column{title: l.Text("report.hand-over.kind"), width: 112}, func(k care.Key) cell {
			return plainCell(l.Text("holder."+string(k.Kind)), cellStyle())
		}},
		{column{title: l.Text("report.hand-over.key-made"), width: 84}, func(k care.Key) cell {
			return plainCell(dayOrDash(l, k.Made), cellStyle())
		}},
		{column{title: l.Text("report.hand-over.key-used"), width: 84}, func(k care.Key) cell {
			return plainCell(dayOrDash(l, k.Used), cellStyle())
		}},
	}, h.Keys))
}

func (h *handOver) drawPapers() {
	l := h.lang
	if len(h.Papers) == 0 {
		h.writeText(l.Text("report.hand-over.no-papers"), bodyStyle())
	} else {
		h.drawExports(h.Papers)
	}
	if h.Elsewhere > 0 {
		h.writeNote(l.Count("report.hand-over.elsewhere", h.Elsewhere))
	}
}

// drawExports lists papers that are not destroyed, each with a box.
func (p *carePaper) drawExports(exports []data.Export) {
	l := p.lang
	p.drawTable(listTable(half, []listColumn[data.Export]{
		{column{title: l.Text("report.care.paper")}, func(e data.Export) cell {
			return cell{{text: l.Text("export." + e.Kind), style: boldStyle(), mark: boxMark(false)}}
		}},
		{column{title: l.Text("report.care.made-on"), width: 84}, func(e data.Export) cell {
			return plainCell(l.Date(e.Made), cellStyle())
		}},
		{column{title: l.Text("export.reader"), width: 112}, func(e data.Export) cell {
			return plainCell(l.Text("reader."+string(e.Reader)), cellStyle())
		}},
		{column{title: l.Text("export.destroy-by"), width: 100}, func(e data.Export) cell {
			return plainCell(dayOrDash(l, e.DestroyBy), cellStyle())
		}},
	}, exports))
}

// drawFiles lists files of lists that are not destroyed, each with a box. What a file is called is not
// printed: it may name somebody.
func (p *carePaper) drawFiles(lists []data.List) {
	l := p.lang
	p.drawTable(listTable(half, []listColumn[data.List]{
		{column{title: l.Text("report.care.file")}, func(v data.List) cell {
			return cell{{text: l.Text("list-kind." + string(v.Kind)), style: boldStyle(), mark: boxMark(false)}}
		}},
		{column{title: l.Text("report.list.received"), width: 112}, func(v data.List) cell {
			return plainCell(dayOrDash(l, v.Received), cellStyle())
		}},
	}, lists))
}

// drawLaptop says on which machines they work, which lists they read, and what to take off.
func (h *handOver) drawLaptop() {
	l := h.lang
	var last data.Date
	for _, c := range h.Copies {
		if last.Before(c.Last) {
			last = c.Last
		}
	}
	if len(h.Copies) == 0 {
		h.writeText(l.Text("report.hand-over.no-copies"), bodyStyle())
	} else {
		h.writeText(l.Count("report.hand-over.copies", len(h.Copies), "date", l.LongDate(last)), bodyStyle())
	}
	if len(h.Files) > 0 {
		h.addGap(half)
		h.drawFiles(h.Files)
	}
	if h.MoreFiles > 0 {
		h.writeNote(l.Count("report.hand-over.more-files", h.MoreFiles))
	}
	h.addGap(half)
	h.drawTicks(strings.Split(l.Text("report.hand-over.take-off"), "\n"))
}

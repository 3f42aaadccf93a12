package reports

import (
	"io"
	"strings"

	"kader/assets"
	"kader/data"
	"kader/data/care"
	"kader/reports/figure"
)

// leastExact is the number of people below which the papers for a lost laptop say only that there are
// fewer; they round the others to tens.
const leastExact = 10

// laptopGone is the paper for a laptop that is gone, with a letter to the officer.
type laptopGone struct {
	*carePaper
	care.Laptop
}

// WriteLaptopGone writes as PDF what to do when a laptop is gone, what was on it, and a letter to the
// officer on a page of its own. It names no colleague.
func WriteLaptopGone(w io.Writer, l *assets.Language, d *data.Dossier, o Options) error {
	return fitPages(func(air float64) *carePaper {
		p := &laptopGone{
			carePaper: newCarePaper(l, d, o, l.Text("report.laptop.title"), d.Group.Name), Laptop: care.Gone(d, o.CopyID),
		}
		p.air = air
		p.writeAdvice()
		p.air = tightAir // so that it stays one page
		p.writeLetter()
		return p.carePaper
	}).end(w, "")
}

// writeAdvice writes what to do and what was on the laptop.
func (p *laptopGone) writeAdvice() {
	l := p.lang
	p.writeText(l.Text("report.laptop.intro"), textStyle{11, false, figure.Ink})
	p.writeHeading(l.Text("report.laptop.hour"))
	p.drawTicks(p.steps("report.laptop.hour-steps"))
	p.writeHeading(l.Text("report.laptop.days"))
	p.drawTicks(p.steps("report.laptop.days-steps"))
	p.writeHeading(l.Text("report.laptop.unknown"))
	p.drawUnknown()
	p.writeHeading(l.Text("report.laptop.held"))
	p.drawHeld()
	p.writeHeading(l.Text("report.laptop.clear"))
	p.drawClear()
	p.writeHeading(l.Text("report.laptop.keys"))
	p.writeText(l.Count("check.fact.passphrases", p.Passphrases)+" "+l.Count("check.fact.sheets", p.Sheets), bodyStyle())
	p.writeText(l.Text("report.laptop.keys-text"), bodyStyle())
}

// steps are the lines of a text, a thing to do each.
func (p *laptopGone) steps(key string) []string {
	officer := p.dossier.Group.Officer
	if officer == "" {
		officer = p.lang.Text("report.laptop.no-officer")
	}
	return strings.Split(p.lang.Text(key, "officer", officer, "page", p.lang.Text("page.group"),
		"stops", p.lang.Text("holder.stops"), "void", p.lang.Text("holder.void"),
		"passphrase", p.lang.Text("group.passphrase"), "authority", p.lang.Text("report.laptop.authority")), "\n")
}

// drawUnknown asks what only people know.
func (p *laptopGone) drawUnknown() {
	l := p.lang
	t := table{pad: 5, columns: []column{{}, {width: 56}, {width: 56}, {width: 88}}}
	for question := range strings.SplitSeq(l.Text("report.laptop.questions"), "\n") {
		cells := []cell{plainCell(question, bodyStyle())}
		for _, a := range data.Answers() {
			cells = append(cells, cell{{text: AnswerWords(l, a), style: cellStyle(), mark: boxMark(false)}})
		}
		t.rows = append(t.rows, row{cells: cells})
	}
	p.drawTable(t)
}

// about says how many people there are, roughly.
func (p *laptopGone) about(n int) string {
	least := max(leastExact, p.dossier.Group.Threshold())
	if n < least {
		return p.lang.Text("report.laptop.fewer", "n", p.lang.Number(least))
	}
	return p.lang.Text("report.laptop.about", "n", p.lang.Number((n+5)/10*10))
}

// lastChange says when the dossier was last changed there.
func (p *laptopGone) lastChange() string {
	l := p.lang
	switch {
	case p.Last.IsZero():
		return l.Text("report.laptop.last-unknown")
	case p.Copy.ID == "":
		return l.Text("report.laptop.last-anywhere", "date", l.LongDate(p.Last))
	}
	return l.Text("report.laptop.last", "date", l.LongDate(p.Last))
}

func (p *laptopGone) drawHeld() {
	l := p.lang
	p.writeText(p.lastChange()+" "+l.Text("report.laptop.held-text"), bodyStyle())
	p.addGap(half)
	t := table{pad: half, columns: []column{{width: 14 * step, align: figure.Right}, {}}}
	for _, line := range []struct{ key, number string }{
		{"report.laptop.people", p.about(p.People)},
		{"report.laptop.members", p.about(p.Members)},
		{"report.laptop.reachable", p.about(p.Reachable)},
		{"report.laptop.contacts", l.Number(p.Contacts)},
		{"report.laptop.remarks", l.Number(p.Remarks)},
		{"report.laptop.lists", l.Number(p.Lists)},
		{"report.laptop.meetings", l.Number(p.Meetings)},
		{"report.laptop.actions", l.Number(p.Actions)},
	} {
		t.rows = append(t.rows, row{open: true, cells: []cell{
			plainCell(line.number, textStyle{10, true, figure.Primary}), plainCell(l.Text(line.key), bodyStyle()),
		}})
	}
	p.drawTable(t)
	if len(p.Backups) > 0 {
		p.writeNote(l.Text("report.laptop.backups", "date", l.LongDate(p.Backups[0].Made)))
	} else {
		p.writeNote(l.Text("report.laptop.no-backups"))
	}
}

// drawClear lists what may lie on a disk without the protection of the dossier.
func (p *laptopGone) drawClear() {
	l := p.lang
	p.writeText(l.Text("report.laptop.clear-text"), bodyStyle())
	p.addGap(half)
	if len(p.Papers) == 0 && len(p.Files) == 0 {
		p.writeText(l.Text("report.laptop.no-clear"), bodyStyle())
	}
	if len(p.Papers) > 0 {
		p.drawExports(p.Papers)
		p.addGap(half)
	}
	if len(p.Files) > 0 {
		p.drawFiles(p.Files)
	}
}

// writeLetter writes the letter to the officer on a page of its own. What Kader does not know stays open.
func (p *laptopGone) writeLetter() {
	l, g := p.lang, p.dossier.Group
	people := l.Text("report.letter.people-text", "people", p.about(p.People), "members", p.about(p.Members))
	p.addPage()
	p.writeText(l.Text("report.letter.title"), textStyle{16, true, figure.Primary})
	p.addGap(step)
	p.drawBlanks([]blank{
		{l.Text("report.letter.to"), joinFacts(g.Officer, g.Union)},
		{l.Text("report.letter.from"), joinFacts(g.Name, g.Company)},
		{l.Text("report.letter.date"), l.LongDate(p.o.Today)},
	})
	p.addGap(step)
	p.writeText(l.Text("report.letter.opening"), bodyStyle())
	p.addGap(step)
	p.drawBlanks([]blank{
		{l.Text("report.letter.when"), ""},
		{l.Text("report.letter.noticed"), ""},
		{l.Text("report.letter.where"), ""},
		{l.Text("report.letter.last"), p.lastChange()},
		{l.Text("report.letter.data"), l.Text("report.letter.data-kinds")},
		{l.Text("report.letter.people"), people},
		{l.Text("report.letter.locked"), ""},
		{l.Text("report.letter.secret"), ""},
		{l.Text("report.letter.disk"), ""},
		{l.Text("report.letter.clear"), p.clearWords()},
		{},
		{l.Text("report.letter.risk"), l.Text("report.letter.risk-text")},
		{l.Text("report.letter.done"), ""},
		{},
	})
	p.addGap(step)
	p.writeText(l.Text("report.letter.closing", "authority", l.Text("report.laptop.authority")), bodyStyle())
	p.addGap(step)
	p.drawBlanks([]blank{{l.Text("report.letter.name"), ""}, {l.Text("report.letter.reach"), ""}})
}

// clearWords counts what may have been on the disk without the protection of the dossier.
func (p *laptopGone) clearWords() string {
	l := p.lang
	return l.Count("report.letter.papers", len(p.Papers)) + " " + l.Count("report.letter.files", len(p.Files)) + " " +
		l.Text("report.letter.clear-where")
}

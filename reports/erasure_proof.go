package reports

import (
	"io"
	"slices"

	"kader/assets"
	"kader/data"
	"kader/reports/faces"
	"kader/reports/figure"
)

// ErasureProof holds the facts on a proof of erasure. It names nobody who was erased.
type ErasureProof struct {
	Group   string
	File    string // base name of the dossier
	Day     data.Date
	Erased  data.Erased
	Backups []data.HeldCopy    // made before, newest first
	Copies  []data.Copy        // the dossier on other machines, as far as it was changed there
	Exports []data.KnownExport // as far as somebody noted them
	Faces   *faces.Library     // for letters that the typeface lacks
}

// WriteErasureProof writes for whoever asked to be erased, as PDF: what kinds of data went, where
// they may still be and until when, and what Kader does not know.
func WriteErasureProof(w io.Writer, l *assets.Language, e ErasureProof) error {
	title := l.Text("report.erasure.title")
	p := newPDF(l, pdfFacts{title: title, day: e.Day, faces: e.Faces})
	p.drawCover(coverBlock{
		over: "Kader", title: title, group: e.Group, facts: l.Text("report.erasure.made", "date", l.LongDate(e.Day)),
	})
	what := l.Count("report.erasure.what", max(e.Erased.Asked, 1), "file", e.File, "date", l.LongDate(e.Day))
	p.writeText(what, textStyle{11, false, figure.Ink})
	p.addGap(step)
	p.writeText(l.Text("report.erasure.nameless"), bodyStyle())
	p.writeHeading(l.Text("report.erasure.gone"))
	p.drawErased(e.Erased)
	p.writeHeading(l.Text("report.erasure.backups"))
	p.drawHeldCopies(e.Backups)
	p.writeHeading(l.Text("report.erasure.copies"))
	p.drawOtherCopies(e.Copies)
	p.writeHeading(l.Text("report.erasure.exports"))
	p.drawKnownExports(e.Exports)
	p.writeHeading(l.Text("report.erasure.unknown"))
	p.writeText(l.Text("report.erasure.unknown-text"), bodyStyle())
	left := title + "  ·  " + l.LongDate(e.Day)
	return p.finish(w, func(page, of int) { p.drawFoot(left, page, of) })
}

// ErasedKind is a kind of data that an erasure removed. Key counts it in words.
type ErasedKind struct {
	Key   string
	Count int
}

// ErasedKinds lists the kinds of data of which something went.
func ErasedKinds(e data.Erased) []ErasedKind {
	kinds := []ErasedKind{
		{"report.erasure.people", e.People},
		{"report.erasure.log-people", e.Gone},
		{"report.erasure.contacts", e.Contacts},
		{"report.erasure.changes", e.Changes},
		{"report.erasure.listings", e.Listings},
		{"report.erasure.pointers", e.Pointers},
		{"report.erasure.texts", e.Texts},
	}
	return slices.DeleteFunc(kinds, func(k ErasedKind) bool { return k.Count == 0 })
}

// drawErased lists the kinds of data that went, with how many of each.
func (p *pdfPage) drawErased(e data.Erased) {
	t := table{pad: half, columns: []column{{width: 5 * step, align: figure.Right}, {}}}
	for _, kind := range ErasedKinds(e) {
		t.rows = append(t.rows, row{open: true, cells: []cell{
			plainCell(p.lang.Number(kind.Count), textStyle{10, true, figure.Primary}),
			plainCell(p.lang.Count(kind.Key, kind.Count), bodyStyle()),
		}})
	}
	p.drawTable(t)
	if e.Left > 0 {
		p.addGap(half)
		p.writeText(p.lang.Count("report.erasure.left", e.Left), bodyStyle())
	}
}

// drawHeldCopies tells which backups may still hold them, and when each ends.
func (p *pdfPage) drawHeldCopies(copies []data.HeldCopy) {
	if len(copies) == 0 {
		p.writeText(p.lang.Text("report.erasure.no-backups"), bodyStyle())
		return
	}
	var last data.Date
	kept := false
	for _, c := range copies {
		if last.Before(c.Ends) {
			last = c.Ends
		}
		kept = kept || c.Ends.IsZero()
	}
	if !last.IsZero() {
		p.writeText(p.lang.Count("report.erasure.held", len(copies), "date", p.lang.LongDate(last)), bodyStyle())
		p.addGap(half)
	}
	if kept {
		p.writeText(p.lang.Text("report.erasure.held-newest"), bodyStyle())
		p.addGap(half)
	}
	t := table{pad: half, columns: []column{{width: 22 * step}, {}}}
	for _, c := range copies {
		ends := p.lang.Text("report.erasure.until-newer")
		if !c.Ends.IsZero() {
			ends = p.lang.Text("report.erasure.ends", "date", p.lang.LongDate(c.Ends))
		}
		t.rows = append(t.rows, row{open: true, cells: []cell{
			plainCell(p.lang.LongDate(c.Made), bodyStyle()), plainCell(ends, bodyStyle()),
		}})
	}
	p.drawTable(t)
}

// drawOtherCopies tells on which other machines the dossier was changed. It does not say who works there.
func (p *pdfPage) drawOtherCopies(copies []data.Copy) {
	if len(copies) == 0 {
		p.writeText(p.lang.Text("report.erasure.no-copies"), bodyStyle())
		return
	}
	p.writeText(p.lang.Text("report.erasure.copies-text"), bodyStyle())
	p.addGap(half)
	t := table{pad: half, columns: []column{{}}}
	for _, c := range copies {
		words := p.lang.Text("report.erasure.copy-last", "date", p.lang.LongDate(c.Last))
		t.rows = append(t.rows, row{open: true, cells: []cell{plainCell(words, bodyStyle())}})
	}
	p.drawTable(t)
}

// drawKnownExports tells who has papers that name them. That none is known does not mean that
// there is none, and that is said.
func (p *pdfPage) drawKnownExports(exports []data.KnownExport) {
	if len(exports) == 0 {
		p.writeText(p.lang.Text("report.erasure.no-exports"), bodyStyle())
		return
	}
	p.writeText(p.lang.Text("report.erasure.destroy"), bodyStyle())
	p.addGap(half)
	t := table{pad: half, columns: []column{{width: 14 * step}, {}, {}}}
	for _, e := range exports {
		t.rows = append(t.rows, row{open: true, cells: []cell{
			plainCell(p.lang.Date(e.Made), bodyStyle()), plainCell(e.What, bodyStyle()), plainCell(e.Who, bodyStyle()),
		}})
	}
	p.drawTable(t)
}

package reports

import (
	"fmt"
	"image/color"
	"io"

	"github.com/go-pdf/fpdf"

	"kader/assets"
	"kader/data"
	"kader/reports/faces"
	"kader/reports/figure"
)

// The page, in points: A4 with margins in steps of eight.
const (
	pageWidth  = 595.28
	pageHeight = 841.89
	marginSide = 56.0
	pageTop    = 80.0
	pageEnd    = pageHeight - 72
	textWidth  = pageWidth - 2*marginSide
	step       = 8.0
	half       = step / 2
)

const typeface = "noto"

// textStyle is how text is written: size in points, weight and the role of its colour.
type textStyle struct {
	size float64
	bold bool
	role figure.Role
}

// leading returns the height of a line, in points.
func (t textStyle) leading() float64 { return t.size * 1.4 }

func bodyStyle() textStyle  { return textStyle{10, false, figure.Ink} }
func cellStyle() textStyle  { return textStyle{9, false, figure.Ink} }
func boldStyle() textStyle  { return textStyle{9, true, figure.Ink} }
func smallStyle() textStyle { return textStyle{8, false, figure.Muted} }

// pdfPage writes a PDF from top to bottom. Its methods work on the current page, in points
// from its top left corner.
type pdfPage struct {
	pdf     *fpdf.Fpdf
	lang    *assets.Language
	y       float64
	header  func()    // draws the head of every page but the first
	fontSet textStyle // the font that is set
	widths  [2]map[rune]float64

	faces   *faces.Library // for letters that the typeface lacks
	waiting []waitingHead
	air     float64 // factor for the space between blocks and around rows
}

// pdfFacts describes the document to PDF readers.
type pdfFacts struct {
	title, subject, author string
	day                    data.Date
	faces                  *faces.Library
}

// longestFact is how much of a title is kept, in UTF-16 units: PDF readers show no more.
const longestFact = 200

// newPDF starts a document without pages.
func newPDF(l *assets.Language, facts pdfFacts) *pdfPage {
	pdf := fpdf.New("P", "pt", "A4", "")
	pdf.SetAutoPageBreak(false, 0)
	pdf.SetMargins(marginSide, pageTop, marginSide)
	pdf.SetCellMargin(0)
	pdf.AddUTF8FontFromBytes(typeface, "", assets.RegularFont())
	pdf.AddUTF8FontFromBytes(typeface, "B", assets.BoldFont())
	pdf.SetCatalogSort(true)
	pdf.SetCreationDate(facts.day.Time())
	pdf.SetModificationDate(facts.day.Time())
	pdf.SetProducer("Kader", true)
	pdf.SetCreator("Kader", true)
	pdf.SetTitle(shorten(plainLine(facts.title), longestFact), true)
	pdf.SetSubject(shorten(plainLine(facts.subject), longestFact), true)
	pdf.SetAuthor(shorten(plainLine(facts.author), longestFact), true)
	pdf.SetLang(l.Code)
	pdf.SetDisplayMode("fullpage", "continuous")
	return &pdfPage{pdf: pdf, lang: l, faces: facts.faces, air: 1, widths: [2]map[rune]float64{{}, {}}}
}

// addPage starts a new page.
func (p *pdfPage) addPage() {
	p.pdf.AddPage()
	p.y = pageTop
	p.pdf.SetFillColor(255, 255, 255)
	if p.header != nil && p.pdf.PageNo() > 1 {
		p.header()
	}
}

// reserve starts a new page unless the height fits on this one, together with the headings
// that wait for what follows them. Then it draws those headings.
func (p *pdfPage) reserve(height float64) {
	waiting := p.waiting
	p.waiting = nil
	for _, h := range waiting {
		height += h.height
	}
	if p.y+height > pageEnd {
		p.addPage()
	}
	for _, h := range waiting {
		p.addGap(h.above)
		h.draw()
	}
}

// waitingHead is a heading that is drawn with the first block under it, so that it never
// stands alone at the end of a page.
type waitingHead struct {
	above  float64 // air, not at the top of a page
	height float64 // with the air
	draw   func()
}

// The height that the last page should fill at least, and the second page of two: what can
// stand on one sheet should not leave two of them half empty.
const fewLines, halfSheet = 20 * step, 40 * step

// endsInFewLines reports whether the last page of several holds too little.
func (p *pdfPage) endsInFewLines() bool {
	used := p.y - pageTop
	return p.pdf.PageNo() > 1 && used < fewLines || p.pdf.PageNo() == 2 && used < halfSheet
}

// addGap leaves empty space, but not at the top of a page nor under a heading.
func (p *pdfPage) addGap(height float64) {
	if p.y > pageTop && len(p.waiting) == 0 {
		p.y += height
	}
}

// finish draws the foot of every page and writes the document to w.
func (p *pdfPage) finish(w io.Writer, foot func(page, of int)) error {
	for n := 1; n <= p.pdf.PageCount(); n++ {
		p.pdf.SetPage(n)
		p.fontSet = textStyle{} // the page's own stream knows no font any more
		p.pdf.SetFillColor(255, 255, 255)
		foot(n, p.pdf.PageCount())
	}
	if err := p.pdf.Output(w); err != nil {
		return fmt.Errorf("write pdf: %w", err)
	}
	return nil
}

// setFont sets the font unless it is set already.
func (p *pdfPage) setFont(t textStyle) {
	if p.fontSet.size == t.size && p.fontSet.bold == t.bold {
		return
	}
	style := ""
	if t.bold {
		style = "B"
	}
	p.pdf.SetFont(typeface, style, t.size)
	p.fontSet = t
}

// write writes one line of text with its baseline at y, and returns its width.
func (p *pdfPage) write(x, y float64, text string, t textStyle) float64 {
	c := figure.PrintColor(t.role)
	return p.writeIn(x, y, text, t, c)
}

// measure is width with the parameters that package figure uses.
func (p *pdfPage) measure(text string, size float64, bold bool) float64 {
	return p.width(text, textStyle{size: size, bold: bold})
}

// breakLines returns the lines of a text, cleaned and broken to a width.
func (p *pdfPage) breakLines(text string, width float64, t textStyle) []string {
	return wrap(clean(text), width, func(s string) float64 { return p.width(s, t) })
}

// fill fills a rectangle.
func (p *pdfPage) fill(x, y, w, h float64, role figure.Role) {
	p.setFill(figure.PrintColor(role))
	p.pdf.Rect(x, y, w, h, "F")
}

// drawRule draws a horizontal line across the text.
func (p *pdfPage) drawRule(y, width float64, role figure.Role) {
	c := figure.PrintColor(role)
	p.pdf.SetDrawColor(int(c.R), int(c.G), int(c.B))
	p.pdf.SetLineWidth(width)
	p.pdf.Line(marginSide, y, pageWidth-marginSide, y)
}

func (p *pdfPage) setFill(c color.NRGBA) { p.pdf.SetFillColor(int(c.R), int(c.G), int(c.B)) }

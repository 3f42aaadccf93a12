package reports

import (
	"fmt"
	"image/color"
	"io"
	"unicode/utf8"

	"github.com/go-pdf/fpdf"

	"kader/assets"
	"kader/data"
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

// letter is how text is written: size in points, weight and the role of its colour.
type letter struct {
	size float64
	bold bool
	role figure.Role
}

// leading is the height of a line.
func (t letter) leading() float64 { return t.size * 1.4 }

// The letters of every paper.
func body() letter     { return letter{10, false, figure.Ink} }
func cellText() letter { return letter{9, false, figure.Ink} }
func cellBold() letter { return letter{9, true, figure.Ink} }
func quiet() letter    { return letter{8, false, figure.Muted} }

// paper is a PDF being written from top to bottom.
type paper struct {
	pdf    *fpdf.Fpdf
	lang   *assets.Language
	y      float64
	header func() // draws the head of every page but the first
	inked  letter // the font that is set
	widths [2]map[rune]float64

	waiting []waitingHead
}

// paperFacts describe the document.
type paperFacts struct {
	title, subject, author string
	day                    data.Date
}

// longestFact is how much of a title readers show.
const longestFact = 200

// newPaper starts a document without pages.
func newPaper(l *assets.Language, facts paperFacts) *paper {
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
	pdf.SetTitle(shorten(line(facts.title), longestFact), true)
	pdf.SetSubject(shorten(line(facts.subject), longestFact), true)
	pdf.SetAuthor(shorten(line(facts.author), longestFact), true)
	pdf.SetLang(l.Code)
	pdf.SetDisplayMode("fullpage", "continuous")
	return &paper{pdf: pdf, lang: l, widths: [2]map[rune]float64{{}, {}}}
}

// page starts a new page.
func (p *paper) page() {
	p.pdf.AddPage()
	p.y = pageTop
	p.pdf.SetFillColor(255, 255, 255)
	if p.header != nil && p.pdf.PageNo() > 1 {
		p.header()
	}
}

// room starts a new page unless height still fits on this one, together with the
// headings that wait for what follows them.
func (p *paper) room(height float64) {
	waiting := p.waiting
	p.waiting = nil
	for _, h := range waiting {
		height += h.height
	}
	if p.y+height > pageEnd {
		p.page()
	}
	for _, h := range waiting {
		p.skip(h.above)
		h.draw()
	}
}

// waitingHead is a heading that is drawn with the first block under it, so that it
// never stands alone at the end of a page.
type waitingHead struct {
	above  float64 // air, not at the top of a page
	height float64 // with the air
	draw   func()
}

// skip leaves air, but not at the top of a page nor under a heading.
func (p *paper) skip(height float64) {
	if p.y > pageTop && len(p.waiting) == 0 {
		p.y += height
	}
}

// finish draws the foot of every page and writes the document.
func (p *paper) finish(w io.Writer, foot func(page, of int)) error {
	for n := 1; n <= p.pdf.PageCount(); n++ {
		p.pdf.SetPage(n)
		p.inked = letter{} // the page's own stream knows no font any more
		p.pdf.SetFillColor(255, 255, 255)
		foot(n, p.pdf.PageCount())
	}
	if err := p.pdf.Output(w); err != nil {
		return fmt.Errorf("write pdf: %w", err)
	}
	return nil
}

func (p *paper) font(t letter) {
	if p.inked.size == t.size && p.inked.bold == t.bold {
		return
	}
	style := ""
	if t.bold {
		style = "B"
	}
	p.pdf.SetFont(typeface, style, t.size)
	p.inked = t
}

// write puts one line of text with its baseline at y and tells its width.
func (p *paper) write(x, y float64, text string, t letter) float64 {
	c := figure.PrintColor(t.role)
	return p.writeIn(x, y, text, t, c)
}

func (p *paper) writeIn(x, y float64, text string, t letter, c color.NRGBA) float64 {
	if text == "" {
		return 0
	}
	p.font(t)
	p.pdf.SetTextColor(int(c.R), int(c.G), int(c.B))
	p.pdf.Text(x, y, text)
	return p.width(text, t)
}

// writeRight puts one line of text so that it ends at x.
func (p *paper) writeRight(x, y float64, text string, t letter) {
	p.write(x-p.width(text, t), y, text, t)
}

// width returns the width of text. Widths of letters are kept, because asking the
// library means setting a font.
func (p *paper) width(text string, t letter) float64 {
	weight := 0
	if t.bold {
		weight = 1
	}
	total := 0.0
	for _, r := range text {
		w, known := p.widths[weight][r]
		if !known && r != utf8.RuneError {
			p.font(letter{size: t.size, bold: t.bold})
			w = float64(p.pdf.GetStringSymbolWidth(string(r))) / 1000
			p.widths[weight][r] = w
		} else if !known {
			w = 1
		}
		total += w
	}
	return total * t.size
}

// measure is width as figures and wrap ask for it.
func (p *paper) measure(text string, size float64, bold bool) float64 {
	return p.width(text, letter{size: size, bold: bold})
}

// lines breaks cleaned text into lines of the given width.
func (p *paper) lines(text string, width float64, t letter) []string {
	return wrap(clean(text), width, func(s string) float64 { return p.width(s, t) })
}

// fill colours a rectangle.
func (p *paper) fill(x, y, w, h float64, role figure.Role) {
	p.setFill(figure.PrintColor(role))
	p.pdf.Rect(x, y, w, h, "F")
}

// rule draws a horizontal line across the text.
func (p *paper) rule(y, width float64, role figure.Role) {
	c := figure.PrintColor(role)
	p.pdf.SetDrawColor(int(c.R), int(c.G), int(c.B))
	p.pdf.SetLineWidth(width)
	p.pdf.Line(marginSide, y, pageWidth-marginSide, y)
}

func (p *paper) setFill(c color.NRGBA) { p.pdf.SetFillColor(int(c.R), int(c.G), int(c.B)) }

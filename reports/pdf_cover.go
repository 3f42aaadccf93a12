package reports

import (
	"image/color"
	"math"

	"kader/reports/figure"
)

// coverBlock is the head of the first page: a band in the primary colour with the title, the
// group and the day.
type coverBlock struct {
	over   string // small, above the title
	title  string
	group  string
	facts  string // day, union
	share  float64
	shared bool // whether to draw the share as dots out of a hundred
}

const (
	coverTitleLines = 3
	coverGroupLines = 4
	dotsSide        = 96.0
)

// bandColors returns the colours of text and dots on the primary colour.
func bandColors() (white, tint, glow, dim color.NRGBA) {
	return color.NRGBA{255, 255, 255, 255}, color.NRGBA{0xD3, 0xE5, 0xE8, 255},
		color.NRGBA{0xFF, 0xD9, 0x66, 255}, color.NRGBA{0x2E, 0x6D, 0x79, 255}
}

// drawCover starts the first page with the block. What follows is written under it.
func (p *pdfPage) drawCover(c coverBlock) {
	p.addPage()
	width := textWidth
	if c.shared {
		width -= dotsSide + 3*step
	}
	title, group := textStyle{28, true, figure.Paper}, textStyle{14, true, figure.Paper}
	titleLines := limitLines(p.breakLines(c.title, width, title), coverTitleLines)
	groupLines := limitLines(p.breakLines(c.group, width, group), coverGroupLines)
	over := figure.Fit(singleLine(c.over), width, 10, false, p.measure)
	facts := limitLines(p.breakLines(c.facts, width, textStyle{size: 10}), coverTitleLines)
	above, below := 7*step*p.air, 4*step*p.air
	height := above + 2*step + float64(len(titleLines))*36 + step + float64(len(groupLines))*20 +
		float64(len(facts))*2*step + below
	height = max(height, above+(dotsSide+step)*p.air+below)
	if c.shared {
		height = max(height, above+dotsSide+step+below)
	}
	p.fill(0, 0, pageWidth, height, figure.Primary)
	white, tint, _, _ := bandColors()
	y := above
	p.writeIn(marginSide, y+10, over, textStyle{size: 10}, tint)
	y += 2*step + half
	for _, text := range titleLines {
		p.writeIn(marginSide, y+title.size, text, title, white)
		y += 36
	}
	y += half
	for _, text := range groupLines {
		p.writeIn(marginSide, y+group.size, text, group, white)
		y += 20
	}
	for _, text := range facts {
		p.writeIn(marginSide, y+12, text, textStyle{size: 10}, tint)
		y += 2 * step
	}
	if c.shared {
		p.drawDots(pageWidth-marginSide-dotsSide, above, c.share)
	}
	p.y = height + 3*step
}

// limitLines returns the first lines; an ellipsis marks that lines were cut.
func limitLines(lines []string, most int) []string {
	if len(lines) <= most {
		return lines
	}
	lines = lines[:most:most]
	lines[most-1] += " …"
	return lines
}

// drawDots draws a share, 0–1, as filled dots out of a hundred.
func (p *pdfPage) drawDots(x, y, share float64) {
	_, _, glow, dim := bandColors()
	const gap = dotsSide / 10
	filled := int(math.Round(max(0, min(1, share)) * 100))
	for i := range 100 {
		p.setFill(dim)
		if i >= 100-filled {
			p.setFill(glow)
		}
		p.pdf.Circle(x+gap*(float64(i%10)+0.5), y+gap*(float64(i/10)+0.5), gap*0.34, "F")
	}
}

// drawRunningHead draws the head of the later pages: group and company.
func (p *pdfPage) drawRunningHead(group, company string) {
	t := smallStyle()
	room := textWidth/2 - step
	p.write(marginSide, 44, figure.Fit(singleLine(group), room, t.size, false, p.measure), t)
	p.writeRight(pageWidth-marginSide, 44, figure.Fit(singleLine(company), room, t.size, false, p.measure), t)
	p.drawRule(52, 0.4, figure.Hairline)
}

// drawFoot draws the foot of a page: a text on the left and the page number.
func (p *pdfPage) drawFoot(left string, page, of int) {
	t := smallStyle()
	y := pageHeight - 40
	p.drawRule(y-2*step, 0.4, figure.Hairline)
	number := p.lang.Text("report.page", "page", page, "of", of)
	room := textWidth - p.width(number, t) - 3*step
	p.write(marginSide, y, figure.Fit(singleLine(left), room, t.size, false, p.measure), t)
	p.writeRight(pageWidth-marginSide, y, number, t)
}

package reports

import (
	"image/color"
	"math"

	"kader/reports/figure"
)

// coverBlock is the head of the first page: a band in the primary colour with what
// the paper is, whose it is and of which day.
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

// onBand are the colours upon the primary one.
func onBand() (white, tint, glow, dim color.NRGBA) {
	return color.NRGBA{255, 255, 255, 255}, color.NRGBA{0xD3, 0xE5, 0xE8, 255},
		color.NRGBA{0xFF, 0xD9, 0x66, 255}, color.NRGBA{0x2E, 0x6D, 0x79, 255}
}

// cover opens the first page with the block and leaves the paper under it.
func (p *paper) cover(c coverBlock) {
	p.page()
	width := textWidth
	if c.shared {
		width -= dotsSide + 3*step
	}
	title, group := letter{28, true, figure.Paper}, letter{14, true, figure.Paper}
	titleLines := limit(p.lines(c.title, width, title), coverTitleLines)
	groupLines := limit(p.lines(c.group, width, group), coverGroupLines)
	over := figure.Fit(line(c.over), width, 10, false, p.measure)
	facts := limit(p.lines(c.facts, width, letter{size: 10}), coverTitleLines)
	height := 7*step + 2*step + float64(len(titleLines))*36 + step + float64(len(groupLines))*20 + float64(len(facts))*2*step + 4*step
	height = max(height, 7*step+dotsSide+5*step)
	p.fill(0, 0, pageWidth, height, figure.Primary)
	white, tint, _, _ := onBand()
	y := 7 * step
	p.writeIn(marginSide, y+10, over, letter{size: 10}, tint)
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
		p.writeIn(marginSide, y+12, text, letter{size: 10}, tint)
		y += 2 * step
	}
	if c.shared {
		p.hundredDots(pageWidth-marginSide-dotsSide, 7*step, c.share)
	}
	p.y = height + 3*step
}

// limit keeps the first lines; the last says with an ellipsis that more follows.
func limit(lines []string, most int) []string {
	if len(lines) <= most {
		return lines
	}
	lines = lines[:most:most]
	lines[most-1] += " …"
	return lines
}

// hundredDots draws a share as so many dots out of a hundred.
func (p *paper) hundredDots(x, y, share float64) {
	_, _, glow, dim := onBand()
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

// running draws the head of the later pages: whose paper it is.
func (p *paper) running(group, company string) {
	t := quiet()
	room := textWidth/2 - step
	p.write(marginSide, 44, figure.Fit(line(group), room, t.size, false, p.measure), t)
	p.writeRight(pageWidth-marginSide, 44, figure.Fit(line(company), room, t.size, false, p.measure), t)
	p.rule(52, 0.4, figure.Hairline)
}

// foot draws the day and the number of the page.
func (p *paper) foot(left string, page, of int) {
	t := quiet()
	y := pageHeight - 40
	p.rule(y-2*step, 0.4, figure.Hairline)
	number := p.lang.Text("report.page", "page", page, "of", of)
	room := textWidth - p.width(number, t) - 3*step
	p.write(marginSide, y, figure.Fit(line(left), room, t.size, false, p.measure), t)
	p.writeRight(pageWidth-marginSide, y, number, t)
}

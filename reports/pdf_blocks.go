package reports

import (
	"strconv"

	"kader/reports/figure"
)

// writeSection starts a section and adds it to the outline of the document. 0 is no number.
func (p *pdfPage) writeSection(number int, title string) {
	t := textStyle{16, true, figure.Primary}
	indent := 3.5 * step
	if number == 0 {
		indent = 0
	}
	lines := p.breakLines(title, textWidth-indent, t)
	above := 4 * step * p.air
	p.waiting = append(p.waiting, waitingHead{above, above + float64(len(lines))*t.leading() + step, func() {
		p.setFont(t)
		p.pdf.Bookmark(plainLine(title), 0, p.y)
		if number > 0 {
			p.write(marginSide, p.y+t.size, strconv.Itoa(number), textStyle{16, false, figure.Muted})
		}
		for _, text := range lines {
			p.write(marginSide+indent, p.y+t.size, text, t)
			p.y += t.leading()
		}
		p.y += step
	}})
}

// writeHeading starts a part of a section.
func (p *pdfPage) writeHeading(title string) {
	t := textStyle{11, true, figure.Ink}
	lines := p.breakLines(title, textWidth, t)
	above := 2 * step * p.air
	p.waiting = append(p.waiting, waitingHead{above, above + float64(len(lines))*2*step + half, func() {
		for _, text := range lines {
			p.write(marginSide, p.y+t.size, text, t)
			p.y += 2 * step
		}
		p.y += half
	}})
}

// writeText writes paragraphs across the whole width. At least two lines stay together.
func (p *pdfPage) writeText(s string, t textStyle) {
	lines := p.breakLines(s, textWidth, t)
	for i, text := range lines {
		need := t.leading()
		if left := len(lines) - i; i == 0 && left > 1 || left == 2 {
			need *= 2
		}
		p.reserve(need)
		p.writeLine(text, t)
	}
}

// writeLead writes a paragraph that stays on one page with what follows it.
func (p *pdfPage) writeLead(s string, t textStyle) {
	lines := p.breakLines(s, textWidth, t)
	p.waiting = append(p.waiting, waitingHead{0, float64(len(lines))*t.leading() + half, func() {
		for _, text := range lines {
			p.writeLine(text, t)
		}
		p.y += half
	}})
}

func (p *pdfPage) writeLine(text string, t textStyle) {
	p.write(marginSide, p.y+t.leading()/2+t.size*0.35, text, t)
	p.y += t.leading()
}

// writeNote writes small text under a table.
func (p *pdfPage) writeNote(s string) {
	p.addGap(half)
	p.writeText(s, smallStyle())
}

// keyFigure is an important number with its label.
type keyFigure struct {
	number, label string
}

// drawKeyFigures draws cards side by side.
func (p *pdfPage) drawKeyFigures(figures []keyFigure) {
	const gap, pad = 2 * step, 12.0
	width := (textWidth - gap*float64(len(figures)-1)) / float64(len(figures))
	big, under := textStyle{26, true, figure.Primary}, textStyle{9, false, figure.Muted}
	most := 1
	for _, k := range figures {
		most = max(most, len(p.breakLines(k.label, width-2*pad, under)))
	}
	height := pad + 34 + float64(most)*under.leading() + pad - half
	p.reserve(height)
	for i, k := range figures {
		x := marginSide + float64(i)*(width+gap)
		p.draw(figure.Figure{Rects: []figure.Rect{{
			W: width, H: height, Radius: 4, Fill: figure.Paint{Role: figure.Paper},
			Edge: figure.Paint{Role: figure.Hairline}, EdgeWidth: 0.8,
		}}}, x, p.y)
		p.write(x+pad, p.y+pad+22, k.number, big)
		for n, text := range p.breakLines(k.label, width-2*pad, under) {
			p.write(x+pad, p.y+pad+34+float64(n)*under.leading()+under.size, text, under)
		}
	}
	p.y += height
}

// Marks are small shapes that repeat by form what the words beside them say.

func markOf(rects []figure.Rect, lines []figure.Line, width, height float64) *figure.Figure {
	return &figure.Figure{Width: width, Height: height, Rects: rects, Lines: lines}
}

// spotMark returns the hollow circle of a white spot.
func spotMark() *figure.Figure {
	return markOf([]figure.Rect{figure.Spot(7, 0, 0)}, nil, 7, 7)
}

// alertMark returns the filled square of what is overdue or missing.
func alertMark(role figure.Role) *figure.Figure {
	return markOf([]figure.Rect{{W: 6, H: 6, Radius: 1, Fill: figure.Paint{Role: role}}}, nil, 6, 6)
}

// dotMark returns a bullet.
func dotMark(role figure.Role) *figure.Figure {
	return markOf([]figure.Rect{{X: 0.5, W: 5, H: 5, Radius: 2.5, Fill: figure.Paint{Role: role}}}, nil, 6, 5)
}

// ringMark returns a hollow bullet, for what is still to do.
func ringMark(role figure.Role) *figure.Figure {
	return markOf([]figure.Rect{{
		X: 0.5, Y: 0.5, W: 5, H: 5, Radius: 2.5, Edge: figure.Paint{Role: role}, EdgeWidth: 1,
	}}, nil, 6, 6)
}

// doneMark returns a tick.
func doneMark(role figure.Role) *figure.Figure {
	paint := figure.Paint{Role: role}
	return markOf(nil, []figure.Line{
		{X1: 0.5, Y1: 3.5, X2: 2.8, Y2: 6, Width: 1.4, Paint: paint},
		{X1: 2.8, Y1: 6, X2: 7, Y2: 0.8, Width: 1.4, Paint: paint},
	}, 7, 7)
}

// boxMark returns a box to tick by hand, or one that is ticked.
func boxMark(ticked bool) *figure.Figure {
	const side = 8.0
	m := markOf([]figure.Rect{{
		X: 0.5, Y: 0.5, W: side - 1, H: side - 1, Radius: 1, Edge: figure.Paint{Role: figure.Ink}, EdgeWidth: 0.8,
	}}, nil, side, side)
	if ticked {
		paint := figure.Paint{Role: figure.Primary}
		m.Lines = []figure.Line{
			{X1: 1.6, Y1: 4.2, X2: 3.4, Y2: 6.2, Width: 1.4, Paint: paint},
			{X1: 3.4, Y1: 6.2, X2: 6.6, Y2: 1.6, Width: 1.4, Paint: paint},
		}
	}
	return m
}

// drawTicks draws a list of things to do, each with a box before it.
func (p *pdfPage) drawTicks(things []string) {
	t := table{pad: half, columns: []column{{}}}
	for _, thing := range things {
		t.rows = append(t.rows, row{open: true, cells: []cell{{{text: thing, style: bodyStyle(), mark: boxMark(false)}}}})
	}
	p.drawTable(t)
}

// blank is a line of a form: what it asks, and what is known; "" leaves room to write.
type blank struct{ label, known string }

// drawBlanks draws a form of which some lines are filled in.
func (p *pdfPage) drawBlanks(blanks []blank) {
	t := table{pad: 7, columns: []column{{width: 22 * step}, {}}}
	for _, b := range blanks {
		t.rows = append(t.rows, row{cells: []cell{
			plainCell(b.label, textStyle{9, false, figure.Muted}), plainCell(b.known, cellStyle()),
		}})
	}
	p.drawTable(t)
}

// heatMark returns three rings, of which heat are filled.
func heatMark(heat int) *figure.Figure {
	m := &figure.Figure{Width: 22, Height: 6}
	for i := range 3 {
		dot := figure.Rect{
			X: float64(i)*8 + 0.4, Y: 0.4, W: 5.2, H: 5.2, Radius: 2.6, Fill: figure.Paint{Role: figure.Paper},
			Edge: figure.Paint{Role: figure.Due}, EdgeWidth: 0.8,
		}
		if i < heat {
			dot.Fill.Role = figure.Due
		}
		m.Rects = append(m.Rects, dot)
	}
	return m
}

// draw draws a figure with its top left corner at x, y.
func (p *pdfPage) draw(f figure.Figure, x, y float64) {
	for _, r := range f.Rects {
		p.drawRect(r, x, y)
	}
	for _, l := range f.Lines {
		c := l.Paint.Color(figure.PrintColor)
		p.pdf.SetDrawColor(int(c.R), int(c.G), int(c.B))
		p.pdf.SetLineWidth(l.Width)
		p.withDashes(l.Dashed, func() { p.pdf.Line(x+l.X1, y+l.Y1, x+l.X2, y+l.Y2) })
	}
	for _, l := range f.Labels {
		t := textStyle{size: l.Size, bold: l.Bold}
		left := x + l.X - p.width(l.Text, t)*float64(l.Align)/2
		p.writeIn(left, y+l.Y+l.Size*0.35, l.Text, t, l.Paint.Color(figure.PrintColor))
	}
}

func (p *pdfPage) drawRect(r figure.Rect, x, y float64) {
	style := ""
	if r.Fill.Role != figure.None {
		p.setFill(r.Fill.Color(figure.PrintColor))
		style = "F"
	}
	if r.Edge.Role != figure.None && r.EdgeWidth > 0 {
		c := r.Edge.Color(figure.PrintColor)
		p.pdf.SetDrawColor(int(c.R), int(c.G), int(c.B))
		p.pdf.SetLineWidth(r.EdgeWidth)
		style += "D"
	}
	if style == "" || r.W <= 0 || r.H <= 0 {
		return
	}
	p.withDashes(r.Dashed, func() {
		if radius := min(r.Radius, r.W/2, r.H/2); radius > 0 {
			p.pdf.RoundedRect(x+r.X, y+r.Y, r.W, r.H, radius, "1234", style)
			return
		}
		p.pdf.Rect(x+r.X, y+r.Y, r.W, r.H, style)
	})
}

// withDashes calls draw, with a dashed line if dashed is set.
func (p *pdfPage) withDashes(dashed bool, draw func()) {
	if !dashed {
		draw()
		return
	}
	p.pdf.SetDashPattern([]float64{2, 2}, 0)
	draw()
	p.pdf.SetDashPattern(nil, 0)
}

package reports

import (
	"kader/reports/figure"
)

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

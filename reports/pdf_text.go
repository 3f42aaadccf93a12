package reports

import (
	"image/color"
	"unicode"
	"unicode/utf8"

	"kader/reports/faces"
)

// writeIn is write with a colour other than that of the style.
func (p *pdfPage) writeIn(x, y float64, text string, t textStyle, c color.NRGBA) float64 {
	start := x
	for _, piece := range p.pieces(text) {
		if piece.drawing != nil {
			p.drawOutlines(x, y, *piece.drawing, t, c)
		} else {
			p.setFont(t)
			p.pdf.SetTextColor(int(c.R), int(c.G), int(c.B))
			p.pdf.Text(x, y, piece.text)
		}
		x += p.pieceWidth(piece, t)
	}
	return x - start
}

// writeRight writes one line of text that ends at x.
func (p *pdfPage) writeRight(x, y float64, text string, t textStyle) {
	p.write(x-p.width(text, t), y, text, t)
}

// width returns the width of text in points.
func (p *pdfPage) width(text string, t textStyle) float64 {
	if width, own := p.ownWidth(text, t); own {
		return width
	}
	total := 0.0
	for _, piece := range p.pieces(text) {
		total += p.pieceWidth(piece, t)
	}
	return total
}

// piece is a part of a line: in the typeface of the program, or drawn with another.
type piece struct {
	text    string
	drawing *faces.Drawing
}

// pieces divides a line into what the typeface has and what other faces draw. Letters that no
// face has are transcribed.
func (p *pdfPage) pieces(text string) []piece {
	if text == "" {
		return nil
	}
	if !isForeign(text) {
		return []piece{{text: text}}
	}
	var pieces []piece
	own := ""
	for text != "" {
		r, size := utf8.DecodeRuneInString(text)
		if hasGlyph(r) {
			own, text = own+text[:size], text[size:]
			continue
		}
		run := foreignRun(text)
		text = text[len(run):]
		drawing, drawn := p.faces.Draw(run)
		if !drawn {
			own += transcribe(run)
			continue
		}
		if own != "" {
			pieces, own = append(pieces, piece{text: own}), ""
		}
		pieces = append(pieces, piece{drawing: &drawing})
	}
	if own != "" {
		pieces = append(pieces, piece{text: own})
	}
	return pieces
}

// foreignRun returns the letters at the beginning of a text that are drawn together: those
// that the typeface lacks, with their accents, and of scripts from right to left also the
// blanks between words, because the words stand in that order too.
func foreignRun(text string) string {
	end, blank := 0, false
	for i, r := range text {
		switch {
		case !hasGlyph(r) || unicode.Is(unicode.Mn, r):
			if blank && !faces.IsRightToLeft(r) {
				return text[:end]
			}
			end, blank = i+utf8.RuneLen(r), false
		case r == ' ' && !blank && isRightToLeft(text[:end]):
			blank = true
		default:
			return text[:end]
		}
	}
	return text[:end]
}

func isRightToLeft(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return faces.IsRightToLeft(r)
}

func (p *pdfPage) pieceWidth(piece piece, t textStyle) float64 {
	if piece.drawing != nil {
		return piece.drawing.Width * t.size
	}
	width, _ := p.ownWidth(piece.text, t)
	return width
}

// ownWidth returns the width of text, and false if the typeface lacks some of it. Widths of
// letters are cached, because the library only measures after a font is set.
func (p *pdfPage) ownWidth(text string, t textStyle) (float64, bool) {
	weight := 0
	if t.bold {
		weight = 1
	}
	total := 0.0
	for _, r := range text {
		w, known := p.widths[weight][r]
		switch {
		case known:
		case !hasGlyph(r):
			return 0, false
		case r == utf8.RuneError:
			w = 1
		default:
			p.setFont(textStyle{size: t.size, bold: t.bold})
			w = float64(p.pdf.GetStringSymbolWidth(string(r))) / 1000
			p.widths[weight][r] = w
		}
		total += w
	}
	return total * t.size, true
}

// drawOutlines draws letters as surfaces, with their base line at y. Bold letters get an edge.
func (p *pdfPage) drawOutlines(x, y float64, d faces.Drawing, t textStyle, c color.NRGBA) {
	p.setFill(c)
	style := "f"
	if t.bold {
		style = "B"
		p.pdf.SetDrawColor(int(c.R), int(c.G), int(c.B))
		p.pdf.SetLineWidth(t.size * 0.035)
	}
	at := func(point [2]float64) (float64, float64) { return x + point[0]*t.size, y + point[1]*t.size }
	for _, s := range d.Steps {
		switch s.Kind {
		case faces.Move:
			p.pdf.MoveTo(at(s.Points[0]))
		case faces.Line:
			p.pdf.LineTo(at(s.Points[0]))
		case faces.Curve:
			ax, ay := at(s.Points[0])
			bx, by := at(s.Points[1])
			cx, cy := at(s.Points[2])
			p.pdf.CurveBezierCubicTo(ax, ay, bx, by, cx, cy)
		}
	}
	p.pdf.DrawPath(style)
}

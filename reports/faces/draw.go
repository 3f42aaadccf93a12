package faces

import (
	"unicode"

	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/font/opentype/tables"
	"github.com/go-text/typesetting/language"
	"github.com/go-text/typesetting/shaping"
)

// Drawing is a text as outlines. All measures are in ems: the size of the letters is 1.
// The text begins at 0, 0 on its base line; y grows downwards.
type Drawing struct {
	Width float64
	Steps []Step
}

// Step is a step of a pen that draws outlines.
type Step struct {
	Kind   StepKind
	Points [3][2]float64 // the first one, two or three are used
}

// StepKind is the kind of a step.
type StepKind int

// The kinds of steps, with the points that they use.
const (
	Move  StepKind = iota // to
	Line                  // to
	Curve                 // two control points, to
)

// Draw draws a text of one script, in the direction in which it is read. It returns false if no typeface
// has all its letters.
func (l *Library) Draw(text string) (Drawing, bool) {
	if l == nil || text == "" {
		return Drawing{}, false
	}
	if d, known := l.drawn[text]; known {
		return d, d.Steps != nil
	}
	var d Drawing
	if runes := []rune(text); len(runes) <= mostRunes {
		d = l.draw(runes)
	}
	if l.drawn == nil {
		l.drawn = make(map[string]Drawing)
	}
	l.drawn[text] = d
	return d, d.Steps != nil
}

func (l *Library) draw(runes []rune) Drawing {
	file := l.find(runes)
	if file == nil {
		return Drawing{}
	}
	face := file.open()
	if face == nil {
		return Drawing{}
	}
	return shape(face, runes)
}

const em = 1000 // size at which text is shaped

// shape draws runes in a face. The drawing has no steps if a letter has no outline.
func shape(face *font.Face, runes []rune) (d Drawing) {
	defer func() {
		if recover() != nil {
			d = Drawing{}
		}
	}()
	script, direction := language.Common, di.DirectionLTR
	for _, r := range runes {
		if IsRightToLeft(r) {
			direction = di.DirectionRTL
		}
		if s := language.LookupScript(r); script == language.Common && s != language.Inherited {
			script = s
		}
	}
	var shaper shaping.HarfbuzzShaper
	out := shaper.Shape(shaping.Input{
		Text: runes, RunEnd: len(runes), Direction: direction, Face: face, Size: 64 * em, Script: script,
	})
	scale := 1 / float64(face.Upem())
	x := 0.0
	for _, g := range out.Glyphs {
		if g.GlyphID == 0 {
			return Drawing{}
		}
		outline, drawn := face.GlyphDataOutline(tables.GlyphID(g.GlyphID))
		if !drawn || len(outline.Segments) == 0 && g.Advance != 0 && !unicode.IsSpace(runes[g.TextIndex()]) {
			return Drawing{}
		}
		d.add(outline, x+points(g.XOffset), -points(g.YOffset), scale)
		x += points(g.Advance)
	}
	d.Width = x
	return d
}

// points returns a measure of the shaper, in ems.
func points[Fixed ~int32](v Fixed) float64 { return float64(v) / 64 / em }

// add adds the outline of a letter that stands at x, y.
func (d *Drawing) add(outline font.GlyphOutline, x, y, scale float64) {
	var at [2]float64
	place := func(p opentype.SegmentPoint) [2]float64 {
		return [2]float64{x + float64(p.X)*scale, y - float64(p.Y)*scale}
	}
	for _, segment := range outline.Segments {
		a, b, c := place(segment.Args[0]), place(segment.Args[1]), place(segment.Args[2])
		switch segment.Op {
		case opentype.SegmentOpMoveTo:
			d.Steps = append(d.Steps, Step{Kind: Move, Points: [3][2]float64{a}})
			at = a
		case opentype.SegmentOpLineTo:
			d.Steps = append(d.Steps, Step{Kind: Line, Points: [3][2]float64{a}})
			at = a
		case opentype.SegmentOpQuadTo: // a quadratic curve is a cubic one with other control points
			d.Steps = append(d.Steps, Step{Kind: Curve, Points: [3][2]float64{between(at, a), between(b, a), b}})
			at = b
		case opentype.SegmentOpCubeTo:
			d.Steps = append(d.Steps, Step{Kind: Curve, Points: [3][2]float64{a, b, c}})
			at = c
		}
	}
}

// between returns the point at two thirds of the way.
func between(from, to [2]float64) [2]float64 {
	return [2]float64{from[0] + (to[0]-from[0])*2/3, from[1] + (to[1]-from[1])*2/3}
}

// IsRightToLeft reports whether r is a letter of a script that is read from right to left.
func IsRightToLeft(r rune) bool {
	return unicode.In(r, unicode.Arabic, unicode.Hebrew, unicode.Syriac, unicode.Thaana, unicode.Nko, unicode.Adlam)
}

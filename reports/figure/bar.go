package figure

import "strconv"

// Bar shows a share as a dark bar in an outline that is as long as all. What is not known is
// a dashed outline, so that it cannot be read as nothing.
func Bar(share float64, known bool, width, height float64) Figure {
	f := Figure{Width: width, Height: height}
	track := Rect{
		W: width, H: height, Radius: height / 2, Fill: Paint{Role: Paper},
		Edge: Paint{Role: Muted}, EdgeWidth: 0.5, Dashed: !known,
	}
	f.Rects = append(f.Rects, track.inset(0.25))
	if !known {
		return f
	}
	share = clamp(share)
	if share == 0 {
		return f
	}
	fill := track
	fill.W = max(height, width*share) // shorter than this it would not look like a bar
	fill.Fill, fill.Edge, fill.EdgeWidth = Paint{Role: Primary}, Paint{}, 0
	f.Rects = append(f.Rects, fill)
	return f
}

// Legend shows the density scale in even steps, with a
// label under each; labels are those of LegendShares.
func Legend(labels []string, width, height, size float64) Figure {
	shares := LegendShares()
	f := Figure{Width: width, Height: height}
	step, swatch := width/float64(len(shares)), height-size*1.5
	for i, share := range shares {
		x := float64(i) * step
		f.Rects = append(f.Rects, Rect{
			X: x, W: step, H: swatch,
			Fill: Paint{Role: Density, Share: share}, Edge: Paint{Role: Muted}, EdgeWidth: 0.5, Ref: strconv.Itoa(i),
		})
		if i < len(labels) {
			f.Labels = append(f.Labels, Label{
				X: x + step/2, Y: swatch + size*0.9, Text: labels[i], Size: size,
				Align: Middle, Paint: Paint{Role: Muted},
			})
		}
	}
	return f
}

// LegendShares returns the densities that a legend shows.
func LegendShares() []float64 { return []float64{0, 0.15, 0.3, 0.45, fullScale} }

// Pattern distinguishes surfaces without colour, for a grey print and for colour-blind people.
type Pattern int

// The patterns.
const (
	Solid Pattern = iota
	Hatched
	Hollow
)

// Swatch shows a colour in a pattern.
func Swatch(paint Paint, pattern Pattern, width, height float64) Figure {
	f := Figure{Width: width, Height: height}
	f.addSwatch(Rect{W: width, H: height}, paint, pattern)
	return f
}

func (f *Figure) addSwatch(r Rect, paint Paint, pattern Pattern) {
	if pattern == Solid {
		r.Fill = paint
		f.Rects = append(f.Rects, r)
		return
	}
	inner := r.inset(0.4)
	inner.Fill, inner.Edge, inner.EdgeWidth = Paint{Role: Paper}, paint, 0.8
	f.Rects = append(f.Rects, inner)
	if pattern == Hatched {
		f.addHatch(r.inset(0.8), paint)
	}
}

// addHatch draws slanting lines across a rectangle.
func (f *Figure) addHatch(r Rect, paint Paint) {
	const gap, width = 3.0, 1.0
	for d := gap / 2; d < r.W+r.H; d += gap { // from the left or lower edge up to the upper or right one
		left, right := max(0, d-r.H), min(d, r.W)
		f.Lines = append(f.Lines, Line{
			X1: r.X + left, Y1: r.Y + d - left, X2: r.X + right, Y2: r.Y + d - right, Width: width, Paint: paint,
		})
	}
}

// Part is one piece of a stacked bar.
type Part struct {
	Ref     string
	Count   int
	Paint   Paint
	Pattern Pattern
}

// Stack shows counts as pieces of one bar, in order, with a thin gap between them. Empty
// parts are left out; a bar without any count is an empty outline. It also returns where
// each part begins.
func Stack(parts []Part, width, height float64) (f Figure, starts []float64) {
	f = Figure{Width: width, Height: height}
	total, shown := 0, 0
	for _, p := range parts {
		if p.Count > 0 {
			total, shown = total+p.Count, shown+1
		}
	}
	starts = make([]float64, len(parts))
	if total == 0 {
		f.addSwatch(Rect{W: width, H: height}, Paint{Role: Muted}, Hollow)
		return f, starts
	}
	const gap = 1.0
	room := max(0, width-gap*float64(shown-1))
	x := 0.0
	for i, p := range parts {
		starts[i] = x
		if p.Count <= 0 {
			continue
		}
		w := room * float64(p.Count) / float64(total)
		f.addSwatch(Rect{X: x, W: w, H: height, Ref: p.Ref}, p.Paint, p.Pattern)
		x += w + gap
	}
	return f, starts
}

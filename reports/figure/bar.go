package figure

import "strconv"

// Bar shows a share as a bar in the colour of the density scale. What is not
// known is a dashed outline, so that it cannot be read as nothing.
func Bar(share float64, known bool, width, height float64) Figure {
	f := Figure{Width: width, Height: height}
	track := Rect{W: width, H: height, Radius: height / 2, Fill: Paint{Role: Track}}
	if !known {
		track.Fill, track.Edge, track.EdgeWidth, track.Dashed = Paint{}, Paint{Role: Muted}, 0.5, true
		f.Rects = append(f.Rects, track.inset(0.25))
		return f
	}
	f.Rects = append(f.Rects, track)
	share = clamp(share)
	if share == 0 {
		return f
	}
	fill := track
	fill.W = max(height, width*share) // shorter than this it would not look like a bar
	fill.Fill = Paint{Role: Density, Share: share}
	fill.Edge, fill.EdgeWidth = Paint{Role: Muted}, 0.3 // light yellow needs an edge on white
	f.Rects = append(f.Rects, fill.inset(0.15))
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
			Fill: Paint{Role: Density, Share: share}, Ref: strconv.Itoa(i),
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

// Part is one piece of a stacked bar or one row of counted bars.
type Part struct {
	Ref   string
	Count int
	Paint Paint
}

// Stack shows counts as pieces of one bar, in order, with a thin gap between
// them. Empty parts are left out; a bar without any count is an empty track.
func Stack(parts []Part, width, height float64) Figure {
	f := Figure{Width: width, Height: height}
	total, shown := 0, 0
	for _, p := range parts {
		if p.Count > 0 {
			total, shown = total+p.Count, shown+1
		}
	}
	if total == 0 {
		f.Rects = append(f.Rects, Rect{W: width, H: height, Fill: Paint{Role: Track}})
		return f
	}
	const gap = 1.0
	room := max(0, width-gap*float64(shown-1))
	x := 0.0
	for _, p := range parts {
		if p.Count <= 0 {
			continue
		}
		w := room * float64(p.Count) / float64(total)
		f.Rects = append(f.Rects, Rect{X: x, W: w, H: height, Fill: p.Paint, Ref: p.Ref})
		x += w + gap
	}
	return f
}

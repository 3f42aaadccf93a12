package figure

import "math"

// Point is one value of a trend.
type Point struct {
	At    float64 // place in time, in any unit; points come in order
	Share float64
	Label string // under the point: the date
	Value string // above the point: "38%"
}

// TrendStyle is how a trend is written.
type TrendStyle struct {
	Size    float64
	Percent func(share float64) string // for the axis
	Measure Measure
}

// Trend shows shares over time as a line with a dot for each. Labels that would
// touch one before them are left out; those of the first and last point stay.
func Trend(points []Point, width, height float64, style TrendStyle) Figure {
	f := Figure{Width: width, Height: height}
	if len(points) == 0 {
		return f
	}
	top := trendTop(points)
	axis := style.Measure(style.Percent(top), style.Size, false) + 8
	edge := style.Size * 2.4 // room for half a date at both ends
	plot := Rect{X: axis + edge, Y: style.Size * 2, W: width - axis - 2*edge, H: height - style.Size*4.2}
	if plot.W <= 0 || plot.H <= 0 {
		return f
	}
	f.addTrendAxis(plot, top, axis, edge, style)
	places := trendPlaces(points, plot, top)
	for i := 1; i < len(places); i++ {
		f.Lines = append(f.Lines, Line{
			X1: places[i-1].X, Y1: places[i-1].Y, X2: places[i].X, Y2: places[i].Y,
			Width: 1.8, Paint: Paint{Role: Primary},
		})
	}
	f.addTrendDots(points, places, plot, style)
	return f
}

// trendTop returns the top of the axis: the next fifth above the highest share.
func trendTop(points []Point) float64 {
	high := 0.0
	for _, p := range points {
		high = max(high, clamp(p.Share))
	}
	return min(1, math.Floor(high*5+1)/5)
}

func (f *Figure) addTrendAxis(plot Rect, top, axis, edge float64, style TrendStyle) {
	steps := max(1, int(math.Round(top*10)))
	for steps > 5 {
		steps = (steps + 1) / 2
	}
	for i := range steps + 1 {
		share := top * float64(i) / float64(steps)
		y := plot.Y + plot.H*(1-float64(i)/float64(steps))
		f.Lines = append(f.Lines, Line{
			X1: axis, Y1: y, X2: plot.X + plot.W + edge, Y2: y, Width: 0.5, Paint: Paint{Role: Hairline},
		})
		f.Labels = append(f.Labels, Label{
			X: axis - 6, Y: y, Text: style.Percent(share), Size: style.Size,
			Align: Right, Paint: Paint{Role: Muted},
		})
	}
}

func trendPlaces(points []Point, plot Rect, top float64) []Rect {
	first, span := points[0].At, points[len(points)-1].At-points[0].At
	places := make([]Rect, len(points))
	for i, p := range points {
		part := 0.5 // a single point stands in the middle
		if span > 0 {
			part = clamp((p.At - first) / span)
		}
		places[i] = Rect{X: plot.X + plot.W*part, Y: plot.Y + plot.H*(1-clamp(p.Share)/top)}
	}
	return places
}

func (f *Figure) addTrendDots(points []Point, places []Rect, plot Rect, style TrendStyle) {
	const dot = 6
	last := len(points) - 1
	half := func(s string) float64 { return style.Measure(s, style.Size, true)/2 + 2 }
	free := math.Inf(-1)
	limit := places[last].X - max(half(points[last].Label), half(points[last].Value))
	for i, p := range points {
		at := places[i]
		f.Rects = append(f.Rects, Rect{
			X: at.X - dot/2, Y: at.Y - dot/2, W: dot, H: dot, Radius: dot / 2,
			Fill: Paint{Role: Primary}, Edge: Paint{Role: Paper}, EdgeWidth: 1, Ref: p.Label,
		})
		wide := max(half(p.Label), half(p.Value))
		if i != last && (at.X-wide < free || i > 0 && at.X+wide > limit) {
			continue
		}
		free = at.X + wide
		f.Labels = append(f.Labels,
			Label{
				X: at.X, Y: at.Y - style.Size*1.3, Text: p.Value, Size: style.Size, Bold: true, Align: Middle,
				Paint: Paint{Role: Primary},
			},
			Label{
				X: at.X, Y: plot.Y + plot.H + style.Size*1.4, Text: p.Label, Size: style.Size, Align: Middle,
				Paint: Paint{Role: Muted},
			})
	}
}

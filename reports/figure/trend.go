package figure

import (
	"math"
	"slices"
)

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

// trendRows is on how many lines the labels of points that lie close together stand.
const trendRows = 3

// Trend shows shares over time as a line with a dot for each, with its value and date. Labels
// that would touch stand on a further line; where even those are full, with dozens of points,
// a dot has no label. Those of the first and last point stay.
func Trend(points []Point, width, height float64, style TrendStyle) Figure {
	f := Figure{Width: width, Height: height}
	if len(points) == 0 {
		return f
	}
	top := trendTop(points)
	axis := style.Measure(style.Percent(top), style.Size, false) + 8
	edge := 0.0 // room for half a label at both ends
	for _, p := range [...]Point{points[0], points[len(points)-1]} {
		edge = max(edge, style.Measure(p.Label, style.Size, false)/2, style.Measure(p.Value, style.Size, true)/2)
	}
	plot := Rect{X: axis + edge, Y: style.Size * 2, W: width - axis - 2*edge, H: height - style.Size*4.2}
	rows := trendLabelRows(points, trendPlaces(points, plot, top), style)
	more := float64(slices.Max(rows)) * style.Size * trendLine
	plot.Y, plot.H = plot.Y+more, plot.H-2*more
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
	f.addTrendDots(points, places, rows, plot, style)
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

const trendLine = 1.25 // height of a line of labels, in letters' size

// trendLabelRows returns on which line the labels of each point stand, −1 for none.
func trendLabelRows(points []Point, places []Rect, style TrendStyle) []int {
	last := len(points) - 1
	rows := make([]int, len(points))
	var taken [trendRows][]Rect
	place := func(i int) {
		p := points[i]
		half := max(style.Measure(p.Label, style.Size, true), style.Measure(p.Value, style.Size, true))/2 + 2
		at := Rect{X: places[i].X - half, W: 2 * half}
		for row := range taken {
			if !slices.ContainsFunc(taken[row], func(o Rect) bool { return at.X < o.X+o.W && o.X < at.X+at.W }) {
				taken[row], rows[i] = append(taken[row], at), row
				return
			}
		}
		rows[i] = -1
	}
	place(last)
	for i := range last {
		place(i)
	}
	return rows
}

func (f *Figure) addTrendDots(points []Point, places []Rect, rows []int, plot Rect, style TrendStyle) {
	const dot = 6
	for i, p := range points {
		at := places[i]
		f.Rects = append(f.Rects, Rect{
			X: at.X - dot/2, Y: at.Y - dot/2, W: dot, H: dot, Radius: dot / 2,
			Fill: Paint{Role: Primary}, Edge: Paint{Role: Paper}, EdgeWidth: 1, Ref: p.Label,
		})
		if rows[i] < 0 {
			continue
		}
		down := float64(rows[i]) * style.Size * trendLine
		f.Labels = append(f.Labels,
			Label{
				X: at.X, Y: at.Y - style.Size*1.3 - down, Text: p.Value, Size: style.Size, Bold: true, Align: Middle,
				Paint: Paint{Role: Primary},
			},
			Label{
				X: at.X, Y: plot.Y + plot.H + style.Size*1.4 + down, Text: p.Label, Size: style.Size, Align: Middle,
				Paint: Paint{Role: Muted},
			})
	}
}

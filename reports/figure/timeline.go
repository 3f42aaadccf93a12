package figure

import (
	"cmp"
	"slices"
)

// MarkShape distinguishes the things on a timeline without colour.
type MarkShape int

// The shapes.
const (
	Dot    MarkShape = iota // filled circle
	Ring                    // hollow circle
	Square                  // filled square
)

// Mark is one thing on a timeline.
type Mark struct {
	At    float64 // share 0–1 of the span
	Text  string
	Ref   string
	Shape MarkShape
	Paint Paint
}

// Tick is a division of the time axis, a month for instance.
type Tick struct {
	At   float64
	Text string
}

// TimelineStyle is how a timeline is written.
type TimelineStyle struct {
	Size    float64
	Lanes   int // at most so many lines of text above the axis; 0 is 6
	Measure Measure
}

// Timeline shows marks along a time axis from left to right, each with its text
// on the lowest line where it has room. A mark whose text has no room anywhere
// stands without text. The height follows from the lines that are needed.
func Timeline(marks []Mark, ticks []Tick, width float64, style TimelineStyle) Figure {
	marks = slices.Clone(marks)
	slices.SortStableFunc(marks, func(a, b Mark) int { return cmp.Compare(a.At, b.At) })
	lanes := cmp.Or(style.Lanes, 6)
	line := style.Size * 1.7
	labels, used := timelineLabels(marks, width, lanes, style)
	f := Figure{Width: width, Height: float64(used)*line + style.Size*3}
	axis := f.Height - style.Size*2
	f.Lines = append(f.Lines, Line{X1: 0, Y1: axis, X2: width, Y2: axis, Width: 1, Paint: Paint{Role: Muted}})
	f.addTicks(ticks, axis, style)
	for i, m := range marks {
		x := markPlace(m, width, style.Size)
		f.Rects = append(f.Rects, markShape(m, x, axis, style.Size*0.8))
		if labels[i].lane < 0 {
			continue
		}
		y := axis - style.Size - line*(float64(labels[i].lane)+0.3)
		f.Lines = append(f.Lines, Line{
			X1: x, Y1: y + line*0.4, X2: x, Y2: axis - style.Size*0.5, Width: 0.5,
			Paint: Paint{Role: Hairline},
		})
		f.Labels = append(f.Labels, Label{
			X: labels[i].from, Y: y, Text: labels[i].text, Size: style.Size,
			Paint: Paint{Role: Ink},
		})
	}
	return f
}

type timelineLabel struct {
	text       string
	from, to   float64
	mark       float64 // where its line goes down to the axis
	lane       int     // −1 has no room
	pushedBack bool    // begins before its mark, because the edge is near
}

// timelineLabels puts each text on the lowest line where it touches no other text and
// crosses no line to the axis. It returns the places and the number of lines.
func timelineLabels(marks []Mark, width float64, lanes int, style TimelineStyle) ([]timelineLabel, int) {
	labels := make([]timelineLabel, len(marks))
	for i, m := range marks {
		l := timelineLabel{text: Fit(m.Text, width*0.5, style.Size, false, style.Measure), lane: -1}
		l.mark = markPlace(m, width, style.Size)
		wide := style.Measure(l.text, style.Size, false)
		from := max(0, l.mark-style.Size*0.4)
		l.from = max(0, min(from, width-wide))
		l.to, l.pushedBack = l.from+wide, l.from < from
		labels[i] = l
	}
	used := 0
	for _, pushedBack := range []bool{false, true} {
		for i := len(labels) - 1; i >= 0; i-- { // from the right, so that lines find the way down free
			if labels[i].pushedBack != pushedBack || labels[i].text == "" {
				continue
			}
			for lane := range lanes {
				if laneFree(labels, i, lane, style.Size) {
					labels[i].lane, used = lane, max(used, lane+1)
					break
				}
			}
		}
	}
	return labels, used
}

// laneFree reports whether label i can stand on a line among those already placed.
func laneFree(labels []timelineLabel, i, lane int, gap float64) bool {
	l := labels[i]
	for j, other := range labels {
		if j == i || other.lane < 0 {
			continue
		}
		touches := l.from < other.to+gap && other.from < l.to+gap
		crosses := l.mark > other.from-2 && l.mark < other.to+2
		crossed := other.mark > l.from-2 && other.mark < l.to+2
		if other.lane == lane && touches || other.lane < lane && crosses || other.lane > lane && crossed {
			return false
		}
	}
	return true
}

func (f *Figure) addTicks(ticks []Tick, axis float64, style TimelineStyle) {
	for i, t := range ticks {
		x := clamp(t.At) * f.Width
		f.Lines = append(f.Lines, Line{
			X1: x, Y1: axis, X2: x, Y2: axis + style.Size*0.6, Width: 0.5,
			Paint: Paint{Role: Muted},
		})
		end := f.Width
		if i+1 < len(ticks) {
			end = clamp(ticks[i+1].At) * f.Width
		}
		if style.Measure(t.Text, style.Size, false) > end-x-4 {
			continue // half a month's name says less than none
		}
		f.Labels = append(f.Labels, Label{
			X: x + 3, Y: axis + style.Size*1.2, Text: t.Text, Size: style.Size,
			Paint: Paint{Role: Muted},
		})
	}
}

// markPlace keeps a mark's shape inside the figure.
func markPlace(m Mark, width, size float64) float64 {
	return max(size*0.4, min(width-size*0.4, clamp(m.At)*width))
}

func markShape(m Mark, x, axis, side float64) Rect {
	r := Rect{X: x - side/2, Y: axis - side/2, W: side, H: side, Fill: m.Paint, Radius: side / 2, Ref: m.Ref}
	switch m.Shape {
	case Square:
		r.Radius = 0
	case Ring:
		r.Fill, r.Edge, r.EdgeWidth = Paint{Role: Paper}, m.Paint, 1.2
	}
	return r
}

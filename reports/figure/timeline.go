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
	Day   string  // its date, written before its text
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
	Measure Measure
}

// Timeline shows marks along a time axis from left to right, each with its day and text on
// the lowest line where they have room. No mark is without them: the height follows from the
// lines that are needed.
func Timeline(marks []Mark, ticks []Tick, width float64, style TimelineStyle) Figure {
	marks = slices.Clone(marks)
	slices.SortStableFunc(marks, func(a, b Mark) int { return cmp.Compare(a.At, b.At) })
	line := style.Size * 1.7
	labels, used := timelineLabels(marks, width, style)
	f := Figure{Width: width, Height: float64(used)*line + style.Size*3}
	axis := f.Height - style.Size*2
	f.Lines = append(f.Lines, Line{X1: 0, Y1: axis, X2: width, Y2: axis, Width: 1, Paint: Paint{Role: Muted}})
	f.addTicks(ticks, axis, style)
	height := func(lane int) float64 { return axis - style.Size - line*(float64(lane)+0.3) }
	for i, m := range marks {
		l := labels[i]
		f.Rects = append(f.Rects, markShape(m, l.mark, axis, style.Size*0.8))
		f.addLeader(labels, l, height, axis-style.Size*0.5, line)
		y, x := height(l.lane), l.from
		if l.day != "" {
			f.Labels = append(f.Labels, Label{
				X: x, Y: y, Text: l.day, Size: style.Size, Bold: true, Paint: Paint{Role: Ink},
			})
			x += style.Measure(l.day, style.Size, true) + style.Size*dayGap
		}
		if l.text != "" {
			f.Labels = append(f.Labels, Label{X: x, Y: y, Text: l.text, Size: style.Size, Paint: Paint{Role: Ink}})
		}
	}
	return f
}

// addLeader draws the line from a label down to its mark. It is broken where it passes behind
// the text of another label.
func (f *Figure) addLeader(labels []timelineLabel, l timelineLabel, height func(int) float64, end, line float64) {
	draw := func(from, to float64) {
		if to > from {
			f.Lines = append(f.Lines, Line{X1: l.mark, Y1: from, X2: l.mark, Y2: to, Width: 0.5, Paint: Paint{Role: Muted}})
		}
	}
	from := height(l.lane) + line*0.4
	for lane := l.lane - 1; lane >= 0; lane-- {
		if slices.ContainsFunc(labels, func(o timelineLabel) bool { return o.lane == lane && o.covers(l.mark) }) {
			draw(from, height(lane)-line*0.4)
			from = height(lane) + line*0.4
		}
	}
	draw(from, end)
}

// dayGap is the gap between the day and the text of a mark, in letters' size.
const dayGap = 0.5

type timelineLabel struct {
	day, text string
	from, to  float64
	mark      float64 // where its line goes down to the axis
	lane      int     // −1 has no place yet
}

// covers reports whether a line down at x would touch the label.
func (l timelineLabel) covers(x float64) bool { return x > l.from-2 && x < l.to+2 }

// timelineLabels lets each label begin at its mark, or before it where it would reach
// outside. It stands on the lowest line where it touches no other and crosses no line to the axis; where
// there is none, on the lowest where it touches no other. It returns the places and the
// number of lines.
func timelineLabels(marks []Mark, width float64, style TimelineStyle) ([]timelineLabel, int) {
	labels := make([]timelineLabel, len(marks))
	for i, m := range marks {
		day := 0.0
		if m.Day != "" {
			day = style.Measure(m.Day, style.Size, true) + style.Size*dayGap
		}
		l := timelineLabel{day: m.Day, text: Fit(m.Text, width-day, style.Size, false, style.Measure), lane: -1}
		l.mark = markPlace(m, width, style.Size)
		l.to = day + style.Measure(l.text, style.Size, false)
		labels[i] = l
	}
	used := 0
	for i := len(labels) - 1; i >= 0; i-- { // from the right, so that lines find the way down free
		labels[i] = placeLabel(labels, i, width, used, style.Size)
		used = max(used, labels[i].lane+1)
	}
	return labels, used
}

// placeLabel returns label i in its place. Of the labels behind it all have a place.
func placeLabel(labels []timelineLabel, i int, width float64, used int, size float64) timelineLabel {
	l, wide := labels[i], labels[i].to
	l.from = max(0, min(l.mark-size*0.4, width-wide))
	l.to = l.from + wide
	for _, crossing := range []bool{false, true} {
		for l.lane = range used + 1 {
			if laneFree(labels[i+1:], l, size, crossing) {
				return l
			}
		}
	}
	return l // on the line above all others, which is free
}

// laneFree reports whether a label can stand on its line among those already placed.
func laneFree(placed []timelineLabel, l timelineLabel, gap float64, crossing bool) bool {
	for _, other := range placed {
		if other.lane == l.lane && l.from < other.to+gap && other.from < l.to+gap {
			return false
		}
		crosses := other.lane < l.lane && other.covers(l.mark) || other.lane > l.lane && l.covers(other.mark)
		if crosses && !crossing {
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

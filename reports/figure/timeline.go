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

// TimelineStyle is how a timeline is written. Break returns a text in lines of at most width.
type TimelineStyle struct {
	Size    float64
	Measure Measure
	Break   func(text string, width, size float64) []string
}

// Measures of a timeline: the share of the width that each label can have, its most lines, and
// gaps in letters' size.
const (
	widestLabel = 0.42
	labelLines  = 3
	lineAbove   = 1.5 // from a line of text to the next one
	dayGap      = 0.5 // between a day and its text
	leaderGap   = 0.5 // between a label and the line to its mark
)

// Timeline shows marks along a time axis from left to right. From each mark a line goes up to
// its day and text, which stand at the right of that line, so that no line runs through a
// text. No mark is without them: the height follows from the lines that are needed, and the
// axis is only as long as leaves room for the text of the last marks.
func Timeline(marks []Mark, ticks []Tick, width float64, style TimelineStyle) Figure {
	marks = slices.Clone(marks)
	slices.SortStableFunc(marks, func(a, b Mark) int { return cmp.Compare(a.At, b.At) })
	narrow := func(Mark) float64 { return width * widestLabel }
	length := axisLength(marks, timelineLabels(marks, narrow, style), width, style.Size)
	labels := timelineLabels(marks, func(m Mark) float64 { // as wide as its place lets it be
		return max(narrow(m), width-markPlace(m, length, style.Size)-style.Size*leaderGap)
	}, style)
	used := placeLabels(marks, labels, length, style.Size)
	line := style.Size * lineAbove
	f := Figure{Width: width, Height: float64(used)*line + style.Size*3}
	axis := f.Height - style.Size*2
	f.Lines = append(f.Lines, Line{X1: 0, Y1: axis, X2: length, Y2: axis, Width: 1, Paint: Paint{Role: Muted}})
	f.addTicks(ticks, axis, length, style)
	for i, m := range marks {
		l := labels[i]
		f.Rects = append(f.Rects, markShape(m, l.mark, axis, style.Size*0.8))
		y := axis - style.Size - line*(float64(l.lane+l.rows()-1)+0.3)
		f.Lines = append(f.Lines, Line{
			X1: l.mark, Y1: y - line*0.35, X2: l.mark, Y2: axis - style.Size*0.4, Width: 0.5, Paint: Paint{Role: Muted},
		})
		x := l.mark + style.Size*leaderGap
		if l.day != "" {
			f.Labels = append(f.Labels, Label{
				X: x, Y: y, Text: l.day, Size: style.Size, Bold: true, Paint: Paint{Role: Ink},
			})
		}
		for n, text := range l.lines {
			f.Labels = append(f.Labels, Label{
				X: x + l.indent, Y: y + float64(n)*line, Text: text, Size: style.Size, Paint: Paint{Role: Ink},
			})
		}
	}
	return f
}

// timelineLabel is the day and the text of a mark.
type timelineLabel struct {
	day    string
	lines  []string
	indent float64 // of the lines, behind the day
	width  float64
	mark   float64 // where its line goes down to the axis
	lane   int     // of its last line; 0 is close above the axis
}

// rows returns the number of lines that the label takes.
func (l timelineLabel) rows() int { return max(1, len(l.lines)) }

// timelineLabels breaks the texts of marks into lines, so that day and text are no wider than
// widest says of the mark. They have no place yet.
func timelineLabels(marks []Mark, widest func(Mark) float64, style TimelineStyle) []timelineLabel {
	labels := make([]timelineLabel, len(marks))
	for i, m := range marks {
		l, most := timelineLabel{day: m.Day}, widest(m)
		if m.Day != "" {
			l.width = style.Measure(m.Day, style.Size, true)
			l.indent = l.width + style.Size*dayGap
		}
		room := most - l.indent
		if m.Text != "" {
			l.lines = style.Break(m.Text, room, style.Size)
		}
		if len(l.lines) > labelLines {
			last := l.lines[labelLines-1] + " " + l.lines[labelLines]
			l.lines = append(l.lines[:labelLines-1], Fit(last, room, style.Size, false, style.Measure))
		}
		for _, text := range l.lines {
			l.width = max(l.width, l.indent+style.Measure(text, style.Size, false))
		}
		labels[i] = l
	}
	return labels
}

// axisLength returns the length of the longest axis that lets every label end within width.
func axisLength(marks []Mark, labels []timelineLabel, width, size float64) float64 {
	length := width
	for i, m := range marks {
		if at := clamp(m.At); at > 0 {
			length = min(length, (width-labels[i].width-size*leaderGap)/at)
		}
	}
	return max(0, length)
}

// placeLabels puts each label above those behind it that it would touch, or whose lines it
// would cross. It returns the number of lines that all take.
func placeLabels(marks []Mark, labels []timelineLabel, length, size float64) (used int) {
	for i := len(labels) - 1; i >= 0; i-- {
		l := &labels[i]
		l.mark = markPlace(marks[i], length, size)
		end := l.mark + l.width + 2*size*leaderGap
		for _, behind := range labels[i+1:] {
			if behind.mark < end {
				l.lane = max(l.lane, behind.lane+behind.rows())
			}
		}
		used = max(used, l.lane+l.rows())
	}
	return used
}

func (f *Figure) addTicks(ticks []Tick, axis, length float64, style TimelineStyle) {
	for i, t := range ticks {
		x := clamp(t.At) * length
		f.Lines = append(f.Lines, Line{
			X1: x, Y1: axis, X2: x, Y2: axis + style.Size*0.6, Width: 0.5,
			Paint: Paint{Role: Muted},
		})
		end := length
		if i+1 < len(ticks) {
			end = clamp(ticks[i+1].At) * length
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

// markPlace keeps a mark's shape on the axis.
func markPlace(m Mark, length, size float64) float64 {
	return max(size*0.4, min(length-size*0.4, clamp(m.At)*length))
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

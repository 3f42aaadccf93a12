// Package figure makes pictures as plain shapes: bars, a tree map, a trend and a
// timeline. The PDF and the window draw the same shapes, each with its own colours.
//
// All measures are in points (1/72 inch) or pixels, as the caller likes; y grows downwards.
package figure

// Figure is a picture of the given size. Draw its rectangles first, then its
// lines, then its labels, each in order. Nothing reaches outside Width × Height.
type Figure struct {
	Width, Height float64
	Rects         []Rect
	Lines         []Line
	Labels        []Label
}

// Rect is a rectangle, rounded by Radius; with Radius half its side it is a circle.
type Rect struct {
	X, Y, W, H float64
	Radius     float64
	Fill       Paint
	Edge       Paint
	EdgeWidth  float64
	Dashed     bool   // the edge is dashed
	Ref        string // what the rectangle stands for, "" where it only decorates
}

// Line is a straight line.
type Line struct {
	X1, Y1, X2, Y2 float64
	Width          float64
	Paint          Paint
	Dashed         bool
}

// Align is the point of a label that is at its X.
type Align int

// The alignments.
const (
	Left Align = iota
	Middle
	Right
)

// Label is one line of text. Y is the middle of its height.
type Label struct {
	X, Y  float64
	Text  string
	Size  float64
	Bold  bool
	Align Align
	Paint Paint
}

// Measure returns the width of one line of text.
type Measure func(text string, size float64, bold bool) float64

// area returns the surface of the rectangle.
func (r Rect) area() float64 { return r.W * r.H }

// inset returns the rectangle made smaller by d on every side, never below nothing.
func (r Rect) inset(d float64) Rect {
	r.X, r.Y = r.X+min(d, r.W/2), r.Y+min(d, r.H/2)
	r.W, r.H = max(0, r.W-2*d), max(0, r.H-2*d)
	return r
}

const ellipsis = "…"

// Fit returns text cut to the given width with an ellipsis behind it; "" where
// not even two letters fit.
func Fit(text string, width, size float64, bold bool, measure Measure) string {
	if measure(text, size, bold) <= width {
		return text
	}
	runes := []rune(text)
	low, high := 0, len(runes)
	for low < high { // the longest beginning that fits
		middle := (low + high + 1) / 2
		if measure(string(runes[:middle])+ellipsis, size, bold) <= width {
			low = middle
		} else {
			high = middle - 1
		}
	}
	if low < 2 {
		return ""
	}
	return string(runes[:low]) + ellipsis
}

package figure

import (
	"cmp"
	"slices"
	"strings"
)

// Node is one part of a tree map: a unit of the workplace. A node with children
// is drawn as a frame around them where there is room, else as one piece.
type Node struct {
	Ref       string
	Name      string
	Detail    string  // under the name: "85 · 38%"
	Size      float64 // surface; at least the sum of the children's
	Share     float64 // density, for the colour
	Known     bool    // whether Share may be shown
	WhiteSpot bool
	Mark      string // the word for a white spot, drawn beside its shape
	Children  []Node
}

// TreeStyle is how a tree map is written.
type TreeStyle struct {
	Size    float64 // of the letters
	Measure Measure
}

const (
	treeGap      = 1.5 // between pieces
	treeFrameMin = 64  // a frame smaller than this hides its children
	smallLetters = 0.7 // of the usual size, in a narrow piece
)

// TreeMap shows nodes as rectangles with the surface of their size and the colour
// of their share. White spots have a dashed edge and a hollow circle, what is not
// known has no colour.
func TreeMap(nodes []Node, width, height float64, style TreeStyle) Figure {
	f := Figure{Width: width, Height: height}
	f.addNodes(nodes, Rect{W: width, H: height}, style)
	return f
}

func (f *Figure) addNodes(nodes []Node, area Rect, style TreeStyle) {
	nodes = slices.Clone(nodes)
	slices.SortStableFunc(nodes, func(a, b Node) int { return cmp.Compare(b.Size, a.Size) })
	sizes := make([]float64, len(nodes))
	for i, n := range nodes {
		sizes[i] = n.Size
	}
	for i, piece := range squarify(sizes, area) {
		if piece.W <= 2*treeGap || piece.H <= 2*treeGap {
			piece = piece.inset(min(piece.W, piece.H) / 8)
		} else {
			piece = piece.inset(treeGap / 2)
		}
		if piece.area() > 0 {
			f.addNode(nodes[i], piece, style)
		}
	}
}

func (f *Figure) addNode(n Node, piece Rect, style TreeStyle) {
	head := style.Size * 2
	if len(n.Children) == 0 || piece.W < treeFrameMin || piece.H < treeFrameMin+head {
		f.addPiece(n, piece, style)
		return
	}
	frame := piece
	frame.Fill, frame.Ref = Paint{Role: Track}, n.Ref
	frame.Edge, frame.EdgeWidth = Paint{Role: Muted}, 0.5
	f.Rects = append(f.Rects, frame)
	f.addHead(n, piece, head, style)
	inner := Rect{X: piece.X + 3, Y: piece.Y + head, W: piece.W - 6, H: piece.H - head - 3}
	f.addNodes(n.Children, inner, style)
}

// addHead writes the name of a frame, and its detail where both fit.
func (f *Figure) addHead(n Node, piece Rect, head float64, style TreeStyle) {
	const pad = 6
	room := piece.W - 2*pad
	name := Fit(n.Name, room, style.Size, true, style.Measure)
	y := piece.Y + head/2
	f.Labels = append(f.Labels, Label{
		X: piece.X + pad, Y: y, Text: name, Size: style.Size,
		Bold: true, Paint: Paint{Role: Ink},
	})
	rest := room - style.Measure(name, style.Size, true) - 2*pad
	if n.Detail != "" && style.Measure(n.Detail, style.Size, false) <= rest {
		f.Labels = append(f.Labels, Label{
			X: piece.X + piece.W - pad, Y: y, Text: n.Detail,
			Size: style.Size, Align: Right, Paint: Paint{Role: Muted},
		})
	}
}

// addPiece draws a node as one coloured rectangle with as much text as fits.
func (f *Figure) addPiece(n Node, piece Rect, style TreeStyle) {
	ink := Paint{Role: OnDensity, Share: n.Share}
	piece.Fill, piece.Ref, piece.Radius = Paint{Role: Density, Share: n.Share}, n.Ref, min(2, piece.W/4, piece.H/4)
	piece.Edge, piece.EdgeWidth = Paint{Role: Muted}, 0.5
	if !n.Known {
		piece.Fill, ink = Paint{Role: Paper}, Paint{Role: Ink}
		piece.Edge, piece.EdgeWidth = Paint{Role: Muted}, 0.5
	}
	if n.WhiteSpot {
		piece.Fill, ink = Paint{Role: Paper}, Paint{Role: Ink}
		piece.Edge, piece.EdgeWidth, piece.Dashed = Paint{Role: Due}, 1, true
	}
	f.Rects = append(f.Rects, piece)
	f.addPieceText(n, piece, ink, style)
}

// addPieceText writes the name on as many lines as fit, then the detail, then the
// mark of a white spot.
func (f *Figure) addPieceText(n Node, piece Rect, ink Paint, style TreeStyle) {
	const pad = 5
	x, room, end := piece.X+pad, piece.W-2*pad, piece.Y+piece.H-1
	style.Size = fittingSize(n.Name, room, style)
	line := style.Size * 1.35
	y := piece.Y + pad + line/2 - 1
	write := func(text string, indent float64, bold bool, paint Paint) {
		if text != "" && y+line/2 <= end {
			f.Labels = append(f.Labels, Label{X: x + indent, Y: y, Text: text, Size: style.Size, Bold: bold, Paint: paint})
			y += line
		}
	}
	under := 0.0 // what comes under the name
	if n.Detail != "" {
		under += line
	}
	if n.WhiteSpot {
		under += line
	}
	most := int((end - y + line/2 - under) / line)
	for _, text := range nameLines(n.Name, room, max(1, most), style) {
		write(text, 0, true, ink)
	}
	if style.Measure(n.Detail, style.Size, false) <= room {
		write(n.Detail, 0, false, ink)
	}
	side := style.Size * 0.8
	if n.WhiteSpot && room >= side && y+side/2 <= end {
		f.Rects = append(f.Rects, Spot(side, x, y-side/2))
		write(Fit(n.Mark, room-side-3, style.Size, false, style.Measure), side+3, false, Paint{Role: Due})
	}
}

// fittingSize returns the size of letters, down to smallLetters of the usual, at which
// every word of a name fits into the room.
func fittingSize(name string, room float64, style TreeStyle) float64 {
	widest := 0.0
	for word := range strings.FieldsSeq(name) {
		widest = max(widest, style.Measure(word, style.Size, true))
	}
	if widest <= room {
		return style.Size
	}
	return style.Size * max(smallLetters, room/widest)
}

// nameLines breaks a name at its blanks into at most so many lines; what does not
// fit ends in an ellipsis.
func nameLines(name string, room float64, most int, style TreeStyle) []string {
	var lines []string
	words := strings.Fields(name)
	for len(words) > 0 && len(lines) < most {
		n := 1
		for n < len(words) && style.Measure(strings.Join(words[:n+1], " "), style.Size, true) <= room {
			n++
		}
		if len(lines) == most-1 {
			n = len(words)
		}
		lines = append(lines, Fit(strings.Join(words[:n], " "), room, style.Size, true, style.Measure))
		words = words[n:]
	}
	return lines
}

// Spot returns the shape of a white spot: a hollow amber circle.
func Spot(side, x, y float64) Rect {
	r := Rect{
		X: x, Y: y, W: side, H: side, Fill: Paint{Role: Paper},
		Edge: Paint{Role: Due}, EdgeWidth: max(1, side/8),
	}
	r = r.inset(r.EdgeWidth / 2)
	r.Radius = r.W / 2
	return r
}

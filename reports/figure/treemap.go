package figure

import (
	"cmp"
	"math"
	"slices"
	"strconv"
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

// Tree is a tree map. A piece that has no room for its whole name shows a number instead.
type Tree struct {
	Figure
	Keys    []Node // the nodes that show a number: the first shows 1
	Unnamed int    // how many pieces have no room for a number either
	Hidden  bool   // whether a piece has no colour, because its density is not shown
}

const (
	treeGap      = 1.5 // between pieces
	treeFrameMin = 64  // a frame smaller than this hides its children
	smallLetters = 0.7 // of the usual size, in a narrow piece
)

// TreeMap shows nodes as rectangles with the surface of their size and the colour of their
// share. White spots have a dashed edge and a hollow circle, what is not known or not shown
// has no colour.
func TreeMap(nodes []Node, width, height float64, style TreeStyle) Tree {
	t := Tree{Figure: Figure{Width: width, Height: height}}
	t.addNodes(nodes, Rect{W: width, H: height}, style)
	return t
}

func (t *Tree) addNodes(nodes []Node, area Rect, style TreeStyle) {
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
			t.addNode(nodes[i], piece, style)
		}
	}
}

func (t *Tree) addNode(n Node, piece Rect, style TreeStyle) {
	head := style.Size * 2
	if len(n.Children) == 0 || piece.W < treeFrameMin || piece.H < treeFrameMin+head {
		t.addPiece(n, piece, style)
		return
	}
	frame := piece
	frame.Fill, frame.Ref = Paint{Role: Track}, n.Ref
	frame.Edge, frame.EdgeWidth = Paint{Role: Muted}, 0.5
	if n.WhiteSpot {
		frame.Edge, frame.EdgeWidth, frame.Dashed = Paint{Role: Due}, 1.2, true
	}
	t.Rects = append(t.Rects, frame)
	t.addHead(n, piece, head, style)
	inner := Rect{X: piece.X + 3, Y: piece.Y + head, W: piece.W - 6, H: piece.H - head - 3}
	t.addNodes(n.Children, inner, style)
}

// addHead writes the name of a frame, or its number, with the mark of a white spot, and its detail where both fit.
func (t *Tree) addHead(n Node, piece Rect, head float64, style TreeStyle) {
	const pad = 6
	room := piece.W - 2*pad
	name, size := n.Name, style.Size
	if wide := style.Measure(name, style.Size, true); wide > room {
		size = max(smallLetters*style.Size, math.Floor(style.Size*room/wide*10)/10)
		if style.Measure(name, size, true) > room {
			name, size = t.number(n), style.Size
		}
	}
	y := piece.Y + head/2
	t.Labels = append(t.Labels, Label{X: piece.X + pad, Y: y, Text: name, Size: size, Bold: true, Paint: Paint{Role: Ink}})
	wide := style.Measure(name, size, true)
	rest := room - wide - 2*pad
	if side := size * 0.8; n.WhiteSpot && wide+pad/2+side <= room {
		t.Rects = append(t.Rects, Spot(side, piece.X+pad+wide+pad/2, y-side/2))
		rest -= pad/2 + side
	}
	if n.Detail != "" && style.Measure(n.Detail, style.Size, false) <= rest {
		t.Labels = append(t.Labels, Label{
			X: piece.X + piece.W - pad, Y: y, Text: n.Detail,
			Size: style.Size, Align: Right, Paint: Paint{Role: Muted},
		})
	}
}

// number returns the number that stands for a node, and adds the node to the keys.
func (t *Tree) number(n Node) string {
	t.Keys = append(t.Keys, n)
	return strconv.Itoa(len(t.Keys))
}

// addPiece draws a node as one coloured rectangle with as much text as fits.
func (t *Tree) addPiece(n Node, piece Rect, style TreeStyle) {
	ink := Paint{Role: OnDensity, Share: n.Share}
	piece.Fill, piece.Ref, piece.Radius = Paint{Role: Density, Share: n.Share}, n.Ref, min(2, piece.W/4, piece.H/4)
	piece.Edge, piece.EdgeWidth = Paint{Role: Muted}, 0.5
	if !n.Known {
		piece.Fill, ink, t.Hidden = Paint{Role: Paper}, Paint{Role: Ink}, true
	}
	if n.WhiteSpot {
		piece.Edge, piece.EdgeWidth, piece.Dashed = Paint{Role: Due}, 1.2, true
	}
	t.Rects = append(t.Rects, piece)
	t.addPieceText(n, piece, ink, style)
}

// addPieceText writes the whole name, or else a number, then the detail, then the mark of a
// white spot, each where it fits.
func (t *Tree) addPieceText(n Node, piece Rect, ink Paint, style TreeStyle) {
	pad := min(5, piece.W/8)
	x, room, high := piece.X+pad, piece.W-2*pad, piece.H-2*min(3, piece.H/8)
	lines, size := nameLines(n, room, high, style)
	if len(lines) == 0 {
		digits := strings.Repeat("0", len(strconv.Itoa(len(t.Keys)+1)))
		size = min(style.Size, room/style.Measure(digits, 1, true), high/lineHeight)
		if size < smallLetters*style.Size {
			t.Unnamed++
			return
		}
		lines = []string{t.number(n)}
	}
	line := size * lineHeight
	y, end := piece.Y+(piece.H-high)/2+line/2, piece.Y+piece.H
	for _, text := range lines {
		t.Labels = append(t.Labels, Label{X: x, Y: y, Text: text, Size: size, Bold: true, Paint: ink})
		y += line
	}
	if n.Detail != "" && y+line/2 <= end && style.Measure(n.Detail, size, false) <= room {
		t.Labels = append(t.Labels, Label{X: x, Y: y, Text: n.Detail, Size: size, Paint: ink})
		y += line
	}
	side := size * 0.8
	if first := style.Measure(lines[0], size, true); n.WhiteSpot && y+side/2+1 > end && first+side+3 <= room {
		t.Rects = append(t.Rects, Spot(side, x+room-side, piece.Y+(piece.H-high)/2+(line-side)/2))
	} else if n.WhiteSpot && room >= side && y+side/2+1 <= end {
		t.Rects = append(t.Rects, Spot(side, x, y-side/2))
		size = min(size, size*(room-side-3)/style.Measure(n.Mark, size, false))
		if size >= smallLetters*style.Size && y+line/2 <= end {
			t.Labels = append(t.Labels, Label{X: x + side + 3, Y: y, Text: n.Mark, Size: size, Paint: ink})
		}
	}
}

const lineHeight = 1.35

// nameLines breaks a name at its blanks and hyphens, in letters as large as can be that let
// it fit, with what comes under it if that can be. It returns no lines where the whole name
// has no room.
func nameLines(n Node, room, high float64, style TreeStyle) (lines []string, size float64) {
	under := 0
	if n.Detail != "" {
		under++
	}
	if n.WhiteSpot {
		under++
	}
	for ; under >= 0; under-- {
		for size = style.Size; size >= smallLetters*style.Size; size -= style.Size / 20 {
			lines = breakName(n.Name, room, size, style.Measure)
			if len(lines) > 0 && float64(len(lines)+under)*size*lineHeight <= high {
				return lines, size
			}
		}
	}
	return nil, 0
}

// breakName breaks a name at its blanks and hyphens, and returns no lines if a word is too
// wide.
func breakName(name string, room, size float64, measure Measure) (lines []string) {
	current := ""
	for word := range strings.FieldsSeq(strings.ReplaceAll(name, "-", "- ")) {
		joined := word
		if strings.HasSuffix(current, "-") {
			joined = current + word
		} else if current != "" {
			joined = current + " " + word
		}
		switch {
		case measure(word, size, true) > room:
			return nil
		case measure(joined, size, true) <= room:
			current = joined
		default:
			lines, current = append(lines, current), word
		}
	}
	if current != "" {
		lines = append(lines, current)
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

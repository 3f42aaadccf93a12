package widgets

import "fyne.io/fyne/v2"

// footLayout puts the first objects at the left of a line and the others at the right, or
// on lines below each other where they do not fit on one.
type footLayout struct {
	left  int // how many stand at the left
	width float32
}

func (l *footLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var widest float32
	for _, o := range objects {
		widest = max(widest, o.MinSize().Width)
	}
	width := l.width
	if width <= 0 {
		width = lineWidth(objects, Gap)
	}
	return fyne.NewSize(widest, l.put(objects, max(width, widest), putNowhere))
}

func (l *footLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	l.put(objects, size.Width, putInPlace)
}

// put calls put for each object and returns the height of all lines.
func (l *footLayout) put(objects []fyne.CanvasObject, width float32, put putter) float32 {
	left, right := objects[:l.left], objects[l.left:]
	if lineWidth(objects, Gap) <= width+0.5 {
		return max(putLine(left, Gap, 0, 0, put), putLine(right, Gap, width-lineWidth(right, Gap), 0, put))
	}
	y := float32(0)
	for _, some := range brokenInLines(left, Gap, width) {
		y += putLine(some, Gap, 0, y, put) + Gap
	}
	for _, some := range brokenInLines(right, Gap, width) {
		y += putLine(some, Gap, width-lineWidth(some, Gap), y, put) + Gap
	}
	return max(0, y-Gap)
}

// boundedLayout asks for what a scroll holds, as far as there is room.
type boundedLayout struct {
	most  func() fyne.Size
	inner fyne.CanvasObject
}

func (l *boundedLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	least, most := l.inner.MinSize(), l.most()
	return fyne.NewSize(min(least.Width, max(most.Width, 0)), min(least.Height, max(most.Height, 0)))
}

func (l *boundedLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	place(objects[0], 0, 0, size.Width, size.Height)
}

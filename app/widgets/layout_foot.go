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
	return fyne.NewSize(widest, l.put(objects, max(width, widest), func(fyne.CanvasObject, float32, float32) {}))
}

func (l *footLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	l.put(objects, size.Width, func(o fyne.CanvasObject, x, y float32) {
		m := o.MinSize()
		place(o, x, y, m.Width, m.Height)
	})
}

// put calls place for each object and returns the height of all lines.
func (l *footLayout) put(objects []fyne.CanvasObject, width float32,
	place func(o fyne.CanvasObject, x, y float32),
) float32 {
	left, right := objects[:l.left], objects[l.left:]
	line := func(objects []fyne.CanvasObject, x, y float32) (height float32) {
		for _, o := range objects {
			place(o, x, y)
			x += o.MinSize().Width + Gap
			height = max(height, o.MinSize().Height)
		}
		return height
	}
	if lineWidth(objects, Gap) <= width+0.5 {
		return max(line(left, 0, 0), line(right, width-lineWidth(right, Gap), 0))
	}
	y := float32(0)
	for _, some := range brokenInLines(left, width) {
		y += line(some, 0, y) + Gap
	}
	for _, some := range brokenInLines(right, width) {
		y += line(some, width-lineWidth(some, Gap), y) + Gap
	}
	return max(0, y-Gap)
}

// brokenInLines shares objects over lines that are no wider than width.
func brokenInLines(objects []fyne.CanvasObject, width float32) [][]fyne.CanvasObject {
	var lines [][]fyne.CanvasObject
	for _, o := range objects {
		last := len(lines) - 1
		if last < 0 || lineWidth(append(lines[last][:len(lines[last]):len(lines[last])], o), Gap) > width+0.5 {
			lines = append(lines, []fyne.CanvasObject{o})
			continue
		}
		lines[last] = append(lines[last], o)
	}
	return lines
}

// lineWidth is how wide objects beside each other are.
func lineWidth(objects []fyne.CanvasObject, gap float32) float32 {
	width := -gap
	for _, o := range objects {
		width += o.MinSize().Width + gap
	}
	return max(0, width)
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

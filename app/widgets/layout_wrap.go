package widgets

import "fyne.io/fyne/v2"

// The layouts here need more height when they get less width. They remember
// the last width; Fyne asks again for their size on the next frame and lays
// the surroundings out anew.

// flowLayout puts objects in lines, as words in a text.
type flowLayout struct{ gap, width float32 }

func (l *flowLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var widest float32
	for _, o := range visible(objects) {
		widest = max(widest, o.MinSize().Width)
	}
	width := l.width
	if width <= 0 {
		width = 1e6
	}
	return fyne.NewSize(widest, l.flow(objects, max(width, widest), putNowhere))
}

func (l *flowLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	l.flow(objects, size.Width, putInPlace)
}

// flow calls put for each object and returns the height of all lines.
func (l *flowLayout) flow(objects []fyne.CanvasObject, width float32, put putter) float32 {
	y := float32(0)
	for _, some := range brokenInLines(visible(objects), l.gap, width) {
		y += putLine(some, l.gap, 0, y, put) + l.gap
	}
	return max(0, y-l.gap)
}

// putter gives an object its place; or does not, where only the height is asked for.
type putter func(o fyne.CanvasObject, x, y float32, size fyne.Size)

func putNowhere(fyne.CanvasObject, float32, float32, fyne.Size) {}

func putInPlace(o fyne.CanvasObject, x, y float32, size fyne.Size) {
	place(o, x, y, size.Width, size.Height)
}

// putLine calls put for objects beside each other and returns the height of the line.
func putLine(objects []fyne.CanvasObject, gap, x, y float32, put putter) (height float32) {
	for _, o := range objects {
		size := o.MinSize()
		put(o, x, y, size)
		x += size.Width + gap
		height = max(height, size.Height)
	}
	return height
}

// brokenInLines shares objects over lines that are no wider than width.
func brokenInLines(objects []fyne.CanvasObject, gap, width float32) [][]fyne.CanvasObject {
	var lines [][]fyne.CanvasObject
	x := float32(0)
	for _, o := range objects {
		wide := o.MinSize().Width
		if last := len(lines) - 1; last >= 0 && x+wide <= width+0.5 {
			lines[last] = append(lines[last], o)
		} else {
			lines, x = append(lines, []fyne.CanvasObject{o}), 0
		}
		x += wide + gap
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

// columnsLayout shares the width over as many columns as fit.
type columnsLayout struct{ minWidth, gap, width float32 }

// count returns how many columns fit in the width.
func (l *columnsLayout) count(objects []fyne.CanvasObject, width float32) int {
	least := l.minWidth * textScale()
	fitting := int((width + l.gap) / (least + l.gap))
	return max(1, min(fitting, len(objects)))
}

func (l *columnsLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	shown := visible(objects)
	var size fyne.Size
	for _, o := range shown {
		size.Width = max(size.Width, o.MinSize().Width)
	}
	n := len(shown)
	if l.width > 0 {
		n = l.count(shown, l.width)
	}
	size.Height = l.rows(shown, n, func(int, float32, float32) {})
	return size
}

func (l *columnsLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	shown := visible(objects)
	n := l.count(shown, size.Width)
	width := (size.Width - l.gap*float32(n-1)) / float32(n)
	l.rows(shown, n, func(i int, y, height float32) {
		if len(shown) <= n {
			height = max(height, size.Height) // one line: all as high as the room
		}
		place(shown[i], float32(i%n)*(width+l.gap), y, width, height)
	})
}

// rows calls put for each object with its line's top and height, and returns
// the height of all.
func (l *columnsLayout) rows(objects []fyne.CanvasObject, n int, put func(i int, y, height float32)) float32 {
	var y float32
	for start := 0; start < len(objects); start += n {
		end := min(start+n, len(objects))
		var height float32
		for _, o := range objects[start:end] {
			height = max(height, o.MinSize().Height)
		}
		if start > 0 {
			y += l.gap
		}
		for i := start; i < end; i++ {
			put(i, y, height)
		}
		y += height
	}
	return y
}

// besideLayout gives one object what the others leave of a line: the first or, with last, the
// last. Where they leave less than it asks for, the line is broken between them and it.
type besideLayout struct {
	gap, width float32
	last       bool
}

// fits tells whether all stand on one line.
func (l *besideLayout) fits(shown []fyne.CanvasObject, width float32) bool {
	return len(shown) < 2 || width <= 0 || lineWidth(shown, l.gap) <= width+0.5
}

// split returns the one that stretches, and the others.
func (l *besideLayout) split(shown []fyne.CanvasObject) (main fyne.CanvasObject, others []fyne.CanvasObject) {
	if end := len(shown) - 1; l.last {
		return shown[end], shown[:end]
	}
	return shown[0], shown[1:]
}

func (l *besideLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	shown := visible(objects)
	var size fyne.Size
	for _, o := range shown {
		size = size.Max(o.MinSize())
	}
	if !l.fits(shown, l.width) {
		main, others := l.split(shown)
		flow := flowLayout{gap: l.gap}
		size.Height = main.MinSize().Height + l.gap + flow.flow(others, l.width, putNowhere)
	}
	return size
}

func (l *besideLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	shown := visible(objects)
	if len(shown) == 0 {
		return
	}
	main, others := l.split(shown)
	flow, least := flowLayout{gap: l.gap}, main.MinSize()
	switch {
	case !l.fits(shown, size.Width) && l.last:
		y := flow.flow(others, size.Width, putInPlace) + l.gap
		place(main, 0, y, size.Width, least.Height)
	case !l.fits(shown, size.Width):
		place(main, 0, 0, size.Width, least.Height)
		flow.flow(others, size.Width, func(o fyne.CanvasObject, x, y float32, size fyne.Size) {
			putInPlace(o, x, y+least.Height+l.gap, size)
		})
	case l.last:
		putLine(others, l.gap, 0, 0, putInPlace)
		x := lineWidth(others, l.gap) + l.gap
		place(main, x, 0, size.Width-x, size.Height)
	default:
		(&rowLayout{gap: l.gap, stretch: true}).Layout(shown, size)
	}
}

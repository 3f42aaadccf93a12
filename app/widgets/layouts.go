package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
)

// textScale is scaleOf for layouts, which belong to no widget.
func textScale() float32 { return theme.Size(theme.SizeNameText) / baseText }

// visible leaves out hidden objects.
func visible(objects []fyne.CanvasObject) []fyne.CanvasObject {
	shown := make([]fyne.CanvasObject, 0, len(objects))
	for _, o := range objects {
		if o.Visible() {
			shown = append(shown, o)
		}
	}
	return shown
}

// Relayout lays a container out anew after something in it took another height. Parts that
// wrap know their height after the first time, so it is done twice.
func Relayout(c *fyne.Container) {
	c.Refresh()
	c.Layout.Layout(c.Objects, c.Size())
}

// stackLayout is Fyne's box layout that gives an object another height as soon as it asks
// for one. Fyne's driver remembers one request for layout at a time: where a second object
// grows, deeper in the same stack, it forgets the first.
type stackLayout struct {
	box  fyne.Layout
	gap  float32
	size fyne.Size // at the last layout
}

func (l *stackLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	n, stale := 0, false
	for _, o := range objects {
		if !o.Visible() || isVerticalSpacer(o) {
			continue
		}
		m := o.MinSize()
		stale = stale || o.Size().Height != m.Height
		size.Width = max(size.Width, m.Width)
		size.Height += m.Height
		n++
	}
	size.Height += l.gap * float32(max(0, n-1))
	if stale && !l.size.IsZero() {
		l.box.Layout(objects, l.size)
	}
	return size
}

func (l *stackLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.size = size
	l.box.Layout(objects, size)
}

func isVerticalSpacer(o fyne.CanvasObject) bool {
	spacer, ok := o.(layout.SpacerObject)
	return ok && spacer.ExpandVertical()
}

// rowLayout is a line of objects, centred in height. With stretch the first
// takes what the others leave.
type rowLayout struct {
	gap     float32
	stretch bool
	height  float32 // fixed, at normal text size; 0 is that of the highest

	overhang float32 // by which the line reaches over its right edge
}

func (l *rowLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	for i, o := range visible(objects) {
		m := o.MinSize()
		size.Height = max(size.Height, m.Height)
		size.Width += m.Width
		if i > 0 {
			size.Width += l.gap
		}
	}
	if l.height > 0 {
		size.Height = l.height * textScale()
	}
	return size
}

func (l *rowLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	left := max(0, size.Width+l.overhang-l.MinSize(objects).Width)
	spacers := 0
	for _, o := range objects {
		if isSpacer(o) {
			spacers++
		}
	}
	x := float32(0)
	for i, o := range visible(objects) {
		m := o.MinSize()
		width := m.Width
		switch {
		case isSpacer(o):
			width += left / float32(spacers)
		case l.stretch && i == 0:
			width += left
		}
		height := m.Height
		if l.stretch && i == 0 {
			height = size.Height
		}
		place(o, x, (size.Height-height)/2, width, height)
		x += width + l.gap
	}
}

func isSpacer(o fyne.CanvasObject) bool {
	spacer, ok := o.(layout.SpacerObject)
	return ok && o.Visible() && spacer.ExpandHorizontal()
}

// widthLayout keeps its objects no wider than width.
type widthLayout struct {
	width  float32
	center bool
}

func (l *widthLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	for _, o := range objects {
		size = size.Max(o.MinSize())
	}
	return size
}

func (l *widthLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	width := min(size.Width, l.width*textScale())
	x := float32(0)
	if l.center {
		x = (size.Width - width) / 2
	}
	for _, o := range objects {
		place(o, x, 0, width, size.Height)
	}
}

// minLayout fills, and asks for at least min.
type minLayout struct{ min fyne.Size }

func (l *minLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.NewSize(l.min.Width*textScale(), l.min.Height*textScale())
	for _, o := range objects {
		size = size.Max(o.MinSize())
	}
	return size
}

func (l *minLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		place(o, 0, 0, size.Width, size.Height)
	}
}

// narrowLayout fills, and asks for no more than a width: a field that may become narrow.
type narrowLayout struct{ most float32 }

func (l *narrowLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	for _, o := range objects {
		size = size.Max(o.MinSize())
	}
	return fyne.NewSize(min(size.Width, l.most*textScale()), size.Height)
}

func (l *narrowLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		place(o, 0, 0, size.Width, size.Height)
	}
}

// pageLayout gives the head its height and the body the rest. The head is the first object,
// or with over the second, which lies over the body.
type pageLayout struct {
	gap  float32
	over bool
}

// parts returns head and body.
func (l *pageLayout) parts(objects []fyne.CanvasObject) (head, body fyne.CanvasObject) {
	if l.over {
		return objects[1], objects[0]
	}
	return objects[0], objects[1]
}

func (l *pageLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	first, second := l.parts(objects)
	head, body := first.MinSize(), second.MinSize()
	return fyne.NewSize(max(head.Width, body.Width), head.Height+l.gap+body.Height)
}

func (l *pageLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	first, second := l.parts(objects)
	first.Resize(fyne.NewSize(size.Width, first.Size().Height)) // its height depends on the width
	head := first.MinSize().Height
	place(first, 0, 0, size.Width, head)
	place(second, 0, head+l.gap, size.Width, max(0, size.Height-head-l.gap))
}

// leadingLayout gives the first object its width, at the top, and the second the rest.
type leadingLayout struct {
	gap    float32
	middle bool // the first in the middle of the height, not of the first lines
}

func (l *leadingLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	first, rest := objects[0].MinSize(), objects[1].MinSize()
	return fyne.NewSize(first.Width+l.gap+rest.Width, max(first.Height, rest.Height))
}

func (l *leadingLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	first, rest := objects[0].MinSize(), objects[1].MinSize()
	height := min(rest.Height, size.Height)
	if l.middle {
		height = size.Height
	}
	place(objects[0], 0, (height-first.Height)/2, first.Width, first.Height)
	place(objects[1], first.Width+l.gap, 0, max(0, size.Width-first.Width-l.gap), size.Height)
}

package widgets

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
)

// VStack puts objects below each other with the given gap. Each gets the full
// width and its own height; layout.NewSpacer takes what is left.
func VStack(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&stackLayout{box: layout.NewCustomPaddedVBoxLayout(gap), gap: gap}, objects...)
}

// HStack puts objects beside each other with the given gap, each with its own
// width, centred in height; layout.NewSpacer takes what is left.
func HStack(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&rowLayout{gap: gap}, objects...)
}

// Stretch puts a main object beside fixed ones: it takes all width left over.
func Stretch(gap float32, main fyne.CanvasObject, right ...fyne.CanvasObject) *fyne.Container {
	return container.New(&rowLayout{gap: gap, stretch: true}, append([]fyne.CanvasObject{main}, right...)...)
}

// Beside is Stretch, and puts the fixed ones below where the line is too narrow for all.
func Beside(gap float32, main fyne.CanvasObject, right ...fyne.CanvasObject) *fyne.Container {
	return container.New(&besideLayout{gap: gap}, append([]fyne.CanvasObject{main}, right...)...)
}

// Behind puts a main object behind a fixed one: it takes all width left over, and comes below
// where that is less than least (at normal text size).
func Behind(gap, least float32, fixed, main fyne.CanvasObject) *fyne.Container {
	return container.New(&besideLayout{gap: gap, last: true}, fixed, MinSize(least, 0, main))
}

// Inset keeps the given distance on all four sides.
func Inset(distance float32, o fyne.CanvasObject) *fyne.Container {
	return InsetXY(distance, distance, o)
}

// InsetXY keeps x at the sides and y above and below.
func InsetXY(x, y float32, o fyne.CanvasObject) *fyne.Container {
	return container.New(layout.NewCustomPaddedLayout(y, y, x, x), o)
}

// MaxWidth lets an object grow to the given width (at normal text size) and
// no further; it stays at the left.
func MaxWidth(width float32, o fyne.CanvasObject) *fyne.Container {
	return container.New(&widthLayout{width: width}, o)
}

// Narrow lets a part become narrower than it asks for, down to a width.
func Narrow(width float32, o fyne.CanvasObject) *fyne.Container {
	return container.New(&narrowLayout{most: width}, o)
}

// CenterWidth is MaxWidth in the middle.
func CenterWidth(width float32, o fyne.CanvasObject) *fyne.Container {
	return container.New(&widthLayout{width: width, center: true}, o)
}

// MinSize makes room for at least the given size at normal text size.
func MinSize(width, height float32, o fyne.CanvasObject) *fyne.Container {
	return container.New(&minLayout{min: fyne.NewSize(width, height)}, o)
}

// Flow puts objects beside each other and goes on below when the line is full.
func Flow(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&flowLayout{gap: gap}, objects...)
}

// Foot puts buttons at the left and at the right of a line; where they do not fit on one,
// those at the right come below.
func Foot(left, right []fyne.CanvasObject) *fyne.Container {
	return container.New(&footLayout{left: len(left)}, append(slices.Clone(left), right...)...)
}

// FootWidth is what a Foot needs to stand on one line.
func FootWidth(foot *fyne.Container) float32 { return lineWidth(foot.Objects, Gap) }

// Bounded lets a part that is larger than most scroll; a smaller one is as large as it asks
// for.
func Bounded(most func() fyne.Size, o fyne.CanvasObject) *fyne.Container {
	return container.New(&boundedLayout{most: most, inner: o}, container.NewScroll(o))
}

// Columns shares the width evenly over objects; where that would make one
// narrower than minWidth (at normal text size) it takes fewer columns.
func Columns(minWidth, gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&columnsLayout{minWidth: minWidth, gap: gap}, objects...)
}

// NewLanes puts two columns side by side, and below each other where narrow.
func NewLanes(left, right fyne.CanvasObject) *fyne.Container {
	return Columns(320, GapLarge, left, right)
}

// Page returns a page of the window: its header above, its body filling the rest.
// The body scrolls by itself or not at all.
func Page(header, body fyne.CanvasObject) *fyne.Container {
	return InsetXY(GapPage, GapLarge, container.New(&pageLayout{gap: GapLarge}, header, body))
}

// ScrollPage returns a Page whose body scrolls when it is higher than the window.
func ScrollPage(header, body fyne.CanvasObject) *fyne.Container {
	scroll := container.NewVScroll(container.New(layout.NewCustomPaddedLayout(0, GapLarge, GapPage, GapPage), body))
	head := container.New(layout.NewCustomPaddedLayout(GapLarge, 0, GapPage, GapPage), header)
	return container.New(&pageLayout{gap: GapLarge, over: true}, scroll, container.NewStack(newClickCatcher(), head))
}

// NewLine returns a thin line between groups.
func NewLine() fyne.CanvasObject {
	return container.New(&minLayout{min: fyne.NewSize(1, 1)}, newSurface(theme.ColorNameSeparator, "", 0))
}

// leading puts a fixed object before one that takes the rest.
func leading(gap float32, first, rest fyne.CanvasObject) *fyne.Container {
	return container.New(&leadingLayout{gap: gap}, first, rest)
}

// NewSpacer takes the room that is left in a stack.
func NewSpacer() fyne.CanvasObject { return layout.NewSpacer() }

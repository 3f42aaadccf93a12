package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// RailItem is one page on the rail.
type RailItem struct {
	ID, Icon, Caption string
}

// Rail is the slim column at the left with an icon and a word for each page.
// Air goes, and then words, when there is too little height for them.
type Rail struct {
	widget.BaseWidget
	OnSelect func(id string)

	items    []*railButton
	footer   []*railButton
	selected string
	root     *fyne.Container
}

var _ fyne.Widget = (*Rail)(nil)

// NewRail returns a rail with pages at the top and footer items at the bottom.
func NewRail(items, footer []RailItem, onSelect func(id string)) *Rail {
	r := &Rail{OnSelect: onSelect}
	for _, item := range items {
		r.items = append(r.items, newRailButton(r, item))
	}
	for _, item := range footer {
		r.footer = append(r.footer, newRailButton(r, item))
	}
	var objects []fyne.CanvasObject
	for _, b := range append(append([]*railButton{}, r.items...), r.footer...) {
		objects = append(objects, b)
	}
	column := container.New(&railLayout{rail: r}, objects...)
	r.root = container.NewStack(newSurface(ColorRail, "", 0), column)
	r.ExtendBaseWidget(r)
	return r
}

// SetSelected marks a page as the one shown, without calling OnSelect.
func (r *Rail) SetSelected(id string) {
	r.selected = id
	r.each(func(b *railButton) { b.Refresh() })
}

// SetCaption gives an item another word.
func (r *Rail) SetCaption(id, caption string) {
	r.each(func(b *railButton) {
		if b.item.ID == id && b.item.Caption != caption {
			b.item.Caption = caption
			b.word.SetText(caption)
			r.root.Refresh()
			b.Refresh()
		}
	})
}

// Chosen returns the part of the rail that is chosen, to give it the keyboard.
func (r *Rail) Chosen() fyne.Focusable {
	for _, b := range r.items {
		if b.item.ID == r.selected {
			return b
		}
	}
	if len(r.items) == 0 {
		return nil
	}
	return r.items[0]
}

func (r *Rail) each(f func(*railButton)) {
	for _, b := range r.items {
		f(b)
	}
	for _, b := range r.footer {
		f(b)
	}
}

func (r *Rail) choose(id string) {
	r.SetSelected(id)
	if r.OnSelect != nil {
		r.OnSelect(id)
	}
}

func (r *Rail) parts() []fyne.CanvasObject { return []fyne.CanvasObject{r.root} }

// CreateRenderer implements fyne.Widget.
func (r *Rail) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(r.root) }

// railLayout puts pages at the top and the footer at the bottom, with words
// when there is height for them.
type railLayout struct{ rail *Rail }

const (
	railTop     float32 = 12
	railCompact float32 = 48 // height of an item without its word
)

func (l *railLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	n := float32(len(l.rail.items) + len(l.rail.footer))
	return fyne.NewSize(railWidth*min(textScale(), railMost), 2*railTop+n*railCompact)
}

func (l *railLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	heights, fits := l.heights(objects, size, (*railButton).airy)
	if !fits {
		heights, fits = l.heights(objects, size, (*railButton).tight)
		l.air(objects, heights, (size.Height-2*railTop-sum(heights))/float32(len(objects)))
	}
	y := railTop
	for i, o := range objects {
		b := o.(*railButton)
		if b.compact = !fits; b.compact {
			b.room, heights[i] = b.airy(), railCompact
		}
		if i == len(l.rail.items) { // the footer is below
			y = size.Height - railTop - sum(heights[i:])
		}
		place(o, 0, y, size.Width, heights[i])
		o.Refresh()
		y += heights[i]
	}
}

// air gives tight buttons what is left of the height, as far as they have use for it.
func (l *railLayout) air(objects []fyne.CanvasObject, heights []float32, spare float32) {
	for i, o := range objects {
		b := o.(*railButton)
		more := min(max(0, spare), b.airy().height()-b.room.height())
		b.room.top += more / 2
		b.room.bottom += more / 2
		heights[i] += more
	}
}

// heights gives each button the room and returns how high they are with their words, and
// whether all fit.
func (l *railLayout) heights(objects []fyne.CanvasObject, size fyne.Size, room func(*railButton) railRoom,
) (heights []float32, fit bool) {
	for _, o := range objects {
		b := o.(*railButton)
		b.room = room(b)
		heights = append(heights, b.fullHeight(size.Width, b.room))
	}
	return heights, sum(heights)+2*railTop <= size.Height
}

func sum(list []float32) float32 {
	total := float32(0)
	for _, x := range list {
		total += x
	}
	return total
}

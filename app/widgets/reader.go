package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Reader shows what is only read. It scrolls by the keyboard too.
type Reader struct {
	widget.BaseWidget
	escaper
	scroll  *container.Scroll
	ring    *canvas.Rectangle
	focused bool
}

var (
	_ fyne.Widget    = (*Reader)(nil)
	_ fyne.Focusable = (*Reader)(nil)
)

// NewReader returns a reader with nothing in it.
func NewReader() *Reader {
	r := &Reader{scroll: container.NewVScroll(container.NewStack())}
	r.ExtendBaseWidget(r)
	return r
}

// Read shows other parts, below each other, from the top.
func (r *Reader) Read(parts ...fyne.CanvasObject) {
	r.scroll.Content = Inset(GapMedium, VStack(GapMedium, parts...))
	r.scroll.Offset = fyne.Position{}
	r.Refresh()
}

func (r *Reader) parts() []fyne.CanvasObject { return []fyne.CanvasObject{r.scroll} }

// TypedKey implements fyne.Focusable.
func (r *Reader) TypedKey(key *fyne.KeyEvent) {
	if r.offer(r, key.Name) {
		return
	}
	line := RowHeight * scaleOf(r)
	page := max(line, r.scroll.Size().Height-line)
	switch key.Name {
	case fyne.KeyUp:
		r.move(-line)
	case fyne.KeyDown:
		r.move(line)
	case fyne.KeyPageUp:
		r.move(-page)
	case fyne.KeyPageDown, fyne.KeySpace:
		r.move(page)
	case fyne.KeyHome:
		r.scroll.ScrollToTop()
	case fyne.KeyEnd:
		r.scroll.ScrollToBottom()
	case fyne.KeyEscape:
		r.escape()
	}
}

// move shows what stands further down, as far as there is more.
func (r *Reader) move(by float32) {
	most := max(0, r.scroll.Content.MinSize().Height-r.scroll.Size().Height)
	r.scroll.ScrollToOffset(fyne.NewPos(0, min(max(0, r.scroll.Offset.Y+by), most)))
}

// TypedRune implements fyne.Focusable.
func (r *Reader) TypedRune(rune) {}

// FocusGained implements fyne.Focusable.
func (r *Reader) FocusGained() { r.focused = true; r.Refresh() }

// FocusLost implements fyne.Focusable.
func (r *Reader) FocusLost() { r.focused = false; r.Refresh() }

// CreateRenderer implements fyne.Widget.
func (r *Reader) CreateRenderer() fyne.WidgetRenderer {
	r.ring = newRing(8)
	p := &painter{owner: r, objects: []fyne.CanvasObject{r.scroll, r.ring}, layout: r.layout}
	p.min = func() fyne.Size { return r.scroll.MinSize() }
	p.paint = func() {
		showRing(r.ring, r, r.focused)
		r.scroll.Refresh()
	}
	p.paint()
	return layOutNow(p)
}

func (r *Reader) layout(size fyne.Size) {
	place(r.scroll, 0, 0, size.Width, size.Height)
	place(r.ring, 0, 0, size.Width, size.Height)
}

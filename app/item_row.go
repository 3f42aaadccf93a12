package app

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"kader/app/widgets"
)

// item is one line of Today or the plan: something to do, or to look at.
type item struct {
	key    string // names the line, so that it keeps the keyboard when the page is read again
	title  string
	note   string // small, below
	fact   widgets.Fact
	icon   string
	strong bool
	done   bool
	onOpen func()
	onTick func() // nil has no tick
	remove func() // nil cannot be deleted
}

// itemRow shows an item. Enter and a click open it, Space and a click on the tick
// tick it off, Delete deletes it, Up and Down go to its neighbours.
type itemRow struct {
	widget.BaseWidget
	item     item
	onEscape func() // nil does nothing
	focused  bool
	hovered  bool
	ground   *canvas.Rectangle
	root     *fyne.Container
}

var (
	_ fyne.Widget       = (*itemRow)(nil)
	_ fyne.Focusable    = (*itemRow)(nil)
	_ fyne.Tappable     = (*itemRow)(nil)
	_ desktop.Hoverable = (*itemRow)(nil)
)

func newItemRow(i item) *itemRow {
	r := &itemRow{item: i, ground: canvas.NewRectangle(color.Transparent)}
	r.ground.CornerRadius = 6
	r.root = container.NewStack(r.ground, widgets.InsetXY(widgets.Gap, widgets.GapTiny, r.line()))
	r.ExtendBaseWidget(r)
	r.paint()
	return r
}

// line lays the parts out: mark, words, fact.
func (r *itemRow) line() fyne.CanvasObject {
	style := widgets.Style{Wrap: true, Bold: r.item.strong}
	if r.item.done {
		style.Color = widgets.ColorMuted
	}
	words := widgets.VStack(0, widgets.NewText(r.item.title, style))
	if r.item.note != "" {
		words.Add(widgets.NewText(r.item.note, widgets.Style{Size: theme.SizeNameCaptionText, Color: widgets.ColorMuted, Wrap: true}))
	}
	middle := widgets.VStack(0, layout.NewSpacer(), words, layout.NewSpacer())
	var right []fyne.CanvasObject
	if r.item.fact.Text != "" {
		right = append(right, widgets.NewChip(r.item.fact))
	}
	mark := r.mark()
	if mark == nil {
		return widgets.Stretch(widgets.Gap, middle, right...)
	}
	return border(nil, nil, mark, nil, widgets.InsetXY(widgets.Gap, 0, widgets.Stretch(widgets.Gap, middle, right...)))
}

// mark is the tick, or the icon that says what kind of thing it is.
func (r *itemRow) mark() fyne.CanvasObject {
	switch {
	case r.item.onTick != nil:
		return newTick(r.item.done, r.item.onTick)
	case r.item.icon != "":
		return widgets.NewPicture(r.item.icon, 20, widgets.ColorMuted)
	}
	return nil
}

// CreateRenderer implements fyne.Widget.
func (r *itemRow) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(r.root) }

// Refresh implements fyne.Widget.
func (r *itemRow) Refresh() {
	r.paint()
	r.BaseWidget.Refresh()
}

func (r *itemRow) paint() {
	r.ground.FillColor, r.ground.StrokeWidth = color.Transparent, 0
	if r.hovered {
		r.ground.FillColor = theme.Color(widgets.ColorRowHover)
	}
	if r.focused {
		r.ground.StrokeColor, r.ground.StrokeWidth = theme.Color(widgets.ColorRing), 2
	}
	r.ground.Refresh()
}

// Tapped opens the item.
func (r *itemRow) Tapped(*fyne.PointEvent) {
	r.takeFocus()
	r.open()
}

func (r *itemRow) open() {
	if r.item.onOpen != nil {
		r.item.onOpen()
	}
}

// canvas is the one that the row stands in, nil where it stands in none.
func (r *itemRow) canvas() fyne.Canvas { return fyne.CurrentApp().Driver().CanvasForObject(r) }

func (r *itemRow) takeFocus() {
	if c := r.canvas(); c != nil {
		c.Focus(r)
	}
}

// TypedKey implements fyne.Focusable.
func (r *itemRow) TypedKey(key *fyne.KeyEvent) {
	c := r.canvas()
	switch key.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeyF2:
		r.open()
	case fyne.KeySpace:
		if r.item.onTick != nil {
			r.item.onTick()
			return
		}
		r.open()
	case fyne.KeyEscape:
		if r.onEscape != nil {
			r.onEscape()
		}
	case fyne.KeyDelete:
		if r.item.remove != nil {
			r.item.remove()
		}
	case fyne.KeyDown:
		if c != nil {
			c.FocusNext()
		}
	case fyne.KeyUp:
		if c != nil {
			c.FocusPrevious()
		}
	}
}

// TypedRune implements fyne.Focusable.
func (r *itemRow) TypedRune(rune) {}

// FocusGained implements fyne.Focusable.
func (r *itemRow) FocusGained() { r.focused = true; r.Refresh() }

// FocusLost implements fyne.Focusable.
func (r *itemRow) FocusLost() { r.focused = false; r.Refresh() }

// MouseIn implements desktop.Hoverable.
func (r *itemRow) MouseIn(*desktop.MouseEvent) { r.hovered = true; r.Refresh() }

// MouseMoved implements desktop.Hoverable.
func (r *itemRow) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (r *itemRow) MouseOut() { r.hovered = false; r.Refresh() }

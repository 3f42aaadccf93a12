package forms

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"kader/app/frame"
	"kader/app/widgets"
)

// Item is one line of Today or the plan: something to do, or to look at.
type Item struct {
	Key    string // names the line, so that it keeps the keyboard when the page is read again
	Title  string
	Note   string // small, below
	Fact   widgets.Fact
	Icon   string
	Strong bool
	Done   bool
	OnOpen func()
	OnMove func(step int)   // to another place of the list; nil stays where it is
	onTick func()           // nil has no tick
	Remove func()           // nil cannot be deleted
	More   []frame.MenuLine // what else its menu offers

	tickWords string // of its menu; "" is that of something done
}

// ItemRow shows an item. Enter and a click open it, Space and a click on the tick
// tick it off, Delete deletes it, Up and Down go to its neighbours. A right click, the menu
// key and Shift+F10 show all that can be done with it, Ctrl+C copies what it says. Alt+Up and Alt+Down move
// an item that has a place of its own.
type ItemRow struct {
	widget.BaseWidget
	Item     Item
	frame    *frame.Frame
	onEscape func() // nil does nothing
	onFocus  func() // nil does nothing
	lit      bool   // was added just now
	focused  bool
	hovered  bool
	held     widgets.HeldKeys
	ground   *canvas.Rectangle
	root     *fyne.Container
}

var (
	_ fyne.Widget            = (*ItemRow)(nil)
	_ fyne.Focusable         = (*ItemRow)(nil)
	_ fyne.Tappable          = (*ItemRow)(nil)
	_ fyne.SecondaryTappable = (*ItemRow)(nil)
	_ desktop.Keyable        = (*ItemRow)(nil)
	_ desktop.Hoverable      = (*ItemRow)(nil)
)

func newItemRow(f *frame.Frame, i Item) *ItemRow {
	r := &ItemRow{Item: i, frame: f, ground: canvas.NewRectangle(color.Transparent)}
	r.ground.CornerRadius = 6
	r.root = container.NewStack(r.ground, widgets.InsetXY(widgets.Gap, widgets.GapTiny, r.line()))
	r.ExtendBaseWidget(r)
	r.paint()
	return r
}

// line lays the parts out: mark, words, fact.
func (r *ItemRow) line() fyne.CanvasObject {
	style := widgets.Style{Wrap: true, Bold: r.Item.Strong}
	if r.Item.Done {
		style.Color = widgets.ColorMuted
	}
	words := widgets.VStack(0, widgets.NewText(r.Item.Title, style))
	if r.Item.Note != "" {
		words.Add(
			widgets.NewText(r.Item.Note, widgets.Style{Size: theme.SizeNameCaptionText, Color: widgets.ColorMuted, Wrap: true}),
		)
	}
	middle := widgets.VStack(0, layout.NewSpacer(), words, layout.NewSpacer())
	var right []fyne.CanvasObject
	if r.Item.Fact.Text != "" {
		right = append(right, widgets.NewChip(r.Item.Fact))
	}
	mark := r.mark()
	if mark == nil {
		return widgets.Stretch(widgets.Gap, middle, right...)
	}
	return frame.Border(
		nil, nil, mark, nil, widgets.InsetXY(widgets.Gap, 0, widgets.Stretch(widgets.Gap, middle, right...)),
	)
}

// mark is the tick, or the icon that says what kind of thing it is.
func (r *ItemRow) mark() fyne.CanvasObject {
	switch {
	case r.Item.onTick != nil:
		return newTick(r.Item.Done, r.Item.onTick)
	case r.Item.OnMove != nil:
		return newGrip(r)
	case r.Item.Icon != "":
		return widgets.NewPicture(r.Item.Icon, 20, widgets.ColorMuted)
	}
	return nil
}

// CreateRenderer implements fyne.Widget.
func (r *ItemRow) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(r.root) }

// Refresh implements fyne.Widget.
func (r *ItemRow) Refresh() {
	r.paint()
	r.BaseWidget.Refresh()
}

func (r *ItemRow) paint() {
	r.ground.FillColor, r.ground.StrokeWidth = color.Transparent, 0
	if r.lit {
		r.ground.FillColor = theme.Color(widgets.ColorRowSelected)
	}
	if r.hovered {
		r.ground.FillColor = theme.Color(widgets.ColorRowHover)
	}
	if r.focused {
		r.ground.StrokeColor, r.ground.StrokeWidth = theme.Color(widgets.ColorRing), 2
	}
	r.ground.Refresh()
}

// Lit tells whether the row is marked as added just now.
func (r *ItemRow) Lit() bool { return r.lit }

// Tapped opens the item.
func (r *ItemRow) Tapped(*fyne.PointEvent) {
	r.takeFocus()
	r.open()
}

// open shows the item, as Enter and a click do.
func (r *ItemRow) open() {
	if r.Item.OnOpen != nil {
		r.Item.OnOpen()
	}
}

// canvas is the one that the row stands in, nil where it stands in none.
func (r *ItemRow) canvas() fyne.Canvas { return fyne.CurrentApp().Driver().CanvasForObject(r) }

func (r *ItemRow) takeFocus() {
	if c := r.canvas(); c != nil {
		c.Focus(r)
	}
}

// TypedKey implements fyne.Focusable.
func (r *ItemRow) TypedKey(key *fyne.KeyEvent) {
	if widgets.WindowKey(r, key.Name) {
		return
	}
	c := r.canvas()
	switch key.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeyF2:
		r.open()
	case fyne.KeySpace:
		if r.Item.onTick != nil {
			r.Item.onTick()
			return
		}
		r.open()
	case fyne.KeyEscape:
		if r.onEscape != nil {
			r.onEscape()
		}
	case fyne.KeyDelete:
		if r.Item.Remove != nil {
			r.Item.Remove()
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
func (r *ItemRow) TypedRune(rune) {}

// FocusGained implements fyne.Focusable.
func (r *ItemRow) FocusGained() {
	r.focused = true
	if r.onFocus != nil {
		r.onFocus()
	}
	r.Refresh()
}

// FocusLost implements fyne.Focusable.
func (r *ItemRow) FocusLost() { r.focused, r.held = false, widgets.HeldKeys{}; r.Refresh() }

// MouseIn implements desktop.Hoverable.
func (r *ItemRow) MouseIn(*desktop.MouseEvent) { r.hovered = true; r.Refresh() }

// MouseMoved implements desktop.Hoverable.
func (r *ItemRow) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (r *ItemRow) MouseOut() { r.hovered = false; r.Refresh() }

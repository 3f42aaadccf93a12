package forms

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"kader/app/widgets"
)

// WithTick returns the item with a round mark before it. words say in its menu what a click on the mark does.
func (i Item) WithTick(words string, tick func()) Item {
	i.tickWords, i.onTick = words, tick
	return i
}

// moveKey moves the row for Alt+Up and Alt+Down, and tells whether it did.
func (r *ItemRow) moveKey(key fyne.KeyName) bool {
	if r.Item.OnMove == nil || !r.frame.Menu.Alt() || !r.frame.CanWrite() {
		return false
	}
	switch key {
	case fyne.KeyUp:
		r.Item.OnMove(-1)
	case fyne.KeyDown:
		r.Item.OnMove(1)
	default:
		return false
	}
	return true
}

// grip is the mark of a row that the mouse drags to another place of its list.
type grip struct {
	widget.BaseWidget
	row     *ItemRow
	from    fyne.Position // of the row, before it was dragged
	dragged float32
	moving  bool
}

var (
	_ fyne.Draggable     = (*grip)(nil)
	_ desktop.Cursorable = (*grip)(nil)
)

func newGrip(r *ItemRow) *grip {
	g := &grip{row: r}
	g.ExtendBaseWidget(g)
	return g
}

func (g *grip) CreateRenderer() fyne.WidgetRenderer {
	picture := widgets.NewPicture("drag_indicator", 20, widgets.ColorMuted)
	return widget.NewSimpleRenderer(container.NewStack(widgets.MinSize(24, 24, picture)))
}

// Cursor implements desktop.Cursorable.
func (g *grip) Cursor() desktop.Cursor { return desktop.VResizeCursor }

// Dragged implements fyne.Draggable: the row goes with the pointer.
func (g *grip) Dragged(e *fyne.DragEvent) {
	if !g.row.frame.CanWrite() {
		return
	}
	if !g.moving {
		g.moving, g.from, g.dragged = true, g.row.Position(), 0
	}
	g.dragged += e.Dragged.DY
	g.row.Move(g.from.AddXY(0, g.dragged))
}

// DragEnd implements fyne.Draggable: the row takes the place over which it is.
func (g *grip) DragEnd() {
	if !g.moving {
		return
	}
	g.moving = false
	g.row.Move(g.from)
	if step := int(math.Round(float64(g.dragged / max(g.row.Size().Height, 1)))); step != 0 {
		g.row.Item.OnMove(step)
	}
}

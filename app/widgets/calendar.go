package widgets

import (
	"strconv"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// calendar is the grid of one month. Arrows move by day and week, Page Up and
// Down by month, Enter chooses.
type calendar struct {
	widget.BaseWidget
	OnChoose func(day time.Time)
	OnEscape func()

	format         DateFormat
	day            time.Time // under the keyboard
	focused        bool
	hovered        int // cell, or -1
	previous, next *Button
	title          *canvas.Text
	names          [7]*canvas.Text
	cells          [calendarCells]calendarCell
	ring           *canvas.Rectangle
}

const (
	calendarWeeks = 6
	calendarCells = calendarWeeks * 7
)

type calendarCell struct {
	ground *canvas.Rectangle
	number *canvas.Text
}

var (
	_ fyne.Widget       = (*calendar)(nil)
	_ fyne.Focusable    = (*calendar)(nil)
	_ fyne.Tappable     = (*calendar)(nil)
	_ desktop.Hoverable = (*calendar)(nil)
)

// newCalendar returns the month around a day, which is marked.
func newCalendar(format DateFormat, day time.Time, onChoose func(day time.Time)) *calendar {
	c := &calendar{format: format, day: day, OnChoose: onChoose, hovered: -1}
	c.previous = NewIconButton("chevron_left", format.Hints.Previous, func() { c.moveMonth(-1) })
	c.next = NewIconButton("chevron_right", format.Hints.Next, func() { c.moveMonth(1) })
	c.ExtendBaseWidget(c)
	return c
}

func (c *calendar) move(day time.Time) {
	c.day = day
	c.Refresh()
}

// moveMonth keeps the day of the month, or takes the last one there is.
func (c *calendar) moveMonth(n int) {
	year, month, day := c.day.Date()
	last := time.Date(year, month+time.Month(n)+1, 0, 0, 0, 0, 0, time.UTC)
	c.move(last.AddDate(0, 0, min(day, last.Day())-last.Day()))
}

// first returns the Monday in the grid's upper left corner.
func (c *calendar) first() time.Time {
	first := time.Date(c.day.Year(), c.day.Month(), 1, 0, 0, 0, 0, time.UTC)
	return first.AddDate(0, 0, -int(first.Weekday()+6)%7)
}

// TypedKey implements fyne.Focusable.
func (c *calendar) TypedKey(key *fyne.KeyEvent) {
	days := map[fyne.KeyName]int{fyne.KeyLeft: -1, fyne.KeyRight: 1, fyne.KeyUp: -7, fyne.KeyDown: 7}
	if n, ok := days[key.Name]; ok {
		c.move(c.day.AddDate(0, 0, n))
		return
	}
	switch {
	case key.Name == fyne.KeyPageUp:
		c.moveMonth(-1)
	case key.Name == fyne.KeyPageDown:
		c.moveMonth(1)
	case isAction(key.Name):
		c.OnChoose(c.day)
	case key.Name == fyne.KeyHome:
		c.move(c.format.Today())
	case key.Name == fyne.KeyEscape && c.OnEscape != nil:
		c.OnEscape()
	}
}

// TypedRune implements fyne.Focusable.
func (c *calendar) TypedRune(rune) {}

// FocusGained implements fyne.Focusable.
func (c *calendar) FocusGained() { c.focused = true; c.Refresh() }

// FocusLost implements fyne.Focusable.
func (c *calendar) FocusLost() { c.focused = false; c.Refresh() }

// Tapped chooses the day under the pointer.
func (c *calendar) Tapped(e *fyne.PointEvent) {
	if i := c.cellAt(e.Position); i >= 0 {
		c.OnChoose(c.first().AddDate(0, 0, i))
	}
}

// MouseIn implements desktop.Hoverable.
func (c *calendar) MouseIn(e *desktop.MouseEvent) { c.MouseMoved(e) }

// MouseMoved implements desktop.Hoverable.
func (c *calendar) MouseMoved(e *desktop.MouseEvent) {
	if i := c.cellAt(e.Position); i != c.hovered {
		c.hovered = i
		c.Refresh()
	}
}

// MouseOut implements desktop.Hoverable.
func (c *calendar) MouseOut() { c.hovered = -1; c.Refresh() }

func (c *calendar) cell() float32 { return RowHeight * scaleOf(c) }

// cellAt returns the cell at a position, or -1.
func (c *calendar) cellAt(at fyne.Position) int {
	side := c.cell()
	column, row := int((at.X-Gap)/side), int((at.Y-c.top())/side)
	if at.X < Gap || at.Y < c.top() || column > 6 || row >= calendarWeeks {
		return -1
	}
	return row*7 + column
}

// top returns where the grid begins, below title and names of days.
func (c *calendar) top() float32 { return Gap + 1.75*c.cell() }

// CreateRenderer implements fyne.Widget.
func (c *calendar) CreateRenderer() fyne.WidgetRenderer {
	c.title = canvas.NewText("", nil)
	c.title.Alignment, c.title.TextStyle.Bold = fyne.TextAlignCenter, true
	c.ring = newRing(8)
	objects := []fyne.CanvasObject{c.title}
	for i := range c.names {
		c.names[i] = canvas.NewText("", nil)
		c.names[i].Alignment = fyne.TextAlignCenter
		objects = append(objects, c.names[i])
	}
	for i := range c.cells {
		number := canvas.NewText("", nil)
		number.Alignment = fyne.TextAlignCenter
		c.cells[i] = calendarCell{ground: canvas.NewRectangle(nil), number: number}
		objects = append(objects, c.cells[i].ground, number)
	}
	c.update()
	return layOutNow(&painter{
		owner:   c,
		objects: append(objects, c.previous, c.next, c.ring),
		layout:  c.layout,
		min: func() fyne.Size {
			return fyne.NewSize(7*c.cell()+2*Gap, c.top()+calendarWeeks*c.cell()+Gap)
		},
		paint: c.update,
	})
}

func (c *calendar) layout(size fyne.Size) {
	side := c.cell()
	place(c.title, Gap+side, Gap, size.Width-2*(Gap+side), side)
	place(c.previous, Gap, Gap, side, side)
	place(c.next, size.Width-Gap-side, Gap, side, side)
	for i, name := range c.names {
		place(name, Gap+float32(i)*side, Gap+side, side, side*0.75)
	}
	for i, cell := range c.cells {
		x, y := Gap+float32(i%7)*side, c.top()+float32(i/7)*side
		place(cell.ground, x+2, y+2, side-4, side-4)
		cell.ground.CornerRadius = side / 2
		place(cell.number, x, y, side, side)
		if c.first().AddDate(0, 0, i).Equal(c.day) {
			place(c.ring, x, y, side, side)
			c.ring.CornerRadius = side / 2
		}
	}
}

func (c *calendar) update() {
	c.title.Text = c.format.Month(c.day.Year(), c.day.Month())
	c.title.TextSize, c.title.Color = sizeOf(c, theme.SizeNameText), colorOf(c, theme.ColorNameForeground)
	c.title.Refresh()
	for i, name := range c.names {
		name.Text, name.Color = c.format.Weekdays[i], colorOf(c, ColorMuted)
		name.TextSize = sizeOf(c, theme.SizeNameCaptionText)
		name.Refresh()
	}
	for i := range c.cells {
		c.updateCell(i)
	}
	showRing(c.ring, c, c.focused)
}

func (c *calendar) updateCell(i int) {
	day := c.first().AddDate(0, 0, i)
	text, ground := theme.ColorNameForeground, fyne.ThemeColorName("")
	today := day.Equal(c.format.Today())
	if day.Month() != c.day.Month() {
		text = theme.ColorNamePlaceHolder
	}
	if today {
		text, ground = ColorPetrol, ColorChipPetrol
	}
	if i == c.hovered {
		ground = theme.ColorNameHover
	}
	if day.Equal(c.day) {
		text, ground = theme.ColorNameForegroundOnPrimary, ColorPetrol
	}
	cell := c.cells[i]
	cell.number.Text, cell.number.Color = strconv.Itoa(day.Day()), colorOf(c, text)
	cell.number.TextSize = sizeOf(c, theme.SizeNameText)
	cell.number.TextStyle.Bold = today
	cell.ground.FillColor = colorOf(c, ground)
	cell.number.Refresh()
	cell.ground.Refresh()
}

package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Column is one column of a table as data.
type Column[T any] struct {
	ID     string
	Title  string
	Width  float32 // least width at normal text size
	Weight float32 // share of the width that is left over; 0: keeps its width
	Align  Align
	Cell   func(row T) CellContent
	Drop   int // columns with the highest are left out first where the table is narrow; 0 never

	Sortable bool             // the header calls OnSort
	Sort     func(a, b T) int // the table sorts by itself; for SetRows only
}

// CellContent is what a cell shows, from left to right: the room of Indent,
// Disclosure, Icon, Bar or Text, Facts as chips.
type CellContent struct {
	Text   string
	Color  fyne.ThemeColorName // "" is that of text
	Bold   bool
	Strong []Run // letters that are bold, where not all of it is; for text that stands at the left
	Path   bool  // the name of a file or folder: where it is too long its middle is left out

	Icon      string // name
	IconColor fyne.ThemeColorName
	Facts     []Fact
	Bar       bool // Share as a bar, with Text as its number
	Share     float64

	Indent     int // steps, for trees
	Disclosure Disclosure
}

// Disclosure is the triangle before a branch of a tree.
type Disclosure int

// A leaf, a branch that hides what is below it, a branch that shows it.
const (
	NoDisclosure Disclosure = iota
	Closed
	Opened
)

// Table shows any number of rows in columns. Whole rows are chosen, with Ctrl
// and Shift for more than one; Enter and a double click open. Only the rows
// in view have objects.
//
// Set the callbacks before the table is shown.
type Table[T any] struct {
	widget.BaseWidget
	escaper
	OnOpen      func(row T)
	OneClick    bool                                 // a single click opens, where a row has no pane
	OnSelect    func(rows []T)                       // by the user, not by SetSelected
	OnSort      func(column string, descending bool) // header clicked
	OnEnter     func(row T)                          // Enter, where it does not what OnOpen does; once for each press
	OnSpace     func(row T)                          // Space, where it does not choose
	OnToggle    func(row T)                          // triangle clicked, or Left and Right
	OnMenu      func(rows []T, at fyne.Position)     // right click; absolute position
	OnDelete    func(rows []T)                       // Delete key
	OnTypedRune func(r rune)                         // letters, for type-ahead
	OnUp        func()                               // Up on the first row, back to a search field
	Key         func(row T) string                   // keeps the choice when rows change
	LeftOut     func(titles []string) string         // words for the columns that do not fit; nil says nothing

	columns []Column[T]
	length  func() int
	row     func(i int) T
	rows    []T // when set with SetRows
	chosen  selection
	sorting sorting

	focused    bool
	held       HeldKeys
	pressed    bool // Enter went down here, and was not used yet: no repetition of a key that is held
	header     *tableHeader[T]
	body       *tableBody[T]
	scroll     *container.Scroll
	line, ring *canvas.Rectangle
	foot       *canvas.Text // says which columns do not fit
	empty      fyne.CanvasObject
	headless   bool
	wanted     int     // row to bring into view once there is a view, or -1
	back       float32 // offset to return to once there are rows, or 0
}

var (
	_ fyne.Widget     = (*Table[int])(nil)
	_ fyne.Focusable  = (*Table[int])(nil)
	_ desktop.Keyable = (*Table[int])(nil)
)

// sorting is the column that rows are sorted by.
type sorting struct {
	column     string
	descending bool
}

// NewTable returns an empty table.
func NewTable[T any](columns []Column[T]) *Table[T] {
	t := &Table[T]{columns: columns, wanted: -1}
	t.length = func() int { return len(t.rows) }
	t.row = func(i int) T { return t.rows[i] }
	t.chosen.reset()
	t.header = newTableHeader(t)
	t.body = newTableBody(t)
	t.scroll = container.NewVScroll(t.body)
	t.scroll.OnScrolled = func(fyne.Position) { t.body.hideTip(); t.body.show() }
	t.ExtendBaseWidget(t)
	return t
}

// SetRows shows other rows. Chosen rows stay chosen when Key is set.
func (t *Table[T]) SetRows(rows []T) {
	t.rows = rows
	t.length = func() int { return len(t.rows) }
	t.row = func(i int) T { return t.rows[i] }
	t.sortRows()
	t.rowsChanged()
	t.Refresh()
	t.goBack()
}

// SetSource shows rows that the caller keeps: how many there are, and the i-th. Call it
// again whenever they change: until then the table shows the rows of before.
func (t *Table[T]) SetSource(length func() int, row func(i int) T) {
	t.rows, t.length, t.row = nil, length, row
	t.rowsChanged()
	t.Refresh()
	t.goBack()
}

// SetColumns shows other columns.
func (t *Table[T]) SetColumns(columns []Column[T]) {
	t.columns = columns
	t.body.forget()
	t.Refresh()
}

// HideHeader takes the titles of the columns off, for short lists.
func (t *Table[T]) HideHeader() {
	t.headless = true
	t.Refresh()
}

// SetEmpty is what stands in the place of rows where there are none.
func (t *Table[T]) SetEmpty(o fyne.CanvasObject) {
	t.empty = o
	t.Refresh()
}

// Len returns the number of rows.
func (t *Table[T]) Len() int { return t.length() }

// Row returns the i-th row as shown.
func (t *Table[T]) Row(i int) T { return t.row(i) }

// rowHeight is 36 at normal text size.
func (t *Table[T]) rowHeight() float32 { return float32(int(RowHeight*scaleOf(t) + 0.5)) }

func (t *Table[T]) headerHeight() float32 {
	if t.headless {
		return 0
	}
	return t.rowHeight()
}

func (t *Table[T]) scrolling() *container.Scroll { return t.scroll }

func (t *Table[T]) parts() []fyne.CanvasObject { return []fyne.CanvasObject{t.header, t.empty} }

// CreateRenderer implements fyne.Widget.
func (t *Table[T]) CreateRenderer() fyne.WidgetRenderer {
	t.line = canvas.NewRectangle(nil)
	t.ring = newRing(8)
	t.foot = canvas.NewText("", nil)
	p := &painter{owner: t, layout: t.layout, min: t.measure}
	p.paint = func() {
		p.objects = []fyne.CanvasObject{t.scroll, t.header, t.line, t.foot, t.ring}
		if t.empty != nil {
			p.objects = append(p.objects, t.empty)
		}
		t.update()
	}
	p.paint()
	return layOutNow(p)
}

// minRows is how many rows a table asks room for.
const minRows = 3

func (t *Table[T]) measure() fyne.Size {
	return fyne.NewSize(240, t.headerHeight()+minRows*t.rowHeight())
}

func (t *Table[T]) layout(size fyne.Size) {
	head := t.headerHeight()
	place(t.header, 0, 0, size.Width, head)
	place(t.line, 0, head-1, size.Width, 1)
	foot := t.layoutFoot(size)
	place(t.scroll, 0, head, size.Width, max(0, size.Height-head-foot))
	place(t.ring, 0, 0, size.Width, size.Height)
	if t.empty != nil {
		place(t.empty, 0, head, size.Width, max(0, size.Height-head))
	}
	t.body.Resize(fyne.NewSize(size.Width, max(t.body.MinSize().Height, size.Height-head-foot)))
	t.body.show()
	if t.wanted >= 0 && size.Height > head {
		i := t.wanted
		t.wanted = -1
		t.scrollTo(min(i, t.length()-1))
	}
	t.goBack()
}

func (t *Table[T]) update() {
	none := t.length() == 0
	t.startKeyboard()
	t.line.FillColor = colorOf(t, theme.ColorNameSeparator)
	t.line.Hidden = t.headless
	t.header.Hidden = t.headless
	if t.empty != nil {
		t.empty.Show()
		if !none {
			lost := hasFocus(t.empty)
			t.empty.Hide()
			if lost {
				focusOn(t)
			}
		}
	}
	showRing(t.ring, t, t.focused && none)
	t.foot.Color, t.foot.TextSize = colorOf(t, ColorMuted), sizeOf(t, theme.SizeNameCaptionText)
	if was := t.foot.Hidden; t.layoutFoot(t.Size()) > 0 == was {
		t.layout(t.Size()) // the words under the rows came or went
	}
	t.line.Refresh()
	t.header.Refresh()
	t.body.forgetContent()
	t.scroll.Refresh()
}

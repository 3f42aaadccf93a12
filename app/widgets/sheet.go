package widgets

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// SheetColumn is one column of a Sheet.
type SheetColumn struct {
	Title string              // what the file calls it
	Word  string              // what it is taken for, above the title; "" in no column leaves that line out
	Note  string              // a few words under Word
	Icon  string              // name, before Word
	Color fyne.ThemeColorName // of Word and Icon; "" is that of text
	Tint  fyne.ThemeColorName // of the column; "" has none
	Head  fyne.ThemeColorName // of its head, "" is Tint
}

// SheetCell is what one cell of a Sheet shows.
type SheetCell struct {
	Text   string
	Icon   string // name
	Color  fyne.ThemeColorName
	Ground fyne.ThemeColorName
	Bold   bool
	Over   bool // runs on over the empty cells beside it, and does not widen its column
}

// SheetSource is what a Sheet shows. Cell and Name are asked for what is in view only.
type SheetSource struct {
	Columns []SheetColumn
	Rows    int
	Name    func(row int) SheetCell // at the left of a row, such as its number
	Cell    func(row, column int) SheetCell
	Whole   bool  // rows are chosen, not cells
	Pinned  []int // columns that stay in view, the one to keep first where there is no room for all
}

// Sheet shows a spreadsheet as it is: the names of rows at the left and the heads of
// columns above stay in view while the cells scroll both ways. Arrows go from cell to
// cell; above the first row they go to the heads. Enter, a double click, and a click
// on a head open. Only what is in view has objects, so any number of rows will do.
type Sheet struct {
	widget.BaseWidget
	escaper
	OnSelect func(row, column int) // by the user; row HeadRow is the head
	OnOpen   func(row, column int)

	source      SheetSource
	lefts       []float32 // where each column begins, and the last ends
	row, column int       // where the keyboard is
	around      int       // how many rows around it are brought into view with it
	focused     bool
	wanted      bool           // the cursor is to be brought into view when there is one
	origin      fyne.Position  // of the view, before the cursor was brought into it
	revealed    fyne.Position  // and after
	back        *fyne.Position // to return to when there is a view

	head         *sheetHead
	names        *sheetNames
	body         *sheetBody
	headClip     *container.Scroll
	namesClip    *container.Scroll
	scroll       *container.Scroll
	line, corner *canvas.Rectangle
}

// HeadRow is the place of the heads of columns.
const HeadRow = -1

var (
	_ fyne.Widget       = (*Sheet)(nil)
	_ fyne.Focusable    = (*Sheet)(nil)
	_ desktop.Mouseable = (*sheetBody)(nil)
)

// NewSheet returns an empty sheet.
func NewSheet() *Sheet {
	s := &Sheet{lefts: []float32{0}}
	s.head, s.names, s.body = newSheetHead(s), newSheetNames(s), newSheetBody(s)
	s.headClip, s.namesClip = container.NewScroll(s.head), container.NewScroll(s.names)
	s.headClip.Direction, s.namesClip.Direction = container.ScrollNone, container.ScrollNone
	s.scroll = container.NewScroll(s.body)
	s.scroll.OnScrolled = func(at fyne.Position) { s.follow(at) }
	s.ExtendBaseWidget(s)
	return s
}

func (s *Sheet) scrolling() *container.Scroll { return s.scroll }

// SetSource shows something else. The cursor stays where it can.
func (s *Sheet) SetSource(source SheetSource) {
	s.source = source
	s.row = min(max(s.row, 0), max(0, source.Rows-1))
	s.column = min(s.column, max(0, len(source.Columns)-1))
	s.measureColumns()
	s.body.forget()
	s.Refresh()
}

// Cursor returns where the keyboard is.
func (s *Sheet) Cursor() (row, column int) { return s.row, s.column }

// Go moves the cursor and brings it into view, with a row around it. OnSelect is not
// called.
func (s *Sheet) Go(row, column int) {
	s.row = min(max(row, s.topRow()), max(0, s.source.Rows-1))
	s.column = min(max(column, 0), max(0, len(s.source.Columns)-1))
	s.around = 1
	s.reveal()
	s.paintCursor()
}

// topRow returns the highest place of the cursor: the heads, where there are any to open.
func (s *Sheet) topRow() int {
	if s.worded() && !s.source.Whole {
		return HeadRow
	}
	return 0
}

// worded reports whether the heads say what columns are taken for.
func (s *Sheet) worded() bool {
	for _, c := range s.source.Columns {
		if c.Word != "" {
			return true
		}
	}
	return false
}

// The sizes of a sheet at normal text size.
const (
	sheetRow    float32 = 30
	sheetNames0 float32 = 64 // width of the names of rows
	sheetLeast  float32 = 96
	sheetMost   float32 = 264
	sheetSample         = 40 // rows that are measured for the widths
)

func (s *Sheet) rowHeight() float32 { return float32(int(sheetRow*scaleOf(s) + .5)) }

func (s *Sheet) namesWidth() float32 { return sheetNames0 * scaleOf(s) }

func (s *Sheet) headHeight() float32 {
	if s.worded() {
		return 72 * scaleOf(s)
	}
	return 28 * scaleOf(s)
}

// measureColumns gives every column the width of its head and of its first cells.
func (s *Sheet) measureColumns() {
	scale := scaleOf(s)
	text, caption := sizeOf(s, theme.SizeNameText), sizeOf(s, theme.SizeNameCaptionText)
	bold := fyne.TextStyle{Bold: true}
	s.lefts = append(s.lefts[:0], 0)
	x := float32(0)
	for i, c := range s.source.Columns {
		width := fyne.MeasureText(c.Word, text, bold).Width + 28*scale
		if c.Icon != "" {
			width += 20 * scale
		}
		width = max(width, fyne.MeasureText(c.Note, caption, fyne.TextStyle{}).Width,
			fyne.MeasureText(c.Title, caption, bold).Width)
		for row := range min(s.source.Rows, sheetSample) {
			if cell := s.source.Cell(row, i); !cell.Over {
				room := fyne.MeasureText(cell.Text, text, fyne.TextStyle{Bold: cell.Bold}).Width
				if cell.Icon != "" {
					room += 22 * scale
				}
				width = max(width, room)
			}
		}
		x += min(max(width+2*sheetPadding+2, sheetLeast*scale), sheetMost*scale)
		s.lefts = append(s.lefts, x)
	}
}

func (s *Sheet) width() float32  { return s.lefts[len(s.lefts)-1] }
func (s *Sheet) height() float32 { return float32(s.source.Rows) * s.rowHeight() }

// CreateRenderer implements fyne.Widget.
func (s *Sheet) CreateRenderer() fyne.WidgetRenderer {
	s.line, s.corner = canvas.NewRectangle(nil), canvas.NewRectangle(nil)
	p := &painter{owner: s, layout: s.layout, min: func() fyne.Size {
		return fyne.NewSize(240, s.headHeight()+3*s.rowHeight())
	}}
	p.objects = []fyne.CanvasObject{s.scroll, s.namesClip, s.headClip, s.corner, s.line}
	p.paint = s.update
	s.update()
	return layOutNow(p)
}

func (s *Sheet) update() {
	s.measureColumns() // the text may have become larger
	s.line.FillColor = colorOf(s, theme.ColorNameSeparator)
	s.corner.FillColor = colorOf(s, ColorCard)
	s.line.Refresh()
	s.corner.Refresh()
	s.body.forget()
	s.scroll.Refresh()
	s.follow(s.scroll.Offset)
}

func (s *Sheet) layout(size fyne.Size) {
	left, top, before := s.namesWidth(), s.headHeight(), s.scroll.Size()
	wide, high := max(0, size.Width-left), max(0, size.Height-top)
	place(s.corner, 0, 0, left, top)
	place(s.headClip, left, 0, wide, top)
	place(s.namesClip, 0, top, left, high)
	place(s.line, 0, top-1, size.Width, 1)
	place(s.scroll, left, top, wide, high)
	s.follow(s.scroll.Offset)
	if wide < before.Width || high < before.Height {
		s.wanted = true // a pane opened beside the cell it is about
	} else if s.scroll.Offset == s.revealed && s.revealed != s.origin {
		s.scroll.ScrollToOffset(s.origin) // there is more room: no more is scrolled than needed
		s.wanted = true
	}
	if s.wanted && wide > 0 && high > 0 {
		s.wanted = false
		s.reveal()
	}
	s.goBack()
}

// follow keeps heads and names beside the cells.
func (s *Sheet) follow(at fyne.Position) {
	s.headClip.Offset = fyne.NewPos(at.X, 0)
	s.namesClip.Offset = fyne.NewPos(0, at.Y)
	s.headClip.Refresh()
	s.namesClip.Refresh()
	s.head.follow()
	s.body.show()
	s.names.show()
}

// reveal scrolls to the cursor, now or when the sheet gets its size.
func (s *Sheet) reveal() {
	view := s.scroll.Size()
	if view.Width <= 0 || view.Height <= 0 {
		s.wanted = true
		return
	}
	at := s.scroll.Offset
	s.origin = at
	if len(s.source.Columns) > 0 && !s.source.Whole {
		left, right := s.pinsAround(s.column)
		if !slices.Contains(s.pinned(), s.column) {
			at.X = scrollOffset(at.X, s.lefts[s.column]-left, s.lefts[s.column+1]+right, view.Width)
		}
	}
	if s.row >= 0 {
		from, to := s.row-s.around, s.row+1+s.around
		if float32(to-from)*s.rowHeight() > view.Height {
			from, to = s.row, s.row+1
		}
		from, to = max(0, from), min(to, s.source.Rows)
		at.Y = scrollOffset(at.Y, float32(from)*s.rowHeight(), float32(to)*s.rowHeight(), view.Height)
	}
	if at != s.scroll.Offset {
		s.scroll.ScrollToOffset(at)
	}
	s.revealed = s.scroll.Offset
	s.follow(s.scroll.Offset)
}

// scrollOffset returns the offset nearest to the present one at which the range from–to is
// in view.
func scrollOffset(offset, from, to, view float32) float32 {
	switch {
	case from < offset:
		return from
	case to > offset+view:
		return max(0, to-view)
	}
	return offset
}

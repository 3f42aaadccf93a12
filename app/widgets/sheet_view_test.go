package widgets

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// inView reports whether the cursor of a sheet can be seen whole.
func (s *Sheet) inView() bool {
	at, view := s.scroll.Offset, s.scroll.Size()
	if s.lefts[s.column] < at.X || s.lefts[s.column+1] > at.X+view.Width {
		return false
	}
	y := float32(s.row) * s.rowHeight()
	return s.row == HeadRow || y >= at.Y && y+s.rowHeight() <= at.Y+view.Height
}

// What the pane is about is in view beside it, and a gap keeps the two apart.
func TestSheetShowsWhatThePaneBesideItIsAbout(t *testing.T) {
	s, _ := largeSheet(200, 20)
	pane := NewDetailPane("Sluiten", nil)
	window(t, ThemeOptions{}, 1000, 500, func(fyne.Window) fyne.CanvasObject { return WithPaneInside(s, pane) })
	for _, at := range [][2]int{{HeadRow, 7}, {HeadRow, 19}, {150, 12}, {3, 0}} {
		s.Go(at[0], at[1])
		pane.Open("Kolom", NewCaption(""))
		if !s.inView() {
			t.Errorf("%v is not in view beside the pane", at)
		}
		if gap := pane.Position().X - s.Size().Width; gap < Gap {
			t.Errorf("the gap is %v", gap)
		}
		if s.row == HeadRow && s.head.ring.Hidden {
			t.Errorf("nothing marks column %d", at[1])
		}
		pane.Close()
	}
	if s.Size().Width != 1000 {
		t.Errorf("without a pane the sheet is %v wide", s.Size().Width)
	}
}

// A cell that was jumped to stands among others; one that was clicked stays put, or a
// second click would meet another.
func TestSheetShowsTheRowsAroundACellThatItJumpsTo(t *testing.T) {
	s, _ := largeSheet(200, 3)
	window(t, ThemeOptions{}, 600, 300, func(fyne.Window) fyne.CanvasObject { return s })
	s.Go(100, 0)
	below := float32(s.row+2) * s.rowHeight()
	if at := s.scroll.Offset.Y + s.scroll.Size().Height; at < below {
		t.Errorf("the row below is cut off at %v of %v", at, below)
	}
	before := s.scroll.Offset
	s.moveTo(101, 0)
	if s.scroll.Offset != before {
		t.Errorf("a click moved the rows from %v to %v", before, s.scroll.Offset)
	}
}

func TestLegendNamesEachColour(t *testing.T) {
	golden(t, "sheet/legend", 420, 40, func(fyne.Window) fyne.CanvasObject {
		return Inset(Gap, NewLegend(ColorKey{ColorTintName, "Naam"}, ColorKey{ColorTintTerms, "Contract"}, ColorKey{ColorTintUnion, "Bond"}))
	})
}

// pinnedSheet is a sheet of twenty columns of which that of the name stays in view.
func pinnedSheet(name int) *Sheet {
	s, _ := largeSheet(60, 20)
	source := s.source
	source.Pinned = []int{name}
	s.SetSource(source)
	return s
}

// The column of the name stays in view with its head, at the side on which it left it, and
// keyboard and pointer reach it and all others there.
func TestPinnedColumnStaysInView(t *testing.T) {
	for _, name := range []int{1, 15} {
		s := pinnedSheet(name)
		var selected, opened []int
		s.OnSelect = func(row, column int) { selected = []int{row, column} }
		s.OnOpen = func(row, column int) { opened = []int{row, column} }
		w := window(t, ThemeOptions{}, 700, 400, func(fyne.Window) fyne.CanvasObject { return s })
		w.Canvas().Focus(s)
		for range 19 {
			press(w, fyne.KeyRight)
			s.checkPin(t, name)
		}
		for range 19 {
			press(w, fyne.KeyLeft)
			s.checkPin(t, name)
		}
		if s.column != 0 {
			t.Errorf("the keyboard did not come back: %d", s.column)
		}
		s.scroll.ScrollToOffset(fyne.NewPos(500, 90))
		s.follow(s.scroll.Offset)
		x, width := s.span(name)
		s.body.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(x+width/2, 5*s.rowHeight())}})
		if !slices.Equal(selected, []int{5, name}) || s.scroll.Offset.X != 500 {
			t.Errorf("column %d: a click chose %v and scrolled to %v", name, selected, s.scroll.Offset)
		}
		s.head.Tapped(&fyne.PointEvent{Position: fyne.NewPos(x+width/2, 20)})
		if !slices.Equal(opened, []int{HeadRow, name}) {
			t.Errorf("column %d: a click on its head opened %v", name, opened)
		}
	}
}

// checkPin fails where the pinned column, or that of the keyboard, is out of view or covered.
func (s *Sheet) checkPin(t *testing.T, name int) {
	t.Helper()
	from, to := s.scroll.Offset.X, s.scroll.Offset.X+s.scroll.Size().Width
	x, width := s.span(name)
	if x < from || x+width > to {
		t.Errorf("with the keyboard on %d the name is at %v–%v of %v–%v", s.column, x, x+width, from, to)
	}
	at, wide := s.span(s.column)
	if at < from || at+wide > to || s.column != name && at < x+width && at+wide > x {
		t.Errorf("column %d at %v–%v is not in sight beside the name at %v–%v in %v–%v", s.column, at, at+wide, x, x+width, from, to)
	}
	if drawn := s.body.rows[0].pinned[0].text.Position().X; drawn != x+sheetPadding {
		t.Errorf("the names are drawn at %v, not %v", drawn, x+sheetPadding)
	}
	if drawn := s.head.draws[name].ground.Position().X; drawn != x+1 {
		t.Errorf("the head is drawn at %v, not %v", drawn, x+1)
	}
}

// In a view that is too narrow for both, the columns scroll as ever.
func TestPinnedColumnLeavesRoomForOthers(t *testing.T) {
	s := pinnedSheet(1)
	window(t, ThemeOptions{}, 240, 400, func(fyne.Window) fyne.CanvasObject { return s })
	s.Go(3, 12)
	if len(s.pins()) != 0 || !s.inView() {
		t.Errorf("pinned are %v with the cursor in view: %t", s.pins(), s.inView())
	}
}

func TestPinnedSheetLooks(t *testing.T) {
	golden(t, "sheet/pinned", 560, 240, func(fyne.Window) fyne.CanvasObject {
		s := pinnedSheet(1)
		s.Go(2, 8)
		return s
	})
}

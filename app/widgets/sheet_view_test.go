package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
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

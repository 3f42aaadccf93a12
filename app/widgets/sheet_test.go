package widgets

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
)

// asked counts what a sheet wants to know.
type asked struct{ cells, names int }

// largeSheet has as many rows and columns as wanted, and counts what it is asked.
func largeSheet(rows, columns int) (*Sheet, *asked) {
	count := &asked{}
	s := NewSheet()
	heads := make([]SheetColumn, columns)
	for i := range heads {
		heads[i] = SheetColumn{Title: fmt.Sprint("kolom ", i), Word: "Functie", Note: "zeker", Tint: ColorTintWork}
	}
	s.SetSource(SheetSource{
		Columns: heads, Rows: rows,
		Name: func(row int) SheetCell { count.names++; return SheetCell{Text: fmt.Sprint(row + 1)} },
		Cell: func(row, column int) SheetCell { count.cells++; return SheetCell{Text: fmt.Sprint(row, "/", column)} },
	})
	return s, count
}

func TestSheetLooks(t *testing.T) {
	golden(t, "sheet/columns", 560, 240, func(fyne.Window) fyne.CanvasObject {
		s := NewSheet()
		s.SetSource(SheetSource{
			Columns: []SheetColumn{
				{Title: "Naam", Word: "Volledige naam", Note: "zeker", Tint: ColorTintName},
				{Title: "Datum in dienst", Word: "In dienst", Note: "kijk even na", Icon: "help", Color: ColorDue, Tint: ColorTintTerms, Head: ColorChipDue},
				{Title: "Opm.", Word: "Niet gebruiken", Color: ColorMuted},
			},
			Rows: 4,
			Name: func(row int) SheetCell { return SheetCell{Text: fmt.Sprint(row + 5), Color: ColorMuted} },
			Cell: func(row, column int) SheetCell {
				switch {
				case column == 1 && row == 1:
					return SheetCell{Text: "volgt", Icon: "error", Color: ColorOverdue, Ground: ColorChipOverdue}
				case column == 1 && row == 2:
					return SheetCell{Text: "1-11-2026", Icon: "check", Color: ColorGood, Ground: ColorChipGood}
				}
				return SheetCell{Text: []string{"Aagje Zand", "1-10-2026", ""}[column]}
			},
		})
		s.Go(1, 1)
		return s
	})
}

// However long the list, only what is in view is asked for and drawn.
func TestSheetAsksOnlyForWhatIsInView(t *testing.T) {
	s, count := largeSheet(100_000, 20)
	window(t, ThemeOptions{}, 900, 600, func(fyne.Window) fyne.CanvasObject { return s })
	if count.cells > 20_000 {
		t.Errorf("%d cells were asked for", count.cells)
	}
	count.cells, count.names = 0, 0
	s.Go(99_999, 19)
	if count.cells > 1000 || count.names > 200 {
		t.Errorf("going to the end asked for %d cells and %d names", count.cells, count.names)
	}
	if n := s.body.objectCount; n > 1000 {
		t.Errorf("%d objects are drawn", n)
	}
	if at := s.scroll.Offset; at.Y < 99_000*s.rowHeight() || at.X == 0 {
		t.Errorf("the last cell is not in view: %v", at)
	}
	if s.headClip.Offset.X != s.scroll.Offset.X || s.namesClip.Offset.Y != s.scroll.Offset.Y {
		t.Error("heads and names did not follow")
	}
}

func TestSheetIsWalkedWithTheKeyboard(t *testing.T) {
	s, _ := largeSheet(50, 4)
	var selected, opened []int
	s.OnSelect = func(row, column int) { selected = []int{row, column} }
	s.OnOpen = func(row, column int) { opened = []int{row, column} }
	w := window(t, ThemeOptions{}, 600, 300, func(fyne.Window) fyne.CanvasObject { return s })
	w.Canvas().Focus(s)
	press(w, fyne.KeyDown, fyne.KeyRight)
	if fmt.Sprint(selected) != "[1 1]" {
		t.Errorf("the keyboard is on %v", selected)
	}
	press(w, fyne.KeyUp, fyne.KeyUp, fyne.KeyReturn) // above the first row are the heads
	if fmt.Sprint(opened) != fmt.Sprint([]int{HeadRow, 1}) {
		t.Errorf("%v was opened", opened)
	}
	press(w, fyne.KeyUp, fyne.KeyLeft, fyne.KeyLeft, fyne.KeyEnd)
	if fmt.Sprint(selected) != "[49 0]" {
		t.Errorf("the keyboard is on %v", selected)
	}
	press(w, fyne.KeyDown, fyne.KeyPageUp)
	if selected[0] >= 49 || selected[0] < 40 {
		t.Errorf("a page up led to row %d", selected[0])
	}
}

func TestSheetOpensItsHeadsWithThePointer(t *testing.T) {
	s, _ := largeSheet(50, 4)
	opened := -5
	s.OnOpen = func(row, column int) { opened = row*10 + column }
	window(t, ThemeOptions{}, 600, 300, func(fyne.Window) fyne.CanvasObject { return s })
	s.head.Tapped(&fyne.PointEvent{Position: fyne.NewPos(s.lefts[2]+10, 20)})
	if opened != HeadRow*10+2 {
		t.Errorf("%d was opened", opened)
	}
}

func BenchmarkSheetScroll(b *testing.B) {
	s, _ := largeSheet(100_000, 20)
	window(b, ThemeOptions{}, 1280, 720, func(fyne.Window) fyne.CanvasObject { return s })
	b.ResetTimer()
	for i := range b.N {
		s.Go(i*37%100_000, i%20)
	}
}

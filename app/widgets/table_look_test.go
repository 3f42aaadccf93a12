package widgets

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

func TestTableLooks(t *testing.T) {
	golden(t, "table/sorted_desc", 860, 360, func(fyne.Window) fyne.CanvasObject {
		table := colleagueTable(40)
		table.SetSort("since", true)
		return Inset(GapMedium, NewFlushCard(table))
	})
	golden(t, "table/states", 860, 360, func(w fyne.Window) fyne.CanvasObject {
		table := colleagueTable(40)
		table.SelectRow(1)
		table.chooseTo(3)
		table.FocusGained()
		table.body.hover(5)
		return Inset(GapMedium, NewFlushCard(table))
	})
	golden(t, "table/narrow", 420, 300, func(fyne.Window) fyne.CanvasObject {
		return Inset(GapMedium, NewFlushCard(colleagueTable(40)))
	})
	golden(t, "table/tree", 860, 330, func(fyne.Window) fyne.CanvasObject {
		return Inset(GapMedium, NewFlushCard(unitTable()))
	})
	golden(t, "table/empty", 860, 400, func(fyne.Window) fyne.CanvasObject {
		table := colleagueTable(0)
		table.SetEmpty(NewEmptyState("groups", "Nog geen collega's. Lees een lijst in of voeg iemand toe.", "Lijst inlezen", nil))
		return Inset(GapMedium, NewFlushCard(table))
	})
}

// unitTable is a tree with bars and icons.
func unitTable() *Table[int] {
	names := []string{"Vestiging Noord", "Inpak", "Dagploeg", "Nachtploeg", "Magazijn", "Vestiging Zuid"}
	indents := []int{0, 1, 2, 2, 1, 0}
	states := []Disclosure{Opened, Opened, NoDisclosure, NoDisclosure, NoDisclosure, Closed}
	shares := []float64{0.41, 0.52, 0.77, 0.18, -1, 0.04}
	table := NewTable([]Column[int]{
		{ID: "unit", Title: "Afdeling", Width: 220, Weight: 2, Cell: func(i int) CellContent {
			return CellContent{Text: names[i], Bold: indents[i] == 0, Indent: indents[i], Disclosure: states[i]}
		}},
		{ID: "count", Title: "Medewerkers", Width: 110, Align: AlignRight, Cell: func(i int) CellContent {
			return CellContent{Text: fmt.Sprint(85 - 7*i)}
		}},
		{ID: "share", Title: "Organisatiegraad", Width: 200, Weight: 1, Cell: func(i int) CellContent {
			if shares[i] < 0 {
				return CellContent{Text: "witte vlek", Icon: "help", Color: ColorMuted}
			}
			return CellContent{Bar: true, Share: shares[i], Text: fmt.Sprintf("%.0f%%", shares[i]*100)}
		}},
		{ID: "facts", Title: "", Width: 220, Cell: func(i int) CellContent {
			return CellContent{Facts: []Fact{{Text: "2 kaderleden"}, {Text: "3 te laat", Icon: "warning", Tone: ToneOverdue}}[:1+i%2]}
		}},
	})
	table.SetRows([]int{0, 1, 2, 3, 4, 5})
	return table
}

// BenchmarkTableScroll scrolls 100,000 rows by three rows a step, as a wheel does.
func BenchmarkTableScroll(b *testing.B) {
	table, _ := tableWindow(b, 100000)
	b.ResetTimer()
	for i := range b.N {
		table.scroll.ScrollToOffset(fyne.NewPos(0, float32(i*108%3500000)))
		table.body.show()
	}
}

// BenchmarkTableSetRows shows 100,000 other rows while a choice is kept.
func BenchmarkTableSetRows(b *testing.B) {
	table, _ := tableWindow(b, 100000)
	rows := colleagues(100000)
	table.SetSelected("500")
	b.ResetTimer()
	for range b.N {
		table.SetRows(rows)
	}
}

// Of a name with a chip behind it in a narrow cell, the name is cut and not the chip.
func TestACellCutsItsWordsBeforeItsChip(t *testing.T) {
	owner := NewText("", Style{})
	window(t, ThemeOptions{}, 200, 100, func(fyne.Window) fyne.CanvasObject { return owner })
	cell := &cellDrawing{text: canvas.NewText("", nil)}
	for _, width := range []float32{400, 280, 245} {
		cell.set(owner, CellContent{
			Text: "Nachtploeg van de verpakking", Indent: 2, Facts: []Fact{{Text: "Witte vlek", Icon: "visibility_off"}},
		}, AlignLeft, span{width: width}, 0, 36)
		chip := cell.chips[0]
		if chip.text.Text != "Witte vlek" || chip.ground.Position().X+chip.ground.Size().Width > width-cellPadding+0.5 {
			t.Errorf("%v wide: the chip says %q and ends at %v", width, chip.text.Text, chip.ground.Position().X+chip.ground.Size().Width)
		}
		if end := cell.text.Position().X + cell.text.MinSize().Width; end > chip.ground.Position().X {
			t.Errorf("%v wide: %q ends at %v, under its chip at %v", width, cell.text.Text, end, chip.ground.Position().X)
		}
	}
}

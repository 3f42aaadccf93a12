package widgets

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	fynetest "fyne.io/fyne/v2/test"
)

// tipWords is what the table says of the cell under the pointer.
func tipWords[T any](t *Table[T]) string {
	var words []string
	for _, o := range fynetest.WidgetRenderer(t.body).Objects() {
		for _, line := range t.body.tip.lines {
			if o == fyne.CanvasObject(line) && !line.Hidden {
				words = append(words, line.Text)
			}
		}
	}
	return strings.Join(words, " ")
}

// What is cut in a cell shows whole while the pointer is on it, within the table, and goes with the pointer.
func TestACutCellShowsWholeUnderThePointer(t *testing.T) {
	const long = "Magazijn Noord, expeditie en retouren"
	very := strings.TrimSpace(strings.Repeat(long+" ", 5))
	table := NewTable([]Column[string]{
		{ID: "a", Title: "a", Width: 100, Weight: 1, Cell: func(s string) CellContent { return CellContent{Text: s} }},
		{ID: "b", Title: "b", Width: 100, Cell: func(s string) CellContent { return CellContent{Text: s} }},
	})
	table.SetRows([]string{"kort", long, very})
	window(t, ThemeOptions{}, 420, 300, func(fyne.Window) fyne.CanvasObject { return table })
	point := func(x float32, row int) {
		e := &desktop.MouseEvent{}
		e.Position = fyne.NewPos(x, (float32(row)+0.5)*RowHeight)
		table.body.MouseMoved(e)
	}
	for _, c := range []struct {
		x    float32
		row  int
		want string
	}{{20, 0, ""}, {20, 1, ""}, {400, 1, long}, {400, 0, ""}, {400, 2, very}, {20, 2, very}} {
		point(c.x, c.row)
		if got := tipWords(table); got != c.want {
			t.Errorf("at %v in row %d it says %q, want %q", c.x, c.row, got, c.want)
		}
		g := table.body.tip.ground
		if at, size := g.Position(), g.Size(); c.want != "" && (at.X < 0 || at.X+size.Width > 420) {
			t.Errorf("at %v in row %d it reaches from %v to %v", c.x, c.row, at.X, at.X+size.Width)
		}
	}
	table.layout(table.Size()) // as at every frame in which something is new
	if got := tipWords(table); got != very {
		t.Errorf("after a frame it says %q", got)
	}
	table.scroll.OnScrolled(fyne.NewPos(0, 1))
	if got := tipWords(table); got != "" {
		t.Errorf("the rows moved, and it says %q", got)
	}
	table.body.MouseOut()
	point(400, 1)
	table.body.MouseOut()
	if got := tipWords(table); got != "" {
		t.Errorf("the pointer is gone, and it says %q", got)
	}
}

// A name of a file is cut in its middle, and a chip only where the words beside it are short already.
func TestWhatIsCutInACell(t *testing.T) {
	const file = "personeelsoverzicht locatie noord oktober 2026 (definitief).xlsx"
	table := NewTable([]Column[int]{{ID: "a", Title: "a", Width: 100, Weight: 1, Cell: func(i int) CellContent {
		if i == 0 {
			return CellContent{Text: file, Path: true}
		}
		return CellContent{Text: "Magazijn Noord, expeditie en retouren", Facts: []Fact{{Text: "Witte vlek", Icon: "flag"}}}
	}}})
	table.SetRows([]int{0, 1})
	window(t, ThemeOptions{}, 260, 200, func(fyne.Window) fyne.CanvasObject { return table })
	var seen []string
	for _, o := range fynetest.WidgetRenderer(table.body).Objects() {
		if text, ok := o.(*canvas.Text); ok && !text.Hidden {
			seen = append(seen, text.Text)
		}
	}
	name := seen[0]
	if !strings.HasPrefix(name, "personeels") || !strings.HasSuffix(name, "(definitief).xlsx") && !strings.HasSuffix(name, "nitief).xlsx") {
		t.Errorf("the file is called %q", name)
	}
	if !strings.HasPrefix(seen[1], "Magazijn") || seen[2] != "Witte vlek" {
		t.Errorf("the other row says %q", seen[1:])
	}
}

// A column that does not fit is said under the rows, which keep the rest of the height.
func TestColumnsThatDoNotFitAreSaid(t *testing.T) {
	cell := func(s string) CellContent { return CellContent{Text: s} }
	table := NewTable([]Column[string]{
		{ID: "a", Title: "Naam", Width: 150, Weight: 1, Cell: cell},
		{ID: "b", Title: "Functie", Width: 120, Drop: 2, Cell: cell},
		{ID: "c", Title: "Rol", Width: 120, Drop: 1, Cell: cell},
	})
	table.LeftOut = func(titles []string) string { return "geen plaats: " + strings.Join(titles, ", ") }
	table.SetRows([]string{"een", "twee"})
	w := window(t, ThemeOptions{}, 420, 300, func(fyne.Window) fyne.CanvasObject { return table })
	for _, c := range []struct {
		width float32
		want  string
	}{{420, ""}, {300, "geen plaats: Functie"}, {200, "geen plaats: Functie, Rol"}, {420, ""}} {
		w.Resize(fyne.NewSize(c.width, 300))
		table.Resize(fyne.NewSize(c.width, 300))
		said := table.foot.Text
		if table.foot.Hidden {
			said = ""
		}
		if said != c.want {
			t.Errorf("%v wide it says %q, want %q", c.width, said, c.want)
		}
		if bottom := table.scroll.Position().Y + table.scroll.Size().Height; !table.foot.Hidden && bottom > table.foot.Position().Y+0.5 {
			t.Errorf("%v wide the rows reach to %v, over the words at %v", c.width, bottom, table.foot.Position().Y)
		}
	}
	table.SetRows(nil)
	table.Resize(fyne.NewSize(200, 300))
	if !table.foot.Hidden {
		t.Error("without rows it speaks of columns")
	}
	table.SetRows([]string{"een"})
	if bottom := table.scroll.Position().Y + table.scroll.Size().Height; table.foot.Hidden || bottom > table.foot.Position().Y+0.5 {
		t.Errorf("with rows again they reach to %v, over the words at %v", bottom, table.foot.Position().Y)
	}
}

package widgets

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

// tableWindow shows a table of n colleagues that has the keyboard.
func tableWindow(t testing.TB, n int) (*Table[colleague], fyne.Window) {
	t.Helper()
	table := colleagueTable(n)
	w := window(t, ThemeOptions{Variant: Light}, 900, 436, func(fyne.Window) fyne.CanvasObject { return table })
	w.Canvas().Focus(table)
	return table, w
}

// click presses the mouse on row i of those in view.
func click(table *Table[colleague], i int, modifier fyne.KeyModifier) {
	at := fyne.NewPos(40, (float32(i)+0.5)*table.rowHeight())
	table.body.MouseDown(&desktop.MouseEvent{
		PointEvent: fyne.PointEvent{Position: at}, Button: desktop.MouseButtonPrimary, Modifier: modifier,
	})
}

func chosen(table *Table[colleague]) []int {
	var numbers []int
	for _, c := range table.Selected() {
		numbers = append(numbers, c.number)
	}
	return numbers
}

func wantChosen(t *testing.T, table *Table[colleague], want ...int) {
	t.Helper()
	if got := chosen(table); !slices.Equal(got, want) {
		t.Errorf("chosen rows are %v, want %v", got, want)
	}
}

func TestTableChoosesWithTheMouse(t *testing.T) {
	table, w := tableWindow(t, 50)
	click(table, 2, 0)
	wantChosen(t, table, 2)
	click(table, 5, fyne.KeyModifierShift)
	wantChosen(t, table, 2, 3, 4, 5)
	click(table, 8, fyne.KeyModifierControl)
	click(table, 3, fyne.KeyModifierControl)
	wantChosen(t, table, 2, 4, 5, 8)
	if w.Canvas().Focused() != table {
		t.Error("a click must give the table the keyboard")
	}
}

func TestTableChoosesWithTheKeyboard(t *testing.T) {
	table, w := tableWindow(t, 50)
	press(w, fyne.KeyHome, fyne.KeyDown, fyne.KeyDown)
	wantChosen(t, table, 2)
	table.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	press(w, fyne.KeyDown, fyne.KeyDown)
	table.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	wantChosen(t, table, 2, 3, 4)
	press(w, fyne.KeyEnd)
	wantChosen(t, table, 49)
	press(w, fyne.KeyPageUp)
	wantChosen(t, table, 39)
	table.KeyDown(&fyne.KeyEvent{Name: desktop.KeyControlLeft})
	table.KeyDown(&fyne.KeyEvent{Name: fyne.KeyA})
	if n := len(table.Selected()); n != 50 {
		t.Errorf("Ctrl+A chose %d rows, want 50", n)
	}
}

func TestTableFollowsTheKeyboard(t *testing.T) {
	table, w := tableWindow(t, 50)
	press(w, fyne.KeyEnd)
	if first, count := table.body.view(); first+count < 50 {
		t.Errorf("rows %d to %d are in view, want the last", first, first+count)
	}
	press(w, fyne.KeyHome)
	if table.scroll.Offset.Y != 0 {
		t.Error("Home did not scroll to the first row")
	}
}

func TestTableOpens(t *testing.T) {
	table, w := tableWindow(t, 50)
	var opened []int
	table.OnOpen = func(c colleague) { opened = append(opened, c.number) }
	press(w, fyne.KeyHome, fyne.KeyDown, fyne.KeyReturn)
	table.body.DoubleTapped(&fyne.PointEvent{Position: fyne.NewPos(20, 4.5*table.rowHeight())})
	if !slices.Equal(opened, []int{1, 4}) {
		t.Errorf("opened %v, want 1 by Enter and 4 by a double click", opened)
	}
}

// Choosing a row may move the rows, because what stood beside the table is saved: what opens
// is the row that was meant.
func TestTableOpensTheRowThatWasMeant(t *testing.T) {
	table, _ := tableWindow(t, 50)
	rows := make([]colleague, table.Len())
	for i := range rows {
		rows[i] = table.Row(table.Len() - 1 - i)
	}
	table.OnSelect = func([]colleague) { table.SetRows(rows) }
	opened := -1
	table.OnOpen = func(c colleague) { opened = c.number }
	table.body.DoubleTapped(&fyne.PointEvent{Position: fyne.NewPos(20, 4.5*table.rowHeight())})
	if opened != 4 {
		t.Errorf("opened %d, want 4", opened)
	}
}

func TestTableOpensByOneClickWhereAsked(t *testing.T) {
	table, _ := tableWindow(t, 50)
	table.OneClick = true
	var opened []int
	table.OnOpen = func(c colleague) { opened = append(opened, c.number) }
	at := func(row int) *desktop.MouseEvent {
		e := &desktop.MouseEvent{Button: desktop.MouseButtonPrimary}
		e.Position = fyne.NewPos(20, (float32(row)+.5)*table.rowHeight())
		return e
	}
	table.body.MouseDown(at(2))
	table.body.MouseUp(at(2))
	table.body.MouseDown(at(3))
	table.body.MouseUp(at(5)) // let go elsewhere
	if !slices.Equal(opened, []int{2}) {
		t.Errorf("opened %v, want 2", opened)
	}
}

func TestTableTellsTheChoiceOnlyOfTheUser(t *testing.T) {
	table, w := tableWindow(t, 50)
	told := 0
	table.OnSelect = func([]colleague) { told++ }
	table.SetSelected("7", "9")
	wantChosen(t, table, 7, 9)
	if told != 0 {
		t.Error("SetSelected called OnSelect")
	}
	press(w, fyne.KeyDown)
	if told != 1 {
		t.Errorf("OnSelect was called %d times, want once", told)
	}
}

func TestTableKeepsTheChoiceWhenRowsChange(t *testing.T) {
	table, _ := tableWindow(t, 50)
	table.SetSelected("7", "9")
	rows := colleagues(50)
	slices.Reverse(rows)
	table.SetRows(rows[:42]) // 49 … 8: 7 is hidden, and nothing acts on it
	wantChosen(t, table, 9)
	table.SetSource(func() int { return 10 }, func(i int) colleague { return colleagues(10)[i] })
	wantChosen(t, table, 7, 9)                                // and shows again as it was
	table.Retain(func(key string) bool { return key != "7" }) // now it is gone
	wantChosen(t, table, 9)
}

func TestTableKeepsTheKeyboardInPlaceWhenItsRowGoes(t *testing.T) {
	table, w := tableWindow(t, 10)
	press(w, fyne.KeyHome, fyne.KeyDown, fyne.KeyDown)
	rows := slices.DeleteFunc(colleagues(10), func(c colleague) bool { return c.number == 2 })
	table.SetRows(rows)
	press(w, fyne.KeyDown)
	wantChosen(t, table, 4)
}

func TestTableSortsByHeader(t *testing.T) {
	table, _ := tableWindow(t, 50)
	var told []string
	table.OnSort = func(column string, descending bool) { told = append(told, fmt.Sprint(column, descending)) }
	test.TapAt(table.header, fyne.NewPos(20, 10))
	test.TapAt(table.header, fyne.NewPos(20, 10))
	jobs := table.spans(900)[2].x + 20
	test.TapAt(table.header, fyne.NewPos(jobs, 10)) // not sortable
	if want := []string{"namefalse", "nametrue"}; !slices.Equal(told, want) {
		t.Errorf("told %v, want %v", told, want)
	}
}

func TestTableSortsByHeaderWithTheKeyboard(t *testing.T) {
	table, w := tableWindow(t, 5)
	w.Canvas().Focus(table.header)
	press(w, fyne.KeyRight, fyne.KeyRight, fyne.KeySpace)
	if column := table.sorting.column; column != "since" {
		t.Errorf("sorted by %q, want since: job cannot be sorted and is passed over", column)
	}
	press(w, fyne.KeyDown)
	if w.Canvas().Focused() != table {
		t.Error("Down must go from the header to the rows")
	}
}

func TestTableSortsItsOwnRowsAndKeepsTheChoice(t *testing.T) {
	columns := colleagueColumns()
	columns[0].Sort = func(a, b colleague) int { return strings.Compare(a.name, b.name) }
	table := NewTable(columns)
	table.Key = func(c colleague) string { return c.name }
	rows := []colleague{{number: 1, name: "Pim"}, {number: 2, name: "Anouk"}, {number: 3, name: "Noor"}}
	table.SetRows(rows)
	table.SetSelected("Pim")
	table.SetSort("name", false)
	wantChosen(t, table, 1)
	if table.Row(0).name != "Anouk" || table.Row(2).name != "Pim" {
		t.Error("rows are not sorted by name")
	}
	if rows[0].name != "Pim" {
		t.Error("sorting changed the caller's slice")
	}
}

func TestTableDrawsOnlyRowsInView(t *testing.T) {
	table, _ := tableWindow(t, 100000)
	if n := len(table.body.drawings); n > 14 {
		t.Errorf("%d rows have objects, want those in view", n)
	}
	table.scrollTo(99999)
	row := table.Row(99999)
	for _, d := range table.body.drawings {
		if d.row == 99999 {
			if d.cells[0].text.Text != row.name {
				t.Errorf("the last row shows %q, want %q", d.cells[0].text.Text, row.name)
			}
			return
		}
	}
	t.Error("the last row is not drawn")
}

func TestTableGoesBackToTheSearchField(t *testing.T) {
	table, w := tableWindow(t, 5)
	up := false
	table.OnUp = func() { up = true }
	press(w, fyne.KeyHome)
	if up {
		t.Fatal("Home must stay in the table")
	}
	press(w, fyne.KeyUp)
	if !up {
		t.Error("Up on the first row did not call OnUp")
	}
}

func TestTablePassesLettersAndDeleteOn(t *testing.T) {
	table, w := tableWindow(t, 5)
	var typed []rune
	var deleted []colleague
	table.OnTypedRune = func(r rune) { typed = append(typed, r) }
	table.OnDelete = func(rows []colleague) { deleted = rows }
	table.TypedRune('j')
	press(w, fyne.KeyDelete)
	if deleted != nil {
		t.Error("Delete without a choice must do nothing")
	}
	press(w, fyne.KeyEnd, fyne.KeyDelete)
	if string(typed) != "j" || len(deleted) != 1 {
		t.Errorf("typed %q and deleted %d rows, want j and 1", string(typed), len(deleted))
	}
}

func TestTableOpensBranches(t *testing.T) {
	table := unitTable()
	w := window(t, ThemeOptions{}, 860, 330, func(fyne.Window) fyne.CanvasObject { return table })
	var toggled []int
	table.OnToggle = func(i int) { toggled = append(toggled, i) }
	w.Canvas().Focus(table)
	press(w, fyne.KeyEnd, fyne.KeyLeft, fyne.KeyRight) // closed: Right opens it
	at := fyne.NewPos(cellPadding+indentWidth+8, 1.5*table.rowHeight())
	table.body.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}, Button: desktop.MouseButtonPrimary})
	if !slices.Equal(toggled, []int{5, 1}) {
		t.Errorf("toggled %v, want 5 by key and 1 by its triangle", toggled)
	}
}

func TestTableAsksForAMenuOfTheChosenRows(t *testing.T) {
	table, _ := tableWindow(t, 20)
	var rows []colleague
	table.OnMenu = func(chosen []colleague, _ fyne.Position) { rows = chosen }
	at := fyne.PointEvent{Position: fyne.NewPos(20, 3.5*table.rowHeight())}
	table.body.MouseDown(&desktop.MouseEvent{PointEvent: at, Button: desktop.MouseButtonSecondary})
	table.body.TappedSecondary(&at)
	if len(rows) != 1 || rows[0].number != 3 {
		t.Errorf("menu for %v, want the row under the pointer", rows)
	}
}

func TestTableTintsTheRowUnderThePointer(t *testing.T) {
	table, w := tableWindow(t, 20)
	test.MoveMouse(w.Canvas(), fyne.NewPos(100, 36+2.5*36))
	if table.body.hovered != 2 {
		t.Errorf("row %d is tinted, want 2", table.body.hovered)
	}
	test.MoveMouse(w.Canvas(), fyne.NewPos(100, 10))
	if table.body.hovered != -1 {
		t.Error("the tint stayed when the pointer left")
	}
}

func TestTableStartsWhenRowsComeAfterTheKeyboard(t *testing.T) {
	table, w := tableWindow(t, 0)
	if table.ring.Hidden {
		t.Error("an empty table with the keyboard shows no ring")
	}
	table.SetRows(colleagues(5))
	if !table.ring.Hidden {
		t.Error("the ring of the empty table stayed")
	}
	press(w, fyne.KeyDown)
	wantChosen(t, table, 1)
}

func TestTableGivesTitlesTheirRoom(t *testing.T) {
	columns := colleagueColumns()
	columns[3].Width = 10
	table := NewTable(columns)
	window(t, ThemeOptions{}, 900, 300, func(fyne.Window) fyne.CanvasObject { return table })
	if got := table.header.titles[3].Text; got != columns[3].Title {
		t.Errorf("the title reads %q, want %q", got, columns[3].Title)
	}
}

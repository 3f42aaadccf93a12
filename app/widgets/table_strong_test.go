package widgets

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
)

func TestStrongRunsCutAText(t *testing.T) {
	for _, tt := range []struct {
		text   string
		strong []Run
		want   []string
	}{
		{"Jansen", nil, []string{"Jansen"}},
		{"Janssen", []Run{{3, 4}}, []string{"Jan", "s", "sen"}},
		{"Ærø", []Run{{0, 1}, {2, 3}}, []string{"", "Æ", "r", "ø", ""}},
		{"Jan…", []Run{{1, 2}, {5, 9}}, []string{"J", "a", "n…"}}, // cut before the second
		{"Jan", []Run{{2, 9}, {1, 2}}, []string{"Ja", "n", ""}},
	} {
		if got := strongRuns(tt.text, tt.strong); !slices.Equal(got, tt.want) {
			t.Errorf("%s %v: %q, want %q", tt.text, tt.strong, got, tt.want)
		}
	}
}

// A page may give Enter and Space another meaning than opening and choosing; a double click still opens.
func TestTablePassesEnterAndSpaceOn(t *testing.T) {
	table, w := tableWindow(t, 5)
	var told []string
	note := func(what string) func(colleague) { return func(colleague) { told = append(told, what) } }
	table.OnEnter, table.OnSpace, table.OnOpen = note("enter"), note("space"), note("open")
	press(w, fyne.KeyDown, fyne.KeySpace, fyne.KeyReturn) // Enter went down elsewhere, and is held
	table.KeyDown(&fyne.KeyEvent{Name: fyne.KeyReturn})
	press(w, fyne.KeyReturn, fyne.KeyReturn, fyne.KeyReturn) // and here it is held too
	wantChosen(t, table, 1)
	table.open(2)
	if want := []string{"space", "enter", "open"}; !slices.Equal(told, want) {
		t.Errorf("told %v, want %v", told, want)
	}
	table.SetRows(nil)
	table.KeyDown(&fyne.KeyEvent{Name: fyne.KeyReturn})
	press(w, fyne.KeyReturn) // on no row
	if len(told) != 3 {
		t.Errorf("told %v without a row", told)
	}
}

func TestTableWithStrongLettersLooks(t *testing.T) {
	names := []string{"Janssen, Jan", "Ærøe, Kim", "Een heel lange naam die niet past, Wilhelmina Johanna"}
	golden(t, "table/strong", 300, 190, func(fyne.Window) fyne.CanvasObject {
		table := NewTable([]Column[int]{{ID: "name", Title: "Naam", Width: 200, Weight: 1, Cell: func(i int) CellContent {
			return CellContent{Text: names[i], Strong: []Run{{3, 4}, {9, 11}, {40, 60}}}
		}}})
		table.SetRows([]int{0, 1, 2})
		return Inset(GapMedium, NewFlushCard(table))
	})
}

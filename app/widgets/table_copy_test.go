package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// hold presses keys one after the other and lets them go again.
func hold(t interface {
	KeyDown(*fyne.KeyEvent)
	KeyUp(*fyne.KeyEvent)
}, keys ...fyne.KeyName,
) {
	for _, key := range keys {
		t.KeyDown(&fyne.KeyEvent{Name: key})
	}
	for _, key := range keys {
		t.KeyUp(&fyne.KeyEvent{Name: key})
	}
}

func TestTableCopiesTheChosenRows(t *testing.T) {
	table := NewTable(colleagueColumns())
	table.SetRows([]colleague{
		{number: 1, name: "Anouk Smit", unit: "Inpak", job: "Operator", since: "01-02-2020", membership: "lid"},
		{number: 2, name: "=1+1", unit: "Maga\tzijn\nnacht", since: "03-02-2020", membership: "geen lid"},
		{number: 3, name: "Bram Kok", unit: "@+31 6 12345678", job: "+1", since: "-1"},
	})
	table.Key = func(c colleague) string { return c.name }
	window(t, ThemeOptions{}, 420, 300, func(fyne.Window) fyne.CanvasObject { return table })
	clipboard := fyne.CurrentApp().Clipboard()
	clipboard.SetContent("wat er stond")
	hold(table, desktop.KeyControlLeft, fyne.KeyC)
	if got := clipboard.Content(); got != "wat er stond" {
		t.Errorf("nothing is chosen, and the clipboard holds %q", got)
	}
	table.chooseOnly(0)
	table.chooseTo(2)
	hold(table, fyne.KeyC)
	if got := clipboard.Content(); got != "wat er stond" {
		t.Errorf("a plain C copied %q", got)
	}
	hold(table, desktop.KeyControlLeft, fyne.KeyC)
	want := "Anouk Smit\tInpak\tOperator\t01-02-2020\tlid\n'=1+1\tMaga zijn nacht\t\t03-02-2020\tgeen lid\n" +
		"Bram Kok\t'@+31 6 12345678\t'+1\t'-1"
	if got := clipboard.Content(); got != want {
		t.Errorf("Ctrl+C copied\n%q, want\n%q", got, want)
	}
}

// TestTableAsksForTheMenuWithTheKeyboard uses the key that keyboards have for it, and the other.
func TestTableAsksForTheMenuWithTheKeyboard(t *testing.T) {
	table := colleagueTable(40)
	asked := 0
	window(t, ThemeOptions{}, 420, 300, func(fyne.Window) fyne.CanvasObject { return table })
	table.OnMenu = func(rows []colleague, at fyne.Position) {
		asked++
		if len(rows) != 1 || rows[0].number != 2 || at.Y < 3*RowHeight || at.Y > 4*RowHeight+1 {
			t.Errorf("the menu is for %v at %v", rows, at)
		}
	}
	table.FocusGained()
	table.SelectRow(2)
	hold(table, desktop.KeyMenu)
	hold(table, fyne.KeyF10)
	hold(table, desktop.KeyShiftLeft, fyne.KeyF10)
	if asked != 2 {
		t.Errorf("asked %d times, want by the key for menus and by Shift+F10", asked)
	}
}

package widgets

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// notch turns the wheel over the middle of a part; below zero is down.
func notch(w fyne.Window, o fyne.CanvasObject, dy float32) {
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(o).AddXY(o.Size().Width/2, o.Size().Height/2)
	var wheel *Wheel
	eachPart(w.Content(), func(o fyne.CanvasObject) {
		if found, ok := o.(*Wheel); ok {
			wheel = found
		}
	})
	wheel.Scrolled(&fyne.ScrollEvent{
		PointEvent: fyne.PointEvent{AbsolutePosition: at, Position: at}, Scrolled: fyne.NewDelta(0, dy),
	})
}

// TestWheelMovesThePageOverAnyField turns the wheel where Fyne would let the field have it.
func TestWheelMovesThePageOverAnyField(t *testing.T) {
	line, lines, date := NewTextField("", nil), NewMultiLine("", 3, nil), NewDateField(DateFormat{}, nil)
	choice, entry := NewChoice([]Option{{"a", "Inpak"}}, nil), NewLineEntry("", nil)
	search := NewSearchField("", "", nil)
	box := VStack(Gap, line, lines, date, choice, entry, search, MinSize(10, 900, NewSpacer()))
	page := container.NewVScroll(box)
	w := window(t, ThemeOptions{}, 300, 700, func(fyne.Window) fyne.CanvasObject { return WithWheel(page) })
	for _, part := range box.Objects[:6] {
		page.ScrollToTop()
		if notch(w, part, -fyneNotch); page.Offset.Y != 75 {
			t.Errorf("%T: the page moved %.0f for a notch, want 75", part, page.Offset.Y)
		}
	}
	page.ScrollToTop()
	if notch(w, line, -7.5); page.Offset.Y != 7.5 {
		t.Errorf("the step of a touch pad became %.1f, want 7.5", page.Offset.Y)
	}
}

// TestWheelGoesOnInThePageAtTheEndOfAField reads on in a long note first.
func TestWheelGoesOnInThePageAtTheEndOfAField(t *testing.T) {
	note := NewMultiLine("", 3, nil)
	note.SetText(strings.Repeat("nog een regel\n", 6))
	page := container.NewVScroll(VStack(Gap, note, MinSize(10, 1200, NewSpacer())))
	w := window(t, ThemeOptions{}, 300, 400, func(fyne.Window) fyne.CanvasObject { return WithWheel(page) })
	note.scroll.ScrollToTop()
	notch(w, note, -fyneNotch)
	if note.scroll.Offset.Y == 0 || page.Offset.Y != 0 {
		t.Errorf("the note is at %.0f and the page at %.0f; the note goes first", note.scroll.Offset.Y, page.Offset.Y)
	}
	for range 9 {
		notch(w, note, -fyneNotch)
	}
	if page.Offset.Y == 0 {
		t.Error("the page stands still where the note has no more lines")
	}
}

// TestWheelMovesWhatIsUnderIt has a table in a page, a pane beside it and a hidden page below.
func TestWheelMovesWhatIsUnderIt(t *testing.T) {
	table, hidden := colleagueTable(200), colleagueTable(200)
	hidden.Hide()
	pane := NewDetailPane("Sluiten", nil)
	pane.Open("Anouk", MinSize(10, 2000, NewSpacer()))
	w := window(t, ThemeOptions{}, 1100, 500, func(fyne.Window) fyne.CanvasObject {
		return WithWheel(container.NewStack(hidden, WithPane(table, pane)))
	})
	notch(w, table, -fyneNotch)
	notch(w, pane, -2*fyneNotch)
	if table.scroll.Offset.Y != 75 || pane.scroll.Offset.Y != 150 || hidden.scroll.Offset.Y != 0 {
		t.Errorf("table at %.0f, pane at %.0f, hidden table at %.0f; want 75, 150, 0",
			table.scroll.Offset.Y, pane.scroll.Offset.Y, hidden.scroll.Offset.Y)
	}
	notch(w, table, 3*fyneNotch)
	if table.scroll.Offset.Y != 0 {
		t.Errorf("turning back leaves the table at %.0f", table.scroll.Offset.Y)
	}
}

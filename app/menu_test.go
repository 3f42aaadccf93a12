package app

import (
	"os"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"kader/app/driver"
	"kader/app/frame"
	"kader/app/frame/desk"
	"kader/app/widgets"
	"kader/assets"
)

// Fyne would write the keys with a fifth of the strength of text.
func TestMenuWritesItsKeysReadablyAndInAColumn(t *testing.T) {
	for _, code := range assets.Languages() {
		h := newDesk(t, code, nil)
		for _, menu := range h.Window.MainMenu().Items {
			ends := map[int]bool{}
			for _, item := range menu.Items {
				if item.Shortcut == nil {
					continue
				}
				if _, drawn := item.Shortcut.(fyne.KeyboardShortcut); drawn {
					t.Errorf("%s: Fyne draws the keys of %q", code, item.Label)
				}
				words, keys, found := strings.Cut(item.Label, "   ")
				if !found || strings.TrimSpace(keys) == "" || words == "" {
					t.Errorf("%s: %q has no keys", code, item.Label)
				}
				ends[int(fyne.MeasureText(item.Label, theme.TextSize(), fyne.TextStyle{}).Width/8)] = true
			}
			if len(ends) > 2 { // they end within a blank of each other
				t.Errorf("%s: the keys in %q do not stand in a column", code, menu.Label)
			}
		}
	}
}

// + is a key of its own on Nordic keyboards and lies above = on others.
func TestTextGrowsWithTheKeysOfEveryKeyboard(t *testing.T) {
	h := newDesk(t, "nb", desk.FillWorkplace)
	places := map[string]func(){
		"a field": func() { h.Press("Ctrl+3") }, "a table": func() { h.Press("Ctrl+3", "Down") }, "nothing": func() { h.Focus(nil) },
	}
	for place, goThere := range places {
		for _, keys := range []string{"Ctrl++", "Ctrl+=", "Ctrl+Shift+=", "Ctrl+Shift++"} {
			goThere()
			h.Press("Ctrl+0")
			normal := theme.TextSize()
			if h.Press(keys); theme.TextSize() <= normal {
				t.Errorf("%s does nothing in %s", keys, place)
			}
		}
	}
}

func TestWindowIsCalledAfterTheGroupWhileItsDossierIsOpen(t *testing.T) {
	h := newDesk(t, "da", nil)
	if got := h.Window.Title(); got != "Kadergroep – Kader" {
		t.Errorf("the window is called %q", got)
	}
	h.Press("Ctrl+L")
	if got := h.Window.Title(); got != "Kader" {
		t.Errorf("a locked window is called %q", got)
	}
}

func TestDossiersOpenedLastStandInTheMenu(t *testing.T) {
	h := newDesk(t, "nl", nil)
	first := h.Store.Path()
	if got := recentItems(h); len(got) != 0 {
		t.Errorf("the open dossier is offered: %q", got[0].Label)
	}
	h.Press("Ctrl+W")
	if got := recentItems(h); len(got) != 1 || !strings.HasPrefix(got[0].Label, frame.DossierName(first)) {
		t.Fatalf("offered: %v", got)
	}
	recentItems(h)[0].Action()
	h.Sees("Wachtzin")
	h.Press("Escape", "Delete") // forgets it on the welcome page
	if got := recentItems(h); len(got) != 0 {
		t.Errorf("a forgotten dossier is offered: %q", got[0].Label)
	}
}

// A drive that is asleep or far away takes its time: the window does not look there while it draws, and the
// menu and the welcome page learn later what is gone.
func TestWhatIsGoneIsLookedForBesideTheWindow(t *testing.T) {
	h := newDesk(t, "nl", nil)
	path := h.Store.Path()
	gone := h.Text("welcome.gone")
	h.Press("Ctrl+W")
	run := h.Beside()
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	h.Rooms.Welcome(h.Frame)
	h.Sees(frame.DossierName(path))
	h.SeesNot(gone)
	if got := recentItems(h); len(got) != 1 {
		t.Fatalf("offered before it was looked for: %v", got)
	}
	run()
	h.Sees(gone)
	if got := recentItems(h); len(got) != 0 {
		t.Errorf("what is gone is offered: %q", got[0].Label)
	}
}

// recentItems are the dossiers that the menu offers to open.
func recentItems(h *desk.Desk) []*fyne.MenuItem {
	for _, item := range h.Window.MainMenu().Items[0].Items {
		if item.Label == h.Text("menu.recent") {
			return item.ChildMenu.Items
		}
	}
	return nil
}

// TestButtonsOfDialogsStayOnTheScreen opens dialogs with the largest text in the smallest window.
func TestButtonsOfDialogsStayOnTheScreen(t *testing.T) {
	for _, code := range assets.Languages() {
		h := newDesk(t, code, desk.FillWorkplace)
		for range 10 {
			h.Press("Ctrl++")
		}
		h.Press("Ctrl+Shift+P")
		h.Window.Resize(fyne.NewSize(1024, 700))
		screen := driver.New()
		for _, id := range []string{"export", "save-copy", "open-dossier", "search", "keys", "about"} {
			h.Menu.Run(id)
			if len(h.Dialogs()) == 0 {
				t.Errorf("%s: %s opened no dialog", code, id)
				continue
			}
			screen.Frame(h.Window.Canvas())
			screen.Frame(h.Window.Canvas()) // Fyne lays a new dialog out at its second frame
			ok, no := desk.Ways(h.Dialogs()[0])
			for _, b := range []*widgets.Button{ok, no} {
				if b == nil {
					continue
				}
				at := fyne.CurrentApp().Driver().AbsolutePositionForObject(b)
				size := h.Window.Canvas().Size()
				if at.X < 0 || at.Y < 0 || at.X+b.Size().Width > size.Width || at.Y+b.Size().Height > size.Height {
					t.Errorf("%s: a button of %s is at %v of %v", code, id, at, size)
				}
			}
			h.LeaveDialogs()
		}
	}
}

// On a plan without rows the line for a new action has the keyboard on each visit: what was typed on
// the second was lost.
func TestAnEmptyPlanTakesTheKeyboardOnEachVisit(t *testing.T) {
	h := newDesk(t, "nl", nil)
	for visit := range 3 {
		for _, page := range []string{"Ctrl+5", "Ctrl+6"} {
			h.Press(page)
			if h.Window.Canvas().Focused() == nil {
				t.Errorf("visit %d: nothing has the keyboard after %s", visit+1, page)
				continue
			}
			h.Types("abc")
			h.Press("Escape", "Ctrl+3")
		}
	}
}

package app

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"kader/app/frame"
	"kader/app/frame/desk"
	"kader/app/widgets"
	"kader/assets"
)

// helpSection returns the section of the manual that is on the screen, "" where there is no
// manual.
func helpSection(h *desk.Desk) string {
	for _, dialog := range h.Dialogs() {
		table := desk.First[*widgets.Table[assets.HelpSection]](dialog.Content)
		if table == nil {
			continue
		}
		reader := desk.First[*widgets.Reader](dialog.Content)
		for _, s := range table.Selected() {
			if text := strings.Join(desk.TextsIn(reader), " "); strings.HasPrefix(text, s.Title) {
				return s.ID
			}
		}
	}
	return ""
}

// opensHelp presses F1, and then Escape, and tells what the manual shows and that the keyboard
// is where it was.
func opensHelp(t *testing.T, h *desk.Desk, section, where string) {
	t.Helper()
	before := h.Window.Canvas().Focused()
	h.Press("F1")
	if got := helpSection(h); got != section {
		t.Errorf("F1 %s shows section %q, not %q", where, got, section)
	}
	h.Press("Escape")
	if len(h.Dialogs()) > 0 {
		t.Fatalf("Escape %s leaves the manual open", where)
	}
	if after := h.Window.Canvas().Focused(); before != nil && after != before {
		t.Errorf("after the manual the keyboard is on a %T and not %s", after, where)
	}
}

// openHelpEverywhere walks with Tab through all parts on the screen, and opens the manual from
// each. It returns the kinds of the parts.
func openHelpEverywhere(t *testing.T, h *desk.Desk, section string) map[string]bool {
	t.Helper()
	kinds, seen := map[string]bool{}, map[fyne.Focusable]bool{}
	h.Window.Canvas().Unfocus()
	opensHelp(t, h, section, "on "+section+" with the keyboard nowhere")
	for h.Press("Tab"); ; h.Press("Tab") {
		part := h.Window.Canvas().Focused()
		if part == nil || seen[part] {
			return kinds
		}
		seen[part] = true
		kind, _, _ := strings.Cut(strings.TrimPrefix(fmt.Sprintf("%T", part), "*"), "[")
		if !kinds[kind] {
			opensHelp(t, h, section, "on "+section+" from a "+kind)
		}
		kinds[kind] = true
	}
}

func TestF1OpensTheManualAtThePageFromAnyPart(t *testing.T) {
	h := newDesk(t, "nl", desk.FillWorkplace)
	found := map[string]bool{}
	for _, name := range pageNames(allRooms().Entries) {
		h.Open(name)
		if name != frame.PageToday { // its rows lead to other pages
			showEverything(h, name)
		}
		for kind := range openHelpEverywhere(t, h, name) {
			found[kind] = true
		}
	}
	for _, kind := range []string{
		"widgets.railButton", "widgets.Table", "widgets.TextField", "widgets.LineEntry", "widgets.SearchField",
		"widgets.DateField", "widgets.Choice", "widgets.Check", "widgets.Button", "forms.ItemRow",
	} {
		if !found[kind] {
			t.Errorf("no page has a %s: %v", kind, found)
		}
	}
}

func TestF1OpensTheManualAtTheBeginWithoutADossier(t *testing.T) {
	h := newHands(t, "da")
	openHelpEverywhere(t, h, "start")
	h.Menu.Run("new-dossier")
	openHelpEverywhere(t, h, "start")
	locked, _ := lockedOut(t, "nb")
	openHelpEverywhere(t, locked, "start")
}

func TestF1OpensTheManualAtListsInAnImport(t *testing.T) {
	h := newDesk(t, "nl", desk.FillWorkplace)
	h.Bring("Voornaam;Achternaam;In dienst\nSem;Kok;1-11-2026\nEwa;Nowak;31-31-2026\n")
	openHelpEverywhere(t, h, "lists")
	for _, step := range []string{"Alt+Left", "Alt+Left", "Alt+Left"} {
		h.Press(step)
		openHelpEverywhere(t, h, "lists")
	}
	h.Open(frame.PagePeople)
	opensHelp(t, h, frame.PagePeople, "beside a list that waits")
	h.Menu.Run("import")
	for range 4 {
		h.Press("Ctrl+Return")
	}
	h.Sees(h.Text("import.done"))
	openHelpEverywhere(t, h, "lists")
}

func TestTheManualIsReadWithTheKeyboard(t *testing.T) {
	h := newDesk(t, "en", nil)
	h.Press("F1", "Down")
	if got := helpSection(h); got != frame.PageSnapshot {
		t.Fatalf("Down shows %q", got)
	}
	h.Press("Space") // takes the choice away in other tables
	if got := helpSection(h); got != frame.PageSnapshot {
		t.Errorf("Space shows %q", got)
	}
	h.Window.Resize(fyne.NewSize(900, 400))
	h.Press("Return")
	reader, ok := h.Window.Canvas().Focused().(*widgets.Reader)
	if !ok {
		t.Fatalf("Enter goes to a %T", h.Window.Canvas().Focused())
	}
	last := func() float32 {
		texts := desk.All[*widgets.Text](reader)
		return fyne.CurrentApp().Driver().AbsolutePositionForObject(texts[len(texts)-1]).Y
	}
	at := last()
	h.Press("Down")
	if down := last(); down >= at {
		t.Error("Down does not scroll the text")
	}
	h.Press("End")
	bottom := last()
	h.Press("PageDown")
	if last() != bottom {
		t.Error("the text scrolls on behind its end")
	}
	h.Press("Home")
	if last() != at {
		t.Error("Home does not go back to the begin")
	}
	h.Press("Tab", "Return")
	if len(h.Dialogs()) > 0 {
		t.Error("Tab from the text does not go to the button that closes")
	}
}

func TestF1DoesNothingInADialog(t *testing.T) {
	h := newDesk(t, "nl", desk.FillWorkplace)
	h.Press("Ctrl+E", "F1")
	if len(h.Dialogs()) != 1 || helpSection(h) != "" {
		t.Errorf("%d dialogs, section %q", len(h.Dialogs()), helpSection(h))
	}
	h.Press("Escape", "F1", "F1")
	if len(h.Dialogs()) != 1 || helpSection(h) != frame.PageToday {
		t.Errorf("in the manual F1 makes %d dialogs", len(h.Dialogs()))
	}
}

// A page has a section, under the name that the rail has, and the keys in the text are keys.
func TestTheManualKnowsThePagesAndTheKeys(t *testing.T) {
	key := regexp.MustCompile(`\bCtrl\+[A-Z0-9][A-Za-z0-9]*|\bF[0-9]+\b`)
	for _, code := range assets.Languages() {
		h := newHands(t, code)
		sections, err := h.Lang.Help()
		if err != nil {
			t.Fatal(err)
		}
		titles, text := map[string]string{}, ""
		for _, s := range sections {
			titles[s.ID] = s.Title
			for _, p := range s.Parts {
				text += p.Text + "\n"
			}
		}
		for _, name := range pageNames(allRooms().Entries) {
			if want := h.Text("page." + name); !strings.Contains(titles[name], want) && !strings.Contains(h.Text(name+".title"), titles[name]) {
				t.Errorf("%s: the section of page %q is called %q", code, want, titles[name])
			}
		}
		keys := keysOfCommands(h)
		found := key.FindAllString(text, -1)
		for _, name := range found {
			if !keys[name] {
				t.Errorf("%s: the manual names %s, which does nothing", code, name)
			}
		}
		if len(found) < 12 {
			t.Errorf("%s: the manual names %d keys", code, len(found))
		}
	}
}

// keysOfCommands are the keys of the menu, as the manual writes them.
func keysOfCommands(h *desk.Desk) map[string]bool {
	keys := map[string]bool{"Ctrl+Z": true, "Ctrl+Y": true} // Fyne's own
	for _, c := range allCommands(h.Frame) {
		if s, ok := c.Shortcut.(*desktop.CustomShortcut); ok {
			switch s.Modifier {
			case 0:
				keys[string(s.KeyName)] = true
			case fyne.KeyModifierShortcutDefault:
				keys["Ctrl+"+string(s.KeyName)] = true
			}
		}
	}
	return keys
}

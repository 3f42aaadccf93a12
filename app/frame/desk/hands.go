package desk

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	fynetest "fyne.io/fyne/v2/test"

	"kader/app/frame"
	"kader/data"
	"kader/data/store"
)

// Hands are on the keyboard of a window: keys go where Fyne's desktop driver
// sends them, menu first, then what has the keyboard, then the window.
type Hands struct {
	*frame.Frame
	T *testing.T
}

// Start starts a window with the given rooms, without a dossier.
func Start(t *testing.T, code string, r frame.Rooms) *Hands {
	t.Helper()
	f := fynetest.NewTempApp(t)
	f.Preferences().SetString("language", code)
	a := frame.New(f, frame.Options{Clock: Evening, Store: store.Options{WorkFactor: 4}, Inline: true}, r)
	a.Window.Resize(fyne.NewSize(1366, 768))
	a.Prefs.SetFolder(t.TempDir())
	t.Cleanup(func() {
		if a.Store != nil {
			a.Store.Close()
		}
	})
	return &Hands{Frame: a, T: t}
}

// On takes over a desk.
func On(d *Desk) *Hands { return &Hands{Frame: d.Frame, T: d.T} }

// Press types keys one after the other: "Tab", "Shift+Tab", "Return", "Ctrl+K".
func (h *Hands) Press(keys ...string) {
	h.T.Helper()
	for _, key := range keys {
		parts := strings.Split(key, "+")
		name := fyne.KeyName(parts[len(parts)-1])
		var modifier fyne.KeyModifier
		for _, part := range parts[:len(parts)-1] {
			modifier |= map[string]fyne.KeyModifier{
				"Ctrl": fyne.KeyModifierControl, "Shift": fyne.KeyModifierShift, "Alt": fyne.KeyModifierAlt,
			}[part]
		}
		h.pressOne(name, modifier)
	}
}

func (h *Hands) pressOne(name fyne.KeyName, modifier fyne.KeyModifier) {
	c := h.Window.Canvas()
	h.Options.Modifiers = func() fyne.KeyModifier { return modifier }
	switch {
	case name == fyne.KeyTab && modifier == 0:
		c.FocusNext()
	case name == fyne.KeyTab && modifier == fyne.KeyModifierShift:
		c.FocusPrevious()
	case modifier&(fyne.KeyModifierControl|fyne.KeyModifierAlt) != 0:
		h.shortcut(shortcutOf(name, modifier))
	case c.Focused() != nil:
		c.Focused().TypedKey(&fyne.KeyEvent{Name: name})
	case c.OnTypedKey() != nil:
		c.OnTypedKey()(&fyne.KeyEvent{Name: name})
	}
	h.Keyboard.Look()
}

func shortcutOf(name fyne.KeyName, modifier fyne.KeyModifier) fyne.Shortcut {
	if modifier == fyne.KeyModifierControl {
		switch name {
		case fyne.KeyZ:
			return &fyne.ShortcutUndo{}
		case fyne.KeyY:
			return &fyne.ShortcutRedo{}
		case fyne.KeyA:
			return &fyne.ShortcutSelectAll{}
		}
	}
	return &desktop.CustomShortcut{KeyName: name, Modifier: modifier}
}

// shortcut goes to the first menu item that has it, greyed out or not, else to
// what has the keyboard.
func (h *Hands) shortcut(s fyne.Shortcut) {
	for _, menu := range h.Window.MainMenu().Items {
		for _, item := range menu.Items {
			if item.Shortcut != nil && item.Shortcut.ShortcutName() == s.ShortcutName() {
				item.Action()
				return
			}
		}
	}
	if focused, ok := h.Window.Canvas().Focused().(fyne.Shortcutable); ok {
		focused.TypedShortcut(s)
	}
}

// Types writes letters into what has the keyboard.
func (h *Hands) Types(text string) {
	h.T.Helper()
	focused := h.Window.Canvas().Focused()
	if focused == nil {
		h.T.Fatalf("nothing has the keyboard for %q", text)
	}
	for _, r := range text {
		focused.TypedRune(r)
	}
}

// Sees fails where a text is nowhere on the screen.
func (h *Hands) Sees(wants ...string) {
	h.T.Helper()
	shown := strings.Join(Texts(h.Window.Canvas()), "\n")
	for _, want := range wants {
		if !strings.Contains(shown, want) {
			h.T.Fatalf("%q is not on the screen:\n%s", want, strings.ReplaceAll(shown, "\n", " | "))
		}
	}
}

// SeesNot fails where a text is on the screen.
func (h *Hands) SeesNot(want string) {
	h.T.Helper()
	if strings.Contains(strings.Join(Texts(h.Window.Canvas()), "\n"), want) {
		h.T.Fatalf("%q is on the screen", want)
	}
}

// Everybody returns everybody in the dossier.
func (h *Hands) Everybody() []data.Person { return Everybody(&Desk{Frame: h.Frame, T: h.T}) }

// Bring imports a list up to the step with the people.
func (h *Hands) Bring(content string) {
	h.T.Helper()
	path := filepath.Join(h.T.TempDir(), "lijst.csv")
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		h.T.Fatal(err)
	}
	h.Rooms.Lists.Read(h.Frame, path)
	h.Sees(h.Text("import.about"))
	for range 3 {
		h.Menu.Run("list-next")
	}
}

package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	fynetest "fyne.io/fyne/v2/test"

	"kader/data/store"
)

// hands are on the keyboard of a window: keys go where Fyne's desktop driver
// sends them, menu first, then what has the keyboard, then the window.
type hands struct {
	*App
	t *testing.T
}

// newHands starts the program without a dossier.
func newHands(t *testing.T, code string) *hands {
	t.Helper()
	f := fynetest.NewTempApp(t)
	f.Preferences().SetString(keyLanguage, code)
	a := New(f, Options{Clock: evening, Store: store.Options{WorkFactor: 4}, Inline: true})
	a.window.Resize(fyne.NewSize(1366, 768))
	a.prefs.setFolder(t.TempDir())
	t.Cleanup(func() {
		if a.store != nil {
			a.store.Close()
		}
	})
	return &hands{App: a, t: t}
}

// on takes over a desk.
func on(d *desk) *hands { return &hands{App: d.App, t: d.t} }

// press types keys one after the other: "Tab", "Shift+Tab", "Return", "Ctrl+K".
func (h *hands) press(keys ...string) {
	h.t.Helper()
	for _, key := range keys {
		parts := strings.Split(key, "+")
		name := fyne.KeyName(parts[len(parts)-1])
		var modifier fyne.KeyModifier
		for _, part := range parts[:len(parts)-1] {
			modifier |= map[string]fyne.KeyModifier{"Ctrl": fyne.KeyModifierControl, "Shift": fyne.KeyModifierShift, "Alt": fyne.KeyModifierAlt}[part]
		}
		h.pressOne(name, modifier)
	}
}

func (h *hands) pressOne(name fyne.KeyName, modifier fyne.KeyModifier) {
	c := h.window.Canvas()
	h.options.Modifiers = func() fyne.KeyModifier { return modifier }
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
	h.keyboard.look()
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
func (h *hands) shortcut(s fyne.Shortcut) {
	for _, menu := range h.window.MainMenu().Items {
		for _, item := range menu.Items {
			if item.Shortcut != nil && item.Shortcut.ShortcutName() == s.ShortcutName() {
				item.Action()
				return
			}
		}
	}
	if focused, ok := h.window.Canvas().Focused().(fyne.Shortcutable); ok {
		focused.TypedShortcut(s)
	}
}

// types writes letters into what has the keyboard.
func (h *hands) types(text string) {
	h.t.Helper()
	focused := h.window.Canvas().Focused()
	if focused == nil {
		h.t.Fatalf("nothing has the keyboard for %q", text)
	}
	for _, r := range text {
		focused.TypedRune(r)
	}
}

// sees fails where a text is nowhere on the screen.
func (h *hands) sees(wants ...string) {
	h.t.Helper()
	shown := strings.Join(texts(h.window.Canvas()), "\n")
	for _, want := range wants {
		if !strings.Contains(shown, want) {
			h.t.Fatalf("%q is not on the screen:\n%s", want, strings.ReplaceAll(shown, "\n", " | "))
		}
	}
}

// seesNot fails where a text is on the screen.
func (h *hands) seesNot(want string) {
	h.t.Helper()
	if strings.Contains(strings.Join(texts(h.window.Canvas()), "\n"), want) {
		h.t.Fatalf("%q is on the screen", want)
	}
}

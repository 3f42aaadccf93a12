package desk

import (
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// Press types keys one after the other: "Tab", "Shift+Tab", "Return", "Ctrl+K". They go where
// Fyne's desktop driver sends them: menu first, then what has the keyboard, then the window.
func (d *Desk) Press(keys ...string) {
	d.T.Helper()
	for _, key := range keys {
		d.pressOne(keysOf(key))
	}
}

// keysOf reads "Ctrl+Shift+N", and "Ctrl++".
func keysOf(keys string) (fyne.KeyName, fyne.KeyModifier) {
	parts := strings.Split(keys, "+")
	if strings.HasSuffix(keys, "++") {
		parts = append(parts[:len(parts)-2], "+")
	}
	var modifier fyne.KeyModifier
	for _, part := range parts[:len(parts)-1] {
		modifier |= map[string]fyne.KeyModifier{
			"Ctrl": fyne.KeyModifierControl, "Shift": fyne.KeyModifierShift, "Alt": fyne.KeyModifierAlt,
		}[part]
	}
	return fyne.KeyName(parts[len(parts)-1]), modifier
}

func (d *Desk) pressOne(name fyne.KeyName, modifier fyne.KeyModifier) {
	c := d.Window.Canvas()
	d.Options.Modifiers = func() fyne.KeyModifier { return modifier }
	if keyable, ok := c.Focused().(desktop.Keyable); ok {
		release := holdKeys(keyable, name, modifier)
		defer release()
	}
	tabbed, _ := c.Focused().(fyne.Tabbable)
	switch {
	case name == fyne.KeyTab && modifier&^fyne.KeyModifierShift == 0 && tabbed != nil && tabbed.AcceptsTab():
		c.Focused().TypedKey(&fyne.KeyEvent{Name: name})
	case name == fyne.KeyTab && modifier == 0:
		c.FocusNext()
	case name == fyne.KeyTab && modifier == fyne.KeyModifierShift:
		c.FocusPrevious()
	case modifier&(fyne.KeyModifierControl|fyne.KeyModifierAlt) != 0:
		d.shortcut(shortcutOf(name, modifier))
	case c.Focused() != nil:
		c.Focused().TypedKey(&fyne.KeyEvent{Name: name})
	case c.OnTypedKey() != nil:
		c.OnTypedKey()(&fyne.KeyEvent{Name: name})
	}
	d.Keyboard.Look()
}

// holdKeys tells a part which keys go down, and returns what tells it that they come up.
func holdKeys(part desktop.Keyable, name fyne.KeyName, modifier fyne.KeyModifier) (release func()) {
	var keys []fyne.KeyName
	if modifier&fyne.KeyModifierShift != 0 {
		keys = append(keys, desktop.KeyShiftLeft)
	}
	if modifier&fyne.KeyModifierControl != 0 {
		keys = append(keys, desktop.KeyControlLeft)
	}
	if modifier&fyne.KeyModifierAlt != 0 {
		keys = append(keys, desktop.KeyAltLeft)
	}
	keys = append(keys, name)
	for _, key := range keys {
		part.KeyDown(&fyne.KeyEvent{Name: key})
	}
	return func() {
		for _, key := range keys {
			part.KeyUp(&fyne.KeyEvent{Name: key})
		}
	}
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
func (d *Desk) shortcut(s fyne.Shortcut) {
	if item := d.itemOf(s); item != nil {
		item.Action()
		return
	}
	if focused, ok := d.Window.Canvas().Focused().(fyne.Shortcutable); ok {
		focused.TypedShortcut(s)
	}
	d.Menu.Alias(s) // Fyne's test canvas keeps no shortcuts
}

// itemOf returns the first menu item that has a shortcut, nil for none.
func (d *Desk) itemOf(s fyne.Shortcut) *fyne.MenuItem {
	for _, menu := range d.Window.MainMenu().Items {
		for _, item := range menu.Items {
			if item.Shortcut != nil && item.Shortcut.ShortcutName() == s.ShortcutName() {
				return item
			}
		}
	}
	return nil
}

// MenuItem returns the item of the menu with the given keys: "Ctrl+Z".
func (d *Desk) MenuItem(keys string) *fyne.MenuItem {
	d.T.Helper()
	item := d.itemOf(shortcutOf(keysOf(keys)))
	if item == nil {
		d.T.Fatalf("nothing in the menu has %s", keys)
	}
	return item
}

// MenuWords returns what the item of the menu with the given keys is called.
func (d *Desk) MenuWords(keys string) string {
	d.T.Helper()
	words, _, _ := strings.Cut(d.MenuItem(keys).Label, "   ")
	return words
}

// Types writes letters into what has the keyboard.
func (d *Desk) Types(text string) {
	d.T.Helper()
	focused := d.Window.Canvas().Focused()
	if focused == nil {
		d.T.Fatalf("nothing has the keyboard for %q", text)
	}
	for _, r := range text {
		focused.TypedRune(r)
	}
}

// Bring imports a list up to the step with the people.
func (d *Desk) Bring(content string) {
	d.T.Helper()
	path := filepath.Join(d.T.TempDir(), "lijst.csv")
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		d.T.Fatal(err)
	}
	d.Rooms.Lists.Read(d.Frame, path)
	d.Sees(d.Text("import.about"))
	for range 3 {
		d.Menu.Run("list-next")
	}
}

package frame

import (
	"maps"
	"runtime"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
)

// Menu is the menu bar and the keys of its commands.
type Menu struct {
	frame     *Frame
	commands  []Command
	menuPrint string          // of the menu on the screen
	gone      map[string]bool // dossiers opened before that are not there
	looks     int             // for those, of which the last counts
}

// menuNames are the menus in the order of the bar.
func menuNames() []string { return []string{"file", "edit", "list", "go", "view", "help"} }

// read reads the table of commands, and looks which of the dossiers that it offers are gone.
func (m *Menu) read() {
	m.readCommands()
	m.looks++
	look := m.looks
	m.frame.LookFor(m.frame.Prefs.Recent(), func(gone map[string]bool) {
		if look == m.looks && !maps.Equal(gone, m.gone) {
			m.gone = gone
			m.readCommands()
			m.Refresh()
		}
	})
}

// Gone tells whether a dossier that was opened before was not there at the last look.
func (m *Menu) Gone(path string) bool { return m.gone[path] }

// readCommands reads the one table from which the menu and the shortcuts are made, in the order of the
// menus.
func (m *Menu) readCommands() {
	m.commands = m.frame.Rooms.Commands(m.frame)
	slices.SortStableFunc(m.commands, func(c, d Command) int {
		return slices.Index(menuNames(), c.Menu) - slices.Index(menuNames(), d.Menu)
	})
}

// Run runs the command with the given id, as its menu item would.
func (m *Menu) Run(id string) {
	for _, c := range m.commands {
		if c.ID == id {
			m.trigger(c)
			return
		}
	}
}

// words returns what a command is called.
func (m *Menu) words(c Command) string {
	if c.Label != nil {
		return c.Label()
	}
	return m.frame.Text(c.TextKey)
}

// build makes the menu bar of the table. A shortcut stands in the menu, not
// on the canvas, because those of the canvas are silent while a field has the
// keyboard.
func (m *Menu) build() *fyne.MainMenu {
	menu := &fyne.MainMenu{}
	for _, name := range menuNames() {
		menu.Items = append(menu.Items, m.buildOne(name))
	}
	return menu
}

func (m *Menu) buildOne(name string) *fyne.Menu {
	menu := fyne.NewMenu(m.frame.Text("menu." + name))
	groups := map[string]*fyne.Menu{}
	var keyed []keyedItem
	for _, c := range m.commands {
		if c.Menu != name {
			continue
		}
		if c.Divider {
			menu.Items = append(menu.Items, fyne.NewMenuItemSeparator())
		}
		item := m.item(c)
		if c.Shortcut != nil {
			keyed = append(keyed, keyedItem{item, keyNames(m.frame, c.Shortcut)})
		}
		if c.Group == "" {
			menu.Items = append(menu.Items, item)
			continue
		}
		if groups[c.Group] == nil {
			groups[c.Group] = fyne.NewMenu("")
			head := fyne.NewMenuItem(m.frame.Text(c.Group), nil)
			head.ChildMenu = groups[c.Group]
			menu.Items = append(menu.Items, head)
		}
		groups[c.Group].Items = append(groups[c.Group].Items, item)
	}
	if runtime.GOOS != "darwin" { // there the system draws the menu
		writeKeys(keyed)
	}
	return menu
}

// keyedItem is an item of the menu and its keys as keyboards write them.
type keyedItem struct {
	item *fyne.MenuItem
	keys string
}

// firedOnly is a shortcut that Fyne fires and does not write beside its item: it would
// write it with a fifth of the strength of text, which nobody can read.
type firedOnly struct{ fyne.Shortcut }

// writeKeys writes the keys of items behind their words, in a column.
func writeKeys(items []keyedItem) {
	size := theme.TextSize()
	width := func(text string) float32 { return fyne.MeasureText(text, size, fyne.TextStyle{}).Width }
	column := float32(0)
	for _, k := range items {
		column = max(column, width(k.item.Label+keyGap+k.keys))
	}
	for _, k := range items {
		room := column - width(k.item.Label+keyGap+k.keys)
		k.item.Label += keyGap + strings.Repeat(" ", int(room/width(" ")+0.5)) + k.keys
		k.item.Shortcut = firedOnly{k.item.Shortcut}
	}
}

// keyGap is the least that keeps the words of an item from its keys.
const keyGap = "        "

func (m *Menu) item(c Command) *fyne.MenuItem {
	item := fyne.NewMenuItem(m.words(c), func() { m.trigger(c) })
	item.Shortcut = c.Shortcut
	item.IsQuit = c.ID == "quit"
	item.Disabled = c.Enabled != nil && !c.Enabled()
	item.Checked = c.checked != nil && c.checked()
	return item
}

// Refresh shows the menu again where a word, a tick or a grey item changed.
func (m *Menu) Refresh() {
	menu := m.build()
	if print := menuPrint(menu); print != m.menuPrint {
		m.menuPrint = print
		m.frame.Window.SetMainMenu(menu)
	}
}

// menuPrint is all of a menu that can change, to see whether it did.
func menuPrint(menu *fyne.MainMenu) string {
	var walk func(m *fyne.Menu) string
	walk = func(m *fyne.Menu) string {
		print := m.Label
		for _, item := range m.Items {
			print += "\n" + item.Label + strconv.FormatBool(item.Disabled) + strconv.FormatBool(item.Checked)
			if item.ChildMenu != nil {
				print += walk(item.ChildMenu)
			}
		}
		return print
	}
	print := ""
	for _, m := range menu.Items {
		print += walk(m)
	}
	return print
}

// bindAliases makes the other keys of commands work. They are asked where no item of the
// menu has them.
func (m *Menu) bindAliases() {
	for _, c := range m.commands {
		for _, s := range c.also {
			m.frame.Window.Canvas().AddShortcut(s, func(s fyne.Shortcut) { m.Alias(s) })
		}
	}
}

// Alias runs the command that has other keys than those in the menu, where there is one.
func (m *Menu) Alias(s fyne.Shortcut) {
	for _, c := range m.commands {
		for _, other := range c.also {
			if other.ShortcutName() == s.ShortcutName() {
				m.trigger(c)
				return
			}
		}
	}
}

// PlainKey runs the command that goes by a key without Ctrl and tells whether there
// is one.
func (m *Menu) PlainKey(key fyne.KeyName) bool {
	for _, c := range m.commands {
		if s, ok := c.Shortcut.(*desktop.CustomShortcut); ok && s.KeyName == key &&
			s.Modifier == m.modifiers()&fyne.KeyModifierShift {
			m.trigger(c)
			return true
		}
	}
	return false
}

// modifiers tells which of Shift, Ctrl and Alt are held.
func (m *Menu) modifiers() fyne.KeyModifier {
	if m.frame.Options.Modifiers != nil {
		return m.frame.Options.Modifiers()
	}
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok {
		return d.CurrentKeyModifiers()
	}
	return 0
}

// Alt tells whether Alt is held.
func (m *Menu) Alt() bool { return m.modifiers()&fyne.KeyModifierAlt != 0 }

// Shift tells whether Shift is held.
func (m *Menu) Shift() bool { return m.modifiers()&fyne.KeyModifierShift != 0 }

// trigger runs a command where it may run. Fyne fires the shortcut of a menu
// item also when the item is greyed out and when a dialog lies over the window,
// so both are asked here, for menu and keyboard alike.
func (m *Menu) trigger(c Command) {
	m.frame.NoteActivity()
	if m.frame.Window.Canvas().Overlays().Top() != nil {
		if c.inDialog != nil {
			c.inDialog()
		}
		return
	}
	if c.Enabled == nil || c.Enabled() {
		c.Run()
	}
}

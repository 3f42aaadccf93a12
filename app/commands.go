package app

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"kader/assets"
)

// command is one thing the user can do from the menu or the keyboard.
type command struct {
	id       string
	textKey  string
	label    func() string // instead of textKey, where the words change
	menu     string        // id of the menu it stands in, "" for the keyboard only
	group    string        // submenu, "" for the menu itself
	shortcut fyne.Shortcut // nil for none
	enabled  func() bool   // nil: always
	checked  func() bool   // nil: has no tick
	run      func()
	inDialog func() // what the keys do under a dialog, nil: nothing
	divider  bool   // a line above it
}

// Menu is the menu bar and the keys of its commands.
type Menu struct {
	frame     *App
	commands  []command
	menuPrint string // of the menu on the screen
}

// menuNames are the menus in the order of the bar.
func menuNames() []string { return []string{"file", "edit", "list", "go", "view", "help"} }

// read reads the one table from which the menu and the shortcuts are made, in the
// order of the menus.
func (m *Menu) read() []command {
	list := m.frame.rooms.commands(m.frame)
	slices.SortStableFunc(list, func(c, d command) int {
		return slices.Index(menuNames(), c.menu) - slices.Index(menuNames(), d.menu)
	})
	return list
}

// frameCommands are the commands of the frame itself.
func frameCommands(a *App) []command {
	return slices.Concat(fileCommands(a), editCommands(a), goCommands(a), viewCommands(a), helpCommands(a))
}

func fileCommands(a *App) []command {
	return []command{
		{id: "export", textKey: "menu.export", menu: "file", shortcut: control(fyne.KeyE), enabled: a.isOpen, run: func() { showExport(a) }},
		{id: "save", textKey: "menu.save", menu: "file", shortcut: control(fyne.KeyS), enabled: a.canWrite, run: a.onSave, divider: true},
		{id: "save-copy", textKey: "menu.save-copy", menu: "file", shortcut: controlShift(fyne.KeyS), enabled: a.isOpen, run: func() { onSaveCopy(a) }},
		{id: "lock", textKey: "menu.lock", menu: "file", shortcut: control(fyne.KeyL), enabled: a.isOpen, run: a.onLock},
		{id: "close", textKey: "menu.close", menu: "file", shortcut: control(fyne.KeyW), enabled: a.isOpen, run: a.onCloseDossier},
		{id: "quit", textKey: "menu.quit", menu: "file", shortcut: control(fyne.KeyQ), run: a.onQuit, divider: true},
	}
}

func editCommands(a *App) []command {
	return []command{
		{id: "undo", textKey: "menu.undo", label: a.undo.undoLabel, menu: "edit", shortcut: &fyne.ShortcutUndo{}, enabled: a.undo.canUndo, run: a.undo.onUndo, inDialog: func() { a.undo.undoTyping() }},
		{id: "redo", textKey: "menu.redo", label: a.undo.redoLabel, menu: "edit", shortcut: &fyne.ShortcutRedo{}, enabled: a.undo.canRedo, run: a.undo.onRedo, inDialog: func() { a.undo.redoTyping() }},
		{id: "add", textKey: "menu.add", menu: "edit", shortcut: control(fyne.KeyN), enabled: a.canAdd, run: a.onAdd, divider: true},
		{id: "find", textKey: "menu.find", menu: "edit", shortcut: control(fyne.KeyF), enabled: a.canFind, run: a.onFind},
		{id: "search", textKey: "menu.search", menu: "edit", shortcut: control(fyne.KeyK), enabled: a.isOpen, run: func() { showSearch(a) }},
	}
}

func goCommands(a *App) []command {
	var list []command
	for i, e := range a.rooms.entries {
		name := e.id
		list = append(list, command{
			id: "page." + name, textKey: "page." + name, menu: "go",
			shortcut: control(fyne.KeyName(strconv.Itoa(i + 1))),
			enabled:  a.isOpen, run: func() { a.open(name) },
			checked: func() bool { return a.current != nil && a.current.id() == name },
		})
	}
	return append(list,
		command{id: "next-page", textKey: "menu.next-page", menu: "go", shortcut: control(fyne.KeyPageDown), enabled: a.isOpen, run: func() { a.turnPage(1) }, divider: true},
		command{id: "previous-page", textKey: "menu.previous-page", menu: "go", shortcut: control(fyne.KeyPageUp), enabled: a.isOpen, run: func() { a.turnPage(-1) }},
		command{id: "rail", textKey: "menu.rail", menu: "go", shortcut: control(fyne.KeyTab), enabled: a.isOpen, run: a.keyboard.onSwitchFocus})
}

func viewCommands(a *App) []command {
	var list []command
	for _, code := range assets.Languages() {
		list = append(list, command{
			id: "language." + code, textKey: "language." + code, menu: "view", group: "menu.language",
			checked: func() bool { return a.lang.Code == code }, run: func() { a.setLanguage(code) },
		})
	}
	for _, v := range []variant{variantLight, variantDark, variantSystem} {
		list = append(list, command{
			id: "variant." + string(v), textKey: "variant." + string(v), menu: "view", group: "menu.variant",
			checked: func() bool { return a.prefs.variant() == v }, run: func() { a.look.setVariant(v) },
		})
	}
	return append(list,
		command{id: "larger", textKey: "menu.larger", menu: "view", shortcut: control(fyne.KeyEqual), run: func() { a.look.setTextSize(a.prefs.textSize() + textStep) }, divider: true},
		command{id: "smaller", textKey: "menu.smaller", menu: "view", shortcut: control(fyne.KeyMinus), run: func() { a.look.setTextSize(a.prefs.textSize() - textStep) }},
		command{id: "normal-size", textKey: "menu.normal-size", menu: "view", shortcut: control(fyne.Key0), run: func() { a.look.setTextSize(minTextSize) }},
		command{id: "projector", textKey: "menu.projector", menu: "view", shortcut: controlShift(fyne.KeyP), checked: func() bool { return a.look.projector }, run: a.look.onProjector, divider: true},
		command{id: "full-screen", textKey: "menu.full-screen", menu: "view", shortcut: controlShift(fyne.KeyF), checked: func() bool { return a.window.FullScreen() }, run: a.look.onFullScreen})
}

func helpCommands(a *App) []command {
	return []command{
		{id: "keys", textKey: "menu.keys", menu: "help", shortcut: control(fyne.KeySlash), run: func() { showKeys(a) }},
		{id: "about", textKey: "menu.about", menu: "help", run: func() { showAbout(a) }},
	}
}

func control(key fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierShortcutDefault}
}

func controlShift(key fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift}
}

func alt(key fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierAlt}
}

// plain is a key by itself, and shift one with Shift. Fyne shows them in the menu but
// hands them to what has the keyboard; see plainKey.
func plain(key fyne.KeyName) fyne.Shortcut { return &desktop.CustomShortcut{KeyName: key} }

func shift(key fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierShift}
}

// plainKey runs the command that goes by a key without Ctrl and tells whether there
// is one.
func (m *Menu) plainKey(key fyne.KeyName) bool {
	for _, c := range m.commands {
		if s, ok := c.shortcut.(*desktop.CustomShortcut); ok && s.KeyName == key && s.Modifier == m.modifiers()&fyne.KeyModifierShift {
			m.trigger(c)
			return true
		}
	}
	return false
}

// modifiers tells which of Shift, Ctrl and Alt are held.
func (m *Menu) modifiers() fyne.KeyModifier {
	if m.frame.options.Modifiers != nil {
		return m.frame.options.Modifiers()
	}
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok {
		return d.CurrentKeyModifiers()
	}
	return 0
}

// trigger runs a command where it may run. Fyne fires the shortcut of a menu
// item also when the item is greyed out and when a dialog lies over the window,
// so both are asked here, for menu and keyboard alike.
func (m *Menu) trigger(c command) {
	m.frame.noteActivity()
	if m.frame.window.Canvas().Overlays().Top() != nil {
		if c.inDialog != nil {
			c.inDialog()
		}
		return
	}
	if c.enabled == nil || c.enabled() {
		c.run()
	}
}

// run runs the command with the given id, as its menu item would.
func (m *Menu) run(id string) {
	for _, c := range m.commands {
		if c.id == id {
			m.trigger(c)
			return
		}
	}
}

// words returns what a command is called.
func (m *Menu) words(c command) string {
	if c.label != nil {
		return c.label()
	}
	return m.frame.text(c.textKey)
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
	menu := fyne.NewMenu(m.frame.text("menu." + name))
	groups := map[string]*fyne.Menu{}
	for _, c := range m.commands {
		if c.menu != name {
			continue
		}
		if c.divider {
			menu.Items = append(menu.Items, fyne.NewMenuItemSeparator())
		}
		item := m.item(c)
		if c.group == "" {
			menu.Items = append(menu.Items, item)
			continue
		}
		if groups[c.group] == nil {
			groups[c.group] = fyne.NewMenu("")
			head := fyne.NewMenuItem(m.frame.text(c.group), nil)
			head.ChildMenu = groups[c.group]
			menu.Items = append(menu.Items, head)
		}
		groups[c.group].Items = append(groups[c.group].Items, item)
	}
	return menu
}

func (m *Menu) item(c command) *fyne.MenuItem {
	item := fyne.NewMenuItem(m.words(c), func() { m.trigger(c) })
	item.Shortcut = c.shortcut
	item.IsQuit = c.id == "quit"
	item.Disabled = c.enabled != nil && !c.enabled()
	item.Checked = c.checked != nil && c.checked()
	return item
}

// refresh shows the menu again where a word, a tick or a grey item changed.
func (m *Menu) refresh() {
	menu := m.build()
	if print := menuPrint(menu); print != m.menuPrint {
		m.menuPrint = print
		m.frame.window.SetMainMenu(menu)
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

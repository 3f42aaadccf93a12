package frame

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"kader/assets"
)

// Command is one thing the user can do from the menu or the keyboard.
type Command struct {
	ID       string
	TextKey  string
	Label    func() string   // instead of TextKey, where the words change
	Menu     string          // id of the menu it stands in
	Group    string          // submenu, "" for the menu itself
	Shortcut fyne.Shortcut   // nil for none
	also     []fyne.Shortcut // other keys for it, which do not stand in the menu
	Enabled  func() bool     // nil: always
	checked  func() bool     // nil: has no tick
	Run      func()
	inDialog func() // what the keys do under a dialog, nil: nothing
	Divider  bool   // a line above it
}

// Commands are the commands of the frame itself.
func Commands(f *Frame) []Command {
	return slices.Concat(fileCommands(f), editCommands(f), goCommands(f), viewCommands(f), helpCommands(f))
}

func fileCommands(f *Frame) []Command {
	return []Command{
		{
			ID: "export", TextKey: "menu.export", Menu: "file", Shortcut: Control(fyne.KeyE), Enabled: f.IsOpen,
			Run: func() { showExport(f) },
		},
		{
			ID: "save", TextKey: "menu.save", Menu: "file", Shortcut: Control(fyne.KeyS), Enabled: f.CanWrite, Run: f.onSave,
			Divider: true,
		},
		{
			ID: "save-copy", TextKey: "menu.save-copy", Menu: "file", Shortcut: ControlShift(fyne.KeyS), Enabled: f.IsOpen,
			Run: func() { SaveCopy(f) },
		},
		{
			ID: railWho, TextKey: "menu.who", Menu: "file", Shortcut: Control(fyne.KeyU),
			Enabled: func() bool { return f.CanWrite() && !f.stage.on }, // on a wall no names are asked for
			Run:     func() { f.Rooms.Worker(f) }, Divider: true,
		},
		{ID: "lock", TextKey: "menu.lock", Menu: "file", Shortcut: Control(fyne.KeyL), Enabled: f.IsOpen, Run: f.onLock},
		{
			ID: "close", TextKey: "menu.close", Menu: "file", Shortcut: Control(fyne.KeyW), Enabled: f.IsOpen,
			Run: f.onCloseDossier,
		},
		{ID: "quit", TextKey: "menu.quit", Menu: "file", Shortcut: Control(fyne.KeyQ), Run: f.onQuit, Divider: true},
	}
}

func editCommands(f *Frame) []Command {
	return []Command{
		{
			// Ctrl+Z, and on a Mac Cmd+Z
			ID: "undo", TextKey: "menu.undo", Label: f.Undo.undoLabel, Menu: "edit", Shortcut: &fyne.ShortcutUndo{},
			Enabled: f.Undo.canUndo, Run: f.Undo.onUndo, inDialog: func() { f.Undo.undoTyping() },
		},
		{
			ID: "redo", TextKey: "menu.redo", Label: f.Undo.redoLabel, Menu: "edit", Shortcut: &fyne.ShortcutRedo{},
			Enabled: f.Undo.canRedo, Run: f.Undo.onRedo, inDialog: func() { f.Undo.redoTyping() },
		},
		{
			ID: "add", TextKey: "menu.add", Menu: "edit", Shortcut: Control(fyne.KeyN), Enabled: f.canAdd, Run: f.Add,
			Divider: true,
		},
		{ID: "find", TextKey: "menu.find", Menu: "edit", Shortcut: Control(fyne.KeyF), Enabled: f.canFind, Run: f.onFind},
		{
			ID: "search", TextKey: "menu.search", Menu: "edit", Shortcut: Control(fyne.KeyK),
			Enabled: func() bool { return f.IsOpen() && !f.stage.on }, Run: func() { showSearch(f) },
		},
	}
}

func goCommands(f *Frame) []Command {
	var list []Command
	for i, e := range f.Rooms.Entries {
		name := e.ID
		list = append(list, Command{
			ID: "page." + name, TextKey: "page." + name, Menu: "go",
			Shortcut: Control(fyne.KeyName(strconv.Itoa(i + 1))),
			Enabled:  f.IsOpen, Run: func() { f.Open(name) },
			checked: func() bool { return f.current != nil && f.current.ID() == name },
		})
	}
	return append(
		list,
		Command{
			ID: "next-page", TextKey: "menu.next-page", Menu: "go", Shortcut: Control(fyne.KeyPageDown), Enabled: f.IsOpen,
			Run: func() { f.turnPage(1) }, Divider: true,
		},
		Command{
			ID: "previous-page", TextKey: "menu.previous-page", Menu: "go", Shortcut: Control(fyne.KeyPageUp),
			Enabled: f.IsOpen, Run: func() { f.turnPage(-1) },
		},
		Command{
			ID: "rail", TextKey: "menu.rail", Menu: "go", Shortcut: Control(fyne.KeyTab), Enabled: f.IsOpen,
			Run: f.Keyboard.onSwitchFocus,
		},
	)
}

func viewCommands(f *Frame) []Command {
	var list []Command
	for _, code := range assets.Languages() {
		list = append(list, Command{
			ID: "language." + code, Label: func() string { return assets.LanguageName(code) },
			Menu: "view", Group: "menu.language",
			checked: func() bool { return f.Lang.Code == code }, Run: func() { f.SetLanguage(code) },
		})
	}
	for _, v := range []variant{variantLight, variantDark, variantSystem} {
		list = append(list, Command{
			ID: "variant." + string(v), TextKey: "variant." + string(v), Menu: "view", Group: "menu.variant",
			checked: func() bool { return f.Prefs.variant() == v }, Run: func() { f.appearance.setVariant(v) },
		})
	}
	return append(
		list,
		Command{
			// + has a key of its own on Nordic keyboards, and lies above = on others
			ID: "larger", TextKey: "menu.larger", Menu: "view", Shortcut: Control(fyne.KeyPlus),
			also: []fyne.Shortcut{Control(fyne.KeyEqual), ControlShift(fyne.KeyEqual), ControlShift(fyne.KeyPlus)},
			Run:  func() { f.appearance.setTextSize(f.Prefs.textSize() + textStep) }, Divider: true,
		},
		Command{
			ID: "smaller", TextKey: "menu.smaller", Menu: "view", Shortcut: Control(fyne.KeyMinus),
			Run: func() { f.appearance.setTextSize(f.Prefs.textSize() - textStep) },
		},
		Command{
			ID: "normal-size", TextKey: "menu.normal-size", Menu: "view", Shortcut: Control(fyne.Key0),
			Run: func() { f.appearance.setTextSize(minTextSize) },
		},
		Command{
			ID: "projector", TextKey: "menu.projector", Menu: "view", Shortcut: ControlShift(fyne.KeyP),
			checked: func() bool { return f.appearance.projector }, Run: f.appearance.onProjector, Divider: true,
		},
		Command{
			ID: "full-screen", TextKey: "menu.full-screen", Menu: "view", Shortcut: ControlShift(fyne.KeyF),
			checked: func() bool { return f.Window.FullScreen() }, Run: f.appearance.onFullScreen,
		},
	)
}

func helpCommands(f *Frame) []Command {
	return []Command{
		{ID: "manual", TextKey: "menu.manual", Menu: "help", Shortcut: Plain(fyne.KeyF1), Run: func() { showHelp(f) }},
		{ID: "keys", TextKey: "menu.keys", Menu: "help", Shortcut: Control(fyne.KeyF1), Run: func() { showKeys(f) }},
		{ID: "about", TextKey: "menu.about", Menu: "help", Run: func() { showAbout(f) }},
	}
}

// Control is a key with Ctrl.
func Control(key fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierShortcutDefault}
}

// ControlShift is a key with Ctrl and Shift.
func ControlShift(key fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift}
}

// Alt is a key with Alt.
func Alt(key fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierAlt}
}

// Plain is a key by itself. Fyne shows them in the menu but
// hands them to what has the keyboard; see PlainKey.
func Plain(key fyne.KeyName) fyne.Shortcut { return &desktop.CustomShortcut{KeyName: key} }

// Shift is a key with Shift; see Plain.
func Shift(key fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierShift}
}

package app

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// command is one thing the user can do from the menu or the keyboard.
type command struct {
	id       string
	textKey  string
	menu     string        // id of the menu it stands in
	shortcut fyne.Shortcut // nil for none
	enabled  func() bool   // nil: always
	run      func()
	always   bool // also under a dialog
}

// newCommands is the one table from which menu and shortcuts are made.
func (a *App) newCommands() []command {
	list := []command{}
	for i, name := range pageNames() {
		list = append(list, command{
			id: "page." + name, textKey: "page." + name, menu: "go",
			shortcut: control(fyne.KeyName(strconv.Itoa(i + 1))),
			enabled:  a.isOpen, run: func() { a.open(name) },
		})
	}
	return list
}

func pageNames() []string {
	return []string{pageToday, pageSnapshot, pagePeople, pageNewHires, pagePlan, pageMeetings, pageGroup}
}

func control(key fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierShortcutDefault}
}

// isOpen tells whether a dossier is open.
func (a *App) isOpen() bool { return a.store != nil }

// canWrite tells whether a dossier is open that can be changed.
func (a *App) canWrite() bool { return a.store != nil && a.store.ReadOnly() == "" }

package app

import (
	"slices"

	"fyne.io/fyne/v2"
)

// Run shows the window until it is closed, and returns the exit status.
func Run(o Options) int { return runWindow(o, composed()) }

// New builds the program in the given Fyne app without showing it.
func New(f fyne.App, o Options) *App { return newApp(f, o, composed()) }

// composed puts the rooms of the window together.
func composed() rooms {
	return rooms{
		entries:  []entry{todayEntry(), snapshotEntry(), peopleEntry(), newHiresEntry(), planEntry(), meetingsEntry(), groupEntry()},
		commands: allCommands,
		welcome:  showWelcome, unlock: unlockWith, opened: offerPassphrase, dropped: onDropped,
		lists: lists{ask: onImport, read: importFile, open: openRecord, undo: undoImport},
	}
}

// allCommands is the one table from which the menu and the shortcuts are made. Those of a
// menu stand in this order.
func allCommands(a *App) []command {
	return slices.Concat(startCommands(a), importCommands(a), frameCommands(a), peopleCommands(a))
}

package app

import (
	"fyne.io/fyne/v2"

	"kader/data"
)

// rooms are the parts of the window that the frame does not know.
type rooms struct {
	entries  []entry // the pages, in the order of the rail: Ctrl+1 … Ctrl+7
	commands func(*App) []command
	welcome  func(*App)                            // shows the page without a dossier
	unlock   func(a *App, path, passphrase string) // asks for the passphrase of a dossier, and tries the given one
	opened   func(*App)                            // hears that a dossier was opened
	dropped  func(a *App, items []fyne.URI)        // hears of files that were dropped on the window
	lists    lists
}

// lists are the ways to the lists of an employer or the union.
type lists struct {
	ask  func(*App)                                               // goes on with the running import, or asks for a list
	read func(a *App, path string)                                // reads a list
	open func(*App, data.List)                                    // shows the record of a list
	undo func(a *App, list data.List, batch data.Batch, ask bool) // takes a list back, after asking where ask is set
}

package frame

import (
	"fyne.io/fyne/v2"

	"kader/data"
)

// Rooms are the parts of the window that the frame does not know.
type Rooms struct {
	Entries  []Entry                                 // the pages, in the order of the rail: Ctrl+1 … Ctrl+7
	Commands func(*Frame) []Command                  // all commands; those of a menu in their order
	Welcome  func(*Frame)                            // shows the page without a dossier
	Unlock   func(f *Frame, path, passphrase string) // asks for the passphrase of a dossier, and tries the given one
	Switch   func(f *Frame, path string)             // opens another dossier instead of the open one
	Opened   func(*Frame)                            // hears that a dossier was opened
	Worker   func(*Frame)                            // asks who works
	Dropped  func(f *Frame, items []fyne.URI)        // hears of files that were dropped on the window
	Kept     func(*Frame)                            // shows what is kept, and what must go
	Lists    Lists
}

// Lists are the ways to the lists of an employer or the union.
type Lists struct {
	Ask  func(*Frame)                                               // goes on with the running import, or asks for a list
	Read func(f *Frame, path string)                                // reads a list
	Open func(*Frame, data.List)                                    // shows the record of a list
	Undo func(f *Frame, list data.List, batch data.Batch, ask bool) // takes a list back, after asking where ask is set
}

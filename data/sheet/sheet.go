// Package sheet turns the bytes of a spreadsheet file into rows of typed cells.
// It knows nothing of people. What a file is shows in its bytes; its name is
// only used to say where an error is.
//
// Every reader works on hostile bytes within bounded time and memory, writes
// nothing to the disk, and either returns every cell or says that it did not.
package sheet

import "kader/data"

// Kind is what a cell holds.
type Kind uint8

// The kinds of cells. A formula is the kind of its stored result.
const (
	Empty Kind = iota
	Text
	Number
	Date
	Bool
	Error
)

// Cell is one value of a sheet. The zero Cell is empty.
type Cell struct {
	Kind   Kind
	Text   string    // as a reader would show it; dates yyyy-mm-dd, bools TRUE and FALSE
	Number float64   // of a Number, the serial of a Date, 1 for a true Bool
	Date   data.Date // of a Date; a time of day is left out
}

// Sheet is one table of a file. Rows[0] is row 1, also when it is empty. Rows
// and cells that are empty at the end are left out, so rows differ in length.
// Of merged cells only the first has a value.
type Sheet struct {
	Name   string
	Hidden bool
	Rows   [][]Cell
}

// Book is everything read from one file, its sheets in the order of the file.
type Book struct {
	Name   string
	Sheets []Sheet
}

// Sheet returns the sheet with the given name.
func (b *Book) Sheet(name string) (*Sheet, bool) {
	for i := range b.Sheets {
		if b.Sheets[i].Name == name {
			return &b.Sheets[i], true
		}
	}
	return nil, false
}

// Empty tells whether no sheet of the book holds a value.
func (b *Book) Empty() bool {
	for _, s := range b.Sheets {
		if len(s.Rows) > 0 {
			return false
		}
	}
	return true
}

// Options say how to read a file. The zero Options read a file without a password.
type Options struct {
	Password string
	// Progress, where not nil, hears now and then which share of the work is
	// done, and stops it by returning false: Open then returns context.Canceled.
	Progress func(share float64) bool
}

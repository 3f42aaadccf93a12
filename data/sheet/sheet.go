// Package sheet turns the bytes of a spreadsheet file into rows of typed cells.
// It knows nothing of people. What a file is shows in its bytes; its name is
// only used to say where an error is.
//
// It reads what Excel has saved since 1993 (.xls, .xlsx, .xlsm, .xlsb, XML and web
// pages), LibreOffice (.ods, .fods) and any program that writes text with
// separators; packed or not, locked or not. All readers but those of zip and of
// single ciphers are our own and run in the program itself: they allocate what a
// file holds, never what it claims, so no helper process is needed around them.
//
// Every reader works on hostile bytes within bounded time and memory, writes
// nothing to the disk, and either returns every cell or says that it did not.
package sheet

import (
	"sort"

	"kader/data"
)

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

// Cell is one value of a sheet. The zero Cell is empty. A list of 100,000 people
// has a million of them, so a cell holds no more than it must.
type Cell struct {
	Text   string  // as a reader would show it; dates yyyy-mm-dd, bools TRUE and FALSE
	Number float64 // of a Number, the serial of a Date, 1 for a true Bool
	Kind   Kind
	Struck bool // all of it is struck out
}

// Day returns the day of a Date, without its time of day; of any other cell the zero day.
func (c Cell) Day() data.Date {
	if c.Kind != Date {
		return data.Date{}
	}
	day, err := data.ParseDate(c.Text)
	if err != nil {
		return data.Date{}
	}
	return day
}

// Span is a run of rows or columns, counted from 0, both ends included.
type Span struct{ First, Last int }

// Area is a block of cells merged into one, counted from 0, all ends included.
type Area struct{ Top, Left, Bottom, Right int }

// Sheet is one table of a file. Rows[0] is row 1, also when it is empty. Rows
// and cells that are empty at the end are left out, so rows differ in length.
// Of merged cells only the first has a value.
type Sheet struct {
	Name   string
	Hidden bool
	Rows   [][]Cell
	Fault  error // why this sheet alone was not read; it has no rows then
	Beyond int   // cells with a value that stand further right than is read

	HiddenRows, HiddenColumns []Span // in order, not overlapping; their cells are in Rows as well
	Merged                    []Area // in the order of the file
}

// RowHidden reports whether the file hides a row, counted from 0.
func (s *Sheet) RowHidden(row int) bool { return within(s.HiddenRows, row) }

// ColumnHidden reports whether the file hides a column, counted from 0.
func (s *Sheet) ColumnHidden(column int) bool { return within(s.HiddenColumns, column) }

func within(spans []Span, n int) bool {
	i := sort.Search(len(spans), func(i int) bool { return spans[i].Last >= n })
	return i < len(spans) && spans[i].First <= n
}

// Book is everything read from one file, its sheets in the order of the file.
type Book struct {
	Name string
	// Attachment is the name of the file in which the sheets stood, where that was attached to a mail.
	Attachment string
	Sheets     []Sheet
	// Properties are the facts that a program noted about the document under names of its own, nil
	// where the format has none that we read.
	Properties map[string]string
	// LeftOut is of how many texts a part does not count: struck out beside other text, or a raised mark
	// of a note.
	LeftOut int
	// MixedEncodings is true for a text file of which some lines are in UTF-8 and others are not.
	MixedEncodings bool
}

// Empty reports whether no sheet of the book holds a value.
func (b *Book) Empty() bool {
	for _, s := range b.Sheets {
		if len(s.Rows) > 0 {
			return false
		}
	}
	return true
}

// fault returns why a sheet was not read, where no sheet holds a value; else nil.
func (b *Book) fault() error {
	if !b.Empty() {
		return nil
	}
	for _, s := range b.Sheets {
		if s.Fault != nil {
			return s.Fault
		}
	}
	return nil
}

// Options say how to read a file. The zero Options read a file without a password.
type Options struct {
	Password string
	// Progress, where not nil, hears now and then which share of the work is
	// done, and stops it by returning false: Open then returns context.Canceled.
	Progress func(share float64) bool
}

package sheet

import (
	"context"
	"errors"
)

// What a file may ask of us. Real lists stay far below; a file made to hurt does not.
const (
	// MaxFile is the largest file that is read, in bytes: larger than any list that
	// can be mailed.
	MaxFile = 64 << 20
	// maxInflated bounds the time spent unpacking and reading what was unpacked:
	// about four seconds of it. A sheet of maxCells takes some 300 MiB.
	maxInflated = 512 << 20
	// maxRatio is how far a part may shrink when packed, once it is larger than
	// freeRatio. Sheets reach 10 to 60; a bomb reaches 1,000.
	maxRatio  = 250
	freeRatio = 32 << 20
	// maxParts bounds the entries of a package; the largest workbooks have hundreds.
	maxParts = 20_000
	// maxRows and maxColumns: Excel ends at 1,048,576 rows and 16,384 columns. No
	// list of people has more than 1,024 columns; what stands beyond is not read.
	maxRows    = 1 << 20
	maxColumns = 1 << 10
	// maxRecords bounds the records of a binary workbook, which may be of two bytes;
	// one of maxCells has some ten million.
	maxRecords = 64 << 20
	// maxPassed bounds how often a column is looked at that a cell from above reaches
	// into: 256 such columns in every row.
	maxPassed = 256 * maxRows
	// maxCells bounds memory: a cell takes 32 bytes, so at most 256 MiB.
	maxCells = 8 << 20
	// manyStrings is the number of different texts that a million rows of a list may have.
	manyStrings = 1 << 20
	// maxCellText bounds the text of a cell, in bytes: Excel ends at 32,767 characters
	// of at most four. More is a file whose quotes were lost, or one made to hurt.
	maxCellText = 128 << 10
	// maxLongText bounds one text while it is gathered, in bytes.
	maxLongText = 32 << 20
	// maxSheets bounds the tables of one file.
	maxSheets = 1_000
	// maxMerged bounds the merged areas of one sheet: one for each row.
	maxMerged = maxRows
	// maxText bounds the texts of a book together, in bytes: as they are kept, and
	// again as they are read in the cells that share them. There a short text counts
	// for nothing: eight million of them are read in a second.
	maxText   = 192 << 20
	shortText = 64
)

// budget is what is left of the limits while one file is read.
type budget struct {
	inflated int // bytes
	records  int // of binary workbooks
	passed   int // columns that cells from above reach into
	cells    int // cells, rows and entries of string tables
	text     int // bytes that are kept
	read     int // bytes in cells with more than a short text
	total    int // bytes expected, to tell the progress
	told     float64
	progress func(share float64) bool
}

func newBudget(o Options) *budget {
	return &budget{
		inflated: maxInflated, records: maxRecords, passed: maxPassed, cells: maxCells, text: maxText,
		read: maxText, progress: o.Progress,
	}
}

// errTooMuch is a limit reached; Open turns it into the code for users.
var errTooMuch = errors.New("more than the limits allow")

func take(left *int, n int) error {
	if *left -= n; *left < 0 {
		return errTooMuch
	}
	return nil
}

// expect notes that n more bytes will be read.
func (b *budget) expect(n int) { b.total += n }

// takeInflated notes n bytes read, reports progress and returns an error if it was
// cancelled.
func (b *budget) takeInflated(n int) error {
	if err := take(&b.inflated, n); err != nil {
		return err
	}
	return b.report()
}

func (b *budget) report() error {
	if b.progress == nil || b.total == 0 {
		return nil
	}
	// What an archive holds shows bit by bit; the share still never goes back.
	b.told = max(b.told, min(float64(maxInflated-b.inflated)/float64(b.total), 1))
	if !b.progress(b.told) {
		return context.Canceled
	}
	return nil
}

// takeRecord notes a record of a binary workbook.
func (b *budget) takeRecord() error { return take(&b.records, 1) }

// takePassed notes n columns of a row into which cells from above reach.
func (b *budget) takePassed(n int) error { return take(&b.passed, n) }

// takeCells notes n cells kept in memory.
func (b *budget) takeCells(n int) error { return take(&b.cells, n) }

// takeString notes an entry of a string table that holds n already. A table of millions, which no list
// of people has, grows in leaps and stands in memory twice meanwhile: it counts for more.
func (b *budget) takeString(n int) error {
	if n >= manyStrings {
		return b.takeCells(4)
	}
	return b.takeCells(1)
}

// takeText notes n bytes of text kept in memory.
func (b *budget) takeText(n int) error { return take(&b.text, n) }

// takeFormat notes an entry of the table of cell formats. It counts for as much as
// eight cells: Excel allows 65,490, and a table of millions grows in leaps.
func (b *budget) takeFormat() error { return b.takeCells(8) }

// takeRead notes n bytes of text in a cell.
func (b *budget) takeRead(n int) error { return take(&b.read, n) }

// takeEntry notes an entry of a table of names, with n bytes of text.
func (b *budget) takeEntry(n int) error {
	if err := b.takeText(n); err != nil {
		return err
	}
	return b.takeCells(1)
}

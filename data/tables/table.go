// Package tables finds the tables in a sheet: where a header stands and what it means, which
// rows are about people, which columns and values may never be kept. It knows headers and
// cells, and nothing of the dossier.
package tables

import (
	"strings"

	"kader/data"
	"kader/data/sheet"
)

// Table is one table of a list: the header found, title rows, blank rows and totals
// set aside, forbidden columns dropped, single forbidden values blanked.
type Table struct {
	Sheet      string
	Name       string    // what its Place is called
	Hidden     bool      // a hidden sheet of the file
	HeaderRow  int       // the row in which the header begins, from 1; 0: the table has none
	HeaderRows int       // how many rows the header takes: 1 or 2, 0 without a header
	Titles     []string  // what stands above the header
	Headers    []string  // of the columns that are kept; a column may have none
	Letters    []string  // where these columns stand in the file: "A", "B" …
	Lines      []Line    // in the order of the file
	SetAside   []Aside   // rows that are not about a person
	Dropped    []string  // headers of forbidden columns, numbers in them masked
	Blanked    []Blanked // single forbidden values
	Parts      []Part    // the tables that it was made of, nil for a table of the file
	Turned     bool      // rows and columns of the file are swapped
	Dittos     int       // cells that said only that the cell above counts, and now hold that

	TitleKind      data.ListKind // what the titles speak of
	facts          *sheet.Sheet  // what the file hides and merges, without its rows
	first          int           // the row of the file with which this table begins, from 1
	bottom         int           // the last of its rows in the file, from 1
	area           part          // all columns of the file that it had before the gate
	others         []Line        // the rows that are no lines, gated like them
	headings       []Line        // the same rows, with the columns besides in which only they hold something
	headingsBeside bool          // there are such columns
	columns        []int         // where the columns stand in the file, from 0
	sections       []Section     // of a joined table: the departments of its parts
	NamesPeople    bool          // a column names people
	Fault          error         // why nobody can be read from it
}

// Blanked is a cell in which a forbidden value stood. The value is not kept.
type Blanked struct {
	Row    int    // as in the file, from 1
	Column string // letter
	Header string
}

// Line is one row with data. It has as many cells as the table has headers.
type Line struct {
	Number int // as in the file, from 1
	Cells  []sheet.Cell
	Hidden bool // the file hides this row

	births []birthCell // cells of which Cells has the year only
}

// Aside is a row that is not about a person.
type Aside struct {
	Row int // as in the file, from 1
	Why AsideReason
}

// AsideReason is why a row was set aside.
type AsideReason string

// The reasons. Blank rows are not mentioned.
const (
	AsideTitle  AsideReason = "title"  // above the header
	AsideHeader AsideReason = "header" // the header again, as on every printed page
	AsideTotal  AsideReason = "total"
	AsideNote   AsideReason = "note" // a remark or the name of a section
)

func textsOf(cells []sheet.Cell) []string {
	texts := make([]string, len(cells))
	for i := range cells {
		texts[i] = cells[i].Text
	}
	return texts
}

// columnHidden reports whether the file hides a column of the table.
func (t *Table) columnHidden(column int) bool {
	return t.facts != nil && t.facts.ColumnHidden(t.columns[column])
}

// Beyond returns how many cells of the table's sheet stand further right than is read.
func (t *Table) Beyond() int {
	if t.facts == nil {
		return 0
	}
	return t.facts.Beyond
}

// ColumnName returns what a column is called: its header, or its letter without one.
func (t *Table) ColumnName(column int) string {
	if t.Headers[column] != "" {
		return t.Headers[column]
	}
	return t.Letters[column]
}

// HasHeadingsBeside reports whether headings may stand in columns that hold nothing else, which are
// no columns of the table.
func (t *Table) HasHeadingsBeside() bool { return t.headingsBeside }

// HasValues reports whether a column holds something below its header.
func (t *Table) HasValues(column int) bool {
	for i := range t.Lines {
		if strings.TrimSpace(t.Lines[i].Cells[column].Text) != "" {
			return true
		}
	}
	return false
}

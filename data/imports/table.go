package imports

import (
	"kader/data"
	"kader/data/sheet"
)

// Table is one sheet of a list: the header found, title rows, blank rows and totals
// set aside, forbidden columns dropped, single forbidden values blanked.
type Table struct {
	Sheet     string
	Hidden    bool     // a hidden sheet of the file
	HeaderRow int      // as in the file, from 1
	Headers   []string // of the columns that are kept; a column may have none
	Letters   []string // where these columns stand in the file: "A", "B" …
	Lines     []Line
	SetAside  []Aside
	Dropped   []string  // headers of forbidden columns, numbers in them masked
	Blanked   []Problem // single forbidden values

	hint data.ListKind // what the titles speak of
}

// Line is one row with data. It has as many cells as the table has headers.
type Line struct {
	Number int // as in the file, from 1
	Cells  []sheet.Cell
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

// Texts returns what the first lines hold as a reader sees it, at most limit of them.
func (t *Table) Texts(limit int) [][]string {
	rows := make([][]string, 0, min(limit, len(t.Lines)))
	for _, line := range t.Lines[:min(limit, len(t.Lines))] {
		texts := make([]string, len(line.Cells))
		for i, c := range line.Cells {
			texts[i] = c.Text
		}
		rows = append(rows, texts)
	}
	return rows
}

// nameOf returns what a column is called: its header, or its letter without one.
func (t *Table) nameOf(column int) string {
	if t.Headers[column] != "" {
		return t.Headers[column]
	}
	return t.Letters[column]
}

// letterOf returns the letters of a column, 0 being A.
func letterOf(column int) string {
	letters := ""
	for column >= 0 {
		letters = string(rune('A'+column%26)) + letters
		column = column/26 - 1
	}
	return letters
}

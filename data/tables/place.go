package tables

import "slices"

// Place is one table of the file that can be imported.
type Place struct {
	Name      string // unique: the sheet's name, "Blad1 (2)" for its second table
	Sheet     string
	HeaderRow int  // from 1; 0: it has no header row
	Hidden    bool // a hidden sheet
	Rows      int  // how many lines it has
}

// Place returns what a user sees of the table when choosing one.
func (t *Table) Place() Place {
	return Place{Name: t.Name, Sheet: t.Sheet, HeaderRow: t.HeaderRow, Hidden: t.Hidden, Rows: len(t.Lines)}
}

// Rank orders the tables of a file by how likely each is the list: one that names people first,
// then one with a header, then the one with most lines.
func (t *Table) Rank() int {
	worth := len(t.Lines) + 1
	if t.Hidden {
		worth = 1
	}
	if t.NamesPeople {
		worth += 1 << 30
	}
	if t.HeaderRow > 0 {
		worth += 1 << 29
	}
	if t.Parts != nil {
		worth++ // before a sheet of all people, which has no departments
	}
	return worth
}

// SkipHidden takes the rows that the file hides out of the lines.
func (t *Table) SkipHidden() {
	if !slices.ContainsFunc(t.Lines, func(l Line) bool { return l.Hidden }) {
		return
	}
	var lines, others []Line
	t.each(func(line *Line, isData bool) bool {
		if isData && !line.Hidden {
			lines = append(lines, *line)
		} else {
			others = append(others, *line)
		}
		return true
	})
	t.Lines, t.others = lines, others
}

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

func (t *Table) Place() Place {
	return Place{Name: t.Name, Sheet: t.Sheet, HeaderRow: t.HeaderRow, Hidden: t.Hidden, Rows: len(t.Lines)}
}

// Worth is how likely a table is the list: lines, if its columns name people, and
// rather under a header than by its values alone.
func (t *Table) Worth() int {
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
	return worth
}

// LeaveHidden takes the hidden rows out of the lines.
func (t *Table) LeaveHidden() {
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

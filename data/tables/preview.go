package tables

import (
	"kader/data"
	"kader/data/sheet"
)

// PreviewRow is one row of the sheet as it stands, with what it was taken for.
// Forbidden columns are not in it, and forbidden values are blank.
type PreviewRow struct {
	Number int      // as in the file, from 1
	Texts  []string // by Table.Letters
	Role   PreviewRole
	Hidden bool // the file hides this row

	cells []sheet.Cell // Texts are of these; none of a blank row
}

// Day is the day in a cell that the file keeps as one; a text that only reads like a
// day is none.
func (r *PreviewRow) Day(column int) data.Date {
	if column >= len(r.cells) {
		return data.Date{}
	}
	return r.cells[column].Day()
}

// PreviewRole is what a row was taken for, the text "import.role.<code>".
type PreviewRole string

// The roles.
const (
	RoleTitle  PreviewRole = "title"
	RoleHeader PreviewRole = "header"
	RoleData   PreviewRole = "data"
	RoleTotal  PreviewRole = "total"
	RoleNote   PreviewRole = "note"
	RoleBlank  PreviewRole = "blank"
)

// Preview returns the first rows of the table as they stand, with the titles above
// its header, totals, notes and blank rows; at most limit of them.
func (t *Table) Preview(limit int) []PreviewRow {
	roles := make(map[int]PreviewRole, len(t.SetAside))
	for _, a := range t.SetAside {
		roles[a.Row] = PreviewRole(a.Why)
	}
	for i := range t.HeaderRows {
		roles[t.HeaderRow+i] = RoleHeader
	}
	rows := make([]PreviewRow, 0, min(limit, len(t.Lines)+len(t.others)))
	t.each(func(line *Line, isData bool) bool {
		next := max(t.first, 1) + len(rows)
		for ; next < line.Number && len(rows) < limit; next++ {
			rows = append(rows, PreviewRow{Number: next, Texts: make([]string, len(t.Headers)), Role: RoleBlank, Hidden: t.facts.RowHidden(next - 1)})
		}
		if len(rows) >= limit {
			return false
		}
		role := RoleData
		if !isData {
			role = roles[line.Number]
			if role == "" {
				role = RoleData // a hidden row that is left out
			}
		}
		rows = append(rows, PreviewRow{Number: line.Number, Texts: textsOf(line.Cells), Role: role, Hidden: line.Hidden, cells: line.Cells})
		return true
	})
	return rows
}

// each visits lines and other rows in the order of the file, until visit says no.
func (t *Table) each(visit func(line *Line, isData bool) bool) {
	for i, j := 0, 0; i < len(t.Lines) || j < len(t.others); {
		if j == len(t.others) || i < len(t.Lines) && t.Lines[i].Number < t.others[j].Number {
			if !visit(&t.Lines[i], true) {
				return
			}
			i++
			continue
		}
		if !visit(&t.others[j], false) {
			return
		}
		j++
	}
}

// rows returns the rows of the table as they were read, but gated, the first of
// them being row t.first of the file.
func (t *Table) rows() [][]sheet.Cell {
	var rows [][]sheet.Cell
	t.each(func(line *Line, _ bool) bool {
		for len(rows) <= line.Number-t.first {
			rows = append(rows, nil)
		}
		rows[line.Number-t.first] = line.Cells
		return true
	})
	return rows
}

package tables

import (
	"slices"

	"kader/data/sheet"
)

// fillMerged writes what stands in a cell that is merged over several rows into each
// of them: a department that is named once for all its people, or somebody's name
// beside two jobs. Rows with nothing else in them stay blank.
func (r *Raw) fillMerged() {
	left := len(r.rows) * len(r.columns) // areas do not overlap, unless somebody means harm
	for _, area := range r.facts.Merged {
		top, column := area.Top-r.first, slices.Index(r.columns, area.Left)
		if area.Bottom == area.Top || top <= r.header || top >= len(r.rows) || column < 0 || !filledIn(r.rows[top], column) {
			continue
		}
		cell := r.rows[top][column]
		for row := top + 1; row <= area.Bottom-r.first && row < len(r.rows); row++ {
			if left--; left < 0 {
				return
			}
			if !blank(r.rows[row]) && !filledIn(r.rows[row], column) {
				r.rows[row] = withCell(r.rows[row], column, cell)
			}
		}
	}
}

// withCell puts a cell into a row, which is copied where it is too short.
func withCell(cells []sheet.Cell, column int, cell sheet.Cell) []sheet.Cell {
	if column >= len(cells) {
		wider := make([]sheet.Cell, column+1)
		copy(wider, cells)
		cells = wider
	}
	cells[column] = cell
	return cells
}

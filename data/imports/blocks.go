package imports

import (
	"slices"
	"strconv"
	"strings"

	"kader/data"
	"kader/data/sheet"
	"kader/data/tables"
)

// useBlocks finds the columns in which a value stands once for several rows, and returns how many
// empty cells that concerns. Nothing is filled where the cells count as they stand.
func (w *typist) useBlocks(m tables.Mapping, asItStands bool) int {
	var columns []int
	for i := range m {
		if standsOnce(m, i) {
			columns = append(columns, i)
		}
	}
	blocks := w.table.Blocks(columns)
	total := 0
	for _, column := range columns {
		n := w.countFilled(column, blocks[column])
		if total += n; n > 0 && !asItStands {
			w.warnings = append(w.warnings, Warning{Code: WarnFilledAbove, Facts: map[string]string{
				"header": w.table.ColumnName(column), "n": strconv.Itoa(n),
			}})
		}
	}
	if !asItStands {
		w.blocks = blocks
	}
	return total
}

// standsOnce reports whether a column may hold a value that stands once for several rows: the place
// where people work and who leads it, and left of the names also their work.
func standsOnce(m tables.Mapping, column int) bool {
	switch m[column].Field {
	case data.FieldUnit, data.FieldSite, data.FieldManager:
		return true
	case data.FieldJobTitle, data.FieldContract:
		return slices.ContainsFunc(m[column:], func(c tables.Column) bool {
			return c.Field == data.FieldFullName || c.Field == data.FieldFamily || c.Field == data.FieldGiven
		})
	}
	return false
}

// countFilled counts the empty cells of a column that a block fills.
func (w *typist) countFilled(column int, blocks []tables.Block) int {
	n := 0
	for i := range w.table.Lines {
		line := &w.table.Lines[i]
		if b := tables.FindBlock(blocks, line.Number); b != nil && b.Row != line.Number && b.Cell.Kind != sheet.Empty {
			n++
		}
	}
	return n
}

// cellFor returns a cell of a row, or the one above that counts for it. A cell that the user emptied
// stays empty.
func (w *typist) cellFor(column int, cell *sheet.Cell, r *typedRow) *sheet.Cell {
	if len(w.blocks[column]) == 0 || cell.Kind != sheet.Empty && strings.TrimSpace(cell.Text) != "" {
		return cell
	}
	if _, typed := r.Fixed[w.table.Letters[column]]; typed {
		return cell
	}
	if b := tables.FindBlock(w.blocks[column], r.Number); b != nil {
		return &b.Cell
	}
	return cell
}

// KeepsEmpty reports whether cells stay empty that stand below a value that counts for several rows.
func KeepsEmpty(d *Draft) bool { return d.answers.asItStands }

// KeepEmpty sets whether these cells stay empty; otherwise they get the value above, with a warning.
func KeepEmpty(d *Draft, yes bool) error {
	d.answers.asItStands = yes
	return d.redo(fromColumns)
}

package imports

import (
	"slices"
	"strconv"
	"strings"

	"kader/data"
	"kader/data/sheet"
	"kader/data/tables"
	"kader/data/values"
)

// useBlocks finds the columns in which a value stands once for several rows, and returns how many
// empty cells that concerns. Nothing is filled where the cells count as they stand.
func (w *typist) useBlocks(m tables.Mapping, asItStands bool) int {
	var columns []int
	for i := range m {
		if standsOnce(m, i) && m[i].Before == "" {
			columns = append(columns, i)
		}
	}
	blocks := w.table.Blocks(columns)
	total := w.useContractRows(blocks, asItStands)
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

// isOfContract reports whether a field may differ between two contracts of one person.
func isOfContract(f data.Field) bool {
	return slices.Contains(tables.ContractFields(), f) ||
		slices.Contains([]data.Field{data.FieldStatus, data.FieldNote, data.FieldIgnore}, f)
}

// useContractRows adds the blocks of people whose name stands once above the rows of their contracts, and returns
// how many such rows there are. They hold nothing but a contract that follows the one above, or went before it,
// in a list that says of people where or as what they work as well; so no vacant post looks like one.
func (w *typist) useContractRows(blocks map[int][]tables.Block, asItStands bool) int {
	follows, n := make([]bool, len(w.table.Lines)), 0
	if !slices.Contains(w.fields, data.FieldUnit) && !slices.Contains(w.fields, data.FieldJobTitle) {
		return 0
	}
	for i := 1; i < len(follows); i++ {
		line, above := &w.table.Lines[i], &w.table.Lines[i-1]
		follows[i] = line.Number == above.Number+1 && w.holdsContractOnly(line) &&
			(follows[i-1] || !w.holdsContractOnly(above)) && w.isOtherContract(line, above)
		n += one(follows[i])
	}
	if n == 0 {
		return 0
	}
	if !asItStands {
		w.warnings = append(w.warnings, Warning{Code: WarnFilledAbove, Facts: map[string]string{
			"header": w.table.ColumnName(w.nameColumn()), "n": strconv.Itoa(n),
		}})
	}
	for column, f := range w.fields {
		if isOfContract(f) || blocks[column] != nil {
			continue
		}
		var own []tables.Block
		for i := range w.table.Lines {
			if line := &w.table.Lines[i]; !follows[i] {
				own = append(own, tables.Block{Row: line.Number, Cell: line.Cells[column]})
			}
		}
		blocks[column] = own
	}
	return n
}

// holdsContractOnly reports whether a row says nothing of a person but the days of a contract.
func (w *typist) holdsContractOnly(line *tables.Line) bool {
	starts := false
	for column, f := range w.fields {
		if isEmptyCell(&line.Cells[column]) {
			continue
		}
		if !isOfContract(f) {
			return false
		}
		starts = starts || f == data.FieldStartDate
	}
	return starts
}

// isOtherContract reports whether the contract of a row follows that of the row above, or went before it.
func (w *typist) isOtherContract(line, above *tables.Line) bool {
	start, end := w.contractDays(line)
	startAbove, endAbove := w.contractDays(above)
	if start.IsZero() || startAbove.IsZero() {
		return false
	}
	return !endAbove.IsZero() && endAbove.Before(start) || !end.IsZero() && end.Before(startAbove)
}

// contractDays returns the first and the last day in a row.
func (w *typist) contractDays(line *tables.Line) (start, end data.Date) {
	for column, f := range w.fields {
		if f != data.FieldStartDate && f != data.FieldEndDate || isEmptyCell(&line.Cells[column]) {
			continue
		}
		cell := &line.Cells[column]
		day, _ := w.day(f, cell, values.WithoutRemark(values.WithoutNoteMark(tidyText(cell.Text))), w.days[column])
		if f == data.FieldStartDate {
			start = day
		} else {
			end = day
		}
	}
	return start, end
}

// useBefore finds the columns that count where another one is empty, since nothing changed there, and says so.
func (w *typist) useBefore(m tables.Mapping) {
	w.before = make(map[int]int)
	for i := range m {
		before := slices.Index(w.table.Letters, m[i].Before)
		if m[i].Before == "" || before < 0 {
			continue
		}
		w.before[i] = before
		n := 0
		for j := range w.table.Lines {
			cells := w.table.Lines[j].Cells
			n += one(isEmptyCell(&cells[i]) && !isEmptyCell(&cells[before]))
		}
		w.warnings = append(w.warnings, Warning{Code: WarnBefore, Facts: map[string]string{
			"header": w.table.ColumnName(i), "other": w.table.ColumnName(before), "n": strconv.Itoa(n),
		}})
	}
}

func isEmptyCell(cell *sheet.Cell) bool {
	return cell.Kind == sheet.Empty || strings.TrimSpace(cell.Text) == ""
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

// cellFor returns a cell of a row, or the one above or beside it that counts for it. A cell that the user
// emptied stays empty.
func (w *typist) cellFor(column int, cells []sheet.Cell, r *typedRow) *sheet.Cell {
	cell := &cells[column]
	before, changes := w.before[column]
	if len(w.blocks[column]) == 0 && !changes || !isEmptyCell(cell) {
		return cell
	}
	if _, typed := r.Fixed[w.table.Letters[column]]; typed {
		return cell
	}
	if changes {
		return &cells[before]
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

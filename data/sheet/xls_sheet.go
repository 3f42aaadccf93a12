package sheet

import (
	"encoding/binary"
	"math"
)

// readSheet reads the rows of the sheet that starts at a place in the workbook.
// Charts and macros, which have the same records, are no sheets.
func (x *xls) readSheet(at int) (isSheet bool, err error) {
	x.layout = layout{budget: x.budget}
	x.number, x.pending, x.dialog = 0, -1, false
	x.row = x.row[:0]
	if err := x.records.seek(at); err != nil {
		return false, err
	}
	_, kind, err := x.records.readStart()
	if err != nil || kind != biffKindSheet {
		return false, err
	}
	// A chart on the sheet stands inside it, with the numbers that it draws.
	for depth := 1; depth > 0; {
		if !x.records.next() {
			return false, atRow(x.number+1, x.records.err)
		}
		switch {
		case x.records.id == biffStart:
			depth++
		case x.records.id == biffEnd:
			depth--
		case depth == 1:
			if err := x.readRecord(); err != nil {
				return false, atRow(x.number+1, err)
			}
		}
	}
	return !x.dialog, x.keepRow(x.number + 1)
}

// readRecord reads what is about the sheet rather than in its cells, or leaves
// it to readCell.
func (x *xls) readRecord() error {
	r := &x.records
	switch r.id {
	case biffSheetOptions:
		x.dialog = len(r.body) >= 2 && r.word(0)&0x10 != 0
	case biffRow:
		return x.readRowOptions()
	case biffColumns:
		return x.readColumns()
	case biffMerged:
		return x.readMerged()
	case biffResult:
		return x.readResult()
	case biffShared:
		return x.checkShared()
	case biffManyRK:
		return x.readManyRK()
	case biffFormula, 0x0206, 0x0406, biffRichText, biffSharedText, biffNumber, biffText, biffBoolOrError, biffRK:
		return x.readCell()
	}
	return nil
}

// readRowOptions notes a row that is hidden, by hand or by a filter, or that
// somebody drew so small that it does not show.
func (x *xls) readRowOptions() error {
	const hidden, drawn = 0x20, 0x40
	if err := x.records.need(14); err != nil {
		return err
	}
	if flags := x.records.body[12]; flags&hidden == 0 && (flags&drawn == 0 || x.records.word(6) != 0) {
		return nil
	}
	row := x.records.word(0)
	return x.layout.hideRows(row, row)
}

// readColumns notes columns that are hidden or have no width.
func (x *xls) readColumns() error {
	if err := x.records.need(9); err != nil {
		return err
	}
	if x.records.body[8]&1 == 0 && x.records.word(4) != 0 {
		return nil
	}
	return x.layout.hideColumns(x.records.word(0), x.records.word(2))
}

// readMerged notes areas of merged cells.
func (x *xls) readMerged() error {
	if err := x.records.need(2); err != nil {
		return err
	}
	const size = 8
	n := x.records.word(0)
	if err := x.records.need(2 + n*size); err != nil {
		return err
	}
	for at := 2; at < 2+n*size; at += size {
		a := Area{
			Top: x.records.word(at), Bottom: x.records.word(at + 2), Left: x.records.word(at + 4),
			Right: x.records.word(at + 6),
		}
		if err := x.layout.merge(a); err != nil {
			return err
		}
	}
	return nil
}

// startCell moves to the row of a cell and tells its column and format. Cells
// mostly stand in order, but need not.
func (x *xls) startCell(size int) (column, style int, err error) {
	if err := x.records.need(size); err != nil {
		return 0, 0, err
	}
	x.pending, x.zero = -1, false
	if row := x.records.word(0); row != x.number {
		if err := x.keepRow(x.number + 1); err != nil {
			return 0, 0, err
		}
		x.number, x.row = row, x.row[:0]
	}
	return x.records.word(2), x.records.word(4), nil
}

// store puts a cell into the row.
func (x *xls) store(column int, cell Cell, err error) error {
	if err == nil {
		x.put(column, cell)
	}
	return err
}

// How long the records of cells are at least.
const (
	biffCellSize    = 6
	biffNumberSize  = biffCellSize + 8
	biffRKSize      = biffCellSize + 4
	biffBoolSize    = biffCellSize + 2
	biffFormulaSize = biffCellSize + 8
)

// readCell reads a record that holds one cell.
func (x *xls) readCell() error {
	column, style, err := x.startCell(biffBoolSize)
	if err != nil {
		return err
	}
	body := x.records.body[biffCellSize:]
	switch x.records.id {
	case biffText, biffRichText:
		return x.readTextCell(column, style)
	case biffSharedText:
		return x.readSharedCell(column, style)
	case biffBoolOrError:
		cell := boolCell(body[0] != 0)
		if body[1] != 0 {
			cell = Cell{Kind: Error, Text: errorText(body[0])}
		}
		return x.store(column, cell, nil)
	case biffRK:
		if err := x.records.need(biffRKSize); err != nil {
			return err
		}
		return x.storeNumber(column, style, rkNumber(body))
	case biffNumber:
		if err := x.records.need(biffNumberSize); err != nil {
			return err
		}
		return x.storeNumber(column, style, float(body))
	}
	return x.readFormula(column, style)
}

func (x *xls) storeNumber(column, style int, v float64) error {
	cell, err := x.numberCell(style, v, nil)
	return x.store(column, x.styled(cell, style), err)
}

// readManyRK reads a record that holds numbers in a run of cells.
func (x *xls) readManyRK() error {
	const first, size, last = 4, 6, 2
	column, _, err := x.startCell(first + last)
	if err != nil {
		return err
	}
	for at := first; at+size <= len(x.records.body)-last; at += size {
		if err := x.storeNumber(column, x.records.word(at), rkNumber(x.records.body[at+2:])); err != nil {
			return err
		}
		column++
	}
	return nil
}

func (x *xls) readTextCell(column, style int) error {
	if err := x.readText(biffCellSize, 2); err != nil {
		return err
	}
	cell, err := x.textCell(Text, x.raw)
	if cell = x.styled(cell, style); x.texts.runs {
		cell.Struck = x.texts.struck
	}
	return x.store(column, cell, err)
}

// readSharedCell looks a text up in the table.
func (x *xls) readSharedCell(column, style int) error {
	if err := x.records.need(biffCellSize + 4); err != nil {
		return err
	}
	cell, err := x.sharedCell(int(int32(binary.LittleEndian.Uint32(x.records.body[biffCellSize:]))), style)
	return x.store(column, cell, err)
}

func float(b []byte) float64 { return math.Float64frombits(binary.LittleEndian.Uint64(b)) }

// rkNumber reads a number that is packed into four bytes: a whole one or the
// upper half of another, perhaps times a hundred.
func rkNumber(b []byte) float64 {
	packed := binary.LittleEndian.Uint32(b)
	v := math.Float64frombits(uint64(packed&^3) << 32)
	if packed&2 != 0 {
		v = float64(int32(packed) >> 2)
	}
	if packed&1 != 0 {
		v /= 100
	}
	return v
}

// errorText returns how Excel shows the error with a number.
func errorText(number byte) string {
	switch number {
	case 0x00:
		return "#NULL!"
	case 0x07:
		return "#DIV/0!"
	case 0x0F:
		return "#VALUE!"
	case 0x17:
		return "#REF!"
	case 0x1D:
		return "#NAME?"
	case 0x24:
		return "#NUM!"
	case 0x2B:
		return "#GETTING_DATA"
	}
	return "#N/A"
}

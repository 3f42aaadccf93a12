package sheet

import "io"

// readSheet reads the rows of one sheet.
func (x *xlsb) readSheet(part string) error {
	x.layout = layout{budget: x.budget}
	x.number, x.row = 0, x.row[:0]
	return x.archive.readBinary(part, func(r *xlsbRecords) error {
		found, inCells := false, false
		for r.next() {
			var err error
			switch {
			case r.id == xlsbCells:
				found, inCells = true, true
			case r.id == xlsbCellsEnd && inCells:
				inCells, err = false, x.keepRow(x.number+1)
				x.row = x.row[:0]
			case inCells:
				err = x.readInCells(r)
			default:
				err = x.readAround(r)
			}
			if err != nil {
				return atRow(x.number+1, err)
			}
		}
		if inCells && r.failure() == nil {
			return atRow(x.number+1, io.ErrUnexpectedEOF)
		}
		if !found && r.failure() == nil {
			return errNoCells
		}
		return nil
	})
}

// readAround reads what stands before and behind the cells.
func (x *xlsb) readAround(r *xlsbRecords) error {
	switch r.id {
	case xlsbColumns:
		if err := r.load(18); err != nil || r.body[16]&1 == 0 && r.long(8) != 0 {
			return err
		}
		return x.layout.hideColumns(r.long(0), r.long(4))
	case xlsbMerged:
		if err := r.load(16); err != nil {
			return err
		}
		return x.layout.merge(Area{Top: r.long(0), Bottom: r.long(4), Left: r.long(8), Right: r.long(12)})
	}
	return nil
}

// readInCells reads a row or a cell.
func (x *xlsb) readInCells(r *xlsbRecords) error {
	switch r.id {
	case xlsbRow:
		return x.readRow(r)
	case xlsbRK, xlsbError, xlsbBool, xlsbNumber, xlsbText, xlsbShared, xlsbRichText,
		xlsbTextResult, xlsbNumResult, xlsbBoolResult, xlsbErrorResult:
		return x.readCell(r)
	}
	return nil
}

// readRow moves to a row and notes whether it is hidden, or drawn so small that it
// does not show.
func (x *xlsb) readRow(r *xlsbRecords) error {
	const hidden, drawn = 0x10, 0x20
	if err := x.keepRow(x.number + 1); err != nil {
		return err
	}
	x.row = x.row[:0]
	if err := r.load(12); err != nil {
		return err
	}
	x.number = r.long(0)
	if flags := r.body[11]; flags&hidden == 0 && (flags&drawn == 0 || r.word(8) != 0) {
		return nil
	}
	return x.layout.hideRows(x.number, x.number)
}

// readCell reads a cell: its column and format, then its value. Of a formula the
// stored result comes first.
func (x *xlsb) readCell(r *xlsbRecords) error {
	if err := r.load(xlsbBefore + valueSize(r.id)); err != nil {
		return err
	}
	cell, err := x.cellOf(r, r.word(4)|int(r.body[6])<<16, r.body[xlsbBefore:])
	if err == nil {
		x.put(r.long(0), cell)
	}
	return err
}

// xlsbBefore is how many bytes stand before the value of a cell.
const xlsbBefore = 8

// valueSize returns how many bytes the value of a cell takes at least.
func valueSize(id int) int {
	switch id {
	case xlsbNumber, xlsbNumResult:
		return 8
	case xlsbRK, xlsbShared, xlsbText, xlsbTextResult:
		return 4
	}
	return 1
}

// cellOf reads the value of a cell.
func (x *xlsb) cellOf(r *xlsbRecords, style int, value []byte) (Cell, error) {
	if r.id == xlsbShared {
		return x.sharedCell(r.long(xlsbBefore), style)
	}
	cell, err := x.plainCell(r, style, value)
	if r.id == xlsbRichText && x.texts.runs {
		cell.Struck = x.texts.struck
		return cell, err
	}
	return x.styled(cell, style), err
}

// plainCell reads the value of a cell that is not shared.
func (x *xlsb) plainCell(r *xlsbRecords, style int, value []byte) (Cell, error) {
	switch r.id {
	case xlsbError, xlsbErrorResult:
		return Cell{Kind: Error, Text: errorText(value[0])}, nil
	case xlsbBool, xlsbBoolResult:
		return boolCell(value[0] != 0), nil
	case xlsbNumber, xlsbNumResult:
		return x.numberCell(style, float(value), nil)
	case xlsbRK:
		return x.numberCell(style, rkNumber(value), nil)
	case xlsbRichText:
		text, err := x.richText(r, xlsbBefore)
		if err != nil {
			return Cell{}, err
		}
		return x.textCell(Text, text)
	}
	wide, _, err := r.wide(xlsbBefore)
	if err != nil {
		return Cell{}, err
	}
	return x.textCell(Text, x.utf8(wide))
}

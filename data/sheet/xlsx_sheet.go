package sheet

import (
	"bytes"
	"errors"
)

// xlsxReader reads the cells of the sheets of one xlsx workbook.
type xlsxReader struct {
	grid
	raw []byte // text of the cell being read, reused
}

// sheet reads one worksheet part. Hidden and merged cells are described around the cells.
func (s *xlsxReader) sheet(a *archive, part sheetPart) (Sheet, error) {
	sheet := Sheet{Name: part.name, Hidden: part.hidden}
	l := layout{budget: s.budget}
	err := a.read(part.part, func(t *tags) error { return s.worksheet(t, &l) })
	s.finish(&sheet)
	l.finish(&sheet)
	return sheet, err
}

// errNoCells means a part that does not hold what every sheet has: a place for cells, if an empty
// one.
var errNoCells = errors.New("no cells")

// worksheet reads the tags of a worksheet part.
func (s *xlsxReader) worksheet(t *tags, l *layout) error {
	found := false
	for t.next() {
		var err error
		switch {
		case t.is("col"):
			err = hideColumn(t.attrs, l)
		case t.is("sheetData"):
			if found = true; !t.single {
				err = s.sheetData(t, l)
			}
		case t.is("mergeCell"):
			err = mergeCell(t, l)
		case t.ends("mergeCells"):
			return nil // what follows is of no concern
		}
		if err != nil {
			return err
		}
	}
	if err := t.failure(); err != nil || found {
		return err
	}
	return errNoCells
}

// hideColumn notes columns that a <col> hides, or that have no width.
func hideColumn(attrs []byte, l *layout) error {
	first, last, hidden := 0, 0, false
	for {
		key, value, rest, ok := nextAttr(attrs)
		if !ok {
			break
		}
		switch string(key) {
		case "min":
			first, _ = parseInt(value)
		case "max":
			last, _ = parseInt(value)
		case "hidden":
			hidden = hidden || isYes(value)
		case "width":
			hidden = hidden || isZeroNumber(value)
		}
		attrs = rest
	}
	if !hidden {
		return nil
	}
	return l.hideColumns(first-1, last-1)
}

// mergeCell notes an area such as A1:C2; a wrong one is none.
func mergeCell(t *tags, l *layout) error {
	ref, _ := t.value("ref")
	from, to, ok := bytes.Cut(ref, []byte(":"))
	left, top, okFrom := cellOf(from)
	right, bottom, okTo := cellOf(to)
	if !ok || !okFrom || !okTo {
		return nil
	}
	return l.merge(Area{Top: top, Left: left, Bottom: bottom, Right: right})
}

// cellOf reads a reference such as AB12 or $AB$12, from 0.
func cellOf(reference []byte) (column, row int, ok bool) {
	if bytes.IndexByte(reference, '$') >= 0 {
		reference = bytes.ReplaceAll(reference, []byte("$"), nil)
	}
	letters := 0
	for letters < len(reference) && isLetter(reference[letters]) {
		letters++
	}
	row, ok = parseInt(reference[letters:])
	column = columnOf(reference, -1)
	return column, row - 1, ok && column >= 0
}

// sheetData reads all rows. Rows usually stand in order, each with its number;
// both are optional.
func (s *xlsxReader) sheetData(t *tags, l *layout) error {
	row, hidden := 0, false
	for t.next() {
		switch {
		case t.ends("sheetData"):
			return nil
		case t.is("row"):
			row, hidden = rowAttrs(t.attrs, row+1)
			if hidden {
				if err := l.hideRows(row-1, row-1); err != nil {
					return atRow(row, err)
				}
			}
			if t.single {
				continue
			}
			if err := s.readRow(t); err != nil {
				return atRow(row, err)
			}
			if err := s.keepRow(row); err != nil {
				return atRow(row, err)
			}
		}
	}
	t.broken()
	return t.failure()
}

// rowAttrs returns the number of a row, and whether it is hidden or has no height.
func rowAttrs(attrs []byte, following int) (number int, hidden bool) {
	number = following
	for {
		key, value, rest, ok := nextAttr(attrs)
		if !ok {
			return number, hidden
		}
		switch string(key) {
		case "r":
			if n, ok := parseInt(value); ok && n > 0 {
				number = n
			}
		case "hidden":
			hidden = hidden || isYes(value)
		case "ht":
			hidden = hidden || isZeroNumber(value)
		}
		attrs = rest
	}
}

// isZeroNumber reports whether a number is there and is zero.
func isZeroNumber(value []byte) bool {
	return len(value) > 0 && value[0] == '0' && len(bytes.Trim(value, "0.")) == 0
}

// readRow reads the cells of a row into s.row.
func (s *xlsxReader) readRow(t *tags) error {
	s.row = s.row[:0]
	column := 0
	for t.next() {
		switch {
		case t.ends("row"):
			return nil
		case t.is("c"):
			a := cellAttrs(t.attrs, column)
			column = a.column + 1
			if t.single {
				continue
			}
			cell, err := s.readCell(t, a)
			if err != nil {
				return err
			}
			s.put(a.column, cell)
		}
	}
	t.broken()
	return t.failure()
}

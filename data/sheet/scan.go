package sheet

import "kader/data"

// scan reads the cells of the sheets of one xlsx workbook.
type scan struct {
	grid
	strings []string
	raw     []byte // text of the cell being read, reused
}

// sheet reads the rows of one worksheet part.
func (s *scan) sheet(a *archive, part string) ([][]Cell, error) {
	s.rows = nil
	err := a.read(part, func(t *tags) error {
		for t.next() {
			if t.is("sheetData") {
				if t.single {
					return nil
				}
				return s.sheetData(t)
			}
		}
		return nil
	})
	return s.rows, err
}

// sheetData reads all rows. Rows usually stand in order, each with its number;
// both are optional.
func (s *scan) sheetData(t *tags) error {
	row := 0
	for t.next() {
		switch {
		case t.ends("sheetData"):
			return nil
		case t.is("row"):
			row = rowNumber(t, row+1)
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

// atRow says in which row an error occurred.
func atRow(row int, err error) error {
	return fault(data.ErrSheetDamaged, data.Place{Row: row}, err)
}

// rowNumber returns the number of the row that the current tag opens.
func rowNumber(t *tags, following int) int {
	for rest := t.attrs; ; {
		key, value, after, ok := nextAttr(rest)
		if !ok {
			return following
		}
		if string(key) == "r" {
			if n, ok := parseInt(value); ok && n > 0 {
				return n
			}
			return following
		}
		rest = after
	}
}

// parseInt reads a whole number; what does not fit becomes the largest that does.
func parseInt(digits []byte) (int, bool) {
	const largest = 1<<31 - 1
	n := 0
	for _, c := range digits {
		if c < '0' || c > '9' {
			return 0, false
		}
		n = min(n*10+int(c-'0'), largest)
	}
	return n, len(digits) > 0
}

// readRow reads the cells of a row into s.row.
func (s *scan) readRow(t *tags) error {
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
			if cell.Kind != Empty && a.column < maxColumns {
				s.put(a.column, cell)
			}
		}
	}
	t.broken()
	return t.failure()
}

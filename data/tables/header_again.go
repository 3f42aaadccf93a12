package tables

import (
	"slices"

	"kader/data"
	"kader/data/sheet"
)

// RawOf returns a table as it was before its header was looked for: the given rows of the file or,
// where they are nil, those that passed the gate. They are copied, because the gate empties cells
// in place and the change may be cancelled.
func RawOf(file string, t *Table, rows [][]sheet.Cell) *Raw {
	r := &Raw{file: file, facts: t.facts, turned: t.Turned, rows: rows, first: t.first - 1, byHand: true}
	if rows == nil {
		r.rows, r.columns = t.rows(), t.columns
		for i := range r.rows {
			r.rows[i] = slices.Clone(r.rows[i])
		}
		return r
	}
	for column := t.area.left; column < t.area.right; column++ {
		r.columns = append(r.columns, column)
	}
	return r
}

// RowsIn returns the rows of the table in a sheet of the file; nil where it has fewer.
func (t *Table) RowsIn(s *sheet.Sheet) [][]sheet.Cell {
	if t.Turned {
		s = turn(s)
	}
	if len(s.Rows) < t.bottom {
		return nil
	}
	return t.area.cut(s.Rows[t.first-1 : t.bottom])
}

// SetHeader reads a table with a header of tall rows from the given row of the file on; row 0 is
// no header. It is ErrNoHeader where the table has no such rows or one is blank.
func (k *Reader) SetHeader(r *Raw, row, tall int) error {
	r.header, r.tall = row-r.first-1, tall
	if row == 0 {
		r.header, r.tall = -1, 0
	} else if tall < 1 || tall > 2 || r.header < 0 || r.header+tall > len(r.rows) ||
		slices.ContainsFunc(r.rows[r.header:r.header+tall], isBlank) {
		place := r.place()
		place.Row = row
		return data.Fault{Code: data.ErrNoHeader, Place: place}
	}
	k.readHeader(r)
	r.fillMerged()
	r.sortRows(k)
	return nil
}

// KeepHeadings takes over headings in columns that hold nothing else from the table as it was before its header was
// moved: those columns are none of the table, so its rows do not have them.
func (t *Table) KeepHeadings(before *Table) {
	if !before.headingsBeside {
		return
	}
	t.headingsBeside = true
	was := before.asides()
	for _, heading := range before.headings {
		row := heading.Number
		isRow := func(l Line) bool { return l.Number == row }
		if row == t.HeaderRow || slices.ContainsFunc(t.Lines, isRow) {
			continue
		}
		if i := slices.IndexFunc(t.headings, isRow); i >= 0 {
			t.headings[i] = heading
			continue
		}
		why := was[row]
		switch {
		case row < t.HeaderRow || t.HeaderRow == 0 && len(t.Lines) > 0 && row < t.Lines[0].Number:
			why = AsideTitle
		case why == AsideTitle:
			why = AsideNote
		}
		t.headings = append(t.headings, heading)
		t.SetAside = append(t.SetAside, Aside{row, why})
	}
	slices.SortStableFunc(t.headings, func(a, b Line) int { return a.Number - b.Number })
	slices.SortStableFunc(t.SetAside, func(a, b Aside) int { return a.Row - b.Row })
}

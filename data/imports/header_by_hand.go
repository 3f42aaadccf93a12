package imports

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"slices"

	"kader/data/gate"
	"kader/data/sheet"
	"kader/data/tables"
)

// SetHeaderRows sets where the header of the current table stands: the first of its one or two
// rows, counted in the file from 1; 0 is no header. The error is ErrNoHeader where the table has no
// such row; others are those of Prepare. A column that was dropped because of the former header
// comes back where the file can be read again, see Source.Reread.
func (d *Draft) SetHeaderRows(first, rows int) error {
	if len(d.tables) == 0 {
		return d.mostTellingFault()
	}
	before := d.tables[d.tableIndex]
	r, fresh, err := d.rawOf(&before)
	if err != nil {
		return err
	}
	if err := d.reader.SetHeader(r, first, rows); err != nil {
		return err
	}
	d.reportFromGate(shareGated)
	t := d.reader.Read(r)
	if err := d.progress.report(shareGated); err != nil {
		return err
	}
	t.Name = before.Name
	t.KeepParts(&before)
	if !fresh {
		t.KeepHeadings(&before)
		t.Dropped = slices.Concat(before.Dropped, t.Dropped)
		t.Blanked = slices.Concat(before.Blanked, t.Blanked)
	}
	d.tables[d.tableIndex], d.Places[d.tableIndex] = t, t.Place()
	d.selectTable(d.tableIndex)
	return d.restart()
}

// rawOf returns the rows of a table as they were before the gate, from the file. fresh is false
// where the file cannot be read again and the rows are gated ones: a header can be corrected
// without the file too. It fails only when cancelled.
func (d *Draft) rawOf(t *tables.Table) (r *tables.Raw, fresh bool, err error) {
	var rows [][]sheet.Cell
	if d.Source.Reread != nil && (len(t.Dropped)+len(t.Blanked) > 0 || t.HasHeadingsBeside() ||
		t.HasBirths()) {
		if rows, err = d.reread(t); err != nil {
			return nil, false, err
		}
	}
	return tables.RawOf(d.Source.File, t, rows), rows != nil, nil
}

// reread reads the rows of a table again; nil where the file is gone or has changed. It fails only
// when cancelled.
func (d *Draft) reread(t *tables.Table) ([][]sheet.Cell, error) {
	content, password, err := d.Source.Reread()
	if err != nil {
		return nil, nil
	}
	if sum := sha256.Sum256(content); hex.EncodeToString(sum[:]) != d.hash {
		return nil, nil
	}
	book, err := sheet.Open(d.Source.File, content, sheet.Options{
		Password: password, Progress: d.progress.part(shareGated, shareGated),
	})
	if errors.Is(err, context.Canceled) {
		return nil, context.Canceled
	} else if err != nil {
		return nil, nil
	}
	tables.MendLetters(book, d.known.group.Language)
	for i := range book.Sheets {
		s := &book.Sheets[i]
		d.reader.SplitPeople(s)
		if rows := t.RowsIn(s); rows != nil && gate.SafeName(s.Name) == t.Sheet {
			return rows, nil
		}
	}
	return nil, nil
}

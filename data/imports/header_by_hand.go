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

// SetHeader says in which row of the file, from 1, the header of the current table
// stands; 0 is that it has none. ErrNoHeader where the table has no such row; other
// errors are those of Prepare. A column that was dropped because of the former header
// comes back where the file can be read again, see Source.Reread.
func (d *Draft) SetHeader(row int) error { return d.SetHeaderRows(row, 1) }

// SetHeaderRows is SetHeader for a header of one or two rows, of which the upper one is
// given: its names stand above, or before, those of the lower one.
func (d *Draft) SetHeaderRows(first, rows int) error {
	if len(d.tables) == 0 {
		return d.worstFault()
	}
	before := d.tables[d.at]
	r, fresh, err := d.rawOf(&before)
	if err != nil {
		return err
	}
	if err := d.knows.SetHeader(r, first, rows); err != nil {
		return err
	}
	d.listen(shareGated)
	t := d.knows.Read(r)
	if err := d.progress.report(shareGated); err != nil {
		return err
	}
	t.Name = before.Name
	if !fresh {
		t.Dropped = slices.Concat(before.Dropped, t.Dropped)
		t.Blanked = slices.Concat(before.Blanked, t.Blanked)
	}
	d.tables[d.at], d.Places[d.at] = t, t.Place()
	d.take(d.at)
	return d.restart()
}

// rawOf returns the rows of a table as they were before the gate, from the file; fresh
// is false where that cannot be read again, and they are gated: a header must be put right
// also when the file has gone, as an attachment does. It fails only when cancelled.
func (d *Draft) rawOf(t *tables.Table) (r *tables.Raw, fresh bool, err error) {
	var rows [][]sheet.Cell
	if d.Source.Reread != nil && len(t.Dropped)+len(t.Blanked) > 0 {
		if rows, err = d.reread(t); err != nil {
			return nil, false, err
		}
	}
	return tables.RawAgain(d.Source.File, t, rows), rows != nil, nil
}

// reread reads the rows of a table once more; nil where the file has gone or is another
// by now. It fails only when cancelled.
func (d *Draft) reread(t *tables.Table) ([][]sheet.Cell, error) {
	content, password, err := d.Source.Reread()
	if err != nil {
		return nil, nil
	}
	if sum := sha256.Sum256(content); hex.EncodeToString(sum[:]) != d.Hash {
		return nil, nil
	}
	book, err := sheet.Open(d.Source.File, content, sheet.Options{Password: password, Progress: d.progress.part(shareGated, shareGated)})
	if errors.Is(err, context.Canceled) {
		return nil, context.Canceled
	} else if err != nil {
		return nil, nil
	}
	for i := range book.Sheets {
		s := &book.Sheets[i]
		if gate.SafeName(s.Name) == t.Sheet {
			return t.RowsIn(s), nil
		}
	}
	return nil, nil
}

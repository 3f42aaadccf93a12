package store

import (
	"errors"
	"fmt"
	"slices"

	"kader/data"
)

// batchRow is a batch with the numbers that order the log.
type batchRow struct {
	data.Batch
	number  int
	reverts bool // takes back ordinary work, so it is not itself work
	first   int  // its changes are numbered from first
	last    int  // to last
}

type changeRow struct {
	number int
	data.Change
}

// byColumns are those of a batch that say whose work it is.
const byColumns = "author_id, author, together"

// ChangeFilter chooses from the log. Zero fields choose everything.
type ChangeFilter struct {
	BatchID, RowID data.ID
}

// log notes a change. The first one makes the batch.
func (t *Tx) log(c data.Change) error {
	if !t.started {
		if err := t.startBatch(); err != nil {
			return err
		}
	}
	t.batch.last++
	t.pending = append(t.pending, changeRow{t.batch.last, c})
	t.touched[c.RowID] = struct{}{}
	if c.Noun == postTable {
		t.roles = nil
	}
	if len(t.pending) < logRows {
		return nil
	}
	return t.flushLog()
}

func (t *Tx) startBatch() error {
	t.started = true
	b := t.batch
	columns := []string{
		"number", "id", "made", "copy_id", "author_id", "author", "together", "label", "undoes", "reverts",
		"first_change", "last_change",
	}
	err := t.insert("batch", columns, []any{
		b.number, string(b.ID), instantCell{&b.At}.value(), string(b.CopyID), string(b.By.PersonID), b.By.Name,
		flagCell{&b.By.Together}.value(), b.Label, string(b.Undoes), flagCell{&b.reverts}.value(), b.first, b.last,
	})
	if err != nil {
		return fmt.Errorf("start batch: %w", err)
	}
	return nil
}

// logRows is how many changes are written to the log at a time.
const logRows = 128

func (t *Tx) flushLog() error {
	if len(t.pending) == 0 {
		return nil
	}
	columns := []string{"number", "batch", "noun", "row_id", "op", "field", "old_value", "new_value"}
	short := !slices.ContainsFunc(t.pending, func(c changeRow) bool { return c.Op != data.OpCreate })
	if short {
		columns = columns[:5]
	}
	args := make([]any, 0, len(t.pending)*len(columns))
	for _, c := range t.pending {
		args = append(args, c.number, t.batch.number, c.Noun, string(c.RowID), string(c.Op))
		if !short {
			args = append(args, c.Field, c.Old, c.New)
		}
	}
	t.pending = t.pending[:0]
	if err := t.insert("change", columns, args); err != nil {
		return fmt.Errorf("write log: %w", err)
	}
	return nil
}

// finishBatch writes what is left of the log.
func (t *Tx) finishBatch() error {
	if !t.started {
		return nil
	}
	if err := t.flushLog(); err != nil {
		return err
	}
	return t.exec("UPDATE batch SET row_count = ?, last_change = ? WHERE number = ?",
		len(t.touched), t.batch.last, t.batch.number)
}

// findBatches returns batches, newest first. limit 0 is no limit.
func (t *Tx) findBatches(f filter, limit int) ([]batchRow, error) {
	query := "SELECT number, id, made, copy_id, " + byColumns + ", label, undoes, reverts, undone, row_count," +
		" first_change, last_change FROM batch" + f.where() + " ORDER BY number DESC"
	if limit > 0 {
		query, f.args = query+" LIMIT ?", append(f.args, limit)
	}
	var found []batchRow
	err := t.query(query, f.args, func(scan func(...any) error) error {
		var b batchRow
		err := scan(&b.number, textCell[data.ID]{&b.ID}, instantCell{&b.At}, textCell[data.ID]{&b.CopyID},
			textCell[data.ID]{&b.By.PersonID}, &b.By.Name, flagCell{&b.By.Together}, &b.Label, textCell[data.ID]{&b.Undoes},
			flagCell{&b.reverts}, flagCell{&b.Undone}, &b.Count, &b.first, &b.last)
		b.Recent = b.number > t.store.opened
		found = append(found, b)
		return err
	})
	partly, again := t.FindPartlyUndone()
	if err := errors.Join(err, again); err != nil {
		return nil, fmt.Errorf("find batches: %w", err)
	}
	for i := range found {
		found[i].Partly = partly[found[i].ID]
	}
	return found, nil
}

// FindBatches returns at most limit batches, the newest first; 0 is all. A batch
// that is under way is not among them.
func (t *Tx) FindBatches(limit int) ([]data.Batch, error) {
	rows, err := t.findBatches(filter{parts: []string{"number <> ?"}, args: []any{t.batch.number}}, limit)
	if err != nil {
		return nil, err
	}
	found := make([]data.Batch, len(rows))
	for i, b := range rows {
		found[i] = b.Batch
	}
	return found, nil
}

// FindBatch returns the batch with the given id, or ErrNotFound.
func (t *Tx) FindBatch(id data.ID) (data.Batch, error) {
	found, err := t.findBatches(filter{parts: []string{"id = ?"}, args: []any{string(id)}}, 1)
	if err != nil || len(found) == 0 {
		return data.Batch{}, errors.Join(err, notFound(err))
	}
	return found[0].Batch, nil
}

// FindChanges returns the chosen changes, the oldest first.
func (t *Tx) FindChanges(f ChangeFilter) ([]data.Change, error) {
	rows, err := t.findChanges(f)
	if err != nil {
		return nil, err
	}
	found := make([]data.Change, len(rows))
	for i, c := range rows {
		found[i] = c.Change
	}
	return found, nil
}

func (t *Tx) findChanges(f ChangeFilter) ([]changeRow, error) {
	if err := t.flushLog(); err != nil {
		return nil, err
	}
	var where filter
	where.equal("change.row_id", f.RowID)
	where.equal("batch.id", f.BatchID)
	columns := "SELECT change.number, batch.id, batch.made, " + byColumns +
		", noun, row_id, op, field, old_value, new_value"
	query := columns + " FROM change JOIN batch ON batch.number = change.batch" + where.where() + " ORDER BY change.number"
	if f.BatchID != "" { // the numbers lead straight to the changes
		query = columns + " FROM batch JOIN change ON change.number BETWEEN batch.first_change AND batch.last_change" +
			where.where() + " ORDER BY change.number"
	}
	var found []changeRow
	err := t.query(query, where.args, func(scan func(...any) error) error {
		var c changeRow
		err := scan(&c.number, textCell[data.ID]{&c.BatchID}, instantCell{&c.At},
			textCell[data.ID]{&c.By.PersonID}, &c.By.Name, flagCell{&c.By.Together},
			&c.Noun, textCell[data.ID]{&c.RowID}, textCell[data.Op]{&c.Op}, &c.Field, &c.Old, &c.New)
		c.ID = data.ID(fmt.Sprintf("%s-%d", c.BatchID, c.number))
		found = append(found, c)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("find changes: %w", err)
	}
	return found, nil
}

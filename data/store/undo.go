package store

import (
	"errors"
	"fmt"
	"slices"

	"kader/data"
)

// UndoOptions say how far an undo goes. The zero value takes back what nobody
// touched since, and does it.
type UndoOptions struct {
	HandedOut bool // also people who since then were only handed out or moved on
	DryRun    bool // tells what would happen and changes nothing
}

// Undo is UndoWith without options.
func (s *Store) Undo(batch data.ID) (data.Undone, error) { return s.UndoWith(batch, UndoOptions{}) }

// UndoWith takes a batch back, as far as nobody worked on its rows since: a created
// row goes, an updated field gets its old value, a deleted row comes back. That is
// itself a batch, and undoing it is redo: the batch counts again as if it had never
// been taken back. An employer's list that the batch created stays, marked as undone
// once nothing of it is left.
//
// Where part stays, the batch can be taken back again later. Where nothing can be
// taken back, nothing changes and no batch is made. ErrNothingToUndo when there is
// no such batch, or all of it was taken back before.
func (s *Store) UndoWith(batch data.ID, o UndoOptions) (data.Undone, error) {
	u := undo{options: o}
	err := s.update(data.Batch{Label: "undo", Undoes: batch}, func(t *Tx) error {
		u.t = t
		return u.run(batch)
	})
	switch {
	case errors.Is(err, errRolledBack):
		if !o.DryRun {
			s.noteHopeless(u.target.number)
		}
		return u.result(), nil
	case err != nil && !errors.Is(err, data.ErrNotSaved):
		return data.Undone{}, err
	}
	undone := u.result()
	if u.t.started {
		undone.BatchID = u.t.batch.ID
	}
	return undone, err
}

// errRolledBack ends an undo that changes nothing.
var errRolledBack = errors.New("nothing is changed")

// undo is one undo under way.
type undo struct {
	t       *Tx
	options UndoOptions
	target  batchRow
	settled settled
	since   since
	created map[data.ID]bool  // rows that the batch created
	changes map[rowField]bool // fields that it changed
	before  before
	rows    map[data.ID]*undoneRow
	order   []data.ID
}

// undoneRow is a row of which some fields may go back and others stay.
type undoneRow struct {
	noun string
	op   data.Op
	fate data.Fate
	back bool // at least one field goes back
}

// note tells what becomes of a row, or of one of its fields.
func (u *undo) note(c changeRow, f data.Fate) {
	row := u.rows[c.RowID]
	if row == nil {
		row = &undoneRow{noun: c.Noun, op: c.Op, fate: f}
		u.rows[c.RowID] = row
		u.order = append(u.order, c.RowID)
	}
	if c.Op == data.OpCreate {
		row.op = c.Op
	}
	if slices.Index(data.Fates(), f) > slices.Index(data.Fates(), row.fate) {
		row.fate = f
	}
	row.back = row.back || f == data.FateBack
}

// fate returns what becomes of a row, "" when that was not told.
func (u *undo) fate(id data.ID) data.Fate {
	if row := u.rows[id]; row != nil {
		return row.fate
	}
	return ""
}

func (u *undo) result() data.Undone {
	var undone data.Undone
	for _, id := range u.order {
		if row := u.rows[id]; row != nil {
			part := row.back && row.fate != data.FateBack
			undone.Add(data.UndoneRow{Noun: row.noun, ID: id, Op: row.op, Fate: row.fate, Part: part})
		}
	}
	return undone
}

func (u *undo) run(batch data.ID) error {
	changes, err := u.begin(batch)
	if err != nil {
		return err
	}
	slices.Reverse(changes)
	for rest := changes; len(rest) > 0; {
		n := runLength(rest)
		if err := u.takeBack(rest[:n]); err != nil {
			return fmt.Errorf("undo: %w", err)
		}
		rest = rest[n:]
	}
	if err := u.takeBackBefore(); err != nil {
		return fmt.Errorf("undo: %w", err)
	}
	return u.finish(changes)
}

// begin finds the batch and which of its changes are to be taken back.
func (u *undo) begin(batch data.ID) ([]changeRow, error) {
	target, err := u.t.findLive(batch)
	if err != nil {
		return nil, err
	}
	if target.Label == labelExported {
		return nil, data.ErrWentOut
	}
	changes, err := u.t.findChanges(ChangeFilter{BatchID: target.ID})
	if err != nil {
		return nil, err
	}
	if len(changes) == 0 {
		return nil, data.ErrNothingToUndo
	}
	u.target, u.rows = target, make(map[data.ID]*undoneRow)
	u.t.batch.reverts, u.t.batch.Undoes = true, target.ID
	if u.target.reverts {
		u.t.batch.Label = "redo"
	}
	if u.settled, err = u.t.findSettled(); err != nil {
		return nil, err
	}
	if u.since, err = u.t.findSince(u.target, u.settled); err != nil {
		return nil, err
	}
	u.created, u.changes = make(map[data.ID]bool), make(map[rowField]bool)
	for _, c := range changes {
		switch c.Op {
		case data.OpCreate:
			u.created[c.RowID] = true
		case data.OpUpdate:
			u.changes[rowField{c.RowID, c.Field}] = true
		}
	}
	return u.partBefore(slices.DeleteFunc(changes, u.leaveOut)), nil
}

// leaveOut reports whether a change needs nothing: an earlier undo of the same batch
// took it back, or the batch created the row and somebody worked on it since. Records
// of imports are marked, not taken back.
func (u *undo) leaveOut(c changeRow) bool {
	if c.Noun == listTable && c.Op == data.OpCreate && !u.target.reverts {
		return true
	}
	return u.settled.has(u.target.ID, c) || c.Op == data.OpUpdate && u.created[c.RowID] && u.since.rows[c.RowID] != 0
}

// runLength returns how many changes at the start are of one kind.
func runLength(changes []changeRow) int {
	n := 1
	for n < len(changes) && changes[n].Noun == changes[0].Noun && changes[n].Op == changes[0].Op {
		n++
	}
	return n
}

// takeBack takes back changes of one kind in one table, the last first.
func (u *undo) takeBack(changes []changeRow) error {
	k, err := tableNamed(changes[0].Noun)
	if err != nil {
		return err
	}
	switch changes[0].Op {
	case data.OpCreate:
		return u.takeBackCreated(k, changes)
	case data.OpUpdate:
		return k.revertMany(u, changes)
	case data.OpDelete:
		return k.restoreMany(u, changes)
	}
	return fmt.Errorf("unknown change %q", changes[0].Op)
}

// finish marks what was taken back, unless that was nothing.
func (u *undo) finish(changes []changeRow) error {
	for _, c := range changes { // that a list was marked is no work of anybody
		if c.Noun == listTable && c.Field == "undone" && u.fate(c.RowID) != data.FateFailed {
			delete(u.rows, c.RowID)
		}
	}
	undone := u.result()
	if undone.Nothing() {
		return errRolledBack
	}
	if err := u.t.revertMapping(u.target); err != nil {
		return fmt.Errorf("undo: %w", err)
	}
	if err := u.mark(undone.Complete()); err != nil {
		return err
	}
	if err := u.resetChanged(); err != nil {
		return err
	}
	if u.options.DryRun {
		return errRolledBack
	}
	return nil
}

// mark notes in the log that the batch, with the list that it imported, was taken
// back. A redo makes the batch count again that had been taken back.
func (u *undo) mark(complete bool) error {
	const undone = "UPDATE batch SET undone = 1 WHERE number = ?"
	if u.target.reverts {
		if u.t.started {
			if err := u.t.exec(undone, u.t.batch.number); err != nil {
				return err
			}
		}
		if err := u.t.exec("UPDATE batch SET undone = 0 WHERE id = ?", string(u.target.Undoes)); err != nil {
			return err
		}
		return u.t.exec(undone, u.target.number)
	}
	if !complete {
		return nil
	}
	lists, err := u.t.FindLists(ListFilter{BatchID: u.target.ID})
	if err != nil {
		return err
	}
	for _, l := range lists {
		if err := listNoun().set(u.t, l.ID, "undone", "1"); err != nil {
			return err
		}
	}
	return u.t.exec(undone, u.target.number)
}

// resetChanged gives rows that are again as they were the instant of change that
// they had then.
func (u *undo) resetChanged() error {
	if err := u.t.flushLog(); err != nil {
		return err
	}
	type row struct {
		noun string
		id   data.ID
	}
	var rows []row
	query := "SELECT DISTINCT noun, row_id FROM change WHERE number >= ? AND op = 'update'"
	err := u.t.query(query, []any{u.t.batch.first}, func(scan func(...any) error) error {
		var r row
		err := scan(&r.noun, textCell[data.ID]{&r.id})
		rows = append(rows, r)
		return err
	})
	if err != nil {
		return err
	}
	for _, r := range rows {
		if err := u.resetRow(r.noun, r.id); err != nil {
			return err
		}
	}
	return nil
}

func (u *undo) resetRow(table string, id data.ID) error {
	if u.fate(id) != data.FateBack {
		return nil
	}
	return u.t.exec("UPDATE "+table+" SET changed = COALESCE((SELECT MAX(batch.made) FROM change"+
		" JOIN batch ON batch.number = change.batch"+
		" WHERE change.row_id = ? AND batch.undone = 0 AND batch.reverts = 0), created) WHERE id = ?",
		string(id), string(id))
}

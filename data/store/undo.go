package store

import (
	"errors"
	"fmt"
	"slices"

	"kader/data"
)

// LastBatch returns the newest batch that undo would take back.
func (s *Store) LastBatch() (data.Batch, bool) {
	return s.newest(filter{parts: []string{"undone = 0", "reverts = 0", hasChanges}})
}

// LastUndo returns the newest undo that can itself be taken back, which is redo.
// There is none once new work was done after it.
func (s *Store) LastUndo() (data.Batch, bool) {
	return s.newest(filter{parts: []string{"undone = 0", "reverts = 1", hasChanges, noLaterWork}})
}

// hasChanges leaves out batches of which erasure took everything.
const hasChanges = "EXISTS (SELECT number FROM change WHERE number BETWEEN first_change AND last_change)"

const noLaterWork = "NOT EXISTS (SELECT later.number FROM batch later WHERE later.number > batch.number AND later.undoes = '')"

func (s *Store) newest(f filter) (b data.Batch, ok bool) {
	err := s.View(func(t *Tx) error {
		found, err := t.findBatches(f, 1)
		if len(found) == 1 {
			b, ok = found[0].Batch, true
		}
		return err
	})
	return b, ok && err == nil
}

// Undo takes a batch back, as far as nobody worked on its rows since: a created
// row goes, an updated field gets its old value, a deleted row comes back. That
// is itself a batch, and undoing it is redo. An employer's list that the batch
// created stays, marked as undone. ErrNothingToUndo when there is no such batch,
// or it was taken back before.
func (s *Store) Undo(batch data.ID) (data.Undone, error) {
	u := undo{}
	err := s.update(data.Batch{Label: "undo", Undoes: batch}, func(t *Tx) error {
		u.t = t
		return u.run(batch)
	})
	if err != nil && !errors.Is(err, data.ErrNotSaved) {
		return data.Undone{}, err
	}
	return u.counts(), err
}

// outcome is what became of a row in an undo. The greatest one counts.
type outcome int

const (
	takenBack outcome = iota + 1
	kept
	failed
)

// undo is one undo under way.
type undo struct {
	t        *Tx
	target   batchRow
	since    map[data.ID]bool // rows that somebody worked on after the batch
	outcomes map[data.ID]outcome
}

func (u *undo) note(row data.ID, o outcome) { u.outcomes[row] = max(u.outcomes[row], o) }

func (u *undo) counts() data.Undone {
	var n data.Undone
	if u.t != nil && u.t.started {
		n.BatchID = u.t.batch.ID
	}
	for _, o := range u.outcomes {
		switch o {
		case takenBack:
			n.TakenBack++
		case kept:
			n.Kept++
		case failed:
			n.Failed++
		}
	}
	return n
}

func (u *undo) run(batch data.ID) error {
	found, err := u.t.findBatches(filter{parts: []string{"id = ?", "undone = 0"}, args: []any{string(batch)}}, 1)
	if err != nil {
		return err
	}
	changes, err := u.t.findChanges(ChangeFilter{BatchID: batch})
	if err != nil {
		return err
	}
	if len(found) == 0 || len(changes) == 0 {
		return data.ErrNothingToUndo
	}
	u.target, u.outcomes = found[0], make(map[data.ID]outcome, len(changes))
	u.t.batch.reverts = !u.target.reverts
	if u.target.reverts {
		u.t.batch.Label = "redo"
	}
	if err := u.findSince(); err != nil {
		return err
	}
	if err := u.t.exec("UPDATE batch SET undone = 1 WHERE number = ?", u.target.number); err != nil {
		return err
	}
	if err := u.t.revertMapping(u.target); err != nil {
		return fmt.Errorf("undo: %w", err)
	}
	slices.Reverse(changes)
	for rest := changes; len(rest) > 0; {
		n := runLength(rest)
		if err := u.takeBack(rest[:n]); err != nil {
			return fmt.Errorf("undo: %w", err)
		}
		rest = rest[n:]
	}
	if err := u.resetChanged(); err != nil {
		return err
	}
	u.leaveOutRecords(changes)
	return nil
}

// leaveOutRecords takes the records of imports out of the count: they were marked,
// not taken back.
func (u *undo) leaveOutRecords(changes []changeRow) {
	for _, c := range changes {
		if c.Noun == listTable && (c.Op == data.OpCreate || c.Field == "undone") && u.outcomes[c.RowID] != failed {
			delete(u.outcomes, c.RowID)
		}
	}
}

// runLength returns how many changes at the start are of one kind.
func runLength(changes []changeRow) int {
	n := 1
	for n < len(changes) && changes[n].Noun == changes[0].Noun && changes[n].Op == changes[0].Op {
		n++
	}
	return n
}

// findSince finds the rows that were worked on after the batch. What was taken
// back itself, and the taking back, do not count.
func (u *undo) findSince() error {
	rows, err := u.t.queryIDs("SELECT DISTINCT row_id FROM change JOIN batch ON batch.number = change.batch"+
		" WHERE change.number > ? AND batch.undone = 0 AND batch.reverts = 0", u.target.last)
	u.since = make(map[data.ID]bool, len(rows))
	for _, id := range rows {
		u.since[id] = true
	}
	return err
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

func (u *undo) takeBackCreated(k table, changes []changeRow) error {
	if k.name() == listTable && !u.target.reverts {
		return u.markLists(k, changes)
	}
	there, err := u.t.present(k.name(), changes)
	if err != nil {
		return err
	}
	going := make(map[data.ID]bool, len(changes))
	for _, c := range changes {
		switch {
		case !there[c.RowID]:
			u.note(c.RowID, takenBack) // somebody else did
		case u.since[c.RowID]:
			u.note(c.RowID, kept)
		default:
			going[c.RowID] = true
		}
	}
	if err := u.keepReferred(k.name(), going); err != nil {
		return err
	}
	var ids []data.ID
	for _, c := range changes {
		if going[c.RowID] {
			ids = append(ids, c.RowID)
			u.note(c.RowID, takenBack)
		} else if u.outcomes[c.RowID] == 0 {
			u.note(c.RowID, kept)
		}
	}
	return k.removeMany(u.t, ids)
}

// keepReferred takes those rows from going that another row points to, unless
// that one goes too.
func (u *undo) keepReferred(target string, going map[data.ID]bool) error {
	type arrow struct{ from, to data.ID }
	var arrows []arrow
	for _, k := range tables() {
		for _, p := range k.references() {
			if p.table != target {
				continue
			}
			query := "SELECT id, " + p.column + " FROM " + k.name() + " WHERE " + p.column + " IS NOT NULL"
			err := u.t.query(query, nil, func(scan func(...any) error) error {
				var a arrow
				err := scan(textCell[data.ID]{&a.from}, textCell[data.ID]{&a.to})
				if going[a.to] {
					arrows = append(arrows, a)
				}
				return err
			})
			if err != nil {
				return err
			}
		}
	}
	for changed := true; changed; {
		changed = false
		for _, a := range arrows {
			if going[a.to] && !going[a.from] {
				delete(going, a.to)
				changed = true
			}
		}
	}
	return nil
}

// markLists keeps the record of an import that is taken back.
func (u *undo) markLists(k table, changes []changeRow) error {
	for _, c := range changes {
		err := k.set(u.t, c.RowID, "undone", "1")
		switch {
		case errors.Is(err, data.ErrNotFound):
			u.note(c.RowID, failed)
		case err != nil:
			return err
		default:
			u.note(c.RowID, takenBack)
		}
	}
	return nil
}

// resetChanged gives rows that are again as they were the instant of change that
// they had then.
func (u *undo) resetChanged() error {
	if u.target.reverts {
		return nil // redo: the row did change just now
	}
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
	if u.outcomes[id] != takenBack {
		return nil
	}
	return u.t.exec("UPDATE "+table+" SET changed = COALESCE((SELECT MAX(batch.made) FROM change"+
		" JOIN batch ON batch.number = change.batch"+
		" WHERE change.row_id = ? AND batch.undone = 0 AND batch.reverts = 0), created) WHERE id = ?",
		string(id), string(id))
}

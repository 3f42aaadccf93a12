package store

import (
	"fmt"
	"maps"
	"strings"

	"kader/data"
)

// LastBatch returns the newest batch that undo would take back. What an undo just
// found nothing to take back of is passed over until something changes.
func (s *Store) LastBatch() (data.Batch, bool) {
	return s.newest(func(t *Tx) filter {
		f := filter{parts: []string{"undone = 0", "reverts = 0", "label <> ?", hasSomething()}, args: []any{labelExported}}
		for number, last := range t.store.hopeless {
			if last == t.store.lastBatch {
				f.parts, f.args = append(f.parts, "number <> ?"), append(f.args, number)
			}
		}
		return f
	})
}

// LastUndo returns the newest undo that can itself be taken back, which is redo.
// There is none once new work was done after it.
func (s *Store) LastUndo() (data.Batch, bool) {
	return s.newest(func(*Tx) filter {
		return filter{parts: []string{"undone = 0", "reverts = 1", hasChanges, noLaterWork}}
	})
}

const (
	// hasChanges leaves out batches of which erasure took everything.
	hasChanges  = "EXISTS (SELECT number FROM change WHERE number BETWEEN first_change AND last_change)"
	noLaterWork = "NOT EXISTS (SELECT later.number FROM batch later" +
		" WHERE later.number > batch.number AND later.undoes = '' AND later.label <> '" + labelExported + "')"
)

// hasSomething leaves out batches of whose rows none is there: an undo of what came
// before took them too, or they were erased.
func hasSomething() string {
	there := []string{"op = 'delete'"}
	for _, k := range tables() {
		there = append(there, "noun = '"+k.name()+"' AND EXISTS (SELECT 1 FROM "+k.name()+" WHERE id = change.row_id)")
	}
	return "EXISTS (SELECT 1 FROM change WHERE change.number BETWEEN first_change AND last_change AND (" +
		strings.Join(there, " OR ") + "))"
}

func (s *Store) newest(f func(*Tx) filter) (b data.Batch, ok bool) {
	err := s.View(func(t *Tx) error {
		found, err := t.findBatches(f(t), 1)
		if len(found) == 1 {
			b, ok = found[0].Batch, true
		}
		return err
	})
	return b, ok && err == nil
}

// FindPartlyUndone returns the batches that still count although an undo took part of
// them.
func (t *Tx) FindPartlyUndone() (map[data.ID]bool, error) {
	ids, err := t.queryIDs("SELECT part.id FROM batch undo JOIN batch part ON part.id = undo.undoes AND part.undone = 0" +
		" WHERE undo.reverts = 1 AND undo.undone = 0")
	found := make(map[data.ID]bool, len(ids))
	for _, id := range ids {
		found[id] = true
	}
	return found, err
}

// FindTakenBack returns the rows that undos took of a batch, and that redo did not bring
// back. Records of imports are left out.
func (t *Tx) FindTakenBack(batch data.ID) (data.Undone, error) {
	var found data.Undone
	query := "SELECT noun, row_id, MIN(op) FROM batch JOIN change ON change.number BETWEEN first_change AND last_change" +
		" WHERE undoes = ? AND reverts = 1 AND undone = 0 AND noun <> ? GROUP BY noun, row_id ORDER BY MIN(change.number)"
	err := t.query(query, []any{string(batch), listTable}, func(scan func(...any) error) error {
		r := data.UndoneRow{Fate: data.FateBack}
		var op data.Op
		err := scan(&r.Noun, textCell[data.ID]{&r.ID}, textCell[data.Op]{&op})
		// What an undo deletes the batch had created, and the other way round.
		r.Op = map[data.Op]data.Op{
			data.OpCreate: data.OpDelete, data.OpDelete: data.OpCreate,
			data.OpUpdate: data.OpUpdate,
		}[op]
		found.Add(r)
		return err
	})
	if err != nil {
		return found, fmt.Errorf("find what was taken back: %w", err)
	}
	return found, nil
}

// findTakenPeople returns the people of whom undos took back all that a batch did with them.
func (t *Tx) findTakenPeople(batch data.ID) (map[data.ID]bool, error) {
	partly, err := t.FindPartlyUndone()
	if err != nil || !partly[batch] {
		return nil, err
	}
	settled, err := t.findSettled()
	if err != nil {
		return nil, err
	}
	changes, err := t.findChanges(ChangeFilter{BatchID: batch})
	if err != nil {
		return nil, fmt.Errorf("find what was taken back: %w", err)
	}
	taken := make(map[data.ID]bool)
	for _, c := range changes {
		if c.Noun == personTable {
			before, seen := taken[c.RowID]
			taken[c.RowID] = settled.has(batch, c) && (before || !seen)
		}
	}
	maps.DeleteFunc(taken, func(_ data.ID, whole bool) bool { return !whole })
	return taken, nil
}

func (s *Store) noteHopeless(number int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.hopeless == nil {
		s.hopeless = make(map[int]int)
	}
	s.hopeless[number] = s.lastBatch
}

// findLive returns the batch with the given id, or ErrNothingToUndo when it does not
// count. Before undo and redo made a batch count again, a redo was a batch of its own
// that did the same work: then that one is returned.
func (t *Tx) findLive(id data.ID) (batchRow, error) {
	for id != "" {
		found, err := t.findBatches(filter{parts: []string{"id = ?", "undone = 0"}, args: []any{string(id)}}, 1)
		if err != nil {
			return batchRow{}, err
		}
		if len(found) == 1 {
			return found[0], nil
		}
		again, err := t.queryIDs("SELECT id FROM batch WHERE reverts = 0 AND undoes IN"+
			" (SELECT id FROM batch WHERE undoes = ?) ORDER BY number DESC LIMIT 1", string(id))
		if err != nil {
			return batchRow{}, err
		}
		id = ""
		if len(again) == 1 {
			id = again[0]
		}
	}
	return batchRow{}, data.ErrNothingToUndo
}

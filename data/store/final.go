package store

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"

	"kader/data"
)

// pendingRemovals are the batches that wait for their day to be over. An undo that was itself
// taken back removed again on its own day.
const pendingRemovals = "SELECT batch.id, batch.number, COALESCE((SELECT MAX(again.made) FROM batch undo" +
	" JOIN batch again ON again.undoes = undo.id WHERE undo.undoes = batch.id), batch.made) FROM batch" +
	" WHERE batch.label IN ('" + LabelRemoved + "', '" + LabelObjection + "') AND batch.undone = 0" +
	" AND EXISTS (SELECT number FROM change WHERE number BETWEEN batch.first_change AND batch.last_change)"

// removal is one such batch, and the day on which it was made here.
type removal struct {
	id     data.ID
	number int
	day    data.Date
}

func (t *Tx) findRemovals() ([]removal, error) {
	var found []removal
	zone := t.store.options.Clock().Location()
	err := t.query(pendingRemovals, nil, func(scan func(...any) error) error {
		var r removal
		var made instantCell
		at := t.at
		made.p = &at
		err := scan(textCell[data.ID]{&r.id}, &r.number, made)
		r.day = data.DateOf(at.In(zone))
		found = append(found, r)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("find removals: %w", err)
	}
	return found, nil
}

// noteRemovals notes the first day on which something was removed that is not final yet.
func (t *Tx) noteRemovals() error {
	found, err := t.findRemovals()
	if err != nil {
		return err
	}
	t.store.removed = data.Date{}
	for _, r := range found {
		if t.store.removed.IsZero() || r.day.Before(t.store.removed) {
			t.store.removed = r.day
		}
	}
	return nil
}

// finishRemovals makes final what was removed on a day that is over. It reports whether it did.
func (s *Store) finishRemovals() (bool, error) {
	today := data.DateOf(s.options.Clock())
	s.mu.Lock()
	waits := s.conn != nil && s.readOnly == "" && !s.removed.IsZero() && s.removed.Before(today)
	s.mu.Unlock()
	if !waits {
		return false, nil
	}
	return s.commit(data.Batch{Label: "retention-final"}, func(t *Tx) error { return t.finishRemovals(today) })
}

func (t *Tx) finishRemovals(today data.Date) error {
	found, err := t.findRemovals()
	if err != nil {
		return err
	}
	for _, r := range found {
		if !r.day.Before(today) {
			continue
		}
		if err := t.finish(r); err != nil {
			return fmt.Errorf("make a removal final: %w", err)
		}
	}
	return t.noteRemovals()
}

// finish takes out of the log what a batch removed, so that nothing brings it back. What an undo
// brought back stays.
func (t *Tx) finish(r removal) error {
	changes, err := t.findChanges(ChangeFilter{BatchID: r.id})
	if err != nil {
		return err
	}
	if !t.started {
		if err := t.startBatch(); err != nil {
			return err
		}
	}
	t.touched[""] = struct{}{} // rows whose ids nobody is to know
	var past []data.ID
	for _, c := range changes {
		if c.Op == data.OpDelete && c.Noun == personTable && !t.exists(c.Noun, c.RowID) {
			past = append(past, c.RowID)
		} else if err := t.finishChange(c); err != nil {
			return err
		}
	}
	if len(past) > 0 {
		if _, err := t.Erase(data.Erasure{People: past}); err != nil {
			return err
		}
	}
	if err := t.exec("DELETE FROM change WHERE batch = ?", r.number); err != nil {
		return err
	}
	return t.exec("UPDATE batch SET undone = 1 WHERE undoes = ? AND reverts = 1", string(r.id))
}

func (t *Tx) finishChange(c changeRow) error {
	switch {
	case c.Op == data.OpDelete && t.exists(c.Noun, c.RowID):
		return nil
	case c.Op == data.OpDelete && c.Noun == listTable:
		if err := t.eraseListings(c.Old); err != nil {
			return err
		}
	case c.Op == data.OpUpdate && c.Noun == personTable && c.Field == "objected" && c.New != "":
		return t.finishObjection(c.RowID)
	case c.Op == data.OpUpdate:
		return t.finishField(c)
	}
	return t.exec("DELETE FROM change WHERE row_id = ?", string(c.RowID))
}

// eraseOwned removes what belongs to somebody, that which was deleted before included, with what the log says of it.
func (t *Tx) eraseOwned(id data.ID) error {
	x, err := t.findOwnedBy(id)
	if err != nil {
		return err
	}
	if err := errors.Join(x.clearRefs(), x.removeOwned()); err != nil {
		return err
	}
	return chunked(keys(x.owned), func(marks string, args []any) error {
		points := " OR noun = '" + agendaPointTable + "' AND (old_value IN " + marks + " OR new_value IN " + marks + ")"
		return t.exec("DELETE FROM change WHERE row_id IN "+marks+points, slices.Concat(args, args, args)...)
	})
}

// eraseListings removes the rows of a list, whose record is given as the log kept it.
func (t *Tx) eraseListings(record string) error {
	var row struct {
		Batch string `json:"batch_id"`
	}
	if err := json.Unmarshal([]byte(record), &row); err != nil {
		return fmt.Errorf("read a list that was removed: %w", err)
	}
	return t.exec("DELETE FROM listing WHERE batch IN (SELECT number FROM batch WHERE id = ?)", row.Batch)
}

// finishObjection leaves of somebody's past nothing, where they still are who objected.
func (t *Tx) finishObjection(id data.ID) error {
	p, err := t.FindPerson(id)
	if err != nil || p.Objected.IsZero() {
		return nil //nolint:nilerr // deleted, or taken back: nothing to do
	}
	if err := t.eraseOwned(id); err != nil {
		return err
	}
	// What other rows said of them: those that are still there name nobody since the objection.
	gone := "SELECT row_id FROM change WHERE noun = '" + attendanceTable + "' AND op = 'delete' AND old_value LIKE ?"
	if err := t.exec("DELETE FROM change WHERE row_id IN ("+gone+")", `%"person_id":"`+string(id)+`"%`); err != nil {
		return err
	}
	for _, query := range []string{
		"DELETE FROM change WHERE row_id = ?",
		"DELETE FROM change WHERE old_value = ?",
		"DELETE FROM change WHERE new_value = ?",
		"UPDATE listing SET employer_unit = '', employer_site = '', job_title = '', hours = 0, fte = 0 WHERE person_id = ?",
	} {
		if err := t.exec(query, string(id)); err != nil {
			return err
		}
	}
	return nil
}

// finishField takes a field that was cleared out of the log, where it is still empty.
func (t *Tx) finishField(c changeRow) error {
	if c.New != "" {
		return nil
	}
	k, err := tableNamed(c.Noun)
	if err != nil {
		return err
	}
	if slices.ContainsFunc(k.references(), func(p pointer) bool { return p.column == c.Field }) {
		return nil // holds an id, and erasing whom it pointed to takes it
	}
	content, err := k.content(t, c.RowID)
	if err != nil {
		return err
	}
	var row map[string]string
	if content != "" {
		if err := json.Unmarshal([]byte(content), &row); err != nil {
			return fmt.Errorf("read a row: %w", err)
		}
	}
	if row[c.Field] != "" {
		return nil
	}
	return t.exec("DELETE FROM change WHERE row_id = ? AND field = ?", string(c.RowID), c.Field)
}

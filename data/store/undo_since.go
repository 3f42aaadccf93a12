package store

import (
	"fmt"
	"slices"

	"kader/data"
)

// work is a set of what was done with a row since a batch.
type work int

const (
	workFollow work = 1 << iota // handed out, or moved on
	workList                    // a list was imported that is about this person
	workOther                   // changed by hand
)

// fate tells why a row stays with which this was done since, "" when it does not.
func (w work) fate() data.Fate {
	switch {
	case w&workOther != 0:
		return data.FateChanged
	case w&workList != 0:
		return data.FateListed
	case w&workFollow != 0:
		return data.FateHandedOut
	}
	return ""
}

type rowField struct {
	row   data.ID
	field string
}

// since is the work done after a batch, without what was taken back.
type since struct {
	rows   map[data.ID]work
	fields map[rowField]fieldSince
}

// fieldSince is what was done with one field, and its value before that.
type fieldSince struct {
	work work
	old  string
}

// followFields returns the columns of a person that handing out and moving on write.
func followFields() []string {
	return []string{"rep_id", "follow_state", "next_contact", "started", "new_hire", "why", "brought", "brought_by"}
}

// workOf tells what kind of work a change is. That somebody does not want to be
// contacted is more than a place on the track.
func workOf(c changeRow, byList bool) work {
	switch {
	case byList:
		return workList
	case c.Noun == personTable && c.Op == data.OpUpdate && slices.Contains(followFields(), c.Field) &&
		c.New != string(data.FollowDoNotContact):
		return workFollow
	}
	return workOther
}

// findSince finds what was done after a batch. What was taken back itself, and the
// taking back, do not count.
func (t *Tx) findSince(target batchRow, taken settled) (since, error) {
	found := since{rows: map[data.ID]work{}, fields: map[rowField]fieldSince{}}
	query := "SELECT batch.id, list.id IS NOT NULL, noun, row_id, op, field, old_value, new_value FROM batch" +
		" JOIN change ON change.number BETWEEN batch.first_change AND batch.last_change" +
		" LEFT JOIN list ON list.batch_id = batch.id" +
		" WHERE batch.number > ? AND batch.undone = 0 AND batch.reverts = 0 ORDER BY change.number"
	err := t.query(query, []any{target.number}, func(scan func(...any) error) error {
		var c changeRow
		byList := false
		err := scan(textCell[data.ID]{&c.BatchID}, &byList, &c.Noun, textCell[data.ID]{&c.RowID}, textCell[data.Op]{&c.Op},
			&c.Field, &c.Old, &c.New)
		if err != nil || taken.has(c.BatchID, c) {
			return err
		}
		w := workOf(c, byList)
		found.rows[c.RowID] |= w
		if c.Op == data.OpUpdate {
			key := rowField{c.RowID, c.Field}
			f, again := found.fields[key]
			if !again {
				f.old = c.Old
			}
			f.work |= w
			found.fields[key] = f
		}
		return nil
	})
	if err != nil {
		return found, fmt.Errorf("find later work: %w", err)
	}
	return found, t.findListedSince(target, found)
}

// findListedSince finds the people about whom a later list says something, changed
// by it or not.
func (t *Tx) findListedSince(target batchRow, found since) error {
	rows, err := t.queryIDs("SELECT listing.person_id FROM batch JOIN listing ON listing.batch = batch.number"+
		" WHERE batch.number > ? AND batch.undone = 0 AND listing.person_id <> ''"+
		" AND listing.decision IN ('same', 'changed', 'moved', 'left')", target.number)
	for _, id := range rows {
		found.rows[id] |= workList
	}
	if err != nil {
		return fmt.Errorf("find later lists: %w", err)
	}
	return nil
}

// settled is what undos took back of batches that still count, because part of them
// stayed. Without a field it is the whole row.
type settled map[settledKey]bool

type settledKey struct {
	batch, row data.ID
	field      string
}

func (s settled) has(batch data.ID, c changeRow) bool {
	return len(s) > 0 && (s[settledKey{batch, c.RowID, ""}] || s[settledKey{batch, c.RowID, c.Field}])
}

func (t *Tx) findSettled() (settled, error) {
	found := make(settled)
	query := "SELECT undo.undoes, change.row_id, change.field FROM batch undo" +
		" JOIN batch part ON part.id = undo.undoes AND part.undone = 0" +
		" JOIN change ON change.number BETWEEN undo.first_change AND undo.last_change" +
		" WHERE undo.reverts = 1 AND undo.undone = 0"
	err := t.query(query, nil, func(scan func(...any) error) error {
		var key settledKey
		err := scan(textCell[data.ID]{&key.batch}, textCell[data.ID]{&key.row}, &key.field)
		found[key] = true
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("find what was taken back: %w", err)
	}
	return found, nil
}

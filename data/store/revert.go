package store

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"

	"kader/data"
)

// findRows returns the rows with the given ids that are still there.
func (k noun[N]) findRows(t *Tx, ids []data.ID) (map[data.ID]*N, error) {
	rows := make(map[data.ID]*N, len(ids))
	for len(ids) > 0 {
		chunk := ids[:min(len(ids), 500)]
		ids = ids[len(chunk):]
		var where filter
		where.oneOf("id", chunk)
		found, err := findAll(t, k, where)
		if err != nil {
			return nil, err
		}
		for i := range found {
			record, _ := k.fields(&found[i])
			rows[record.ID] = &found[i]
		}
	}
	return rows, nil
}

// present returns which of the changed rows are in the table now.
func (t *Tx) present(table string, changes []changeRow) (map[data.ID]bool, error) {
	there := make(map[data.ID]bool, len(changes))
	for len(changes) > 0 {
		chunk := changes[:min(len(changes), 500)]
		changes = changes[len(chunk):]
		ids := make([]data.ID, len(chunk))
		for i, c := range chunk {
			ids[i] = c.RowID
		}
		var where filter
		where.oneOf("id", ids)
		found, err := t.queryIDs("SELECT id FROM "+table+where.where(), where.args...)
		if err != nil {
			return nil, err
		}
		for _, id := range found {
			there[id] = true
		}
	}
	return there, nil
}

// removeMany deletes rows and logs the whole of each, so that undo can bring
// them back.
func (k noun[N]) removeMany(t *Tx, ids []data.ID) error {
	rows, err := k.findRows(t, ids)
	if err != nil {
		return err
	}
	for len(ids) > 0 {
		chunk := ids[:min(len(ids), 500)]
		ids = ids[len(chunk):]
		var where filter
		where.oneOf("id", chunk)
		for _, id := range chunk {
			n := rows[id]
			if n == nil {
				return fmt.Errorf("delete %s: %w", k.table, data.ErrNotFound)
			}
			content, err := k.row(n)
			if err != nil {
				return err
			}
			if err := t.log(data.Change{Noun: k.table, RowID: id, Op: data.OpDelete, Old: content}); err != nil {
				return err
			}
		}
		if err := t.exec("DELETE FROM "+k.table+where.where(), where.args...); err != nil {
			return fmt.Errorf("delete %s: %w", k.table, err)
		}
	}
	return nil
}

// row writes a row as the log keeps it: the columns that have a value, as JSON.
func (k noun[N]) row(n *N) (string, error) {
	_, fields := k.columns(n)
	row := make(map[string]string, len(fields))
	for _, f := range fields {
		if value := f.cell.format(); value != "" && f.name != "id" {
			row[f.name] = value
		}
	}
	content, err := json.Marshal(row)
	if err != nil {
		return "", fmt.Errorf("delete %s: %w", k.table, err)
	}
	return string(content), nil
}

// revertMany puts back the old values of updated fields, where the new one is
// still there.
func (k noun[N]) revertMany(u *undo, changes []changeRow) error {
	ids := make([]data.ID, len(changes))
	for i, c := range changes {
		ids[i] = c.RowID
	}
	rows, err := k.findRows(u.t, ids)
	if err != nil {
		return err
	}
	for len(changes) > 0 {
		n := 1
		for n < len(changes) && changes[n].RowID == changes[0].RowID {
			n++
		}
		if err := k.revert(u, rows[changes[0].RowID], changes[:n]); err != nil {
			return err
		}
		changes = changes[n:]
	}
	return nil
}

// revert puts back fields of one row, nil when it is gone.
func (k noun[N]) revert(u *undo, n *N, changes []changeRow) error {
	if n == nil {
		u.note(changes[0], data.FateAlready)
		return nil
	}
	_, fields := k.fields(n)
	before := formats(fields)
	moved := false
	for _, c := range changes {
		for _, f := range fields {
			if f.name == c.Field {
				fate, later := u.revertField(f, c)
				u.note(c, fate)
				moved = moved || later
			}
		}
	}
	if moved {
		u.revertFollow(changes[0].RowID, fields)
	}
	k.settled(n)
	return u.t.writeChanges(k.table, changes[0].RowID, fields, before)
}

// revertField puts back the old value of a field, and tells whether that undoes a
// later move on the track.
func (u *undo) revertField(f field, c changeRow) (fate data.Fate, moved bool) {
	now := f.cell.format()
	if now == c.Old {
		return data.FateAlready, false
	}
	if now != c.New {
		fate := u.since.fields[rowField{c.RowID, c.Field}].work.fate()
		switch {
		case fate == "": // an undo took it back with something else
			return data.FateAlready, false
		case fate != data.FateHandedOut || !u.options.HandedOut:
			return fate, false
		}
		moved = true
	}
	if f.ref != "" && c.Old != "" && !u.t.exists(f.ref, data.ID(c.Old)) || f.cell.parse(c.Old) != nil {
		return data.FateFailed, false
	}
	return data.FateBack, moved
}

// revertFollow puts back what handing out and moving on wrote beside the fields that
// the batch itself changed.
func (u *undo) revertFollow(id data.ID, fields []field) {
	for _, f := range fields {
		later, ok := u.since.fields[rowField{id, f.name}]
		if !ok || later.work != workFollow || !slices.Contains(followFields(), f.name) || u.changes[rowField{id, f.name}] {
			continue
		}
		if later.old == "" || f.ref == "" || u.t.exists(f.ref, data.ID(later.old)) {
			_ = f.cell.parse(later.old) // the log wrote it
		}
	}
}

// restoreMany brings back deleted rows from what the log kept of them. A
// reference to a row that is gone too is left empty.
func (k noun[N]) restoreMany(u *undo, changes []changeRow) error {
	coming := make(map[data.ID]bool, len(changes))
	for _, c := range changes {
		coming[c.RowID] = true
	}
	there, err := u.t.present(k.table, changes)
	if err != nil {
		return err
	}
	var rows []*N
	for _, c := range changes {
		if there[c.RowID] {
			u.note(c, data.FateAlready)
			continue
		}
		n, err := k.parseRow(u, c, coming)
		switch {
		case errors.Is(err, errOwnerGone) && isSilent(k.table):
			u.note(c, data.FateAlready)
			continue
		case err != nil:
			u.note(c, data.FateFailed)
			continue
		}
		u.noteRestored(n, c)
		rows = append(rows, n)
	}
	for len(rows) > 0 {
		chunk := rows[:min(len(rows), 256)]
		rows = rows[len(chunk):]
		if err := k.restoreChunk(u, chunk); err != nil {
			return err
		}
	}
	return nil
}

// parseRow reads a deleted row. errOwnerGone where it belonged to one that is not there.
func (k noun[N]) parseRow(u *undo, c changeRow, coming map[data.ID]bool) (*N, error) {
	var values map[string]string
	if err := json.Unmarshal([]byte(c.Old), &values); err != nil {
		return nil, fmt.Errorf("restore %s: %w", k.table, err)
	}
	n := new(N)
	record, fields := k.columns(n)
	record.ID = c.RowID
	for _, f := range fields {
		value, ok := values[f.name]
		if !ok || f.ref != "" && !(f.ref == k.table && coming[data.ID(value)]) && !u.t.exists(f.ref, data.ID(value)) {
			if ok && f.owned {
				return nil, errOwnerGone
			}
			continue
		}
		if err := f.cell.parse(value); err != nil {
			return nil, fmt.Errorf("restore %s: %w", k.table, err)
		}
	}
	return n, nil
}

// restoreChunk inserts rows together or, where the database refuses one of them,
// one by one.
func (k noun[N]) restoreChunk(u *undo, rows []*N) error {
	together := insert(u.t, k, rows) == nil
	for _, n := range rows {
		record, _ := k.fields(n)
		c := changeRow{Change: data.Change{Noun: k.table, RowID: record.ID, Op: data.OpDelete}}
		if !together && !u.t.exists(k.table, record.ID) && insert(u.t, k, []*N{n}) != nil {
			u.note(c, data.FateFailed)
			continue
		}
		u.note(c, data.FateBack)
		if err := u.t.log(data.Change{Noun: k.table, RowID: record.ID, Op: data.OpCreate}); err != nil {
			return err
		}
	}
	return nil
}

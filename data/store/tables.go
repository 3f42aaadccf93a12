package store

import (
	"fmt"

	"kader/data"
)

// table is a noun of which only the name is known: what references, undo and
// erasure work with.
type table interface {
	name() string
	references() []pointer
	textColumns() []string
	probe(t *Tx) error // an error unless every column is there
	set(t *Tx, id data.ID, column, value string) error
	content(t *Tx, id data.ID) (string, error)
	removeMany(t *Tx, ids []data.ID) error
	revertMany(u *undo, changes []changeRow) error
	restoreMany(u *undo, changes []changeRow) error
}

// pointer is a column that points into a table.
type pointer struct {
	column, table string
	owns          bool // the row belongs to the one that it points to
}

// tables lists every noun that the log speaks of, owners before what belongs to them.
func tables() []table {
	return []table{
		groupNoun(), unitNoun(), listNoun(), personNoun(), topicNoun(), goalNoun(),
		meetingNoun(), actionNoun(), contactNoun(), snapshotNoun(), wordNoun(), exportNoun(),
		selfCheckNoun(), pairNoun(), postNoun(), postUnitNoun(), candidateNoun(), heardNoun(), agendaPointNoun(),
		attendanceNoun(), decisionNoun(), tellingNoun(), sheetRowNoun(),
	}
}

func tableNamed(name string) (table, error) {
	for _, k := range tables() {
		if k.name() == name {
			return k, nil
		}
	}
	return nil, fmt.Errorf("no table %q", name)
}

func (k noun[N]) name() string { return k.table }

func (k noun[N]) references() []pointer {
	_, fields := k.fields(new(N))
	var found []pointer
	for _, f := range fields {
		if f.ref != "" {
			found = append(found, pointer{f.name, f.ref, f.owned})
		}
	}
	return found
}

func (k noun[N]) probe(t *Tx) error {
	_, err := findAll(t, k, filter{parts: []string{"1 = 0"}})
	return err
}

// set gives one column another value, given as in the log.
func (k noun[N]) set(t *Tx, id data.ID, column, value string) error {
	n, err := find(t, k, id)
	if err != nil {
		return err
	}
	_, fields := k.fields(&n)
	before := formats(fields)
	for _, f := range fields {
		if f.name != column {
			continue
		}
		if err := f.cell.parse(value); err != nil {
			return fmt.Errorf("set %s of %s: %w", column, k.table, err)
		}
		return t.writeChanges(k.table, id, fields, before)
	}
	return fmt.Errorf("no column %q in %s", column, k.table)
}

func (t *Tx) exists(table string, id data.ID) bool {
	found, err := t.queryIDs("SELECT id FROM "+table+" WHERE id = ?", string(id))
	return err == nil && len(found) == 1
}

// referring returns the rows of one table whose column points to id.
func (t *Tx) referring(table, column string, id data.ID) ([]data.ID, error) {
	return t.queryIDs("SELECT id FROM "+table+" WHERE "+column+" = ?", string(id))
}

// release points everything that refers to a row to another, or to none.
func (t *Tx) release(target string, id, to data.ID) error {
	for _, k := range tables() {
		for _, p := range k.references() {
			if p.table != target {
				continue
			}
			rows, err := t.referring(k.name(), p.column, id)
			if err != nil {
				return fmt.Errorf("release %s: %w", target, err)
			}
			for _, row := range rows {
				if err := k.set(t, row, p.column, string(to)); err != nil {
					return fmt.Errorf("release %s: %w", target, err)
				}
			}
		}
	}
	return nil
}

package store

import (
	"errors"
	"fmt"

	"kader/data"
)

// A row may belong to another: a conversation and a post to a person, an entry of the log to a topic, a point to a
// meeting. Its column is an owner then, which is all that has to be said of it. It is deleted with its owner, does not
// come back without it, and is erased with the person whose it is.

// errOwnerGone is why a row does not come back: it belonged to one that is not there.
var errOwnerGone = errors.New("what it belongs to is gone")

// isSilent reports whether nobody misses rows of a table where what they belong to is gone: nothing shows them by
// themselves.
func isSilent(table string) bool {
	return table == pairTable || table == postUnitTable || table == sheetRowTable
}

// owners returns the columns by which rows of a table belong to rows of others.
func owners(k table) []pointer {
	var found []pointer
	for _, p := range k.references() {
		if p.owns {
			found = append(found, p)
		}
	}
	return found
}

// deleteOwned deletes what belongs to rows of a table, and what belongs to that.
func (t *Tx) deleteOwned(of string, ids ...data.ID) error {
	for _, k := range tables() {
		for _, p := range owners(k) {
			if p.table != of {
				continue
			}
			owned, err := t.pointing(k.name(), p.column, ids)
			if err != nil || len(owned) == 0 {
				if err != nil {
					return fmt.Errorf("find what goes with a %s: %w", of, err)
				}
				continue
			}
			if err := t.deleteOwned(k.name(), owned...); err != nil {
				return err
			}
			if err := k.removeMany(t, owned); err != nil {
				return err
			}
		}
	}
	return nil
}

// pointing returns the rows of a table of which a column points to one of these ids.
func (t *Tx) pointing(table, column string, ids []data.ID) (found []data.ID, err error) {
	err = chunked(ids, func(marks string, args []any) error {
		part, err := t.queryIDs("SELECT id FROM "+table+" WHERE "+column+" IN "+marks+" ORDER BY id", args...)
		found = append(found, part...)
		return err
	})
	return found, err
}

// findOwned finds what belongs to those who go, in the rows and in the log. tables has owners before what belongs to
// them, so once through is enough.
func (x *eraser) findOwned() error {
	reached := map[string]bool{personTable: true}
	for _, k := range tables() {
		for _, p := range owners(k) {
			if !reached[p.table] {
				continue
			}
			reached[k.name()] = true
			if err := x.findOwnedNow(k.name(), p.column); err != nil {
				return err
			}
			if err := x.findOwnedBefore(k.name(), p.column); err != nil {
				return err
			}
		}
	}
	return nil
}

// findOwnedBy finds what belongs to one who goes or who asks.
func (t *Tx) findOwnedBy(person data.ID) (*eraser, error) {
	x := &eraser{t: t, ids: map[data.ID]bool{person: true}, owned: make(map[data.ID]string)}
	return x, x.findOwned()
}

// findOwnedOf returns the rows that belong to somebody, with their table, also those that were deleted. Attendance
// belongs to the meeting, but each row is about one person: it is among them.
func (t *Tx) findOwnedOf(person data.ID) (map[data.ID]string, error) {
	x, err := t.findOwnedBy(person)
	if err != nil {
		return nil, err
	}
	if err := x.findOwnedNow(attendanceTable, "person_id"); err != nil {
		return nil, err
	}
	return x.owned, x.findOwnedBefore(attendanceTable, "person_id")
}

func (x *eraser) findOwnedNow(table, column string) error {
	query := "SELECT id, " + column + " FROM " + table + " WHERE " + column + " IS NOT NULL"
	return x.t.query(query, nil, func(scan func(...any) error) error {
		var id, to data.ID
		err := scan(textCell[data.ID]{&id}, textCell[data.ID]{&to})
		if x.goes(to) {
			x.owned[id] = table
		}
		return err
	})
}

// findOwnedBefore finds rows that were deleted, or belonged to another row at a time.
func (x *eraser) findOwnedBefore(table, column string) error {
	query := "SELECT row_id, field, old_value, new_value FROM change WHERE noun = '" + table + "' AND op <> 'create'"
	return x.t.query(query, nil, func(scan func(...any) error) error {
		var c changeRow
		err := scan(textCell[data.ID]{&c.RowID}, &c.Field, &c.Old, &c.New)
		before := []string{rowOf(c)[column]}
		if c.Field == column {
			before = []string{c.Old, c.New}
		}
		for _, to := range before {
			if to != "" && x.goes(data.ID(to)) {
				x.owned[c.RowID] = table
			}
		}
		return err
	})
}

// goes reports whether a row is one of those who go, or belongs to them.
func (x *eraser) goes(id data.ID) bool { return x.ids[id] || x.owned[id] != "" }

// ownedOf returns the rows of one table that belong to those who go.
func (x *eraser) ownedOf(table string) []data.ID {
	var found []data.ID
	for id, of := range x.owned {
		if of == table {
			found = append(found, id)
		}
	}
	return found
}

// removeOwned removes what findOwned found. The log was swept before.
func (x *eraser) removeOwned() error {
	x.t.roles = nil
	for _, k := range tables() {
		err := chunked(x.ownedOf(k.name()), func(marks string, args []any) error {
			return x.exec("DELETE FROM "+k.name()+" WHERE id IN "+marks, args...)
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// clearRefs makes points of an agenda that are about a row that goes be about none.
func (x *eraser) clearRefs() error {
	return chunked(keys(x.owned), func(marks string, args []any) error {
		query := "UPDATE " + agendaPointTable + " SET " + refColumn + " = '' WHERE " + refColumn + " IN " + marks
		return x.exec(query, args...)
	})
}

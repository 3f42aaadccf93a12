package store

import (
	"errors"
	"slices"

	"kader/data"
)

// takeBackCreated deletes rows that the batch created, except those that somebody
// worked on since and those that another row needs.
func (u *undo) takeBackCreated(k table, changes []changeRow) error {
	changes, err := u.withoutOwned(k, changes)
	if err != nil {
		return err
	}
	there, err := u.t.present(k.name(), changes)
	if err != nil {
		return err
	}
	going, moved := make(map[data.ID]bool, len(changes)), make(map[data.ID]bool)
	fates := make(map[data.ID]data.Fate, len(changes))
	for _, c := range changes {
		fate := u.since.rows[c.RowID].fate()
		switch {
		case !there[c.RowID]:
			fates[c.RowID] = data.FateAlready
		case fate == "":
			going[c.RowID] = true
		case fate == data.FateHandedOut:
			going[c.RowID], moved[c.RowID] = true, true
		default:
			fates[c.RowID] = fate
		}
	}
	if err := u.keepReferred(k.name(), going, fates); err != nil {
		return err
	}
	if !u.options.HandedOut && len(moved) > 0 {
		for id := range moved {
			if going[id] {
				fates[id] = data.FateHandedOut
				delete(going, id)
			}
		}
		if err := u.keepReferred(k.name(), going, fates); err != nil {
			return err
		}
	}
	var ids []data.ID
	for _, c := range changes {
		if going[c.RowID] {
			fates[c.RowID] = data.FateBack
			ids = append(ids, c.RowID)
		}
		u.note(c, fates[c.RowID])
	}
	return u.removeCreated(k, ids)
}

// withoutOwned leaves out the rows that were created together with the row that they belong to. They go or stay with
// it: a rep who stays, because somebody worked on the row since, stays a rep.
func (u *undo) withoutOwned(k table, changes []changeRow) ([]changeRow, error) {
	along := make(map[data.ID]bool)
	for _, p := range owners(k) {
		query := "SELECT id, " + p.column + " FROM " + k.name() + " WHERE " + p.column + " IS NOT NULL"
		err := u.t.query(query, nil, func(scan func(...any) error) error {
			var id, owner data.ID
			err := scan(textCell[data.ID]{&id}, textCell[data.ID]{&owner})
			along[id] = along[id] || u.created[owner]
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	return slices.DeleteFunc(slices.Clone(changes), func(c changeRow) bool { return along[c.RowID] }), nil
}

// removeCreated deletes rows with what goes along with them.
func (u *undo) removeCreated(k table, ids []data.ID) error {
	if err := u.t.deleteOwned(k.name(), ids...); err != nil {
		return err
	}
	return k.removeMany(u.t, ids)
}

// goesAlong reports whether a row that belongs to a created one goes with it: what the same batch created or bringing
// the dossier up to date made, as far as nobody did something with it since, nor with what belongs to it.
func (u *undo) goesAlong(k table, p pointer, id data.ID) (bool, error) {
	if !p.owns || !madeByMigration(id) && !u.created[id] || u.since.rows[id] != 0 {
		return false, nil
	}
	for _, below := range tables() {
		for _, q := range owners(below) {
			if q.table != k.name() {
				continue
			}
			rows, err := u.t.referring(below.name(), q.column, id)
			if err != nil {
				return false, err
			}
			for _, row := range rows {
				if along, err := u.goesAlong(below, q, row); err != nil || !along {
					return false, err
				}
			}
		}
	}
	return true, nil
}

// madeByMigration reports whether a step of data/store/migrations made a row: its id is a UUID of version 8.
func madeByMigration(id data.ID) bool { return len(id) == 36 && id[14] == '8' }

// arrow is a row that points to another.
type arrow struct {
	from, to data.ID
	fate     data.Fate // why the row that it points to stays
}

// keepReferred takes those rows from going that another row points to, unless that
// one goes too, and says why in fates.
func (u *undo) keepReferred(target string, going map[data.ID]bool, fates map[data.ID]data.Fate) error {
	arrows, err := u.arrows(target, going)
	if err != nil {
		return err
	}
	for changed := true; changed; {
		changed = false
		for _, a := range arrows {
			if going[a.to] && !going[a.from] {
				delete(going, a.to)
				fates[a.to] = a.fate
				changed = true
			}
		}
	}
	return nil
}

// arrowsOf finds what points to them by one column, and does not go along.
func (u *undo) arrowsOf(k table, p pointer, going map[data.ID]bool) ([]arrow, error) {
	if k.name() == pairTable || k.name() == sheetRowTable && p.owns {
		return nil, nil // all go along
	}
	var all, found []arrow
	query := "SELECT id, " + p.column + " FROM " + k.name() + " WHERE " + p.column + " IS NOT NULL"
	err := u.t.query(query, nil, func(scan func(...any) error) error {
		var a arrow
		err := scan(textCell[data.ID]{&a.from}, textCell[data.ID]{&a.to})
		if going[a.to] {
			all = append(all, a)
		}
		return err
	})
	for _, a := range all {
		along, failed := u.goesAlong(k, p, a.from)
		if err = errors.Join(err, failed); !along {
			found = append(found, a)
		}
	}
	return found, err
}

// arrows finds what points to the rows that are going, contacts with somebody first.
func (u *undo) arrows(target string, going map[data.ID]bool) ([]arrow, error) {
	var found []arrow
	for _, k := range tables() {
		for _, p := range k.references() {
			if p.table != target {
				continue
			}
			fate := data.FateInUse
			if k.name() == contactTable && p.column == "person_id" {
				fate = data.FateSpoken
			}
			arrows, err := u.arrowsOf(k, p, going)
			if err != nil {
				return nil, err
			}
			for _, a := range arrows {
				a.fate = fate
				found = append(found, a)
			}
		}
	}
	slices.SortStableFunc(found, func(a, b arrow) int {
		return slices.Index(data.Fates(), b.fate) - slices.Index(data.Fates(), a.fate)
	})
	return found, nil
}

package store

import (
	"slices"

	"kader/data"
)

// takeBackCreated deletes rows that the batch created, except those that somebody
// worked on since and those that another row needs.
func (u *undo) takeBackCreated(k table, changes []changeRow) error {
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

// removeCreated deletes rows, and with people the pairs in which they are.
func (u *undo) removeCreated(k table, ids []data.ID) error {
	if k.name() == personTable {
		if err := u.t.deletePairsOf(ids...); err != nil {
			return err
		}
	}
	return k.removeMany(u.t, ids)
}

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

// arrows finds what points to the rows that are going, contacts with somebody first.
func (u *undo) arrows(target string, going map[data.ID]bool) ([]arrow, error) {
	var found []arrow
	for _, k := range tables() {
		for _, p := range k.references() {
			if p.table != target || k.name() == pairTable { // which goes with each of its people
				continue
			}
			fate := data.FateInUse
			if k.name() == contactTable && p.column == "person_id" {
				fate = data.FateSpoken
			}
			query := "SELECT id, " + p.column + " FROM " + k.name() + " WHERE " + p.column + " IS NOT NULL"
			err := u.t.query(query, nil, func(scan func(...any) error) error {
				a := arrow{fate: fate}
				err := scan(textCell[data.ID]{&a.from}, textCell[data.ID]{&a.to})
				if going[a.to] {
					found = append(found, a)
				}
				return err
			})
			if err != nil {
				return nil, err
			}
		}
	}
	slices.SortStableFunc(found, func(a, b arrow) int {
		return slices.Index(data.Fates(), b.fate) - slices.Index(data.Fates(), a.fate)
	})
	return found, nil
}

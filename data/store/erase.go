package store

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"kader/data"
	"kader/data/mention"
)

// ErasePerson is Erase of one person, with nothing decided.
func (t *Tx) ErasePerson(id data.ID) error {
	_, err := t.Erase(data.Erasure{People: []data.ID{id}})
	return err
}

// Erase removes people for good: their rows and what belongs to these, whatever the log and the
// listings know of them under any of their names, and their names in what others wrote. People
// who are in the log only are erased too: those who were deleted, or whose import was taken
// back. Whoever is gone and had the same name goes with them. It cannot be undone. What stays
// is a batch that tells that so many were erased, when and by whom, but not who.
//
// Backups made before hold them until they are thirty days old. ErrNotFound where neither the
// dossier nor the log knows one of them.
func (t *Tx) Erase(e data.Erasure) (data.Erased, error) {
	if err := t.beginErasure(); err != nil {
		return data.Erased{}, err
	}
	x, err := t.newEraser(e)
	if err != nil {
		return data.Erased{}, fmt.Errorf("erase: %w", err)
	}
	if err := x.run(); err != nil {
		return data.Erased{}, fmt.Errorf("erase: %w", err)
	}
	x.done.At = t.at
	return x.done, nil
}

// run goes through everything, in an order in which each step finds what it needs.
func (x *eraser) run() error {
	steps := []func() error{
		x.findOwned, x.findWords, x.readNames, x.sweepRows, x.sweepLog, x.sweepMappings,
		x.removeWords, x.removeRows,
	}
	for i, step := range steps {
		if x.plan.Report != nil && !x.plan.Report(float64(i+1)/float64(len(steps)+1)) {
			return context.Canceled
		}
		if err := step(); err != nil {
			return err
		}
	}
	x.done.Asked, x.done.Left = len(x.plan.People), len(x.left)
	return nil
}

// exec changes the dossier, unless this is only a look at what would go.
func (x *eraser) exec(query string, args ...any) error {
	if x.looking {
		return nil
	}
	return x.t.exec(query, args...)
}

// beginErasure makes the batch that tells of an erasure, and no more than that. From here on
// the image is made anew before it is saved, so that its free pages hold nothing.
func (t *Tx) beginErasure() error {
	if err := t.writable(); err != nil {
		return err
	}
	if !t.started {
		if err := t.startBatch(); err != nil {
			return err
		}
	}
	t.touched[""] = struct{}{} // one row more, whose id nobody is to know
	t.erasing = true
	return t.flushLog()
}

// eraser is one erasure under way.
type eraser struct {
	t       *Tx
	plan    data.Erasure
	ids     map[data.ID]bool   // who goes
	present []data.ID          // those of them who have a row
	owned   map[data.ID]string // rows that belong to them, with their table
	words   map[data.ID]bool   // words of the group, true for those that are their names
	names   *mention.Sought
	called  map[data.ID]map[string]bool // what an action or a telling called them, by its id
	live    map[string]bool             // texts of rows in which they are named
	noted   map[string]bool             // texts of the log whose places are known
	left    map[data.Spot]bool          // mentions that stay
	places  []data.NamePlace
	looking bool // collects places and changes nothing
	done    data.Erased
}

// chunked calls do with at most 500 ids at a time, as the arguments of a list of so many marks.
func chunked(ids []data.ID, do func(marks string, args []any) error) error {
	for len(ids) > 0 {
		n := min(len(ids), 500)
		args := make([]any, n)
		for i, id := range ids[:n] {
			args[i] = string(id)
		}
		if err := do("(?"+strings.Repeat(", ?", n-1)+")", args); err != nil {
			return err
		}
		ids = ids[n:]
	}
	return nil
}

// count returns the one number that a query finds.
func (t *Tx) count(query string, args ...any) (n int, err error) {
	err = t.query(query, args, func(scan func(...any) error) error { return scan(&n) })
	return n, err
}

// removeRows removes the people and every pointer to them. The log was swept before.
func (x *eraser) removeRows() error {
	if err := x.clearPointers(); err != nil {
		return err
	}
	x.done.Contacts += len(x.ownedOf(contactTable))
	if err := x.removeOwned(); err != nil {
		return err
	}
	err := chunked(keys(x.ids), func(marks string, args []any) error {
		n, err := x.t.count("SELECT COUNT(*) FROM listing WHERE person_id IN "+marks, args...)
		x.done.Listings += n
		if err != nil {
			return err
		}
		if err := x.exec("DELETE FROM listing WHERE person_id IN "+marks, args...); err != nil {
			return err
		}
		return x.exec("DELETE FROM exported WHERE person_id IN "+marks, args...)
	})
	if err != nil {
		return err
	}
	x.done.People, x.done.Gone = len(x.present), len(x.ids)-len(x.present)
	return chunked(x.present, func(marks string, args []any) error {
		return x.exec("DELETE FROM person WHERE id IN "+marks, args...)
	})
}

// clearPointers makes whatever refers to them refer to nobody. What an action or a telling calls its person
// goes with the pointer. Whoever was at a meeting was there: nobody is to know who.
func (x *eraser) clearPointers() error {
	if err := x.clearRefs(); err != nil {
		return err
	}
	return chunked(x.present, func(marks string, args []any) error {
		for _, k := range tables() {
			for _, p := range k.references() {
				if p.table != personTable || p.owns {
					continue
				}
				where := " WHERE " + p.column + " IN " + marks
				n, err := x.t.count("SELECT COUNT(*) FROM "+k.name()+where, args...)
				if err != nil {
					return err
				}
				set := p.column + " = NULL"
				if slices.Contains(namingTables(), k.name()) {
					set += ", who = ''"
				}
				x.done.Pointers += n
				if n == 0 {
					continue
				}
				if err := x.exec("UPDATE "+k.name()+" SET "+set+where, args...); err != nil {
					return err
				}
			}
		}
		return nil
	})
}

func keys[V any](set map[data.ID]V) []data.ID {
	ids := make([]data.ID, 0, len(set))
	for id := range set {
		ids = append(ids, id)
	}
	return ids
}

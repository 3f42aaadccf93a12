package store

import (
	"fmt"
	"time"

	"kader/data"
	"kader/data/mention"
)

// undoneDays is how long the log keeps the people of an import that was taken back.
const undoneDays = 30

// EraseUndone removes for good what the log keeps of imports that were taken back before an
// instant: their people, as far as they are not there, and everything the imports changed. They
// cannot be done again after it.
func (t *Tx) EraseUndone(before time.Time) (data.Erased, error) {
	imports, err := t.undoneBefore(before)
	if err != nil || len(imports) == 0 {
		return data.Erased{}, err
	}
	if err := t.beginErasure(); err != nil {
		return data.Erased{}, err
	}
	done := data.Erased{At: t.at}
	for _, b := range imports {
		e, err := t.eraseUndone(b)
		if err != nil {
			return done, fmt.Errorf("erase an import: %w", err)
		}
		done.Add(e)
	}
	return done, nil
}

// EraseAllUndone is EraseUndone of every import that was taken back, however short ago.
func (t *Tx) EraseAllUndone() (data.Erased, error) { return t.EraseUndone(t.at.AddDate(1, 0, 0)) }

// CountUndone tells of how many imports that were taken back the log still knows something.
func (t *Tx) CountUndone() (int, error) {
	imports, err := t.undoneBefore(t.store.now().AddDate(1, 0, 0))
	return len(imports), err
}

// undoneBefore returns the imports of which the last undo was made before an instant, and that
// the log still knows something of.
func (t *Tx) undoneBefore(before time.Time) ([]batchRow, error) {
	last := "(SELECT MAX(undo.made) FROM batch undo WHERE undo.undoes = batch.id AND undo.reverts = 1)"
	return t.findBatches(filter{
		parts: []string{
			"undone = 1", "id IN (SELECT batch_id FROM list WHERE list.undone = 1)", hasChanges, last + " < ?",
		},
		args: []any{instantCell{&before}.value()},
	}, 0)
}

// eraseUndone removes one import, with all that took it back or did it again.
func (t *Tx) eraseUndone(b batchRow) (data.Erased, error) {
	created, err := t.queryIDs("SELECT DISTINCT row_id FROM change WHERE noun = '"+personTable+"' AND op = 'create'"+
		" AND number BETWEEN ? AND ? AND NOT EXISTS (SELECT 1 FROM person WHERE person.id = change.row_id)", b.first, b.last)
	if err != nil {
		return data.Erased{}, err
	}
	x := &eraser{
		t: t, ids: map[data.ID]bool{}, owned: map[data.ID]string{}, names: mention.NewSought(nil, nil, nil),
		called: map[data.ID]map[string]bool{}, live: map[string]bool{},
	}
	for _, id := range created {
		x.ids[id] = true
	}
	for _, step := range []func() error{x.findOwned, x.readNames, x.sweepLog, x.removeRows} {
		if err := step(); err != nil {
			return data.Erased{}, err
		}
	}
	family := []batchRow{b}
	for i := 0; i < len(family); i++ {
		children, err := t.findBatches(filter{parts: []string{"undoes = ?"}, args: []any{string(family[i].ID)}}, 0)
		if err != nil {
			return data.Erased{}, err
		}
		family = append(family, children...)
	}
	for _, member := range family {
		n, err := t.count("SELECT COUNT(*) FROM change WHERE number BETWEEN ? AND ?", member.first, member.last)
		if err != nil {
			return data.Erased{}, err
		}
		x.done.Changes += n
		err = t.exec("DELETE FROM change WHERE number BETWEEN ? AND ?", member.first, member.last)
		if err != nil {
			return data.Erased{}, err
		}
	}
	return x.done, t.exec("DELETE FROM listing WHERE batch = ?", b.number)
}

// eraseOutdated erases what imports left that were taken back more than thirty days ago, once a
// session, as a batch of its own before the first other one.
func (s *Store) eraseOutdated() (erased bool, err error) {
	if s.cleaned {
		return false, nil
	}
	s.cleaned = true
	before := s.now().AddDate(0, 0, -undoneDays)
	return s.run(data.Batch{Label: "undone-erased"}, func(t *Tx) error {
		_, err := t.EraseUndone(before)
		return err
	})
}

// CopiesHolding returns the backups that were made before the last erasure, the newest first: whoever was
// erased may be in them. When the newest of all was made before it too, that one stays until there
// is another.
func (s *Store) CopiesHolding() []data.HeldCopy {
	s.mu.Lock()
	defer s.mu.Unlock()
	held := s.heldCopies()
	fresh := s.unsaved == nil && s.backupErr == nil && s.options.BackupDir != "" // the newest is without them
	if len(held) > 0 && fresh {
		return held[1:]
	}
	return held
}

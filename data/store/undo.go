package store

import (
	"kader/data"
)

// LastBatch returns the newest batch that undo would take back.
func (s *Store) LastBatch() (data.Batch, bool) {
	return s.newest(filter{parts: []string{"undone = 0", "reverts = 0", "last_change >= first_change"}})
}

// LastUndone returns the newest batch that took something back and can itself be
// taken back: redo.
func (s *Store) LastUndone() (data.Batch, bool) {
	return s.newest(filter{parts: []string{"undone = 0", "reverts = 1", "last_change >= first_change"}})
}

func (s *Store) newest(f filter) (b data.Batch, ok bool) {
	err := s.View(func(t *Tx) error {
		found, err := t.findBatches(f, 1)
		if len(found) == 1 {
			b, ok = found[0].Batch, true
		}
		return err
	})
	return b, ok && err == nil
}

// Undo takes back a batch.
func (s *Store) Undo(batch data.ID) (data.Undone, error) {
	return data.Undone{}, data.ErrNothingToUndo
}

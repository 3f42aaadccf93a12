package imports

import (
	"fmt"

	"kader/data"
	"kader/data/store"
)

// Undo undoes an import, as far as nobody worked on its people since, and returns what became
// of each row. "" is the last import that was not wholly undone yet. The record stays; it is
// marked as undone once nothing of the list is left, and until then the rest can be tried again.
// The error is ErrNothingToUndo where there is nothing to undo.
func Undo(s *store.Store, listID data.ID, o store.UndoOptions) (data.Undone, error) {
	var list data.List
	err := s.View(func(t *store.Tx) error {
		lists, err := t.FindLists(store.ListFilter{})
		for _, l := range lists {
			if l.ID == listID ||
				listID == "" && !l.Undone && l.BatchID != "" && (list.ID == "" || !l.Created.Before(list.Created)) {
				list = l
			}
		}
		return err
	})
	if err != nil {
		return data.Undone{}, fmt.Errorf("undo import: %w", err)
	}
	switch {
	case list.ID == "" && listID != "":
		return data.Undone{}, fmt.Errorf("undo import: %w", data.ErrNotFound)
	case list.ID == "" || list.Undone || list.BatchID == "":
		return data.Undone{}, fmt.Errorf("undo import: %w", data.ErrNothingToUndo)
	}
	undone, err := s.UndoWith(list.BatchID, o)
	if err != nil {
		return undone, fmt.Errorf("undo import: %w", err)
	}
	return undone, nil
}

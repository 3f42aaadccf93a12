package store

import (
	"fmt"

	"kader/data"
)

// listTable is named in undo, where lists have a rule of their own.
const listTable = "list"

func listNoun() noun[data.List] {
	return noun[data.List]{
		table: listTable, order: "received, id",
		fields: func(l *data.List) (*data.Record, []field) {
			return &l.Record, []field{
				text("kind", &l.Kind),
				text("employer", &l.Employer),
				text("file", &l.File),
				code("hash", &l.Hash),
				text("sheet", &l.Sheet),
				day("received", &l.Received),
				text("period", &l.Period),
				text("asked_by", &l.AskedBy),
				text("legal_basis", &l.LegalBasis),
				day("delete_on", &l.DeleteOn),
				listing("dropped", &l.Dropped),
				listing("not_used", &l.NotUsed),
				number("count_new", &l.Counts.New),
				number("count_same", &l.Counts.Same),
				number("count_changed", &l.Counts.Changed),
				number("count_moved", &l.Counts.Moved),
				number("count_left", &l.Counts.Left),
				number("count_member", &l.Counts.Member),
				number("count_ask", &l.Counts.Ask),
				number("count_skipped", &l.Counts.Skipped),
				number("count_came_back", &l.Counts.CameBack),
				number("count_joined", &l.Counts.Joined),
				number("count_missing", &l.Counts.Missing),
				text("batch_id", &l.BatchID),
				flag("undone", &l.Undone),
				day("keep_until", &l.KeepUntil),
				text("keep_reason", &l.KeepReason),
				day("destroyed", &l.Destroyed),
				listing("track", (*[]int)(&l.Track)),
			}
		},
	}
}

// ListFilter chooses lists. Zero fields choose all.
type ListFilter struct {
	IDs     []data.ID // nil is all
	BatchID data.ID
}

func (f ListFilter) filter() (where filter) {
	where.oneOf("id", f.IDs)
	where.equal("batch_id", f.BatchID)
	return where
}

// FindList returns the list with the given id, or ErrNotFound.
func (t *Tx) FindList(id data.ID) (data.List, error) { return find(t, listNoun(), id) }

// FindLists returns the chosen lists, the earliest first.
func (t *Tx) FindLists(f ListFilter) ([]data.List, error) {
	return findAll(t, listNoun(), f.filter())
}

// CreateList adds a list and fills in its record and, where empty, its batch.
// When that batch is undone the list itself stays, marked as undone.
func (t *Tx) CreateList(l *data.List) error {
	if l.BatchID == "" {
		l.BatchID = t.batch.ID
	}
	return create(t, listNoun(), l)
}

// SetTrack changes when the group speaks with those whom a list brought; no track is that of the group.
func (t *Tx) SetTrack(id data.ID, track data.Track) error {
	if len(track) > 0 {
		if err := track.Check(); err != nil {
			return fmt.Errorf("set track: %w", err)
		}
	}
	return update(t, listNoun(), id, func(l *data.List) { l.Track = track })
}

// NoteDestroyed notes on which day the group destroyed the file of a list, or, with no day, that it
// did not. The same file may have been read more than once.
func (t *Tx) NoteDestroyed(id data.ID, on data.Date) error {
	list, err := t.FindList(id)
	if err != nil {
		return fmt.Errorf("note destroyed: %w", err)
	}
	lists, err := t.FindLists(ListFilter{})
	if err != nil {
		return err
	}
	for _, l := range lists {
		if l.ID != id && (l.Hash == "" || l.Hash != list.Hash) {
			continue
		}
		if err := update(t, listNoun(), l.ID, func(l *data.List) { l.Destroyed = on }); err != nil {
			return err
		}
	}
	return nil
}

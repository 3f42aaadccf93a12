package store

import "kader/data"

func snapshotNoun() noun[data.Snapshot] {
	return noun[data.Snapshot]{
		table: "snapshot", order: "taken, id",
		fields: func(s *data.Snapshot) (*data.Record, []field) {
			return &s.Record, []field{
				day("taken", &s.Date),
				text("note", &s.Note),
				listing("figures", &s.Figures),
			}
		},
	}
}

// SnapshotFilter chooses snapshots. Zero fields choose all.
type SnapshotFilter struct {
	IDs []data.ID // nil is all
}

func (f SnapshotFilter) filter() (where filter) {
	where.oneOf("id", f.IDs)
	return where
}

// FindSnapshot returns the snapshot with the given id, or ErrNotFound.
func (t *Tx) FindSnapshot(id data.ID) (data.Snapshot, error) { return find(t, snapshotNoun(), id) }

// FindSnapshots returns the chosen snapshots, the earliest first.
func (t *Tx) FindSnapshots(f SnapshotFilter) ([]data.Snapshot, error) {
	return findAll(t, snapshotNoun(), f.filter())
}

// CreateSnapshot adds a snapshot and fills in its record.
func (t *Tx) CreateSnapshot(s *data.Snapshot) error { return create(t, snapshotNoun(), s) }

// UpdateSnapshot changes a snapshot and logs the fields that got another value.
func (t *Tx) UpdateSnapshot(id data.ID, change func(*data.Snapshot)) error {
	return update(t, snapshotNoun(), id, change)
}

// DeleteSnapshot deletes a snapshot.
func (t *Tx) DeleteSnapshot(id data.ID) error {
	return remove(t, snapshotNoun(), id)
}

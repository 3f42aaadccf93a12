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

// FindSnapshots returns the chosen snapshots, the earliest first.
func (t *Tx) FindSnapshots(f SnapshotFilter) ([]data.Snapshot, error) {
	return findAll(t, snapshotNoun(), f.filter())
}

// CreateSnapshot adds a snapshot and fills in its record.
func (t *Tx) CreateSnapshot(s *data.Snapshot) error { return create(t, snapshotNoun(), s) }

// DeleteSnapshot deletes a snapshot.
func (t *Tx) DeleteSnapshot(id data.ID) error {
	return remove(t, snapshotNoun(), id)
}

package store

import (
	"fmt"

	"kader/data"
)

// labelExported is the label of the batches that note an export. It happened: no undo takes it back,
// and it is no work after an undo that keeps redo away.
const labelExported = "exported"

// reportID is the word of a kind of report: no text in which somebody could be named.
type reportID string

func exportNoun() noun[data.Export] {
	return noun[data.Export]{
		table: "export", order: "made, id",
		fields: func(e *data.Export) (*data.Record, []field) {
			return &e.Record, []field{
				text("kind", (*reportID)(&e.Kind)),
				day("made", &e.Made),
				flag("names", &e.Names),
				flag("small_counts", &e.SmallCounts),
				text("reader", &e.Reader),
				reference("rep_id", &e.RepID, personTable),
				counted("people", &e.People, data.MostPeople),
				day("destroy_by", &e.DestroyBy),
				day("destroyed", &e.Destroyed),
				listing("shown", &e.Shown),
				text("batch_id", &e.BatchID),
				code("sheet", &e.Sheet),
			}
		},
	}
}

// ExportFilter chooses exports. Zero fields choose all.
type ExportFilter struct {
	IDs []data.ID // nil is all
}

func (f ExportFilter) filter() (where filter) {
	where.oneOf("id", f.IDs)
	return where
}

// FindExports returns the chosen exports, the earliest first.
func (t *Tx) FindExports(f ExportFilter) ([]data.Export, error) {
	return findAll(t, exportNoun(), f.filter())
}

// FindExportsOf returns the exports in which one of some people was named, the earliest first.
func (t *Tx) FindExportsOf(people ...data.ID) ([]data.Export, error) {
	var ids []data.ID
	err := chunked(people, func(marks string, args []any) error {
		found, err := t.queryIDs("SELECT DISTINCT export.id FROM exported JOIN batch ON batch.number = exported.batch"+
			" JOIN export ON export.batch_id = batch.id WHERE exported.person_id IN "+marks, args...)
		ids = append(ids, found...)
		return err
	})
	if err != nil || len(ids) == 0 {
		return nil, err
	}
	return t.FindExports(ExportFilter{IDs: ids})
}

// NoteExport notes that something went out, who is named in it, and the rows of a call list that can come
// back. Call it once the file is there: a row whose key the dossier lacks is refused when it comes back. What
// went out went out: it cannot be undone.
func (s *Store) NoteExport(e data.Export, named []data.ID) error {
	e.People = len(named)
	return s.Update(labelExported, func(t *Tx) error {
		e.BatchID = t.batch.ID
		if err := create(t, exportNoun(), &e); err != nil {
			return err
		}
		if err := t.createExported(named); err != nil {
			return err
		}
		return t.CreateSheetRows(e.Rows)
	})
}

func (t *Tx) createExported(named []data.ID) error {
	for len(named) > 0 {
		chunk := named[:min(len(named), listingRows)]
		named = named[len(chunk):]
		args := make([]any, 0, 2*len(chunk))
		for _, id := range chunk {
			args = append(args, t.batch.number, string(id))
		}
		if err := t.insert("exported", []string{"batch", "person_id"}, args); err != nil {
			return fmt.Errorf("note export: %w", err)
		}
	}
	return nil
}

// UpdateExport changes when an export is to be destroyed, or was.
func (t *Tx) UpdateExport(id data.ID, change func(*data.Export)) error {
	return update(t, exportNoun(), id, change)
}

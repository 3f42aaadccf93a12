package store

import (
	"fmt"

	"kader/data"
)

// FindSources tells of each thing that is kept about a person where it came from, in the order of
// the columns. What nobody changed came with the person. ErrNotFound where there is none.
func (t *Tx) FindSources(id data.ID) ([]data.Source, error) {
	p, err := t.FindPerson(id)
	if err != nil {
		return nil, fmt.Errorf("find sources: %w", err)
	}
	origin := data.Source{At: p.Created, ByList: p.ListID != "", ListID: p.ListID}
	latest := make(map[string]data.Source)
	query := "SELECT change.op, change.field, batch.made, " + byColumns + ", batch.label, COALESCE(list.id, '')" +
		" FROM change JOIN batch ON batch.number = change.batch LEFT JOIN list ON list.batch_id = batch.id" +
		" WHERE change.row_id = ? AND change.op <> 'delete' AND batch.reverts = 0 AND batch.undone = 0 ORDER BY change.number"
	err = t.query(query, []any{string(id)}, func(scan func(...any) error) error {
		var s data.Source
		var op data.Op
		label := ""
		err := scan(textCell[data.Op]{&op}, &s.Column, instantCell{&s.At},
			textCell[data.ID]{&s.By.PersonID}, &s.By.Name, flagCell{&s.By.Together}, &label, textCell[data.ID]{&s.ListID})
		s.ByList = s.ListID != "" || label == "import"
		if op == data.OpCreate {
			origin, latest = s, make(map[string]data.Source)
			return err
		}
		latest[s.Column] = s
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("find sources: %w", err)
	}
	return sourcesOf(&p, origin, latest), nil
}

// sourcesOf lists what is known of somebody with its sources.
func sourcesOf(p *data.Person, origin data.Source, latest map[string]data.Source) []data.Source {
	_, fields := personNoun().fields(p)
	var found []data.Source
	for _, f := range fields {
		if f.cell.empty() {
			continue
		}
		s, changed := latest[f.name]
		if !changed {
			s = origin
		}
		s.Column, s.Value, s.Purpose = f.name, f.cell.format(), data.PurposeOf(f.name)
		found = append(found, s)
	}
	return found
}

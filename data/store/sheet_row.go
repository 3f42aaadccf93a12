package store

import (
	"fmt"

	"kader/data"
)

// sheetRowTable is named in undo: nobody works on a colleague by making a call list.
const sheetRowTable = "sheet_row"

func sheetRowNoun() noun[data.SheetRow] {
	return noun[data.SheetRow]{
		table: sheetRowTable, order: "id",
		fields: func(r *data.SheetRow) (*data.Record, []field) {
			return &r.Record, []field{
				owner("person_id", &r.PersonID, personTable),
				reference("rep_id", &r.RepID, personTable),
				code("sheet_key", &r.Key),
				day("made", &r.Made),
				text("follow_state", &r.State),
				day("next_contact", &r.Next),
				day("last_contact", &r.Last),
				code("name_hash", &r.Name),
				code("phone_hash", &r.Phone),
				code("email_hash", &r.Email),
				code("answered", &r.Answered),
				day("taken", &r.Taken),
			}
		},
	}
}

// NewSheetKeys returns the keys of the rows of a call list that is about to be made.
func (s *Store) NewSheetKeys() (*data.SheetKeys, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return data.NewSheetKeys(s.ids.random)
}

// EachSheetRow calls visit for the rows of all call lists that went out, those of people who are in the
// dossier no more excepted.
func (t *Tx) EachSheetRow(visit func(*data.SheetRow) error) error {
	return each(t, sheetRowNoun(), filter{}, visit)
}

// FindSheetRowsOf returns the rows of call lists in which somebody stood, the earliest first.
func (t *Tx) FindSheetRowsOf(person data.ID) ([]data.SheetRow, error) {
	var where filter
	where.equal("person_id", person)
	return findAll(t, sheetRowNoun(), where)
}

// CreateSheetRows adds rows that went out, and fills in their records. Who was deleted meanwhile has none.
func (t *Tx) CreateSheetRows(rows []data.SheetRow) error {
	people, err := t.queryIDs("SELECT id FROM " + personTable)
	if err != nil {
		return fmt.Errorf("create rows of a call list: %w", err)
	}
	there := make(map[data.ID]bool, len(people))
	for _, id := range people {
		there[id] = true
	}
	var added []*data.SheetRow
	for i := range rows {
		r := &rows[i]
		if !there[r.PersonID] {
			continue
		}
		if !there[r.RepID] {
			r.RepID = ""
		}
		added = append(added, r)
	}
	if len(added) == 0 {
		return nil
	}
	return createMany(t, sheetRowNoun(), added)
}

// UpdateSheetRow changes a row of a call list: what was taken over of its answer.
func (t *Tx) UpdateSheetRow(id data.ID, change func(*data.SheetRow)) error {
	return update(t, sheetRowNoun(), id, change)
}

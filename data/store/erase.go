package store

import (
	"fmt"

	"kader/data"
)

// ErasePerson removes a person for good: the row, the contacts, the name with
// actions, and whatever the log kept of them. It cannot be undone. What stays is
// a batch that tells that somebody was erased, when and by whom, but not who.
// Backups made before still hold the person until they are rotated out.
func (t *Tx) ErasePerson(id data.ID) error {
	if err := t.writable(); err != nil {
		return err
	}
	if !t.exists("person", id) {
		return fmt.Errorf("erase person: %w", data.ErrNotFound)
	}
	if !t.started {
		if err := t.startBatch(); err != nil {
			return err
		}
	}
	t.touched[""] = struct{}{} // one row more, whose id nobody is to know
	if err := t.flushLog(); err != nil {
		return err
	}
	if err := t.eraseContacts(id); err != nil {
		return fmt.Errorf("erase person: %w", err)
	}
	if err := t.eraseTraces(id); err != nil {
		return fmt.Errorf("erase person: %w", err)
	}
	return nil
}

// eraseContacts removes the person's contacts, those that were deleted before
// included, with what the log says of them.
func (t *Tx) eraseContacts(id data.ID) error {
	contacts, err := t.queryIDs("SELECT id FROM contact WHERE person_id = ?"+
		" UNION SELECT row_id FROM change WHERE noun = 'contact' AND op = 'delete' AND old_value LIKE ?",
		string(id), mention("person_id", id))
	if err != nil {
		return err
	}
	for _, contact := range contacts {
		if err := t.exec("DELETE FROM contact WHERE id = ?", string(contact)); err != nil {
			return err
		}
		if err := t.exec("DELETE FROM change WHERE row_id = ?", string(contact)); err != nil {
			return err
		}
	}
	return nil
}

// mention matches a deleted row in the log that refers to id.
func mention(column string, id data.ID) string {
	return `%"` + column + `":"` + string(id) + `"%`
}

// eraseTraces removes the person and every pointer to them, in rows and log.
func (t *Tx) eraseTraces(id data.ID) error {
	person, none := string(id), ""
	for _, step := range []struct {
		query string
		args  []any
	}{
		{"DELETE FROM change WHERE row_id = ?", []any{person}},
		{"DELETE FROM listing WHERE person_id = ?", []any{person}},
		{
			"DELETE FROM change WHERE field = 'who' AND row_id IN (SELECT id FROM action WHERE rep_id = ?" +
				" UNION SELECT row_id FROM change WHERE noun = 'action'" +
				" AND (old_value = ? OR new_value = ? OR op = 'delete' AND old_value LIKE ?))",
			[]any{person, person, person, mention("rep_id", id)},
		},
		{"DELETE FROM change WHERE old_value = ? OR new_value = ?", []any{person, person}},
		{"DELETE FROM change WHERE noun = 'action' AND op = 'delete' AND old_value LIKE ?", []any{mention("rep_id", id)}},
		{
			"UPDATE change SET old_value = REPLACE(old_value, ?, ?) WHERE op = 'delete' AND old_value LIKE ?",
			[]any{person, none, mention("rep_id", id)},
		},
		{"UPDATE action SET rep_id = NULL, who = '' WHERE rep_id = ?", []any{person}},
		{"UPDATE contact SET rep_id = NULL WHERE rep_id = ?", []any{person}},
		{"UPDATE person SET rep_id = NULL WHERE rep_id = ?", []any{person}},
		{"DELETE FROM person WHERE id = ?", []any{person}},
	} {
		if err := t.exec(step.query, step.args...); err != nil {
			return err
		}
	}
	return nil
}

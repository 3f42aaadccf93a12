package store

import (
	"encoding/json"
	"fmt"

	"kader/data"
)

// FindSubject returns with which rows of one table a batch did one thing. A contact goes
// by the name of the person.
func (t *Tx) FindSubject(batch data.ID, noun string, op data.Op) (data.Subject, error) {
	rows, err := t.queryIDs("SELECT DISTINCT row_id FROM batch"+
		" JOIN change ON change.number BETWEEN first_change AND last_change"+
		" WHERE batch.id = ? AND noun = ? AND op = ?", string(batch), noun, string(op))
	if err != nil {
		return data.Subject{}, fmt.Errorf("find subject: %w", err)
	}
	subject := data.Subject{Count: len(rows)}
	if len(rows) != 1 {
		return subject, nil
	}
	return t.FindNamed(noun, rows[0])
}

// FindNamed returns what one row goes by, also after it was deleted.
func (t *Tx) FindNamed(noun string, id data.ID) (data.Subject, error) {
	subject := data.Subject{Count: 1}
	row, err := t.lastKnown(noun, id)
	if noun == contactTable && err == nil {
		row, err = t.lastKnown(personTable, data.ID(row["person_id"]))
	}
	if err != nil {
		return subject, fmt.Errorf("find subject: %w", err)
	}
	subject.Name = data.Name{Given: row["given"], Infix: row["infix"], Family: row["family"], Initials: row["initials"]}
	for _, column := range []string{"title", "name", "file"} {
		if row[column] != "" {
			subject.Title = row[column]
		}
	}
	subject.Day, err = data.ParseDate(row["taken"])
	return subject, err
}

// lastKnown returns the columns of a row, as the log writes them: those it has or, where
// it was deleted, those it had last. Of an erased row nothing is known.
func (t *Tx) lastKnown(noun string, id data.ID) (map[string]string, error) {
	k, err := tableNamed(noun)
	if err != nil {
		return nil, err
	}
	content, err := k.content(t, id)
	if err != nil || content != "" {
		return columnsOf(content), err
	}
	err = t.query("SELECT old_value FROM change WHERE row_id = ? AND op = 'delete' ORDER BY number", []any{string(id)},
		func(scan func(...any) error) error { return scan(&content) })
	return columnsOf(content), err
}

// columnsOf reads a row as the log keeps it.
func columnsOf(content string) map[string]string {
	var columns map[string]string
	if json.Unmarshal([]byte(content), &columns) != nil {
		return nil
	}
	return columns
}

// content returns a row as the log keeps it, "" where there is none.
func (k noun[N]) content(t *Tx, id data.ID) (string, error) {
	rows, err := k.findRows(t, []data.ID{id})
	if err != nil || rows[id] == nil {
		return "", err
	}
	return k.row(rows[id])
}

package store

import (
	"context"
	"database/sql"
	"fmt"
	"strings"
	"time"

	"kader/data"
)

// Tx is one look at the dossier, or one command that changes it. It is good
// until the function that got it returns, and for one goroutine.
type Tx struct {
	store   *Store
	reading bool
	at      time.Time
	batch   batchRow
	started bool // the batch has a row of its own
	pending []changeRow
	touched map[data.ID]struct{}
	dirty   bool // something changed, logged or not
	erasing bool // somebody is erased
	erasers []*eraser
	passed  bool                    // what is written passed the gate of an import
	roles   map[data.ID][]data.Role // those of posts as of today, nil where they have to be read
}

func (t *Tx) writable() error {
	if t.reading {
		return data.ErrReadOnly
	}
	return nil
}

// statement returns the prepared statement for a query.
func (s *Store) statement(query string) (*sql.Stmt, error) {
	if prepared, ok := s.statements[query]; ok {
		return prepared, nil
	}
	prepared, err := s.conn.PrepareContext(context.Background(), query)
	if err != nil {
		return nil, fmt.Errorf("prepare: %w", err)
	}
	s.statements[query] = prepared
	return prepared, nil
}

// query calls row for each row found. row must not query itself: one connection
// serves one query at a time.
func (t *Tx) query(query string, args []any, row func(scan func(...any) error) error) error {
	prepared, err := t.store.statement(query)
	if err != nil {
		return err
	}
	rows, err := prepared.QueryContext(context.Background(), args...)
	if err != nil {
		return fmt.Errorf("query: %w", err)
	}
	defer rows.Close()
	for rows.Next() {
		if err := row(rows.Scan); err != nil {
			return err
		}
	}
	if err := rows.Err(); err != nil {
		return fmt.Errorf("query: %w", err)
	}
	return rows.Close()
}

// queryIDs returns the ids in the first column.
func (t *Tx) queryIDs(query string, args ...any) ([]data.ID, error) {
	var found []data.ID
	err := t.query(query, args, func(scan func(...any) error) error {
		var id string
		if err := scan(&id); err != nil {
			return err
		}
		found = append(found, data.ID(id))
		return nil
	})
	return found, err
}

// queryDays returns the day in the second column by the id in the first.
func (t *Tx) queryDays(query string, args ...any) (map[data.ID]data.Date, error) {
	found := make(map[data.ID]data.Date)
	err := t.query(query, args, func(scan func(...any) error) error {
		var id data.ID
		var day data.Date
		err := scan(textCell[data.ID]{&id}, dayCell{&day})
		found[id] = day
		return err
	})
	return found, err
}

// exec runs a statement that changes the dossier.
func (t *Tx) exec(query string, args ...any) error {
	if err := t.writable(); err != nil {
		return err
	}
	prepared, err := t.store.statement(query)
	if err != nil {
		return err
	}
	if _, err := prepared.ExecContext(context.Background(), args...); err != nil {
		return fmt.Errorf("exec: %w", err)
	}
	t.dirty = true
	return nil
}

// insert writes one or more rows; args holds their values one row after another.
func (t *Tx) insert(table string, columns []string, args []any) error {
	row := "(?" + strings.Repeat(", ?", len(columns)-1) + ")"
	rows := row + strings.Repeat(", "+row, len(args)/len(columns)-1)
	return t.exec("INSERT INTO "+table+" ("+strings.Join(columns, ", ")+") VALUES "+rows, args...)
}

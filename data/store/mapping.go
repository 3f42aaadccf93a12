package store

import (
	"fmt"
	"maps"
	"slices"

	"kader/data"
)

// FindMapping returns what the columns of this employer's lists were taken to
// mean: header, as remembered, to field. An employer that is not known has an
// empty mapping.
func (t *Tx) FindMapping(employer string) (map[string]data.Field, error) {
	found := map[string]data.Field{}
	query := "SELECT header, field FROM mapping WHERE employer = ?"
	err := t.query(query, []any{data.Fold(employer)}, func(scan func(...any) error) error {
		var header string
		var field data.Field
		err := scan(&header, textCell[data.Field]{&field})
		found[header] = field
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("find mapping: %w", err)
	}
	return found, nil
}

// RememberMapping adds to what is known of this employer's columns. It says nothing
// about anybody, so it is not in the log; undoing the command takes it back unless a
// later list of that employer was imported with it.
func (t *Tx) RememberMapping(employer string, m map[string]data.Field) error {
	if err := t.writable(); err != nil {
		return err
	}
	known, err := t.FindMapping(employer)
	if err != nil {
		return err
	}
	for _, header := range slices.Sorted(maps.Keys(m)) {
		if known[header] == m[header] {
			continue
		}
		c := mappingChange{employer: data.Fold(employer), header: header, old: known[header], now: m[header]}
		if err := t.setMapping(c.employer, c.header, c.now); err != nil {
			return err
		}
		err := t.insert("mapping_change", []string{"batch", "employer", "header", "old_field", "new_field"},
			[]any{t.batch.number, c.employer, c.header, string(c.old), string(c.now)})
		if err != nil {
			return fmt.Errorf("remember mapping: %w", err)
		}
	}
	return nil
}

// setMapping says what a column of an employer is, "" to forget it.
func (t *Tx) setMapping(employer, header string, f data.Field) error {
	var err error
	if f == "" {
		err = t.exec("DELETE FROM mapping WHERE employer = ? AND header = ?", employer, header)
	} else {
		err = t.exec("INSERT INTO mapping (employer, header, field) VALUES (?, ?, ?)"+
			" ON CONFLICT (employer, header) DO UPDATE SET field = excluded.field", employer, header, string(f))
	}
	if err != nil {
		return fmt.Errorf("remember mapping: %w", err)
	}
	return nil
}

// mappingChange is what a batch made of one column of an employer's lists.
type mappingChange struct {
	employer, header string
	old, now         data.Field
}

// revertMapping takes back what a batch remembered of columns, or remembers it again
// when the batch that took it back is taken back itself.
func (t *Tx) revertMapping(target batchRow) error {
	original, again := target, target.reverts
	for original.Undoes != "" {
		found, err := t.findBatches(filter{parts: []string{"id = ?"}, args: []any{string(original.Undoes)}}, 1)
		if err != nil || len(found) == 0 {
			return err
		}
		original = found[0]
	}
	var changes []mappingChange
	query := "SELECT employer, header, old_field, new_field FROM mapping_change WHERE batch = ?"
	err := t.query(query, []any{original.number}, func(scan func(...any) error) error {
		var c mappingChange
		err := scan(&c.employer, &c.header, textCell[data.Field]{&c.old}, textCell[data.Field]{&c.now})
		changes = append(changes, c)
		return err
	})
	if err != nil || len(changes) == 0 {
		return err
	}
	later, err := t.importedSince(original.number)
	if err != nil {
		return err
	}
	for _, c := range changes {
		if again {
			c.old, c.now = c.now, c.old
		}
		known, err := t.FindMapping(c.employer)
		if err != nil {
			return err
		}
		if later[c.employer] || known[c.header] != c.now {
			continue
		}
		if err := t.setMapping(c.employer, c.header, c.old); err != nil {
			return err
		}
	}
	return nil
}

// importedSince returns the employers, folded, of whom a list was imported after a
// batch and not taken back.
func (t *Tx) importedSince(number int) (map[string]bool, error) {
	employers := make(map[string]bool)
	query := "SELECT list.employer FROM list JOIN batch ON batch.id = list.batch_id" +
		" WHERE batch.number > ? AND list.undone = 0"
	err := t.query(query, []any{number}, func(scan func(...any) error) error {
		var employer string
		err := scan(&employer)
		employers[data.Fold(employer)] = true
		return err
	})
	return employers, err
}

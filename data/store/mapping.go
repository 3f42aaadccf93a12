package store

import (
	"fmt"

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

// RememberMapping adds to what is known of this employer's columns. It is not
// logged and not undone: it says nothing about anybody.
func (t *Tx) RememberMapping(employer string, m map[string]data.Field) error {
	if err := t.writable(); err != nil {
		return err
	}
	for header, field := range m {
		err := t.exec("INSERT INTO mapping (employer, header, field) VALUES (?, ?, ?)"+
			" ON CONFLICT (employer, header) DO UPDATE SET field = excluded.field",
			data.Fold(employer), header, string(field))
		if err != nil {
			return fmt.Errorf("remember mapping: %w", err)
		}
	}
	return nil
}

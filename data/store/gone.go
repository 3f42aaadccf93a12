package store

import (
	"fmt"

	"kader/data"
)

// FindGoneNames returns what the log knows of names that nobody bears now: of people who were
// deleted, and from before a name, a phone number or a number of somebody was changed.
func (t *Tx) FindGoneNames() ([]data.GoneName, error) {
	var found []data.GoneName
	query := "SELECT op, field, old_value FROM change WHERE noun = 'person' AND old_value <> '' AND (op = 'delete' OR field IN" +
		" ('given', 'family', 'initials', 'phone', 'employee_number', 'member_number')) ORDER BY number"
	err := t.query(query, nil, func(scan func(...any) error) error {
		var op, column, old string
		if err := scan(&op, &column, &old); err != nil {
			return err
		}
		row := map[string]string{column: old}
		if data.Op(op) == data.OpDelete {
			row = columnsOf(old)
		}
		gone := data.GoneName{
			Name:  data.Name{Given: row["given"], Infix: row["infix"], Family: row["family"], Initials: row["initials"]},
			Phone: row["phone"],
		}
		for _, column := range [...]string{"employee_number", "member_number"} {
			if row[column] != "" {
				gone.Numbers = append(gone.Numbers, row[column])
			}
		}
		found = append(found, gone)
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("find gone names: %w", err)
	}
	return found, nil
}

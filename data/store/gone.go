package store

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"kader/data"
)

// mostGoneNames is how many names of one person are put together from what the log knows.
const mostGoneNames = 16

// goneRow is what the log knows of one person: every value that each column had.
type goneRow map[string][]string

func (g goneRow) add(column, value string) {
	if !slices.Contains(g[column], value) {
		g[column] = append(g[column], value)
	}
}

// goneColumns are those by which somebody is known in a text.
func goneColumns() []string {
	return []string{"given", "infix", "family", "initials", "phone", "employee_number", "member_number"}
}

// FindGoneNames returns what the log knows of names that nobody bears now: of people who were
// deleted, and from before a name, a phone number or a number of somebody was changed.
func (t *Tx) FindGoneNames() ([]data.GoneName, error) {
	rows, order := make(map[data.ID]goneRow), []data.ID(nil)
	row := func(id data.ID) goneRow {
		if rows[id] == nil {
			rows[id], order = make(goneRow), append(order, id)
		}
		return rows[id]
	}
	columns := "('" + strings.Join(goneColumns(), "', '") + "')"
	err := t.query("SELECT row_id, op, field, old_value FROM change WHERE noun = 'person'"+
		" AND (op = 'delete' OR field IN "+columns+") ORDER BY number", nil, func(scan func(...any) error) error {
		var id, op, column, old string
		err := scan(&id, &op, &column, &old)
		if data.Op(op) != data.OpDelete {
			row(data.ID(id)).add(column, old)
			return err
		}
		last := columnsOf(old)
		for _, column := range goneColumns() {
			if value := last[column]; value != "" {
				row(data.ID(id)).add(column, value)
			}
		}
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("find gone names: %w", err)
	}
	present, err := personNoun().findRows(t, order)
	if err != nil {
		return nil, fmt.Errorf("find gone names: %w", err)
	}
	var found []data.GoneName
	for _, id := range order {
		found = append(found, goneNames(rows[id], present[id])...)
	}
	return found, nil
}

// goneNames puts names together from what the log knows of one person, who may be there still.
func goneNames(row goneRow, now *data.Person) []data.GoneName {
	if now != nil {
		row.add("given", now.Given)
		row.add("infix", now.Infix)
		row.add("family", now.Family)
		row.add("initials", now.Initials)
	}
	numbers := data.GoneName{Phone: first(row["phone"])}
	for _, number := range slices.Concat(row["employee_number"], row["member_number"]) {
		if number != "" {
			numbers.Numbers = append(numbers.Numbers, number)
		}
	}
	found := []data.GoneName{numbers}
	for _, phone := range row["phone"][min(1, len(row["phone"])):] {
		found = append(found, data.GoneName{Phone: phone})
	}
	for _, given := range orEmpty(row["given"]) {
		for _, family := range orEmpty(row["family"]) {
			for _, infix := range orEmpty(row["infix"]) {
				name := data.Name{Given: given, Infix: infix, Family: family, Initials: first(row["initials"])}
				if name.Full() != "" && (now == nil || name.Full() != now.Full()) && len(found) < mostGoneNames {
					found = append(found, data.GoneName{Name: name})
				}
			}
		}
	}
	return slices.DeleteFunc(found, func(g data.GoneName) bool {
		return g.IsZero() && g.Phone == "" && len(g.Numbers) == 0
	})
}

// orEmpty returns the values of a column, one that is empty where there are none.
func orEmpty(values []string) []string {
	if len(values) == 0 {
		return []string{""}
	}
	return values
}

// first returns the first value that is not empty.
func first(values []string) string { return cmp.Or(values...) }

package store

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"

	"kader/data"
)

// namedColumn tells of columns that hold nothing but the name of somebody. There is no need to ask
// what is meant in them, and what is left of one is nothing.
func namedColumn(table, column string) bool {
	switch column {
	case "who", "manager", "asked_by", "officer", "author":
		return true
	}
	return column == "name" && (table == "copy" || table == "holder")
}

// labelColumn tells of columns that name a thing. A person's name alone is a thing's there: a unit
// Lager, a job Bakker.
func labelColumn(table, column string) bool {
	switch table {
	case "unit":
		return column != "note"
	case "dossier":
		return column != "officer" && column != "reason" && column != "asks"
	case personTable:
		return !slices.Contains([]string{"manager", "note", "step", "why"}, column)
	case "snapshot":
		return column != "note"
	case postTable: // what a body and a seat in it are called
		return true
	case "export": // what units were called
		return true
	case listTable:
		return column == "employer" || column == "dropped" || column == "not_used" || column == "period"
	}
	return false
}

// textColumns returns the columns of a table in which somebody can be named: everything that is
// typed or read from a list, but what says of people who stay who they are. Words of the group stay
// or go as a whole.
func (k noun[N]) textColumns() []string {
	if k.table == wordTable {
		return nil
	}
	_, fields := k.fields(new(N))
	var found []string
	for _, f := range fields {
		switch f.cell.(type) {
		case textCell[string], listCell[string], listCell[data.UnitFigure], listCell[data.ShownCount]:
			if k.table != personTable || !isOwn(f.name) {
				found = append(found, f.name)
			}
		}
	}
	return found
}

// isOwn reports whether a column of a person says who they are or where to reach them.
func isOwn(column string) bool {
	switch column {
	case "given", "infix", "family", "initials", "employee_number", "member_number",
		"email", "phone", "street", "postcode", "town":
		return true
	}
	return false
}

// sweepRows takes their names out of the texts of every row that stays.
func (x *eraser) sweepRows() error {
	for _, k := range tables() {
		for _, column := range k.textColumns() {
			if err := x.sweepColumn(k.name(), column); err != nil {
				return err
			}
		}
	}
	if err := x.sweepTyped(); err != nil {
		return err
	}
	for _, column := range []string{"employer_unit", "employer_site", "job_title"} {
		if err := x.sweepValues("listing", column, personTable); err != nil {
			return err
		}
	}
	return nil
}

type textRow struct {
	id   data.ID
	text string
}

func (x *eraser) sweepColumn(table, column string) error {
	var named []textRow
	query := "SELECT id, " + column + " FROM " + table + " WHERE " + column + " <> ''"
	err := x.t.query(query, nil, func(scan func(...any) error) error {
		var r textRow
		if err := scan(textCell[data.ID]{&r.id}, &r.text); err != nil {
			return err
		}
		if x.goes(r.id) {
			return nil
		}
		if x.calledThere(table, column, r.id, r.text) || len(x.names.Find(r.text)) > 0 {
			named = append(named, r)
		}
		return nil
	})
	if err != nil {
		return err
	}
	for _, r := range named {
		x.live[r.text] = true
		x.note(data.NamePlace{Noun: table, RowID: r.id, Field: column}, r.text)
		text := x.redact(table, column, r.text, false)
		if x.calledThere(table, column, r.id, r.text) {
			text = ""
		}
		if text == r.text {
			continue
		}
		x.done.Texts++
		if err := x.exec("UPDATE "+table+" SET "+column+" = ? WHERE id = ?", text, string(r.id)); err != nil {
			return err
		}
	}
	return nil
}

// sweepValues takes names out of a column of a table whose rows have no id, value by value.
func (x *eraser) sweepValues(table, column, noun string) error {
	var named []string
	query := "SELECT DISTINCT " + column + " FROM " + table + " WHERE " + column + " <> ''"
	err := x.t.query(query, nil, func(scan func(...any) error) error {
		var text string
		err := scan(&text)
		if len(x.names.Find(text)) > 0 {
			named = append(named, text)
		}
		return err
	})
	if err != nil {
		return err
	}
	for _, old := range named {
		text := x.redact(noun, column, old, true)
		if text == old {
			continue
		}
		x.done.Texts++
		if err := x.exec("UPDATE "+table+" SET "+column+" = ? WHERE "+column+" = ?", text, old); err != nil {
			return err
		}
	}
	return nil
}

// sweepMappings forgets headers of lists in which they are named: a list with a column for each
// person had them as headers.
func (x *eraser) sweepMappings() error {
	for _, table := range []string{"mapping", "mapping_change"} {
		var named [][2]string
		query := "SELECT DISTINCT employer, header FROM " + table
		err := x.t.query(query, nil, func(scan func(...any) error) error {
			var m [2]string
			err := scan(&m[0], &m[1])
			if x.redact(table, "", m[0]+"\n"+m[1], true) != m[0]+"\n"+m[1] {
				named = append(named, m)
			}
			return err
		})
		if err != nil {
			return err
		}
		for _, m := range named {
			x.done.Texts++
			err := x.exec("DELETE FROM "+table+" WHERE employer = ? AND header = ?", m[0], m[1])
			if err != nil {
				return err
			}
		}
	}
	return nil
}

// note keeps the places of a text for the user to decide about.
func (x *eraser) note(at data.NamePlace, text string) {
	if !x.looking {
		return
	}
	for _, m := range x.names.Find(text) {
		if namedColumn(at.Noun, at.Field) && !m.Shared {
			continue // nobody needs to be asked
		}
		m.Shared = m.Shared || m.Single && labelColumn(at.Noun, at.Field)
		at.Spot, at.Mention = data.Spot{Text: text, Start: m.Start}, m
		x.places = append(x.places, at)
	}
}

// redact returns a text without their names, as far as they are to go.
func (x *eraser) redact(table, column, text string, onlyLog bool) string {
	if x.names.Nobody() || text == "" {
		return text
	}
	found := x.names.Find(text)
	if len(found) == 0 {
		return text
	}
	if redacted, ok := x.redactJSON(table, column, text, onlyLog); ok {
		return redacted
	}
	var going []data.Mention
	for _, m := range found {
		if x.replaces(table, column, text, m, onlyLog) {
			going = append(going, m)
		} else {
			x.left[data.Spot{Text: text, Start: m.Start}] = true
		}
	}
	if namedColumn(table, column) && strings.Trim(data.Redact(text, going, " "), " .,") == "" {
		return ""
	}
	return data.Redact(text, going, x.plan.Instead)
}

func (x *eraser) replaces(table, column, text string, m data.Mention, onlyLog bool) bool {
	if m.Single && labelColumn(table, column) {
		return x.plan.Decide[data.Spot{Text: text, Start: m.Start}]
	}
	return x.plan.Replaces(text, m, onlyLog || namedColumn(table, column))
}

// redactJSON redacts the texts in a list or a picture of figures, and leaves its keys alone.
func (x *eraser) redactJSON(table, column, text string, onlyLog bool) (string, bool) {
	if column != "figures" && column != "dropped" && column != "not_used" {
		return "", false
	}
	var content any
	decoder := json.NewDecoder(bytes.NewReader([]byte(text)))
	decoder.UseNumber()
	if decoder.Decode(&content) != nil {
		return "", false
	}
	var walk func(any) any
	walk = func(v any) any {
		switch v := v.(type) {
		case string:
			return x.redact(table, "name", v, onlyLog)
		case []any:
			for i := range v {
				v[i] = walk(v[i])
			}
		case map[string]any:
			for key := range v {
				v[key] = walk(v[key])
			}
		}
		return v
	}
	redacted, err := json.Marshal(walk(content))
	if err != nil {
		return "", false
	}
	return string(redacted), true
}

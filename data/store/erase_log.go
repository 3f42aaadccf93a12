package store

import (
	"encoding/json"
	"maps"
	"slices"

	"kader/data"
)

// rowOf returns a deleted row as the log has it; nil for any other change.
func rowOf(c changeRow) map[string]string {
	var row map[string]string
	if c.Field == "" && c.Old != "" {
		_ = json.Unmarshal([]byte(c.Old), &row) // what cannot be read cannot be restored either
	}
	return row
}

// readNames finds what actions and tellings called them: one that was handed from one to another has the
// name of either in the log.
func (x *eraser) readNames() error {
	for _, table := range namingTables() {
		if err := x.readNamesIn(table); err != nil {
			return err
		}
	}
	return nil
}

// namingTables lists the tables of which a row has a person, and what the group calls them.
func namingTables() []string { return []string{actionTable, tellingTable} }

// doer is who does something: a name, and the person where one is known.
type doer struct {
	who string
	rep data.ID
}

func (x *eraser) readNamesIn(table string) error {
	query := "SELECT row_id, field, old_value, new_value FROM change WHERE noun = '" + table +
		"' AND (op = 'delete' OR op = 'update' AND field IN ('who', 'rep_id')) ORDER BY number"
	steps := map[data.ID][]changeRow{}
	err := x.t.query(query, nil, func(scan func(...any) error) error {
		var c changeRow
		err := scan(textCell[data.ID]{&c.RowID}, &c.Field, &c.Old, &c.New)
		steps[c.RowID] = append(steps[c.RowID], c)
		return err
	})
	if err != nil {
		return err
	}
	now := make(map[data.ID]doer)
	query = "SELECT id, who, rep_id FROM " + table + " WHERE who <> ''"
	err = x.t.query(query, nil, func(scan func(...any) error) error {
		var id data.ID
		var d doer
		err := scan(textCell[data.ID]{&id}, &d.who, textCell[data.ID]{&d.rep})
		now[id] = d
		x.noteWho(id, d)
		return err
	})
	for id, changes := range steps {
		x.readNameSteps(id, changes, now[id])
	}
	return err
}

// readNameSteps goes back through what was done with a row, one update at a time: its who comes
// before its rep_id there.
func (x *eraser) readNameSteps(id data.ID, changes []changeRow, d doer) {
	for i := len(changes) - 1; i >= 0; i-- {
		switch c := changes[i]; c.Field {
		case "":
			row := rowOf(c)
			d = doer{row["who"], data.ID(row["rep_id"])}
		case "rep_id":
			d.rep = data.ID(c.Old)
			if i > 0 && changes[i-1].Field == "who" && changes[i-1].New == d.who {
				continue // the name changes in the same update
			}
		default:
			d.who = c.Old
		}
		x.noteWho(id, d)
	}
}

func (x *eraser) noteWho(id data.ID, d doer) {
	if d.who == "" || !x.ids[d.rep] {
		return
	}
	if x.called[id] == nil {
		x.called[id] = map[string]bool{}
	}
	x.called[id][d.who] = true
}

// calledThere reports whether a text is what an action or a telling called one of them, also where it points
// to nobody any more.
func (x *eraser) calledThere(table, column string, id data.ID, text string) bool {
	return column == "who" && slices.Contains(namingTables(), table) && x.called[id][text]
}

// logEdit is what becomes of an entry of the log.
type logEdit struct {
	number   int
	gone     bool
	old, new string
}

// sweepLog takes them out of the log: entries about them and what belongs to them go, pointers
// to them point to nobody, and texts lose their names.
func (x *eraser) sweepLog() error {
	var edits []logEdit
	columns := map[string]map[string]bool{}
	pointers := map[string]map[string]bool{}
	for _, k := range tables() {
		columns[k.name()], pointers[k.name()] = map[string]bool{}, map[string]bool{}
		for _, column := range k.textColumns() {
			columns[k.name()][column] = true
		}
		for _, p := range k.references() {
			pointers[k.name()][p.column] = p.table == personTable
		}
	}
	pointers[agendaPointTable][refColumn] = true // to a row of any table
	query := "SELECT number, noun, row_id, op, field, old_value, new_value FROM change"
	err := x.t.query(query, nil, func(scan func(...any) error) error {
		var c changeRow
		err := scan(&c.number, &c.Noun, textCell[data.ID]{&c.RowID}, textCell[data.Op]{&c.Op}, &c.Field, &c.Old, &c.New)
		if err != nil {
			return err
		}
		if e, ok := x.edit(c, columns[c.Noun], pointers[c.Noun]); ok {
			edits = append(edits, e)
		}
		return nil
	})
	if err != nil {
		return err
	}
	for _, e := range edits {
		if e.gone {
			x.done.Changes++
		} else {
			x.done.Texts++
		}
	}
	return x.apply(edits)
}

// edit returns what becomes of one entry, and false where it stays as it is.
func (x *eraser) edit(c changeRow, texts, pointers map[string]bool) (logEdit, bool) {
	e := logEdit{number: c.number, old: c.Old, new: c.New}
	switch {
	case x.goes(c.RowID) || x.words[c.RowID]:
		e.gone = true
	case c.Op == data.OpDelete:
		e.old = x.editRow(c, texts, pointers)
	case c.Op == data.OpUpdate && pointers[c.Field]:
		e.old, e.new = x.editPointer(c.Old), x.editPointer(c.New)
	case c.Op == data.OpUpdate && texts[c.Field]:
		e.old, e.new = x.editText(c, c.Field, c.Old), x.editText(c, c.Field, c.New)
	}
	if c.Op == data.OpUpdate && e.old == e.new {
		e.gone = true
	}
	return e, e.gone || e.old != c.Old || e.new != c.New
}

func (x *eraser) editPointer(id string) string {
	if x.goes(data.ID(id)) {
		return ""
	}
	return id
}

func (x *eraser) editText(c changeRow, column, text string) string {
	if x.calledThere(c.Noun, column, c.RowID, text) {
		return ""
	}
	if x.looking && !x.live[text] && !x.noted[text] {
		x.noted[text] = true // once is enough
		x.note(data.NamePlace{Noun: c.Noun, RowID: c.RowID, Field: column, InLog: true}, text)
	}
	return x.redact(c.Noun, column, text, !x.live[text])
}

// editRow returns a deleted row without them.
func (x *eraser) editRow(c changeRow, texts, pointers map[string]bool) string {
	row := rowOf(c)
	before := maps.Clone(row)
	for column, value := range row {
		switch {
		case pointers[column]:
			row[column] = x.editPointer(value)
		case texts[column]:
			row[column] = x.editText(c, column, value)
		}
		if row[column] == "" {
			delete(row, column)
		}
	}
	if row == nil || maps.Equal(row, before) {
		return c.Old
	}
	content, err := json.Marshal(row)
	if err != nil {
		return c.Old
	}
	return string(content)
}

func (x *eraser) apply(edits []logEdit) error {
	for _, e := range edits {
		query, args := "UPDATE change SET old_value = ?, new_value = ? WHERE number = ?", []any{e.old, e.new, e.number}
		if e.gone {
			query, args = "DELETE FROM change WHERE number = ?", []any{e.number}
		}
		if err := x.exec(query, args...); err != nil {
			return err
		}
	}
	return nil
}

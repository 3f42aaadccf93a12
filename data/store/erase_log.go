package store

import (
	"encoding/json"
	"maps"
	"slices"

	"kader/data"
)

// findContacts finds the conversations with them, those that were deleted included.
func (x *eraser) findContacts() error {
	err := x.t.query("SELECT id, person_id FROM contact", nil, func(scan func(...any) error) error {
		var id, person data.ID
		err := scan(textCell[data.ID]{&id}, textCell[data.ID]{&person})
		if x.ids[person] {
			x.contacts[id] = true
		}
		return err
	})
	if err != nil {
		return err
	}
	query := "SELECT row_id, field, old_value, new_value FROM change" +
		" WHERE noun = '" + contactTable + "' AND op <> 'create'"
	return x.t.query(query, nil, func(scan func(...any) error) error {
		var c changeRow
		err := scan(textCell[data.ID]{&c.RowID}, &c.Field, &c.Old, &c.New)
		with := []string{rowOf(c)["person_id"]}
		if c.Field == "person_id" {
			with = []string{c.Old, c.New}
		}
		if slices.ContainsFunc(with, func(id string) bool { return x.ids[data.ID(id)] }) {
			x.contacts[c.RowID] = true
		}
		return err
	})
}

// rowOf returns a deleted row as the log has it; nil for any other change.
func rowOf(c changeRow) map[string]string {
	var row map[string]string
	if c.Field == "" && c.Old != "" {
		_ = json.Unmarshal([]byte(c.Old), &row) // what cannot be read cannot be restored either
	}
	return row
}

// readActions finds what actions were called after them: an action that was handed from one
// to another has the name of either in the log.
func (x *eraser) readActions() error {
	query := "SELECT row_id, field, old_value, new_value FROM change WHERE noun = '" + actionTable +
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
	actions, err := x.t.FindActions(ActionFilter{})
	if err != nil {
		return err
	}
	now := make(map[data.ID]data.Action, len(actions))
	for _, a := range actions {
		now[a.ID] = a
		x.noteWho(a.ID, a.Who, a.RepID)
	}
	for id, changes := range steps {
		x.readAction(id, changes, now[id])
	}
	return nil
}

// readAction goes back through what was done with an action, one update at a time: its who comes
// before its rep_id there.
func (x *eraser) readAction(id data.ID, changes []changeRow, a data.Action) {
	who, rep := a.Who, a.RepID
	for i := len(changes) - 1; i >= 0; i-- {
		switch c := changes[i]; c.Field {
		case "":
			row := rowOf(c)
			who, rep = row["who"], data.ID(row["rep_id"])
		case "rep_id":
			rep = data.ID(c.Old)
			if i > 0 && changes[i-1].Field == "who" && changes[i-1].New == who {
				continue // the name changes in the same update
			}
		default:
			who = c.Old
		}
		x.noteWho(id, who, rep)
	}
}

func (x *eraser) noteWho(action data.ID, who string, rep data.ID) {
	if who == "" || !x.ids[rep] {
		return
	}
	if x.actions[action] == nil {
		x.actions[action] = map[string]bool{}
	}
	x.actions[action][who] = true
}

// calledInAction reports whether a text is what an action called one of them, also where it points
// to nobody any more.
func (x *eraser) calledInAction(table, column string, id data.ID, text string) bool {
	return table == actionTable && column == "who" && x.actions[id][text]
}

// logEdit is what becomes of an entry of the log.
type logEdit struct {
	number   int
	gone     bool
	old, new string
}

// sweepLog takes them out of the log: entries about them and their conversations go, pointers
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
	case x.ids[c.RowID] || x.contacts[c.RowID] || x.pairs[c.RowID] || x.words[c.RowID]:
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
	if x.ids[data.ID(id)] {
		return ""
	}
	return id
}

func (x *eraser) editText(c changeRow, column, text string) string {
	if x.calledInAction(c.Noun, column, c.RowID, text) {
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

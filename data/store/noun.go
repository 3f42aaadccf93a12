package store

import (
	"errors"
	"fmt"
	"strings"

	"kader/data"
)

// noun says how one kind of row is kept: its table, the natural order, and the
// fields of a Go value as columns. Everything else is the same for every noun.
type noun[N any] struct {
	table  string
	order  string
	fields func(*N) (*data.Record, []field)
	settle func(*N) // brings what is written into line with itself; nil where nothing is to be
}

// recordFields returns the columns that every table has.
func recordFields(r *data.Record) []field {
	return []field{text("id", &r.ID), instant("created", &r.Created), instant("changed", &r.Changed)}
}

// columns returns the record of n and all its fields, the record's first.
func (k noun[N]) columns(n *N) (*data.Record, []field) {
	record, fields := k.fields(n)
	return record, append(recordFields(record), fields...)
}

func (k noun[N]) settled(n *N) {
	if k.settle != nil {
		k.settle(n)
	}
}

// filter is the condition of a query: parts joined by AND. A long list of ids
// is looked up here instead, because databases limit the length of a query.
type filter struct {
	parts []string
	args  []any
	among map[data.ID]bool // nil is all
}

// maxListed is how many ids a query names.
const maxListed = 1000

func (f *filter) equal(column string, value data.ID) {
	if value != "" {
		f.parts, f.args = append(f.parts, column+" = ?"), append(f.args, string(value))
	}
}

func (f *filter) oneOf(column string, values []data.ID) {
	if values == nil {
		return
	}
	if len(values) == 0 {
		f.parts = append(f.parts, "1 = 0")
		return
	}
	if len(values) > maxListed {
		f.among = make(map[data.ID]bool, len(values))
		for _, v := range values {
			f.among[v] = true
		}
		return
	}
	for _, v := range values {
		f.args = append(f.args, string(v))
	}
	f.parts = append(f.parts, column+" IN (?"+strings.Repeat(", ?", len(values)-1)+")")
}

func (f *filter) where() string {
	if len(f.parts) == 0 {
		return ""
	}
	return " WHERE " + strings.Join(f.parts, " AND ")
}

// findAll returns the rows that pass the filter, in natural order.
func findAll[N any](t *Tx, k noun[N], f filter) ([]N, error) {
	found, err := roomFor[N](t, k.table, f)
	if err != nil {
		return nil, err
	}
	err = each(t, k, f, func(n *N) error {
		found = append(found, *n)
		return nil
	})
	if err != nil {
		return nil, err
	}
	return found, nil
}

// each calls visit for the rows that pass the filter, in natural order. The row is
// another one at the next call.
func each[N any](t *Tx, k noun[N], f filter, visit func(*N) error) error {
	var scratch N
	record, fields := k.columns(&scratch)
	names, targets := make([]string, len(fields)), make([]any, len(fields))
	for i, field := range fields {
		names[i], targets[i] = field.name, field.cell
	}
	query := "SELECT " + strings.Join(names, ", ") + " FROM " + k.table + f.where() + " ORDER BY " + k.order
	err := t.query(query, f.args, func(scan func(...any) error) error {
		if err := scan(targets...); err != nil {
			return err
		}
		if f.among == nil || f.among[record.ID] {
			return visit(&scratch)
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("find in %s: %w", k.table, err)
	}
	return nil
}

// roomFor returns an empty slice, large enough when all rows are asked for: of a
// big table, growing takes longer than counting.
func roomFor[N any](t *Tx, table string, f filter) ([]N, error) {
	if len(f.parts) > 0 {
		return nil, nil
	}
	n := 0
	err := t.query("SELECT COUNT(*) FROM "+table, nil, func(scan func(...any) error) error { return scan(&n) })
	if err != nil {
		return nil, fmt.Errorf("count %s: %w", table, err)
	}
	return make([]N, 0, n), nil
}

// find returns the row with the given id, or ErrNotFound.
func find[N any](t *Tx, k noun[N], id data.ID) (N, error) {
	found, err := findAll(t, k, filter{parts: []string{"id = ?"}, args: []any{string(id)}})
	if err != nil || len(found) == 0 {
		var none N
		return none, errors.Join(err, notFound(err))
	}
	return found[0], nil
}

func notFound(err error) error {
	if err != nil {
		return nil
	}
	return data.ErrNotFound
}

// create adds n as a new row, and fills in its record.
func create[N any](t *Tx, k noun[N], n *N) error { return createMany(t, k, []*N{n}) }

// createMany adds rows in as few statements as possible.
func createMany[N any](t *Tx, k noun[N], rows []*N) error {
	if err := t.writable(); err != nil {
		return err
	}
	var scratch N
	record, fields := k.fields(&scratch)
	created := make([]data.ID, len(rows))
	for i, n := range rows {
		scratch = *n
		k.settled(&scratch)
		if err := check(fields, nil); err != nil {
			return fmt.Errorf("create %s: %w", k.table, err)
		}
		if err := t.gate(fields, nil); err != nil {
			return fmt.Errorf("create %s: %w", k.table, err)
		}
		id, err := t.store.ids.next(t.at)
		if err != nil {
			return err
		}
		*record = data.Record{ID: id, Created: t.at, Changed: t.at}
		*n, created[i] = scratch, id
	}
	if err := insert(t, k, rows); err != nil {
		return fmt.Errorf("create %s: %w", k.table, err)
	}
	for _, id := range created {
		if err := t.log(data.Change{Noun: k.table, RowID: id, Op: data.OpCreate}); err != nil {
			return err
		}
	}
	return nil
}

// check cleans the texts of a row, and refuses a value that its column does not take. before is what stood in the
// fields, nil for nothing.
func check(fields []field, before []string) error {
	for i, f := range fields {
		c, ok := f.cell.(checker)
		if !ok {
			continue
		}
		old := ""
		if before != nil {
			old = before[i]
		}
		if rule := c.check(old); rule != "" {
			return data.Invalid{Field: f.name, Rule: rule}
		}
	}
	return nil
}

// insertValues is how many values one INSERT carries at most.
const insertValues = 2000

// insert writes rows that already have their records. Columns in which no row
// has a value are left to their default.
func insert[N any](t *Tx, k noun[N], rows []*N) error {
	var scratch N
	_, fields := k.columns(&scratch)
	for len(rows) > 0 {
		chunk := rows[:min(len(rows), 64)]
		used := usedFields(fields, chunk, &scratch)
		chunk = chunk[:min(len(chunk), max(1, insertValues/len(used)))]
		args := make([]any, 0, len(chunk)*len(used))
		for _, n := range chunk {
			scratch = *n
			for _, i := range used {
				args = append(args, fields[i].cell.value())
			}
		}
		names := make([]string, len(used))
		for i, f := range used {
			names[i] = fields[f].name
		}
		if err := t.insert(k.table, names, args); err != nil {
			return err
		}
		rows = rows[len(chunk):]
	}
	return nil
}

// usedFields returns which fields have a value in at least one of the rows.
func usedFields[N any](fields []field, rows []*N, scratch *N) []int {
	seen := make([]bool, len(fields))
	for _, n := range rows {
		*scratch = *n
		for i, f := range fields {
			seen[i] = seen[i] || !f.cell.empty()
		}
	}
	var used []int
	for i, s := range seen {
		if s {
			used = append(used, i)
		}
	}
	return used
}

// update reads a row, lets change work on it, and writes and logs the fields
// that got another value. The record is not change's to alter.
func update[N any](t *Tx, k noun[N], id data.ID, change func(*N)) error {
	if err := t.writable(); err != nil {
		return err
	}
	n, err := find(t, k, id)
	if err != nil {
		return fmt.Errorf("update %s: %w", k.table, err)
	}
	record, fields := k.fields(&n)
	kept, before := *record, formats(fields)
	change(&n)
	k.settled(&n)
	*record = kept
	if err := check(fields, before); err != nil {
		return fmt.Errorf("update %s: %w", k.table, err)
	}
	if err := t.gate(fields, before); err != nil {
		return fmt.Errorf("update %s: %w", k.table, err)
	}
	return t.writeChanges(k.table, id, fields, before)
}

func formats(fields []field) []string {
	texts := make([]string, len(fields))
	for i, f := range fields {
		texts[i] = f.cell.format()
	}
	return texts
}

// writeChanges writes and logs the fields whose text differs from before.
func (t *Tx) writeChanges(table string, id data.ID, fields []field, before []string) error {
	var sets []string
	var args []any
	for i, f := range fields {
		now := f.cell.format()
		if now == before[i] {
			continue
		}
		sets, args = append(sets, f.name+" = ?"), append(args, f.cell.value())
		change := data.Change{Noun: table, RowID: id, Op: data.OpUpdate, Field: f.name, Old: before[i], New: now}
		if err := t.log(change); err != nil {
			return err
		}
	}
	if len(sets) == 0 {
		return nil
	}
	args = append(args, instantCell{&t.at}.value(), string(id))
	query := "UPDATE " + table + " SET " + strings.Join(sets, ", ") + ", changed = ? WHERE id = ?"
	if err := t.exec(query, args...); err != nil {
		return fmt.Errorf("update %s: %w", table, err)
	}
	return nil
}

// remove deletes a row and logs the whole of it, so that undo can bring it back.
func remove[N any](t *Tx, k noun[N], id data.ID) error {
	if err := t.writable(); err != nil {
		return err
	}
	return k.removeMany(t, []data.ID{id})
}

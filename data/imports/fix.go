package imports

import (
	"cmp"
	"maps"
	"slices"

	"kader/data"
	"kader/data/gate"
	"kader/data/match"
	"kader/data/values"
)

// mostFixes is the most cells that a user can type over: enough for all of a large list with
// FixAlike.
const mostFixes = 200_000

// fixes are the texts that the user typed over cells, by table and row. They stay when another
// table is chosen or a column mapped.
type fixes struct {
	cells   map[string]map[int]map[string]string // by table, row and letter
	skipped map[string]map[int]bool              // rows left out, by table
	born    map[fixedCell]data.Date              // days of birth of which the cells have the year
	count   int                                  // of cells
}

// fixedCell is a cell that the user typed over.
type fixedCell struct {
	table  string
	row    int
	column string
}

// setBorn sets the day of birth that was typed over a cell, which shows its year; zero for another text.
func (x *fixes) setBorn(table string, row int, column string, day data.Date) {
	cell := fixedCell{table, row, column}
	if day.IsZero() {
		delete(x.born, cell)
		return
	}
	if x.born == nil {
		x.born = make(map[fixedCell]data.Date)
	}
	x.born[cell] = day
}

// ofRow returns the texts typed over one row, nil for none.
func (x *fixes) ofRow(table string, row int) map[string]string { return x.cells[table][row] }

// set types over one cell. The maps that rows show are never changed but replaced.
func (x *fixes) set(table string, row int, column, text string) {
	if x.cells == nil {
		x.cells = make(map[string]map[int]map[string]string)
	}
	if x.cells[table] == nil {
		x.cells[table] = make(map[int]map[string]string)
	}
	fixed := map[string]string{column: text}
	for letter, other := range x.cells[table][row] {
		if letter != column {
			fixed[letter] = other
		}
	}
	x.count += len(fixed) - len(x.cells[table][row])
	x.cells[table][row] = fixed
}

// unset removes the text typed over a cell.
func (x *fixes) unset(table string, row int, column string) {
	old := x.cells[table][row]
	if _, ok := old[column]; !ok {
		return
	}
	x.count--
	delete(x.cells[table], row)
	for letter, text := range old {
		if letter != column {
			x.count--
			x.set(table, row, letter, text)
		}
	}
}

// setSkipped leaves a row out, or takes it again.
func (x *fixes) setSkipped(table string, row int, out bool) {
	if x.skipped == nil {
		x.skipped = make(map[string]map[int]bool)
	}
	if x.skipped[table] == nil {
		x.skipped[table] = make(map[int]bool)
	}
	if out {
		x.skipped[table][row] = true
	} else {
		delete(x.skipped[table], row)
	}
}

// clone copies the fixes; the texts of one row are never changed in place.
func (x *fixes) clone() fixes {
	c := fixes{
		cells: maps.Clone(x.cells), skipped: maps.Clone(x.skipped), born: maps.Clone(x.born), count: x.count,
	}
	for table := range c.cells {
		c.cells[table] = maps.Clone(c.cells[table])
	}
	for table := range c.skipped {
		c.skipped[table] = maps.Clone(c.skipped[table])
	}
	return c
}

// Fix replaces the text of a cell; "" leaves it empty. row is numbered as in the file, column is
// its letter. The fix stays through every later step and the row is compared again. A text that
// does not fit the field, or holds a number that is never kept, is data.Invalid and changes
// nothing.
func (d *Draft) Fix(row int, column, text string) error {
	at, place, err := d.cell(row, column)
	if err != nil {
		return err
	}
	born := bornIn(d.Mapping[place].Field, text)
	if text, err = d.checkedText(at, place, tidyText(text)); err != nil {
		return err
	}
	d.answers.fixed.set(d.Table.Name, row, column, text)
	d.answers.fixed.setBorn(d.Table.Name, row, column, born)
	return d.retype([]int{at})
}

// FixAlike is Fix for every cell of a column with the same text, raw as the Problem gives it. It
// returns how many there were. Blanked cells are not alike.
func (d *Draft) FixAlike(column, raw, text string) (int, error) {
	place := slices.Index(d.Table.Letters, column)
	if place < 0 {
		return 0, d.noColumn(column)
	}
	var alike []int
	for i := range d.Rows {
		if raw != "" && (tidyText(d.Table.Lines[i].Cells[place].Text) == raw || d.Rows[i].hasProblem(column, raw)) {
			alike = append(alike, i)
		}
	}
	if len(alike) == 0 {
		return 0, nil
	}
	born := bornIn(d.Mapping[place].Field, text)
	text, err := d.checkedText(alike[0], place, tidyText(text))
	if err != nil {
		return 0, err
	}
	for _, i := range alike {
		d.answers.fixed.set(d.Table.Name, d.Rows[i].Number, column, text)
		d.answers.fixed.setBorn(d.Table.Name, d.Rows[i].Number, column, born)
	}
	return len(alike), d.retype(alike)
}

// Unfix restores a cell as it stands in the list.
func (d *Draft) Unfix(row int, column string) error {
	at, _, err := d.cell(row, column)
	if err != nil {
		return err
	}
	d.answers.fixed.unset(d.Table.Name, row, column)
	d.answers.fixed.setBorn(d.Table.Name, row, column, data.Date{})
	return d.retype([]int{at})
}

// SkipRow leaves a row out of the import, or takes it again.
func (d *Draft) SkipRow(row int, skip bool) error {
	at, ok := findRow(d.Rows, row)
	if !ok {
		return d.noRow(row)
	}
	d.answers.fixed.setSkipped(d.Table.Name, row, skip)
	return d.retype([]int{at})
}

// Problems returns every cell that cannot be used as it stands, in the file's order.
// Rows that are left out have none.
func (d *Draft) Problems() []Problem {
	var all []Problem
	for i := range d.Rows {
		r := &d.Rows[i]
		if r.LeftOut || len(r.Problems) == 0 {
			continue
		}
		from := len(all)
		all = append(all, r.Problems...)
		slices.SortStableFunc(all[from:], func(a, b Problem) int {
			return slices.Index(d.Table.Letters, a.Column) - slices.Index(d.Table.Letters, b.Column)
		})
	}
	return all
}

// cell finds a cell by the number of its row and the letter of its column.
func (d *Draft) cell(row int, column string) (at, place int, err error) {
	place = slices.Index(d.Table.Letters, column)
	if place < 0 {
		return 0, 0, d.noColumn(column)
	}
	at, ok := findRow(d.Rows, row)
	if !ok {
		return 0, 0, d.noRow(row)
	}
	return at, place, nil
}

func (d *Draft) noColumn(column string) error {
	return data.Fault{Code: data.ErrUnknownColumn, Place: data.Place{
		File: d.Source.File, Sheet: d.Table.Sheet,
		Column: gate.SafeHeader(column),
	}}
}

func (d *Draft) noRow(row int) error {
	return data.Fault{Code: data.ErrNotFound, Place: data.Place{File: d.Source.File, Sheet: d.Table.Sheet, Row: row}}
}

// checkedText returns a typed text as it may be kept. A text that the gate forbids or that does
// not fit the field of its column is data.Invalid.
func (d *Draft) checkedText(at, place int, text string) (string, error) {
	field := d.Mapping[place].Field
	invalid := data.Invalid{Field: string(field), Rule: data.RuleLong}
	if d.answers.fixed.count >= mostFixes || len([]rune(text)) > data.MaxText {
		return "", invalid
	}
	if text == "" {
		return "", nil
	}
	if d.reader.ForbidsTyped(&d.Table, place, field == data.FieldPhone, text) {
		invalid.Rule = cmp.Or(gate.Find(text, d.reader.CountryLanguage(d.Table.Headers), gate.InText), data.RuleForbidden)
		return "", invalid
	}
	if field == data.FieldBirthDate {
		text = values.BirthYearOnly(text)
	}
	var tried typedRow
	d.typed.typist.typeFixedLine(&d.Table.Lines[at], d.fixesWith(at, place, text), data.Date{}, &tried)
	for _, p := range tried.Problems {
		if p.Column == d.Table.Letters[place] {
			invalid.Rule = p.Rule
			return "", invalid
		}
	}
	return text, nil
}

// bornIn returns the day of birth that somebody types in a column of days of birth, where the day comes
// first; zero where it is none.
func bornIn(f data.Field, text string) data.Date {
	day, err := values.ParseDay(tidyText(text), values.DayFirst)
	if f != data.FieldBirthDate || err != nil || day.IsZero() {
		return data.Date{}
	}
	return values.AsBirth(day)
}

// fixesWith returns the texts typed over a row, with one more.
func (d *Draft) fixesWith(at, place int, text string) map[string]string {
	fixed := map[string]string{d.Table.Letters[place]: text}
	for letter, other := range d.answers.fixed.ofRow(d.Table.Name, d.Rows[at].Number) {
		if _, ok := fixed[letter]; !ok {
			fixed[letter] = other
		}
	}
	return fixed
}

// retype types some rows again and compares them. Everybody is compared again only where a row may
// now be about another person.
func (d *Draft) retype(rows []int) error {
	retyped := make([]Row, len(rows))
	redo := d.compared == nil || d.working == nil
	for n, i := range rows {
		retyped[n] = d.typed.row(i, &d.answers.fixed)
		redo = redo || d.compared.mustCompare(i, &retyped[n])
	}
	if redo {
		for n, i := range rows {
			d.Rows[i] = retyped[n]
		}
		return d.redo(fromCompare)
	}
	var others []reassigned
	for n, i := range rows {
		m := &d.working.matches[i]
		was := m.PersonID
		d.working.redoMatch(m, func(s *sides) { // counted off while the row is still the old one
			d.Rows[i] = retyped[n]
			*m = d.compared.match(i, s)
		})
		if m.PersonID != was {
			others = append(others, reassigned{was, m.PersonID})
		}
	}
	d.applyReassigned(others)
	return nil
}

// mustCompare reports whether a changed row may be about another person than before, or belongs to
// a group of rows that were merged.
func (c *comparison) mustCompare(i int, now *Row) bool {
	old := &c.in.rows[i]
	if c.twinOf[i] >= 0 || c.askTwin[i] >= 0 || c.merged[i] != nil || c.clash[i] {
		return true
	}
	if now.LeftOut && !old.Skipped {
		return slices.Contains(c.askTwin, i)
	}
	if _, typed := now.Fixed[c.in.bornIn]; typed { // another day may have the same check
		return true
	}
	before, after := old.Person(), now.Person()
	return now.Skipped != old.Skipped || match.RecordOf(&after) != match.RecordOf(&before)
}

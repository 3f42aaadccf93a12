package imports

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strconv"

	"kader/data"
	"kader/data/gate"
	"kader/data/sheet"
	"kader/data/tables"
)

// readTables finds the tables of every sheet and sends each through the gate. What
// a sheet cannot be read for is kept until that sheet is asked for.
func (d *Draft) readTables(book *sheet.Book) error {
	d.knows.Year, d.knows.Home = d.Source.Received.Year, d.book.group.Language
	for i := range book.Sheets {
		share := shareRead + (shareGated-shareRead)*float64(i)/float64(len(book.Sheets))
		if err := d.progress.report(share); err != nil {
			return err
		}
		d.listen(share)
		s := &book.Sheets[i]
		name := gate.SafeName(s.Name)
		if len(s.Rows) == 0 {
			d.faults[name] = data.Fault{Code: data.ErrFileEmpty, Place: data.Place{File: d.Source.File, Sheet: name}}
			continue
		}
		d.Sheets = append(d.Sheets, name)
		for _, r := range d.knows.FindTables(d.Source.File, s) {
			d.addTable(r, name)
		}
		s.Rows = nil
	}
	d.knows.Forget()
	return d.progress.report(shareGated)
}

// listen lets the gate hear whether it shall stop, while so much of the whole is done.
func (d *Draft) listen(share float64) {
	d.knows.GoOn = func() bool { return d.progress.report(share) == nil }
}

// addTable sends a table through the gate and gives it a place.
func (d *Draft) addTable(r *tables.Raw, sheetName string) {
	if r.Fault != nil {
		d.faults[sheetName] = r.Fault
		return
	}
	t := d.knows.Read(r)
	if t.Fault != nil {
		d.faults[sheetName] = t.Fault
	}
	t.Name = d.placeName(sheetName)
	d.tables = append(d.tables, t)
	d.Places = append(d.Places, t.Place())
}

// placeName returns a name that no other place has.
func (d *Draft) placeName(sheetName string) string {
	name := sheetName
	for n := 2; slices.ContainsFunc(d.Places, func(p tables.Place) bool { return p.Name == name }); n++ {
		name = fmt.Sprintf("%s (%d)", sheetName, n)
	}
	return name
}

// choose takes the table of the sheet with the given name, or proposes one: that
// which names people and has the most lines, on a visible sheet. Where none can be
// read the error says why, and the table that may still be mended by hand is taken.
func (d *Draft) choose(name string) error {
	best := -1
	for i := range d.tables {
		t := &d.tables[i]
		if name != "" && t.Sheet != name && t.Name != name && data.Fold(t.Sheet) != data.Fold(name) && data.Fold(t.Name) != data.Fold(name) {
			continue
		}
		if best < 0 || d.tables[i].Worth() > d.tables[best].Worth() {
			best = i
		}
	}
	if best >= 0 {
		return d.takeReadable(best)
	}
	if name == "" {
		return d.worstFault()
	}
	for sheetName, err := range d.faults {
		if data.Fold(sheetName) == data.Fold(name) {
			return err
		}
	}
	return data.Fault{Code: data.ErrUnknownSheet, Place: data.Place{File: d.Source.File, Sheet: name}}
}

// takeReadable takes a table. One that cannot be read is only taken where there is
// no other: its columns are shown, so that it may be mended by hand.
func (d *Draft) takeReadable(i int) error {
	fault := d.tables[i].Fault
	if fault == nil || d.Mapping == nil {
		d.take(i)
	}
	if fault != nil && d.Mapping == nil {
		d.Dropped = d.Table.Dropped
		d.Mapping, d.mapped = d.knows.MapColumns(&d.Table, nil, nil)
	}
	return fault
}

// take makes a table the one that is imported.
func (d *Draft) take(i int) {
	d.at = i
	d.Table = d.tables[i]
	d.Source.Sheet = d.Table.Sheet
	if d.answers.withoutHidden {
		d.Table.LeaveHidden()
	}
}

// worstFault says why no sheet can be used: the most telling of the reasons.
func (d *Draft) worstFault() error {
	for _, code := range []data.Code{data.ErrTooManyRows, data.ErrTooManyColumns, data.ErrNoHeader, data.ErrFileEmpty} {
		for _, name := range slices.Sorted(maps.Keys(d.faults)) {
			if errors.Is(d.faults[name], code) {
				return d.faults[name]
			}
		}
	}
	return data.Fault{Code: data.ErrFileEmpty, Place: data.Place{File: d.Source.File}}
}

// SetPlace takes another table of the file, by its place in Places, and walks through
// all stages again. Errors are those of Prepare.
func (d *Draft) SetPlace(i int) error {
	if i < 0 || i >= len(d.tables) {
		return data.Fault{Code: data.ErrUnknownSheet, Place: data.Place{File: d.Source.File}}
	}
	d.take(i)
	return d.restart()
}

// LeaveHidden says whether rows that the file hides are left out; else they are
// taken, and said.
func (d *Draft) LeaveHidden(yes bool) error {
	d.answers.withoutHidden = yes
	if len(d.tables) == 0 {
		return d.worstFault()
	}
	d.take(d.at)
	return d.redo(fromColumns)
}

// restart walks through all stages of another table, without what was said of the
// columns and rows of the former.
func (d *Draft) restart() error {
	clear(d.answers.byHand)
	clear(d.answers.choices)
	clear(d.answers.keptFor)
	d.Source.Map = nil
	return d.redo(fromColumns)
}

// otherTables counts the other tables that name people: on this sheet, and on other
// visible ones.
func (d *Draft) otherTables() (here, elsewhere int) {
	sheets := make(map[string]bool)
	for i := range d.tables {
		t := &d.tables[i]
		switch {
		case i == d.at || t.Hidden || !t.NamesPeople || len(t.Lines) == 0:
		case t.Sheet == d.Table.Sheet:
			here++
		case !sheets[t.Sheet]:
			sheets[t.Sheet] = true
			elsewhere++
		}
	}
	return here, elsewhere
}

// warnPlaces tells of other tables, and of how this one was read.
func (d *Draft) warnPlaces(w *warnings) {
	here, elsewhere := d.otherTables()
	if elsewhere > 0 {
		w.add(WarnSheets, "n", strconv.Itoa(elsewhere))
	}
	if here > 0 {
		w.add(WarnTables, "n", strconv.Itoa(here))
	}
	switch d.Table.HeaderRows {
	case 0:
		w.add(WarnNoHeader)
	case 2:
		w.add(WarnHeaderTwo, "row", strconv.Itoa(d.Table.HeaderRow))
	}
	d.warnHidden(w)
}

// warnHidden tells what the file hides: rows that are taken nevertheless, and columns.
func (d *Draft) warnHidden(w *warnings) {
	rows, columns := 0, 0
	for i := range d.Table.Lines {
		if d.Table.Lines[i].Hidden {
			rows++
		}
	}
	for _, c := range d.Mapping {
		if c.Hidden && c.Field != data.FieldIgnore {
			columns++
		}
	}
	if rows > 0 {
		w.add(WarnHiddenRows, "n", strconv.Itoa(rows))
	}
	if columns > 0 {
		w.add(WarnHiddenColumns, "n", strconv.Itoa(columns))
	}
}

package imports

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"kader/data"
	"kader/data/gate"
	"kader/data/sheet"
	"kader/data/tables"
)

// refuseOwn takes the sheets out of a file that Kader made itself. The error is that of the first
// one where no list is left beside them, or where such a sheet was asked for.
func (d *Draft) refuseOwn(book *sheet.Book) error {
	own := tables.OwnExports(book)
	var others []sheet.Sheet
	var refused error
	for i := range book.Sheets {
		s := &book.Sheets[i]
		export, isOwn := own[i]
		switch {
		case !isOwn:
			others = append(others, *s)
		case d.Source.Sheet != "" && data.Fold(gate.SafeName(s.Name)) == data.Fold(d.Source.Sheet):
			return d.ownFault(export)
		case refused == nil:
			refused = d.ownFault(export)
		}
	}
	if !slices.ContainsFunc(others, func(s sheet.Sheet) bool { return len(s.Rows) > 0 }) {
		return refused
	}
	book.Sheets = others
	return nil
}

func (d *Draft) ownFault(e data.OwnSheet) error {
	return data.Fault{Code: e.Refusal(), Place: data.Place{File: d.Source.File}}
}

// readTables finds the tables of every sheet and sends each through the gate. The fault of a sheet
// is kept until that sheet is asked for.
func (d *Draft) readTables(book *sheet.Book) error {
	d.reader.Year, d.reader.HomeLanguage = d.Source.Received.Year, d.known.group.Language
	for i := range book.Sheets {
		share := shareRead + (shareGated-shareRead)*float64(i)/float64(len(book.Sheets))
		if err := d.progress.report(share); err != nil {
			return err
		}
		d.reportFromGate(share)
		s := &book.Sheets[i]
		name := gate.SafeName(s.Name)
		if s.Fault != nil {
			d.faults[name] = safeFault(s.Fault)
			d.unread = append(d.unread, name)
			continue
		}
		if len(s.Rows) == 0 {
			d.faults[name] = data.Fault{Code: data.ErrFileEmpty, Place: data.Place{File: d.Source.File, Sheet: name}}
			continue
		}
		d.sheets = append(d.sheets, name)
		if n := d.reader.SplitPeople(s); n > 0 {
			d.split[name] = n
		}
		for _, r := range d.reader.FindTables(d.Source.File, s) {
			d.addTable(r, name)
		}
		s.Rows = nil
	}
	joinTables(d)
	d.reader.ClearCache()
	return d.progress.report(shareGated)
}

// reportFromGate reports progress at a fixed share while the gate runs, and lets the listener stop
// it.
func (d *Draft) reportFromGate(share float64) {
	d.reader.Continue = func() bool { return d.progress.report(share) == nil }
}

// addTable sends a table through the gate and gives it a place.
func (d *Draft) addTable(r *tables.Raw, sheetName string) {
	if r.Fault != nil {
		d.faults[sheetName] = r.Fault
		return
	}
	t := d.reader.Read(r)
	if t.Fault != nil {
		d.faults[sheetName] = t.Fault
	}
	t.Name = d.placeName(sheetName)
	d.tables = append(d.tables, t)
	d.Places = append(d.Places, t.Place())
}

// joinTables adds a table of all tables that are parts of one list.
func joinTables(d *Draft) {
	parts := d.reader.FindParts(d.tables)
	if parts == nil {
		return
	}
	t := tables.Join(d.tables, parts)
	t.Name = d.placeName(t.Name)
	d.tables, d.joined = append(d.tables, t), parts
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

// chooseTable selects the table of the sheet with the given name, or else the likeliest list.
// Where none can be read the error says why, and a table that the user may still correct is
// selected.
func (d *Draft) chooseTable(name string) error {
	best := -1
	for i := range d.tables {
		t := &d.tables[i]
		if name != "" && t.Sheet != name && t.Name != name && data.Fold(t.Sheet) != data.Fold(name) &&
			data.Fold(t.Name) != data.Fold(name) {
			continue
		}
		if best < 0 || d.tables[i].Rank() > d.tables[best].Rank() {
			best = i
		}
	}
	if best >= 0 {
		return d.selectReadable(best)
	}
	if name == "" {
		return d.mostTellingFault()
	}
	for sheetName, err := range d.faults {
		if data.Fold(sheetName) == data.Fold(name) {
			return err
		}
	}
	return data.Fault{Code: data.ErrUnknownSheet, Place: data.Place{File: d.Source.File, Sheet: name}}
}

// selectReadable selects a table. One that cannot be read is selected only where there is no
// other, so that the user can correct its columns.
func (d *Draft) selectReadable(i int) error {
	fault := d.tables[i].Fault
	if fault == nil || d.Mapping == nil {
		d.selectTable(i)
	}
	if fault != nil && d.Mapping == nil {
		d.Dropped = d.Table.Dropped
		d.Mapping, d.mappingNotes = d.reader.MapColumns(&d.Table, nil, nil)
	}
	return fault
}

// selectTable makes a table the one that is imported.
func (d *Draft) selectTable(i int) {
	d.tableIndex = i
	d.Table = d.tables[i]
	d.Source.Sheet = d.Table.Sheet
	if d.answers.withoutHidden {
		d.Table.SkipHidden()
	}
}

// mostTellingFault returns the most telling of the reasons why no sheet can be used.
func (d *Draft) mostTellingFault() error {
	for _, code := range []data.Code{
		data.ErrIsRoster, data.ErrSheetUnsupported,
		data.ErrTooManyRows, data.ErrTooManyColumns, data.ErrNoHeader, data.ErrFileEmpty,
	} {
		for _, name := range slices.Sorted(maps.Keys(d.faults)) {
			if errors.Is(d.faults[name], code) {
				return d.faults[name]
			}
		}
	}
	return data.Fault{Code: data.ErrFileEmpty, Place: data.Place{File: d.Source.File}}
}

// SetPlace selects another table of the file, by its place in Places, and works out the draft
// again. Errors are those of Prepare.
func (d *Draft) SetPlace(i int) error {
	if i < 0 || i >= len(d.tables) {
		return data.Fault{Code: data.ErrUnknownSheet, Place: data.Place{File: d.Source.File}}
	}
	d.selectTable(i)
	return d.restart()
}

// SkipHidden sets whether rows that the file hides are left out; otherwise they are taken, with a
// warning.
func (d *Draft) SkipHidden(yes bool) error {
	d.answers.withoutHidden = yes
	if len(d.tables) == 0 {
		return d.mostTellingFault()
	}
	d.selectTable(d.tableIndex)
	return d.redo(fromColumns)
}

// restart works out another table, without the answers about the columns and rows of the former.
func (d *Draft) restart() error {
	clear(d.answers.byHand)
	clear(d.answers.days)
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
		case t.Parts != nil || d.Table.Parts != nil && slices.Contains(d.joined, i):
		case i == d.tableIndex || t.Hidden || !t.NamesPeople || len(t.Lines) == 0:
		case t.Sheet == d.Table.Sheet:
			here++
		case !sheets[t.Sheet]:
			sheets[t.Sheet] = true
			elsewhere++
		}
	}
	return here, elsewhere
}

// warnPlaces warns of other tables, and of an unusual header.
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
	if d.attachment != "" {
		w.add(WarnAttachment, "file", d.attachment)
	}
	if len(d.unread) > 0 {
		w.add(WarnUnread, "sheets", strings.Join(d.unread, ", "))
	}
	if d.Table.Turned {
		w.add(WarnTurned)
	}
	w.addParts(&d.Table)
	d.warnHidden(w)
	if n := d.Table.Beyond(); n > 0 {
		w.add(WarnBeyond, "n", strconv.Itoa(n), "column", sheet.LastColumn())
	}
}

// addParts says of which tables the list was put together, and where each begins.
func (w *warnings) addParts(t *tables.Table) {
	if t.Parts == nil {
		return
	}
	var begins []string
	for _, p := range t.Parts {
		begins = append(begins, p.Name+" "+strconv.Itoa(p.Row))
	}
	w.add(WarnJoined, "n", strconv.Itoa(len(begins)), "rows", strings.Join(begins, ", "))
}

// warnHidden warns of hidden rows and columns that are taken.
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

package sheet

import (
	"bytes"
	"compress/flate"
	"errors"
	"io"
	"strings"

	"kader/data"
)

// ods reads the tables of one OpenDocument spreadsheet, as LibreOffice writes them.
type ods struct {
	grid
	style string          // of tables, being read; "" for other styles
	run   string          // the style of cells or of text, being read
	looks map[string]look // the styles of cells and of text that are struck out or raised
	hides map[string]bool // the styles of tables that are hidden
	value []byte          // of the cell being read, as stored; reused
	text  []byte          // of the cell being read, as shown; reused
	blank bool            // the text ends where further blanks count no more
	rich  richText
	spans []look // of the text being read, the innermost last
	found bool   // the document is a spreadsheet
}

// What s.formats holds.
const (
	odsPlain = iota
	odsPercent
)

func newODS(b *budget) *ods {
	s := &ods{grid: newGrid(b), hides: make(map[string]bool), looks: make(map[string]look)}
	s.formats = []format{odsPlain: {}, odsPercent: {kind: formatPercent}}
	return s
}

// readODS reads an OpenDocument spreadsheet (.ods).
func readODS(a *archive, o Options) (*Book, error) {
	const part = "content.xml"
	s, book := newODS(a.budget), &Book{}
	packed, whole, err := unlockODS(a, part, o.Password)
	switch {
	case err != nil:
		return nil, err
	case whole:
		return readWholeODS(packed, a.budget)
	case packed != nil:
		a.budget.expect(a.size(part) * usualPacking)
		return book, s.readAll(flate.NewReader(bytes.NewReader(packed)), book)
	}
	a.budget.expect(a.size(part))
	if err := a.read(part, func(t *tags) error { return s.tables(t, book) }); err != nil {
		return nil, err
	}
	book.Properties = odsProperties(a)
	return book, s.check(book)
}

// usualPacking is how far such documents shrink, where that is not noted.
const usualPacking = 15

// readWholeODS reads a document that was encrypted as a whole; it has no lock of
// its own.
func readWholeODS(packed []byte, b *budget) (*Book, error) {
	plain, err := unpack(flate.NewReader(bytes.NewReader(packed)), b)
	if err != nil {
		return nil, err
	}
	inner, err := openArchive(plain, b)
	if err != nil {
		return nil, err
	}
	return readODS(inner, Options{})
}

// readFlatODS reads an OpenDocument spreadsheet that is one XML file (.fods).
func readFlatODS(name string, content []byte, b *budget) (*Book, error) {
	book := &Book{Name: name}
	b.expect(len(content))
	if err := newODS(b).readAll(io.NopCloser(bytes.NewReader(content)), book); err != nil {
		return nil, fault(data.ErrSheetDamaged, data.Place{File: name}, err)
	}
	return book, nil
}

// readAll reads a document that does not stand in the archive as it is.
func (s *ods) readAll(content io.ReadCloser, book *Book) error {
	counted := &countingReader{ReadCloser: content, budget: s.budget}
	if err := walk(counted, func(t *tags) error { return s.tables(t, book) }); err != nil {
		return err
	}
	return s.check(book)
}

var (
	errNotTable = errors.New("a document that is no spreadsheet")
	errNoTable  = errors.New("no tables")
)

// check refuses a document of another kind, for a letter may hold tables too, and a
// spreadsheet of nothing.
func (s *ods) check(book *Book) error {
	book.LeftOut = s.texts.leftOut
	switch {
	case !s.found:
		return data.Fault{Code: data.ErrNotSpreadsheet, Err: errNotTable}
	case len(book.Sheets) == 0:
		return errNoTable
	}
	return nil
}

// tables reads all tables of a document into the book.
func (s *ods) tables(t *tags, book *Book) error {
	for t.next() {
		switch {
		case t.is("style"):
			s.startStyle(t)
		case t.is("text-properties") && s.run != "":
			if err := s.readLook(t); err != nil {
				return err
			}
		case t.is("table-properties"):
			if display, _ := t.attr("display"); display == "false" && s.style != "" {
				s.hides[s.style] = true
				if err := s.budget.takeEntry(len(s.style)); err != nil {
					return err
				}
			}
		case t.is("spreadsheet"):
			s.found = true
		case t.is("tracked-changes"), t.is("dde-links"): // tables that are not for show
			t.skip()
		case t.is("table") && s.found:
			if err := book.add(s.table(t)); err != nil {
				return err
			}
		}
	}
	return nil
}

// startStyle notes which style the current tag opens.
func (s *ods) startStyle(t *tags) {
	s.style, s.run = "", ""
	switch family, _ := t.attr("family"); family {
	case "table":
		s.style, _ = t.attr("name")
	case "table-cell", "text":
		s.run, _ = t.attr("name")
	}
}

// readLook notes how text looks in the style that is being read.
func (s *ods) readLook(t *tags) error {
	line, _ := t.attr("text-line-through-style")
	kind, _ := t.attr("text-line-through-type")
	place, _ := t.attr("text-position")
	l := look{
		struck: line != "" && line != "none" || kind != "" && kind != "none",
		raised: strings.HasPrefix(place, "super") || place != "" && '1' <= place[0] && place[0] <= '9', // "33% 58%"
	}
	if l == (look{}) {
		return nil
	}
	s.looks[s.run] = l
	return s.budget.takeEntry(len(s.run))
}

// table reads the table that the current tag opens.
func (s *ods) table(t *tags) (Sheet, error) {
	sheet := Sheet{}
	sheet.Name, _ = t.attr("name")
	if err := s.budget.takeText(len(sheet.Name)); err != nil {
		return Sheet{}, err // without the name, which says nothing
	}
	style, _ := t.attr("style-name")
	sheet.Hidden = s.hides[style]
	if t.single {
		return sheet, nil
	}
	l := layout{budget: s.budget}
	row, column := 0, 0
	for t.next() {
		var err error
		switch {
		case t.ends("table"):
			s.finish(&sheet)
			l.finish(&sheet)
			return sheet, nil
		case t.is("table-column"):
			column, err = odsColumn(t, column, &l)
		case t.is("table-row"):
			if row, err = s.tableRow(t, row, &l); err != nil {
				err = atRow(row+1, err)
			}
		case t.is("shapes"), t.is("forms"), t.is("table-source"):
			t.skip()
		}
		if err != nil {
			return sheet, err
		}
	}
	t.broken()
	return sheet, t.failure()
}

// odsColumn notes whether columns are hidden, and returns which follow.
func odsColumn(t *tags, column int, l *layout) (int, error) {
	n, hidden := odsRun(t.attrs)
	if !hidden {
		return column + n, nil
	}
	return column + n, l.hideColumns(column, column+n-1)
}

// odsRun reads how often a row or column is repeated, and whether it is hidden.
func odsRun(attrs []byte) (n int, hidden bool) {
	n = 1
	for {
		key, value, rest, ok := nextAttr(attrs)
		if !ok {
			return n, hidden
		}
		switch string(key) {
		case "number-rows-repeated", "number-columns-repeated":
			n = odsCount(value)
		case "visibility":
			hidden = string(value) == "collapse" || string(value) == "filter"
		}
		attrs = rest
	}
}

// odsCount reads a number of repetitions; a wrong one counts as one.
func odsCount(value []byte) int {
	n, ok := parseInt(value)
	if !ok {
		return 1
	}
	return max(1, min(n, 1<<24)) // more than any sheet has, and sums of them stay small
}

// tableRow reads a row, which may stand for many, and returns which follows.
// Empty rows cost nothing, so that those at the end may be repeated a million times.
func (s *ods) tableRow(t *tags, row int, l *layout) (int, error) {
	n, hidden := odsRun(t.attrs)
	next := min(row+n, 1<<30)
	if hidden {
		if err := l.hideRows(row, next-1); err != nil {
			return row, err
		}
	}
	s.row = s.row[:0]
	if t.single {
		return next, nil
	}
	far := s.far
	err := s.cells(t, row, l)
	s.far = min(far+(s.far-far)*n, maxCells)
	if err != nil || len(s.row) == 0 {
		return next, err
	}
	if next > maxRows {
		return row, data.Fault{Code: data.ErrTooManyRows, Place: data.Place{Row: max(row, maxRows) + 1}}
	}
	if s.budget.cells/n < len(s.row) { // refuse at once what would be refused after a while
		return row, errTooMuch
	}
	for i := range n {
		if err := s.keepRow(row + i + 1); err != nil {
			return row, err
		}
	}
	return next, nil
}

// cells reads the cells of a row into s.row.
func (s *ods) cells(t *tags, row int, l *layout) error {
	column := 0
	for t.next() {
		switch {
		case t.ends("table-row"):
			return nil
		case t.is("table-cell"), t.is("covered-table-cell"):
			a := s.odsCellAttrs(t.attrs)
			cell, err := s.cell(t, a)
			if err != nil {
				return err
			}
			area := Area{Top: row, Left: column, Bottom: row + a.rows - 1, Right: column + a.columns - 1}
			if err := l.merge(area); err != nil {
				return err
			}
			s.putRun(column, column+a.repeated, cell)
			column = min(column+a.repeated, 1<<30)
		}
	}
	t.broken()
	return t.failure()
}

// putRun stores a cell in the columns from first on, up to but not next.
func (s *ods) putRun(first, next int, cell Cell) {
	for i := first; i < min(next, maxColumns); i++ {
		s.put(i, cell)
	}
	if cell.Kind != Empty {
		s.far = min(s.far+max(0, next-max(first, maxColumns)), maxCells)
	}
}

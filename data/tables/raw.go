package tables

import (
	"slices"
	"strings"

	"kader/data"
	"kader/data/gate"
	"kader/data/sheet"
)

// Raw is one table of a sheet with its header found and its rows sorted out, before
// the gate. It may hold forbidden values and never leaves this package.
type Raw struct {
	file      string
	facts     *sheet.Sheet // name, what is hidden and merged; not its rows
	rows      [][]sheet.Cell
	first     int   // the row of the file that rows[0] is, from 0
	columns   []int // where the columns stand in the file, from 0
	turned    bool  // rows and columns of the file are swapped
	byHand    bool  // the user said where the header stands
	header    int   // the last row of the header, -1 without one
	tall      int   // how many rows the header takes
	headers   []string
	lines     []Line
	others    []Line
	aside     []Aside
	titles    []string
	titleKind data.ListKind
	Fault     error
}

// number returns the number of a row as in the file, from 1.
func (r *Raw) number(row int) int { return r.first + row + 1 }

// area returns the columns of the file that the table has.
func (r *Raw) area() part {
	if len(r.columns) == 0 {
		return part{}
	}
	return part{r.columns[0], r.columns[len(r.columns)-1] + 1}
}

func (r *Raw) place() data.Place {
	return data.Place{File: r.file, Sheet: gate.SafeName(r.facts.Name)}
}

// factsOf returns a sheet without its rows, its name masked.
func factsOf(s *sheet.Sheet) *sheet.Sheet {
	return &sheet.Sheet{
		Name: gate.SafeName(s.Name), Hidden: s.Hidden, Beyond: s.Beyond,
		HiddenRows: s.HiddenRows, HiddenColumns: s.HiddenColumns, Merged: s.Merged,
	}
}

// FindTables returns the tables of a sheet: those side by side from left to right,
// each with those that stand below it. A sheet in which none can be found is one
// that says why: data.Fault with ErrFileEmpty, ErrTooManyColumns or ErrNoHeader.
func (k *Reader) FindTables(file string, s *sheet.Sheet) []*Raw {
	if turned, ok := k.turnedSheet(s); ok {
		found := k.findUpright(file, turned)
		for _, r := range found {
			r.turned = true
		}
		return found
	}
	return k.findUpright(file, s)
}

// findUpright is FindTables for a sheet whose people stand in rows.
func (k *Reader) findUpright(file string, s *sheet.Sheet) []*Raw {
	facts := factsOf(s)
	header, found := k.findHeader(s.Rows)
	if !found {
		header = -1
	}
	header, roster := k.headerOfRoster(s.Rows, header)
	if roster {
		r := &Raw{file: file, facts: facts}
		place := r.place()
		place.Row = header + 1
		r.Fault = data.Fault{Code: data.ErrIsRoster, Place: place}
		return []*Raw{r}
	}
	if parts := k.findSideBySide(s.Rows, header); len(parts) > 1 {
		var tables []*Raw
		for _, part := range parts {
			rows := part.cut(s.Rows)
			own, found := k.findHeader(rows)
			if !found {
				own = -1
			}
			tables = append(tables, k.findStacked(file, facts, rows, part.left, own)...)
		}
		return tables
	}
	return k.findStacked(file, facts, s.Rows, 0, header)
}

// findStacked returns a table and those below it that have a header of their own.
func (k *Reader) findStacked(file string, facts *sheet.Sheet, rows [][]sheet.Cell, left, header int) []*Raw {
	var tables []*Raw
	for first := 0; ; {
		r := &Raw{file: file, facts: facts, rows: rows[first:], first: first, header: header}
		wide := width(r.rows, max(header, 0))
		for i := range wide {
			r.columns = append(r.columns, left+i)
		}
		tables = append(tables, r)
		if r.Fault = r.checkSize(); r.Fault != nil {
			return tables
		}
		k.readHeader(r)
		r.fillMerged()
		end, next := r.sortRows(k)
		if next < 0 {
			return tables
		}
		r.rows = r.rows[:end]
		first, header = first+end, next-end
	}
}

// checkSize returns the fault of a table that is empty, too long or too wide, else nil.
func (r *Raw) checkSize() error {
	place := r.place()
	switch wide := len(r.columns); {
	case wide == 0:
		return data.Fault{Code: data.ErrFileEmpty, Place: place}
	case len(r.rows) > maxRows:
		place.Row = r.number(maxRows)
		return data.Fault{Code: data.ErrTooManyRows, Place: place}
	case wide > maxColumns:
		place.Row, place.Column = r.number(firstTooWide(r.rows, max(r.header, 0))), sheet.ColumnLetters(maxColumns)
		return data.Fault{Code: data.ErrTooManyColumns, Place: place}
	}
	return nil
}

// part is a run of columns, the last not included.
type part struct{ left, right int }

// cut returns the cells of some columns of every row.
func (p part) cut(rows [][]sheet.Cell) [][]sheet.Cell {
	cut := make([][]sheet.Cell, len(rows))
	for i, cells := range rows {
		if len(cells) > p.left {
			right := min(p.right, len(cells))
			cut[i] = cells[p.left:right:right]
		}
	}
	return cut
}

// findSideBySide divides a sheet at empty columns, where both sides have a header that names
// people. An empty column inside one table divides nothing.
func (k *Reader) findSideBySide(rows [][]sheet.Cell, header int) []part {
	if header < 0 {
		return nil
	}
	if parts := k.repeatedHeader(rows[header]); parts != nil {
		return parts
	}
	top := max(0, header-1)
	wide := min(width(rows, top), maxColumns)
	var parts []part
	left := 0
	for column := 0; column <= wide; column++ {
		if column < wide && (isFilled(rows[header], column) || !isEmptyColumn(rows[top:], column)) {
			continue
		}
		if p := (part{left, column}); column > left && k.namesPeople(p.cut(rows[:min(len(rows), headerRows)])) {
			parts = append(parts, p)
			left = column + 1
		}
	}
	if n := len(parts); n > 0 {
		parts[n-1].right = max(parts[n-1].right, wide) // what follows belongs to the last
	}
	return parts
}

// repeatedHeader returns the columns of blocks that stand side by side with no empty column between:
// the header is one run of names again and again, that of a person among them.
func (k *Reader) repeatedHeader(header []sheet.Cell) []part {
	texts := textsOf(trimmedCells(header))
	for n := 2; 2*n <= len(texts) && len(texts) <= maxColumns; n++ {
		if len(texts)%n != 0 || !slices.ContainsFunc(header[:n], func(c sheet.Cell) bool { return k.isName(headerText(c)) }) {
			continue
		}
		same := true
		for i, text := range texts {
			text = strings.TrimSpace(text)
			same = same && text != "" && strings.EqualFold(text, strings.TrimSpace(texts[i%n]))
		}
		if !same {
			continue
		}
		var parts []part
		for left := 0; left < len(texts); left += n {
			parts = append(parts, part{left, left + n})
		}
		return parts
	}
	return nil
}

func isFilled(cells []sheet.Cell, column int) bool {
	return column < len(cells) && strings.TrimSpace(cells[column].Text) != ""
}

func isEmptyColumn(rows [][]sheet.Cell, column int) bool {
	return !slices.ContainsFunc(rows, func(cells []sheet.Cell) bool { return isFilled(cells, column) })
}

// namesPeople reports whether some rows begin with a header in which somebody's name stands.
func (k *Reader) namesPeople(rows [][]sheet.Cell) bool {
	header, found := k.findHeader(rows)
	return found && slices.ContainsFunc(rows[header], func(c sheet.Cell) bool { return k.isName(headerText(c)) })
}

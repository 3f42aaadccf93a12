package sheet

import (
	"errors"
	"fmt"
	"math"

	"kader/data"
)

// cellBlock is how many cells are allocated at once.
const cellBlock = 8 << 10

// grid makes typed cells of the values in a file and keeps them in rows, within the limits.
// Every reader has one for each workbook.
type grid struct {
	formats   []format
	epoch1904 bool
	strings   []string     // that cells share
	runs      map[int]bool // those of them that have looks of their own: whether all is struck out
	texts     *textStore
	budget    *budget

	rows  [][]Cell
	row   []Cell // the row being read, reused
	made  int    // cells that were put into it, also over each other
	far   int    // cells of the sheet that stand further right than is read
	block []Cell // room for rows that are finished
	shown []byte // a number as shown, reused
}

func newGrid(b *budget) grid { return grid{budget: b, texts: &textStore{budget: b}} }

// textCell keeps a text; an empty one is an empty cell.
func (g *grid) textCell(kind Kind, text []byte) (Cell, error) {
	kept, err := g.texts.keep(text)
	if err != nil || kept == "" {
		return Cell{}, err
	}
	return Cell{Kind: kind, Text: kept}, nil
}

var errStringIndex = errors.New("a cell names a text that the string table does not have")

// styled returns a cell as its style makes it look.
func (g *grid) styled(cell Cell, style int) Cell {
	cell.Struck = cell.Kind != Empty && style >= 0 && style < len(g.formats) && g.formats[style].struck
	return cell
}

// noteRuns notes of the text that was added last to the table that it has looks of its own.
func (g *grid) noteRuns(struck bool) {
	if g.runs == nil {
		g.runs = make(map[int]bool)
	}
	g.runs[len(g.strings)-1] = struck
}

// sharedCell returns the cell of a text in the table that cells share.
func (g *grid) sharedCell(i, style int) (Cell, error) {
	if i < 0 || i >= len(g.strings) {
		return Cell{}, fmt.Errorf("%w: %d of %d", errStringIndex, i, len(g.strings))
	}
	if g.strings[i] == "" {
		return Cell{}, nil
	}
	cell := Cell{Kind: Text, Text: g.strings[i]}
	if struck, runs := g.runs[i]; runs {
		cell.Struck = struck
		return cell, nil
	}
	return g.styled(cell, style), nil
}

func boolCell(yes bool) Cell {
	if yes {
		return Cell{Kind: Bool, Text: "TRUE", Number: 1}
	}
	return Cell{Kind: Bool, Text: "FALSE"}
}

// numberCell makes a cell of a number, which its format may make a date. raw is the
// number as the file writes it, nil where it is not written in digits.
func (g *grid) numberCell(style int, v float64, raw []byte) (Cell, error) {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return g.textCell(Text, raw)
	}
	var f format
	if style >= 0 && style < len(g.formats) {
		f = g.formats[style]
	}
	if f.kind == formatDay {
		if day, ok := dayOf(v, g.epoch1904); ok {
			return g.dateCell(day, v)
		}
	}
	shown := raw
	if f.kind != formatGeneral || raw == nil || !isPlain(raw) {
		g.shown = f.appendFormatted(g.shown[:0], v)
		shown = g.shown
	}
	text, err := g.texts.keep(shown)
	return Cell{Kind: Number, Text: text, Number: v}, err
}

// dateCell makes the cell of a day.
func (g *grid) dateCell(day data.Date, serial float64) (Cell, error) {
	g.shown = appendDay(g.shown[:0], day)
	text, err := g.texts.keep(g.shown)
	return Cell{Kind: Date, Text: text, Number: serial}, err
}

// clockCell makes the cell of a time of day or of hours, in days.
func (g *grid) clockCell(days float64) (Cell, error) {
	g.shown = format{kind: formatElapsed}.appendFormatted(g.shown[:0], days)
	text, err := g.texts.keep(g.shown)
	return Cell{Kind: Number, Text: text, Number: days}, err
}

// finish gives a finished sheet its rows and starts anew.
func (g *grid) finish(s *Sheet) {
	s.Rows, s.Beyond = g.rows, g.far
	g.rows, g.row, g.far = nil, g.row[:0], 0
}

// put stores a cell in the row being read. An empty one needs no place, and one that stands
// further right than is read gets none.
func (g *grid) put(column int, cell Cell) {
	if cell.Kind == Empty {
		return
	}
	if column >= maxColumns {
		g.far++
		return
	}
	for len(g.row) <= column {
		g.row = append(g.row, Cell{})
	}
	g.row[column] = cell
	g.made++
}

// keepRow moves the row being read to its place among the rows. A second row with the same
// number is merged with the first.
func (g *grid) keepRow(number int) error {
	if len(g.row) == 0 {
		return nil
	}
	if number > maxRows {
		return data.Fault{Code: data.ErrTooManyRows, Place: data.Place{Row: number}}
	}
	if number <= len(g.rows) {
		g.mergeRow(g.rows[number-1])
	}
	kept, err := g.copyRow()
	if err != nil {
		return err
	}
	if gap := number - len(g.rows); gap > 0 {
		if err := g.budget.takeCells(gap); err != nil {
			return err
		}
		g.rows = append(g.rows, make([][]Cell, gap)...)
	}
	g.rows[number-1] = kept
	return nil
}

// mergeRow fills the holes of the row being read from an earlier one.
func (g *grid) mergeRow(earlier []Cell) {
	for column, cell := range earlier {
		if cell.Kind != Empty && (column >= len(g.row) || g.row[column].Kind == Empty) {
			g.put(column, cell)
		}
	}
}

// copyRow returns a copy of the row being read that takes no more than it needs.
func (g *grid) copyRow() ([]Cell, error) {
	n := len(g.row)
	if err := g.budget.takeCells(max(n, g.made)); err != nil {
		return nil, err
	}
	g.made = 0
	if len(g.block) < n {
		g.block = make([]Cell, max(n, cellBlock))
	}
	kept := g.block[:n:n]
	g.block = g.block[n:]
	copy(kept, g.row)
	return kept, g.takeRead(kept)
}

// takeRead counts the text that a reader of a row will go through. A text that many cells
// share is kept once, but read in each of them.
func (g *grid) takeRead(row []Cell) error {
	for i := range row {
		n := len(row[i].Text)
		if n <= shortText {
			continue
		}
		if n > maxCellText {
			return errTooMuch
		}
		if err := g.budget.takeRead(n); err != nil {
			return err
		}
	}
	return nil
}

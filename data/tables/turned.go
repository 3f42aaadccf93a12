package tables

import (
	"slices"

	"kader/data/sheet"
)

// A table may stand on its side: a row for each kind of datum, a column for each person.

const (
	mostTurnedRows = maxColumns // rows of a sheet that may become columns
	turnedSample   = 60         // columns that are looked at to tell
	labelColumns   = 3          // in one of which the names of the rows stand
)

// turnedSheet returns a sheet with rows and columns swapped where it stands on its side: one of its first
// columns holds the words of a header, a name among them, and no row does.
func (k *Reader) turnedSheet(s *sheet.Sheet) (*sheet.Sheet, bool) {
	if len(s.Rows) < 2 || len(s.Rows) > mostTurnedRows {
		return nil, false
	}
	upright := 0.0
	for i := range s.Rows[:min(headerRows, len(s.Rows))] {
		upright = max(upright, k.scoreHeader(s.Rows, i))
	}
	if upright >= 2.5 {
		return nil, false
	}
	rows := turnRows(s.Rows, turnedSample)
	for i := range rows[:min(labelColumns, len(rows))] {
		labels := contentOf(rows[i], nil).filled
		score := k.scoreHeader(rows, i)
		if score < 1.7 || k.kindsOfLabels(rows[i]) < 2 || score < 1.5*upright || 2*score < float64(labels) ||
			!holdsPeople(rows[i+1:]) ||
			!slices.ContainsFunc(rows[i], func(c sheet.Cell) bool { return k.isName(headerText(c)) }) {
			continue
		}
		return turn(s), true
	}
	return nil, false
}

// kindsOfLabels counts the different known headers in a row.
func (k *Reader) kindsOfLabels(cells []sheet.Cell) int {
	kinds := make(map[string]bool)
	for i := range cells {
		if text := headerText(cells[i]); k.certainty(text) > 0 {
			kinds[text] = true
		}
	}
	return len(kinds)
}

// holdsPeople reports whether several columns stood beside the labels, or one with more than words: else
// it may be an explanation of the labels.
func holdsPeople(rows [][]sheet.Cell) bool {
	filled, typed := 0, false
	for _, cells := range rows {
		count(&filled, contentOf(cells, nil).filled > 1)
		typed = typed || slices.ContainsFunc(cells, func(c sheet.Cell) bool {
			return c.Kind == sheet.Date || c.Kind == sheet.Number
		})
	}
	return filled > 1 || filled == 1 && typed
}

// turn returns a sheet with rows and columns swapped.
func turn(s *sheet.Sheet) *sheet.Sheet {
	turned := &sheet.Sheet{
		Name: s.Name, Hidden: s.Hidden, Beyond: s.Beyond, Rows: turnRows(s.Rows, width(s.Rows, 0)),
		HiddenRows: s.HiddenColumns, HiddenColumns: s.HiddenRows,
	}
	for _, a := range s.Merged {
		turned.Merged = append(turned.Merged, sheet.Area{Top: a.Left, Left: a.Top, Bottom: a.Right, Right: a.Bottom})
	}
	return turned
}

// turnRows returns the first columns as rows.
func turnRows(rows [][]sheet.Cell, columns int) [][]sheet.Cell {
	turned := make([][]sheet.Cell, min(columns, width(rows, 0)))
	for column := range turned {
		cells := make([]sheet.Cell, len(rows))
		for i := range rows {
			if column < len(rows[i]) {
				cells[i] = rows[i][column]
			}
		}
		turned[column] = cells
	}
	return turned
}

package returns

import (
	_ "embed"
	"strings"
	"sync"

	"kader/data"
	"kader/data/sheet"
	"kader/data/values"
)

// Column is a column of a call list that is read.
type Column string

// The columns. All but the key and the first three are written in by a rep.
const (
	ColumnKey     Column = "key"
	ColumnName    Column = "name"
	ColumnPhone   Column = "phone"
	ColumnEmail   Column = "email"
	ColumnOutcome Column = "outcome"
	ColumnCalled  Column = "called"
	ColumnNext    Column = "next"
	ColumnSaid    Column = "said"
)

//go:embed titles.txt
var titlesText string

// titles holds the folded titles of columns, by title. It never changes.
var titles = sync.OnceValue(func() map[string]Column {
	all := make(map[string]Column)
	for column, list := range values.WordsByMeaning(titlesText) {
		for _, title := range list {
			all[data.Fold(title)] = Column(column)
		}
	}
	return all
})

// layout says in which column of a sheet each column of a call list stands, from 0.
type layout map[Column]int

// layoutOf returns the layout that a row of titles shows, and false for any other row. Of two columns with one
// title the first counts.
func layoutOf(row []sheet.Cell) (layout, bool) {
	l := make(layout)
	for i := range row {
		text := strings.TrimSpace(row[i].Text)
		column, known := titles()[data.Fold(text)]
		if export, marked := data.ParseOwnMark(text); marked && export == data.OwnCallList {
			column, known = ColumnKey, true
		}
		if _, there := l[column]; known && !there {
			l[column] = i
		}
	}
	_, outcome := l[ColumnOutcome]
	_, said := l[ColumnSaid]
	return l, outcome && said
}

// layoutAround returns the layout of rows that were copied without their titles, from where their key stands.
func layoutAround(key int) layout {
	l := make(layout)
	for column, step := range map[Column]int{
		ColumnKey: 0, ColumnName: -1, ColumnPhone: 1, ColumnOutcome: 2, ColumnCalled: 3, ColumnNext: 4, ColumnSaid: 5,
		ColumnEmail: 9,
	} {
		if key+step >= 0 {
			l[column] = key + step
		}
	}
	return l
}

// cell returns the cell of a column, an empty one where the row has none.
func (l layout) cell(row []sheet.Cell, c Column) sheet.Cell {
	at, known := l[c]
	if !known || at >= len(row) {
		return sheet.Cell{}
	}
	return row[at]
}

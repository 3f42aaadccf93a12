package tables

import (
	"slices"

	"kader/data"
	"kader/data/sheet"
	"kader/data/values"
)

// Some lists hold several people in one row, a line of each cell for each.

// headerWithin is how many rows from the top a header is looked for that names a column of names.
const headerWithin = 60

// SplitPeople makes a row of each person of a sheet of whom several stand in one cell, below the first. Cells
// with as many lines are dealt out, the others hold for all. It returns how many rows it added; what
// stands further down moves on by as many.
func (k *Reader) SplitPeople(s *sheet.Sheet) int {
	columns := k.columnsOfNames(s)
	if len(columns) == 0 {
		return 0
	}
	var rows [][]sheet.Cell
	added := 0
	for i, row := range s.Rows {
		people := k.peopleIn(row, columns)
		if people == nil {
			if added > 0 {
				rows = append(rows, row)
			}
			continue
		}
		if added == 0 {
			rows = slices.Clone(s.Rows[:i])
		}
		rows = append(rows, people...)
		moveFacts(s, len(rows)-len(people), len(people)-1)
		added += len(people) - 1
	}
	if added > 0 {
		s.Rows = rows
	}
	return added
}

// columnsOfNames returns the headers of the columns of a sheet that hold names, by column, and those of
// numbers that belong to one person only.
func (k *Reader) columnsOfNames(s *sheet.Sheet) map[int]data.Field {
	columns := make(map[int]data.Field)
	named := false
	for _, row := range s.Rows[:min(len(s.Rows), headerWithin)] {
		for j := range row {
			if row[j].Kind != sheet.Text || len(row[j].Text) > MaxSampleText {
				continue
			}
			senses := k.senses(headerText(row[j]))
			if len(senses) == 0 || columns[j] != "" {
				continue
			}
			switch f := senses[0].field; f {
			case data.FieldFullName, data.FieldGiven, data.FieldFamily:
				columns[j], named = f, true
			case data.FieldEmployeeNumber, data.FieldMemberNumber, data.FieldEmail:
				columns[j] = f
			}
		}
	}
	if !named {
		return nil
	}
	return columns
}

// peopleIn returns a row for each person in a row, nil where one stands in it.
func (k *Reader) peopleIn(row []sheet.Cell, columns map[int]data.Field) [][]sheet.Cell {
	lines := make(map[data.Field]int)
	names, n := make(map[int][]string), 0
	for j := range row {
		f := columns[j]
		if row[j].Kind != sheet.Text || f == "" {
			continue
		}
		if f != data.FieldFullName {
			lines[f] = len(values.LinesOfCell(row[j].Text))
		} else if list := namesIn(row, j); list != nil {
			n, names[j] = len(list), list
		}
	}
	if n == 0 && lines[data.FieldGiven] == lines[data.FieldFamily] {
		n = lines[data.FieldGiven]
	}
	if n < 2 || n > values.MostPeople || namesColumns(k, row, columns) {
		return nil
	}
	people := make([][]sheet.Cell, n)
	for p := range people {
		people[p] = slices.Clone(row)
		for j := range row {
			people[p][j] = dealt(row[j], names[j], columns[j], p, n)
		}
	}
	return people
}

// namesColumns reports whether a row is a header: one of two lines holds several texts too. Few rows do, so that few
// texts are looked up among the words of headers.
func namesColumns(k *Reader, row []sheet.Cell, columns map[int]data.Field) bool {
	for j := range row {
		if row[j].Kind == sheet.Text && columns[j] != "" && k.isName(headerText(row[j])) {
			return true
		}
	}
	return false
}

// namesIn returns the names in a cell of whole names, nil where several are not sure.
func namesIn(row []sheet.Cell, column int) []string {
	list, several := values.SplitPeople(row[column].Text)
	if several == values.SurelySeveral || several == values.MaybeSeveral && dealsOut(row, column, len(list)) {
		return list
	}
	return nil
}

// dealsOut reports whether another cell of a row has as many lines as there are names.
func dealsOut(row []sheet.Cell, column, n int) bool {
	for j := range row {
		if j != column && row[j].Kind == sheet.Text && len(values.LinesOfCell(row[j].Text)) == n {
			return true
		}
	}
	return false
}

// dealt returns what a cell holds for one of n people. A number or an address that is not dealt out belongs
// to the first.
func dealt(cell sheet.Cell, names []string, f data.Field, person, n int) sheet.Cell {
	lines := names
	if lines == nil && cell.Kind == sheet.Text {
		lines = values.LinesOfCell(cell.Text)
	}
	if len(lines) == n {
		return sheet.Cell{Kind: sheet.Text, Text: lines[person]}
	}
	switch f {
	case data.FieldEmployeeNumber, data.FieldMemberNumber, data.FieldEmail:
		if person > 0 {
			return sheet.Cell{}
		}
	}
	return cell
}

// moveFacts moves what a sheet says of the rows below one on by some rows.
func moveFacts(s *sheet.Sheet, below, by int) {
	for i := range s.HiddenRows {
		span := &s.HiddenRows[i]
		if span.First > below {
			span.First += by
		}
		if span.Last >= below {
			span.Last += by
		}
	}
	for i := range s.Merged {
		area := &s.Merged[i]
		if area.Top > below {
			area.Top += by
		}
		if area.Bottom >= below {
			area.Bottom += by
		}
	}
}

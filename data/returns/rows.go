package returns

import (
	"slices"

	"kader/data"
	"kader/data/gate"
	"kader/data/sheet"
)

// mostStrangers is how many lines without a key are read. A call list has few; a whole list of an employer is none.
const mostStrangers = 2000

// readBook reads the lines of all sheets. Rows above the titles, and those in which nothing is written, are none.
func (d *Draft) readBook(b *sheet.Book) error {
	strangers := 0
	for i := range b.Sheets {
		s := &b.Sheets[i]
		var l layout
		name := gate.SafeName(s.Name)
		for at, row := range s.Rows {
			if titles, ok := layoutOf(row); ok {
				l = titles
				continue
			}
			key, code, damaged := keyIn(row)
			if place := keyPlace(row); place >= 0 && !l.fits(place) {
				l = layoutAround(place)
			}
			if l == nil {
				continue
			}
			line := Line{Sheet: name, Row: at + 1, key: key, code: code}
			d.readRow(&line, row, l)
			if key == "" && (line.Name == "" || damaged) && line.Answer.isEmpty() {
				continue
			}
			if key == "" {
				if strangers++; strangers > mostStrangers {
					return data.Fault{Code: data.ErrTooManyRows, Place: data.Place{File: d.File, Sheet: name}}
				}
			}
			if damaged {
				line.add(DoubtKey)
			}
			d.Lines = append(d.Lines, line)
		}
	}
	return nil
}

// readRow reads the cells of a row into its line.
func (d *Draft) readRow(line *Line, row []sheet.Cell, l layout) {
	var reasons []Doubt
	line.Answer, reasons = d.answerOf(row, l)
	for _, r := range reasons {
		line.add(r)
	}
	line.said = line.Answer.Said
	var masked bool
	if line.Name, masked = d.textOf(l.cell(row, ColumnName)); masked {
		line.add(DoubtMasked)
	}
	for _, reach := range []struct {
		column Column
		place  gate.Place
		text   *string
	}{{ColumnPhone, gate.InPhone, &line.phone}, {ColumnEmail, gate.InText, &line.email}} {
		c := l.cell(row, reach.column)
		if c.Struck || c.Kind == sheet.Error || c.Text == "" {
			continue
		}
		if gate.Find(c.Text, "", reach.place) != "" {
			line.add(DoubtMasked)
			continue
		}
		*reach.text = c.Text
	}
}

// keyIn returns the key of a row and of which sheet it is, "" for a row without one. damaged is true where the key
// was changed, or where there are two: by it nobody is known.
func keyIn(row []sheet.Cell) (key, code string, damaged bool) {
	for i := range row {
		if !data.LooksLikeSheetKey(row[i].Text) {
			continue
		}
		found, of, ok := data.ParseSheetKey(row[i].Text)
		if !ok || key != "" && key != found {
			return "", "", true
		}
		key, code = found, of
	}
	return key, code, false
}

// keyPlace returns where in a row the first key stands, -1 for nowhere.
func keyPlace(row []sheet.Cell) int {
	return slices.IndexFunc(row, func(c sheet.Cell) bool { return data.LooksLikeSheetKey(c.Text) })
}

// fits reports whether the key of a row stands where the titles say, if they do.
func (l layout) fits(place int) bool {
	at, known := l[ColumnKey]
	return l != nil && (!known || at == place)
}

// add adds a reason once.
func (l *Line) add(r Doubt) {
	if !slices.Contains(l.Doubts, r) {
		l.Doubts = append(l.Doubts, r)
	}
}

// Has reports whether the line has a reason.
func (l *Line) Has(r Doubt) bool { return slices.Contains(l.Doubts, r) }

package sheet

import (
	"bytes"
	"io"
	"strconv"

	"kader/data"
)

// xml2003Reader reads a workbook in XML Spreadsheet 2003, which many programs write because
// it is easy, and name .xls.
type xml2003Reader struct {
	grid
	styles map[string]int  // name of a style → its place in formats
	looks  map[string]look // name of a style that is struck out → that
	text   []byte          // of the cell being read, reused

	columnStyles []int // of cells that name no style, by column
	rowStyle     int   // the same of the row being read
	rowLook      look
	rich         richText
	spans        []look // of the text being read, the innermost last
}

// readXMLSheet reads an XML Spreadsheet 2003 file.
func readXMLSheet(name string, content []byte, b *budget) (*Book, error) {
	s := &xml2003Reader{grid: newGrid(b), styles: make(map[string]int), looks: make(map[string]look)}
	s.formats = []format{{}}
	book := &Book{Name: name}
	b.expect(len(content))
	counted := &countingReader{ReadCloser: io.NopCloser(bytes.NewReader(content)), budget: b}
	if err := walk(counted, func(t *tags) error { return s.workbook(t, book) }); err != nil {
		return nil, fault(data.ErrSheetDamaged, data.Place{File: name}, err)
	}
	if len(book.Sheets) == 0 {
		return nil, data.Fault{Code: data.ErrNotSpreadsheet, Place: data.Place{File: name}}
	}
	book.LeftOut = s.texts.leftOut
	return book, nil
}

// workbook reads all sheets.
func (s *xml2003Reader) workbook(t *tags, book *Book) error {
	style := ""
	for t.next() {
		switch {
		case t.is("Date1904"):
			s.epoch1904 = true
		case t.is("Style"):
			style, _ = t.attr("ID")
			if err := s.budget.takeEntry(len(style)); err != nil {
				return err
			}
			if parent, ok := t.attr("Parent"); ok {
				s.styles[style], s.looks[style] = s.styles[parent], s.looks[parent]
			}
		case t.is("Font") && isTrue(t, "StrikeThrough"):
			s.looks[style] = look{struck: true}
		case t.is("NumberFormat"):
			if code, ok := t.attr("Format"); ok && len(s.formats) <= maxFormats {
				s.styles[style] = len(s.formats)
				s.formats = append(s.formats, namedFormat(code))
			}
		case t.is("Worksheet"):
			if err := book.add(s.worksheet(t)); err != nil {
				return err
			}
		}
	}
	return nil
}

// worksheet reads the sheet that the current tag opens.
func (s *xml2003Reader) worksheet(t *tags) (Sheet, error) {
	sheet := Sheet{}
	sheet.Name, _ = t.attr("Name")
	if err := s.budget.takeText(len(sheet.Name)); err != nil {
		return Sheet{}, err // without the name, which says nothing
	}
	if t.single {
		return sheet, nil
	}
	l := layout{budget: s.budget}
	for t.next() {
		switch {
		case t.ends("Worksheet"):
			s.finish(&sheet)
			l.finish(&sheet)
			return sheet, nil
		case t.is("Table") && !t.single:
			if err := s.table(t, &l); err != nil {
				return sheet, err
			}
		case t.is("Visible") && !t.single:
			s.text = t.appendText(s.text[:0])
			sheet.Hidden = bytes.HasPrefix(s.text, []byte("Sheet")) // SheetHidden, SheetVeryHidden
		}
	}
	t.broken()
	return sheet, t.failure()
}

// table reads the columns and rows of a sheet.
func (s *xml2003Reader) table(t *tags, l *layout) error {
	row, column := 0, 0
	s.columnStyles = s.columnStyles[:0]
	for t.next() {
		var err error
		switch {
		case t.ends("Table"):
			return nil
		case t.is("Column"):
			first, last := readSpan(t, column)
			column = last + 1
			s.styleColumns(t, first, last)
			if isTrue(t, "Hidden") || isZeroAttr(t, "Width") {
				err = l.hideColumns(first, last)
			}
		case t.is("Row"):
			first, last := readSpan(t, row)
			row = last + 1
			name, _ := t.attr("StyleID")
			s.rowStyle, s.rowLook = s.styles[name], s.looks[name]
			if isTrue(t, "Hidden") || isZeroAttr(t, "Height") {
				err = l.hideRows(first, last)
			}
			if err == nil {
				err = s.readRow(t, first, l)
			}
		}
		if err != nil {
			return err
		}
	}
	t.broken()
	return t.failure()
}

// styleColumns notes the style of columns, as far as it says more than nothing.
func (s *xml2003Reader) styleColumns(t *tags, first, last int) {
	name, _ := t.attr("StyleID")
	style := s.styles[name]
	if style == 0 {
		return
	}
	for column := first; column <= min(last, maxColumns-1); column++ {
		for len(s.columnStyles) <= column {
			s.columnStyles = append(s.columnStyles, 0)
		}
		s.columnStyles[column] = style
	}
}

// styleOf returns the style of the cell that the current tag opens: its own, or
// that of its row, or of its column.
func (s *xml2003Reader) styleOf(t *tags, column int) int {
	if name, ok := t.attr("StyleID"); ok {
		return s.styles[name]
	}
	if s.rowStyle != 0 || column >= len(s.columnStyles) {
		return s.rowStyle
	}
	return s.columnStyles[column]
}

// readSpan returns where a row or column is, from 0, and where the run ends that it
// describes.
func readSpan(t *tags, following int) (first, last int) {
	const far = 1 << 30
	first = following
	if index, ok := t.value("Index"); ok {
		if n, ok := parseInt(index); ok && n > 0 {
			first = min(n, far) - 1
		}
	}
	span, _ := t.value("Span")
	n, _ := parseInt(span)
	return min(first, far), min(first+n, far)
}

// isZeroAttr reports whether an attribute is there and is zero.
func isZeroAttr(t *tags, name string) bool {
	value, _ := t.value(name)
	return isZeroNumber(value)
}

// readRow reads the cells of the row that the current tag opens.
func (s *xml2003Reader) readRow(t *tags, row int, l *layout) error {
	s.row = s.row[:0]
	if t.single {
		return nil
	}
	column := 0
	for t.next() {
		switch {
		case t.ends("Row"):
			if err := s.keepRow(row + 1); err != nil {
				return atRow(row+1, err)
			}
			return nil
		case t.is("Cell"):
			first, _ := readSpan(t, column)
			across, down := max(0, intAttr(t, "MergeAcross")), max(0, intAttr(t, "MergeDown"))
			across, down = min(across, maxColumns), min(down, maxRows)
			column = first + across + 1
			if err := l.merge(Area{Top: row, Left: first, Bottom: row + down, Right: first + across}); err != nil {
				return err
			}
			look := s.rowLook
			if name, ok := t.attr("StyleID"); ok {
				look = s.looks[name]
			}
			cell, err := s.cell(t, s.styleOf(t, first), look)
			if err != nil {
				return atRow(row+1, err)
			}
			s.put(first, cell)
		}
	}
	t.broken()
	return t.failure()
}

// cell reads the cell that the current tag opens. Its data may have markup in it; a
// comment holds data of its own, which is no part of the list.
func (s *xml2003Reader) cell(t *tags, style int, l look) (Cell, error) {
	cell := Cell{}
	if t.single {
		return cell, nil
	}
	for t.next() {
		var err error
		switch {
		case t.ends("Cell"):
			return cell, nil
		case t.is("Data") && !t.single:
			kind, _ := t.attr("Type")
			s.appendInner(t, l)
			cell, err = s.typedCell(kind, style)
			cell.Struck = cell.Kind != Empty && s.rich.allStruck()
		case !t.closing:
			t.skip()
		}
		if err != nil {
			return cell, err
		}
	}
	t.broken()
	return cell, t.failure()
}

// appendInner reads all text that counts in the element that the current tag opens.
func (s *xml2003Reader) appendInner(t *tags, l look) {
	into := s.text[:0]
	s.rich.open(into)
	looks := append(s.spans[:0], l)
	for len(looks) > 0 {
		from, now := len(into), looks[len(looks)-1]
		into = s.rich.end(t.appendText(into), from, now)
		if !t.next() {
			t.broken()
			break
		}
		switch {
		case t.closing:
			looks = looks[:len(looks)-1]
		case !t.single:
			looks = append(looks, look{
				struck: now.struck || t.is("S") || t.is("Del"), raised: now.raised || t.is("Sup"),
			})
		}
	}
	if s.rich.leavesOut() {
		s.texts.leftOut++
	}
	s.text, s.spans = s.rich.close(into), looks[:0]
}

// typedCell returns the typed cell of the text that was read.
func (s *xml2003Reader) typedCell(kind string, style int) (Cell, error) {
	value := bytes.TrimSpace(s.text)
	switch kind {
	case "Number":
		if v, err := strconv.ParseFloat(string(value), 64); err == nil {
			return s.numberCell(style, v, value)
		}
	case "DateTime":
		return s.momentCell(value, style)
	case "Boolean":
		return boolCell(string(value) == "1" || bytes.EqualFold(value, []byte("true"))), nil
	case "Error":
		return s.textCell(Error, value)
	}
	return s.textCell(Text, s.text)
}

// momentCell returns the cell of a time such as 2021-01-01T00:00:00.000. The day before 1900
// stands for a time alone.
func (s *xml2003Reader) momentCell(value []byte, style int) (Cell, error) {
	day, clock, ok := isoDay(value)
	if !ok {
		return s.textCell(Text, value)
	}
	time, _ := parseClock(clock)
	switch kind := s.formats[style].kind; {
	case kind == formatElapsed:
		return s.clockCell(serialOf(day, s.epoch1904) + time)
	case kind == formatClock, day.Year < 1900:
		return s.clockCell(time)
	}
	return s.dateCell(day, serialOf(day, s.epoch1904))
}

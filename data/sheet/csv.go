package sheet

import (
	"path"
	"strings"

	"kader/data"
)

// readCSV reads a text file with one record a line. It has one sheet, named
// after the file as spreadsheet programs do, and all its cells are texts: a
// program that made numbers of them would lose leading zeros.
func readCSV(name string, content []byte, b *budget) (*Book, error) {
	title := sheetTitle(name)
	place := data.Place{File: name, Sheet: title}
	text, err := decodeText(content)
	if err != nil {
		return nil, fault(data.ErrSheetDamaged, place, err)
	}
	b.expect(len(text))
	text = strings.ReplaceAll(text, "\x00", "")                          // what old programs fill up with
	text, separator := chooseSeparator(strings.TrimSuffix(text, "\x1A")) // how DOS ends a text
	r := newRecords(text, separator)
	r.grid = newGrid(b)
	rows, err := r.read()
	if err != nil {
		return nil, fault(data.ErrSheetDamaged, place, err)
	}
	return &Book{
		Name: name, Sheets: []Sheet{{Name: title, Rows: rows, Beyond: r.far}}, MixedEncodings: isMixed(content),
	}, nil
}

// sheetTitle returns the name of the sheet of a file that does not name it itself.
func sheetTitle(name string) string {
	base := path.Base(strings.ReplaceAll(name, `\`, "/"))
	if strings.EqualFold(path.Ext(base), ".gz") {
		base = base[:len(base)-len(".gz")]
	}
	return strings.TrimSuffix(base, path.Ext(base))
}

// records splits a text into records and fields. Quotes follow RFC 4180, with
// mercy for what programs write in practice: a blank before the first quote,
// text after the last, a quote inside a field, a quote that never ends.
type records struct {
	grid
	text      string
	separator byte
	backslash bool // a quote inside quotes is written \"

	pos      int
	unquoted bool // a quote did not end: from here on quotes are plain text
	reported int
}

// newRecords finds out from the text how quotes inside quotes are written.
func newRecords(text string, separator byte) *records {
	r := &records{text: text, separator: separator}
	for rest := sample(text); !r.backslash; {
		i := strings.Index(rest, `\"`)
		if i < 0 {
			break
		}
		rest = rest[i+2:]
		r.backslash = rest != "" && isLetter(rest[0]) // at the end of a field it is a backslash
	}
	return r
}

// progressBytes is the number of bytes between two reports of progress.
const progressBytes = 256 << 10

// read returns all records, a blank line as an empty row.
func (r *records) read() ([][]Cell, error) {
	for r.pos < len(r.text) {
		if len(r.rows) == maxRows {
			return nil, data.Fault{Code: data.ErrTooManyRows, Place: data.Place{Row: maxRows + 1}}
		}
		r.record()
		if err := r.keep(); err != nil {
			return nil, err
		}
		if r.pos-r.reported >= progressBytes {
			if err := r.budget.takeInflated(r.pos - r.reported); err != nil {
				return nil, err
			}
			r.reported = r.pos
		}
	}
	last := len(r.rows)
	for last > 0 && len(r.rows[last-1]) == 0 {
		last--
	}
	return r.rows[:last], nil
}

// record reads one record into r.row, and moves behind its line end.
func (r *records) record() {
	r.row = r.row[:0]
	for column := 0; ; column++ {
		field := cleanField(r.field())
		if field != "" && column >= maxColumns {
			r.far++
		} else if field != "" {
			for len(r.row) < column {
				r.row = append(r.row, Cell{})
			}
			r.row = append(r.row, Cell{Kind: Text, Text: field})
		}
		if r.pos >= len(r.text) {
			return
		}
		switch c := r.text[r.pos]; c {
		case r.separator:
			r.pos++
		default:
			r.lineEnd()
			return
		}
	}
}

// lineEnd moves over \n, \r\n or \r.
func (r *records) lineEnd() {
	if strings.HasPrefix(r.text[r.pos:], "\r\n") {
		r.pos++
	}
	r.pos++
}

// keep copies the record that was read to the rows, also an empty one.
func (r *records) keep() error {
	if err := r.budget.takeCells(1); err != nil {
		return err
	}
	kept, err := r.copyRow()
	r.rows = append(r.rows, kept)
	return err
}

// field reads up to the next separator or line end.
func (r *records) field() string {
	if !r.unquoted {
		if start := r.pos + blanks(r.text[r.pos:], r.separator); start < len(r.text) && r.text[start] == '"' {
			if field, ok := r.quoted(start + 1); ok {
				return field
			}
			r.unquoted = true
		}
	}
	return r.plain()
}

// blanks returns the number of blanks at the start of a text.
func blanks(s string, separator byte) int {
	n := 0
	for n < len(s) && (s[n] == ' ' || s[n] == '\t') && s[n] != separator {
		n++
	}
	return n
}

// plain reads a field without quotes.
func (r *records) plain() string {
	start := r.pos
	for r.pos < len(r.text) {
		if c := r.text[r.pos]; c == r.separator || c == '\n' || c == '\r' {
			break
		}
		r.pos++
	}
	return r.text[start:r.pos]
}

// quoted reads a field from behind its first quote. It fails, and moves nowhere,
// if the field does not end.
func (r *records) quoted(start int) (string, bool) {
	var parts strings.Builder
	for from := start; ; {
		i := strings.IndexByte(r.text[from:], '"')
		if i < 0 {
			return "", false
		}
		end := from + i
		if strings.HasPrefix(r.text[end+1:], `"`) {
			parts.WriteString(r.text[from : end+1])
			from = end + 2
			continue
		}
		if r.escaped(end) {
			parts.WriteString(r.text[from : end-1])
			parts.WriteByte('"')
			from = end + 1
			continue
		}
		r.pos = end + 1
		tail := r.plain()
		if parts.Len() == 0 && tail == "" {
			return r.text[from:end], true
		}
		parts.WriteString(r.text[from:end])
		parts.WriteString(strings.TrimRight(tail, " \t"))
		return parts.String(), true
	}
}

// escaped reports whether the quote at i has a backslash before it and the field goes on.
func (r *records) escaped(i int) bool {
	if !r.backslash || r.text[i-1] != '\\' || i+1 == len(r.text) {
		return false
	}
	next := r.text[i+1]
	return next != r.separator && next != '\n' && next != '\r'
}

// cleanField removes what spreadsheets add to keep a text a text: ="0012".
func cleanField(field string) string {
	if inner, ok := strings.CutPrefix(field, `="`); ok {
		if inner, ok := strings.CutSuffix(inner, `"`); ok {
			return inner
		}
	}
	return field
}

package reports

import (
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"

	"kader/assets"
	"kader/data"
)

// book is a spreadsheet that is being written. It holds no formulas: what people typed stays
// text.
type book struct {
	file   *excelize.File
	lang   *assets.Language
	today  data.Date
	mark   string // by which Kader knows the spreadsheet again
	styles styles
	names  map[string]bool // folded names of the sheets
}

// styles are the IDs of the cell styles in the file.
type styles struct {
	title, note, head, text, strong, quoted, date, late, empty, emptyDay, link int
}

// value is one cell: a text or a day.
type value struct {
	text string
	day  data.Date
	late bool // a day that has passed
}

// sheetColumn is one column of a sheet, with what it shows about a person: a text, a
// day, or nothing yet.
type sheetColumn struct {
	title    string
	text     func(*data.Person) string
	day      func(*data.Person) data.Date
	strong   bool
	due      bool                     // a day that has passed is marked
	minWidth float64                  // at least
	maxWidth float64                  // at most, 0 is widestColumn; longer text wraps
	choices  []string                 // a drop-down
	link     func(text string) string // where a click leads, "" for nowhere
	hidden   bool
	empty    bool // to be written in
	emptyDay bool // a day is
}

// value returns the cell of a person.
func (c sheetColumn) value(p *data.Person, today data.Date) value {
	switch {
	case c.text != nil:
		return value{text: inTallestRow(sheetText(c.text(p)))}
	case c.day != nil:
		day := c.day(p)
		return value{day: day, late: c.due && !day.IsZero() && day.Before(today)}
	}
	return value{}
}

// sheet is one sheet of a book.
type sheet struct {
	name    string
	title   string
	note    string
	empty   string // instead of the rows, where there are none
	frozen  int    // columns that stay when the others move
	keyed   bool   // the second column is hidden, with the keys of the rows
	columns []sheetColumn
	people  []data.Person // one row each
	rows    [][]value     // set when the sheet is added
	widths  []float64     // of the columns, set when the sheet is added
}

// setRows makes the cells of all people.
func (s *sheet) setRows(today data.Date) {
	s.rows = make([][]value, len(s.people))
	for i := range s.people {
		s.rows[i] = make([]value, len(s.columns))
		for j, c := range s.columns {
			s.rows[i][j] = c.value(&s.people[i], today)
		}
	}
}

// The rows above the people.
const (
	titleRow = 1
	noteRow  = 2
	headRow  = 4
)

const (
	maxSheetName = 31
	widestColumn = 30
	widestWord   = 36 // that a column makes room for
	widestNote   = 90 // where notes are long
)

// newBook starts a spreadsheet in a language with a title, marked as the given export of ours.
func newBook(l *assets.Language, e data.OwnSheet, title string, o Options) (*book, error) {
	b := &book{file: excelize.NewFile(), lang: l, today: o.Today, mark: e.Mark(), names: make(map[string]bool)}
	made := o.Today.Time().Format("2006-01-02T15:04:05Z")
	err := b.file.SetDocProps(&excelize.DocProperties{
		Title: sheetText(title), Creator: "Kader", LastModifiedBy: "Kader", Created: made,
		Modified: made, Language: l.Code,
	})
	if err != nil {
		return nil, fmt.Errorf("set properties: %w", err)
	}
	if err := b.file.SetCustomProps(excelize.CustomProperty{Name: data.OwnProperty, Value: b.mark}); err != nil {
		return nil, fmt.Errorf("set mark: %w", err)
	}
	return b, b.addStyles()
}

// write writes the spreadsheet to w, encrypted if there is a password, and closes it.
func (b *book) write(w io.Writer, password string) error {
	b.file.SetActiveSheet(0)
	var o []excelize.Options
	if password != "" {
		o = append(o, excelize.Options{Password: password})
	}
	if err := b.file.Write(w, o...); err != nil {
		return fmt.Errorf("write spreadsheet: %w", err)
	}
	return b.file.Close()
}

// addSheet adds a sheet behind the others.
func (b *book) addSheet(s sheet) error {
	s.name = b.sheetName(s.name)
	if len(b.names) == 1 {
		if err := b.file.SetSheetName(b.file.GetSheetName(0), s.name); err != nil {
			return fmt.Errorf("name sheet: %w", err)
		}
	} else if _, err := b.file.NewSheet(s.name); err != nil {
		return fmt.Errorf("add sheet: %w", err)
	}
	s.setRows(b.today)
	s.setWidths()
	for _, part := range []func(sheet) error{
		b.writeHead, b.writeMark, b.setColumns, b.writeRows, b.addLinks, b.setFilter, b.setPrint,
	} {
		if err := part(s); err != nil {
			return fmt.Errorf("write sheet: %w", err)
		}
	}
	return nil
}

// sheetName returns a valid name that no other sheet of the book has.
func (b *book) sheetName(name string) string {
	name = strings.Map(func(r rune) rune {
		switch {
		case strings.ContainsRune(`:\/?*[]`, r):
			return '-'
		case r == '\'':
			return '’' // a straight one breaks the references of filter and print titles
		case unicode.IsControl(r) || unicode.Is(unicode.Cf, r) || r == unicode.ReplacementChar:
			return -1
		}
		return r
	}, strings.ToValidUTF8(name, ""))
	name = strings.Join(strings.Fields(name), " ")
	if name == "" {
		name = "-"
	}
	unique := shorten(name, maxSheetName)
	for n := 2; b.names[sheetKey(unique)] || sheetKey(unique) == "HISTORY"; n++ {
		mark := fmt.Sprintf(" (%d)", n)
		unique = shorten(name, maxSheetName-len(mark)) + mark
	}
	b.names[sheetKey(unique)] = true
	return unique
}

// sheetKey returns the same key for names that spreadsheet programs take for the same.
func sheetKey(name string) string { return strings.ToUpper(data.Fold(name)) }

// shorten returns the beginning of a name, at most so many UTF-16 units.
func shorten(name string, most int) string {
	units := 0
	for i, r := range name {
		if units += utf16.RuneLen(r); units > most {
			return strings.TrimSpace(name[:i])
		}
	}
	return name
}

// sheetText returns text that a cell can hold: valid UTF-8, without control characters, and
// without white space at its ends.
func sheetText(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '\n':
			return r
		case unicode.IsControl(r):
			return ' '
		case unicode.Is(unicode.Bidi_Control, r) || r == '\uFEFF' || r == '\uFFFE' || r == '\uFFFF':
			return -1
		}
		return r
	}, strings.ToValidUTF8(strings.ReplaceAll(s, "\r\n", "\n"), "\uFFFD"))
	return strings.TrimSpace(s)
}

// inTallestRow returns a text whose lines fit in the tallest row that a spreadsheet can have: more of
// them follow each other on a line.
func inTallestRow(s string) string {
	if (float64(strings.Count(s, "\n"))+1)*lineHeight+rowAir <= tallestRow {
		return s
	}
	var lines []string
	for line := range strings.SplitSeq(s, "\n") {
		if line = strings.TrimSpace(line); line != "" {
			lines = append(lines, line)
		}
	}
	return strings.Join(lines, " · ")
}

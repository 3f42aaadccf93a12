package imports

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"flag"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"kader/data"
	"kader/data/tables"
)

// makeLists is the folder for what LibreOffice has to write: scripts/lists.sh converts it.
var makeLists = flag.String("make-lists", "", "write testdata/lists again, and here what LibreOffice is to convert")

// paper is a list as its maker means it: pages as they look, and who is told to be
// on them. It knows nothing of how lists are read.
type paper struct {
	name, ext string
	pages     []*page
	notes     listNotes
	write     func(t *testing.T, p *paper) []byte
	office    string // what LibreOffice makes of it: "ods", "xls" …; "" where our own code writes the file
	secrets   []string
}

// page is one sheet of a list. Row 1 is rows[0].
type page struct {
	name                      string
	hidden                    bool
	rows                      [][]any
	hiddenRows                []int
	hiddenColumns, merged     []string // "D", "A1:C1"
	format                    string   // of days; "" is dd-mm-yyyy
	paper                     *paper
	told, second              []toldRow
	section                   string // the department that a heading row names
	onSecond, logo, epoch1904 bool
}

// column is one column of a list.
type column struct {
	header string
	notation
}

// notation is how a list writes something about people.
type notation struct {
	fields []data.Field
	write  func(c *colleague) any
	told   func(c *colleague) string // of the only field, where the list says less than we know
	secret bool
}

func newPaper(name, ext string, write func(*testing.T, *paper) []byte) *paper {
	return &paper{name: name, ext: ext, write: write}
}

// converted is a list that LibreOffice writes, from our own xlsx.
func converted(name, ext, office string) *paper {
	p := newPaper(name, ext, asXLSX)
	p.office = office
	return p
}

func (p *paper) page(name string) *page {
	leaf := &page{name: name, paper: p}
	p.pages = append(p.pages, leaf)
	return leaf
}

// row adds a row as it stands: titles, and what else is above the header.
func (l *page) row(cells ...any) *page {
	l.rows = append(l.rows, cells)
	return l
}

func (l *page) blank(n int) *page {
	for range n {
		l.rows = append(l.rows, nil)
	}
	return l
}

// aside adds a row below the header that is about nobody.
func (l *page) aside(why tables.AsideReason, cells ...any) *page {
	l.row(cells...)
	l.paper.notes.Aside = append(l.paper.notes.Aside, strconv.Itoa(len(l.rows))+" "+string(why))
	return l
}

// head adds the header, and notes where it stands.
func (l *page) head(columns []column) *page {
	cells := make([]any, len(columns))
	for i, c := range columns {
		if c.header != "" {
			cells[i] = c.header
		}
	}
	l.row(cells...)
	return l.headerHere()
}

// headerHere notes that the last row is the header.
func (l *page) headerHere() *page {
	if n := len(l.rows); l.paper.notes.Header == nil {
		l.paper.notes.Header = &n
	}
	return l
}

// people adds a row for each.
func (l *page) people(columns []column, who ...colleague) *page {
	for _, c := range who {
		told := toldRow{row: len(l.rows) + 1, fields: make(map[data.Field]string)}
		if l.section != "" {
			told.fields[data.FieldUnit] = l.section
		}
		var cells []any
		for _, column := range columns {
			cell := column.write(&c)
			cells = append(cells, cell)
			if column.secret && cell != nil {
				l.paper.secrets = append(l.paper.secrets, plainText(cell, ""))
			}
			for _, f := range column.fields {
				told.fields[f] = c.tell(f)
				if column.told != nil {
					told.fields[f] = column.told(&c)
				}
			}
		}
		l.row(cells...)
		l.tell(told)
	}
	return l
}

func (l *page) tell(told toldRow) {
	if l.onSecond {
		l.second = append(l.second, told)
	} else {
		l.told = append(l.told, told)
	}
}

// line adds a row as it stands, with the person whom it names: "given=Jan|family=Bos".
func (l *page) line(told string, cells ...any) *page {
	l.row(cells...)
	fields := make(map[data.Field]string)
	for part := range strings.SplitSeq(told, "|") {
		f, value, _ := strings.Cut(part, "=")
		if f == "birth-year" {
			f = string(data.FieldBirthDate)
		}
		fields[data.Field(f)] = value
	}
	l.tell(toldRow{row: len(l.rows), fields: fields})
	return l
}

// hide hides the last row.
func (l *page) hide() *page {
	l.hiddenRows = append(l.hiddenRows, len(l.rows))
	return l
}

// TestListsAreAsTold: what lies in testdata is what the makers of the lists say. With
// -make-lists it is written again.
func TestListsAreAsTold(t *testing.T) {
	folder := *makeLists
	for _, p := range papers() {
		slices.Sort(p.secrets)
		p.notes.Secrets = slices.Compact(p.secrets)
		notes, err := json.MarshalIndent(p.notes, "", " ")
		if err != nil {
			t.Fatal(err)
		}
		told := map[string][]byte{p.name + ".told.csv": toldCSV(p.told(false)), p.name + ".json": append(notes, '\n')}
		if p.notes.Second != "" {
			told[p.name+".second.told.csv"] = toldCSV(p.told(true))
		}
		if folder != "" {
			p.save(t, folder, told)
			continue
		}
		for file, want := range told {
			if got, err := os.ReadFile(filepath.Join("testdata", "lists", file)); err != nil || !bytes.Equal(got, want) {
				t.Errorf("%s is not what the maker of the list says (%v): run scripts/lists.sh", file, err)
			}
		}
	}
}

func (p *paper) save(t *testing.T, folder string, told map[string][]byte) {
	t.Helper()
	for _, name := range slices.Sorted(maps.Keys(told)) {
		writeFile(t, filepath.Join("testdata", "lists", name), told[name])
	}
	path := filepath.Join("testdata", "lists", p.name+"."+p.ext)
	if _, err := os.Stat(path); err == nil {
		return // written anew it would differ by its time of writing only
	}
	if p.office != "" {
		path = filepath.Join(folder, p.office, p.name+".xlsx")
	}
	writeFile(t, path, p.write(t, p))
}

func writeFile(t *testing.T, path string, content []byte) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, content, 0o644); err != nil {
		t.Fatal(err)
	}
}

func (p *paper) told(second bool) []toldRow {
	var told []toldRow
	for _, l := range p.pages {
		if second {
			told = append(told, l.second...)
		} else {
			told = append(told, l.told...)
		}
	}
	return told
}

// toldCSV writes the people, with the columns that somebody fills.
func toldCSV(told []toldRow) []byte {
	header := []string{"row"}
	var fields []data.Field
	for _, f := range toldFields() {
		if slices.ContainsFunc(told, func(r toldRow) bool { return r.fields[f] != "" }) {
			fields = append(fields, f)
			header = append(header, toldHeader(f))
		}
	}
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	records := [][]string{header}
	for _, r := range told {
		record := []string{strconv.Itoa(r.row)}
		for _, f := range fields {
			record = append(record, r.fields[f])
		}
		records = append(records, record)
	}
	if err := w.WriteAll(records); err != nil {
		return []byte(err.Error())
	}
	return b.Bytes()
}

// plainText writes a cell as text, days in a layout.
func plainText(cell any, layout string) string {
	switch v := cell.(type) {
	case string:
		return v
	case int:
		return strconv.Itoa(v)
	case float64:
		return strings.Replace(strconv.FormatFloat(v, 'f', -1, 64), ".", ",", 1)
	case time.Time:
		return v.Format(layout)
	case shown:
		return plainText(v.value, layout)
	}
	return ""
}

// shown is a cell with a format of its own.
type shown struct {
	value  any
	format string
}

// formula is a cell that the sheet works out.
type formula string

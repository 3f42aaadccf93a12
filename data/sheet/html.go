package sheet

import (
	"bytes"
	"cmp"
	"errors"
	"io"
	"slices"
	"strings"

	"golang.org/x/net/html"

	"kader/data"
)

// maxNesting bounds tables in tables.
const maxNesting = 30

// htmlPage reads the tables of one web page, each as a sheet of its own. Payroll
// programs write such pages and call them .xls.
type htmlPage struct {
	title   string // of tables without a name
	values  grid   // makes the typed cells; rows are kept by the tables
	open    []*htmlTable
	done    []htmlSheet
	started int             // tables so far
	formats map[string]int  // number format → its place in values.formats
	classes map[string]int  // class of cells → the same
	struck  map[string]bool // classes of what is struck out
	names   []string        // of the sheets, as Excel writes them in a comment
	styles  int             // bytes of style sheets so far
	inside  string          // the element whose text is not for show: style, script …
	spare   []Cell          // room that a finished table left
}

// htmlSheet is a table that is finished, with its place on the page.
type htmlSheet struct {
	sheet Sheet
	order int
	inner bool
}

// readHTML reads a web page.
func readHTML(name string, content []byte, b *budget) (*Book, error) {
	place := data.Place{File: name}
	p := newPage(sheetTitle(name), b)
	if err := p.read(content); err != nil {
		return nil, fault(data.ErrSheetDamaged, place, err)
	}
	if p.started == 0 {
		return nil, data.Fault{Code: data.ErrNotSpreadsheet, Place: place}
	}
	return &Book{Name: name, Sheets: p.sheets(), LeftOut: p.values.texts.leftOut}, nil
}

func newPage(title string, b *budget) *htmlPage {
	return &htmlPage{
		title: title, values: newGrid(b), formats: make(map[string]int), classes: make(map[string]int),
		struck: make(map[string]bool),
	}
}

// read walks over the whole page.
func (p *htmlPage) read(content []byte) error {
	text, err := decodeMarkup(content)
	if err != nil {
		return err
	}
	p.values.budget.expect(len(text))
	z := html.NewTokenizer(&countingReader{ReadCloser: io.NopCloser(strings.NewReader(text)), budget: p.values.budget})
	z.SetMaxBuf(maxTag)
	for {
		switch z.Next() {
		case html.ErrorToken:
			return p.end(z.Err())
		case html.TextToken:
			err = p.text(z.Text())
		case html.StartTagToken, html.SelfClosingTagToken:
			err = p.startElement(z)
		case html.EndTagToken:
			name, _ := z.TagName()
			err = p.endElement(string(name))
		case html.CommentToken:
			p.names = append(p.names, sheetNames(string(z.Text()))...)
		}
		if err != nil {
			return err
		}
	}
}

// end closes what the page leaves open.
func (p *htmlPage) end(err error) error {
	switch {
	case errors.Is(err, html.ErrBufferExceeded):
		return errTooMuch
	case !errors.Is(err, io.EOF):
		return err
	}
	for len(p.open) > 0 {
		if err := p.endTable(); err != nil {
			return err
		}
	}
	return nil
}

// table returns the innermost table that is open, nil if none is.
func (p *htmlPage) table() *htmlTable {
	if len(p.open) == 0 {
		return nil
	}
	return p.open[len(p.open)-1]
}

// text adds text to the open cell.
func (p *htmlPage) text(text []byte) error {
	t := p.table()
	switch {
	case p.inside == "style":
		return p.readStyles(string(text))
	case p.inside != "" || t == nil:
	case t.inCaption:
		t.addCaption(text)
	case t.inCell:
		t.addText(text)
	}
	return nil
}

// startElement handles the start of an element. Elements that end without a tag end here.
func (p *htmlPage) startElement(z *html.Tokenizer) error {
	raw, more := z.TagName()
	name, a := string(raw), htmlAttrs{columns: 1, rows: 1, span: 1}
	for more {
		var key, value []byte
		key, value, more = z.TagAttr()
		p.readAttr(&a, string(key), value)
	}
	t := p.table()
	switch name {
	case "style", "script", "title", "textarea", "noscript":
		p.inside = name
	case "table":
		return p.startTable()
	}
	if t == nil {
		return nil
	}
	switch name {
	case "caption":
		t.inCaption = true
	case "col":
		return t.column(a)
	case "tr":
		return t.startRow(p, a)
	case "td", "th":
		return t.startCell(p, a)
	case "s", "strike", "del":
		t.startRun(name, look{struck: true})
	case "sup":
		t.startRun(name, look{raised: true})
	case "span", "font":
		t.startRun(name, a.look)
	case "br":
		t.newLine(true)
	case "p", "div", "li", "h1", "h2", "h3":
		t.newLine(false)
	}
	return nil
}

// endElement handles the end of an element.
func (p *htmlPage) endElement(name string) error {
	if name == p.inside {
		p.inside = ""
	}
	t := p.table()
	if t == nil {
		return nil
	}
	switch name {
	case "table":
		return p.endTable()
	case "caption":
		t.inCaption = false
	case "tr":
		return t.endRow(p)
	case "td", "th":
		return t.endCell(p)
	case "s", "strike", "del", "sup", "span", "font":
		t.endRun(name)
	case "p", "div", "li", "h1", "h2", "h3":
		t.newLine(false)
	}
	return nil
}

// startTable opens a table, inside another one as a table of its own.
func (p *htmlPage) startTable() error {
	if len(p.open) == maxNesting {
		return errTooMuch
	}
	p.started++
	b := p.values.budget
	t := &htmlTable{
		grid: grid{budget: b, texts: p.values.texts, block: p.spare}, layout: layout{budget: b},
		order: p.started,
	}
	p.spare = nil
	p.open = append(p.open, t)
	return nil
}

// endTable closes the innermost table and keeps it, if anything stands in it.
func (p *htmlPage) endTable() error {
	t := p.table()
	if err := t.endRow(p); err != nil {
		return err
	}
	p.open = p.open[:len(p.open)-1]
	p.spare = t.block
	if len(t.grid.rows) == 0 {
		return nil
	}
	if len(p.done) == maxSheets {
		return errTooMuch
	}
	s := Sheet{Name: t.name()}
	t.grid.finish(&s)
	t.finish(&s)
	p.done = append(p.done, htmlSheet{sheet: s, order: t.order, inner: len(p.open) > 0})
	return nil
}

// sheets returns the tables in the order of the page, named as the page names them, or else
// numbered after the file.
func (p *htmlPage) sheets() []Sheet {
	if len(p.done) == 0 {
		return []Sheet{{Name: p.title}}
	}
	slices.SortFunc(p.done, func(a, b htmlSheet) int { return cmp.Compare(a.order, b.order) })
	named := len(p.names) == len(p.done)
	taken := make(map[string]int)
	var sheets []Sheet
	for i, d := range p.done {
		name := cmp.Or(d.sheet.Name, p.title)
		if named {
			name = p.names[i]
		}
		d.sheet.Name = unique(name, taken)
		sheets = append(sheets, d.sheet)
	}
	return sheets
}

// decodeMarkup returns a page in UTF-8. The bytes decide before the encoding that the page
// names, which programs copy without checking.
func decodeMarkup(content []byte) (string, error) {
	if utf16Of(content) != nil || isUTF8(content) {
		return decodeText(content)
	}
	head := bytes.ToLower(start(content, 4<<10))
	if _, rest, ok := bytes.Cut(head, []byte("charset=")); ok {
		label := bytes.TrimLeft(rest, `"' `)
		if end := bytes.IndexAny(label, `"' ;>/`); end > 0 {
			if e := namedEncoding(string(label[:end])); e != nil {
				return decode8bit(content, e), nil
			}
		}
	}
	return decodeText(content)
}

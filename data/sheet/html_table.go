package sheet

import (
	"bytes"
	"cmp"
	"strings"
	"unicode/utf8"

	"kader/data"
)

// htmlTable is a table of a page that is being read.
type htmlTable struct {
	grid
	layout
	caption []byte
	order   int

	number    int   // of the row, from 0
	columns   int   // that are described so far
	next      int   // column of the next cell
	below     []int // by column: the row that a cell from above reaches to, not included
	inCaption bool
	inRow     bool
	inCell    bool
	cell      htmlAttrs
	text      []byte // of the cell
	blank     bool   // the text ends where further blanks count no more
	rich      richText
	runs      []htmlRun // that are open, the innermost last
	from      int       // where in the text the run begins that is being read
}

// htmlRun is an element within a cell that may change how its text looks.
type htmlRun struct {
	name string
	look look // with that of the elements around it
}

// maxRuns is how many elements within each other are looked at.
const maxRuns = 50

// look returns how text looks that follows now.
func (t *htmlTable) look() look {
	if len(t.runs) == 0 {
		return t.cell.look
	}
	return t.runs[len(t.runs)-1].look
}

// closeRun takes over the text that was read since the last change of look.
func (t *htmlTable) closeRun() {
	t.text = t.rich.end(t.text, t.from, t.look())
	t.from = len(t.text)
}

// startRun begins an element within the open cell.
func (t *htmlTable) startRun(name string, l look) {
	if !t.inCell || len(t.runs) == maxRuns {
		return
	}
	t.closeRun()
	around := t.look()
	t.runs = append(t.runs, htmlRun{name, look{struck: l.struck || around.struck, raised: l.raised || around.raised}})
}

// endRun ends the innermost element of a name, and those that it holds.
func (t *htmlTable) endRun(name string) {
	for i := len(t.runs) - 1; t.inCell && i >= 0; i-- {
		if t.runs[i].name == name {
			t.closeRun()
			t.runs = t.runs[:i]
			return
		}
	}
}

// column notes the attributes of a <col>.
func (t *htmlTable) column(a htmlAttrs) error {
	first := t.columns
	t.columns = min(first+a.span, maxColumns)
	if !a.hidden {
		return nil
	}
	return t.hideColumns(first, t.columns-1)
}

func (t *htmlTable) startRow(p *htmlPage, a htmlAttrs) error {
	if err := t.endRow(p); err != nil {
		return err
	}
	t.inRow, t.row, t.next = true, t.row[:0], 0
	if a.hidden {
		return t.hideRows(t.number, t.number)
	}
	return nil
}

func (t *htmlTable) endRow(p *htmlPage) error {
	if err := t.endCell(p); err != nil || !t.inRow {
		return err
	}
	t.inRow, t.inCaption = false, false
	t.number++
	if err := t.keepRow(t.number); err != nil {
		return fault(data.ErrSheetDamaged, data.Place{Sheet: cmp.Or(t.name(), p.title), Row: t.number}, err)
	}
	return nil
}

func (t *htmlTable) startCell(p *htmlPage, a htmlAttrs) error {
	if err := t.endCell(p); err != nil {
		return err
	}
	if !t.inRow {
		if err := t.startRow(p, htmlAttrs{}); err != nil {
			return err
		}
	}
	t.inCell, t.inCaption, t.cell = true, false, a
	t.text, t.blank = t.text[:0], true
	t.rich.open(t.text)
	t.runs, t.from = t.runs[:0], 0
	return nil
}

// endCell puts the open cell in its place: the first column that no cell from
// above reaches into.
func (t *htmlTable) endCell(p *htmlPage) error {
	if !t.inCell {
		return nil
	}
	t.inCell = false
	t.closeRun()
	if t.rich.leavesOut() {
		p.values.texts.leftOut++
	}
	cell, err := p.typedCell(t.cell, bytes.TrimRight(t.rich.close(t.text), " \n"))
	if err != nil {
		return err
	}
	cell.Struck = cell.Kind != Empty && t.rich.allStruck()
	from := t.next
	for t.next < len(t.below) && t.below[t.next] > t.number {
		t.next++
	}
	at := t.next
	if err := t.grid.budget.takePassed(at - from); err != nil {
		return err
	}
	t.next = min(at+t.cell.columns, maxColumns)
	t.put(at, cell)
	if t.cell.rows > 1 {
		for len(t.below) < t.next {
			t.below = append(t.below, 0)
		}
		for i := at; i < t.next; i++ {
			t.below[i] = t.number + t.cell.rows
		}
	}
	return t.merge(Area{Top: t.number, Left: at, Bottom: t.number + t.cell.rows - 1, Right: at + t.cell.columns - 1})
}

// addText adds to the open cell; blanks are one, and none at the start of a line.
func (t *htmlTable) addText(text []byte) {
	for len(text) > 0 && len(t.text) < maxLongText {
		r, size := utf8.DecodeRune(text)
		switch r {
		case ' ', '\t', '\n', '\r', '\f', '\u00A0':
			if !t.blank {
				t.text, t.blank = append(t.text, ' '), true
			}
		default:
			t.text, t.blank = append(t.text, text[:size]...), false
		}
		text = text[size:]
	}
}

// addCaption adds text to the name of the table, as far as it can be one.
func (t *htmlTable) addCaption(text []byte) {
	if len(t.caption)+len(text) <= maxCellText {
		t.caption = append(append(t.caption, text...), ' ')
	}
}

// name returns the name of the table, "" if it has none.
func (t *htmlTable) name() string { return strings.Join(strings.Fields(string(t.caption)), " ") }

// newLine ends the line in the open cell. A block, unlike a break, does so only if the line
// has begun.
func (t *htmlTable) newLine(always bool) {
	if !t.inCell || len(t.text) == 0 || len(t.text) >= maxLongText {
		return
	}
	t.text = bytes.TrimRight(t.text, " ")
	if always || !bytes.HasSuffix(t.text, []byte("\n")) {
		t.text = append(t.text, '\n')
	}
	t.blank = true
}

// finish returns the sheet with its hidden and merged cells. A cell reaches no further down
// than the table.
func (t *htmlTable) finish(s *Sheet) {
	kept := t.merged[:0]
	for _, a := range t.merged {
		a.Bottom = min(a.Bottom, t.number-1)
		if a.Bottom > a.Top || a.Right > a.Left {
			kept = append(kept, a)
		}
	}
	t.merged = kept
	t.layout.finish(s)
}

// sheetNames finds the names of the sheets in what Excel writes for itself.
func sheetNames(comment string) []string {
	var names []string
	for len(names) < maxSheets {
		_, rest, ok := strings.Cut(comment, "<x:Name>")
		name, rest, closed := strings.Cut(rest, "</x:Name>")
		if !ok || !closed {
			break
		}
		names = append(names, string(unescape([]byte(name), 0)))
		comment = rest
	}
	return names
}

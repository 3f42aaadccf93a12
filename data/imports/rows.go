package imports

import (
	"strings"
	"unicode"

	"kader/data"
	"kader/data/sheet"
)

// sortRows divides the rows below the header into lines and rows set aside. Lines
// share the cells of the sheet and are brought to one width.
func (r *raw) sortRows(k *knowledge, wide int) {
	for i := range r.header {
		if !blank(r.sheet.Rows[i]) {
			r.aside = append(r.aside, Aside{Row: i + 1, Why: AsideTitle})
			r.readTitle(i)
		}
	}
	names := r.nameColumns(k)
	head := r.sheet.Rows[r.header]
	gap := false // a blank row came before
	for i := r.header + 1; i < len(r.sheet.Rows); i++ {
		cells := r.sheet.Rows[i]
		if blank(cells) {
			gap = true
			continue
		}
		if why, ok := asideOf(cells, head, names, wide, gap); ok {
			r.aside = append(r.aside, Aside{Row: i + 1, Why: why})
			continue
		}
		gap = false
		r.lines = append(r.lines, Line{Number: i + 1, Cells: fitted(cells, wide)})
	}
}

// readTitle looks whether a title says which kind of list this is.
func (r *raw) readTitle(row int) {
	for _, cell := range r.sheet.Rows[row] {
		if r.hint == "" {
			r.hint = hintOf(cell.Text)
		}
	}
}

// fitted brings cells to a width without copying where that can be done.
func fitted(cells []sheet.Cell, wide int) []sheet.Cell {
	if len(cells) >= wide {
		return cells[:wide:wide]
	}
	wider := make([]sheet.Cell, wide)
	copy(wider, cells)
	return wider
}

func blank(cells []sheet.Cell) bool {
	for i := range cells {
		if cells[i].Kind != sheet.Empty && strings.TrimSpace(cells[i].Text) != "" {
			return false
		}
	}
	return true
}

// nameColumns tells which columns are headed as names.
func (r *raw) nameColumns(k *knowledge) []bool {
	names := make([]bool, len(r.headers))
	for i, header := range r.headers {
		for _, s := range k.senses(header) {
			switch s.field {
			case data.FieldFullName, data.FieldFamily, data.FieldGiven:
				names[i] = true
			}
		}
	}
	return names
}

// asideOf tells whether a row below the header is not about a person: the header
// again, a total, a remark or the name of a section.
func asideOf(cells, head []sheet.Cell, names []bool, wide int, gap bool) (AsideReason, bool) {
	c := contentOf(cells[:min(len(cells), wide)], names)
	switch {
	case c.filled == 0:
		return "", false
	case c.filled > 1 && cells[c.first].Kind == sheet.Text && sameTexts(trimmedCells(cells), trimmedCells(head)):
		return AsideHeader, true
	case isTotal(cells, c.filled, wide):
		return AsideTotal, true
	case c.filled == 1 && wide >= 3 && (!c.named || gap || isRemark(cells[c.first].Text)):
		return AsideNote, true
	case c.filled == 2 && wide >= 5 && !c.named && cells[c.first].Kind == sheet.Text:
		return AsideNote, true
	}
	return "", false
}

// content is how much of a row is filled.
type content struct {
	filled int
	first  int  // the first cell with something in it
	named  bool // a column of names holds a text
}

func contentOf(cells []sheet.Cell, names []bool) content {
	c := content{first: -1}
	for i := range cells {
		if cells[i].Kind == sheet.Empty || strings.TrimSpace(cells[i].Text) == "" {
			continue
		}
		if c.first < 0 {
			c.first = i
		}
		c.named = c.named || names[i] && cells[i].Kind == sheet.Text
		c.filled++
	}
	return c
}

func trimmedCells(cells []sheet.Cell) []sheet.Cell {
	for len(cells) > 0 && cells[len(cells)-1].Kind == sheet.Empty {
		cells = cells[:len(cells)-1]
	}
	return cells
}

// isTotal tells whether a row adds up: one of its first texts says so, and more
// than half of the row is empty.
func isTotal(cells []sheet.Cell, filled, wide int) bool {
	if 2*filled > max(wide, 4) {
		return false
	}
	for i := range cells {
		if cells[i].Kind != sheet.Text {
			continue
		}
		words := wordsOf(cells[i].Text)
		return len(words) > 0 && len(words) <= 6 && isTotalWord(words)
	}
	return false
}

func isTotalWord(words []string) bool {
	switch words[0] {
	case "totaal", "totalen", "total", "totals", "totalt", "eindtotaal", "subtotaal", "subtotal", "delsum", "sum", "summa", "summe", "gesamt",
		"gesamtsumme", "aantal", "antall", "antal", "anzahl", "grandtotal", "som":
		return true
	case "i":
		return len(words) > 1 && words[1] == "alt"
	case "grand":
		return len(words) > 1 && words[1] == "total"
	}
	return false
}

// isRemark tells whether a text is a sentence rather than a name.
func isRemark(text string) bool {
	return len(strings.Fields(text)) > 6 || strings.ContainsFunc(text, unicode.IsDigit) || strings.ContainsAny(text, ":;!?©")
}

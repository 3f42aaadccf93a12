package tables

import (
	"slices"
	"strings"
	"unicode"

	"kader/data"
	"kader/data/sheet"
	"kader/data/values"
)

// sortRows divides the rows into lines and others. Lines share the cells of the sheet and get one
// width. Where another table begins below, it returns the first row of that table and the row of
// its header, else -1 for both.
func (r *Raw) sortRows(k *Reader) (end, next int) {
	from := r.setTopAside()
	names := r.nameColumns(k)
	head := r.headerCells()
	from = max(from, r.header+1)
	headings := r.nameHeadings(from, names)
	gap, parted := false, -1 // a blank row came before; since where nothing was a line
	for i := from; i < len(r.rows); i++ {
		cells := r.rows[i]
		c := contentOf(cells[:min(len(cells), len(r.columns))], names)
		if c.filled == 0 {
			gap = true
			continue
		}
		if k.startsTable(r, i, c, head, gap || parted >= 0) {
			if parted < 0 {
				parted = i
			}
			r.dropAsideFrom(parted)
			return parted, i
		}
		apart := gap || headings[i] || c.filled == 1 && r.headerFollows(i, head)
		if why, ok := k.whyAside(r, i, c, head, apart); ok {
			if gap || parted < 0 {
				parted = i
			}
			r.setAside(i, why)
			continue
		}
		gap, parted = false, -1
		r.lines = append(r.lines, r.line(i, false))
	}
	return -1, -1
}

// whyAside is asideReason with what the headers say: one in another language, or a further contract.
func (k *Reader) whyAside(r *Raw, row int, c content, head [][]sheet.Cell, apart bool) (AsideReason, bool) {
	why, ok := asideReason(r.rows[row], head, c, len(r.columns), apart)
	switch {
	case !ok && row == r.header+1 && k.isTranslatedHeader(r, row, c):
		return AsideHeader, true
	case !ok && c.filled <= 2 && (c.nameFirst || !c.named) && r.repeatsTitle(r.rows[row][c.first].Text):
		return AsideNote, true
	case why == AsideNote && c.filled == 2 && k.holdsContract(r, r.rows[row]):
		return "", false
	}
	return why, ok
}

// repeatsTitle reports whether a text stands above the header as well, as on every printed page.
func (r *Raw) repeatsTitle(text string) bool {
	text = data.Fold(strings.TrimSpace(text))
	return slices.ContainsFunc(r.titles, func(title string) bool { return data.Fold(title) == text })
}

// headerCells returns the cells of the header rows.
func (r *Raw) headerCells() [][]sheet.Cell {
	var head [][]sheet.Cell
	for i := r.header + 1 - r.tall; i >= 0 && i <= r.header; i++ {
		head = append(head, trimmedCells(r.rows[i]))
	}
	return head
}

// repeatsHeader reports whether a row is the header again, perhaps with a page number beside it.
func repeatsHeader(cells []sheet.Cell, head [][]sheet.Cell) bool {
	cells = trimmedCells(cells)
	return slices.ContainsFunc(head, func(row []sheet.Cell) bool {
		return sameTexts(cells, row) || isNearlySame(cells, row)
	})
}

// isNearlySame reports whether two rows have the same first text and differ in at most one of five
// cells.
func isNearlySame(cells, row []sheet.Cell) bool {
	first := slices.IndexFunc(cells, func(c sheet.Cell) bool { return strings.TrimSpace(c.Text) != "" })
	if first < 0 || first >= len(row) ||
		!strings.EqualFold(strings.TrimSpace(cells[first].Text), strings.TrimSpace(row[first].Text)) {
		return false
	}
	same, filled := 0, 0
	for i := range max(len(cells), len(row)) {
		var a, b string
		if i < len(cells) {
			a = headerText(cells[i])
		}
		if i < len(row) {
			b = headerText(row[i])
		}
		if a != "" || b != "" {
			filled++
			count(&same, data.Fold(a) == data.Fold(b))
		}
	}
	return same >= 3 && 5*same >= 4*filled
}

// isTranslatedHeader reports whether the row below the header holds its names in another language.
func (k *Reader) isTranslatedHeader(r *Raw, row int, c content) bool {
	return c.filled >= 2 && !r.byHand && areWords(r.rows[row]) && k.scoreHeader(r.rows, row) >= .7*float64(c.filled)
}

// setTopAside sets aside the rows above the table and its header, and returns how many rows stand
// above it.
func (r *Raw) setTopAside() int {
	from := r.titleRows()
	for i := range from {
		if !isBlank(r.rows[i]) {
			r.setAside(i, AsideTitle)
			r.readTitle(i)
		}
	}
	for i := r.header + 1 - r.tall; i >= 0 && i <= r.header; i++ {
		r.others = append(r.others, r.line(i, true))
	}
	return from
}

// titleRows returns how many rows stand above the header, or above the first row
// that is as full as the rows of a table without a header are.
func (r *Raw) titleRows() int {
	if r.header >= 0 {
		return r.header + 1 - r.tall
	}
	most := 0
	top := r.rows[:min(headerSample, len(r.rows))]
	for i := range top {
		most = max(most, contentOf(top[i], nil).filled)
	}
	for i := range top {
		if 2*contentOf(top[i], nil).filled >= most {
			return i
		}
	}
	return 0
}

// startsTable reports whether a row is the header of another table. Among people, with no blank
// row or title above it, most of its cells must be headers, and one that of a name.
func (k *Reader) startsTable(r *Raw, row int, c content, head [][]sheet.Cell, parted bool) bool {
	if r.byHand || c.filled < 2 || !parted && (c.filled < 3 || r.header < 0 || len(r.lines) == 0) {
		return false
	}
	cells := r.rows[row]
	if !areWords(cells) || !parted && k.words.exact[values.HeaderKey(cells[c.first].Text)] == nil ||
		repeatsHeader(cells, head) {
		return false
	}
	score := k.scoreHeader(r.rows, row)
	if parted {
		return score >= 1.5 && 2*score >= float64(c.filled)
	}
	return score >= .7*float64(c.filled) &&
		slices.ContainsFunc(cells, func(c sheet.Cell) bool { return k.isName(headerText(c)) })
}

// dropAsideFrom forgets the rows set aside from one on: they are the titles of the table below.
func (r *Raw) dropAsideFrom(row int) {
	number := r.number(row)
	for len(r.aside) > 0 && r.aside[len(r.aside)-1].Row >= number {
		r.aside, r.others = r.aside[:len(r.aside)-1], r.others[:len(r.others)-1]
	}
}

// line makes one row a line. A copy shares no cells with the sheet.
func (r *Raw) line(row int, copied bool) Line {
	number := r.number(row)
	cells := withWidth(r.rows[row], len(r.columns))
	if copied {
		cells = append([]sheet.Cell(nil), cells...)
	}
	return Line{Number: number, Cells: cells, Hidden: r.facts.RowHidden(number - 1)}
}

func (r *Raw) setAside(row int, why AsideReason) {
	r.aside = append(r.aside, Aside{Row: r.number(row), Why: why})
	r.others = append(r.others, r.line(row, true))
}

// readTitle keeps the texts of a row above the header, and the kind of list that they name.
func (r *Raw) readTitle(row int) {
	for _, cell := range r.rows[row] {
		if text := headerText(cell); text != "" {
			r.titles = append(r.titles, text)
		}
		if r.titleKind == "" {
			r.titleKind = ListKindIn(cell.Text)
		}
	}
}

// withWidth brings cells to a width, copying only where the row is too short.
func withWidth(cells []sheet.Cell, wide int) []sheet.Cell {
	if len(cells) >= wide {
		return cells[:wide:wide]
	}
	wider := make([]sheet.Cell, wide)
	copy(wider, cells)
	return wider
}

func isBlank(cells []sheet.Cell) bool {
	for i := range cells {
		if cells[i].Kind != sheet.Empty && strings.TrimSpace(cells[i].Text) != "" {
			return false
		}
	}
	return true
}

// holdsContract reports whether all that a row holds stands below headers of a contract, its first day among
// them: a further contract of the person above, and no remark.
func (k *Reader) holdsContract(r *Raw, cells []sheet.Cell) bool {
	starts := false
	for i := range cells[:min(len(cells), len(r.headers))] {
		if strings.TrimSpace(cells[i].Text) == "" {
			continue
		}
		means := func(f data.Field) bool { return k.Means(r.headers[i], f) }
		if !slices.ContainsFunc(ContractFields(), means) {
			return false
		}
		starts = starts || means(data.FieldStartDate)
	}
	return starts
}

// ContractFields returns what tells one contract of a person from another.
func ContractFields() []data.Field {
	return []data.Field{
		data.FieldStartDate, data.FieldEndDate, data.FieldContract, data.FieldHours, data.FieldFTE,
	}
}

// nameColumns returns by column whether its header may be that of a name.
func (r *Raw) nameColumns(k *Reader) []bool {
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

// asideReason returns why a row below the header is not about a person, such as a total or a
// remark; false where it is about one. apart is true where a row of one text may be a heading.
func asideReason(cells []sheet.Cell, head [][]sheet.Cell, c content, wide int, apart bool) (AsideReason, bool) {
	switch {
	case c.filled > 1 && cells[c.first].Kind == sheet.Text && repeatsHeader(cells, head):
		return AsideHeader, true
	case isTotal(cells, c, wide):
		return AsideTotal, true
	case c.filled == 1 && isNote(cells[c.first].Text, c.named, wide, apart):
		return AsideNote, true
	case c.filled == 2 && wide >= 5 && !c.named && cells[c.first].Kind == sheet.Text:
		return AsideNote, true
	}
	return "", false
}

// isNote reports whether the only text of a row is a remark or a heading. In a narrow table most rows are short, so
// only a sentence apart from the others is one.
func isNote(text string, named bool, wide int, apart bool) bool {
	if wide < 3 {
		return apart && isRemark(text) && !values.IsWholeName(text)
	}
	return !named || apart || isRemark(text)
}

// content counts the filled cells of a row.
type content struct {
	filled int
	first  int  // the first cell with something in it
	named  bool // a column of names holds a text

	nameFirst bool // and it is the first cell
}

func contentOf(cells []sheet.Cell, names []bool) content {
	c := content{first: -1}
	for i := range cells {
		if cells[i].Kind == sheet.Empty || strings.TrimSpace(cells[i].Text) == "" {
			continue
		}
		isName := i < len(names) && names[i] && cells[i].Kind == sheet.Text
		if c.first < 0 {
			c.first, c.nameFirst = i, isName
		}
		c.named = c.named || isName
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

// isTotal reports whether a row is a total: its first text says so, and more than half of the row
// is empty, or holds numbers only.
func isTotal(cells []sheet.Cell, c content, wide int) bool {
	full := 2*c.filled > max(wide, 4)
	for i := range cells {
		if cells[i].Kind != sheet.Text {
			continue
		}
		words := values.HeaderWords(cells[i].Text)
		if len(words) == 0 || len(words) > 6 || !isTotalWord(words) {
			return false
		}
		isName := c.nameFirst && len(words) > 1 && len(words[0]) < shortestTotal
		return !full || !isName && c.filled > 1 && areAmounts(cells[i+1:])
	}
	return false
}

// shortestTotal is the length of the shortest word for a total that is no family name.
const shortestTotal = 5

// areAmounts reports whether all cells that hold something hold numbers.
func areAmounts(cells []sheet.Cell) bool {
	return !slices.ContainsFunc(cells, func(c sheet.Cell) bool {
		text := strings.TrimSpace(c.Text)
		return text != "" && c.Kind != sheet.Number && (c.Kind != sheet.Text || strings.Trim(text, "0123456789.,:%€ ") != "")
	})
}

// isTotalWord reports whether a text begins with a word for a total, or two such as "i alt".
func isTotalWord(words []string) bool {
	w := wordbook()
	return w.has(classTotal, words[0]) || len(words) > 1 && w.has(classTotal, words[0]+" "+words[1])
}

// isRemark reports whether a text is a sentence rather than a name.
func isRemark(text string) bool {
	return len(strings.Fields(text)) > 6 || strings.ContainsFunc(text, unicode.IsDigit) ||
		strings.ContainsAny(text, ":;!?©")
}

package imports

import (
	"cmp"
	"strconv"
	"strings"

	"kader/data"
	"kader/data/gate"
	"kader/data/sheet"
)

// The gate stands before anything is shown: forbidden columns are dropped, by
// header and by the pattern of their values, and forbidden numbers that stand alone
// inside other columns are blanked. What it drops goes no further.

// sampleRows is how many rows, spread over the list, a column is judged by.
const sampleRows = 3000

// gate turns a raw table into one without forbidden values. It empties the cells
// that it drops, so that nothing of them stays in memory that the table holds. Told to
// stop, it keeps no column that it has not judged.
func (k *knowledge) gate(r *raw) Table {
	r.cutLong()
	t := Table{
		Sheet: r.facts.Name, Hidden: r.facts.Hidden, HeaderRows: r.tall, SetAside: r.aside, hint: r.hint,
		facts: r.facts, first: r.first + 1, bottom: r.first + len(r.rows), area: r.area(),
	}
	if r.header >= 0 {
		t.HeaderRow = r.number(r.header) - (r.tall - 1)
	}
	for _, text := range r.titles {
		t.Titles = append(t.Titles, gate.SafeName(text))
	}
	var kept []int
	language, covered := k.country(r.headers), k.besides(r)
	for column := range r.headers {
		if k.goOn != nil && !k.goOn() {
			break
		}
		if k.gateColumn(&t, r, column, language, covered[column]) {
			kept = append(kept, column)
		}
	}
	t.Lines = compact(r.lines, kept)
	t.others = compact(r.others, kept)
	scrubOthers(t.others)
	for i, header := range t.Headers {
		if k.means(header, data.FieldBirthDate) || k.sureness(header) == 0 && t.bornIn(i, k.year) {
			t.keepYears(i)
		}
	}
	return t
}

// gateColumn drops one column, or blanks what is forbidden in it, and tells whether it is
// kept. A column with nothing in it is neither.
func (k *knowledge) gateColumn(t *Table, r *raw, column int, language string, covered bool) bool {
	header, check := r.headers[column], r.check(column)
	if header == "" && check.filled == 0 {
		return false
	}
	guard, numbers := gate.PhoneColumn{}, false
	if k.isPhone(header) {
		guard, numbers = r.guardPhones(column, language)
	}
	letter := letterOf(r.columns[column])
	if covered || numbers || k.forbids(header) || k.judge(header, check) {
		t.Dropped = append(t.Dropped, cmp.Or(gate.SafeHeader(header), letter))
		return false
	}
	t.Headers = append(t.Headers, gate.SafeName(header))
	t.Letters = append(t.Letters, letter)
	t.columns = append(t.columns, r.columns[column])
	k.scrubColumn(t, r, column, columnScrubber{
		Scrubber: gate.Scrubber{Language: language}, usual: check.usualLength(k.isNumber(header)), phone: k.isPhone(header), guard: guard,
	})
	return true
}

// cutLong cuts texts that are longer than any field keeps. They are refused all the same,
// and to look for numbers in all of them would take long.
func (r *raw) cutLong() {
	for _, lines := range [][]Line{r.lines, r.others} {
		for i := range lines {
			for j := range lines[i].Cells {
				if c := &lines[i].Cells[j]; len(c.Text) > longestText {
					c.Text = strings.TrimRight(strings.ToValidUTF8(c.Text[:longestText], ""), "0123456789"+gate.NumberSigns)
				}
			}
		}
	}
}

// longestText is how much of a cell is read, in bytes: more than any field keeps.
const longestText = 4*data.MaxText + 400

// bornIn tells whether the days of a column can only be those of birth.
func (t *Table) bornIn(column, year int) bool {
	if len(t.Lines) == 0 || year == 0 {
		return false
	}
	l := t.look(column)
	return l.born(year)
}

// scrubOthers blanks every number that may be forbidden in the rows that are no lines.
func scrubOthers(others []Line) {
	for i := range others {
		for j := range others[i].Cells {
			cell := &others[i].Cells[j]
			if text, found := (&columnScrubber{Scrubber: gate.Scrubber{Language: "nl", Strict: true}}).clean(cell); found {
				*cell = sheet.Cell{}
				if text != "" {
					*cell = sheet.Cell{Kind: sheet.Text, Text: text}
				}
			}
		}
	}
}

// compact keeps the given columns of every line, in place.
func compact(lines []Line, kept []int) []Line {
	for i := range lines {
		cells := lines[i].Cells
		for place, column := range kept {
			cells[place] = cells[column]
		}
		clear(cells[len(kept):])
		lines[i].Cells = cells[:len(kept):len(kept)]
	}
	return lines
}

// scrubColumn blanks single forbidden values in a column that is kept, and notes
// each without its value.
func (k *knowledge) scrubColumn(t *Table, r *raw, column int, cells columnScrubber) {
	header := r.headers[column]
	for i := range r.lines {
		cell := &r.lines[i].Cells[column]
		if cell.Kind == sheet.Empty || cell.Kind == sheet.Date || len(cell.Text) < 8 && cell.Number < 1e7 {
			continue
		}
		text, found := cells.clean(cell)
		if !found {
			continue
		}
		*cell = sheet.Cell{}
		if strings.Trim(text, " "+gate.MaskSign) != "" {
			*cell = sheet.Cell{Kind: sheet.Text, Text: text}
		}
		t.Blanked = append(t.Blanked, Problem{
			Row: r.lines[i].Number, Column: letterOf(r.columns[column]), Header: gate.SafeName(header), Rule: data.RuleForbidden,
		})
	}
}

// columnScrubber judges the cells of one column.
type columnScrubber struct {
	gate.Scrubber
	usual int // length of the numbers that belong in the column
	phone bool
	guard gate.PhoneColumn
}

// clean tells whether a cell holds something forbidden, and what may be kept of it.
func (s *columnScrubber) clean(cell *sheet.Cell) (string, bool) {
	digits, ok := digitsOf(cell)
	if !ok {
		if cell.Kind != sheet.Text || gate.IsDateText(cell.Text) {
			return "", false
		}
		return s.Scrub(cell.Text)
	}
	if s.phone {
		return s.guard.Clean(phoneText(cell))
	}
	if s.whole(cell, digits) {
		return "", true
	}
	if cell.Kind != sheet.Text || len(digits) == s.usual {
		return "", false
	}
	return s.Scrub(cell.Text) // it may hold more than one number
}

// whole tells whether all digits of a cell together are one forbidden number.
func (s *columnScrubber) whole(cell *sheet.Cell, digits string) bool {
	switch {
	case len(digits) < 8 || len(digits) > 12:
		return false
	case gate.DashedDate(cell.Text), gate.DashedSwedish(cell.Text):
		return true
	case len(digits) == s.usual:
		return false
	case gate.LostZero(digits):
		return true
	}
	return s.Forbids(digits)
}

// digitsOf returns the digits of a cell that holds one number, and whether it does.
// A number is taken as stored where its format hides digits.
func digitsOf(c *sheet.Cell) (string, bool) {
	switch c.Kind {
	case sheet.Number:
		if digits, ok := gate.DigitsOnly(c.Text); ok && len(digits) >= 8 {
			return digits, true
		}
		if c.Number >= 1e7 && c.Number < 1e13 && c.Number == float64(int64(c.Number)) {
			return strconv.FormatInt(int64(c.Number), 10), true
		}
	case sheet.Text:
		if gate.IsDateText(c.Text) {
			return "", false
		}
		return gate.DigitsOnly(strings.TrimSpace(c.Text))
	}
	return "", false
}

// besides tells which columns have no header and stand right of one that is never
// kept: a merged header covers them.
func (k *knowledge) besides(r *raw) []bool {
	covered := make([]bool, len(r.headers))
	for i, header := range r.headers {
		if i > 0 && header == "" {
			covered[i] = covered[i-1] || k.forbids(r.headers[i-1])
		}
	}
	return covered
}

func (k *knowledge) isPhone(header string) bool { return k.means(header, data.FieldPhone) }

// guardPhones looks at a column of phone numbers, and tells whether so much of it is
// something else that it is dropped.
func (r *raw) guardPhones(column int, language string) (guard gate.PhoneColumn, drop bool) {
	var numbers []string
	seen := make(map[string]bool)
	for i := range r.lines {
		digits, ok := digitsOf(&r.lines[i].Cells[column])
		if ok && !seen[digits] {
			seen[digits] = true
			numbers = append(numbers, digits)
		}
	}
	return gate.NewPhoneColumn(numbers, language)
}

// phoneText returns a cell's text where a phone number may stand in it.
func phoneText(cell *sheet.Cell) string {
	if digits, ok := digitsOf(cell); ok && cell.Kind == sheet.Number {
		return digits
	}
	return cell.Text
}

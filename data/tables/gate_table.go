package tables

import (
	"cmp"
	"strings"

	"kader/data"
	"kader/data/gate"
	"kader/data/sheet"
)

// The gate stands before anything is shown: forbidden columns are dropped, by
// header and by the pattern of their values, and forbidden numbers that stand alone
// inside other columns are blanked. What it drops goes no further.

// sampleRows is the number of rows, spread over the list, that the gate looks at in a column.
const sampleRows = 3000

// applyGate turns a raw table into one without forbidden values. It empties the cells that it
// drops, so that nothing of them stays in memory. When Continue stops it, it keeps no column that
// it has not judged.
func (k *Reader) applyGate(r *Raw) Table {
	r.truncateTexts()
	t := Table{
		Sheet: r.facts.Name, Hidden: r.facts.Hidden, HeaderRows: r.tall, SetAside: r.aside, TitleKind: r.titleKind,
		Turned: r.turned, facts: r.facts, first: r.first + 1, bottom: r.first + len(r.rows), area: r.area(),
	}
	if r.header >= 0 {
		t.HeaderRow = r.number(r.header) - (r.tall - 1)
	}
	for _, text := range r.titles {
		t.Titles = append(t.Titles, gate.SafeName(text))
	}
	var kept, open []int // open: kept, or without header and people's values
	language, covered := k.CountryLanguage(r.headers), k.coveredColumns(r)
	for column := range r.headers {
		if k.Continue != nil && !k.Continue() {
			break
		}
		before := len(t.Dropped)
		if k.gateColumn(&t, r, column, language, covered[column]) {
			kept = append(kept, column)
			open = append(open, column)
		} else if len(t.Dropped) == before {
			open = append(open, column)
		}
	}
	t.headings = copyColumns(r.others, open)
	t.headingsBeside = len(open) > len(kept)
	scrubOthers(t.headings)
	t.Lines = keepColumns(r.lines, kept)
	t.others = keepColumns(r.others, kept)
	scrubOthers(t.others)
	for i, header := range t.Headers {
		if k.Means(header, data.FieldBirthDate) || k.certainty(header) == 0 && t.holdsBirthDays(i, k.Year) {
			t.reduceToYears(i)
		} else if mayHoldNames(k, header) {
			t.maskBirthDays(i, k.Year)
		}
	}
	return t
}

// gateColumn drops one column, or blanks what is forbidden in it, and tells whether it is
// kept. A column with nothing in it is neither.
func (k *Reader) gateColumn(t *Table, r *Raw, column int, language string, covered bool) bool {
	header, profile := r.headers[column], r.gateProfile(column)
	if header == "" && profile.filled == 0 {
		return false
	}
	guard, numbers := gate.PhoneColumn{}, false
	if k.isPhone(header) {
		guard, numbers = r.phoneColumn(column, language)
	}
	letter := sheet.ColumnLetters(r.columns[column])
	if covered || numbers || k.forbids(header) || k.forbidsValues(header, profile) {
		t.Dropped = append(t.Dropped, cmp.Or(gate.SafeHeader(header), letter))
		return false
	}
	t.Headers = append(t.Headers, gate.SafeName(header))
	t.Letters = append(t.Letters, letter)
	t.columns = append(t.columns, r.columns[column])
	k.scrubColumn(t, r, column, columnScrubber{
		Scrubber: gate.Scrubber{Language: language},
		usual:    profile.usualLength(k.isNumber(header)), phone: k.isPhone(header), guard: guard,
	})
	return true
}

// truncateTexts cuts texts that are longer than any field keeps. Such a value is refused in any
// case, and finding numbers in all of it would take long.
func (r *Raw) truncateTexts() {
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

// holdsBirthDays reports whether the days of a column can only be those of birth.
func (t *Table) holdsBirthDays(column, year int) bool {
	if len(t.Lines) == 0 || year == 0 {
		return false
	}
	l := t.profile(column)
	return l.holdsBirthDays(year)
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

// keepColumns keeps the given columns of every line, in place.
func keepColumns(lines []Line, kept []int) []Line {
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

// copyColumns returns copies of lines with the given columns only.
func copyColumns(lines []Line, columns []int) []Line {
	copies := make([]Line, len(lines))
	for i := range lines {
		copies[i] = lines[i]
		copies[i].Cells = make([]sheet.Cell, len(columns))
		for place, column := range columns {
			copies[i].Cells[place] = lines[i].Cells[column]
		}
	}
	return copies
}

// scrubColumn blanks single forbidden values in a column that is kept, and notes
// each without its value.
func (k *Reader) scrubColumn(t *Table, r *Raw, column int, cells columnScrubber) {
	header := r.headers[column]
	for i := range r.lines {
		cell := &r.lines[i].Cells[column]
		if cell.Kind == sheet.Empty || cell.Kind == sheet.Date || len(cell.Text) < shortestForbidden && cell.Number < 1e7 {
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
		t.Blanked = append(t.Blanked, Blanked{
			Row: r.lines[i].Number, Column: sheet.ColumnLetters(r.columns[column]), Header: gate.SafeName(header),
		})
	}
}

// shortestForbidden is the least length in bytes of a text with something that is never kept: an
// amount with its currency, kr 185.
const shortestForbidden = 6

// columnScrubber judges the cells of one column.
type columnScrubber struct {
	gate.Scrubber
	usual int // length of the numbers that belong in the column
	phone bool
	guard gate.PhoneColumn
}

// clean reports whether a cell holds something forbidden, and returns what may be kept of it.
func (s *columnScrubber) clean(cell *sheet.Cell) (string, bool) {
	digits, ok := digitsOf(cell)
	if !ok {
		if cell.Kind != sheet.Text || gate.IsDateText(cell.Text) {
			return "", false
		}
		text, found := s.Scrub(cell.Text)
		text, pay := wordbook().pay.Mask(text)
		return text, found || pay
	}
	if s.phone {
		return s.guard.Clean(phoneText(cell))
	}
	if s.isForbiddenNumber(cell, digits) {
		return "", true
	}
	if cell.Kind != sheet.Text || len(digits) == s.usual {
		return "", false
	}
	return s.Scrub(cell.Text) // it may hold more than one number
}

// isForbiddenNumber reports whether all digits of a cell together are one forbidden number.
func (s *columnScrubber) isForbiddenNumber(cell *sheet.Cell, digits string) bool {
	switch {
	case len(digits) < 8 || len(digits) > 12:
		return false
	case gate.IsDashedDate(cell.Text), gate.IsDashedSwedish(cell.Text):
		return true
	case len(digits) == s.usual:
		return false
	case gate.HasLostZero(digits):
		return true
	}
	return s.Forbids(digits)
}

// coveredColumns returns by column whether it has no header and stands right of one that is never
// kept: a merged header covers it.
func (k *Reader) coveredColumns(r *Raw) []bool {
	covered := make([]bool, len(r.headers))
	for i, header := range r.headers {
		if i > 0 && header == "" {
			covered[i] = covered[i-1] || k.forbids(r.headers[i-1])
		}
	}
	return covered
}

// phoneColumn returns how phone numbers stand in a column; drop is true where so much of it is
// something else that the column is not kept.
func (r *Raw) phoneColumn(column int, language string) (guard gate.PhoneColumn, drop bool) {
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

// Read sends a table through the gate, fills dittos and finds out whether it names people. A table without a
// header must name people; if it does not, its Fault is ErrNoHeader.
func (k *Reader) Read(r *Raw) Table {
	t := k.applyGate(r)
	k.fillDittos(&t)
	mapping, _ := k.MapColumns(&t, nil, nil)
	t.NamesPeople = mapping.HasName()
	if t.HeaderRow == 0 && !t.NamesPeople {
		place := r.place()
		place.Row = min(headerRows, len(r.rows))
		t.Fault = data.Fault{Code: data.ErrNoHeader, Place: place}
	}
	return t
}

// usualLength returns how many digits most numbers of a column have that passed the gate, 0 where
// they have no common length.
func (t *Table) usualLength(place int) int {
	var lengths [16]int
	numbers := 0
	for i := range t.Lines[:min(len(t.Lines), sampleRows)] {
		if digits, ok := digitsOf(&t.Lines[i].Cells[place]); ok {
			lengths[min(len(digits), len(lengths)-1)]++
			numbers++
		}
	}
	for length, n := range lengths {
		if n >= 2 && 2*n > numbers {
			return length
		}
	}
	return 0
}

// ForbidsTyped reports whether a text that somebody types in a column holds a number that is
// never kept. A column of employee numbers may hold numbers as long as the others are.
func (k *Reader) ForbidsTyped(t *Table, column int, isPhone bool, text string) bool {
	cell := sheet.Cell{Kind: sheet.Text, Text: text}
	language := k.CountryLanguage(t.Headers)
	scrubber := columnScrubber{
		Scrubber: gate.Scrubber{Language: language}, phone: isPhone, guard: gate.PhoneColumn{Language: language},
	}
	if !isPhone && k.certainty(t.Headers[column]) >= .9 {
		scrubber.usual = t.usualLength(column)
	}
	_, found := scrubber.clean(&cell)
	return found
}

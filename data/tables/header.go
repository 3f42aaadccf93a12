package tables

import (
	"slices"
	"strings"
	"unicode"

	"kader/data"
	"kader/data/gate"
	"kader/data/sheet"
	"kader/data/values"
)

const (
	// headerRows is how far down a header is looked for.
	headerRows = 30
	// maxRows is how long a list may be: no workplace has as many people.
	maxRows = 250_000
	// maxColumns is how wide a list may be.
	maxColumns = 200
	// headerSample is the number of rows below a possible header that are looked at.
	headerSample = 50
)

// Reader recognises headers by the built-in words, and keeps what was learned about the list in
// hand. It is not safe for use by several goroutines at once.
type Reader struct {
	words         *lexicon
	forbidden     *gate.ForbiddenHeaders
	cache         map[string][]sense // senses of headers looked up before
	twoRowHeaders map[string]title   // headers of two rows, by both together
	Year          int                // the year in which the list came
	HomeLanguage  string             // the language of the group
	Continue      func() bool        // whether the gate shall; nil: yes
}

// NewReader returns a reader that knows the built-in words of headers and has read no list.
func NewReader() *Reader {
	return &Reader{
		words: newLexicon(), forbidden: gate.NewForbiddenHeaders(),
		cache: make(map[string][]sense), twoRowHeaders: make(map[string]title),
	}
}

// senses returns what a header may mean, the surest first. A text with many digits
// is no header, and not remembered.
func (k *Reader) senses(header string) []sense {
	if values.CountDigits(header) > 5 {
		return nil
	}
	found, ok := k.cache[header]
	if !ok {
		found = k.lookUp(header)
		k.cache[header] = found
	}
	return found
}

// lookUp returns what a header means. A header of two rows is looked up as a whole, then by its
// lower row, unless the upper one says that it is about somebody else.
func (k *Reader) lookUp(header string) []sense {
	t, two := k.twoRowHeaders[header]
	if !two {
		return k.words.senses(header)
	}
	if found := sensesOfOthers(values.HeaderWords(header)); found != nil {
		return found
	}
	if k.forbidden.IsAboutFamily(t.group) {
		return k.words.spelled(header)
	}
	if found := k.words.spelled(t.name); len(found) > 0 && found[0].sure >= .85 {
		return found
	}
	if found := k.words.spelled(header); found != nil {
		return found
	}
	if found := k.words.senses(t.name); found != nil {
		return ranked(found, looseSure)
	}
	return k.words.senses(header)
}

// certainty returns how certain it is, 0–1, that a text is a header as spelled in the built-in
// words.
func (k *Reader) certainty(text string) float64 {
	if text == "" {
		return 0
	}
	if k.forbidden.Forbids(text) {
		return .95
	}
	found := k.words.spelled(text)
	if t, two := k.twoRowHeaders[text]; two && found == nil {
		found = k.words.spelled(t.name)
	}
	if len(found) > 0 {
		return found[0].sure
	}
	return 0
}

// forbids reports whether a column with this header is never kept.
func (k *Reader) forbids(header string) bool {
	if k.isForbidden(header) {
		return true
	}
	t, two := k.twoRowHeaders[header]
	return two && (k.isForbidden(t.group) || k.isForbidden(t.name))
}

// isForbidden reports whether one name is that of a column that is never kept, also when it
// is misspelt or shortened.
func (k *Reader) isForbidden(name string) bool {
	if k.forbidden.Forbids(name) || k.forbidden.Forbids(withoutParentheses(name)) {
		return !k.isPayrollNumber(name)
	}
	if namesDigitCount(name) {
		return true
	}
	found := k.senses(name)
	return len(found) > 0 && found[0].field == fieldNever
}

// isPayrollNumber reports whether a header names an employee number with a word about payroll
// beside it, which makes it no wage: "Medarbejdernr. (løn)", "Personalnr. Lohn".
func (k *Reader) isPayrollNumber(name string) bool {
	about := false
	rest := slices.DeleteFunc(values.HeaderWords(name), func(w string) bool {
		payroll := values.HasAnyPrefix(w, "lon", "loon", "lohn", "salar", "payroll")
		about = about || payroll
		return payroll
	})
	text := strings.Join(rest, " ")
	if !about || len(rest) == 0 || k.forbidden.Forbids(text) {
		return false
	}
	found := k.words.exactly(text)
	return len(found) > 0 && found[0].field == data.FieldEmployeeNumber
}

// namesDigitCount reports whether a header says that its numbers have 9 to 12 digits, as only
// numbers of people are explained: "Pers.nr (12 siffror)".
func namesDigitCount(name string) bool {
	words := values.HeaderWords(name)
	for i := 1; i < len(words); i++ {
		n := words[i-1]
		if values.HasAnyPrefix(words[i], "cijfer", "siffer", "siffr", "cifre", "cifer", "ziffer", "stellig", "digit") &&
			(n == "9" || n == "10" || n == "11" || n == "12") {
			return true
		}
	}
	return false
}

// findHeader returns the index of the row that holds the headers, and false where
// no row looks like one.
func (k *Reader) findHeader(rows [][]sheet.Cell) (int, bool) {
	best, most := -1, 0.0
	for i := range rows[:min(headerRows, len(rows))] {
		if score := k.scoreHeader(rows, i); score > most {
			best, most = i, score
		}
	}
	if most >= .6 {
		return best, true
	}
	for i := range rows[:min(headerRows, len(rows))] {
		if looksLikeHeader(rows, i) {
			return i, true
		}
	}
	return -1, false
}

// scoreHeader adds up how certainly the cells of a row are headers. A row with
// values in it scores nothing, and neither does a word that stands below again.
func (k *Reader) scoreHeader(rows [][]sheet.Cell, row int) float64 {
	filled, score := 0, 0.0
	for column, cell := range rows[row] {
		text := headerText(cell)
		if text == "" {
			continue
		}
		filled++
		if cell.Kind != sheet.Text {
			return 0
		}
		if len(text) > 60 || looksLikeValue(text) {
			score -= .5
			continue
		}
		if sure := k.certainty(text); sure > 0 && !isRepeatedBelow(rows, row, column) {
			score += sure
		}
	}
	if filled == 0 || score < 1.5 && score/float64(filled) < .3 {
		return 0
	}
	return score
}

// isRepeatedBelow reports whether a text stands below again and again in its column, as the
// name of a department does, while the whole row does not come again.
func isRepeatedBelow(rows [][]sheet.Cell, row, column int) bool {
	text := rows[row][column].Text
	times := 0
	for i := row + 1; i < min(row+1+headerSample, len(rows)); i++ {
		if column < len(rows[i]) && rows[i][column].Text == text && !sameTexts(rows[i], rows[row]) {
			times++
		}
	}
	return times >= 2
}

func sameTexts(a, b []sheet.Cell) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i].Text != b[i].Text {
			return false
		}
	}
	return true
}

// looksLikeHeader recognises a header of unknown words: short texts without digits in at least two
// columns, all different, above values at least two of which are not plain text.
func looksLikeHeader(rows [][]sheet.Cell, row int) bool {
	seen := make(map[string]bool)
	for _, cell := range rows[row] {
		text := headerText(cell)
		if text == "" {
			continue
		}
		if cell.Kind != sheet.Text || len(text) > 40 || strings.ContainsFunc(text, unicode.IsDigit) ||
			strings.Contains(text, "@") || seen[text] {
			return false
		}
		seen[text] = true
	}
	return len(seen) >= 2 && hasTypedValuesBelow(rows, row)
}

// hasTypedValuesBelow reports whether some column holds mostly numbers, dates or addresses below a
// row.
func hasTypedValuesBelow(rows [][]sheet.Cell, row int) bool {
	for column, cell := range rows[row] {
		if cell.Kind == sheet.Empty {
			continue
		}
		typed, filled := 0, 0
		for i := row + 1; i < min(row+1+headerSample, len(rows)); i++ {
			if column >= len(rows[i]) || rows[i][column].Kind == sheet.Empty {
				continue
			}
			filled++
			if c := rows[i][column]; c.Kind != sheet.Text || strings.ContainsFunc(c.Text, unicode.IsDigit) ||
				strings.Contains(c.Text, "@") {
				typed++
			}
		}
		if typed >= 2 && 2*typed > filled {
			return true
		}
	}
	return false
}

// maxHeader is the length up to which a header is read, in bytes: no name of a column is longer.
const maxHeader = 400

// headerText returns the text of a header on one line. It ends before the word that
// makes it too long, and before a number that may go on in that.
func headerText(c sheet.Cell) string {
	if c.Kind == sheet.Empty {
		return ""
	}
	text := ""
	for word := range strings.FieldsSeq(c.Text) {
		if len(text)+len(word) > maxHeader {
			return strings.TrimRightFunc(text, func(r rune) bool { return !unicode.IsLetter(r) })
		}
		text = title{text, word}.text()
	}
	return text
}

// width returns how many columns hold something in the header or below it, or the
// place of the first column too many.
func width(rows [][]sheet.Cell, header int) int {
	widest := 0
	for i := header; i < len(rows); i++ {
		cells := rows[i]
		for len(cells) > widest && strings.TrimSpace(cells[len(cells)-1].Text) == "" {
			cells = cells[:len(cells)-1]
		}
		widest = max(widest, len(cells))
	}
	return widest
}

// firstTooWide returns the first row, from the header on, with too many columns.
func firstTooWide(rows [][]sheet.Cell, header int) int {
	for i := header; i < len(rows); i++ {
		if width(rows[i:i+1], 0) > maxColumns {
			return i
		}
	}
	return header
}

// ClearCache forgets the headers that were looked up.
func (k *Reader) ClearCache() { k.cache = make(map[string][]sense) }

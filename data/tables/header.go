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
	// looked is how many rows below a possible header are looked at.
	looked = 50
)

// Reader is what is known of headers in general, and of this employer's.
type Reader struct {
	words     *lexicon
	forbidden *gate.ForbiddenHeaders
	found     map[string][]sense // senses of headers looked up before
	joined    map[string]title   // headers of two rows, by both together
	Year      int                // the year in which the list came
	Home      string             // the language of the group
	GoOn      func() bool        // whether the gate shall; nil: yes
}

func NewReader() *Reader {
	return &Reader{words: newLexicon(), forbidden: gate.NewForbiddenHeaders(), found: make(map[string][]sense), joined: make(map[string]title)}
}

// senses returns what a header may mean, the surest first. A text with many digits
// is no header, and not remembered.
func (k *Reader) senses(header string) []sense {
	if values.CountDigits(header) > 5 {
		return nil
	}
	found, ok := k.found[header]
	if !ok {
		found = k.lookUp(header)
		k.found[header] = found
	}
	return found
}

// lookUp looks a header up. Of one in two rows both together say most, and else the
// lower one, unless the upper one says that it is somebody else's.
func (k *Reader) lookUp(header string) []sense {
	t, two := k.joined[header]
	if !two {
		return k.words.senses(header)
	}
	if found := ofOthers(values.HeaderWords(header)); found != nil {
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

// sureness tells how certainly a text, spelt as we know it, is a header, 0–1.
func (k *Reader) sureness(text string) float64 {
	if text == "" {
		return 0
	}
	if k.forbidden.Forbid(text) {
		return .95
	}
	found := k.words.spelled(text)
	if t, two := k.joined[text]; two && found == nil {
		found = k.words.spelled(t.name)
	}
	if len(found) > 0 {
		return found[0].sure
	}
	return 0
}

// forbids tells whether a column with this header is never kept.
func (k *Reader) forbids(header string) bool {
	if k.isForbidden(header) {
		return true
	}
	t, two := k.joined[header]
	return two && (k.isForbidden(t.group) || k.isForbidden(t.name))
}

// isForbidden tells whether one name is that of a column that is never kept, also when it
// is misspelt or shortened.
func (k *Reader) isForbidden(name string) bool {
	if k.forbidden.Forbid(name) || k.forbidden.Forbid(unexplained(name)) {
		return !k.ofPayroll(name)
	}
	if saysLength(name) {
		return true
	}
	found := k.senses(name)
	return len(found) > 0 && found[0].field == fieldNever
}

// ofPayroll tells of an employee number with a word about payroll beside or behind it,
// which makes it no wage: "Medarbejdernr. (løn)", "Personalnr. Lohn".
func (k *Reader) ofPayroll(name string) bool {
	about := false
	rest := slices.DeleteFunc(values.HeaderWords(name), func(w string) bool {
		payroll := values.HasAnyPrefix(w, "lon", "loon", "lohn", "salar", "payroll")
		about = about || payroll
		return payroll
	})
	text := strings.Join(rest, " ")
	if !about || len(rest) == 0 || k.forbidden.Forbid(text) {
		return false
	}
	found := k.words.exactly(text)
	return len(found) > 0 && found[0].field == data.FieldEmployeeNumber
}

// saysLength tells of a number that is explained by how many digits it has, as those of
// people are and those of an employer are not: "Pers.nr (12 siffror)".
func saysLength(name string) bool {
	words := values.HeaderWords(name)
	for i := 1; i < len(words); i++ {
		n := words[i-1]
		if values.HasAnyPrefix(words[i], "cijfer", "siffer", "siffr", "cifre", "cifer", "ziffer", "stellig", "digit") && (n == "9" || n == "10" || n == "11" || n == "12") {
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
		if sure := k.sureness(text); sure > 0 && !repeated(rows, row, column) {
			score += sure
		}
	}
	if filled == 0 || score < 1.5 && score/float64(filled) < .3 {
		return 0
	}
	return score
}

// repeated tells whether a text stands below again and again in its column, as the
// name of a department does, while the whole row does not come again.
func repeated(rows [][]sheet.Cell, row, column int) bool {
	text := rows[row][column].Text
	times := 0
	for i := row + 1; i < min(row+1+looked, len(rows)); i++ {
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

// looksLikeHeader is for headers none of which we know: short texts without digits
// in at least two columns, all different, and below them at least two rows in which
// a column holds something that is not plain text.
func looksLikeHeader(rows [][]sheet.Cell, row int) bool {
	seen := make(map[string]bool)
	for _, cell := range rows[row] {
		text := headerText(cell)
		if text == "" {
			continue
		}
		if cell.Kind != sheet.Text || len(text) > 40 || strings.ContainsFunc(text, unicode.IsDigit) || strings.Contains(text, "@") || seen[text] {
			return false
		}
		seen[text] = true
	}
	return len(seen) >= 2 && typedBelow(rows, row)
}

func typedBelow(rows [][]sheet.Cell, row int) bool {
	for column, cell := range rows[row] {
		if cell.Kind == sheet.Empty {
			continue
		}
		typed, filled := 0, 0
		for i := row + 1; i < min(row+1+looked, len(rows)); i++ {
			if column >= len(rows[i]) || rows[i][column].Kind == sheet.Empty {
				continue
			}
			filled++
			if c := rows[i][column]; c.Kind != sheet.Text || strings.ContainsFunc(c.Text, unicode.IsDigit) || strings.Contains(c.Text, "@") {
				typed++
			}
		}
		if typed >= 2 && 2*typed > filled {
			return true
		}
	}
	return false
}

// longHeader is how much of a header is read, in bytes: no name of a column is longer.
const longHeader = 400

// headerText returns the text of a header on one line. It ends before the word that
// makes it too long, and before a number that may go on in that.
func headerText(c sheet.Cell) string {
	if c.Kind == sheet.Empty {
		return ""
	}
	text := ""
	for word := range strings.FieldsSeq(c.Text) {
		if len(text)+len(word) > longHeader {
			return strings.TrimRightFunc(text, func(r rune) bool { return !unicode.IsLetter(r) })
		}
		text = title{text, word}.joined()
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

// tooWide returns the first row, from the header on, with too many columns.
func tooWide(rows [][]sheet.Cell, header int) int {
	for i := header; i < len(rows); i++ {
		if width(rows[i:i+1], 0) > maxColumns {
			return i
		}
	}
	return header
}

// Forget lets go of the headers looked up, which are those of the last list.
func (k *Reader) Forget() { k.found = make(map[string][]sense) }

package tables

import (
	"strings"
	"unicode"

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

// sureHeader is the score of a row that is a header whatever stands beside its words.
const sureHeader = 1.5

// scoreHeader adds up how certainly the cells of a row are headers. A row with
// values in it scores nothing, and neither does a word that stands below again.
func (k *Reader) scoreHeader(rows [][]sheet.Cell, row int) float64 {
	filled, score, gap := 0, 0.0, false
	for column, cell := range rows[row] {
		text := headerText(cell)
		if text == "" {
			gap = gap || filled > 0
			continue
		}
		if cell.Kind != sheet.Text && gap && score >= sureHeader {
			break // a sum beside the table
		}
		if cell.Kind != sheet.Text {
			return 0
		}
		filled++
		score += k.scoreText(rows, row, column, text)
	}
	if filled == 0 || score < sureHeader && (score/float64(filled) < .3 || k.resemblesRowsBelow(rows, row)) {
		return 0
	}
	return score
}

// scoreText returns how certainly a text in a row is a header; less than nothing for a value.
func (k *Reader) scoreText(rows [][]sheet.Cell, row, column int, text string) float64 {
	if len(text) > 60 || looksLikeValue(text) {
		return -.5
	}
	if sure := k.certainty(text); sure > 0 && !isRepeatedBelow(rows, row, column) {
		return sure
	}
	return 0
}

// resemblesRowsBelow reports whether a row in which only one word may be a header is a row like those
// below it: a person's name stands beside that word, or a name in the form of most cells below. A word
// alone above an empty column is a title.
func (k *Reader) resemblesRowsBelow(rows [][]sheet.Cell, row int) bool {
	below := rows[row+1 : min(row+1+headerSample, len(rows))]
	if c := contentOf(rows[row], nil); c.filled == 1 && isEmptyColumn(below, c.first) {
		return true
	}
	for column, cell := range rows[row] {
		text := headerText(cell)
		words := values.HeaderWords(text)
		if len(words) < 2 || k.certainty(text) > 0 {
			continue
		}
		if k.words.has(classGiven, words[0]) || k.words.has(classGiven, words[len(words)-1]) ||
			strings.Contains(text, ",") && mostHold(below, column, ",") {
			return true
		}
	}
	return false
}

// mostHold reports whether most cells of a column hold a sign.
func mostHold(rows [][]sheet.Cell, column int, sign string) bool {
	held, filled := 0, 0
	for _, cells := range rows {
		if isFilled(cells, column) {
			filled++
			count(&held, strings.Contains(cells[column].Text, sign))
		}
	}
	return held > 0 && 2*held > filled
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

package tables

import (
	"strings"

	"kader/data"
	"kader/data/sheet"
)

// A cell may say no more than that it holds what the cell above holds: idem, ", a drawn arrow.

// dittoSigns are the quotation marks and arrows with which people write a ditto. Of those in
// weakDittoSigns it takes two.
const (
	dittoSigns     = "\"”“„″〃»«‟↓⬇⇓⇩↑⬆⇑⇧"
	weakDittoSigns = "'’‘‚,´`′"
)

// longestDitto is the length of the longest ditto in bytes.
const longestDitto = 40

// IsDitto reports whether a text says only that the cell above counts here too.
func IsDitto(text string) bool {
	if text == "" || len(text) > longestDitto {
		return false
	}
	if c := text[0] | 0x20; 'a' <= c && c <= 'z' && !mayBeDittoWord(text) {
		return false
	}
	text = strings.TrimSpace(text)
	bare := strings.Trim(text, " .-–—_()[]")
	if bare == "" {
		return false
	}
	strong, weak := 0, 0
	for _, r := range bare {
		switch {
		case strings.ContainsRune(dittoSigns, r):
			strong++
		case strings.ContainsRune(weakDittoSigns, r):
			weak++
		case r != ' ':
			return isDittoWord(text, bare)
		}
	}
	return strong > 0 || weak > 1
}

// isDittoWord reports whether a text is a word for a ditto. One of two letters is also a code of a
// department, so it takes a full stop or hyphens: id., -do-.
func isDittoWord(text, bare string) bool {
	if len(bare) <= 2 && bare == text || !mayBeDittoWord(bare) {
		return false
	}
	return wordbook().has(classDitto, data.Fold(bare))
}

// mayBeDittoWord reports whether a text begins as a word for a ditto does: most do not, and need not
// be folded.
func mayBeDittoWord(text string) bool {
	return wordbook().classes[classDitto].beginnings.MayBegin(text)
}

// fillDittos writes what stands above into each cell that only says so, and counts them. Columns
// that tell people apart are left as they are: two people share no name, number or address.
func (k *Reader) fillDittos(t *Table) {
	for column := range t.Headers {
		if !t.hasDitto(column) || k.tellsApart(t, column) {
			continue
		}
		above := sheet.Cell{}
		for i := range t.Lines {
			cell := &t.Lines[i].Cells[column]
			if !isDittoCell(cell) {
				above = *cell
				continue
			}
			if above.Kind != sheet.Empty {
				*cell = above
				t.Dittos++
			}
		}
	}
}

func isDittoCell(cell *sheet.Cell) bool { return cell.Kind == sheet.Text && IsDitto(cell.Text) }

func (t *Table) hasDitto(column int) bool {
	for i := range t.Lines {
		if isDittoCell(&t.Lines[i].Cells[column]) {
			return true
		}
	}
	return false
}

// tellsApart reports whether a column holds what belongs to one person: a name, a number, an
// address. Where its header is unknown its values tell.
func (k *Reader) tellsApart(t *Table, column int) bool {
	if found := k.senses(t.Headers[column]); len(found) > 0 {
		return isOnePersons(found[0].field)
	}
	profile := t.profile(column)
	guesses := profile.guessFields(k.Year)
	return len(guesses) > 0 && isOnePersons(guesses[0].Field)
}

// isOnePersons reports whether a field belongs to one person: names, numbers and contact data.
func isOnePersons(f data.Field) bool {
	switch f {
	case data.FieldGiven, data.FieldInfix, data.FieldFamily, data.FieldInitials, data.FieldFullName,
		data.FieldEmployeeNumber, data.FieldMemberNumber, data.FieldEmail, data.FieldPhone, data.FieldStreet,
		data.FieldPostcode, data.FieldTown, data.FieldBirthDate:
		return true
	}
	return false
}

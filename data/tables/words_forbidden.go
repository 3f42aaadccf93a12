package tables

import (
	"slices"
	"strings"

	"kader/data"
	"kader/data/values"
)

// forbids reports whether the words of a header name a column that is never kept.
func (w *vocabulary) forbids(header string) bool { return w.forbidden.Forbids(header) }

// isAboutFamily reports whether a header is about a relative or an emergency contact.
func (w *vocabulary) isAboutFamily(header string) bool { return w.forbidden.IsAboutFamily(header) }

// isPayrollNumber reports whether a header names an employee number with a word about payroll
// beside it, which makes it no wage: "Medarbejdernr. (løn)", "Personalnr. Lohn".
func (w *vocabulary) isPayrollNumber(name string) bool {
	words := values.HeaderWords(name)
	rest := slices.DeleteFunc(slices.Clone(words), func(word string) bool { return w.has(classPayroll, word) })
	text := strings.Join(rest, " ")
	if len(rest) == len(words) || len(rest) == 0 || w.forbids(text) {
		return false
	}
	found := w.exactly(text)
	return len(found) > 0 && found[0].field == data.FieldEmployeeNumber
}

// namesDigitCount reports whether a header says that its numbers have 9 to 12 digits, as only
// numbers of people are explained: "Pers.nr (12 siffror)".
func (w *vocabulary) namesDigitCount(name string) bool {
	words := values.HeaderWords(name)
	for i := 1; i < len(words); i++ {
		switch words[i-1] {
		case "9", "10", "11", "12":
			if w.has(classDigits, words[i]) {
				return true
			}
		}
	}
	return false
}

package values

import "strings"

// SaysUnknown reports whether a text is a word for a value that nobody knows.
func SaysUnknown(text string) bool {
	unknown := &wordbook().unknown
	return unknown.mayHold(text) && unknown.words[HeaderKey(text)]
}

// SaysNobody reports whether a name stands for no person: a sign, a number, or a word for nobody
// or for a vacancy.
func SaysNobody(name string) bool {
	if letters(name) <= CountDigits(name) {
		return true
	}
	book := wordbook()
	if !book.nobody.mayHold(name) && !book.vacancy.mayHold(name) {
		return false
	}
	words := HeaderWords(name)
	return book.nobody.words[strings.Join(words, "")] || len(words) > 0 && book.vacancy.words[words[0]]
}

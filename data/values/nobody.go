package values

import "strings"

// SaysUnknown reports whether a text is a word for a value that nobody knows.
func SaysUnknown(text string) bool {
	words := wordbook()
	return words.mayBe(text, unknownWord) && words.is(HeaderKey(text), unknownWord)
}

// SaysNobody reports whether a name stands for no person: a sign, a number, or a word for nobody
// or for a vacancy.
func SaysNobody(name string) bool {
	if letters(name) <= CountDigits(name) {
		return true
	}
	words := wordbook()
	if !words.mayBe(name, nobodyWord, nothingWord, unknownWord, vacancyWord) {
		return false
	}
	folded := HeaderWords(name)
	return words.is(strings.Join(folded, ""), nobodyWord, nothingWord, unknownWord) ||
		len(folded) > 0 && words.is(folded[0], vacancyWord)
}

package values

import (
	"strings"
	"unicode"
)

// blankSigns are the signs that people put in a cell because it is empty.
const blankSigns = "-–—−_.…?/\\*~=:;,|'\"´`#()[]<> \u00a0"

// longestNothing is how many bytes a word for nothing has at most, with what stands around it.
const longestNothing = 48

// SaysNothing reports whether a text in a cell means that the cell is empty: a sign, or a word such as
// n.v.t., (leeg), NULL or "nog niet bekend". It is not for names: SaysUnknown and SaysNobody are.
func SaysNothing(text string) bool {
	if text == "" || len(text) > longestNothing {
		return false
	}
	inside := strings.Trim(text, blankSigns)
	if inside == "" {
		return true
	}
	book := wordbook()
	if !book.nothing.mayHold(inside) && !book.nothingSigned.mayHold(inside) {
		return false
	}
	key := HeaderKey(inside)
	return book.nothing.words[key] || book.nothingSigned.words[key] && hasSignsOfNothing(text)
}

// hasSignsOfNothing reports whether a short word stands in brackets, or with the signs of an abbreviation:
// (tom), N/A, n.b. Without them it may be a name.
func hasSignsOfNothing(text string) bool {
	first, last := text[0], text[len(text)-1]
	switch {
	case first == '#', first == '(' && last == ')', first == '[' && last == ']', first == '<' && last == '>':
		return true
	}
	inner := strings.TrimSuffix(text, ".")
	return strings.ContainsAny(inner, "./\\")
}

// SaysUnknown reports whether a text in a column of names means that the name is not known. Words that
// are names as well, such as Null, do not.
func SaysUnknown(text string) bool {
	unknown := &wordbook().unknown
	inside := strings.Trim(text, blankSigns)
	return unknown.mayHold(inside) && unknown.words[HeaderKey(inside)]
}

// MayBeInitials reports whether a text that says nothing elsewhere may be somebody's initials: N.A., X.
func MayBeInitials(text string) bool {
	return text == strings.ToUpper(text) && strings.ContainsFunc(text, unicode.IsUpper) &&
		(isInitials(text) || letters(text) <= 2 && !strings.ContainsAny(text, "/()[]<>#"))
}

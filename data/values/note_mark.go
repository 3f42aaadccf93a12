package values

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// raisedMarks are signs that point to a note.
const raisedMarks = "¹²³⁴⁵⁶⁷⁸⁹⁰†‡*⁾⁽"

// digitMark is a number with a bracket behind a word, or behind a year: "Dijk1)", "1-10-2026 2)".
var digitMark = regexp.MustCompile(`^(.*(?:\pL|\pL\.|[^0-9][0-9]{4}))\s?[0-9]\)$`)

// WithoutNoteMark leaves out the marks of notes behind a value: ², †, * and 1). What stands alone stays, and
// so does m².
func WithoutNoteMark(text string) string {
	if text == "" {
		return text
	}
	last, _ := utf8.DecodeLastRuneInString(text)
	if last == ')' && !strings.ContainsRune(text, '(') {
		if found := digitMark.FindStringSubmatch(text); found != nil {
			return found[1]
		}
		return text
	}
	if !strings.ContainsRune(raisedMarks, last) {
		return text
	}
	bare := strings.TrimRightFunc(text, func(r rune) bool {
		return strings.ContainsRune(raisedMarks, r) || unicode.IsSpace(r)
	})
	word := bare[strings.LastIndexAny(bare, " \t/")+1:]
	switch strings.TrimLeft(word, "0123456789.,") {
	case "m", "cm", "mm", "dm", "km":
		return text
	}
	if bare == "" {
		return text
	}
	return bare
}

// WithoutRemark leaves out a remark in words behind a day or an amount: "01-12-2026 (onder voorbehoud)",
// "1.12.2026 o.v.b.". One that takes the value back ("vervalt", "not yet") stays, so that nothing is read.
func WithoutRemark(text string) string {
	last, _ := utf8.DecodeLastRuneInString(text)
	if last != ')' && last != '.' && !unicode.IsLetter(last) {
		return text
	}
	end := strings.LastIndexByte(text, '(')
	if last == ')' && end < 0 || CountDigits(text) == 0 {
		return text
	}
	inBrackets := last == ')'
	if !inBrackets {
		end = strings.LastIndexFunc(text, unicode.IsDigit) + 1
	}
	bare, remark := strings.TrimSpace(text[:end]), strings.TrimSpace(text[end:])
	book := wordbook()
	switch {
	case CountDigits(bare) == 0, letters(remark) == 0, takesBack(remark):
		return text
	case !inBrackets && !book.reserve.words[HeaderKey(remark)]:
		return text
	}
	return bare
}

// IsTakenBack reports whether what stands behind the last digit of a text may say that the value before it
// does not count: "32 (vervalt)", "80% not yet".
func IsTakenBack(text string) bool {
	last := strings.LastIndexFunc(text, unicode.IsDigit)
	return last >= 0 && last+1 < len(text) && takesBack(text[last+1:])
}

// takesBack reports whether a remark may say that the value before it does not count.
func takesBack(remark string) bool {
	return slices.ContainsFunc(HeaderWords(remark), func(word string) bool { return wordbook().is(word, voidWord) })
}

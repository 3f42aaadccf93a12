package values

import (
	"slices"
	"strings"
	"unicode"

	"kader/data"
)

// HeaderKey writes a header as it is looked up: folded, letters and digits only. A
// header of nothing but a sign stays that sign.
func HeaderKey(header string) string {
	folded := data.Fold(header)
	key := strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || r == '%' || r == '#' {
			return r
		}
		return -1
	}, folded)
	if key == "" {
		return folded
	}
	return key
}

// looseKeys writes letters of the north and of German that lists spell out.
var looseKeys = strings.NewReplacer("oe", "o", "ae", "a", "aa", "a", "ue", "u")

func LooseHeaderKey(key string) string { return looseKeys.Replace(key) }

// HeaderWords splits a header into folded words: at blanks and signs, and where a
// capital follows a small letter, as in StartDate.
func HeaderWords(header string) []string {
	var b strings.Builder
	small := false
	for _, r := range header {
		if small && unicode.IsUpper(r) {
			b.WriteByte(' ')
		}
		small = unicode.IsLower(r)
		if unicode.IsLetter(r) || unicode.IsDigit(r) || r == '%' {
			b.WriteRune(r)
		} else {
			b.WriteByte(' ')
		}
	}
	return strings.Fields(data.Fold(b.String()))
}

// HasAnyPrefix reports whether a word begins with one of the prefixes.
func HasAnyPrefix(word string, prefixes ...string) bool {
	return slices.ContainsFunc(prefixes, func(prefix string) bool { return strings.HasPrefix(word, prefix) })
}

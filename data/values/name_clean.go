package values

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"kader/data"
)

// cutParentheses takes the text in parentheses or quotes out of a name. It returns that text where
// it is the name somebody is called by, "Berg, J. van der (Jan)", or initials, "Jan (J.P.) Bos";
// remarks are left out.
func cutParentheses(full string) (rest, call, initials string) {
	before, after, found := strings.Cut(full, "(")
	closing := ")"
	if !found {
		if before, after, found = strings.Cut(full, " \""); !found {
			return full, "", ""
		}
		closing = "\""
	}
	inside, behind, _ := strings.Cut(after, closing)
	words := withoutTitles(nameWords(inside))
	switch {
	case len(words) == 0:
	case !slices.ContainsFunc(words, func(w string) bool { return !isInitials(w) }):
		initials = strings.Join(words, " ")
	case !slices.ContainsFunc(words, func(w string) bool { return !isCallName(w) }):
		call = strings.Join(words, " ")
	}
	return before + " " + behind, call, initials
}

// isCallName reports whether a word in parentheses is a name, not a remark.
func isCallName(word string) bool {
	plain := strings.Trim(word, ".")
	if StartsSmall(word) || letters(word) < 2 ||
		strings.ContainsFunc(plain, func(r rune) bool { return !unicode.IsLetter(r) && !strings.ContainsRune("-'’", r) }) {
		return false
	}
	if wordbook().is(data.Fold(plain), remarkWord) {
		return false
	}
	return utf8.RuneCountInString(plain) > 2 || strings.ContainsFunc(plain, unicode.IsLower)
}

// nameFromAddress writes the name in an address as names are written:
// jan.van.der.berg@bedrijf.example, jan.jansen. Any other text is returned as it is.
func nameFromAddress(full string) string {
	trimmed := strings.TrimSpace(full)
	local, _, isAddress := strings.Cut(trimmed, "@")
	parts := strings.FieldsFunc(local, func(r rune) bool { return r == '.' || r == '_' })
	if len(parts) < 2 ||
		strings.ContainsFunc(local, func(r rune) bool { return !unicode.IsLetter(r) && !strings.ContainsRune("._-'", r) }) {
		return full
	}
	if !isAddress &&
		(local != strings.ToLower(local) || strings.HasSuffix(local, ".") || letters(parts[len(parts)-1]) < 3 ||
			isTitle(parts[0]+".", true) || particleOf(local) != noParticle) {
		return full
	}
	for i, part := range parts {
		if letters(part) == 1 {
			parts[i] = part + "."
		}
	}
	return strings.ToUpper(strings.Join(parts, " "))
}

// withoutSigns takes off what people put beside a name: a star, quotes, and
// characters that nobody sees.
func withoutSigns(s string) string {
	if !strings.ContainsFunc(s, isSign) {
		return s
	}
	return strings.Map(func(r rune) rune {
		switch {
		case !isSign(r):
			return r
		case r == '*' || r == '"':
			return ' '
		}
		return -1
	}, s)
}

func isSign(r rune) bool {
	switch r {
	case '*', '"', '“', '”', '„', '«', '»', '†', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u00ad':
		return true
	}
	return false
}

// withoutTitles leaves out titles before and behind a name.
func withoutTitles(words []string) []string {
	for len(words) > 0 && isTitle(words[0], len(words) > 1) {
		if words[0] == "cand." && len(words) > 2 && strings.HasSuffix(words[1], ".") && StartsSmall(words[1]) {
			words = words[1:] // cand. merc.
		}
		words = words[1:]
	}
	if len(words) > 2 && strings.EqualFold(words[0], "de") && words[1] == "heer" {
		words = words[2:]
	}
	for len(words) > 0 && (isTitle(words[len(words)-1], false) || len(words) > 1 && isDegree(words[len(words)-1])) {
		words = words[:len(words)-1]
	}
	return words
}

// isTitle reports whether a word is a title. Some are only with a dot, or at the
// start of a name (leading), because they are names elsewhere.
func isTitle(word string, leading bool) bool {
	words, lower := wordbook(), strings.ToLower(word)
	switch {
	case words.is(lower, titleWord):
		return true
	case words.is(lower, firstTitleWord):
		return leading
	}
	return strings.HasPrefix(lower, "cand.") || strings.HasPrefix(lower, "stud.") && len(lower) > len("stud.")
}

// isDegree reports whether a word behind a name is a degree.
func isDegree(word string) bool {
	return wordbook().is(strings.ToLower(strings.TrimSuffix(word, ".")), degreeWord)
}

// withoutBirthName leaves out the name somebody was born with: "Bakker geb. de Wit".
func withoutBirthName(words []string) []string {
	for i, word := range words {
		if i > 0 && wordbook().is(strings.ToLower(strings.TrimSuffix(word, ".")), bornWord) {
			return words[:i]
		}
	}
	return words
}

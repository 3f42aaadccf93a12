package values

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// isCapitals reports whether a name is written in capitals only. Initials alone
// say nothing: "J.P." is written as it should be.
func isCapitals(s string) bool {
	words := 0
	for _, word := range strings.Fields(s) {
		if strings.ContainsFunc(withoutMc(word), isSmallLetter) {
			return false
		}
		if !isInitials(word) && letters(word) > 1 && strings.ContainsFunc(word, isCapitalLetter) {
			words++
		}
	}
	return words > 0
}

// withoutMc takes off the small letter that a Scottish name in capitals keeps: McDONALD.
func withoutMc(word string) string {
	rest, found := strings.CutPrefix(word, "Mc")
	if !found || letters(rest) < 2 || rest != strings.ToUpper(rest) {
		return word
	}
	return rest
}

// IsSmall reports whether a text is written in small letters only.
func IsSmall(s string) bool {
	return strings.ContainsFunc(s, isSmallLetter) && !strings.ContainsFunc(s, isCapitalLetter)
}

// HasCapital reports whether a text has a letter of which there is a small one as well.
func HasCapital(s string) bool { return strings.ContainsFunc(s, isCapitalLetter) }

// isSmallLetter and isCapitalLetter tell the letters of scripts that write names in both. Georgian has
// capitals, but not in names; most scripts have none.
func isSmallLetter(r rune) bool { return unicode.IsLower(r) && !unicode.Is(unicode.Georgian, r) }

func isCapitalLetter(r rune) bool {
	return (unicode.IsUpper(r) || unicode.IsTitle(r)) && !unicode.Is(unicode.Georgian, r)
}

// letters counts the letters of a word.
func letters(word string) int {
	n := 0
	for _, r := range word {
		if unicode.IsLetter(r) {
			n++
		}
	}
	return n
}

// properCase writes a name of capitals as names are written: "van der Berg",
// "McDonald", "d'Ancona", "IJssel", "Jansen-de Vries". Words that start a family
// name are small where small is true.
func properCase(s string, small bool) string {
	words := strings.Fields(s)
	for i, word := range words {
		if isInitials(word) || i > 0 && strings.Trim(word, "IV") == "" && Generation(word) > 0 {
			continue
		}
		parts := strings.Split(word, "-")
		for j, part := range parts {
			following := j < len(parts)-1 || i < len(words)-1
			if (small || j > 0) && following && particleOf(part) == dutchParticle {
				parts[j] = strings.ToLower(part)
			} else {
				parts[j] = properWord(part)
			}
		}
		words[i] = strings.Join(parts, "-")
	}
	return strings.Join(words, " ")
}

// properWord writes one word with a capital where it belongs.
func properWord(word string) string {
	lower := strings.ToLower(word)
	if before, after, found := cutApostrophe(lower); found {
		switch {
		case before == "" || utf8.RuneCountInString(after) < 2:
			return lower // 't, 's; and what is no name
		case strings.TrimRight(before, "'’") == "d" || strings.TrimRight(before, "'’") == "l":
			return before + upperFirst(after) // d'Ancona
		}
		return upperFirst(before) + upperFirst(after) // O'Brien
	}
	switch {
	case strings.HasPrefix(lower, "mc") && len(lower) > 3:
		return "Mc" + upperFirst(lower[2:])
	case strings.HasPrefix(lower, "ij"):
		return "IJ" + lower[2:]
	case strings.HasPrefix(word, "İ"): // of Turkish
		return "İ" + lower[1:]
	}
	return upperFirst(lower)
}

// cutApostrophe splits a word behind its apostrophe.
func cutApostrophe(word string) (before, after string, found bool) {
	i := strings.IndexAny(word, "'’")
	if i < 0 {
		return word, "", false
	}
	_, size := utf8.DecodeRuneInString(word[i:])
	if i == 0 {
		return "", word, true
	}
	return word[:i+size], word[i+size:], true
}

func upperFirst(word string) string {
	if word == "" {
		return ""
	}
	r, size := utf8.DecodeRuneInString(word)
	if !isSmallLetter(r) {
		return word
	}
	return string(unicode.ToUpper(r)) + word[size:]
}

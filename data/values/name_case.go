package values

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// isCapitals tells whether a name is written in capitals only. Initials alone
// say nothing: "J.P." is written as it should be.
func isCapitals(s string) bool {
	words := 0
	for _, word := range strings.Fields(s) {
		if strings.ContainsFunc(word, unicode.IsLower) {
			return false
		}
		if !isInitials(word) && letters(word) > 1 {
			words++
		}
	}
	return words > 0
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
	return string(unicode.ToUpper(r)) + word[size:]
}

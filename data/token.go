package data

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Token is a run of letters and digits in a text. Characters that nobody sees are part of
// the word in which they stand.
type Token struct {
	Folded     string
	Start, End int  // in bytes of the text
	Capital    bool // begins with a capital
}

// TokensOf takes a text apart. Marks between the words, apostrophes and hyphens too, are none.
func TokensOf(text string) []Token {
	var words []Token
	start, seen := -1, false // seen: a letter or digit stands in the word
	flush := func(end int) {
		if start >= 0 && seen {
			words = append(words, tokenAt(text, start, end))
		}
		start, seen = -1, false
	}
	for i, r := range text {
		switch {
		case isWordRune(r):
			if start < 0 {
				start = i
			}
			seen = true
		case isUnseen(r) || unicode.Is(unicode.M, r):
			if start < 0 {
				start = i
			}
		default:
			flush(i)
		}
	}
	flush(len(text))
	return words
}

func tokenAt(text string, start, end int) Token {
	w := Token{Start: start, End: end}
	seen := text[start:end]
	for i := range len(seen) {
		if seen[i] >= utf8.RuneSelf {
			seen = strings.Map(func(r rune) rune {
				if isUnseen(r) {
					return -1
				}
				return r
			}, seen)
			break
		}
	}
	first, _ := utf8.DecodeRuneInString(seen)
	w.Folded, w.Capital = Fold(seen), unicode.IsUpper(first) || unicode.IsTitle(first)
	return w
}

func isWordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// isUnseen reports whether a character shows as nothing: soft hyphens, joiners, marks of
// direction.
func isUnseen(r rune) bool {
	return r >= utf8.RuneSelf && (unicode.Is(unicode.Cf, r) || r == '\u034f')
}

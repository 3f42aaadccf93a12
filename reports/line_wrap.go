package reports

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// wrap breaks text into lines no wider than width: at blanks, behind hyphens and slashes,
// and inside a word that is too long for a line. Line feeds are kept, runs of blanks become
// one.
func wrap(text string, width float64, measure func(string) float64) []string {
	var lines []string
	for paragraph := range strings.SplitSeq(text, "\n") {
		lines = append(lines, wrapParagraph(paragraph, width, measure)...)
	}
	return lines
}

func wrapParagraph(text string, width float64, measure func(string) float64) []string {
	var lines []string
	current, used, blank := "", 0.0, measure(" ")
	for _, word := range strings.FieldsFunc(text, func(r rune) bool { return r == ' ' || r == '\t' }) {
		gap := blank
		for _, piece := range breakable(word) {
			if current == "" {
				gap = 0
			}
			wide := measure(piece)
			if current != "" && used+gap+wide > width {
				lines = append(lines, current)
				current, used, gap = "", 0, 0
			}
			for wide > width {
				head, tail := splitWord(piece, width, measure)
				if tail == "" {
					break
				}
				lines, piece = append(lines, head), tail
				wide = measure(piece)
			}
			if gap > 0 {
				current += " "
			}
			current, used, gap = current+piece, used+gap+wide, 0
		}
	}
	return append(lines, current)
}

// breakable splits a word behind the hyphens and slashes between letters, where a line may
// be broken. Dates and other numbers stay whole.
func breakable(word string) []string {
	var parts []string
	start, before := 0, rune(0)
	for i, r := range word {
		next := i + utf8.RuneLen(r)
		after, _ := utf8.DecodeRuneInString(word[next:])
		if (r == '-' || r == '/' || r == '\u2013') && unicode.IsLetter(before) && unicode.IsLetter(after) {
			parts = append(parts, word[start:next])
			start = next
		}
		before = r
	}
	return append(parts, word[start:])
}

// splitWord splits a word behind the most letters that fit, at least one.
func splitWord(word string, width float64, measure func(string) float64) (head, tail string) {
	used := 0.0
	for i, r := range word {
		used += measure(string(r))
		if i > 0 && used > width {
			return word[:i], word[i:]
		}
	}
	return word, ""
}

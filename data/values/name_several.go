package values

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
)

// Several is what a cell of names says of how many people stand in it.
type Several int

// The answers.
const (
	OnePerson     Several = iota
	MaybeSeveral          // as many names as lines, none of them surely a whole one
	SurelySeveral         // a whole name in each line
)

// MostPeople is how many people of one cell are told apart.
const MostPeople = 20

// longestOfSeveral is the length in bytes of the longest text that is looked at for several people: whoever
// is told apart has a name of at most some hundred letters.
const longestOfSeveral = 4000

// listMark is what stands before each name of a list within a cell: "1.", "-", "•".
var listMark = regexp.MustCompile(`^(?:[0-9]{1,2}[.)]|[-–•*])\s+`)

// andWords stand between two names in one line.
var andWords = regexp.MustCompile(`\s*;\s*|\s+(?:/|&|\+|en|og|and|und|och)\s+`)

// SplitPeople returns the names of a cell in which each person stands on a line of their own, or behind a
// sign or a word such as "en". A line in brackets is a remark about the person above.
func SplitPeople(text string) ([]string, Several) {
	if len(text) > longestOfSeveral || !mayHoldSeveral(text) {
		return nil, OnePerson
	}
	names := linesOf(text)
	if len(names) == 1 {
		names = andWords.Split(names[0], MostPeople+1)
	}
	if len(names) < 2 || len(names) > MostPeople {
		return nil, OnePerson
	}
	if couple := coupleOf(names); couple != nil {
		return couple, MaybeSeveral
	}
	sure := 0
	for _, name := range names {
		if !looksWhole(name) {
			return nil, OnePerson
		}
		if isSurelyWhole(name) {
			sure++
		}
	}
	if sure == 0 || sure < len(names)-1 && sure*2 < len(names) {
		return names, MaybeSeveral
	}
	return names, SurelySeveral
}

// coupleOf returns the names of two people of whom the first has a given name only, "Tom and Sarah Reed": perhaps
// that of the same family. It is nil for other names.
func coupleOf(names []string) []string {
	if len(names) != 2 || !firstNames().Has(names[0]) || !looksWhole(names[1]) {
		return nil
	}
	second := ParseName(names[1])
	if second.Family == "" || !firstNames().Has(second.Given) {
		return nil
	}
	family := strings.TrimSpace(second.Infix + " " + second.Family)
	return []string{names[0] + " " + family, names[1]}
}

// mayHoldSeveral reports whether a text has a sign or word that may part people; most have none.
func mayHoldSeveral(text string) bool {
	return strings.ContainsAny(text, "\n\r;/&+") || strings.Contains(text, " en ") || strings.Contains(text, " og ") ||
		strings.Contains(text, " and ") || strings.Contains(text, " und ") || strings.Contains(text, " och ")
}

// LinesOfCell returns the lines of a cell that hold something; a text that is too long to be dealt out to
// people is one line.
func LinesOfCell(text string) []string {
	if len(text) > longestOfSeveral {
		return []string{text}
	}
	var lines []string
	for line := range strings.SplitSeq(strings.ReplaceAll(text, "\r", "\n"), "\n") {
		if line = strings.TrimSpace(line); line != "" {
			lines = append(lines, line)
		}
	}
	return lines
}

// linesOf returns the names in the lines of a cell, remarks in brackets behind the name above them.
func linesOf(text string) []string {
	var names []string
	for _, line := range LinesOfCell(text) {
		line = strings.TrimSpace(listMark.ReplaceAllString(line, ""))
		if last := len(names) - 1; last >= 0 && strings.HasPrefix(line, "(") {
			names[last] += " " + line
		} else if line != "" {
			names = append(names, line)
		}
	}
	return names
}

// looksWhole reports whether a text can be a name of at least two parts: words with capitals, infixes,
// initials.
func looksWhole(name string) bool {
	rest, _, _ := cutGroups(name)
	parts := bareParts(rest)
	if len(parts) == 0 || len(parts) > 2 || CountDigits(rest) > 0 {
		return false
	}
	words := slices.Concat(parts...)
	if len(words) < 2 || len(words) > 6 || len(parts) == 1 && infixRun(words, false) == len(words)-1 {
		return false
	}
	return !slices.ContainsFunc(words, func(word string) bool {
		return StartsSmall(word) && particleOf(word) == noParticle ||
			strings.ContainsFunc(word, func(r rune) bool {
				return !unicode.IsLetter(r) && !unicode.IsMark(r) && !strings.ContainsRune(".-'’ ", r)
			})
	})
}

// isSurelyWhole reports whether a text is a name: family name and given name about a comma, initials,
// or a common given name.
func isSurelyWhole(name string) bool {
	rest, _, _ := cutGroups(name)
	parts := bareParts(rest)
	if len(parts) == 2 {
		return leadingInfix(parts[1], false) < len(parts[1])
	}
	words := slices.Concat(parts...)
	return isInitials(words[0]) || initialsAfterFamily(words, false) > 0 || slices.ContainsFunc(words, firstNames().Has)
}

// IsWholeName reports whether a text is surely the name of one person: with a given name about a comma, initials,
// or a common given name.
func IsWholeName(text string) bool { return looksWhole(text) && isSurelyWhole(text) }

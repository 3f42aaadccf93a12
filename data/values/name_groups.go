package values

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"kader/data"
)

// group is a text in parentheses or quotes within a name.
type group struct {
	whole, inside string
	quoted        bool
}

// mostGroups is how many groups of one name are looked at.
const mostGroups = 4

// longestQuote is within how many bytes a quote must close.
const longestQuote = 80

// groupsOf returns the groups of a name, in order.
func groupsOf(full string) []group {
	if !strings.ContainsAny(full, "([\"“”„«»‘’'") {
		return nil
	}
	var list []group
	blank := true // before the sign that may open
	for i, r := range full {
		if len(list) == mostGroups {
			break
		}
		if len(list) > 0 && i < strings.Index(full, list[len(list)-1].whole)+len(list[len(list)-1].whole) {
			continue
		}
		if g, ok := groupAt(full, i, r, blank); ok {
			list = append(list, g)
		}
		blank = unicode.IsSpace(r)
	}
	return list
}

// groupAt returns the group that opens at a place. A quote opens behind a blank and closes before one;
// a parenthesis that nothing closes holds the rest.
func groupAt(full string, at int, open rune, blank bool) (group, bool) {
	if open == utf8.RuneError { // a byte that is no letter, and as long as it is
		return group{}, false
	}
	rest := full[at+utf8.RuneLen(open):]
	switch open {
	case '(', '[':
		inside, _, closed := strings.Cut(rest, map[rune]string{'(': ")", '[': "]"}[open])
		if !closed && open == '[' {
			return group{}, false
		}
		return group{whole: full[at:min(len(full), at+2+len(inside))], inside: inside}, true
	}
	closing := closingQuotes(open)
	if closing == "" || !blank || at == 0 {
		return group{}, false
	}
	end := strings.IndexAny(rest[:min(len(rest), longestQuote)], closing)
	if end <= 0 {
		return group{}, false
	}
	_, size := utf8.DecodeRuneInString(rest[end:])
	g := group{whole: full[at : at+utf8.RuneLen(open)+end+size], inside: rest[:end], quoted: true}
	next, _ := utf8.DecodeRuneInString(rest[end+size:])
	apart := end+size == len(rest) || unicode.IsSpace(next) || next == ','
	return g, apart && (g.callName() != "" || g.isByname() && strings.TrimSpace(rest[end+size:]) != "")
}

// closingQuotes returns the signs that close a quote.
func closingQuotes(open rune) string {
	switch open {
	case '"':
		return "\"”"
	case '“':
		return "”“\""
	case '„':
		return "“”"
	case '«':
		return "»"
	case '»':
		return "«"
	case '”':
		return "”"
	case '‘', '’':
		return "’"
	case '\'':
		return "'"
	}
	return ""
}

// saysAround reports whether a group holds only what stands around a name: titles, degrees, what is said
// of the birth.
func (g *group) saysAround() bool {
	if g.quoted {
		return false
	}
	words := nameWords(g.inside)
	return len(words) == 0 || len(withoutBirth(words, true)) == 0 || !slices.ContainsFunc(words, func(word string) bool {
		return !isDegree(word) && !isTitle(word, true)
	})
}

// callName returns the name that somebody is called by, "" where the group holds none.
func (g *group) callName() string {
	words := withoutTitles(nameWords(g.inside))
	if len(words) == 0 || slices.ContainsFunc(words, func(word string) bool { return !isCallName(word) }) {
		return ""
	}
	return strings.Join(words, " ")
}

// isByname reports whether a group within a name is what somebody is called besides: "de Kraan".
func (g *group) isByname() bool {
	words := strings.Fields(g.inside)
	return g.whole[0] == '"' && len(words) > 1 && StartsSmall(words[0]) && isCallName(words[len(words)-1])
}

// initials returns the initials that a group holds, "" where it holds none.
func (g *group) initials() string {
	words := withoutTitles(nameWords(g.inside))
	if len(words) == 0 || slices.ContainsFunc(words, func(word string) bool { return !isInitials(word) }) {
		return ""
	}
	return strings.Join(words, " ")
}

// cutGroups takes the texts in parentheses or quotes out of a name. It returns the name somebody is
// called by, "Berg, J. van der (Jan)", and initials, "Jan (J.P.) Bos"; remarks are left out.
func cutGroups(full string) (rest, call, initials string) {
	rest = full
	for _, g := range groupsOf(full) {
		rest = strings.Replace(rest, g.whole, " ", 1)
		if g.saysAround() {
			continue
		}
		switch found := g.initials(); {
		case found != "" && initials == "":
			initials = found
		case found == "" && call == "":
			call = g.callName()
		}
	}
	if isCapitals(call) && isCapitals(rest) {
		call = properCase(call, false)
	}
	return rest, call, initials
}

// isCallName reports whether a word in parentheses is a name, not a remark.
func isCallName(word string) bool {
	plain := strings.Trim(word, ".")
	if StartsSmall(word) || letters(word) < 2 ||
		strings.ContainsFunc(plain, func(r rune) bool { return !unicode.IsLetter(r) && !strings.ContainsRune("-'’", r) }) {
		return false
	}
	if abbreviation, rest, found := strings.Cut(plain, "-"); found && StartsSmall(rest) && isCapitalWord(abbreviation) {
		return false // OR-lid
	}
	if folded := data.Fold(plain); wordbook().is(folded, remarkWord) || wordbook().post.words[HeaderKey(folded)] {
		return false
	}
	return utf8.RuneCountInString(plain) > 2 || strings.ContainsFunc(plain, unicode.IsLower)
}

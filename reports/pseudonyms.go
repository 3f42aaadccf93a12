package reports

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"kader/data"
)

// maxNameWords is the longest name, in words, that is found inside a sentence.
const maxNameWords = 6

// pseudonyms replaces the names of people of the dossier by their initials.
type pseudonyms struct {
	off       bool
	initials  map[data.ID]string // initials of each person
	fullNames map[string]string  // folded full name → initials
	nameWords map[string]bool    // folded given and family names
}

// newPseudonyms knows everyone in the dossier. If names are allowed, it replaces nothing.
func newPseudonyms(people []data.Person, names bool) *pseudonyms {
	v := &pseudonyms{off: names}
	if names {
		return v
	}
	v.initials, v.fullNames, v.nameWords = make(map[data.ID]string), make(map[string]string), make(map[string]bool)
	for i := range people {
		p := &people[i]
		initials := initialsOf(p.Name)
		v.initials[p.ID] = initials
		v.addName(p.Name, initials)
	}
	return v
}

// addName adds the orders and forms in which people write a name.
func (v *pseudonyms) addName(n data.Name, initials string) {
	given, infix, family := nameKey(n.Given), nameKey(n.Infix), nameKey(n.Family)
	ways := [][]string{{given, family}, {family, given}, {nameKey(n.Initials), infix, family}}
	if infix != "" {
		ways = append(ways, []string{given, infix, family}, []string{family, given, infix}, []string{infix, family, given})
	}
	for _, way := range ways {
		if key := joinParts(way); strings.Contains(key, " ") {
			v.fullNames[key] = initials
		}
	}
	for _, part := range [...]string{given, family} {
		for word := range strings.FieldsSeq(part) {
			v.nameWords[word] = true
		}
	}
}

// joinParts joins the parts that are not empty by blanks.
func joinParts(parts []string) string {
	joined := ""
	for _, part := range parts {
		switch {
		case joined == "":
			joined = part
		case part != "":
			joined += " " + part
		}
	}
	return joined
}

// initialsOf returns the initials of a name: "J.B." for Jan van der Berg.
func initialsOf(n data.Name) string {
	first, _ := utf8.DecodeRuneInString(strings.TrimSpace(n.Given + n.Initials))
	last, _ := utf8.DecodeRuneInString(strings.TrimSpace(n.Family))
	var b strings.Builder
	for _, r := range []rune{first, last} {
		if r != utf8.RuneError {
			b.WriteRune(unicode.ToUpper(r))
			b.WriteByte('.')
		}
	}
	return b.String()
}

// nameKey returns the folded words of a name, separated by one blank.
func nameKey(s string) string {
	if s == "" {
		return ""
	}
	return strings.Join(strings.FieldsFunc(data.Fold(s), isSeparator), " ")
}

// isSeparator reports whether r stands between words.
func isSeparator(r rune) bool {
	return !unicode.IsLetter(r) && !unicode.IsMark(r) && !unicode.IsDigit(r)
}

// replaceNames replaces every full name of a known person by the initials.
func (v *pseudonyms) replaceNames(s string) string {
	if v.off || s == "" {
		return s
	}
	words := findWords(s)
	var b strings.Builder
	end := 0 // of what is written
	for i := 0; i < len(words); i++ {
		for n := min(maxNameWords, len(words)-i); n > 1; n-- {
			from, to := words[i].from, words[i+n-1].to
			if initials, ok := v.fullNames[nameKey(s[from:to])]; ok {
				b.WriteString(s[end:from])
				b.WriteString(initials)
				end, i = to, i+n-1
				break
			}
		}
	}
	b.WriteString(s[end:])
	return b.String()
}

// responsible returns who does an action: the initials of the person, or, where only words
// are known, those words with names replaced by initials.
func (v *pseudonyms) responsible(a data.Action) string {
	if v.off {
		return a.Who
	}
	if initials := v.initials[a.RepID]; initials != "" {
		return initials
	}
	s := v.replaceNames(a.Who)
	var b strings.Builder
	end := 0
	for _, w := range findWords(s) {
		first, _ := utf8.DecodeRuneInString(s[w.from:])
		if !unicode.IsUpper(first) || !v.nameWords[nameKey(s[w.from:w.to])] {
			continue
		}
		b.WriteString(s[end:w.from])
		b.WriteString(string(first) + ".")
		end = w.to
	}
	b.WriteString(s[end:])
	return b.String()
}

// wordSpan is the range of a word, in bytes.
type wordSpan struct{ from, to int }

// findWords returns the words of a text: runs of letters, marks and digits.
func findWords(s string) []wordSpan {
	var words []wordSpan
	start := -1
	for i, r := range s {
		switch {
		case isSeparator(r) && start >= 0:
			words = append(words, wordSpan{start, i})
			start = -1
		case !isSeparator(r) && start < 0:
			start = i
		}
	}
	if start >= 0 {
		words = append(words, wordSpan{start, len(s)})
	}
	return words
}

package reports

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"kader/data"
)

// maxNameWords is the longest name, in words, that a veil finds inside a sentence.
const maxNameWords = 6

// veil writes initials where a text names a person of the dossier.
type veil struct {
	lifted bool
	byID   map[data.ID]string // initials of each person
	full   map[string]string  // folded full name → initials
	words  map[string]bool    // folded given and family names
}

// newVeil knows everyone in the dossier. With names allowed it changes nothing.
func newVeil(people []data.Person, names bool) *veil {
	v := &veil{lifted: names}
	if names {
		return v
	}
	v.byID, v.full, v.words = make(map[data.ID]string), make(map[string]string), make(map[string]bool)
	for i := range people {
		p := &people[i]
		initials := initialsOf(p.Name)
		v.byID[p.ID] = initials
		v.learn(p.Name, initials)
	}
	return v
}

// learn remembers the ways in which people write a name.
func (v *veil) learn(n data.Name, initials string) {
	given, infix, family := nameKey(n.Given), nameKey(n.Infix), nameKey(n.Family)
	ways := [][]string{{given, family}, {family, given}, {nameKey(n.Initials), infix, family}}
	if infix != "" {
		ways = append(ways, []string{given, infix, family}, []string{family, given, infix}, []string{infix, family, given})
	}
	for _, way := range ways {
		if key := joinParts(way); strings.Contains(key, " ") {
			v.full[key] = initials
		}
	}
	for _, part := range [...]string{given, family} {
		for word := range strings.FieldsSeq(part) {
			v.words[word] = true
		}
	}
}

// joinParts puts a blank between the parts that are there.
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

// initialsOf shortens a name: "Jan van der Berg" is "J.B."
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

// nameKey folds a name to words with one blank between them.
func nameKey(s string) string {
	if s == "" {
		return ""
	}
	return strings.Join(strings.FieldsFunc(data.Fold(s), notInName), " ")
}

func notInName(r rune) bool {
	return !unicode.IsLetter(r) && !unicode.IsMark(r) && !unicode.IsDigit(r)
}

// text replaces every full name of a known person by the initials.
func (v *veil) text(s string) string {
	if v.lifted || s == "" {
		return s
	}
	words := wordsOf(s)
	var b strings.Builder
	end := 0 // of what is written
	for i := 0; i < len(words); i++ {
		for n := min(maxNameWords, len(words)-i); n > 1; n-- {
			from, to := words[i].from, words[i+n-1].to
			if initials, ok := v.full[nameKey(s[from:to])]; ok {
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

// who writes the name behind an action: the initials of the person meant, and
// where only words are known, initials for those that are somebody's name.
func (v *veil) who(a data.Action) string {
	if v.lifted {
		return a.Who
	}
	if initials := v.byID[a.RepID]; initials != "" {
		return initials
	}
	s := v.text(a.Who)
	var b strings.Builder
	end := 0
	for _, w := range wordsOf(s) {
		first, _ := utf8.DecodeRuneInString(s[w.from:])
		if !unicode.IsUpper(first) || !v.words[nameKey(s[w.from:w.to])] {
			continue
		}
		b.WriteString(s[end:w.from])
		b.WriteString(string(first) + ".")
		end = w.to
	}
	b.WriteString(s[end:])
	return b.String()
}

type wordSpan struct{ from, to int }

// wordsOf finds the words of a text: runs of letters, marks and digits.
func wordsOf(s string) []wordSpan {
	var words []wordSpan
	start := -1
	for i, r := range s {
		switch {
		case notInName(r) && start >= 0:
			words = append(words, wordSpan{start, i})
			start = -1
		case !notInName(r) && start < 0:
			start = i
		}
	}
	if start >= 0 {
		words = append(words, wordSpan{start, len(s)})
	}
	return words
}

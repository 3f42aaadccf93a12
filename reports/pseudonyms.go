package reports

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"kader/data"
)

// maxNameWords is the longest name, in words, that is found inside a sentence.
const maxNameWords = 6

// pseudonyms replaces the names of people of the dossier by their first letters, as few as
// fit nobody else in the same paper.
type pseudonyms struct {
	off       bool
	people    map[data.ID]*alias
	fullNames map[string]*alias // folded full name, in the forms in which people write it
	nameWords map[string]bool   // folded given and family names
	reps      map[string]*alias // folded given name of one rep only
	words     map[string]*alias // folded name that stands alone: "Jan"
	aliases   aliases
}

// newPseudonyms knows everyone in the dossier. If names are allowed, it replaces nothing.
func newPseudonyms(d *data.Dossier, o Options) *pseudonyms {
	v := &pseudonyms{off: o.Names}
	if v.off {
		return v
	}
	v.people, v.fullNames, v.nameWords = make(map[data.ID]*alias), make(map[string]*alias), make(map[string]bool)
	v.reps, v.words = make(map[string]*alias), make(map[string]*alias)
	for i := range d.People {
		p := &d.People[i]
		a := newAlias(p.Name)
		v.people[p.ID] = a
		v.addName(p.Name, a)
		if p.IsActiveRep(o.Today) {
			v.addRep(nameKey(p.Given), a)
		}
	}
	v.findShown(d, o.Today)
	v.aliases.choose()
	return v
}

// findShown goes through all that a paper prints, so that the aliases know who is in it.
func (v *pseudonyms) findShown(d *data.Dossier, today data.Date) {
	texts := []string{d.Group.Reason, d.Group.Asks}
	for _, t := range d.Topics {
		texts = append(texts, t.Title, t.Note)
	}
	for _, g := range d.Goals {
		texts = append(texts, g.Title, g.Indicator, g.Baseline, g.Target)
	}
	for _, m := range d.Meetings {
		texts = append(texts, m.Title, m.Place, m.Agenda, m.Summary)
	}
	actions, _ := shownActions(d.Actions, today)
	for _, a := range actions {
		texts = append(texts, a.Title)
		v.responsible(a)
	}
	for _, text := range texts {
		v.replaceNames(text)
	}
}

// addRep knows a given name under which a group means one rep. Of two reps with the same
// given name it knows neither.
func (v *pseudonyms) addRep(given string, a *alias) {
	if other, known := v.reps[given]; known && other != a {
		a = nil
	}
	v.reps[given] = a
}

// addName adds the orders and forms in which people write a name. A form that fits two
// people stands for either.
func (v *pseudonyms) addName(n data.Name, a *alias) {
	given, infix, family := nameKey(n.Given), nameKey(n.Infix), nameKey(n.Family)
	ways := [][]string{{given, family}, {family, given}, {nameKey(n.Initials), infix, family}}
	if infix != "" {
		ways = append(ways, []string{given, infix, family}, []string{family, given, infix}, []string{infix, family, given})
	}
	for _, way := range ways {
		key := joinParts(way)
		if !strings.Contains(key, " ") {
			continue
		}
		if other := v.fullNames[key]; other == nil {
			v.fullNames[key] = a
		} else if other != a && !other.either {
			v.fullNames[key] = &alias{given: beginning(a.given, 1), family: a.family, either: true}
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
			if a, ok := v.fullNames[nameKey(s[from:to])]; ok {
				b.WriteString(s[end:from])
				b.WriteString(v.aliases.of(a))
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
	if known := v.people[a.RepID]; known != nil && !known.empty() {
		return v.aliases.of(known)
	}
	s := v.replaceNames(a.Who)
	var b strings.Builder
	end := 0
	for _, w := range findWords(s) {
		first, _ := utf8.DecodeRuneInString(s[w.from:])
		if key := nameKey(s[w.from:w.to]); unicode.IsUpper(first) && v.nameWords[key] {
			b.WriteString(s[end:w.from])
			b.WriteString(v.aliases.of(v.alone(key, s[w.from:w.to])))
			end = w.to
		}
	}
	b.WriteString(s[end:])
	return b.String()
}

// alone returns the alias for a name that stands alone: of the rep with that given name, or
// else of the word.
func (v *pseudonyms) alone(key, word string) *alias {
	if a := v.reps[key]; a != nil {
		return a
	}
	if v.words[key] == nil {
		v.words[key] = newAlias(data.Name{Given: word})
	}
	return v.words[key]
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

package mention

import (
	"slices"
	"strings"
	"unicode/utf8"

	"kader/data"
)

// Mention is a place in a text where somebody is meant.
type Mention struct {
	From, To int       // in bytes; the ending of a genitive stands behind
	Name     data.Name // as typed: of a name the given name or initials, and the family name
	Who      []int     // the people whom it fits; none where only its words are known
	Number   bool      // a mail address, a phone number, the number of somebody
	Doubtful bool      // an ordinary word as much as a name
}

// Find returns the mentions of people in a text that went through Tidy, in order.
func (f *Finder) Find(text string) []Mention { return f.find(text, false) }

// FindDoers is Find for a text that says who does something: all that may be a name is one there.
func (f *Finder) FindDoers(text string) []Mention { return f.find(text, true) }

func (f *Finder) find(text string, doers bool) []Mention {
	numbers := f.findNumbers(text)
	found := make([]Mention, 0, len(numbers))
	for _, n := range numbers {
		if !slices.ContainsFunc(found, func(m Mention) bool { return n.overlaps(span{m.From, m.To}) }) {
			found = append(found, Mention{From: n.from, To: n.to, Number: true})
		}
	}
	words := f.split(text)
	for i := 0; i < len(words); {
		m, next := f.mentionAt(text, words, i, doers)
		if next == i {
			i++
			continue
		}
		if !slices.ContainsFunc(numbers, span{m.From, m.To}.overlaps) {
			found = append(found, m)
		}
		i = next
	}
	slices.SortFunc(found, func(a, b Mention) int { return a.From - b.From })
	return found
}

// mentionAt returns the mention that begins at a word, and the word behind it: the same one where
// none begins there.
func (f *Finder) mentionAt(text string, words []word, i int, doers bool) (Mention, int) {
	if words[i].pairs && !doers {
		return Mention{}, i
	}
	r := &reading{finder: f, text: text, words: words, doers: doers, first: i, at: i}
	return r.read()
}

// read reads the mention that begins at the first word.
func (r *reading) read() (Mention, int) {
	f, text, words, i := r.finder, r.text, r.words, r.first
	if who := f.shorts[text[words[i].from:words[i].to]]; who != nil && !words[i].shouted {
		return Mention{From: words[i].from, To: words[i].to, Who: who, Name: f.people[who[0]].Name}, i + 1
	}
	if who := f.joined[words[i].key]; who != nil {
		return Mention{From: words[i].from, To: words[i].to, Who: who, Name: f.people[who[0]].Name}, i + 1
	}
	r.readInitials()
	infix := r.readInfix()
	if !r.readFirst() {
		return Mention{}, i
	}
	if infix && r.initials == "" && !r.bearsInfix(words[i:r.at-1]) {
		return Mention{}, i
	}
	r.sure = infix || r.initials != ""
	r.readRest()
	return r.mention()
}

// mention returns what was read, and the word behind it.
func (r *reading) mention() (Mention, int) {
	m := Mention{From: r.words[r.first].from, To: r.end}
	m.Name.Given, m.Name.Family = r.typed(r.given), r.typed(r.family)
	m.Name.Initials = r.initials
	switch {
	case len(r.given) > 0 && len(r.family) > 0:
		m.Who = intersect(r.givenOf, r.familyOf)
	case len(r.family) > 0:
		m.Who = r.withInitials()
	default:
		m.Who = r.givenOf
	}
	switch {
	case r.weak:
		m.Doubtful = !slices.ContainsFunc(r.words[r.first:r.at], func(w word) bool {
			return (w.shape != small || !r.finder.isWord(w)) && !r.finder.infixes[w.key]
		})
	case !r.sure:
		m.Doubtful = r.isDoubtful(r.words[r.first])
	}
	return m, r.at
}

// typed returns words as they stand in the text, without the ending of a genitive.
func (r *reading) typed(words []word) string {
	var parts []string
	for _, w := range words {
		parts = append(parts, r.text[w.from:max(w.from, min(w.to, max(r.end, w.from)))])
	}
	return strings.Join(parts, " ")
}

// withInitials returns who of those with the family name has these initials.
func (r *reading) withInitials() []int {
	if r.initials == "" {
		return r.familyOf
	}
	first := firstLetter(r.initials)
	var who []int
	for _, i := range r.familyOf {
		n := r.finder.people[i].Name
		if firstLetter(n.Given) == first || firstLetter(n.Initials) == first {
			who = append(who, i)
		}
	}
	return who
}

func firstLetter(s string) string {
	r, _ := utf8.DecodeRuneInString(keyOf(s))
	return string(r)
}

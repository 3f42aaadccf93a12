package data

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Identity is what is known of one person, under every name that they had.
type Identity struct {
	Names  []Name
	Marks  []string // e-mail addresses, employee and member numbers
	Phones []string
}

// Mention is a place in a text where somebody is named.
type Mention struct {
	Start, End int  // in bytes of the text; the -s of a genitive stays outside
	Shared     bool // somebody else in the dossier is called so too
	Single     bool // the given or the family name alone
	Weak       bool // may be an ordinary word: a single name in small letters, a short number
}

// Sure reports whether nobody needs to be asked who or what is meant.
func (m Mention) Sure() bool { return !m.Shared && !m.Weak }

// NameFinder finds people in texts. It is made for some, and told of all others, so that
// what two are called is not taken for one.
type NameFinder struct {
	forms  map[string]*nameForm
	first  map[string][]*nameForm // by first word, the longest first
	known  map[string]bool        // every word of a form
	phones []string               // last digits
}

// nameForm is a way to name somebody.
type nameForm struct {
	words  []string
	single bool // the given or the family name alone
	number bool
	shared bool
}

// NewNameFinder makes a finder of these people.
func NewNameFinder(people []Identity) *NameFinder {
	f := &NameFinder{forms: map[string]*nameForm{}, first: map[string][]*nameForm{}, known: map[string]bool{}}
	for _, p := range people {
		for _, n := range p.Names {
			n.eachForm(func(words []string, single bool) { f.add(nameForm{words: words, single: single}) })
		}
		for _, mark := range p.Marks {
			f.addMark(mark)
		}
		for _, phone := range p.Phones {
			if digits := lastDigits(phone); len(digits) >= 5 && !slices.Contains(f.phones, digits) {
				f.phones = append(f.phones, digits)
			}
		}
	}
	for _, forms := range f.first {
		slices.SortStableFunc(forms, func(a, b *nameForm) int { return len(b.words) - len(a.words) })
	}
	return f
}

// Nobody reports whether there is nothing to find.
func (f *NameFinder) Nobody() bool { return len(f.forms)+len(f.phones) == 0 }

func (f *NameFinder) add(n nameForm) {
	key := strings.Join(n.words, " ")
	if old := f.forms[key]; old != nil {
		old.single = old.single && n.single
		return
	}
	form := &n
	f.forms[key] = form
	f.first[n.words[0]] = append(f.first[n.words[0]], form)
	for _, w := range n.words {
		f.known[w] = true
	}
}

// addMark adds an e-mail address or a number. One of one or two characters is in every text.
func (f *NameFinder) addMark(mark string) {
	words := foldedWords(mark)
	length := 0
	for _, w := range words {
		length += len(w)
	}
	if length < 3 {
		return
	}
	f.add(nameForm{words: words, number: length < 5})
	if short := strings.TrimLeft(strings.Join(words, ""), "0"); len(words) == 1 && len(short) >= 5 && short != words[0] {
		f.add(nameForm{words: []string{short}})
	}
}

// Other tells the finder of somebody who is not looked for: what they are called too is
// shared from then on.
func (f *NameFinder) Other(n Name) {
	words := append(append(foldedWords(n.Given), foldedWords(n.Family)...), foldedWords(n.Initials)...)
	if !slices.ContainsFunc(words, func(w string) bool { return f.known[w] }) {
		return
	}
	n.eachForm(func(words []string, _ bool) {
		if form := f.forms[strings.Join(words, " ")]; form != nil {
			form.shared = true
		}
	})
}

// Find returns the places where somebody is named, in their order.
func (f *NameFinder) Find(text string) []Mention {
	var found []Mention
	if text == "" || f.Nobody() {
		return nil
	}
	words := TokensOf(text)
	for i := 0; i < len(words); {
		m, n := f.at(text, words[i:])
		if n > 0 {
			found = append(found, m)
		}
		i += max(n, 1)
	}
	return f.addPhones(text, found)
}

// at returns the longest form with which the words begin, and how many words it has.
func (f *NameFinder) at(text string, words []Token) (Mention, int) {
	best, glued := f.longest(words, words[0].Folded), false
	if best == nil {
		if stem, ok := strings.CutSuffix(words[0].Folded, "s"); ok {
			best = f.single(stem)
			glued = best != nil
		}
	}
	if best == nil {
		return Mention{}, 0
	}
	n := len(best.words)
	last := words[n-1]
	m := Mention{Start: words[0].Start, End: last.End, Shared: best.shared, Single: best.single, Weak: best.number}
	m.Weak = m.Weak || best.single && !slices.ContainsFunc(words[:n], func(w Token) bool { return w.Capital })
	if glued || last.Folded != best.words[n-1] {
		_, size := utf8.DecodeLastRuneInString(text[:m.End])
		m.End -= size
	}
	return m, n
}

func (f *NameFinder) longest(words []Token, first string) *nameForm {
	for _, form := range f.first[first] {
		if len(form.words) <= len(words) && form.matches(words) {
			return form
		}
	}
	return nil
}

// single returns the form of one word.
func (f *NameFinder) single(word string) *nameForm {
	if form := f.forms[word]; form != nil && len(form.words) == 1 {
		return form
	}
	return nil
}

func (n *nameForm) matches(words []Token) bool {
	for i, w := range n.words {
		if words[i].Folded != w && (i < len(n.words)-1 || i == 0 || words[i].Folded != w+"s") {
			return false
		}
	}
	return true
}

func foldedWords(text string) []string {
	words := TokensOf(text)
	folded := make([]string, len(words))
	for i, w := range words {
		folded[i] = w.Folded
	}
	return folded
}

package mention

import (
	"iter"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"kader/data"
)

// Identity is what is known of one person, under every name that they had.
type Identity struct {
	Names  []data.Name
	Marks  []string // e-mail addresses, employee and member numbers
	Phones []string
}

// Sought finds some people in texts, and tells where others may be meant as well. It finds them in
// any text, as it was typed. It is for one goroutine.
type Sought struct {
	finder *Finder
	people int               // the first of those of the finder; others follow
	marks  map[string][]mark // by their first word, the longest first
	phones []string          // last digits
	seen   map[string]bool   // whether a word may be one of a name
}

// NewSought makes a finder of people. What others are called too is shared with them. words may be
// nil where there are no people.
func NewSought(words *Words, people []Identity, others iter.Seq[data.Name]) *Sought {
	s := &Sought{marks: make(map[string][]mark), seen: make(map[string]bool)}
	var named []Person
	for _, p := range people {
		for _, n := range p.Names {
			named = append(named, Person{Name: n})
		}
		s.addMarks(p)
	}
	s.people = len(named)
	if s.people == 0 {
		return s
	}
	s.finder = NewFinder(words, named, Options{})
	for n := range others {
		if s.resembles(n) {
			named = append(named, Person{Name: n})
		}
	}
	if len(named) > s.people {
		s.finder = NewFinder(words, named, Options{})
	}
	clear(s.seen)
	return s
}

// resembles reports whether a word of a name may be one of those who are sought.
func (s *Sought) resembles(n data.Name) bool {
	for _, part := range []string{n.Given, n.Family} {
		words := nameWords(part)
		if len(words) > 1 {
			words = append(words, strings.Join(words, ""))
		}
		if slices.ContainsFunc(words, func(key string) bool { return s.mayName(word{key: key, shape: capital}) }) {
			return true
		}
	}
	return false
}

// mayName reports whether a word may be one of a name.
func (s *Sought) mayName(w word) bool {
	may, known := s.seen[w.key]
	if !known {
		_, named := s.finder.lookup(word{key: w.key, shape: capital}, true)
		_, exact := s.exactly(w)
		may = named || exact || s.finder.joined[w.key] != nil
		s.seen[w.key] = may
	}
	return may
}

// Nobody reports whether there is nothing to find.
func (s *Sought) Nobody() bool { return s.people == 0 && len(s.marks) == 0 && len(s.phones) == 0 }

// Find returns the places in a text where one of the people is meant, in order.
func (s *Sought) Find(text string) []data.Mention {
	if text == "" || s.Nobody() {
		return nil
	}
	tidy, at := tidyText(text)
	var found []data.Mention
	if s.finder != nil {
		found = s.findNames(tidy)
	}
	found = s.findMarks(tidy, found)
	found = s.findPhones(tidy, found)
	if at != nil {
		for i := range found {
			found[i].Start, found[i].End = at[found[i].Start], at[found[i].End]
		}
	}
	return slices.DeleteFunc(found, func(m data.Mention) bool { return m.End <= m.Start })
}

// findNames finds names in a tidied text, and then the words of names that stand alone.
func (s *Sought) findNames(text string) []data.Mention {
	words := cut(text, s.finder.joinsNames)
	if !slices.ContainsFunc(words, func(w word) bool {
		return s.mayName(w) || s.finder.shorts[text[w.from:w.to]] != nil
	}) {
		return nil
	}
	s.finder.mark(words)
	var found []data.Mention
	for i := 0; i < len(words); {
		r := &reading{finder: s.finder, text: text, words: words, first: i, at: i, known: true}
		m, next := Mention{}, i
		if !words[i].pairs {
			m, next = r.read()
		}
		switch {
		case next == i:
			found = s.addWord(found, words[i], true)
			i++
		case !s.isOfOne(m, words[i:next]):
			for _, w := range words[i:next] {
				found = s.addWord(found, w, w.shape == small)
			}
			i = next
		default:
			found = s.addName(found, m, words[i:], next-i)
			i = next
		}
	}
	return found
}

// isOfOne reports whether every word of a mention is of those whom it fits. The names of several
// people stand behind each other otherwise: Jan Pieter.
func (s *Sought) isOfOne(m Mention, words []word) bool {
	for _, w := range words {
		got, ok := s.finder.lookup(w, true)
		if ok && len(intersect(unite(got.part.given, got.part.family), m.Who)) == 0 {
			return false
		}
	}
	return true
}

// addWord adds a word that is one of the name of somebody who is sought.
func (s *Sought) addWord(found []data.Mention, w word, weak bool) []data.Mention {
	got, ok := s.exactly(w)
	exact := ok
	if !ok && !w.known {
		got, ok = s.finder.lookup(w, w.shape != small)
	}
	if !ok || !s.isSought(got.part) {
		return found
	}
	return append(found, data.Mention{
		Start: w.from, End: w.to - got.ending, Single: true, Shared: s.isShared(got.part), Weak: weak || !exact,
	})
}

// exactly returns whose name a word is, if it has no slip in it, though it may be an ordinary word.
func (s *Sought) exactly(w word) (found, bool) {
	f := s.finder
	stem, genitive := cutGenitive(w.key)
	switch {
	case f.parts[w.key] != nil:
		return found{part: f.parts[w.key]}, true
	case genitive && f.parts[stem] != nil:
		return found{part: f.parts[stem], ending: w.last}, true
	case len(w.key) > 3 && f.squeezed[squeeze(w.key)] != nil:
		return found{part: f.squeezed[squeeze(w.key)]}, true
	case len(stem) > 3 && genitive && f.squeezed[squeeze(stem)] != nil:
		return found{part: f.squeezed[squeeze(stem)], ending: w.last}, true
	}
	return found{}, false
}

// addName adds a mention that has n of these words, where it is of somebody who is sought.
func (s *Sought) addName(found []data.Mention, m Mention, words []word, n int) []data.Mention {
	single := m.Name.Initials == "" && (m.Name.Given == "" || m.Name.Family == "")
	if !slices.ContainsFunc(m.Who, s.isOwn) {
		for _, w := range words[:n] {
			if single { // the given name of another, and the family name of who is sought
				found = s.addWord(found, w, w.shape == small)
			}
		}
		return found
	}
	add := data.Mention{Start: m.From, End: m.To, Single: single, Weak: m.Doubtful}
	add.Shared = slices.ContainsFunc(m.Who, s.isOther)
	if !single {
		return append(found, add)
	}
	if end, who := s.withLetter(m, words, n); end > 0 { // Jan B.
		add.End, add.Single, add.Shared = end, false, slices.ContainsFunc(who, s.isOther)
		return append(found, add)
	}
	for _, w := range words[:n] {
		got, exact := s.exactly(w)
		add.Weak = add.Weak || !exact && !s.finder.infixes[w.key]
		add.Shared = add.Shared || exact && n == 1 && s.isShared(got.part)
	}
	return append(found, add)
}

// withLetter returns the end of a given name with the first letter of a family name behind it, and
// who is meant.
func (s *Sought) withLetter(m Mention, words []word, n int) (end int, who []int) {
	if m.Name.Family != "" || len(words) <= n || words[n].gap != " " || words[n].shape == small ||
		utf8.RuneCountInString(words[n].key) != 1 {
		return 0, nil
	}
	for _, i := range m.Who {
		if firstLetter(s.finder.people[i].Name.Family) == words[n].key {
			who = append(who, i)
		}
	}
	if !slices.ContainsFunc(who, s.isOwn) {
		return 0, nil
	}
	return words[n].to, who
}

func (s *Sought) isOwn(who int) bool { return who < s.people }

func (s *Sought) isOther(who int) bool { return who >= s.people }

func (s *Sought) isSought(p *part) bool {
	return slices.ContainsFunc(p.given, s.isOwn) || slices.ContainsFunc(p.family, s.isOwn)
}

func (s *Sought) isShared(p *part) bool {
	return slices.ContainsFunc(p.given, s.isOther) || slices.ContainsFunc(p.family, s.isOther)
}

// tidyText is Tidy, with where each byte of what it returns came from; nil where nothing changed.
func tidyText(text string) (tidy string, at []int) {
	if !strings.ContainsFunc(text, isInvisible) && norm.NFC.IsNormalString(text) {
		return text, nil
	}
	var seen strings.Builder
	var from []int
	for i, r := range text {
		if !isInvisible(r) {
			seen.WriteRune(r)
			for range utf8.RuneLen(r) {
				from = append(from, i)
			}
		}
	}
	var b strings.Builder
	var it norm.Iter
	for it.InitString(norm.NFC, seen.String()); !it.Done(); {
		start := from[it.Pos()]
		for _, c := range it.Next() {
			b.WriteByte(c)
			at = append(at, start)
		}
	}
	return b.String(), append(at, len(text))
}

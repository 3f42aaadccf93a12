package mention

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Unknown returns the words of a tidied text that look like a name and stand in none of the
// mentions: they are printed. Doubtful mentions are among them.
func (f *Finder) Unknown(text string, mentions []Mention) []string {
	words := f.split(text)
	var found []string
	for i, w := range words {
		at := slices.IndexFunc(mentions, func(m Mention) bool { return m.From < w.to && w.from < m.To })
		if f.fine[w.key] || at >= 0 && !mentions[at].Doubtful {
			continue
		}
		if at >= 0 || f.looksLikeName(words, i) {
			found = append(found, text[w.from:w.to])
		}
	}
	return found
}

// Doubtful returns the words of the doubtful mentions of a text.
func (f *Finder) Doubtful(text string, mentions []Mention) []string {
	var found []string
	for _, m := range mentions {
		if typed := text[m.From:m.To]; m.Doubtful && !f.fine[keyOf(typed)] {
			found = append(found, typed)
		}
	}
	return found
}

// looksLikeName reports whether a word may be the name of somebody unknown: a given name that many
// bear, or a capitalised word that begins no sentence and is no word that we know.
func (f *Finder) looksLikeName(words []word, i int) bool {
	w := words[i]
	if w.known || !isLetters(w.key) {
		return false
	}
	given, ordinary := f.isGivenName(w), f.isWord(w)
	switch {
	case w.shape == small:
		return given && !ordinary && utf8.RuneCountInString(w.key) > 2
	case w.shape == capitals && !w.shouted && !given:
		return false // an abbreviation
	case w.isRaised():
		return !ordinary && (given || w.shape == capital && f.nextIsName(words, i))
	case ordinary:
		return given || f.words.is(nameLike, w.key)
	}
	return !f.words.is(months, w.key)
}

// isGivenName reports whether a word is a given name that many bear. One with a capital may have the
// s of a genitive.
func (f *Finder) isGivenName(w word) bool {
	if f.words.is(givenNames, w.key) {
		return true
	}
	stem, genitive := strings.CutSuffix(w.key, "s")
	return genitive && len(w.key) > 3 && w.shape != small && f.words.is(givenNames, stem)
}

// nextIsName reports whether the word behind one is capitalised and no word that we know.
func (f *Finder) nextIsName(words []word, i int) bool {
	if i+1 >= len(words) {
		return false
	}
	next := words[i+1]
	return next.gap == " " && next.shape == capital && !next.shouted && !next.known && !f.isWord(next)
}

// isLetters reports whether a word is two letters or more, and nothing else.
func isLetters(key string) bool {
	if utf8.RuneCountInString(key) < 2 {
		return false
	}
	for _, r := range key {
		if !unicode.IsLetter(r) {
			return false
		}
	}
	return true
}

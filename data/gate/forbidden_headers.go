package gate

import (
	_ "embed"
	"slices"
	"strings"

	"kader/data/values"
)

// forbiddenText says what columns are called that are never kept. Each line holds what the
// words are (a whole header, a part or a word of one, an allowed header) and the words.
//
//go:embed words/forbidden.txt
var forbiddenText string

// ForbiddenHeaders decides by header.
type ForbiddenHeaders struct {
	keys, allowed map[string]bool
	stems, words  []string
}

// NewForbiddenHeaders reads the words that are built in.
func NewForbiddenHeaders() *ForbiddenHeaders {
	f := &ForbiddenHeaders{keys: make(map[string]bool), allowed: make(map[string]bool)}
	for line := range strings.Lines(forbiddenText) {
		kind, list, _ := strings.Cut(strings.TrimSpace(line), " ")
		for word := range strings.SplitSeq(list, "|") {
			switch kind {
			case "whole":
				f.keys[word] = true
			case "allowed":
				f.allowed[word] = true
			case "part":
				f.stems = append(f.stems, word)
			case "word":
				f.words = append(f.words, word)
			}
		}
	}
	return f
}

// Forbid tells whether a column with this header is never kept.
func (f *ForbiddenHeaders) Forbid(header string) bool {
	key := values.HeaderKey(header)
	if key == "" || f.allowed[key] || f.allowed[values.LooseHeaderKey(key)] {
		return false
	}
	if f.keys[key] || f.keys[values.LooseHeaderKey(key)] {
		return true
	}
	words := values.HeaderWords(header)
	if ofFamily(words) {
		return true
	}
	if slices.ContainsFunc(words, func(w string) bool { return slices.Contains(f.words, w) }) {
		return true
	}
	loose := values.LooseHeaderKey(key)
	return slices.ContainsFunc(f.stems, func(stem string) bool {
		return strings.Contains(key, stem) || strings.Contains(loose, stem)
	})
}

// ofFamily tells whether a column is about somebody's partner or children, other
// than the partner's name that the colleague may bear as well.
func ofFamily(words []string) bool {
	about, name := false, false
	for _, w := range words {
		switch w {
		case "partner", "partners", "echtgenoot", "spouse", "samboer", "samlever":
			about = true
		case "naam", "achternaam", "voorvoegsel", "voorvoegsels", "tussenvoegsel", "geslachtsnaam", "geboortenaam", "navn", "name", "surname", "business", "hr":
			name = true
		}
	}
	return about && !name
}

// IsAboutFamily tells whether a header is about somebody else who is never kept: a partner,
// a child, whoever is called in an emergency.
func (f *ForbiddenHeaders) IsAboutFamily(header string) bool {
	return f.Forbid(header) && slices.ContainsFunc(values.HeaderWords(header), func(w string) bool {
		return values.HasAnyPrefix(w, "partner", "echtgen", "spouse", "samboer", "samlever", "ektefelle", "aegtefael", "ehe", "make", "maka",
			"kind", "child", "barn", "born", "nood", "nod", "parorende", "anhorig", "emergency", "kin", "notfall", "ice")
	})
}

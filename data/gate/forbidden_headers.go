package gate

import (
	_ "embed"
	"slices"
	"strings"

	"kader/data/values"
)

// forbiddenText holds the names of columns that are never kept: on each line the way in which
// they count (a whole header, a part or a word of one, an allowed header) and the words.
//
//go:embed words/forbidden.txt
var forbiddenText string

// ForbiddenHeaders recognises columns that are never kept by their header.
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

// Forbids reports whether a column with this header is never kept.
func (f *ForbiddenHeaders) Forbids(header string) bool {
	key := values.HeaderKey(header)
	if key == "" || f.allowed[key] || f.allowed[values.LooseHeaderKey(key)] {
		return false
	}
	if f.keys[key] || f.keys[values.LooseHeaderKey(key)] {
		return true
	}
	words := values.HeaderWords(header)
	if isAboutPartner(words) {
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

// isAboutPartner reports whether a column is about somebody's partner, other than the partner's
// name that the colleague may bear as well.
func isAboutPartner(words []string) bool {
	about, name := false, false
	for _, w := range words {
		switch w {
		case "partner", "partners", "echtgenoot", "spouse", "samboer", "samlever":
			about = true
		case "naam", "achternaam", "voorvoegsel", "voorvoegsels", "tussenvoegsel", "geslachtsnaam", "geboortenaam", "navn",
			"name", "surname", "business", "hr":
			name = true
		}
	}
	return about && !name
}

// IsAboutFamily reports whether a header is about a relative or an emergency contact, who are
// never kept.
func (f *ForbiddenHeaders) IsAboutFamily(header string) bool {
	return f.Forbids(header) && slices.ContainsFunc(values.HeaderWords(header), func(w string) bool {
		return values.HasAnyPrefix(w, "partner", "echtgen", "spouse", "samboer", "samlever", "ektefelle", "aegtefael", "ehe",
			"make", "maka", "kind", "child", "barn", "born", "nood", "nod", "parorende", "anhorig", "emergency", "kin",
			"notfall", "ice")
	})
}

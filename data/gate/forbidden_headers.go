package gate

import (
	_ "embed"
	"slices"
	"strings"

	"kader/data/values"
)

// forbiddenText holds the names of columns that are never kept: on each line the way in which
// they count (a whole header, a part or a word of one, an allowed header …) and the words.
//
//go:embed words/forbidden.txt
var forbiddenText string

// ForbiddenHeaders recognises columns that are never kept by their header.
type ForbiddenHeaders struct {
	words map[string][]string // by what they are
	keys  map[string]bool     // whole headers
}

// NewForbiddenHeaders reads the words that are built in.
func NewForbiddenHeaders() *ForbiddenHeaders {
	f := &ForbiddenHeaders{words: values.WordsByMeaning(forbiddenText), keys: make(map[string]bool)}
	for _, key := range f.words["whole"] {
		f.keys[key] = true
	}
	return f
}

// Forbids reports whether a column with this header is never kept.
func (f *ForbiddenHeaders) Forbids(header string) bool {
	key := values.HeaderKey(header)
	loose := values.LooseHeaderKey(key)
	if key == "" || slices.Contains(f.words["allowed"], key) || slices.Contains(f.words["allowed"], loose) {
		return false
	}
	if f.keys[key] || f.keys[loose] {
		return true
	}
	words := values.HeaderWords(header)
	if f.isAboutPartner(words) {
		return true
	}
	if slices.ContainsFunc(words, func(w string) bool { return slices.Contains(f.words["word"], w) }) {
		return true
	}
	return slices.ContainsFunc(f.words["part"], func(stem string) bool {
		return strings.Contains(key, stem) || strings.Contains(loose, stem)
	})
}

// isAboutPartner reports whether a column is about somebody's partner, other than the partner's
// name that the colleague may bear as well.
func (f *ForbiddenHeaders) isAboutPartner(words []string) bool {
	holds := func(kind string) bool {
		return slices.ContainsFunc(words, func(w string) bool { return slices.Contains(f.words[kind], w) })
	}
	return holds("partner") && !holds("beside-partner")
}

// IsAboutFamily reports whether a header is about a relative or an emergency contact, who are
// never kept.
func (f *ForbiddenHeaders) IsAboutFamily(header string) bool {
	return f.Forbids(header) && slices.ContainsFunc(values.HeaderWords(header), func(w string) bool {
		return values.HasAnyPrefix(w, f.words["family"]...)
	})
}

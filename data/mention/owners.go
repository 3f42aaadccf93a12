package mention

import (
	"strings"
	"unicode/utf8"

	"kader/data"
	"kader/data/values"
)

// NamesIn returns the names in a text that says who does something, or who leads somebody: words
// with a capital that are no ordinary ones, and given names that many bear.
func (w *Words) NamesIn(text string) []data.Name {
	text = Tidy(text)
	family, rest, listed := strings.Cut(text, ",")
	if listed && len(strings.Fields(family)) < 4 && !w.isListOfNames(family, rest) {
		return []data.Name{values.ParseName(text)}
	}
	var names []data.Name
	var run []string
	end := func() {
		for len(run) > 0 && values.IsInfix(run[len(run)-1]) {
			run = run[:len(run)-1]
		}
		if len(run) == 1 {
			names = append(names, data.Name{Given: run[0]})
		} else if len(run) > 1 {
			names = append(names, values.ParseName(strings.Join(run, " ")))
		}
		run = nil
	}
	for typed := range strings.FieldsSeq(text) {
		word := strings.Trim(typed, ",;:/&+()\"“”‘")
		key := keyOf(strings.TrimSuffix(word, "."))
		if utf8.RuneCountInString(word) > 4 { // no initials
			word = strings.TrimSuffix(word, ".")
		}
		named := w.namesSomebody(word, key) || len(run) > 0 && shapeOf(word) == capital // van Parijs
		switch {
		case named, len(run) > 0 && values.IsInfix(word):
			run = append(run, word)
		default:
			end()
		}
		if strings.TrimRight(typed, ",;:/&+") != typed {
			end()
		}
	}
	end()
	return names
}

// longestAlone is the longest word, in letters, that stands for somebody when nothing else says so:
// longer ones name a body or a task.
const longestAlone = 12

// namesSomebody reports whether a word of a text about who does something is a name.
func (w *Words) namesSomebody(word, key string) bool {
	letters := utf8.RuneCountInString(key)
	if w.is(givenNames, key) && letters > 2 {
		return true
	}
	ordinary := w.isOrdinary(key) && !(w.is(nameLike, key) && !w.is(more, key))
	return shapeOf(word) == capital && letters < longestAlone && !ordinary && !w.is(places, key)
}

// isListOfNames reports whether what stands around a comma are two people: both given names.
func (w *Words) isListOfNames(first, rest string) bool {
	next, _, _ := strings.Cut(strings.TrimSpace(rest), " ")
	alone := !strings.Contains(strings.TrimSpace(first), " ")
	return alone && w.is(givenNames, keyOf(first)) && w.is(givenNames, keyOf(next)) || strings.ContainsAny(rest, ",&+/")
}

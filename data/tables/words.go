package tables

import (
	"maps"
	"slices"
	"strings"
	"sync"

	"kader/data"
	"kader/data/gate"
	"kader/data/values"
)

// sense is one thing that a header may mean.
type sense struct {
	field    data.Field
	sure     float64 // 0–1
	language string
}

// vocabulary holds what headers mean, by the built-in words. It never changes.
type vocabulary struct {
	exact     map[string][]sense // by key of the header
	loose     map[string][]sense // by a key that forgives ø written as oe
	keys      []string           // all keys, for misspellings
	classes   map[class]*classWords
	phrases   func() []phrase // all names in pieces, for abbreviations
	forbidden *gate.ForbiddenHeaders
	pay       gate.PayMask
}

// wordbook returns the words of all languages, which are read when they are first asked for.
var wordbook = sync.OnceValue(func() *vocabulary { return newWords(readHeaderWords()) })

// fieldNever is the field of the words in the files that name columns that are never kept.
const fieldNever data.Field = "forbidden"

func newWords(lists []wordList) *vocabulary {
	w := &vocabulary{
		exact: make(map[string][]sense, 4000), loose: make(map[string][]sense, 4000),
		classes: make(map[class]*classWords), forbidden: gate.NewForbiddenHeaders(), pay: gate.NewPayMask(),
	}
	w.phrases = sync.OnceValue(func() []phrase { return w.phrasesOf(lists) })
	for _, list := range lists {
		for _, word := range list.words {
			if list.class != "" {
				w.addClass(list.class, word)
			} else {
				w.add(values.HeaderKey(word), sense{list.field, list.sure, list.language})
			}
		}
	}
	w.keys = slices.Sorted(maps.Keys(w.exact))
	return w
}

func (w *vocabulary) addClass(c class, word string) {
	if w.classes[c] == nil {
		w.classes[c] = &classWords{whole: make(map[string]bool)}
	}
	w.classes[c].add(word)
}

// has reports whether a folded word is of a class.
func (w *vocabulary) has(c class, word string) bool {
	words := w.classes[c]
	return words.whole[word] || values.HasAnyPrefix(word, words.begins...) || endingOf(word, words.ends) != "" ||
		slices.ContainsFunc(words.within, func(stem string) bool { return strings.Contains(word, stem) })
}

// hasAny reports whether one of several words is of a class.
func (w *vocabulary) hasAny(c class, words []string) bool {
	return slices.ContainsFunc(words, func(word string) bool { return w.has(c, word) })
}

// SaysPercent reports whether a folded header says that shares are percentages.
func SaysPercent(header string) bool { return wordbook().has(classPercent, header) }

// SaysMonth reports whether a folded header says that hours are those of a month.
func SaysMonth(header string) bool { return wordbook().has(classMonth, header) }

// endingOf returns the ending with which a compound ends, "" where it has none.
func endingOf(word string, endings []string) string {
	for _, ending := range endings {
		if strings.HasSuffix(word, ending) && len(word)-len(ending) >= 3 {
			return ending
		}
	}
	return ""
}

// add keeps, of one field, the surest sense; languages are kept apart.
func (w *vocabulary) add(key string, s sense) {
	if !slices.Contains(w.exact[key], s) {
		w.exact[key] = append(w.exact[key], s)
		loose := values.LooseHeaderKey(key)
		w.loose[loose] = append(w.loose[loose], s)
	}
}

// How much less sure a header is that is not spelt as we know it.
const (
	looseSure     = .97
	strippedSure  = .88
	misspeltSure  = .8
	shortenedSure = .75
)

// senses returns what a header may mean, the surest first; nil where it is unknown.
func (w *vocabulary) senses(header string) []sense {
	if found := w.spelled(header); found != nil {
		return found
	}
	text := withoutParentheses(header)
	words := withoutNumbers(values.HeaderWords(text))
	if strings.Contains(header, ".") { // as abbreviations are written
		for _, found := range [][]sense{w.abbreviated(words), w.truncated(words)} {
			if found != nil {
				return ranked(found, shortenedSure)
			}
		}
	}
	if found := w.misspelled(values.HeaderKey(text)); found != nil {
		return ranked(found, misspeltSure)
	}
	for _, some := range [][]string{words, w.withoutFillerWords(words)} {
		if found := w.abbreviated(some); found != nil {
			return ranked(found, shortenedSure)
		}
	}
	if found := w.misspelled(strings.Join(w.withoutFillerWords(words), "")); found != nil {
		return ranked(found, misspeltSure)
	}
	return ranked(w.truncated(words), shortenedSure)
}

// sensesOfTwoRows returns what a header of two rows means: as a whole, then by its lower row, unless
// the upper one says that it is about somebody else.
func (w *vocabulary) sensesOfTwoRows(header string, t title) []sense {
	if found := w.sensesOfOthers(values.HeaderWords(header)); found != nil {
		return found
	}
	if w.isAboutFamily(t.group) {
		return w.spelled(header)
	}
	if found := w.spelled(t.name); len(found) > 0 && found[0].sure >= .85 {
		return found
	}
	if found := w.spelled(header); found != nil {
		return found
	}
	if found := w.senses(t.name); found != nil {
		return ranked(found, looseSure)
	}
	return w.senses(header)
}

// certainty returns how certain it is, 0–1, that a text is a header as spelled in the words.
func (w *vocabulary) certainty(text string) float64 {
	if w.forbids(text) {
		return .95
	}
	return w.certaintyOfSpelling(text)
}

// certaintyOfSpelling is certainty for a header that is kept.
func (w *vocabulary) certaintyOfSpelling(text string) float64 {
	if found := w.spelled(text); len(found) > 0 {
		return found[0].sure
	}
	return 0
}

// spelled returns what a header may mean that is spelt as we know it, give or take
// words that change nothing, an explanation, or several names of one thing.
func (w *vocabulary) spelled(header string) []sense {
	if found := w.exactly(header); found != nil {
		return found
	}
	text := withoutParentheses(header)
	if text != header {
		if found := w.exactly(text); found != nil {
			return ranked(w.byParenthesis(found, header), looseSure)
		}
	}
	if found := w.withoutFillers(header); found != nil {
		return found
	}
	if text != header {
		if found := w.withoutFillers(text); found != nil {
			return ranked(found, looseSure)
		}
	}
	return w.alternatives(text)
}

// exactly returns what a name means as it stands.
func (w *vocabulary) exactly(header string) []sense {
	key := values.HeaderKey(header)
	if key == "" {
		return nil
	}
	if found := w.exact[key]; found != nil {
		return ranked(found, 1)
	}
	if found := w.loose[values.LooseHeaderKey(key)]; found != nil {
		return ranked(found, looseSure)
	}
	return nil
}

// byParenthesis puts first what the words in parentheses say, where the name before them
// may mean it: "Name (Nachname)".
func (w *vocabulary) byParenthesis(found []sense, header string) []sense {
	_, inside, _ := strings.Cut(header, "(")
	inside, _, _ = strings.Cut(inside, ")")
	for _, said := range w.exactly(inside) {
		for _, s := range found {
			if s.field == said.field {
				return []sense{said}
			}
		}
	}
	return found
}

// withoutFillers looks up a header that means nothing as it stands: as one about a manager or
// employer, then without numbers, then without filler words ("of employee").
func (w *vocabulary) withoutFillers(header string) []sense {
	words := values.HeaderWords(header)
	if found := w.sensesOfOthers(words); found != nil {
		return found
	}
	if found := w.sensesOfChange(words); found != nil {
		return found
	}
	for _, some := range [][]string{withoutNumbers(words), w.withoutFillerWords(words)} {
		if found := w.exactly(strings.Join(some, "")); found != nil {
			return ranked(found, strippedSure)
		}
	}
	return nil
}

// alternatives returns the meaning of a header with several names: "Afdeling/team" is one thing by
// two names, "Etternavn, fornavn" a whole name; nil where the names disagree.
func (w *vocabulary) alternatives(header string) []sense {
	parts := strings.FieldsFunc(strings.ReplaceAll(header, " - ", "/"),
		func(r rune) bool { return strings.ContainsRune("/|,;+&", r) })
	if len(parts) < 2 {
		return nil
	}
	var found []sense
	for _, part := range parts {
		senses := w.exactly(part)
		if senses == nil {
			senses = w.withoutFillers(part)
		}
		if senses != nil {
			found = append(found, senses[0])
		}
	}
	switch {
	case len(found) == len(parts) && areGivenAndFamily(found):
		return []sense{{data.FieldFullName, strippedSure, found[0].language}}
	case len(found) < 2, !sameFields(found):
		return nil
	}
	return ranked(found[:1], strippedSure)
}

func sameFields(found []sense) bool {
	return !slices.ContainsFunc(found, func(s sense) bool { return s.field != found[0].field })
}

// unanimous returns the best sense of several keys, nil where they mean several fields. Senses of
// several languages that are equally sure are all returned, so that none of them tells alone in
// which language a list is written.
func (w *vocabulary) unanimous(keys []string) []sense {
	var found []sense
	for _, key := range keys {
		best := ranked(w.exact[key], 1)
		if len(best) == 0 {
			continue
		}
		found = append(found, best[0])
	}
	if len(found) == 0 || !sameFields(found) {
		return nil
	}
	found = ranked(found, 1)
	var best []sense
	for _, s := range found {
		if s.sure == found[0].sure && !slices.Contains(best, s) {
			best = append(best, s)
		}
	}
	return best
}

// ranked copies senses, the surest first, made less sure by a factor.
func ranked(found []sense, factor float64) []sense {
	sorted := slices.Clone(found)
	for i := range sorted {
		sorted[i].sure *= factor
	}
	slices.SortStableFunc(sorted, func(a, b sense) int {
		switch {
		case a.sure > b.sure:
			return -1
		case a.sure < b.sure:
			return 1
		}
		return 0
	})
	return sorted
}

// withoutFillerWords takes off words that say whose value it is or of what sort, and so
// change nothing.
func (w *vocabulary) withoutFillerWords(words []string) []string {
	return slices.DeleteFunc(slices.Clone(words), func(word string) bool { return w.has(classFiller, word) })
}

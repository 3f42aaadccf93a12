package tables

import (
	"slices"
	"strings"
	"unicode/utf8"

	"kader/data"
	"kader/data/values"
)

// sense is one thing that a header may mean.
type sense struct {
	field    data.Field
	sure     float64 // 0–1
	language string
}

// lexicon looks headers up in the built-in words.
type lexicon struct {
	exact   map[string][]sense // by key of the header
	loose   map[string][]sense // by a key that forgives ø written as oe
	keys    []string           // all keys, for misspellings
	lists   []wordList
	phrases []phrase // all names in pieces, for abbreviations; made when first needed
	heads   []string
}

// fieldNever is the field of the words in the files that name columns that are never kept.
const fieldNever data.Field = "forbidden"

func newLexicon() *lexicon {
	x := &lexicon{
		exact: make(map[string][]sense, 4000), loose: make(map[string][]sense, 4000),
		heads: heads(), lists: readHeaderWords(),
	}
	for _, list := range x.lists {
		for _, word := range list.words {
			x.add(values.HeaderKey(word), sense{list.field, list.sure, list.language})
		}
	}
	for key := range x.exact {
		x.keys = append(x.keys, key)
	}
	slices.Sort(x.keys)
	return x
}

// add keeps, of one field, the surest sense; languages are kept apart.
func (x *lexicon) add(key string, s sense) {
	if !slices.Contains(x.exact[key], s) {
		x.exact[key] = append(x.exact[key], s)
		loose := values.LooseHeaderKey(key)
		x.loose[loose] = append(x.loose[loose], s)
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
func (x *lexicon) senses(header string) []sense {
	if found := x.spelled(header); found != nil {
		return found
	}
	text := withoutParentheses(header)
	words := withoutNumbers(values.HeaderWords(text))
	if strings.Contains(header, ".") { // as abbreviations are written
		for _, found := range [][]sense{x.abbreviated(words), x.truncated(words)} {
			if found != nil {
				return ranked(found, shortenedSure)
			}
		}
	}
	if found := x.misspelled(values.HeaderKey(text)); found != nil {
		return ranked(found, misspeltSure)
	}
	for _, some := range [][]string{words, withoutFillerWords(words)} {
		if found := x.abbreviated(some); found != nil {
			return ranked(found, shortenedSure)
		}
	}
	if found := x.misspelled(strings.Join(withoutFillerWords(words), "")); found != nil {
		return ranked(found, misspeltSure)
	}
	return ranked(x.truncated(words), shortenedSure)
}

// spelled returns what a header may mean that is spelt as we know it, give or take
// words that change nothing, an explanation, or several names of one thing.
func (x *lexicon) spelled(header string) []sense {
	if found := x.exactly(header); found != nil {
		return found
	}
	text := withoutParentheses(header)
	if text != header {
		if found := x.exactly(text); found != nil {
			return ranked(x.byParenthesis(found, header), looseSure)
		}
	}
	if found := x.withoutFillers(header); found != nil {
		return found
	}
	if found := x.withoutFillers(text); found != nil {
		return ranked(found, looseSure)
	}
	return x.alternatives(text)
}

// exactly returns what a name means as it stands.
func (x *lexicon) exactly(header string) []sense {
	key := values.HeaderKey(header)
	if key == "" {
		return nil
	}
	if found := x.exact[key]; found != nil {
		return ranked(found, 1)
	}
	if found := x.loose[values.LooseHeaderKey(key)]; found != nil {
		return ranked(found, looseSure)
	}
	return nil
}

// byParenthesis puts first what the words in parentheses say, where the name before them
// may mean it: "Name (Nachname)".
func (x *lexicon) byParenthesis(found []sense, header string) []sense {
	_, inside, _ := strings.Cut(header, "(")
	inside, _, _ = strings.Cut(inside, ")")
	for _, said := range x.exactly(inside) {
		for _, s := range found {
			if s.field == said.field {
				return []sense{said}
			}
		}
	}
	return found
}

// withoutFillers looks the header up as it is, then as one about a manager or employer, then
// without filler words ("of employee").
func (x *lexicon) withoutFillers(header string) []sense {
	if found := x.exactly(header); found != nil {
		return found
	}
	words := values.HeaderWords(header)
	if found := sensesOfOthers(words); found != nil {
		return found
	}
	for _, some := range [][]string{withoutNumbers(words), withoutFillerWords(words)} {
		if found := x.exactly(strings.Join(some, "")); found != nil {
			return ranked(found, strippedSure)
		}
	}
	return nil
}

// alternatives returns the meaning of a header with several names: "Afdeling/team" is one thing by
// two names, "Etternavn, fornavn" a whole name; nil where the names disagree.
func (x *lexicon) alternatives(header string) []sense {
	parts := strings.FieldsFunc(strings.ReplaceAll(header, " - ", "/"),
		func(r rune) bool { return strings.ContainsRune("/|,;+&", r) })
	if len(parts) < 2 {
		return nil
	}
	var found []sense
	for _, part := range parts {
		if senses := x.withoutFillers(part); senses != nil {
			found = append(found, senses[0])
		}
	}
	switch {
	case len(found) == len(parts) && areGivenAndFamily(found):
		return []sense{{data.FieldFullName, strippedSure, found[0].language}}
	case len(found) < len(parts) && len(found) < 2, !sameFields(found):
		return nil
	}
	return ranked(found[:1], strippedSure)
}

func sameFields(found []sense) bool {
	return !slices.ContainsFunc(found, func(s sense) bool { return s.field != found[0].field })
}

// abbreviated returns the field of a header that abbreviates known names, nil where these are of
// several fields.
func (x *lexicon) abbreviated(words []string) []sense {
	if x.phrases == nil {
		x.phrases = phrasesOf(x.lists, x.heads)
	}
	return x.unanimous(abbreviated(piecesOf(strings.Join(words, " "), x.heads), x.phrases))
}

// unanimous returns the best sense of several keys, nil where they mean several fields. Senses of
// several languages that are equally sure are all returned, so that none of them tells alone in
// which language a list is written.
func (x *lexicon) unanimous(keys []string) []sense {
	var found []sense
	for _, key := range keys {
		best := ranked(x.exact[key], 1)
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
func withoutFillerWords(words []string) []string {
	return slices.DeleteFunc(slices.Clone(words), func(w string) bool {
		switch w {
		case "medewerker", "medewerkers", "werknemer", "ansatt", "ansatte", "ansattes", "medarbejder", "medarbejders",
			"medarbeider", "mitarbeiter", "employee", "employees", "staff", "worker", "van", "de", "het", "der", "the", "of",
			"for", "pa", "av", "af", "werk", "zakelijk", "arbeid", "jobb", "arbejde", "work", "business", "prive", "privat",
			"private", "personal", "huidige", "current", "aktuell", "aktuel", "navarende", "nuvarande", "omschrijving",
			"beskrivelse", "betegnelse", "description", "tekst", "org", "oms", "omschr":
			return true
		}
		return false
	})
}

// misspelled returns the field of the known headers that differ by the fewest typing errors, nil
// where these are of several fields.
func (x *lexicon) misspelled(key string) []sense {
	limit := 0
	switch n := utf8.RuneCountInString(key); {
	case n >= 11:
		limit = 2
	case n >= 6:
		limit = 1
	}
	if limit == 0 {
		return nil
	}
	var best []string
	distance := limit
	for _, known := range x.keys {
		if len(known) < 5 {
			continue
		}
		switch d := distanceOf(key, known, distance); {
		case d < distance:
			best, distance = append(best[:0], known), d
		case d == distance:
			best = append(best, known)
		}
	}
	return x.unanimous(best)
}

// longestTail is how much of a word an abbreviation leaves out.
const longestTail = 8

// truncated returns the field of an abbreviation that ends in a point, as Afd. or Voorn., nil
// where it begins names of several fields.
func (x *lexicon) truncated(words []string) []sense {
	key := strings.Join(words, "")
	if len(words) != 1 || len(key) < 4 {
		return nil
	}
	var found []sense
	at, _ := slices.BinarySearch(x.keys, key)
	for ; at < len(x.keys) && strings.HasPrefix(x.keys[at], key); at++ {
		if len(x.keys[at]) > len(key)+longestTail {
			continue // a name of several words
		}
		best := ranked(x.exact[x.keys[at]], 1)[0]
		if found != nil && found[0].field != best.field {
			return nil
		}
		found = []sense{best}
	}
	return found
}

// distanceOf counts the letters to insert, delete, replace or swap that make a into
// b, up to limit+1.
func distanceOf(a, b string, limit int) int {
	if len(a)-len(b) > limit || len(b)-len(a) > limit {
		return limit + 1
	}
	before, last, next := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		next[0] = i
		best := i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			next[j] = min(last[j]+1, next[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				next[j] = min(next[j], before[j-2]+1)
			}
			best = min(best, next[j])
		}
		if best > limit {
			return limit + 1
		}
		before, last, next = last, next, before
	}
	return last[len(b)]
}

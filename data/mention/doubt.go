package mention

import (
	"strings"
	"unicode"
)

// isDoubtful reports whether a word that stands alone is an ordinary word as much as a name: one in
// small letters behind an article, an ordinary word with a capital that says nothing, a month, a
// name of a unit.
func (r *reading) isDoubtful(w word) bool {
	f, i := r.finder, r.first
	switch {
	case f.hidden[w.key] || r.doers:
		return false
	case f.words.is(months, w.key) && r.isMonth(i):
		return true
	case i > 0 && f.words.is(titles, r.words[i-1].key) && w.shape != small:
		return w.known && !w.place
	case w.known:
		return !w.place || i > 0 && f.words.is(beforePlaces, r.words[i-1].key)
	case w.shape == small:
		return i > 0 && f.words.is(articles, r.words[i-1].key) && strings.TrimSpace(w.gap) == ""
	case r.slip && (w.starts || w.shouted):
		return !r.actsLikeName(i)
	case !f.isWord(w):
		return false
	case r.closed && f.words.isOrdinary(w.key) && !f.words.is(nameLike, w.key): // Days, Noors
		return true
	case w.shouted, r.isNumbered(i): // Hall 2
		return true
	case w.starts:
		return !r.actsLikeName(i)
	}
	return false
}

// isNumbered reports whether a number stands behind a word.
func (r *reading) isNumbered(i int) bool {
	return i+1 < len(r.words) && r.words[i+1].gap == " " && isNumber(r.words[i+1].key)
}

// isMonth reports whether what stands around a word makes it a month.
func (r *reading) isMonth(i int) bool {
	if i > 0 && !r.words[i].starts {
		before, whole := r.words[i-1], len(r.words[i].key) > 3 || r.words[i].key[0] == 'm' // jan, feb: behind a day
		if whole && r.finder.words.is(beforeMonths, before.key) || isNumber(before.key) {
			return true
		}
	}
	return r.isNumbered(i)
}

func isNumber(key string) bool {
	return key != "" && strings.TrimLeftFunc(key, unicode.IsDigit) == "" ||
		len(key) > 2 && strings.TrimLeftFunc(key[:len(key)-2], unicode.IsDigit) == "" // 3rd
}

// actsLikeName reports whether the word behind the first of a sentence makes that one a name: it
// says what somebody does, or it is "and" with a name.
func (r *reading) actsLikeName(i int) bool {
	if r.closed && strings.HasPrefix(r.text[r.end:], "s ") && !r.finder.words.isOrdinary(r.words[i].key) {
		return true
	}
	rest := r.text[r.end:]
	if rest, genitive := strings.CutPrefix(strings.Replace(rest, "’", "'", 1), "'"); genitive {
		return strings.HasPrefix(strings.TrimPrefix(rest, "s"), " ")
	}
	if i+1 >= len(r.words) {
		return false
	}
	next := r.words[i+1]
	if strings.TrimSpace(next.gap) == "" && next.shape == small && r.finder.words.is(verbs, next.key) {
		return true
	}
	if next.gap == " " && next.shape == capital { // Bakker Jan
		got, ok := r.finder.lookup(next, false)
		return ok && got.exact
	}
	joined := strings.ContainsAny(next.gap, ",&/+")
	if next.key == "en" || next.key == "og" || next.key == "and" {
		joined = strings.TrimSpace(next.gap) == ""
		i++
	}
	if !joined || i+1 >= len(r.words) {
		return false
	}
	other := r.words[i+1]
	got, ok := r.finder.lookup(other, false)
	return ok && got.exact && other.shape == capital
}

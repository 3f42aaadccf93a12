package mention

import (
	"strings"
	"unicode"
)

// isDoubtful reports whether a word that stands alone is an ordinary word as much as a name: one in
// small letters behind an article, an ordinary word with a capital that says nothing, a month, a
// name of a unit.
func (r *reading) isDoubtful(w word) bool {
	f := r.finder
	switch {
	case f.hidden[w.key] || r.doers:
		return false
	case r.isMonth(r.first):
		return true
	case r.isBehind(titles) && w.shape != small:
		return w.known && !w.place
	case w.known:
		return !w.place || r.isBehind(beforePlaces)
	case w.shape == small:
		return f.words.is(articles, r.wordBefore())
	case r.slip && w.isRaised():
		return !r.actsLikeName(r.first)
	}
	return f.isWord(w) && r.isDoubtfulWord(w)
}

// isDoubtfulWord is isDoubtful for an ordinary word with a capital.
func (r *reading) isDoubtfulWord(w word) bool {
	words := r.finder.words
	switch {
	case r.closed && words.isOrdinary(w.key) && !words.is(nameLike, w.key): // Days, Noors
		return true
	case w.shouted, r.isNumbered(r.first): // Hall 2
		return true
	}
	return w.starts && !r.actsLikeName(r.first)
}

// isBehind reports whether the word before the mention is one of a section, whatever sign stands
// between them.
func (r *reading) isBehind(section string) bool {
	return r.first > 0 && r.finder.words.is(section, r.words[r.first-1].key)
}

// wordBefore returns the word before the mention, folded, if only a blank stands between them.
func (r *reading) wordBefore() string {
	if r.first == 0 || !r.words[r.first].adjoins() {
		return ""
	}
	return r.words[r.first-1].key
}

// isNumbered reports whether a number stands behind a word.
func (r *reading) isNumbered(i int) bool {
	return i+1 < len(r.words) && r.words[i+1].gap == " " && isNumber(r.words[i+1].key)
}

// isMonth reports whether a word is a month, and what stands around it makes it one.
func (r *reading) isMonth(i int) bool {
	if !r.finder.words.is(months, r.words[i].key) {
		return false
	}
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

// actsLikeName reports whether what stands behind the first word of a sentence makes that one a name:
// a genitive, what somebody does, or another name.
func (r *reading) actsLikeName(i int) bool {
	behind := r.text[r.end:]
	if r.closed && strings.HasPrefix(behind, "s ") && !r.finder.words.isOrdinary(r.words[i].key) {
		return true
	}
	if ending, genitive := strings.CutPrefix(strings.Replace(behind, "’", "'", 1), "'"); genitive {
		return strings.HasPrefix(strings.TrimPrefix(ending, "s"), " ")
	}
	if i+1 >= len(r.words) {
		return false
	}
	if r.isFollowedBy(verbs, i) {
		return true
	}
	if next := r.words[i+1]; next.gap == " " && next.shape == capital { // Bakker Jan
		return r.finder.isExactName(next)
	}
	return r.isListedWithName(i)
}

// isFollowedBy reports whether the word behind one is of a section, in small letters and with only a
// blank between them.
func (r *reading) isFollowedBy(section string, i int) bool {
	if i+1 >= len(r.words) {
		return false
	}
	next := r.words[i+1]
	return next.adjoins() && next.shape == small && r.finder.words.is(section, next.key)
}

// isListedWithName reports whether a name stands behind a word that another one follows, with "and"
// or a sign of a list between them: Bakker en Jan, Bakker/Jan.
func (r *reading) isListedWithName(i int) bool {
	next := r.words[i+1]
	joined := strings.ContainsAny(next.gap, ",&/+")
	if next.key == "en" || next.key == "og" || next.key == "and" {
		joined = next.adjoins()
		i++
	}
	if !joined || i+1 >= len(r.words) {
		return false
	}
	other := r.words[i+1]
	return other.shape == capital && r.finder.isExactName(other)
}

// isExactName reports whether a word is a name of somebody, with no slip in it.
func (f *Finder) isExactName(w word) bool {
	got, ok := f.lookup(w, false)
	return ok && got.exact
}

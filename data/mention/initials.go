package mention

import (
	"strings"
	"unicode/utf8"

	"kader/data/values"
)

// readInitials reads the letters before a family name: J.P. de Vries, Th. Vos, JP Vos.
func (r *reading) readInitials() {
	at, letters := r.at, ""
	for at < len(r.words) && at-r.at < 5 && r.isInitial(at) {
		letters += r.text[r.words[at].from:r.words[at].to]
		at++
	}
	if at == r.at || at == len(r.words) || !closeTo(r.words[at], ".") {
		return
	}
	r.initials, r.at = letters, at
}

// isInitial reports whether a word may be an initial: a capital, two capitals, or two or three
// letters with a dot behind them that are nobody's name.
func (r *reading) isInitial(at int) bool {
	w := r.words[at]
	letters := utf8.RuneCountInString(w.key)
	if at > r.at && !closeTo(w, ".") || w.shape == small || letters > 3 {
		return false
	}
	if letters < 2 {
		return true
	}
	dotted := at+1 < len(r.words) && strings.HasPrefix(r.words[at+1].gap, ".")
	return (dotted || w.shape == capitals && letters == 2) && r.finder.parts[w.key] == nil
}

// readInfix reads the words between given name and family name.
func (r *reading) readInfix() bool {
	at := r.at
	for at < len(r.words) && at-r.at < 4 && (at == r.first || closeTo(r.words[at], ".")) {
		w := r.words[at]
		letter := w.key == "v" || w.key == "d" || w.key == "t" // v.d. Berg
		if !r.finder.infixes[w.key] && !values.IsInfix(w.key) && !(letter && w.shape == small) {
			break
		}
		at++
	}
	if at == r.at || at == len(r.words) || !closeTo(r.words[at], ".") {
		return false
	}
	r.at = at
	return true
}

// bearsInfix reports whether somebody with the family name that was read has an infix that ends
// as these words do.
func (r *reading) bearsInfix(words []word) bool {
	typed := ""
	for _, w := range words {
		typed += " " + w.key
	}
	for _, who := range r.familyOf {
		infix := strings.Join(nameWords(r.finder.people[who].Name.Infix), " ")
		if infix != "" && (strings.HasSuffix(" "+infix, typed) || abbreviates(typed, infix)) {
			return true
		}
	}
	return false
}

// abbreviates reports whether words are the first letters of an infix: v d for van der.
func abbreviates(typed, infix string) bool {
	short, long := strings.Fields(typed), strings.Fields(infix)
	if len(short) != len(long) {
		return false
	}
	for i := range short {
		if !strings.HasPrefix(long[i], short[i]) {
			return false
		}
	}
	return true
}

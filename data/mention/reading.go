package mention

import (
	"slices"
	"strings"
	"unicode/utf8"

	"kader/data/values"
)

// reading is a name that is being read, word by word.
type reading struct {
	finder        *Finder
	text          string
	words         []word
	doers         bool
	known         bool // reads no family name that nobody has
	first         int  // of the words, initials and infix included
	at            int  // the next word
	initials      string
	given, family []word
	givenOf       []int // whose given names these are
	familyOf      []int
	sure          bool // more than one word says that it is a name
	end           int  // of the mention, in bytes
	closed        bool // by a genitive
	slip          bool // the first word is nearly a name
	weak          bool // it is an ordinary word, in small letters
}

// closeTo reports whether only what stands inside names stands before a word.
func closeTo(w word, more string) bool {
	if utf8.RuneCountInString(w.gap) > 3 {
		return false
	}
	return strings.Trim(w.gap, " \u00a0\u2009\u202f\t-‐‑'’‘´`_"+more) == ""
}

// readInitials reads the letters before a family name: J.P. de Vries, Th. Vos, JP Vos.
func (r *reading) readInitials() {
	at, letters := r.at, ""
	for at < len(r.words) && at-r.at < 5 {
		w := r.words[at]
		n := utf8.RuneCountInString(w.key)
		dotted := at+1 < len(r.words) && strings.HasPrefix(r.words[at+1].gap, ".")
		if at > r.at && !closeTo(w, ".") || w.shape == small || n > 3 {
			break
		}
		if n > 1 && (!dotted && (w.shape != capitals || n > 2) || r.finder.parts[w.key] != nil) {
			break
		}
		letters += r.text[w.from:w.to]
		at++
	}
	if at == r.at || at == len(r.words) || !closeTo(r.words[at], ".") {
		return
	}
	r.initials, r.at = letters, at
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

// readName reads one word of a name, the first or a further one.
func (r *reading) readName(first bool) bool {
	if r.at >= len(r.words) {
		return false
	}
	w, f := r.words[r.at], r.finder
	got, ok := f.lookup(w, w.shape != small || !first)
	if !ok || first && w.pairs && !r.doers {
		return false
	}
	hidden := f.hidden[w.key]
	if w.shape == small && !hidden {
		weak := f.isWord(w) || !got.exact && first || utf8.RuneCountInString(w.key) < 3
		if first && weak && !r.weakStart(got) {
			return false
		}
		if !first && (weak || !got.exact) && !r.fits(got.part) {
			return false
		}
	}
	if !first && !r.joins(w, got.part) {
		return false
	}
	if first {
		r.slip = !got.exact
	}
	r.take(w, got, first)
	return true
}

// weakStart reports whether an ordinary word in small letters may begin a name all the same: the
// family name behind it is that of somebody with this given name, or what stands around it is what
// stands around somebody. It stays doubtful.
func (r *reading) weakStart(got found) bool {
	key := r.words[r.at].key
	if r.doers && got.exact && !r.finder.words.is(verbs, key) && !r.finder.words.is(more, key) {
		return true
	}
	if !got.exact || got.ending > 0 {
		return false
	}
	r.weak = true
	at, before := r.at, ""
	if r.first > 0 && strings.TrimSpace(r.words[r.first].gap) == "" {
		before = r.words[r.first-1].key
	}
	if r.finder.words.is(titles, before) || r.finder.words.is(cues, before) {
		return true
	}
	for at++; at < len(r.words) && at < r.at+4 && closeTo(r.words[at], ""); at++ {
		if r.finder.infixes[r.words[at].key] {
			continue
		}
		behind, ok := r.finder.lookup(r.words[at], false)
		if ok && behind.exact && len(intersect(got.part.given, behind.part.family)) > 0 {
			return true
		}
		break
	}
	r.weak = r.at+1 < len(r.words) && r.words[r.at+1].shape == small && !r.finder.words.is(articles, before) &&
		strings.TrimSpace(r.words[r.at+1].gap) == "" && r.finder.words.is(acts, r.words[r.at+1].key)
	return r.weak
}

// fits reports whether a part is of somebody who was read so far.
func (r *reading) fits(p *part) bool {
	return len(intersect(r.givenOf, p.family)) > 0 || len(intersect(r.familyOf, p.given)) > 0 ||
		len(intersect(r.familyOf, p.family)) > 0 || len(intersect(r.givenOf, p.given)) > 0
}

// joins reports whether a further word belongs to the name that was read so far.
func (r *reading) joins(w word, p *part) bool {
	hyphened := strings.ContainsAny(w.gap, "-‐‑'’")
	return r.fits(p) || hyphened || len(r.family) == 0 && len(r.given) > 0 && (w.shape != small || len(p.family) > 0)
}

// take adds a word to the name.
func (r *reading) take(w word, got found, first bool) {
	f := got.part
	isGiven := len(f.given) > 0 && len(r.family) == 0 && r.initials == ""
	if !first && len(r.given) > 0 && len(intersect(r.givenOf, f.family)) > 0 {
		isGiven = false
	}
	if len(r.family) > 0 && len(r.given) == 0 && len(intersect(r.familyOf, f.given)) > 0 {
		isGiven = true
	}
	if first && len(f.given) > 0 && len(f.family) > len(f.given) && r.at > r.first {
		isGiven = false // behind an infix
	}
	switch {
	case isGiven:
		r.given = append(r.given, w)
		r.givenOf = narrow(r.givenOf, f.given)
		if first { // it may be a family name as well
			r.familyOf = f.family
		}
	default:
		r.family = append(r.family, w)
		if first || len(r.family) == 1 {
			r.familyOf = f.family
		} else {
			r.familyOf = narrow(r.familyOf, f.family)
		}
	}
	r.end, r.closed = w.to-got.ending, got.ending > 0
	r.sure = r.sure || !first
	r.at++
}

// narrow returns who is in both lists, or else who is in the second.
func narrow(a, b []int) []int {
	if both := intersect(a, b); len(both) > 0 {
		return both
	}
	return b
}

// readRest reads on: further names, infixes, initials in the middle, a family name that nobody
// has, a given name behind a comma.
func (r *reading) readRest() {
	for !r.closed && r.at < len(r.words) && r.at-r.first < 8 {
		next := r.words[r.at]
		if next.pairs && !r.doers {
			return
		}
		if strings.TrimSpace(next.gap) == "," && len(next.gap) <= 3 {
			if !r.readBehindComma() {
				return
			}
			continue
		}
		if !closeTo(next, "") || next.starts {
			return
		}
		if r.readName(false) || r.readMiddle() || r.readStranger(r.at) {
			continue
		}
		return
	}
}

// readMiddle reads an infix or initials, where a family name follows.
func (r *reading) readMiddle() bool {
	at := r.at
	if utf8.RuneCountInString(r.words[at].key) == 1 && r.words[at].shape != small {
		r.at++
		if r.at < len(r.words) && closeTo(r.words[r.at], ".") && (r.readName(false) || r.readMiddle()) {
			return true
		}
		r.at = at
		return false
	}
	if r.readInfix() {
		w := r.words[r.at]
		got, ok := r.finder.lookup(w, true)
		named := ok && len(got.part.family) > 0 && (w.shape != small || r.fits(got.part))
		if named && r.readName(false) || r.readStranger(r.at) {
			r.sure = true
			return true
		}
	}
	r.at = at
	return false
}

// readStranger reads a capitalised word behind a given name as the family name that it must be,
// though nobody known has it.
func (r *reading) readStranger(at int) bool {
	w := r.words[at]
	if r.known || len(r.family) > 0 || len(r.given) == 0 || w.shape != capital || w.shouted || w.known || w.starts ||
		r.finder.isWord(w) || utf8.RuneCountInString(w.key) < 3 {
		return false
	}
	r.family, r.familyOf = append(r.family, w), nil
	r.at, r.end, r.sure = at+1, w.to, true
	if stem, genitive := strings.CutSuffix(w.key, "s"); genitive && r.finder.parts[stem] != nil {
		r.end--
	}
	return true
}

// readBehindComma reads the given name, or the initials, of a name as lists show it, with the
// infix behind.
func (r *reading) readBehindComma() bool {
	if len(r.familyOf) == 0 || len(r.given) > 0 && len(r.family) > 0 || r.initials != "" {
		return false
	}
	w, at := r.words[r.at], r.at
	if got, ok := r.finder.lookup(w, false); ok && len(intersect(r.familyOf, got.part.given)) > 0 {
		r.family, r.given, r.givenOf = append(r.family, r.given...), nil, nil
		r.take(w, got, false)
		r.readGivenBehind()
		r.readInfixBehind()
		return true
	}
	letters := r.at
	for letters < len(r.words) && utf8.RuneCountInString(r.words[letters].key) == 1 && r.words[letters].shape != small &&
		(letters == r.at || closeTo(r.words[letters], ".")) {
		letters++
	}
	if letters == at {
		return false
	}
	r.family, r.given = append(r.family, r.given...), nil
	r.initials = r.text[w.from:w.to]
	r.at, r.end, r.sure = letters, r.words[letters-1].to, true
	r.readInfixBehind()
	return true
}

// readGivenBehind reads further given names behind a comma: Berg, Anne Marie van der.
func (r *reading) readGivenBehind() {
	for !r.closed && r.at < len(r.words) && closeTo(r.words[r.at], "") {
		w := r.words[r.at]
		got, ok := r.finder.lookup(w, false)
		if !ok || len(intersect(r.givenOf, got.part.given)) == 0 || len(intersect(r.givenOf, r.familyOf)) == 0 {
			return
		}
		r.given, r.givenOf = append(r.given, w), narrow(r.givenOf, got.part.given)
		r.end, r.closed = w.to-got.ending, got.ending > 0
		r.at++
	}
}

// readInfixBehind reads the infix behind a name as lists show it: Berg, Jan van der.
func (r *reading) readInfixBehind() {
	for n := 3; n > 0; n-- {
		if r.at+n > len(r.words) {
			continue
		}
		words := r.words[r.at : r.at+n]
		if slices.ContainsFunc(words, func(w word) bool { return !closeTo(w, ".") }) || !r.bearsInfix(words) {
			continue
		}
		r.at, r.end = r.at+n, words[n-1].to
		return
	}
}

package mention

import (
	"slices"
	"strings"
	"unicode/utf8"
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

// readFirst reads the first word of a name.
func (r *reading) readFirst() bool {
	if r.at >= len(r.words) {
		return false
	}
	w := r.words[r.at]
	got, ok := r.finder.lookup(w, w.shape != small)
	if !ok || w.pairs && !r.doers || r.finder.isWeak(w, got) && !r.weakStart(got) {
		return false
	}
	r.slip = !got.exact
	r.takeFirst(w, got)
	return true
}

// readNext reads a further word of a name.
func (r *reading) readNext() bool {
	if r.at >= len(r.words) {
		return false
	}
	w := r.words[r.at]
	got, ok := r.finder.lookup(w, true)
	if !ok || r.finder.isWeak(w, got) && !r.fits(got.part) || !r.joins(w, got.part) {
		return false
	}
	r.takeNext(w, got)
	return true
}

// isWeak reports whether a word in small letters says too little by itself to be a name: it is an
// ordinary word, it has a slip in it, or it is short.
func (f *Finder) isWeak(w word, got found) bool {
	return w.shape == small && !f.hidden[w.key] && (f.isWord(w) || !got.exact || utf8.RuneCountInString(w.key) < 3)
}

// weakStart reports whether an ordinary word in small letters may begin a name all the same: the
// family name behind it is that of somebody with this given name, or what stands around it is what
// stands around somebody. It stays doubtful.
func (r *reading) weakStart(got found) bool {
	words, key := r.finder.words, r.words[r.at].key
	if !got.exact {
		return false
	}
	if r.doers && !words.is(verbs, key) && !words.is(more, key) {
		return true
	}
	if got.ending > 0 {
		return false
	}
	before := r.wordBefore()
	r.weak = words.is(titles, before) || words.is(cues, before) || r.isFollowedByFamily(got.part) ||
		!words.is(articles, before) && r.isFollowedBy(acts, r.at)
	return r.weak
}

// isFollowedByFamily reports whether the family name of somebody with this given name stands behind
// the word that is read, with or without an infix.
func (r *reading) isFollowedByFamily(p *part) bool {
	for at := r.at + 1; at < len(r.words) && at < r.at+4 && closeTo(r.words[at], ""); at++ {
		if !r.finder.infixes[r.words[at].key] {
			behind, ok := r.finder.lookup(r.words[at], false)
			return ok && behind.exact && len(intersect(p.given, behind.part.family)) > 0
		}
	}
	return false
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

// takeFirst adds the first word to the name. A given name may be a family name as well.
func (r *reading) takeFirst(w word, got found) {
	p := got.part
	behindInfix := r.at > r.first && len(p.family) > len(p.given)
	if len(p.given) > 0 && r.initials == "" && !behindInfix {
		r.takeGiven(w, got)
	} else {
		r.takeFamily(w, got)
	}
	r.familyOf = p.family
}

// takeNext adds a further word to the name.
func (r *reading) takeNext(w word, got found) {
	if r.isFurtherGiven(got.part) {
		r.takeGiven(w, got)
	} else {
		r.takeFamily(w, got)
	}
	r.sure = true
}

// isFurtherGiven reports whether a further word is a given name: behind a family name, the one of
// somebody who has that; behind a given name, one that is no family name of who was read so far.
func (r *reading) isFurtherGiven(p *part) bool {
	if len(r.family) > 0 {
		return len(r.given) == 0 && len(intersect(r.familyOf, p.given)) > 0
	}
	return len(p.given) > 0 && r.initials == "" && len(intersect(r.givenOf, p.family)) == 0
}

func (r *reading) takeGiven(w word, got found) {
	r.given, r.givenOf = append(r.given, w), narrow(r.givenOf, got.part.given)
	r.pass(w, got)
}

func (r *reading) takeFamily(w word, got found) {
	if len(r.family) == 0 {
		r.familyOf = got.part.family
	} else {
		r.familyOf = narrow(r.familyOf, got.part.family)
	}
	r.family = append(r.family, w)
	r.pass(w, got)
}

// pass ends the mention behind a word, and goes to the next one.
func (r *reading) pass(w word, got found) {
	r.end, r.closed = w.to-got.ending, got.ending > 0
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
		if r.readNext() || r.readMiddle() || r.readStranger(r.at) {
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
		if r.at < len(r.words) && closeTo(r.words[r.at], ".") && (r.readNext() || r.readMiddle()) {
			return true
		}
		r.at = at
		return false
	}
	if r.readInfix() {
		w := r.words[r.at]
		got, ok := r.finder.lookup(w, true)
		named := ok && len(got.part.family) > 0 && (w.shape != small || r.fits(got.part))
		if named && r.readNext() || r.readStranger(r.at) {
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
	if r.known || len(r.family) > 0 || len(r.given) == 0 || w.shape != capital || w.known || w.isRaised() ||
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
		r.takeNext(w, got)
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
		r.takeGiven(w, got)
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

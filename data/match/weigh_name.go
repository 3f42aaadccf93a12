package match

import (
	"math"
	"math/bits"
	"slices"
	"strings"
)

// weighNames compares the names, also with given and family name swapped.
func (w *weigher) weighNames(e *evidence, row, known *profile) {
	family, familyWeight, familyRelatives := w.weighFamily(row.values[featFamily], known.values[featFamily])
	given, givenWeight, givenRelatives := w.weighGiven(row, known)
	e.byInitials = row.values[featGiven] == 0 || known.values[featGiven] == 0
	if family >= levelManyEdits && (given == levelDifferent || given == levelManyEdits) {
		if weight, exact, ok := w.weighSwapped(row, known); ok {
			e.weight, e.swapped, e.misspelled = float32(weight), true, !exact
			return
		}
	}
	if n := w.names; family == levelOneEdit && given == levelExact {
		e.letterMissing = missesLetter(&n.families[row.values[featFamily]], &n.families[known.values[featFamily]])
	}
	e.misspelled = family > levelExact || given == levelOneEdit || given == levelTwoEdits || given >= levelManyEdits ||
		w.secondNamesDiffer(row, known)
	e.laterInitial = given == levelInitial && givenWeight < 0
	e.levels[featFamily], e.levels[featGiven] = family, given
	e.weight = familyWeight + givenWeight
	e.relatives = familyRelatives + givenRelatives
}

// weighFamily returns level and weight of two family names with their infixes, and their
// weight for two relatives.
func (w *weigher) weighFamily(a, b int32) (level, float32, float32) {
	if a == 0 || b == 0 {
		return levelUnknown, 0, 0
	}
	if a == b {
		weight := w.names.families[a].weight
		return levelExact, float32(weight), float32(weight + w.relativeFamilyWeight(levelExact))
	}
	p := w.family.at(0, a, b)
	if !p.holds(0, a, b) {
		l, weight := w.compareFamilies(&w.names.families[a], &w.names.families[b])
		p.set(0, a, b, l, weight)
		p.relatives = float32(w.relativeFamilyWeight(l))
		if l != levelDifferent && l != levelManyEdits {
			p.relatives += p.weight
		}
	}
	return p.level, p.weight, p.relatives
}

// relativeFamilyWeight returns what to add to the weight of a family name for two relatives.
func (w *weigher) relativeFamilyWeight(l level) float64 {
	if l == levelDifferent || l == levelManyEdits {
		return math.Log2(1 - relativeFamily)
	}
	return math.Log2(relativeFamily / w.model[featFamily].levels[levelExact].m)
}

// relativeGivenWeight returns what to add to the weight of a fitting given name for two
// relatives.
func (w *weigher) relativeGivenWeight() float64 {
	return math.Log2(relativeGiven / w.model[featGiven].levels[levelExact].m)
}

// compareFamilies returns level and weight of two different family names.
func (w *weigher) compareFamilies(a, b *familyName) (level, float64) {
	t := &w.model[featFamily]
	share := max(a.share, b.share)
	switch {
	case a.generation != b.generation && a.generation != 0 && b.generation != 0:
		return levelDifferent, w.weights[featFamily][levelDifferent] // father and son
	case a.joined == b.joined:
		return levelExact, min(a.weight, b.weight)
	case a.id == b.id && a.infix != "" && b.infix != "":
		return levelOneEdit, t.exactWeight(share) - infixOther // van Berg, van den Berg
	case a.id == b.id:
		return levelExact, t.exactWeight(share) - infixMissing
	}
	l := familyLevel(a, b)
	if l == levelPart {
		c := t.levels[l]
		return l, math.Log2(c.m / (c.u + max(share, w.sharedPartShare(a, b))))
	}
	return l, w.editWeight(featFamily, l, share, min(len(a.whole), len(b.whole)))
}

// familyLevel returns the level of two different family names.
func familyLevel(a, b *familyName) level {
	if a.sound == b.sound {
		return levelOneEdit
	}
	l := nameLevel(a.whole, b.whole)
	switch {
	case l <= levelTwoEdits:
		return l
	case a.infix != b.infix && nameLevel(a.joined, b.joined) == levelOneEdit:
		return levelOneEdit // Vandenberg
	case isFamilyPart(a, b):
		return levelPart
	}
	return l
}

// missesLetter reports whether one of two long family names lacks one letter of the other,
// which can hardly be another name. Patronymics can: Johannesen and Johannessen.
func missesLetter(a, b *familyName) bool {
	const long = 9
	shorter, longer := a.whole, b.whole
	if len(shorter) > len(longer) {
		shorter, longer = longer, shorter
	}
	if a.infix != b.infix || len(shorter) < long || len(longer) != len(shorter)+1 ||
		damerauLevenshtein(shorter, longer, 1) > 1 {
		return false
	}
	return !slices.ContainsFunc([]string{"sen", "son", "se", "s"},
		func(end string) bool { return strings.HasSuffix(longer, end) })
}

// editWeight returns the weight of names that are a few edits apart. Its u is the share of
// people with either name plus that of names so close by chance.
func (w *weigher) editWeight(f feature, l level, share float64, length int) float64 {
	t := &w.model[f]
	if l == levelManyEdits || l == levelDifferent {
		return w.weights[f][l]
	}
	n := 1
	if l == levelTwoEdits {
		n = 2
	}
	return math.Log2(t.levels[l].m / (share + neighborShare(length, n)))
}

// isFamilyPart reports whether half of a double name is the other name, or half of it, or
// whether one name is the beginning of the other.
func isFamilyPart(a, b *familyName) bool {
	for _, x := range a.parts {
		if x != 0 && (x == b.sound || x == b.parts[0] || x == b.parts[1]) {
			return true
		}
	}
	for _, y := range b.parts {
		if y != 0 && y == a.sound {
			return true
		}
	}
	return isTruncated(a.core, b.core)
}

// eachSound visits the phonetic keys of a name: of both halves of a double one.
func (s *familyName) eachSound(visit func(sound uint32)) {
	switch {
	case s.parts[0] == 0:
		visit(s.sound)
	case s.parts[0] == s.parts[1]:
		visit(s.parts[0])
	default:
		visit(s.parts[0])
		visit(s.parts[1])
	}
}

// sharedPartShare returns the share of people who have the part that two names share: many are
// called Jensen behind another name.
func (w *weigher) sharedPartShare(a, b *familyName) float64 {
	share := 0.0
	a.eachSound(func(x uint32) {
		b.eachSound(func(y uint32) {
			if x == y {
				share = max(share, w.model[featFamily].share(w.names.sounds[x], w.names.cores.total))
			}
		})
	})
	return share
}

// isTruncated reports whether one name is the beginning of the other, as in a column that is
// too narrow.
func isTruncated(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	return len(a) >= 5 && len(b) >= len(a)+2 && strings.HasPrefix(b, a)
}

func withoutBlanks(s string) string {
	if !strings.Contains(s, " ") {
		return s
	}
	return strings.ReplaceAll(s, " ", "")
}

// weighGiven returns level and weight of two given names, or of initials where one side has
// only those, and their weight for two relatives.
func (w *weigher) weighGiven(row, known *profile) (level, float32, float32) {
	a, b := row.values[featGiven], known.values[featGiven]
	if a == 0 || b == 0 {
		l, weight := w.weighInitials(row, known)
		return l, float32(weight), 0
	}
	if a == b {
		weight := w.names.givens[a].weight
		return levelExact, float32(weight), float32(weight + w.relativeGivenWeight())
	}
	p := w.given.at(0, a, b)
	if !p.holds(0, a, b) {
		l, weight := w.compareGivens(&w.names.givens[a], &w.names.givens[b])
		p.set(0, a, b, l, weight)
		p.relatives = 0
		if l != levelDifferent && l != levelManyEdits {
			p.relatives = float32(weight + w.relativeGivenWeight())
		}
	}
	return p.level, p.weight, p.relatives
}

// compareGivens returns level and weight of two different given names.
func (w *weigher) compareGivens(a, b *givenName) (level, float64) {
	t := &w.model[featGiven]
	share := max(a.share, b.share)
	if a.joined == b.joined {
		return levelExact, min(a.weight, b.weight)
	}
	if a.first == b.first {
		return levelExact, t.exactWeight(share) - 1
	}
	l := nameLevel(a.joined, b.joined)
	if a.sound == b.sound {
		l = levelOneEdit
	}
	if l != levelOneEdit && a.nicks != [3]uint8{} && shareNickname(a.nicks, b.nicks) {
		l = levelNickname
	}
	if l == levelDifferent || l == levelManyEdits || l == levelTwoEdits {
		if isOneOfGivens(a, b) {
			l = levelPart
		}
	}
	switch l {
	case levelPart, levelNickname:
		c := t.levels[l]
		return l, math.Log2(c.m / (share + c.u))
	case levelDifferent:
		if a.joined[0] != b.joined[0] {
			return l, w.weights[featGiven][l] - 1
		}
	}
	return l, w.editWeight(featGiven, l, share, min(len(a.joined), len(b.joined)))
}

// secondNamesDiffer reports whether two people with one first name have second names that
// begin with different letters: Bjørn Erik and Bjørn Arne.
func (w *weigher) secondNamesDiffer(row, known *profile) bool {
	a, b := &w.names.givens[row.values[featGiven]], &w.names.givens[known.values[featGiven]]
	if row.values[featGiven] == known.values[featGiven] || a.first != b.first {
		return false
	}
	_, second, two := strings.Cut(a.text, " ")
	_, other, both := strings.Cut(b.text, " ")
	return two && both && second != "" && other != "" && second[0] != other[0]
}

// shareNickname reports whether two names are forms of one name.
func shareNickname(a, b [3]uint8) bool {
	for _, x := range a {
		if x != 0 && (x == b[0] || x == b[1] || x == b[2]) {
			return true
		}
	}
	return false
}

// isOneOfGivens reports whether one name is among several of the other, or is a short form
// of it.
func isOneOfGivens(a, b *givenName) bool {
	if len(a.joined) > len(b.joined) {
		a, b = b, a
	}
	if len(a.joined) >= 3 && strings.HasPrefix(b.joined, a.joined) {
		return true
	}
	if a.start == b.start && (len(a.text) > len(a.first) || len(b.text) > len(b.first)) {
		return true
	}
	if len(b.text) == len(b.first) || len(a.first) < 3 {
		return false
	}
	for word := range strings.SplitSeq(b.text, " ") {
		if word == a.first {
			return true
		}
	}
	return false
}

// weighInitials returns level and weight of up to four initials, the first in the lowest byte. The
// name that somebody goes by may begin with another letter than the one in the passport: Kees is
// Cornelis, and M.I. may be called Ingrid.
func (w *weigher) weighInitials(row, known *profile) (level, float64) {
	a, b := row.initials, known.initials
	if a == 0 || b == 0 {
		return levelUnknown, 0
	}
	both := min(bits.Len32(a), bits.Len32(b))
	one := both <= 8
	mask := uint32(1)<<(both+(8-both%8)%8) - 1
	switch {
	case a&0xff != b&0xff && w.startsOtherForm(row, known):
		return levelInitial, initialFormWeight
	case a&0xff != b&0xff && (hasInitial(a>>8, b&0xff) || hasInitial(b>>8, a&0xff)):
		return levelInitial, initialLaterWeight
	case a&0xff != b&0xff:
		return levelDifferent, initialOtherWeight
	case one:
		return levelInitial, initialWeight
	case a == b:
		return levelInitial, initialsTwoWeight
	case a&mask == b&mask:
		return levelInitial, initialsTwoWeight - 1
	}
	return levelInitial, initialsFirstWeight
}

// startsOtherForm reports whether the first initial of one side begins another form of the given
// name of the other.
func (w *weigher) startsOtherForm(row, known *profile) bool {
	forms := func(named, initials *profile) bool {
		return w.names.givens[named.values[featGiven]].letters&letterBit(byte(initials.initials)) != 0
	}
	return forms(row, known) || forms(known, row)
}

// hasInitial reports whether a letter is among packed initials.
func hasInitial(initials, letter uint32) bool {
	for ; initials != 0; initials >>= 8 {
		if initials&0xff == letter {
			return true
		}
	}
	return false
}

// weighSwapped returns the weight of names whose given and family name changed places. It is
// lower if only one of them stands in the place of the other. exact is set if both are the
// same otherwise; ok is false if nothing changed places.
func (w *weigher) weighSwapped(row, known *profile) (weight float64, exact, ok bool) {
	n := w.names
	if row.values[featGiven] == 0 || known.values[featGiven] == 0 || row.values[featFamily] == 0 ||
		known.values[featFamily] == 0 {
		return 0, false, false
	}
	g, h := &n.givens[row.values[featGiven]], &n.givens[known.values[featGiven]]
	a, b := &n.families[row.values[featFamily]], &n.families[known.values[featFamily]]
	if g.sound != b.sound && a.sound != h.sound {
		return 0, false, false
	}
	first, second := crossLevel(g, b), crossLevel(h, a)
	switch {
	case first <= levelTwoEdits && second <= levelTwoEdits:
		loss := swapLoss
		for _, l := range [...]level{first, second} {
			if l != levelExact {
				loss += 3
			}
		}
		return b.weight + h.weight - loss, loss == swapLoss, true
	case first == levelExact:
		return b.weight - swapHalf, false, true
	case second == levelExact:
		return a.weight - swapHalf, false, true
	}
	return 0, false, false
}

// crossLevel returns the level of a given name and a family name.
func crossLevel(g *givenName, s *familyName) level {
	if g.joined == s.joined || g.joined == s.whole {
		return levelExact
	}
	return nameLevel(g.joined, s.whole)
}

package match

import (
	"math"
	"math/bits"
	"slices"
	"strings"
)

// weighNames compares the names.
func (w *weigher) weighNames(e *evidence, row, known *profile) {
	family, familyBits, familyKin := w.weighFamily(row.values[featFamily], known.values[featFamily])
	given, givenBits, givenKin := w.weighGiven(row, known)
	if family >= levelFar && (given == levelOther || given == levelFar) {
		if bits, exact, ok := w.weighSwapped(row, known); ok {
			e.bits, e.swapped, e.slip = float32(bits), true, !exact
			return
		}
	}
	if n := w.names; family == levelNear && given == levelExact {
		e.typo = missesLetter(&n.surnames[row.values[featFamily]], &n.surnames[known.values[featFamily]])
	}
	e.slip = family > levelExact || given == levelNear || given == levelLoose || given >= levelFar || w.otherSecond(row, known)
	e.levels[featFamily], e.levels[featGiven] = family, given
	e.bits = familyBits + givenBits
	e.kin = familyKin + givenKin
}

// weighFamily compares family names with their infixes.
func (w *weigher) weighFamily(a, b int32) (level, float32, float32) {
	if a == 0 || b == 0 {
		return levelUnknown, 0, 0
	}
	if a == b {
		bits := w.names.surnames[a].bits
		return levelExact, float32(bits), float32(bits + w.kinFamily(levelExact))
	}
	p := w.family.at(0, a, b)
	if !p.fits(0, a, b) {
		l, bits := w.familyFit(&w.names.surnames[a], &w.names.surnames[b])
		p.set(0, a, b, l, bits)
		p.kin = float32(w.kinFamily(l))
		if l != levelOther && l != levelFar {
			p.kin += p.bits
		}
	}
	return p.level, p.bits, p.kin
}

// kinFamily is what to add to the bits of a family name for two relatives.
func (w *weigher) kinFamily(l level) float64 {
	if l == levelOther || l == levelFar {
		return math.Log2(1 - relativeFamily)
	}
	return math.Log2(relativeFamily / w.model[featFamily].levels[levelExact].same)
}

// kinGiven is the same for a given name that fits.
func (w *weigher) kinGiven() float64 {
	return math.Log2(relativeGiven / w.model[featGiven].levels[levelExact].same)
}

// familyFit compares two different family names.
func (w *weigher) familyFit(a, b *surname) (level, float64) {
	t := &w.model[featFamily]
	share := max(a.share, b.share)
	switch {
	case a.generation != b.generation && a.generation != 0 && b.generation != 0:
		return levelOther, w.bits[featFamily][levelOther] // father and son
	case a.joined == b.joined:
		return levelExact, min(a.bits, b.bits)
	case a.id == b.id && a.infix != "" && b.infix != "":
		return levelNear, t.exactBits(share) - infixOther // van Berg, van den Berg
	case a.id == b.id:
		return levelExact, t.exactBits(share) - infixMissing
	}
	l := nearFamilies(a, b)
	if l == levelPart {
		c := t.levels[l]
		return l, math.Log2(c.same / (c.stranger + share))
	}
	return l, w.slipBits(featFamily, l, share, min(len(a.whole), len(b.whole)))
}

// nearFamilies says how alike two family names are, and whether one is half of the other.
func nearFamilies(a, b *surname) level {
	if a.sound == b.sound {
		return levelNear
	}
	l := nearNames(a.whole, b.whole)
	switch {
	case l <= levelLoose:
		return l
	case a.infix != b.infix && nearNames(a.joined, b.joined) == levelNear:
		return levelNear // Vandenberg
	case partFits(a, b):
		return levelPart
	}
	return l
}

// missesLetter reports whether a letter is missing on one side of a long family name, which
// can hardly be another name for that. Patronymics may be: Johannesen and Johannessen.
func missesLetter(a, b *surname) bool {
	const long = 9
	shorter, longer := a.whole, b.whole
	if len(shorter) > len(longer) {
		shorter, longer = longer, shorter
	}
	if a.infix != b.infix || len(shorter) < long || len(longer) != len(shorter)+1 || edits(shorter, longer, 1) > 1 {
		return false
	}
	return !slices.ContainsFunc([]string{"sen", "son", "se", "s"}, func(end string) bool { return strings.HasSuffix(longer, end) })
}

// slipBits weighs names that are nearly the same: what strangers show is the share
// of people with either name, and of names that happen to lie so close.
func (w *weigher) slipBits(f feature, l level, share float64, length int) float64 {
	t := &w.model[f]
	if l == levelFar || l == levelOther {
		return w.bits[f][l]
	}
	n := 1
	if l == levelLoose {
		n = 2
	}
	return math.Log2(t.levels[l].same / (share + slip(length, n)))
}

// partFits tells whether a half of a double name is the other name, or half of it,
// or whether one name is the beginning of the other.
func partFits(a, b *surname) bool {
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
	return begins(a.core, b.core)
}

// begins tells whether one name is cut off where the other goes on.
func begins(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	return len(a) >= 5 && len(b) >= len(a)+2 && strings.HasPrefix(b, a)
}

func letters(s string) string {
	if !strings.Contains(s, " ") {
		return s
	}
	return strings.ReplaceAll(s, " ", "")
}

// weighGiven compares given names, or initials where one side has only those.
func (w *weigher) weighGiven(row, known *profile) (level, float32, float32) {
	a, b := row.values[featGiven], known.values[featGiven]
	if a == 0 || b == 0 {
		l, bits := weighInitials(row.initials, known.initials)
		return l, float32(bits), 0
	}
	if a == b {
		bits := w.names.givens[a].bits
		return levelExact, float32(bits), float32(bits + w.kinGiven())
	}
	p := w.given.at(0, a, b)
	if !p.fits(0, a, b) {
		l, bits := w.givenFit(&w.names.givens[a], &w.names.givens[b])
		p.set(0, a, b, l, bits)
		p.kin = 0
		if l != levelOther && l != levelFar {
			p.kin = float32(bits + w.kinGiven())
		}
	}
	return p.level, p.bits, p.kin
}

// givenFit compares two different given names.
func (w *weigher) givenFit(a, b *given) (level, float64) {
	t := &w.model[featGiven]
	share := max(a.share, b.share)
	if a.joined == b.joined {
		return levelExact, min(a.bits, b.bits)
	}
	if a.first == b.first {
		return levelExact, t.exactBits(share) - 1
	}
	l := nearNames(a.joined, b.joined)
	if a.sound == b.sound {
		l = levelNear
	}
	if l != levelNear && a.nicks != [3]uint8{} && sameNick(a.nicks, b.nicks) {
		l = levelNick
	}
	if l == levelOther || l == levelFar || l == levelLoose {
		if oneOf(a, b) {
			l = levelPart
		}
	}
	switch l {
	case levelPart, levelNick:
		c := t.levels[l]
		return l, math.Log2(c.same / (share + c.stranger))
	case levelOther:
		if a.joined[0] != b.joined[0] {
			return l, w.bits[featGiven][l] - 1
		}
	}
	return l, w.slipBits(featGiven, l, share, min(len(a.joined), len(b.joined)))
}

// otherSecond tells whether two people of one first name have second names that begin with
// other letters: Bjørn Erik and Bjørn Arne.
func (w *weigher) otherSecond(row, known *profile) bool {
	a, b := &w.names.givens[row.values[featGiven]], &w.names.givens[known.values[featGiven]]
	if row.values[featGiven] == known.values[featGiven] || a.first != b.first {
		return false
	}
	_, second, two := strings.Cut(a.text, " ")
	_, other, both := strings.Cut(b.text, " ")
	return two && both && second != "" && other != "" && second[0] != other[0]
}

// sameNick tells whether two names are forms of one name.
func sameNick(a, b [3]uint8) bool {
	for _, x := range a {
		if x != 0 && (x == b[0] || x == b[1] || x == b[2]) {
			return true
		}
	}
	return false
}

// oneOf tells whether one name is among several of the other, or shortened.
func oneOf(a, b *given) bool {
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

// weighInitials compares up to four initials, the first in the lowest byte.
func weighInitials(a, b uint32) (level, float64) {
	if a == 0 || b == 0 {
		return levelUnknown, 0
	}
	both := min(bits.Len32(a), bits.Len32(b))
	one := both <= 8
	mask := uint32(1)<<(both+(8-both%8)%8) - 1
	switch {
	case a&0xff != b&0xff:
		return levelOther, initialNone
	case one:
		return levelFirst, initialBits
	case a == b:
		return levelFirst, initialsTwo
	case a&mask == b&mask:
		return levelFirst, initialsTwo - 1
	}
	return levelFirst, initialSome
}

// weighSwapped looks whether given and family name changed places. Where one of them
// is found in the place of the other and the rest differs, it is worth less. exact says
// that both are the same otherwise.
func (w *weigher) weighSwapped(row, known *profile) (bits float64, exact, ok bool) {
	n := w.names
	if row.values[featGiven] == 0 || known.values[featGiven] == 0 || row.values[featFamily] == 0 || known.values[featFamily] == 0 {
		return 0, false, false
	}
	g, h := &n.givens[row.values[featGiven]], &n.givens[known.values[featGiven]]
	a, b := &n.surnames[row.values[featFamily]], &n.surnames[known.values[featFamily]]
	if g.sound != b.sound && a.sound != h.sound {
		return 0, false, false
	}
	first, second := placed(g, b), placed(h, a)
	switch {
	case first <= levelLoose && second <= levelLoose:
		loss := swapLoss
		for _, l := range [...]level{first, second} {
			if l != levelExact {
				loss += 3
			}
		}
		return b.bits + h.bits - loss, loss == swapLoss, true
	case first == levelExact:
		return b.bits - swapHalf, false, true
	case second == levelExact:
		return a.bits - swapHalf, false, true
	}
	return 0, false, false
}

// placed says how alike a given name and a family name are.
func placed(g *given, s *surname) level {
	if g.joined == s.joined || g.joined == s.whole {
		return levelExact
	}
	return nearNames(g.joined, s.whole)
}

package match

import (
	"strings"

	"kader/data"
)

// level is how well two names fit.
type level int8

const (
	nameOther      level = iota // both parts differ
	nameFamily                  // only the family name fits
	nameGiven                   // only the given name fits
	namePart                    // one of two family names
	nameSwapped                 // given and family name changed places
	nameSimilar                 // typing errors
	nameInitials                // the family name, and the initials fit
	nameFamilyOnly              // the family name, and nothing else is known on one side
	nameExact
)

// fit is how well one part of a name fits.
type fit int8

const (
	fitUnknown fit = iota
	fitOther
	fitInitial // only the initial can be compared, and agrees
	fitPart    // one of several
	fitSimilar
	fitExact
)

const (
	similarLoss = 4.5 // bits that a typing error costs against the exact value
	partLoss    = 3.5
	initialBits = 3.0
	initialsTwo = 6.0 // two or more initials agree
	initialLoss = -1.0
	swapLoss    = 4.0
)

// weighName compares the names.
func (w *weigher) weighName(row, known *profile) evidence {
	family, bits := w.weighFamily(row, known)
	given, more := w.weighGiven(row, known)
	if family == fitOther && given != fitExact {
		if swapped, ok := w.weighSwapped(row, known); ok {
			return evidence{bits: swapped, name: nameSwapped}
		}
	}
	return evidence{bits: bits + more, name: levelOf(family, given)}
}

func levelOf(family, given fit) level {
	switch {
	case family == fitOther || family == fitUnknown:
		if given == fitExact || given == fitPart {
			return nameGiven
		}
		return nameOther
	case given == fitOther:
		return nameFamily
	case given == fitInitial:
		return nameInitials
	case given == fitUnknown:
		return nameFamilyOnly
	case family == fitPart:
		return namePart
	case family == fitSimilar || given == fitSimilar:
		return nameSimilar
	}
	return nameExact
}

// weighFamily compares family names with their infixes.
func (w *weigher) weighFamily(row, known *profile) (fit, float64) {
	a, b := row.values[featFamily], known.values[featFamily]
	if a == 0 || b == 0 {
		return fitUnknown, 0
	}
	bits := min(w.bits[featFamily][a], 12)
	if a == b {
		return fitExact, w.bits[featFamily][a] + w.weighInfix(row, known)
	}
	bits = min(bits, w.bits[featFamily][b])
	switch {
	case row.family == known.family:
		return fitExact, bits
	case row.sound == known.sound:
		return fitSimilar, bits - similarLoss + 2
	case similar(row.core, known.core):
		return fitSimilar, bits - similarLoss
	case partOf(row.family, known.family) || partOf(row.core, known.core):
		return fitPart, bits - partLoss
	}
	return fitOther, w.usual[featFamily].other
}

func (w *weigher) weighInfix(row, known *profile) float64 {
	a, b := row.values[featInfix], known.values[featInfix]
	switch {
	case a == b && a != 0:
		return w.bits[featInfix][a]
	case a != 0 && b != 0:
		return w.usual[featInfix].other
	}
	return 0
}

// weighGiven compares given names, or initials where one side has only those.
func (w *weigher) weighGiven(row, known *profile) (fit, float64) {
	if row.given == "" || known.given == "" {
		return weighInitials(row, known)
	}
	a, b := row.values[featGiven], known.values[featGiven]
	bits := min(w.bits[featGiven][a], w.bits[featGiven][b])
	switch {
	case a == b:
		return fitExact, w.bits[featGiven][a]
	case row.first == known.first:
		return fitExact, bits - 1
	case row.givenSound == known.givenSound:
		return fitSimilar, bits - 1.5
	case similar(row.given, known.given):
		return fitSimilar, bits - similarLoss
	case partOf(row.given, known.given):
		return fitPart, bits - partLoss
	case row.given[0] == known.given[0]:
		return fitOther, w.usual[featGiven].other / 2 // Johannes is called Jan
	}
	return fitOther, w.usual[featGiven].other
}

func weighInitials(row, known *profile) (fit, float64) {
	a, b := initialsOf(row), initialsOf(known)
	switch {
	case a == "" || b == "":
		return fitUnknown, 0
	case a == b && len(a) > 1:
		return fitInitial, initialsTwo
	case strings.HasPrefix(a, b) || strings.HasPrefix(b, a):
		return fitInitial, initialBits
	case a[0] == b[0]:
		return fitInitial, initialBits + initialLoss
	}
	return fitOther, -6
}

func initialsOf(p *profile) string {
	if p.initials != "" {
		return p.initials
	}
	if p.given != "" {
		return p.given[:1]
	}
	return ""
}

// weighSwapped looks whether given and family name changed places.
func (w *weigher) weighSwapped(row, known *profile) (float64, bool) {
	first, ok := sameOrSimilar(row.given, known.core)
	second, also := sameOrSimilar(row.core, known.given)
	if !ok || !also {
		return 0, false
	}
	bits := w.bits[featFamily][known.values[featFamily]] + w.bits[featGiven][known.values[featGiven]]
	return bits - swapLoss - first - second, true
}

// sameOrSimilar returns the bits that the difference of two names costs, and false
// where they are not one name.
func sameOrSimilar(a, b string) (float64, bool) {
	switch {
	case a == "" || b == "":
		return 0, false
	case a == b:
		return 0, true
	case similar(a, b) || partOf(a, b):
		return similarLoss, true
	}
	return 0, false
}

// partOf tells whether one name begins or ends with the whole of the other, as
// "berg" does of "bergsmit" and "alex" of "alexander".
func partOf(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	return len(a) >= 4 && len(b) >= len(a)+2 && (strings.HasPrefix(b, a) || strings.HasSuffix(b, a))
}

// nearDates tells whether two days look like one with a typing error.
func nearDates(a, b data.Date) bool {
	if a.Year == b.Year && int(a.Month) == b.Day && int(b.Month) == a.Day {
		return true
	}
	return edits(a.String(), b.String(), 1) <= 1
}

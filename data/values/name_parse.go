package values

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"kader/data"
)

// ParseName splits a name from a one-column list, whichever way it is written:
// "Jan van der Berg", "Berg, J. van der", "van der Berg, Jan", "VAN DER BERG Jan",
// jan.van.der.berg@bedrijf.example. Words are kept as written, but for names in
// capitals only, which get the case that names have. Titles and remarks are left out;
// "jr." stays with the family name, because it tells two people apart. Middle names
// belong to the given name. A name of one word is a family name.
func ParseName(full string) data.Name {
	full, call, initials := cutGroups(nameFromAddress(full))
	return parseParts(bareParts(full), full).with(call, initials)
}

// parseParts splits the words of a name, in the parts between its commas.
func parseParts(parts [][]string, full string) parsedName {
	capitals := isCapitals(strings.ReplaceAll(full, ",", " "))
	switch len(parts) {
	case 0:
		return parsedName{}
	case 1:
		return parsedName{parseSpoken(parts[0], capitals)}
	}
	return parsedName{parseListed(parts, capitals)}
}

// parsedName is a name from its words, without what stood in parentheses.
type parsedName struct{ data.Name }

// with adds the call name and the initials from parentheses where the name has none of its own.
func (n parsedName) with(call, initials string) data.Name {
	if n.IsZero() && n.Infix == "" {
		return data.Name{}
	}
	n.Given, n.Initials = cmp.Or(n.Given, call), cmp.Or(n.Initials, initials)
	return n.Name
}

// ParseListedName is ParseName for a column in which the family name stands first
// without a comma: "Jansen Piet". isGiven, where not nil, knows given names, so that
// the second of two family names is not taken for one.
func ParseListedName(full string, isGiven func(word string) bool) data.Name {
	rest, call, initials := cutGroups(full)
	parts, capitals := bareParts(rest), isCapitals(rest)
	if strings.Contains(full, "@") || len(parts) != 1 {
		return ParseName(full)
	}
	words := parts[0]
	if len(words) < 2 || infixRun(words, capitals) > 0 || initialsAfterFamily(words, capitals) > 0 {
		return parseParts(parts, rest).with(call, initials)
	}
	if from, to := familyInCapitals(words, capitals); from < to {
		return parseParts(parts, rest).with(call, initials)
	}
	family := 1
	for i := 1; i < len(words) && isGiven != nil; i++ {
		if isGiven(words[i]) || isInitials(words[i]) {
			family = i
			break
		}
	}
	return parseParts([][]string{words[:family], words[family:]}, rest).with(call, initials)
}

// GivenFirst returns what one name without a comma says about the order in its column: below zero
// the given name stands first, above zero the family name, 0 is undecided. isGiven knows given
// names.
func GivenFirst(full string, isGiven func(word string) bool) int {
	words := withoutAround(nameWords(full), false, false)
	capitals := isCapitals(full)
	if strings.ContainsAny(full, ",(@") || len(words) < 2 {
		return 0
	}
	last := words[len(words)-1]
	switch {
	case infixRun(words, capitals) > 0 && infixRun(words, capitals) < len(words)-1,
		trailingInfix(words, capitals) > 0 && StartsSmall(last):
		return 2
	case infixRun(words, capitals) > 0:
		return 0
	case isInitials(words[0]):
		return -2
	case isInitials(last):
		return 2
	}
	for i := 1; i < len(words)-1; i++ {
		if isInfix(words, i, capitals) {
			return -2
		}
	}
	switch first, second := isGiven(words[0]), isGiven(last); {
	case first == second:
		return 0
	case first:
		return -1
	}
	return 1
}

// nameWords splits a name into words. What hangs together by a hyphen is one
// word, blanks included: "Jansen-de Vries", "Vries - van den Berg".
func nameWords(s string) []string {
	parts := strings.Fields(spaceInitials(withoutSigns(s)))
	var words []string
	start, glued, hyphened := 0, false, false
	for i, part := range parts {
		if i > start && !glued && !startsWithJoint(part) {
			words = append(words, strings.Join(parts[start:i], " "))
			start, hyphened = i, false
		}
		hyphened = hyphened || strings.ContainsAny(part, "-/–")
		glued = endsWithJoint(part) || plainApostrophes(part) == "'" || hyphened && endsWithParticle(part)
	}
	if start < len(parts) {
		words = append(words, strings.Join(parts[start:], " "))
	}
	return words
}

// spaceInitials puts a blank between initials and what follows: "J.P.van", "J.Jansen".
func spaceInitials(s string) string {
	words := strings.Fields(s)
	for i, word := range words {
		dot := strings.LastIndexByte(word, '.') + 1
		if dot > 0 && dot < len(word)-1 && particleOf(word) == noParticle &&
			(particleOf(word[dot:]) == dutchParticle || isInitials(word[:dot]) && letters(word[dot:]) > 2) {
			words[i] = word[:dot] + " " + word[dot:]
		}
	}
	return strings.Join(words, " ")
}

// startsWithJoint and endsWithJoint tell whether a word hangs on its neighbour:
// the signs and words between the two names of a couple.
func startsWithJoint(word string) bool {
	return endsWithJoint(word) && letters(word) == 0 || strings.HasPrefix(word, "-")
}

func endsWithJoint(word string) bool {
	return strings.HasSuffix(word, "-") || strings.HasSuffix(word, "–") || word == "/"
}

// endsWithParticle reports whether the last part of a hyphenated word needs another
// word: "Jansen-de", "Jansen-van" and "der".
func endsWithParticle(word string) bool {
	i := strings.LastIndexAny(word, "-/–")
	if i >= 0 {
		_, size := utf8.DecodeRuneInString(word[i:])
		word = word[i+size:]
	}
	p := particleOf(word)
	return p == dutchParticle || p == preposition && StartsSmall(word)
}

// parseListed splits a name with commas: the family name stands first, the infix
// before, behind it or at the end.
func parseListed(parts [][]string, capitals bool) data.Name {
	family := parts[0]
	lead := infixRun(family, capitals)
	trail := len(family) - trailingInfix(family, capitals)
	infix, given := append([]string{}, family[:lead]...), []string{}
	if lead < trail {
		infix, family = append(infix, family[trail:]...), family[lead:trail]
	} else {
		family = family[lead:]
	}
	for _, words := range parts[1:] {
		from := leadingInfix(words, capitals)
		to := len(words) - trailingInfix(words[from:], capitals)
		if from == len(words) {
			to = from
		}
		infix = append(append(infix, words[:from]...), words[to:]...)
		given = append(given, words[from:to]...)
	}
	if written := strings.Join(parts[0], " "); !capitals && isCapitals(written) && len(given) > 0 { // "VAN DER BERG, Jan"
		name, upper := makeName(given, nil, nil, false), makeName(nil, infix, family, true)
		name.Infix, name.Family = upper.Infix, upper.Family
		return name
	}
	return makeName(given, infix, family, capitals)
}

// leadingInfix returns how many of the first words are an infix, all of them perhaps.
func leadingInfix(words []string, capitals bool) int {
	n := 0
	for n < len(words) && isInfix(words, n, capitals) {
		n++
	}
	return n
}

// trailingInfix returns how many of the last words are an infix; one word always remains.
func trailingInfix(words []string, capitals bool) int {
	n := 0
	for n < len(words)-1 && isInfix(words, len(words)-1-n, capitals) {
		n++
	}
	return n
}

// parseSpoken splits a name without commas.
func parseSpoken(words []string, capitals bool) data.Name {
	if from, to := familyInCapitals(words, capitals); from < to {
		family := words[from:to]
		n := infixRun(family, true)
		name := makeName(append(append([]string{}, words[:from]...), words[to:]...), nil, nil, false)
		upper := makeName(nil, family[:n], family[n:], true)
		name.Infix, name.Family = upper.Infix, upper.Family
		return name
	}
	if n := initialsAfterFamily(words, capitals); n > 0 { // "Berg J. van der", "Berg van der J.P."
		family, rest := words[:n], words[n:]
		lead := infixRun(family, capitals)
		trail := n - trailingInfix(family[lead:], capitals)
		initials := countInitials(rest, capitals)
		return makeName(rest[:initials], slices.Concat(family[:lead], family[trail:], rest[initials:]), family[lead:trail],
			capitals)
	}
	if lead := infixRun(words, capitals); lead > 0 { // "van der Berg", "van der Berg Jan"
		end := lead + 1
		if end == len(words)-1 && Generation(words[end]) > 0 {
			end++
		}
		return makeName(words[end:], words[:lead], words[lead:end], capitals)
	}
	for i := 1; i < len(words); i++ {
		if startsFamily(words, i, capitals) {
			n := infixRun(words[i:], capitals)
			return makeName(words[:i], words[i:i+n], words[i+n:], capitals)
		}
	}
	last := len(words) - 1
	if last > 1 && Generation(words[last]) > 0 {
		last--
	}
	return makeName(words[:last], nil, words[last:], capitals)
}

// minCapitals is how many letters a family name in capitals has at least; fewer
// may be initials.
const minCapitals = 4

// familyInCapitals finds a family name that is the only one in capitals, at the
// start or end: "VAN DER BERG Jan", "Jan VAN DER BERG".
func familyInCapitals(words []string, capitals bool) (from, to int) {
	if capitals {
		return 0, 0
	}
	to = 0
	for to < len(words) && isCapitalWord(words[to]) {
		to++
	}
	if to == 0 {
		from, to = len(words), len(words)
		for from > 0 && isCapitalWord(words[from-1]) {
			from--
		}
	}
	if letters(strings.Join(words[from:to], "")) < minCapitals || from == 0 && to == len(words) {
		return 0, 0
	}
	return from, to
}

func isCapitalWord(word string) bool {
	return strings.ContainsFunc(word, isCapitalLetter) && !isInitials(word) &&
		!strings.ContainsFunc(withoutMc(word), isSmallLetter)
}

// initialsAfterFamily returns the place of the initials in a name such as "Jansen J.P." or "Berg
// J. van der", 0 in any other.
func initialsAfterFamily(words []string, capitals bool) int {
	end := len(words) - trailingInfix(words, capitals)
	start := end
	for start > 0 && strings.Contains(words[start-1], ".") && isInitials(words[start-1]) {
		start--
	}
	if start == end || start == 0 {
		return 0
	}
	several := end-start > 1 || strings.Count(words[start], ".") > 1
	if before := start - infixRun(words, capitals); before > 1 && !several {
		return 0 // "Jan Peter S." is a given name and a family name cut short
	}
	return start
}

// countInitials returns how many of the first words are initials.
func countInitials(words []string, capitals bool) int {
	n := 0
	for n < len(words) && (isInitials(words[n]) || isBareInitials(words[n], capitals)) {
		n++
	}
	return n
}

// isInitials reports whether a word is initials with dots: J., J.P., Chr., J.-P.
func isInitials(word string) bool {
	if !strings.Contains(word, ".") || particleOf(word) != noParticle {
		return false
	}
	for _, part := range strings.Split(strings.TrimSuffix(word, "."), ".") {
		if n := letters(part); n == 0 || n > 3 || n < utf8.RuneCountInString(strings.TrimPrefix(part, "-")) {
			return false
		}
	}
	return true
}

// isBareInitials reports whether a word is initials without dots: J, JP. Where
// everything is in capitals, only what nobody could pronounce.
func isBareInitials(word string, capitals bool) bool {
	n := utf8.RuneCountInString(word)
	if n > 3 || letters(word) != n || strings.ContainsFunc(word, func(r rune) bool { return !isCapitalLetter(r) }) {
		return false
	}
	return n == 1 || !capitals || !strings.ContainsAny(word, "AEIOUYÅÆØÄÖÜ")
}

// makeName puts the parts together. Words before the family name that are all
// initials are initials.
func makeName(given, infix, family []string, capitals bool) data.Name {
	if last := len(given) - 1; last > 0 && Generation(given[last]) > 0 {
		given, family = given[:last], append(slices.Clone(family), given[last])
	}
	n := data.Name{Given: strings.Join(given, " "), Infix: strings.Join(infix, " "), Family: strings.Join(family, " ")}
	if capitals {
		n.Given, n.Infix, n.Family = properCase(n.Given, false), strings.ToLower(n.Infix), properCase(n.Family, true)
	}
	if len(given) > 0 && countInitials(given, capitals) == len(given) {
		n.Initials, n.Given = strings.Join(given, " "), ""
	}
	return n
}

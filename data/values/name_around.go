package values

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"kader/data"
)

// BareName returns the text of a column of given or family names without what stands around the name:
// titles and degrees before and behind, the name or the year of birth, in brackets or not.
func BareName(s string) string {
	if !strings.ContainsAny(s, " .,(") {
		return s
	}
	rest := s
	for _, g := range groupsOf(s) {
		if g.saysAround() {
			rest = strings.Replace(rest, g.whole, " ", 1)
		}
	}
	changed := rest != s
	var parts []string
	for i, part := range strings.Split(rest, ",") {
		words := nameWords(trimLoneSigns(part))
		bare := withoutAround(words, i > 0, true)
		changed = changed || len(bare) != len(words)
		if len(bare) > 0 {
			parts = append(parts, strings.Join(bare, " "))
		}
	}
	if !changed {
		return s
	}
	return strings.Join(parts, ", ")
}

// bareParts splits a name at its commas into words, without what stands around it. A part that holds
// nothing else is left out, so that "Kari Lie, ph.d." is in speaking order.
func bareParts(full string) [][]string {
	var parts [][]string
	full = withoutTail(full)
	for i, part := range strings.Split(full, ",") {
		words := withoutPost(nameWords(trimLoneSigns(part)))
		if i > 0 && len(parts) > 0 && isAroundOnly(words, parts) {
			continue
		}
		if words = withoutAround(words, i > 0, false); len(words) > 0 {
			parts = append(parts, words)
		}
	}
	return parts
}

// withoutTail leaves out remarks behind a dash: "L. Kuiper - ziek".
func withoutTail(full string) string {
	if before, short, found := strings.Cut(full, " / "); found && isInitialsOf(short, before) {
		return before
	}
	for _, dash := range []string{" - ", " – "} {
		before, remark, found := strings.Cut(full, dash)
		if words := strings.Fields(remark); found && len(words) > 0 && isRemark(words) {
			return before
		}
	}
	return full
}

// isInitialsOf reports whether a text is the first letters of the words of a name: "YH" of Yara Haddou.
func isInitialsOf(short, name string) bool {
	var firsts strings.Builder
	for word := range strings.FieldsSeq(name) {
		if r, _ := utf8.DecodeRuneInString(word); !StartsSmall(word) {
			firsts.WriteRune(r)
		}
	}
	return letters(short) > 1 && strings.ReplaceAll(strings.TrimSpace(short), ".", "") == firsts.String()
}

// withoutAround leaves out titles, degrees, and what is said of the birth. following is true for the part
// behind a comma; familyOnly for a column in which no initials stand, so that two capitals are a degree.
func withoutAround(words []string, following, familyOnly bool) []string {
	words = withoutBirth(words, following)
	words = withoutTitles(words)
	for len(words) > 1 && degreesAtEnd(words, familyOnly) > 0 {
		words = withoutTitles(words[:len(words)-degreesAtEnd(words, familyOnly)])
	}
	if len(words) == 1 && (isLoneSign(words[0]) || following && SaysUnknown(words[0])) {
		return nil
	}
	return words
}

// trimLoneSigns leaves out signs that stand alone before or behind a name: "Suharti -".
func trimLoneSigns(part string) string {
	part = strings.TrimSpace(part)
	for {
		before, after, _ := strings.Cut(part, " ")
		if after == "" || !isLoneSign(before) {
			break
		}
		part = strings.TrimSpace(after)
	}
	for {
		i := strings.LastIndexByte(part, ' ')
		if i < 0 || !isLoneSign(part[i+1:]) {
			return part
		}
		part = strings.TrimSpace(part[:i])
	}
}

func isLoneSign(word string) bool { return strings.Trim(word, "-–—./;:?") == "" }

// isAroundOnly reports whether a part behind a comma is no part of the name: degrees, a remark, what is
// said of the birth. Capitals only may be initials, unless the name is whole without them.
func isAroundOnly(words []string, before [][]string) bool {
	if len(words) == 0 {
		return true
	}
	isOther := func(word string) bool { return !isDegree(word) && !isShortDegree(word) && !isTitle(word, true) }
	if slices.ContainsFunc(words, isOther) {
		return len(withoutBirth(words, true)) == 0 || isRemark(words)
	}
	mayBeInitials := slices.ContainsFunc(words, func(word string) bool { return isTwoSided(word) })
	first := before[0]
	whole := len(before) > 1 || len(first) > 1 && infixRun(first, isCapitals(strings.Join(first, " "))) < len(first)-1
	return whole || !mayBeInitials
}

// isRemark reports whether all words are remarks about the post: "Jansen, stagiair".
func isRemark(words []string) bool {
	book := wordbook()
	return !slices.ContainsFunc(words, func(word string) bool {
		key := HeaderKey(word)
		return !StartsSmall(word) || !book.post.words[key] && !book.is(data.Fold(word), remarkWord)
	})
}

// withoutTitles leaves out titles before and behind a name, and those with a dot within it.
func withoutTitles(words []string) []string {
	for len(words) > 0 {
		n := titleAt(words)
		if n == 0 {
			break
		}
		words = words[n:]
	}
	if len(words) > 2 && strings.EqualFold(words[0], "de") && words[1] == "heer" {
		return withoutTitles(words[2:])
	}
	for len(words) > 0 && isTitle(words[len(words)-1], false) {
		words = words[:len(words)-1]
	}
	inner := func(word string) bool { return strings.HasSuffix(word, ".") && word != "fr." && isTitle(word, false) }
	if slices.ContainsFunc(words, inner) {
		words = slices.DeleteFunc(slices.Clone(words), inner)
	}
	return words
}

// titleAt returns how many of the first words are one title: "dr.", "cand. merc.", "ph. d.", 0 for none.
func titleAt(words []string) int {
	if len(words) > 2 && strings.EqualFold(words[0], "ph.") && words[1] == "d." {
		return 2
	}
	if !isTitle(words[0], len(words) > 1) && !isLeadingDegree(words[0]) {
		return 0
	}
	n := 1
	for n < len(words)-1 && StartsSmall(words[n]) {
		if piece, dotted := strings.CutSuffix(words[n], "."); !dotted || !isTitlePiece(piece) {
			break
		}
		n++
	}
	return n
}

// isTitle reports whether a word is a title. Some are only with a dot, or at the
// start of a name (leading), because they are names elsewhere.
func isTitle(word string, leading bool) bool {
	words, lower := wordbook(), strings.ToLower(word)
	switch {
	case words.is(lower, titleWord):
		return true
	case words.is(lower, firstTitleWord):
		return leading
	case !strings.ContainsAny(lower, "./-"):
		return false
	}
	if strings.HasPrefix(lower, "cand.") || strings.HasPrefix(lower, "stud.") && len(lower) > len("stud.") {
		return true
	}
	pieces := strings.FieldsFunc(lower, func(r rune) bool { return r == '.' || r == '/' || r == '-' })
	return len(pieces) > 1 && !slices.ContainsFunc(pieces, func(piece string) bool { return !isTitlePiece(piece) })
}

// isTitlePiece reports whether a word in small letters without a dot is part of titles: dr.med.
func isTitlePiece(piece string) bool { return wordbook().is(piece, titlePieceWord) }

// isLeadingDegree reports whether a word before a name is a degree: Ph.d., MSc.
func isLeadingDegree(word string) bool {
	return isDegree(word) && strings.ContainsFunc(word, unicode.IsLower)
}

// degreesAtEnd returns how many of the last words are one degree: "MSc", "Ph. D.", 0 for none.
func degreesAtEnd(words []string, familyOnly bool) int {
	last := len(words) - 1
	if last > 1 && isDegree(words[last-1]+words[last]) && strings.HasSuffix(words[last-1], ".") {
		return 2
	}
	word, rest := words[last], words[:last]
	if isDegree(word) {
		return 1
	}
	if !isShortDegree(word) || isCapitals(strings.Join(words, " ")) {
		return 0
	}
	if familyOnly {
		return 1
	}
	named := len(rest) > 1 && infixRun(rest, false) < len(rest)-1
	if strings.Contains(word, ".") { // M.A. may be initials behind the family name
		named = named && (firstNames().Has(rest[0]) || isInitials(rest[0]))
	}
	if named {
		return 1
	}
	return 0
}

// isDegree reports whether a word is a degree that can be nothing else, or several: MSc, ph.d., BSc/MBA.
func isDegree(word string) bool { return isOfDegrees(word, degreeWord) }

// isShortDegree reports whether a word is a degree that may also be initials or a name: RA, MA, B.A.
func isShortDegree(word string) bool {
	capitals := 0
	for _, r := range word {
		if unicode.IsUpper(r) {
			capitals++
		}
	}
	return capitals > 1 && isOfDegrees(word, degreeWord, shortDegreeWord)
}

func isOfDegrees(word string, classes ...wordClass) bool {
	pieces := strings.FieldsFunc(strings.ToLower(word), func(r rune) bool { return strings.ContainsRune("/+&()", r) })
	return len(pieces) > 0 && !slices.ContainsFunc(pieces, func(piece string) bool {
		return !wordbook().is(strings.ReplaceAll(piece, ".", ""), classes...)
	})
}

// isTwoSided reports whether a degree may be initials as well: capitals only.
func isTwoSided(word string) bool {
	return word == strings.ToUpper(word) && utf8.RuneCountInString(word) <= 5
}

// birthText is a year or a day of birth behind a name.
var birthText = regexp.MustCompile(`^(19|20)[0-9]{2}([-./][0-9]{1,2}[-./][0-9]{1,2})?$|` +
	`^[0-9]{1,2}[-./][0-9]{1,2}[-./]([0-9]{2}){1,2}$`)

// withoutBirth leaves out what is said of the birth behind a name: the name somebody was born or is
// married with, the year. "Bakker geb. de Wit", "Bro f. Holm", "Visser e/v Mulder", "Vik 1988".
func withoutBirth(words []string, following bool) []string {
	for i, word := range words {
		if (i > 0 || following) && isBirthWord(words, i) {
			words = words[:i]
			break
		}
		if i > 0 && birthText.MatchString(strings.Trim(word, "().")) {
			words = words[:i]
			break
		}
	}
	if following && len(words) == 1 && birthText.MatchString(strings.Trim(words[0], "().")) {
		return nil
	}
	return words
}

// isBirthWord reports whether the name or the year of birth follows words[i], or stands in it: f.1988.
func isBirthWord(words []string, i int) bool {
	book, word := wordbook(), words[i]
	lower := strings.ToLower(strings.TrimSuffix(word, "."))
	if book.is(lower, bornWord) {
		return true
	}
	if head, tail, found := strings.Cut(lower, "."); found && birthText.MatchString(tail) {
		return book.is(head, bornWord, bornSmallWord)
	}
	if !book.is(lower, bornSmallWord) || i+1 == len(words) {
		return false
	}
	if CountDigits(words[i+1]) > 0 {
		return true
	}
	if leadingInfix(words[i+1:], false) == len(words)-i-1 { // "Bro, Mette f. de"
		return false
	}
	return StartsSmall(word) && (i == 0 || !StartsSmall(words[0]) || IsInfix(words[0]))
}

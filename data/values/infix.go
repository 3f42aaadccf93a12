package values

import (
	"strings"
	"unicode"
)

// particle is the kind of a small word before a family name.
type particle uint8

const (
	noParticle particle = iota
	// dutchParticle is an infix however it is written: van, Van, VAN.
	dutchParticle
	// preposition is one before a Dutch particle (op den, in 't), or in small letters.
	preposition
	// foreignParticle is an infix in small letters only: "la Bast" but "La Fontaine".
	foreignParticle
	// describingParticle is a Twente word that is a name of its own with a capital:
	// "klein Avink", but "Klein Gunnewiek" and "Jan Groot".
	describingParticle
	// filial never leaves the family name: ben Ali, Ait Salah.
	filialParticle
)

// particleOf returns the kind of a word, whatever its case. The words are those of the Meertens
// register of Dutch family names, and Nordic and German ones.
func particleOf(word string) particle {
	return wordbook().particles[plainApostrophes(strings.ToLower(word))]
}

// particleNamed returns the kind that a file of words names.
func particleNamed(name string) particle {
	switch name {
	case "dutch":
		return dutchParticle
	case "preposition":
		return preposition
	case "foreign":
		return foreignParticle
	case "describing":
		return describingParticle
	case "filial":
		return filialParticle
	}
	return noParticle
}

// IsInfix reports whether a word stands before a family name, whatever its case.
func IsInfix(word string) bool {
	switch particleOf(word) {
	case dutchParticle, preposition, foreignParticle:
		return true
	}
	return false
}

// plainApostrophes writes every sign that people type for an apostrophe as one.
func plainApostrophes(word string) string {
	if !strings.ContainsAny(word, "’‘`´'") {
		return word
	}
	word = strings.Map(func(r rune) rune {
		if strings.ContainsRune("’‘`´", r) {
			return '\''
		}
		return r
	}, word)
	return strings.ReplaceAll(word, "' ", "'")
}

// isInfix reports whether words[i] is part of an infix. In a text of capitals only,
// capitals say nothing and words count as small ones.
func isInfix(words []string, i int, capitals bool) bool {
	small := capitals || StartsSmall(words[i])
	switch particleOf(words[i]) {
	case dutchParticle:
		return true
	case preposition:
		return small && !capitals || i+1 < len(words) && particleOf(words[i+1]) == dutchParticle
	case foreignParticle:
		return small && !(capitals && isShortArticle(words[i])) || followsParticle(words, i)
	case describingParticle:
		return small && !capitals
	}
	return false
}

// followsParticle reports whether words[i] continues an infix that is written as it is: DE LA CRUZ, De La
// Cruz, but "van La Fontaine".
func followsParticle(words []string, i int) bool {
	if i == 0 {
		return false
	}
	switch particleOf(words[i-1]) {
	case dutchParticle, foreignParticle:
		return StartsSmall(words[i-1]) == StartsSmall(words[i])
	}
	return false
}

// isShortArticle reports whether a word in capitals is more often part of the name.
func isShortArticle(word string) bool {
	return wordbook().is(strings.ToLower(word), articleWord)
}

// startsFamily reports whether a family name begins at words[i], with or without
// an infix; some word must follow.
func startsFamily(words []string, i int, capitals bool) bool {
	if i+1 >= len(words) {
		return false
	}
	switch particleOf(words[i]) {
	case noParticle:
		return false
	case preposition:
		return isInfix(words, i, capitals)
	}
	return true
}

// StartsSmall reports whether the first letter of a word is a small one, perhaps behind an
// apostrophe.
func StartsSmall(word string) bool {
	for _, r := range word {
		if unicode.IsLetter(r) {
			return isSmallLetter(r)
		}
	}
	return false
}

// infixRun returns how many of the first words are an infix; one word always remains.
func infixRun(words []string, capitals bool) int {
	n := 0
	for n < len(words)-1 && isInfix(words, n, capitals) {
		n++
	}
	return n
}

// SplitFamily takes the infix off a family name in speaking order: "van der" and
// "Berg", "de" and "Vries - van den Berg". What is not an infix stays: "Klein
// Gunnewiek", "La Fontaine", "Jansen-de Vries". An infix behind the name is taken
// off too: "Berg van der".
func SplitFamily(s string) (infix, family string) {
	words, capitals := nameWords(s), isCapitals(s)
	if n := infixRun(words, capitals); n > 0 {
		return strings.Join(words[:n], " "), strings.Join(words[n:], " ")
	}
	end := len(words)
	if n := trailingInfix(words, capitals); n > 1 || n == 1 && (capitals || StartsSmall(words[end-1])) {
		end -= n // one with a capital may be a name: "Nguyen Van"
	}
	return strings.Join(words[end:], " "), strings.Join(words[:end], " ")
}

package values

import (
	"slices"
	"strings"
	"unicode/utf8"

	"kader/data"
)

// SaysNobody reports whether a name stands for no person: a sign, a number, a word for nobody, a vacant
// post ("Open plek", "Under ansettelse"), or a kind of worker without a name ("Uitzendkracht 1").
func SaysNobody(name string) bool {
	if CountDigits(name) > 0 && letters(name) <= CountDigits(name) {
		name = nameAlone(name) // "Vos, An (12-03-1988)"
	}
	if letters(name) <= CountDigits(name) {
		return true
	}
	book := wordbook()
	if !book.nobody.mayHoldAny(name) {
		return false
	}
	words := HeaderWords(name)
	switch {
	case len(words) == 0, book.nobodyWhole.words[strings.Join(words, "")], SaysNothing(name):
		return true
	case phraseAt(&book.vacancy, words) > 0:
		return true
	case book.vacancy.words[words[len(words)-1]]: // "Planner (vacature)"
		return !namesSomebody(words[:len(words)-1])
	}
	if n := postWords(words); n > 0 {
		rest := words[n:]
		return len(rest) < 2 || !namesSomebody(rest)
	}
	return false
}

// nameAlone returns the words of a name without what stands around it.
func nameAlone(name string) string {
	rest, _, _ := cutGroups(name)
	var words []string
	for _, part := range bareParts(rest) {
		words = append(words, part...)
	}
	return strings.Join(words, " ")
}

// longestPhrase is how many words a phrase of a file has at most.
const longestPhrase = 4

// phraseAt returns how many of the first words are one phrase of the set, 0 where they are none.
func phraseAt(set *wordSet, words []string) int {
	for n := min(len(words), longestPhrase); n > 0; n-- {
		if set.words[strings.Join(words[:n], "")] {
			return n
		}
	}
	return 0
}

// postWords returns how many of the first words are a kind of worker with what belongs to it: numbers,
// a letter of its own, other such words. "2 stagiaires", "Uitzendkracht A", "Vikar 3".
func postWords(words []string) int {
	book, found := wordbook(), false
	i := 0
	for i < len(words) {
		n := phraseAt(&book.post, words[i:])
		switch {
		case n > 0:
			found = true
		case isNumbering(words[i]):
			n = 1
		case found && i == len(words)-1 && utf8.RuneCountInString(words[i]) == 1:
			n = 1
		}
		if n == 0 {
			break
		}
		i += n
	}
	if !found {
		return 0
	}
	return i
}

// isNumbering reports whether a word numbers posts: 1, 2x, nr.
func isNumbering(word string) bool {
	return CountDigits(word) > 0 && letters(word) <= 1 || wordbook().is(word, numberingWord)
}

// namesSomebody reports whether folded words hold a name for sure: a common given name, initials before
// another word, or an infix before one.
func namesSomebody(words []string) bool {
	if slices.ContainsFunc(words, firstNames().Has) {
		return true
	}
	return slices.ContainsFunc(words[:max(0, len(words)-1)], func(word string) bool {
		return utf8.RuneCountInString(word) == 1 && letters(word) == 1 || particleOf(word) == dutchParticle
	})
}

// withoutPost leaves out the kind of worker that stands before a name: "Stagiair Noor Bos".
func withoutPost(words []string) []string {
	if len(words) < 3 || !wordbook().post.mayHoldAny(words[0]) {
		return words
	}
	var folded []string
	for _, word := range words {
		folded = append(folded, strings.Trim(data.Fold(word), blankSigns))
	}
	n := postWords(folded)
	if n == 0 || len(words)-n < 2 || !namesSomebody(folded[n:]) {
		return words
	}
	return words[n:]
}

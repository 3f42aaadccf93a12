package data

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// eachForm calls visit for the ways in which texts name somebody, folded: with all names,
// with initials, the family name first, and the given or family name alone (single).
func (n Name) eachForm(visit func(words []string, single bool)) {
	infix := foldedWords(n.Infix)
	families := familyForms(infix, foldedWords(n.Family))
	firsts := firstForms(foldedWords(n.Given), foldedWords(n.Initials))
	for _, family := range families {
		for _, first := range firsts {
			visit(slices.Concat(first, family), false)
			visit(slices.Concat(family, first), false)
			if len(infix) > 0 && !slices.Equal(family[:min(len(infix), len(family))], infix) {
				visit(slices.Concat(family, first, infix), false)
			}
		}
		if letters := len(strings.Join(family, "")); letters > 1 {
			visit(family, true)
		}
	}
	for _, first := range firsts {
		if len(first[0]) == 1 {
			continue // an initial names nobody by itself
		}
		if len(families) > 0 {
			visit(slices.Concat(first, []string{initial(families[0][0])}), false)
		}
		visit(first, len(first) == 1)
	}
}

// familyForms are the family name with and without its infix and, of a double one, each half.
func familyForms(infix, family []string) [][]string {
	if len(family) == 0 {
		return nil
	}
	forms := [][]string{slices.Concat(infix, family)}
	if len(infix) > 0 {
		forms = append(forms, family)
	}
	if len(family) > 1 {
		for _, half := range family {
			if utf8.RuneCountInString(half) > 3 { // less is an infix inside
				forms = append(forms, []string{half})
			}
		}
	}
	return forms
}

// firstForms are the given names, each of them, the initials, and the first letter of either.
func firstForms(given, initials []string) [][]string {
	var forms [][]string
	add := func(words ...string) {
		same := func(f []string) bool { return slices.Equal(f, words) }
		if len(words) > 0 && !slices.ContainsFunc(forms, same) {
			forms = append(forms, words)
		}
	}
	add(given...)
	for _, w := range given {
		if utf8.RuneCountInString(w) > 1 {
			add(w)
		}
	}
	var letters []string
	for _, w := range given {
		letters = append(letters, initial(w))
	}
	add(letters...)
	add(initials...)
	if len(initials) == 1 { // "JP" is also written J.P.
		add(strings.Split(initials[0], "")...)
	}
	for _, words := range [][]string{given, initials} {
		if len(words) > 0 {
			add(initial(words[0]))
		}
	}
	return forms
}

func initial(word string) string {
	_, size := utf8.DecodeRuneInString(word)
	return word[:size]
}

// phoneDigits is how many last digits tell a phone number from another, whatever stands
// before them for the country.
const phoneDigits = 8

func lastDigits(phone string) string {
	digits := Digits(phone)
	return digits[max(0, len(digits)-phoneDigits):]
}

// addPhones adds the phone numbers in a text, however they are spaced.
func (f *NameFinder) addPhones(text string, found []Mention) []Mention {
	if len(f.phones) == 0 || len(Digits(text)) < 5 {
		return found
	}
	for start := 0; start < len(text); start++ {
		if !isPhoneByte(text[start]) {
			continue
		}
		digits, at, end := phoneRun(text, start)
		for _, phone := range f.phones {
			i := strings.Index(digits, phone)
			if i < 0 || len(phone) < phoneDigits && digits != phone {
				continue
			}
			from := at[0]
			if i > 5 { // more than a country in front of it: two numbers behind each other
				from = at[i]
			}
			found = mergeMention(found, Mention{Start: from, End: at[i+len(phone)-1] + 1})
		}
		start = end
	}
	return found
}

func isPhoneByte(c byte) bool { return '0' <= c && c <= '9' || c == '+' || c == '(' }

// phoneRun returns the digits of a number that begins at start, where each stands, and
// where the number ends.
func phoneRun(text string, start int) (digits string, at []int, end int) {
	var b strings.Builder
	for i, r := range text[start:] {
		switch {
		case '0' <= r && r <= '9':
			b.WriteRune(r)
			at = append(at, start+i)
		case strings.ContainsRune(" +-./()\u00a0\u202f\u2011\u2013", r) || isUnseen(r):
		default:
			return b.String(), at, start + i
		}
	}
	return b.String(), at, len(text)
}

// mergeMention adds a place, and takes those out that lie in it.
func mergeMention(found []Mention, m Mention) []Mention {
	found = slices.DeleteFunc(found, func(old Mention) bool { return old.Start < m.End && m.Start < old.End })
	found = append(found, m)
	slices.SortFunc(found, func(a, b Mention) int { return a.Start - b.Start })
	return found
}

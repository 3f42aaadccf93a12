package values

import (
	"strings"
	"unicode"

	"kader/data"
)

// Service is whether somebody works here, as a column of states or of changes says it.
type Service int

// The services. The zero value says nothing.
const (
	ServiceUnknown Service = iota
	ServiceIn
	ServiceLeft
)

// ParseService reads whether somebody works here from the words that lists use: "actief",
// "uit dienst", "sluttet", "terminated", "ouderschapsverlof" (who is on leave works here). What
// follows in parentheses, behind a dash or as a date is left aside: "Uit dienst (01-10-2026)".
// false stands for unknown words. "" says nothing, and is understood.
func ParseService(text string) (Service, bool) {
	if isNothing(text) {
		return ServiceUnknown, true
	}
	words := wordbook()
	for _, part := range serviceParts(text) {
		switch {
		case words.is(part, leftWord):
			return ServiceLeft, true
		case words.is(part, inServiceWord):
			return ServiceIn, true
		}
	}
	return ServiceUnknown, false
}

// serviceParts returns a text folded as it stands, then without what stands behind it.
func serviceParts(text string) []string {
	folded := strings.Join(strings.Fields(strings.NewReplacer("_", " ", ".", " ").Replace(data.Fold(text))), " ")
	parts := []string{folded, strings.ReplaceAll(folded, "-", " ")}
	ends := func(r rune) bool { return unicode.IsDigit(r) || strings.ContainsRune("(:;,/–", r) }
	if i := strings.IndexFunc(folded, ends); i > 0 {
		parts = append(parts, withoutDayWords(strings.Trim(folded[:i], " -")))
	}
	if first, _, found := strings.Cut(folded, " - "); found {
		parts = append(parts, first)
	}
	return parts
}

// withoutDayWords takes the words off the end that stand before a date: "uit dienst per".
func withoutDayWords(text string) string {
	for {
		i := strings.LastIndexByte(text, ' ')
		if i < 0 || !isDayWord(text[i+1:]) {
			return text
		}
		text = text[:i]
	}
}

// ParseYesNo reads a mark in a column that asks one thing: yes and no in words or in short, 1 and 0,
// a cross or a tick for yes; false for anything else.
func ParseYesNo(text string) (yes, ok bool) {
	folded := data.Fold(strings.Trim(text, " ."))
	switch words := wordbook(); {
	case words.is(folded, yesWord):
		return true, true
	case words.is(folded, noWord):
		return false, true
	}
	return false, false
}

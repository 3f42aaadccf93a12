package assets

import (
	"strings"
	"unicode"
)

// Vocabulary returns the words that the texts and the manual of a language write in small letters:
// ordinary words of the trade, that name nobody.
func (l *Language) Vocabulary() ([]string, error) {
	help, err := l.Help()
	if err != nil {
		return nil, err
	}
	words := make(map[string]bool)
	add := func(text string) {
		for chunk := range strings.FieldsSeq(text) {
			option := strings.HasPrefix(strings.TrimLeft(chunk, "(‘“«»"), "-")
			if option || strings.ContainsAny(strings.TrimRight(chunk, ".,"), "@{}/.0123456789") {
				continue
			}
			word := strings.TrimFunc(chunk, func(r rune) bool { return !unicode.IsLetter(r) })
			if word == strings.ToLower(word) && !strings.ContainsFunc(word, func(r rune) bool { return !unicode.IsLetter(r) }) {
				words[word] = true
			}
		}
	}
	for _, sentence := range l.texts {
		for _, form := range sentence {
			add(form)
		}
	}
	for _, section := range help {
		for _, part := range section.Parts {
			add(part.Text)
		}
	}
	delete(words, "")
	all := make([]string, 0, len(words))
	for word := range words {
		all = append(all, word)
	}
	return all, nil
}

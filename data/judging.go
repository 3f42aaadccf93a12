package data

import (
	_ "embed"
	"slices"
	"strings"
	"unicode"
)

// judgingText lists words that judge somebody's attitude, by language.
//
//go:embed judging_words.txt
var judgingText string

// sensitiveText lists words of health and belief, by language.
//
//go:embed sensitive_words.txt
var sensitiveText string

// Judging knows the words of a language that judge somebody's attitude. What is not needed for
// the purpose is not kept (GDPR art. 5.1.c), and an opinion about a colleague never is.
type Judging struct{ wordFinder }

// NewJudging reads the words of a language, of every language where code is none of them.
func NewJudging(code string) Judging { return Judging{newWordFinder(judgingText, code)} }

// Sensitive knows the words of a language that tell of somebody's health or belief (GDPR art. 9).
type Sensitive struct{ wordFinder }

// NewSensitive reads the words of a language, of every language where code is none of them.
func NewSensitive(code string) Sensitive { return Sensitive{newWordFinder(sensitiveText, code)} }

// wordFinder finds words of a list in a text.
type wordFinder struct {
	words   map[string]bool
	stems   []string // words of which any ending counts, the blank before it included
	phrases []string // of several words, blanks around them
	but     []string // phrases in which such a word means something else
}

// newWordFinder reads from a list the words of a language, of every language where code is none of them.
func newWordFinder(text, code string) wordFinder {
	lists := make(map[string]string)
	for line := range strings.Lines(text) {
		if name, list, ok := strings.Cut(strings.TrimSpace(line), ": "); ok && !strings.HasPrefix(name, "#") {
			lists[name] = list
		}
	}
	j := wordFinder{words: make(map[string]bool)}
	_, known := lists[code]
	for name, list := range lists {
		language, but := strings.CutSuffix(name, "-but")
		if known && language != code {
			continue
		}
		for entry := range strings.SplitSeq(list, ",") {
			j.add(entry, but)
		}
	}
	slices.Sort(j.stems)
	slices.Sort(j.phrases)
	return j
}

func (j *wordFinder) add(entry string, but bool) {
	stem, open := strings.CutSuffix(strings.TrimSpace(entry), "*")
	words := spaced(stem)
	switch {
	case but:
		j.but = append(j.but, words)
	case open:
		j.stems = append(j.stems, strings.TrimSuffix(words, " "))
	case strings.Count(words, " ") > 2:
		j.phrases = append(j.phrases, words)
	default:
		j.words[strings.TrimSpace(words)] = true
	}
}

// spaced returns the words of a text as they are compared, one blank around each.
func spaced(text string) string {
	words := strings.FieldsFunc(Fold(text), func(r rune) bool { return !unicode.IsLetter(r) })
	return " " + strings.Join(words, " ") + " "
}

// Find returns the words of a text that are in the list, as they are compared; nil where none is.
func (j wordFinder) Find(text string) []string {
	if text == "" {
		return nil
	}
	words := spaced(text)
	found := j.findIn(words)
	if found == nil {
		return nil
	}
	for _, but := range j.but { // few texts come here
		words = strings.ReplaceAll(words, but, "  ")
	}
	return j.findIn(words)
}

func (j wordFinder) findIn(words string) (found []string) {
	for _, phrase := range j.phrases {
		if strings.Contains(words, phrase) {
			found = append(found, strings.TrimSpace(phrase))
		}
	}
	for _, stem := range j.stems {
		if _, rest, ok := strings.Cut(words, stem); ok {
			ending, _, _ := strings.Cut(rest, " ")
			found = append(found, strings.TrimSpace(stem)+ending)
		}
	}
	for word := range strings.FieldsSeq(words) {
		if j.words[word] && !slices.Contains(found, word) {
			found = append(found, word)
		}
	}
	return found
}

package gate

import (
	_ "embed"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"kader/data/values"
)

// payText holds the words that make an amount somebody's pay.
//
//go:embed words/pay.txt
var payText string

// PayMask masks money and scales of pay in the remarks of an employer's list, where both are
// somebody's pay. What a group writes itself is not masked: what it asks for is about pay.
type PayMask struct {
	forms []*regexp.Regexp // each with what stays before, and behind, as its first and last group
	signs map[string]bool  // words of which one stands in every text with pay, currencies aside
}

const (
	blank    = `[ \x{a0}\x{202f}]`
	currency = `(?:€|£|\$|eur|euros?|kr|kroner|nok|dkk|sek)`
	// sum is a number of two digits or more, as money is written.
	sum = `[0-9](?:[.,’'\x{a0}\x{202f} ]?[0-9]){1,8}(?:,-+|,–|:-)?`
	// bigSum is one that can only be money where a time follows: with thousands or cents, or long.
	bigSum = `(?:[0-9]{1,3}(?:[., \x{a0}][0-9]{3})+|[0-9]{3,7})(?:[,.][0-9]{2})?|[0-9]{2,3},[0-9]{2}`
)

// NewPayMask reads the words that are built in.
func NewPayMask() PayMask {
	words := values.WordsByMeaning(payText)
	any := func(kind string) string {
		var quoted []string
		for _, w := range words[kind] {
			quoted = append(quoted, strings.ReplaceAll(regexp.QuoteMeta(w), " ", blank))
		}
		return "(?:" + strings.Join(quoted, "|") + ")"
	}
	const start, end = `(?:^|[^\pL\pN])`, `(?:$|[^\pL\pN])`
	link := `(?:[^\pL\pN\r\n;]{0,3}` + any("link") + `\.?){0,4}[^\pL\pN\r\n;]{1,3}`
	form := func(before, masked, behind string) *regexp.Regexp {
		return regexp.MustCompile(`(?i)(` + before + `)(?:` + masked + `)(` + behind + `)`)
	}
	return PayMask{signs: payWords(words), forms: []*regexp.Regexp{
		form(start, `(?:€|£|\$|\b`+currency+`\b\.?)`+blank+`?`+sum, ``),
		form(start, sum+blank+`?`+currency, end),
		form(start+any("pay")+link+`(?:`+currency+`\.?`+blank+`?)?`, sum, end),
		form(start, bigSum, blank+`?`+any("per")+end),
		form(start+any("scale")+`[^\pL\pN\r\n;]{0,3}`, `[0-9]{1,3}[a-z]?(?:[-/.][0-9]{1,2})?`, end),
	}}
}

// payWords returns the words of which one stands in every text that a form fits: of each phrase the
// longest, as the others are common.
func payWords(words map[string][]string) map[string]bool {
	signs := make(map[string]bool)
	for _, word := range strings.Fields("eur euro euros kr kroner nok dkk sek") {
		signs[word] = true
	}
	for _, kind := range []string{"pay", "per", "scale"} {
		for _, phrase := range words[kind] {
			longest := ""
			eachWord(phrase, func(word []byte) bool {
				if len(word) >= len(longest) {
					longest = string(word)
				}
				return true
			})
			signs[longest] = true
		}
	}
	return signs
}

// eachWord calls yield for every word of a text in small letters, until it returns false.
func eachWord(text string, yield func(word []byte) bool) {
	var word []byte
	for _, r := range text + " " {
		if unicode.IsLetter(r) {
			word = utf8.AppendRune(word, unicode.ToLower(r))
			continue
		}
		if len(word) > 0 && !yield(word) {
			return
		}
		word = word[:0]
	}
}

// mayHold reports whether a text may hold pay. It costs little, as most texts hold none.
func (m PayMask) mayHold(text string) bool {
	if values.CountDigits(text) == 0 {
		return false
	}
	may := strings.ContainsAny(text, "€£$")
	if !may {
		eachWord(text, func(word []byte) bool {
			may = m.signs[string(word)]
			return !may
		})
	}
	return may
}

// Mask masks pay in a text and reports whether there was any.
func (m PayMask) Mask(text string) (string, bool) {
	if !m.mayHold(text) {
		return text, false
	}
	found := false
	for _, form := range m.forms {
		for form.MatchString(text) { // one sum's end is the next one's beginning
			text, found = form.ReplaceAllString(text, "${1}"+Mask+"${2}"), true
		}
	}
	return text, found
}

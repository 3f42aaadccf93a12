package gate

import (
	"regexp"
	"strings"

	"kader/data"
	"kader/data/values"
)

// Place is the kind of field that a text stands in.
type Place int

// The places. In a field for phone numbers and in one for the numbers of an employer or
// union stand numbers that a note would not hold.
const (
	InText Place = iota
	InPhone
	InNumber
)

// Find returns the rule that a typed text breaks because it holds a number that is never kept, ""
// where it holds none. The language says how phone numbers look; with any other than Dutch, Bokmål
// and Danish those of all three countries are let through.
func Find(text, language string, in Place) data.Rule {
	if values.CountDigits(lettersAsDigits(plainDigits(text))) < fewestDigits {
		return ""
	}
	languages := []string{language}
	if language != "nl" && language != "nb" && language != "da" {
		languages = []string{"nl", "nb", "da"}
	}
	var rule data.Rule
	for _, l := range languages {
		found := Scrubber{Language: l}.find(text, in)
		if found == "" {
			return ""
		}
		if rule == "" {
			rule = found
		}
	}
	return rule
}

// fewestDigits is how many digits an identifying number has at least: a British one has six, and
// three letters. What has no letter has at least fewestPlain.
const (
	fewestDigits = 6
	fewestPlain  = 8
)

func (s Scrubber) find(text string, in Place) data.Rule {
	digits, single := DigitsOnly(strings.TrimSpace(plainDigits(text)))
	switch {
	case single && in != InText && len(digits) == fewestPlain:
		return ""
	case single && in == InPhone && s.isDutch() && len(digits) == 9 && digits[0] == '6':
		return "" // a mobile number without its zero
	}
	var masked []string
	s.masked = &masked
	if _, found := s.Scrub(text); found {
		return s.ruleOf(masked[0])
	}
	if typed := lettersAsDigits(text); typed != text {
		if _, found := s.Scrub(typed); found {
			return s.ruleOf(masked[0])
		}
	}
	return ""
}

// lettersAsDigits replaces the letters O, I and l among digits by the digits that they look like.
func lettersAsDigits(text string) string {
	digits := strings.NewReplacer("O", "0", "o", "0", "I", "1", "l", "1")
	return digitLikeText.ReplaceAllStringFunc(text, digits.Replace)
}

// digitLikeText finds words of digits and letters that look like digits.
var digitLikeText = regexp.MustCompile(`\b[0-9OoIl]*[0-9][0-9OoIl]*\b`)

// ruleOf returns the rule that forbids a number.
func (s Scrubber) ruleOf(number string) data.Rule {
	digits, plain := DigitsOnly(number)
	switch {
	case IsIBAN(number):
		return data.RuleAccount
	case !plain:
		return ruleOfName(strings.ToLower(number))
	}
	kinds := KindsOf(digits)
	if kinds&Card != 0 {
		return data.RuleCard
	}
	switch len(digits) {
	case 8, 9:
		return firstRule(kinds, data.RuleIdentity, BSN, Swedish, INSZ)
	case 10:
		if s.Language == "nb" {
			return firstRule(kinds, data.RuleCPR, FnrShort, CPR)
		}
		return firstRule(kinds, data.RuleIdentity, CPR, FnrShort, Swedish, INSZ)
	case 11:
		if IsNorwegian(digits) && HasNorwegianCheckDigits(digits) {
			return data.RuleFnr
		}
		return firstRule(kinds, data.RuleIdentity, INSZ, TaxDE, AccountNO, Fnr)
	}
	return firstRule(kinds, data.RuleIdentity, Swedish)
}

// firstRule returns the rule for the first of some kinds that a number is of.
func firstRule(kinds Kind, otherwise data.Rule, order ...Kind) data.Rule {
	for _, kind := range order {
		if kinds&kind != 0 {
			return ruleOfKind(kind)
		}
	}
	return otherwise
}

func ruleOfKind(kind Kind) data.Rule {
	switch kind {
	case BSN:
		return data.RuleBSN
	case Fnr, FnrShort:
		return data.RuleFnr
	case CPR:
		return data.RuleCPR
	case Swedish:
		return data.RuleSwedish
	case INSZ:
		return data.RuleBelgian
	case TaxDE:
		return data.RuleGermanTax
	case AccountNO, AccountNL:
		return data.RuleAccount
	}
	return data.RuleIdentity
}

// ruleOfName returns the rule for a number behind a word that says what it is.
func ruleOfName(number string) data.Rule {
	holds := func(words ...string) bool {
		for _, word := range words {
			if strings.Contains(number, word) {
				return true
			}
		}
		return false
	}
	switch {
	case holds("bsn", "sofi", "burger"):
		return data.RuleBSN
	case holds("fnr", "dselsn"):
		return data.RuleFnr
	case holds("cpr"):
		return data.RuleCPR
	case holds("insz", "rijks"):
		return data.RuleBelgian
	case holds("steuer"):
		return data.RuleGermanTax
	}
	return data.RuleIdentity
}

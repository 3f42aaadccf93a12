package mention

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"kader/data"
	"kader/data/gate"
	"kader/data/values"
)

var (
	// mailText finds an address, also one of which the @ is written as a word in brackets.
	mailText = regexp.MustCompile(`(?i)[\pL\pN][\pL\pN._%+'’-]*[ \x{a0}]?` +
		`(?:@|＠|﹫|[\[({<][ ]?(?:at|apenstaartje|krøllalfa|alfakrøll|snabel-?a|a)[ ]?[\])}>])` +
		`[ \x{a0}]?[\pL\pN][\pL\pN-]*(?:[ ]?(?:\.|[\[(](?:punt|punktum|dot|prikk|punkt)[\])])[ ]?[\pL\pN-]{2,})*`)
	// runText finds digits with the signs that are written in a phone number.
	runText = regexp.MustCompile(`(?:\+[ \x{a0}]?)?\(?[0-9]` +
		`(?:[ \x{a0}\x{2009}\x{202f}\t().·/\-‐‑‒–—]{0,4}[0-9]){5,}`)
	// dayText finds a day, or a time, in a run of digits.
	dayText = regexp.MustCompile(`(?:[0-9]{1,2}[-./][0-9]{1,2}[-./](?:[0-9]{4}|[0-9]{2})|[0-9]{4}-[0-9]{2}-[0-9]{2}` +
		`|[0-9]{1,2}[.][0-9]{2} ?[-–—] ?[0-9]{1,2}[.][0-9]{2}|(?:19|20)[0-9]{2} ?[-–—/] ?(?:19|20)[0-9]{2})`)
	// groupedText is a number with a sign at each thousand.
	groupedText = regexp.MustCompile(`^[1-9][0-9]{0,2}(?:[. \x{a0}\x{202f}][0-9]{3})+$`)
	// moneyBefore and unitBehind stand beside an amount.
	moneyBefore = regexp.MustCompile(`(?i)(?:€|£|\$|\bkr\.?|\beur|\bnok|\bdkk|\beuro)[ \x{a0}]?$`)
	unitBehind  = regexp.MustCompile(`(?i)^[ \x{a0}]?(?:%|€|£|,-|,[0-9]|:[0-9]|[.][0-9]|(?:kr|kroner|euro|eur|nok|dkk` +
		`|pounds?|prosent|procent|percent|uur|uren|timer|timmer|hours?|minut\pL*|dagen|dager|dage|days|weken|uker|uger` +
		`|weeks|maanden|måneder|months|jaar|år|years|mensen|personen|personer|people|collega\pL*|kolleg\pL*|colleagues` +
		`|leden|medlem\pL*|members|ansatte|ansat\pL*|medewerkers|werknemers|medarbejder\pL*|employees|stuks?|stk|pallets?` +
		`|paller|dozen|kasser|boxes|orders?|ordre\pL*|meter|km|kg|kilo|ton\pL*|m2|m²|liter|graden|grader|degrees|punten` +
		`|poeng|point|handtekeningen|underskrift\pL*|signatures|keer|ganger|gange|times|plaatsen|plasser|pladser|places)` +
		`(?:[^\pL]|$))`)
	// numberWord stands before the number of somebody.
	numberWord = regexp.MustCompile(`(?i)\pL*(?:nr|nummer|number|no|#|nº|id|lid|medlem|member|ansatt|ansat` +
		`|employee|pasje|badge|kort)[.:]?[ \x{a0}#:]*$`)
)

// span is a part of a text.
type span struct{ from, to int }

func (s span) overlaps(other span) bool { return s.from < other.to && other.from < s.to }

// findNumbers finds mail addresses, phone numbers and the numbers of people.
func (f *Finder) findNumbers(text string) []span {
	var found []span
	for _, at := range mailText.FindAllStringIndex(text, -1) {
		found = append(found, span{at[0], at[1]})
	}
	for _, at := range runText.FindAllStringIndex(text, -1) {
		found = append(found, f.phonesIn(text, span{at[0], at[1]})...)
	}
	for _, w := range f.split(text) {
		if f.isNumberOf(text, w) {
			found = append(found, span{w.from, w.to})
		}
	}
	return found
}

// phonesIn returns what of a run of digits is no day and no amount.
func (f *Finder) phonesIn(text string, run span) []span {
	typed := text[run.from:run.to]
	if digits := data.Digits(typed); len(digits) >= leastKnownPhone && f.phones[digits[len(digits)-leastKnownPhone:]] {
		return []span{run}
	}
	if day := dayText.FindStringIndex(typed); day != nil {
		var found []span
		for _, rest := range []span{{run.from, run.from + day[0]}, {run.from + day[1], run.to}} {
			if at := runText.FindStringIndex(text[rest.from:rest.to]); at != nil {
				found = append(found, f.phonesIn(text, span{rest.from + at[0], rest.from + at[1]})...)
			}
		}
		return found
	}
	if gate.IsDateText(typed) || !isPhone(typed) || isAmount(text, run, typed) {
		return nil
	}
	return []span{run}
}

// isPhone reports whether digits may be those of a phone: eight, as in Norway and Denmark, or
// more, or fewer behind the sign of a country or of a region.
func isPhone(typed string) bool {
	digits := data.Digits(typed)
	switch {
	case strings.HasPrefix(typed, "+"), strings.HasPrefix(typed, "(+"), strings.HasPrefix(digits, "00"):
		return len(digits) >= 7
	case digits[0] == '0' && digits != typed:
		return len(digits) >= 7
	}
	return len(digits) >= 8
}

// isAmount reports whether a run of digits counts something.
func isAmount(text string, run span, typed string) bool {
	if typed[0] == '+' || typed[0] == '0' {
		return false
	}
	if moneyBefore.MatchString(text[:run.from]) || unitBehind.MatchString(text[run.to:]) {
		return true
	}
	return groupedText.MatchString(typed) && (len(data.Digits(typed)) != 9 || strings.Contains(typed, "."))
}

// isNumberOf reports whether a word is the number of a known person, and not one that counts.
func (f *Finder) isNumberOf(text string, w word) bool {
	if !f.numbers[w.key] && !f.numbers[strings.TrimLeft(w.key, "0")] || !strings.ContainsFunc(w.key, unicode.IsDigit) {
		return false
	}
	before, behind := text[:w.from], text[w.to:]
	if numberWord.MatchString(before) {
		return true
	}
	digits := len(data.Digits(w.key)) == len(w.key)
	switch {
	case !digits:
		return true
	case utf8.RuneCountInString(w.key) < 4, len(w.key) == 4 && (w.key[:2] == "19" || w.key[:2] == "20"):
		return false
	case moneyBefore.MatchString(before), unitBehind.MatchString(behind):
		return false
	}
	if r, size := utf8.DecodeLastRuneInString(before); size > 0 && strings.ContainsRune(".,:-/", r) {
		last, _ := utf8.DecodeLastRuneInString(before[:len(before)-size])
		if unicode.IsDigit(last) {
			return false
		}
	}
	return !(len(behind) > 1 && strings.ContainsRune(".,:-/", rune(behind[0])) && values.IsDigit(behind[1]))
}

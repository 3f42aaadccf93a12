package gate

import (
	"regexp"
	"strings"

	"github.com/nyaruka/phonenumbers"

	"kader/data"
	"kader/data/values"
)

// This file tells phone numbers from identity numbers; they are parsed in data/values.
// Among long numbers those are phone numbers that exist in a country's plan and are
// written as phone numbers are. By chance one in eleven of them passes the test of an
// identity number, so they are told first.

// dialledText finds what may be a phone number in a text: behind the sign of a country
// code, with the zero that is dialled first, or with the code of a country alone.
var dialledText = regexp.MustCompile(`(?:\+|\b00)[ \x{a0}]?[1-9][0-9]{0,2}[ .\-/\x{a0}]{0,2}` +
	`(?:\(0\)[ \x{a0}]?)?[0-9](?:[ .\-/\x{a0}]{0,2}[0-9]){5,12}` +
	`|\(?\b0[1-9][0-9]{0,3}\)?(?:[ .\-/\x{a0}]{0,2}[0-9]){5,10}` +
	`|\b(?:31|45|46|47|49)(?:[ .\-\x{a0}]?[0-9]){8,11}`)

// span is a part of a text, the last byte not included.
type span struct{ from, to int }

// mostPhones is how often a text is searched for a phone number: no remark holds as many, and each
// search takes time.
const mostPhones = 200

// phonesIn finds the phone numbers in a text.
func (s Scrubber) phonesIn(text string) []span {
	var found []span
	left := mostPhones
	for from := 0; ; {
		at := dialledText.FindStringIndex(text[from:])
		if at == nil || left <= 0 {
			return found
		}
		start, end := from+at[0], from+at[1]
		to := s.phoneEnd(text, start, end, &left)
		if to > start {
			found = append(found, span{start, to})
		}
		from = max(to, start+1)
	}
}

// phoneEnd returns the end of the phone number that begins at a place, or that place where none
// does. It ends with a group of digits.
func (s Scrubber) phoneEnd(text string, start, end int, left *int) int {
	if continuesNumber(text[:start], text[start:end]) {
		return start // the middle of a longer number
	}
	for to := end; to > start; to-- {
		if !values.IsDigit(text[to-1]) || to < len(text) && values.IsDigit(text[to]) {
			continue
		}
		if *left--; s.isPhone(text[start:to]) {
			return to
		}
	}
	return start
}

// continuesNumber reports whether digits belong to those before them: at once, behind a sign, or
// in pairs.
func continuesNumber(before, digits string) bool {
	n := len(before)
	switch {
	case n > 0 && values.IsDigit(before[n-1]):
		return true
	case n < 2 || !values.IsDigit(before[n-2]):
		return false
	case before[n-1] == '.' || before[n-1] == '-':
		return true
	}
	return before[n-1] == ' ' && strings.HasPrefix(groupsOf(digits), "22")
}

// isPhone reports whether a text is one phone number: of any country with the sign of
// its code, else of the list's.
func (s Scrubber) isPhone(text string) bool {
	if n := values.CountDigits(text); n < 8 || n > 15 {
		return false
	}
	if IsInternational(text) {
		return isForeign(text)
	}
	digits := data.Digits(text)
	region, groups := values.RegionOf(s.Language), groupsOf(strings.Trim(text, "()"))
	if region == "" || groups == inPairs && !strings.HasPrefix(digits, "06") && !strings.HasPrefix(digits, "07") {
		return false
	}
	if digits[0] != '0' {
		return hasCode(digits, region) && (len(digits) != 11 || !IsNorwegian(digits) || !HasNorwegianCheckDigits(digits))
	}
	return isDialled(digits, groups, region)
}

// isDialled reports whether digits that begin with a zero are a phone number. In Norway and
// Denmark none are. No area has a code of six digits, and an unbroken Swedish number that passes
// the test of a personnummer is none.
func isDialled(digits, groups, region string) bool {
	if region == "NO" || region == "DK" || len(groups) > 1 && groups[0] > '5' ||
		region == "SE" && len(groups) == 1 && KindsOf(digits)&Swedish != 0 {
		return false
	}
	return isInPlan(digits, region)
}

// isForeign reports whether a number may exist behind the sign of its country code. Two zeros
// before a BSN are more often those of a payroll program.
func isForeign(text string) bool {
	text = strings.TrimLeft(text, " (")
	if rest, ok := strings.CutPrefix(text, "00"); ok {
		if len(text) == minForeign && KindsOf(text)&BSN != 0 {
			return false
		}
		text = "+" + rest
	}
	number, err := phonenumbers.Parse(text, "")
	return err == nil && phonenumbers.IsPossibleNumber(number)
}

// isInPlan reports whether digits are a number of a country's numbering plan, as dialled inside it
// or without the zero. All Dutch numbers of ten digits that begin with 06 may be mobile.
func isInPlan(digits, region string) bool {
	if region == "NL" && len(digits) == 10 && strings.HasPrefix(digits, "06") {
		return true
	}
	number, err := phonenumbers.Parse(digits, region)
	return err == nil && phonenumbers.IsValidNumberForRegion(number, region)
}

// hasCode reports whether digits are a number of a country's numbering plan with its code.
func hasCode(digits, region string) bool {
	number, err := phonenumbers.Parse("+"+digits, "")
	return err == nil && phonenumbers.IsValidNumberForRegion(number, region)
}

// minForeign is the least number of digits of a number that begins with the 00 of a country code,
// both included.
const minForeign = 11

// IsInternational reports whether a number begins with the sign of a country code.
func IsInternational(number string) bool {
	number = strings.TrimLeft(number, " (")
	return strings.HasPrefix(number, "+") || strings.HasPrefix(number, "00") && values.CountDigits(number) >= minForeign
}

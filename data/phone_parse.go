package data

import (
	"strings"
	"unicode"
)

// How many digits a phone number has with its country code, at most and at least.
const (
	maxPhone = 15
	minPhone = 5
)

// phonePlan is how the numbers of a country look.
type phonePlan struct {
	code    string // country code
	trunk   string // what is dialled before a number inside the country
	digits  int    // of a number without trunk and country code
	groupOf func(number string) []int
}

// planOf returns the numbering plan of a country, given as its code or that of its language.
func planOf(country string) (phonePlan, bool) {
	switch strings.ToLower(country) {
	case "nl":
		return phonePlan{code: "31", trunk: "0", digits: 9, groupOf: dutchGroups}, true
	case "no", "nb", "nn":
		return phonePlan{code: "47", digits: 8, groupOf: norwegianGroups}, true
	case "dk", "da":
		return phonePlan{code: "45", digits: 8, groupOf: danishGroups}, true
	}
	return phonePlan{}, false
}

// ParsePhone reads a phone number and returns it in one international form:
// "+31 6 12345678", "+47 912 34 567", "+45 12 34 56 78". country (NL, NO, DK)
// says which plan a number without a country code follows. What fits no plan
// that we know stays as written. "" is "". What cannot be a phone number is
// Invalid{"phone", RulePhone}.
func ParsePhone(text, country string) (string, error) {
	text = strings.Join(strings.Fields(text), " ")
	if isNothing(text) {
		return "", nil
	}
	number := firstNumber(text)
	digits, international := phoneDigits(number)
	if n := len(digits); n < minPhone || n > maxPhone+2 || letters(text) > n {
		return "", Invalid{Field: string(FieldPhone), Rule: RulePhone}
	}
	if international {
		for _, known := range []string{"nl", "no", "dk"} {
			p, _ := planOf(known)
			if rest, ok := strings.CutPrefix(digits, p.code); ok {
				return p.show(strings.TrimPrefix(rest, p.trunk), text), nil
			}
		}
		return text, nil
	}
	p, ok := planOf(country)
	if !ok {
		return text, nil
	}
	if rest, ok := strings.CutPrefix(digits, p.code); ok && len(rest) == p.digits {
		return p.show(rest, text), nil
	}
	if p.trunk != "" && len(digits) > p.digits {
		rest, ok := strings.CutPrefix(digits, p.trunk)
		if !ok {
			return text, nil
		}
		return p.show(rest, text), nil
	}
	return p.show(digits, text), nil // spreadsheets eat the leading zero
}

// show writes a number in its groups, or returns the text if it fits no plan.
func (p phonePlan) show(number, text string) string {
	if len(number) != p.digits {
		return text
	}
	groups := p.groupOf(number)
	if groups == nil {
		return text
	}
	var b strings.Builder
	b.WriteString("+" + p.code)
	for _, n := range groups {
		b.WriteString(" " + number[:n])
		number = number[n:]
	}
	return b.String()
}

// firstNumber returns the first of several numbers, without label and extension.
func firstNumber(text string) string {
	lower := strings.ToLower(text)
	for _, mark := range []string{" / ", ";", ",", " of ", " eller ", " or ", " ext", " toestel", " tst", "#"} {
		if i := strings.Index(lower, mark); i > 0 && countDigits(lower[:i]) >= minPhone {
			text, lower = text[:i], lower[:i]
		}
	}
	return text
}

// phoneDigits returns the digits of a number and whether they start with a
// country code, which + or 00 announces. The (0) of +31 (0)6 is left out.
func phoneDigits(number string) (digits string, international bool) {
	compact := strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) && r < unicode.MaxASCII || strings.ContainsRune("+()", r) {
			return r
		}
		return -1
	}, number)
	international = strings.HasPrefix(strings.TrimPrefix(compact, "("), "+") || strings.HasPrefix(compact, "00")
	if international {
		compact = strings.Replace(compact, "(0)", "", 1)
	}
	digits = strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return r
		}
		return -1
	}, compact)
	if strings.HasPrefix(compact, "00") {
		digits = digits[2:]
	}
	return digits, international
}

func countDigits(s string) int {
	n := 0
	for i := range len(s) {
		if isASCIIDigit(s[i]) {
			n++
		}
	}
	return n
}

// dutchGroups: mobile numbers start with 6; area codes have two or three digits.
// Numbers of services (800, 900) and other odd ones have no groups.
func dutchGroups(number string) []int {
	switch number[:2] {
	case "10", "13", "15", "20", "23", "24", "26", "30", "33", "35", "36", "38", "40", "43", "45", "46",
		"50", "53", "55", "58", "70", "71", "72", "73", "74", "75", "76", "77", "78", "79", "85", "88":
		return []int{2, 7}
	case "80", "82", "84", "87", "89", "90", "91":
		return nil
	}
	switch number[0] {
	case '6':
		return []int{1, 8}
	case '0', '8', '9':
		return nil
	}
	return []int{3, 6}
}

// norwegianGroups: mobile numbers start with 4 or 9.
func norwegianGroups(number string) []int {
	switch number[0] {
	case '4', '9':
		return []int{3, 2, 3}
	case '2', '3', '5', '6', '7':
		return []int{2, 2, 2, 2}
	}
	return nil
}

// danishGroups: there are no area codes, and no number starts with 0 or 1.
func danishGroups(number string) []int {
	if number[0] < '2' {
		return nil
	}
	return []int{2, 2, 2, 2}
}

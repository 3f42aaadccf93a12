package values

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"kader/data"
)

// How many digits a phone number has with its country code, at most and at least.
const (
	maxPhone = 15
	minPhone = 5
)

// longestPhones is how long a text with several numbers and words is at most.
const longestPhones = 250

// phonePlan is the numbering plan of a country.
type phonePlan struct {
	code    string // country code
	trunk   string // what is dialled before a number inside the country
	digits  int    // of a number without trunk and country code
	groupOf func(number string) []int
	mobile  string // with what mobile numbers begin
}

// planOf returns the numbering plan of a country, given as its code or that of its language.
func planOf(country string) (phonePlan, bool) {
	switch strings.ToLower(country) {
	case "nl":
		return phonePlan{code: "31", trunk: "0", digits: 9, groupOf: dutchGroups, mobile: "6"}, true
	case "no", "nb", "nn":
		return phonePlan{code: "47", digits: 8, groupOf: norwegianGroups, mobile: "49"}, true
	case "dk", "da":
		return phonePlan{code: "45", digits: 8, groupOf: danishGroups}, true
	}
	return phonePlan{}, false
}

// parseOwnPhone reads a phone number and returns it in one international form:
// "+31 6 12345678", "+47 912 34 567", "+45 12 34 56 78". country (NL, NO, DK)
// says which plan a number without a country code follows. Of several numbers it
// takes the first mobile one, or else the first. What fits no plan that we know
// stays as written. "" is "". What cannot be a phone number is
// Invalid{"phone", RulePhone}.
func parseOwnPhone(text, country string) (string, error) {
	text = strings.Join(strings.Fields(text), " ")
	if isNothing(text) {
		return "", nil
	}
	if len(text) > longestPhones {
		return "", data.Invalid{Field: string(data.FieldPhone), Rule: data.RulePhone}
	}
	first, found := "", false
	for _, part := range phoneParts(withoutLabels(text)) {
		number, mobile, ok := readOwnPhone(withoutLabels(part), country)
		switch {
		case !ok:
		case mobile:
			return number, nil
		case !found:
			first, found = number, true
		}
	}
	if !found {
		return "", data.Invalid{Field: string(data.FieldPhone), Rule: data.RulePhone}
	}
	return first, nil
}

// readOwnPhone reads one number; ok is false where it is none.
func readOwnPhone(text, country string) (number string, mobile, ok bool) {
	digits, international := phoneDigits(text)
	if n := len(digits); n < minPhone || n > maxPhone+2 || letters(text) > n {
		return "", false, false
	}
	if international {
		for _, known := range []string{"nl", "no", "dk"} {
			p, _ := planOf(known)
			if rest, ok := strings.CutPrefix(digits, p.code); ok {
				return p.format(strings.TrimPrefix(rest, p.trunk), text)
			}
		}
		return text, false, true
	}
	p, ok := planOf(country)
	if !ok {
		return text, false, true
	}
	if rest, ok := strings.CutPrefix(digits, p.code); ok && len(rest) == p.digits {
		return p.format(rest, text)
	}
	if p.trunk != "" && len(digits) > p.digits {
		rest, ok := strings.CutPrefix(digits, p.trunk)
		if !ok {
			return text, false, true
		}
		return p.format(rest, text)
	}
	return p.format(digits, text) // spreadsheets eat the leading zero
}

// format writes a number in its groups, or returns the text where it does not fit the plan. ok is
// always true.
func (p phonePlan) format(number, text string) (shown string, mobile, ok bool) {
	if len(number) != p.digits {
		return text, false, true
	}
	groups := p.groupOf(number)
	if groups == nil {
		return text, false, true
	}
	mobile = strings.ContainsRune(p.mobile, rune(number[0]))
	var b strings.Builder
	b.WriteString("+" + p.code)
	for _, n := range groups {
		b.WriteString(" " + number[:n])
		number = number[n:]
	}
	return b.String(), mobile, true
}

// enoughDigits is how long a number is at least beside which another one stands.
const enoughDigits = 8

// phoneParts returns the numbers that stand in one text, without labels behind them
// and extensions: "06-12345678 / 020-1234567 toestel 12".
func phoneParts(text string) []string {
	if !strings.ContainsFunc(text, func(r rune) bool { return strings.ContainsRune("/;,#|", r) || unicode.IsLetter(r) }) {
		return splitNumbers(nil, text)
	}
	var parts []string
	for _, part := range strings.FieldsFunc(text, func(r rune) bool { return r == ';' || r == ',' || r == '|' }) {
		for _, word := range []string{" of ", " eller ", " or ", " oder ", " og ", " en ", " / "} {
			part = strings.ReplaceAll(part, word, "/")
		}
		from := 0
		for i := range len(part) {
			divides := part[i] == '/' || isLabelAt(part, i)
			if divides && CountDigits(part[from:i]) >= enoughDigits && CountDigits(part[i:]) >= enoughDigits {
				parts, from = splitNumbers(parts, part[from:i]), i+1
			}
		}
		parts = splitNumbers(parts, part[from:])
	}
	for i := range parts {
		parts[i] = withoutExtension(parts[i])
	}
	if len(parts) > 1 { // a word between two numbers is no number
		parts = slices.DeleteFunc(parts, func(part string) bool { return CountDigits(part) == 0 })
	}
	return parts
}

// isLabelAt reports whether behind a blank a word with a colon begins, that says whose or which the next number is:
// "412 34 567 Priv: 22 12 34 56".
func isLabelAt(text string, at int) bool {
	if text[at] != ' ' {
		return false
	}
	word, _, found := strings.Cut(text[at+1:], ":")
	return found && word != "" && letters(word) == utf8.RuneCountInString(strings.Trim(word, ". "))
}

// withoutLabels leaves out words about a number and its owner: "Mob: 91234567 (private)".
func withoutLabels(text string) string {
	if open, end := strings.IndexByte(text, '('), strings.LastIndexByte(text, ')'); open > 0 && open < end &&
		CountDigits(text[open:end]) == 0 {
		text = text[:open] + text[end+1:]
	}
	for {
		label, number, ok := strings.Cut(text, ":")
		if !ok || CountDigits(label) > 0 {
			return strings.TrimSpace(text)
		}
		text = number
	}
}

// withoutExtension cuts off an extension.
func withoutExtension(text string) string {
	for _, mark := range []string{" ext", " toestel", " tst", " lokal", " lok.", " intern", " durchwahl", "#", " x"} {
		if i := indexFold(text, mark); i > 0 && CountDigits(text[:i]) >= minPhone {
			text = text[:i]
		}
	}
	return text
}

// indexFold returns where an ASCII word begins in a text, in capitals or not, or -1.
func indexFold(text, word string) int {
	for i := range len(text) - len(word) + 1 {
		if strings.EqualFold(text[i:i+len(word)], word) {
			return i
		}
	}
	return -1
}

// splitNumbers adds a text to parts, in two where two numbers stand in it with only a
// blank between, of which the second begins as numbers do.
func splitNumbers(parts []string, text string) []string {
	text = strings.TrimSpace(text)
	if CountDigits(text) >= 2*enoughDigits {
		for i := range len(text) - 1 {
			begins := text[i+1] == '0' || text[i+1] == '+'
			if text[i] == ' ' && begins && CountDigits(text[:i]) >= enoughDigits && CountDigits(text[i:]) >= enoughDigits {
				return splitNumbers(append(parts, text[:i]), text[i+1:])
			}
		}
	}
	if text == "" {
		return parts
	}
	return append(parts, text)
}

// fewestSame is how many digits two notations share at least.
const fewestSame = 8

// SamePhone reports whether two texts are one number in two notations: 06-12345678 and
// +31 6 12345678.
func SamePhone(a, b string) bool {
	x, y := barePhone(a), barePhone(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	return x == y || len(x) >= fewestSame && len(y)-len(x) <= 3 && strings.HasSuffix(y, x)
}

// barePhone returns the digits of a number without what is dialled before it.
func barePhone(text string) string {
	digits, _ := phoneDigits(text)
	return strings.TrimLeft(digits, "0")
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
	digits = data.Digits(compact)
	if strings.HasPrefix(compact, "00") {
		digits = digits[2:]
	}
	return digits, international
}

// dutchGroups: mobile numbers start with 6; area codes have two or three digits.
// Numbers of services (800, 900) and other odd ones have no groups.
func dutchGroups(number string) []int {
	switch number[:2] {
	case "10", "13", "15", "20", "23", "24", "26", "30", "33", "35", "36", "38", "40", "43", "45", "46",
		"50", "53", "55", "58", "70", "71", "72", "73", "74", "75", "76", "77", "78", "79", "84", "85", "87", "88", "91":
		return []int{2, 3, 4}
	case "66": // pagers
		return []int{2, 7}
	case "80", "82", "89", "90":
		return nil
	}
	switch number[0] {
	case '6':
		return []int{1, 8}
	case '0', '8', '9':
		return nil
	}
	return []int{3, 3, 3}
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

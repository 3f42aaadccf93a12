package match

import "strings"

// isIdentifying reports whether a value is of one person only. Two people who share it are
// no mere relatives, unless many people have it.
func (w *weigher) isIdentifying(f feature, value int32, p *profile) bool {
	c := &w.columns[f]
	if c.counts[value] > identifyingMost {
		return false
	}
	switch f {
	case featMember:
		return true
	case featEmail:
		return !isSharedEmail(c.value(value), &w.names.families[p.values[featFamily]])
	case featPhone:
		return !w.housePhones[value]
	}
	return false
}

// mobilePrefixes returns how mobile numbers begin, by country code. All other numbers of
// these countries are of a house or an office.
func mobilePrefixes() map[string][]string {
	return map[string][]string{
		"31": {"6"}, "47": {"4", "9"}, "46": {"7"}, "44": {"7"}, "32": {"4"}, "33": {"6", "7"}, "49": {"15", "16", "17"},
		"45": {"2", "30", "31", "40", "41", "42", "50", "51", "52", "53", "60", "61", "71", "81", "91", "92", "93"},
	}
}

// isSharedPhone reports whether a phone number is of a house or an office, which several
// people have. Mobile numbers and numbers of other countries are not.
func isSharedPhone(number string, mobiles map[string][]string) bool {
	digits := appendDigits(make([]byte, 0, 32), number, len(number))
	abroad := strings.Contains(number, "+")
	if len(digits) > 2 && string(digits[:2]) == "00" {
		digits, abroad = digits[2:], true
	}
	var begins []string
	switch {
	case abroad && len(digits) > 4:
		begins, digits = mobiles[string(digits[:2])], digits[2:]
	case len(digits) == 10 && digits[0] == '0' && firstGroupLength(number) != 2: // 020 and 0172 are areas, 02 is none
		begins, digits = []string{"6", "7"}, digits[1:]
	case len(digits) == 8:
		begins = mobiles["47"]
	}
	for _, begin := range begins {
		if string(digits[:len(begin)]) == begin {
			return false
		}
	}
	return begins != nil
}

// firstGroupLength returns the number of digits that a phone number begins with.
func firstGroupLength(number string) int {
	number = strings.TrimLeft(number, " (")
	n := 0
	for n < len(number) && isDigit(number[n]) {
		n++
	}
	return n
}

// isSharedEmail reports whether an e-mail address names a family or an office and no person,
// so that a household or several colleagues may have it.
func isSharedEmail(address []byte, s *familyName) bool {
	letters := make([]byte, 0, 32)
	for _, c := range mailbox(address) {
		if 'a' <= c && c <= 'z' {
			letters = append(letters, c)
		}
	}
	name := string(letters)
	for _, word := range [...]string{
		"familie", "family", "fam", "info", "post", "mail", "office", "kontor", "kantoor",
		"contact", "kontakt", "admin",
	} {
		name = strings.TrimSuffix(strings.TrimPrefix(name, word), word)
	}
	return name == s.joined || name == s.whole || name == ""
}

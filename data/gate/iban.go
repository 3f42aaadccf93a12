package gate

import (
	"strings"

	"kader/data/values"
)

// ibanLength returns how long an IBAN of a country is, 0 where we do not know.
func ibanLength(country string) int {
	switch country {
	case "NO":
		return 15
	case "BE":
		return 16
	case "NL", "DK", "FI", "FO", "GL":
		return 18
	case "SI", "MK":
		return 19
	case "AT", "LU", "LT", "EE", "BA":
		return 20
	case "CH", "LI", "LV", "HR":
		return 21
	case "DE", "GB", "IE", "BG", "RS", "GE":
		return 22
	case "SE", "ES", "CZ", "SK", "RO", "MD":
		return 24
	case "PT":
		return 25
	case "TR", "IS":
		return 26
	case "FR", "IT", "GR", "MC", "SM":
		return 27
	case "PL", "HU", "CY", "AL":
		return 28
	case "UA":
		return 29
	case "MT":
		return 31
	}
	return 0
}

// maskIBANs masks the accounts in a text. Of a country that we know one may be
// glued to other words, because its length says where it ends.
func (s Scrubber) maskIBANs(text string) (string, bool) {
	var b strings.Builder
	from := 0
	for i := 0; i+15 <= len(text); i++ {
		if !values.IsLetter(text[i]) || !values.IsLetter(text[i+1]) || !checkDigitsAhead(text[i:]) {
			continue
		}
		glued := i > 0 && (values.IsLetter(text[i-1]) || values.IsDigit(text[i-1]))
		if n := ibanAt(text[i:], glued); n > 0 {
			s.note(text[i : i+n])
			b.WriteString(text[from:i] + Mask)
			from = i + n
			i = from - 1
		}
	}
	b.WriteString(text[from:])
	return b.String(), from > 0
}

// checkDigitsAhead tells whether two digits follow two letters, behind a sign only where
// those are a country that we know.
func checkDigitsAhead(text string) bool {
	rest := text[2:]
	if strings.IndexByte(ibanSigns, rest[0]) >= 0 && ibanLength(strings.ToUpper(text[:2])) > 0 {
		rest = rest[1:]
	}
	return len(rest) > 1 && values.IsDigit(rest[0]) && values.IsDigit(rest[1])
}

func isAlnum(c byte) bool { return values.IsLetter(c) || values.IsDigit(c) }

// ibanAt returns how many bytes of a text are the IBAN that it begins with, 0 where
// there is none.
func ibanAt(text string, glued bool) int {
	length := ibanLength(strings.ToUpper(text[:2]))
	if length == 0 && glued {
		return 0
	}
	n := 0
	for i := 0; i < len(text) && (n < length || length == 0 && n < 34); i++ {
		switch {
		case isAlnum(text[i]):
			n++
		case strings.IndexByte(ibanSigns, text[i]) >= 0:
			continue
		default:
			return 0
		}
		ends := i+1 == len(text) || !isAlnum(text[i+1])
		if (n == length || length == 0 && n >= 15 && ends) && IsIBAN(text[:i+1]) {
			return i + 1
		}
	}
	return 0
}

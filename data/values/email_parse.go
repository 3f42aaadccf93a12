package values

import (
	"strings"
	"unicode"

	"kader/data"
)

// The longest e-mail address that the mail standards allow, in bytes.
const maxEmail = 254

// ParseEmail reads an e-mail address, out of "Jan <jan@bedrijf.example>" and
// "mailto:" too, with its domain in small letters, and all of it where it is written
// in capitals. Of several it takes the first. "" is "". Anything else is
// Invalid{"email", RuleEmail}.
func ParseEmail(text string) (string, error) {
	if isPlainAddress(text) {
		return text, nil
	}
	if isNothing(text) {
		return "", nil
	}
	address := firstAddress(text)
	if len(address) > len("mailto:") && strings.EqualFold(address[:len("mailto:")], "mailto:") {
		address, _, _ = strings.Cut(address[len("mailto:"):], "?")
	}
	at := strings.LastIndexByte(address, '@')
	if at <= 0 || len(address) > maxEmail || !isLocalPart(address[:at]) || !isDomain(address[at+1:]) {
		return "", data.Invalid{Field: string(data.FieldEmail), Rule: data.RuleEmail}
	}
	if address[:at] == strings.ToUpper(address[:at]) {
		return strings.ToLower(address), nil
	}
	return address[:at+1] + strings.ToLower(address[at+1:]), nil
}

// isPlainAddress tells of an address that nothing need be done to: small letters,
// digits and single dots. Most are.
func isPlainAddress(text string) bool {
	at, dots := -1, 0
	for i := range len(text) {
		switch c := text[i]; {
		case IsDigit(c), 'a' <= c && c <= 'z':
		case c == '.' && standsBetween(text, i):
			dots++
		case c == '@' && at < 0 && i > 0:
			at, dots = i, 0
		default:
			return false
		}
	}
	return at > 0 && dots > 0 && len(text) <= maxEmail
}

// standsBetween tells whether a dot stands between two parts of an address, of which
// the last has two letters.
func standsBetween(text string, dot int) bool {
	return dot > 0 && dot < len(text)-2 && text[dot-1] != '.' && text[dot-1] != '@' && text[dot+1] != '@'
}

// firstAddress cuts the first of several addresses out of a text.
func firstAddress(text string) string {
	if _, after, found := strings.Cut(text, "<"); found {
		text, _, _ = strings.Cut(after, ">")
	}
	const around = " \t\r\n\u00a0'\"()[]"
	parts := strings.FieldsFunc(text, func(r rune) bool { return r == ';' || r == ',' || r == '|' })
	if len(parts) == 0 {
		return ""
	}
	first := strings.Trim(parts[0], around)
	if strings.Count(first, "@") > 1 { // blanks or strokes stand between them
		first, _, _ = strings.Cut(first, " ")
		first, _, _ = strings.Cut(first, "/")
	}
	return strings.TrimRight(strings.Trim(first, around), ".")
}

// isLocalPart tells whether s may stand before the @. Quoted forms, which nobody
// has, are refused.
func isLocalPart(s string) bool {
	return !strings.ContainsAny(s, " \t\n@\"(),:;<>[]\\") && !strings.HasPrefix(s, ".") &&
		!strings.HasSuffix(s, ".") && !strings.Contains(s, "..")
}

// isDomain tells whether s is a domain with at least two parts of letters, digits and hyphens.
func isDomain(s string) bool {
	labels := strings.Split(s, ".")
	for _, label := range labels {
		if label == "" || strings.HasPrefix(label, "-") || strings.HasSuffix(label, "-") ||
			strings.ContainsFunc(label, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '-' }) {
			return false
		}
	}
	return len(labels) > 1 && len(labels[len(labels)-1]) > 1
}

package values

import (
	"regexp"
	"strings"
	"unicode"
)

// nameFromAddress writes the name in an address as names are written:
// jan.van.der.berg@bedrijf.example, jan.jansen. Any other text is returned as it is.
func nameFromAddress(full string) string {
	trimmed := strings.TrimSpace(full)
	local, _, isAddress := strings.Cut(trimmed, "@")
	parts := strings.FieldsFunc(local, func(r rune) bool { return r == '.' || r == '_' })
	if len(parts) < 2 ||
		strings.ContainsFunc(local, func(r rune) bool { return !unicode.IsLetter(r) && !strings.ContainsRune("._-'", r) }) {
		return full
	}
	if !isAddress &&
		(local != strings.ToLower(local) || strings.HasSuffix(local, ".") || letters(parts[len(parts)-1]) < 3 ||
			isTitle(parts[0]+".", true) || particleOf(local) != noParticle) {
		return full
	}
	for i, part := range parts {
		if letters(part) == 1 {
			parts[i] = part + "."
		}
	}
	return strings.ToUpper(strings.Join(parts, " "))
}

// withoutSigns takes off what people put beside a name: a star, quotes, and
// characters that nobody sees.
func withoutSigns(s string) string {
	if !strings.ContainsFunc(s, isSign) {
		return s
	}
	return strings.Map(func(r rune) rune {
		switch {
		case !isSign(r):
			return r
		case r == '*' || r == '"':
			return ' '
		}
		return -1
	}, s)
}

func isSign(r rune) bool {
	switch r {
	case '*', '"', '“', '”', '„', '«', '»', '†', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u00ad':
		return true
	}
	return false
}

// numberBefore is the number of an employee before a name: "4101 - Lotte Kuiper".
var numberBefore = regexp.MustCompile(`^([0-9]{3,8})(?: ?[-–—:./|])? +(\pL.*)$`)

// CutNumber takes the number of an employee off a name that stands behind it; number is "" where there is none.
func CutNumber(text string) (number, name string) {
	if text == "" || !IsDigit(text[0]) {
		return "", text
	}
	found := numberBefore.FindStringSubmatch(text)
	if found == nil || !HasCapital(found[2]) {
		return "", text
	}
	return found[1], found[2]
}

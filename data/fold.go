package data

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold returns s as it is searched and compared: lower case, without accents,
// letters that Unicode does not take apart written out (ø o, æ ae, ß ss, ł l,
// đ d, þ th, ij ligature ij), every run of white space one blank.
func Fold(s string) string {
	if folded, ok := foldASCII(s); ok {
		return folded
	}
	var b strings.Builder
	b.Grow(len(s))
	blank := true
	for _, r := range norm.NFD.String(s) {
		switch {
		case unicode.Is(unicode.Mn, r):
			continue
		case unicode.IsSpace(r):
			if !blank {
				b.WriteByte(' ')
			}
			blank = true
			continue
		}
		blank = false
		writeFolded(&b, unicode.ToLower(r))
	}
	return strings.TrimSuffix(b.String(), " ")
}

// foldASCII is the fast way for text of ASCII letters without white space to tidy, as most names
// are; false for any other text.
func foldASCII(s string) (string, bool) {
	upper := false
	for i := range len(s) {
		c := s[i]
		if c >= utf8.RuneSelf || c < ' ' || c == ' ' && (i == 0 || i == len(s)-1 || s[i-1] == ' ') {
			return "", false
		}
		upper = upper || 'A' <= c && c <= 'Z'
	}
	if upper {
		s = strings.ToLower(s)
	}
	return s, true
}

func writeFolded(b *strings.Builder, r rune) {
	switch r {
	case 'ø':
		b.WriteByte('o')
	case 'æ':
		b.WriteString("ae")
	case 'œ':
		b.WriteString("oe")
	case 'ß':
		b.WriteString("ss")
	case 'ł':
		b.WriteByte('l')
	case 'đ', 'ð':
		b.WriteByte('d')
	case 'þ':
		b.WriteString("th")
	case 'ı':
		b.WriteByte('i')
	case 'ĳ':
		b.WriteString("ij")
	case '’', '‘', 'ʼ', '`', '´':
		b.WriteByte('\'')
	case '–', '—', '‐', '‑':
		b.WriteByte('-')
	default:
		b.WriteRune(r)
	}
}

// Digits returns the ASCII digits of a text.
func Digits(s string) string {
	return strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, s)
}

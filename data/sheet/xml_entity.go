package sheet

import (
	"bytes"
	"unicode/utf8"
)

// unescape replaces the references and line ends in text[start:], in place.
func unescape(text []byte, start int) []byte {
	if bytes.IndexByte(text[start:], '&') < 0 && bytes.IndexByte(text[start:], '\r') < 0 {
		return text
	}
	out := text[:start]
	for rest := text[start:]; len(rest) > 0; {
		switch rest[0] {
		case '\r': // XML reads every line end as \n
			out = append(out, '\n')
			rest = bytes.TrimPrefix(rest[1:], []byte("\n"))
		case '&':
			r, size := reference(rest)
			if size == 0 {
				r, size = '&', 1
			}
			// The rune is never longer than its reference, so out stays behind rest.
			out, rest = utf8.AppendRune(out, r), rest[size:]
		default:
			out, rest = append(out, rest[0]), rest[1:]
		}
	}
	return out
}

// reference reads &name; or &#number; at the start of s. Size 0 is neither.
func reference(s []byte) (r rune, size int) {
	end := bytes.IndexByte(s[:min(len(s), 12)], ';')
	if end < 0 {
		return 0, 0
	}
	name := s[1:end]
	switch string(name) {
	case "amp":
		return '&', end + 1
	case "lt":
		return '<', end + 1
	case "gt":
		return '>', end + 1
	case "quot":
		return '"', end + 1
	case "apos":
		return '\'', end + 1
	}
	if len(name) < 2 || name[0] != '#' {
		return 0, 0
	}
	if name[1] == 'x' || name[1] == 'X' {
		r, ok := runeOf(name[2:], 16)
		return r, sizeIf(ok, end+1)
	}
	r, ok := runeOf(name[1:], 10)
	return r, sizeIf(ok, end+1)
}

func sizeIf(ok bool, size int) int {
	if ok {
		return size
	}
	return 0
}

// runeOf reads the number of a character.
func runeOf(digits []byte, base rune) (rune, bool) {
	var r rune
	for _, c := range digits {
		d := hexDigit(c)
		if d < 0 || d >= base || r > utf8.MaxRune {
			return 0, false
		}
		r = r*base + d
	}
	return r, len(digits) > 0 && utf8.ValidRune(r)
}

func hexDigit(c byte) rune {
	switch {
	case '0' <= c && c <= '9':
		return rune(c - '0')
	case 'a' <= c && c <= 'f':
		return rune(c-'a') + 10
	case 'A' <= c && c <= 'F':
		return rune(c-'A') + 10
	}
	return -1
}

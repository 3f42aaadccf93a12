package sheet

import (
	"bytes"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

const (
	textBlock = 64 << 10
	longText  = 4 << 10
)

// textStore keeps the many short texts of a book in few blocks: a list of 100,000
// people has a million of them.
type textStore struct {
	block  strings.Builder
	budget *budget

	leftOut int  // texts of which something is struck out, or the mark of a note
	runs    bool // the text that was read last has looks of its own
	struck  bool // and all of it is struck out
}

// keep returns a copy of b as a string of valid UTF-8.
func (t *textStore) keep(b []byte) (string, error) {
	if len(b) == 0 {
		return "", nil
	}
	if err := t.budget.takeText(len(b)); err != nil {
		return "", err
	}
	if !utf8.Valid(b) {
		b = bytes.ToValidUTF8(b, []byte("\uFFFD"))
	}
	if len(b) > longText {
		return string(b), nil
	}
	if t.block.Cap()-t.block.Len() < len(b) {
		// The texts handed out keep the old block; the builder never moves one.
		t.block = strings.Builder{}
		t.block.Grow(textBlock)
	}
	start := t.block.Len()
	t.block.Write(b)
	return t.block.String()[start:], nil
}

// decodeEscapes replaces the escapes _xHHHH_ that spreadsheets use for
// characters which XML cannot hold, in place. Two of them may form one character.
func decodeEscapes(text []byte) []byte {
	first := bytes.Index(text, []byte("_x"))
	if first < 0 {
		return text
	}
	out := text[:first]
	for rest := text[first:]; len(rest) > 0; {
		r, size := escapedRune(rest)
		if size == 0 {
			out, rest = append(out, rest[0]), rest[1:]
			continue
		}
		out, rest = utf8.AppendRune(out, r), rest[size:]
	}
	return out
}

// escapedRune reads _xHHHH_, or two of them that are a surrogate pair. Size 0 is neither.
func escapedRune(s []byte) (r rune, size int) {
	high, ok := escape(s)
	if !ok {
		return 0, 0
	}
	if high < 0xD800 || high > 0xDFFF {
		return high, escapeSize
	}
	low, ok := escape(s[escapeSize:])
	if !ok || high > 0xDBFF || low < 0xDC00 || low > 0xDFFF {
		return utf8.RuneError, escapeSize
	}
	return (high-0xD800)<<10 | (low - 0xDC00) + 0x10000, 2 * escapeSize
}

const escapeSize = len("_xHHHH_")

func escape(s []byte) (rune, bool) {
	if len(s) < escapeSize || s[0] != '_' || s[1] != 'x' || s[6] != '_' {
		return 0, false
	}
	var r rune
	for _, c := range s[2:6] {
		d := hexDigit(c)
		if d < 0 {
			return 0, false
		}
		r = r<<4 | d
	}
	return r, true
}

// appendWide appends the UTF-16 units that b holds.
func appendWide(into []uint16, b []byte) []uint16 {
	for ; len(b) >= 2; b = b[2:] {
		into = append(into, uint16(b[0])|uint16(b[1])<<8)
	}
	return into
}

// appendUnits appends a text of UTF-16 units in UTF-8. Zeros, with which some
// programs fill up a text, are no part of it.
func appendUnits(into []byte, units []uint16) []byte {
	for i := 0; i < len(units); i++ {
		r := rune(units[i])
		if utf16.IsSurrogate(r) {
			r = utf8.RuneError
			if i+1 < len(units) {
				if r = utf16.DecodeRune(rune(units[i]), rune(units[i+1])); r != utf8.RuneError {
					i++
				}
			}
		}
		if r != 0 {
			into = utf8.AppendRune(into, r)
		}
	}
	return into
}

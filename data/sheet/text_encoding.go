package sheet

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	utf16 "golang.org/x/text/encoding/unicode"
)

// decodeText returns text in UTF-8, without a byte order mark, whatever it is
// written in. What tells is the mark, then the zeros that every second byte of
// UTF-16 is, then whether it is UTF-8; else what its letters would be.
func decodeText(content []byte) (string, error) {
	if rest, ok := bytes.CutPrefix(content, []byte("\xEF\xBB\xBF")); ok {
		return repairUTF8(bytes.TrimPrefix(rest, []byte("\xEF\xBB\xBF"))), nil // some write it twice
	}
	if e := utf16Of(content); e != nil {
		decoded, err := e.NewDecoder().Bytes(content)
		return string(decoded), err
	}
	if isUTF8(content) {
		return repairUTF8(content), nil
	}
	if isMixed(content) {
		return decodeByLine(content), nil
	}
	return decode8bit(content, guess8bit(content)), nil
}

// isMixed reports whether a file was put together from two: some lines are UTF-8 with letters of our
// languages, others are not.
func isMixed(content []byte) bool {
	if utf8.Valid(content) || utf16Of(content) != nil {
		return false
	}
	whole, other := false, false
	for line := range bytes.Lines(content) {
		switch {
		case !utf8.Valid(line):
			other = true
		case !whole:
			whole = bytes.ContainsFunc(line, func(r rune) bool {
				return strings.ContainsRune(commonLetters, r) || strings.ContainsRune(rareLetters, r)
			})
		}
		if whole && other {
			return true
		}
	}
	return false
}

// decodeByLine decodes each line that is UTF-8 as such, and the others together as what they seem to be.
func decodeByLine(content []byte) string {
	var others []byte
	for line := range bytes.Lines(content) {
		if !utf8.Valid(line) && len(others) < maxEvidence {
			others = append(others, line...)
		}
	}
	page := guess8bit(others)
	var b strings.Builder
	b.Grow(len(content) + len(content)/16)
	for line := range bytes.Lines(content) {
		if utf8.Valid(line) {
			b.Write(line)
			continue
		}
		for _, c := range line {
			b.WriteRune(page.DecodeByte(c))
		}
	}
	return b.String()
}

// decode8bit returns a text in UTF-8, in memory for that alone: it may be twice as
// long as the file.
func decode8bit(content []byte, page *charmap.Charmap) string {
	size := 0
	for _, c := range content {
		size += utf8.RuneLen(page.DecodeByte(c))
	}
	var b strings.Builder
	b.Grow(size)
	for _, c := range content {
		b.WriteRune(page.DecodeByte(c))
	}
	return b.String()
}

// isUTF8 reports whether a text is UTF-8, but for a few bytes that came from another file.
func isUTF8(content []byte) bool {
	if utf8.Valid(content) {
		return true
	}
	good, bad := 0, 0
	for i := 0; i < len(content); {
		r, size := utf8.DecodeRune(content[i:])
		switch {
		case r == utf8.RuneError && size == 1:
			bad++
		case size > 1:
			good++
		}
		i += size
	}
	return bad*4 < good
}

// repairUTF8 returns the text with its bytes that are not UTF-8 read as Windows does.
func repairUTF8(content []byte) string {
	if utf8.Valid(content) {
		return string(content)
	}
	var b strings.Builder
	b.Grow(len(content) + len(content)/16)
	for i := 0; i < len(content); {
		r, size := utf8.DecodeRune(content[i:])
		if r == utf8.RuneError && size == 1 {
			r = charmap.Windows1252.DecodeByte(content[i])
		}
		b.WriteRune(r)
		i += size
	}
	return b.String()
}

// utf16Of returns the kind of UTF-16 a text is in, nil if it is in none.
func utf16Of(content []byte) encoding.Encoding {
	if bytes.HasPrefix(content, []byte("\xFF\xFE")) || bytes.HasPrefix(content, []byte("\xFE\xFF")) {
		return utf16.UTF16(utf16.LittleEndian, utf16.UseBOM)
	}
	sample := content[:min(len(content), 4096)]
	var zeros [2]int
	for i, c := range sample {
		if c == 0 {
			zeros[i%2]++
		}
	}
	half := len(sample) / 2
	switch {
	case half > 0 && zeros[1]*10 > half*7 && zeros[0]*10 < half:
		return utf16.UTF16(utf16.LittleEndian, utf16.IgnoreBOM)
	case half > 0 && zeros[0]*10 > half*7 && zeros[1]*10 < half:
		return utf16.UTF16(utf16.BigEndian, utf16.IgnoreBOM)
	}
	return nil
}

// namedEncoding returns the encoding of the given name, nil for one that our
// languages do not use.
func namedEncoding(label string) *charmap.Charmap {
	switch strings.ToLower(label) {
	case "windows-1252", "iso-8859-1", "latin1":
		return charmap.Windows1252
	case "iso-8859-15", "latin9":
		return charmap.ISO8859_15
	case "windows-1250":
		return charmap.Windows1250
	case "iso-8859-2", "latin2":
		return charmap.ISO8859_2
	case "macintosh", "x-mac-roman":
		return charmap.Macintosh
	case "ibm850", "cp850":
		return charmap.CodePage850
	}
	return nil
}

// The letters beyond ASCII of our languages and their neighbours, those that
// are rare there, and the signs that lists hold.
const (
	commonLetters = "éèêëáàâäãåæçíìîïñóòôöõøßúùûüýÉÈÊËÁÀÂÄÃÅÆÇÍÌÎÏÑÓÒÔÖÕØÚÙÛÜÝ"
	rareLetters   = "ŠšŽžŒœŸÿðÐþÞ"
	eastLetters   = "ąćęłńśźżĄĆĘŁŃŚŹŻčďěňřťůČĎĚŇŘŤŮőűŐŰăşţĂŞŢ"
	usualSigns    = "€§°²½¼¾’‘“”–—·\u00A0"
	latin9Letters = "ŠšŽžŒœŸ" // where Windows has signs: ¦¨´¸¼½¾
)

// maxEvidence is how many bytes beyond ASCII are looked at: enough to be sure.
const maxEvidence = 100_000

// guess8bit returns the 8-bit encoding in which the bytes beyond ASCII are what
// lists hold. Without better evidence that is the one of Windows, which also
// covers Latin-1; payroll systems of DOS and old Macs have their own, and so have
// agencies in central Europe. Latin-9 is Latin-1 with other signs.
func guess8bit(content []byte) *charmap.Charmap {
	candidates := []*charmap.Charmap{
		charmap.Windows1252, charmap.CodePage850, charmap.Macintosh, charmap.Windows1250, charmap.ISO8859_15,
	}
	scores := make([]int, len(candidates))
	seen := 0
	for i, c := range content {
		if c < utf8.RuneSelf {
			continue
		}
		var before, after byte = ' ', ' '
		if i > 0 {
			before = content[i-1]
		}
		if i+1 < len(content) {
			after = content[i+1]
		}
		for j, candidate := range candidates {
			r := candidate.DecodeByte(c)
			if candidate == charmap.ISO8859_15 && strings.ContainsRune(latin9Letters, r) && isAlone(before, after) {
				r = utf8.RuneError // a sign of Windows: ¦ or ½
			}
			scores[j] += likelihood(r, before, after)
		}
		if seen++; seen == maxEvidence {
			break
		}
	}
	best := 0
	for j, n := range scores {
		if n > scores[best] {
			best = j
		}
	}
	return candidates[best]
}

// likelihood returns how well a character fits between two bytes of a list.
func likelihood(r rune, before, after byte) int {
	switch {
	case strings.ContainsRune(commonLetters, r):
		return letterFit(unicode.IsUpper(r), before, after)
	case strings.ContainsRune(rareLetters, r), strings.ContainsRune(eastLetters, r):
		return letterFit(unicode.IsUpper(r), before, after) - 1
	case r == '’', r == '‘', r == '´' && isApostrophe(before, after):
		return 2
	case !strings.ContainsRune(usualSigns, r):
		return -3
	case isLetter(before) && isLetter(after): // Ren–e
		return -2
	}
	return 1
}

// letterFit returns how well a letter fits between two bytes.
func letterFit(capital bool, before, after byte) int {
	high := before >= utf8.RuneSelf || after >= utf8.RuneSelf // may be letters too
	switch {
	case capital && 'a' <= before && before <= 'z': // RenŽ
		return -2
	case !high && !isLetter(before) && !isLetter(after): // a letter alone
		return 0
	case !capital && !isLetter(before):
		return 1
	}
	return 2
}

// isAlone reports whether no letter stands beside a character.
func isAlone(before, after byte) bool {
	return before < utf8.RuneSelf && after < utf8.RuneSelf && !isLetter(before) && !isLetter(after)
}

// isApostrophe reports whether an accent alone stands where an apostrophe does: O´Neill, d´Angelo, ´t Hof.
func isApostrophe(before, after byte) bool {
	if isLetter(before) {
		return isLetter(after)
	}
	return after == 't' || after == 's'
}

func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

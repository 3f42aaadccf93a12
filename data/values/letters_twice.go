package values

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// timesDecoded is how often a text is taken for decoded once too much.
const timesDecoded = 3

// mendTwiceDecoded returns a text whose bytes a program took for those of another encoding, "SÃ¸ren", as it
// was: Søren. It changes only what is wholly of that form, so that JOÃO stays.
func mendTwiceDecoded(text string) string {
	for range timesDecoded {
		once := decodedOnce(text)
		if once == "" {
			break
		}
		text = once
	}
	return text
}

// firstOfTwo are the characters that the first byte of a letter becomes in the pages below.
const firstOfTwo = "ÂÃÄÅÆÇÈÉÎÏÐÑâãšžŞĞİ├┬┼─Ô√¬ƒ≈‚„"

// decodedOnce undoes one decoding; "" where the text is not of that form.
func decodedOnce(text string) string {
	if !strings.ContainsAny(text, firstOfTwo) {
		return ""
	}
	for _, page := range []*charmap.Charmap{
		charmap.Windows1252, charmap.Windows1254, charmap.ISO8859_15,
		charmap.CodePage850, charmap.CodePage437, charmap.Macintosh,
	} {
		if decoded, ok := asUTF8(text, page); ok {
			return decoded
		}
	}
	return ""
}

// asUTF8 reads the bytes of a text in a page as UTF-8; false where they are none, or no words.
func asUTF8(text string, page *charmap.Charmap) (string, bool) {
	b := make([]byte, 0, len(text))
	for _, r := range text {
		c, ok := page.EncodeRune(r)
		if !ok && (r < 0x80 || r > 0x9F) {
			return "", false
		} else if !ok {
			c = byte(r) // a byte that the page does not use
		}
		b = append(b, c)
	}
	if !utf8.Valid(b) {
		return "", false
	}
	letters := false
	for _, r := range string(b) {
		switch {
		case r < utf8.RuneSelf, strings.ContainsRune("’‘“”–—…€°·\u00a0", r):
		case unicode.IsLetter(r) && unicode.In(r, unicode.Latin, unicode.Greek, unicode.Cyrillic), unicode.Is(unicode.Mn, r):
			letters = true
		default:
			if _, ok := charmap.Windows1252.EncodeRune(r); !ok && r > 0x9F { // else decoded more than twice
				return "", false
			}
		}
	}
	decoded := string(b)
	return decoded, letters || strings.ContainsAny(decoded, "’‘“”–—")
}

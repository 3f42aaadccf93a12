package reports

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// hasGlyph reports whether the embedded typeface has a shape for r. A test compares the
// table with the font.
func hasGlyph(r rune) bool {
	for _, span := range [...][2]rune{
		{0x0020, 0x007E},
		{0x00A0, 0x0377},
		{0x0384, 0x038A},
		{0x038E, 0x03A1},
		{0x03A3, 0x03E1},
		{0x03F0, 0x052F},
		{0x1D00, 0x1DF9},
		{0x1E00, 0x1F15},
		{0x1F20, 0x1F45},
		{0x2010, 0x2027},
		{0x2030, 0x205E},
		{0x2074, 0x208E},
		{0x20A0, 0x20BF},
		{0x2100, 0x215F},
		{0xA720, 0xA7BF},
		{0xFB00, 0xFB06},
		{0xFFFD, 0xFFFD},
	} {
		if r >= span[0] && r <= span[1] {
			return true
		}
	}
	return false
}

// substitute returns a plain form of signs that people type and the typeface lacks, "" if
// there is none.
func substitute(r rune) string {
	switch r {
	case '\u2212', '\u2500': // minus, drawn line
		return "–"
	case '→', '⇒', '➔', '►', '▶', '▸':
		return "›"
	case '←', '⇐':
		return "‹"
	case '●', '○', '◦', '▪', '■', '□', '◆', '◇', '∙':
		return "•"
	case '≤':
		return "<="
	case '≥':
		return ">="
	case '\u2028', '\u2029':
		return "\n"
	}
	return ""
}

// clean returns text that can be printed: accents composed, other control characters turned
// into blanks, invisible direction marks removed, signs that the typeface lacks in a plain
// form. Letters of other scripts stay as they are.
func clean(s string) string {
	s = norm.NFC.String(strings.ToValidUTF8(s, "\uFFFD"))
	s = strings.ReplaceAll(s, "\r\n", "\n")
	var b strings.Builder
	foreign := false
	for _, r := range s {
		if invisible(r, foreign) {
			continue
		}
		out := printable(r)
		b.WriteString(out)
		foreign = isForeign(out)
	}
	return strings.TrimSpace(b.String())
}

// printable returns what is printed for r.
func printable(r rune) string {
	switch {
	case r == '\n' || r == '\r':
		return "\n"
	case unicode.IsControl(r):
		return " "
	case hasGlyph(r):
		return string(r)
	}
	if plain := substitute(r); plain != "" {
		return plain
	}
	if unicode.IsSpace(r) {
		return " "
	}
	return string(r)
}

// invisible reports whether r only controls how other letters are drawn: direction marks,
// joiners, soft hyphens, variation selectors, skin tones, and accents that the typeface lacks
// unless they belong to a letter of another script.
func invisible(r rune, afterForeign bool) bool {
	return unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Variation_Selector, r) ||
		unicode.Is(unicode.Mn, r) && !hasGlyph(r) && !afterForeign || r >= 0x1F3FB && r <= 0x1F3FF
}

// isForeign reports whether a text holds a letter that the typeface lacks.
func isForeign(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return r != '\n' && !hasGlyph(r) })
}

// singleLine returns the text cleaned and on one line.
func singleLine(s string) string { return strings.Join(strings.Fields(clean(s)), " ") }

// plainLine is singleLine for what a PDF says of itself and not on its pages: letters outside
// the basic plane, on which the PDF library fails, are transcribed.
func plainLine(s string) string {
	var b strings.Builder
	for _, r := range singleLine(s) {
		if r > 0xFFFF {
			b.WriteString(transcribe(string(r)))
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// wrap breaks text into lines no wider than width: at blanks, behind hyphens and slashes,
// and inside a word that is too long for a line. Line feeds are kept, runs of blanks become
// one.
func wrap(text string, width float64, measure func(string) float64) []string {
	var lines []string
	for paragraph := range strings.SplitSeq(text, "\n") {
		lines = append(lines, wrapParagraph(paragraph, width, measure)...)
	}
	return lines
}

func wrapParagraph(text string, width float64, measure func(string) float64) []string {
	var lines []string
	current, used, blank := "", 0.0, measure(" ")
	for _, word := range strings.FieldsFunc(text, func(r rune) bool { return r == ' ' || r == '\t' }) {
		gap := blank
		for _, piece := range breakable(word) {
			if current == "" {
				gap = 0
			}
			wide := measure(piece)
			if current != "" && used+gap+wide > width {
				lines = append(lines, current)
				current, used, gap = "", 0, 0
			}
			for wide > width {
				head, tail := splitWord(piece, width, measure)
				if tail == "" {
					break
				}
				lines, piece = append(lines, head), tail
				wide = measure(piece)
			}
			if gap > 0 {
				current += " "
			}
			current, used, gap = current+piece, used+gap+wide, 0
		}
	}
	return append(lines, current)
}

// breakable splits a word behind the hyphens and slashes between letters, where a line may
// be broken. Dates and other numbers stay whole.
func breakable(word string) []string {
	var parts []string
	start, before := 0, rune(0)
	for i, r := range word {
		next := i + utf8.RuneLen(r)
		after, _ := utf8.DecodeRuneInString(word[next:])
		if (r == '-' || r == '/' || r == '\u2013') && unicode.IsLetter(before) && unicode.IsLetter(after) {
			parts = append(parts, word[start:next])
			start = next
		}
		before = r
	}
	return append(parts, word[start:])
}

// splitWord splits a word behind the most letters that fit, at least one.
func splitWord(word string, width float64, measure func(string) float64) (head, tail string) {
	used := 0.0
	for i, r := range word {
		used += measure(string(r))
		if i > 0 && used > width {
			return word[:i], word[i:]
		}
	}
	return word, ""
}

// transcribe returns letters that cannot be drawn in plain ones: Arabic, Hebrew, Korean and
// Japanese as they sound, roughly, any other as its code, "U+738B·4F1F". Different texts stay
// different as far as a transcription can do that; a code always does.
func transcribe(s string) string {
	var b strings.Builder
	coded := false
	for _, r := range s {
		plain, known := transcription(r)
		switch {
		case known:
			b.WriteString(plain)
		case coded:
			fmt.Fprintf(&b, "·%04X", r)
		default:
			fmt.Fprintf(&b, "U+%04X", r)
		}
		coded = !known
	}
	return b.String()
}

// transcription returns how r sounds, and false where that is not known.
func transcription(r rune) (string, bool) {
	switch {
	case r == ' ' || hasGlyph(r):
		return string(r), true
	case r >= 0xAC00 && r <= 0xD7A3:
		return hangul(int(r - 0xAC00)), true
	case r >= 0x3041 && r <= 0x3096:
		return kana(r), true
	case r >= 0x30A1 && r <= 0x30F6:
		return kana(r - 0x60), true
	case unicode.Is(unicode.Mn, r) && unicode.In(r, unicode.Arabic, unicode.Hebrew):
		return "", true
	}
	plain, known := consonants()[r]
	return plain, known
}

// consonants returns the letters of Arabic and Hebrew, which leave out most vowels.
func consonants() map[rune]string {
	return map[rune]string{
		'ا': "a", 'أ': "a", 'إ': "i", 'آ': "aa", 'ب': "b", 'ت': "t", 'ث': "th", 'ج': "j", 'ح': "ḥ", 'خ': "kh", 'د': "d",
		'ذ': "dh", 'ر': "r", 'ز': "z", 'س': "s", 'ش': "sh", 'ص': "ṣ", 'ض': "ḍ", 'ط': "ṭ", 'ظ': "ẓ", 'ع': "ʿ", 'غ': "gh",
		'ف': "f", 'ق': "q", 'ك': "k", 'ل': "l", 'م': "m", 'ن': "n", 'ه': "h", 'و': "w", 'ي': "y", 'ى': "ā", 'ة': "ah",
		'ء': "ʾ", 'ؤ': "wʾ", 'ئ': "yʾ", 'پ': "p", 'چ': "ch", 'ژ': "zh", 'گ': "g", 'ک': "k", 'ی': "y",
		'א': "ʾ", 'ב': "b", 'ג': "g", 'ד': "d", 'ה': "h", 'ו': "v", 'ז': "z", 'ח': "ḥ", 'ט': "ṭ", 'י': "y", 'כ': "k",
		'ך': "k", 'ל': "l", 'מ': "m", 'ם': "m", 'נ': "n", 'ן': "n", 'ס': "s", 'ע': "ʿ", 'פ': "p", 'ף': "p", 'צ': "ts",
		'ץ': "ts", 'ק': "q", 'ר': "r", 'ש': "sh", 'ת': "t",
	}
}

// hangul returns the sounds of a Korean syllable, by its place among them.
func hangul(place int) string {
	first := strings.Split("g kk n d tt r m b pp s ss  j jj ch k t p h", " ")
	middle := strings.Split("a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i", " ")
	last := strings.Split(" k kk ks n nj nh t l lk lm lb ls lt lp lh m p ps t ss ng j ch k t p h", " ")
	return first[place/588] + middle[place%588/28] + last[place%28]
}

// kana returns the sound of a Japanese syllable, of which r is the sign in hiragana.
func kana(r rune) string {
	sounds := strings.Fields("a a i i u u e e o o ka ga ki gi ku gu ke ge ko go sa za shi ji su zu se ze so zo " +
		"ta da chi dji tsu tsu dzu te de to do na ni nu ne no ha ba pa hi bi pi fu bu pu he be pe ho bo po " +
		"ma mi mu me mo ya ya yu yu yo yo ra ri ru re ro wa wa wi we wo n vu ka ke")
	return sounds[r-0x3041]
}

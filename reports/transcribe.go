package reports

import (
	"fmt"
	"strings"
	"unicode"
)

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

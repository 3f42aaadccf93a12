package match

import "strings"

// phoneticRules replaces letters that stand for one sound, or for one letter in different
// countries (ø oe ö, å aa, æ ae ä, ij y, ch k, ie i). It roughly fits Dutch, Norwegian,
// Danish, German and English.
var phoneticRules = strings.NewReplacer(
	"sch", "s", "tsch", "s", "sj", "s", "sh", "s", "tz", "s", "ts", "s", "ph", "f", "th", "t", "dt", "t", "ck", "k",
	"ch", "k", "gh", "g",
	"qu", "k", "kh", "k", "x", "ks", "oe", "o", "ou", "u", "oo", "o", "ae", "a", "aa", "a", "ue", "u", "uu", "u",
	"ui", "u", "ee", "e", "ij", "i", "ie", "i",
	"ey", "i", "ei", "i", "ay", "i", "ai", "i", "ah", "a", "eh", "e", "oh", "o", "z", "s", "w", "v", "c", "k", "y", "i",
	"j", "i", "q", "k",
)

// phonetic returns the phonetic form of a folded name. It tells which names are worth
// comparing; different names may have one form.
func phonetic(s string) string {
	s = phoneticRules.Replace(s)
	b := make([]byte, 0, len(s))
	for i := range len(s) {
		if i == 0 || s[i] != s[i-1] {
			b = append(b, s[i])
		}
	}
	return string(b)
}

// phoneticKey returns the phonetic form as a number, never 0.
func phoneticKey(s string) uint32 {
	h := uint32(2166136261)
	s = phonetic(s)
	for i := range len(s) {
		h = (h ^ uint32(s[i])) * 16777619
	}
	if h == 0 {
		return 1
	}
	return h
}

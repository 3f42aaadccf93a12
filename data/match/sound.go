package match

import "strings"

// sounds writes letters that stand for one sound, or for one letter in different
// lands (ø oe ö, å aa, æ ae ä, ij y, ch k, ie i), in one way. It fits Dutch,
// Norwegian, Danish, German and English more or less.
var sounds = strings.NewReplacer(
	"sch", "s", "tsch", "s", "sj", "s", "sh", "s", "tz", "s", "ts", "s", "ph", "f", "th", "t", "dt", "t", "ck", "k", "ch", "k", "gh", "g",
	"qu", "k", "kh", "k", "x", "ks", "oe", "o", "ou", "u", "oo", "o", "ae", "a", "aa", "a", "ue", "u", "uu", "u", "ui", "u", "ee", "e", "ij", "i", "ie", "i",
	"ey", "i", "ei", "i", "ay", "i", "ai", "i", "ah", "a", "eh", "e", "oh", "o", "z", "s", "w", "v", "c", "k", "y", "i", "j", "i", "q", "k",
)

// sound returns a folded name as it sounds, more or less. It tells which names are
// worth comparing; different names may sound alike.
func sound(s string) string {
	s = sounds.Replace(s)
	b := make([]byte, 0, len(s))
	for i := range len(s) {
		if i == 0 || s[i] != s[i-1] {
			b = append(b, s[i])
		}
	}
	return string(b)
}

// soundOf returns the sound as a number, never 0 for a name.
func soundOf(s string) uint32 {
	h := uint32(2166136261)
	s = sound(s)
	for i := range len(s) {
		h = (h ^ uint32(s[i])) * 16777619
	}
	if h == 0 {
		return 1
	}
	return h
}

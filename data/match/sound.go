package match

import "strings"

// sounds writes letters that stand for one sound, or for one letter in different
// lands (ø oe ö, å aa, ij y), in one way.
var sounds = strings.NewReplacer(
	"oe", "o", "ae", "a", "aa", "a", "ue", "u", "uu", "u", "ee", "e", "ij", "i", "ey", "i", "ei", "i",
	"ph", "f", "th", "t", "dt", "t", "ck", "k", "sch", "s", "sj", "s", "qu", "k", "x", "ks",
	"z", "s", "w", "v", "c", "k", "y", "i", "j", "i",
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

// sound remembers what it worked out.
func (w *weigher) sound(s string) string {
	if s == "" {
		return ""
	}
	heard, ok := w.heard[s]
	if !ok {
		heard = sound(s)
		w.heard[s] = heard
	}
	return heard
}

// similar tells whether two names differ by no more than a typing error, or by two
// where they are long.
func similar(a, b string) bool {
	shorter := min(len(a), len(b))
	switch {
	case shorter < 4:
		return false
	case shorter < 8:
		return edits(a, b, 1) <= 1
	}
	return edits(a, b, 2) <= 2
}

// edits counts the letters to insert, delete, replace or swap with their neighbour
// that make a into b. It gives up, with limit+1, once there are more than limit.
func edits(a, b string, limit int) int {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(b)-len(a) > limit {
		return limit + 1
	}
	for len(a) > 0 && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	for len(a) > 0 && a[len(a)-1] == b[len(b)-1] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	if len(b) > maxEdited {
		return limit + 1
	}
	return editTable(a, b, limit)
}

// maxEdited is the longest difference that is looked into.
const maxEdited = 40

func editTable(a, b string, limit int) int {
	var rows [3][maxEdited + 1]int8
	before, last, next := &rows[0], &rows[1], &rows[2]
	for j := range len(b) + 1 {
		last[j] = int8(j)
	}
	for i := 1; i <= len(a); i++ {
		next[0] = int8(i)
		best := next[0]
		for j := 1; j <= len(b); j++ {
			cost := int8(1)
			if a[i-1] == b[j-1] {
				cost = 0
			}
			n := min(last[j]+1, next[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				n = min(n, before[j-2]+1)
			}
			next[j] = n
			best = min(best, n)
		}
		if int(best) > limit {
			return limit + 1
		}
		before, last, next = last, next, before
	}
	return int(last[len(b)])
}

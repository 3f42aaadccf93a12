package mention

import (
	"strings"
	"unicode/utf8"
)

// found is what a word is as a name.
type found struct {
	part   *part
	ending int // of a genitive, in bytes
	exact  bool
}

// lookup returns whose name a word is. A slip is let through where slips says so.
func (f *Finder) lookup(w word, slips bool) (found, bool) {
	if p := f.parts[w.key]; p != nil {
		return found{part: p, exact: true}, true
	}
	stem, genitive := strings.CutSuffix(w.key, "s")
	genitive = genitive && utf8.RuneCountInString(stem) > 1
	if p := f.parts[stem]; genitive && p != nil && (w.shape != small || !f.words.isOrdinary(w.key)) {
		return found{part: p, ending: w.last, exact: true}, true
	}
	if f.words.isOrdinary(w.key) {
		return found{}, false
	}
	if p := f.squeezed[squeeze(w.key)]; p != nil && len(w.key) > 3 {
		return found{part: p}, true
	}
	if !slips || w.known || f.words.isOrdinary(stem) {
		return found{}, false
	}
	if p := f.near(w.key); p != nil {
		return found{part: p}, true
	}
	if p := f.near(stem); genitive && p != nil {
		return found{part: p, ending: w.last}, true
	}
	return found{}, false
}

// isWord reports whether a word is an ordinary one as it is written.
func (f *Finder) isWord(w word) bool {
	return f.words.isOrdinary(w.key) || f.words.isOrdinary(strings.TrimSuffix(w.key, "s"))
}

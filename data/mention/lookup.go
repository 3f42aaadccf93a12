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
	if got, ok := f.lookupExact(w); ok {
		return got, true
	}
	if f.words.isOrdinary(w.key) {
		return found{}, false
	}
	if p := f.squeezed[squeeze(w.key)]; p != nil && len(w.key) > 3 {
		return found{part: p}, true
	}
	if !slips || w.known {
		return found{}, false
	}
	return f.lookupNear(w)
}

// lookupExact returns whose name a word is as it is written, or without the s of a genitive.
func (f *Finder) lookupExact(w word) (found, bool) {
	if p := f.parts[w.key]; p != nil {
		return found{part: p, exact: true}, true
	}
	stem, genitive := cutGenitive(w.key)
	if p := f.parts[stem]; genitive && p != nil && (w.shape != small || !f.words.isOrdinary(w.key)) {
		return found{part: p, ending: w.last, exact: true}, true
	}
	return found{}, false
}

// lookupNear returns whose name a word is with a slip in it.
func (f *Finder) lookupNear(w word) (found, bool) {
	stem, genitive := cutGenitive(w.key)
	if f.words.isOrdinary(stem) {
		return found{}, false
	}
	if p := f.near(w.key); p != nil {
		return found{part: p}, true
	}
	if !genitive {
		return found{}, false
	}
	p := f.near(stem)
	return found{part: p, ending: w.last}, p != nil
}

// cutGenitive returns a word without an s at its end, and whether that may be the s of a genitive:
// more than one letter stands before it.
func cutGenitive(key string) (stem string, genitive bool) {
	stem, genitive = strings.CutSuffix(key, "s")
	return stem, genitive && utf8.RuneCountInString(stem) > 1
}

// isWord reports whether a word is an ordinary one as it is written.
func (f *Finder) isWord(w word) bool {
	return f.words.isOrdinary(w.key) || f.words.isOrdinary(strings.TrimSuffix(w.key, "s"))
}

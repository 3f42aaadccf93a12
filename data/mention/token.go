package mention

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"kader/data"
	"kader/data/values"
)

// Tidy returns a text without the signs that nobody sees and that would hide a name: soft hyphens,
// blanks of no width, marks of direction.
func Tidy(text string) string {
	return norm.NFC.String(strings.Map(func(r rune) rune {
		if isInvisible(r) {
			return -1
		}
		return r
	}, text))
}

// isInvisible reports whether a sign has no width: formats, variation selectors, fillers.
func isInvisible(r rune) bool {
	switch {
	case r == '\u034f', r == '\u115f', r == '\u1160', r == '\u17b4', r == '\u17b5', r == '\u3164', r == '\uffa0',
		'\ufe00' <= r && r <= '\ufe0f', 0xe0100 <= r && r <= 0xe01ef:
		return true
	}
	return unicode.Is(unicode.Cf, r) || unicode.IsControl(r) && !unicode.IsSpace(r)
}

// shape is how a word is written.
type shape int

const (
	small    shape = iota
	capital        // one capital or more
	capitals       // nothing else
)

// word is a run of letters, marks and digits of a text.
type word struct {
	from, to int
	last     int    // bytes of the last letter
	key      string // folded
	shape    shape
	gap      string // what stands between the word before and this one
	starts   bool   // a sentence, so that its capital says nothing
	shouted  bool   // in a line in which every word is capitalised, so neither
	known    bool   // part of a name that is no person's: of a unit, a company, a place
	pairs    bool   // such a name of several words
	place    bool   // such a name of a town, or of somewhere else
}

// isRaised reports whether where a word stands gives it a capital, so that the capital says nothing.
func (w word) isRaised() bool { return w.starts || w.shouted }

// adjoins reports whether only a blank stands between a word and the one before it.
func (w word) adjoins() bool { return strings.TrimSpace(w.gap) == "" }

// split returns the words of a text, with what stands around them.
func (f *Finder) split(text string) []word {
	words := cut(text, f.joinsNames)
	f.mark(words)
	return words
}

// mark finds out of words what stands around them.
func (f *Finder) mark(words []word) {
	f.markStarts(words)
	f.markShouted(words)
	f.markKnown(words)
}

// cut returns the words of a text. joins tells where another one begins inside a word; nil: nowhere.
func cut(text string, joins func(text string, start, i int, r rune) bool) []word {
	var words []word
	start, end := -1, 0
	add := func(from, to int) {
		typed := text[from:to]
		_, last := utf8.DecodeLastRuneInString(typed)
		words = append(words, word{
			from: from, to: to, last: last, key: keyOf(typed), shape: shapeOf(typed), gap: text[end:from],
		})
		start, end = -1, to
	}
	for i, r := range text {
		switch {
		case isSeparator(r) && start >= 0:
			add(start, i)
		case start >= 0 && joins != nil && joins(text, start, i, r):
			add(start, i)
			start = i
		case !isSeparator(r) && start < 0:
			start = i
		}
	}
	if start >= 0 {
		add(start, len(text))
	}
	return words
}

// joinsNames reports whether a capital inside a word begins another name: JanVisser, but not McNeil
// where somebody is called so.
func (f *Finder) joinsNames(text string, start, i int, r rune) bool {
	if before, _ := utf8.DecodeLastRuneInString(text[:i]); !unicode.IsUpper(r) || !unicode.IsLower(before) {
		return false
	}
	whole, before := text[start:], keyOf(text[start:i])
	if end := strings.IndexFunc(whole, isSeparator); end >= 0 {
		whole = whole[:end]
	}
	key := keyOf(whole)
	return (f.parts[before] != nil || values.IsInfix(before)) && f.parts[key] == nil && f.joined[key] == nil
}

func isSeparator(r rune) bool {
	return !unicode.IsLetter(r) && !unicode.IsMark(r) && !unicode.IsDigit(r)
}

func shapeOf(typed string) shape {
	upper, lower := 0, 0
	for _, r := range typed {
		switch {
		case unicode.IsUpper(r), unicode.IsTitle(r):
			upper++
		case unicode.IsLetter(r) && unicode.IsLower(r):
			lower++
		case unicode.IsLetter(r): // of a script without capitals
			upper++
		}
	}
	first, _ := utf8.DecodeRuneInString(typed)
	switch {
	case upper == 0, unicode.IsLower(first) && lower > 0 && upper < lower:
		return small
	case lower == 0 && upper > 1:
		return capitals
	}
	return capital
}

// markStarts finds the words that begin a sentence or a line.
func (f *Finder) markStarts(words []word) {
	for i := range words {
		gap := words[i].gap
		switch {
		case i == 0, strings.ContainsAny(gap, "\n\r\v\u2028\u2029!?;:•*“”„‘«»\""):
			words[i].starts = true
		case strings.ContainsAny(gap, ".…"):
			before := words[i-1]
			initial := utf8.RuneCountInString(before.key) == 1 && before.shape != small
			words[i].starts = strings.ContainsFunc(gap, unicode.IsSpace) && !initial && !f.words.is(short, before.key) &&
				!f.words.is(titles, before.key)
		}
	}
}

// markShouted marks the words of lines that are written in capitals, or with a capital at every
// word, so that a capital says nothing there.
func (f *Finder) markShouted(words []word) {
	for from := 0; from < len(words); {
		to, capitalised, letters, allUpper, ordinary := from, 0, 0, 0, 0
		for ; to < len(words) && (to == from || !strings.ContainsAny(words[to].gap, "\n.!?")); to++ {
			if r, _ := utf8.DecodeRuneInString(words[to].key); !unicode.IsLetter(r) {
				continue
			}
			letters++
			if words[to].shape != small {
				capitalised++
				if to > from && f.words.isOrdinary(words[to].key) {
					ordinary++
				}
			}
			if words[to].shape == capitals {
				allUpper++
			}
		}
		shouted := ordinary >= 2 && capitalised*4 >= letters*3 || letters > 1 && allUpper == letters
		for i := from; i < to; i++ {
			words[i].shouted = shouted
		}
		from = to
	}
}

// keyOf folds a word, with letters of other scripts that look like ours among ours replaced.
func keyOf(typed string) string {
	key := data.Fold(typed)
	plain := true
	for i := range len(key) {
		plain = plain && key[i] < utf8.RuneSelf
	}
	if plain {
		return key
	}
	key = data.Fold(norm.NFKC.String(key))
	latin, other := false, false
	for _, r := range key {
		latin = latin || unicode.Is(unicode.Latin, r)
		other = other || unicode.In(r, unicode.Cyrillic, unicode.Greek)
	}
	if latin && other {
		key = strings.Map(lookalike, key)
	}
	return key
}

// lookalike returns the Latin letter that a Cyrillic or Greek one looks like.
func lookalike(r rune) rune {
	const from, to = "авеікмнорстхујѕԁһαβεηικνορτυχ", "abeikmhopctxyjsdhabenikvoptux"
	if i := strings.IndexRune(from, r); i >= 0 {
		return rune(to[utf8.RuneCountInString(from[:i])])
	}
	return r
}

// squeeze writes letters in one way that people write in two: Kåre and Kaare, Søren and Soeren.
func squeeze(key string) string {
	for i := 1; i < len(key); i++ {
		switch key[i-1 : i+1] {
		case "aa", "ae", "oe", "ue", "ij", "ck":
			return strings.NewReplacer("aa", "a", "ae", "a", "oe", "o", "ue", "u", "ij", "y", "ck", "k").Replace(key)
		}
	}
	return key
}

package tables

import (
	"slices"
	"strings"

	"kader/data/values"
)

// Headers are abbreviated in every way: Geb.dat., Pers.nr, Ans.dato, Mdw-nr. Here a
// header is cut into pieces, and fits a known name whose pieces it abbreviates.

// piece is one word of a header, or one half of a compound.
type piece struct {
	text  string
	class class // what the last half of a compound says, however it is written; "" for any other word
}

// phrase is a known header in pieces.
type phrase struct {
	pieces []piece
	key    string
}

// classOf returns the class of a word that stands for itself, "" for any other word.
func (w *vocabulary) classOf(word string) class {
	for _, class := range compoundClasses() {
		if w.classes[class].whole[word] {
			return class
		}
	}
	return ""
}

// headOf returns the class word with which a compound ends, "" where it has none.
func (w *vocabulary) headOf(word string) string {
	for _, class := range compoundClasses() {
		if head := endingOf(word, w.classes[class].ends); head != "" {
			return head
		}
	}
	return ""
}

// piecesOf cuts a header into pieces.
func (w *vocabulary) piecesOf(header string) []piece {
	var pieces []piece
	if strings.Contains(header, "%") {
		header = strings.ReplaceAll(header, "%", " % ")
	}
	for _, word := range values.HeaderWords(header) {
		if w.classOf(word) == "" {
			if head := w.headOf(word); head != "" {
				pieces = append(pieces, piece{text: strings.TrimSuffix(word, head)})
				word = head
			}
		}
		pieces = append(pieces, piece{word, w.classOf(word)})
	}
	return pieces
}

// abbreviated returns the field of a header that abbreviates known names, nil where these are of
// several fields.
func (w *vocabulary) abbreviated(words []string) []sense {
	return w.unanimous(keysAbbreviatedBy(w.piecesOf(strings.Join(words, " ")), w.phrases()))
}

// longestTail is how much of a word an abbreviation leaves out.
const longestTail = 8

// truncated returns the field of an abbreviation that ends in a point, as Afd. or Voorn., nil
// where it begins names of several fields.
func (w *vocabulary) truncated(words []string) []sense {
	key := strings.Join(words, "")
	if len(words) != 1 || len(key) < 4 {
		return nil
	}
	var found []sense
	at, _ := slices.BinarySearch(w.keys, key)
	for ; at < len(w.keys) && strings.HasPrefix(w.keys[at], key); at++ {
		if len(w.keys[at]) > len(key)+longestTail {
			continue // a name of several words
		}
		best := ranked(w.exact[w.keys[at]], 1)[0]
		if found != nil && found[0].field != best.field {
			return nil
		}
		found = []sense{best}
	}
	return found
}

// keysAbbreviatedBy returns the keys of the known names that a header abbreviates piece by piece.
func keysAbbreviatedBy(pieces []piece, phrases []phrase) []string {
	if !isSpecific(pieces) {
		return nil
	}
	var keys []string
	for _, p := range phrases {
		if len(p.pieces) == len(pieces) && fitsAll(pieces, p.pieces) {
			keys = append(keys, p.key)
		}
	}
	return keys
}

// isSpecific reports whether pieces suffice to recognise a header: one of at least two letters
// that is no class word, or three of any kind.
func isSpecific(pieces []piece) bool {
	own := 0
	for _, p := range pieces {
		if p.class == "" && len(p.text) >= 2 {
			own++
		}
	}
	return own > 0 || len(pieces) >= 3
}

func fitsAll(pieces, known []piece) bool {
	for i := range pieces {
		if !pieces[i].abbreviates(known[i], len(pieces)) {
			return false
		}
	}
	return true
}

// abbreviates reports whether a piece may stand for a known one: it begins it, leaves out its
// vowels, or is of the same class. of is the number of pieces in the header.
func (p piece) abbreviates(known piece, of int) bool {
	if p.class != "" || known.class != "" {
		return p.class == known.class ||
			p.class == "" && known.class != classShare && len(p.text) >= 2 && strings.HasPrefix(known.text, p.text)
	}
	if len(p.text) == 1 {
		return p.text == known.text || of >= 3 && p.text[0] == known.text[0]
	}
	return p.isPrefixOf(known) || isSkeleton(p.text, known.text)
}

// isPrefixOf reports whether a piece begins a known one, with another ending or one typing error
// allowed.
func (p piece) isPrefixOf(known piece) bool {
	switch {
	case strings.HasPrefix(known.text, p.text):
		return true
	case len(known.text) >= 4 && strings.HasPrefix(p.text, known.text) && len(p.text)-len(known.text) <= 2:
		return true // medewerkers, medewerker
	case len(p.text) >= 7 && len(known.text) >= 7 && p.text[0] == known.text[0]:
		return distanceOf(p.text, known.text, 1) <= 1
	}
	return false
}

// isSkeleton reports whether a text is another with vowels and more left out.
func isSkeleton(short, long string) bool {
	if len(short) < 2 || len(short) >= len(long) || short[0] != long[0] || strings.ContainsAny(short[1:], "aeiouy") {
		return false
	}
	at := 0
	for i := range len(short) {
		next := strings.IndexByte(long[at:], short[i])
		if next < 0 {
			return false
		}
		at += next + 1
	}
	return len(short) >= 3 || short[len(short)-1] == long[len(long)-1]
}

// phrasesOf cuts known names into pieces.
func (w *vocabulary) phrasesOf(lists []wordList) []phrase {
	var phrases []phrase
	seen := make(map[string]bool)
	for _, list := range lists {
		if list.class != "" {
			continue
		}
		for _, word := range list.words {
			key := values.HeaderKey(word)
			if pieces := w.piecesOf(word); !seen[word] && len(pieces) > 0 && len(key) > 3 {
				seen[word] = true
				phrases = append(phrases, phrase{pieces, key})
			}
		}
	}
	return phrases
}

// withoutNumbers leaves out the words that are only digits, as in "E-mail 2".
func withoutNumbers(words []string) []string {
	return slices.DeleteFunc(slices.Clone(words), func(word string) bool { return strings.Trim(word, "0123456789") == "" })
}

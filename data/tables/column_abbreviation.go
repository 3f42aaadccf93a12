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
	class class
}

// class is what the last half of a compound says, however it is written.
type class uint8

const (
	noClass class = iota
	classNumber
	classDate
	className
	classText
	classShare
	classAddress
)

// phrase is a known header in pieces.
type phrase struct {
	pieces []piece
	key    string
}

// classOf tells what a word by itself says.
func classOf(word string) class {
	switch word {
	case "nummer", "nr", "number", "num", "no", "numer", "#", "nro", "kode", "code", "id", "numner":
		return classNumber
	case "datum", "dato", "date", "dat", "dtm", "dt", "dag", "tag", "dd":
		return classDate
	case "naam", "navn", "namn", "name", "nm", "nam":
		return className
	case "omschrijving", "omschr", "oms", "beskrivelse", "beskrivning", "betegnelse", "bezeichnung", "bez", "benaming", "benamning", "description", "desc", "tekst", "text":
		return classText
	case "%", "prosent", "procent", "prozent", "percentage", "percent", "perc", "prc", "pct", "pst":
		return classShare
	case "adres", "adresse", "adress", "adr", "addr", "address":
		return classAddress
	}
	return noClass
}

// heads are the last halves of compounds, the longest first.
func heads() []string {
	return []string{
		"omschrijving", "beskrivelse", "beskrivning", "bezeichnung", "betegnelse", "percentage", "benaming", "benamning", "description",
		"prosent", "procent", "prozent", "address", "adresse", "adress", "omschr", "number", "nummer", "numer", "datum", "adres", "tekst", "perc",
		"dato", "date", "naam", "navn", "namn", "name", "text", "adr", "dtm", "dat", "dag", "tag", "nr", "nm", "id", "%",
	}
}

// piecesOf cuts a header into pieces.
func piecesOf(header string, heads []string) []piece {
	var pieces []piece
	if strings.Contains(header, "%") {
		header = strings.ReplaceAll(header, "%", " % ")
	}
	for _, word := range values.HeaderWords(header) {
		if classOf(word) == noClass {
			if head := headOf(word, heads); head != "" {
				pieces = append(pieces, piece{text: strings.TrimSuffix(word, head)})
				word = head
			}
		}
		pieces = append(pieces, piece{word, classOf(word)})
	}
	return pieces
}

// headOf returns the head with which a compound ends, "" where it has none.
func headOf(word string, heads []string) string {
	for _, head := range heads {
		if strings.HasSuffix(word, head) && len(word)-len(head) >= 3 {
			return head
		}
	}
	return ""
}

// abbreviated returns the keys of the known names whose pieces a header abbreviates.
func abbreviated(pieces []piece, phrases []phrase) []string {
	if !tells(pieces) {
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

// tells tells whether pieces say enough: one of two letters at least that is no
// number, date or name of something, or three of them.
func tells(pieces []piece) bool {
	own := 0
	for _, p := range pieces {
		if p.class == noClass && len(p.text) >= 2 {
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

// abbreviates tells whether a piece may be short for another: it begins it, or is
// what remains of it without its vowels, or means the same.
func (p piece) abbreviates(known piece, of int) bool {
	if p.class != noClass || known.class != noClass {
		return p.class == known.class || p.class == noClass && known.class != classShare && len(p.text) >= 2 && strings.HasPrefix(known.text, p.text)
	}
	if len(p.text) == 1 {
		return p.text == known.text || of >= 3 && p.text[0] == known.text[0]
	}
	return p.begins(known) || isSkeleton(p.text, known.text)
}

// begins tells whether a piece begins another, or is that with another ending or a slip.
func (p piece) begins(known piece) bool {
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

// isSkeleton tells whether a text is another with vowels and more left out.
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
func phrasesOf(lists []wordList, heads []string) []phrase {
	var phrases []phrase
	seen := make(map[string]bool)
	for _, list := range lists {
		for _, word := range list.words {
			key := values.HeaderKey(word)
			if pieces := piecesOf(word, heads); !seen[word] && len(pieces) > 0 && len(key) > 3 {
				seen[word] = true
				phrases = append(phrases, phrase{pieces, key})
			}
		}
	}
	return phrases
}

// withoutNumbers leaves out the words that are only digits, as in "E-mail 2".
func withoutNumbers(words []string) []string {
	return slices.DeleteFunc(slices.Clone(words), func(w string) bool { return strings.Trim(w, "0123456789") == "" })
}

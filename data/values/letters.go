package values

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"kader/data"
)

// Letters mends texts of a list whose letters another program broke. What one text leaves open, all texts
// together tell; so each is first looked at, and mended afterwards.
type Letters struct {
	nordic    bool              // the group speaks Norwegian or Danish
	national  map[string]bool   // words that are some with letters for the signs { | } [ \ ]
	whole     bool              // the list has letters æ, ø, å as they should be
	umlauts   bool              // and ä, ö, ü
	signs     *strings.Replacer // letters for the signs, nil where the signs are none; see readSigns
	signsRead bool
	turkish   int                 // words that only Turkish letters make
	icelandic int                 // words that are right as they are
	spelled   map[string][]string // words with letters beyond ASCII, by their pattern
}

// NewLetters returns a mender for the list of a group that speaks a language.
func NewLetters(language string) *Letters {
	l := &Letters{national: make(map[string]bool), spelled: make(map[string][]string)}
	l.nordic = language == "nb" || language == "da"
	for name := range spelledNames() {
		l.addSpelled(name)
	}
	return l
}

// MayBeBroken reports whether a text holds anything but plain letters and signs of ASCII; most do not, and
// need not be looked at.
func MayBeBroken(text string) bool {
	for i := range len(text) {
		switch c := text[i]; {
		case c >= utf8.RuneSelf:
			return true
		case c == '{', c == '|', c == '}', c == '[', c == '\\', c == ']', c == '?':
			return true
		}
	}
	return false
}

// Look takes note of a text of the list.
func (l *Letters) Look(text string) {
	for word := range strings.FieldsSeq(mendTwiceDecoded(text)) {
		l.whole = l.whole || strings.ContainsAny(word, "æøåÆØÅ")
		l.umlauts = l.umlauts || strings.ContainsAny(word, "äöüÄÖÜ")
		if nationalWord(word, nordicLetters) != "" {
			l.national[word] = true
		}
		switch turkishVote(word) {
		case 1:
			l.turkish++
		case -1:
			l.icelandic++
		}
		if !strings.ContainsAny(word, "?\uFFFD") && utf8.RuneCountInString(word) < len(word) {
			l.addSpelled(strings.Trim(word, ".,;()"))
		}
	}
}

// Mend returns a text as it was before its letters broke, and whether letters of it are lost for good.
func (l *Letters) Mend(text string) (mended string, lost bool) {
	text = mendTwiceDecoded(text)
	changed := false
	words := strings.Split(text, " ")
	for i, word := range words {
		whole, isLost := l.mendWord(word)
		changed, lost = changed || whole != word, lost || isLost
		words[i] = whole
	}
	if !changed {
		return text, lost
	}
	return strings.Join(words, " "), lost
}

func (l *Letters) mendWord(word string) (mended string, lost bool) {
	switch {
	case !MayBeBroken(word):
	case hasLostLetter(word):
		if found := l.spelled[patternOf(word)]; len(found) == 1 {
			return found[0], false
		}
		return word, true
	case l.national[word] && l.readSigns() != nil:
		return nationalWord(word, l.signs), false
	case l.turkish > 0 && l.turkish > 3*l.icelandic && turkishVote(word) >= 0:
		return turkishLetters.Replace(word), false
	}
	return word, false
}

// nordicLetters are the Danish and Norwegian letters of a code of seven bits, in which they stood in the
// place of signs; swedishLetters and germanLetters are those of other countries.
var (
	nordicLetters  = strings.NewReplacer("{", "æ", "|", "ø", "}", "å", "[", "Æ", "\\", "Ø", "]", "Å")
	swedishLetters = strings.NewReplacer("{", "ä", "|", "ö", "}", "å", "[", "Ä", "\\", "Ö", "]", "Å")
	germanLetters  = strings.NewReplacer("{", "ä", "|", "ö", "}", "ü", "[", "Ä", "\\", "Ö", "]", "Ü")
)

// readSigns returns the letters that stand for signs in this list, nil where the signs are none. In the list
// of a Norwegian or Danish group they can only be its own letters; in another the names tell, where one
// country knows two of them, and no other half as many.
func (l *Letters) readSigns() *strings.Replacer {
	if l.signsRead {
		return l.signs
	}
	l.signsRead = true
	if l.whole || len(l.national) < 2 {
		return nil
	}
	if l.nordic {
		l.signs = nordicLetters
		return l.signs
	}
	if l.umlauts {
		return nil
	}
	most, second := 0, 0
	for class, letters := range map[wordClass]*strings.Replacer{
		nordicNameWord: nordicLetters, swedishNameWord: swedishLetters, germanNameWord: germanLetters,
	} {
		switch n := l.namesKnown(class, letters); {
		case n > most:
			most, second, l.signs = n, most, letters
		case n > second:
			second = n
		}
	}
	if most < 2 || 2*second > most {
		l.signs = nil
	}
	return l.signs
}

// namesKnown counts the words with signs that are common names of a country with its letters for them.
func (l *Letters) namesKnown(class wordClass, letters *strings.Replacer) int {
	n := 0
	for word := range l.national {
		for part := range strings.SplitSeq(strings.Trim(word, ".,;()"), "-") {
			if strings.ContainsAny(part, "{|}[\\]") && wordbook().is(strings.ToLower(letters.Replace(part)), class) {
				n++
				break
			}
		}
	}
	return n
}

// nationalWord returns a word with letters for such signs, "" where that makes no word: a capital within
// small letters, signs without letters, brackets about a word.
func nationalWord(word string, letters *strings.Replacer) string {
	if !strings.ContainsAny(word, "{|}[\\]") || strings.HasPrefix(word, "[") && strings.HasSuffix(word, "]") ||
		strings.HasPrefix(word, "{") && strings.HasSuffix(word, "}") {
		return ""
	}
	whole := letters.Replace(word)
	small, n := false, 0
	for _, r := range whole {
		switch {
		case r == '-' || r == '.' || r == ',':
			small = false
			continue
		case !unicode.IsLetter(r), small && unicode.IsUpper(r):
			return ""
		}
		small = unicode.IsLower(r)
		n++
	}
	if n < 3 {
		return ""
	}
	return whole
}

// turkishLetters are the letters of code page 1254 that Windows shows as those of 1252.
var turkishLetters = strings.NewReplacer("Ð", "Ğ", "Ý", "İ", "Þ", "Ş", "ð", "ğ", "ý", "ı", "þ", "ş")

// turkishVote tells whether a word with such a letter is one of Turkish only (1), of Icelandic or Faroese
// (-1), or says nothing (0). Icelandic has no ý before l, n, z, k.
func turkishVote(word string) int {
	if !strings.ContainsAny(word, "ÐÝÞðýþ") {
		return 0
	}
	runes := []rune(strings.ToLower(word))
	vote := 0
	for i, r := range runes {
		next := rune(0)
		if i+1 < len(runes) {
			next = runes[i+1]
		}
		switch r {
		case 'þ':
			vote = thornVote(i == 0, next, vote)
		case 'ý':
			if strings.ContainsRune("lnzkçmdtsþ", next) && next != 0 {
				vote = 1
			}
		case 'ð':
			if (next == 0 || strings.ContainsRune("rnvbm", next)) && vote == 0 {
				vote = -1
			}
		}
	}
	return vote
}

// thornVote is turkishVote for a þ before another letter. Icelandic begins few words with þa, and has þ
// within one only before ó, o, r, u: Sigþór.
func thornVote(first bool, next rune, vote int) int {
	switch {
	case first && strings.ContainsRune("aiümçkt", next), !first && !strings.ContainsRune("óorúuö", next):
		return 1
	case vote == 0:
		return -1
	}
	return vote
}

// hasLostLetter reports whether a letter of a word was replaced by a question mark or the sign for what
// cannot be shown.
func hasLostLetter(word string) bool {
	if strings.ContainsRune(word, '\uFFFD') {
		return letters(word) > 0
	}
	if !strings.ContainsRune(word, '?') || strings.ContainsAny(word, "/@=:&") {
		return false
	}
	runes := []rune(word)
	for i := 1; i+1 < len(runes); i++ {
		if runes[i] == '?' && unicode.IsLetter(runes[i-1]) && unicode.IsLower(runes[i+1]) {
			return true
		}
	}
	return false
}

// patternOf writes a word with one question mark for each run of letters that is lost or beyond ASCII.
func patternOf(word string) string {
	var b strings.Builder
	open := false
	for _, r := range word {
		if r == '?' || r >= utf8.RuneSelf {
			if !open {
				b.WriteByte('?')
			}
			open = true
			continue
		}
		open = false
		b.WriteRune(r)
	}
	return b.String()
}

func (l *Letters) addSpelled(word string) {
	pattern := patternOf(word)
	if len(pattern) < 3 {
		return
	}
	for _, known := range l.spelled[pattern] {
		if known == word {
			return
		}
	}
	l.spelled[pattern] = append(l.spelled[pattern], word)
}

// spelledNames returns the given names of the lists that have letters beyond ASCII, as they are written.
func spelledNames() map[string]bool {
	names := make(map[string]bool)
	for name := range givenNamesAsWritten {
		if data.Fold(name) != strings.ToLower(name) {
			names[name] = true
		}
	}
	return names
}

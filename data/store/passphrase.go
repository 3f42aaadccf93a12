package store

import (
	_ "embed"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"kader/data"
)

const (
	minPassphrase = 12
	minOther      = 4 // letters that no list has
)

//go:embed common.txt
var commonText string

// CheckPassphrase reports whether a passphrase is good enough to choose:
// ErrPassphraseShort under twelve characters, ErrPassphraseCommon when it is one
// that everybody tries first, or one pattern repeated, ErrPassphraseOwn when little is left
// of it without own: names that everybody knows who knows the group.
func CheckPassphrase(p string, own ...string) error {
	p = norm.NFC.String(p)
	if utf8.RuneCountInString(strings.TrimSpace(p)) < minPassphrase {
		return data.ErrPassphraseShort
	}
	letters := plainLetters(p)
	if distinct(p) < 5 || repeats(strings.ToLower(p)) || repeats(letters) ||
		mostlyRuns(strings.ToLower(p)) || len(withoutCommon(letters)) < minOther {
		return data.ErrPassphraseCommon
	}
	return newOwnWords(letters, own...).check()
}

// Strength returns how hard a passphrase is to guess, for a hint while typing: 0 is
// refused, 1 will do, 4 is excellent. Length counts most, because words are
// easier to remember than signs.
func Strength(p string) int {
	if CheckPassphrase(p) != nil {
		return 0
	}
	// What a common word adds is little: one out of some hundred.
	worth := len(withoutCommon(plainLetters(p))) + 2*distinct(kinds(p))
	words := len(strings.FieldsFunc(p, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }))
	switch {
	case worth >= 26 || words >= 5 && worth >= 20:
		return 4
	case worth >= 20 || words >= 4 && worth >= 16:
		return 3
	case worth >= 14:
		return 2
	}
	return 1
}

// kinds writes one sign for each kind of character.
func kinds(p string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.IsUpper(r):
			return 'A'
		case unicode.IsLetter(r):
			return 'a'
		case unicode.IsDigit(r):
			return '1'
		}
		return '-'
	}, p)
}

func distinct(p string) int {
	seen := map[rune]bool{}
	for _, r := range p {
		seen[r] = true
	}
	return len(seen)
}

// plainLetters returns the letters of p as the list of common words has them:
// lower case, no accents, and the digits that stand for letters read as such.
func plainLetters(p string) string {
	var b strings.Builder
	runes := []rune(data.Fold(p))
	for i, r := range runes {
		if replaced, ok := leet(r); ok && besideLetter(runes, i) {
			r = replaced
		}
		if unicode.IsLetter(r) {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// besideLetter reports whether both neighbours that there are, are letters or
// stand for one: p4ssw0rd, but not welkom2026.
func besideLetter(runes []rune, i int) bool {
	like := func(i int) bool {
		if i < 0 || i >= len(runes) {
			return true
		}
		_, digit := leet(runes[i])
		return unicode.IsLetter(runes[i]) || digit
	}
	letters := i > 0 && unicode.IsLetter(runes[i-1]) || i+1 < len(runes) && unicode.IsLetter(runes[i+1])
	return letters && like(i-1) && like(i+1)
}

func leet(r rune) (rune, bool) {
	from, to := "0134579@$!", "oieastgasi"
	if i := strings.IndexRune(from, r); i >= 0 {
		return rune(to[i]), true
	}
	return r, false
}

// repeats reports whether p is one piece over and over.
func repeats(p string) bool {
	for piece := 1; piece <= len(p)/2; piece++ {
		if strings.HasPrefix(p, strings.Repeat(p[:piece], len(p)/piece)) &&
			strings.HasPrefix(p[:piece], p[len(p)/piece*piece:]) {
			return true
		}
	}
	return false
}

// mostlyRuns reports whether nearly all of p runs along the keyboard, the alphabet
// or the digits, forwards or back.
func mostlyRuns(p string) bool {
	rows := "01234567890 qwertyuiop asdfghjkl zxcvbnm azertyuiop qsdfghjklm wxcvbn abcdefghijklmnopqrstuvwxyz" +
		" 1qaz2wsx3edc4rfv5tgb6yhn qazwsxedcrfvtgb 1q2w3e4r5t6y7u8i9o0p"
	runes := []rune(p)
	along := 0
	for i := 1; i < len(runes); i++ {
		pair, back := string(runes[i-1:i+1]), string([]rune{runes[i], runes[i-1]})
		if runes[i] == runes[i-1] || strings.Contains(rows, pair) || strings.Contains(rows, back) {
			along++
		}
	}
	return along*10 >= (len(runes)-1)*8
}

// withoutCommon removes the common words from letters, the longest first.
func withoutCommon(letters string) string { return without(letters, wordsIn(commonText, letters)) }

// wordsIn returns the words of a list that occur in letters.
func wordsIn(list, letters string) []string {
	var words []string
	for line := range strings.Lines(list) {
		if word := strings.TrimSpace(line); word != "" && word[0] != '#' && strings.Contains(letters, word) {
			words = append(words, word)
		}
	}
	return words
}

// without removes words from letters, the longest first.
func without(letters string, words []string) string {
	slices.SortFunc(words, func(a, b string) int { return len(b) - len(a) })
	for _, word := range words {
		letters = strings.ReplaceAll(letters, word, "")
	}
	return letters
}

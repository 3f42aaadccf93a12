package store

import (
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"kader/data"
)

const minPassphrase = 12

// CheckPassphrase tells whether a passphrase is good enough to choose.
func CheckPassphrase(p string) error {
	if utf8.RuneCountInString(norm.NFC.String(p)) < minPassphrase {
		return data.ErrPassphraseShort
	}
	return nil
}

// Strength is how hard a passphrase is to guess: 0 is refused, 4 is excellent.
func Strength(p string) int {
	if CheckPassphrase(p) != nil {
		return 0
	}
	return min(4, utf8.RuneCountInString(p)/6)
}

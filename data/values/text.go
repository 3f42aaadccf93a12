// Package values reads one text as one value: a day, a name, a phone number, an e-mail
// address, hours, a share. Every reader is a function of a text and a language or country;
// it knows no cell, no column and no person.
package values

import "strings"

// IsLetter reports whether a byte is a letter of ASCII.
func IsLetter(c byte) bool { return 'A' <= c && c <= 'Z' || 'a' <= c && c <= 'z' }

// IsDigit reports whether a byte is a digit of ASCII.
func IsDigit(c byte) bool { return '0' <= c && c <= '9' }

// LooksLikeFormula reports whether a spreadsheet program could read the text as a formula: where it
// is pasted into a cell, where somebody edits the cell, or where the sheet is saved as plain text. An
// apostrophe counts too, since a cell swallows the first.
func LooksLikeFormula(s string) bool {
	return s != "" && strings.ContainsRune("=+-@\t\r'", rune(s[0]))
}

// CountDigits counts the digits of ASCII in a text.
func CountDigits(s string) int {
	n := 0
	for i := range len(s) {
		if IsDigit(s[i]) {
			n++
		}
	}
	return n
}

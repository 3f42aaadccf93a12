// Package values reads one text as one value: a day, a name, a phone number, an e-mail
// address, hours, a share. Every reader is a function of a text and a language or country;
// it knows no cell, no column and no person.
package values

// IsLetter tells whether a byte is a letter of ASCII.
func IsLetter(c byte) bool { return 'A' <= c && c <= 'Z' || 'a' <= c && c <= 'z' }

// IsDigit tells whether a byte is a digit of ASCII.
func IsDigit(c byte) bool { return '0' <= c && c <= '9' }

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
